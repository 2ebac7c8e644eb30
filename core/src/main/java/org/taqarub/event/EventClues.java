package org.taqarub.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;

/**
 * What speaks for and against a candidate as an event: its frame, form and status, its sides, the words next to it, and what the report has told before.
 *
 * <p>A clue is a short string, the id of a row in {@code event-weights.tsv} or {@code sentence-weights.tsv}. Most stand twice, once alone and once after a group of types and
 * {@code |}.
 */
final class EventClues {

    /** How many words before and after the trigger are clues by their distance. */
    private static final int NEXT = 3;

    /** How many words before and after the trigger are clues wherever they stand. */
    private static final int NEAR = 8;

    private final Analysis analysis;
    private final Actors actors;
    private final List<Quotation> quotations;
    private final EventTimes when;
    private final List<Token> tokens;
    private final Set<String> fallen;
    private final Set<String> days;
    private final Map<Integer, String> told = new HashMap<>();

    EventClues(Analysis analysis, Actors actors, List<Quotation> quotations, EventTimes when, Lexicon lexicon) {
        this.analysis = analysis;
        this.actors = actors;
        this.quotations = quotations;
        this.when = when;
        this.fallen = lexicon.words("tells-fallen");
        this.days = lexicon.words("tells-day");
        this.tokens = analysis.tokens();
    }

    private static String group(String type) {
        return switch (type) {
            case "ASSAULT" -> "assault";
            case "COERCE", "SANCTION" -> "coerce";
            case "ACCUSE", "REJECT", "THREATEN", "REQUEST" -> "against";
            case "SUPPORT", "AID", "CONCEDE", "AGREE" -> "good";
            case "CONSULT", "COOPERATE" -> "mutual";
            default -> "other";
        };
    }

    /** Clues of a candidate in a report. @param sound what rules take for events */
    Set<String> ofReport(Candidate c, List<Candidate> sound) {
        Set<String> out = new LinkedHashSet<>();
        String type = c.frame().type();
        String form = tokens.get(c.at()).isVerb() ? "verb" : "noun";
        String frame = c.frame().id();
        out.add("type=" + type);
        out.add("frame=" + frame);
        out.add("frame=" + frame + ":" + form);
        out.add("frame=" + frame + ":" + c.flaw());
        out.add("frame=" + frame + (c.actors().isEmpty() ? ":-" : ":A")
                + (c.recipients().isEmpty() ? "-" : "R"));
        out.add("mode=" + c.frame().mode());
        out.add("stem=" + tokens.get(c.at()).stem());
        out.add("sides=" + form + ":" + kind(c.actors()) + "/" + kind(c.recipients()));
        Set<String> own = new LinkedHashSet<>();
        form(c, form, own);
        sides(c, own);
        place(c, own);
        earlier(c, sound, own);
        around(c, own);
        for (String clue : own) {
            out.add(clue);
            out.add(group(type) + "|" + clue);
        }
        String facts = told.computeIfAbsent(analysis.sentenceStart(c.at()), this::facts);
        out.add("tells=" + facts);
        out.add(group(type) + "|tells=" + facts);
        return out;
    }

    /** Clues of a candidate in a sentence without its report: besides, the words within eight of it. */
    Set<String> ofSentence(Candidate c, List<Candidate> sound) {
        Set<String> out = ofReport(c, sound);
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        for (int k = Math.max(start, c.from() - NEAR); k < Math.min(end, c.to() + NEAR); k++) {
            if (tokens.get(k).isWord() && (k < c.from() || k >= c.to())) {
                out.add((k < c.from() ? "before:" : "after:") + tokens.get(k).base());
            }
        }
        return out;
    }

    private void form(Candidate c, String form, Set<String> own) {
        Token trigger = tokens.get(c.at());
        own.add("flaw=" + c.flaw());
        own.add("form=" + form);
        own.add("pos=" + trigger.pos());
        own.add("status=" + c.status());
        own.add("dated=" + (when.of(c) != null));
        own.add("requires=" + c.frame().requires());
        own.add("conjunction=" + trigger.conjunction());
        own.add("length=" + c.length());
        if (form.equals("noun")) {
            own.add(trigger.isDefinite() ? "definite" : "indefinite");
            own.add(trigger.stem().endsWith("ات") ? "plural" : "singular");
            own.add("preposition=" + trigger.preposition());
        }
        if (c.roles().isCarried()) {
            own.add("carried");
        }
        if (c.roles().isAnchored()) {
            own.add("anchored");
        }
        Span span = analysis.span(c.from(), c.to());
        long inside = quotations.stream().filter(q -> q.span().contains(span)).count();
        own.add("quoted=" + Math.min(2, inside));
    }

    private void sides(Candidate c, Set<String> own) {
        own.add("actor=" + kind(c.actors()));
        own.add("recipient=" + kind(c.recipients()));
        own.add("actor-sector=" + sector(c.actors()));
        own.add("recipient-sector=" + sector(c.recipients()));
        own.add("sides="
                + Math.min(2, c.actors().size())
                + Math.min(2, c.recipients().size()));
        own.add("political=" + (actors.isAnyPolitical(c.actors()) || actors.isAnyPolitical(c.recipients())));
        for (String role : c.roles().all().keySet()) {
            own.add("role=" + role);
        }
        for (String role : List.of("actor", "recipient")) {
            if (c.roles().isUnnamed(role)) {
                own.add("unnamed=" + role);
            }
        }
    }

    private String kind(List<String> side) {
        if (side.isEmpty()) {
            return "none";
        }
        String first = side.get(0);
        return (actors.isPolitical(first) ? "" : "!")
                + actors.kind(first).name().toLowerCase(Locale.ROOT);
    }

    private String sector(List<String> side) {
        return side.isEmpty() ? "none" : actors.sector(side.get(0));
    }

    private void place(Candidate c, Set<String> own) {
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        boolean only = analysis.sentences().size() == 1;
        own.add("sentence=" + Math.min(3, analysis.sentenceOf(c.at())) + (only ? "only" : ""));
        own.add("into=" + Math.min(5, (c.at() - start) / 5));
        own.add("words=" + Math.min(6, (end - start) / 10));
    }

    /** What of the same type the report has told before, and the sentence besides. */
    private void earlier(Candidate c, List<Candidate> sound, Set<String> own) {
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        int earlier = 0;
        int frames = 0;
        int stems = 0;
        int here = 0;
        int sides = 0;
        for (Candidate o : sound) {
            if (o.at() == c.at() || !o.frame().type().equals(c.frame().type())) {
                continue;
            }
            here += o.at() >= start && o.at() < end ? 1 : 0;
            if (o.at() > c.at()) {
                continue;
            }
            earlier++;
            frames += o.frame() == c.frame() ? 1 : 0;
            stems += tokens.get(o.at()).stem().equals(tokens.get(c.at()).stem()) ? 1 : 0;
            boolean acts = !c.actors().isEmpty() && o.actors().containsAll(c.actors());
            boolean suffers = !c.recipients().isEmpty() && o.recipients().containsAll(c.recipients());
            sides = Math.max(sides, acts && suffers ? 3 : acts || suffers ? 1 : 0);
        }
        own.add("earlier=" + Math.min(2, earlier));
        own.add("earlier-frame=" + Math.min(2, frames));
        own.add("earlier-stem=" + Math.min(2, stems));
        own.add("earlier-sides=" + sides);
        own.add("here=" + Math.min(2, here));
        own.add("retold=" + Math.min(2, c.retold().size()));
    }

    /** The words next to the trigger, and the verb before it. */
    private void around(Candidate c, Set<String> own) {
        int start = analysis.sentenceStart(c.at());
        int end = analysis.sentenceEnd(c.at());
        for (int k = 1; k <= NEXT; k++) {
            own.add("-" + k + "=" + before(c.from() - k, start));
            own.add("+" + k + "=" + after(c.to() + k - 1, end));
        }
        for (int k = c.from() - 1; k >= start; k--) {
            if (tokens.get(k).isVerb() && actors.covering(k) == null) {
                own.add("verb-before=" + tokens.get(k).base());
                break;
            }
        }
    }

    private String before(int at, int start) {
        return at < start ? "^" : word(at);
    }

    private String after(int at, int end) {
        if (at >= end) {
            return "$";
        }
        Phrase named = actors.startingAt(at);
        return named != null && named.entity() != null ? "@" + named.shape() : word(at);
    }

    private String word(int at) {
        Token token = tokens.get(at);
        return token.isWord() ? token.base() : token.fold();
    }

    /** Whether a sentence tells of dead and wounded, names a day, has a number. */
    private String facts(int start) {
        boolean number = false;
        boolean dead = false;
        boolean day = false;
        for (int k = start; k < analysis.sentenceEnd(start); k++) {
            Token token = tokens.get(k);
            number |= token.fold().chars().anyMatch(Character::isDigit);
            dead |= fallen.stream().anyMatch(token.base()::contains);
            day |= days.contains(token.base());
        }
        return (dead ? "fallen" : "") + (day ? "day" : "") + (number ? "number" : "");
    }
}
