package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.SideWeights;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Event;

/**
 * Fills a side of an event that no rule filled with whoever is probable enough by the weights of {@code side-weights.tsv}; else it stays empty. The evidence calls
 * such a side {@code role.weighed-actor} or {@code role.weighed-recipient}. Of mutual events the parties that are missing are filled as actors.
 */
final class SideWeigher {

    /** The role of any party to a mutual event. */
    static final String PARTY = "party";

    /** How many parties a mutual event has at least. */
    private static final int PARTIES = 2;

    private final Analysis analysis;
    private final SideClues clues;
    private final SideWeights weights;

    SideWeigher(Analysis analysis, SideClues clues, SideWeights weights) {
        this.analysis = analysis;
        this.clues = clues;
        this.weights = weights;
    }

    private static boolean isMutual(Candidate c) {
        return EventFinder.MUTUAL.contains(c.frame().type());
    }

    /** The event with its empty sides filled as far as somebody is probable enough. */
    Candidate fill(Candidate c, List<Candidate> all) {
        if (isMutual(c)) {
            return withParties(c, all);
        }
        String actor = isOpen(c, "actor") ? likeliest(c, "actor", all) : null;
        String recipient = isOpen(c, "recipient") ? likeliest(c, "recipient", all) : null;
        if (actor != null && recipient != null && (recipient.equals(actor) || clues.isOneState(actor, recipient))) {
            recipient = null;
        }
        return c.with(
                actor == null ? c.actors() : List.of(actor), recipient == null ? c.recipients() : List.of(recipient));
    }

    private Candidate withParties(Candidate c, List<Candidate> all) {
        Candidate out = c;
        while (isOpen(out, PARTY)) {
            String party = likeliest(out, PARTY, all);
            if (party == null) {
                return out;
            }
            List<String> acting = new ArrayList<>(out.actors());
            acting.add(party);
            out = out.with(acting, out.recipients());
        }
        return out;
    }

    /** Whether a side is empty, and not held by words that name nobody known: دعت مواطنيها. */
    private static boolean isOpen(Candidate c, String role) {
        return !isFilled(c, role) && (role.equals(PARTY) || !c.roles().isUnnamed(role));
    }

    private static boolean isFilled(Candidate c, String role) {
        return role.equals(PARTY)
                ? parties(c).size() >= PARTIES
                : !(role.equals("actor") ? c.actors() : c.recipients()).isEmpty();
    }

    /** Gives the evidence of the sides that the events lacked and have now that they are filled; both in one order. */
    void name(List<Candidate> before, List<Candidate> filled) {
        for (int k = 0; k < before.size(); k++) {
            name(before.get(k), "actor", before.get(k).actors(), filled.get(k).actors());
            name(
                    before.get(k),
                    "recipient",
                    before.get(k).recipients(),
                    filled.get(k).recipients());
        }
    }

    private void name(Candidate c, String role, List<String> before, List<String> after) {
        for (String entity : after) {
            Phrase phrase = before.contains(entity) ? null : clues.nearest(c, entity);
            if (phrase != null) {
                c.roles()
                        .all()
                        .computeIfAbsent("weighed-" + role, r -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    private @Nullable String likeliest(Candidate c, String role, List<Candidate> all) {
        double threshold = weights.threshold(role);
        if (threshold > 1) {
            return null;
        }
        SideChoice choice = choice(c, role, all);
        int chosen = weights.chosen(
                choice.options().stream().map(SideChoice.Option::clues).toList(), threshold);
        return chosen == 0 ? null : choice.options().get(chosen).entity();
    }

    /** Hands on the sides of these events, filled or open. @param all events of the report */
    void tell(List<Candidate> own, List<Candidate> all, Choices choices) {
        for (Candidate c : own) {
            for (String role : List.of("actor", "recipient")) {
                if (!isMutual(c) && (isOpen(c, role) || isFilled(c, role))) {
                    choices.side(choice(c, role, all));
                }
            }
            if (isMutual(c) && isOpen(c, PARTY)) {
                choices.side(choice(c, PARTY, all));
            }
        }
    }

    /** How many parties are held by words that name nobody known: مع عدد من الدول. */
    private static int unnamed(Candidate c) {
        return (int) List.of("actor", "recipient", "both").stream()
                .filter(c.roles()::isUnnamed)
                .count();
    }

    private static List<String> parties(Candidate c) {
        List<String> out = new ArrayList<>(c.actors());
        out.addAll(c.recipients());
        return out;
    }

    private SideChoice choice(Candidate c, String role, List<Candidate> all) {
        List<String> other = role.equals(PARTY) ? parties(c) : role.equals("actor") ? c.recipients() : c.actors();
        List<SideChoice.Option> options = new ArrayList<>();
        options.add(new SideChoice.Option("", clues.ofNobody(c, role)));
        for (String entity : clues.eligible(c, other)) {
            options.add(new SideChoice.Option(entity, clues.of(c, role, entity, all)));
        }
        return new SideChoice(
                analysis.span(c.from(), c.to()),
                Event.Type.valueOf(c.frame().type()),
                role,
                isFilled(c, role),
                options);
    }
}
