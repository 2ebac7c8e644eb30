package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

class ReadCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static byte[] lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"نص " + i + "\"}")
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> ids(Session.Outcome outcome) throws Exception {
        return outcome.outLines().stream()
                .map(line -> {
                    try {
                        return JSON.readTree(line).get("id").asText();
                    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                        throw new IllegalStateException(line, e);
                    }
                })
                .toList();
    }

    @Test
    void outputIsInTheOrderOfInputWhateverTheThreads() throws Exception {
        Session session = new Session(report -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(3));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Session.nothing(report);
        });
        Session.Outcome outcome = session.in(lines(400)).run("read", "-", "--format", "jsonl", "--threads", "8");
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(IntStream.range(0, 400).mapToObj(Integer::toString).toList(), ids(outcome));
        assertEquals("", outcome.err());
    }

    @Test
    void onlySoManyReportsAreUnderWay() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        java.util.concurrent.CountDownLatch first = new java.util.concurrent.CountDownLatch(1);
        Session session = new Session(report -> {
            if (report.id().equals("0")) {
                try {
                    Thread.sleep(300); // the others pile up behind the first
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                most.set(begun.get());
                first.countDown();
            }
            begun.incrementAndGet();
            return Session.nothing(report);
        });
        Session.Outcome outcome = session.in(lines(2000)).run("read", "-", "--format", "jsonl", "--threads", "2");
        assertEquals(2000, outcome.outLines().size());
        assertTrue(most.get() < 100, "read ahead of the first: " + most.get());
        assertEquals(0, first.getCount());
    }

    @Test
    void aReportWhoseReadingFailsIsNamedAndTheRestIsRead() throws Exception {
        Session session = new Session(report -> {
            if (report.id().equals("3")) {
                throw new IllegalStateException("no such rule");
            }
            if (report.id().equals("5")) {
                return endless(report, 0);
            }
            return Session.nothing(report);
        });
        Session.Outcome outcome = session.in(lines(8)).run("read", "-", "--format", "jsonl");
        assertEquals(1, outcome.status());
        assertEquals(List.of("0", "1", "2", "4", "6", "7"), ids(outcome));
        assertEquals(2, outcome.errLines().size(), outcome.err());
        assertTrue(outcome.errLines().get(0).startsWith("<stdin>:4: the reader failed: "), outcome.err());
        assertTrue(outcome.errLines().get(0).contains("no such rule"), outcome.err());
        assertTrue(outcome.errLines().get(1).startsWith("<stdin>:6: "), outcome.err());
    }

    private static Record endless(Report report, int depth) {
        return depth < 0 ? Session.nothing(report) : endless(report, depth + 1);
    }

    @Test
    void badInputIsNamedAndGivesStatusOne() throws Exception {
        Path good = Files.writeString(folder.resolve("good.txt"), Fixture.TEXT);
        Session.Outcome outcome = Session.blind()
                .run(
                        "read",
                        folder.resolve("missing.txt").toString(),
                        Files.createDirectory(folder.resolve("empty")).toString(),
                        good.toString(),
                        "--format",
                        "jsonl");
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.outLines().size());
        assertEquals(2, outcome.errLines().size(), outcome.err());
    }

    @Test
    void defaultsAreHandedOn() throws Exception {
        Session.Outcome outcome = Session.blind()
                .in(lines(1))
                .run("read", "-", "--format=jsonl", "--published=2015-11-19", "--source=example");
        JsonNode json = JSON.readTree(outcome.out());
        assertEquals("2015-11-19", json.get("published").asText());
        assertEquals("example", json.get("source").asText());
    }

    @Test
    void wrongCallsHaveStatusTwo() {
        for (List<String> wrong : List.of(
                List.of("read"),
                List.of("read", "-", "--published", "19/11/2015"),
                List.of("read", "-", "--published", "2015-02-30"),
                List.of("read", "-", "--format", "xml"),
                List.of("read", "-", "--threads", "0"),
                List.of("read", "-", "--lexicon", "/no/such/folder"),
                List.of("read", "-", "--no-such-option"),
                List.of("read", "-", "--output", "/no/such/folder/out.txt"),
                List.of("explain", "-"),
                List.of("explain", "-", "--at", "1", "--event", "2"),
                List.of("gold"),
                List.of("nonsense"),
                List.<String>of())) {
            Session.Outcome outcome = Session.blind().in(lines(1)).run(wrong.toArray(String[]::new));
            assertEquals(2, outcome.status(), wrong + ": " + outcome);
            assertTrue(outcome.err().startsWith("taqarub: "), wrong + ": " + outcome.err());
            assertEquals("", outcome.out(), wrong.toString());
        }
    }

    @Test
    void everyFormatIsWritten() throws Exception {
        Session session = new Session(Fixture::of);
        Path input = Files.writeString(folder.resolve("a.txt"), Fixture.TEXT);
        String text = session.run("read", input.toString()).out();
        assertTrue(text.contains("Said (2)"), text);
        String page = session.run("read", input.toString(), "--format", "html").out();
        assertTrue(page.startsWith("<!DOCTYPE html>") && page.endsWith("</html>\n"));
        Path output = folder.resolve("out.jsonl");
        Session.Outcome outcome = session.run("read", input.toString(), "--format", "jsonl", "-o", output.toString());
        assertEquals("", outcome.out());
        assertEquals(1, Files.readAllLines(output).size());
    }

    @Test
    void aPageOfNothingIsStillAPage() throws Exception {
        Session.Outcome outcome = Session.blind().run("read", "/no/such/file", "--format", "html");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().endsWith("</html>\n"));
    }

    @Test
    void anUnusableLexiconIsListed() {
        List<org.taqarub.lexicon.Problem> problems = List.of(
                new org.taqarub.lexicon.Problem(
                        "quotes.rules", 4, 9, "unknown list <say-verbs>; did you mean <say-verb>?"),
                new org.taqarub.lexicon.Problem("states.tsv", 2, 0, "no source"));
        Session.Outcome read = Session.blind().problems(problems).in(lines(2)).run("read", "-");
        assertEquals(1, read.status());
        assertEquals(problems.get(0).toString(), read.errLines().get(0));
        assertFalse(read.err().contains("Exception"), read.err());
        Session.Outcome check = Session.blind().problems(problems).run("check");
        assertEquals(1, check.status());
        assertEquals(3, check.errLines().size());
        assertEquals("2 problems", check.errLines().get(2));
        Session.Outcome sound = Session.blind().run("check");
        assertEquals(0, sound.status());
        assertTrue(sound.out().endsWith(": 3 examples of rules, no problems\n"), sound.out());
        Session.Outcome examples = Session.blind().failedExamples(problems).run("check");
        assertEquals(1, examples.status());
        assertEquals(problems.get(1).toString(), examples.errLines().get(1));
    }

    @Test
    void explainShowsTheTree() throws Exception {
        Session session = new Session(Fixture::of);
        Path input = Files.writeString(folder.resolve("a.txt"), Fixture.TEXT);
        Session.Outcome event = session.run("explain", input.toString(), "--event", "1");
        assertEquals(0, event.status(), event.err());
        assertTrue(
                event.out().startsWith("event 1  ASSAULT/aerial actual  روسيا (RUS GOV) -> تنظيم الدولة (UAF)"),
                event.out());
        assertTrue(event.out().contains("\nassault.shell  "), event.out());
        int at = Fixture.at("قصفت").start();
        Session.Outcome over = session.run("explain", input.toString(), "--at", "" + at);
        assertTrue(over.out().contains("event 1") && over.out().contains("quotation 1"), over.out());
        assertTrue(over.out().contains("└─ demonyms.tsv:FRA"), over.out());
    }

    @Test
    void explainSaysWhatIsNotThere() throws Exception {
        Session session = new Session(Fixture::of);
        Path input = Files.writeString(folder.resolve("a.txt"), Fixture.TEXT);
        Session.Outcome event = session.run("explain", input.toString(), "--event", "3");
        assertEquals(1, event.status());
        assertTrue(event.err().contains("numbered from 1 to 2"), event.err());
        Session.Outcome outside = session.run("explain", input.toString(), "--at", "99999");
        assertEquals(1, outside.status());
        assertTrue(outside.err().contains("outside the text"), outside.err());
        Session.Outcome report = session.run("explain", input.toString(), "--event", "1", "--report", "x");
        assertEquals(1, report.status());
        assertTrue(report.err().contains("no report with the id `x`"), report.err());
    }

    @Test
    void cooperationToComeIsReadAsAgreementWhereThatIsAskedFor() throws Exception {
        byte[] report = ("{\"id\": \"x\", \"text\": " + JSON.writeValueAsString(Fixture.TEXT) + "}")
                .getBytes(StandardCharsets.UTF_8);
        String plain = new Session(Fixture::of)
                .in(report)
                .run("read", "-", "--format", "jsonl")
                .out();
        JsonNode event = JSON.readTree(plain).at("/events/1");
        assertEquals("CONSULT", event.get("type").asText());
        assertTrue(event.get("statedType").isNull());
        Session.Outcome outcome =
                new Session(Fixture::of).in(report).run("read", "-", "--format", "jsonl", "--future-as-agree");
        assertEquals(0, outcome.status(), outcome.err());
        JsonNode read = JSON.readTree(outcome.out());
        assertEquals("AGREE", read.at("/events/1/type").asText());
        assertEquals("actual", read.at("/events/1/status").asText());
        assertEquals(2.5, read.at("/events/1/score").asDouble());
        assertEquals("CONSULT", read.at("/events/1/statedType").asText());
        assertEquals("visit", read.at("/events/1/statedMode").asText());
        assertEquals("future", read.at("/events/1/statedStatus").asText());
        assertEquals("ASSAULT", read.at("/events/0/type").asText(), "what has happened stays");
    }
}
