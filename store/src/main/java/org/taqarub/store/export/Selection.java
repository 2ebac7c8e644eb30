package org.taqarub.store.export;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.taqarub.record.Record;
import org.taqarub.store.Stored;

/** What leaves: the reports that a query found, and which of their events and quotations. Nothing changes while it is exported. */
public interface Selection {

    /** The query as it was typed; empty where everything was asked for. */
    String query();

    /** Name and version of the program, e.g. {@code taqarub 0.1.0}. */
    String program();

    /** Version of the record's schema on disk; 0 where the records come from no such folder. */
    int schema();

    /**
     * The reports by outlet, then id. Each call gives a new stream of the same reports in the same order; who asks for it closes it.
     *
     * @throws java.io.UncheckedIOException from the stream, where the record cannot be read
     */
    Stream<Chosen> reports();

    /**
     * Id of the happening that an event tells of, the same for every event that tells of it; empty where it belongs to none.
     *
     * @param key of {@link Stored}
     * @param event place of the event in its record, from 0
     */
    String happening(long key, int event);

    /** First report, as {@code source:id}, of the group of near-duplicates that the report belongs to; empty where it is in none or the first itself. */
    String duplicateGroup(long key);

    /**
     * The same selection with each record read in another way.
     *
     * @param reading keeps the number and the order of events and quotations
     */
    default Selection reading(UnaryOperator<Record> reading) {
        Selection under = this;
        return new Selection() {
            @Override
            public String query() {
                return under.query();
            }

            @Override
            public String program() {
                return under.program();
            }

            @Override
            public int schema() {
                return under.schema();
            }

            @Override
            public Stream<Chosen> reports() {
                return under.reports()
                        .map(chosen -> new Chosen(
                                new Stored(
                                        chosen.stored().key(),
                                        reading.apply(chosen.stored().record())),
                                chosen.events(),
                                chosen.quotations()));
            }

            @Override
            public String happening(long key, int event) {
                return under.happening(key, event);
            }

            @Override
            public String duplicateGroup(long key) {
                return under.duplicateGroup(key);
            }
        };
    }

    /** Outlet and id in one word, as manifests name a report. */
    static String name(Record record) {
        return record.report().source() + ":" + record.report().id();
    }

    /** Records that belong to no folder, in the order given: no happenings, no duplicates. */
    static Selection of(String query, String program, List<Record> records) {
        return new LooseRecords(query, program, () -> records.stream());
    }
}
