package org.taqarub.store.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.store.Stored;
import org.taqarub.store.search.Field.Scope;

/** Searches the index of a record, as of its last commit when it was opened or refreshed. Thread-safe; any number may be open beside one writer. */
public final class Searcher implements AutoCloseable {

    private static final int CHUNK = 10_000;

    private final Path folder;
    private final Directory directory;
    private final SearcherManager current;
    private final WordForms forms;
    private final Names names;

    private Searcher(Path folder, Directory directory, SearcherManager current, WordForms forms, Names names) {
        this.folder = folder;
        this.directory = directory;
        this.current = current;
        this.forms = forms;
        this.names = names;
    }

    /**
     * Opens the index in a folder.
     *
     * @param lexicon the one that the index was made with
     * @throws UnusableIndex where there is none that can be read
     */
    public static Searcher open(Path folder, Lexicon lexicon) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableIndex(UnusableIndex.Reason.MISSING, folder, null);
        }
        Directory directory = FSDirectory.open(folder);
        try {
            SearchIndex.sequence(folder, directory); // refuses what is not ours
            SearcherManager manager = new SearcherManager(directory, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.@Nullable IndexReader before) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
            WordForms forms = new WordForms(lexicon);
            return new Searcher(folder, directory, manager, forms, new Names(lexicon, forms));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw SearchIndex.told(folder, e);
        }
    }

    /** The sequence of the commit that searches see. */
    public long sequence() throws IOException {
        return with(searcher -> SearchIndex.sequence(
                ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData()));
    }

    /** Sees what was committed since; searches that are under way are not disturbed. */
    public void refresh() throws IOException {
        current.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        current.close();
        directory.close();
    }

    /** How many reports a query finds. */
    public long count(Query query) throws IOException {
        Compiled compiled = new Compiled(query, forms, names);
        return with(searcher -> (long) searcher.count(compiled.reports()));
    }

    /**
     * Finds reports.
     *
     * @param skip hits before the first one wanted; without a ceiling
     * @param limit hits wanted at most
     * @param facets what to count over all that is found
     * @param records gives the report of a key; null where it is there no longer, and then it is left out
     */
    public Results search(
            Query query, Order order, long skip, int limit, Set<Facet> facets, LongFunction<@Nullable Stored> records)
            throws IOException {
        Compiled compiled = new Compiled(query, forms, names);
        Explanation explanation = new Explanation(query, forms, names);
        return with(searcher -> {
            Ranked ranked = ranked(searcher, compiled, query, order, skip, limit);
            List<Hit> hits = new ArrayList<>();
            Map<Integer, Match> matches = matches(searcher, compiled, ranked.docs());
            for (ScoreDoc doc : ranked.docs()) {
                Match match = matches.get(doc.doc);
                Stored stored = match == null ? null : records.apply(match.key());
                if (match != null && stored != null) {
                    hits.add(explanation.of(stored, score(doc), match));
                }
            }
            return new Results(ranked.total(), hits, facets.isEmpty() ? Map.of() : facets(searcher, compiled, facets));
        });
    }

    /** Keys of the reports that {@link #search} gives, in its order, without reading any. */
    public List<Long> keys(Query query, Order order, long skip, int limit) throws IOException {
        Compiled compiled = new Compiled(query, forms, names);
        return with(searcher -> {
            Ranked ranked = ranked(searcher, compiled, query, order, skip, limit);
            Map<Integer, Match> matches = matches(searcher, compiled, ranked.docs());
            return Arrays.stream(ranked.docs())
                    .map(doc -> matches.get(doc.doc))
                    .filter(match -> match != null)
                    .map(Match::key)
                    .toList();
        });
    }

    /** 0 where the order is not by score. */
    private static float score(ScoreDoc doc) {
        return doc instanceof FieldDoc field && field.fields[0] instanceof Float score ? score : 0;
    }

    private record Ranked(long total, ScoreDoc[] docs) {}

    private static Ranked ranked(
            IndexSearcher searcher, Compiled compiled, Query query, Order order, long skip, int limit)
            throws IOException {
        Sort sort = sort(order, Compiled.scores(query));
        FieldDoc after = null;
        long total = -1;
        for (long passed = 0; passed < skip; ) {
            int chunk = (int) Math.min(CHUNK, skip - passed);
            TopFieldDocs top = top(searcher, compiled, sort, chunk, after, total < 0);
            total = total < 0 ? top.totalHits.value : total;
            if (total <= skip || top.scoreDocs.length < chunk) {
                return new Ranked(total, new ScoreDoc[0]);
            }
            after = (FieldDoc) top.scoreDocs[chunk - 1];
            passed += chunk;
        }
        List<ScoreDoc> docs = new ArrayList<>();
        while (docs.size() < limit || total < 0) {
            int chunk = Math.max(1, Math.min(CHUNK, limit - docs.size()));
            TopFieldDocs top = top(searcher, compiled, sort, chunk, after, total < 0);
            total = total < 0 ? top.totalHits.value : total;
            docs.addAll(Arrays.asList(top.scoreDocs));
            if (top.scoreDocs.length < chunk) {
                break;
            }
            after = (FieldDoc) top.scoreDocs[chunk - 1];
        }
        return new Ranked(total, limit <= 0 ? new ScoreDoc[0] : docs.toArray(ScoreDoc[]::new));
    }

    private static TopFieldDocs top(
            IndexSearcher searcher, Compiled compiled, Sort sort, int count, @Nullable FieldDoc after, boolean counting)
            throws IOException {
        return searcher.search(
                compiled.reports(), new TopFieldCollectorManager(sort, count, after, counting ? Integer.MAX_VALUE : 1));
    }

    private static Sort sort(Order order, boolean scores) {
        SortField key = new SortField(ReportDocuments.KEY_NUMBER, SortField.Type.LONG);
        boolean newest = order != Order.OLDEST;
        SortField minute = new SortField(ReportDocuments.MINUTE, SortField.Type.LONG, newest);
        minute.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
        return order == Order.RELEVANCE && scores
                ? new Sort(SortField.FIELD_SCORE, minute, key)
                : new Sort(minute, key);
    }

    private interface Use<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Use<T> use) throws IOException {
        IndexSearcher searcher = current.acquire();
        try {
            return use.of(searcher);
        } catch (CorruptIndexException | EOFException | IndexOutOfBoundsException e) {
            throw SearchIndex.told(folder, e); // damage that opening does not see
        } finally {
            current.release(searcher);
        }
    }

    // --- which events and quotations ---

    /** Goes through the parts of one segment, report by report. */
    private static final class Parts {
        private final @Nullable DocIdSetIterator iterator;
        private final @Nullable NumericDocValues ordinals;

        Parts(@Nullable Weight weight, LeafReaderContext leaf) throws IOException {
            Scorer scorer = weight == null ? null : weight.scorer(leaf);
            this.iterator = scorer == null ? null : scorer.iterator();
            this.ordinals = iterator == null ? null : leaf.reader().getNumericDocValues(ReportDocuments.ORDINAL);
        }

        /** Numbers of the parts between the report before and this one; reports come in order. */
        int[] of(int before, int report) throws IOException {
            DocIdSetIterator parts = iterator;
            NumericDocValues values = ordinals;
            if (parts == null || values == null) {
                return new int[0];
            }
            int part = parts.docID() > before ? parts.docID() : parts.advance(before + 1);
            IntStream.Builder found = IntStream.builder();
            while (part < report) {
                if (values.advanceExact(part)) {
                    found.add((int) values.longValue());
                }
                part = parts.nextDoc();
            }
            return found.build().sorted().toArray();
        }
    }

    private static @Nullable Weight weight(IndexSearcher searcher, Compiled compiled, Scope scope) throws IOException {
        org.apache.lucene.search.Query parts = compiled.parts(scope);
        return parts == null ? null : searcher.createWeight(searcher.rewrite(parts), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** The matches of some reports, by document. */
    private static Map<Integer, Match> matches(IndexSearcher searcher, Compiled compiled, ScoreDoc[] docs)
            throws IOException {
        Weight events = weight(searcher, compiled, Scope.EVENT);
        Weight quotations = weight(searcher, compiled, Scope.QUOTATION);
        int[] sorted = Arrays.stream(docs).mapToInt(doc -> doc.doc).sorted().toArray();
        Map<Integer, Match> out = new HashMap<>();
        int at = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at >= sorted.length || sorted[at] >= end) {
                continue;
            }
            BitSet reports = Compiled.REPORTS.getBitSet(leaf);
            NumericDocValues keys = leaf.reader().getNumericDocValues(ReportDocuments.KEY_NUMBER);
            Parts ofEvents = new Parts(events, leaf);
            Parts ofQuotations = new Parts(quotations, leaf);
            for (; at < sorted.length && sorted[at] < end; at++) {
                int doc = sorted[at] - leaf.docBase;
                int before = doc == 0 ? -1 : reports.prevSetBit(doc - 1);
                if (keys != null && keys.advanceExact(doc)) {
                    out.put(
                            sorted[at],
                            new Match(
                                    keys.longValue(),
                                    events == null ? null : ofEvents.of(before, doc),
                                    quotations == null ? null : ofQuotations.of(before, doc)));
                }
            }
        }
        return out;
    }

    /**
     * All reports that a query finds, by rising key, however many; some tens of bytes each are held.
     *
     * @return as of now, whatever is committed while it is gone through
     */
    public Iterator<Match> matches(Query query) throws IOException {
        Compiled compiled = new Compiled(query, forms, names);
        return with(searcher -> {
            Weight reports =
                    searcher.createWeight(searcher.rewrite(compiled.reports()), ScoreMode.COMPLETE_NO_SCORES, 1);
            Weight events = weight(searcher, compiled, Scope.EVENT);
            Weight quotations = weight(searcher, compiled, Scope.QUOTATION);
            MatchList all = new MatchList(events != null, quotations != null);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = reports.scorer(leaf);
                BitSet blocks = Compiled.REPORTS.getBitSet(leaf);
                NumericDocValues keys = leaf.reader().getNumericDocValues(ReportDocuments.KEY_NUMBER);
                if (scorer == null || blocks == null || keys == null) {
                    continue;
                }
                Parts ofEvents = new Parts(events, leaf);
                Parts ofQuotations = new Parts(quotations, leaf);
                DocIdSetIterator found = scorer.iterator();
                org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    if ((live == null || live.get(doc)) && keys.advanceExact(doc)) {
                        int before = doc == 0 ? -1 : blocks.prevSetBit(doc - 1);
                        all.add(
                                keys.longValue(),
                                events == null ? MatchList.NONE : ofEvents.of(before, doc),
                                quotations == null ? MatchList.NONE : ofQuotations.of(before, doc));
                    }
                }
            }
            return all.inOrder();
        });
    }

    /** Matches, packed. */
    private static final class MatchList {
        static final int[] NONE = {};

        private final boolean events;
        private final boolean quotations;
        private long[] keys = new long[1024];
        private int[] starts = new int[1025];
        private int[] packed = new int[4096];
        private int count;
        private int used;

        MatchList(boolean events, boolean quotations) {
            this.events = events;
            this.quotations = quotations;
        }

        void add(long key, int[] ofEvents, int[] ofQuotations) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                starts = Arrays.copyOf(starts, count * 2 + 1);
            }
            int needed = used + 1 + ofEvents.length + ofQuotations.length;
            if (needed > packed.length) {
                packed = Arrays.copyOf(packed, Math.max(needed, packed.length * 2));
            }
            keys[count] = key;
            packed[used] = ofEvents.length;
            System.arraycopy(ofEvents, 0, packed, used + 1, ofEvents.length);
            System.arraycopy(ofQuotations, 0, packed, used + 1 + ofEvents.length, ofQuotations.length);
            used = needed;
            starts[++count] = used;
        }

        Iterator<Match> inOrder() {
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingLong(i -> keys[i]));
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < order.length;
                }

                @Override
                public Match next() {
                    if (next >= order.length) {
                        throw new NoSuchElementException();
                    }
                    int at = order[next++];
                    int start = starts[at] + 1;
                    int middle = start + packed[start - 1];
                    return new Match(
                            keys[at],
                            events ? Arrays.copyOfRange(packed, start, middle) : null,
                            quotations ? Arrays.copyOfRange(packed, middle, starts[at + 1]) : null);
                }
            };
        }
    }

    // --- facets ---

    private Map<Facet, List<Results.Count>> facets(IndexSearcher searcher, Compiled compiled, Set<Facet> wanted)
            throws IOException {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        EnumSet<Facet> all = EnumSet.copyOf(wanted);
        all.forEach(facet -> counts.put(facet, new HashMap<>()));
        searcher.search(compiled.reports(), new CollectorManager<FacetCounter, Boolean>() {
            @Override
            public FacetCounter newCollector() {
                return new FacetCounter(all, counts);
            }

            @Override
            public Boolean reduce(java.util.Collection<FacetCounter> counters) {
                return true; // each has added to the counts
            }
        });
        Map<Facet, List<Results.Count>> out = new EnumMap<>(Facet.class);
        counts.forEach((facet, byValue) -> out.put(
                facet,
                byValue.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> new Results.Count(
                                entry.getKey(),
                                facet == Facet.SPEAKER || facet == Facet.ACTOR
                                        ? names.label(entry.getKey())
                                        : entry.getKey(),
                                entry.getValue()))
                        .toList()));
        return out;
    }

    /** Counts by a segment's own numbers of the values, and gathers them by value when the segment is done. */
    private static final class FacetCounter extends SimpleCollector {
        private final EnumSet<Facet> wanted;
        private final Map<Facet, Map<String, Long>> counts;
        private final Map<Facet, SortedSetDocValues> values = new EnumMap<>(Facet.class);
        private final Map<Facet, int[]> ofSegment = new EnumMap<>(Facet.class);

        FacetCounter(EnumSet<Facet> wanted, Map<Facet, Map<String, Long>> counts) {
            this.wanted = wanted;
            this.counts = counts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            for (Facet facet : wanted) {
                SortedSetDocValues ofFacet =
                        DocValues.getSortedSet(leaf.reader(), ReportDocuments.FACET + facet.written());
                values.put(facet, ofFacet);
                ofSegment.put(facet, new int[(int) ofFacet.getValueCount()]);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (Facet facet : wanted) {
                SortedSetDocValues ofFacet = values.get(facet);
                int[] count = ofSegment.get(facet);
                if (ofFacet != null && count != null && ofFacet.advanceExact(doc)) {
                    for (int i = 0; i < ofFacet.docValueCount(); i++) {
                        count[(int) ofFacet.nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (Facet facet : wanted) {
                SortedSetDocValues ofFacet = values.get(facet);
                int[] count = ofSegment.get(facet);
                Map<String, Long> sum = counts.get(facet);
                for (int i = 0; ofFacet != null && sum != null && count != null && i < count.length; i++) {
                    if (count[i] > 0) {
                        sum.merge(ofFacet.lookupOrd(i).utf8ToString(), (long) count[i], Long::sum);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
