package org.taqarub.store.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordJson;

/**
 * A folder with a typed file for each table and {@code records.parquet}, whose column {@code json} holds each record whole, so that
 * {@link ParquetRecords} gives it back. Rows are held by DuckDB, which puts what exceeds its memory on the disk beside the target.
 */
final class ParquetTables implements Export.Writer {

    /** Of the whole records: file, and table in DuckDB. */
    static final String RECORDS = "records";

    private static final String MEMORY = "512MB";

    private final Path work;

    /** @param work folder where DuckDB puts what exceeds its memory */
    ParquetTables(Path work) {
        this.work = work;
    }

    /** A database in memory that downloads nothing. */
    static Connection open(Path spill) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET autoinstall_known_extensions=false");
            sql.execute("SET memory_limit='" + MEMORY + "'");
            sql.execute("SET temp_directory=" + quoted(spill.toString()));
            sql.execute("SET threads=1");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** As a string of SQL. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        try (Connection connection = open(work.resolve("spill"));
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE " + RECORDS + " (source VARCHAR, report VARCHAR, json VARCHAR)");
            for (Table table : Table.values()) {
                sql.execute("CREATE TABLE " + table + " ("
                        + table.columns().stream()
                                .map(column -> '"' + column.name() + "\" "
                                        + column.type().sql())
                                .collect(Collectors.joining(", "))
                        + ")");
                tally.open(table.toString());
            }
            tally.open(RECORDS);
            fill(selection, connection.unwrap(DuckDBConnection.class), tally);
            copy(RECORDS, 2048, to, sql);
            for (Table table : Table.values()) {
                copy(table.toString(), table == Table.REPORTS ? 2048 : 61_440, to, sql);
            }
        } catch (SQLException e) {
            throw new IOException("Parquet could not be written: " + e.getMessage(), e);
        }
    }

    private static void fill(Selection selection, DuckDBConnection connection, Tally tally)
            throws SQLException, IOException {
        Map<Table, DuckDBAppender> appenders = new EnumMap<>(Table.class);
        DuckDBAppender records = connection.createAppender(RECORDS);
        try {
            for (Table table : Table.values()) {
                appenders.put(table, connection.createAppender(table.toString()));
            }
            Export.each(selection, chosen -> {
                try {
                    String name = Selection.name(chosen.record());
                    records.beginRow();
                    records.append(
                            TextFile.wellFormed(chosen.record().report().source(), RECORDS + ".source", name, tally));
                    records.append(
                            TextFile.wellFormed(chosen.record().report().id(), RECORDS + ".report", name, tally));
                    records.append(RecordJson.line(chosen.record()));
                    records.endRow();
                    tally.count(RECORDS);
                    TableRows.write(chosen, selection, (table, report, cells) -> {
                        DuckDBAppender appender = appenders.get(table);
                        if (appender != null) {
                            row(table, report, cells, appender, tally);
                            tally.count(table.toString());
                        }
                    });
                    tally.lexicon(chosen.record().lexiconVersion());
                } catch (SQLException e) {
                    throw new IOException("Parquet could not be written: " + e.getMessage(), e);
                }
            });
        } finally {
            records.close();
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
        }
    }

    private static void row(Table table, String report, @Nullable Object[] cells, DuckDBAppender appender, Tally tally)
            throws IOException {
        try {
            appender.beginRow();
            List<Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                Object cell = cells[i];
                String where = table + "." + columns.get(i).name();
                if (cell == null) {
                    appender.appendNull();
                    continue;
                }
                switch (columns.get(i).type()) {
                    case TEXT -> appender.append(TextFile.wellFormed((String) cell, where, report, tally));
                    case LIST ->
                        appender.append(((List<?>) cell)
                                .stream()
                                        .map(each -> TextFile.wellFormed(String.valueOf(each), where, report, tally))
                                        .toList());
                    case WHOLE -> appender.append((Long) cell);
                    case REAL -> appender.append((Double) cell);
                    case FLAG -> appender.append((Boolean) cell);
                    case DAY -> appender.append((LocalDate) cell);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IOException("Parquet could not be written: " + e.getMessage(), e);
        }
    }

    /** @param rows of a group, which is what memory must hold */
    private static void copy(String table, int rows, Path to, Statement sql) throws SQLException {
        sql.execute(
                "COPY " + table + " TO " + quoted(to.resolve(table + ".parquet").toString())
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rows + ")");
        sql.execute("DROP TABLE " + table);
    }
}
