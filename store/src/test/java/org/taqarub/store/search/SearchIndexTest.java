package org.taqarub.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.store.Stored;

class SearchIndexTest {

    @TempDir
    Path above;

    private Path folder() {
        return above.resolve("index");
    }

    private SearchIndex open() throws IOException {
        return SearchIndex.open(folder(), Corpus.lexicon());
    }

    private static Stored report(long key, String text) {
        return new Stored(
                key,
                new Record(
                        Report.of("r" + key, "2018-01-01", text),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "0"));
    }

    private static long count(Searcher searcher, String query) throws Exception {
        return searcher.count(Query.parse(query));
    }

    private UnusableIndex.Reason refusal() {
        return assertThrows(UnusableIndex.class, this::open).reason();
    }

    @Test
    void whatIsCommittedIsFoundAndNothingElse() throws Exception {
        try (SearchIndex index = open()) {
            assertEquals(0, index.sequence());
            index.put(report(1, "هدنة في المدينة"));
            index.put(report(2, "هدنة أخرى"));
            try (Searcher searcher = Searcher.open(folder(), Corpus.lexicon())) {
                assertEquals(0, count(searcher, "هدنة"));
                index.commit(17);
                searcher.refresh();
                assertEquals(2, count(searcher, "هدنة"));
                assertEquals(17, searcher.sequence());
                index.put(report(2, "معركة أخرى"));
                index.remove(1);
                index.remove(99);
                assertEquals(2, count(searcher, "هدنة"));
                index.commit(18);
                searcher.refresh();
                assertEquals(0, count(searcher, "هدنة"));
                assertEquals(1, count(searcher, "معركة"));
                assertEquals(1, count(searcher, "*"));
            }
        }
        try (SearchIndex index = open()) {
            assertEquals(18, index.sequence());
            index.put(report(3, "ضاع"));
        }
        try (SearchIndex index = open();
                Searcher searcher = Searcher.open(folder(), Corpus.lexicon())) {
            assertEquals(18, index.sequence());
            assertEquals(0, count(searcher, "ضاع"), "what was not committed is lost");
            index.clear();
            assertEquals(0, index.sequence());
            searcher.refresh();
            assertEquals(0, count(searcher, "*"));
        }
    }

    @Test
    void aReportPutAgainLeavesNoEventsBehind() throws Exception {
        Corpus corpus = Corpus.load();
        Stored with = corpus.report("f01");
        try (SearchIndex index = open()) {
            index.put(with);
            index.commit(1);
            index.put(report(with.key(), "قصفت"));
            index.put(report(500, "بعد"));
            index.commit(2);
            try (Searcher searcher = Searcher.open(folder(), Corpus.lexicon())) {
                assertEquals(0, count(searcher, "type:ASSAULT"));
                assertEquals(1, count(searcher, "قصفت"));
                assertEquals(2, count(searcher, "-type:ASSAULT"));
            }
        }
    }

    @Test
    void oneWritesAtATime() throws Exception {
        try (SearchIndex index = open()) {
            assertEquals(UnusableIndex.Reason.LOCKED, refusal());
            index.commit(1);
        }
        open().close();
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws Exception {
        Files.createDirectories(folder());
        Path other = Files.writeString(folder().resolve("notes.txt"), "mine");
        assertEquals(UnusableIndex.Reason.FOREIGN, refusal());
        SearchIndex.discard(folder());
        assertTrue(Files.exists(other));
        Path file = Files.writeString(above.resolve("file"), "mine");
        assertEquals(
                UnusableIndex.Reason.FOREIGN,
                assertThrows(UnusableIndex.class, () -> SearchIndex.open(file, Corpus.lexicon()))
                        .reason());
    }

    @Test
    void anIndexOfAnotherProgramIsNotOurs() throws Exception {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder()), new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }
        assertEquals(UnusableIndex.Reason.FOREIGN, refusal());
        assertThrows(UnusableIndex.class, () -> Searcher.open(folder(), Corpus.lexicon()));
    }

    @Test
    void anIndexOfAnotherVersionIsOutdated() throws Exception {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder()), new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(java.util.Map.of("taqarub.format", "0", "taqarub.sequence", "5")
                    .entrySet());
            writer.commit();
        }
        assertEquals(UnusableIndex.Reason.OUTDATED, refusal());
        SearchIndex.discard(folder());
        try (SearchIndex index = open()) {
            assertEquals(0, index.sequence());
        }
    }

    @Test
    void aMissingIndexIsTold() {
        UnusableIndex missing = assertThrows(UnusableIndex.class, () -> Searcher.open(folder(), Corpus.lexicon()));
        assertEquals(UnusableIndex.Reason.MISSING, missing.reason());
        assertTrue(String.valueOf(missing.getMessage()).contains(folder().toString()));
    }

    /** Each file in turn is cut short, or is missing: opening tells so, or every report is still there. */
    @Test
    void aDamagedIndexIsToldAndCanBeMadeAgain() throws Exception {
        int damaged = 0;
        for (boolean cut : new boolean[] {true, false}) {
            for (int number = 0; ; number++) {
                SearchIndex.discard(folder());
                try (SearchIndex index = open()) {
                    for (int key = 1; key <= 50; key++) {
                        index.put(report(key, "هدنة رقم " + key));
                    }
                    index.commit(50);
                }
                List<Path> files;
                try (Stream<Path> all = Files.list(folder())) {
                    files = all.filter(file -> !file.endsWith("write.lock"))
                            .sorted()
                            .toList();
                }
                if (number >= files.size()) {
                    break;
                }
                Path file = files.get(number);
                if (cut) {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                } else {
                    Files.delete(file);
                }
                try (SearchIndex index = open();
                        Searcher searcher = Searcher.open(folder(), Corpus.lexicon())) {
                    assertEquals(50, count(searcher, "هدنة"), file + " did not matter");
                } catch (UnusableIndex told) {
                    assertEquals(UnusableIndex.Reason.DAMAGED, told.reason(), file.toString());
                    damaged++;
                }
            }
        }
        assertTrue(damaged >= 4, damaged + " times damaged");
        SearchIndex.discard(folder());
        try (SearchIndex index = open()) {
            assertEquals(0, index.sequence());
        }
        assertFalse(Files.list(folder()).toList().isEmpty());
    }

    /** A byte of the postings is turned: what opening does not see is told by the search that meets it, or does no harm. */
    @Test
    void damageThatOpeningDoesNotSeeIsToldWhenItIsMet() throws Exception {
        try (SearchIndex index = open()) {
            for (int key = 1; key <= 50; key++) {
                index.put(report(key, "هدنة رقم " + key + " في المدينة"));
            }
            index.commit(50);
        }
        Path file;
        try (Stream<Path> all = Files.list(folder())) {
            file = all.filter(each -> each.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        int told = 0;
        for (int at = 60; at < whole.length; at += 7) {
            byte[] turned = whole.clone();
            turned[at] ^= (byte) 0xFF;
            Files.write(file, turned);
            try (Searcher searcher = Searcher.open(folder(), Corpus.lexicon())) {
                count(searcher, "هدنة");
                count(searcher, "\"هدنة رقم\"");
                searcher.matches(Query.parse("المدينة")).forEachRemaining(match -> {});
            } catch (UnusableIndex e) {
                assertEquals(UnusableIndex.Reason.DAMAGED, e.reason());
                assertTrue(String.valueOf(e.getMessage()).contains("delete this folder"), e.getMessage());
                told++;
            } catch (AssertionError e) { // Lucene's own, which only tests switch on
                assertTrue(e.getStackTrace()[0].getClassName().startsWith("org.apache.lucene."), e.toString());
            }
        }
        assertTrue(told > 0, "no turned byte was met");
    }
}
