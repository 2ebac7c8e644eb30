package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/EXPORT.md: a heading names a format or table, the first cells of the table below it its columns. */
class ExportPageTest {

    private static Map<String, List<String>> columns() throws IOException {
        Path here = Path.of("docs/EXPORT.md");
        Map<String, List<String>> columns = new TreeMap<>();
        List<String> open = new ArrayList<>();
        Pattern name = Pattern.compile("`([^`]+)`");
        for (String line : Files.readAllLines(Files.exists(here) ? here : Path.of("../docs/EXPORT.md"))) {
            if (line.startsWith("#")) {
                open = new ArrayList<>();
                columns.put(line.replaceAll("[#`]", "").strip(), open);
            } else if (line.startsWith("| `")) {
                Matcher named = name.matcher(line.split("\\|", -1)[1]);
                while (named.find()) {
                    open.add(named.group(1));
                }
            }
        }
        return columns;
    }

    @Test
    void everyTableAndColumnIsDescribedInItsOrder() throws IOException {
        Map<String, List<String>> columns = columns();
        for (Table table : Table.values()) {
            assertEquals(
                    table.columns().stream().map(Column::name).toList(),
                    columns.get(table.toString()),
                    table.toString());
        }
        assertEquals(PloverEvents.COLUMNS, columns.get("plover"));
        assertEquals(PhoenixEvents.COLUMNS, columns.get("phoenix"));
        assertEquals(DnaStatements.COLUMNS, columns.get("dna"));
        List<String> network = new ArrayList<>(GraphMl.OF_NODE);
        GraphMl.OF_EDGE.forEach(named -> network.add(named.split(" ", -1)[0]));
        assertEquals(network, columns.get("graphml and gexf"));
    }

    @Test
    void everyFormatHasItsSection() throws IOException {
        String headings = String.join("\n", columns().keySet());
        for (Format format : Format.values()) {
            assertTrue(Pattern.compile("\\b" + format + "\\b").matcher(headings).find(), format.toString());
        }
        assertFalse(headings.isEmpty());
    }
}
