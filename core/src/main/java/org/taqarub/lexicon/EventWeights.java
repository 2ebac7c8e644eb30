package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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

    static EventWeights of(List<Entry> rows, Set<String> thresholds, Weights.Complaint complaint) {
        return new EventWeights(Weights.of(rows, thresholds, complaint));
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

    /**
     * Takes the most probable first, each where none that is taken is the same as it; of equally probable ones the earlier.
     *
     * @param clues of a candidate
     * @param threshold how probable one must be at least
     * @param taken those that are taken already; what is taken is added
     * @param same whether one that is taken leaves no room for another
     */
    public <T> void take(
            List<T> candidates,
            Function<T, Collection<String>> clues,
            ToDoubleFunction<T> threshold,
            List<T> taken,
            BiPredicate<T, T> same) {
        List<Weighed<T>> probable = new ArrayList<>();
        for (T candidate : candidates) {
            double p = probability(clues.apply(candidate));
            if (p >= threshold.applyAsDouble(candidate)) {
                probable.add(new Weighed<>(candidate, p));
            }
        }
        probable.sort((a, b) -> Double.compare(b.probability(), a.probability()));
        for (Weighed<T> next : probable) {
            if (taken.stream().noneMatch(t -> same.test(t, next.candidate()))) {
                taken.add(next.candidate());
            }
        }
    }

    private record Weighed<T>(T candidate, double probability) {}
}
