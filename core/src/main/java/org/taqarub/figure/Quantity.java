package org.taqarub.figure;

import org.jspecify.annotations.Nullable;

/**
 * A quantity in words or digits, with the words that bound it.
 *
 * @param start first token, that of نحو or أكثر من where one stands there
 * @param end token after the last
 * @param least lower bound, inclusive; null where the words give none
 * @param most upper bound, inclusive; null where the words give none
 * @param year whether it is digits that could be a year, with nothing around them that makes them a number
 */
record Quantity(
        int start,
        int end,
        @Nullable Double least,
        @Nullable Double most,
        boolean year) {

    /** How far from the number that نحو stands before the true one may lie, as a share of it. */
    private static final double ABOUT = 0.1;

    /** Less than any number that is counted, more than what binary fractions lose. */
    private static final double SMALL = 0.01;

    static Quantity exactly(int start, int end, double n) {
        return new Quantity(start, end, n, n, false);
    }

    /** This with another bound: {@code about}, {@code least} or {@code most}. */
    Quantity bounded(String how, int newStart, int newEnd) {
        switch (how) {
            case "least":
                return new Quantity(newStart, newEnd, least, null, false);
            case "most":
                return new Quantity(newStart, newEnd, null, most == null ? least : most, false);
            case "about":
                if (most == null) {
                    return new Quantity(newStart, newEnd, least, null, false);
                }
                return new Quantity(
                        newStart,
                        newEnd,
                        least == null ? null : Double.valueOf(Math.floor(least * (1 - ABOUT) + SMALL)),
                        Double.valueOf(Math.ceil(most * (1 + ABOUT) - SMALL)),
                        false);
            default:
                throw new IllegalArgumentException("figures.tsv: about, least or most, not " + how);
        }
    }

    Quantity to(int newEnd) {
        return new Quantity(start, newEnd, least, most, year);
    }

    /** Whether the bounds are whole numbers, as those of people are. */
    boolean isWhole() {
        return isWhole(least) && isWhole(most);
    }

    private static boolean isWhole(@Nullable Double n) {
        return n == null || n == Math.rint(n);
    }

    /** The lower bound as a whole number; null where there is none. */
    @Nullable
    Long leastWhole() {
        return least == null ? null : Long.valueOf(Math.round(least));
    }

    /** The upper bound as a whole number; null where there is none. */
    @Nullable
    Long mostWhole() {
        return most == null ? null : Long.valueOf(Math.round(most));
    }
}
