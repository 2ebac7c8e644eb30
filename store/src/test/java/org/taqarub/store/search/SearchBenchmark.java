package org.taqarub.store.search;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.taqarub.json.RecordParser;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.store.Stored;

/**
 * How long writing and searching take on records as {@code taqarub read --format jsonl} prints them; no test, run by hand:
 *
 * <pre>SearchBenchmark RECORDS.jsonl.gz INDEX-FOLDER [REPORTS]</pre>
 *
 * Makes the index where the folder holds none, one thread, parsing not counted. Then the queries of search-benchmark.txt, a page of ten each, and in
 * turn every term that they come to as a bare Lucene term query with ten hits; medians of several rounds, then percentiles over queries and terms.
 * Times are the thread's processor time, so that other programs on the machine do not matter; merging, which Lucene does in a thread of its own, is not in
 * them.
 */
final class SearchBenchmark {

    private static final int ROUNDS = 7;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private SearchBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path records = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        Lexicon lexicon = Lexicon.bundled();
        if (!Files.exists(folder)) {
            write(records, folder, most, lexicon);
        }
        Map<Long, String> lines = new HashMap<>();
        read(records, most, (key, line) -> lines.put(key, line.length() > 20_000 ? "" : line));
        search(folder, lexicon, lines);
    }

    private interface Use {
        void of(long key, String line) throws Exception;
    }

    private static void read(Path records, int most, Use use) throws Exception {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new FileInputStream(records.toFile()), 1 << 16), StandardCharsets.UTF_8))) {
            long key = 0;
            for (String line = in.readLine(); line != null && key < most; line = in.readLine()) {
                use.of(++key, line);
            }
        } catch (java.io.EOFException e) {
            System.out.println("(the file is cut off)");
        }
    }

    private static void write(Path records, Path folder, int most, Lexicon lexicon) throws Exception {
        long[] spent = new long[3];
        try (SearchIndex index = SearchIndex.open(folder, lexicon)) {
            read(records, most, (key, line) -> {
                Stored stored = new Stored(key, RecordParser.parse(line));
                long start = CPU.getCurrentThreadCpuTime();
                index.put(stored);
                spent[0] += CPU.getCurrentThreadCpuTime() - start;
                spent[1]++;
                if (key % 10_000 == 0) {
                    System.out.printf("%d: %.2f ms%n", key, spent[0] / 1e6 / spent[1]);
                }
            });
            long start = CPU.getCurrentThreadCpuTime();
            index.commit(spent[1]);
            spent[2] += CPU.getCurrentThreadCpuTime() - start;
        }
        long bytes = 0;
        try (var files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        System.out.printf(
                "%d reports put, %.2f ms of processor time each, commit %.2f ms a report, %.1f MB on disk%n",
                spent[1], spent[0] / 1e6 / spent[1], spent[2] / 1e6 / spent[1], bytes / 1e6);
    }

    private static void search(Path folder, Lexicon lexicon, Map<Long, String> lines) throws Exception {
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty(
                "queries", "store/src/test/resources/org/taqarub/store/search/search-benchmark.txt")))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                queries.add(Query.parse(line));
            }
        }
        WordForms forms = new WordForms(lexicon);
        Names names = new Names(lexicon, forms);
        Set<Term> terms = new LinkedHashSet<>();
        for (Query query : queries) {
            new Compiled(query, forms, names).reports().visit(QueryVisitor.termCollector(terms));
        }
        terms.removeIf(term -> term.field().equals(ReportDocuments.KIND));
        try (Searcher searcher = Searcher.open(folder, lexicon);
                FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher bare = new IndexSearcher(reader);
            bare.setQueryCache(null);
            double[][] ours = new double[queries.size()][ROUNDS];
            double[][] shown = new double[queries.size()][ROUNDS];
            double[][] theirs = new double[terms.size()][ROUNDS];
            long[] found = new long[queries.size()];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < queries.size(); i++) {
                    Query query = queries.get(i);
                    long start = CPU.getCurrentThreadCpuTime();
                    found[i] = searcher.search(query, Order.RELEVANCE, 0, 10, EnumSet.noneOf(Facet.class), key -> null)
                            .total();
                    ours[i][round] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
                    Map<Long, Stored> parsed = new HashMap<>();
                    for (long key : searcher.keys(query, Order.RELEVANCE, 0, 10)) {
                        String line = lines.getOrDefault(key, "");
                        if (!line.isEmpty()) {
                            parsed.put(key, new Stored(key, RecordParser.parse(line)));
                        }
                    }
                    start = CPU.getCurrentThreadCpuTime();
                    searcher.search(query, Order.RELEVANCE, 0, 10, EnumSet.noneOf(Facet.class), parsed::get);
                    shown[i][round] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
                }
                int i = 0;
                for (Term term : terms) {
                    long start = CPU.getCurrentThreadCpuTime();
                    bare.search(new TermQuery(term), 10);
                    theirs[i++][round] = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
                }
            }
            print(queries, found, ours, shown);
            double[] our = medians(ours);
            double[] show = medians(shown);
            double[] their = medians(theirs);
            for (double share : new double[] {0.5, 0.95, 1}) {
                System.out.printf(
                        "%3.0f %%: search %.2f ms, with snippets %.2f ms, bare terms %.3f ms (%d queries, %d terms)%n",
                        share * 100, at(our, share), at(show, share), at(their, share), our.length, their.length);
            }
            System.out.printf(
                    "95th percentiles: search %.1f times, with snippets %.1f times a bare term query%n",
                    at(our, 0.95) / at(their, 0.95), at(show, 0.95) / at(their, 0.95));
        }
    }

    private static void print(List<Query> queries, long[] found, double[][] ours, double[][] shown) throws IOException {
        for (int i = 0; i < queries.size(); i++) {
            System.out.printf(
                    "%8d %8.2f ms %8.2f ms  %s%n", found[i], median(ours[i]), median(shown[i]), queries.get(i));
        }
    }

    private static double[] medians(double[][] rounds) {
        double[] medians =
                Arrays.stream(rounds).mapToDouble(SearchBenchmark::median).toArray();
        Arrays.sort(medians);
        return medians;
    }

    private static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
