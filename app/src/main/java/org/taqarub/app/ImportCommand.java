package org.taqarub.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.app.input.ReportSource;
import org.taqarub.app.record.Importer;
import org.taqarub.app.run.Progress;
import org.taqarub.record.Record;
import org.taqarub.store.Store;
import org.taqarub.store.export.ExportedRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code taqarub import}: reports into the record on disk. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    ThreadOptions threads = new ThreadOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
    List<String> paths = new ArrayList<>();

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Store store = Store.write(record.folder(surroundings), Derived::gist)) {
            store.begin("import", TaqarubCommand.Version.number(), paths);
            Importer importer = new Importer(store, Derived::gist);
            Complaints complaints = new Complaints(surroundings.diagnostics()::line, importer);
            ReportSource source = new ReportSource(reading.defaults(), complaints, surroundings.in());
            try (Progress progress = new Progress(
                    surroundings.diagnostics(), source::consumed, ReportSource.size(paths), complaints::failures)) {
                for (List<String> like : stretches(paths)) {
                    if (isOurs(like.get(0))) {
                        records(like.get(0), importer, complaints, progress);
                    } else {
                        importer.reports(
                                threads.number(),
                                complaints,
                                sink -> source.each(like, sink),
                                reading.reader(surroundings),
                                progress::report);
                    }
                }
            }
            importer.finish(paths);
            Derived.refresh(store, surroundings.readers().lexicon(reading.lexicon.folders()), surroundings);
            surroundings
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d new, %,d changed, %,d there before, %,d skipped, %,d failed; record: %s",
                            importer.added(),
                            importer.changed(),
                            importer.same(),
                            importer.skipped(),
                            complaints.failures(),
                            store.folder()));
            return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
        }
    }

    /** Paths in their order, those that hold records each alone, since these are not read but taken as they are. */
    private static List<List<String>> stretches(List<String> paths) {
        List<List<String>> stretches = new ArrayList<>();
        boolean open = false;
        for (String path : paths) {
            boolean ours = isOurs(path);
            if (ours || !open) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(path);
            open = !ours;
        }
        return stretches;
    }

    private static boolean isOurs(String path) {
        try {
            return !path.equals("-") && ExportedRecords.isOurs(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            return false; // who reads it as reports says what is wrong
        }
    }

    private static void records(String path, Importer importer, Complaints complaints, Progress progress)
            throws IOException {
        try (Stream<ExportedRecords.Line> lines = ExportedRecords.stream(Path.of(path))) {
            for (Iterator<ExportedRecords.Line> each = lines.iterator(); each.hasNext(); ) {
                ExportedRecords.Line line = each.next();
                Record found = line.record();
                if (found == null) {
                    complaints.failure(
                            new Origin(path, line.number()),
                            line.problem(),
                            "export it again; the other records are taken");
                } else {
                    importer.record(found);
                    progress.report();
                }
            }
        }
    }
}
