package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taqarub.lexicon.EventWeights;

/**
 * Learns a logistic regression of yes and no from clues that are there or not, with a quadratic penalty on all weights but that of {@link EventWeights#ALL}, by gradient
 * descent over all examples at once (Adam). The same examples give the same weights.
 */
final class LogisticTrainer {

    private static final int ROUNDS = 150;
    private static final int COARSE_ROUNDS = 100;
    private static final double RATE = 0.05;
    private static final double FINE_RATE = 0.02;
    private static final double PENALTY = 4;
    private static final double SLOPE_MEMORY = 0.9;
    private static final double SQUARE_MEMORY = 0.99;
    private static final double TINY = 1e-8;

    /** A clue of fewer examples tells nothing that holds elsewhere. */
    private static final int LEAST_EXAMPLES = 8;

    private static final double LEAST_WEIGHT = 0.02;

    /**
     * One example.
     *
     * @param clues each once
     * @param right whether yes is the answer
     */
    record Example(List<String> clues, boolean right) {}

    private LogisticTrainer() {}

    /** Weights by clue, rounded to two decimals, without those that are nearly nothing. */
    static Map<String, Double> train(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> e.clues().forEach(c -> counts.merge(c, 1, Integer::sum)));
        counts.values().removeIf(n -> n < LEAST_EXAMPLES);
        List<String> clues = new ArrayList<>(counts.keySet());
        int[][] indexed = new int[examples.size()][];
        for (int i = 0; i < indexed.length; i++) {
            indexed[i] = examples.get(i).clues().stream()
                    .mapToInt(c -> Collections.binarySearch(clues, c))
                    .filter(k -> k >= 0)
                    .toArray();
        }
        double[] weights = descend(examples, indexed, clues.size());
        Map<String, Double> out = new TreeMap<>();
        for (int k = 0; k < clues.size(); k++) {
            double rounded = Math.round(weights[k] * 100) / 100.0;
            if (Math.abs(rounded) >= LEAST_WEIGHT) {
                out.put(clues.get(k), rounded);
            }
        }
        out.put(EventWeights.ALL, Math.round(weights[clues.size()] * 100) / 100.0);
        return out;
    }

    /** The weights of all clues, and after them that of what every example has. */
    private static double[] descend(List<Example> examples, int[][] indexed, int clues) {
        double[] weights = new double[clues + 1];
        double[] slopes = new double[clues + 1];
        double[] mean = new double[clues + 1];
        double[] squares = new double[clues + 1];
        for (int round = 1; round <= ROUNDS; round++) {
            for (int k = 0; k < clues; k++) {
                slopes[k] = PENALTY * weights[k];
            }
            slopes[clues] = 0;
            for (int i = 0; i < indexed.length; i++) {
                double sum = weights[clues]
                        + Arrays.stream(indexed[i]).mapToDouble(k -> weights[k]).sum();
                double error = 1 / (1 + Math.exp(-sum)) - (examples.get(i).right() ? 1 : 0);
                for (int k : indexed[i]) {
                    slopes[k] += error;
                }
                slopes[clues] += error;
            }
            double rate = round < COARSE_ROUNDS ? RATE : FINE_RATE;
            double first = 1 - Math.pow(SLOPE_MEMORY, round);
            double second = 1 - Math.pow(SQUARE_MEMORY, round);
            for (int k = 0; k <= clues; k++) {
                mean[k] = SLOPE_MEMORY * mean[k] + (1 - SLOPE_MEMORY) * slopes[k];
                squares[k] = SQUARE_MEMORY * squares[k] + (1 - SQUARE_MEMORY) * slopes[k] * slopes[k];
                weights[k] -= rate * (mean[k] / first) / (Math.sqrt(squares[k] / second) + TINY);
            }
        }
        return weights;
    }
}
