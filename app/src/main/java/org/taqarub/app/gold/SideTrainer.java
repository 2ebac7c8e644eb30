package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.taqarub.app.gold.SideExamples.Example;
import org.taqarub.lexicon.SideWeights;

/**
 * Learns the weights of clues: a conditional logit model over who is eligible for a side, nobody among them, by AdaGrad with a quadratic penalty. The same examples
 * in the same order give the same weights.
 */
public final class SideTrainer {

    private static final int ROUNDS = 12;
    private static final double RATE = 0.1;
    private static final double PENALTY = 3e-4;
    private static final double START = 1e-2;

    /** Sides that rules left empty are what the weights are for; those that rules filled only help. */
    private static final double EMPTY_COUNTS = 2;

    /** A clue of fewer options tells nothing that holds elsewhere. */
    private static final int LEAST_OPTIONS = 10;

    private static final double LEAST_WEIGHT = 0.1;

    private static final int FOLDS = 8;

    /**
     * How the weights do on reports that they were not learned from.
     *
     * @param empty sides that rules left empty
     * @param named those of them where gold names somebody
     * @param filled those that the weights fill
     * @param right those filled with somebody whom gold has
     * @param spoiled those filled where gold names nobody
     */
    public record Measure(int empty, int named, int filled, int right, int spoiled) {}

    private SideTrainer() {}

    /** Weights by clue, without those that are nearly nothing; rounded to two decimals. */
    public static Map<String, Double> train(List<List<Example>> documents) {
        List<Example> examples = new ArrayList<>();
        documents.forEach(examples::addAll);
        Map<String, Integer> ids = new HashMap<>();
        List<String> clues = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<int[][]> options = new ArrayList<>();
        for (Example example : examples) {
            int[][] indexed = new int[example.clues().size()][];
            for (int o = 0; o < indexed.length; o++) {
                List<String> own = example.clues().get(o);
                indexed[o] = new int[own.size()];
                for (int k = 0; k < own.size(); k++) {
                    int id = ids.computeIfAbsent(own.get(k), c -> {
                        clues.add(c);
                        counts.add(0);
                        return clues.size() - 1;
                    });
                    counts.set(id, counts.get(id) + 1);
                    indexed[o][k] = id;
                }
            }
            options.add(indexed);
        }
        double[] weights = descend(examples, options, clues.size());
        Map<String, Double> out = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            double rounded = Math.round(weights[i] * 100) / 100.0;
            if (counts.get(i) >= LEAST_OPTIONS && Math.abs(rounded) >= LEAST_WEIGHT) {
                out.put(clues.get(i), rounded);
            }
        }
        return out;
    }

    private static double[] descend(List<Example> examples, List<int[][]> options, int clues) {
        double[] weights = new double[clues];
        double[] squares = new double[clues];
        Arrays.fill(squares, START);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(0);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                Example example = examples.get(i);
                int[][] own = options.get(i);
                double[] share = shares(own, weights);
                double right = 0;
                for (int o = 0; o < own.length; o++) {
                    right += example.right().get(o) ? share[o] : 0;
                }
                for (int o = 0; o < own.length; o++) {
                    double error = (example.right().get(o) ? share[o] / right : 0) - share[o];
                    error *= example.filled() ? 1 : EMPTY_COUNTS;
                    for (int clue : own[o]) {
                        double slope = error - PENALTY * weights[clue];
                        squares[clue] += slope * slope;
                        weights[clue] += RATE * slope / Math.sqrt(squares[clue]);
                    }
                }
            }
        }
        return weights;
    }

    private static double[] shares(int[][] options, double[] weights) {
        double[] sums = new double[options.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < options.length; o++) {
            for (int clue : options[o]) {
                sums[o] += weights[clue];
            }
            highest = Math.max(highest, sums[o]);
        }
        double all = 0;
        for (int o = 0; o < sums.length; o++) {
            sums[o] = Math.exp(sums[o] - highest);
            all += sums[o];
        }
        for (int o = 0; o < sums.length; o++) {
            sums[o] /= all;
        }
        return sums;
    }

    /** Learns from seven eighths of the reports and measures on the last, eight times. @param thresholds by role */
    public static Map<String, Measure> crossValidate(List<List<Example>> documents, Map<String, Double> thresholds) {
        Map<String, Measure> out = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<List<Example>> others = new ArrayList<>();
            List<Example> own = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                if (d % FOLDS == fold) {
                    own.addAll(documents.get(d));
                } else {
                    others.add(documents.get(d));
                }
            }
            SideWeights weights = SideWeights.of(train(others));
            for (Example example : own) {
                if (!example.filled()) {
                    out.merge(
                            example.role(),
                            measure(example, weights, thresholds.getOrDefault(example.role(), 2.0)),
                            SideTrainer::sum);
                }
            }
        }
        return out;
    }

    private static Measure measure(Example example, SideWeights weights, double threshold) {
        int chosen = weights.chosen(example.clues(), threshold);
        boolean filled = chosen > 0;
        return new Measure(
                1,
                example.named() ? 1 : 0,
                filled ? 1 : 0,
                filled && example.right().get(chosen) ? 1 : 0,
                filled && !example.named() ? 1 : 0);
    }

    private static Measure sum(Measure a, Measure b) {
        return new Measure(
                a.empty() + b.empty(),
                a.named() + b.named(),
                a.filled() + b.filled(),
                a.right() + b.right(),
                a.spoiled() + b.spoiled());
    }
}
