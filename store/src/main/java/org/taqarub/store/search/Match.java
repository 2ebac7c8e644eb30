package org.taqarub.store.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A report that a query finds, with the events and quotations for which it does.
 *
 * @param key of the report
 * @param events numbers of the events in the record, from 0, rising; null for all, where the query asks nothing of events
 * @param quotations the same of quotations
 */
@SuppressWarnings("ArrayRecordComponent")
public record Match(long key, int @Nullable [] events, int @Nullable [] quotations) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Match match
                && key == match.key
                && Arrays.equals(events, match.events)
                && Arrays.equals(quotations, match.quotations);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(key) + Arrays.hashCode(events)) + Arrays.hashCode(quotations);
    }

    @Override
    public String toString() {
        return key + " " + Arrays.toString(events) + " " + Arrays.toString(quotations);
    }
}
