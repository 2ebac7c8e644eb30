package org.taqarub.app.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taqarub.app.gold.SideExamples.Example;
import org.taqarub.app.gold.SideTrainer.Measure;

class SideTrainerTest {

    /** Sixteen reports: whoever has the clue {@code foe} is the side; without one nobody is. */
    private static List<List<Example>> documents() {
        List<List<Example>> documents = new ArrayList<>();
        for (int d = 0; d < 16; d++) {
            List<String> foe = new ArrayList<>(List.of("foe", "near"));
            if (d == 0) {
                foe.add("rare");
            }
            documents.add(List.of(
                    new Example(
                            "recipient",
                            false,
                            true,
                            List.of(List.of("0"), List.of("friend", "near"), foe),
                            List.of(false, false, true)),
                    new Example(
                            "recipient",
                            false,
                            false,
                            List.of(List.of("0"), List.of("friend", "near"), List.of("friend")),
                            List.of(true, false, false)),
                    new Example("actor", true, true, List.of(List.of("0"), List.of("foe")), List.of(false, true))));
        }
        return documents;
    }

    @Test
    void aClueThatTellsTheRightOneWeighsAndARareOneIsLeftOut() {
        Map<String, Double> weights = SideTrainer.train(documents());
        assertTrue(weights.get("foe") > 1, weights::toString);
        assertTrue(weights.get("friend") < 0, weights::toString);
        assertTrue(weights.get("foe") > weights.getOrDefault("near", 0.0), weights::toString);
        assertFalse(weights.containsKey("rare"));
    }

    @Test
    void theSameExamplesGiveTheSameWeights() {
        assertEquals(SideTrainer.train(documents()), SideTrainer.train(documents()));
    }

    @Test
    void reportsAreMeasuredWithWeightsOfTheOthers() {
        Map<String, Measure> measures = SideTrainer.crossValidate(documents(), Map.of("actor", 0.6, "recipient", 0.6));
        assertEquals(Map.of("recipient", new Measure(32, 16, 16, 16, 0)), measures, "filled sides are not measured");
        List<List<Example>> odd = documents();
        odd.set(
                3,
                List.of(new Example(
                        "recipient",
                        false,
                        false,
                        List.of(List.of("0"), List.of("foe", "near")),
                        List.of(true, false))));
        assertEquals(
                new Measure(31, 15, 16, 15, 1),
                SideTrainer.crossValidate(odd, Map.of("actor", 0.6, "recipient", 0.6))
                        .get("recipient"));
    }
}
