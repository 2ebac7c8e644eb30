package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taqarub.app.gold.LogisticTrainer.Example;
import org.taqarub.event.EventChoice;
import org.taqarub.lexicon.EventWeights;

/** Learns from labelled sentences without their reports which candidates a sentence tells, rather than refers to. */
public final class SentenceTrainer {

    private static final int FOLDS = 6;

    /** How many characters apart two candidates of one type are one. */
    private static final int APART = 20;

    /**
     * How a type does on sentences that the weights were not learned from.
     *
     * @param yes sentences that tell of it
     * @param found sentences in which the reader has one
     * @param right those of them that tell of it
     * @param easy sentences that nobody would take for it
     * @param easyFound those of them that the reader takes
     * @param verbs sentences with an annotated verb
     * @param verbsRight those in which the reader's words and the verb have a word in common
     */
    public record Measure(int yes, int found, int right, int easy, int easyFound, int verbs, int verbsRight) {
        Measure plus(Measure o) {
            return new Measure(
                    yes + o.yes,
                    found + o.found,
                    right + o.right,
                    easy + o.easy,
                    easyFound + o.easyFound,
                    verbs + o.verbs,
                    verbsRight + o.verbsRight);
        }
    }

    private final SentenceGold gold;
    private final Map<String, String> texts;
    private final Map<String, List<EventChoice>> choices;

    /**
     * @param texts of the sentences by id
     * @param choices by id, as the reader handed them on
     */
    public SentenceTrainer(SentenceGold gold, Map<String, String> texts, Map<String, List<EventChoice>> choices) {
        this.gold = gold;
        this.texts = Map.copyOf(texts);
        this.choices = Map.copyOf(choices);
    }

    /** Whether no sentence that tells of an event has a candidate. */
    public boolean isEmpty() {
        return gold.labels().entrySet().stream()
                .noneMatch(l -> l.getValue().yes()
                        && !of(l.getKey(), l.getValue().type()).isEmpty());
    }

    /** Weights learned from all sentences. */
    public Map<String, Double> train() {
        return train(-1);
    }

    /** Copies of a sentence are of one fold. */
    private int fold(String id) {
        return Math.floorMod(texts.getOrDefault(id, "").strip().hashCode(), FOLDS);
    }

    private Map<String, Double> train(int without) {
        List<Example> examples = new ArrayList<>();
        new TreeMap<>(gold.labels()).forEach((id, label) -> {
            if (fold(id) != without) {
                of(id, label.type()).forEach(c -> examples.add(new Example(c.clues(), label.yes())));
            }
        });
        new TreeMap<>(gold.verbs()).forEach((id, verb) -> {
            if (fold(id) != without) {
                of(id, verb.type()).forEach(c -> examples.add(new Example(c.clues(), isVerb(id, c, verb))));
            }
        });
        return LogisticTrainer.train(examples);
    }

    private List<EventChoice> of(String id, String type) {
        return choices.getOrDefault(id, List.of()).stream()
                .filter(c -> c.type().name().equals(type))
                .toList();
    }

    private boolean isVerb(String id, EventChoice choice, SentenceGold.Verb verb) {
        return !Collections.disjoint(FoldedWords.of(choice.trigger().of(texts.getOrDefault(id, ""))), verb.words());
    }

    /** Learns from five sixths of the sentences and measures on the last, six times; by type. */
    public Map<String, Measure> crossValidate(Map<String, Double> thresholds) {
        Map<String, Measure> out = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            EventWeights weights = EventWeights.of(train(fold));
            gold.labels().forEach((id, label) -> {
                if (fold(id) == own) {
                    boolean found = !told(id, label.type(), weights, thresholds).isEmpty();
                    out.merge(
                            label.type(),
                            new Measure(
                                    label.yes() ? 1 : 0,
                                    found ? 1 : 0,
                                    found && label.yes() ? 1 : 0,
                                    label.easy() ? 1 : 0,
                                    found && label.easy() ? 1 : 0,
                                    0,
                                    0),
                            Measure::plus);
                }
            });
            gold.verbs().forEach((id, verb) -> {
                if (fold(id) == own) {
                    boolean right =
                            told(id, verb.type(), weights, thresholds).stream().anyMatch(c -> isVerb(id, c, verb));
                    out.merge(verb.type(), new Measure(0, 0, 0, 0, 0, 1, right ? 1 : 0), Measure::plus);
                }
            });
        }
        return out;
    }

    /** About as the reader takes them, which counts words. */
    private List<EventChoice> told(String id, String type, EventWeights weights, Map<String, Double> thresholds) {
        List<EventChoice> own = of(id, type).stream()
                .sorted(Comparator.comparing(c -> c.trigger().start()))
                .toList();
        List<EventChoice> out = new ArrayList<>();
        weights.take(own, EventChoice::clues, c -> thresholds.getOrDefault(type, 2.0), out, SentenceTrainer::isSame);
        return out;
    }

    private static boolean isSame(EventChoice a, EventChoice b) {
        return Math.max(a.trigger().start(), b.trigger().start())
                        - Math.min(a.trigger().end(), b.trigger().end())
                <= APART;
    }
}
