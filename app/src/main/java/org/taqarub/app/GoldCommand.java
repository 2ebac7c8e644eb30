package org.taqarub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.Documents;
import org.taqarub.app.gold.Errors;
import org.taqarub.app.gold.Figures;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub gold}: how well the reader reads, measured on a gold standard. */
@Command(name = "gold")
final class GoldCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "GOLD.jsonl", arity = "1", descriptionKey = "goldFile")
    Path gold = Path.of("");

    @Option(names = "--found", paramLabel = "FOUND.jsonl")
    @Nullable
    Path found;

    @Option(names = "--errors", paramLabel = "N")
    int errors;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--no-interval")
    boolean noInterval;

    private final List<Path> folders = new java.util.ArrayList<>();

    GoldCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(names = "--lexicon", paramLabel = "DIR")
    void lexicon(Path folder) {
        folders.add(ReadingOptions.folder(folder, spec));
    }

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        Documents wanted = Documents.gold(gold);
        Path file = found;
        Documents got = file == null ? read(wanted, complaints) : Documents.found(file);
        Errors wrong = new Errors(errors);
        Figures figures = Figures.of(wanted, got, wrong, !noInterval);
        if (json) {
            surroundings.out().println(figures.json());
        } else {
            surroundings.out().print(figures.table());
            if (errors > 0) {
                print(wrong);
            }
        }
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private Documents read(Documents wanted, Complaints complaints) {
        Function<Report, Record> reader =
                surroundings.readers().reader(surroundings.readers().lexicon(folders));
        List<Record> records = wanted.sources().parallelStream()
                .map(source -> read(source, reader, complaints))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return Documents.found(records);
    }

    private @Nullable Record read(Documents.Source source, Function<Report, Record> reader, Complaints complaints) {
        Origin origin = new Origin(gold.toString(), 0);
        String text = source.text();
        if (text == null) {
            complaints.failure(
                    origin,
                    source.id() + " has no text",
                    "read the reports on their own and give the records with --found");
            return null;
        }
        try {
            return reader.apply(
                    new Report(source.id(), source.source(), source.published(), source.title(), "", "", text));
        } catch (RuntimeException e) {
            complaints.failure(origin, source.id() + ": the reader failed: " + e, "it counts as found empty");
            return null;
        }
    }

    private void print(Errors wrong) {
        wrong.examples().forEach((kind, lines) -> {
            surroundings.out().println("\n" + kind);
            lines.forEach(line -> surroundings.out().println("  " + line));
        });
        List<Errors.Rule> rules = wrong.rules();
        if (!rules.isEmpty()) {
            surroundings.out().println("\nfalse findings by rule");
            for (Errors.Rule rule : rules) {
                surroundings
                        .out()
                        .println("  " + rule.wrong() + " of " + rule.found() + "  " + rule.row() + "  "
                                + (rule.rule().isEmpty() ? "(no rule given)" : rule.rule()));
            }
        }
    }
}
