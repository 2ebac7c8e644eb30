package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

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
                RecordJson.line(Fixture.of(new Report("g", "", "", "", "", "", Fixture.TEXT))) + "\n");
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

    private static final String OTHER = "أعلن وزير الخارجية أن المحادثات تستأنف اليوم في جنيف. 🕊";

    /** First digits as Python's hashlib gives them for {@link #OTHER}. */
    private static final String OTHER_SHA256 = "b13557716f4e5790";

    private static String line(String id, String text) throws Exception {
        return "{\"id\": \"" + id + "\", \"text\": " + JSON.writeValueAsString(text) + "}\n";
    }

    private Path corpus(String name, String... lines) throws Exception {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(name);
    }

    /** Two documents without text: g, which is the fixture's, and h with the other text and one time. */
    private Path withheld() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Fixture.TEXT.getBytes(StandardCharsets.UTF_8));
        String g = "{\"id\": \"g\", \"corpus\": \"east\", \"length\": " + Fixture.TEXT.length() + ", \"sha256\": \""
                + HexFormat.of().formatHex(digest, 0, 8) + "\"}";
        String h = "{\"id\": \"h\", \"corpus\": \"west\", \"length\": " + OTHER.length() + ", \"sha256\": \""
                + OTHER_SHA256 + "\"}";
        int start = OTHER.indexOf("اليوم");
        String none = "\"entities\": [], \"quotations\": [], \"events\": [], \"positions\": []}\n";
        return Files.writeString(
                folder.resolve("withheld.jsonl"),
                "{\"document\": " + g + ", \"sentences\": [0], \"times\": [{\"span\": ["
                        + Fixture.at("اليوم الخميس").start() + ", "
                        + Fixture.at("اليوم الخميس").end() + "], \"value\": \"2015-11-19\"}], " + none
                        + "{\"document\": " + h + ", \"sentences\": [0], \"times\": [{\"span\": [" + start + ", "
                        + (start + 5) + "], \"value\": \"2015-11-20\"}], " + none);
    }

    /** Reads the fixture's text as it should be and finds nothing elsewhere. */
    private static Record reader(Report report) {
        return report.text().equals(Fixture.TEXT)
                ? Fixture.of(report)
                : new Record(report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "lexicon-1");
    }

    @Test
    void documentsWithoutTextGetItFromTheirCorpora() throws Exception {
        Path east = corpus("east.jsonl.gz", line("f", "قبله"), line("g", Fixture.TEXT));
        Path west = corpus("west.jsonl.gz", line("h", OTHER), "{broken\n");
        Session.Outcome outcome = new Session(GoldCommandTest::reader)
                .run(
                        "gold",
                        withheld().toString(),
                        "--corpus",
                        east.toString(),
                        "--corpus",
                        west.toString(),
                        "--errors",
                        "9");
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.err(), "what stands after the last text is not read");
        assertTrue(
                outcome.out().contains("times                precision 0.500  recall 0.500  f1 0.500  gold 2  found 2"),
                outcome.out());
        assertTrue(outcome.out().contains("times missed\n  h: اليوم = 2015-11-20\n"), outcome.out());
    }

    @Test
    void aTextThatIsNotTheAnnotatedOneIsRefusedAndTheRestScored() throws Exception {
        Path gold = withheld();
        Path corpus = corpus("east.jsonl.gz", line("h", OTHER + " "), line("g", Fixture.TEXT));
        Session.Outcome outcome =
                new Session(GoldCommandTest::reader).run("gold", gold.toString(), "--corpus", corpus.toString());
        assertEquals(1, outcome.status());
        String start = gold + ":2: h: the text at " + corpus + ":1 is not the one annotated (" + (OTHER.length() + 1)
                + " code units, sha256 ";
        assertTrue(outcome.err().startsWith(start), outcome.err());
        assertTrue(
                outcome.err()
                        .endsWith("; annotated was " + OTHER.length() + " code units, sha256 " + OTHER_SHA256
                                + "); fetch the corpus as gold/README.md describes it; the document is left out\n"),
                outcome.err());
        assertEquals(1, outcome.err().lines().count());
        assertTrue(outcome.out().contains("recall 1.000  f1 0.667  gold 1  found 2"), outcome.out());
    }

    @Test
    void ofTwoReportsWithOneIdTheOneThatFitsIsTaken() throws Exception {
        Path corpus = corpus("both.jsonl.gz", line("g", OTHER), line("h", OTHER), line("g", Fixture.TEXT));
        Session.Outcome outcome =
                new Session(GoldCommandTest::reader).run("gold", withheld().toString(), "--corpus", corpus.toString());
        assertEquals(0, outcome.status(), outcome.err());
    }

    @Test
    void aDocumentThatNoCorpusHoldsIsNamedAndTheRestScored() throws Exception {
        Path gold = withheld();
        Path corpus = corpus("east.jsonl.gz", line("f", "قبله"), line("g", Fixture.TEXT));
        Session.Outcome outcome =
                new Session(GoldCommandTest::reader).run("gold", gold.toString(), "--corpus", corpus.toString());
        assertEquals(1, outcome.status());
        assertEquals(
                gold
                        + ":2: h is in none of the corpora; give the file of west with --corpus; the document is left out\n",
                outcome.err());
        assertTrue(outcome.out().contains("recall 1.000  f1 0.667  gold 1  found 2"), outcome.out());
    }

    @Test
    void withoutCorporaNothingIsReadAndOneLineSaysWhy() throws Exception {
        Path gold = withheld();
        Session.Outcome outcome = new Session(GoldCommandTest::reader).run("gold", gold.toString());
        assertEquals(1, outcome.status());
        assertEquals(
                gold
                        + ": 2 of 2 documents have no text; name the files that hold their reports with --corpus, or give records"
                        + " with --found\n",
                outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void recordsThatAreGivenNeedNoCorpusAndAreShownWithOne() throws Exception {
        Path found = Files.writeString(
                folder.resolve("found.jsonl"),
                RecordJson.line(Fixture.of(new Report("g", "", "", "", "", "", Fixture.TEXT))) + "\n");
        String[] call = {"gold", withheld().toString(), "--found", found.toString(), "--errors", "1"};
        Session.Outcome blind = Session.blind().run(call);
        assertEquals(0, blind.status(), blind.err());
        assertTrue(blind.out().contains("precision 0.500  recall 0.500  f1 0.500  gold 2  found 2"), blind.out());
        assertTrue(blind.out().contains("events false\n  g: ASSAULT "), blind.out());

        Path corpus = corpus("both.jsonl.gz", line("g", Fixture.TEXT), line("h", OTHER));
        String[] more = Arrays.copyOf(call, call.length + 2);
        more[call.length] = "--corpus";
        more[call.length + 1] = corpus.toString();
        Session.Outcome seeing = Session.blind().run(more);
        assertEquals(0, seeing.status(), seeing.err());
        assertTrue(seeing.out().contains("events false\n  g: ASSAULT قصفت\n"), seeing.out());
        assertEquals(figures(blind.out()), figures(seeing.out()));
    }

    private static String figures(String out) {
        return out.substring(0, out.indexOf("\n\n"));
    }

    @Test
    void aTextThatCannotBeCheckedIsNotTaken() throws Exception {
        Path gold = Files.writeString(
                folder.resolve("bare.jsonl"), "{\"document\": {\"id\": \"g\"}, \"sentences\": [0], \"times\": []}\n");
        Path corpus = corpus("east.jsonl.gz", line("g", Fixture.TEXT));
        Session.Outcome outcome =
                new Session(GoldCommandTest::reader).run("gold", gold.toString(), "--corpus", corpus.toString());
        assertEquals(1, outcome.status());
        assertTrue(
                outcome.err().startsWith(gold + ":1: g has no text, nor the length and sha256 of one; "),
                outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void aMissingCorpusIsNamed() throws Exception {
        String none = folder.resolve("none.jsonl.gz").toString();
        Session.Outcome outcome =
                new Session(GoldCommandTest::reader).run("gold", withheld().toString(), "--corpus", none);
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().startsWith(none + ": no such file; check the name\n"), outcome.err());
    }
}
