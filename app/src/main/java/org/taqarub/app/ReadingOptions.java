package org.taqarub.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.taqarub.app.input.Defaults;
import org.taqarub.event.FutureReading;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How reports are read: what is assumed of them, and by which lexicon. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    private String published = "";

    @Option(names = "--source", paramLabel = "OUTLET")
    String source = "";

    private final List<Path> folders = new ArrayList<>();

    @Option(names = "--published", paramLabel = "DATE")
    void published(String date) {
        try {
            LocalDate.parse(date.length() > 10 && date.charAt(10) == 'T' ? date.substring(0, 10) : date);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--published takes an ISO 8601 date such as 2015-11-19 or 2015-11-19T10:00:00Z, not `" + date
                            + "`");
        }
        published = date;
    }

    @Option(names = "--lexicon", paramLabel = "DIR")
    void lexicon(Path folder) {
        folders.add(folder(folder, spec));
    }

    /** @throws ParameterException where it is no folder */
    static Path folder(Path folder, CommandSpec spec) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lexicon takes a folder of lexicon files; there is no folder `" + folder + "`");
        }
        return folder;
    }

    Defaults defaults() {
        return new Defaults(published, source);
    }

    /** Loads when asked. */
    Supplier<Function<Report, Record>> reader(Surroundings surroundings) {
        return reader(surroundings, false);
    }

    /**
     * Loads when asked.
     *
     * @param futureAsAgree whether cooperation that is yet to come is read as AGREE
     */
    Supplier<Function<Report, Record>> reader(Surroundings surroundings, boolean futureAsAgree) {
        return () -> {
            Lexicon lexicon = surroundings.readers().lexicon(folders);
            Function<Report, Record> reader = surroundings.readers().reader(lexicon);
            return futureAsAgree ? reader.andThen(record -> FutureReading.asAgree(record, lexicon)) : reader;
        };
    }
}
