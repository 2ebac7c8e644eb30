package org.taqarub.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.event.FutureReading;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Event;
import org.taqarub.record.Record;
import org.taqarub.store.export.Export;
import org.taqarub.store.export.ExportedRecords;
import org.taqarub.store.export.Format;
import org.taqarub.store.export.LooseRecords;
import org.taqarub.store.export.Manifest;
import org.taqarub.store.export.Order;
import org.taqarub.store.export.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub export}: what a query finds, in the formats of other programs, with a manifest. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Source source;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "exportQuery")
    List<String> query = new ArrayList<>();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "jsonl|csv|xlsx|parquet|plover|phoenix|graphml|gexf|dna|bibtex|ris",
            descriptionKey = "exportFormat")
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "TARGET",
            required = true)
    @Nullable
    Path output;

    @Option(names = "--force")
    boolean force;

    @Option(names = "--right-to-left")
    boolean rightToLeft;

    @Option(names = "--status", paramLabel = "actual|future|hypothetical|negated", split = ",")
    @Nullable
    Set<Event.Status> statuses;

    @Option(names = "--nodes", paramLabel = "actors|countries")
    Order.@Nullable Nodes nodes;

    @Option(names = "--future-as-agree", descriptionKey = "futureAsAgree")
    boolean futureAsAgree;

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--from", paramLabel = "RECORDS")
    @Nullable
    Path from;

    /** How the command comes by what a query finds in the record on disk. */
    interface Source {

        /**
         * Opens the record for reading.
         *
         * @param query empty for everything
         * @throws IOException where the record cannot be opened or the query is wrong; the message is shown as it is
         */
        Opened open(Path folder, String query) throws IOException;
    }

    /** A selection and what must be closed behind it. */
    interface Opened extends Closeable {
        Selection selection();
    }

    ExportCommand(Surroundings surroundings, Source source) {
        this.surroundings = surroundings;
        this.source = source;
    }

    @Override
    public Integer call() throws IOException {
        Format wanted = format;
        Path target = output;
        if (wanted == null || target == null) {
            throw new IllegalStateException("picocli asks for both");
        }
        Order order = new Order(
                wanted,
                target,
                force,
                rightToLeft,
                statuses(wanted),
                nodes(wanted),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        if (rightToLeft && wanted != Format.XLSX) {
            throw wrong("--right-to-left is for --format xlsx; " + wanted + " has no direction");
        }
        Path records = from;
        try {
            if (records != null) {
                return export(records(records), order);
            }
            try (Opened opened = source.open(record.folder(surroundings), String.join(" ", query))) {
                return export(opened.selection(), order);
            }
        } catch (Export.Refused e) {
            throw new ParameterException(spec.commandLine(), "--output: " + e.getMessage(), e);
        }
    }

    private Set<Event.Status> statuses(Format wanted) {
        Set<Event.Status> named = statuses;
        if (named == null) {
            return EnumSet.of(Event.Status.ACTUAL);
        }
        if (!wanted.countsEvents()) {
            throw wrong("--status is for plover, phoenix, graphml and gexf; " + wanted + " takes every event"
                    + " and says of each what its status is");
        }
        if (wanted == Format.PHOENIX && !named.equals(EnumSet.of(Event.Status.ACTUAL))) {
            throw wrong("--status: Phoenix has no column for it, so only actual events can go there; plover has one");
        }
        return named;
    }

    private Order.Nodes nodes(Format wanted) {
        Order.Nodes named = nodes;
        if (named != null && wanted != Format.GRAPHML && wanted != Format.GEXF) {
            throw wrong("--nodes is for graphml and gexf; " + wanted + " is no network");
        }
        return named == null ? Order.Nodes.ACTORS : named;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Selection records(Path file) throws IOException {
        if (!query.isEmpty()) {
            throw wrong("--from exports all records of a file; a QUERY asks the record on disk");
        }
        if (!ExportedRecords.isOurs(file)) {
            throw wrong("--from: `" + file + "` holds no records as `taqarub read --format jsonl` or `taqarub export`"
                    + " write them; reports without findings are read first");
        }
        return new LooseRecords("", TaqarubCommand.name(), () -> read(file));
    }

    /** A damaged line ends the export: what is not whole is not exported. */
    private static Stream<Record> read(Path file) {
        try {
            return ExportedRecords.stream(file).map(line -> {
                Record found = line.record();
                if (found == null) {
                    throw new UncheckedIOException(
                            new IOException(line.file() + ":" + line.number() + ": " + line.problem()));
                }
                return found;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int export(Selection selection, Order order) throws IOException {
        Selection read = selection;
        if (futureAsAgree) {
            Lexicon lexicon = surroundings.readers().lexicon(List.of());
            read = selection.reading(found -> FutureReading.asAgree(found, lexicon));
        }
        Manifest manifest = Export.write(read, order);
        for (Map.Entry<String, Long> count : manifest.counts().entrySet()) {
            surroundings.out().println(count.getKey() + " " + count.getValue());
        }
        manifest.changed().forEach((what, notice) -> tell("changed", what, notice));
        manifest.leftOut().forEach((what, notice) -> tell("left out", what, notice));
        surroundings.out().println(order.target() + ", " + Export.manifest(order.target()));
        return 0;
    }

    private void tell(String how, String what, Manifest.Notice notice) {
        surroundings
                .diagnostics()
                .line(String.format(
                        Locale.ROOT,
                        "taqarub: %s: %s: %d, first in %s",
                        how,
                        what,
                        notice.count(),
                        notice.examples().get(0).replaceAll("\\p{C}", "")));
    }
}
