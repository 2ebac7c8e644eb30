package org.taqarub.app.gold;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.taqarub.lexicon.SideNumber;

/** Skips tests that learn trees where XGBoost's native library does not run. */
public final class Xgboost {

    private Xgboost() {}

    /** Skips the test, with the reason. */
    public static void orSkip() {
        String reason = "";
        try {
            int[] numbers = new int[SideNumber.values().length];
            BoostedTrees.train(
                    List.of(
                            new BoostedTrees.Example(new int[] {0}, numbers, true),
                            new BoostedTrees.Example(new int[] {}, numbers, false)),
                    List.of("clue"),
                    1);
        } catch (IllegalStateException e) {
            reason = String.valueOf(e.getMessage());
        }
        Assumptions.assumeTrue(reason.isEmpty(), reason);
    }
}
