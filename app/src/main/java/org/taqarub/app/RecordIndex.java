package org.taqarub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.store.FileFault;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.search.Query;
import org.taqarub.store.search.QueryException;
import org.taqarub.store.search.SearchIndex;
import org.taqarub.store.search.Searcher;
import org.taqarub.store.search.UnusableIndex;

/** The search index of a record: a folder in the record's, made and brought up to date from the record alone. */
final class RecordIndex {

    private static final String FOLDER = "search";
    /** Reports in memory at a time. */
    private static final int STRETCH = 256;

    private RecordIndex() {}

    /**
     * Brings the index up to the record, as of the store's last commit; makes it again where it is damaged or of another version.
     *
     * @throws UnusableIndex where another program writes it, or the folder holds something else
     */
    static void refresh(Store store, Lexicon lexicon) throws IOException {
        Path folder = store.folder().resolve(FOLDER);
        try (SearchIndex index = open(folder, lexicon)) {
            if (index.sequence() > store.sequence()) {
                index.clear(); // of another record
            }
            long[] changed = store.changedSince(index.sequence());
            for (int from = 0; from < changed.length; from += STRETCH) {
                put(store, index, Arrays.copyOfRange(changed, from, Math.min(changed.length, from + STRETCH)));
            }
            if (changed.length > 0 || index.sequence() != store.sequence()) {
                index.commit(store.sequence());
            }
        }
    }

    /** Reports are taken out of the record one after another and put into the index on all cores. */
    private static void put(Store store, SearchIndex index, long[] keys) throws IOException {
        List<Stored> reports = new ArrayList<>(keys.length);
        for (long key : keys) {
            Stored stored = store.get(key);
            if (stored == null) {
                index.remove(key);
            } else {
                reports.add(stored);
            }
        }
        try {
            reports.parallelStream().forEach(stored -> {
                try {
                    index.put(stored);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A query that cannot be read; the message has a line for what is wrong and one for what was not read. */
    static final class UnreadQuery extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadQuery(QueryException wrong) {
            super(wrong.getMessage() + "\ncolumn " + wrong.column() + ", not read: " + wrong.remainder(), wrong);
        }
    }

    /** @throws UnreadQuery where the query is wrong */
    static Query parse(String query) throws UnreadQuery {
        try {
            return Query.parse(query);
        } catch (QueryException e) {
            throw new UnreadQuery(e);
        }
    }

    private static SearchIndex open(Path folder, Lexicon lexicon) throws IOException {
        try {
            return SearchIndex.open(folder, lexicon);
        } catch (UnusableIndex e) {
            if (e.reason() != UnusableIndex.Reason.DAMAGED && e.reason() != UnusableIndex.Reason.OUTDATED) {
                throw e;
            }
            SearchIndex.discard(folder);
            return SearchIndex.open(folder, lexicon);
        }
    }

    /** A record to be searched. An index that is behind is brought up first; where that cannot be, what it holds is searched. */
    static SearchCommand.Searched open(Path folder, Lexicon lexicon, java.util.function.Consumer<String> warn)
            throws IOException {
        Store store = Store.read(folder);
        try {
            Searcher searcher = searcher(store, lexicon, warn);
            return new SearchCommand.Searched() {
                @Override
                public Searcher searcher() {
                    return searcher;
                }

                @Override
                public @Nullable Stored stored(long key) {
                    try {
                        return store.get(key);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                @Override
                public void close() throws IOException {
                    searcher.close();
                    store.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Searcher searcher(Store store, Lexicon lexicon, java.util.function.Consumer<String> warn)
            throws IOException {
        Path folder = store.folder().resolve(FOLDER);
        try {
            Searcher searcher = Searcher.open(folder, lexicon);
            if (searcher.sequence() == store.sequence()) {
                return searcher;
            }
            searcher.close();
        } catch (UnusableIndex e) {
            if (e.reason() == UnusableIndex.Reason.FOREIGN) {
                throw e;
            }
        }
        IOException failed;
        try {
            refresh(store, lexicon);
            return Searcher.open(folder, lexicon);
        } catch (IOException e) {
            failed = e;
        }
        if (failed instanceof UnusableIndex unusable && unusable.reason() == UnusableIndex.Reason.FOREIGN) {
            throw failed;
        }
        String reason = FileFault.reason(failed);
        Searcher searcher = usable(folder, lexicon);
        if (searcher == null) {
            throw new IOException(
                    folder + ": there is no search index of this record, and it cannot be made: " + reason, failed);
        }
        warn.accept("taqarub: the search index is behind the record and cannot be brought up, so what came last is not"
                + " found: " + reason);
        return searcher;
    }

    /** What was indexed before; null where that is nothing. */
    private static @Nullable Searcher usable(Path folder, Lexicon lexicon) throws IOException {
        try {
            Searcher searcher = Searcher.open(folder, lexicon);
            if (searcher.sequence() > 0) {
                return searcher;
            }
            searcher.close();
        } catch (UnusableIndex e) {
            return null; // why it cannot be made again is the thing to tell
        }
        return null;
    }
}
