package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry of a rule file: fields in order, one a line.
 *
 * @param file file name
 * @param line 1-based line of the first field
 * @param fields in the order of the file
 */
public record Block(String file, int line, List<Field> fields) {

    /**
     * A field.
     *
     * @param line 1-based
     * @param column 1-based column of the value
     */
    public record Field(String name, String value, int line, int column) {}

    public Block {
        fields = List.copyOf(fields);
    }

    /** The first value of a field; empty where there is none. */
    public String first(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.value();
            }
        }
        return "";
    }

    /** All fields of that name. */
    public List<Field> all(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).toList();
    }

    /** All values of that name. */
    public List<String> values(String name) {
        return all(name).stream().map(Field::value).toList();
    }

    static List<Block> read(String file, String content, Set<String> known, List<Problem> problems) {
        List<Block> out = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].stripTrailing() : "";
            if (line.isEmpty()) {
                if (!fields.isEmpty()) {
                    out.add(new Block(file, fields.get(0).line(), fields));
                    fields = new ArrayList<>();
                }
                continue;
            }
            if (line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                problems.add(new Problem(file, i + 1, 1, "no field: write <name: value>"));
                continue;
            }
            String name = line.substring(0, colon).trim();
            if (!known.contains(name)) {
                problems.add(new Problem(file, i + 1, 1, "unknown field " + name + Near.hint(name, known)));
                continue;
            }
            String value = line.substring(colon + 1).trim();
            if (value.isEmpty()) {
                problems.add(
                        new Problem(file, i + 1, colon + 2, "field " + name + " has no value; fill it or take it out"));
                continue;
            }
            fields.add(new Field(name, value, i + 1, line.indexOf(value, colon + 1) + 1));
        }
        return out;
    }
}
