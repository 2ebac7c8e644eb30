package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.SideWeights;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Event;

/**
 * Fills a side of a deed that no rule filled with whoever is probable enough by the weights of {@code side-weights.tsv}; else it stays empty. The evidence calls
 * such a side {@code role.weighed-actor} or {@code role.weighed-recipient}.
 */
final class SideWeigher {

    /** Types that are filled; what is said names whom it is said to, or nobody. */
    private static final Set<String> DEEDS = Set.of("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION");

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

    /** The deed with its empty sides filled as far as somebody is probable enough; any other event as it is. */
    Candidate fill(Candidate c, List<Candidate> all) {
        if (!DEEDS.contains(c.frame().type())) {
            return c;
        }
        String actor = isOpen(c, "actor") ? likeliest(choice(c, "actor", all)) : null;
        String recipient = isOpen(c, "recipient") ? likeliest(choice(c, "recipient", all)) : null;
        if (actor != null && recipient != null && (recipient.equals(actor) || clues.isOneState(actor, recipient))) {
            recipient = null;
        }
        return c.with(
                actor == null ? c.actors() : List.of(actor), recipient == null ? c.recipients() : List.of(recipient));
    }

    /** Whether a side is empty, and not held by words that name nobody known: دعت مواطنيها. */
    private static boolean isOpen(Candidate c, String role) {
        return !isFilled(c, role) && !c.roles().isUnnamed(role);
    }

    private static boolean isFilled(Candidate c, String role) {
        return !(role.equals("actor") ? c.actors() : c.recipients()).isEmpty();
    }

    /** Gives the evidence of the sides that {@code filled} has and {@code c} lacks. */
    void name(Candidate c, Candidate filled) {
        name(c, "actor", c.actors(), filled.actors());
        name(c, "recipient", c.recipients(), filled.recipients());
    }

    private void name(Candidate c, String role, List<String> before, List<String> after) {
        Phrase phrase = before.isEmpty() && !after.isEmpty() ? clues.nearest(c, after.get(0)) : null;
        if (phrase != null) {
            c.roles()
                    .all()
                    .computeIfAbsent("weighed-" + role, r -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private @Nullable String likeliest(SideChoice choice) {
        int chosen = weights.chosen(
                choice.options().stream().map(SideChoice.Option::clues).toList(), weights.threshold(choice.role()));
        return chosen == 0 ? null : choice.options().get(chosen).entity();
    }

    /** Hands on the sides of all events that are filled or open. */
    void tell(List<Candidate> all, Consumer<SideChoice> sink) {
        for (Candidate c : all) {
            for (String role : List.of("actor", "recipient")) {
                if (!isMutual(c) && (isOpen(c, role) || isFilled(c, role))) {
                    sink.accept(choice(c, role, all));
                }
            }
        }
    }

    private SideChoice choice(Candidate c, String role, List<Candidate> all) {
        boolean acting = role.equals("actor");
        List<SideChoice.Option> options = new ArrayList<>();
        options.add(new SideChoice.Option("", clues.ofNobody(c, role)));
        Set<String> eligible = clues.eligible(c, acting ? c.recipients() : c.actors());
        for (String entity : eligible) {
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
