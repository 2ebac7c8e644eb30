package org.taqarub.event;

import java.util.ArrayList;
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
    private static final Set<String> PLAN = Set.of(
            "سوف", "يعتزم", "تعتزم", "يعتزمون", "المقرر", "مقرر", "المرتقب", "مرتقب", "المزمع", "المنتظر", "ينوي",
            "تنوي", "يستعد", "تستعد", "ستكون", "سيكون", "عزمه", "عزمها", "عزم", "نيه", "المتوقع");
    private static final Set<String> MAYBE = Set.of(
            "اذا", "لو", "احتمال", "امكانيه", "يمكن", "محتمل", "محتمله", "ربما", "حال", "يسعي", "تسعي", "يسعون",
            "محاوله", "حاول", "حاولت", "يحاول", "تحاول", "بهدف", "اجل", "يدرس", "تدرس", "لتجنب", "خشيه", "مخاوف", "خطر",
            "لمنع", "منع", "شرط", "يجب", "ضروره", "ينبغي", "يستطيع", "قادر", "قادره", "يخطط", "تخطط", "خطه", "خطط",
            "لعل", "عسي", "كاد", "كي", "لكي");

    private final Lexicon lexicon;

    public EventFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** An event with what it was read from, before repetitions are joined. */
    private record Candidate(
            int at,
            int length,
            Frame frame,
            Arguments.Roles roles,
            List<String> actors,
            List<String> recipients,
            Event.Status status,
            boolean bare) {}

    /** All events in the order of the text; a repetition of an event is left out. */
    public List<Event> find(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
        return new Run(analysis, actors, times, quotations).find();
    }

    private final class Run {

        private final Analysis analysis;
        private final Actors actors;
        private final List<TimeMention> times;
        private final List<Quotation> quotations;
        private final List<Token> tokens;
        private final Arguments arguments;
        private int ignoredUntil;

        Run(Analysis analysis, Actors actors, List<TimeMention> times, List<Quotation> quotations) {
            this.analysis = analysis;
            this.actors = actors;
            this.times = times;
            this.quotations = quotations;
            this.tokens = analysis.tokens();
            this.arguments = new Arguments(analysis, actors, lexicon);
        }

        List<Event> find() {
            List<Candidate> candidates = new ArrayList<>();
            int i = 0;
            while (i < tokens.size()) {
                Candidate candidate = tokens.get(i).isWord() ? candidateAt(i) : null;
                if (candidate == null) {
                    i++;
                    continue;
                }
                if (i >= ignoredUntil) {
                    candidates.add(candidate);
                }
                if (candidate.frame().ignoresContent() && i >= ignoredUntil) {
                    ignoredUntil = arguments.clauseEnd(i);
                }
                i += candidate.length();
            }
            return join(candidates);
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
            if (!verb.preposition().isEmpty() && !followedBy(i, verb.preposition())) {
                return null;
            }
            if (!verb.frame().with().isEmpty()
                    && !followedByWord(i, verb.frame().with())) {
                return null;
            }
            boolean passive = verb.form().passive() || token.pos().equals("VBN") && isPassiveIn(i);
            Arguments.Roles roles = arguments.ofVerb(i, verb, passive);
            return complete(i, 1, verb.frame(), roles, status(i, verb.form(), false, false));
        }

        /** The tagger's passive is unreliable; an agent phrase or no object after the subject make it likely. */
        private boolean isPassiveIn(int i) {
            int limit = Math.min(arguments.clauseEnd(i), i + 12);
            for (int k = i + 1; k < limit; k++) {
                if (tokens.get(k).base().equals("قبل")
                        && tokens.get(k - 1).bare().equals("من")) {
                    return true;
                }
            }
            Phrase next = actors.startingAt(i + 1);
            return next != null && next.shape() == Phrase.Shape.PEOPLE;
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
                if (token.isVerb()) {
                    return false;
                }
            }
            return false;
        }

        private boolean followedByWord(int i, List<String> words) {
            for (int k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
                Token token = tokens.get(k);
                for (String word : words) {
                    String first = word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' '));
                    if (token.fold().equals(first)
                            || token.base().equals(first)
                            || token.stem().equals(first)) {
                        int space = word.indexOf(' ');
                        if (space < 0
                                || k + 1 < tokens.size()
                                        && (tokens.get(k + 1).base().equals(word.substring(space + 1))
                                                || word.substring(space + 1)
                                                        .startsWith(tokens.get(k + 1)
                                                                .base()))) {
                            return true;
                        }
                    }
                }
                if (token.isMark("،") || token.isMark(".")) {
                    return false;
                }
            }
            return false;
        }

        private @Nullable Candidate ofNoun(int i, int length, Frame.Noun noun) {
            Frame frame = noun.frame();
            Arguments.Roles roles = arguments.ofNoun(i, length, frame, noun.participle());
            return complete(
                    i,
                    length,
                    frame,
                    roles,
                    status(
                            i,
                            null,
                            roles.isCarried(),
                            roles.has("actor") && frame.type().equals("ASSAULT")));
        }

        private @Nullable Candidate complete(
                int i, int length, Frame frame, Arguments.Roles roles, Event.@Nullable Status status) {
            if (status == null) {
                return null;
            }
            List<String> acting = ids(roles.of("actor"), true);
            List<String> receiving = ids(roles.of("recipient"), false);
            List<String> both = ids(roles.of("both"), true);
            for (String id : both) {
                if (!acting.contains(id)) {
                    acting.add(id);
                }
            }
            receiving.removeAll(acting);
            boolean bare = acting.isEmpty() && receiving.isEmpty();
            switch (frame.requires()) {
                case "actor":
                    if (acting.isEmpty()) {
                        return null;
                    }
                    break;
                case "recipient":
                    if (receiving.isEmpty()) {
                        return null;
                    }
                    break;
                case "both":
                    boolean mutual = Set.of("CONSULT", "COOPERATE", "AGREE").contains(frame.type()) || !both.isEmpty();
                    if ((acting.isEmpty() || receiving.isEmpty()) && !(mutual && acting.size() > 1)) {
                        return null;
                    }
                    break;
                case "either":
                    if (bare) {
                        return null;
                    }
                    break;
                default:
                    break;
            }
            boolean political = acting.stream().anyMatch(actors::isPolitical)
                    || receiving.stream().anyMatch(actors::isPolitical);
            boolean force = Set.of("PROTEST", "ASSAULT", "COERCE").contains(frame.type());
            if (!political && !(force && !bare)) {
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
            return new Candidate(i, length, frame, roles, acting, receiving, status, bare);
        }

        private List<String> ids(List<Phrase> phrases, boolean acting) {
            Set<String> out = new LinkedHashSet<>();
            for (Phrase phrase : phrases) {
                if (phrase.entity() != null
                        && !(acting && (phrase.shape() == Phrase.Shape.PLACE || phrase.isLocative()))) {
                    out.add(phrase.entity());
                }
            }
            return new ArrayList<>(out);
        }

        /** Null where the words do not say that anything happens. */
        private Event.@Nullable Status status(int i, @Nullable VerbForm form, boolean carried, boolean agent) {
            boolean verb = form != null;
            Token token = tokens.get(i);
            if (token.preposition().equals("س")) {
                return Event.Status.FUTURE;
            }
            int start = analysis.sentenceStart(i);
            for (int k = i - 1; k >= Math.max(start, i - 3); k--) {
                String s = tokens.get(k).bare();
                if (NOT.contains(s) && (k == i - 1 || s.equals("عدم") || s.equals("دون"))) {
                    return Event.Status.NEGATED;
                }
            }
            for (int k = i - 1; k >= Math.max(start, i - (carried ? 14 : 5)); k--) {
                Token before = tokens.get(k);
                if (before.isMark("،") || before.isMark(":")) {
                    break;
                }
                String s = before.base();
                if (DENY.contains(s)) {
                    return Event.Status.NEGATED;
                }
                if (PLAN.contains(s)
                        || PLAN.contains(before.bare())
                        || before.preposition().equals("س") && before.isVerb()) {
                    return Event.Status.FUTURE;
                }
                if (MAYBE.contains(s) || MAYBE.contains(before.bare())) {
                    return null;
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
                if (before.base().equals("ان") && !before.isVerb()
                        || token.preposition().equals("ل")) {
                    return null;
                }
            }
            if (!verb && !carried && !agent && token.preposition().equals("ل") && !token.isDefinite()) {
                return null;
            }
            return Event.Status.ACTUAL;
        }

        // ---- one event once

        private List<Event> join(List<Candidate> candidates) {
            List<Candidate> kept = new ArrayList<>();
            for (Candidate candidate : candidates) {
                int same = -1;
                for (int k = 0; k < kept.size() && same < 0; k++) {
                    if (isRepetition(kept.get(k), candidate)) {
                        same = k;
                    }
                }
                if (same < 0) {
                    kept.add(candidate);
                } else if (fullness(candidate) > fullness(kept.get(same)) + 1) {
                    kept.set(same, candidate);
                }
            }
            kept.sort((a, b) -> Integer.compare(a.at(), b.at()));
            List<Event> out = new ArrayList<>();
            kept.forEach(c -> out.add(event(c)));
            return out;
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
            if (Set.of("CONSULT", "COOPERATE", "AGREE").contains(a.frame().type())) {
                Set<String> sidesA = new LinkedHashSet<>(a.actors());
                sidesA.addAll(recipientsA);
                Set<String> sidesB = new LinkedHashSet<>(b.actors());
                sidesB.addAll(recipientsB);
                return sidesA.equals(sidesB) || tokens.get(b.at()).isDefinite() && sidesA.containsAll(sidesB);
            }
            boolean sameWord =
                    tokens.get(a.at()).stem().equals(tokens.get(b.at()).stem()) || a.frame() == b.frame();
            boolean same = sameWord
                    && actorsA.equals(actorsB)
                    && recipientsA.equals(recipientsB)
                    && (!recipientsA.isEmpty() || analysis.sentenceOf(a.at()) == analysis.sentenceOf(b.at()));
            boolean pointsBack = tokens.get(b.at()).isDefinite()
                    && actorsA.containsAll(actorsB)
                    && recipientsA.containsAll(recipientsB);
            return same || pointsBack;
        }

        private Event event(Candidate c) {
            Span span = analysis.span(c.at(), c.at() + c.length());
            List<Evidence> parts = new ArrayList<>();
            for (Map.Entry<String, List<Phrase>> role : c.roles().all().entrySet()) {
                for (Phrase phrase : role.getValue()) {
                    parts.add(Evidence.of(analysis.baseSpan(phrase.start(), phrase.end()), "role." + role.getKey()));
                }
            }
            TimeMention time = timeOf(c);
            if (time != null) {
                parts.add(time.evidence());
            }
            Span place = placeOf(c);
            if (place != null) {
                parts.add(Evidence.of(place, "role.place"));
            }
            boolean attributed = quotations.stream().anyMatch(q -> q.span().contains(span));
            return new Event(
                    span,
                    Event.Type.valueOf(c.frame().type()),
                    c.frame().mode(),
                    c.actors(),
                    c.recipients(),
                    c.status(),
                    attributed,
                    time == null ? "" : time.value(),
                    place,
                    new Evidence(span, c.frame().id(), parts));
        }

        /** The nearest calendar time in the clause, else in the sentence. */
        private @Nullable TimeMention timeOf(Candidate c) {
            Span trigger = tokens.get(c.at()).span();
            int clauseEnd = tokens.get(arguments.clauseEnd(c.at()) - 1).span().end();
            int sentenceStart =
                    tokens.get(analysis.sentenceStart(c.at())).span().start();
            int sentenceEnd =
                    tokens.get(analysis.sentenceEnd(c.at()) - 1).span().end();
            TimeMention best = null;
            int least = Integer.MAX_VALUE;
            for (TimeMention time : times) {
                if (time.value().startsWith("P")
                        || time.span().start() < sentenceStart
                        || time.span().end() > sentenceEnd) {
                    continue;
                }
                boolean after = time.span().start() > trigger.start();
                int distance = after
                        ? time.span().start() - trigger.end()
                        : trigger.start() - time.span().end();
                if (after && time.span().start() >= clauseEnd) {
                    distance += 120;
                }
                if (distance < least) {
                    least = distance;
                    best = time;
                }
            }
            return best;
        }

        /** The nearest place that a preposition puts after the trigger in its clause. */
        private @Nullable Span placeOf(Candidate c) {
            int limit = arguments.clauseEnd(c.at());
            for (int i = c.at() + c.length(); i < limit; i++) {
                Phrase phrase = actors.startingAt(i);
                if (phrase != null && (phrase.shape() == Phrase.Shape.PLACE || phrase.isLocative())) {
                    return analysis.baseSpan(phrase.start(), phrase.end());
                }
            }
            return null;
        }
    }
}
