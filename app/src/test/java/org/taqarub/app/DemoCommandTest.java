package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void makesAPageOfTheExamplesAndNamesIt() throws Exception {
        assumeTrue(DemoCommand.class.getResource("/examples") != null, "no examples/ in this tree");
        Path page = folder.resolve("demo.html");
        Session.Outcome outcome = Session.blind().run("demo", "--output", page.toString(), "--no-open");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains(page.toUri().toString()), outcome.out());
        assertTrue(Jsoup.parse(Files.readString(page)).select(".report").size() >= 3);
    }
}
