package org.taqarub.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.record.Location;
import org.taqarub.record.Span;

/**
 * Reads where the events of one report were, and which places of the lists that may be. A place after the trigger in its clause comes first,
 * then the subject of شهد and the like, then a place before the trigger, then the one that opens the sentence (وفي تعز، …).
 */
final class PlaceReader {

    /**
     * Where an event was.
     *
     * @param span the name, without a preposition
     * @param locations what the lists have for it, or for the place that it is said to lie in; none where they have neither
     */
    record Place(Span span, List<Location> locations, Evidence evidence) {}

    /** Types of words: a place after them is of what is said, or of who says it (السفارة في بيروت). */
    private static final Set<String> SPEAKING = Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN");

    /** Types of which only a place that stands before what they are about is theirs. */
    private static final Set<String> ABOUT = Set.of("SUPPORT", "AGREE", "CONCEDE", "SANCTION", "AID", "COOPERATE");

    private static final Set<String> RELATIVE =
            Set.of("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي");

    /** Before another event's noun these tell that it is the same happening: قتل ثلاثة في غارة. */
    private static final Set<String> SAME = Set.of("في", "خلال", "جراء", "نتيجه", "اثر", "ضمن", "اثناء");

    /** After these a place is no visitor's goal: وفد من موسكو. */
    private static final Set<String> NOT_VISITED = Set.of("مع", "من", "عن", "بين", "ضد", "حول", "بشان", "علي");

    /** Kinds of places.tsv, each with a set of words that open the names of such places. */
    private static final List<String> KINDS =
            List.of("city", "province", "region", "camp", "base", "crossing", "island", "mountain", "water", "site");

    private final Analysis analysis;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Arguments arguments;
    private final List<Token> tokens;
    private final Set<String> topics;
    private final Set<String> locative;
    private final Set<String> happening;
    private final Set<String> hitting;
    private final Set<String> openers;

    PlaceReader(Analysis analysis, Actors actors, Lexicon lexicon, Arguments arguments) {
        this.analysis = analysis;
        this.actors = actors;
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.tokens = analysis.tokens();
        this.topics = lexicon.words("place-topics");
        this.locative = lexicon.words("place-prepositions");
        this.happening = lexicon.words("happening-verbs");
        this.openers = new HashSet<>(lexicon.words("clause-openers"));
        this.openers.addAll(Set.of("بعد", "قبل", "ثم", "بل", "لكن"));
        this.hitting = lexicon.words("hitting-verbs");
    }

    /**
     * Where an event was; null where its sentence does not say.
     *
     * @param at the trigger's first token
     * @param length the trigger's tokens
     * @param triggers first tokens of all events of the report
     */
    @Nullable
    Place read(int at, int length, Frame frame, Set<Integer> triggers) {
        boolean speaking = SPEAKING.contains(frame.type());
        Place next = speaking ? null : after(at, at + length, frame, triggers);
        if (next != null) {
            return next;
        }
        Place carried = carried(at);
        if (carried != null) {
            return carried;
        }
        Place where = speaking ? null : where(at);
        if (where != null) {
            return where;
        }
        Place before = speaking || ABOUT.contains(frame.type()) ? null : before(at, triggers);
        return before != null ? before : opening(at);
    }

    // ---- after the trigger

    private @Nullable Place after(int at, int from, Frame frame, Set<Integer> triggers) {
        boolean about = ABOUT.contains(frame.type());
        int limit = arguments.clauseEnd(at);
        int i = from;
        // After a place that is not the event's, what و joins to it is not either: المتاخمة لإسرائيل وقطاع غزة.
        int passed = -1;
        while (i < limit) {
            Token token = tokens.get(i);
            if (token.isMark("(")) {
                i = closing(i, limit);
                continue;
            }
            Phrase phrase = actors.startingAt(i);
            if (phrase == null && stops(i, from, EventFinder.FORCE.contains(frame.type()), triggers)) {
                return null;
            }
            if (about && opensContent(i, phrase)) {
                return null;
            }
            Place place = phrase == null ? unlisted(i, limit) : null;
            if (place != null) {
                return place;
            }
            boolean and = phrase != null && !token.conjunction().isEmpty() && phrase.start() == passed;
            if (phrase != null && !and && isWhere(phrase, from, frame) && (!about || isIn(phrase))) {
                return of(phrase);
            }
            i = phrase == null ? i + 1 : phrase.end();
            passed = phrase == null ? passed : i;
        }
        return null;
    }

    private int closing(int open, int limit) {
        int i = open + 1;
        while (i < limit && !tokens.get(i).isMark(")")) {
            i++;
        }
        return i + 1;
    }

    /** Whether what follows a word belongs to something else: another event, a clause about somebody, what is said. */
    private boolean stops(int i, int from, boolean force, Set<Integer> triggers) {
        Token token = tokens.get(i);
        if (token.base().equals("ان") || token.base().equals("بل") || token.isMark("؛")) {
            return true;
        }
        if (RELATIVE.contains(token.base())) {
            return !isAdjectives(from, i);
        }
        if (token.isVerb() && !token.conjunction().isEmpty() && i > from) {
            return true;
        }
        return triggers.contains(i)
                && !(force && token.preposition().equals("ب"))
                && !SAME.contains(tokens.get(i - 1).base())
                && !hitting.contains(token.base())
                && !happening.contains(token.base());
    }

    /** الهجوم المسلح الذي, الغارات الجوية على: nothing but adjectives stands between the trigger and what belongs to it. */
    private boolean isAdjectives(int from, int to) {
        for (int k = from; k < to; k++) {
            if (!tokens.get(k).isAdjective()) {
                return false;
            }
        }
        return true;
    }

    /** Whether what it is about begins: أيد ب, وقع على, قدم إلى, بالتعاون مع. */
    private boolean opensContent(int i, @Nullable Phrase phrase) {
        Token token = tokens.get(i);
        boolean place = phrase != null && phrase.isLocative();
        return Set.of("الي", "علي", "عن", "من", "مع", "حول", "بشان", "ضد").contains(token.bare())
                || token.isVerb() && phrase == null
                || !token.preposition().isEmpty() && !place;
    }

    /** Whether a phrase tells where the event was, and not what it was about or whose it was. */
    private boolean isWhere(Phrase phrase, int from, Frame frame) {
        boolean place = phrase.shape() == Phrase.Shape.PLACE || phrase.isLocative();
        boolean name = phrase.shape() == Phrase.Shape.STATE || phrase.shape() == Phrase.Shape.SEAT;
        int start = phrase.start();
        if (start == 0) {
            return place;
        }
        Token before = tokens.get(start - 1);
        String preposition = tokens.get(start).preposition();
        if (frame.mode().equals("visit")
                && (place || name)
                && (before.base().equals("الي")
                        || preposition.equals("ل")
                        || preposition.isEmpty() && !NOT_VISITED.contains(before.bare()))) {
            return true;
        }
        if (name && frame.type().equals("ASSAULT") && before.base().equals("علي") && isAdjectives(from, start - 1)) {
            return true;
        }
        if (!place || topics.contains(before.base()) || topics.contains(before.bare())) {
            return false;
        }
        // عبر حدودها مع سوريا; but على الحدود مع غزة
        boolean beside = before.base().equals("مع")
                && !(start > 1 && tokens.get(start - 2).base().equals("الحدود"));
        // خطفوا أثناء توجههم إلى بغداد
        boolean bound = before.base().equals("الي") && frame.type().equals("ASSAULT");
        // ثقتها بواشنطن: a state that somebody deals with
        boolean dealt = name
                && tokens.get(start).preposition().equals("ب")
                && !before.pronoun().isEmpty();
        // قال لـ«الشرق الأوسط»: a newspaper
        boolean told = before.isQuoteMark()
                && start > 1
                && tokens.get(start - 2).bare().equals("ل");
        // المطلة على البحر, القريبة من الحدود: where something else lies
        boolean lying = start - 2 >= from
                && (before.base().equals("علي") || before.base().equals("من"))
                && tokens.get(start - 2).isDefinite()
                && tokens.get(start - 2).isAdjective();
        return !lying && !beside && !bound && !dealt && !told;
    }

    private boolean isIn(Phrase phrase) {
        if (!tokens.get(phrase.start()).preposition().isEmpty()) {
            return true;
        }
        int k = phrase.start() - 1;
        if (k >= 0 && !kinds(tokens.get(k)).isEmpty()) {
            if (tokens.get(k).preposition().equals("ب")) {
                return true;
            }
            k--;
        }
        return k >= 0 && locative.contains(tokens.get(k).bare());
    }

    // ---- before the trigger

    /** شهدت تركيا عمليات اعتقال: the subject of the verb that carries the event is where it was. */
    private @Nullable Place carried(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - 8);
        for (int k = at - 1; k >= start; k--) {
            Token token = tokens.get(k);
            if (actors.covering(k) != null) {
                continue;
            }
            boolean light = lexicon.lightVerbs(token.base()).stream()
                    .anyMatch(e -> e.column("subject").equals("place"));
            if (light) {
                return subject(k, at);
            }
            if (token.isVerb() || token.isMark()) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Place subject(int verb, int at) {
        for (int k = verb + 1; k < at; k++) {
            Phrase phrase = actors.startingAt(k);
            if (phrase != null) {
                return isName(phrase) ? of(phrase) : null;
            }
        }
        // محافظة تعز شهدت, تركيا التي شهدت
        int k = verb - 1;
        if (k > 0 && RELATIVE.contains(tokens.get(k).base())) {
            k--;
        }
        Phrase phrase = k >= 0 ? actors.covering(k) : null;
        return phrase != null && isName(phrase) ? of(phrase) : null;
    }

    /** إلى أربيل حيث التقى: the place that حيث goes on from. */
    private @Nullable Place where(int at) {
        int start = analysis.sentenceStart(at);
        int k = at - 1;
        while (k > start && k > at - 3 && !tokens.get(k).base().equals("حيث")) {
            k--;
        }
        if (k <= start || !tokens.get(k).base().equals("حيث")) {
            return null;
        }
        for (int i = k - 1; i >= Math.max(start, k - 8); i--) {
            Phrase phrase = actors.covering(i);
            if (phrase != null && isName(phrase)) {
                return of(phrase);
            }
            if (phrase != null || tokens.get(i).isVerb() || tokens.get(i).isQuoteMark()) {
                return null;
            }
        }
        return null;
    }

    private static boolean isName(Phrase phrase) {
        return phrase.shape() == Phrase.Shape.PLACE
                || phrase.shape() == Phrase.Shape.STATE
                || phrase.shape() == Phrase.Shape.SEAT;
    }

    /** The nearest place before the trigger that stands in its clause: في حي جوبر، لقصف. */
    private @Nullable Place before(int at, Set<Integer> triggers) {
        int start = analysis.sentenceStart(at);
        int verbs = 0;
        int i = at - 1;
        while (i >= start) {
            Token token = tokens.get(i);
            Phrase phrase = actors.covering(i);
            if (phrase != null) {
                if (isName(phrase) && phrase.isLocative() && isIn(phrase)) {
                    return of(phrase);
                }
                i = phrase.start() - 1;
                continue;
            }
            if (token.isMark("؛")
                    || token.isMark(":")
                    || token.isQuoteMark()
                    || token.base().equals("ان")
                    || RELATIVE.contains(token.base())
                    || triggers.contains(i)
                    || openers.contains(token.bare())
                    || token.isVerb() && !token.conjunction().isEmpty()) {
                return null;
            }
            if (token.isVerb() && lexicon.lightVerbs(token.base()).isEmpty() && !happening.contains(token.base())) {
                verbs++;
                if (verbs > 1 || !lexicon.reporting(token.base()).isEmpty()) {
                    return null;
                }
            }
            i--;
        }
        return null;
    }

    /** وفي تعز، …: the place that the sentence opens with holds for all of it. */
    private @Nullable Place opening(int at) {
        int start = analysis.sentenceStart(at);
        for (int k = start; k < Math.min(at, start + 4); k++) {
            Phrase phrase = actors.startingAt(k);
            if (phrase == null) {
                continue;
            }
            boolean first = k == start
                    ? tokens.get(k).preposition().equals("ب")
                    : (locative.contains(tokens.get(start).bare())
                                    || tokens.get(start).preposition().equals("ب"))
                            && headsOnly(start + 1, k);
            boolean ends = phrase.end() < tokens.size()
                    && (tokens.get(phrase.end()).isMark("،")
                            || tokens.get(phrase.end()).isVerb());
            return first && ends && isName(phrase) && phrase.isLocative() ? of(phrase) : null;
        }
        return null;
    }

    /** في العاصمة صنعاء, في ريف حلب; not في أعقاب هجمات باريس. */
    private boolean headsOnly(int from, int to) {
        for (int k = from; k < to; k++) {
            Token token = tokens.get(k);
            if (kinds(token).isEmpty()
                    && !locative.contains(token.base())
                    && !token.base().equals("العاصمه")
                    && !token.isAdjective()) {
                return false;
            }
        }
        return true;
    }

    // ---- names

    /** The kinds of places whose names a word opens: محافظة, حي; none for other words. */
    private List<String> kinds(Token token) {
        List<String> out = new ArrayList<>();
        if (token.pronoun().isEmpty() && !token.isDefinite()) {
            for (String kind : KINDS) {
                if (lexicon.words("place-heads-" + kind).contains(token.base())) {
                    out.add(kind);
                }
            }
        }
        return out;
    }

    /** في قرية قاح: a name that no list holds, after a word for such a place. */
    private @Nullable Place unlisted(int i, int limit) {
        Token head = tokens.get(i);
        if (i + 1 >= limit || kinds(head).isEmpty()) {
            return null;
        }
        boolean in = head.preposition().equals("ب")
                || i > 0 && locative.contains(tokens.get(i - 1).bare());
        Token name = tokens.get(i + 1);
        if (!in
                || actors.covering(i + 1) != null
                || !name.isWord()
                || !name.conjunction().isEmpty()
                || !name.preposition().isEmpty()
                || !name.isName() && !(name.isNoun() && name.isDefinite())) {
            return null;
        }
        int end = i + 2;
        if (end < limit && actors.covering(end) == null && tokens.get(end).isName() && clean(tokens.get(end))) {
            end++;
        }
        Span span = new Span(head.baseSpan().start(), tokens.get(end - 1).span().end());
        Phrase around = around(end, limit);
        return new Place(
                span,
                around == null ? List.of() : locations(around),
                around == null
                        ? Evidence.of(span, "role.place.unlisted")
                        : Evidence.of(span, "role.place.unlisted", leaf(around)));
    }

    private static boolean clean(Token token) {
        return token.isWord()
                && token.conjunction().isEmpty()
                && token.preposition().isEmpty();
    }

    /** The listed place that an unlisted one is said to lie in: بريف إدلب, في شيرناك. */
    private @Nullable Phrase around(int from, int limit) {
        for (int k = from; k < Math.min(limit, from + 4); k++) {
            Phrase phrase = actors.startingAt(k);
            if (phrase != null) {
                return isName(phrase) && phrase.isLocative() && isIn(phrase) ? phrase : null;
            }
            if (tokens.get(k).isVerb() || tokens.get(k).isMark("؛")) {
                return null;
            }
        }
        return null;
    }

    private Evidence leaf(Phrase phrase) {
        return Evidence.of(
                analysis.baseSpan(phrase.start(), phrase.end()),
                phrase.readings().isEmpty()
                        ? "role.place"
                        : phrase.readings().get(0).rule());
    }

    private Place of(Phrase phrase) {
        Span span = analysis.baseSpan(phrase.start(), phrase.end());
        return new Place(span, locations(phrase), Evidence.of(span, "role.place"));
    }

    /** What the lists have for a name: capitals, states, then places, each in the order of its list. */
    private List<Location> locations(Phrase phrase) {
        List<Entry> found = phrase.readings().stream()
                .filter(e -> e.list().equals("states")
                        || e.list().equals("seats")
                        || e.list().equals("places"))
                .toList();
        List<String> kinds = phrase.start() > 0 ? kinds(tokens.get(phrase.start() - 1)) : List.of();
        List<Entry> fit = found.stream().filter(e -> kinds.contains(e.kind())).toList();
        List<Location> out = new ArrayList<>();
        for (Entry entry : fit.isEmpty() ? found : fit) {
            out.add(new Location(id(entry), entry.country(), number(entry.column("lat")), number(entry.column("lon"))));
        }
        return out;
    }

    /** The id that the entity of a place has. */
    private static String id(Entry entry) {
        switch (entry.list()) {
            case "states":
                return entry.id();
            case "seats":
                return (entry.kind().equals("capital") ? "place:" : "seat:") + entry.english();
            default:
                return "place:" + entry.id();
        }
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
