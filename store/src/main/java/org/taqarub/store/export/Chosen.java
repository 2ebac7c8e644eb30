package org.taqarub.store.export;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Record;
import org.taqarub.store.Stored;

/**
 * A report that was selected.
 *
 * @param events places in the record, from 0, of the selected events; null for all
 * @param quotations places in the record, from 0, of the selected quotations; null for all
 */
public record Chosen(
        Stored stored,
        @Nullable Set<Integer> events,
        @Nullable Set<Integer> quotations) {

    /** With all that was found in it. */
    public static Chosen all(Stored stored) {
        return new Chosen(stored, null, null);
    }

    Record record() {
        return stored.record();
    }

    /** Whether the event at that place, from 0, is selected. */
    boolean hasEvent(int event) {
        return events == null || events.contains(event);
    }

    /** Whether the quotation at that place, from 0, is selected. */
    boolean hasQuotation(int quotation) {
        return quotations == null || quotations.contains(quotation);
    }
}
