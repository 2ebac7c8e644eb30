package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.app.gold.Document.Happening;
import org.taqarub.app.gold.LogisticTrainer.Example;
import org.taqarub.event.EventChoice;
import org.taqarub.lexicon.EventWeights;

/** Learns from annotated reports which candidates are events. Its measures count those too that the reader drops afterwards, for having no political side as decided. */
public final class EventTrainer {

    private static final int FOLDS = 8;

    /**
     * How the events do against gold on reports that the weights were not learned from.
     *
     * @param gold events of gold
     * @param found by the reader
     * @param right those that are one of gold's
     */
    public record Measure(int gold, int found, int right) {
        Measure plus(Measure other) {
            return new Measure(gold + other.gold, found + other.found, right + other.right);
        }
    }

    /** The candidates of one report, and which gold events each may be. */
    private record Report(int gold, List<EventChoice> choices, List<List<Pairing.Candidate<Integer>>> near) {}

    private final List<Report> reports = new ArrayList<>();

    /**
     * Adds the documents of a file.
     *
     * @param gold documents with texts
     * @param choices by id, as the reader handed them on; a document that has no entry was not read and is left out
     */
    public void add(Documents gold, Map<String, List<EventChoice>> choices) {
        for (Document document : gold.list()) {
            List<EventChoice> own = choices.get(document.id());
            if (own == null) {
                continue;
            }
            Scorer scorer = Scorer.aligned(document, Document.empty(document.id()));
            List<List<Pairing.Candidate<Integer>>> near = new ArrayList<>();
            for (int j = 0; j < own.size(); j++) {
                List<Pairing.Candidate<Integer>> one = new ArrayList<>();
                for (int i = 0; i < document.events().size(); i++) {
                    Happening event = document.events().get(i);
                    EventChoice choice = own.get(j);
                    if (event.type().equals(choice.type().name()) && scorer.near(event.span(), choice.trigger())) {
                        one.add(new Pairing.Candidate<>(Pairing.iou(event.span(), choice.trigger()), i, j));
                    }
                }
                near.add(one);
            }
            reports.add(new Report(document.events().size(), own, near));
        }
    }

    /** Whether no candidate is an event of gold. */
    public boolean isEmpty() {
        return reports.stream().allMatch(r -> r.near().stream().allMatch(List::isEmpty));
    }

    /** Weights learned from all reports. */
    public Map<String, Double> train() {
        return train(reports);
    }

    private static Map<String, Double> train(List<Report> reports) {
        List<Example> examples = new ArrayList<>();
        for (Report report : reports) {
            Map<Integer, Integer> sound = pairs(report, soundOf(report));
            Set<Integer> taken = new HashSet<>(sound.values());
            for (int j = 0; j < report.choices().size(); j++) {
                boolean right = report.choices().get(j).flaw().isEmpty()
                        ? sound.containsKey(j)
                        : report.near().get(j).stream().anyMatch(c -> !taken.contains(c.a()));
                examples.add(new Example(report.choices().get(j).clues(), right));
            }
        }
        return LogisticTrainer.train(examples);
    }

    private static List<Integer> soundOf(Report report) {
        List<Integer> out = new ArrayList<>();
        for (int j = 0; j < report.choices().size(); j++) {
            if (report.choices().get(j).flaw().isEmpty()) {
                out.add(j);
            }
        }
        return out;
    }

    /** Which gold event each of these candidates is. */
    private static Map<Integer, Integer> pairs(Report report, List<Integer> of) {
        List<Pairing.Candidate<Integer>> near = new ArrayList<>();
        of.forEach(j -> near.addAll(report.near().get(j)));
        Map<Integer, Integer> out = new HashMap<>();
        Pairing.of(near).forEach(pair -> out.put(pair.b(), pair.a()));
        return out;
    }

    /** What the rules alone find. */
    public Measure ofRules() {
        Measure all = new Measure(0, 0, 0);
        for (Report report : reports) {
            all = all.plus(measure(report, soundOf(report)));
        }
        return all;
    }

    /** Learns from seven eighths of the reports and measures on the last, eight times. */
    public Measure crossValidate(double sound, double open) {
        Measure all = new Measure(0, 0, 0);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Report> others = new ArrayList<>();
            for (int d = 0; d < reports.size(); d++) {
                if (d % FOLDS != fold) {
                    others.add(reports.get(d));
                }
            }
            EventWeights weights = EventWeights.of(train(others));
            for (int d = fold; d < reports.size(); d += FOLDS) {
                all = all.plus(measure(reports.get(d), chosen(reports.get(d), weights, sound, open)));
            }
        }
        return all;
    }

    private static Measure measure(Report report, List<Integer> found) {
        return new Measure(report.gold(), found.size(), pairs(report, found).size());
    }

    /** As the reader takes them: the sound ones that are probable enough, then, where there are sound ones at all, the others. */
    private static List<Integer> chosen(Report report, EventWeights weights, double sound, double open) {
        List<EventChoice> choices = report.choices();
        List<Integer> soundOnes = soundOf(report);
        List<Integer> out = new ArrayList<>();
        for (int j : soundOnes) {
            if (weights.probability(choices.get(j).clues()) >= sound) {
                out.add(j);
            }
        }
        if (!soundOnes.isEmpty()) {
            List<Integer> others = new ArrayList<>();
            for (int j = 0; j < choices.size(); j++) {
                if (!choices.get(j).flaw().isEmpty()) {
                    others.add(j);
                }
            }
            weights.take(
                    others,
                    j -> choices.get(j).clues(),
                    j -> open,
                    out,
                    (a, b) -> Pairing.overlap(
                                    choices.get(a).trigger(), choices.get(b).trigger())
                            > 0);
        }
        return out;
    }
}
