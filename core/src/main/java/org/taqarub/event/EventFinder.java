package org.taqarub.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/**
 * Finds events: a predicate of the frames, with what it requires. There is no default type: what no frame reads is no event. Stateless.
 */
public final class EventFinder {

    private static final Set<String> NOT = Set.of("لم", "لن", "لا", "ليس", "ليست", "ما", "دون", "بدون", "عدم", "غير");
    private static final Set<String> DENY =
            Set.of("نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه", "نفيه", "نفيها", "انكر", "انكرت");
    private static final Set<String> BEFORE = Set.of("قبل", "قبيل", "عشيه");

    private static final Set<String> PLAN = Set.of(
            "سوف", "يعتزم", "تعتزم", "يعتزمون", "المقرر", "مقرر", "المرتقب", "مرتقب", "المزمع", "المنتظر", "ينوي",
            "تنوي", "يستعد", "تستعد", "ستكون", "سيكون", "عزمه", "عزمها", "عزم", "نيه", "المتوقع");
    private static final Set<String> MAYBE = Set.of(
            "اذا", "لو", "امكانيه", "يمكن", "محتمل", "محتمله", "ربما", "حال", "بهدف", "اجل", "لتجنب", "خشيه", "مخاوف",
            "خطر", "لمنع", "منع", "شرط", "يجب", "ضروره", "ينبغي", "يستطيع", "قادر", "قادره", "لعل", "عسي", "كاد", "كي",
            "لكي", "محاوله");

    /** What somebody tries, wants or weighs: its deed is told as not done. */
    private static final Set<String> TRY = Set.of(
            "يسعي", "تسعي", "يسعون", "سعي", "سعت", "تخطيط", "التخطيط", "يحاول", "تحاول", "يحاولون", "يدرس", "تدرس",
            "احتمال", "وشك", "يخطط", "تخطط", "يخططون", "خطه", "خطط");

    /** What somebody tried: force that was tried was used. */
    private static final Set<String> TRIED = Set.of("حاول", "حاولت", "حاولوا");

    /** Types of which the report may say that they happened, and not who did it. */
    private static final Set<String> HAPPENING = Set.of("ASSAULT", "PROTEST", "CONSULT");

    /** Types of which one party's act is against its opponent. */
    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE", "MOBILIZE");

    /** Types of words: whom they are about may stand inside of what is said. */
    private static final Set<String> SPEAKING =
            Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE");

    /** Types of words that move somebody to do or leave something: he stands in what is wanted. */
    private static final Set<String> MOVING = Set.of("REQUEST", "REJECT", "THREATEN", "AGREE");

    /** A report is of sport with so many different words of it, and one of them in so many words. */
    private static final int SPORT_KINDS = 4;

    private static final int SPORT_SHARE = 40;

    /** How far from its verb, in words, a fixed word may stand. */
    private static final int WITH_REACH = 15;

    /** Types that have both sides as actors. */
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");

    private final Lexicon lexicon;

    public EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** An event with what it was read from, before repetitions are joined. */
    private record Candidate(
            int at,
            int length,
            int from,
            int to,
            Frame frame,
            Arguments.Roles roles,
            List<String> actors,
            List<String> recipients,
            Event.Status status) {

        Candidate with(List<String> newActors, List<String> newRecipients) {
            return new Candidate(at, length, from, to, frame, roles, newActors, newRecipients, status);
        }

        /** This, told by the words of both. */
        Candidate togetherWith(Candidate other) {
            Candidate sides = with(other);
            return new Candidate(
                    at,
                    length,
                    Math.min(from, other.from()),
                    Math.max(to, other.to()),
                    frame,
                    roles,
                    sides.actors(),
                    sides.recipients(),
                    status);
        }

        /** This with the sides that a later mention of the same event adds. */
        Candidate with(Candidate later) {
            boolean more = actors.isEmpty() && !later.actors().isEmpty()
                    || recipients.isEmpty() && !later.recipients().isEmpty();
            if (!more) {
                return this;
            }
            List<String> newActors = new ArrayList<>(actors.isEmpty() ? later.actors() : actors);
            List<String> newRecipients = new ArrayList<>(recipients.isEmpty() ? later.recipients() : recipients);
            newActors.removeAll(recipients);
            newRecipients.removeAll(newActors);
            return with(newActors, newRecipients);
        }
    }

    /** All events in the order of the text; a repetition of an event is left out. */
    public List<Event> find(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
        return new Run(analysis, actors, times, quotations).find();
    }

    private final class Run {

        private final Analysis analysis;
        private final Actors actors;
        private final EventTimes when;
        private final List<Quotation> quotations;
        private final List<Token> tokens;
        private final Arguments arguments;
        private final Means means;
        private final PlaceReader places;
        private final Set<Integer> triggers = new HashSet<>();
        private int ignoredUntil;

        Run(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
            this.analysis = analysis;
            this.actors = actors;
            this.quotations = quotations;
            this.tokens = analysis.tokens();
            this.arguments = new Arguments(analysis, actors, lexicon, quotations);
            this.means = new Means(analysis, lexicon, arguments);
            this.places = new PlaceReader(analysis, actors, lexicon, arguments);
            this.when = new EventTimes(analysis, actors, arguments, lexicon, times, quotations);
        }

        List<Event> find() {
            if (isOfSport()) {
                return List.of();
            }
            List<Candidate> candidates = new ArrayList<>();
            int i = 0;
            while (i < tokens.size()) {
                if (isBoilerplate(i)) {
                    i = paragraphEnd(i);
                    continue;
                }
                Candidate candidate = tokens.get(i).isWord() ? candidateAt(i) : null;
                if (candidate == null) {
                    i++;
                    continue;
                }
                if (i >= ignoredUntil) {
                    candidates.add(withContent(candidate));
                }
                if (candidate.frame().ignoresContent() && i >= ignoredUntil) {
                    ignoredUntil = arguments.clauseEnd(i);
                }
                i += candidate.length();
            }
            candidates.forEach(c -> triggers.add(c.at()));
            return join(candidates);
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
                    || c.actors().isEmpty()) {
                return c;
            }
            boolean past = MOVING.contains(c.frame().type());
            Phrase about = arguments.content(c.at() + c.length(), c.at(), c.actors(), past);
            if (about == null || about.entity() == null) {
                return c;
            }
            c.roles().all().computeIfAbsent("recipient", r -> new ArrayList<>()).add(about);
            return c.with(c.actors(), List.of(about.entity()));
        }

        private @Nullable Candidate candidateAt(int i) {
            Phrase covering = actors.covering(i);
            if (covering != null && covering.shape() != Phrase.Shape.PEOPLE && covering.shape() != Phrase.Shape.BODY) {
                return null;
            }
            Token token = tokens.get(i);
            Candidate best = null;
            if (arguments.isVerb(i)) {
                for (Frame.Verb verb : lexicon.frameVerbs(token.base())) {
                    best = better(best, ofVerb(i, verb));
                }
            }
            FormTrie.Match<Frame.Noun> match = token.preposition().equals("س") ? null : arguments.nounAt(i);
            if (match != null && (best == null || match.end() - i > 1)) {
                boolean nominal =
                        !token.isVerb() || lexicon.frameVerbs(token.base()).isEmpty() || match.end() - i > 1;
                if (nominal && (covering == null || match.end() - i > 1)) {
                    for (Frame.Noun noun : match.values()) {
                        if (!noun.frame().block().first("position").isEmpty()) {
                            continue;
                        }
                        best = better(best, ofNoun(i, match.end() - i, noun));
                    }
                }
            }
            return best;
        }

        private @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
            if (a == null || b == null) {
                return a == null ? b : a;
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
            if (!verb.frame().block().first("position").isEmpty()) {
                return null;
            }
            Token token = tokens.get(i);
            if (verb.frame().type().equals("ASSAULT")
                    && lexicon.words("hitting-verbs").contains(token.base())
                    && isSaidOfBlow(i)) {
                return null;
            }
            if (!verb.preposition().isEmpty() && !followedBy(i, verb.preposition())) {
                return null;
            }
            if (!verb.frame().with().isEmpty()
                            && !followedByWord(i, verb.frame().with())
                    || isExcluded(i, verb.frame())) {
                return null;
            }
            Arguments.Roles roles = arguments.ofVerb(i, verb);
            return complete(
                    i,
                    1,
                    verb.frame(),
                    roles,
                    status(i, verb.form(), false, false, verb.frame().type().equals("ASSAULT")));
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
                        && match.values().get(0).frame().type().equals("ASSAULT")
                        && !match.values().get(0).participle()) {
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
                    && frame.masdars().contains(tokens.get(i).stem());
            if (masdar && !followedByWord(i, frame.with()) || isExcluded(i, frame)) {
                return null;
            }
            Arguments.Roles roles = arguments.ofNoun(i, length, frame, noun.participle());
            if (FORCE.contains(frame.type()) && !roles.has("actor") && !roles.isAnchored() && isTopic(i)) {
                return null;
            }
            if (frame.block().first("spoken").equals("yes")) {
                arguments.speak(i, roles);
                if (roles.speaker() == null) {
                    return null;
                }
            }
            return complete(
                    i,
                    length,
                    frame,
                    roles,
                    status(
                            i,
                            null,
                            roles.isCarried(),
                            roles.has("actor") && frame.type().equals("ASSAULT"),
                            frame.type().equals("ASSAULT")));
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
                int i, int length, Frame frame, Arguments.Roles roles, Event.@Nullable Status status) {
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
            if (!isComplete(i, frame, roles, acting, receiving, both)) {
                return null;
            }
            if (!fitsActors(frame, acting)) {
                return null;
            }
            boolean political = acting.stream().anyMatch(actors::isPolitical)
                    || receiving.stream().anyMatch(actors::isPolitical);
            boolean force = Set.of("PROTEST", "ASSAULT", "COERCE").contains(frame.type());
            if (!political && (!force || status == Event.Status.HYPOTHETICAL)) {
                return null;
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
                receiving.removeIf(id -> actors.kind(id) == org.taqarub.record.Entity.Kind.PLACE);
            }
            return new Candidate(i, length, i, i + length, frame, roles, acting, receiving, status);
        }

        /** Whether those who act are what the frame asks for: {@code force}, {@code person}, {@code official} or {@code crowd}. */
        private boolean fitsActors(Frame frame, List<String> acting) {
            switch (frame.actors()) {
                case "force":
                    return acting.stream()
                            .anyMatch(id -> actors.isForce(id)
                                    || Set.of("MIL", "UAF", "REB").contains(actors.sector(id)));
                case "official":
                    return acting.stream()
                            .anyMatch(id -> actors.isPolitical(id)
                                    && (actors.kind(id) == org.taqarub.record.Entity.Kind.PERSON
                                            || id.contains("delegation")));
                case "person":
                    return acting.stream().anyMatch(id -> actors.kind(id) == org.taqarub.record.Entity.Kind.PERSON);
                case "crowd":
                    return acting.isEmpty()
                            || acting.stream()
                                    .anyMatch(id -> actors.kind(id) == org.taqarub.record.Entity.Kind.POPULATION
                                            && !Set.of("MIL", "UAF", "REB", "CRM")
                                                    .contains(actors.sector(id)));
                default:
                    return true;
            }
        }

        /** Whether the sides that the frame asks for are there; words that name nobody do where the other side is known. */
        private boolean isComplete(
                int i,
                Frame frame,
                Arguments.Roles roles,
                List<String> acting,
                List<String> receiving,
                List<String> both) {
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
                    if (group != null && actors.kind(group) == org.taqarub.record.Entity.Kind.ARMED_GROUP) {
                        return group;
                    }
                }
            }
            return entity;
        }

        /** Null where the words do not say that anything happens. */
        private Event.@Nullable Status status(
                int i, @Nullable VerbForm form, boolean carried, boolean agent, boolean force) {
            boolean verb = form != null;
            Token token = tokens.get(i);
            if (token.preposition().equals("س")) {
                return Event.Status.FUTURE;
            }
            int start = analysis.sentenceStart(i);
            if (!verb
                    && i > start
                    && tokens.get(i - 1).base().equals("اي")
                    && !tokens.get(i).isDefinite()) {
                // صد أي هجوم: none in particular.
                return null;
            }
            Event.Status described = verb ? null : described(i);
            if (described != null) {
                return described;
            }
            if (!verb && i > start && BEFORE.contains(tokens.get(i - 1).bare()) && !isTold(start, i)) {
                return Event.Status.FUTURE;
            }
            if (i - 1 > start
                    && tokens.get(i - 1).bare().equals("لم")
                    && tokens.get(i - 2).bare().equals("ما")) {
                // ما لم يوافق: a condition.
                return null;
            }
            for (int k = i - 1; k >= Math.max(start, i - 3); k--) {
                String s = tokens.get(k).bare();
                if (NOT.contains(s)
                        && (k == i - 1 || s.equals("عدم") || s.equals("دون"))
                        && !(s.equals("ما") && !opensClause(k, start))) {
                    return Event.Status.NEGATED;
                }
            }
            boolean apart = false;
            for (int k = i - 1; k >= Math.max(start, i - (carried ? 14 : 5)); k--) {
                Token before = tokens.get(k);
                if (before.isMark("،") || before.isMark(":")) {
                    break;
                }
                String s = before.base();
                // سيقولون إنه رد على غارات: what will be said is no raid to come.
                apart |= k < i - 1 && (s.equals("ان") || Arguments.isRelative(before));
                if (DENY.contains(s)) {
                    return Event.Status.NEGATED;
                }
                if (PLAN.contains(s)
                        || PLAN.contains(before.bare())
                        || !apart && before.preposition().equals("س") && before.isVerb()) {
                    return Event.Status.FUTURE;
                }
                if (MAYBE.contains(s) || MAYBE.contains(before.bare())) {
                    return null;
                }
                if (TRY.contains(s) || TRY.contains(before.bare())) {
                    return isWhatIsTried(k, i) ? Event.Status.HYPOTHETICAL : null;
                }
                if (TRIED.contains(s)) {
                    return force ? Event.Status.ACTUAL : isWhatIsTried(k, i) ? Event.Status.HYPOTHETICAL : null;
                }
                if (k == i - 1
                        && before.fold().equals("قد")
                        && form != null
                        && form.tense() == VerbForm.Tense.IMPERFECT) {
                    return Event.Status.HYPOTHETICAL;
                }
            }
            if (verb && token.pos().equals("VBP") && i > start) {
                Token before = tokens.get(i - 1);
                if (before.base().equals("ان")
                                && !before.isVerb()
                                && before.pronoun().isEmpty()
                        || token.preposition().equals("ل")) {
                    return null;
                }
            }
            if (!verb
                    && !carried
                    && !agent
                    && token.preposition().equals("ل")
                    && !token.isDefinite()
                    && !arguments.isSuffered(i)) {
                return null;
            }
            return Event.Status.ACTUAL;
        }

        /** يسعى الجيش إلى السيطرة: whether a deed is what is tried, and not something told in other words of the clause. */
        private boolean isWhatIsTried(int tried, int at) {
            for (int k = tried + 1; k < at; k++) {
                Token token = tokens.get(k);
                if (token.isVerb() && actors.covering(k) == null || token.base().equals("ان") && at - k > 1) {
                    return false;
                }
            }
            Token deed = tokens.get(at);
            return deed.isVerb() || !deed.isDefinite() || !deed.isAdjective();
        }

        /** هجوم محتمل, لقاء مرتقب: what the adjectives of a noun say of it; null where they say nothing of that. */
        private Event.@Nullable Status described(int i) {
            for (int k = i + 1; k < Math.min(tokens.size(), i + 4); k++) {
                Token token = tokens.get(k);
                if (!token.isAdjective() && !token.isNoun()
                        || !token.preposition().isEmpty()) {
                    return null;
                }
                String stem = token.stem().endsWith("ا")
                        ? token.stem().substring(0, token.stem().length() - 1)
                        : token.stem();
                if (token.isAdjective() && lexicon.words("would-be").contains(stem)) {
                    return Event.Status.HYPOTHETICAL;
                }
                boolean from = k + 1 < tokens.size() && tokens.get(k + 1).bare().equals("من");
                if (token.isAdjective() && !from && lexicon.words("to-come").contains(stem)) {
                    return Event.Status.FUTURE;
                }
            }
            return null;
        }

        /** وهو ما رفضته, ما وصفه ب: only at the head of a clause does ما deny. */
        private boolean opensClause(int at, int start) {
            return at == start
                    || tokens.get(at - 1).isMark()
                    || tokens.get(at - 1).base().equals("ان")
                    || !tokens.get(at).conjunction().isEmpty();
        }

        // ---- one event once

        private List<Event> join(List<Candidate> candidates) {
            List<Candidate> kept = new ArrayList<>();
            for (Candidate candidate : candidates) {
                if (isOnlyNamed(candidate)) {
                    continue;
                }
                // قدمت مصر مساعدات: the noun tells the event, the verb only carries it.
                kept.removeIf(verb -> isCarrier(verb, candidate));
                Candidate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
                if (last != null && isDouble(last, candidate)) {
                    boolean whole = !last.frame().with().isEmpty() || fullness(last) > fullness(candidate);
                    kept.set(kept.size() - 1, whole ? last.togetherWith(candidate) : candidate.togetherWith(last));
                    continue;
                }
                int same = -1;
                for (int k = kept.size() - 1; k >= 0 && same < 0; k--) {
                    if (isRepetition(kept.get(k), candidate)) {
                        same = k;
                    }
                }
                if (same < 0) {
                    kept.add(candidate);
                } else if (fullness(candidate) > fullness(kept.get(same)) + 1) {
                    kept.set(same, candidate);
                } else {
                    kept.set(same, kept.get(same).with(candidate));
                }
            }
            kept.sort((a, b) -> Integer.compare(a.at(), b.at()));
            List<Candidate> whole = opponents(nested(kept));
            List<Event> out = new ArrayList<>();
            whole.forEach(c -> out.add(event(clash(c))));
            return out;
        }

        /** Who condemns a deed speaks against its doer: أدان المجلس الهجوم الذي شنه التنظيم; and اتهم الجماعة بخطف زعيمها. */
        private List<Candidate> nested(List<Candidate> found) {
            List<Candidate> candidates = new ArrayList<>(found);
            List<Candidate> out = new ArrayList<>();
            for (int k = 0; k < candidates.size(); k++) {
                Candidate c = candidates.get(k);
                if (c.frame().type().equals("ACCUSE") && !c.recipients().isEmpty() && k + 1 < candidates.size()) {
                    Candidate charged = candidates.get(k + 1);
                    Token deed = tokens.get(charged.at());
                    boolean content = deed.preposition().equals("ب")
                            || charged.at() > 0
                                    && lexicon.lightVerbs(tokens.get(charged.at() - 1)
                                                            .base())
                                                    .size()
                                            > 0
                                    && tokens.get(charged.at() - 1)
                                            .preposition()
                                            .equals("ب");
                    if (content
                            && charged.at() < arguments.clauseEnd(c.at())
                            && charged.actors().isEmpty()
                            && !deed.isVerb()) {
                        List<String> struck = new ArrayList<>(charged.recipients());
                        struck.removeAll(c.recipients());
                        candidates.set(k + 1, charged.with(c.recipients(), struck));
                    }
                }
                boolean verbal =
                        c.frame().type().equals("ACCUSE") || c.frame().type().equals("REJECT");
                Candidate deed =
                        verbal && c.recipients().isEmpty() && k + 1 < candidates.size() ? candidates.get(k + 1) : null;
                if (deed != null
                        && deed.at() < arguments.clauseEnd(c.at())
                        && deed.at() - c.at() <= 10
                        && !deed.actors().isEmpty()
                        && Collections.disjoint(deed.actors(), c.actors())) {
                    c = c.with(c.actors(), deed.actors());
                }
                out.add(c);
            }
            return out;
        }

        /** Of force by somebody who has one opponent in the whole report, that opponent is whom it strikes. */
        private List<Candidate> opponents(List<Candidate> candidates) {
            Map<String, Map<String, Integer>> against = new HashMap<>();
            for (Candidate c : candidates) {
                if (!FORCE.contains(c.frame().type())) {
                    continue;
                }
                boolean clash = c.recipients().isEmpty()
                        && c.roles().has("both")
                        && c.actors().size() == 2;
                List<String> one = clash ? c.actors().subList(0, 1) : c.actors();
                List<String> other = clash ? c.actors().subList(1, 2) : c.recipients();
                for (String a : one) {
                    for (String b : other) {
                        if (actors.isForce(a) && actors.isForce(b)) {
                            against.computeIfAbsent(a, x -> new LinkedHashMap<>())
                                    .merge(b, 1, Integer::sum);
                            against.computeIfAbsent(b, x -> new LinkedHashMap<>())
                                    .merge(a, 1, Integer::sum);
                        }
                    }
                }
            }
            for (Candidate c : candidates) {
                if (c.frame().type().equals("AID") || c.frame().type().equals("COOPERATE")) {
                    // Who helps is no opponent.
                    List<String> friends = new ArrayList<>(c.actors());
                    friends.addAll(c.recipients());
                    friends.forEach(f ->
                            against.getOrDefault(f, new HashMap<>()).keySet().removeAll(friends));
                }
            }
            List<Candidate> out = new ArrayList<>();
            for (Candidate c : candidates) {
                boolean open = FORCE.contains(c.frame().type())
                        && c.recipients().isEmpty()
                        && !c.actors().isEmpty()
                        && !c.roles().has("both")
                        && !c.roles().isUnnamed("recipient");
                Map<String, Integer> foes = new LinkedHashMap<>();
                for (String a : c.actors()) {
                    against.getOrDefault(a, Map.of()).forEach((foe, n) -> foes.merge(foe, n, Integer::sum));
                }
                int most = foes.values().stream().mapToInt(n -> n).max().orElse(0);
                List<String> chief = foes.entrySet().stream()
                        .filter(f -> f.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
                out.add(open && chief.size() == 1 ? c.with(c.actors(), chief) : c);
            }
            return out;
        }

        /** بعد اغتيال الحريري: a deed that everybody knows is told only where the clause says who did it, or when, or that it happened. */
        private boolean isOnlyNamed(Candidate c) {
            return c.frame().block().first("told").equals("yes")
                    && !tokens.get(c.at()).isVerb()
                    && c.actors().isEmpty()
                    && !c.roles().isAnchored()
                    && !c.roles().isCarried()
                    && !arguments.isOfVictims(c.at())
                    && when.of(c.at(), c.length(), c.frame().type()) == null;
        }

        /** أمرت بحبس, تبادلت إطلاق النار: two words of one type side by side tell one event. */
        private boolean isDouble(Candidate a, Candidate b) {
            int from = a.at() + a.length();
            if (!a.frame().type().equals(b.frame().type())
                    || b.at() < from
                    || b.at() - from > 2
                    || analysis.sentenceOf(a.at()) != analysis.sentenceOf(b.at())
                    || !(a.actors().isEmpty() || a.actors().containsAll(b.actors()))) {
                return false;
            }
            for (int k = from; k <= b.at(); k++) {
                if (tokens.get(k).isMark() || !tokens.get(k).conjunction().isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        private boolean isCarrier(Candidate verb, Candidate noun) {
            return noun.frame().type().equals("AID")
                    && verb.frame().type().equals("AID")
                    && !verb.frame().with().isEmpty()
                    && tokens.get(verb.at()).isVerb()
                    && !tokens.get(noun.at()).isVerb()
                    && noun.at() - verb.at() < WITH_REACH
                    && analysis.sentenceOf(verb.at()) == analysis.sentenceOf(noun.at())
                    && verb.actors().equals(noun.actors());
        }

        private int fullness(Candidate c) {
            return c.actors().size() + c.recipients().size();
        }

        /** Same type and status with the same sides; a noun with the article may name fewer of them, since it points back. */
        private boolean isRepetition(Candidate a, Candidate b) {
            if (!a.frame().type().equals(b.frame().type()) || a.status() != b.status()) {
                return false;
            }
            Set<String> actorsA = Set.copyOf(a.actors());
            Set<String> actorsB = Set.copyOf(b.actors());
            Set<String> recipientsA = Set.copyOf(a.recipients());
            Set<String> recipientsB = Set.copyOf(b.recipients());
            if (MUTUAL.contains(a.frame().type())) {
                Set<String> sidesA = new LinkedHashSet<>(a.actors());
                sidesA.addAll(recipientsA);
                Set<String> sidesB = new LinkedHashSet<>(b.actors());
                sidesB.addAll(recipientsB);
                return sidesA.equals(sidesB) || tokens.get(b.at()).isDefinite() && sidesA.containsAll(sidesB);
            }
            Token later = tokens.get(b.at());
            boolean sameWord = tokens.get(a.at()).stem().equals(later.stem()) || a.frame() == b.frame();
            boolean verbs = tokens.get(a.at()).isVerb() && later.isVerb();
            boolean same = sameWord
                    && actorsA.equals(actorsB)
                    && recipientsA.equals(recipientsB)
                    && (!recipientsA.isEmpty() || !verbs && analysis.sentenceOf(a.at()) == analysis.sentenceOf(b.at()));
            if (a.frame().type().equals("CONCEDE")
                    && sameWord
                    && actorsA.equals(actorsB)
                    && !actorsA.isEmpty()
                    && (recipientsA.isEmpty() || recipientsB.isEmpty())) {
                return true;
            }
            boolean pointsBack = later.isDefinite()
                    && !later.isVerb()
                    && (actorsA.isEmpty() || actorsB.isEmpty() || actorsA.containsAll(actorsB))
                    && (recipientsA.isEmpty() || recipientsB.isEmpty() || recipientsA.containsAll(recipientsB))
                    && b.at() - a.at() < 120;
            return same || pointsBack;
        }

        /** Of a clash all sides act (E6 of the guidelines), whichever of them a preposition names, or fell in it. */
        private Candidate clash(Candidate c) {
            boolean between = c.frame().type().equals("ASSAULT")
                    && c.frame().after().containsValue("both")
                    && !c.frame().after().containsValue("recipient")
                    && !c.recipients().isEmpty();
            if (!between) {
                return c;
            }
            Set<String> sides = new LinkedHashSet<>(c.actors());
            sides.addAll(c.recipients());
            return c.with(List.copyOf(sides), List.of());
        }

        private Event event(Candidate c) {
            Span span = analysis.span(c.from(), c.to());
            List<Evidence> parts = new ArrayList<>();
            for (Map.Entry<String, List<Phrase>> role : c.roles().all().entrySet()) {
                for (Phrase phrase : role.getValue()) {
                    parts.add(Evidence.of(analysis.baseSpan(phrase.start(), phrase.end()), "role." + role.getKey()));
                }
            }
            EventTimes.When time = when.of(c.at(), c.length(), c.frame().type());
            if (time != null) {
                parts.add(time.evidence());
            }
            PlaceReader.Place place = places.read(c.at(), c.length(), c.frame(), triggers);
            if (place != null) {
                parts.add(place.evidence());
            }
            Token trigger = tokens.get(c.at());
            boolean past = trigger.pos().equals("VBD") || trigger.pos().equals("VBN");
            boolean coming = c.status() == Event.Status.ACTUAL
                    && !past
                    && (time != null && when.isToCome(time.value()) || c.roles().isComing());
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

        /** Whether the last verb before tells of the past: فر السكان قبل الهجوم; verbs of saying do not tell when. */
        private boolean isTold(int start, int i) {
            for (int k = i - 1; k >= start; k--) {
                Token token = tokens.get(k);
                if (token.isVerb()
                        && actors.covering(k) == null
                        && lexicon.reporting(token.base()).isEmpty()) {
                    return !token.pos().equals("VBP");
                }
            }
            return false;
        }
    }
}
