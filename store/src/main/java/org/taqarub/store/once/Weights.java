package org.taqarub.store.once;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much a word tells: little where many reports have it. */
final class Weights {

    private static final double LEAST = 0.1;
    private static final double MOST = 6;

    private final Counter reports = new Counter();
    private int total;

    /** Counts the words of a report, each once. */
    void count(Gist gist) {
        total++;
        int size = gist.topic().length;
        for (int[] sentence : gist.sentences()) {
            size += sentence.length;
        }
        int[] all = new int[size];
        int n = 0;
        for (int word : gist.topic()) {
            all[n++] = word;
        }
        for (int[] sentence : gist.sentences()) {
            for (int word : sentence) {
                all[n++] = word;
            }
        }
        Arrays.sort(all);
        for (int i = 0; i < n; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                reports.add(all[i], 1);
            }
        }
    }

    /** Logarithm of how rare the word is, from {@value #LEAST} to {@value #MOST}; half of it for a word that only one report has. */
    double of(int word) {
        int count = reports.of(word);
        double rare = Math.log(total / (2.0 * Math.max(2, count)));
        return Math.max(LEAST, Math.min(MOST, rare)) * (count < 2 ? 0.5 : 1);
    }

    /**
     * The words as a vector of length 1.
     *
     * @param near the word that matters; the words around it weigh more, those far from it less. -1 where none does
     */
    Vector vector(int[] words, int near) {
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        float[] values = new float[n];
        for (int i = 0; i < words.length; i++) {
            int at = Arrays.binarySearch(sorted, 0, n, words[i]);
            float value = (float) of(words[i]) * (near < 0 ? 1f : nearness(Math.abs(i - near)));
            values[at] = Math.max(values[at], value);
        }
        double square = 0;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (values[i] > 0) {
                sorted[kept] = sorted[i];
                values[kept++] = values[i];
                square += (double) values[kept - 1] * values[kept - 1];
            }
        }
        float length = (float) Math.sqrt(square);
        float[] unit = Arrays.copyOf(values, kept);
        for (int i = 0; i < kept; i++) {
            unit[i] /= length;
        }
        return new Vector(Arrays.copyOf(sorted, kept), unit);
    }

    private static float nearness(int words) {
        return words <= 5 ? 2f : words <= 10 ? 1f : 0.4f;
    }

    /** The middle of some vectors, of length 1. */
    static Vector centre(List<Vector> vectors) {
        TreeMap<Integer, Double> sum = new TreeMap<>();
        for (Vector vector : vectors) {
            for (int i = 0; i < vector.words.length; i++) {
                sum.merge(vector.words[i], (double) vector.values[i], Double::sum);
            }
        }
        double square = 0;
        for (double value : sum.values()) {
            square += value * value;
        }
        int[] words = new int[sum.size()];
        float[] values = new float[sum.size()];
        int n = 0;
        for (Map.Entry<Integer, Double> entry : sum.entrySet()) {
            words[n] = entry.getKey();
            values[n++] = (float) (entry.getValue() / Math.sqrt(square));
        }
        return new Vector(words, values);
    }

    /**
     * Words with their weights.
     *
     * @param words rising
     * @param values of each; their squares add up to 1 where there is any word
     */
    record Vector(int[] words, float[] values) {

        /** Cosine of the angle between the two, from 0 to 1. */
        double cosine(Vector other) {
            int i = 0;
            int j = 0;
            double product = 0;
            while (i < words.length && j < other.words.length) {
                if (words[i] == other.words[j]) {
                    product += (double) values[i++] * other.values[j++];
                } else if (words[i] < other.words[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return product;
        }
    }
}
