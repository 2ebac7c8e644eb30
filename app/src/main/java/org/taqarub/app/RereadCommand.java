package org.taqarub.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.app.output.ChangeText;
import org.taqarub.app.record.Importer;
import org.taqarub.app.run.OrderedReading;
import org.taqarub.app.run.Progress;
import org.taqarub.json.RecordChanges;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code taqarub reread}: reads the reports of the record again, with the lexicon as it is now. */
@Command(name = "reread")
final class RereadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    LexiconOptions reading = new LexiconOptions();

    @Mixin
    ThreadOptions threads = new ThreadOptions();

    @Option(names = "--diff")
    boolean diff;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--all")
    boolean all;

    RereadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the reader says of a report now. */
    private record Again(Record record, byte[] gist) {}

    private long reports;
    private long changed;
    private long findings;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Lexicon lexicon = surroundings.readers().lexicon(reading.folders());
        try (Store store = dryRun
                        ? Store.read(record.folder(surroundings))
                        : Store.write(record.folder(surroundings), Derived::gist);
                Store before = Store.read(record.folder(surroundings))) {
            if (!dryRun) {
                store.begin("reread", TaqarubCommand.Version.number(), List.of());
            }
            long[] keys = all ? store.keys() : store.keysNotReadBy(lexicon.version());
            Complaints complaints = new Complaints(surroundings.diagnostics()::line);
            try (Progress progress =
                    new Progress(surroundings.diagnostics(), () -> reports, keys.length, complaints::failures)) {
                new OrderedReading<Again>(threads.number(), complaints)
                        .run(
                                sink -> feed(before, keys, sink),
                                () -> again(surroundings.readers().reader(lexicon)),
                                again -> {
                                    take(store, again);
                                    progress.report();
                                });
            }
            if (!dryRun) {
                store.finish(List.of());
                Derived.refresh(store, lexicon, surroundings);
            }
            surroundings
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d reports read with lexicon %s, %,d of them differ in %,d findings%s",
                            reports,
                            lexicon.version(),
                            changed,
                            findings,
                            dryRun ? "; nothing was written" : ""));
            return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
        }
    }

    private static void feed(Store before, long[] keys, org.taqarub.app.input.ReportSource.Sink sink)
            throws IOException, InterruptedException {
        for (long key : keys) {
            Stored stored = before.get(key);
            if (stored == null) {
                continue;
            }
            Report report = stored.record().report();
            if (!sink.accept(new Origin(report.source() + " " + report.id(), 0), report)) {
                return;
            }
        }
    }

    private static Function<Report, Again> again(Function<Report, Record> reader) {
        return report -> {
            Record record = reader.apply(report);
            return new Again(record, Derived.gist(record));
        };
    }

    private void take(Store store, Again again) throws IOException {
        Record record = again.record();
        Long key = store.key(record.report().source(), record.report().id());
        Stored stored = key == null ? null : store.get(key);
        if (stored == null) {
            return;
        }
        Record effective = store.corrected(record);
        List<RecordChanges.Change> changes = RecordChanges.between(stored.record(), effective);
        reports++;
        if (!changes.isEmpty()) {
            changed++;
            findings += changes.size();
            if (diff) {
                surroundings.out().print(ChangeText.of(record.report(), changes));
            }
        }
        if (!dryRun) {
            store.put(record, again.gist());
            if (reports % Importer.BATCH == 0) {
                store.commit();
            }
        }
    }
}
