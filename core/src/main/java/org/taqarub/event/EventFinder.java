package org.taqarub.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.EventWeights;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.SideTrees;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/**
 * Finds events: a predicate of the frames, with what it requires. There is no default type: what no frame reads is no event. Stateless.
 */
public final class EventFinder {

    /** Types of which the report may say that they happened, and not who did it. */
    private static final Set<String> HAPPENING = Set.of("ASSAULT", "PROTEST", "CONSULT");

    /** Types of which a candidate that lacks something may be without a political side. */
    private static final Set<String> UNSIDED = Set.of("ASSAULT", "PROTEST");

    /** Types of which one party's act is against its opponent. */
    static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "MOBILIZE");

    /** Types of words: whom they are about may stand inside of what is said. */
    static final Set<String> SPEAKING =
            Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE");

    /** Types of words that move somebody to do or leave something: he stands in what is wanted. */
    private static final Set<String> MOVING = Set.of("REQUEST", "REJECT", "THREATEN", "AGREE");

    /** Sectors whose officials attack in words. */
    private static final Set<String> CIVIL = Set.of("GOV", "POL", "LEG", "OPP", "JUD", "IGO");

    /** A report is of sport with so many different words of it, and one of them in so many words. */
    private static final int SPORT_KINDS = 4;

    private static final int SPORT_SHARE = 40;

    /** How far from its verb, in words, a fixed word may stand. */
    static final int WITH_REACH = 15;

    /** How far from its verb, in words, what somebody suffered may stand. */
    private static final int SUFFERED_REACH = 9;

    /** Types that have both sides as actors. */
    static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");

    private final Lexicon lexicon;
    private final SideTrees sideTrees;
    private final EventWeights eventWeights;
    private final EventWeights sentenceWeights;

    /** Finds events by rules and by the weights of the lexicon. */
    public EventFinder(Lexicon lexicon) {
        this(lexicon, lexicon.sideTrees(), lexicon.eventWeights(), lexicon.sentenceWeights());
    }

    private EventFinder(Lexicon lexicon, SideTrees sideTrees, EventWeights eventWeights, EventWeights sentenceWeights) {
        this.lexicon = lexicon;
        this.sideTrees = sideTrees;
        this.eventWeights = eventWeights;
        this.sentenceWeights = sentenceWeights;
    }

    /** Finds events by rules alone. */
    public static EventFinder byRules(Lexicon lexicon) {
        return new EventFinder(lexicon, SideTrees.NONE, EventWeights.NONE, EventWeights.NONE);
    }

    /** All events in the order of the text; a repetition of an event is left out, unless weights take it for another. */
    public List<Event> find(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
        return find(analysis, actors, times, quotations, null);
    }

    /** The same; besides, what weights decide is handed on. */
    public List<Event> find(
            Analysis analysis,
            Actors actors,
            List<TimeMention> times,
            List<Quotation> quotations,
            @Nullable Choices choices) {
        return new Run(analysis, actors, times, quotations).find(choices);
    }

    /** What stands at a token: what the rules take for an event, if anything, and what lacks something, one of each type. */
    private record At(@Nullable Candidate candidate, List<Candidate> doubtful) {}

    private static final At NOTHING = new At(null, List.of());

    private final class Run {

        private final Analysis analysis;
        private final Actors actors;
        private final EventTimes when;
        private final List<Quotation> quotations;
        private final List<Token> tokens;
        private final Arguments arguments;
        private final Means means;
        private final PlaceReader places;
        private final EventStatus statuses;
        private final EventCoreference coreference;
        private final Set<Integer> triggers = new HashSet<>();
        private int ignoredUntil;
        private @Nullable Candidate ignoring;

        Run(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
            this.analysis = analysis;
            this.actors = actors;
            this.quotations = quotations;
            this.tokens = analysis.tokens();
            this.arguments = new Arguments(analysis, actors, lexicon, quotations);
            this.means = new Means(analysis, lexicon, arguments);
            this.places = new PlaceReader(analysis, actors, lexicon, arguments);
            this.statuses = new EventStatus(analysis, actors, lexicon, arguments);
            this.when = new EventTimes(analysis, actors, arguments, lexicon, times, quotations);
            this.coreference = new EventCoreference(analysis, actors, lexicon, arguments, when);
        }

        List<Event> find(@Nullable Choices choices) {
            if (isOfSport()) {
                return List.of();
            }
            List<Candidate> candidates = new ArrayList<>();
            List<Candidate> doubtful = new ArrayList<>();
            int i = 0;
            while (i < tokens.size()) {
                if (isBoilerplate(i)) {
                    i = paragraphEnd(i);
                    continue;
                }
                At at = tokens.get(i).isWord() ? candidateAt(i) : NOTHING;
                Candidate candidate = at.candidate();
                boolean ignored = i < ignoredUntil && !isOfIgnoring(i, ignoring);
                for (Candidate d : at.doubtful()) {
                    if (candidate == null
                            || !candidate.frame().type().equals(d.frame().type())) {
                        doubtful.add(ignored ? d.flawed("ignored") : d);
                    }
                }
                if (candidate == null) {
                    i++;
                    continue;
                }
                if (ignored) {
                    doubtful.add(candidate.flawed("ignored"));
                } else {
                    candidates.add(withContent(candidate));
                }
                if (candidate.frame().ignoresContent() && i >= ignoredUntil) {
                    ignoredUntil = contentEnd(i);
                    ignoring = candidate;
                }
                i += candidate.length();
            }
            candidates.forEach(c -> triggers.add(c.at()));
            List<Candidate> sound = new ArrayList<>();
            for (Candidate c : candidates) {
                if (isOnlyNamed(c)) {
                    doubtful.add(c.flawed("named"));
                } else {
                    sound.add(c);
                }
            }
            List<Candidate> joined = coreference.join(sound);
            SideClues clues = new SideClues(analysis, actors, quotations, arguments);
            SideWeigher weigher = new SideWeigher(clues, sideTrees);
            EventWeigher judge = new EventWeigher(
                    analysis,
                    new EventClues(analysis, actors, quotations, when, lexicon),
                    eventWeights,
                    sentenceWeights);
            List<Candidate> lacking =
                    choices == null && !judge.takesOpen(joined) ? List.of() : lacking(joined, doubtful);
            if (choices != null) {
                weigher.tell(joined, joined, choices);
                weigher.tell(lacking, joined, choices);
                judge.tell(joined, lacking, choices);
            }
            List<Candidate> events = judge.told(joined, lacking);
            List<Candidate> decided = new ArrayList<>();
            events.forEach(c -> decided.add(weighed(c, weigher.decide(c, joined))));
            List<Candidate> told = new ArrayList<>();
            for (int k = 0; k < events.size(); k++) {
                // The roles of all are clues to each, so they are named after all is decided.
                weigher.name(events.get(k), decided.get(k));
                if (events.get(k).isSound() || isOfPolitics(decided.get(k))) {
                    told.add(decided.get(k));
                }
            }
            told.forEach(c -> triggers.add(c.at()));
            return told.stream().map(this::event).toList();
        }

        /** Whether a political actor is a side, or nobody need be: an attack or a protest that happened is told without. */
        private boolean isOfPolitics(Candidate c) {
            return actors.isAnyPolitical(c.actors())
                    || actors.isAnyPolitical(c.recipients())
                    || UNSIDED.contains(c.frame().type()) && c.status() != Event.Status.HYPOTHETICAL;
        }

        /** What lacks something of what its frame asks for, where no event stands; and what was taken for another mention of an event. */
        private List<Candidate> lacking(List<Candidate> joined, List<Candidate> doubtful) {
            List<Candidate> out = new ArrayList<>();
            joined.forEach(c -> c.retold().forEach(r -> out.add(r.flawed("retold"))));
            for (Candidate d : doubtful) {
                if (joined.stream().noneMatch(c -> c.from() < d.to() && d.from() < c.to())) {
                    out.add(withContent(d));
                }
            }
            return out;
        }

        /** The event as its sides were decided; without whom its frame does not let act. */
        private Candidate weighed(Candidate before, Candidate after) {
            if (fitsActors(after.frame(), after.actors())) {
                return after;
            }
            List<String> recipients = new ArrayList<>(after.recipients());
            recipients.removeAll(before.actors());
            return before.with(before.actors(), recipients);
        }

        /** Where the content of a verbal act ends: with its clause, or before a reason or a time of its own (لأن, بعدما, بعد أن). */
        private int contentEnd(int at) {
            int end = arguments.clauseEnd(at);
            for (int k = at + 1; k < end; k++) {
                Token token = tokens.get(k);
                boolean that = token.base().equals("ان");
                if (that && token.preposition().equals("ل")
                        || token.bare().equals("بعدما")
                        || that && tokens.get(k - 1).bare().equals("بعد")) {
                    return k;
                }
            }
            return end;
        }

        /** دعا بوتين الذي يدعم النظام: whether a verb stands in the relative clause of who speaks, and so is not what he asks for. */
        private boolean isOfIgnoring(int i, @Nullable Candidate speech) {
            if (speech == null || i < 2 || !tokens.get(i).isVerb() || !arguments.isRelative(i - 1)) {
                return false;
            }
            Phrase head = arguments.headOf(i - 1);
            return head != null && head.entity() != null && speech.actors().contains(head.entity());
        }

        /** Whether a report tells of matches and teams: its attacks and defeats are none. */
        private boolean isOfSport() {
            Set<String> words = lexicon.words("sport");
            Set<String> kinds = new LinkedHashSet<>();
            int found = 0;
            int all = 0;
            for (Token token : tokens) {
                all += token.isWord() ? 1 : 0;
                if (words.contains(token.stem()) || words.contains(token.base())) {
                    kinds.add(token.stem());
                    found++;
                }
            }
            return kinds.size() >= SPORT_KINDS && found * SPORT_SHARE >= all;
        }

        /** رابط الخبر, سمات: where an outlet's own lines begin that say what was said before. */
        private boolean isBoilerplate(int i) {
            boolean link = i + 1 < tokens.size()
                    && tokens.get(i).bare().equals("رابط")
                    && tokens.get(i + 1).fold().equals("الخبر");
            boolean tags = tokens.get(i).fold().equals("سمات") && i == analysis.sentenceStart(i);
            return link || tags;
        }

        private int paragraphEnd(int i) {
            int k = i + 1;
            while (k < tokens.size()
                    && tokens.get(k).paragraph() == tokens.get(i).paragraph()) {
                k++;
            }
            return k;
        }

        /** Where a verbal act's own complements name nobody, whom its content is about. */
        private Candidate withContent(Candidate c) {
            if (!SPEAKING.contains(c.frame().type())
                    || !c.recipients().isEmpty()
                    || c.frame().type().equals("REQUEST")
                            && c.roles().isUnnamed("recipient")
                            && c.roles().isAddressed()
                    || c.actors().isEmpty()) {
                return c;
            }
            boolean past = MOVING.contains(c.frame().type());
            Phrase about = arguments.content(
                    c.at() + c.length(),
                    c.at(),
                    c.actors(),
                    past,
                    c.frame().type().equals("THREATEN"));
            if (about == null || about.entity() == null) {
                return c;
            }
            c.roles().all().computeIfAbsent("recipient", r -> new ArrayList<>()).add(about);
            return c.with(c.actors(), List.of(about.entity()));
        }

        private At candidateAt(int i) {
            Phrase covering = actors.covering(i);
            if (covering != null && covering.shape() != Phrase.Shape.PEOPLE && covering.shape() != Phrase.Shape.BODY) {
                return NOTHING;
            }
            Token token = tokens.get(i);
            if (i + 1 < tokens.size()
                    && lexicon.words("invoked").contains(tokens.get(i + 1).fold())) {
                // أيده الله, داعيا الله: a blessing or a prayer.
                return NOTHING;
            }
            Candidate best = null;
            Map<String, Candidate> doubts = new LinkedHashMap<>();
            if (arguments.isVerb(i)) {
                for (Frame.Verb verb : lexicon.frameVerbs(token.base())) {
                    Candidate found = ofVerb(i, verb);
                    if (found == null || found.isSound()) {
                        best = better(best, found);
                    } else {
                        doubt(doubts, found);
                    }
                }
            }
            FormTrie.Match<Frame.Noun> match = token.preposition().equals("س") ? null : arguments.nounAt(i);
            if (match != null && (best == null || match.end() - i > 1)) {
                // أربك تقهقر المتمردين: what looks like a verb right after another is a noun where it is no event as a
                // verb.
                boolean second = best == null
                        && i > analysis.sentenceStart(i)
                        && tokens.get(i - 1).isVerb()
                        && token.conjunction().isEmpty();
                boolean nominal = !token.isVerb()
                        || second
                        || lexicon.frameVerbs(token.base()).isEmpty()
                        || match.end() - i > 1;
                if (nominal && (covering == null || match.end() - i > 1)) {
                    for (Frame.Noun noun : match.values()) {
                        if (!noun.frame().block().first("position").isEmpty()) {
                            continue;
                        }
                        Candidate found = ofNoun(i, match.end() - i, noun);
                        if (found != null && !found.isSound()) {
                            doubt(doubts, found);
                            continue;
                        }
                        if (found != null
                                && best != null
                                && noun.participle()
                                && best.frame() == found.frame()
                                && best.roles().isCarried()) {
                            // جدد مطالبة الحكومة: what a verb carries is the masdar, though it looks like the
                            // participle.
                            continue;
                        }
                        best = better(best, found);
                    }
                }
            }
            return new At(best, List.copyOf(doubts.values()));
        }

        /** Keeps the better one of each type. */
        private void doubt(Map<String, Candidate> doubts, Candidate c) {
            Candidate kept = better(doubts.get(c.frame().type()), c);
            if (kept != null) {
                doubts.put(c.frame().type(), kept);
            }
        }

        private @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            boolean demonstratorsA = a.frame().actors().equals("protesters");
            boolean demonstratorsB = b.frame().actors().equals("protesters");
            if (demonstratorsA != demonstratorsB
                    && !a.frame().type().equals(b.frame().type())) {
                // أحرق المتظاهرون سيارات: what they do is protest, whatever else the word tells.
                return demonstratorsB ? b : a;
            }
            int sizeA = a.actors().size() + a.recipients().size();
            int sizeB = b.actors().size() + b.recipients().size();
            boolean fixedA = !a.frame().with().isEmpty();
            boolean fixedB = !b.frame().with().isEmpty();
            boolean specific = b.length() > a.length() || fixedB && !fixedA;
            boolean general = b.length() < a.length() || fixedA && !fixedB;
            return specific || sizeB > sizeA && !general ? b : a;
        }

        private @Nullable Candidate ofVerb(int i, Frame.Verb verb) {
            Frame frame = verb.frame();
            if (!frame.block().first("position").isEmpty()) {
                return null;
            }
            Token token = tokens.get(i);
            String flaw = "";
            if (frame.type().equals("ASSAULT")
                    && lexicon.words("hitting-verbs").contains(token.base())
                    && isSaidOfBlow(i)) {
                flaw = "blow";
            } else if (frame.actors().equals("protesters") && i > 0 && isDescribing(i)) {
                flaw = "describing";
            }
            if (!verb.preposition().isEmpty() && !followedBy(i, verb.preposition())
                    || !frame.with().isEmpty() && !followedByWord(i, frame.with()) && !isSubjectOf(i, frame)
                    || isExcluded(i, frame)) {
                return null;
            }
            Roles roles = arguments.ofVerb(i, verb);
            return complete(
                    i,
                    1,
                    frame,
                    roles,
                    statuses.of(i, verb.form(), false, false, frame.type().equals("ASSAULT")),
                    flaw);
        }

        /** هجوم شنه مسلحون واستهدف طوافة: the verb goes on with an attack that the clause has named. */
        private boolean isSaidOfBlow(int i) {
            int start = analysis.sentenceStart(i);
            for (int k = i - 1; k >= Math.max(start, i - 12); k--) {
                Token token = tokens.get(k);
                if (token.isMark("؛") || token.isMark(":")) {
                    return false;
                }
                FormTrie.Match<Frame.Noun> match = token.isWord() && !token.isVerb() ? arguments.nounAt(k) : null;
                if (match != null
                        && match.values().stream()
                                .anyMatch(n -> Set.of("ASSAULT", "COERCE")
                                                .contains(n.frame().type())
                                        && !n.participle())) {
                    return true;
                }
            }
            return false;
        }

        private boolean followedBy(int i, String preposition) {
            int limit = Math.min(analysis.sentenceEnd(i), i + 24);
            for (int k = i + 1; k < limit; k++) {
                Token token = tokens.get(k);
                if (token.bare().equals(preposition)
                        || token.preposition().equals(preposition)
                        || token.base().equals(preposition) && !token.isDefinite()) {
                    return true;
                }
                boolean described = arguments.isRelative(k) || token.isMark() || actors.covering(k - 1) != null;
                int past = described ? arguments.pastRelative(k, limit) : k;
                if (past > k) {
                    k = past - 1;
                    continue;
                }
                if (token.isVerb() || token.base().equals("ان")) {
                    return false;
                }
            }
            return false;
        }

        /** Whether one of the words stands in the verb's clause, before another verb. */
        private boolean followedByWord(int i, List<String> words) {
            int limit = Math.min(arguments.clauseEnd(i), i + WITH_REACH);
            for (int k = i + 1; k < limit; k++) {
                Token token = tokens.get(k);
                int past = k > i + 1 ? arguments.pastRelative(k, limit) : k;
                if (past > k) {
                    k = past - 1;
                    continue;
                }
                if (token.isVerb() && k > i + 1 && actors.covering(k) == null) {
                    return false;
                }
                for (String word : words) {
                    int space = word.indexOf(' ');
                    String first = space < 0 ? word : word.substring(0, space);
                    boolean fits = token.fold().equals(first)
                            || token.base().equals(first)
                            || token.stem().equals(first)
                            || token.stem().equals(first + "ا");
                    if (fits
                            && (space < 0
                                    || k + 1 < tokens.size()
                                            && fitsNext(tokens.get(k + 1), word.substring(space + 1)))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** المتظاهرون الذين يهتفون, وهم يرددون: whether a verb only tells which people are meant, or how they are. */
        private boolean isDescribing(int i) {
            Token before = tokens.get(i - 1);
            return arguments.isRelative(i - 1) || before.base().equals("هم") && !before.isVerb();
        }

        /** عبوة ناسفة زرعت على الطريق انفجرت: whether a fixed word of a frame that takes no subject stands before the verb, as what the sentence tells of. */
        private boolean isSubjectOf(int i, Frame frame) {
            if (!frame.subject().equals("none")) {
                return false;
            }
            for (int k = i - 1; k >= Math.max(analysis.sentenceStart(i), i - WITH_REACH); k--) {
                Token token = tokens.get(k);
                if (token.isMark("؛") || token.isMark(":") || token.base().equals("ان")) {
                    return false;
                }
                if (frame.with().contains(token.fold())) {
                    return true;
                }
            }
            return false;
        }

        /** رفض التعليق: the words after {@code without} make it something else. */
        private boolean isExcluded(int i, Frame frame) {
            return !frame.without().isEmpty() && followedByWord(i, frame.without());
        }

        private boolean fitsNext(Token token, String rest) {
            return token.base().equals(rest) || token.stem().equals(rest) || rest.startsWith(token.base());
        }

        private @Nullable Candidate ofNoun(int i, int length, Frame.Noun noun) {
            Frame frame = noun.frame();
            boolean masdar = length == 1
                    && !frame.with().isEmpty()
                    && isMasdarOf(tokens.get(i).stem(), frame);
            if (masdar && !followedByWord(i, frame.with()) || isExcluded(i, frame)) {
                return null;
            }
            Roles roles = arguments.ofNoun(i, length, frame, noun.participle());
            boolean topic = FORCE.contains(frame.type()) && !roles.has("actor") && !roles.isAnchored() && isTopic(i);
            if (frame.block().first("spoken").equals("yes")) {
                arguments.speak(i, roles);
                if (roles.speaker() == null) {
                    return null;
                }
            }
            if (frame.block().first("topic").equals("recipient")) {
                arguments.topic(i, roles);
            }
            return complete(
                    i,
                    length,
                    frame,
                    roles,
                    statuses.of(
                            i,
                            null,
                            roles.isCarried(),
                            roles.has("actor") && frame.type().equals("ASSAULT"),
                            frame.type().equals("ASSAULT")),
                    topic ? "topic" : "");
        }

        /** Whether a stem is a masdar of a frame, also in the accusative: إطلاقا. */
        private static boolean isMasdarOf(String stem, Frame frame) {
            return frame.masdars().contains(stem)
                    || stem.endsWith("ا") && frame.masdars().contains(stem.substring(0, stem.length() - 1));
        }

        /** قضية اغتيال الرئيس, التحقيق في خطف: a deed that only tells what a case, a file or an inquiry is about. */
        private boolean isTopic(int i) {
            int start = analysis.sentenceStart(i);
            for (int k = i - 1; k >= Math.max(start, i - 3); k--) {
                Token token = tokens.get(k);
                if (token.isMark() || token.isVerb()) {
                    return false;
                }
                if (lexicon.words("topic-nouns").contains(token.stem())
                        || lexicon.words("topic-nouns").contains(token.base())) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Candidate complete(
                int i, int length, Frame frame, Roles roles, Event.@Nullable Status status, String known) {
            if (status == null) {
                return null;
            }
            List<String> acting = ids(roles.of("actor"), true);
            List<String> receiving = ids(roles.of("recipient"), false);
            List<String> both = ids(roles.of("both"), true);
            String speaker = roles.speaker();
            if (speaker != null && !acting.contains(speaker)) {
                (frame.subject().equals("recipient") ? receiving : acting).add(0, speaker);
            }
            for (String id : both) {
                if (!acting.contains(id)) {
                    acting.add(id);
                }
            }
            receiving.removeAll(acting);
            String flaw = known;
            if (!isComplete(i, frame, roles, acting, receiving, both)) {
                flaw = flaw.isEmpty() ? "incomplete" : flaw;
            }
            if (!fitsActors(frame, acting)) {
                flaw = flaw.isEmpty() ? "misfit" : flaw;
            }
            boolean force = Set.of("PROTEST", "ASSAULT", "COERCE").contains(frame.type());
            boolean political = actors.isAnyPolitical(acting) || actors.isAnyPolitical(receiving);
            if (!political && (!force || status == Event.Status.HYPOTHETICAL)) {
                flaw = flaw.isEmpty() ? "unpolitical" : flaw;
            }
            if (!frame.status().isEmpty()) {
                try {
                    status = Event.Status.valueOf(frame.status().toUpperCase(java.util.Locale.ROOT));
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
            // A town that is struck or taken is where it happens; whoever is struck there is not named by it.
            if (Set.of("ASSAULT", "COERCE", "MOBILIZE", "RETREAT").contains(frame.type())) {
                receiving.removeIf(id -> actors.kind(id) == Entity.Kind.PLACE);
            }
            return new Candidate(i, length, frame, roles, acting, receiving, status, flaw);
        }

        private boolean isArmedSector(String id) {
            return Set.of("MIL", "UAF", "REB").contains(actors.sector(id));
        }

        /** Those who demonstrate, by the word for them. */
        private static boolean isProtester(String id) {
            return id.startsWith("people:protester") || id.startsWith("people:demonstrator");
        }

        private boolean isOfficial(String id) {
            return actors.isPolitical(id) && (actors.kind(id) == Entity.Kind.PERSON || id.contains("delegation"));
        }

        /** An official who leads no armed men. */
        private boolean isCivil(String id) {
            return isOfficial(id) && CIVIL.contains(actors.sector(id));
        }

        /**
         * Whether those who act are what the frame asks for: {@code force}, {@code armed}, {@code protesters}, {@code person}, {@code official}, {@code crowd}, {@code civil}, officials of no
         * armed body, or {@code not-civil}, nobody or others than they.
         */
        private boolean fitsActors(Frame frame, List<String> acting) {
            switch (frame.actors()) {
                case "civil":
                    return !acting.isEmpty() && acting.stream().allMatch(this::isCivil);
                case "not-civil":
                    return acting.isEmpty() || !acting.stream().allMatch(this::isCivil);
                case "force":
                    return acting.stream().anyMatch(id -> actors.isForce(id) || isArmedSector(id));
                case "official":
                    return acting.stream().anyMatch(this::isOfficial);
                case "armed":
                    return acting.stream()
                            .anyMatch(id -> actors.kind(id) == Entity.Kind.ARMED_GROUP || isArmedSector(id));
                case "protesters":
                    return acting.stream().anyMatch(Run::isProtester);
                case "person":
                    return acting.stream().anyMatch(id -> actors.kind(id) == Entity.Kind.PERSON);
                case "crowd":
                    return acting.isEmpty()
                            || acting.stream()
                                    .anyMatch(id -> actors.kind(id) == Entity.Kind.POPULATION
                                            && !Set.of("MIL", "UAF", "REB", "CRM")
                                                    .contains(actors.sector(id)));
                default:
                    return true;
            }
        }

        /** Whether the sides that the frame asks for are there; words that name nobody do where the other side is known. */
        private boolean isComplete(
                int i, Frame frame, Roles roles, List<String> acting, List<String> receiving, List<String> both) {
            boolean verb = tokens.get(i).isVerb();
            boolean crowd = frame.type().equals("PROTEST") && roles.isUnnamed("actor") && roles.isCrowd();
            boolean fell = frame.type().equals("ASSAULT") && !verb && arguments.isOfVictims(i);
            boolean happened = (roles.isAnchored() || isTakenAsDone(i, frame)) && HAPPENING.contains(frame.type())
                    || crowd
                    || fell;
            boolean mutual = MUTUAL.contains(frame.type()) || !both.isEmpty();
            // نفذت الحركة تفجيرات: force that somebody uses, whomever it strikes.
            boolean waged = !verb
                    && roles.isCarried()
                    && frame.type().equals("ASSAULT")
                    && acting.stream().anyMatch(actors::isForce);
            // تعرضت سفينة لهجوم: what somebody or something suffered has happened.
            if (frame.type().equals("ASSAULT") && !verb && !frame.requires().equals("actor") && isSuffered(i)) {
                return true;
            }
            if (fell && receiving.isEmpty()) {
                Phrase victims = arguments.victims(i);
                if (victims != null && victims.entity() != null && !acting.contains(victims.entity())) {
                    receiving.add(victims.entity());
                    roles.add("recipient", List.of(victims));
                }
            }
            switch (frame.requires()) {
                case "actor":
                    return !acting.isEmpty() || happened;
                case "recipient":
                    return !receiving.isEmpty() || happened || waged;
                case "both":
                    boolean visit = frame.mode().equals("visit")
                            && !verb
                            && !tokens.get(i).isDefinite();
                    return !acting.isEmpty() && !receiving.isEmpty()
                            || visit && !receiving.isEmpty()
                            || mutual && acting.size() > 1
                            || waged
                            || verb && acting.stream().anyMatch(actors::isForce) && roles.isFilled("recipient")
                            || happened && (!acting.isEmpty() || !receiving.isEmpty());
                case "either":
                    return !acting.isEmpty() || !receiving.isEmpty() || happened;
                default:
                    return true;
            }
        }

        /** تعرض لهجوم: whether the words before say that somebody suffered it. */
        private boolean isSuffered(int i) {
            if (!tokens.get(i).preposition().equals("ل")) {
                return false;
            }
            for (int k = i - 1; k >= Math.max(analysis.sentenceStart(i), i - SUFFERED_REACH); k--) {
                Token token = tokens.get(k);
                if (token.isMark() && !token.isQuoteMark()) {
                    return false;
                }
                if (lexicon.lightVerbs(token.base()).stream()
                        .anyMatch(v -> v.column("prep").equals("ل")
                                && v.column("subject").equals("recipient"))) {
                    return true;
                }
            }
            return false;
        }

        /** بعد هجوم; an injury after the same words may be an accident's. */
        private boolean isTakenAsDone(int i, Frame frame) {
            boolean accident =
                    frame.type().equals("ASSAULT") && frame.requires().equals("actor");
            return !tokens.get(i).isVerb() && !accident && arguments.isTakenAsDone(i);
        }

        private List<String> ids(List<Phrase> phrases, boolean acting) {
            Set<String> out = new LinkedHashSet<>();
            for (Phrase phrase : phrases) {
                if (phrase.entity() != null
                        && !(acting && (phrase.shape() == Phrase.Shape.PLACE || phrase.isLocative()))) {
                    out.add(side(phrase, phrase.entity()));
                }
            }
            return new ArrayList<>(out);
        }

        /** The fighters of an armed group are the group: مقاتلو تنظيم داعش. */
        private String side(Phrase phrase, String entity) {
            if (phrase.shape() == Phrase.Shape.PEOPLE) {
                for (Phrase inner : phrase.inner()) {
                    String group = inner.entity();
                    if (group != null && actors.kind(group) == Entity.Kind.ARMED_GROUP) {
                        return group;
                    }
                }
            }
            return entity;
        }

        /** بعد اغتيال الحريري: a deed that everybody knows is told only where the clause says who did it, or when, or that it happened. */
        private boolean isOnlyNamed(Candidate c) {
            String told = c.frame().block().first("told");
            boolean named = c.status() == Event.Status.ACTUAL
                    && tokens.get(c.at()).isDefinite()
                    && c.recipients().stream().noneMatch(actors::isForce);
            return (told.equals("yes") || told.equals("article") && named)
                    && !tokens.get(c.at()).isVerb()
                    && c.actors().isEmpty()
                    && !c.roles().isAnchored()
                    && !c.roles().isCarried()
                    && !arguments.isOfVictims(c.at())
                    && !isDated(c);
        }

        /** Whether the clause says when, more closely than by the year: عام 1981 only tells which deed is meant. */
        private boolean isDated(Candidate c) {
            EventTimes.When time = when.of(c);
            return time != null && time.value().length() > "2000".length();
        }

        private Event event(Candidate c) {
            Span span = analysis.span(c.from(), c.to());
            List<Evidence> parts = new ArrayList<>();
            for (Map.Entry<String, List<Phrase>> role : c.roles().all().entrySet()) {
                for (Phrase phrase : role.getValue()) {
                    parts.add(Evidence.of(analysis.baseSpan(phrase.start(), phrase.end()), "role." + role.getKey()));
                }
            }
            if (!c.isSound()) {
                parts.add(Evidence.of(span, "event.weighed"));
            }
            EventTimes.When time = when.of(c);
            if (time != null) {
                parts.add(time.evidence());
            }
            PlaceReader.Place place = places.read(c.at(), c.length(), c.frame(), triggers);
            if (place != null) {
                parts.add(place.evidence());
            }
            Token trigger = tokens.get(c.at());
            boolean past = trigger.pos().equals("VBD") || trigger.pos().equals("VBN");
            boolean coming = c.status() == Event.Status.ACTUAL && !past && time != null && when.isToCome(time.value());
            boolean attributed = quotations.stream().anyMatch(q -> q.span().contains(span));
            return new Event(
                    span,
                    Event.Type.valueOf(c.frame().type()),
                    c.frame().mode().isEmpty() && c.frame().type().equals("ASSAULT")
                            ? means.mode(c.from(), c.to())
                            : c.frame().mode(),
                    c.actors(),
                    c.recipients(),
                    coming ? Event.Status.FUTURE : c.status(),
                    attributed,
                    time == null ? "" : time.value(),
                    place == null ? null : place.span(),
                    Circumstances.NONE.withLocations(place == null ? List.of() : place.locations()),
                    new Evidence(span, c.frame().id(), parts));
        }
    }
}
