package org.taqarub.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taqarub.app.run.Diagnostics;
import org.taqarub.event.Choices;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Problem;
import org.taqarub.reader.Examples;
import org.taqarub.reader.Reader;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/**
 * What a command finds around it.
 *
 * @param in standard input
 * @param out standard output; bytes of UTF-8 are written to it
 * @param diagnostics standard error
 * @param environment the process's variables
 * @param outTerminal whether standard output is a terminal
 * @param locale language of help and labels
 * @param readers loads lexicon and models; takes seconds
 */
record Surroundings(
        InputStream in,
        PrintStream out,
        Diagnostics diagnostics,
        Map<String, String> environment,
        boolean outTerminal,
        Locale locale,
        Readers readers) {

    /** Loads a lexicon and the reader that goes by it. */
    interface Readers {

        /** @param folders of lexicon files that add to or override the bundled ones */
        Lexicon lexicon(List<Path> folders);

        /** A thread-safe way from a report to its record. */
        Function<Report, Record> reader(Lexicon lexicon);

        /** The same, and hands on what weights decide. */
        Choosing choosing(Lexicon lexicon);

        /** Reads every {@code yes} and {@code no} of the lexicon's rules, by rules alone. */
        Examined examine(Lexicon lexicon);
    }

    /** Reads a report and hands on what weights decide. */
    interface Choosing {
        Record read(Report report, Choices choices);
    }

    /**
     * How the examples of a lexicon came out.
     *
     * @param count of all examples
     * @param problems those that do not hold, by file and line
     */
    record Examined(int count, List<Problem> problems) {

        Examined {
            problems = List.copyOf(problems);
        }
    }

    /** The real ones. */
    static final Readers BUNDLED = new Readers() {
        @Override
        public Lexicon lexicon(List<Path> folders) {
            return folders.isEmpty() ? Lexicon.bundled() : Lexicon.load(folders);
        }

        @Override
        public Function<Report, Record> reader(Lexicon lexicon) {
            return Reader.with(lexicon)::read;
        }

        @Override
        public Choosing choosing(Lexicon lexicon) {
            return Reader.with(lexicon)::read;
        }

        @Override
        public Examined examine(Lexicon lexicon) {
            Reader reader = Reader.byRules(lexicon);
            List<Examples.Case> all = Examples.all(lexicon);
            List<Problem> problems = all.parallelStream()
                    .flatMap(example -> Stream.ofNullable(Examples.check(example, reader, lexicon)))
                    .toList();
            return new Examined(all.size(), problems);
        }
    };

    /** Whether output may be coloured: on a terminal, unless NO_COLOR says otherwise. */
    boolean colours() {
        return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
