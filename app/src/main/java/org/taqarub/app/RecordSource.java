package org.taqarub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.store.CountedTables;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.export.Chosen;
import org.taqarub.store.export.Selection;
import org.taqarub.store.search.Match;
import org.taqarub.store.search.Query;

/** What a query finds in the record on disk, for export. */
final class RecordSource implements ExportCommand.Source {

    private final Surroundings surroundings;

    RecordSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExportCommand.Opened open(Path record, String query) throws IOException {
        @Nullable Map<Long, Match> matches = query.isBlank() ? null : matches(record, query);
        return new Found(Store.read(record), query, matches, surroundings);
    }

    private Map<Long, Match> matches(Path record, String query) throws IOException {
        Query asked = RecordIndex.parse(query);
        Map<Long, Match> matches = new HashMap<>();
        try (SearchCommand.Searched searched =
                RecordIndex.open(record, surroundings.readers().lexicon(List.of()), surroundings.diagnostics()::line)) {
            for (Iterator<Match> each = searched.searcher().matches(asked); each.hasNext(); ) {
                Match match = each.next();
                matches.put(match.key(), match);
            }
        }
        return matches;
    }

    /** Reports that were found. */
    private static final class Found implements ExportCommand.Opened, Selection {

        private final Store store;
        private final String query;
        private final @Nullable Map<Long, Match> matches;
        private final Surroundings surroundings;
        private boolean counted;
        private long asked = -1;
        private Map<Integer, String> happenings = Map.of();

        /** @param matches by key; null for all of the record */
        Found(Store store, String query, @Nullable Map<Long, Match> matches, Surroundings surroundings) {
            this.surroundings = surroundings;
            this.store = store;
            this.query = query;
            this.matches = matches;
        }

        @Override
        public String query() {
            return query;
        }

        @Override
        public Selection selection() {
            return this;
        }

        @Override
        public String program() {
            return TaqarubCommand.name();
        }

        @Override
        public int schema() {
            return Store.schema();
        }

        @Override
        public Stream<Chosen> reports() {
            try {
                return Arrays.stream(store.keys()).boxed().flatMap(this::chosen);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Stream<Chosen> chosen(long key) {
            Match match = matches == null ? null : matches.get(key);
            if (matches != null && match == null) {
                return Stream.empty();
            }
            try {
                Stored stored = store.get(key);
                if (stored == null) {
                    return Stream.empty();
                }
                return Stream.of(
                        match == null
                                ? Chosen.all(stored)
                                : new Chosen(stored, set(match.events()), set(match.quotations())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static @Nullable Set<Integer> set(int @Nullable [] ordinals) {
            if (ordinals == null) {
                return null;
            }
            Set<Integer> set = new LinkedHashSet<>();
            for (int ordinal : ordinals) {
                set.add(ordinal);
            }
            return set;
        }

        /** Brought up to the record by the first format that asks: since a correction, events may have other numbers. */
        private CountedTables counted() throws IOException {
            if (!counted) {
                Derived.countIfBehind(store.folder(), surroundings);
                counted = true;
            }
            return store.counted();
        }

        @Override
        public String happening(long key, int event) {
            try {
                if (key != asked) { // events of one report come one after another
                    happenings = counted().happenings(key);
                    asked = key;
                }
                return happenings.getOrDefault(event, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String duplicateGroup(long key) {
            try {
                long earliest = counted().earliest(key);
                Stored first = earliest == key ? null : store.get(earliest);
                return first == null ? "" : Selection.name(first.record());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
