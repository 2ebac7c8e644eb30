package org.taqarub.lexicon;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a list.
 *
 * @param list file name without its ending, e.g. {@code states}
 * @param id id, code or value that the line is known by
 * @param columns all columns but the Arabic one by name, in the order of the file; a column that the list lacks reads as empty
 * @param forms its Arabic forms as written, the usual one first; never empty
 * @param line 1-based line in the file
 */
public record Entry(String list, String id, Map<String, String> columns, List<String> forms, int line) {

    public Entry {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        forms = List.copyOf(forms);
    }

    /** A column's value; empty where the list has no such column. */
    public String column(String name) {
        return columns.getOrDefault(name, "");
    }

    /** State that the entry belongs to, ISO 3166-1 alpha-3; empty where none. */
    public String country() {
        String code = column("code");
        return code.isEmpty() ? column("country") : code;
    }

    /** PLOVER sector; empty where none. */
    public String sector() {
        return column("sector");
    }

    /** Kind or class as the list gives it; empty where it has none. */
    public String kind() {
        String kind = column("kind");
        return kind.isEmpty() ? column("class") : kind;
    }

    /** Usual English name; empty where the list has none. */
    public String english() {
        return column("en");
    }

    /** 1-based place in the line where a column begins, cells being written without blanks around them; 1 where the list has no such column. */
    public int place(String name) {
        int place = 1;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (column.getKey().equals(name)) {
                return place;
            }
            place += column.getValue().length() + 1;
        }
        return 1;
    }

    /** How evidence names this entry. */
    public String rule() {
        return list + ".tsv:" + id;
    }
}
