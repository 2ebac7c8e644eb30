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
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.CorpusJoiner;
import org.taqarub.app.gold.Documents;
import org.taqarub.app.gold.EventTrainer;
import org.taqarub.app.gold.SentenceGold;
import org.taqarub.app.gold.SentenceTrainer;
import org.taqarub.app.gold.SideExamples;
import org.taqarub.app.gold.SideTrainer;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Defaults;
import org.taqarub.app.input.Origin;
import org.taqarub.app.input.ReportSource;
import org.taqarub.event.Choices;
import org.taqarub.event.EventChoice;
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

/** {@code taqarub weigh}: learns trees of sides or weights of clues from annotated reports or labelled sentences. */
@Command(name = "weigh")
final class WeighCommand implements Callable<Integer> {

    /** What is to be decided. */
    enum Of {
        sides(Map.of("actor", 0.3, "recipient", 0.35, "party", 0.2)),
        events(Map.of("sound", 0.2, "open", 0.4)),
        sentences(Map.of("ASSAULT", 0.32, "PROTEST", 0.12));

        private final Map<String, Double> thresholds;

        Of(Map<String, Double> thresholds) {
            this.thresholds = thresholds;
        }
    }

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    LexiconOptions lexicon = new LexiconOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "GOLD", arity = "1..*", descriptionKey = "weighGold")
    List<Path> gold = new ArrayList<>();

    @Option(names = "--of", paramLabel = "WHAT", defaultValue = "sides")
    Of of = Of.sides;

    @Option(names = "--corpus", paramLabel = "FILE")
    List<String> corpora = new ArrayList<>();

    @Option(names = "--threshold", paramLabel = "NAME=P")
    Map<String, Double> given = new LinkedHashMap<>();

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
        Map<String, Double> thresholds = thresholds();
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        String unavailable = of == Of.sides ? SideTrainer.unavailable() : null;
        if (unavailable != null) {
            complaints.failure(
                    new Origin("--of sides", 0),
                    "XGBoost does not run here: " + unavailable,
                    "on Linux install libgomp1 and libstdc++6");
            return TaqarubCommand.FAILED;
        }
        Surroundings.Choosing reader =
                surroundings.readers().choosing(surroundings.readers().lexicon(lexicon.folders()));
        Map<String, String> rows = switch (of) {
            case sides -> sides(reader, thresholds, complaints);
            case events -> rows(events(reader, thresholds, complaints));
            case sentences -> rows(sentences(reader, thresholds, complaints));
        };
        if (rows == null) {
            complaints.failure(
                    new Origin(gold.get(0).toString(), 0),
                    "no event that gold and the reader have in common",
                    "give annotated reports with events, or labelled sentences, and their texts (--corpus)");
            return TaqarubCommand.FAILED;
        }
        write(rows, thresholds);
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private Map<String, Double> thresholds() {
        Map<String, Double> out = new TreeMap<>(of.thresholds);
        given.forEach((name, p) -> {
            if (!out.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--threshold: " + of + " has none for <" + name + ">, only for "
                                + String.join(", ", out.keySet()));
            }
            if (!(p > 0 && p < 1)) {
                throw new ParameterException(
                        spec.commandLine(), "--threshold is a probability between 0 and 1, such as " + name + "=0.75");
            }
            out.put(name, p);
        });
        return out;
    }

    /** Reads the reports; one on which the reader fails is complained of. */
    private void read(List<Report> reports, Path file, Surroundings.Choosing reader, Complaints complaints, Each each) {
        for (Report report : reports) {
            List<SideChoice> sides = new ArrayList<>();
            List<EventChoice> events = new ArrayList<>();
            Choices choices = new Choices() {
                @Override
                public void side(SideChoice choice) {
                    sides.add(choice);
                }

                @Override
                public void event(EventChoice choice) {
                    events.add(choice);
                }
            };
            try {
                each.read(reader.read(report, choices), sides, events);
            } catch (RuntimeException e) {
                complaints.failure(
                        new Origin(file.toString(), 0),
                        report.id() + ": the reader failed: " + e,
                        "nothing is learned from it");
            }
        }
    }

    /** Takes what was read of a report. */
    private interface Each {
        void read(Record record, List<SideChoice> sides, List<EventChoice> events);
    }

    private Documents documents(Path file, Complaints complaints) throws IOException, InterruptedException {
        return CorpusJoiner.join(Documents.gold(file), file.toString(), corpora, complaints, surroundings.in())
                .withText();
    }

    private static @Nullable Map<String, String> rows(@Nullable Map<String, Double> weights) {
        if (weights == null) {
            return null;
        }
        Map<String, String> out = new TreeMap<>();
        weights.forEach((clue, weight) -> out.put(clue, String.format(Locale.ROOT, "%.2f", weight)));
        return out;
    }

    private @Nullable Map<String, String> sides(
            Surroundings.Choosing reader, Map<String, Double> thresholds, Complaints complaints)
            throws IOException, InterruptedException {
        List<List<SideExamples.Example>> documents = new ArrayList<>();
        for (Path file : gold) {
            Documents all = documents(file, complaints);
            Map<String, Record> records = new LinkedHashMap<>();
            Map<String, List<SideChoice>> choices = new LinkedHashMap<>();
            read(all.reports(), file, reader, complaints, (record, sides, events) -> {
                records.put(record.report().id(), record);
                choices.put(record.report().id(), sides);
            });
            documents.addAll(SideExamples.of(all, records, choices));
        }
        if (documents.stream().allMatch(List::isEmpty)) {
            return null;
        }
        SideTrainer.Measure m = SideTrainer.crossValidate(documents, thresholds);
        print(
                "events %d  both sides right by rules %d  as decided %d  mended %d  spoiled %d%n",
                m.events(), m.byRules(), m.right(), m.better(), m.worse());
        return SideTrainer.train(documents);
    }

    private @Nullable Map<String, Double> events(
            Surroundings.Choosing reader, Map<String, Double> thresholds, Complaints complaints)
            throws IOException, InterruptedException {
        EventTrainer trainer = new EventTrainer();
        for (Path file : gold) {
            Documents all = documents(file, complaints);
            Map<String, List<EventChoice>> choices = new LinkedHashMap<>();
            read(
                    all.reports(),
                    file,
                    reader,
                    complaints,
                    (record, sides, events) -> choices.put(record.report().id(), events));
            trainer.add(all, choices);
        }
        if (trainer.isEmpty()) {
            return null;
        }
        print("rules    ", trainer.ofRules());
        print(
                "weighed  ",
                trainer.crossValidate(thresholds.getOrDefault("sound", 2.0), thresholds.getOrDefault("open", 2.0)));
        return trainer.train();
    }

    private void print(String what, EventTrainer.Measure m) {
        print("%s  gold %d  found %d  right %d%n", what, m.gold(), m.found(), m.right());
    }

    private @Nullable Map<String, Double> sentences(
            Surroundings.Choosing reader, Map<String, Double> thresholds, Complaints complaints)
            throws IOException, InterruptedException {
        if (gold.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--of sentences takes one file of labels");
        }
        SentenceGold labels = SentenceGold.of(gold.get(0));
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<EventChoice>> choices = new LinkedHashMap<>();
        new ReportSource(Defaults.NONE, complaints, surroundings.in()).each(corpora, (origin, report) -> {
            String id = report.id();
            if (labels.labels().containsKey(id) || labels.verbs().containsKey(id)) {
                texts.put(id, report.text());
                read(
                        List.of(report),
                        gold.get(0),
                        reader,
                        complaints,
                        (record, sides, events) -> choices.put(id, events));
            }
            return true;
        });
        SentenceTrainer trainer = new SentenceTrainer(labels, texts, choices);
        if (trainer.isEmpty()) {
            return null;
        }
        trainer.crossValidate(thresholds)
                .forEach((type, m) -> print(
                        "%-9s  yes %d  found %d  right %d  easy no %d  of them found %d  verbs %d  right %d%n",
                        type, m.yes(), m.found(), m.right(), m.easy(), m.easyFound(), m.verbs(), m.verbsRight()));
        return trainer.train();
    }

    private void print(String format, Object... values) {
        surroundings.out().printf(Locale.ROOT, format, values);
    }

    private void write(Map<String, String> rows, Map<String, Double> thresholds) throws IOException {
        StringBuilder lines = new StringBuilder(
                of == Of.sides
                        ? "# Trees that decide the sides of events; written by `taqarub weigh`, docs/LEXICON.md says how and what for.\nid\ttree\tsource\n"
                        : "# Weights of clues; written by `taqarub weigh`, docs/LEXICON.md says how and what for.\nid\tweight\tsource\n");
        thresholds.forEach((name, p) -> line(lines, "threshold:" + name, Double.toString(p)));
        rows.forEach((id, value) -> line(lines, id, value));
        Files.writeString(output, lines, StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder lines, String id, String value) {
        lines.append(id).append('\t').append(value).append("\ttaqarub weigh\n");
    }
}
