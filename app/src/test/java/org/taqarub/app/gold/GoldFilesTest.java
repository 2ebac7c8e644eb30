package org.taqarub.app.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in gold/: whole, in order, and without a word of the reports. */
class GoldFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What may be said of a finding: offsets, codes and English labels. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "document", Set.of("id", "source", "published", "corpus", "length", "sha256"),
            "entities", Set.of("id", "kind", "en", "country", "sector", "mentions"),
            "quotations", Set.of("span", "cue_span", "manner", "speaker", "speaker_text_span"),
            "events",
                    Set.of(
                            "span",
                            "type",
                            "mode",
                            "actors",
                            "recipients",
                            "status",
                            "attributed",
                            "date",
                            "place_span"),
            "times", Set.of("span", "value"),
            "positions", Set.of("holder", "issue", "stance", "span"),
            "sentences", Set.of());

    /** A file of the folder gold/ of this repository. */
    static Path file(String name) {
        Path here = Path.of("gold", name);
        return Files.exists(here) ? here : Path.of("../gold", name);
    }

    private static List<String[]> drawn() throws IOException {
        return Files.readAllLines(file("drawn.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "frozen", "independent"})
    void filesHoldNoWordOfTheReports(String name) throws IOException {
        for (String line : Files.readAllLines(file(name + ".jsonl"))) {
            String id = JSON.readTree(line).at("/document/id").asText();
            assertFalse(
                    line.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC),
                    id);
            JsonNode root = JSON.readTree(line);
            Set<String> kinds = new TreeSet<>();
            root.properties().forEach(kind -> {
                kinds.add(kind.getKey());
                List<JsonNode> findings = new ArrayList<>();
                if (kind.getValue().isObject()) {
                    findings.add(kind.getValue());
                } else {
                    kind.getValue().forEach(findings::add);
                }
                findings.forEach(finding -> finding.fieldNames()
                        .forEachRemaining(field -> assertTrue(
                                FIELDS.getOrDefault(kind.getKey(), Set.of()).contains(field), id + " " + field)));
            });
            assertEquals(new TreeSet<>(FIELDS.keySet()), kinds, id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning", "frozen", "independent"})
    void offsetsLieInTheTextAndIdsExist(String name) throws IOException {
        for (Document document : Documents.gold(file(name + ".jsonl")).list()) {
            String id = document.id();
            Withheld withheld = document.withheld();
            assertTrue(withheld != null && withheld.sha256().matches("[0-9a-f]{16}"), id);
            int length = withheld.length();
            assertTrue(document.sentences().stream().allMatch(start -> start <= length), id);
            Set<String> ids = new TreeSet<>();
            document.actors().forEach(actor -> {
                assertTrue(ids.add(actor.id()), id);
                assertTrue(actor.mentions().stream().allMatch(m -> m.span().end() <= length), id);
            });
            document.quotations().forEach(said -> {
                assertTrue(said.span().end() <= length, id);
                assertTrue(said.speaker() == null || ids.contains(said.speaker()), id);
            });
            document.events().forEach(event -> {
                assertTrue(event.span().end() <= length, id);
                assertTrue(ids.containsAll(event.actors()) && ids.containsAll(event.recipients()), id);
            });
            document.times().forEach(time -> assertTrue(time.span().end() <= length, id));
            document.positions().forEach(position -> {
                assertTrue(position.span().end() <= length, id);
                assertTrue(position.holder() != null && ids.contains(position.holder()), id);
            });
        }
    }

    @Test
    void everyDrawnReportStandsInItsSetInTheOrderOfTheDraw() throws IOException {
        Map<String, List<String>> sets = new HashMap<>();
        Map<String, String> corpora = new HashMap<>();
        for (String[] row : drawn()) {
            sets.computeIfAbsent(row[2], set -> new ArrayList<>()).add(row[0]);
            corpora.put(row[0], row[1]);
        }
        assertEquals(Set.of("tuning", "frozen"), sets.keySet());
        for (String set : sets.keySet()) {
            List<Document> documents = Documents.gold(file(set + ".jsonl")).list();
            assertEquals(sets.get(set), documents.stream().map(Document::id).toList(), set);
            for (Document document : documents) {
                Withheld withheld = document.withheld();
                assertEquals(corpora.get(document.id()), withheld == null ? "" : withheld.corpus(), document.id());
            }
        }
    }
}
