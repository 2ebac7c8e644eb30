package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.app.output.RecordJson;

class GoldCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path gold() throws Exception {
        return Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"document\": {\"id\": \"g\", \"text\": " + JSON.writeValueAsString(Fixture.TEXT)
                        + "}, \"sentences\": [0], \"entities\": [], \"quotations\": [], \"events\": [], \"times\": [{\"span\": ["
                        + Fixture.at("اليوم الخميس").start() + ", "
                        + Fixture.at("اليوم الخميس").end()
                        + "], \"value\": \"2015-11-19\"}], \"positions\": []}\n");
    }

    @Test
    void readsTheReportsAndMeasures() throws Exception {
        Session.Outcome outcome = new Session(Fixture::of).run("gold", gold().toString(), "--json");
        assertEquals(0, outcome.status(), outcome.err());
        JsonNode times = JSON.readTree(outcome.out()).get("times");
        assertEquals(0.5, times.get("precision").asDouble());
        assertEquals(1.0, times.get("recall").asDouble());
        assertEquals(0.6667, times.get("f1").asDouble());
    }

    @Test
    void measuresRecordsThatAreGiven() throws Exception {
        Path found = Files.writeString(
                folder.resolve("found.jsonl"),
                RecordJson.line(Fixture.of(new org.taqarub.record.Report("g", "", "", "", "", "", Fixture.TEXT)))
                        + "\n");
        Session.Outcome outcome = Session.blind()
                .run("gold", gold().toString(), "--found", found.toString(), "--errors", "2", "--no-interval");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(
                outcome.out()
                        .contains(
                                "times                precision 0.500  recall 1.000  f1 0.667  gold 1  found 2  hit 1\n"),
                outcome.out());
        assertTrue(outcome.out().contains("\nevents false\n  g: ASSAULT قصفت\n"), outcome.out());
        assertTrue(outcome.out().contains("  1 of 1  events  assault.shell\n"), outcome.out());
    }

    @Test
    void aReaderThatFailsCountsAsFoundEmpty() throws Exception {
        Session.Outcome outcome = new Session(report -> {
                    throw new IllegalStateException("broken");
                })
                .run("gold", gold().toString(), "--json");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("g: the reader failed"), outcome.err());
        assertEquals(0.0, JSON.readTree(outcome.out()).at("/times/recall").asDouble());
    }

    @Test
    void aMissingFileIsNamed() {
        Session.Outcome outcome =
                Session.blind().run("gold", folder.resolve("none.jsonl").toString());
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("no such file"), outcome.err());
    }
}
