package org.taqarub.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.store.Stored;

/** queries.txt: what each query must find, and what it must not. */
class QuerySetTest {

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static Searcher searcher;

    @BeforeAll
    static void index() throws IOException {
        corpus = Corpus.load();
        try (SearchIndex index = SearchIndex.open(folder, Corpus.lexicon())) {
            for (Stored stored : corpus.reports()) {
                index.put(stored);
            }
            index.commit(corpus.reports().size());
        }
        searcher = Searcher.open(folder, Corpus.lexicon());
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static List<String> queries() throws IOException {
        return Corpus.lines("queries.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void thereAreAtLeastTwoHundred() throws IOException {
        assertTrue(queries().size() >= 200, queries().size() + " queries");
    }

    @TestFactory
    Stream<DynamicTest> everyQueryFindsWhatItMust() throws IOException {
        return queries().stream().map(line -> DynamicTest.dynamicTest(line.split("\t")[0], () -> check(line)));
    }

    private static void check(String line) throws Exception {
        String[] cells = line.split("\t");
        Query query = Query.parse(cells[0]);
        assertEquals(query, Query.parse(query.toString()), "what is written parses to the same");
        Results results = searcher.search(query, Order.RELEVANCE, 0, 1000, EnumSet.noneOf(Facet.class), corpus::report);
        List<String> ranked = results.hits().stream()
                .map(hit -> hit.stored().record().report().id())
                .toList();
        Set<String> found = new TreeSet<>(ranked);
        assertEquals(ranked.size(), found.size(), "each report once");
        assertEquals(results.total(), found.size());
        assertEquals(results.total(), searcher.count(query));
        for (int i = 1; i < cells.length; i++) {
            List<String> ids = new ArrayList<>(Arrays.asList(cells[i].strip().split(" +")));
            String kind = ids.remove(0);
            ids.forEach(corpus::report);
            switch (kind) {
                case "=" -> assertEquals(new TreeSet<>(ids), found);
                case "+" -> assertTrue(found.containsAll(ids), found + " lacks some of " + ids);
                case "-" -> ids.forEach(id -> assertFalse(found.contains(id), id + " in " + found));
                case "first" -> assertEquals(ids.get(0), ranked.get(0), "first of " + ranked);
                default -> throw new AssertionError("no such mark: " + kind);
            }
        }
        results.hits().forEach(hit -> explained(hit, query));
    }

    /** Every hit shows words of its text, and says why where a term is not denied. */
    private static void explained(Hit hit, Query query) {
        String text = hit.stored().record().report().text();
        String where = query + " in " + hit.stored().record().report().id();
        assertFalse(hit.snippets().isEmpty(), where);
        for (Snippet snippet : hit.snippets()) {
            assertEquals(snippet.span().of(text), snippet.text(), where);
            snippet.marks().forEach(mark -> assertTrue(snippet.span().contains(mark), where));
        }
        for (Reason reason : hit.why()) {
            assertFalse(reason.matched().isBlank(), where);
            if (reason.span() != null) {
                assertEquals(reason.span().of(text), reason.matched(), where);
            }
        }
        boolean denied = query.toString().contains("-(") || query instanceof Query.Not;
        assertTrue(!hit.why().isEmpty() || denied || query.equals(Query.everything()), where + " is not explained");
    }

    @Test
    void matchesGiveTheSameReportsInTheOrderOfTheirKeys() throws Exception {
        for (String line : queries()) {
            Query query = Query.parse(line.split("\t")[0]);
            List<Long> keys = new ArrayList<>();
            searcher.matches(query).forEachRemaining(match -> keys.add(match.key()));
            assertEquals(keys.stream().sorted().toList(), keys, query.toString());
            List<Long> ranked = new ArrayList<>(searcher.keys(query, Order.RELEVANCE, 0, 1000));
            assertEquals(ranked.stream().sorted().toList(), keys, query.toString());
        }
    }
}
