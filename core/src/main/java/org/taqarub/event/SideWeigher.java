package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.lexicon.SideTrees;

/**
 * Decides the sides of an event by the trees of {@code side-trees.tsv}, to which what the rules have is one reason among others: it gives sides that no rule gave, and takes
 * back improbable ones. The evidence calls whom no rule gave {@code role.weighed-actor} or {@code role.weighed-recipient}.
 */
public final class SideWeigher {

    /** How many parties a mutual event has at least. */
    private static final int PARTIES = 2;

    /** How probable somebody must be besides those that a side has already. */
    private static final double BESIDES = 0.5;

    /** The same, of whom the rules have on that side: a list that و joins. */
    private static final double OF_LIST = 0.2;

    /** What share of the highest probability is nearly as much. */
    private static final double NEARLY = 0.85;

    private final SideClues clues;
    private final SideTrees trees;

    SideWeigher(SideClues clues, SideTrees trees) {
        this.clues = clues;
        this.trees = trees;
    }

    /** The sides of an event. */
    public record Sides(List<String> actors, List<String> recipients) {}

    /** How probable one who is eligible is as each side. */
    private record Weighed(SideChoice.Option option, double actor, double recipient, double party) {}

    /** The sides that trees decide for. Where there are no trees for a side, those that the rules have. */
    public static Sides chosen(SideTrees trees, SideChoice choice) {
        boolean decides = choice.isMutual()
                ? trees.decides(SideTrees.Role.PARTY)
                : trees.decides(SideTrees.Role.ACTOR) && trees.decides(SideTrees.Role.RECIPIENT);
        if (!decides) {
            return new Sides(choice.actors(), choice.recipients());
        }
        boolean[] own = trees.present(choice.clues());
        List<Weighed> all = new ArrayList<>();
        for (SideChoice.Option o : choice.options()) {
            boolean[] present = trees.present(own, o.clues());
            all.add(
                    choice.isMutual()
                            ? new Weighed(o, 0, 0, trees.probability(SideTrees.Role.PARTY, present, o.numbers()))
                            : new Weighed(
                                    o,
                                    trees.probability(SideTrees.Role.ACTOR, present, o.numbers()),
                                    trees.probability(SideTrees.Role.RECIPIENT, present, o.numbers()),
                                    0));
        }
        if (choice.isMutual()) {
            List<String> byRules = new ArrayList<>(choice.actors());
            byRules.addAll(choice.recipients());
            return parties(choice, taken(all, Weighed::party, trees.threshold(SideTrees.Role.PARTY), PARTIES, byRules));
        }
        // Nobody is on both sides: he is where he is more probable.
        List<String> actors = taken(
                all.stream().filter(w -> w.actor() >= w.recipient()).toList(),
                Weighed::actor,
                trees.threshold(SideTrees.Role.ACTOR),
                1,
                choice.actors());
        List<String> recipients = taken(
                all.stream().filter(w -> w.actor() < w.recipient()).toList(),
                Weighed::recipient,
                trees.threshold(SideTrees.Role.RECIPIENT),
                1,
                choice.recipients());
        return new Sides(actors, recipients);
    }

    /** The most probable ones first, without those who act for a state that is there already; past the first few only who is probable of himself. */
    private static List<String> taken(
            List<Weighed> all,
            ToDoubleFunction<Weighed> probability,
            double threshold,
            int first,
            List<String> byRules) {
        List<Weighed> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> Double.compare(probability.applyAsDouble(b), probability.applyAsDouble(a)));
        List<Weighed> out = new ArrayList<>();
        for (Weighed w : sorted) {
            boolean listed = !out.isEmpty()
                    && byRules.contains(out.get(0).option().entity())
                    && byRules.contains(w.option().entity());
            double least = out.size() < first || listed && threshold < OF_LIST
                    ? threshold
                    : listed ? OF_LIST : Math.max(BESIDES, threshold);
            String party = w.option().party();
            boolean given = byRules.contains(w.option().entity());
            // Of those who act for one state, whom the rules have stands for it; they may have two.
            boolean there = !party.isEmpty()
                    && (out.stream()
                                    .anyMatch(o -> o.option().party().equals(party)
                                            && !(given
                                                    && byRules.contains(
                                                            o.option().entity())))
                            || !given
                                    && sorted.stream()
                                            .anyMatch(o -> o.option().party().equals(party)
                                                    && byRules.contains(
                                                            o.option().entity())
                                                    && probability.applyAsDouble(o) >= threshold));
            if (probability.applyAsDouble(w) >= least && !there) {
                out.add(given ? w : nearest(w, sorted, probability));
            }
        }
        return out.stream().map(w -> w.option().entity()).toList();
    }

    /** Of those who act for the same state and are nearly as probable, the one named nearest to the event. */
    private static Weighed nearest(Weighed w, List<Weighed> all, ToDoubleFunction<Weighed> probability) {
        Weighed out = w;
        for (Weighed o : all) {
            boolean same = !o.option().party().isEmpty()
                    && o.option().party().equals(w.option().party())
                    && probability.applyAsDouble(o) >= NEARLY * probability.applyAsDouble(w);
            if (same && distance(o) < distance(out)) {
                out = o;
            }
        }
        return out;
    }

    private static int distance(Weighed w) {
        return Math.abs(w.option().number(SideNumber.NEAREST));
    }

    /** Parties are actors, but for the host of a visit: whom the rules have as recipient, or who comes to a visitor that they have. */
    private static Sides parties(SideChoice choice, List<String> parties) {
        List<String> actors = new ArrayList<>();
        List<String> recipients = new ArrayList<>();
        boolean hosted = choice.isVisit() && choice.recipients().isEmpty();
        for (String party : parties) {
            boolean host = choice.recipients().contains(party)
                    || hosted && !actors.isEmpty() && !choice.actors().contains(party);
            (host ? recipients : actors).add(party);
        }
        return new Sides(actors, recipients);
    }

    /** The event with the sides that the trees decide for. @param all events of the report as the rules left them */
    Candidate decide(Candidate c, List<Candidate> all) {
        Sides sides = chosen(trees, clues.choice(c, all));
        return c.with(sides.actors(), sides.recipients());
    }

    /** Makes the evidence of an event tell of the sides that were decided for. */
    void name(Candidate before, Candidate after) {
        name(before, "actor", before.actors(), after.actors());
        name(before, "recipient", before.recipients(), after.recipients());
    }

    private void name(Candidate c, String role, List<String> before, List<String> after) {
        for (String entity : before) {
            if (!after.contains(entity)) {
                for (String own : List.of(role, "both")) {
                    List<Phrase> phrases = c.roles().all().get(own);
                    if (phrases != null) {
                        phrases.removeIf(p -> entity.equals(p.entity()));
                    }
                }
            }
        }
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

    /** Hands on what the sides of these events could be. @param all events of the report as the rules left them */
    void tell(List<Candidate> own, List<Candidate> all, Choices choices) {
        own.forEach(c -> choices.side(clues.choice(c, all)));
    }
}
