package org.taqarub.app.record;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.app.run.OrderedReading;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.store.Failure;
import org.taqarub.store.Skip;
import org.taqarub.store.Store;
import org.taqarub.store.StoreException;

/**
 * Takes reports into the record. What it has already is not read again, so that an import that was broken off goes on where it was; what is
 * kept is committed every few seconds.
 */
public final class Importer implements Complaints.Listener {

    /** Changes between commits; a kill loses these at most, and the next import makes them again. */
    public static final int BATCH = 200;

    private final Store store;
    private final Function<Record, byte[]> gist;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Skip> skips = new ConcurrentLinkedQueue<>();
    private final Set<String> files = new LinkedHashSet<>();
    private long added;
    private long changed;
    private long same;
    private long skipped;
    private int uncommitted;

    /**
     * @param store open to write, with a run begun
     * @param gist what counting once needs of a record; thread-safe
     */
    public Importer(Store store, Function<Record, byte[]> gist) {
        this.store = store;
        this.gist = gist;
    }

    /** Reports that were new. */
    public long added() {
        return added;
    }

    /** Reports that were there with other words. */
    public long changed() {
        return changed;
    }

    /** Reports that were there as they are. */
    public long same() {
        return same;
    }

    /** What was left out on purpose. */
    public long skipped() {
        return skipped;
    }

    /**
     * A report on its way.
     *
     * @param record null where the record had the report already
     */
    private record Arrived(Report report, @Nullable Record record, byte @Nullable [] gist) {}

    /**
     * Takes every report of the feed.
     *
     * @param threads that read at a time
     * @param complaints hear of reports on which the reader fails
     * @param reader loads the reader, which takes seconds; asked for when the first report is new
     * @param each is told of each report that is done
     */
    public void reports(
            int threads,
            Complaints complaints,
            OrderedReading.Feed feed,
            Supplier<Function<Report, Record>> reader,
            Runnable each)
            throws IOException, InterruptedException {
        Supplier<Function<Report, Record>> once = once(reader);
        new OrderedReading<Arrived>(threads, complaints).run(feed, () -> report -> arrived(report, once), arrived -> {
            take(arrived, once);
            each.run();
        });
    }

    /** Takes records that were read before. */
    public void record(Record record) throws StoreException {
        Report report = record.report();
        take(new Arrived(report, record, gist.apply(record)), () -> {
            throw new IllegalStateException("nothing is read here");
        });
    }

    private Arrived arrived(Report report, Supplier<Function<Report, Record>> reader) {
        try {
            return store.standing(report) == Store.Standing.SAME
                    ? new Arrived(report, null, null)
                    : read(report, reader);
        } catch (StoreException e) {
            return read(report, reader); // the writer meets the fault as well, and tells it
        }
    }

    private Arrived read(Report report, Supplier<Function<Report, Record>> reader) {
        Record record = reader.get().apply(report);
        return new Arrived(report, record, gist.apply(record));
    }

    private void take(Arrived arrived, Supplier<Function<Report, Record>> reader) throws StoreException {
        Report report = arrived.report();
        Store.Standing standing = store.standing(report);
        if (standing == Store.Standing.SAME) {
            same++;
        } else {
            // Where an earlier report of the same input has changed it meanwhile, it is read after all.
            Arrived whole = arrived.record() == null ? read(report, reader) : arrived;
            Record record = whole.record();
            byte[] bytes = whole.gist();
            if (record == null || bytes == null) {
                throw new IllegalStateException("read, but without a record");
            }
            if (isForeign(record)) {
                store.skip(new Skip(report.source(), report.id(), "language", 1));
                skipped++;
            } else {
                store.put(record, bytes);
                if (standing == Store.Standing.NEW) {
                    added++;
                } else {
                    changed++;
                }
            }
            uncommitted++;
        }
        if (uncommitted >= BATCH) {
            commit();
        }
    }

    private static boolean isForeign(Record record) {
        return record.warnings().stream().anyMatch(warning -> warning.code().equals("language"));
    }

    /** Makes lasting what was taken, with what failed meanwhile. */
    public void commit() throws StoreException {
        for (Failure failure = failures.poll(); failure != null; failure = failures.poll()) {
            store.failure(failure);
            files.add(failure.file());
        }
        for (Skip skip = skips.poll(); skip != null; skip = skips.poll()) {
            store.skip(skip);
            skipped += skip.count();
        }
        store.commit();
        uncommitted = 0;
    }

    /** Tells the record that all of these files were gone through. */
    public void finish(List<String> inputs) throws StoreException {
        commit();
        files.addAll(inputs);
        store.finish(List.copyOf(files));
    }

    @Override
    public void failed(Origin at, String reason, String remedy) {
        failures.add(new Failure(at.file(), part(at), at.number(), reason, remedy));
    }

    @Override
    public void skipped(Origin at, String reason, long count) {
        String place = at.number() == 0 ? "" : part(at) + " " + at.number();
        skips.add(new Skip(at.file(), place, reason, count));
    }

    private static String part(Origin at) {
        return at.part().name().toLowerCase(Locale.ROOT);
    }

    private static <T> Supplier<T> once(Supplier<T> load) {
        return new Supplier<>() {
            private @Nullable T loaded;

            @Override
            public synchronized T get() {
                T value = loaded;
                if (value == null) {
                    value = load.get();
                    loaded = value;
                }
                return value;
            }
        };
    }
}
