package org.taqarub.store.once;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups near-duplicate reports: agency copy that several outlets print, a report that an outlet prints again or brings up to date. A report is
 * a copy of an earlier one where they share half of their runs of four words, or where the shorter one stands almost whole in the longer one. A run that very many
 * reports have (a notice at their foot) counts for nobody.
 */
final class Copies {

    /** Share of all runs of both that are common to them. */
    static final double ALIKE = 0.5;

    /** Share of the shorter report's runs that the longer one has too. */
    static final double CONTAINED = 0.8;

    /** How much of the bar a report must reach with the first of its group, so that no chain leads away from it. */
    private static final double TO_FIRST = 0.6;

    /** A run of more reports than this is a notice. */
    private static final int NOTICE = 60;

    /** Runs that a report must have for its text to be compared. */
    private static final int LEAST = 12;

    private final List<Sketch> sketches;
    private final int[] first;
    private final Counter reports = new Counter();

    /** @param gists in the order in which the earliest of a group is looked for */
    Copies(List<Gist> gists) {
        sketches = gists.stream().map(Gist::sketch).toList();
        first = new int[sketches.size()];
        for (Sketch sketch : sketches) {
            for (int run : sketch.lowest()) {
                reports.add(run, 1);
            }
        }
        group();
    }

    /** Number of the first report of the group that the report belongs to; its own where there is none before it. */
    int first(int report) {
        return first[report];
    }

    private void group() {
        // All places of all runs that tell, sorted by run: run in the upper half, report in the lower.
        int[][] telling = new int[sketches.size()][];
        int size = 0;
        for (int report = 0; report < telling.length; report++) {
            telling[report] = Arrays.stream(sketches.get(report).lowest())
                    .filter(this::tells)
                    .toArray();
            size += telling[report].length;
        }
        long[] places = new long[size];
        int n = 0;
        for (int report = 0; report < telling.length; report++) {
            for (int run : telling[report]) {
                places[n++] = (long) run << 32 | report;
            }
        }
        Arrays.parallelSort(places);
        for (int report = 0; report < sketches.size(); report++) {
            first[report] = report;
        }
        int[] shared = new int[sketches.size()];
        for (int report = 0; report < sketches.size(); report++) {
            List<Integer> touched = new ArrayList<>();
            for (int run : telling[report]) {
                int at = Arrays.binarySearch(places, 0, n, (long) run << 32);
                for (int i = at < 0 ? -at - 1 : at; i < n && (int) (places[i] >> 32) == run; i++) {
                    int other = (int) places[i];
                    if (other >= report) {
                        break;
                    }
                    if (shared[other]++ == 0) {
                        touched.add(other);
                    }
                }
            }
            int earliest = report;
            for (int other : touched) {
                if (shared[other] >= 4
                        && first[other] < earliest
                        && like(report, other) >= 1
                        && (first[other] == other || like(report, first[other]) >= TO_FIRST)) {
                    earliest = first[other];
                }
                shared[other] = 0;
            }
            first[report] = earliest;
        }
    }

    private boolean tells(int run) {
        int count = reports.of(run);
        return count > 1 && count <= NOTICE;
    }

    private boolean isNotice(int run) {
        return reports.of(run) > NOTICE;
    }

    /** How many times the bar the likeness of two reports is. */
    private double like(int report, int other) {
        Sketch some = sketches.get(report);
        Sketch others = sketches.get(other);
        if (Math.min(some.runs(), others.runs()) < LEAST) {
            return 0;
        }
        int bound = Math.min(bound(some), bound(others));
        int i = 0;
        int k = 0;
        int both = 0;
        int onlySome = 0;
        int onlyOthers = 0;
        int[] a = some.lowest();
        int[] b = others.lowest();
        while (i < a.length && a[i] <= bound || k < b.length && b[k] <= bound) {
            boolean left = i < a.length && a[i] <= bound;
            boolean right = k < b.length && b[k] <= bound;
            int run = left && (!right || a[i] <= b[k]) ? a[i] : b[k];
            boolean inSome = left && a[i] == run;
            boolean inOthers = right && b[k] == run;
            if (!isNotice(run)) {
                both += inSome && inOthers ? 1 : 0;
                onlySome += inSome && !inOthers ? 1 : 0;
                onlyOthers += inOthers && !inSome ? 1 : 0;
            }
            i += inSome ? 1 : 0;
            k += inOthers ? 1 : 0;
        }
        int fewer = both + Math.min(onlySome, onlyOthers);
        return fewer < 8 ? 0 : Math.max(both / (ALIKE * (both + onlySome + onlyOthers)), both / (CONTAINED * fewer));
    }

    /** Up to which number all runs of the text are kept. */
    private static int bound(Sketch sketch) {
        return sketch.isWhole() ? Integer.MAX_VALUE : sketch.lowest()[sketch.lowest().length - 1];
    }
}
