package org.taqarub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.export.Chosen;
import org.taqarub.store.export.Selection;

/** What a query finds in the record on disk, for export. */
final class RecordSource implements ExportCommand.Source {

    private final Surroundings surroundings;

    RecordSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExportCommand.Opened open(@Nullable Path folder, String query) throws IOException {
        RecordOptions options = new RecordOptions();
        options.folder = folder;
        Store store = Store.read(options.folder(surroundings));
        return new Whole(store);
    }

    /** All of the record. */
    private record Whole(Store store) implements ExportCommand.Opened, Selection {

        @Override
        public Selection selection() {
            return this;
        }

        @Override
        public String query() {
            return "";
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
                return Arrays.stream(store.keys())
                        .mapToObj(this::stored)
                        .filter(Objects::nonNull)
                        .map(Chosen::all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable Stored stored(long key) {
            try {
                return store.get(key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String happening(long key, int event) {
            return "";
        }

        @Override
        public String duplicateGroup(long key) {
            return "";
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
