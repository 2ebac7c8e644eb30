package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.Warning;
import org.taqarub.store.Store;

/** The commands on the record on disk, as a person calls them. */
class RecordCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** Finds the fixture's findings in reports of its text, and that English is not Arabic. */
    private static Record read(Report report) {
        if (report.text().startsWith("English")) {
            return new Record(
                    report,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Warning("language", new Span(0, 0), "not Arabic")),
                    "lexicon-1");
        }
        return Fixture.of(report);
    }

    private Session.Outcome run(String... args) {
        return run(RecordCommandsTest::read, args);
    }

    private Session.Outcome run(Function<Report, Record> reader, String... args) {
        return new Session(reader)
                .run(Stream.concat(
                                Stream.of(args),
                                Stream.of("--record", folder.resolve("record").toString()))
                        .toArray(String[]::new));
    }

    private Path reports() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            lines.append(JSON.writeValueAsString(Map.of(
                            "id", "r" + i, "source", "outlet-" + i, "published", "2015-11-19", "text", Fixture.TEXT)))
                    .append('\n');
        }
        lines.append(JSON.writeValueAsString(Map.of("id", "en", "source", "outlet-1", "text", "English words")))
                .append("\n{broken\n");
        return Files.writeString(folder.resolve("reports.jsonl"), lines.toString(), StandardCharsets.UTF_8);
    }

    private JsonNode status() throws IOException {
        Session.Outcome outcome = run("status", "--format", "jsonl");
        assertEquals(0, outcome.status(), outcome.err());
        return JSON.readTree(outcome.out());
    }

    @Test
    void importedTwiceTheCountsAddUpAndNothingChanges() throws Exception {
        String file = reports().toString();
        Session.Outcome first = run("import", file);
        assertEquals(1, first.status(), "a line is broken");
        assertTrue(first.out().startsWith("3 new, 0 changed, 0 there before, 1 skipped, 1 failed"), first.out());
        JsonNode status = status();
        assertEquals(5, status.path("read").asInt());
        assertEquals(3, status.path("reports").asInt());
        assertEquals(2, status.path("duplicates").asInt(), "three copies of one text");
        assertEquals(1, status.path("failures").asInt());
        assertEquals(1, status.path("skipped").asInt());
        assertEquals(6, status.path("events").asInt());
        assertEquals(2, status.path("happenings").asInt(), "each event once");
        assertEquals("lexicon-1", status.path("lexicon").asText());
        Session.Outcome second = run(
                report -> {
                    assertTrue(report.text().startsWith("English"), "what is there is not read again");
                    return read(report);
                },
                "import",
                file);
        assertTrue(second.out().startsWith("0 new, 0 changed, 3 there before"), second.out());
        assertEquals(status, status());
        assertTrue(run("status", "--failures").out().contains("reports.jsonl:5: "), "where and why");
        assertTrue(run("status", "--skipped").out().contains("outlet-1 en: language"), "what and why");
    }

    @Test
    void whatIsInTheRecordIsFoundAndLeaves() throws Exception {
        run("import", reports().toString());
        Session.Outcome found = run("search", "--format", "jsonl", "actor:RUS type:ASSAULT");
        assertEquals(3, found.outLines().size(), found.err());
        JsonNode hit = JSON.readTree(found.outLines().get(0));
        for (String field : List.of("report", "source", "published", "title", "score", "snippets")) {
            assertTrue(hit.has(field), field);
        }
        Path out = folder.resolve("out.jsonl");
        assertEquals(
                0,
                run("export", "--format", "jsonl", "-o", out.toString(), "source:outlet-2")
                        .status());
        List<String> lines = Files.readAllLines(out);
        assertEquals(1, lines.size());
        assertEquals("r2", JSON.readTree(lines.get(0)).path("id").asText());
        Session.Outcome happenings = run("happenings", "--format", "jsonl", "type:ASSAULT");
        JsonNode happening = JSON.readTree(happenings.outLines().get(0));
        assertEquals(3, happening.path("reports").asInt(), happenings.err());
        assertEquals(3, happening.path("outlets").asInt());
    }

    @Test
    void whatLeftComesBackWithoutLoss() throws Exception {
        run("import", reports().toString());
        Path lines = folder.resolve("all.jsonl");
        Path parquet = folder.resolve("all.parquet");
        assertEquals(
                0, run("export", "--format", "jsonl", "-o", lines.toString()).status());
        assertEquals(
                0,
                run("export", "--format", "parquet", "-o", parquet.toString()).status());
        for (Path from : List.of(lines, parquet)) {
            String other = folder.resolve("other-" + from.getFileName()).toString();
            Session.Outcome back = new Session(report -> {
                        throw new IllegalStateException("read again");
                    })
                    .run("import", from.toString(), "--record", other);
            assertEquals(0, back.status(), back.err());
            Path again = folder.resolve("again-" + from.getFileName() + ".jsonl");
            assertEquals(
                    0,
                    Session.blind()
                            .run("export", "--format", "jsonl", "-o", again.toString(), "--record", other)
                            .status());
            assertEquals(Files.readString(lines), Files.readString(again));
        }
    }

    @Test
    void aDamagedIndexIsMadeAgain() throws Exception {
        run("import", reports().toString());
        String before = run("search", "--format", "jsonl", "روسيا").out();
        assertFalse(before.isEmpty());
        try (Stream<Path> files = Files.list(folder.resolve("record").resolve("search"))) {
            files.filter(file -> file.getFileName().toString().matches("_.*|segments_.*"))
                    .forEach(file -> {
                        try {
                            Files.writeString(file, "damage");
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        Session.Outcome after = run("search", "--format", "jsonl", "روسيا");
        assertEquals(0, after.status(), after.err());
        assertEquals(before, after.out());
    }

    @Test
    void anIndexThatCannotBeMadeIsToldAndOneThatIsBehindIsSearched() throws Exception {
        run("import", reports().toString());
        Path search = folder.resolve("record").resolve("search");
        try (Stream<Path> files = Files.list(search)) {
            files.filter(file -> !file.endsWith("write.lock"))
                    .forEach(file -> file.toFile().delete());
        }
        Files.deleteIfExists(search.resolve("write.lock"));
        // Nobody can take a lock of this name.
        Files.createDirectories(search.resolve("write.lock").resolve("inside"));
        Session.Outcome none = run("search", "--count", "روسيا");
        assertEquals(1, none.status());
        assertEquals("", none.out(), "no count of an index that is not there");
        assertTrue(none.err().contains("there is no search index of this record, and it cannot be made: "), none.err());
        Files.delete(search.resolve("write.lock").resolve("inside"));
        Files.delete(search.resolve("write.lock"));
        assertEquals("3\n", run("search", "--count", "روسيا").out());
        Files.deleteIfExists(search.resolve("write.lock"));
        Files.createDirectories(search.resolve("write.lock").resolve("inside"));
        assertEquals(
                0,
                run("correct", "r1", "event", "1", "--reject", "--who", "me").status(),
                "the correction itself holds");
        Session.Outcome behind = run("search", "--count", "روسيا");
        assertEquals("3\n", behind.out());
        assertTrue(behind.err().contains("is behind the record and cannot be brought up"), behind.err());
        assertEquals(1, status().path("corrections").asInt());
    }

    @Test
    void aSecondImporterIsToldAndTheFirstGoesOn() throws Exception {
        try (Store first = Store.write(folder.resolve("record"), record -> new byte[0])) {
            assertNotNull(first);
            Session.Outcome second = run("import", reports().toString());
            assertEquals(1, second.status());
            assertEquals(1, second.errLines().size(), second.err());
            assertTrue(second.err().contains("is writing to this record; wait"), second.err());
        }
        assertTrue(run("import", reports().toString()).out().startsWith("3 new"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only where there is such a folder");
        Session.Outcome outcome = Session.blind().run("import", reports().toString(), "--record", "/proc/self/taqarub");
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.errLines().size(), outcome.err());
        assertTrue(outcome.err().contains("/proc/self/taqarub: the folder cannot be made; check"), outcome.err());
    }

    @Test
    void noRecordIsTold() {
        for (String[] command : new String[][] {
            {"status"},
            {"search", "x"},
            {"happenings"},
            {"reread", "--dry-run"},
            {"correct", "--list"},
            {"correct", "r1"}
        }) {
            Session.Outcome outcome = run(command);
            assertEquals(1, outcome.status(), command[0]);
            assertTrue(
                    outcome.err().contains("there is no record here; make one with `taqarub import`"), outcome.err());
        }
    }

    @Test
    void readAgainWhatChangesIsShownAndCorrectionsHold() throws Exception {
        run("import", reports().toString());
        assertEquals(
                0,
                run("correct", "r1", "event", "1", "--reject", "--who", "me", "--why", "لا")
                        .status());
        Function<Report, Record> newer = report -> {
            Record old = Fixture.of(report);
            return new Record(
                    old.report(),
                    old.entities(),
                    old.quotations(),
                    old.events(),
                    List.of(),
                    old.positions(),
                    old.warnings(),
                    "lexicon-2");
        };
        Session.Outcome dry = run(newer, "reread", "--diff", "--dry-run");
        assertEquals(0, dry.status(), dry.err());
        assertTrue(dry.out().contains("outlet-1 r1\n  - time "), dry.out());
        assertFalse(dry.out().contains(" event "), "the rejected one does not come back: " + dry.out());
        assertTrue(dry.out().contains("nothing was written"), dry.out());
        assertEquals("lexicon-1", status().path("lexicon").asText());
        assertTrue(run(newer, "reread").out().contains("3 reports read"));
        assertEquals("lexicon-2", status().path("lexicon").asText());
        assertEquals(5, status().path("events").asInt());
        assertEquals(1, status().path("corrections").asInt());
        assertEquals(0, run("correct", "--undo", "1").status());
        assertEquals(6, status().path("events").asInt());
        assertTrue(run("correct", "--list").out().contains("(undone "));
        assertEquals(2, run("correct", "--undo", "1").status());
    }

    @Test
    void aCorrectionIsCountedByWhoAsksForHappeningsNext() throws Exception {
        run("import", reports().toString());
        for (String report : List.of("r1", "r2", "r3")) {
            assertEquals(
                    0,
                    run("correct", report, "event", "1", "--reject", "--who", "me")
                            .status());
        }
        assertTrue(run("status").out().contains("counted before the last changes"));
        assertEquals("", run("happenings", "--format", "jsonl", "type:ASSAULT").out());
        assertFalse(run("status").out().contains("counted before the last changes"));
        assertEquals(1, status().path("happenings").asInt());
    }

    /** Without its first event the second has another number, and must not leave as the happening of the first. */
    @Test
    void afterACorrectionEventsLeaveWithTheirOwnHappenings() throws Exception {
        run("import", reports().toString());
        run("correct", "r1", "event", "1", "--reject", "--who", "me");
        Path out = folder.resolve("tables");
        assertEquals(0, run("export", "--format", "csv", "-o", out.toString()).status());
        List<String> events = Files.readAllLines(out.resolve("events.csv"));
        int happening = List.of(events.get(0).split(",")).indexOf("happening");
        int type = List.of(events.get(0).split(",")).indexOf("type");
        java.util.Map<String, String> types = new java.util.HashMap<>();
        for (String event : events.subList(1, events.size())) {
            String[] cells = event.split(",");
            assertEquals(cells[type], types.computeIfAbsent(cells[happening], id -> cells[type]), event);
        }
        assertEquals(2, types.size(), types.toString());
    }

    @Test
    void correctionsLeaveAsGoldThatTheScorerReads() throws Exception {
        run("import", reports().toString());
        Path gold = folder.resolve("gold.jsonl");
        assertTrue(run("correct", "--gold", gold.toString()).out().startsWith("0 reports"));
        assertEquals(
                0,
                run("correct", "r2", "event", "1", "--set", "status=future", "--who", "me")
                        .status());
        assertEquals(0, run("correct", "r2", "--complete", "--who", "me").status());
        assertTrue(run("correct", "--gold", gold.toString()).out().startsWith("1 reports"));
        Session.Outcome scored =
                new Session(RecordCommandsTest::read).run("gold", gold.toString(), "--json", "--no-interval");
        assertEquals(0, scored.status(), scored.err());
        JsonNode figures = JSON.readTree(scored.out());
        assertEquals(2, figures.at("/events/gold").asInt(), scored.out());
        assertEquals(2, figures.at("/events/hit").asInt(), scored.out());
    }

    @Test
    void wrongCallsAreCallsAndSayWhatIsMissing() throws Exception {
        run("import", reports().toString());
        for (String[] call : new String[][] {
            {"correct"},
            {"correct", "r1", "--accept", "--reject"},
            {"correct", "r1", "event", "--accept"},
            {"correct", "r1", "--accept"},
            {"correct", "r9", "event", "1", "--accept"},
            {"correct", "r1", "event", "9", "--accept"},
            {"correct", "r1", "event", "--add", "--set", "type=ASSAULT"},
            {"correct", "r1", "event", "1", "--set", "type=war"},
            {"search", "actr:RUS"},
            {"search", "\"open"},
            {"happenings", "actr:RUS"},
            {"export", "--format", "ris", "-o", folder.resolve("x.ris").toString(), "actr:RUS"}
        }) {
            Session.Outcome outcome = run(call);
            assertEquals(2, outcome.status(), String.join(" ", call) + outcome.err());
            assertFalse(outcome.err().contains("fault of the program"), outcome.err());
            if (call[call.length - 1].equals("actr:RUS")) {
                assertTrue(outcome.err().contains("\ncolumn 1, not read: actr:RUS"), outcome.err());
            }
        }
        assertEquals(0, status().path("corrections").asInt());
    }

    @Test
    void theUsualFolderIsThePlatforms() {
        assertEquals(Path.of("/home/a/.local/share/taqarub"), RecordOptions.usual(Map.of(), "Linux", "/home/a"));
        assertEquals(
                Path.of("/data/taqarub"), RecordOptions.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/a"));
        assertEquals(
                Path.of("/home/a/.local/share/taqarub"),
                RecordOptions.usual(Map.of("XDG_DATA_HOME", "relative"), "Linux", "/home/a"));
        assertEquals(
                Path.of("/Users/a/Library/Application Support/taqarub"),
                RecordOptions.usual(Map.of(), "Mac OS X", "/Users/a"));
        assertEquals(Path.of("here"), RecordOptions.usual(Map.of("TAQARUB_RECORD", "here"), "Linux", "/home/a"));
    }
}
