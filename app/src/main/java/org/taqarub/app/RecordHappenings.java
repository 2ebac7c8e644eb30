package org.taqarub.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.store.CountedTables;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.search.Match;
import org.taqarub.store.search.Query;

/** What is counted in the record on disk. */
final class RecordHappenings implements HappeningsCommand.Source {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings surroundings;

    RecordHappenings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public HappeningsCommand.Opened open(Path folder, String query) throws IOException {
        Derived.countIfBehind(folder, surroundings);
        Store store = Store.read(folder);
        try {
            CountedTables counted = store.counted();
            return new Counted(store, query.isBlank() ? null : found(store, counted, query));
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Ids of the happenings of which the query finds a telling. */
    private Set<String> found(Store store, CountedTables counted, String query) throws IOException {
        Query asked = RecordIndex.parse(query);
        Set<String> ids = new HashSet<>();
        try (SearchCommand.Searched searched = RecordIndex.open(
                store.folder(), surroundings.readers().lexicon(List.of()), surroundings.diagnostics()::line)) {
            for (Iterator<Match> each = searched.searcher().matches(asked); each.hasNext(); ) {
                Match match = each.next();
                Map<Integer, String> happenings = counted.happenings(match.key());
                int[] events = match.events();
                if (events == null) {
                    ids.addAll(happenings.values());
                    continue;
                }
                for (int event : events) {
                    String id = happenings.get(event);
                    if (id != null) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }

    /**
     * An open record.
     *
     * @param ids of the happenings that were found; null for all
     */
    private record Counted(Store store, @Nullable Set<String> ids) implements HappeningsCommand.Opened {

        @Override
        public List<HappeningsCommand.Found> happenings() throws IOException {
            List<HappeningsCommand.Found> found = new ArrayList<>();
            try (Stream<CountedTables.Row> rows = store.counted().happenings()) {
                for (Iterator<CountedTables.Row> each = rows.iterator(); each.hasNext(); ) {
                    CountedTables.Row row = each.next();
                    if (ids == null || ids.contains(row.id())) {
                        found.add(new HappeningsCommand.Found(
                                row.id(), row.reports(), row.date(), row.firstSeen(), (ObjectNode)
                                        JSON.readTree(row.summary())));
                    }
                }
            }
            return found;
        }

        @Override
        public List<HappeningsCommand.Telling> tellings(String happening) throws IOException {
            List<HappeningsCommand.Telling> tellings = new ArrayList<>();
            for (CountedTables.Witness witness : store.counted().witnesses(happening)) {
                Stored stored = store.get(witness.report());
                if (stored != null) {
                    tellings.add(new HappeningsCommand.Telling(stored, witness.event()));
                }
            }
            return tellings;
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
