package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was counted in one document, row by row. */
final class Counts {

    /** Gold, found, hit. */
    private final Map<String, int[]> rows = new HashMap<>();

    /** Hit, of. */
    private final Map<String, int[]> shares = new HashMap<>();

    private final List<Statuses> statuses = new ArrayList<>();

    /** The statuses of a matched event. */
    record Statuses(@Nullable String gold, @Nullable String found) {}

    void add(String row, int gold, int found, int hit) {
        int[] sums = rows.computeIfAbsent(row, key -> new int[3]);
        sums[0] += gold;
        sums[1] += found;
        sums[2] += hit;
    }

    void add(String row, boolean gold, boolean found, boolean hit) {
        add(row, gold ? 1 : 0, found ? 1 : 0, hit ? 1 : 0);
    }

    void share(String row, boolean hit) {
        int[] sums = shares.computeIfAbsent(row, key -> new int[2]);
        sums[0] += hit ? 1 : 0;
        sums[1]++;
    }

    void status(@Nullable String gold, @Nullable String found) {
        statuses.add(new Statuses(gold, found));
    }

    /** Gold, found, hit. */
    int[] row(String row) {
        return rows.getOrDefault(row, new int[3]);
    }

    /** Hit, of. */
    int[] share(String row) {
        return shares.getOrDefault(row, new int[2]);
    }

    List<Statuses> statuses() {
        return statuses;
    }
}
