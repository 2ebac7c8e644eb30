package org.taqarub.store.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One workbook with a sheet for each table. A workbook takes its sheets one after the other and we have the rows report by report, so rows wait in
 * files; memory stays the same however many there are.
 */
final class Workbooks implements Export.Writer {

    /** Code units that Excel holds in a cell. */
    static final int LONGEST = 32_767;

    /** Rows that Excel holds in a sheet, with the head. */
    static final int MOST_ROWS = 1_048_576;

    /** Excel has no day before this that other programs agree on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final boolean rightToLeft;
    private final Path work;
    private final int rowsOfSheet;

    Workbooks(boolean rightToLeft, Path work) {
        this(rightToLeft, work, MOST_ROWS);
    }

    /** @param rowsOfSheet with the head */
    Workbooks(boolean rightToLeft, Path work, int rowsOfSheet) {
        this.rightToLeft = rightToLeft;
        this.work = work;
        this.rowsOfSheet = rowsOfSheet;
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        Map<Table, DataOutputStream> waiting = new EnumMap<>(Table.class);
        try {
            for (Table table : Table.values()) {
                tally.open(table.toString());
                waiting.put(
                        table,
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows(table)), 1 << 15)));
            }
            Export.each(selection, chosen -> {
                TableRows.write(chosen, selection, (table, report, cells) -> {
                    DataOutputStream out = waiting.get(table);
                    if (out != null) {
                        keep(table, report, cells, out, tally);
                        tally.count(table.toString());
                    }
                });
                tally.lexicon(chosen.record().lexiconVersion());
            });
        } finally {
            for (DataOutputStream out : waiting.values()) {
                out.close();
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16);
                Workbook workbook = new Workbook(out, "taqarub", null)) {
            for (Table table : Table.values()) {
                sheets(table, tally.counts().getOrDefault(table.toString(), 0L), workbook);
                Files.delete(rows(table));
            }
        }
    }

    private Path rows(Table table) {
        return work.resolve(table + ".rows");
    }

    private static void keep(Table table, String report, @Nullable Object[] cells, DataOutputStream out, Tally tally)
            throws IOException {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object cell = cells[i];
            Column column = columns.get(i);
            if (cell == null) {
                out.writeByte(0);
                continue;
            }
            out.writeByte(1);
            switch (column.type()) {
                case TEXT, LIST -> {
                    String text = String.valueOf(CsvTables.text(column, cell));
                    byte[] bytes = fitting(text, table + "." + column.name(), report, tally)
                            .getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
                case WHOLE -> out.writeLong((Long) cell);
                case REAL -> out.writeDouble((Double) cell);
                case FLAG -> out.writeBoolean((Boolean) cell);
                case DAY -> out.writeLong(((LocalDate) cell).toEpochDay());
            }
        }
    }

    private static String fitting(String text, String where, String report, Tally tally) {
        String well = TextFile.wellFormed(text, where, report, tally);
        if (well.length() > LONGEST) {
            tally.changed(
                    String.format(
                            Locale.ROOT, "cut at the %,d characters that Excel holds in a cell, in %s", LONGEST, where),
                    report);
            int end = Character.isHighSurrogate(well.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            well = well.substring(0, end);
        }
        return well;
    }

    private void sheets(Table table, long rows, Workbook workbook) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(rows(table)), 1 << 15))) {
            long left = rows;
            int number = 1;
            do {
                long here = Math.min(left, rowsOfSheet - 1L);
                Worksheet sheet = workbook.newWorksheet(number == 1 ? table.toString() : table + " (" + number + ")");
                if (rightToLeft) {
                    sheet.rightToLeft();
                }
                sheet.freezePane(0, 1);
                for (int i = 0; i < table.columns().size(); i++) {
                    sheet.inlineString(0, i, table.columns().get(i).name());
                    sheet.style(0, i).bold().set();
                }
                for (int row = 1; row <= here; row++) {
                    row(table, sheet, row, in);
                    if (row % 500 == 0) {
                        sheet.flush();
                    }
                }
                sheet.finish();
                left -= here;
                number++;
            } while (left > 0);
        }
    }

    private static void row(Table table, Worksheet sheet, int row, DataInputStream in) throws IOException {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (in.readByte() == 0) {
                continue;
            }
            switch (columns.get(i).type()) {
                case TEXT, LIST -> {
                    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                    if (!text.isEmpty()) {
                        sheet.inlineString(row, i, escaped(text));
                    }
                }
                case WHOLE -> sheet.value(row, i, in.readLong());
                case REAL -> sheet.value(row, i, in.readDouble());
                case FLAG -> sheet.value(row, i, in.readBoolean());
                case DAY -> {
                    LocalDate day = LocalDate.ofEpochDay(in.readLong());
                    if (day.isBefore(FIRST_DAY)) {
                        sheet.inlineString(row, i, day.toString());
                    } else {
                        sheet.value(row, i, day);
                        sheet.style(row, i).format("yyyy-mm-dd").set();
                    }
                }
            }
        }
    }

    /** As Office Open XML writes characters that XML has no place for: {@code _x0001_}; what looks like that gets its underscore so written. */
    static String escaped(String text) {
        Matcher like = ESCAPE_LIKE.matcher(text);
        String safe = like.find() ? like.replaceAll("_x005F_") : text;
        StringBuilder out = null;
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean plain = c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n';
            if (!plain && out == null) {
                out = new StringBuilder(safe.length() + 16).append(safe, 0, i);
            }
            if (out != null) {
                if (plain) {
                    out.append(c);
                } else {
                    out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
                }
            }
        }
        return out == null ? safe : out.toString();
    }
}
