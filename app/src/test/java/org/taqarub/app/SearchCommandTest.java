package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Mention;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.Store;

class SearchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws IOException {
        put("a", "alpha", "2018-04-14", "قصفت موسكو مواقع في الشمال، ثم سكتت المدافع.", true);
        put("b", "beta", "2018-04-15", "هدأت المدافع ونام الناس.", false);
        put("c", "beta", "2018-04-16", "قيل إن المدافع ستعود.", false);
    }

    private void put(String id, String source, String published, String text, boolean event) throws IOException {
        Span trigger = new Span(0, 4);
        Span city = new Span(5, 10);
        Entity russia = new Entity(
                "RUS",
                Entity.Kind.STATE,
                "روسيا",
                "Russia",
                "RUS",
                "GOV",
                List.of(new Mention(city, "RUS", Evidence.of(city, "states.tsv:RUS"))));
        Event assault = new Event(
                trigger,
                Event.Type.ASSAULT,
                "",
                List.of("RUS"),
                List.of(),
                Event.Status.ACTUAL,
                false,
                published,
                null,
                Circumstances.NONE,
                Evidence.of(trigger, "by hand"));
        Record record = new Record(
                new Report(id, source, published, "عنوان " + id, "", "", text),
                event ? List.of(russia) : List.of(),
                List.of(),
                event ? List.of(assault) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                "0");
        Function<Record, byte[]> gists = any -> new byte[0];
        try (Store store = Store.write(folder, gists)) {
            store.begin("import", "test", List.of());
            store.put(record, new byte[0]);
            store.finish(List.of());
        }
    }

    private Session.Outcome search(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "search";
        all[1] = "--record";
        all[2] = folder.toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return Session.blind().run(all);
    }

    @Test
    void hitsAreLinesOfJson() throws IOException {
        Session.Outcome outcome = search("--format", "jsonl", "--facets", "actor:RUS", "المدافع");
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(2, outcome.outLines().size(), outcome.out());
        JsonNode hit = JSON.readTree(outcome.outLines().get(0));
        assertEquals("a", hit.path("report").asText());
        assertEquals("alpha", hit.path("source").asText());
        assertEquals("2018-04-14", hit.path("published").asText());
        assertEquals("عنوان a", hit.path("title").asText());
        assertTrue(hit.path("score").asDouble() > 0);
        JsonNode snippet = hit.path("snippets").path(0);
        assertTrue(snippet.path("text").asText().contains("قصفت موسكو"));
        assertEquals(
                snippet.path("text").asText().length(),
                snippet.path("end").asInt() - snippet.path("start").asInt());
        assertEquals(0, snippet.path("marks").path(0).path("start").asInt(-1) - 5);
        assertEquals("actor:RUS", hit.path("why").path(0).path("term").asText());
        assertEquals("موسكو", hit.path("why").path(0).path("matched").asText());
        assertEquals("RUS", hit.path("why").path(0).path("entity").asText());
        assertEquals(0, hit.path("why").path(0).path("event").asInt(-1));
        assertEquals("[0]", hit.path("events").toString());
        assertTrue(hit.path("quotations").isNull());
        JsonNode facets = JSON.readTree(outcome.outLines().get(1));
        assertEquals(1, facets.path("total").asInt());
        assertEquals(
                "ASSAULT",
                facets.path("facets").path("type").path(0).path("value").asText());
    }

    @Test
    void textShowsWordsInTheirPlaceAndWhy() {
        Session.Outcome outcome = search("موسكو");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().startsWith("found 1 · 1–1\n"), outcome.out());
        assertTrue(outcome.out().contains("قصفت [موسكو] مواقع"), outcome.out());
        assertTrue(outcome.out().contains("موسكو = «موسكو»"), outcome.out());
        assertTrue(search("actor:روسيا").out().contains("actor:روسيا = «موسكو» · event 1"));
        assertTrue(search("--lang", "ar", "actor:روسيا").out().startsWith("وُجد 1"));
        String facets = search("--facets", "--limit", "0", "المدافع").out();
        assertTrue(facets.contains("Outlets (2)\n       2  beta\n       1  alpha\n"), facets);
    }

    @Test
    void pagesAndOrder() {
        assertTrue(search("--sort", "oldest", "--limit", "1", "المدافع").out().contains("alpha · 2018-04-14"));
        assertTrue(search("--sort", "newest", "--limit", "1", "المدافع").out().contains("beta · 2018-04-16"));
        assertTrue(search("--sort", "newest", "--limit", "1", "--page", "3", "المدافع")
                .out()
                .contains("3. alpha"));
        assertEquals(
                "found 3\n", search("--limit", "1", "--page", "4", "المدافع").out());
        assertEquals("3\n", search("--count", "المدافع").out());
        assertEquals(
                "{\"count\":3}\n",
                search("--count", "--format", "jsonl", "المدافع").out());
        assertEquals("found 0\n", search("لاشيء").out());
        assertEquals(2, search("--page", "0", "x").status());
        assertEquals(2, search("--limit", "-1", "x").status());
    }

    @Test
    void aWrongQueryIsToldWithWhatWasNotRead() {
        Session.Outcome outcome = search("المدافع", "speeker:x");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("did you mean speaker:?"), outcome.err());
        assertTrue(outcome.err().contains("column 9, not read: speeker:x"), outcome.err());
    }

    @Test
    void whereThereIsNoRecordItIsSaid() {
        Session.Outcome outcome = Session.blind()
                .run("search", "--record", folder.resolve("nowhere").toString(), "x");
        assertEquals(1, outcome.status());
        assertFalse(outcome.err().isBlank());
        assertFalse(outcome.err().contains("fault of the program"), outcome.err());
    }

    /** The index follows the record, and is made again where it is broken. */
    @Test
    void theIndexIsBroughtUpToTheRecord() throws IOException {
        assertEquals("3\n", search("--count", "المدافع").out());
        put("d", "gamma", "2018-04-17", "عادت المدافع.", false);
        assertEquals("4\n", search("--count", "المدافع").out());
        Path index = folder.resolve("search");
        List<Path> files;
        try (var all = Files.list(index)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertEquals("4\n", search("--count", "المدافع").out());
        SearchCommandTest.delete(index);
        assertEquals("4\n", search("--count", "المدافع").out());
    }

    private static void delete(Path index) throws IOException {
        try (var all = Files.list(index)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(index);
    }
}
