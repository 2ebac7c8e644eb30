package org.taqarub.store.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordParser;

/** The records of a Parquet export, as they were. */
public final class ParquetRecords {

    private ParquetRecords() {}

    /**
     * The records in the order of the file.
     *
     * @param path folder of an export, or its {@code records.parquet}
     * @return to be closed; throws {@link UncheckedIOException} where the file breaks off
     * @throws IOException where there is no such file or it is none of ours
     */
    public static Stream<ExportedRecords.Line> stream(Path path) throws IOException {
        Path file = file(path);
        Cursor cursor;
        try {
            cursor = new Cursor(file);
        } catch (SQLException e) {
            throw new IOException(file + ": " + reason(e), e);
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(cursor::close);
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(ParquetTables.RECORDS + ".parquet") : path;
    }

    /** Whether it is the folder of a Parquet export or a file of whole records. */
    static boolean isOurs(Path path) {
        Path file = file(path);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Connection connection = open();
                Statement sql = connection.createStatement();
                ResultSet columns = sql.executeQuery("SELECT count(*) FROM parquet_schema("
                        + ParquetTables.quoted(file.toString()) + ") WHERE name IN ('source', 'report', 'json')")) {
            return columns.next() && columns.getInt(1) == 3;
        } catch (SQLException e) {
            return false; // no Parquet
        }
    }

    private static Connection open() throws SQLException {
        Properties streaming = new Properties();
        streaming.setProperty("jdbc_stream_results", "true");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", streaming);
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET autoinstall_known_extensions=false");
            sql.execute("SET threads=1");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return "no Parquet file of whole records (" + (end < 0 ? message : message.substring(0, end))
                + "); name the folder of the export or its records.parquet";
    }

    private static final class Cursor implements Iterator<ExportedRecords.Line> {

        private final Path file;
        private final Connection connection;
        private final Statement sql;
        private final ResultSet rows;
        private long number;
        private @Nullable Boolean more;

        Cursor(Path file) throws SQLException {
            this.file = file;
            connection = open();
            try {
                sql = connection.createStatement();
                rows = sql.executeQuery("SELECT json FROM read_parquet(" + ParquetTables.quoted(file.toString()) + ")");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        @Override
        public boolean hasNext() {
            Boolean known = more;
            if (known == null) {
                try {
                    known = rows.next();
                } catch (SQLException e) {
                    throw new UncheckedIOException(
                            new IOException(file + ": row " + (number + 1) + ": " + String.valueOf(e.getMessage()), e));
                }
                more = known;
            }
            return known;
        }

        @Override
        public ExportedRecords.Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            more = null;
            number++;
            try {
                String json = rows.getString(1);
                if (json == null) {
                    return ExportedRecords.Line.wrong(file, number, "no record in this row");
                }
                return ExportedRecords.Line.of(file, number, RecordParser.parse(json));
            } catch (RecordParser.NoRecord e) {
                return ExportedRecords.Line.wrong(file, number, String.valueOf(e.getMessage()));
            } catch (SQLException e) {
                throw new UncheckedIOException(
                        new IOException(file + ": row " + number + ": " + String.valueOf(e.getMessage()), e));
            }
        }

        void close() {
            try {
                rows.close();
                sql.close();
                connection.close();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(file + ": " + String.valueOf(e.getMessage()), e));
            }
        }
    }
}
