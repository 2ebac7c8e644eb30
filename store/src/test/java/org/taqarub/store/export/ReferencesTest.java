package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/** BibTeX is read by JBibTeX, RIS by its grammar. */
class ReferencesTest {

    @TempDir
    Path folder;

    private static Record titled(String id, String title) {
        return new Record(
                new Report(
                        id,
                        "بي بي سي",
                        "2018-03-01T10:00:00Z",
                        title,
                        "https://example.org/{" + id + "}",
                        "a, b",
                        "نص"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "v");
    }

    private static BibTeXDatabase parse(String bibtex) throws ParseException {
        return new BibTeXParser().parse(new StringReader(bibtex));
    }

    private static String text(BibTeXEntry entry, String field) throws ParseException {
        Value value = entry.getField(new Key(field));
        return value == null
                ? ""
                : new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value.toUserString())));
    }

    @Test
    void jbibtexReadsEveryEntry() throws Exception {
        List<Record> records = Hostile.records(200);
        Path target = folder.resolve("out.bib");
        Manifest manifest = Export.write(Hostile.selection(records), Order.of(Format.BIBTEX, target, "now"));
        BibTeXDatabase database = parse(Files.readString(target));
        assertEquals(200, database.getEntries().size(), "each with a key of its own");
        assertEquals(200, manifest.counts().get("reports"));
        for (BibTeXEntry entry : database.getEntries().values()) {
            assertEquals("arabic", entry.getField(new Key("language")).toUserString());
            assertEquals("article", entry.getType().getValue());
        }
    }

    @Test
    void escapesMeanTheSameAgain() throws Exception {
        String title = "قمة {نصف 50% & #1_$x$ ~ ^ \\ } نهاية";
        Path target = folder.resolve("out.bib");
        Export.write(Hostile.selection(List.of(titled("1", title))), Order.of(Format.BIBTEX, target, "now"));
        BibTeXEntry entry =
                parse(Files.readString(target)).getEntries().values().iterator().next();
        String read = entry.getField(new Key("title")).toUserString();
        String plain = read.substring(1, read.length() - 1)
                .replace("{\\textbackslash}", "\\")
                .replace("{\\textbraceleft}", "{")
                .replace("{\\textbraceright}", "}")
                .replace("{\\textasciitilde}", "~")
                .replace("{\\textasciicircum}", "^")
                .replaceAll("\\\\([$&%#_])", "$1");
        assertEquals(title, plain);
        assertEquals(
                "https://example.org/%7B1%7D", entry.getField(new Key("url")).toUserString());
        assertEquals("2018", text(entry, "year"));
        assertEquals("بي بي سي", text(entry, "journal"));
        assertEquals("March", entry.getField(new Key("month")).toUserString());
    }

    @Test
    void aReportKeepsItsKeyInEveryExport() throws Exception {
        Path one = folder.resolve("one.bib");
        Path two = folder.resolve("two.bib");
        Export.write(
                Hostile.selection(List.of(titled("1", "أ"), titled("2", "ب"))), Order.of(Format.BIBTEX, one, "now"));
        Export.write(Hostile.selection(List.of(titled("2", "ب"))), Order.of(Format.BIBTEX, two, "now"));
        Set<Key> all = parse(Files.readString(one)).getEntries().keySet();
        assertTrue(all.containsAll(parse(Files.readString(two)).getEntries().keySet()));
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(key -> key.getValue().matches("[a-z0-9-]+")), all.toString());
    }

    @Test
    void risIsReadByItsGrammar() throws IOException {
        Path target = folder.resolve("out.ris");
        Export.write(Hostile.selection(Hostile.records(200)), Order.of(Format.RIS, target, "now"));
        Pattern line = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");
        Set<String> keys = new HashSet<>();
        boolean open = false;
        int entries = 0;
        for (String each : Files.readString(target).split("\r\n", -1)) {
            assertFalse(each.contains("\n") || each.contains("\r"), "a line is a line");
            if (each.isEmpty()) {
                assertFalse(open, "no blank line inside a reference");
                continue;
            }
            Matcher matched = line.matcher(each);
            assertTrue(matched.matches(), each);
            switch (matched.group(1)) {
                case "TY" -> {
                    assertFalse(open);
                    assertEquals("NEWS", matched.group(2));
                    open = true;
                    entries++;
                }
                case "ER" -> {
                    assertTrue(open);
                    open = false;
                }
                case "ID" -> assertTrue(keys.add(matched.group(2)));
                case "DA" -> assertTrue(matched.group(2).matches("\\d{4}/\\d{2}/\\d{2}/"), each);
                case "LA" -> assertEquals("ar", matched.group(2));
                default -> assertTrue(open, each);
            }
        }
        assertEquals(200, entries);
        assertFalse(open);
    }
}
