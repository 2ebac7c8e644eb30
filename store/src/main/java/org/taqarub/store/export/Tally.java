package org.taqarub.store.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what is written, and tells what was changed or left out on the way. Not thread-safe. */
final class Tally {

    private static final int EXAMPLES = 10;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Notice> changed = new LinkedHashMap<>();
    private final Map<String, Notice> leftOut = new LinkedHashMap<>();
    private final Set<String> lexicons = new TreeSet<>();

    /** How often, and the first reports that it concerns. */
    static final class Notice {
        private long count;
        private final List<String> examples = new ArrayList<>();

        private void add(String report) {
            count++;
            if (examples.size() < EXAMPLES && !examples.contains(report)) {
                examples.add(report);
            }
        }

        long count() {
            return count;
        }

        List<String> examples() {
            return examples;
        }
    }

    /** Makes the count known though it be 0. */
    void open(String what) {
        counts.putIfAbsent(what, 0L);
    }

    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** @param what in a few words, the same for the same kind of change */
    void changed(String what, String report) {
        changed.computeIfAbsent(what, any -> new Notice()).add(report);
    }

    /** @param what with the reason, in a few words */
    void leftOut(String what, String report) {
        leftOut.computeIfAbsent(what, any -> new Notice()).add(report);
    }

    void lexicon(String version) {
        lexicons.add(version);
    }

    Map<String, Long> counts() {
        return counts;
    }

    Map<String, Notice> changed() {
        return changed;
    }

    Map<String, Notice> leftOut() {
        return leftOut;
    }

    /** Versions of the lexicons that read what was exported. */
    Set<String> lexicons() {
        return lexicons;
    }
}
