package org.taqarub.store.once;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What counting found. Lists are in an order that follows from the reports alone: not from keys, and not from the order of import.
 *
 * @param copies groups of two and more near-duplicate reports
 * @param quotations quotations that two and more places report
 * @param happenings all events, each once; one of a single report as well
 */
public record Counted(List<Copy> copies, List<SameQuotation> quotations, List<Happening> happenings) {

    /**
     * Near-duplicate reports.
     *
     * @param reports keys, the earliest report first
     */
    public record Copy(String id, List<Long> reports) {}

    /**
     * One quotation of several reports.
     *
     * @param speaker id of the speaker where a report names one that is the same everywhere, empty else
     * @param versions in the order of publication
     */
    public record SameQuotation(String id, String speaker, List<Version> versions) {}

    /**
     * Where a quotation stands.
     *
     * @param report key of the report
     * @param quotation its number in the record, from 0
     * @param variant number of its wording, from 0: places with the same words have the same
     */
    public record Version(long report, int quotation, int variant) {}

    /** How many reports have an earlier one in their group. */
    public int duplicates() {
        return copies.stream().mapToInt(copy -> copy.reports().size() - 1).sum();
    }

    /** Of each report that has an earlier copy, the key of the earliest. */
    public Map<Long, Long> earliest() {
        Map<Long, Long> earliest = new HashMap<>();
        for (Copy copy : copies) {
            for (long report : copy.reports().subList(1, copy.reports().size())) {
                earliest.put(report, copy.reports().get(0));
            }
        }
        return earliest;
    }
}
