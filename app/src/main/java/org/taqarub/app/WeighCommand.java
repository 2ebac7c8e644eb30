package org.taqarub.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.taqarub.app.gold.CorpusJoiner;
import org.taqarub.app.gold.Documents;
import org.taqarub.app.gold.SideExamples;
import org.taqarub.app.gold.SideTrainer;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.event.SideChoice;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub weigh}: learns from annotated reports who an empty side of an event is. */
@Command(name = "weigh")
final class WeighCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    LexiconOptions lexicon = new LexiconOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "GOLD.jsonl", arity = "1..*", descriptionKey = "goldFile")
    List<Path> gold = new ArrayList<>();

    @Option(names = "--corpus", paramLabel = "FILE")
    List<String> corpora = new ArrayList<>();

    @Option(names = "--threshold", paramLabel = "P", defaultValue = "0.75")
    double threshold;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    Path output = Path.of("");

    WeighCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--threshold is a probability between 0 and 1, such as 0.75");
        }
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        Surroundings.Choosing reader =
                surroundings.readers().choosing(surroundings.readers().lexicon(lexicon.folders()));
        List<List<SideExamples.Example>> documents = new ArrayList<>();
        for (Path file : gold) {
            documents.addAll(examples(file, reader, complaints));
        }
        if (documents.stream().allMatch(List::isEmpty)) {
            complaints.failure(
                    new Origin(gold.get(0).toString(), 0),
                    "no event that gold and the reader have in common",
                    "give annotated reports with events and their texts (--corpus)");
            return TaqarubCommand.FAILED;
        }
        SideTrainer.crossValidate(documents, threshold)
                .forEach((role, m) -> surroundings
                        .out()
                        .printf(
                                Locale.ROOT,
                                "%-9s  empty %d  of them named in gold %d  filled %d  right %d  filled where gold has nobody %d%n",
                                role,
                                m.empty(),
                                m.named(),
                                m.filled(),
                                m.right(),
                                m.spoiled()));
        write(SideTrainer.train(documents));
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private List<List<SideExamples.Example>> examples(Path file, Surroundings.Choosing reader, Complaints complaints)
            throws IOException, InterruptedException {
        Documents all = CorpusJoiner.join(Documents.gold(file), file.toString(), corpora, complaints, surroundings.in())
                .withText();
        Map<String, Record> records = new LinkedHashMap<>();
        Map<String, List<SideChoice>> choices = new LinkedHashMap<>();
        for (Report report : all.reports()) {
            List<SideChoice> own = new ArrayList<>();
            try {
                records.put(report.id(), reader.read(report, own::add));
                choices.put(report.id(), own);
            } catch (RuntimeException e) {
                complaints.failure(
                        new Origin(file.toString(), 0),
                        report.id() + ": the reader failed: " + e,
                        "nothing is learned from it");
            }
        }
        return SideExamples.of(all, records, choices);
    }

    private void write(Map<String, Double> weights) throws IOException {
        StringBuilder lines = new StringBuilder(
                "# Weights of clues by which an empty side of an event is filled; written by `taqarub weigh`, docs/LEXICON.md says how.\nid\tweight\tsource\n");
        for (String role : List.of("actor", "recipient")) {
            line(lines, "threshold:" + role, Double.toString(threshold));
        }
        weights.forEach((clue, weight) -> line(lines, clue, String.format(Locale.ROOT, "%.2f", weight)));
        Files.writeString(output, lines, StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder lines, String id, String weight) {
        lines.append(id).append('\t').append(weight).append("\ttaqarub weigh\n");
    }
}
