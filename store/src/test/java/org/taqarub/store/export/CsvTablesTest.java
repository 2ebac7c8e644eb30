package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Event;
import org.taqarub.record.Record;

class CsvTablesTest {

    @TempDir
    Path folder;

    /** Rows as they are before any format has had them. */
    static Map<Table, List<List<Object>>> expected(Selection selection) throws IOException {
        Map<Table, List<List<Object>>> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
        Export.each(
                selection,
                chosen -> TableRows.write(chosen, selection, (table, report, cells) -> {
                    List<Object> row = new ArrayList<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.add(cells[i] == null ? "" : cells[i]);
                    }
                    assertEquals(table.columns().size(), row.size(), table.toString());
                    rows.get(table).add(row);
                }));
        return rows;
    }

    private static String text(Object cell, Column column) {
        String text =
                CsvTables.text(column, cell instanceof String && column.type() != Column.Type.TEXT ? List.of() : cell);
        return text == null ? cell.toString() : Characters.withoutNul(text);
    }

    private static List<CSVRecord> parse(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    @Test
    void anotherParserReadsEveryCellAsItWas() throws IOException {
        List<Record> records = Hostile.records(200);
        Selection selection = Hostile.selection(records);
        Path target = folder.resolve("tables");
        Manifest manifest = Export.write(selection, Order.of(Format.CSV, target, "now"));
        Map<Table, List<List<Object>>> expected = expected(selection);
        int dangerous = 0;
        for (Table table : Table.values()) {
            String csv = Files.readString(target.resolve(table + ".csv"));
            assertTrue(csv.startsWith("\uFEFF" + table.columns().get(0).name() + ","), table + " begins with its mark");
            assertTrue(csv.endsWith("\r\n"));
            List<CSVRecord> rows = parse(csv.substring(1));
            List<List<Object>> wanted = expected.get(table);
            assertEquals(wanted.size() + 1, rows.size(), table.toString());
            assertEquals(wanted.size(), manifest.counts().get(table.toString()), table.toString());
            assertEquals(
                    table.columns().stream().map(Column::name).toList(),
                    rows.get(0).toList());
            for (int i = 0; i < wanted.size(); i++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    Column column = table.columns().get(c);
                    String cell = rows.get(i + 1).get(c);
                    boolean isText = column.type() == Column.Type.TEXT || column.type() == Column.Type.LIST;
                    if (isText && !cell.isEmpty()) {
                        assertEquals(-1, "=+-@\t\r\n".indexOf(cell.charAt(0)), cell);
                        dangerous += cell.startsWith("'") ? 1 : 0;
                    }
                    assertEquals(
                            text(wanted.get(i).get(c), column),
                            isText ? SpreadsheetCell.restored(cell) : cell,
                            table + "." + column.name());
                }
            }
        }
        assertTrue(dangerous > 50, "the records hold formula-like cells: " + dangerous);
        assertTrue(manifest.changed().keySet().stream().anyMatch(what -> what.startsWith("apostrophe")));
        assertTrue(manifest.changed().keySet().stream().anyMatch(what -> what.startsWith("NUL")));
        assertTrue(manifest.changed().keySet().stream().anyMatch(what -> what.startsWith("lone surrogate")));
    }

    @Test
    void numbersBelowZeroStayNumbers() throws IOException {
        Path target = folder.resolve("tables");
        Export.write(Hostile.selection(Hostile.records(3)), Order.of(Format.CSV, target, "now"));
        List<CSVRecord> events =
                parse(Files.readString(target.resolve("events.csv")).substring(1));
        int score = Table.EVENTS.columns().stream().map(Column::name).toList().indexOf("score");
        assertEquals("-3.5", events.get(1).get(score));
    }

    @Test
    void theZipHoldsTheSameFilesAndIsTheSameEveryTime() throws IOException {
        Selection selection = Hostile.selection(Hostile.records(5));
        Export.write(selection, Order.of(Format.CSV, folder.resolve("tables"), "now"));
        Export.write(selection, Order.of(Format.CSV, folder.resolve("tables.zip"), "now"));
        Export.write(selection, Order.of(Format.CSV, folder.resolve("again.zip"), "then"));
        byte[] zip = Files.readAllBytes(folder.resolve("tables.zip"));
        assertArrayEquals(zip, Files.readAllBytes(folder.resolve("again.zip")));
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files++;
                assertArrayEquals(
                        Files.readAllBytes(folder.resolve("tables").resolve(entry.getName())), in.readAllBytes());
            }
        }
        assertEquals(Table.values().length, files);
    }

    @Test
    void onlyWhatIsSelectedIsThere() throws IOException {
        List<Record> records = Hostile.records(4);
        Selection selection = Hostile.selection(records, Map.of("1#1", "h9"), Set.of(1), Set.of());
        Map<Table, List<List<Object>>> rows = expected(selection);
        assertEquals(4, rows.get(Table.EVENTS).size());
        assertEquals(0, rows.get(Table.QUOTATIONS).size());
        assertEquals(4, rows.get(Table.FIGURES).size());
        List<String> names = Table.EVENTS.columns().stream().map(Column::name).toList();
        List<Object> first = rows.get(Table.EVENTS).get(0);
        assertEquals(2L, first.get(names.indexOf("event")), "numbered as the report's events are");
        assertEquals("h9", first.get(names.indexOf("happening")));
        assertEquals("first:1", rows.get(Table.EVENTS).get(1).get(names.indexOf("duplicate_of")));
        assertEquals(
                3L,
                rows.get(Table.REPORTS)
                        .get(0)
                        .get(Table.REPORTS.columns().stream()
                                .map(Column::name)
                                .toList()
                                .indexOf("events")));
    }

    @Test
    void dyadsAreEveryPairAndLackNobody() throws IOException {
        Selection selection = Hostile.selection(List.of(News.record(
                "a",
                "1",
                "2018-03-01",
                News.event(List.of("RUS", "FRA"), List.of("said:1", "said:2"), Event.Status.ACTUAL, "", null),
                News.event(List.of("RUS"), List.of(), Event.Status.ACTUAL, "", null))));
        List<List<Object>> dyads = expected(selection).get(Table.DYADS);
        List<String> names = Table.DYADS.columns().stream().map(Column::name).toList();
        int actor = names.indexOf("actor");
        int recipient = names.indexOf("recipient");
        assertEquals(
                List.of("RUS said:1", "RUS said:2", "FRA said:1", "FRA said:2", "RUS "),
                dyads.stream()
                        .map(row -> row.get(actor) + " " + row.get(recipient))
                        .toList());
        assertEquals("حزب", dyads.get(0).get(names.indexOf("recipient_ar")));
    }

    @Test
    void anUnsuspiciousCellIsNotTouched() {
        for (String text : List.of("", "قال", "a=b", "1-2", " =x")) {
            assertEquals(text, SpreadsheetCell.defused(text));
        }
        for (String text : List.of("=1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "'", "''", "'=1", "＝1")) {
            assertEquals("'" + text, SpreadsheetCell.defused(text));
            assertEquals(text, SpreadsheetCell.restored(SpreadsheetCell.defused(text)));
        }
        assertEquals("a\\|b|c\\\\", SpreadsheetCell.joined(List.of("a|b", "c\\")));
    }
}
