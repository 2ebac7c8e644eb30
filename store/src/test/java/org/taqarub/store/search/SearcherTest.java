package org.taqarub.store.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Span;
import org.taqarub.store.Stored;

class SearcherTest {

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static Searcher searcher;

    /** In several segments, the last reports first, so that neither is the order of the keys. */
    @BeforeAll
    static void index() throws IOException {
        corpus = Corpus.load();
        List<Stored> reports = corpus.reports();
        try (SearchIndex index = SearchIndex.open(folder, Corpus.lexicon())) {
            for (int i = reports.size() - 1; i >= 0; i--) {
                index.put(reports.get(i));
                if (i % 30 == 0) {
                    index.commit(i);
                }
            }
        }
        searcher = Searcher.open(folder, Corpus.lexicon());
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static Results search(String query, Order order, long skip, int limit) throws Exception {
        return searcher.search(Query.parse(query), order, skip, limit, EnumSet.noneOf(Facet.class), corpus::report);
    }

    private static List<String> ids(Results results) {
        return results.hits().stream()
                .map(hit -> hit.stored().record().report().id())
                .toList();
    }

    private static Hit only(String query) throws Exception {
        Results results = search(query, Order.RELEVANCE, 0, 10);
        assertEquals(1, results.total(), query);
        return results.hits().get(0);
    }

    private static Match match(String query, String id) throws Exception {
        Iterator<Match> all = searcher.matches(Query.parse(query));
        while (all.hasNext()) {
            Match match = all.next();
            if (match.key() == corpus.report(id).key()) {
                return match;
            }
        }
        throw new AssertionError(query + " does not find " + id);
    }

    @Test
    void pagesTogetherAreAll() throws Exception {
        for (Order order : Order.values()) {
            for (String query : new String[] {"*", "type:ASSAULT", "إيران or سوريا or وزير or قال"}) {
                List<String> paged = new ArrayList<>();
                long total = searcher.count(Query.parse(query));
                for (int page = 0; page * 7L < total; page++) {
                    Results results = search(query, order, page * 7L, 7);
                    assertEquals(total, results.total());
                    paged.addAll(ids(results));
                }
                assertEquals(ids(search(query, order, 0, 1000)), paged, query + " " + order);
                assertEquals(total, new TreeSet<>(paged).size(), query + " " + order);
            }
        }
        assertEquals(List.of(), ids(search("*", Order.NEWEST, 1_000_000_000_000L, 10)));
        assertEquals(List.of(), ids(search("*", Order.NEWEST, 0, 0)));
    }

    @Test
    void byDateTheUnknownOnesComeLast() throws Exception {
        List<String> newest = ids(search("فستق", Order.NEWEST, 0, 10));
        List<String> oldest = ids(search("فستق", Order.OLDEST, 0, 10));
        assertEquals(List.of("w10", "w83"), newest);
        assertEquals(List.of("w10", "w83"), oldest);
        assertEquals(List.of("f15", "f20", "f01", "f07", "f14"), ids(search("type:ASSAULT", Order.NEWEST, 0, 10)));
        assertEquals(List.of("f14", "f07", "f01", "f20", "f15"), ids(search("type:ASSAULT", Order.OLDEST, 0, 10)));
        assertEquals(
                ids(search("type:ASSAULT", Order.NEWEST, 0, 10)),
                ids(search("type:ASSAULT", Order.RELEVANCE, 0, 10)),
                "fields alone rank the newest first");
    }

    @Test
    void facetsCountReports() throws Exception {
        Results results = searcher.search(
                Query.parse("date:2018-04"), Order.NEWEST, 0, 1, EnumSet.allOf(Facet.class), corpus::report);
        assertEquals(4, results.total());
        Map<Facet, List<Results.Count>> facets = results.facets();
        assertEquals(
                List.of(new Results.Count("alpha", "alpha", 3), new Results.Count("beta", "beta", 1)),
                facets.get(Facet.SOURCE));
        assertEquals(List.of(new Results.Count("2018-04", "2018-04", 4)), facets.get(Facet.MONTH));
        assertTrue(facets.get(Facet.TYPE).contains(new Results.Count("ASSAULT", "ASSAULT", 2)));
        assertTrue(facets.get(Facet.ACTOR).contains(new Results.Count("FRA", "فرنسا", 2)));
        assertEquals(List.of(new Results.Count("sergey-lavrov", "سيرغي لافروف", 1)), facets.get(Facet.SPEAKER));
    }

    @Test
    void matchesTellWhichEventsAndQuotations() throws Exception {
        assertArrayEquals(new int[] {0}, match("actor:RUS type:AID", "f06").events());
        assertArrayEquals(new int[] {1}, match("actor:USA", "f06").events());
        assertArrayEquals(new int[] {0, 1}, match("type:AID", "f06").events());
        assertNull(match("type:AID", "f06").quotations());
        assertNull(match("قمح", "f06").events());
        assertArrayEquals(
                new int[] {0, 1}, match("[actor:SYR] [type:CONSULT]", "f07").events());
        assertArrayEquals(
                new int[] {1}, match("speaker:\"مستشار ترامب\"", "f04").quotations());
        assertArrayEquals(new int[] {1}, match("said:خصم actor:GBR", "f15").quotations());
        assertArrayEquals(new int[] {0}, match("said:خصم actor:GBR", "f15").events());
        assertArrayEquals(new int[] {2}, match("actor:RUS -type:ASSAULT", "f15").events());
        assertArrayEquals(new int[0], match("فستق or type:SUPPORT", "w10").events());
        assertNull(match("فستق -type:SUPPORT", "w10").events());
        assertEquals(
                match("type:ASSAULT", "f20").toString(),
                search("type:ASSAULT", Order.NEWEST, 0, 10).hits().stream()
                        .map(Hit::match)
                        .filter(match -> match.key() == corpus.report("f20").key())
                        .findFirst()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aWordIsShownWhereItStands() throws Exception {
        Hit hit = only("=ليلتين");
        Snippet snippet = hit.snippets().get(0);
        assertTrue(snippet.text().contains("وقضوا ليلتين في مخيم"), snippet.text());
        assertEquals(1, snippet.marks().size());
        assertEquals(
                "ليلتين",
                snippet.marks().get(0).of(hit.stored().record().report().text()));
        assertEquals("ليلتين", hit.why().get(0).matched());
        Hit name = only("\"رئيس الوزراء\"");
        assertEquals("رئيس الوزراء", name.why().get(0).matched());
    }

    @Test
    void aNameIsShownAsTheReportGivesIt() throws Exception {
        Hit hit = search("speaker:lavrov", Order.RELEVANCE, 0, 10).hits().stream()
                .filter(one -> one.stored().record().report().id().equals("f16"))
                .findFirst()
                .orElseThrow();
        Reason reason = hit.why().get(0);
        assertEquals("speaker:lavrov", reason.term());
        assertEquals("الوزير", reason.matched());
        assertEquals("sergey-lavrov", reason.entity());
        assertEquals(0, reason.quotation());
        assertNull(reason.event());
        assertTrue(hit.snippets().stream().anyMatch(snippet -> snippet.text().contains("وقال الوزير")));
    }

    @Test
    void eachTermOfAnEventIsExplained() throws Exception {
        Hit hit = only("actor:FRA place:دمشق type:ASSAULT on:2018-04-14 context:military طائرات");
        List<String> terms = hit.why().stream().map(Reason::term).distinct().toList();
        assertEquals(
                List.of("actor:FRA", "place:دمشق", "type:ASSAULT", "on:2018-04-14", "context:military", "طائرات"),
                terms);
        assertTrue(hit.why().stream()
                .filter(reason -> !reason.term().equals("طائرات"))
                .allMatch(reason -> Integer.valueOf(0).equals(reason.event())));
        Reason date = hit.why().get(3);
        assertEquals("2018-04-14", date.matched());
        assertNull(date.span());
    }

    @Test
    void aMatchInTheTitleIsTold() throws Exception {
        Hit hit = only("title:هدنة");
        assertEquals("هدنة", hit.why().get(0).matched());
        assertNull(hit.why().get(0).span());
        assertFalse(hit.snippets().isEmpty());
    }

    @Test
    void snippetsAreOfModestLengthAndDoNotOverlap() throws Exception {
        for (Hit hit : search("*", Order.NEWEST, 0, 1000).hits()) {
            Span before = new Span(0, 0);
            for (Snippet snippet : hit.snippets()) {
                assertTrue(snippet.text().length() <= 700, snippet.text());
                assertFalse(snippet.span().overlaps(before));
                before = snippet.span();
            }
        }
    }

    @Test
    void aReportThatIsGoneIsLeftOut() throws Exception {
        Results results =
                searcher.search(Query.parse("فستق"), Order.NEWEST, 0, 10, EnumSet.noneOf(Facet.class), key -> null);
        assertEquals(2, results.total());
        assertEquals(List.of(), results.hits());
    }
}
