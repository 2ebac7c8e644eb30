package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.lexicon.SideTrees;
import org.taqarub.lexicon.SideTrees.Role;

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

    /**
     * One who is eligible for a side.
     *
     * @param given whether the rules have him on it
     */
    private record Ranked(SideChoice.Option option, double probability, boolean given) {

        boolean isOfState(Ranked other) {
            return !option.party().isEmpty() && option.party().equals(other.option.party());
        }

        int distance() {
            return Math.abs(option.number(SideNumber.NEAREST));
        }
    }

    /** The sides that trees decide for. Where there are no trees for a side, those that the rules have. */
    public static Sides chosen(SideTrees trees, SideChoice choice) {
        if (!decides(trees, choice.isMutual())) {
            return new Sides(choice.actors(), choice.recipients());
        }
        boolean[] own = trees.present(choice.clues());
        List<String> byRules = new ArrayList<>(choice.actors());
        byRules.addAll(choice.recipients());
        List<Ranked> parties = new ArrayList<>();
        List<Ranked> actors = new ArrayList<>();
        List<Ranked> recipients = new ArrayList<>();
        for (SideChoice.Option o : choice.options()) {
            boolean[] present = trees.present(own, o.clues());
            if (choice.isMutual()) {
                double p = trees.probability(Role.PARTY, present, o.numbers());
                parties.add(new Ranked(o, p, byRules.contains(o.entity())));
                continue;
            }
            double acts = trees.probability(Role.ACTOR, present, o.numbers());
            double suffers = trees.probability(Role.RECIPIENT, present, o.numbers());
            // Nobody is on both sides: he is where he is more probable.
            if (acts >= suffers) {
                actors.add(new Ranked(o, acts, choice.actors().contains(o.entity())));
            } else {
                recipients.add(new Ranked(o, suffers, choice.recipients().contains(o.entity())));
            }
        }
        return choice.isMutual()
                ? parties(choice, taken(parties, trees.threshold(Role.PARTY), PARTIES))
                : new Sides(
                        taken(actors, trees.threshold(Role.ACTOR), 1),
                        taken(recipients, trees.threshold(Role.RECIPIENT), 1));
    }

    private static boolean decides(SideTrees trees, boolean mutual) {
        return mutual ? trees.decides(Role.PARTY) : trees.decides(Role.ACTOR) && trees.decides(Role.RECIPIENT);
    }

    /** The most probable ones first, one for each state; past the first few only who is probable of himself. */
    private static List<String> taken(List<Ranked> all, double threshold, int first) {
        List<Ranked> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> Double.compare(b.probability(), a.probability()));
        List<Ranked> out = new ArrayList<>();
        for (Ranked r : sorted) {
            boolean listed = !out.isEmpty() && out.get(0).given() && r.given();
            double besides = listed ? Math.min(OF_LIST, threshold) : Math.max(BESIDES, threshold);
            if (r.probability() >= (out.size() < first ? threshold : besides)
                    && !isStoodFor(r, out, sorted, threshold)) {
                out.add(r.given() ? r : nearest(r, sorted));
            }
        }
        return out.stream().map(r -> r.option().entity()).toList();
    }

    /** Whether another acts for the same state: one that is taken, or whom the rules have. The rules may have two of a state. */
    private static boolean isStoodFor(Ranked r, List<Ranked> taken, List<Ranked> all, double threshold) {
        if (taken.stream().anyMatch(t -> t.isOfState(r) && !(t.given() && r.given()))) {
            return true;
        }
        return !r.given() && all.stream().anyMatch(o -> o.given() && o.isOfState(r) && o.probability() >= threshold);
    }

    /** Of those who act for the same state and are nearly as probable, the one named nearest to the event. */
    private static Ranked nearest(Ranked r, List<Ranked> all) {
        Ranked out = r;
        for (Ranked o : all) {
            if (o.isOfState(r) && o.probability() >= NEARLY * r.probability() && o.distance() < out.distance()) {
                out = o;
            }
        }
        return out;
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
        if (!decides(trees, EventFinder.MUTUAL.contains(c.frame().type()))) {
            return c;
        }
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
