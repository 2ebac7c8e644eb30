package org.taqarub.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Span;
import org.taqarub.store.correct.Correction;

/** Rows of the table {@code corrections}. For one thread. */
final class CorrectionTable implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS =
            "number, source, id, finding, \"start\", \"end\", words, action, before, after, who, made, why, undone";

    private final Connection connection;
    private final PreparedStatement ofReport;

    CorrectionTable(Connection connection) throws SQLException {
        this.connection = connection;
        ofReport = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM corrections WHERE source = ? AND id = ? ORDER BY number");
    }

    List<Correction> of(String source, String id) throws SQLException {
        Strings.bind(ofReport, 1, source);
        Strings.bind(ofReport, 2, id);
        return list(ofReport);
    }

    List<Correction> all() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM corrections ORDER BY number")) {
            return list(select);
        }
    }

    private static List<Correction> list(PreparedStatement select) throws SQLException {
        List<Correction> list = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                list.add(new Correction(
                        row.getLong(1),
                        Strings.read(row, 2),
                        Strings.read(row, 3),
                        Correction.Finding.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                        new Span(row.getInt(5), row.getInt(6)),
                        Strings.read(row, 7),
                        Correction.Action.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                        json(Strings.readNullable(row, 9)),
                        json(Strings.readNullable(row, 10)),
                        Strings.read(row, 11),
                        Strings.read(row, 12),
                        Strings.read(row, 13),
                        Strings.readNullable(row, 14)));
            }
        }
        return list;
    }

    private static @Nullable JsonNode json(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("a correction is damaged: " + e.getOriginalMessage(), e);
        }
    }

    long add(Correction correction) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO corrections ("
                + COLUMNS.replaceFirst("number, ", "") + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")) {
            Strings.bind(insert, 1, correction.source());
            Strings.bind(insert, 2, correction.id());
            insert.setString(3, correction.finding().toString());
            insert.setInt(4, correction.span().start());
            insert.setInt(5, correction.span().end());
            Strings.bind(insert, 6, correction.words());
            insert.setString(7, correction.action().toString());
            JsonNode before = correction.before();
            JsonNode after = correction.after();
            Strings.bind(insert, 8, before == null ? null : before.toString());
            Strings.bind(insert, 9, after == null ? null : after.toString());
            Strings.bind(insert, 10, correction.who());
            insert.setString(11, correction.made());
            Strings.bind(insert, 12, correction.why());
            insert.executeUpdate();
        }
        return Database.number(connection, "SELECT last_insert_rowid()");
    }

    @Nullable
    Correction undo(long number, String when) throws SQLException {
        Correction held = all().stream()
                .filter(correction -> correction.number() == number && correction.undone() == null)
                .findFirst()
                .orElse(null);
        if (held != null) {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE corrections SET undone = ? WHERE number = ?")) {
                update.setString(1, when);
                update.setLong(2, number);
                update.executeUpdate();
            }
        }
        return held;
    }

    @Override
    public void close() throws SQLException {
        ofReport.close();
    }
}
