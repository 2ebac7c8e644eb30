package org.taqarub.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights of the clues by which an event's empty side is filled: a conditional logit model that {@code taqarub weigh} learns from annotated reports and writes as
 * {@code side-weights.tsv}.
 */
public final class SideWeights {

    /** No weights: no side is ever filled. */
    public static final SideWeights NONE = new SideWeights(Weights.NONE);

    private static final Set<String> ROLES = Set.of("actor", "recipient", "party");

    private final Weights weights;

    private SideWeights(Weights weights) {
        this.weights = weights;
    }

    static SideWeights of(List<Entry> rows, Weights.Complaint complaint) {
        return new SideWeights(Weights.of(rows, ROLES, complaint));
    }

    /** The weights of these clues. */
    public static SideWeights of(Map<String, Double> weights) {
        return new SideWeights(Weights.of(weights));
    }

    /**
     * Who is a side, of those who could be.
     *
     * @param options clues of each; the first is nobody
     * @param threshold above which the probability of the most probable one must be
     * @return its index; 0 where nobody is probable enough
     */
    public int chosen(List<List<String>> options, double threshold) {
        double[] sums = options.stream().mapToDouble(this::sum).toArray();
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = best == 0 || sums[i] > sums[best] ? i : best;
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - sums[best]);
        }
        return 1 / all > threshold ? best : 0;
    }

    /** Sum of the weights of clues; those that are not known weigh nothing. */
    double sum(List<String> clues) {
        return weights.sum(clues);
    }

    /**
     * How probable, from 0 to 1, somebody must be as a side before it is filled.
     *
     * @param role {@code actor}, {@code recipient} or {@code party}
     * @return above 1, so that nobody is, where the list has no threshold for the role
     */
    public double threshold(String role) {
        return weights.of(Weights.THRESHOLD + role, 2.0);
    }
}
