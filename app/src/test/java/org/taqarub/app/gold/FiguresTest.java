package org.taqarub.app.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.app.Fixture;
import org.taqarub.app.input.Complaints;
import org.taqarub.json.RecordJson;

class FiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** A file of the folder with gold standard, scorer and corpora; beside the repository. */
    private static Path shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return Path.of("shared", name);
    }

    private static boolean python() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithThePythonScorerOnPerturbedGold(long seed) throws Exception {
        Path gold = shared("gold/dev.jsonl");
        assumeTrue(Files.exists(gold), "no ../shared/gold here: not compared");
        JsonNode ours = agreeing(gold, Documents.gold(gold), seed, seed == 1);
        double quotations = ours.path("quotations").path("f1").doubleValue();
        assertTrue(
                quotations > 0.3 && quotations < 0.99,
                "the perturbation should leave neither all nor nothing: " + quotations);
    }

    @Test
    void agreesWithThePythonScorerOnOurGoldJoinedToItsCorpora() throws Exception {
        Path gold = GoldFilesTest.file("tuning.jsonl");
        List<String> corpora = List.of(
                shared("data/ant-2018.jsonl.gz").toString(),
                shared("data/saudi-2015.jsonl.gz").toString());
        assumeTrue(
                corpora.stream().allMatch(file -> Files.exists(Path.of(file))), "no ../shared/data here: not joined");
        List<String> said = new ArrayList<>();
        Complaints complaints = new Complaints(said::add);
        Documents joined = CorpusJoiner.join(
                Documents.gold(gold), gold.toString(), corpora, complaints, InputStream.nullInputStream());
        assertEquals(List.of(), said);
        assertEquals(22, joined.size());
        assertEquals(0, joined.textless());
        agreeing(gold, joined, 4, false);
    }

    /**
     * Figures over gold with seeded faults, which must be those of score.py.
     *
     * @param documents those of the gold file, with their texts or without
     */
    private JsonNode agreeing(Path gold, Documents documents, long seed, boolean interval) throws Exception {
        Path script = shared("gold/score.py");
        assumeTrue(Files.exists(script), "no ../shared/gold here: not compared");
        assumeTrue(python(), "no python3 here: not compared");
        Path found = folder.resolve("found.jsonl");
        Files.write(found, perturbed(Files.readAllLines(gold), new Random(seed)));

        List<String> command =
                new ArrayList<>(List.of("python3", script.toString(), gold.toString(), found.toString(), "--json"));
        if (!interval) {
            command.add("--no-interval");
        }
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        JsonNode theirs = JSON.readTree(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> read(errors));

        JsonNode ours = JSON.readTree(Figures.of(documents, Documents.found(found), new Errors(0), interval)
                .json());
        assertTrue(theirs.size() >= 16);
        theirs.properties()
                .forEach(row -> row.getValue()
                        .properties()
                        .forEach(figure -> assertEquals(
                                figure.getValue().doubleValue(),
                                ours.path(row.getKey()).path(figure.getKey()).doubleValue(),
                                0.00005,
                                row.getKey() + " " + figure.getKey())));
        assertEquals(theirs.size(), ours.size());
        return ours;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Found records made of gold: findings dropped, shifted, retyped, doubled, their actors exchanged. */
    private static List<String> perturbed(List<String> gold, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : gold) {
            JsonNode g = JSON.readTree(line);
            if (random.nextInt(12) == 0) {
                continue;
            }
            ObjectNode f = JSON.createObjectNode();
            f.put("id", g.path("document").path("id").asText());
            List<String> ids = new ArrayList<>();
            ArrayNode entities = f.putArray("entities");
            for (JsonNode e : g.path("entities")) {
                if (random.nextInt(6) == 0) {
                    continue;
                }
                ObjectNode entity = entities.addObject();
                String id = "f-" + e.path("id").asText();
                ids.add(id);
                entity.put("id", id);
                entity.put(
                        "kind",
                        random.nextInt(10) == 0 ? "place" : e.path("kind").asText());
                entity.put(
                        "country",
                        random.nextInt(5) == 0 ? "XXX" : e.path("country").asText());
                entity.put(
                        "sector",
                        random.nextInt(5) == 0 ? "MIL" : e.path("sector").asText());
                ArrayNode mentions = entity.putArray("mentions");
                for (JsonNode m : e.path("mentions")) {
                    if (random.nextInt(5) > 0) {
                        bounds(mentions.addObject(), m, random);
                    }
                }
            }
            ArrayNode quotations = f.putArray("quotations");
            for (JsonNode q : g.path("quotations")) {
                if (q.path("span").isArray() && random.nextInt(4) > 0) {
                    ObjectNode quotation = quotations.addObject();
                    bounds(quotation, q.path("span"), random);
                    quotation.put("manner", "direct");
                    String speaker = "f-" + q.path("speaker").asText();
                    if (q.path("speaker").isNull() || random.nextInt(4) == 0 || !ids.contains(speaker)) {
                        quotation.putNull("speaker");
                    } else {
                        quotation.put(
                                "speaker", random.nextInt(5) == 0 ? ids.get(random.nextInt(ids.size())) : speaker);
                    }
                    if (q.path("speaker_text_span").isArray() && random.nextBoolean()) {
                        bounds(quotation.putObject("speakerText"), q.path("speaker_text_span"), random);
                    } else {
                        quotation.putNull("speakerText");
                    }
                }
            }
            ArrayNode events = f.putArray("events");
            for (JsonNode e : g.path("events")) {
                for (int copies = random.nextInt(5) == 0 ? 2 : 1;
                        copies > 0 && e.path("span").isArray();
                        copies--) {
                    if (random.nextInt(5) == 0) {
                        continue;
                    }
                    ObjectNode event = events.addObject();
                    bounds(event, e.path("span"), random);
                    event.put(
                            "type",
                            random.nextInt(6) == 0 ? "CONSULT" : e.path("type").asText());
                    event.put(
                            "mode", random.nextInt(4) == 0 ? "" : e.path("mode").asText());
                    event.put(
                            "status",
                            random.nextInt(4) == 0 ? "future" : e.path("status").asText());
                    event.put(
                            "date",
                            random.nextInt(4) == 0 ? "2015" : e.path("date").asText());
                    side(event.putArray("actors"), e.path("actors"), ids, random);
                    side(event.putArray("recipients"), e.path("recipients"), ids, random);
                }
            }
            ArrayNode times = f.putArray("times");
            for (JsonNode t : g.path("times")) {
                if (t.path("span").isArray() && random.nextInt(5) > 0) {
                    ObjectNode time = times.addObject();
                    bounds(time, t.path("span"), random);
                    time.put(
                            "value",
                            switch (random.nextInt(6)) {
                                case 0 -> "PAST_REF";
                                case 1 -> "P14D";
                                default ->
                                    t.path("value")
                                            .asText()
                                            .replace("P1D", "PT24H")
                                            .replace("P1Y", "P12M");
                            });
                }
            }
            ArrayNode positions = f.putArray("positions");
            for (JsonNode p : g.path("positions")) {
                if (p.path("span").isArray() && random.nextInt(5) > 0) {
                    ObjectNode position = positions.addObject();
                    bounds(position, p.path("span"), random);
                    position.put(
                            "stance",
                            random.nextInt(5) == 0 ? "oppose" : p.path("stance").asText());
                    position.put("holder", "f-" + p.path("holder").asText());
                }
            }
            lines.add(JSON.writeValueAsString(f));
        }
        return lines;
    }

    private static void side(ArrayNode to, JsonNode from, List<String> ids, Random random) {
        for (JsonNode id : from) {
            if (random.nextInt(5) > 0) {
                to.add("f-" + id.asText());
            }
        }
        if (random.nextInt(5) == 0 && !ids.isEmpty()) {
            to.add(ids.get(random.nextInt(ids.size())));
        }
    }

    private static void bounds(ObjectNode to, JsonNode span, Random random) {
        int start = span.get(0).asInt();
        int end = span.get(1).asInt();
        if (random.nextInt(4) == 0) {
            start = Math.max(0, start + random.nextInt(21) - 10);
            end = Math.max(start + 1, end + random.nextInt(21) - 10);
        }
        to.put("start", start);
        to.put("end", end);
    }

    @Test
    void goldFoundAsItIsIsPerfect() throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, small());
        Path found = folder.resolve("found.jsonl");
        Files.writeString(
                found,
                "{\"id\": \"d\", \"entities\": [{\"id\": \"x\", \"kind\": \"state\", \"country\": \"RUS\", \"sector\": \"GOV\","
                        + " \"mentions\": [{\"start\": 0, \"end\": 5}]}], \"quotations\": [], \"events\": [{\"start\": 6, \"end\": 10,"
                        + " \"type\": \"ASSAULT\", \"mode\": \"aerial\", \"actors\": [\"x\"], \"recipients\": [], \"status\": \"actual\","
                        + " \"date\": \"2015-11-19\", \"place\": null}], \"times\": [{\"start\": 11, \"end\": 16, \"value\": \"P7D\"}],"
                        + " \"positions\": []}\n");
        JsonNode figures = JSON.readTree(Figures.of(Documents.gold(gold), Documents.found(found), new Errors(0), true)
                .json());
        for (String row :
                List.of("mentions", "actors", "events", "events+who", "events.when", "events.mode", "times")) {
            assertEquals(1.0, figures.path(row).path("f1").asDouble(), row);
        }
        assertEquals(1.0, figures.path("actors.country").path("share").asDouble());
        assertEquals(1.0, figures.path("events.status").path("f1").asDouble());
        assertEquals(0.0, figures.path("quotations").path("f1").asDouble());
    }

    @Test
    void nothingFoundIsNoRecallAndNoCrash() throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, small());
        Errors errors = new Errors(5);
        JsonNode figures = JSON.readTree(Figures.of(Documents.gold(gold), Documents.found(List.of()), errors, true)
                .json());
        assertEquals(0.0, figures.path("events").path("recall").asDouble());
        assertEquals(1, figures.path("events").path("gold").asInt());
        assertEquals(List.of("d: ASSAULT قصفت"), errors.examples().get("events missed"));
    }

    private static String small() {
        return "{\"document\": {\"id\": \"d\", \"text\": \"روسيا قصفت أسبوعا\"}, \"sentences\": [0], \"entities\": [{\"id\": \"russia\","
                + " \"kind\": \"state\", \"en\": \"Russia\", \"country\": \"RUS\", \"sector\": \"GOV\", \"mentions\": [[0, 5]]}],"
                + " \"quotations\": [], \"events\": [{\"span\": [6, 10], \"type\": \"ASSAULT\", \"mode\": \"aerial\", \"actors\":"
                + " [\"russia\"], \"recipients\": [], \"status\": \"actual\", \"date\": \"2015-11\"}], \"times\": [{\"span\": [11, 16],"
                + " \"value\": \"P1W\"}], \"positions\": []}\n";
    }

    @Test
    void aRecordAndItsJsonCountTheSame() throws Exception {
        Path found = folder.resolve("found.jsonl");
        Files.writeString(found, RecordJson.line(Fixture.record()) + "\n", StandardCharsets.UTF_8);
        assertEquals(
                Documents.found(List.of(Fixture.record())).list(),
                Documents.found(found).list());
    }

    @Test
    void falseFindingsAreCountedByRule() throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(
                gold,
                "{\"document\": {\"id\": \"fixture-1\", \"text\": " + JSON.writeValueAsString(Fixture.TEXT)
                        + "}, \"sentences\": [0], \"entities\": [], \"quotations\": [], \"events\": [], \"times\": [{\"span\": ["
                        + Fixture.at("اليوم الخميس").start() + ", "
                        + Fixture.at("اليوم الخميس").end()
                        + "], \"value\": \"2015-11-19\"}], \"positions\": []}\n");
        Errors errors = new Errors(1);
        Figures.of(Documents.gold(gold), Documents.found(List.of(Fixture.record())), errors, false);
        assertTrue(errors.rules().contains(new Errors.Rule("events", "assault.shell", 1, 1)));
        assertTrue(errors.rules().contains(new Errors.Rule("mentions", "list.tsv:RUS", 2, 2)));
        assertTrue(errors.rules().stream().noneMatch(rule -> rule.rule().equals("time.today")));
    }

    @Test
    void drawsAsPythonDoes() {
        // python3 -c 'import random; r = random.Random(0); print([r.choice(range(23)) for _ in range(8)])'
        MersenneTwister random = new MersenneTwister(0);
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drawn.add(random.below(23));
        }
        assertEquals(List.of(12, 13, 1, 8, 16, 15, 12, 9), drawn);
    }

    @Test
    void aBrokenGoldLineIsNamed() throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, small() + "{\"document\": \n");
        IOException thrown =
                org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> Documents.gold(gold));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith(gold + ":2: broken JSON"), thrown.getMessage());
    }

    @Test
    void durationsOfOneLengthAreEqual() {
        assertEquals(Duration.canonical("P1D"), Duration.canonical("PT24H"));
        assertEquals(Duration.canonical("P2W"), Duration.canonical("P14D"));
        assertEquals(Duration.canonical("P12M"), Duration.canonical("P1Y"));
        assertEquals("2015-11", Duration.canonical("2015-11"));
        assertTrue(!Duration.canonical("P1M").equals(Duration.canonical("PT1M")));
    }
}
