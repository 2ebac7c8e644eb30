package org.taqarub.store.export;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.taqarub.record.Record;
import org.taqarub.store.Stored;

/**
 * Records that belong to no folder: all of their findings, no happenings, no groups of duplicates.
 *
 * @param records each call gives a new stream of the same records in the same order
 */
public record LooseRecords(String query, String program, Supplier<Stream<Record>> records) implements Selection {

    @Override
    public int schema() {
        return 0;
    }

    @Override
    public Stream<Chosen> reports() {
        AtomicLong number = new AtomicLong();
        return records.get().map(record -> Chosen.all(new Stored(number.incrementAndGet(), record)));
    }

    @Override
    public String happening(long key, int event) {
        return "";
    }

    @Override
    public String duplicateGroup(long key) {
        return "";
    }
}
