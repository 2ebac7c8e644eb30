package org.taqarub.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Reporting;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.text.Letters;

/**
 * Finds the noun phrases that name actors and places: a head from the lists, with the titles, adjectives, states and names that belong to
 * it. Stateless.
 */
public final class NameFinder {

    private static final Map<String, Integer> PRIORITY = Map.ofEntries(
            Map.entry("people", 0),
            Map.entry("groups", 1),
            Map.entry("organisations", 2),
            Map.entry("states", 3),
            Map.entry("seats", 4),
            Map.entry("titles", 5),
            Map.entry("bodies", 6),
            Map.entry("populations", 7),
            Map.entry("places", 8),
            Map.entry("demonyms", 9),
            Map.entry("heads", 10),
            Map.entry("given-names", 11));

    /** Words that carry a name on. */
    private static final Set<String> CONNECTORS = Set.of(
            "بن", "ابن", "بنت", "ابو", "ابي", "ال", "عبد", "ام", "دي", "دو", "دا", "فان", "فون", "لو", "ذو", "ولد",
            "ماك", "سان", "بو", "مولاي");

    private static final Set<String> BACKWARD = Set.of("ذات", "نفس", "عين");

    private static final Set<String> LOCATIVE = Set.of(
            "في", "قرب", "شمال", "جنوب", "شرق", "غرب", "شرقي", "غربي", "شمالي", "جنوبي", "داخل", "مدينه", "العاصمه",
            "عاصمه", "وسط", "بلده", "محافظه", "منطقه", "قضاء", "ولايه", "اقليم", "ريف", "حي", "مخيم", "بمدينه",
            "بمحافظه", "ضاحيه", "مطار", "ميناء", "قريه", "جزيره", "عبر", "نحو");

    /** Events that are called by where they were: هجمات باريس, محادثات فيينا. A state after any other event noun acts or is acted upon. */
    private static final Set<String> PLACED = Set.of(
            "هجوم",
            "هجمات",
            "اعتداء",
            "اعتداءات",
            "تفجير",
            "تفجيرات",
            "انفجار",
            "انفجارات",
            "محادثات",
            "مؤتمر",
            "اجتماع",
            "اجتماعات",
            "قمه",
            "مفاوضات",
            "شوارع",
            "جامعه",
            "ضواحي",
            "سماء",
            "اتفاقيه",
            "معرض",
            "مهرجان",
            "بيان",
            "اعلان",
            "وثيقه");

    /** Offices that stand before a name after another office: ولي العهد السعودي الأمير محمد. */
    private static final Set<String> STYLES =
            Set.of("امير", "ملك", "شيخ", "دكتور", "لواء", "عميد", "فريق", "جنرال", "عقيد", "مستشار", "سلطان");

    private static final Set<String> CALLED_AFTER = Set.of(
            "جامعه", "مستشفي", "استاد", "ملعب", "مطار", "جايزه", "شارع", "مسجد", "جامع", "معهد", "مجمع", "ميدان", "كاس",
            "جسر", "سد", "مدرسه", "قاعه");

    private static final Set<String> QUANTIFIERS = Set.of(
            "عشرات", "مئات", "الاف", "الوف", "ملايين", "بعض", "عدد", "احد", "احدي", "جميع", "كل", "كافه", "معظم",
            "غالبيه", "مجموعه", "مزيد", "اغلب", "عده");

    private static final Set<String> AROUND = Set.of(
            "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "اقل", "ما", "لا", "يقل", "يزيد", "عن", "من", "علي", "الاقل");

    private static final Set<String> MASCULINE_STATES =
            Set.of("لبنان", "العراق", "الاردن", "المغرب", "السودان", "اليمن", "الصومال", "الفاتيكان");

    /** Broken plurals of things: feminine singular to the verb. */
    private static final Set<String> FEMININE_HEADS = Set.of(
            "قوات", "فصائل", "فصايل", "كتائب", "كتايب", "سرايا", "عصائب", "الامم", "امم", "اجهزه", "مصادر", "وسايل",
            "ميليشيا", "مليشيا", "اطراف", "دول", "وحدات");

    private final Lexicon lexicon;
    private final Set<String> articleAfterLam;
    private final Set<String> noContent;
    private final Set<String> governing;
    private final Set<String> speaking;
    private final Set<String> styles;
    private final Set<String> noVerb;
    private final Set<String> agentHeads;
    private final Set<String> motion;
    private final Set<String> notAgain;
    private final Set<String> participles;
    private final Set<String> relational;

    public NameFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.articleAfterLam = lexicon.words("article-after-lam");
        this.noContent = lexicon.words("no-content");
        this.governing = lexicon.words("governing");
        this.speaking = lexicon.words("speaking");
        this.styles = lexicon.words("pointing-style");
        this.notAgain = lexicon.words("not-again");
        this.participles = lexicon.words("relation-participle");
        this.relational = lexicon.words("relational");
        this.noVerb = lexicon.words("no-verb");
        this.agentHeads = lexicon.words("agent-heads");
        this.motion = lexicon.words("motion");
    }

    /** All phrases in the order of the text; they do not overlap, but for those inside others. */
    public List<Phrase> find(Analysis analysis) {
        return new Run(analysis).find();
    }

    /** Whether a title only styles its bearer, so that an office may follow the name. */
    private static boolean isStyle(Entry title) {
        return title.kind().equals("honorific")
                || title.kind().equals("rank")
                || Set.of("prince", "king", "emir", "sheikh", "queen", "princess", "sultan", "ambassador", "adviser")
                        .contains(title.id());
    }

    private final class Run {

        private final Analysis analysis;
        private final List<Token> tokens;

        /** Stems that the names of bodies found so far begin with. */
        private final Set<String> heads = new java.util.HashSet<>();

        Run(Analysis analysis) {
            this.analysis = analysis;
            this.tokens = analysis.tokens();
        }

        List<Phrase> find() {
            List<Phrase> out = new ArrayList<>();
            int i = datelineEnd();
            while (i < tokens.size()) {
                Phrase phrase = tokens.get(i).isMark() ? null : phraseAt(i, 0);
                if (phrase == null) {
                    i++;
                } else {
                    if (phrase.shape == Phrase.Shape.ORGANISATION && phrase.end - phrase.start > 1) {
                        heads.add(tokens.get(phrase.start).stem());
                    }
                    if (!isNamesake(phrase)) {
                        appose(phrase, out);
                        out.add(phrase);
                    }
                    i = phrase.end;
                }
            }
            return withShortNames(withNames(out));
        }

        /** جامعة الملك فهد: an institution that is called after somebody is not he. */
        private boolean isNamesake(Phrase phrase) {
            return phrase.shape == Phrase.Shape.PERSON
                    && phrase.start > 0
                    && isJoined(phrase.start)
                    && CALLED_AFTER.contains(tokens.get(phrase.start - 1).stem());
        }

        /**
         * A title, words of its task that no list holds, and then the name: رئيس اللجنة الوطنية للمقاولين فهد الحمادي. The three are one phrase.
         */
        private List<Phrase> withNames(List<Phrase> found) {
            List<Phrase> out = new ArrayList<>();
            int k = 0;
            while (k < found.size()) {
                Phrase title = found.get(k);
                int person = title.shape == Phrase.Shape.TITLE ? nameAfter(found, k) : -1;
                if (person < 0) {
                    out.add(title);
                    k++;
                    continue;
                }
                Phrase name = found.get(person);
                title.end = name.end;
                title.name = name.name;
                title.nameStart = name.nameStart;
                title.entries = name.entries;
                title.titles.addAll(name.titles);
                title.evidence.addAll(name.evidence);
                for (int i = k + 1; i < person; i++) {
                    title.inner.add(found.get(i));
                }
                out.add(named(title));
                k = person + 1;
            }
            return out;
        }

        /** Index of the name that belongs to the title at {@code k}; -1 where none does. */
        private int nameAfter(List<Phrase> found, int k) {
            Phrase title = found.get(k);
            if (title.plural || title.backward || title.appositionTo != null || title.counterpart) {
                return -1;
            }
            for (int b = k + 1; b < found.size() && found.get(b).start - title.end <= 10; b++) {
                Phrase next = found.get(b);
                if (next.shape == Phrase.Shape.PERSON) {
                    boolean fits = next.start > title.end
                            && next.nameStart >= 0
                            && next.name.size() > 1
                            && next.titles.stream().allMatch(NameFinder::isStyle)
                            && tokens.get(next.start).conjunction().isEmpty()
                            && tokens.get(next.start).preposition().isEmpty()
                            && isTask(title.end, next.start);
                    return fits ? b : -1;
                }
                boolean part = next.shape == Phrase.Shape.PLACE
                        || next.shape == Phrase.Shape.STATE
                        || next.shape == Phrase.Shape.ORGANISATION
                        || next.shape == Phrase.Shape.BODY
                        || next.shape == Phrase.Shape.DEMONYM;
                if (!part) {
                    return -1;
                }
            }
            return -1;
        }

        /** Nouns and adjectives with at most a comma at the end and one و; no verb, no أن. */
        private boolean isTask(int from, int to) {
            int joined = 0;
            for (int i = from; i < to; i++) {
                Token token = tokens.get(i);
                if (token.paragraph() != tokens.get(from).paragraph()) {
                    return false;
                }
                if (token.isMark()) {
                    if (!token.isMark("،") || i < to - 1 || i == from) {
                        return false;
                    }
                    continue;
                }
                joined += token.conjunction().isEmpty() ? 0 : 1;
                boolean noun = token.isNoun()
                        || token.isAdjective()
                        || token.fold().equals("في")
                        || token.fold().equals("لدي");
                if (!noun
                        || joined > 2
                        || !token.pronoun().isEmpty()
                        || token.base().equals("ان")) {
                    return false;
                }
            }
            return from < to;
        }

        /** دبي، الإمارات العربية المتحدة (CNN)-- : where and by whom the report was filed is no part of what it says. */
        private int datelineEnd() {
            for (int i = 1; i < Math.min(tokens.size() - 1, 16); i++) {
                boolean dashes = tokens.get(i).isMark("-") && tokens.get(i + 1).isMark("-");
                boolean afterParenthesis = tokens.get(i - 1).isMark(")")
                        && (tokens.get(i).isMark("-")
                                || tokens.get(i).isMark("–")
                                || tokens.get(i).isMark("—"));
                if (tokens.get(i).paragraph() != tokens.get(0).paragraph()) {
                    return 0;
                }
                if (dashes || afterParenthesis) {
                    return i + 1;
                }
            }
            return 0;
        }

        /** Words that stand alone and are the last of a name found elsewhere in the report, or the first of one that no other person has. */
        private List<Phrase> withShortNames(List<Phrase> found) {
            Map<String, Phrase> byWord = new java.util.HashMap<>();
            for (Phrase phrase : found) {
                if (phrase.shape == Phrase.Shape.PERSON && phrase.name.size() > 1) {
                    int n = phrase.name.size();
                    String last = phrase.name.get(n - 1);
                    if (last.length() > 2 && !last.equals("الله")) {
                        byWord.putIfAbsent(last, phrase);
                    }
                    if (phrase.name.get(0).equals("كيم")
                            || n > 2 && phrase.name.get(n - 2).length() > 4) {
                        byWord.putIfAbsent(
                                phrase.name.get(n == 3 && phrase.name.get(0).equals("كيم") ? 0 : n - 2), phrase);
                    }
                }
            }
            if (byWord.isEmpty()) {
                return found;
            }
            found = found.stream()
                    .filter(p -> !isSurnameAgain(p, byWord))
                    .filter(p -> !(p.saidToSpeak
                            && p.end - p.start == 1
                            && byWord.containsKey(tokens.get(p.start).base())))
                    .toList();
            boolean[] covered = new boolean[tokens.size()];
            Set<Integer> states = new java.util.HashSet<>();
            for (Phrase phrase : found) {
                java.util.Arrays.fill(covered, phrase.start, phrase.end, true);
                if (phrase.shape == Phrase.Shape.STATE) {
                    states.add(phrase.end);
                }
            }
            List<Phrase> out = new ArrayList<>(found);
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (covered[i]
                        || !token.isWord()
                        || !token.pronoun().isEmpty()
                        || token.isVerb() && !token.base().endsWith("ان")) {
                    continue;
                }
                Phrase full = byWord.get(token.base());
                boolean spoke = i > 0
                        && !lexicon.reporting(tokens.get(i - 1).base()).isEmpty()
                        && tokens.get(i - 1).isVerb();
                boolean plain = full != null
                        && (token.base().length() > 3
                                || token.isName() && !isGiven(i)
                                || full.name.get(0).equals(token.base()))
                        && (token.isName()
                                || spoke
                                || token.isNoun() && token.base().length() > 4
                                || token.isNoun() && !token.isDefinite());
                if (full == null
                        || !plain
                        || i > 0
                                && covered[i - 1]
                                && isJoined(i)
                                && !states.contains(i)
                                && !tokens.get(i - 1).isMark()) {
                    continue;
                }
                int end = i + 1;
                while (end < tokens.size()
                        && end < i + 3
                        && !covered[end]
                        && !tokens.get(end).isMark()
                        && isJoined(end)
                        && full.name.contains(tokens.get(end).fold())) {
                    end++;
                }
                Phrase phrase = new Phrase(Phrase.Shape.PERSON, i, end);
                phrase.definite = true;
                phrase.nameStart = i;
                List<String> words = new ArrayList<>();
                for (int k = i; k < end; k++) {
                    words.add(k == i ? tokens.get(k).base() : tokens.get(k).fold());
                }
                phrase.name = words;
                phrase.entries = full.entries;
                phrase.sameAs = full;
                phrase.evidence.add(leaf(i, end, "name.short-form"));
                out.add(phrase);
                i = end - 1;
            }
            out.sort((a, b) -> Integer.compare(a.start, b.start));
            return out;
        }

        /** أديب after عمرو أديب: a common noun without the article that is the surname of somebody named before. */
        private boolean isSurnameAgain(Phrase phrase, Map<String, Phrase> byWord) {
            boolean common = phrase.shape == Phrase.Shape.PEOPLE
                    || phrase.shape == Phrase.Shape.TITLE
                    || phrase.shape == Phrase.Shape.PLACE
                    || phrase.shape == Phrase.Shape.BODY;
            Token token = tokens.get(phrase.start);
            Phrase full = byWord.get(token.base());
            return common
                    && full != null
                    && full.start < phrase.start
                    && phrase.end - phrase.start == 1
                    && !token.isDefinite()
                    && token.pronoun().isEmpty()
                    && !phrase.locative;
        }

        /** A name right before a title or after it with a comma is one person: سيرغي لافروف وزير الخارجية. Both stay; they resolve together. */
        private void appose(Phrase phrase, List<Phrase> before) {
            if (before.isEmpty()) {
                return;
            }
            Phrase last = before.get(before.size() - 1);
            Phrase named = last.appositionTo == null ? last : last.appositionTo;
            boolean touching = last.end == phrase.start;
            boolean comma = last.end + 1 == phrase.start && tokens.get(last.end).isMark("،");
            if (!touching && !comma
                    || !tokens.get(phrase.start).conjunction().isEmpty()
                    || !tokens.get(phrase.start).preposition().isEmpty()) {
                return;
            }
            if (named.shape == Phrase.Shape.PERSON
                    && phrase.shape == Phrase.Shape.TITLE
                    && isOffice(phrase)
                    && !phrase.plural
                    && (named != last || named.titles.stream().allMatch(NameFinder::isStyle))) {
                named.titles.addAll(phrase.titles);
                if (named.country.isEmpty()) {
                    named.country = phrase.country;
                    named.owner = phrase.owner;
                }
                if (named.sector.isEmpty()) {
                    named.sector = phrase.sector;
                }
                phrase.appositionTo = named;
            }
        }

        /** جندي, متظاهرون: a role without a name that populations.tsv knows too is people, no office. */
        private @Nullable Phrase titleOrPeople(int i, int depth) {
            Phrase title = title(i, depth);
            if (title == null
                    || title.shape != Phrase.Shape.TITLE
                    || title.backward
                    || title.titles.size() > 1
                    || !title.titles.get(0).kind().equals("role")) {
                return title;
            }
            FormTrie.Match<Entry> people = populationAt(i, title.end);
            return people == null ? title : people(i, i, people, depth);
        }

        /** The lines of populations.tsv with a form at a token, up to a limit; null where none has. */
        private FormTrie.@Nullable Match<Entry> populationAt(int i, int limit) {
            for (FormTrie.Match<Entry> match : lexicon.names().all(tokens, i)) {
                List<Entry> people = match.values().stream()
                        .filter(e -> e.list().equals("populations"))
                        .toList();
                if (!people.isEmpty() && match.end() <= limit) {
                    return new FormTrie.Match<>(match.end(), people);
                }
            }
            return null;
        }

        private boolean isOffice(Phrase phrase) {
            return !phrase.titles.isEmpty() && (!phrase.country.isEmpty() || phrase.definite);
        }

        private @Nullable Phrase phraseAt(int i, int depth) {
            Phrase counted = countedPeople(i);
            if (counted != null) {
                return counted;
            }
            Phrase style = pointingStyle(i);
            if (style != null) {
                return style;
            }
            boolean land =
                    tokens.get(i).stem().equals("دوله") || tokens.get(i).base().equals("الجانب");
            FormTrie.Match<Entry> nation = land && i + 1 < tokens.size() && isJoined(i + 1) ? demonymAt(i + 1) : null;
            if (nation != null
                    && tokens.get(i).isDefinite() == tokens.get(i + 1).isDefinite()) {
                // الدولة اللبنانية, الجانب الروسي
                Phrase state = new Phrase(Phrase.Shape.STATE, i, nation.end());
                state.entries = nation.values();
                state.country = first(nation).country();
                state.definite = true;
                gender(state, 2);
                state.evidence.add(leaf(i, nation.end(), first(nation).rule()));
                return state;
            }
            FormTrie.Match<Entry> match = bestMatch(i);
            if (match == null && isHeadAgain(i)) {
                Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, i + 1);
                phrase.definite = true;
                phrase.backward = true;
                gender(phrase, 2);
                phrase.evidence.add(leaf(i, i + 1, "name.head-again"));
                return phrase;
            }
            if (match == null) {
                Phrase unknown = unknownSpeaker(i);
                return unknown != null || depth > 0 ? unknown : unlistedSpeaker(i);
            }
            Entry entry = first(match);
            switch (entry.list()) {
                case "titles":
                    return titleOrPeople(i, depth);
                case "people":
                case "given-names":
                    return person(i);
                case "bodies":
                    return body(i, match, depth);
                case "populations":
                    return people(i, i, match, depth);
                case "groups":
                case "organisations":
                    return organisation(i, match);
                case "states":
                    return simple(Phrase.Shape.STATE, i, match);
                case "seats":
                    return simple(Phrase.Shape.SEAT, i, match);
                case "places":
                    return withState(simple(Phrase.Shape.PLACE, i, match));
                case "demonyms":
                    return demonym(i, match);
                case "heads":
                    Phrase headed = headed(i, match);
                    return headed != null || depth > 0 ? headed : unlistedSpeaker(i);
                default:
                    return null;
            }
        }

        /** الرابطة, الحلف: the head of a body's name found before, alone and with the article. */
        private boolean isHeadAgain(int at) {
            Token token = tokens.get(at);
            boolean alone = at + 1 >= tokens.size()
                    || !isJoined(at + 1)
                    || !(tokens.get(at + 1).isAdjective() || tokens.get(at + 1).isNoun())
                    || !tokens.get(at + 1).isDefinite();
            return token.isNoun()
                    && token.isDefinite()
                    && token.pronoun().isEmpty()
                    && heads.contains(token.stem())
                    && !notAgain.contains(token.stem())
                    && alone;
        }

        /**
         * وقال سكان الحي إن …: who stands as the subject of a word of saying speaks, whatever his name. Only where something reported follows.
         */
        private @Nullable Phrase unlistedSpeaker(int i) {
            if (i == 0 || tokens.get(i).isMark() || !isJoined(i)) {
                return null;
            }
            Token verb = tokens.get(i - 1);
            Token head = tokens.get(i);
            boolean says = verb.isVerb()
                    && verb.pronoun().isEmpty()
                    && lexicon.reporting(verb.base()).stream()
                            .anyMatch(r -> r.shape() == Reporting.Shape.VERB
                                    && r.say()
                                    && r.form().person() == 3
                                    && !r.form().plural()
                                    && !r.form().passive());
            boolean noun = (head.isNoun() || head.pos().equals("CD"))
                    && head.isWord()
                    && !head.base().endsWith("ا");
            if (!says
                    || !noun
                    || !head.pronoun().isEmpty() && head.isName()
                    || noContent.contains(head.base())
                    || governing.contains(head.base())
                    || lexicon.calendar().longest(tokens, i) != null
                            && !head.pos().equals("CD")
                    || lexicon.frameNounsAt(tokens, i) && !speaking.contains(head.stem())) {
                return null;
            }
            Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, i + 1);
            phrase.saidToSpeak = true;
            phrase.definite = head.isDefinite();
            gender(phrase, 2);
            FormTrie.Match<Entry> match = bestMatch(i);
            if (match != null
                    && first(match).list().equals("heads")
                    && !first(match).id().equals("document")) {
                phrase.head = first(match);
                phrase.sector = phrase.head.sector();
            }
            phrase.evidence.add(leaf(i, i + 1, "name.subject-of-saying"));
            while (phrase.end < tokens.size() && phrase.end < i + 9 && isJoinedOrLinked(phrase.end)) {
                Token token = tokens.get(phrase.end);
                if (lexicon.calendar().longest(tokens, phrase.end) != null
                        && !token.pos().equals("CD")) {
                    break;
                }
                Phrase owner = ownerAt(phrase.end, 1);
                if (owner != null) {
                    own(phrase, owner);
                    adjectives(phrase, true);
                    continue;
                }
                FormTrie.Match<Entry> title = bestMatch(phrase.end);
                if (title != null
                        && first(title).list().equals("titles")
                        && !first(title).kind().equals("honorific")) {
                    return phrase.end - i <= 3 && !head.isDefinite() ? namedBySaying(i, phrase.end) : phrase;
                }
                FormTrie.Match<Entry> nation = demonymAt(phrase.end);
                if (nation != null) {
                    phrase.country = phrase.country.isEmpty() ? first(nation).country() : phrase.country;
                    phrase.end = nation.end();
                } else if (token.isNoun() || token.isAdjective()) {
                    phrase.end++;
                } else {
                    break;
                }
            }
            return isReportedAfter(phrase.end) ? phrase : null;
        }

        private boolean isJoinedOrLinked(int at) {
            Token token = tokens.get(at);
            if (token.isMark()
                    || token.isVerb()
                    || token.paragraph() != tokens.get(at - 1).paragraph()) {
                return false;
            }
            boolean linked = token.conjunction().isEmpty()
                    && (token.preposition().equals("ل") || token.preposition().equals("ب"))
                    && token.isDefinite()
                    && token.pronoun().isEmpty();
            return isJoined(at) || linked;
        }

        /** أن, a colon or marks within two dozen words of the sentence; or what عن or a possessed noun right after the speaker opens. */
        private boolean isReportedAfter(int from) {
            for (int i = from; i < Math.min(tokens.size(), from + 24); i++) {
                Token token = tokens.get(i);
                if (token.paragraph() != tokens.get(from - 1).paragraph() || token.isMark(".")) {
                    return false;
                }
                if (token.base().equals("ان") && !token.isVerb() || token.isMark(":") || token.isQuoteMark()) {
                    return true;
                }
                if (i == from
                        && (token.base().equals("عن")
                                || token.isNoun() && !token.pronoun().isEmpty())) {
                    return true;
                }
            }
            return false;
        }

        /** معاليه, سموها: the style of somebody with a pronoun is he who was named before. */
        private @Nullable Phrase pointingStyle(int i) {
            Token token = tokens.get(i);
            // سيادتها is its sovereignty far more often than a lady's style.
            boolean his = token.pronoun().equals("ه")
                    || token.pronoun().equals("ها")
                            && (!token.base().startsWith("سياد")
                                    || i > 0 && tokens.get(i - 1).isVerb());
            if (!his || !styles.contains(token.base()) || !token.isWord()) {
                return null;
            }
            Phrase phrase = new Phrase(Phrase.Shape.TITLE, i, i + 1);
            phrase.definite = true;
            phrase.backward = true;
            phrase.feminine = token.pronoun().equals("ها");
            phrase.evidence.add(leaf(i, i + 1, "name.style-points-back"));
            return phrase;
        }

        /** وقال بلوط إن: up to three words that the tagger takes for a name, right after a verb of saying, are somebody who speaks. */
        private @Nullable Phrase unknownSpeaker(int i) {
            if (i == 0 || !isJoined(i) || !tokens.get(i - 1).isVerb()) {
                return null;
            }
            boolean says = lexicon.reporting(tokens.get(i - 1).base()).stream().anyMatch(Reporting::say);
            int end = i;
            while (says && end < tokens.size() && end < i + 5) {
                if (isHyphen(end)) {
                    end++;
                    continue;
                }
                boolean word = (end == i || isJoined(end))
                        && tokens.get(end).isName()
                        && tokens.get(end).isWord()
                        && tokens.get(end).pronoun().isEmpty()
                        && (!tokens.get(end).isDefinite() || end == i && isForeignName(i))
                        && (end == i || bestMatch(end) == null || isGiven(end));
                if (!word) {
                    break;
                }
                end++;
            }
            return end == i || tokens.get(i).base().length() < 3 ? null : namedBySaying(i, end);
        }

        private Phrase namedBySaying(int i, int end) {
            Phrase phrase = new Phrase(Phrase.Shape.PERSON, i, end);
            phrase.definite = true;
            phrase.nameStart = i;
            List<String> words = new ArrayList<>();
            for (int k = i; k < end; k++) {
                words.add(k == i ? tokens.get(k).base() : tokens.get(k).fold());
            }
            phrase.name = words;
            phrase.evidence.add(leaf(i, end, "name.after-saying"));
            return phrase;
        }

        /** اليستير باسكي: what looks like the article begins a name. */
        private boolean isForeignName(int at) {
            return at + 1 < tokens.size()
                    && isJoined(at + 1)
                    && tokens.get(at).isName()
                    && tokens.get(at + 1).isName()
                    && !tokens.get(at + 1).isDefinite();
        }

        /** ميزا-كوادرا: a hyphen between two words of one name, without spaces. */
        private boolean isHyphen(int at) {
            return FormTrie.isHyphen(tokens, at)
                    && tokens.get(at - 1).isWord()
                    && tokens.get(at + 1).isWord();
        }

        /** The longest match; of equal ones the list that comes first. A single word that the tagger takes for a verb must be sure. */
        private FormTrie.@Nullable Match<Entry> bestMatch(int i) {
            List<FormTrie.Match<Entry>> all = lexicon.names().all(tokens, i);
            for (int k = all.size() - 1; k >= 0; k--) {
                FormTrie.Match<Entry> match = all.get(k);
                List<Entry> fit = new ArrayList<>();
                for (int j = k; j >= 0 && all.get(j).end() == match.end(); j--) {
                    for (Entry entry : all.get(j).values()) {
                        if (fits(entry, i, match.end()) && !fit.contains(entry)) {
                            fit.add(entry);
                        }
                    }
                }
                if (!fit.isEmpty()) {
                    int start = i;
                    fit.sort((a, b) -> Integer.compare(priority(a), priority(b)));
                    preferListed(fit, start, match.end());
                    int best = priority(fit.get(0));
                    fit.removeIf(e -> priority(e) != best);
                    return new FormTrie.Match<>(match.end(), fit);
                }
            }
            return null;
        }

        /** معارضة as a body is listed; as a feminine of معارض it is only inflected. سفيرة stays an office though سفراء are people. */
        private void preferListed(List<Entry> fit, int start, int end) {
            if (fit.size() < 2 || end - start > 1) {
                return;
            }
            Token token = tokens.get(start);
            List<Entry> listed = fit.stream()
                    .filter(e -> e.forms().stream()
                            .map(Letters::fold)
                            .anyMatch(f -> f.equals(token.base()) || f.equals(token.stem())))
                    .toList();
            boolean office = fit.stream()
                    .anyMatch(e -> e.list().equals("titles") && e.kind().equals("office"));
            boolean people = listed.stream().allMatch(e -> e.list().equals("populations"));
            if (!listed.isEmpty() && listed.size() < fit.size() && !(office && people)) {
                fit.retainAll(listed);
            }
        }

        private int priority(Entry entry) {
            return PRIORITY.getOrDefault(entry.list(), 99);
        }

        private boolean fits(Entry entry, int start, int end) {
            Token token = tokens.get(start);
            if (end - start > 1) {
                return true;
            }
            boolean named = !entry.list().equals("titles")
                    && !entry.list().equals("bodies")
                    && !entry.list().equals("populations")
                    && !entry.list().equals("heads");
            if (named && !token.pronoun().isEmpty()) {
                return false;
            }
            boolean sure = entry.list().equals("groups")
                    || entry.list().equals("organisations")
                    || entry.list().equals("states")
                    || entry.list().equals("seats")
                    || entry.list().equals("people") && (token.base().length() > 4 || noVerb.contains(token.base()));
            if (token.isVerb()
                    && (!sure
                            || !lexicon.reporting(token.base()).isEmpty()
                            || !lexicon.frameVerbs(token.base()).isEmpty())) {
                return false;
            }
            if (named
                    && token.isDefinite()
                    && entry.forms().stream().noneMatch(f -> Letters.fold(f).equals(token.base()))
                    && !entry.list().equals("demonyms")) {
                return false;
            }
            boolean role = entry.list().equals("titles")
                    || entry.list().equals("populations")
                    || entry.list().equals("bodies");
            if (role
                    && token.isAdjective()
                    && start > 0
                    && isJoined(start)
                    && !(entry.list().equals("populations")
                            && agentHeads.contains(tokens.get(start - 1).base()))
                    && (tokens.get(start - 1).isNoun()
                            || tokens.get(start - 1).isAdjective()
                                    && token.isDefinite()
                                    && tokens.get(start - 1).isDefinite())) {
                return false;
            }
            if (entry.list().equals("populations")
                    && (token.isAdjective() || lexicon.frameNounsAt(tokens, start))
                    && token.base().endsWith("ا")
                    && entry.forms().stream().noneMatch(f -> Letters.fold(f).equals(token.base()))) {
                return false;
            }
            if (token.base().equals("القضاء")
                    && start + 1 < tokens.size()
                    && tokens.get(start + 1).base().equals("علي")) {
                return false;
            }
            if (token.preposition().equals("س")
                    || token.preposition().equals("ل") && articleAfterLam.contains(token.base())) {
                return false;
            }
            if (lexicon.isAmbiguous(entry.list(), token.base()) || lexicon.isAmbiguous(entry.list(), token.bare())) {
                return token.isName();
            }
            if (entry.list().equals("demonyms") && isCommonWord(entry, token)) {
                return false;
            }
            if (entry.list().equals("given-names") || entry.list().equals("people")) {
                return !token.isDefinite() || entry.list().equals("people");
            }
            if (token.base().length() <= 3
                    && (entry.list().equals("places") || entry.list().equals("given-names"))) {
                return token.isName() || token.isNoun();
            }
            return true;
        }

        /** مالي, مالية: a form that ambiguous.tsv declares by its masculine is ambiguous in all its endings. */
        private boolean isCommonWord(Entry entry, Token token) {
            String usual = String.join(" ", FormTrie.words(entry.forms().get(0)));
            return lexicon.isAmbiguous(entry.list() + "-inflected", usual) && !token.isName();
        }

        private Entry first(FormTrie.Match<Entry> match) {
            return match.values().get(0);
        }

        private Evidence leaf(int start, int end, String rule) {
            boolean whole = !tokens.get(start).preposition().isEmpty() && isWholeName(start);
            return Evidence.of(whole ? analysis.span(start, end) : analysis.baseSpan(start, end), rule);
        }

        private Phrase simple(Phrase.Shape shape, int i, FormTrie.Match<Entry> match) {
            Phrase phrase = new Phrase(shape, i, match.end());
            phrase.entries = match.values();
            phrase.readings = placesNamed(i, match.end());
            boolean several = shape == Phrase.Shape.STATE && match.values().size() > 1;
            phrase.country = several ? "" : first(match).country();
            phrase.sector = first(match).sector();
            phrase.definite = true;
            gender(phrase, match.end() - i);
            phrase.locative = isLocative(i);
            phrase.evidence.add(leaf(i, match.end(), first(match).rule()));
            return phrase;
        }

        /** The states, capitals and places of different states that share a name; empty where one state has it. */
        private List<Entry> placesNamed(int start, int end) {
            List<Entry> found = new ArrayList<>();
            for (FormTrie.Match<Entry> match : lexicon.names().all(tokens, start)) {
                if (match.end() != end) {
                    continue;
                }
                for (Entry entry : match.values()) {
                    boolean place = entry.list().equals("states")
                            || entry.list().equals("places")
                            || entry.list().equals("seats") && entry.kind().equals("capital");
                    if (place && !found.contains(entry) && fits(entry, start, end)) {
                        found.add(entry);
                    }
                }
            }
            if (found.stream().map(Entry::country).distinct().count() < 2) {
                return List.of();
            }
            found.sort((a, b) -> Integer.compare(priority(a), priority(b)));
            return found;
        }

        /** Gender by the head's ending; a name of one word without one may be either. */
        private void gender(Phrase phrase, int words) {
            Token head = tokens.get(phrase.start);
            boolean ending =
                    head.base().endsWith("ه") || head.base().endsWith("ات") || FEMININE_HEADS.contains(head.stem());
            if (phrase.shape == Phrase.Shape.SEAT && words == 1 && head.base().endsWith("يه")) {
                // الإليزيه: no feminine ending
                phrase.masculine = true;
                return;
            }
            phrase.feminine = ending || words == 1;
            phrase.masculine = !ending;
            if (phrase.shape == Phrase.Shape.STATE && words == 1) {
                phrase.masculine = MASCULINE_STATES.contains(head.base());
                phrase.feminine = !phrase.masculine;
            }
        }

        private boolean isLocative(int i) {
            Token token = tokens.get(i);
            if (token.preposition().equals("ب")) {
                return true;
            }
            if (i == 0 || !token.preposition().isEmpty()) {
                return false;
            }
            Token before = tokens.get(i - 1);
            if (!before.pronoun().isEmpty()) {
                // قدمت فيه روسيا مشروعا: the pronoun is what the preposition governs.
                return false;
            }
            if (!token.conjunction().isEmpty()) {
                // في سوريا والعراق
                FormTrie.Match<Entry> first = bestMatch(i - 1);
                return first != null
                        && (first(first).list().equals("states")
                                || first(first).list().equals("seats"))
                        && isLocative(i - 1);
            }
            if (i > 1
                    && before.isAdjective()
                    && LOCATIVE.contains(tokens.get(i - 2).base())) {
                return true;
            }
            if (isJoined(i) && PLACED.contains(before.base())) {
                return true;
            }
            boolean bordering = before.base().equals("مع")
                    && i > 1
                    && (tokens.get(i - 2).base().startsWith("الحدود")
                            || tokens.get(i - 2).base().startsWith("حدود"));
            boolean coming = before.base().equals("من")
                    && i > 1
                    && motion.contains(tokens.get(i - 2).stem());
            return bordering
                    || coming
                    || LOCATIVE.contains(before.base())
                    || LOCATIVE.contains(before.bare())
                    || before.base().equals("الي") && isMotion(i - 2);
        }

        private boolean isMotion(int i) {
            return i >= 0
                    && i < tokens.size()
                    && (tokens.get(i).isNoun() || tokens.get(i).isVerb());
        }

        /** شمال سوريا: the state in a place's name is named as well. */
        private Phrase withState(Phrase place) {
            int last = place.end - 1;
            FormTrie.Match<Entry> match = last > place.start ? bestMatch(last) : null;
            if (match != null && match.end() == place.end && first(match).list().equals("states")) {
                Phrase state = simple(Phrase.Shape.STATE, last, match);
                state.locative = true;
                place.inner.add(state);
            }
            return place;
        }

        private Phrase organisation(int i, FormTrie.Match<Entry> match) {
            Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, match.end());
            phrase.entries = match.values();
            Entry entry = first(match);
            phrase.country = entry.country();
            phrase.sector = entry.sector();
            phrase.definite = true;
            gender(phrase, match.end() - i);
            phrase.evidence.add(leaf(i, match.end(), entry.rule()));
            adjectives(phrase, true);
            return phrase;
        }

        private boolean closes(int at, boolean bracket) {
            return bracket ? tokens.get(at).isMark(")") : tokens.get(at).isQuoteMark();
        }

        /** A name that a head noun announces: حركة «النهضة», صحيفة بيلد الألمانية. */
        private @Nullable Phrase headed(int i, FormTrie.Match<Entry> match) {
            int at = match.end();
            int end = at;
            if (first(match).id().equals("document")) {
                boolean speaks = i > 0
                        && !lexicon.reporting(tokens.get(i - 1).base()).isEmpty()
                        && tokens.get(i).isDefinite()
                        && tokens.get(i).preposition().isEmpty();
                return speaks ? backwardOrganisation(i, match) : null;
            }
            boolean bracket = at < tokens.size()
                    && tokens.get(at).isMark("(")
                    && !tokens.get(i).isDefinite();
            boolean speaks = tokens.get(i).isDefinite()
                    && i > 0
                    && !lexicon.reporting(tokens.get(i - 1).base()).isEmpty();
            if (bracket || !speaks && at < tokens.size() && tokens.get(at).isQuoteMark()) {
                int close = at + 1;
                while (close < tokens.size()
                        && close < at + 9
                        && !closes(close, bracket)
                        && tokens.get(close).paragraph() == tokens.get(at).paragraph()) {
                    close++;
                }
                if (close >= tokens.size() || !closes(close, bracket) || close == at + 1) {
                    return null;
                }
                end = close + 1;
            } else {
                while (end < tokens.size()
                        && end < at + 4
                        && isNameWord(end)
                        && tokens.get(end).isName()
                        && demonymAt(end) == null) {
                    end++;
                }
                Phrase part = end == at && !tokens.get(i).isDefinite() ? partOfBody(i, at, match) : null;
                if (part != null) {
                    return part;
                }
                if (end == at
                        && !tokens.get(i).isDefinite()
                        && Set.of("party", "ngo", "office")
                                .contains(first(match).id())) {
                    end = commonName(at);
                }
                if (end == at) {
                    return tokens.get(i).isDefinite() && match.end() == i + 1 ? backwardOrganisation(i, match) : null;
                }
            }
            Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, end);
            phrase.head = first(match);
            phrase.sector = first(match).sector();
            phrase.definite = true;
            gender(phrase, 2);
            List<String> words = new ArrayList<>();
            for (int k = at; k < end; k++) {
                if (!tokens.get(k).isMark()) {
                    words.add(tokens.get(k).fold());
                }
            }
            phrase.name = words;
            phrase.nameStart = at;
            phrase.evidence.add(leaf(i, match.end(), first(match).rule()));
            adjectives(phrase, true);
            return phrase;
        }

        /** وكالة الأمم المتحدة المعنية …: a body of an organisation that is listed. */
        private @Nullable Phrase partOfBody(int i, int at, FormTrie.Match<Entry> match) {
            if (!Set.of("agency", "office").contains(first(match).id()) || at >= tokens.size() || !isJoined(at)) {
                return null;
            }
            Phrase owner = ownerAt(at, 1);
            if (owner == null || owner.shape != Phrase.Shape.ORGANISATION || owner.backward) {
                return null;
            }
            Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, at);
            phrase.head = first(match);
            phrase.definite = true;
            gender(phrase, 2);
            phrase.evidence.add(leaf(i, at, first(match).rule()));
            own(phrase, owner);
            adjectives(phrase, true);
            phrase.sector = owner.sector;
            List<String> words = new ArrayList<>();
            for (int k = at; k < phrase.end; k++) {
                words.add(tokens.get(k).fold());
            }
            phrase.name = words;
            phrase.nameStart = at;
            return phrase;
        }

        /** حزب العمال, لجنة إطلاق السراح: up to four nouns and adjectives, the last with the article. */
        private int commonName(int at) {
            int end = at;
            int sure = at;
            while (end < tokens.size() && end < at + 4 && isJoined(end) && demonymAt(end) == null) {
                Token token = tokens.get(end);
                boolean word = token.isWord()
                        && token.pronoun().isEmpty()
                        && (token.isNoun() || token.isAdjective())
                        && !phraseStartsAt(end);
                if (!word || sure > at && !token.isDefinite()) {
                    break;
                }
                end++;
                if (token.isDefinite()) {
                    sure = end;
                }
            }
            return sure;
        }

        /** التنظيم, الوكالة: the one that was named before. */
        private Phrase backwardOrganisation(int i, FormTrie.Match<Entry> match) {
            Phrase phrase = new Phrase(Phrase.Shape.ORGANISATION, i, i + 1);
            phrase.head = first(match);
            phrase.definite = true;
            phrase.backward = true;
            gender(phrase, 2);
            phrase.evidence.add(leaf(i, i + 1, first(match).rule()));
            return phrase;
        }

        private @Nullable Phrase person(int i) {
            Phrase phrase = new Phrase(Phrase.Shape.PERSON, i, i);
            phrase.whole = !tokens.get(i).preposition().isEmpty() && isWholeName(i);
            phrase.definite = true;
            int end = name(i, phrase, false);
            if (end == i) {
                return null;
            }
            phrase.end = end;
            return phrase;
        }

        private @Nullable Phrase demonym(int i, FormTrie.Match<Entry> match) {
            boolean noun = tokens.get(i).isNoun()
                    && match.end() == i + 1
                    && (i == 0
                            || !isJoined(i)
                            || !tokens.get(i - 1).isNoun() && !tokens.get(i - 1).isAdjective());
            boolean other = i > 0
                    && isJoined(i)
                    && !tokens.get(i).isDefinite()
                    && match.end() == i + 1
                    && (tokens.get(i - 1).isDefinite() || tokens.get(i - 1).isName())
                    && !tokens.get(i).base().endsWith("ه");
            noun |= other;
            Phrase phrase = new Phrase(noun ? Phrase.Shape.PEOPLE : Phrase.Shape.DEMONYM, i, match.end());
            phrase.entries = match.values();
            phrase.country = first(match).country();
            Token token = tokens.get(match.end() - 1);
            phrase.plural = token.base().endsWith("ون") || token.base().endsWith("ين") || !isAdjectival(token);
            phrase.definite = tokens.get(i).isDefinite();
            phrase.evidence.add(leaf(i, match.end(), first(match).rule()));
            return phrase;
        }

        private boolean isAdjectival(Token token) {
            String s = token.base();
            return s.endsWith("ي")
                    || s.endsWith("يه")
                    || s.endsWith("يا")
                    || s.endsWith("يات")
                    || s.endsWith("يان")
                    || s.endsWith("يتين")
                    || s.endsWith("يتان");
        }

        /** [about] [number] people: نحو 10 أشخاص, عشرات المدنيين. */
        private @Nullable Phrase countedPeople(int i) {
            int at = i;
            boolean counted = false;
            while (at < tokens.size() && at < i + 7) {
                Token token = tokens.get(at);
                if (at > i
                        && (token.isMark()
                                || !token.conjunction().isEmpty() && !isNumber(at)
                                || token.paragraph() != tokens.get(i).paragraph())) {
                    break;
                }
                if (isNumber(at) || QUANTIFIERS.contains(token.base())) {
                    counted = true;
                    at++;
                } else if (AROUND.contains(token.base()) && (at > i || startsAround(i))) {
                    at++;
                } else {
                    break;
                }
            }
            if (!counted || at >= tokens.size() || tokens.get(at).isMark()) {
                return null;
            }
            FormTrie.Match<Entry> match = bestMatch(at);
            if (match != null
                    && first(match).list().equals("demonyms")
                    && match.end() == at + 1
                    && (tokens.get(at).isNoun()
                            || !isAdjectival(tokens.get(at))
                            || at > i && isPeopleAfterNumber(at))) {
                Phrase phrase = new Phrase(Phrase.Shape.PEOPLE, i, match.end());
                phrase.entries = match.values();
                phrase.country = first(match).country();
                phrase.plural = true;
                phrase.definite = tokens.get(at).isDefinite();
                phrase.evidence.add(leaf(i, match.end(), first(match).rule()));
                return phrase;
            }
            if (match != null
                    && first(match).list().equals("titles")
                    && first(match).kind().equals("role")) {
                // 500 متظاهر
                match = populationAt(at, match.end());
            }
            if (match == null || !first(match).list().equals("populations")) {
                return null;
            }
            return people(i, at, match, 0);
        }

        /** 52 فلسطينيا, عشرات الفلسطينيين: right after a number a nationality is people; ألف روسية is not. */
        private boolean isPeopleAfterNumber(int at) {
            String base = tokens.get(at).base();
            return base.endsWith("يا") || base.endsWith("يين") || base.endsWith("يون");
        }

        private boolean startsAround(int i) {
            String s = tokens.get(i).base();
            return s.equals("نحو")
                    || s.equals("حوالي")
                    || s.equals("قرابه")
                    || s.equals("زهاء")
                    || s.equals("اكثر")
                    || s.equals("اقل")
                    || s.equals("ما")
                            && i + 2 < tokens.size()
                            && (tokens.get(i + 2).base().equals("يقل")
                                    || tokens.get(i + 2).base().equals("يزيد"));
        }

        private boolean isNumber(int i) {
            Token token = tokens.get(i);
            if (token.pos().equals("CD") || token.kind() == org.taqarub.text.Piece.Kind.NUMBER) {
                return true;
            }
            FormTrie.Match<Entry> match = lexicon.calendar().longest(tokens, i);
            return match != null && match.values().get(0).list().equals("numbers");
        }

        private Phrase people(int start, int head, FormTrie.Match<Entry> match, int depth) {
            Phrase phrase = new Phrase(Phrase.Shape.PEOPLE, start, match.end());
            phrase.entries = match.values();
            phrase.sector = first(match).sector();
            phrase.definite = tokens.get(head).isDefinite();
            String form = String.join(" ", FormTrie.words(first(match).forms().get(0)));
            phrase.plural = start < head || !tokens.get(head).stem().equals(form);
            phrase.owned = !tokens.get(match.end() - 1).pronoun().isEmpty();
            phrase.evidence.add(leaf(start, match.end(), first(match).rule()));
            complements(phrase, depth, false);
            return phrase;
        }

        private Phrase body(int i, FormTrie.Match<Entry> match, int depth) {
            Phrase phrase = new Phrase(Phrase.Shape.BODY, i, match.end());
            phrase.entries = match.values();
            phrase.sector = first(match).sector();
            phrase.definite =
                    tokens.get(i).isDefinite() || tokens.get(match.end() - 1).isDefinite();
            gender(phrase, 2);
            phrase.owned = !tokens.get(match.end() - 1).pronoun().isEmpty();
            phrase.evidence.add(leaf(i, match.end(), first(match).rule()));
            complements(phrase, depth, true);
            return phrase;
        }

        /** أمينه العام: ه before an adjective with the article is his, not the feminine ending, which is written ة or has the article itself. */
        private boolean isWithHis(int at) {
            Token token = tokens.get(at);
            String text = token.span().of(analysis.report().text());
            return text.endsWith("ه")
                    && !token.isDefinite()
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).isDefinite();
        }

        /** المدخل الرئيس: after a noun with the article it is an adjective, unless a nationality or a name follows. */
        private boolean isMain(int i) {
            Token token = tokens.get(i);
            if (i == 0 || !token.fold().equals("الرييس") || !isJoined(i)) {
                return false;
            }
            Token before = tokens.get(i - 1);
            boolean noun = (before.isNoun() || before.isAdjective())
                    && before.isDefinite()
                    && before.pronoun().isEmpty()
                    && !before.isName();
            boolean last = i + 1 >= tokens.size() || tokens.get(i + 1).isMark();
            boolean ends = last
                    || !tokens.get(i + 1).isName()
                            && demonymAt(i + 1) == null
                            && !(tokens.get(i + 1).isDefinite()
                                    && tokens.get(i + 1).preposition().isEmpty());
            return noun && ends && !phraseStartsAt(i - 1);
        }

        /**
         * Titles, what belongs to them, and a name. Without a name it is a description.
         */
        private @Nullable Phrase title(int i, int depth) {
            if (isMain(i)) {
                return null;
            }
            Phrase phrase = new Phrase(Phrase.Shape.TITLE, i, i);
            int at = i;
            boolean office = false;
            while (at < tokens.size()) {
                FormTrie.Match<Entry> match = at == i || isJoined(at) ? bestMatch(at) : null;
                if (match == null
                        || !first(match).list().equals("titles")
                        || phrase.titles.size() > 3
                        || at > i && phrase.plural) {
                    break;
                }
                Entry entry = first(match);
                Token head = tokens.get(at);
                if (at > i
                        && !phrase.country.isEmpty()
                        && entry.kind().equals("office")
                        && !STYLES.contains(head.stem())) {
                    break;
                }
                if (at == i) {
                    phrase.definite =
                            head.isDefinite() || tokens.get(match.end() - 1).isDefinite();
                    phrase.feminine = head.base().endsWith("ه") && !isWithHis(at)
                            || head.base().endsWith("ات");
                    phrase.plural = isPluralTitle(entry, head, match.end() - i);
                    phrase.owned = !tokens.get(match.end() - 1).pronoun().isEmpty()
                            || !head.pronoun().isEmpty();
                    phrase.counterpart =
                            entry.kind().equals("relation") && entry.id().contains("counterpart") && phrase.owned
                                    || head.stem().startsWith("نظير") && phrase.owned;
                } else if (tokens.get(at).isDefinite() != phrase.definite
                        && !entry.kind().equals("honorific")
                        && !tokens.get(at).isDefinite()) {
                    break;
                }
                phrase.titles.add(entry);
                office |= !entry.kind().equals("honorific");
                phrase.evidence.add(leaf(at, match.end(), entry.rule()));
                phrase.end = match.end();
                if (phrase.sector.isEmpty()) {
                    phrase.sector = entry.sector();
                }
                int before = phrase.end;
                complements(phrase, depth, false);
                at = phrase.end;
                Phrase principal = principal(phrase, head, at);
                if (principal != null) {
                    own(phrase, principal);
                    at = phrase.end;
                    continue;
                }
                int named = name(at, phrase, true);
                if (named > at) {
                    phrase.end = named;
                    return named(phrase);
                }
                if (before == 0) {
                    break;
                }
            }
            if (phrase.titles.isEmpty()) {
                return null;
            }
            if (phrase.end < tokens.size()
                    && BACKWARD.contains(tokens.get(phrase.end).base())
                    && !tokens.get(phrase.end).pronoun().isEmpty()) {
                phrase.backward = true;
                phrase.end++;
            }
            if (!office) {
                return null;
            }
            return commaName(phrase);
        }

        /** مستشار خامنئي: who is named right after a relational noun without the article is not its bearer; null where nobody listed is. */
        private @Nullable Phrase principal(Phrase title, Token head, int at) {
            if (title.titles.size() != 1
                    || head.isDefinite()
                    || !head.pronoun().isEmpty()
                    || !relational.contains(head.stem())
                    || title.owner != null
                    || at != title.start + 1
                    || at >= tokens.size()
                    || !isJoined(at)) {
                return null;
            }
            Phrase person = person(at);
            return person == null || person.entries.isEmpty() ? null : person;
        }

        /** سفيرة الولايات المتحدة، نيكي هايلي، …: the name stands between commas. */
        private Phrase commaName(Phrase phrase) {
            int comma = phrase.end;
            if (phrase.backward
                    || phrase.plural
                    || comma + 2 >= tokens.size()
                    || !tokens.get(comma).isMark("،")
                    || tokens.get(comma + 1).paragraph() != tokens.get(comma).paragraph()
                    || !tokens.get(comma + 1).conjunction().isEmpty()
                    || !tokens.get(comma + 1).preposition().isEmpty()) {
                return phrase;
            }
            int titles = phrase.titles.size();
            int styled = styleEnd(comma + 1, phrase);
            int named = name(styled, phrase, true);
            boolean sure = named - comma > 2 || !phrase.entries.isEmpty();
            boolean closed = !phrase.entries.isEmpty() && phrase.name.size() > 1
                    || named < tokens.size()
                            && (tokens.get(named).isMark()
                                    || tokens.get(named).base().equals("ان"));
            if (named > styled && sure && closed) {
                phrase.end = named;
                return named(phrase);
            }
            phrase.titles.subList(titles, phrase.titles.size()).clear();
            phrase.name = List.of();
            phrase.nameStart = -1;
            phrase.entries = List.of();
            return phrase;
        }

        /** أمين عام الوزارة، الفريق …: ranks and styles between the comma and the name. */
        private int styleEnd(int from, Phrase phrase) {
            int at = from;
            while (at < tokens.size() && at < from + 3 && !tokens.get(at).isMark()) {
                FormTrie.Match<Entry> match = bestMatch(at);
                if (match == null || !first(match).list().equals("titles") || !isStyle(first(match))) {
                    return at;
                }
                phrase.titles.add(first(match));
                at = match.end();
            }
            return at;
        }

        private boolean isPluralTitle(Entry entry, Token head, int length) {
            String stem = head.stem();
            return (stem.endsWith("ون")
                            || stem.endsWith("ين") && stem.length() > 4
                            || stem.equals("مصادر")
                            || stem.equals("شهود"))
                    && entry.forms().stream()
                            .noneMatch(f -> FormTrie.words(f).size() == length
                                    && FormTrie.words(f).get(0).equals(stem)
                                    && !stem.equals("مصادر")
                                    && !stem.equals("شهود"));
        }

        private Phrase named(Phrase phrase) {
            Phrase out = new Phrase(Phrase.Shape.PERSON, phrase.start, phrase.end);
            out.titles.addAll(phrase.titles);
            out.name = phrase.name;
            out.nameStart = phrase.nameStart;
            out.entries = phrase.entries;
            out.country = phrase.country;
            out.sector = phrase.sector;
            out.owner = phrase.owner;
            out.inner.addAll(phrase.inner);
            out.definite = true;
            out.feminine = phrase.feminine;
            out.nameGender = phrase.nameGender;
            out.counterpart = phrase.counterpart;
            out.inHisName = phrase.inHisName;
            out.owned = phrase.owned;
            out.evidence.addAll(phrase.evidence);
            return out;
        }

        /** Whether a token goes on the phrase before it: no mark, conjunction or preposition between. */
        private boolean isJoined(int at) {
            Token token = tokens.get(at);
            return !token.isMark()
                    && token.conjunction().isEmpty()
                    && (token.preposition().isEmpty() || isWholeName(at))
                    && token.paragraph() == tokens.get(at - 1).paragraph();
        }

        /** بان كي مون: what was cut as a preposition is the first letter of a known name of several words. */
        private boolean isWholeName(int at) {
            String word = tokens.get(at).bare();
            return lexicon.names().all(tokens, at).stream()
                    .filter(m -> m.end() > at + 1)
                    .anyMatch(m -> m.values().stream()
                            .anyMatch(e -> e.list().equals("people")
                                    && e.forms().stream()
                                            .anyMatch(f ->
                                                    FormTrie.words(f).get(0).equals(word))));
        }

        private FormTrie.@Nullable Match<Entry> demonymAt(int at) {
            if (at >= tokens.size() || tokens.get(at).isMark()) {
                return null;
            }
            List<FormTrie.Match<Entry>> all = lexicon.names().all(tokens, at);
            for (int k = all.size() - 1; k >= 0; k--) {
                for (Entry entry : all.get(k).values()) {
                    if (entry.list().equals("demonyms")
                            && !isCommonWord(entry, tokens.get(at))
                            && isAdjectivalForm(tokens.get(all.get(k).end() - 1))) {
                        return new FormTrie.Match<>(all.get(k).end(), List.of(entry));
                    }
                }
            }
            return null;
        }

        private boolean isAdjectivalForm(Token token) {
            return isAdjectival(token)
                    || token.base().endsWith("يون")
                    || token.base().endsWith("يين");
        }

        /** Adjectives after the head: a nationality gives the country, any other goes along. */
        private boolean adjectives(Phrase phrase, boolean definiteOnly) {
            boolean any = false;
            while (phrase.end < tokens.size() && isJoinedAdjective(phrase.end)) {
                int at = phrase.end;
                FormTrie.Match<Entry> nation = demonymAt(at);
                Token token = tokens.get(at);
                if (definiteOnly && !token.isDefinite() && nation == null || !definiteOnly && !agrees(phrase, token)) {
                    break;
                }
                if (nation != null && (token.isDefinite() || !definiteOnly)) {
                    if (phrase.country.isEmpty() || phrase.shape != Phrase.Shape.ORGANISATION) {
                        if (phrase.country.isEmpty()) {
                            phrase.country = first(nation).country();
                        }
                    }
                    phrase.evidence.add(leaf(at, nation.end(), first(nation).rule()));
                    phrase.end = nation.end();
                    any = true;
                } else if (token.isAdjective() && bestMatch(at) == null && !opensClause(at) && !isNumber(at)) {
                    phrase.end = at + 1;
                    any = true;
                } else {
                    break;
                }
            }
            return any;
        }

        /** المقربة من, المنتشرة في: a participle with a preposition after it says something of the phrase, it does not name it. */
        private boolean opensClause(int at) {
            String stem = tokens.get(at).stem();
            boolean participle = stem.length() >= 5 && stem.startsWith("م") || participles.contains(stem);
            if (!participle || at + 1 >= tokens.size()) {
                return false;
            }
            String s = tokens.get(at + 1).fold();
            return s.equals("من")
                    || s.equals("في")
                    || s.equals("مع")
                    || s.equals("علي")
                    || s.equals("الي")
                    || s.equals("عن")
                    || s.equals("ضد")
                    || tokens.get(at + 1).preposition().equals("ل")
                    || tokens.get(at + 1).preposition().equals("ب");
        }

        /** An adjective has the article where what it follows is definite, and has none where it is not. */
        private boolean agrees(Phrase phrase, Token adjective) {
            Token last = tokens.get(phrase.end - 1);
            boolean definite = last.isDefinite() || !last.pronoun().isEmpty() || last.isName() || phrase.owner != null;
            return definite == adjective.isDefinite();
        }

        private boolean isJoinedAdjective(int at) {
            Token token = tokens.get(at);
            return isJoined(at)
                    && (token.isAdjective() || token.isNoun() || token.isWord())
                    && token.pronoun().isEmpty();
        }

        /** متظاهرون, مسلحين: a sound plural that has its ن has nothing in construct. */
        private boolean isClosedPlural(int at) {
            String base = tokens.get(at).base();
            return base.length() > 5
                    && (base.endsWith("ون") || base.endsWith("ين"))
                    && tokens.get(at).pronoun().isEmpty();
        }

        /** What belongs to a head: adjectives, a state or body in construct, a phrase after باسم, لدى, في, لشؤون. */
        private void complements(Phrase phrase, int depth, boolean isBody) {
            boolean indefinite = phrase.end > 0
                    && !tokens.get(phrase.end - 1).isDefinite()
                    && tokens.get(phrase.end - 1).pronoun().isEmpty()
                    && !(phrase.shape == Phrase.Shape.PEOPLE && isClosedPlural(phrase.end - 1));
            for (int round = 0; round < 4 && phrase.end < tokens.size(); round++) {
                int before = phrase.end;
                if (adjectives(phrase, false)) {
                    indefinite = false;
                }
                int at = phrase.end;
                if (at < tokens.size()
                        && depth < 3
                        && indefinite
                        && phrase.shape != Phrase.Shape.BODY
                        && tokens.get(at).isQuoteMark()) {
                    Phrase owner = ownerAt(at, depth);
                    if (owner != null) {
                        own(phrase, owner);
                        indefinite = false;
                        continue;
                    }
                }
                if (at >= tokens.size()
                        || tokens.get(at).isMark()
                        || tokens.get(at).paragraph() != tokens.get(at - 1).paragraph()) {
                    return;
                }
                Token token = tokens.get(at);
                if (phrase.shape == Phrase.Shape.TITLE && isInHisName(token)) {
                    phrase.inHisName = true;
                    phrase.owned = true;
                    phrase.end = at + 1;
                    indefinite = false;
                    continue;
                }
                if (depth < 3 && indefinite && at == before && isJoined(at)) {
                    Phrase owner = ownerAt(at, depth);
                    if (owner != null) {
                        own(phrase, owner);
                        indefinite = false;
                        continue;
                    }
                }
                if (depth < 3 && phrase.shape == Phrase.Shape.TITLE && isLink(at)) {
                    int from = linkEnd(at);
                    Phrase owner = from < tokens.size() ? ownerAt(from, depth) : null;
                    if (owner != null && links(phrase, token, owner)) {
                        own(phrase, owner);
                        continue;
                    }
                    int topic = owner != null && isMedia(owner) ? at : topicEnd(at);
                    if (topic > at) {
                        phrase.end = topic;
                        continue;
                    }
                }
                if (phrase.shape == Phrase.Shape.BODY
                        && phrase.country.isEmpty()
                        && isOfState(phrase)
                        && token.fold().equals("في")
                        && at + 1 < tokens.size()) {
                    // وزارة الداخلية في البحرين
                    FormTrie.Match<Entry> state = bestMatch(at + 1);
                    if (state != null && first(state).list().equals("states")) {
                        own(phrase, simple(Phrase.Shape.STATE, at + 1, state));
                        continue;
                    }
                }
                if (phrase.shape == Phrase.Shape.TITLE && indefinite && at == before && isField(at)) {
                    phrase.end = at + 1;
                    indefinite = false;
                    continue;
                }
                if (depth < 3
                        && phrase.shape == Phrase.Shape.PEOPLE
                        && !phrase.definite
                        && token.bare().equals("من")
                        && at + 1 < tokens.size()) {
                    Phrase owner = ownerAt(at + 1, depth);
                    if (owner != null && owner.shape != Phrase.Shape.PLACE && owner.shape != Phrase.Shape.PEOPLE) {
                        own(phrase, owner);
                        continue;
                    }
                }
                if (phrase.end == before) {
                    return;
                }
            }
        }

        /** Bodies that work in the state that they belong to; an embassy in a state is another's. */
        private boolean isOfState(Phrase phrase) {
            String id = phrase.entries.get(0).id();
            return id.startsWith("ministry")
                    || Set.of(
                                    "government",
                                    "police",
                                    "parliament",
                                    "authorities",
                                    "prosecution",
                                    "opposition",
                                    "judiciary")
                            .contains(id);
        }

        /** خبير المياه السوداني …: a noun with the article that no list holds, before a nationality or a name. */
        private boolean isField(int at) {
            Token token = tokens.get(at);
            return isJoined(at)
                    && token.isNoun()
                    && token.isDefinite()
                    && token.pronoun().isEmpty()
                    && !phraseStartsAt(at)
                    && at + 1 < tokens.size()
                    && isJoined(at + 1)
                    && (demonymAt(at + 1) != null
                            || isGiven(at + 1) && !tokens.get(at + 1).isDefinite());
        }

        /** Whether a preposition after a title leads to what the title is for, and not to where somebody went or what he said. */
        private boolean links(Phrase phrase, Token token, Phrase owner) {
            String s = token.fold();
            if (s.equals("لدي") || s.equals("باسم") || s.equals("بلسان")) {
                return true;
            }
            boolean body = owner.shape == Phrase.Shape.ORGANISATION || owner.shape == Phrase.Shape.BODY;
            Entry last = phrase.titles.get(phrase.titles.size() - 1);
            String title = last.id();
            if (token.preposition().equals("ل")
                    && isMedia(owner)
                    && !last.sector().equals("MED")) {
                return false;
            }
            boolean envoy = title.contains("envoy")
                    || title.contains("ambassador")
                    || title.contains("delegate")
                    || title.contains("representative")
                    || title.contains("consul")
                    || title.contains("coordinator");
            switch (s) {
                case "الي":
                    return envoy;
                case "عن":
                    return envoy || title.contains("member") && body;
                case "من":
                    return !phrase.definite && body;
                case "في":
                    return envoy
                            || body && !phrase.titles.get(0).kind().equals("honorific")
                            || owner.shape == Phrase.Shape.STATE && title.contains("spokes");
                default:
                    return token.preposition().equals("ل")
                            ? (body || owner.shape == Phrase.Shape.SEAT)
                                    && (phrase.definite || title.contains("spokes") || title.contains("secretary"))
                            : body && !phrase.definite;
            }
        }

        /** المتحدث باسمه, الناطقة بلسانها. */
        private boolean isInHisName(Token token) {
            return token.preposition().equals("ب")
                    && !token.pronoun().isEmpty()
                    && token.conjunction().isEmpty()
                    && (token.base().equals("اسم") || token.base().equals("لسان"));
        }

        /** متحدث … لوكالة رويترز: who is told something, unless it is one of its own, as in مراسل لرويترز. */
        private boolean isMedia(Phrase owner) {
            return !owner.entries.isEmpty() && owner.entries.get(0).kind().equals("media");
        }

        /** لدى, باسم, في, لـ: what a title is for. */
        private boolean isLink(int at) {
            Token token = tokens.get(at);
            if (!token.conjunction().isEmpty()) {
                return false;
            }
            String s = token.fold();
            return s.equals("لدي")
                    || s.equals("باسم")
                    || s.equals("في")
                    || s.equals("بلسان")
                    || s.equals("الي")
                    || s.equals("عن")
                    || s.equals("من")
                    || (token.preposition().equals("ل") || token.preposition().equals("ب"))
                            && token.pronoun().isEmpty();
        }

        private int linkEnd(int at) {
            Token token = tokens.get(at);
            boolean word = token.fold().equals("لدي")
                    || token.fold().equals("باسم")
                    || token.fold().equals("في")
                    || token.fold().equals("بلسان")
                    || token.fold().equals("الي")
                    || token.fold().equals("عن")
                    || token.fold().equals("من");
            return word ? at + 1 : at;
        }

        /** لشؤون …, لمكافحة …: words of a task up to three. */
        private int topicEnd(int at) {
            Token token = tokens.get(at);
            if (!token.preposition().equals("ل") || !token.isNoun() || token.isDefinite() && phraseStartsAt(at)) {
                return at;
            }
            int end = at + 1;
            while (end < tokens.size()
                    && end < at + 4
                    && isJoined(end)
                    && (tokens.get(end).isNoun() || tokens.get(end).isAdjective())
                    && tokens.get(end).isDefinite()
                    && !phraseStartsAt(end)) {
                end++;
            }
            return end > at + 1 ? end : at;
        }

        private boolean phraseStartsAt(int at) {
            FormTrie.Match<Entry> match = bestMatch(at);
            return match != null && !first(match).list().equals("given-names");
        }

        private @Nullable Phrase ownerAt(int at, int depth) {
            if (tokens.get(at).isQuoteMark() && at + 1 < tokens.size()) {
                return ownerInMarks(at);
            }
            if (tokens.get(at).isMark()) {
                return null;
            }
            FormTrie.Match<Entry> match = bestMatch(at);
            if (match == null) {
                return null;
            }
            switch (first(match).list()) {
                case "states":
                case "seats":
                case "places":
                case "groups":
                case "organisations":
                case "bodies":
                case "heads":
                    return phraseAt(at, depth + 1);
                case "titles":
                    return depth < 2
                                    && !first(match).kind().equals("honorific")
                                    && tokens.get(at).isDefinite()
                            ? phraseAt(at, depth + 1)
                            : null;
                case "populations":
                    return tokens.get(at).isDefinite() ? phraseAt(at, depth + 1) : null;
                default:
                    return null;
            }
        }

        /** زعيم «حزب الله»: a listed body alone in marks. */
        private @Nullable Phrase ownerInMarks(int open) {
            FormTrie.Match<Entry> match = bestMatch(open + 1);
            if (match == null) {
                return null;
            }
            boolean body =
                    (first(match).list().equals("groups") || first(match).list().equals("organisations"))
                            && match.end() < tokens.size()
                            && tokens.get(match.end()).isQuoteMark();
            if (!body) {
                return null;
            }
            Phrase owner = organisation(open + 1, match);
            owner.end = match.end() + 1;
            return owner;
        }

        private void own(Phrase phrase, Phrase owner) {
            phrase.end = owner.end;
            phrase.inner.add(owner);
            phrase.evidence.addAll(owner.evidence);
            if (phrase.country.isEmpty()) {
                phrase.country = owner.country;
                phrase.owner = owner;
            } else if (phrase.owner == null) {
                phrase.owner = owner;
            }
            if (phrase.sector.isEmpty()
                    || phrase.shape == Phrase.Shape.PEOPLE && owner.shape == Phrase.Shape.ORGANISATION) {
                phrase.sector =
                        owner.shape == Phrase.Shape.STATE || owner.shape == Phrase.Shape.SEAT ? "GOV" : owner.sector;
            }
        }

        /** Whether a token can be a word of a name that no list holds. */
        private boolean isNameWord(int at) {
            Token token = tokens.get(at);
            if (token.isMark() || !isJoined(at) || !token.pronoun().isEmpty()) {
                return false;
            }
            return token.isWord() || token.kind() == org.taqarub.text.Piece.Kind.LATIN;
        }

        /**
         * A person's name at a token.
         *
         * @param titled whether a title stands before it, so that unknown words may be a name
         * @return the token after it; {@code at} where there is none
         */
        private int name(int at, Phrase phrase, boolean titled) {
            if (at >= tokens.size()
                    || tokens.get(at).isMark()
                    || titled && !isJoined(at) && !tokens.get(at - 1).isMark("،")) {
                return at;
            }
            List<FormTrie.Match<Entry>> all = lexicon.names().all(tokens, at);
            List<Entry> known = List.of();
            int end = at;
            for (FormTrie.Match<Entry> match : all) {
                List<Entry> people = match.values().stream()
                        .filter(e -> e.list().equals("people") && !isOfAnotherState(e, phrase))
                        .toList();
                if (!people.isEmpty() && (match.end() - at > 1 || fits(people.get(0), at, match.end()))) {
                    known = people;
                    end = match.end();
                }
            }
            boolean given = all.stream()
                            .anyMatch(m ->
                                    m.values().stream().anyMatch(e -> e.list().equals("given-names")))
                    && !tokens.get(at).isVerb();
            int extended = extend(at, Math.max(end, at), given || !known.isEmpty(), titled, phrase);
            if (known.isEmpty()) {
                int least = titled ? 1 : 2;
                if (extended - at < least) {
                    return at;
                }
                if (!titled && !given) {
                    return at;
                }
                boolean common = !titled
                        && extended - at == 2
                        && tokens.get(at + 1).isDefinite()
                        && !tokens.get(at + 1).isName()
                        && !tokens.get(at).isName();
                if (common) {
                    // حسن الجوار
                    return at;
                }
            } else if (extended > end && extended - end > 3) {
                extended = end;
            }
            phrase.entries = known;
            phrase.nameStart = at;
            phrase.nameGender = genderOfName(known, at);
            List<String> words = new ArrayList<>();
            for (int k = at; k < extended; k++) {
                if (!tokens.get(k).isMark()) {
                    words.add(k == at ? tokens.get(k).base() : tokens.get(k).fold());
                }
            }
            phrase.name = words;
            phrase.evidence.add(leaf(
                    at,
                    extended,
                    known.isEmpty() ? "name.after-title" : known.get(0).rule()));
            return extended;
        }

        /**
         * Gender of a name by its given name: m, f, u for names of both and for unknown ones that end like a woman's, else empty. Of a listed person the usual name
         * counts.
         */
        private String genderOfName(List<Entry> known, int at) {
            String first = known.size() == 1
                    ? FormTrie.words(known.get(0).forms().get(0)).get(0)
                    : tokens.get(at).base();
            Set<String> genders = lexicon.gendersOf(first);
            if (genders.size() == 1) {
                return genders.iterator().next();
            }
            boolean open = genders.isEmpty() && known.isEmpty() && (first.endsWith("ا") || first.endsWith("ه"));
            return genders.size() > 1 || open ? "u" : "";
        }

        /** الرئيس الروسي أردوغان: the name is another phrase. */
        private boolean isOfAnotherState(Entry person, Phrase phrase) {
            return !phrase.country.isEmpty()
                    && phrase.shape == Phrase.Shape.TITLE
                    && phrase.owner == null
                    && !lexicon.offices(person.id()).isEmpty()
                    && lexicon.offices(person.id()).stream()
                            .noneMatch(o -> o.country().isEmpty() || o.country().equals(phrase.country));
        }

        private int extend(int start, int from, boolean sure, boolean titled, Phrase phrase) {
            int end = from;
            boolean any = sure && from > start;
            while (end < tokens.size() && end < start + 6) {
                Token token = tokens.get(end);
                if (end > start && !isNameWord(end)) {
                    break;
                }
                if (end == start && token.isMark()) {
                    break;
                }
                if (end == start && !(token.isWord() || token.kind() == org.taqarub.text.Piece.Kind.LATIN)) {
                    break;
                }
                if (end == start && !token.pronoun().isEmpty()) {
                    break;
                }
                boolean connector = CONNECTORS.contains(token.fold());
                boolean afterConnector =
                        end > start && CONNECTORS.contains(tokens.get(end - 1).fold());
                if (!connector && !afterConnector) {
                    if (isOtherPhrase(end, any || end > start)) {
                        break;
                    }
                    boolean nameTag = token.isName() || token.kind() == org.taqarub.text.Piece.Kind.LATIN;
                    boolean givenHere = isGiven(end) && !token.isVerb();
                    if (end == start) {
                        if (!(sure || nameTag || givenHere)) {
                            break;
                        }
                        if (token.isDefinite() && !sure && !titled) {
                            break;
                        }
                    } else if (from > start && end >= from) {
                        // A known name goes on only with what is surely a name and no other person's.
                        boolean another = lexicon.names().all(tokens, end).stream()
                                .anyMatch(m -> m.values().stream()
                                        .anyMatch(e -> e.list().equals("people")));
                        if (!(nameTag && !token.isVerb()) || another || end - start > 1 && !givenHere) {
                            break;
                        }
                    } else if (!nameTag && !givenHere) {
                        boolean plausible = !token.isVerb()
                                && !token.pos().equals("IN")
                                && !token.pos().equals("RP")
                                && !token.pos().equals("WP")
                                && !token.pos().equals("CC")
                                && !token.pos().startsWith("PRP")
                                && !token.pos().equals("RB")
                                && !token.pos().equals("DT")
                                && end == start + 1
                                && (isGiven(start) || tokens.get(start).isName())
                                && (token.isNoun() || token.isAdjective())
                                && demonymAt(end) == null
                                && (token.isDefinite()
                                        || titled && !token.isAdjective() && !lexicon.frameNounsAt(tokens, end));
                        if (!plausible) {
                            break;
                        }
                    }
                } else if (connector
                        && (end + 1 >= tokens.size()
                                || !isNameWord(end + 1)
                                || tokens.get(end + 1).isVerb())) {
                    break;
                }
                end++;
                any = true;
            }
            return end;
        }

        private boolean isGiven(int at) {
            return lexicon.names().all(tokens, at).stream()
                    .anyMatch(m -> m.end() == at + 1
                            && m.values().stream().anyMatch(e -> e.list().equals("given-names")));
        }

        /** أحمد المفتي: a title with the article between one given name and what cannot belong to a title is a surname. */
        private boolean isSurname(int at) {
            Token token = tokens.get(at);
            Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
            boolean ends = next == token
                    || next.isMark()
                    || next.isVerb()
                    || next.base().equals("ان");
            boolean second = isGiven(at - 1) && (at < 2 || !isGiven(at - 2) || !isJoined(at - 1));
            return token.isDefinite() && second && ends;
        }

        /** Whether a phrase of another kind begins here, so that a name cannot go on. */
        private boolean isOtherPhrase(int at, boolean inside) {
            FormTrie.Match<Entry> match = bestMatch(at);
            if (match == null) {
                return false;
            }
            String list = first(match).list();
            if (list.equals("given-names") || list.equals("people")) {
                return false;
            }
            if (inside && list.equals("titles") && match.end() == at + 1 && isSurname(at)) {
                return false;
            }
            if (inside
                    && tokens.get(at).isName()
                    && (list.equals("places") || list.equals("titles") || list.equals("demonyms"))
                    && match.end() == at + 1
                    && !list.equals("titles")) {
                return list.equals("demonyms")
                        && isAdjectival(tokens.get(at))
                        && tokens.get(at).isDefinite()
                        && tokens.get(at).isAdjective();
            }
            return true;
        }
    }
}
