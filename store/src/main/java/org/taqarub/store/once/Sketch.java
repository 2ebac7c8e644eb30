package org.taqarub.store.once;

import java.util.Arrays;

/**
 * What is kept of a text to tell copies: of its runs of four words those with the smallest numbers, at most {@value #SIZE} (bottom-k sampling after
 * Broder 1997). Texts of up to {@value #SIZE} runs are kept whole.
 *
 * @param runs how many different runs the text has
 * @param lowest numbers of the smallest, unsigned, rising
 */
record Sketch(int runs, int[] lowest) {

    static final int SIZE = 128;
    private static final int RUN = 4;

    static Sketch of(int[] words) {
        int count = Math.max(0, words.length - RUN + 1);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int run = 17;
            for (int k = i; k < i + RUN; k++) {
                run = run * 31 + words[k];
            }
            // sorts as unsigned once the sign is turned
            numbers[i] = Wording.mix(run) ^ Integer.MIN_VALUE;
        }
        Arrays.sort(numbers);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        int[] lowest = Arrays.copyOf(numbers, Math.min(kept, SIZE));
        return new Sketch(kept, lowest);
    }

    /** Whether all runs of the text are kept. */
    boolean isWhole() {
        return lowest.length == runs;
    }
}
