package org.taqarub.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.output.HappeningJson;
import org.taqarub.app.output.HappeningText;
import org.taqarub.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub happenings}: events of the record, each once, with how many reports tell of it. */
@Command(name = "happenings")
final class HappeningsCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final Surroundings surroundings;
    private final Source source;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "happeningsQuery")
    List<String> query = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|jsonl")
    Format format = Format.TEXT;

    @Option(names = "--sort", paramLabel = "reports|date")
    Sort sort = Sort.REPORTS;

    @Option(names = "--witnesses")
    boolean witnesses;

    @Mixin
    RecordOptions record = new RecordOptions();

    private @Nullable Integer limit;

    /** How happenings are shown. */
    enum Format {
        TEXT,
        JSONL
    }

    /** Which come first. */
    enum Sort {
        REPORTS,
        DATE
    }

    /** How the command comes by what is counted in a record on disk. */
    interface Source {

        /**
         * Opens a record.
         *
         * @param query empty for all
         * @throws IOException where the record cannot be opened or the query is wrong; the message is shown as it is
         */
        Opened open(Path folder, String query) throws IOException;
    }

    /** What was found. */
    interface Opened extends Closeable {

        /** Happenings of which at least one telling was found. */
        List<Found> happenings() throws IOException;

        /** Reports that tell of one, and the number of the event in each; in any order. */
        List<Telling> tellings(String happening) throws IOException;
    }

    /**
     * A happening that was found.
     *
     * @param date of it, empty where unknown
     * @param summary as {@link HappeningJson#of} makes it
     */
    record Found(String id, int reports, String date, String firstSeen, ObjectNode summary) {}

    /** A report and the number of the event in its record, from 0. */
    record Telling(Stored stored, int event) {}

    /** @param source the store's way to what is counted */
    HappeningsCommand(Surroundings surroundings, Source source) {
        this.surroundings = surroundings;
        this.source = source;
    }

    @Option(names = "--limit", paramLabel = "N")
    void limit(int number) {
        if (number < 0) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number from 0, not " + number);
        }
        limit = number;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = surroundings.out();
        try (Opened opened = source.open(record.folder(surroundings), String.join(" ", query))) {
            List<Found> found = new ArrayList<>(opened.happenings());
            found.sort(order());
            Integer asked = limit;
            int most = asked != null && asked > 0
                    ? asked
                    : asked == null && format == Format.TEXT ? SHOWN : Integer.MAX_VALUE;
            List<Found> shown = found.subList(0, Math.min(most, found.size()));
            HappeningText text = new HappeningText(
                    surroundings.colours(), surroundings.outTerminal(), Messages.of(surroundings.locale()));
            if (format == Format.TEXT) {
                print(out, text.head(found.size(), shown.size()));
            }
            long number = 0;
            for (Found happening : shown) {
                ObjectNode json = happening.summary();
                if (witnesses) {
                    json = json.deepCopy();
                    witnesses(opened.tellings(happening.id()), json.putArray("witnesses"));
                }
                print(out, format == Format.JSONL ? json.toString() : text.of(++number, json));
            }
        }
        return 0;
    }

    private static void witnesses(List<Telling> tellings, ArrayNode array) {
        List<ObjectNode> all = new ArrayList<>();
        for (Telling telling : tellings) {
            ObjectNode witness = HappeningJson.witness(telling.stored(), telling.event());
            if (witness != null) {
                all.add(witness);
            }
        }
        all.sort(Comparator.<ObjectNode, String>comparing(
                        witness -> witness.path("published").asText())
                .thenComparing(witness -> witness.path("source").asText())
                .thenComparing(witness -> witness.path("report").asText())
                .thenComparing(witness -> witness.path("event").asInt()));
        all.forEach(array::add);
    }

    private Comparator<Found> order() {
        Comparator<Found> byDate = Comparator.<Found, String>comparing(
                        found -> found.date().isEmpty() ? found.firstSeen() : found.date())
                .thenComparing(Found::id);
        return sort == Sort.DATE
                ? byDate
                : Comparator.<Found>comparingInt(found -> -found.reports()).thenComparing(byDate);
    }

    private static void print(PrintStream out, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }
}
