package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.taqarub.lexicon.Problem;
import org.taqarub.testing.Loaded;

/** Every {@code yes} and {@code no} of the rule files holds. */
class ExamplesTest {

    @Test
    void thereAreExamplesOfBothKinds() {
        List<Examples.Case> all = Examples.all(Loaded.lexicon());
        assertFalse(all.stream().noneMatch(Examples.Case::isYes));
        assertFalse(all.stream().allMatch(Examples.Case::isYes));
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return Examples.all(Loaded.lexicon()).stream().map(example -> {
            String name = example.rule() + " " + example.file() + ":"
                    + example.field().line();
            return DynamicTest.dynamicTest(name, () -> {
                Problem problem = Examples.check(example, Loaded.rules(), Loaded.lexicon());
                if (problem != null) {
                    fail(problem + "\n  " + example.field().value());
                }
            });
        });
    }
}
