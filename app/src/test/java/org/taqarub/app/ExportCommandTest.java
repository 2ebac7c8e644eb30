package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Coding;
import org.taqarub.record.Event;
import org.taqarub.record.Record;

class ExportCommandTest {

    @TempDir
    Path folder;

    private Path records = Path.of("");

    @BeforeEach
    void records() throws IOException {
        Event visit = Fixture.record().events().get(0).with(new Coding(4, Coding.Quad.VERBAL_COOPERATION, "042", 1.9));
        Event coming = new Event(
                visit.span(),
                Event.Type.CONSULT,
                "visit",
                visit.actors(),
                visit.recipients(),
                Event.Status.FUTURE,
                false,
                visit.date(),
                visit.place(),
                visit.circumstances(),
                visit.evidence(),
                visit.coding(),
                null);
        records = Files.writeString(
                folder.resolve("records.jsonl"),
                RecordJson.line(with(visit)) + "\n" + RecordJson.line(with(coming)) + "\n");
    }

    private static Record with(Event event) {
        Record record = Fixture.record();
        return new Record(
                record.report(),
                record.entities(),
                record.quotations(),
                List.of(event),
                record.times(),
                record.positions(),
                record.warnings(),
                record.lexiconVersion());
    }

    private Session.Outcome run(String... more) {
        String[] call = new String[3 + more.length];
        call[0] = "export";
        call[1] = "--from";
        call[2] = records.toString();
        System.arraycopy(more, 0, call, 3, more.length);
        return Session.blind().run(call);
    }

    private String target(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode manifest(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name + ".manifest.json").toFile());
    }

    @Test
    void jsonLinesAreWhatReadPrinted() throws IOException {
        Session.Outcome outcome = run("--format", "jsonl", "-o", target("out.jsonl"));
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.err());
        assertEquals("reports 2", outcome.outLines().get(0));
        assertEquals(-1, Files.mismatch(records, folder.resolve("out.jsonl")));
        assertEquals(2, manifest("out.jsonl").at("/counts/reports").asInt());
        assertTrue(manifest("out.jsonl").get("program").asText().startsWith("taqarub "));
        assertTrue(manifest("out.jsonl").get("made").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void whatIsLeftOutIsToldOnStandardError() throws IOException {
        Session.Outcome outcome = run("--format", "plover", "-o", target("out.tsv"));
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains("taqarub: left out: events of status future: 1, first in "), outcome.err());
        assertEquals(1, manifest("out.tsv").at("/statuses").size());
        outcome = run("--format", "plover", "--status", "actual,future", "-o", target("all.tsv"));
        assertFalse(outcome.err().contains("future"), outcome.err());
        assertEquals(
                1,
                Files.readAllLines(folder.resolve("all.tsv")).stream()
                        .filter(line -> line.contains("\tfuture\t"))
                        .count());
    }

    @Test
    void whatIsToComeCanBeReadAsAgree() throws IOException {
        Session.Outcome outcome = run("--format", "plover", "--future-as-agree", "-o", target("out.tsv"));
        assertEquals(0, outcome.status(), outcome.err());
        assertFalse(outcome.err().contains("future"), outcome.err());
        assertEquals(
                1,
                Files.readAllLines(folder.resolve("out.tsv")).stream()
                        .filter(line -> line.contains("\tAGREE\t") && line.contains("\tCONSULT\t"))
                        .count());
    }

    @Test
    void everyFormatIsMade() {
        for (String format : List.of(
                "jsonl", "csv", "xlsx", "parquet", "plover", "phoenix", "graphml", "gexf", "dna", "bibtex", "ris")) {
            Session.Outcome outcome = run("--format", format, "-o", target("out." + format));
            assertEquals(0, outcome.status(), outcome.err());
            assertTrue(Files.exists(folder.resolve("out." + format)), format);
        }
    }

    @Test
    void parquetComesBack() throws IOException {
        assertEquals(0, run("--format", "parquet", "-o", target("tables")).status());
        Session.Outcome outcome = Session.blind()
                .run("export", "--from", target("tables"), "--format", "jsonl", "-o", target("back.jsonl"));
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(-1, Files.mismatch(records, folder.resolve("back.jsonl")));
    }

    @Test
    void whatExistsIsReplacedOnlyByForce() throws IOException {
        Path kept = Files.writeString(folder.resolve("out.jsonl"), "mine");
        Session.Outcome outcome = run("--format", "jsonl", "-o", target("out.jsonl"));
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("--output: `" + kept + "` exists"), outcome.err());
        assertEquals("mine", Files.readString(kept));
        assertEquals(
                0,
                run("--format", "jsonl", "--force", "-o", target("out.jsonl")).status());
        assertEquals(-1, Files.mismatch(records, kept));
    }

    @Test
    void wrongCallsSayWhatIsWrong() throws IOException {
        assertWrong("--right-to-left is for --format xlsx", "--format", "csv", "--right-to-left");
        assertWrong("--status is for plover", "--format", "csv", "--status", "future");
        assertWrong("Phoenix has no column", "--format", "phoenix", "--status", "actual,future");
        assertWrong("--nodes is for graphml", "--format", "plover", "--nodes", "countries");
        assertWrong("a QUERY asks the record on disk", "--format", "csv", "type:ASSAULT");
        assertWrong("there is no folder", "--format", "csv", "--force", "-o", target("no/where"));
        Path reports = Files.writeString(folder.resolve("reports.jsonl"), "{\"text\":\"قال الوزير\"}\n");
        Session.Outcome outcome =
                Session.blind().run("export", "--from", reports.toString(), "--format", "csv", "-o", target("out"));
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("holds no records"), outcome.err());
    }

    private void assertWrong(String message, String... options) {
        String[] call = List.of(options).contains("-o") ? options : Arrays.copyOf(options, options.length + 2);
        if (call != options) {
            call[options.length] = "-o";
            call[options.length + 1] = target("out");
        }
        Session.Outcome outcome = run(call);
        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aDamagedLineEndsTheExportAndNamesItsPlace() throws IOException {
        Files.writeString(records, "{\"id\":\n", StandardOpenOption.APPEND);
        Session.Outcome outcome = run("--format", "csv", "-o", target("out"));
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("records.jsonl:3: broken JSON"), outcome.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
