package org.taqarub.store;

import java.util.List;

/**
 * How much of everything the record holds. All are counts but the lexicons.
 *
 * @param reports reports kept
 * @param duplicates reports that have an earlier one in their group
 * @param failures what could not be read
 * @param skipped what was left out on purpose
 * @param actors actors that are the same in every report, and places
 * @param quotations quotations in all reports
 * @param events events in all reports
 * @param happenings events counted once
 * @param positions positions in all reports
 * @param corrections that hold
 * @param lexicons versions of the lists and rules that read the reports; one but for a record that is to be reread
 * @param brokenOff runs before the last one that did not end
 */
public record Tally(
        long reports,
        long duplicates,
        long failures,
        long skipped,
        long actors,
        long quotations,
        long events,
        long happenings,
        long positions,
        long corrections,
        List<String> lexicons,
        long brokenOff) {

    public Tally {
        lexicons = List.copyOf(lexicons);
    }

    /** All that came in: kept, failed or left out. */
    public long read() {
        return reports + failures + skipped;
    }
}
