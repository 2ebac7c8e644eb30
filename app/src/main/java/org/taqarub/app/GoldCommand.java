package org.taqarub.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.CorpusJoiner;
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

    @Option(names = "--corpus", paramLabel = "FILE")
    List<String> corpora = new ArrayList<>();

    @Option(names = "--errors", paramLabel = "N")
    int errors;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--no-interval")
    boolean noInterval;

    private final List<Path> folders = new ArrayList<>();

    GoldCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(names = "--lexicon", paramLabel = "DIR")
    void lexicon(Path folder) {
        folders.add(LexiconOptions.folder(folder, spec));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        Path file = found;
        Documents wanted = wanted(complaints);
        if (wanted.size() == 0 && complaints.failures() > 0) {
            return TaqarubCommand.FAILED;
        }
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

    /** The gold documents that can be scored; of the others it is said why they cannot. */
    private Documents wanted(Complaints complaints) throws IOException, InterruptedException {
        Documents all = Documents.gold(gold);
        if (!corpora.isEmpty()) {
            return CorpusJoiner.join(all, gold.toString(), corpora, complaints, surroundings.in());
        }
        if (found != null || all.textless() == 0) {
            return all;
        }
        complaints.failure(
                new Origin(gold.toString(), 0),
                all.textless() + " of " + all.size() + " documents have no text",
                "name the files that hold their reports with --corpus, or give records with --found");
        return all.withText();
    }

    private Documents read(Documents wanted, Complaints complaints) {
        Function<Report, Record> reader =
                surroundings.readers().reader(surroundings.readers().lexicon(folders));
        List<Record> records = wanted.reports().parallelStream()
                .map(report -> read(report, reader, complaints))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return Documents.found(records);
    }

    private @Nullable Record read(Report report, Function<Report, Record> reader, Complaints complaints) {
        try {
            return reader.apply(report);
        } catch (RuntimeException e) {
            complaints.failure(
                    new Origin(gold.toString(), 0),
                    report.id() + ": the reader failed: " + e,
                    "it counts as found empty");
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
