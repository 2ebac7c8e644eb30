package org.taqarub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is counted once, in its tables. It is written as a whole, in the place of what was there, and can be made again from the gists. */
public final class CountedTables {

    private static final String NAME = "counting";
    private static final String COLUMNS =
            "id, type, mode, status, date, reports, outlets, first_seen, last_seen, score, summary";

    private final Store store;
    private final Connection connection;

    CountedTables(Store store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * An event of the world, as it is kept.
     *
     * @param date of the event, ISO 8601, empty where unknown
     * @param reports how many tell of it
     * @param outlets how many outlets
     * @param firstSeen date of the first report, empty where unknown
     * @param lastSeen date of the last
     * @param score -10 to +10, null where it is not coded
     * @param summary all of it, as JSON
     */
    public record Row(
            String id,
            String type,
            String mode,
            String status,
            String date,
            int reports,
            int outlets,
            String firstSeen,
            String lastSeen,
            @Nullable Double score,
            String summary) {}

    /**
     * An event of a report that tells of a happening.
     *
     * @param report key of the report
     * @param event number of the event in its record, from 0
     */
    public record Witness(long report, int event) {}

    /** Takes the rows of a new counting. */
    public final class Writing implements AutoCloseable {

        private final PreparedStatement duplicate;
        private final PreparedStatement saying;
        private final PreparedStatement happening;
        private final PreparedStatement witness;

        private Writing() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String table : List.of("duplicates", "said_again", "witnesses", "happenings")) {
                    statement.executeUpdate("DELETE FROM " + table);
                }
            }
            duplicate = connection.prepareStatement("INSERT INTO duplicates (report, first) VALUES (?, ?)");
            saying = connection.prepareStatement(
                    "INSERT INTO said_again (report, quotation, saying, variant) VALUES (?, ?, ?, ?)");
            happening = connection.prepareStatement(
                    "INSERT INTO happenings (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            witness = connection.prepareStatement("INSERT INTO witnesses (report, event, happening) VALUES (?, ?, ?)");
        }

        /** A report and the earliest of its group of copies, which may be itself. */
        public void duplicate(long report, long first) throws StoreException {
            store.run(() -> {
                duplicate.setLong(1, report);
                duplicate.setLong(2, first);
                duplicate.executeUpdate();
            });
        }

        /** A place where a quotation stands that others have as well. */
        public void saying(long report, int quotation, String id, int variant) throws StoreException {
            store.run(() -> {
                saying.setLong(1, report);
                saying.setInt(2, quotation);
                saying.setString(3, id);
                saying.setInt(4, variant);
                saying.executeUpdate();
            });
        }

        /** A happening and who tells of it. */
        public void happening(Row row, List<Witness> witnesses) throws StoreException {
            store.run(() -> {
                happening.setString(1, row.id());
                happening.setString(2, row.type());
                happening.setString(3, row.mode());
                happening.setString(4, row.status());
                happening.setString(5, row.date());
                happening.setInt(6, row.reports());
                happening.setInt(7, row.outlets());
                happening.setString(8, row.firstSeen());
                happening.setString(9, row.lastSeen());
                happening.setObject(10, row.score());
                Strings.bind(happening, 11, row.summary());
                happening.executeUpdate();
                for (Witness each : witnesses) {
                    witness.setLong(1, each.report());
                    witness.setInt(2, each.event());
                    witness.setString(3, row.id());
                    witness.executeUpdate();
                }
            });
        }

        /** Makes the counting lasting, as one of the record as it is now. */
        public void finish() throws StoreException {
            store.run(() -> {
                try (PreparedStatement counted =
                        connection.prepareStatement("INSERT OR REPLACE INTO derived (name, sequence) VALUES (?, ?)")) {
                    counted.setString(1, NAME);
                    counted.setLong(2, store.sequence());
                    counted.executeUpdate();
                }
                connection.commit();
            });
        }

        @Override
        public void close() throws StoreException {
            store.run(() -> {
                duplicate.close();
                saying.close();
                happening.close();
                witness.close();
            });
        }
    }

    /** Begins a new counting; what was counted before stays until {@link Writing#finish}. */
    public Writing write() throws StoreException {
        return store.call(Writing::new);
    }

    /** Sequence of the record when it was counted last; -1 where it never was. */
    public long sequence() throws StoreException {
        return store.call(() -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sequence FROM derived WHERE name = ?")) {
                select.setString(1, NAME);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : -1L;
                }
            }
        });
    }

    /** All happenings by their ids. Close the stream. */
    public Stream<Row> happenings() throws StoreException {
        return store.call(() -> {
            Statement statement = connection.createStatement();
            return Cursor.stream(
                    statement,
                    statement.executeQuery("SELECT " + COLUMNS + " FROM happenings ORDER BY id"),
                    CountedTables::row);
        });
    }

    /** The happening of an id, null where there is none. */
    public @Nullable Row happening(String id) throws StoreException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM happenings WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row(row) : null;
            }
        } catch (SQLException e) {
            throw StoreException.of(store.folder(), e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        double score = row.getDouble(10);
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.wasNull() ? null : score,
                Strings.read(row, 11));
    }

    /** Who tells of a happening, by outlet and id of the report. */
    public List<Witness> witnesses(String happening) throws StoreException {
        return store.call(() -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT w.report, w.event FROM witnesses w JOIN reports r ON r.key = w.report"
                            + " WHERE w.happening = ? ORDER BY r.source, r.id, w.event")) {
                select.setString(1, happening);
                List<Witness> witnesses = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        witnesses.add(new Witness(rows.getLong(1), rows.getInt(2)));
                    }
                }
                return witnesses;
            }
        });
    }

    /** The happening that each event of a report tells of, by the event's number. */
    public Map<Integer, String> happenings(long report) throws StoreException {
        return store.call(() -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT event, happening FROM witnesses WHERE report = ?")) {
                select.setLong(1, report);
                Map<Integer, String> happenings = new TreeMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        happenings.put(rows.getInt(1), rows.getString(2));
                    }
                }
                return happenings;
            }
        });
    }

    /** Key of the earliest report of the group of copies that a report belongs to; its own key where it has no copies or is the earliest. */
    public long earliest(long report) throws StoreException {
        return store.call(() -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT first FROM duplicates WHERE report = ?")) {
                select.setLong(1, report);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : report;
                }
            }
        });
    }
}
