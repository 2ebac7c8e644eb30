package org.taqarub.app.gold;

import org.junit.jupiter.api.Assumptions;

/** Skips tests that learn trees where XGBoost's native library does not run. */
public final class Xgboost {

    private Xgboost() {}

    /** Skips the test, with the reason. */
    public static void orSkip() {
        String reason = SideTrainer.unavailable();
        Assumptions.assumeTrue(reason == null, () -> "XGBoost does not run here: " + reason);
    }
}
