package org.taqarub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Span;

/** One table of findings: rows in, and the rows of a report out, in their order. */
final class Rows implements AutoCloseable {

    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement delete;

    /**
     * @param order columns by which rows of a report follow each other
     * @param columns all but {@code report}, in the order of {@link #add}
     */
    Rows(Connection connection, String table, String order, String... columns) throws SQLException {
        String all =
                String.join(", ", Arrays.stream(columns).map(c -> '"' + c + '"').toList());
        insert = connection.prepareStatement(
                "INSERT INTO " + table + " (report, " + all + ") VALUES (?" + ", ?".repeat(columns.length) + ")");
        select = connection.prepareStatement("SELECT " + all + " FROM " + table + " WHERE report = ?"
                + (order.isEmpty() ? "" : " ORDER BY " + order));
        delete = connection.prepareStatement("DELETE FROM " + table + " WHERE report = ?");
    }

    /** Spans take two values, absent ones as well; see {@link #span}. */
    void add(long report, @Nullable Object... values) throws SQLException {
        insert.setLong(1, report);
        int parameter = 2;
        for (Object value : values) {
            if (value instanceof Span span) {
                insert.setInt(parameter++, span.start());
                insert.setInt(parameter++, span.end());
            } else if (value == NO_SPAN) {
                insert.setObject(parameter++, null);
                insert.setObject(parameter++, null);
            } else if (value instanceof Integer number) {
                insert.setInt(parameter++, number);
            } else if (value instanceof String string) {
                Strings.bind(insert, parameter++, string);
            } else {
                insert.setObject(parameter++, value);
            }
        }
        insert.executeUpdate();
    }

    private static final Object NO_SPAN = new Object();

    /** An optional span as a value of {@link #add}. */
    static Object span(@Nullable Span span) {
        return span == null ? NO_SPAN : span;
    }

    void delete(long report) throws SQLException {
        delete.setLong(1, report);
        delete.executeUpdate();
    }

    /** Makes something of a row; columns count from 1, without {@code report}. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(long report, Reading<T> reading) throws SQLException {
        select.setLong(1, report);
        List<T> list = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                list.add(reading.of(rows));
            }
        }
        return list;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        select.close();
        delete.close();
    }
}
