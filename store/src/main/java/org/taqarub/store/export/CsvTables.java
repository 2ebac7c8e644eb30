package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder with a file for each table: RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it. */
final class CsvTables implements Export.Writer {

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        Map<Table, Writer> files = new EnumMap<>(Table.class);
        try {
            for (Table table : Table.values()) {
                tally.open(table.toString());
                Writer out = TextFile.open(to.resolve(table + ".csv"));
                files.put(table, out);
                out.write('\uFEFF');
                head(table, out);
            }
            Export.each(selection, chosen -> {
                TableRows.write(chosen, selection, (table, report, cells) -> {
                    Writer out = files.get(table);
                    if (out != null) {
                        row(table, report, cells, out, tally);
                        tally.count(table.toString());
                    }
                });
                tally.lexicon(chosen.record().lexiconVersion());
            });
        } finally {
            close(files.values());
        }
    }

    /** Closes them all, and fails where one of them does: a full disk may show only now. */
    private static void close(Iterable<Writer> files) throws IOException {
        IOException failed = null;
        for (Writer file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static void head(Table table, Writer out) throws IOException {
        String comma = "";
        for (Column column : table.columns()) {
            out.write(comma);
            out.write(column.name());
            comma = ",";
        }
        out.write("\r\n");
    }

    private static void row(Table table, String report, @Nullable Object[] cells, Writer out, Tally tally)
            throws IOException {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells[i];
            if (cell == null) {
                continue;
            }
            String text = text(columns.get(i), cell);
            if (text == null) {
                out.write(cell.toString());
            } else {
                out.write(quoted(fitting(text, table + "." + columns.get(i).name(), report, tally)));
            }
        }
        out.write("\r\n");
    }

    /** The text of a cell that holds text; null where it holds a number, a day or a flag. */
    static @Nullable String text(Column column, Object cell) {
        return switch (column.type()) {
            case TEXT -> (String) cell;
            case LIST ->
                SpreadsheetCell.joined(
                        ((List<?>) cell).stream().map(String::valueOf).toList());
            default -> null;
        };
    }

    private static String fitting(String text, String where, String report, Tally tally) {
        String well = TextFile.wellFormed(text, where, report, tally);
        String without = Characters.withoutNul(well);
        if (!without.equals(well)) {
            tally.changed("NUL written as U+FFFD, in " + where, report);
        }
        String defused = SpreadsheetCell.defused(without);
        if (!defused.equals(without)) {
            tally.changed(
                    "apostrophe put before a text that begins like a formula or with an apostrophe, in " + where,
                    report);
        }
        return defused;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c < 0x20 || c == ';' || c == ' ' && (i == 0 || i == text.length() - 1)) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
