package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/** Read with Apache POI. */
class WorkbooksTest {

    @TempDir
    Path folder;

    private static Record titled(String title, String text) {
        return new Record(
                new Report("1", "s", "1857-03-01", title, "", "", text),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "v");
    }

    /** That many code units which do not pack so well that POI takes them for a bomb. */
    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < number; i++) {
            text.append((char) ('ا' + random.nextInt(30)));
        }
        return text.toString();
    }

    private static Cell cell(XSSFWorkbook workbook, Table table, int row, String column) {
        int at = table.columns().stream().map(Column::name).toList().indexOf(column);
        return workbook.getSheet(table.toString()).getRow(row).getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    @Test
    void everyCellIsAsItWas() throws IOException {
        Selection selection = Hostile.selection(Hostile.records(120));
        Path target = folder.resolve("book.xlsx");
        Manifest manifest = Export.write(selection, Order.of(Format.XLSX, target, "now"));
        Map<Table, List<List<Object>>> expected = CsvTablesTest.expected(selection);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target))) {
            for (Table table : Table.values()) {
                Sheet sheet = workbook.getSheet(table.toString());
                List<List<Object>> wanted = expected.get(table);
                assertEquals(wanted.size(), sheet.getLastRowNum(), table.toString());
                assertEquals(wanted.size(), manifest.counts().get(table.toString()), table.toString());
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
                assertTrue(sheet.getPaneInformation().isFreezePane());
                assertFalse(sheet.isRightToLeft());
                for (int i = 0; i < wanted.size(); i++) {
                    for (int c = 0; c < table.columns().size(); c++) {
                        Object value = wanted.get(i).get(c);
                        Cell cell = sheet.getRow(i + 1).getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                        String where = table + "." + table.columns().get(c).name() + " row " + i;
                        if (value instanceof Boolean flag) {
                            assertEquals(flag, cell.getBooleanCellValue(), where);
                        } else if (value instanceof Number number) {
                            assertEquals(number.doubleValue(), cell.getNumericCellValue(), where);
                        } else if (value instanceof LocalDate day) {
                            assertEquals(day, cell.getLocalDateTimeCellValue().toLocalDate(), where);
                        } else {
                            String text = value instanceof List<?> list
                                    ? SpreadsheetCell.joined(
                                            list.stream().map(String::valueOf).toList())
                                    : value.toString();
                            assertTrue(cell.getCellType() != CellType.FORMULA, where);
                            assertEquals(Characters.wellFormed(text), cell.getStringCellValue(), where);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatExcelCannotHoldIsCutBetweenCharactersAndTold() throws IOException {
        String longText = letters(Workbooks.LONGEST - 1) + "😀 نهاية";
        Path target = folder.resolve("book.xlsx");
        Manifest manifest = Export.write(
                Hostile.selection(List.of(titled("قصير", longText))), Order.of(Format.XLSX, target, "now"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target))) {
            assertEquals(
                    letters(Workbooks.LONGEST - 1),
                    cell(workbook, Table.REPORTS, 1, "text").getStringCellValue());
            assertEquals(
                    longText.length(),
                    cell(workbook, Table.REPORTS, 1, "characters").getNumericCellValue());
            assertEquals("1857-03-01", cell(workbook, Table.REPORTS, 1, "day").getStringCellValue());
        }
        Manifest.Notice cut =
                manifest.changed().get("cut at the 32,767 characters that Excel holds in a cell, in reports.text");
        assertEquals(1, cut.count());
        assertEquals(List.of("s:1"), cut.examples());
    }

    @Test
    void aCellOfExactlyTheLimitIsWhole() throws IOException {
        String longest = "\u0001" + letters(Workbooks.LONGEST - 1);
        Path target = folder.resolve("book.xlsx");
        Manifest manifest =
                Export.write(Hostile.selection(List.of(titled("", longest))), Order.of(Format.XLSX, target, "now"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target))) {
            assertEquals(longest, cell(workbook, Table.REPORTS, 1, "text").getStringCellValue());
        }
        assertTrue(manifest.changed().isEmpty());
    }

    @Test
    void moreRowsThanASheetHoldsGoToFurtherSheets() throws IOException {
        Selection selection = Hostile.selection(Hostile.records(10));
        Path target = folder.resolve("book.xlsx");
        Tally tally = new Tally();
        new Workbooks(true, folder, 5).write(selection, target, tally);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(target))) {
            assertEquals(4, workbook.getSheet("reports").getLastRowNum());
            assertEquals(4, workbook.getSheet("reports (2)").getLastRowNum());
            assertEquals(2, workbook.getSheet("reports (3)").getLastRowNum());
            assertEquals(
                    "source",
                    workbook.getSheet("reports (3)").getRow(0).getCell(0).getStringCellValue());
            assertTrue(workbook.getSheet("reports (3)").isRightToLeft());
        }
        assertEquals(10, tally.counts().get("reports"));
    }
}
