package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taqarub.app.output.HappeningJson;
import org.taqarub.app.run.Diagnostics;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.Stored;
import org.taqarub.store.once.Happening;
import picocli.CommandLine;

class HappeningsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "قال المراسل إن الوزيرين التقيا عند السد القديم صباح الاثنين وبحثا شؤون الري.";

    private final List<String> asked = new ArrayList<>();

    private static Happening happening(String id, int reports, String date, String firstSeen) {
        return new Happening(
                id,
                Event.Type.CONSULT,
                "visit",
                List.of(new Happening.Party("FRA", "فرنسا", "France", "FRA")),
                List.of(new Happening.Party("", "وفد", "", "MLI")),
                Event.Status.FUTURE,
                date,
                "باماكو",
                new Location("place:bamako", "MLI", 12.6, -8.0),
                List.of(new Happening.Witness(1, 0)),
                reports,
                2,
                firstSeen,
                "2020-02-09",
                2.5,
                List.of(
                        new Happening.Reported(Figure.Kind.KILLED, 3L, 3L, "", "", 2),
                        new Happening.Reported(Figure.Kind.KILLED, 5L, null, "", "un", 1)));
    }

    private static Stored stored() {
        int start = TEXT.indexOf("التقيا");
        Span span = new Span(start, start + 6);
        Event event = new Event(
                span,
                Event.Type.CONSULT,
                "",
                List.of(),
                List.of(),
                Event.Status.ACTUAL,
                true,
                "2020-02-03",
                null,
                Circumstances.NONE,
                Evidence.of(span, "test"));
        return new Stored(
                7,
                new Record(
                        new Report("r1", "outlet", "2020-02-04", "عنوان", "", "", TEXT),
                        List.of(),
                        List.of(),
                        List.of(event),
                        List.of(),
                        List.of(),
                        List.of(),
                        "0"));
    }

    /** Three happenings, of which one has a witness. */
    private HappeningsCommand.Source source() {
        return (folder, query) -> {
            asked.add(folder + " " + query);
            if (query.equals("wrong:")) {
                throw new IOException("wrong query");
            }
            return new HappeningsCommand.Opened() {
                @Override
                public List<HappeningsCommand.Found> happenings() {
                    return List.of(
                            found(happening("hb", 3, "2020-02-05", "2020-02-05")),
                            found(happening("ha", 9, "", "2020-02-07")),
                            found(happening("hc", 3, "2020-02-01", "2020-02-08")));
                }

                @Override
                public List<HappeningsCommand.Telling> tellings(String happening) {
                    return happening.equals("ha")
                            ? List.of(
                                    new HappeningsCommand.Telling(stored(), 0),
                                    new HappeningsCommand.Telling(stored(), 5))
                            : List.of();
                }

                @Override
                public void close() {
                    asked.add("closed");
                }
            };
        };
    }

    private static HappeningsCommand.Found found(Happening happening) {
        return new HappeningsCommand.Found(
                happening.id(),
                happening.reports(),
                happening.date(),
                happening.firstSeen(),
                HappeningJson.of(happening));
    }

    private Session.Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new Diagnostics(new PrintStream(err, true, StandardCharsets.UTF_8), false),
                Map.of("TAQARUB_RECORD", "usual"),
                false,
                Locale.ENGLISH,
                Surroundings.BUNDLED);
        CommandLine line = new CommandLine(new HappeningsCommand(surroundings, source()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((thrown, at, parsed) -> TaqarubCommand.FAILED);
        int status = line.execute(args);
        return new Session.Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> ids(Session.Outcome outcome) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : outcome.outLines()) {
            ids.add(JSON.readTree(line).path("id").asText());
        }
        return ids;
    }

    @Test
    void mostToldComeFirstOrTheEarliest() throws IOException {
        assertEquals(List.of("ha", "hc", "hb"), ids(run("--format", "jsonl")));
        assertEquals(List.of("hc", "hb", "ha"), ids(run("--format", "jsonl", "--sort", "date")));
        assertEquals(List.of("ha"), ids(run("--format", "jsonl", "--limit", "1")));
        assertEquals(3, ids(run("--format", "jsonl", "--limit", "0")).size());
    }

    @Test
    void aLineHasTheFieldsOfTheFormat() throws IOException {
        JsonNode line = JSON.readTree(run("--format", "jsonl").outLines().get(1));
        assertEquals("CONSULT", line.path("type").asText());
        assertEquals("visit", line.path("mode").asText());
        assertEquals("FRA", line.path("actors").get(0).path("country").asText());
        assertEquals(
                "France", line.path("actors").get(0).path("name").path("en").asText());
        assertEquals("", line.path("recipients").get(0).path("id").asText());
        assertEquals("future", line.path("status").asText());
        assertEquals("2020-02-01", line.path("date").asText());
        assertEquals("باماكو", line.path("place").asText());
        assertEquals(3, line.path("reports").asInt());
        assertEquals(2, line.path("outlets").asInt());
        assertEquals("2020-02-08", line.path("firstSeen").asText());
        assertEquals("2020-02-09", line.path("lastSeen").asText());
        assertEquals(2.5, line.path("score").asDouble());
        assertEquals(2, line.path("figures").size());
        assertTrue(line.path("figures").get(1).path("most").isNull());
        assertFalse(line.has("witnesses"));
    }

    @Test
    void witnessesShowTheirWords() throws IOException {
        JsonNode line =
                JSON.readTree(run("--format", "jsonl", "--witnesses").outLines().get(0));
        assertEquals(1, line.path("witnesses").size(), "a number that the record has not is left out");
        JsonNode witness = line.path("witnesses").get(0);
        assertEquals("r1", witness.path("report").asText());
        assertEquals(
                TEXT.substring(
                        witness.path("start").asInt(), witness.path("end").asInt()),
                witness.path("text").asText());
        assertTrue(witness.path("text").asText().contains("التقيا"));
        assertTrue(run("--witnesses").out().contains("عند السد القديم"));
    }

    @Test
    void textSaysHowManyThereAre() {
        Session.Outcome outcome = run("--limit", "2");
        assertEquals("happenings 3 · 1–2", outcome.outLines().get(0));
        assertTrue(outcome.out().contains("1. CONSULT.visit (future) @ باماكو"), outcome.out());
        assertTrue(outcome.out().contains("فرنسا FRA → وفد MLI"), outcome.out());
        assertTrue(outcome.out().contains("killed 3 ×2; killed 5– (un) ×1"), outcome.out());
        assertTrue(outcome.out().contains("2020-02-08–2020-02-09"), outcome.out());
    }

    @Test
    void theQueryAndTheFolderArePassedOn() {
        run("type:CONSULT", "actor:FRA", "--record", "elsewhere");
        assertEquals(List.of(Path.of("elsewhere") + " type:CONSULT actor:FRA", "closed"), asked);
        asked.clear();
        run();
        assertEquals(List.of("usual ", "closed"), asked);
        assertEquals(TaqarubCommand.FAILED, run("wrong:").status());
        assertEquals(CommandLine.ExitCode.USAGE, run("--limit", "-1").status());
    }
}
