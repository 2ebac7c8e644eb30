package org.taqarub.app.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taqarub.app.gold.SideExamples.Example;
import org.taqarub.app.gold.SideTrainer.Measure;
import org.taqarub.event.SideChoice;
import org.taqarub.event.SideWeigher;
import org.taqarub.event.SideWeigher.Sides;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.lexicon.SideTrees;
import org.taqarub.record.Event;
import org.taqarub.record.Span;

class SideTrainerTest {

    private static final Map<String, Double> HALF = Map.of("actor", 0.5, "recipient", 0.5, "party", 0.5);

    @BeforeEach
    void needsXgboost() {
        Xgboost.orSkip();
    }

    private static SideChoice.Option option(String entity, int nearest, String... clues) {
        int[] numbers = new int[SideNumber.values().length];
        numbers[SideNumber.NEAREST.ordinal()] = nearest;
        return new SideChoice.Option(entity, "", List.of(clues), numbers);
    }

    private static Example example(Event.Type type, Sides rules, Sides gold, SideChoice.Option... options) {
        SideChoice choice = new SideChoice(
                new Span(0, 1),
                type,
                "",
                rules.actors(),
                rules.recipients(),
                List.of("type=" + type),
                List.of(options));
        List<Boolean> acts = new ArrayList<>();
        List<Boolean> suffers = new ArrayList<>();
        for (SideChoice.Option o : options) {
            acts.add(gold.actors().contains(o.entity()));
            suffers.add(gold.recipients().contains(o.entity()));
        }
        return new Example(choice, acts, suffers, gold::equals);
    }

    /** Reports in which whoever is a foe suffers, whoever is nearest before acts, and the rules have it the other way round. */
    private static List<List<Example>> documents() {
        List<List<Example>> out = new ArrayList<>();
        for (int d = 0; d < 80; d++) {
            out.add(List.of(
                    example(
                            Event.Type.ASSAULT,
                            new Sides(List.of("B"), List.of("A")),
                            new Sides(List.of("A"), List.of("B")),
                            option("A", -2, "friend"),
                            option("B", 3, "foe", d == 0 ? "rare" : "foe"),
                            option("C", -9, "friend")),
                    example(
                            Event.Type.CONSULT,
                            new Sides(List.of("A"), List.of()),
                            new Sides(List.of("A", "C"), List.of()),
                            option("A", -2, "guest"),
                            option("C", 5, "guest"),
                            option("B", 4, "foe"))));
        }
        return out;
    }

    @Test
    void treesTellWhoActsAndWhoSuffersByCluesAndNumbers() {
        Map<String, String> rows = SideTrainer.train(documents());
        assertFalse(rows.values().stream().anyMatch(t -> t.contains("rare")), "too few have it");
        HALF.forEach((role, p) -> rows.put("threshold:" + role, Double.toString(p)));
        SideTrees trees = SideTrees.of(rows);
        for (Example example : documents().get(3)) {
            assertTrue(example.agrees().test(SideWeigher.chosen(trees, example.choice())), example::toString);
        }
    }

    @Test
    void theSameExamplesGiveTheSameTrees() {
        assertEquals(SideTrainer.train(documents()), SideTrainer.train(documents()));
    }

    @Test
    void reportsAreMeasuredWithTreesOfTheOthers() {
        assertEquals(new Measure(160, 0, 160, 160, 0), SideTrainer.crossValidate(documents(), HALF));
        List<List<Example>> odd = documents();
        Example first = odd.get(3).get(0);
        odd.set(
                3,
                List.of(new Example(
                        first.choice(), first.acts(), first.suffers(), new Sides(List.of("B"), List.of("A"))::equals)));
        assertEquals(new Measure(159, 1, 158, 158, 1), SideTrainer.crossValidate(odd, HALF));
    }
}
