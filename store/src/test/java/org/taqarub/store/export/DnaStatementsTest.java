package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnaStatementsTest {

    @TempDir
    Path folder;

    private static List<CSVRecord> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVParser parser = CSVParser.parse(Files.readString(file), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void positionsAreStatements() throws IOException {
        Path target = folder.resolve("dna.csv");
        Manifest manifest = Export.write(
                Hostile.selection(List.of(
                        News.record("a", "1", ""),
                        News.record("a", "2", "2018-03-01T08:05:00Z"),
                        News.record("a", "3", "2018-03-02"))),
                Order.of(Format.DNA, target, "now"));
        List<CSVRecord> rows = read(target);
        assertEquals(DnaStatements.COLUMNS, rows.get(0).toList());
        assertEquals(
                List.of(
                        "1",
                        "2018-03-01 08:05:00",
                        "2",
                        "زيارة",
                        "",
                        "a",
                        "politics",
                        "news report",
                        "تؤيد الهدنة",
                        "",
                        "روسيا",
                        "الهدنة, 'المؤقتة'",
                        "1"),
                rows.get(1).toList());
        assertEquals(
                List.of(
                        "2",
                        "2018-03-01 08:05:00",
                        "2",
                        "زيارة",
                        "",
                        "a",
                        "politics",
                        "news report",
                        "تؤيد الهدنة",
                        "سامي بلحاج",
                        "RUS GOV",
                        "الحصار",
                        "0"),
                rows.get(2).toList());
        assertEquals("2018-03-02 00:00:00", rows.get(3).get(1));
        assertEquals(5, rows.size());
        assertEquals(4, manifest.counts().get("statements"));
        assertEquals(
                3,
                manifest.leftOut()
                        .get("conditional positions, since a statement either agrees or does not")
                        .count());
        assertEquals(
                2,
                manifest.leftOut()
                        .get("positions of reports without a date of publication, which every statement has")
                        .count());
    }

    @Test
    void hostileTextsKeepTheirFields() throws IOException {
        Path target = folder.resolve("dna.csv");
        Manifest manifest = Export.write(Hostile.selection(Hostile.records(200)), Order.of(Format.DNA, target, "now"));
        List<CSVRecord> rows = read(target);
        assertTrue(rows.size() > 40);
        assertEquals(manifest.counts().get("statements"), rows.size() - 1L);
        for (CSVRecord row : rows) {
            assertEquals(DnaStatements.COLUMNS.size(), row.size());
        }
        assertEquals(rows.size(), Files.readAllLines(target).size(), "a statement is one line");
    }
}
