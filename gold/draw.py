#!/usr/bin/env python3
"""Draws the reports of this gold standard from the two corpora: the same ones at each run.

    draw.py DATA_FOLDER DEV.jsonl > drawn.tsv

Political and foreign news of 900 to 2,800 characters: in ant-2018 the categories internationalNews and middleEast, in
saudi-2015, which has none, reports that name at least two foreign states and three different words of politics. An equal
number of each outlet first, then at random; none that shares its title or a twentieth of its runs of five words with an
earlier one or with the development gold. Half of each corpus is frozen by a toss at drawing time, before anybody has read a report.
"""
import gzip, json, random, re, sys
from collections import defaultdict

EACH = 22
WORDS = "الرئيس وزير الخارجية الأمم حكومة الحكومة مجلس قوات الجيش البرلمان السفير التحالف المعارضة مفاوضات اتفاق هجوم مقتل انتخابات العقوبات".split()
STATES = ("أمريكا الأمريكية الأميركية روسيا الروسية إيران الإيرانية العراق العراقية سوريا السورية اليمن اليمنية مصر المصرية تركيا التركية فرنسا الفرنسية "
          "بريطانيا البريطانية ألمانيا إسرائيل الإسرائيلية فلسطين الفلسطينية لبنان ليبيا الليبية تونس باكستان أفغانستان الصين الصينية اليابان الهند أوكرانيا السودان").split()


def political(corpus, report):
    if corpus == "ant-2018":
        return report["category"] in ("internationalNews", "middleEast")
    words = set(re.findall("[\u0621-\u064a]+", report["text"]))
    return sum(w in words for w in WORDS) >= 3 and len({w[:5] for w in STATES if w in words}) >= 2


def runs(text):
    words = re.findall("[\u0621-\u064a]+", text)
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def main(folder, dev):
    known = [json.loads(line)["document"] for line in open(dev, encoding="utf-8")]
    titles, texts = {d["title"] for d in known}, [runs(d["text"]) for d in known]
    rng = random.Random("taqarub gold 1")
    print("id\tcorpus\tset")
    for corpus in ("ant-2018", "saudi-2015"):
        pool = defaultdict(list)
        with gzip.open(f"{folder}/{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for report in map(json.loads, lines):
                if 900 <= len(report["text"]) <= 2800 and political(corpus, report):
                    pool[report["source"]].append(report)
        drawn = []
        for source in sorted(pool):
            rng.shuffle(pool[source])
        while len(drawn) < EACH:
            for source in rng.sample(sorted(pool), len(pool)):
                while len(drawn) < EACH and pool[source]:
                    report = pool[source].pop()
                    text = runs(report["text"])
                    if report["title"] in titles or any(len(text & t) * 20 > len(text) for t in texts):
                        continue
                    titles.add(report["title"])
                    texts.append(text)
                    drawn.append(report)
                    break
        frozen = set(rng.sample(range(EACH), EACH // 2))
        for k, report in enumerate(drawn):
            print(report["id"], corpus, "frozen" if k in frozen else "tuning", sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
