#!/usr/bin/env python3
"""Packs hand annotations into gold records that hold no word of the reports.

    pack.py [--resolve RESOLVE.py] ANNOTATIONS ARTICLES OUT.jsonl ID…

ANNOTATIONS/ID.json holds verbatim strings, ARTICLES/ID.json the report that they are from. The project's resolve.py, by
default that of ../shared/gold beside the repository, finds where the strings stand; what is written are offsets, codes and
English labels. Offsets and `length` count UTF-16 code units, 0-based, half-open; `sha256` is the first 16 hex digits of the
SHA-256 of the text in UTF-8. Lines come in the order of drawn.tsv, whatever the order of the ids. Nothing of a report is printed.
"""
import argparse, hashlib, importlib.util, json, re, sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


def fail(what):
    sys.exit(f"{Path(sys.argv[0]).name}: {what}")


def module(path):
    """A Python file as a module, which finds the files beside it and leaves no compiled ones there."""
    if not path.is_file():
        fail(f"{path}: no such file; check the name of the project's script")
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def drawn():
    """id -> corpus, in the order of the draw."""
    with open(HERE / "drawn.tsv", encoding="utf-8") as lines:
        next(lines)
        return {id: corpus for id, corpus, _ in (line.rstrip("\n").split("\t") for line in lines)}


def read(folder, id):
    path = Path(folder) / f"{id}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        fail(f"{path}: no such file; check the folder and the id")
    except ValueError as e:
        fail(f"{path}: no JSON, {type(e).__name__}; mend the file")


def packed(resolve, annotation, article, corpus):
    """The record without the report's words."""
    id, text = article["id"], article["text"]
    record, bad = resolve(annotation, article)
    if bad:
        fail(f"{id}: {len(bad)} strings or codes do not fit the report; resolve.py names them")
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    at = lambda span: [units[span[0]], units[span[1]]] if span else None
    known = lambda value: value or None
    return dict(
        document=dict(id=id, source=article["source"], published=article["published"], corpus=corpus, length=units[-1],
                      sha256=hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]),
        sentences=[units[start] for start in record["sentences"]],
        entities=[dict(id=e["id"], kind=e["kind"], en=e["en"], country=e["country"], sector=e["sector"],
                       mentions=[at(m) for m in e["mentions"]]) for e in record["entities"]],
        quotations=[dict(span=at(q["span"]), cue_span=at(q.get("cue_span")), manner=q["manner"], speaker=known(q["speaker"]),
                         speaker_text_span=at(q.get("speaker_text_span"))) for q in record["quotations"]],
        events=[dict(span=at(e["span"]), type=e["type"], mode=e["mode"], actors=e["actors"], recipients=e["recipients"],
                     status=e["status"], attributed=e["attributed"], date=e["date"], place_span=at(e.get("place_span")))
                for e in record["events"]],
        times=[dict(span=at(t["span"]), value=t["value"]) for t in record["times"]],
        positions=[dict(holder=p["holder"], issue=p["issue"], stance=p["stance"], span=at(p["span"])) for p in record["positions"]])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("annotations", metavar="ANNOTATIONS")
    ap.add_argument("articles", metavar="ARTICLES")
    ap.add_argument("out", metavar="OUT.jsonl")
    ap.add_argument("ids", metavar="ID", nargs="+")
    ap.add_argument("--resolve", metavar="RESOLVE.py", type=Path, default=HERE.parent.parent / "shared/gold/resolve.py")
    a = ap.parse_args()
    corpora, resolve = drawn(), module(a.resolve).resolve
    for id in a.ids:
        if id not in corpora:
            fail(f"{id}: not in drawn.tsv; only drawn reports are packed")
    lines, counts = [], dict(entities=0, quotations=0, events=0, times=0, positions=0)
    for id in (id for id in corpora if id in set(a.ids)):
        record = packed(resolve, read(a.annotations, id), read(a.articles, id), corpora[id])
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        if ARABIC.search(line):
            fail(f"{id}: a label or code is in Arabic script; labels are English")
        lines.append(line + "\n")
        for kind in counts:
            counts[kind] += len(record[kind])
    Path(a.out).write_text("".join(lines), encoding="utf-8")
    print(f"{a.out}: {len(lines)} reports, " + ", ".join(f"{n} {kind}" for kind, n in counts.items()))


if __name__ == "__main__":
    main()
