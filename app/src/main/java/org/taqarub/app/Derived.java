package org.taqarub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.taqarub.app.output.HappeningJson;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.store.CountedTables;
import org.taqarub.store.FileFault;
import org.taqarub.store.Store;
import org.taqarub.store.StoreException;
import org.taqarub.store.Stored;
import org.taqarub.store.once.Counted;
import org.taqarub.store.once.Counting;
import org.taqarub.store.once.Gist;
import org.taqarub.store.once.Happening;

/** What is made of all reports together, after they changed: the index, and what is counted once. */
final class Derived {

    /** Reports from which on counting takes long enough to be told. */
    private static final long MANY = 10_000;

    private Derived() {}

    /** What counting once needs of a record. Thread-safe. */
    static byte[] gist(Record record) {
        return Gist.of(new Stored(0, record)).bytes();
    }

    /** Brings up what is derived. Where that fails nothing is lost: it is said, and whoever needs it next tries again. */
    static void refresh(Store store, Lexicon lexicon, Surroundings surroundings) throws IOException {
        index(store, lexicon, surroundings);
        count(store);
    }

    /** Brings up the index alone; who asks for happenings next has them counted. */
    static void index(Store store, Lexicon lexicon, Surroundings surroundings) {
        try {
            RecordIndex.refresh(store, lexicon);
        } catch (IOException e) {
            surroundings
                    .diagnostics()
                    .line("taqarub: the search index is not brought up, the next search tries again: "
                            + FileFault.reason(e));
        }
    }

    /** Counts again where a record is behind and nobody writes to it; where that cannot be, it is said and the last counting stands. */
    static void countIfBehind(Path folder, Surroundings surroundings) throws IOException {
        try (Store store = Store.read(folder)) {
            if (store.counted().sequence() == store.sequence()) {
                return;
            }
        }
        try (Store store = Store.write(folder, Derived::gist)) {
            if (store.sequence() >= MANY) {
                surroundings
                        .diagnostics()
                        .line("taqarub: reports changed since events were counted; they are counted once again first");
            }
            count(store);
        } catch (StoreException e) {
            surroundings
                    .diagnostics()
                    .line("taqarub: what is counted once is behind the record and cannot be brought up: "
                            + e.getMessage());
        }
    }

    /** Counts again where reports changed since. */
    static void count(Store store) throws IOException {
        CountedTables tables = store.counted();
        if (tables.sequence() == store.sequence()) {
            return;
        }
        List<Gist> gists;
        try (Stream<Store.Gisted> all = store.gists()) {
            gists = all.map(gisted -> Gist.of(gisted.key(), gisted.bytes())).toList();
        }
        Counted counted = Counting.of(gists);
        try (CountedTables.Writing writing = tables.write()) {
            for (Counted.Copy copy : counted.copies()) {
                for (long report : copy.reports()) {
                    writing.duplicate(report, copy.reports().get(0));
                }
            }
            for (Counted.SameQuotation quotation : counted.quotations()) {
                for (Counted.Version version : quotation.versions()) {
                    writing.saying(version.report(), version.quotation(), quotation.id(), version.variant());
                }
            }
            for (Happening happening : counted.happenings()) {
                writing.happening(row(happening), witnesses(happening));
            }
            writing.finish();
        }
    }

    private static CountedTables.Row row(Happening happening) {
        return new CountedTables.Row(
                happening.id(),
                happening.type().name(),
                happening.mode(),
                happening.status().name().toLowerCase(java.util.Locale.ROOT),
                happening.date(),
                happening.reports(),
                happening.outlets(),
                happening.firstSeen(),
                happening.lastSeen(),
                happening.score(),
                HappeningJson.of(happening).toString());
    }

    private static List<CountedTables.Witness> witnesses(Happening happening) {
        return happening.witnesses().stream()
                .map(witness -> new CountedTables.Witness(witness.report(), witness.event()))
                .toList();
    }
}
