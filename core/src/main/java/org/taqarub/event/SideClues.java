package org.taqarub.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.text.Letters;

/**
 * What is known of an event and of everybody who could be a side of it: where the mentions stand, what somebody is, what the rules and the rest of the report tell of him. A
 * clue is a short string that is there or not, a number one of {@link SideNumber}; the trees of {@code side-trees.tsv} ask for both.
 *
 * <p>Clues of the first mention after the event begin with {@code a}, of the last one before it with {@code b}, of whoever is not named in its sentence with {@code far}.
 */
final class SideClues {

    /** How many sentences back somebody may have been named last. */
    private static final int REACH = 4;

    /** Who is mentioned so often may be a side wherever he is named. */
    private static final int OFTEN = 3;

    /** Where a report begins, in words. */
    private static final int OPENING = 40;

    /** As far as this, in words, the parts of speech between an event and a mention are a clue. */
    private static final int SEQUENCE = 5;

    /** How far before a mention, in words, the preposition may stand that governs all of its noun phrase. */
    private static final int GOVERNING = 5;

    /** What a gap is where there is no mention. */
    private static final int NONE = -1;

    /** What stands for a distance or a place that there is not. */
    private static final int NOWHERE = 9999;

    private static final Set<String> PREPOSITIONS = Set.of(
            "علي", "ضد", "مع", "الي", "من", "في", "عن", "بين", "لدي", "تجاه", "ازاء", "نحو", "قبل", "جانب", "يد", "حول",
            "باتجاه", "امام", "وراء", "بحق", "لصالح", "خلف");

    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE");
    private static final Set<String> WORDS = Set.of("ACCUSE", "REJECT", "THREATEN", "REQUEST");

    private final Analysis analysis;
    private final Actors actors;
    private final List<Token> tokens;
    private final List<Quotation> quotations;
    private final Arguments arguments;
    private final Map<String, List<Phrase>> mentions = new LinkedHashMap<>();
    private final Map<Integer, String> subjects = new HashMap<>();
    private final Map<String, Boolean> titled = new HashMap<>();
    private final String title;

    SideClues(Analysis analysis, Actors actors, List<Quotation> quotations, Arguments arguments) {
        this.analysis = analysis;
        this.actors = actors;
        this.tokens = analysis.tokens();
        this.quotations = quotations;
        this.arguments = arguments;
        this.title = Letters.fold(analysis.report().title());
        for (Phrase phrase : actors.phrases()) {
            collect(phrase);
        }
    }

    private void collect(Phrase phrase) {
        String entity = phrase.entity();
        if (entity != null) {
            mentions.computeIfAbsent(entity, e -> new ArrayList<>()).add(phrase);
        }
        phrase.inner().forEach(this::collect);
    }

    /** All that is known for deciding the sides of an event as the rules left it. @param all events of the report by the rules */
    SideChoice choice(Candidate c, List<Candidate> all) {
        int[] numbers = new int[SideNumber.values().length];
        List<String> own = ofEvent(c, numbers);
        List<SideChoice.Option> options = new ArrayList<>();
        Scene scene = scene(c, all);
        for (String entity : eligible(c)) {
            options.add(option(c, entity, scene, numbers.clone()));
        }
        compare(options);
        return new SideChoice(
                analysis.span(c.from(), c.to()),
                Event.Type.valueOf(c.frame().type()),
                c.frame().mode(),
                c.actors(),
                c.recipients(),
                own,
                options);
    }

    /** Who may be a side of an event: whom the rules have, whoever is named in its sentence, in one of the four before or the one after, or often. */
    private Set<String> eligible(Candidate c) {
        Set<String> out = new LinkedHashSet<>(c.actors());
        out.addAll(c.recipients());
        int sentence = analysis.sentenceOf(c.at());
        for (Map.Entry<String, List<Phrase>> entry : mentions.entrySet()) {
            boolean near = entry.getValue().size() >= OFTEN
                    || entry.getValue().stream().anyMatch(p -> {
                        int apart = analysis.sentenceOf(p.start()) - sentence;
                        return apart <= 1 && apart >= -REACH;
                    });
            if (near && !isNobody(entry.getKey())) {
                out.add(entry.getKey());
            }
        }
        return out;
    }

    /** A place, or a body or a thing of nobody known: سفارة, طائرة. */
    private boolean isNobody(String entity) {
        Entity.Kind kind = actors.kind(entity);
        return kind == Entity.Kind.PLACE
                || kind == Entity.Kind.GOVERNMENT_BODY && actors.country(entity).isEmpty();
    }

    /** The mention of an entity that stands nearest to an event; null where it has none. */
    @Nullable
    Phrase nearest(Candidate c, String entity) {
        Phrase best = null;
        for (Phrase p : mentions.getOrDefault(entity, List.of())) {
            if (best == null || Math.abs(p.start() - c.at()) < Math.abs(best.start() - c.at())) {
                best = p;
            }
        }
        return best;
    }

    private List<String> ofEvent(Candidate c, int[] numbers) {
        int at = c.at();
        Token trigger = tokens.get(at);
        int start = analysis.sentenceStart(at);
        int end = analysis.sentenceEnd(at);
        List<String> out = new ArrayList<>();
        out.add("type=" + c.frame().type());
        out.add("mode=" + c.frame().mode());
        out.add("frame=" + c.frame().id());
        out.add("requires=" + c.frame().requires());
        out.add("subject-is=" + c.frame().subject());
        out.add("verb=" + trigger.isVerb());
        out.add("pos=" + trigger.pos());
        out.add("definite=" + trigger.isDefinite());
        out.add("pronoun=" + trigger.pronoun());
        out.add("preposition=" + trigger.preposition());
        out.add("word-2=" + word(at - 2));
        out.add("word-1=" + word(at - 1));
        out.add("word+1=" + word(at + c.length()));
        out.add("word+2=" + word(at + c.length() + 1));
        out.add("carried=" + c.roles().isCarried());
        out.add("anchored=" + c.roles().isAnchored());
        out.add("status=" + c.status());
        out.add("flaw=" + c.flaw());
        out.add("unnamed-actor=" + c.roles().isUnnamed("actor"));
        out.add("unnamed-recipient=" + c.roles().isUnnamed("recipient"));
        out.add("quoted=" + (quotation(at) != null));
        c.roles().shapes().forEach(shape -> out.add("shape=" + shape));
        int verb = start;
        while (verb < end && !(tokens.get(verb).isVerb() && actors.covering(verb) == null)) {
            verb++;
        }
        out.add("first-verb=" + (verb == at ? "it" : verb < at ? "before" : "after"));
        set(numbers, SideNumber.SENTENCE_BEFORE, at - start);
        set(numbers, SideNumber.SENTENCE_AFTER, end - at);
        set(numbers, SideNumber.NAMED, between(start, end));
        set(numbers, SideNumber.SENTENCE, analysis.sentenceOf(at));
        set(numbers, SideNumber.ACTORS, c.actors().size());
        set(numbers, SideNumber.RECIPIENTS, c.recipients().size());
        return out;
    }

    private static void set(int[] numbers, SideNumber which, int value) {
        numbers[which.ordinal()] = value;
    }

    /** What stands at a token: the shape of a phrase, a mark, or a word without what is joined to it. */
    private String word(int at) {
        if (at < 0 || at >= tokens.size()) {
            return "#";
        }
        Phrase phrase = actors.covering(at);
        if (phrase != null && phrase.entity() != null) {
            return "@" + phrase.shape();
        }
        Token token = tokens.get(at);
        String word = token.isMark() ? token.fold() : token.stem();
        return word.replace(' ', '_').replace('<', '_');
    }

    /**
     * What is around an event, the same for whoever is eligible.
     *
     * @param last event before it in the sentence
     * @param next event after it in the sentence
     * @param earlier the last event of the sentences before
     * @param quotation in which it stands
     * @param places countries of the places that the sentence names from it on
     */
    private record Scene(
            List<Candidate> all,
            @Nullable Candidate last,
            @Nullable Candidate next,
            @Nullable Candidate earlier,
            @Nullable Quotation quotation,
            Set<String> places) {}

    private Scene scene(Candidate c, List<Candidate> all) {
        Candidate last = null;
        Candidate next = null;
        Candidate earlier = null;
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        for (Candidate e : all) {
            if (e.at() < start) {
                earlier = e;
            } else if (e.at() < c.at()) {
                last = e;
            } else if (e.at() > c.at() && e.at() < end && next == null) {
                next = e;
            }
        }
        return new Scene(all, last, next, earlier, quotation(c.at()), places(c.at()));
    }

    private SideChoice.Option option(Candidate c, String entity, Scene scene, int[] numbers) {
        List<String> out = new ArrayList<>();
        ofRules(c, entity, out);
        ofEntity(c, entity, scene.quotation(), out);
        relation("to-recipient", entity, c.recipients(), out);
        relation("to-actor", entity, c.actors(), out);
        elsewhere(c, entity, scene.all(), out, numbers);
        part("last", scene.last(), entity, out);
        part("next", scene.next(), entity, out);
        part("earlier", scene.earlier(), entity, out);
        ofPlace(c, entity, scene.places(), out);
        ofMentions(c, entity, scene, out, numbers);
        String country = actors.country(entity);
        String party = country.isEmpty() ? "" : country + "/" + side(actors.sector(entity));
        return new SideChoice.Option(entity, party, out, numbers);
    }

    /** Which side the rules have somebody as, and by what role. */
    private void ofRules(Candidate c, String entity, List<String> out) {
        boolean acts = c.actors().contains(entity);
        boolean suffers = c.recipients().contains(entity);
        out.add("rules=" + (acts ? suffers ? "both" : "actor" : suffers ? "recipient" : "neither"));
        if (acts && c.actors().get(0).equals(entity)
                || suffers && c.recipients().get(0).equals(entity)) {
            out.add("first-of-side");
        }
        c.roles().standing().forEach((where, phrase) -> {
            if (entity.equals(phrase.entity())) {
                out.add("stands=" + where);
            }
        });
        c.roles().all().forEach((role, phrases) -> {
            if (phrases.stream().anyMatch(p -> entity.equals(p.entity()))) {
                out.add("role=" + role);
            }
        });
    }

    private void ofEntity(Candidate c, String entity, @Nullable Quotation quotation, List<String> out) {
        String sector = actors.sector(entity);
        out.add("sector=" + sector);
        out.add("kind=" + actors.kind(entity));
        out.add("political=" + actors.isPolitical(entity));
        out.add("force=" + actors.isForce(entity));
        String[] parts = entity.split(":", 3);
        if (parts.length > 1) {
            out.add("id=" + parts[0]);
            out.add("id=" + parts[0] + ":" + parts[1].replace(' ', '_'));
        }
        out.add("title=" + titled.computeIfAbsent(entity, this::isInTitle));
        int sentence = analysis.sentenceOf(c.at());
        if (entity.equals(subjects.computeIfAbsent(sentence, this::subject))) {
            out.add("subject");
        }
        if (sentence > 0 && entity.equals(subjects.computeIfAbsent(sentence - 1, this::subject))) {
            out.add("subject-before");
        }
        if (quotation != null && quotation.speaker() != null) {
            out.add("speaks=" + entity.equals(quotation.speaker()));
        }
        Token trigger = tokens.get(c.at());
        if (trigger.isVerb()) {
            out.add("agrees=" + formOf(trigger) + "/" + genderOf(entity));
        }
        if (!trigger.pronoun().isEmpty()) {
            out.add((trigger.isVerb() ? "object=" : "possessor=") + fits(trigger.pronoun(), entity));
        }
    }

    /** How somebody stands to the first of a side that the rules have. */
    private void relation(String name, String entity, List<String> side, List<String> out) {
        if (side.isEmpty()) {
            return;
        }
        String other = side.get(0);
        out.add(name + "=" + side(actors.sector(entity)) + "/" + side(actors.sector(other)));
        if (!other.equals(entity)) {
            boolean same =
                    !actors.country(other).isEmpty() && actors.country(other).equals(actors.country(entity));
            out.add(name + "-country=" + same);
        }
    }

    /** What other events of the report tell of somebody, and of him and the side that the rules have. */
    private void elsewhere(Candidate c, String entity, List<Candidate> all, List<String> out, int[] numbers) {
        Set<String> found = new LinkedHashSet<>();
        int actsSo = 0;
        int suffersSo = 0;
        for (Candidate e : all) {
            boolean acts = e.actors().contains(entity);
            boolean suffers = e.recipients().contains(entity);
            if (e.at() == c.at() || !acts && !suffers) {
                continue;
            }
            String type = e.frame().type();
            boolean same = type.equals(c.frame().type());
            boolean hostile = FORCE.contains(type) || WORDS.contains(type);
            boolean onRecipient = acts && e.recipients().stream().anyMatch(c.recipients()::contains);
            boolean byRecipient = suffers && e.actors().stream().anyMatch(c.recipients()::contains);
            boolean onActor = acts && e.recipients().stream().anyMatch(c.actors()::contains);
            boolean byActor = suffers && e.actors().stream().anyMatch(c.actors()::contains);
            if (onRecipient || byRecipient) {
                found.add(hostile ? "fought-recipient" : "befriended-recipient");
            }
            if (onActor || byActor) {
                found.add(hostile ? "fought-actor" : "befriended-actor");
            }
            if (same && onRecipient) {
                found.add("did-so-to-recipient");
            }
            if (same && byRecipient) {
                found.add("suffered-so-from-recipient");
            }
            if (same && onActor) {
                found.add("did-so-to-actor");
            }
            if (same && byActor) {
                found.add("suffered-so-from-actor");
            }
            actsSo += same && acts ? 1 : 0;
            suffersSo += same && suffers ? 1 : 0;
        }
        out.addAll(found);
        set(numbers, SideNumber.ACTS, actsSo);
        set(numbers, SideNumber.SUFFERS, suffersSo);
    }

    /** What an event beside tells of somebody. */
    private static void part(String which, @Nullable Candidate e, String entity, List<String> out) {
        if (e == null) {
            return;
        }
        String type = group(e.frame().type());
        if (e.actors().contains(entity)) {
            out.add(which + "-acts");
            out.add(which + "-acts:" + type);
        }
        if (e.recipients().contains(entity)) {
            out.add(which + "-suffers");
            out.add(which + "-suffers:" + type);
        }
    }

    private static String group(String type) {
        switch (type) {
            case "ASSAULT":
                return "assault";
            case "COERCE":
            case "SANCTION":
                return "coerce";
            case "ACCUSE":
            case "REJECT":
            case "THREATEN":
                return "verbal";
            case "REQUEST":
                return "request";
            case "SUPPORT":
            case "AID":
            case "CONCEDE":
                return "good";
            case "CONSULT":
            case "AGREE":
            case "COOPERATE":
                return "mutual";
            default:
                return type.toLowerCase(Locale.ROOT);
        }
    }

    private void ofPlace(Candidate c, String entity, Set<String> near, List<String> out) {
        String country = actors.country(entity);
        if (country.isEmpty() || near.isEmpty()) {
            return;
        }
        boolean there = near.contains(country);
        out.add("of-place=" + there);
        String sector = actors.sector(entity);
        if (there && (actors.kind(entity) == Entity.Kind.STATE || sector.equals("GOV") || sector.equals("MIL"))) {
            out.add("rules-place");
            if (!c.recipients().isEmpty()) {
                out.add("rules-place:recipient="
                        + side(actors.sector(c.recipients().get(0))));
            }
            if (!c.actors().isEmpty()) {
                out.add("rules-place:actor=" + side(actors.sector(c.actors().get(0))));
            }
        }
    }

    private void ofMentions(Candidate c, String entity, Scene scene, List<String> out, int[] numbers) {
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        int sentence = analysis.sentenceOf(c.at());
        List<Phrase> named = mentions.getOrDefault(entity, List.of());
        Phrase before = null;
        Phrase after = null;
        int earlier = Integer.MIN_VALUE;
        boolean next = false;
        int nearest = NOWHERE;
        for (Phrase p : named) {
            int distance = p.start() - c.at();
            nearest = Math.abs(distance) < Math.abs(nearest) ? distance : nearest;
            if (p.start() >= start && p.start() < end) {
                if (p.start() >= c.at() + c.length()) {
                    after = after == null ? p : after;
                } else {
                    before = p;
                }
            } else {
                int apart = analysis.sentenceOf(p.start()) - sentence;
                earlier = apart < 0 ? Math.max(earlier, apart) : earlier;
                next |= apart == 1;
            }
        }
        set(numbers, SideNumber.NEAREST, nearest);
        set(numbers, SideNumber.TIMES, named.size());
        set(numbers, SideNumber.FIRST, named.isEmpty() ? NOWHERE : named.get(0).start());
        if (!named.isEmpty() && named.get(0).start() < OPENING) {
            out.add("opens");
        }
        Phrase near = nearest(c, entity);
        if (near != null) {
            out.add("quoted-with=" + quotedWith(scene.quotation(), quotation(near.start())));
        }
        int first = c.at() + c.length();
        count(SideNumber.AFTER_GAP, first, after == null ? NONE : after.start(), after, numbers);
        count(
                SideNumber.BEFORE_GAP,
                before == null ? 0 : before.end(),
                before == null ? NONE : Math.max(before.end(), c.at()),
                before,
                numbers);
        if (after != null) {
            String a = after.start() < arguments.clauseEnd(c.at()) ? "a" : "a!";
            out.add(a);
            ofMention("a", after, first, after.start(), c, scene.all(), out);
            if (between(first, after.start()) == 0 && preposition(after).isEmpty()) {
                out.add("a:next");
            }
        }
        if (before != null) {
            out.add(after != null ? "b+" : "b");
            ofMention("b", before, before.end(), Math.max(before.end(), c.at()), c, scene.all(), out);
            if (before.start() <= start + 1) {
                out.add("b:opens");
            }
        }
        if (after == null && before == null) {
            out.add("far=" + (earlier == Integer.MIN_VALUE ? next ? "next" : "none" : "" + Math.max(earlier, -REACH)));
        }
    }

    /** Counts what stands from one token to another; the numbers follow each other in {@link SideNumber}. */
    private void count(SideNumber gap, int from, int to, @Nullable Phrase phrase, int[] numbers) {
        int at = gap.ordinal();
        if (phrase == null) {
            Arrays.fill(
                    numbers, at, at + SideNumber.AFTER_POSITION.ordinal() - SideNumber.AFTER_GAP.ordinal() + 1, NONE);
            return;
        }
        numbers[at] = to - from;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean named = actors.covering(i) != null;
            Phrase opening = actors.startingAt(i);
            numbers[at + 1] += token.isMark("،") ? 1 : 0;
            numbers[at + 2] += token.isVerb() && !named ? 1 : 0;
            numbers[at + 3] += arguments.isRelative(i) ? 1 : 0;
            numbers[at + 4] += token.base().equals("ان") ? 1 : 0;
            numbers[at + 5] += opening != null && opening.entity() != null ? 1 : 0;
            numbers[at + 6] += token.isMark() && !token.isMark("،") && !token.isQuoteMark() ? 1 : 0;
            numbers[at + 7] += token.isQuoteMark() ? 1 : 0;
        }
        numbers[at + 8] = phrase.start() - analysis.sentenceStart(phrase.start());
    }

    private void ofMention(
            String side, Phrase phrase, int from, int to, Candidate c, List<Candidate> all, List<String> out) {
        int start = phrase.start();
        Token first = tokens.get(start);
        out.add(side + ":prep=" + preposition(phrase));
        out.add(side + ":shape=" + phrase.shape() + (phrase.isLocative() ? "!" : ""));
        if (inOther(phrase, c, all)) {
            out.add(side + ":others-side");
        }
        out.add(side + ":word-1=" + word(start - 1));
        out.add(side + ":word-2=" + word(start - 2));
        out.add(side + ":word+1=" + word(phrase.end()));
        out.add(side + ":head=" + first.stem().replace(' ', '_').replace('<', '_'));
        out.add(side + ":length=" + Math.min(phrase.end() - start, SEQUENCE));
        out.add(side + ":conjunction=" + first.conjunction());
        joined(side, phrase, c, out);
        out.add(side + ":governor=" + governor(phrase, c, all));
        Phrase whole = actors.covering(start);
        if (whole != null && whole != phrase) {
            out.add(side + ":within=" + whole.shape());
        }
        out.add(side + ":governed=" + governing(start));
        if (to - from <= SEQUENCE) {
            StringBuilder sequence = new StringBuilder(side).append(":sequence=");
            for (int i = from; i < to; i++) {
                Token token = tokens.get(i);
                Phrase covering = actors.covering(i);
                sequence.append(
                                covering != null && covering.entity() != null
                                        ? "@"
                                        : token.isMark()
                                                ? word(i)
                                                : token.preposition().isEmpty() ? token.pos() : token.preposition())
                        .append('_');
            }
            out.add(sequence.toString());
        }
    }

    /** What stands before a mention and may govern it: the event itself, another event, a verb; the nearest of them in the sentence. */
    private String governor(Phrase phrase, Candidate c, List<Candidate> all) {
        int start = analysis.sentenceStart(phrase.start());
        for (int i = phrase.start() - 1; i >= start; i--) {
            if (i >= c.at() && i < c.at() + c.length()) {
                return "it";
            }
            for (Candidate e : all) {
                if (i == e.at()) {
                    return group(e.frame().type());
                }
            }
            if (tokens.get(i).isVerb() && actors.covering(i) == null) {
                return "verb";
            }
        }
        return "none";
    }

    /** Where those stand to whom و joins a mention, before it and behind. */
    private void joined(String side, Phrase phrase, Candidate c, List<String> out) {
        int start = phrase.start();
        if (start > 0 && tokens.get(start).conjunction().equals("و")) {
            Phrase other = actors.covering(start - 1);
            out.add(side + ":joined=" + place(other, c));
        }
        if (phrase.end() < tokens.size()
                && tokens.get(phrase.end()).conjunction().equals("و")) {
            Phrase other = actors.startingAt(phrase.end());
            if (other != null) {
                out.add(side + ":joins=" + place(other, c));
            }
        }
    }

    private String place(@Nullable Phrase phrase, Candidate c) {
        String entity = phrase == null ? null : phrase.entity();
        if (entity == null) {
            return "nobody";
        }
        if (c.actors().contains(entity)) {
            return "actor";
        }
        if (c.recipients().contains(entity)) {
            return "recipient";
        }
        for (Map.Entry<String, Phrase> entry : c.roles().standing().entrySet()) {
            if (entity.equals(entry.getValue().entity())) {
                return entry.getKey();
            }
        }
        return "other";
    }

    /** The preposition that stands before the noun phrase of a mention: {@code علي} of على مواقع الحوثيين; empty where none does. */
    private String governing(int start) {
        for (int i = start; i >= Math.max(0, start - GOVERNING); i--) {
            Token token = tokens.get(i);
            if (!token.preposition().isEmpty()) {
                return token.preposition();
            }
            if (PREPOSITIONS.contains(token.bare())) {
                return token.bare();
            }
            if (token.isMark() || token.isVerb() && i < start) {
                return "";
            }
        }
        return "";
    }

    /** Sets the numbers that compare one who could be a side with the others. */
    private void compare(List<SideChoice.Option> options) {
        int most =
                options.stream().mapToInt(o -> o.number(SideNumber.TIMES)).max().orElse(0);
        for (SideChoice.Option o : options) {
            String kind = side(actors.sector(o.entity()));
            int[] numbers = o.numbers();
            int nearest = Math.abs(o.number(SideNumber.NEAREST));
            int after = o.number(SideNumber.AFTER_GAP);
            int before = o.number(SideNumber.BEFORE_GAP);
            int times = o.number(SideNumber.TIMES);
            set(numbers, SideNumber.NEARER_AFTER, after == NONE ? NONE : 0);
            set(numbers, SideNumber.NEARER_BEFORE, before == NONE ? NONE : 0);
            set(numbers, SideNumber.POLITICAL_AFTER, after == NONE ? NONE : 0);
            set(numbers, SideNumber.POLITICAL_BEFORE, before == NONE ? NONE : 0);
            set(numbers, SideNumber.OPTIONS, options.size());
            set(numbers, SideNumber.FEWER, most - times);
            for (SideChoice.Option other : options) {
                boolean alike = side(actors.sector(other.entity())).equals(kind);
                boolean nearer = Math.abs(other.number(SideNumber.NEAREST)) < nearest;
                boolean oftener = other.number(SideNumber.TIMES) > times;
                boolean nearerAfter = isWithin(other.number(SideNumber.AFTER_GAP), after);
                boolean nearerBefore = isWithin(other.number(SideNumber.BEFORE_GAP), before);
                boolean political = actors.isPolitical(other.entity());
                add(numbers, SideNumber.NEARER, nearer);
                add(numbers, SideNumber.NEARER_AFTER, nearerAfter);
                add(numbers, SideNumber.NEARER_BEFORE, nearerBefore);
                add(numbers, SideNumber.POLITICAL_AFTER, nearerAfter && political);
                add(numbers, SideNumber.POLITICAL_BEFORE, nearerBefore && political);
                add(numbers, SideNumber.NEARER_OF_KIND, nearer && alike);
                add(numbers, SideNumber.OF_KIND, alike);
                add(numbers, SideNumber.OFTENER, oftener);
                add(numbers, SideNumber.OFTENER_OF_KIND, oftener && alike);
            }
        }
    }

    private static boolean isWithin(int gap, int of) {
        return gap != NONE && gap < of;
    }

    private static void add(int[] numbers, SideNumber which, boolean one) {
        numbers[which.ordinal()] += one ? 1 : 0;
    }

    /** Whether the title names an entity by words that the text has for it. */
    private boolean isInTitle(String entity) {
        return !title.isEmpty()
                && mentions.getOrDefault(entity, List.of()).stream().anyMatch(p -> {
                    String words = Letters.fold(analysis.words(p.start(), p.end()));
                    return words.length() > 3 && title.contains(words);
                });
    }

    /** Who is named first in a sentence, with no preposition before; empty where nobody is. */
    private String subject(int sentence) {
        int[] bounds = analysis.sentences().get(sentence);
        for (int i = bounds[0]; i < bounds[1]; i++) {
            Phrase p = actors.startingAt(i);
            if (p != null
                    && p.entity() != null
                    && p.shape() != Phrase.Shape.PLACE
                    && !p.isLocative()
                    && (preposition(p).isEmpty() || preposition(p).equals("و"))) {
                return p.entity();
            }
        }
        return "";
    }

    /** Whether an event and a mention stand in the same reported words. */
    private static String quotedWith(@Nullable Quotation own, @Nullable Quotation other) {
        return own == null ? other == null ? "no" : "only-it" : own.equals(other) ? "both" : "only-event";
    }

    private @Nullable Quotation quotation(int at) {
        Span span = tokens.get(at).span();
        for (Quotation q : quotations) {
            if (q.span().contains(span)) {
                return q;
            }
        }
        return null;
    }

    /** What the spelling of a verb says of its subject: {@code f}, {@code m} or {@code p}, several. */
    private static String formOf(Token verb) {
        String base = verb.base();
        if (base.endsWith("وا") || base.endsWith("ون")) {
            return "p";
        }
        return base.startsWith("ت") && verb.pos().equals("VBP") || base.endsWith("ت") ? "f" : "m";
    }

    private String genderOf(String entity) {
        return (actors.isFeminine(entity) ? "f" : "")
                + (actors.isMasculine(entity) ? "m" : "")
                + (actors.isPlural(entity) ? "p" : "");
    }

    private boolean fits(String pronoun, String entity) {
        switch (pronoun) {
            case "ه":
                return actors.isMasculine(entity) && !actors.isPlural(entity);
            case "ها":
                return actors.isFeminine(entity) || actors.isPlural(entity);
            case "هم":
                return actors.isPlural(entity);
            default:
                return false;
        }
    }

    private static String side(String sector) {
        switch (sector) {
            case "GOV":
            case "MIL":
            case "LEG":
            case "JUD":
            case "SPY":
            case "":
                return "state";
            case "REB":
            case "UAF":
                return "armed";
            default:
                return sector;
        }
    }

    /** Countries of the places that the sentence names from the event on, within twelve words. */
    private Set<String> places(int at) {
        Set<String> out = new LinkedHashSet<>();
        int end = analysis.sentenceEnd(at);
        for (int i = at; i < Math.min(end, at + 12); i++) {
            Phrase p = actors.startingAt(i);
            if (p != null && p.entity() != null && (p.shape() == Phrase.Shape.PLACE || p.isLocative())) {
                String country = actors.country(p.entity());
                if (!country.isEmpty()) {
                    out.add(country);
                }
            }
        }
        return out;
    }

    private boolean inOther(Phrase phrase, Candidate c, List<Candidate> all) {
        for (Candidate e : all) {
            if (e.at() != c.at()
                    && Math.abs(e.at() - phrase.start()) < Math.abs(c.at() - phrase.start())
                    && e.roles().all().values().stream().anyMatch(l -> l.contains(phrase))) {
                return true;
            }
        }
        return false;
    }

    private int between(int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            Phrase p = actors.startingAt(i);
            if (p != null && p.entity() != null) {
                n++;
            }
        }
        return n;
    }

    /** The preposition before a phrase; و where it is joined to what stands before; empty where none. */
    private String preposition(Phrase phrase) {
        Token first = tokens.get(phrase.start());
        if (!first.preposition().isEmpty()) {
            return first.preposition();
        }
        if (phrase.start() > 0
                && PREPOSITIONS.contains(tokens.get(phrase.start() - 1).bare())) {
            return tokens.get(phrase.start() - 1).bare();
        }
        return first.conjunction().isEmpty() ? "" : "و";
    }
}
