#!/usr/bin/env python3
"""Measures how many of the most frequent names of the two corpora the reader resolves rightly.

    coverage.py discover DATA > found.tsv        names that stand after titles, heads and verbs of saying
    coverage.py draw DATA NAMES.tsv SEED OUT     OUT.jsonl: three reports a name, at random; OUT.tsv: which for which
    coverage.py show OUT RECORDS.jsonl           what the reader makes of each name there, to be judged by eye

Discovery knows titles, heads of bodies and verbs of saying, written below, and none of the lists in lexicon/: what it finds was
read by eye afterwards, and the names kept stand in coverage.tsv. A name is counted once a report.
"""
import gzip, json, random, re, sys
from collections import Counter, defaultdict

sys.path.insert(0, __file__.rsplit("/", 1)[0])
from draw import political

FOLD = str.maketrans("أإآٱىئةؤیکہھ", "اااايي" + "هويكهه")
MARKS = re.compile("[\u064B-\u065F\u0670\u0610-\u061A\u0640\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u00AD]")
WORD = re.compile("[\u0621-\u064a]+|[A-Za-z0-9]+|[^\\s\u0621-\u064aA-Za-z0-9]")

def fold(text):
    return MARKS.sub("", text).translate(FOLD)


# Words of sport: a saudi-2015 report with several of them is no political report.
SPORT = set(fold("المنتخب الدوري المباراه الاعب لاعب اللاعب لاعبي اللاعبين مباراه الهلال النصر المدرب مدرب البطوله بطوله كاس الكاس الملعب هدفين المرمي الشوط كره").split())

TITLES = set(fold("""رئيس رئيسه وزير وزيره سفير سفيره متحدث متحدثه ناطق ناطقه امير اميره ملك عاهل سلطان شيخ زعيم زعيمه مرشد قائد
نائب نائبه امين مستشار مستشاره مبعوث مبعوثه مندوب مندوبه سيناتور سناتور عميد لواء عقيد فريق مشير جنرال رائد نقيب ضابط دكتور سيد سيده
مفوض مفوضه مدير مديره مدعي مدعيه قاضي قس بابا بطريرك مفتي امام مرشح مرشحه ناشط ناشطه صحفي صحفيه صحافي صحافيه اعلامي كاتب محلل خبير باحث
معارض عضو محامي محاميه عمده حاكم سكرتير منسق منسقه قيادي مساعد مساعده وكيل محافظ داعيه مسوول مسووله نجل شقيق ابن ابنه زوجه صهر
مخلوع سابق سابقه راحل حالي جديد جديده منتخب نظيره نظيرته خلفه سلفه المدعو المدعوه العهد الاعمال الجمهوري الديمقراطي الاعلي العام الله""").split())

HEADS = set(fold("""حزب حركه تنظيم جماعه منظمه وزاره وكاله صحيفه جريده قناه مجلس هييه قوات جيش اتحاد جبهه كتايب كتيبه ميليشيا مليشيا ميليشيات مليشيات
مجله موقع شبكه اذاعه تلفزيون محطه تيار ايتلاف كتله تحالف لجنه جمعيه موسسه مركز معهد محكمه بنك صندوق برنامج شركه مجموعه الويه لواء سرايا فصايل
حكومه اداره جهاز مكتب حرس فيلق قوه شرطه برلمان جامعه رابطه مفوضيه نادي نقابه معسكر عصايب وحدات حشد خارجيه دفاع استخبارات مخابرات
مرصد بعثه مبادره حلف كونغرس حراك نظام فرقه الجيش القوات الحكومه الشرطه البرلمان الحرس الحزب الجماعه التحالف المجلس المحكمه البنك الهييه التلفزيون""").split())

SAY = set(fold("""قال قالت يقول تقول اكد اكدت اعلن اعلنت اضاف اضافت اوضح اوضحت ذكر ذكرت اشار اشارت شدد شددت لفت لفتت راي رات اعتبر اعتبرت كشف كشفت
صرح صرحت افاد افادت بين كتب كتبت نقلت نقل دعا دعت طالب طالبت حذر حذرت ندد نددت رحب رحبت نفي نفت اتهم اتهمت وافق وصف وصفت ابلغ ابلغت زعم زعمت
توقع جدد جددت اعرب اعربت حسب بحسب وفق لوكاله لصحيفه لقناه لشبكه""").split())

STOP = set(fold("""في من الي علي عن مع ان انه انها ما لا لم لن قد كان كانت هو هي هذا هذه ذلك تلك التي الذي الذين بعد قبل خلال حول بين عند منذ حتي او ثم كما اذا
بشان باسم ضد نحو امام تحت فوق عبر دون غير كل بعض جميع اي احد احدي عدد عده حيث لدي بها به له لها فيه فيها منها منه عليه عليها اليه اليها انهم لهم
ولم وقد وكان وكانت وان وانه وهو وهي وما ولا وفي ومن وعلي والتي والذي وذلك وهذا ايضا فقط يوم امس اليوم صباح مساء الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت
قال قالت اكد اكدت اعلن اعلنت وقال وقالت واكد واعلن واضاف واوضح ذكر افاد يقول تقول يوكد خلال عقب اثر اثناء بان لان وسط ضمن بسبب جراء الماضي الحالي المقبل
عام سنه شهر يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر نيسان ايار حزيران تموز اب ايلول كانون شباط اذار تشرين
اول ثاني اولا الاول الثاني مره وزير وزاره رييس رئيس سابق سابقا جديد حالي مجلس لشوون شوون مكافحه قسم شعبه مكتب هييه لجنه منظمه حزب حركه جماعه وكاله قوات جيش
اركان ديوان دوله حكومه برلمان حقوق مساعد نايب عضو باعمال اعمال وتيره شان زياره لقاء اجتماع موتمر لقايه اجتماعه استقباله خارجيه دفاع داخليه
وزراء نواب امن حيال ازاء تجاه بحق لدي لجنه بلاده بلادها ومساعد ونايب ووزير ورييس سيكون سوف ليس ليست الان يمكن يجب ينبغي كانوا يكون تكون تم يتم وتم""").split()) - set("علي بان الاول الثاني جمعه".split())  # names too


def words(text):
    """Folded words; None where a mark or a line ends what may belong together."""
    found = []
    for line in fold(text).split("\n"):
        for w in WORD.findall(line):
            if w[0].isalnum():
                found.append(w.lower())
            elif w not in "\"'«»“”()":
                found.append(None)
        found.append(None)
    return found


def bare(word):
    """The word without a conjunction and prepositions that may stand before it."""
    forms = [word]
    if len(word) > 3 and word[0] in "وف":
        forms.append(word[1:])
    for w in list(forms):
        if w.startswith("لل") and len(w) > 4:
            forms.append("ال" + w[2:])
        elif len(w) > 3 and w[0] in "بلك":
            forms.append(w[1:])
    return forms


def inset(word, some):
    return any(w in some or w.startswith("ال") and w[2:] in some for w in bare(word))


def chosen(folder):
    """The reports that count: political and foreign news, no sport."""
    for corpus in ("ant-2018", "saudi-2015"):
        with gzip.open(f"{folder}/{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for report in map(json.loads, lines):
                if political(corpus, report):
                    if corpus == "saudi-2015" and sum(w in SPORT for w in set(words(report["text"])) if w) >= 3:
                        continue
                    yield corpus, report


def candidates(w, found):
    n = len(w)
    for i, word in enumerate(w):
        if word is None:
            continue
        if inset(word, TITLES):
            j = i + 1
            if j < n and w[j] and w[j] not in STOP:
                found[("t", w[j])] += 1
            while j < n and j < i + 9 and w[j] and (w[j][:2] in ("ال", "لل") or w[j][:3] in ("بال", "وال") or w[j] in STOP or inset(w[j], TITLES)):
                j += 1
                if j < n and w[j] and w[j] not in STOP:
                    found[("t", w[j])] += 1
            for k in range(2, 5):
                if j + k <= n and all(w[j : j + k]):
                    found[("t",) + tuple(w[j : j + k])] += 1
        if any(b in HEADS for b in bare(word)):
            head = next(b for b in bare(word) if b in HEADS)
            for k in range(1, 5):
                if i + k < n and all(w[i + 1 : i + 1 + k]):
                    found[("h", head) + tuple(w[i + 1 : i + 1 + k])] += 1
        if any(b in SAY for b in bare(word)):
            j = i + 1
            while j < n and j < i + 9 and w[j] and w[j] not in ("ان", "بان", "انه", "انها", "علي", "الي", "عن", "في", "من"):
                j += 1
            between = w[i + 1 : j]
            for k in range(1, min(4, len(between)) + 1):
                found[("s",) + tuple(between[len(between) - k :])] += 1
                found[("s",) + tuple(between[:k])] += 1


def good(name):
    if name[-1] in STOP or any(w in STOP for w in name[1:]) or name[0] in STOP - HEADS or any(w.isdigit() for w in name) or len(name[-1]) < 2:
        return False
    if inset(name[0], TITLES) and name[0] not in HEADS:
        return False
    return len(name) > 1 or len(name[0]) > 2


def discover(folder):
    found, texts = Counter(), []
    for corpus, report in chosen(folder):
        w = words(report["text"])
        texts.append(w)
        seen = Counter()
        candidates(w, seen)
        found.update(seen.keys())
    print(len(texts), "reports", file=sys.stderr)
    kinds = defaultdict(Counter)
    for key, k in found.items():
        name = key[1:]
        if k >= (30 if len(name) == 1 else 5) and good(name):
            kinds[name][key[0]] += k
    reports = Counter()
    for w in texts:
        seen = set()
        for i in range(len(w)):
            if w[i] is None:
                continue
            for first in bare(w[i]):
                for k in range(1, 6):
                    if i + k > len(w) or w[i + k - 1] is None:
                        break
                    g = (first,) + tuple(w[i + 1 : i + k])
                    if g in kinds:
                        seen.add(g)
        reports.update(seen)
    drop = set()
    for g in kinds:
        # السعودي جمال خاشقجي: an adjective before a name.
        if len(g) > 2 and g[0].startswith("ال") and not g[1].startswith("ال") and g[1:] in kinds and not kinds[g]["h"]:
            drop.add(g)
            continue
        for a in range(len(g)):
            for b in range(a + 1, len(g) + 1):
                part = g[a:b]
                if part != g and len(part) > 1 and part in kinds:
                    if reports[g] >= 0.75 * reports[part]:
                        drop.add(part)
                    elif a == 0 and len(part) > 1 and reports[g] < 0.2 * reports[part] and not kinds[g]["h"]:
                        drop.add(g)
        if any((b,) + g[1:] in kinds for b in bare(g[0])[1:]):
            drop.add(g)
    print("name\treports\ttitle\thead\tsay")
    for g, k in reports.most_common():
        if g not in drop and k >= 10:
            print(" ".join(g), k, kinds[g]["t"], kinds[g]["h"], kinds[g]["s"], sep="\t")



def places(name, text):
    """Where a folded name stands in a text: offsets of its words there, clitics left out."""
    folded, at = [], []
    for i, c in enumerate(text):
        if not MARKS.match(c):
            folded.append(c.translate(FOLD).lower())
            at.append(i)
    joined = "[\\s\"'«»“”()]+".join(re.escape(w) for w in name.split())
    if name.startswith("ال"):
        joined = "(?:" + joined + "|ل" + joined[1:] + ")"
    pattern = re.compile("(?<![\u0621-\u064aA-Za-z0-9])[وف]?[بلك]?(" + joined + ")(?![\u0621-\u064aA-Za-z0-9])")
    return [(at[m.start(1)], at[m.end(1) - 1] + 1) for m in pattern.finditer("".join(folded))]


def draw(folder, names, seed, out):
    rows = [line.rstrip("\n").split("\t") for line in open(names, encoding="utf-8")][1:]
    wanted = {tuple(r[0].split()): [] for r in rows}
    longest = max(map(len, wanted))
    reports, k = {}, 0
    for corpus, report in chosen(folder):
        w = words(report["text"])
        seen = set()
        for i in range(len(w)):
            if w[i] is None:
                continue
            for first in bare(w[i]):
                for n in range(1, longest + 1):
                    if i + n > len(w) or w[i + n - 1] is None:
                        break
                    g = (first,) + tuple(w[i + 1 : i + n])
                    if g in wanted and g not in seen:
                        seen.add(g)
                        wanted[g].append(k)
        reports[k] = report
        k += 1
    rng = random.Random(seed)
    chosen_for = {g: rng.sample(ks, min(3, len(ks))) for g, ks in wanted.items()}
    with open(out + ".tsv", "w", encoding="utf-8") as f:
        for r in rows:
            g = tuple(r[0].split())
            print(r[0], len(wanted[g]), r[2], " ".join(reports[x]["id"] for x in chosen_for[g]), sep="\t", file=f)
    with open(out + ".jsonl", "w", encoding="utf-8") as f:
        for x in sorted({x for xs in chosen_for.values() for x in xs}):
            print(json.dumps(reports[x], ensure_ascii=False), file=f)


def covering(record, a, b):
    """The entity whose shortest mention holds the name; else the one that shares most of it."""
    best = None
    for e in record["entities"]:
        for m in e["mentions"]:
            shared = min(b, m["end"]) - max(a, m["start"])
            if shared > 0:
                rank = (-shared, m["end"] - m["start"])
                if best is None or rank < best[0]:
                    best = (rank, e, record["text"][m["start"] : m["end"]])
    return best


def show(out, records, texts=""):
    records = {r["id"]: r for r in (json.loads(line) for line in open(records, encoding="utf-8"))}
    for line in open(out + ".tsv", encoding="utf-8"):
        name, count, kind, ids = line.rstrip("\n").split("\t")
        found = defaultdict(list)
        for i in ids.split():
            record = records[i]
            spots = [(a, b, covering(record, a, b)) for a, b in places(name, record["text"])]
            # مدير المرصد السوري رامي عبد الرحمن: a body inside a person's phrase says nothing of the body.
            alone = [s for s in spots if not (kind == "organisation" and s[2] and s[2][1]["kind"] == "person")]
            for a, b, best in (alone or spots)[:2]:
                if best is None:
                    found["-"].append((record["published"][:10], i, record["text"][max(0, a - 40) : b + 40].replace("\n", " ")))
                else:
                    e = best[1]
                    key = " ".join((e["id"][:60], e["kind"], e.get("country") or "_", e.get("sector") or "_"))
                    found[key].append((record["published"][:10], i, best[2].replace("\n", " ")))
        print(name, count, kind, " ; ".join(f"{k} x{len(v)} {v[0][0][:7]}" for k, v in found.items()), sep="\t")
        if texts:
            for k, v in found.items():
                for d, i, t in v:
                    print("      ", k[:30], d, i, "|", t)


if __name__ == "__main__":
    {"discover": discover, "draw": draw, "show": show}[sys.argv[1]](*sys.argv[2:])
