package org.taqarub.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.taqarub.store.Failure;
import org.taqarub.store.Skip;
import org.taqarub.store.Store;
import org.taqarub.store.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code taqarub status}: how much of everything the record holds, and what it does not hold and why. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--failures")
    boolean failures;

    @Option(names = "--skipped")
    boolean skipped;

    @Option(names = "--format", paramLabel = "text|jsonl")
    Format format = Format.TEXT;

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** How it is shown. */
    enum Format {
        TEXT,
        JSONL
    }

    @Override
    public Integer call() throws IOException {
        try (Store store = Store.read(record.folder(surroundings))) {
            PrintStream out = surroundings.out();
            if (failures || skipped) {
                if (failures) {
                    for (Failure failure : store.failures()) {
                        out.println(format == Format.JSONL ? json(failure) : line(failure));
                    }
                }
                if (skipped) {
                    for (Skip skip : store.skipped()) {
                        out.println(format == Format.JSONL ? json(skip) : line(skip));
                    }
                }
            } else {
                Tally tally = store.tally();
                if (format == Format.JSONL) {
                    out.println(json(tally));
                } else {
                    text(tally, store, out);
                }
            }
            return 0;
        }
    }

    private static void text(Tally tally, Store store, PrintStream out) throws IOException {
        out.println("record       " + store.folder());
        count(out, "read", tally.read(), "");
        count(out, "  reports", tally.reports(), "of them duplicates " + grouped(tally.duplicates()));
        count(
                out,
                "  failures",
                tally.failures(),
                tally.failures() == 0 ? "" : "`taqarub status --failures` lists them");
        count(out, "  skipped", tally.skipped(), tally.skipped() == 0 ? "" : "`taqarub status --skipped` lists them");
        count(out, "actors", tally.actors(), "");
        count(out, "quotations", tally.quotations(), "");
        count(out, "events", tally.events(), "");
        count(
                out,
                "happenings",
                tally.happenings(),
                store.counted().sequence() == store.sequence()
                        ? ""
                        : "counted before the last changes; `taqarub happenings` counts again");
        count(out, "positions", tally.positions(), "");
        count(out, "corrections", tally.corrections(), "");
        out.println("lexicon      " + String.join(", ", tally.lexicons())
                + (tally.lexicons().size() > 1 ? "; `taqarub reread` reads all with the newest" : ""));
        out.println("version      " + TaqarubCommand.Version.number());
        if (tally.brokenOff() > 0) {
            out.println(grouped(tally.brokenOff())
                    + " run(s) did not end; give the same `taqarub import` again and it goes on where it was");
        }
    }

    private static void count(PrintStream out, String what, long count, String remark) {
        out.println(String.format(Locale.ROOT, "%-11s %,12d", what, count) + (remark.isEmpty() ? "" : "   " + remark));
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String line(Failure failure) {
        return (failure.file() + (failure.number() == 0 ? "" : ":" + place(failure)) + ": " + failure.reason()
                        + (failure.remedy().isEmpty() ? "" : "; " + failure.remedy()))
                .replaceAll("[\\r\\n]+", " ");
    }

    private static String place(Failure failure) {
        return (failure.part().equals("line") ? "" : failure.part() + " ") + failure.number();
    }

    private static String line(Skip skip) {
        return (skip.source() + (skip.id().isEmpty() ? "" : " " + skip.id()) + ": " + skip.reason()
                        + (skip.count() == 1 ? "" : " (" + skip.count() + ")"))
                .replaceAll("[\\r\\n]+", " ");
    }

    private static ObjectNode json(Failure failure) {
        return JSON.createObjectNode()
                .put("file", failure.file())
                .put("part", failure.part())
                .put("number", failure.number())
                .put("reason", failure.reason())
                .put("remedy", failure.remedy());
    }

    private static ObjectNode json(Skip skip) {
        return JSON.createObjectNode()
                .put("source", skip.source())
                .put("id", skip.id())
                .put("reason", skip.reason())
                .put("count", skip.count());
    }

    private static ObjectNode json(Tally tally) {
        ObjectNode json = JSON.createObjectNode()
                .put("read", tally.read())
                .put("reports", tally.reports())
                .put("duplicates", tally.duplicates())
                .put("failures", tally.failures())
                .put("skipped", tally.skipped())
                .put("actors", tally.actors())
                .put("quotations", tally.quotations())
                .put("events", tally.events())
                .put("happenings", tally.happenings())
                .put("positions", tally.positions())
                .put("lexicon", String.join(" ", tally.lexicons()))
                .put("version", TaqarubCommand.Version.number())
                .put("corrections", tally.corrections())
                .put("schema", Store.schema());
        ArrayNode lexicons = json.putArray("lexicons");
        tally.lexicons().forEach(lexicons::add);
        return json;
    }
}
