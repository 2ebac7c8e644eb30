package org.taqarub.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.taqarub.app.input.Defaults;
import org.taqarub.event.FutureReading;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.Mixin;
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

    @Mixin
    LexiconOptions lexicon = new LexiconOptions();

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
            Lexicon loaded = surroundings.readers().lexicon(lexicon.folders());
            Function<Report, Record> reader = surroundings.readers().reader(loaded);
            return futureAsAgree ? reader.andThen(record -> FutureReading.asAgree(record, loaded)) : reader;
        };
    }
}
