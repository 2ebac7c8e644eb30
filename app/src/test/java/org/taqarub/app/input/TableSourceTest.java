package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSourceTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private TableSource.Table table(byte[] bytes) {
        TableSource.Table table = new TableSource(new Complaints(said::add), new ByteArrayInputStream(bytes)).read("-");
        assertNotNull(table, () -> said.toString());
        return table;
    }

    private TableSource.Table table(String text) {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each row as its line and its cells. */
    private static List<String> rows(TableSource.Table table) {
        return table.rows().stream()
                .map(row -> row.origin().line() + ": " + String.join("·", row.cells()))
                .toList();
    }

    @Test
    void cellsInMarksHoldSeparatorsLineEndsAndMarks() {
        TableSource.Table table = table(
                "\uFEFFitem,label,to\r\n1,\"two\r\nlines, and \"\"marks\"\"\",3\r\n\r\n ,,\r\n4,خمسة,\r\nshort\r\n7,8,9");
        assertEquals(List.of("item", "label", "to"), table.header());
        assertEquals(
                List.of("2: 1·two\r\nlines, and \"marks\"·3", "6: 4·خمسة·", "7: short··", "8: 7·8·9"), rows(table));
        assertEquals(List.of(), said);
    }

    @Test
    void theSeparatorIsTheOneOfTheFirstLine() {
        assertEquals(List.of("2: 1,5·ب"), rows(table("a;b\n1,5;ب\n")));
        assertEquals(List.of("2: 1,5·ب;ج"), rows(table("a\tb\n1,5\tب;ج\n")));
        assertEquals(List.of("2: وحده"), rows(table("a\nوحده\n")));
    }

    @Test
    void termsOfSparqlLoseMarksLanguageAndType() {
        assertEquals(
                List.of("2: http://www.wikidata.org/entity/Q76·باراك \"أوباما\"·2009-01-20T00:00:00Z·44"),
                rows(table(
                        "?item\t?label\t?start\t?n\n<http://www.wikidata.org/entity/Q76>\t\"باراك \\\"أوباما\\\"\"@ar\t"
                                + "\"2009-01-20T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t44\n")));
    }

    @Test
    void whatIsBrokenIsToldWithItsLineAndTheRestIsRead() {
        assertEquals(
                List.of("3: 3·4", "5: 8·9", "7: 1·2"),
                rows(table("a,b\n1,\"x\" y\n3,4\n5,6,7\n8,9\n\n1,2\n3,\"never closed\n5,6\n")));
        assertEquals(
                List.of(
                        "<stdin>:2: something stands between a closing quotation mark and the next separator; double the quotation"
                                + " marks inside cells",
                        "<stdin>:4: 3 cells where the first line names 2; put cells that hold the separator into quotation marks",
                        "<stdin>:8: a quotation mark that opens a cell in this row or one after it is never closed; close it, or"
                                + " double marks inside cells; nothing after it is read"),
                said);
    }

    @Test
    void anotherEncodingIsReadAndTold() {
        String text = "item,label\n1,وزير الخارجية المصري أحمد أبو الغيط\n";
        assertEquals(
                List.of("2: 1·وزير الخارجية المصري أحمد أبو الغيط"),
                rows(table(text.getBytes(Charset.forName("windows-1256")))));
        assertEquals(List.of("<stdin>: not UTF-8; read as windows-1256"), said);
    }

    @Test
    void whatIsNoTableIsTold() throws IOException {
        TableSource source = new TableSource(new Complaints(said::add), InputStream.nullInputStream());
        Path empty = Files.writeString(folder.resolve("empty.csv"), " \n");
        for (Path path : List.of(folder.resolve("none.csv"), folder, empty)) {
            assertNull(source.read(path.toString()));
        }
        assertEquals(
                List.of(
                        folder + "/none.csv: no such file; check the name",
                        folder + ": is a directory; name a file in it",
                        empty + ": is empty; give a table whose first line names the columns"),
                said);
    }
}
