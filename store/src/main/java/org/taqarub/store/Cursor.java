package org.taqarub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows as a stream, of which one at a time is in memory. Failures of the database come as {@link RuleNumbers.Failed}. */
final class Cursor {

    private Cursor() {}

    static <T> Stream<T> stream(Statement statement, ResultSet rows, Rows.Reading<T> reading) {
        Spliterator<T> each =
                new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        try {
                            if (!rows.next()) {
                                return false;
                            }
                            action.accept(reading.of(rows));
                            return true;
                        } catch (SQLException e) {
                            throw new RuleNumbers.Failed(e);
                        }
                    }
                };
        return StreamSupport.stream(each, false).onClose(() -> {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new RuleNumbers.Failed(e);
            }
        });
    }
}
