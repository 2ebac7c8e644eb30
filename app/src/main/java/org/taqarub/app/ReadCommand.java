package org.taqarub.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.ReportSource;
import org.taqarub.app.output.RecordPage;
import org.taqarub.app.output.RecordText;
import org.taqarub.app.run.OrderedReading;
import org.taqarub.app.run.Progress;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Record;
import org.taqarub.store.FileFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub read}: reports to records, in order, on all cores. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    ThreadOptions threads = new ThreadOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|jsonl|html")
    Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    @Nullable
    Path output;

    @Option(names = "--future-as-agree", descriptionKey = "futureAsAgree")
    boolean futureAsAgree;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** How records are shown. */
    enum Format {
        TEXT,
        JSONL,
        HTML
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = output;
        if (file == null) {
            return read(files, unforgiving(surroundings.out()), surroundings.colours());
        }
        try (OutputStream out = open(file)) {
            return read(files, out, false);
        } catch (IOException e) {
            throw FileFault.told("`" + file + "` is not written to its end", e);
        }
    }

    private OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output: `" + file + "` cannot be written; name a file in a folder that exists",
                    e);
        }
    }

    private int read(List<String> inputs, OutputStream to, boolean colours) throws InterruptedException, IOException {
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        ReportSource source = new ReportSource(reading.defaults(), complaints, surroundings.in());
        Function<Record, String> form = form(colours);
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        try (Progress progress = new Progress(
                surroundings.diagnostics(), source::consumed, ReportSource.size(inputs), complaints::failures)) {
            if (format == Format.HTML) {
                write(out, RecordPage.head());
            }
            RecordPage page = new RecordPage();
            new OrderedReading<Shown>(threads.number(), complaints)
                    .run(
                            source,
                            inputs,
                            () -> reading.reader(surroundings, futureAsAgree)
                                    .get()
                                    .andThen(record -> new Shown(record, form.apply(record))),
                            shown -> {
                                write(
                                        out,
                                        format == Format.HTML
                                                ? page.place(shown.record(), shown.form())
                                                : shown.form());
                                if (format != Format.JSONL || surroundings.outTerminal()) {
                                    out.flush();
                                }
                                progress.report();
                            });
            if (format == Format.HTML) {
                write(out, page.foot());
            }
            out.flush();
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().equals(CLOSED)) {
                return TaqarubCommand.FAILED; // the reader of our output has gone, as head does
            }
            throw e;
        }
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    /** A record and what is shown of it. */
    private record Shown(Record record, String form) {}

    private Function<Record, String> form(boolean colours) {
        return switch (format) {
            case TEXT -> new RecordText(colours, Messages.of(surroundings.locale()))::of;
            case JSONL -> record -> RecordJson.line(record) + "\n";
            case HTML -> RecordPage::article;
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String CLOSED = "output closed";

    /** A print stream hides errors; this one ends the run at the first. */
    private static OutputStream unforgiving(PrintStream stream) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                stream.write(b);
                check();
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                stream.write(bytes, from, length);
                check();
            }

            @Override
            public void flush() throws IOException {
                stream.flush();
                check();
            }

            private void check() throws IOException {
                if (stream.checkError()) {
                    throw new IOException(CLOSED);
                }
            }
        };
    }
}
