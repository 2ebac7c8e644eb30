package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a list: tab-separated columns that the first line names, Arabic forms last. */
final class Table {

    private static final Set<String> IDS = Set.of("id", "code", "value", "person", "set");

    private Table() {}

    /**
     * The lines of a list.
     *
     * @param name file name without {@code .tsv}
     * @param problems where what is wrong is added; a wrong line is left out
     */
    static List<Entry> read(String name, String content, List<Problem> problems) {
        List<Entry> out = new ArrayList<>();
        String file = name + ".tsv";
        String[] header = null;
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int odd = oddCharacter(line);
            if (odd >= 0) {
                problems.add(new Problem(
                        file,
                        i + 1,
                        odd + 1,
                        String.format(
                                "invisible or vowel mark U+%04X; write the form without it", (int) line.charAt(odd))));
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (header == null) {
                header = cells;
                if (Arrays.stream(cells).noneMatch(c -> c.equals("source"))) {
                    problems.add(new Problem(
                            file, i + 1, 1, "the first line names the columns; there is no column <source>"));
                    return out;
                }
                continue;
            }
            if (cells.length != header.length) {
                problems.add(new Problem(
                        file,
                        i + 1,
                        line.length() + 1,
                        cells.length + " columns where the first line names " + header.length
                                + " (separate with one tab)"));
                continue;
            }
            Map<String, String> columns = new LinkedHashMap<>();
            String id = "";
            List<String> forms = new ArrayList<>();
            int column = 1;
            for (int k = 0; k < cells.length; k++) {
                String cell = cells[k].trim();
                if (header[k].equals("ar")) {
                    for (String form : cell.split("\\|")) {
                        if (!form.isBlank()) {
                            forms.add(form.trim());
                        }
                    }
                } else {
                    if (IDS.contains(header[k]) && id.isEmpty()) {
                        id = cell;
                    }
                    columns.put(header[k], cell);
                }
                if (header[k].equals("source") && cell.isEmpty()) {
                    problems.add(new Problem(
                            file, i + 1, column, "no source; name one that was opened, or write unverified"));
                }
                column += cells[k].length() + 1;
            }
            out.add(new Entry(name, id, columns, forms, i + 1));
        }
        if (header == null) {
            problems.add(new Problem(file, 0, 0, "empty; the first line must name the columns"));
        }
        return out;
    }

    /** Reports ids that stand twice. */
    static void checkUnique(String name, List<Entry> entries, List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (Entry entry : entries) {
            Integer before = seen.putIfAbsent(entry.id(), entry.line());
            if (before != null) {
                problems.add(new Problem(
                        name + ".tsv", entry.line(), 1, "id " + entry.id() + " stands in line " + before + " already"));
            }
        }
    }

    private static int oddCharacter(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean mark = c >= '\u064B' && c <= '\u065F' || c == '\u0640' || c == '\u0670';
            boolean invisible = c >= '\u200B' && c <= '\u200F'
                    || c >= '\u202A' && c <= '\u202E'
                    || c >= '\u2066' && c <= '\u2069'
                    || c == '\uFEFF';
            if (mark || invisible) {
                return i;
            }
        }
        return -1;
    }
}
