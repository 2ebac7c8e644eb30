package org.taqarub.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.taqarub.app.run.Diagnostics;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.LexiconException;
import org.taqarub.lexicon.Problem;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/** Runs commands as a person would, with a reader that the test chooses. */
final class Session {

    /** Loaded once and before any command runs, so that the time it takes is none of theirs. */
    private static final Lexicon BUNDLED = Lexicon.bundled();

    private final Function<Report, Record> reader;
    private Surroundings.Choosing choosing;
    private InputStream in = InputStream.nullInputStream();
    private List<Problem> problems = List.of();
    private List<Problem> failedExamples = List.of();

    Session(Function<Report, Record> reader) {
        this.reader = reader;
        this.choosing = (report, choices) -> reader.apply(report);
    }

    /** A reader that hands on sides of events. */
    Session choosing(Surroundings.Choosing other) {
        choosing = other;
        return this;
    }

    /** A reader that finds nothing. */
    static Session blind() {
        return new Session(Session::nothing);
    }

    static Record nothing(Report report) {
        return new Record(report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "0");
    }

    Session in(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    Session problems(List<Problem> found) {
        problems = found;
        return this;
    }

    Session failedExamples(List<Problem> failed) {
        failedExamples = failed;
        return this;
    }

    record Outcome(int status, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
        Locale locale = Messages.locale(args, Map.of("LANG", "en_GB.UTF-8"));
        Surroundings surroundings = new Surroundings(
                in, output, new Diagnostics(errors, false), Map.of(), false, locale, new Surroundings.Readers() {
                    @Override
                    public Lexicon lexicon(List<Path> folders) {
                        if (!problems.isEmpty()) {
                            throw new LexiconException(problems);
                        }
                        return BUNDLED;
                    }

                    @Override
                    public Function<Report, Record> reader(Lexicon lexicon) {
                        return reader;
                    }

                    @Override
                    public Surroundings.Choosing choosing(Lexicon lexicon) {
                        return choosing;
                    }

                    @Override
                    public Surroundings.Examined examine(Lexicon lexicon) {
                        return new Surroundings.Examined(3, failedExamples);
                    }
                });
        int status = TaqarubCommand.line(surroundings).execute(args);
        output.flush();
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
