package org.taqarub.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Weights of the clues by which a candidate is taken for an event or not: logistic regressions that {@code taqarub weigh} learns and writes as
 * {@code event-weights.tsv}, from annotated reports, and {@code sentence-weights.tsv}, from labelled sentences without their reports.
 */
public final class EventWeights {

    /** No weights: rules alone decide. */
    public static final EventWeights NONE = new EventWeights(Weights.NONE);

    /** The clue that every candidate has. */
    public static final String ALL = "all";

    private final Weights weights;

    private EventWeights(Weights weights) {
        this.weights = weights;
    }

    static EventWeights of(List<Entry> rows, Set<String> thresholds, BiConsumer<Entry, String> problem) {
        return new EventWeights(Weights.of(rows, thresholds, problem));
    }

    /** The weights of these clues. */
    public static EventWeights of(Map<String, Double> weights) {
        return new EventWeights(Weights.of(weights));
    }

    /** How probable it is, from 0 to 1, that what has these clues is an event. */
    public double probability(Collection<String> clues) {
        return 1 / (1 + Math.exp(-weights.of(ALL, 0) - weights.sum(clues)));
    }

    /** Whether the list has a threshold for this, so that its weights decide about it. */
    public boolean decides(String what) {
        return weights.of(Weights.THRESHOLD + what, Double.NaN) >= 0;
    }

    /**
     * How probable a candidate must be at least.
     *
     * @param what {@code sound}, {@code open}, or a type of events
     * @return above 1, so that none is, where the list has no threshold for it
     */
    public double threshold(String what) {
        return weights.of(Weights.THRESHOLD + what, 2.0);
    }
}
