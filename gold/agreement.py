#!/usr/bin/env python3
"""How far two readings of the same reports agree, by the project's own scorer.

    agreement.py SCORE.py [--a FILE.jsonl …] [--b FILE.jsonl …]

By default A are the corrected readings (tuning.jsonl, frozen.jsonl) and B the independent ones (independent.jsonl), both
as pack.py writes them; the reports that both have count. Each reading is scored as found against the other as gold, and the
mean of both directions is printed; where they differ, both stand beside it.
"""
import argparse
from pathlib import Path

from pack import HERE, fail, module

ROWS = (("mentions", "mentions"), ("actors", "actors"), ("their country", "actors.country"), ("their sector", "actors.sector"),
        ("quotations", "quotations"), ("+ speaker", "quotations+speaker"), ("events", "events"), ("+ who", "events+who"),
        ("when", "events.when"), ("mode", "events.mode"), ("status", "events.status"), ("times", "times"), ("positions", "positions"))


def found(gold):
    """A gold record as the reader would print it."""
    bounds = lambda span: dict(start=span[0], end=span[1]) if span else None
    return dict(
        id=gold["document"]["id"],
        entities=[{**e, "mentions": [bounds(m) for m in e["mentions"]]} for e in gold["entities"]],
        quotations=[{**q, **bounds(q["span"]), "speakerText": bounds(q["speaker_text_span"])} for q in gold["quotations"]],
        **{kind: [{**f, **bounds(f["span"])} for f in gold[kind]] for kind in ("events", "times", "positions")})


def rows(score, gold, other):
    found_records = {g["document"]["id"]: found(g) for g in other}
    return score.score(gold, found_records, interval=False)[0]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("score", metavar="SCORE.py", type=Path)
    ap.add_argument("--a", metavar="FILE.jsonl", type=Path, nargs="+", default=[HERE / "tuning.jsonl", HERE / "frozen.jsonl"])
    ap.add_argument("--b", metavar="FILE.jsonl", type=Path, nargs="+", default=[HERE / "independent.jsonl"])
    args = ap.parse_args()
    score = module(args.score)
    for path in (*args.a, *args.b):
        if not path.is_file():
            fail(f"{path}: no such file; pack.py writes it")
    sides = [{g["document"]["id"]: g for path in paths for g in score.load(path)} for paths in (args.a, args.b)]
    common = [id for id in sides[0] if id in sides[1]]
    if not common:
        fail("no report is in both readings; give files of the same reports")
    a, b = ([side[id] for id in common] for side in sides)
    ab, ba = rows(score, a, b), rows(score, b, a)
    print(f"{len(common)} reports, read twice\n\n| | agreement | directions | in A | in B |\n|---|---|---|---|---|")
    for label, row in ROWS:
        x, y = score.headline(ab[row]), score.headline(ba[row])
        both = "" if round(x, 3) == round(y, 3) else f"{x:.3f}, {y:.3f}"
        counts = [r[row].get("gold", r[row].get("of")) for r in (ab, ba)]
        print(f"| {label} | {(x + y) / 2:.3f} | {both} | {counts[0]} | {counts[1]} |")


if __name__ == "__main__":
    main()
