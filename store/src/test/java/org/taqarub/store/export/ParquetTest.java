package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Record;

/** Read with DuckDB, and back. */
class ParquetTest {

    @TempDir
    Path folder;

    private static List<Record> back(Path path) throws IOException {
        List<Record> records = new ArrayList<>();
        try (Stream<ExportedRecords.Line> lines = ExportedRecords.stream(path)) {
            lines.forEach(line -> {
                assertEquals("", line.problem());
                records.add(line.record());
                assertEquals(records.size(), line.number());
            });
        }
        return records;
    }

    @Test
    void recordsComeBackWithoutLoss() throws IOException {
        List<Record> records = Hostile.records(300);
        Path jsonl = folder.resolve("out.jsonl");
        Path parquet = folder.resolve("out");
        Path again = folder.resolve("again.jsonl");
        Export.write(Hostile.selection(records), Order.of(Format.JSONL, jsonl, "now"));
        Export.write(Hostile.selection(back(jsonl)), Order.of(Format.PARQUET, parquet, "now"));
        assertTrue(ExportedRecords.isOurs(parquet));
        assertTrue(ExportedRecords.isOurs(parquet.resolve("records.parquet")));
        assertEquals(records, back(parquet));
        assertEquals(records, back(parquet.resolve("records.parquet")));
        Export.write(Hostile.selection(back(parquet)), Order.of(Format.JSONL, again, "now"));
        assertEquals(-1, Files.mismatch(jsonl, again));
        assertEquals(
                records.stream().map(RecordJson::line).toList(), Files.readAllLines(jsonl), "a record is one line");
    }

    @Test
    void tablesHaveTypesAndEveryValue() throws IOException, SQLException {
        Selection selection = Hostile.selection(Hostile.records(60));
        Path parquet = folder.resolve("it's");
        Manifest manifest = Export.write(selection, Order.of(Format.PARQUET, parquet, "now"));
        Map<Table, List<List<Object>>> expected = CsvTablesTest.expected(selection);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            for (Table table : Table.values()) {
                String from = " FROM read_parquet("
                        + ParquetTables.quoted(
                                parquet.resolve(table + ".parquet").toString()) + ")";
                try (ResultSet described = sql.executeQuery("DESCRIBE SELECT *" + from)) {
                    for (Column column : table.columns()) {
                        assertTrue(described.next());
                        assertEquals(column.name(), described.getString(1));
                        assertEquals(column.type().sql(), described.getString(2));
                    }
                }
                List<List<Object>> wanted = expected.get(table);
                assertEquals(wanted.size(), manifest.counts().get(table.toString()));
                try (ResultSet rows = sql.executeQuery("SELECT *" + from)) {
                    int number = 0;
                    while (rows.next()) {
                        for (int c = 0; c < table.columns().size(); c++) {
                            Column column = table.columns().get(c);
                            Object value = rows.getObject(c + 1);
                            assertEquals(plain(wanted.get(number).get(c)), plain(value), table + "." + column.name());
                        }
                        number++;
                    }
                    assertEquals(wanted.size(), number);
                }
            }
        }
    }

    private static Object plain(Object value) throws SQLException {
        if (value == null) {
            return "";
        }
        if (value instanceof java.sql.Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(String::valueOf)
                    .toList();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(each -> Characters.wellFormed(String.valueOf(each)))
                    .toList();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        return value instanceof String text ? Characters.wellFormed(text) : value;
    }

    @Test
    void noSelectionMakesEmptyTables() throws IOException {
        Path parquet = folder.resolve("none");
        Manifest manifest = Export.write(Hostile.selection(List.of()), Order.of(Format.PARQUET, parquet, "now"));
        assertEquals(0, manifest.counts().get("records"));
        assertTrue(back(parquet).isEmpty());
    }

    @Test
    void otherParquetIsRefusedWithAReason() throws IOException {
        Path parquet = folder.resolve("out");
        Export.write(Hostile.selection(Hostile.records(1)), Order.of(Format.PARQUET, parquet, "now"));
        Path events = parquet.resolve("events.parquet");
        assertFalse(ExportedRecords.isOurs(events));
        IOException refused = assertThrows(IOException.class, () -> ExportedRecords.stream(events));
        assertNotNull(refused.getMessage());
        assertTrue(refused.getMessage().contains("events.parquet"), refused.getMessage());
        assertTrue(refused.getMessage().contains("name the folder of the export"), refused.getMessage());
        Path broken = folder.resolve("broken.parquet");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(events), 200));
        assertFalse(ExportedRecords.isOurs(broken));
        assertThrows(IOException.class, () -> ExportedRecords.stream(broken));
    }
}
