package org.taqarub.event;

import java.util.ArrayList;
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
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.text.Letters;

/**
 * What speaks for and against an entity as a side of an event: where its mentions stand, what it is, and what the rest of the report tells of it and the other side.
 *
 * <p>A clue is a short string, the id of a row in {@code side-weights.tsv}: role, kind of event where it matters, then the clue itself. Clues of who stands after the
 * trigger begin with {@code a}, before it with {@code b}, of who is not named in its sentence with {@code far}, and of nobody with {@code 0}.
 */
final class SideClues {

    /** How many sentences back somebody may have been named last. */
    private static final int REACH = 4;

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
    private final Map<Integer, Set<String>> places = new HashMap<>();
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

    /** Who may be a side of an event: whoever is named in its sentence, in one of the four before or the one after, or often. */
    Set<String> eligible(Candidate c, List<String> other) {
        Set<String> out = new LinkedHashSet<>();
        int sentence = analysis.sentenceOf(c.at());
        for (Map.Entry<String, List<Phrase>> entry : mentions.entrySet()) {
            String entity = entry.getKey();
            if (other.contains(entity) || isNobody(entity) || other.stream().anyMatch(o -> isOneState(o, entity))) {
                continue;
            }
            boolean near = entry.getValue().stream().anyMatch(p -> {
                int apart = analysis.sentenceOf(p.start()) - sentence;
                return apart <= 1 && apart >= -REACH;
            });
            if (near || entry.getValue().size() >= 3) {
                out.add(entity);
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

    /** Whether two act for one state; a state's deeds to itself are not to be guessed. */
    boolean isOneState(String a, String b) {
        return !actors.country(a).isEmpty()
                && actors.country(a).equals(actors.country(b))
                && side(actors.sector(a)).equals("state")
                && side(actors.sector(b)).equals("state");
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

    /** What speaks for leaving the side empty. */
    List<String> ofNobody(Candidate c, String role) {
        List<String> out = new ArrayList<>();
        boolean verb = tokens.get(c.at()).isVerb();
        String group = group(c.frame().type());
        boolean otherKnown = !(role.equals("actor") ? c.recipients() : c.actors()).isEmpty();
        out.add("0");
        out.add("0:" + c.frame().type());
        out.add("0:" + (verb ? "verb" : "noun"));
        out.add("0:" + group + (verb ? ":verb" : ":noun"));
        out.add("0:requires=" + c.frame().requires());
        out.add("0:other=" + otherKnown);
        out.add("0:" + group + ":other=" + otherKnown);
        out.add("0:frame=" + c.frame().id());
        if (c.roles().isUnnamed(role)) {
            out.add("0:unnamed");
        }
        if (!verb) {
            out.add("0:definite=" + tokens.get(c.at()).isDefinite());
            out.add("0:carried=" + c.roles().isCarried());
        }
        out.add("0:status=" + c.status());
        out.add("0:flaw=" + c.flaw());
        out.add("0:" + group + ":flaw=" + c.flaw());
        out.add("0:parties=" + Math.min(2, c.actors().size() + c.recipients().size()));
        out.add((role.equals("actor") ? c.actors() : c.recipients()).isEmpty() ? "0:empty" : "0:filled");
        return out;
    }

    /** What speaks for or against an entity as that side. */
    List<String> of(Candidate c, String role, String entity, List<Candidate> all) {
        List<String> out = new ArrayList<>();
        String group = group(c.frame().type());
        List<String> other = role.equals("actor") || c.actors().isEmpty() ? c.recipients() : c.actors();
        boolean verb = tokens.get(c.at()).isVerb();
        String kind = verb ? "v" : "n";
        List<Phrase> named = mentions.getOrDefault(entity, List.of());
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        Phrase before = null;
        Phrase after = null;
        int nearest = Integer.MIN_VALUE;
        int sentence = analysis.sentenceOf(c.at());
        boolean next = false;
        for (Phrase p : named) {
            if (p.start() >= start && p.start() < end) {
                if (p.start() >= c.at() + c.length()) {
                    after = after == null ? p : after;
                } else {
                    before = p;
                }
            } else {
                int apart = analysis.sentenceOf(p.start()) - sentence;
                if (apart < 0) {
                    nearest = Math.max(nearest, apart);
                } else {
                    next |= apart == 1;
                }
            }
        }
        List<String> here = new ArrayList<>();
        if (after != null) {
            int first = c.at() + c.length();
            boolean clause = after.start() < arguments.clauseEnd(c.at());
            String a = "a" + (clause ? "" : "!");
            int gap = between(first, after.start());
            here.add(a);
            here.add(a + ":" + kind);
            here.add(a + ":gap=" + bucket(after.start() - first));
            here.add(a + ":others=" + Math.min(gap, 4));
            here.add(a + ":prep=" + preposition(after));
            here.add(a + ":prep=" + preposition(after) + ":" + kind);
            here.add(a + ":shape=" + after.shape() + (after.isLocative() ? "!" : ""));
            if (gap == 0 && preposition(after).isEmpty()) {
                here.add(a + ":next:" + kind);
            }
            if (verbBetween(first, after.start())) {
                here.add(a + ":verb");
            }
            if (inOther(after, c, all)) {
                here.add(a + ":others-side");
            }
        }
        if (before != null) {
            int gap = between(before.end(), c.at());
            String b = "b" + (after != null ? "+" : "");
            here.add(b);
            here.add(b + ":" + kind);
            here.add(b + ":gap=" + bucket(c.at() - before.end()));
            here.add(b + ":others=" + Math.min(gap, 4));
            here.add(b + ":prep=" + preposition(before));
            here.add(b + ":shape=" + before.shape() + (before.isLocative() ? "!" : ""));
            if (verbBetween(before.end(), c.at())) {
                here.add(b + ":verb");
            }
            if (commaBetween(before.end(), c.at())) {
                here.add(b + ":comma");
            }
            if (inOther(before, c, all)) {
                here.add(b + ":others-side");
            }
            if (before.start() == start || before.start() == start + 1) {
                here.add(b + ":opens");
            }
        }
        if (after == null && before == null) {
            here.add("far");
            here.add("far:" + (nearest == Integer.MIN_VALUE ? next ? "next" : "none" : "" + Math.max(nearest, -4)));
        }
        for (String clue : here) {
            out.add(role + ":" + clue);
            out.add(role + ":" + group + ":" + clue);
        }
        String sector = actors.sector(entity);
        List<String> what = new ArrayList<>();
        what.add("sector=" + sector);
        what.add("kind=" + actors.kind(entity));
        what.add("political=" + actors.isPolitical(entity));
        what.add("force=" + actors.isForce(entity));
        what.add("times=" + Math.min(named.size(), 5));
        what.add("opens=" + (named.get(0).start() < 40));
        for (String o : other) {
            boolean same = !actors.country(o).isEmpty() && actors.country(o).equals(actors.country(entity));
            what.add("country-of-other=" + same);
            what.add("sectors=" + side(sector) + "/" + side(actors.sector(o)));
            break;
        }
        what.addAll(elsewhere(c, role, entity, other, all));
        what.addAll(around(c, entity, all));
        int rank = 0;
        for (List<Phrase> l : mentions.values()) {
            rank += l.size() > named.size() ? 1 : 0;
        }
        what.add("rank=" + Math.min(rank, 4));
        String speaker = speaker(c);
        if (speaker != null) {
            what.add(speaker.equals(entity) ? "speaks" : "speaks-not");
        }
        Set<String> near = places.computeIfAbsent(c.at(), this::places);
        if (!actors.country(entity).isEmpty() && !near.isEmpty()) {
            boolean there = near.contains(actors.country(entity));
            what.add("of-place=" + there);
            if (there && (actors.kind(entity) == Entity.Kind.STATE || sector.equals("GOV") || sector.equals("MIL"))) {
                what.add("rules-place:other=" + side(other.isEmpty() ? "none" : actors.sector(other.get(0))));
            }
        }
        for (String clue : what) {
            out.add(role + ":" + clue);
            out.add(role + ":" + group + ":" + clue);
            if (after == null && before == null) {
                out.add(role + ":far:" + clue);
            }
        }
        Token trigger = tokens.get(c.at());
        if (verb && !trigger.pronoun().isEmpty() && role.equals("recipient")) {
            out.add("pronoun:" + fits(trigger.pronoun(), entity) + (before != null));
        }
        List<String> told = new ArrayList<>();
        told.add("title=" + titled.computeIfAbsent(entity, this::isInTitle));
        if (entity.equals(subjects.computeIfAbsent(sentence, this::subject))) {
            told.add("subject");
        }
        if (sentence > 0 && entity.equals(subjects.computeIfAbsent(sentence - 1, this::subject))) {
            told.add("subject-before");
        }
        told.add("quoted=" + quotedWith(c, named));
        if (verb) {
            told.add("agrees=" + formOf(trigger) + "/" + genderOf(entity));
        } else if (!trigger.pronoun().isEmpty()) {
            told.add("possessor=" + fits(trigger.pronoun(), entity));
        }
        boolean far = after == null && before == null;
        for (String clue : told) {
            out.add(role + ":" + clue);
            out.add(role + ":" + group + ":" + clue);
            out.add(role + ":" + (far ? "far" : before != null ? "b" : "a") + ":" + clue);
        }
        return out;
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

    /** Whether the trigger and the mention nearest to it stand in the same reported words. */
    private String quotedWith(Candidate c, List<Phrase> named) {
        Quotation own = quotation(c.at());
        Phrase near = named.get(0);
        for (Phrase p : named) {
            near = Math.abs(p.start() - c.at()) < Math.abs(near.start() - c.at()) ? p : near;
        }
        Quotation other = quotation(near.start());
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

    /** What the events before and after in the sentence, and the last one of the sentence before, tell of the entity. */
    private List<String> around(Candidate c, String entity, List<Candidate> all) {
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
        List<String> out = new ArrayList<>();
        part("last", last, entity, out);
        part("next", next, entity, out);
        part("earlier", earlier, entity, out);
        return out;
    }

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

    /** What other events of the report tell of the entity and the other side. */
    private List<String> elsewhere(Candidate c, String role, String entity, List<String> other, List<Candidate> all) {
        int fought = 0;
        int same = 0;
        int reverse = 0;
        int sameRole = 0;
        int contrary = 0;
        int friends = 0;
        for (Candidate e : all) {
            if (e.at() == c.at()) {
                continue;
            }
            boolean hostile =
                    FORCE.contains(e.frame().type()) || WORDS.contains(e.frame().type());
            boolean acts = e.actors().contains(entity);
            boolean suffers = e.recipients().contains(entity);
            boolean otherActs = e.actors().stream().anyMatch(other::contains);
            boolean otherSuffers = e.recipients().stream().anyMatch(other::contains);
            if (hostile && (acts && otherSuffers || suffers && otherActs)) {
                fought++;
            }
            if (!hostile && (acts && otherSuffers || suffers && otherActs)) {
                friends++;
            }
            boolean sameType = e.frame().type().equals(c.frame().type());
            boolean with = role.equals("actor") ? acts && otherSuffers : suffers && otherActs;
            boolean against = role.equals("actor") ? suffers && otherActs : acts && otherSuffers;
            if (sameType && with) {
                same++;
            }
            if (sameType && against) {
                reverse++;
            }
            if (sameType && (role.equals("actor") ? acts : suffers)) {
                sameRole++;
            }
            if (sameType && (role.equals("actor") ? suffers : acts)) {
                contrary++;
            }
        }
        List<String> out = new ArrayList<>();
        if (fought > 0) {
            out.add("fought");
            out.add("fought=" + Math.min(fought, 3));
        }
        if (friends > 0) {
            out.add("friends");
        }
        if (same > 0) {
            out.add("same-pair");
        }
        if (reverse > 0) {
            out.add("reverse-pair");
        }
        if (sameRole > 0) {
            out.add("same-role=" + Math.min(sameRole, 2));
        }
        if (contrary > 0) {
            out.add("contrary-role");
        }
        return out;
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

    private @Nullable String speaker(Candidate c) {
        Quotation own = quotation(c.at());
        return own == null ? null : own.speaker();
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

    private boolean verbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isVerb() && actors.covering(i) == null) {
                return true;
            }
        }
        return false;
    }

    private boolean commaBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark("،")) {
                return true;
            }
        }
        return false;
    }

    private static String bucket(int gap) {
        return gap <= 3 ? "" + Math.max(gap, 0) : gap <= 6 ? "6" : gap <= 12 ? "12" : gap <= 24 ? "24" : "far";
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
