#!/usr/bin/env python3
"""Draws pairs of tellings for judging: how well is the same event counted once?

Usage: draw_pairs.py TELLINGS SEED NUMBER

TELLINGS has one line for each event of each report, separated by tabs: number of the happening, key of the report, number of the event in its record, day
of the happening (unused), numbers of the parties that act and of those acted upon (separated by commas), day of the event or else of publication
(counted from 1970-01-01), type.

Printed are NUMBER pairs that are linked, drawn evenly from all pairs of one happening, and NUMBER that are not although they have the type, the week
and the pair of parties in common, drawn evenly from those; on standard error how many of both there are, which are the weights of the recall.
Pairs of both kinds are shuffled, so that whoever judges does not see which is which: the first column, which says it, is to be hidden.
"""
import random
import sys
from collections import defaultdict

MUTUAL = {"CONSULT", "COOPERATE", "AGREE", "SUPPORT"}


def pairs(number):
    return number * (number - 1) // 2


def main(tellings, seed, number):
    happening_of = {}
    members = defaultdict(list)
    blocks = defaultdict(list)
    for line in open(tellings, encoding="utf-8"):
        happening, report, event, _, actors, recipients, day, kind = line.rstrip("\n").split("\t")
        telling = (int(report), int(event))
        happening_of[telling] = int(happening)
        members[int(happening)].append(telling)
        if int(day) < -10000:
            continue
        acting = set(filter(None, actors.split(",")))
        receiving = set(filter(None, recipients.split(",")))
        week = (int(day) + 3) // 7
        if kind in MUTUAL:
            sides = sorted(acting | receiving)
            keys = {(a, b) for i, a in enumerate(sides) for b in sides[i + 1 :]}
        else:
            keys = {(a, b) for a in acting for b in receiving}
        for key in keys:
            blocks[(kind, week) + key].append(telling)
    linked = [group for group in members.values() if len(group) > 1]
    weights = [pairs(len(group)) for group in linked]
    apart, apart_weights = [], []
    for block in blocks.values():
        counts = defaultdict(int)
        for telling in block:
            counts[happening_of[telling]] += 1
        unlinked = pairs(len(block)) - sum(pairs(count) for count in counts.values())
        if unlinked:
            apart.append(block)
            apart_weights.append(unlinked)
    print(f"linked {sum(weights)}, not linked {sum(apart_weights)}", file=sys.stderr)
    random_ = random.Random(seed)
    seen, drawn = set(), []
    while len(drawn) < number:
        pair = tuple(sorted(random_.sample(random_.choices(linked, weights)[0], 2)))
        if pair not in seen:
            seen.add(pair)
            drawn.append((1,) + pair)
    while len(drawn) < 2 * number:
        pair = tuple(sorted(random_.sample(random_.choices(apart, apart_weights)[0], 2)))
        if happening_of[pair[0]] != happening_of[pair[1]] and pair not in seen:
            seen.add(pair)
            drawn.append((0,) + pair)
    random_.shuffle(drawn)
    for is_linked, one, two in drawn:
        print(is_linked, one[0], one[1], two[0], two[1], sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
