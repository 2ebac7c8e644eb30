package org.taqarub.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysRateShareTimeLeftAndFailures() {
        assertEquals("3,000 reports · 300/s · 25 % · 0:30 left · 2 failures", Progress.line(3000, 10, 250, 1000, 2));
        assertEquals("12 reports · 1.2/s · 1 failure", Progress.line(12, 10, 250, -1, 1));
        assertEquals("0 reports · 0.0/s · 0 failures", Progress.line(0, 10, 0, 1000, 0));
        assertEquals("3,000 reports in 1:00:01, 0.8/s, 0 failures", Progress.summary(3000, 3601, 0));
    }

    @Test
    void aShortRunSaysNothing() {
        try (Progress progress = new Progress(new Diagnostics(err, true), () -> 1, 10, () -> 0)) {
            progress.report();
        }
        assertEquals("", written());
    }

    @Test
    void onATerminalTheLineIsRewrittenAndGoesAway() {
        Diagnostics diagnostics = new Diagnostics(err, true);
        diagnostics.progress("one");
        diagnostics.progress("two");
        diagnostics.line("a complaint");
        diagnostics.progress("");
        assertEquals(
                "\r\u001B[Kone\r\u001B[Ktwo\r\u001B[Ka complaint\ntwo\r\u001B[K",
                written().replace("\r\n", "\n"));
    }

    @Test
    void elsewhereItIsALineLikeOthers() {
        Diagnostics diagnostics = new Diagnostics(err, false);
        diagnostics.progress("one");
        diagnostics.progress("");
        diagnostics.line("a complaint");
        assertEquals("one\na complaint\n", written().replace("\r\n", "\n"));
    }
}
