package org.taqarub.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Defaults;
import org.taqarub.app.input.ReportSource;
import org.taqarub.app.output.RecordPage;
import org.taqarub.app.run.OrderedReading;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code taqarub demo}: the bundled examples as a page. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String EXAMPLES = "/examples";

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    @Nullable
    Path output;

    @Option(names = "--no-open")
    boolean noOpen;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        Path folder = Files.createTempDirectory("taqarub-examples");
        try {
            List<String> files = unpack(folder);
            Path page = output == null ? Files.createTempFile("taqarub-demo-", ".html") : output;
            try (PrintStream out = new PrintStream(Files.newOutputStream(page), false, StandardCharsets.UTF_8)) {
                out.print(RecordPage.head());
                RecordPage writing = new RecordPage();
                new OrderedReading<Read>(Runtime.getRuntime().availableProcessors(), complaints)
                        .run(
                                new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream()),
                                files,
                                this::reader,
                                read -> out.print(writing.place(read.record(), read.article())));
                out.print(writing.foot());
                if (out.checkError()) {
                    throw new IOException(page + " could not be written");
                }
            }
            Path named = page.toAbsolutePath().normalize();
            surroundings.out().println(Messages.of(surroundings.locale()).getString("demo.page") + " " + named.toUri());
            if (!noOpen) {
                open(named);
            }
        } finally {
            delete(folder);
        }
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private record Read(Record record, String article) {}

    private Function<Report, Read> reader() {
        Function<Report, Record> reader =
                surroundings.readers().reader(surroundings.readers().lexicon(List.of()));
        return reader.andThen(record -> new Read(record, RecordPage.article(record)));
    }

    /** Copies the bundled examples out of the jar, in the order of their names. */
    private static List<String> unpack(Path folder) throws IOException {
        URL examples = DemoCommand.class.getResource(EXAMPLES);
        if (examples == null) {
            throw new IOException("no examples are packed with this build; they belong into the folder examples/");
        }
        try {
            URI uri = examples.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return copy(jar.getPath(EXAMPLES), folder);
                }
            }
            return copy(Path.of(uri), folder);
        } catch (URISyntaxException e) {
            throw new IOException("the examples cannot be opened: " + examples, e);
        }
    }

    private static List<String> copy(Path from, Path to) throws IOException {
        List<String> copied = new ArrayList<>();
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(file.getFileName().toString());
                Files.copy(file, target);
                copied.add(target.toString());
            }
        }
        return copied;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the page where there is a desktop; where that fails, its name is on standard output all the same. */
    private void open(Path page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener;
        if (system.contains("mac")) {
            opener = List.of("open");
        } else if (system.contains("windows")) {
            opener = List.of("cmd", "/c", "start", "");
        } else if (surroundings.environment().containsKey("DISPLAY")
                || surroundings.environment().containsKey("WAYLAND_DISPLAY")) {
            opener = List.of("xdg-open");
        } else {
            return;
        }
        List<String> command = new ArrayList<>(opener);
        command.add(page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return; // no opener; the page has been named
        }
    }
}
