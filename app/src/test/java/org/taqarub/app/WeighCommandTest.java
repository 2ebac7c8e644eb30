package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.app.gold.Xgboost;
import org.taqarub.event.EventChoice;
import org.taqarub.event.SideChoice;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.record.Event;
import org.taqarub.record.Span;

class WeighCommandTest {

    @TempDir
    Path folder;

    /** Sixty reports of one text, whose shelling has Russia as actor in gold. */
    private Path gold() throws Exception {
        Span shelled = Fixture.at("قصفت");
        Span russia = Fixture.at("روسيا");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            lines.append("{\"document\": {\"id\": \"g" + i + "\", \"text\": "
                    + new ObjectMapper().writeValueAsString(Fixture.TEXT)
                    + "}, \"sentences\": [0], \"entities\": [{\"id\": \"E1\", \"kind\": \"state\", \"en\": \"Russia\", \"country\": \"RUS\", \"sector\": \"GOV\","
                    + " \"mentions\": [[" + russia.start() + ", " + russia.end()
                    + "]]}], \"quotations\": [], \"events\": [{\"span\": [" + shelled.start() + ", " + shelled.end()
                    + "], \"type\": \"ASSAULT\", \"actors\": [\"E1\"], \"recipients\": [], \"status\": \"actual\"}],"
                    + " \"times\": [], \"positions\": []}\n");
        }
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }

    private static SideChoice.Option option(String entity, String clue) {
        return new SideChoice.Option(entity, "", List.of(clue), new int[SideNumber.values().length]);
    }

    private static Session session() {
        return new Session(Fixture::of).choosing((report, choices) -> {
            choices.side(new SideChoice(
                    Fixture.at("قصفت"),
                    Event.Type.ASSAULT,
                    "",
                    List.of(),
                    List.of(),
                    List.of("type=ASSAULT"),
                    List.of(option("RUS", "before"), option("FRA", "far"))));
            return Fixture.of(report);
        });
    }

    @Test
    void treesAreWrittenAsALexiconFileAndTheFiguresPrinted() throws Exception {
        Xgboost.orSkip();
        Path output = folder.resolve("side-trees.tsv");
        Session.Outcome outcome = session()
                .run(
                        "weigh",
                        gold().toString(),
                        "-o",
                        output.toString(),
                        "--threshold",
                        "actor=0.5",
                        "--threshold",
                        "recipient=0.6");
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(
                "events 60  both sides right by rules 0  as decided 60  mended 60  spoiled 0",
                outcome.outLines().get(0));
        List<String> lines = Files.readAllLines(output);
        assertEquals("id\ttree\tsource", lines.get(1));
        assertTrue(lines.contains("threshold:actor\t0.5\ttaqarub weigh"), lines::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(l -> l.matches("actor\\.[0-9]+\t(before|far) -?[0-9.]+ -?[0-9.]+\ttaqarub weigh")),
                lines::toString);
    }

    @Test
    void nothingInCommonIsAnError() throws Exception {
        Session.Outcome outcome = new Session(Fixture::of)
                .run(
                        "weigh",
                        gold().toString(),
                        "-o",
                        folder.resolve("none.tsv").toString());
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("no event that gold and the reader have in common"), outcome.err());
        assertTrue(Files.notExists(folder.resolve("none.tsv")));
    }

    @Test
    void aThresholdIsAProbability() throws Exception {
        Session.Outcome outcome = session().run("weigh", gold().toString(), "-o", "x", "--threshold", "actor=65");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("between 0 and 1"), outcome.err());
        outcome = session().run("weigh", gold().toString(), "-o", "x", "--threshold", "open=0.5");
        assertEquals(2, outcome.status());
        assertTrue(
                outcome.err().contains("sides has none for <open>, only for actor, party, recipient"), outcome.err());
    }

    /** Hands on a shelling that the rules take, and another that lacks something and is never gold's. */
    private static Session events() {
        return new Session(Fixture::of).choosing((report, choices) -> {
            choices.event(new EventChoice(Fixture.at("قصفت"), Event.Type.ASSAULT, "", List.of("type=ASSAULT")));
            choices.event(
                    new EventChoice(Fixture.at("روسيا"), Event.Type.ASSAULT, "incomplete", List.of("flaw=incomplete")));
            return Fixture.of(report);
        });
    }

    @Test
    void weightsOfEventsAreLearned() throws Exception {
        Path output = folder.resolve("event-weights.tsv");
        Session.Outcome outcome = events().run("weigh", "--of", "events", gold().toString(), "-o", output.toString());
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(
                "rules      gold 60  found 60  right 60", outcome.outLines().get(0));
        assertEquals(
                "weighed    gold 60  found 60  right 60", outcome.outLines().get(1));
        List<String> lines = Files.readAllLines(output);
        assertTrue(lines.contains("threshold:open\t0.4\ttaqarub weigh"), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.matches("type=ASSAULT\t[0-9.]+\ttaqarub weigh")), lines::toString);
        assertTrue(
                lines.stream().anyMatch(l -> l.matches("flaw=incomplete\t-[0-9.]+\ttaqarub weigh")), lines::toString);
    }

    @Test
    void weightsOfSentencesAreLearnedFromLabels() throws Exception {
        StringBuilder labels = new StringBuilder();
        StringBuilder texts = new StringBuilder();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < 24; i++) {
            String id = "assault:" + i;
            labels.append(i == 0 ? "" : ", ").append("\"" + id + "\": \"" + (i % 2 == 0 ? "yes" : "easy no") + "\"");
            texts.append("{\"id\": \"" + id + "\", \"source\": \"\", \"published\": \"\", \"title\": \"\", \"text\": "
                    + json.writeValueAsString(Fixture.TEXT + " " + i) + "}\n");
        }
        Path gold = Files.writeString(
                folder.resolve("labels.json"),
                "{\"labels\": {" + labels
                        + "}, \"spans\": {\"assault:0\": {\"type\": \"ASSAULT\", \"readings\": [{\"verb\": [\"قصفت\"]}]}}}");
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), texts);
        Path output = folder.resolve("sentence-weights.tsv");
        Session.Outcome outcome = new Session(Fixture::of)
                .choosing((report, choices) -> {
                    boolean told = Integer.parseInt(report.id().substring("assault:".length())) % 2 == 0;
                    choices.event(new EventChoice(
                            Fixture.at("قصفت"), Event.Type.ASSAULT, "", List.of(told ? "before:امس" : "before:لو")));
                    return Fixture.of(report);
                })
                .run(
                        "weigh",
                        "--of",
                        "sentences",
                        gold.toString(),
                        "--corpus",
                        corpus.toString(),
                        "--threshold",
                        "ASSAULT=0.5",
                        "-o",
                        output.toString());
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(
                "ASSAULT    yes 12  found 12  right 12  easy no 12  of them found 0  verbs 1  right 1",
                outcome.outLines().get(0));
        List<String> lines = Files.readAllLines(output);
        assertTrue(lines.stream().anyMatch(l -> l.matches("before:امس\t[0-9.]+\ttaqarub weigh")), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.matches("before:لو\t-[0-9.]+\ttaqarub weigh")), lines::toString);
    }

    private void expectNoLabels(String labels, String message) throws Exception {
        Path gold = Files.writeString(folder.resolve("labels.json"), labels);
        Session.Outcome outcome = session()
                .run(
                        "weigh",
                        "--of",
                        "sentences",
                        gold.toString(),
                        "-o",
                        folder.resolve("x").toString());
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains(message), outcome.err());
    }

    @Test
    void aFileWithoutLabelsIsAnError() throws Exception {
        expectNoLabels("{\"spans\": {}}", "no <labels>");
        expectNoLabels("{", "labels.json:1: no JSON");
    }
}
