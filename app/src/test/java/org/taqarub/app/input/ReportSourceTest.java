package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Report;

class ReportSourceTest {

    private static final String ARABIC = "قال وزير الخارجية الفرنسي إن روسيا بدأت بقصف مواقع التنظيم في سوريا.";
    private static final String LINE =
            "{\"id\": \"a\", \"source\": \"s\", \"published\": \"2015-11-19\", \"title\": \"t\", \"text\": \"" + ARABIC
                    + "\"}";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final Complaints complaints = new Complaints(said::add);

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Report> read(Defaults defaults, InputStream in, String... files) throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        new ReportSource(defaults, complaints, in).each(List.of(files), (origin, report) -> reports.add(report));
        return reports;
    }

    private List<Report> read(Path... files) throws InterruptedException {
        return read(
                Defaults.NONE,
                InputStream.nullInputStream(),
                Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The one line that was said, which names file and line and has a remedy. */
    private void complained(String place, String reason) {
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith(place + ": "), said.get(0));
        assertTrue(said.get(0).contains(reason), said.get(0));
        assertTrue(said.get(0).contains("; "), said.get(0));
        assertEquals(1, complaints.failures());
    }

    @Test
    void textIsKeptAsItIs() throws Exception {
        String text = "\tسطر أول \r\n\r\nسطر ثان\u200F\n";
        List<Report> reports = read(file("a.txt", text));
        assertEquals(text, reports.get(0).text());
        assertEquals("", reports.get(0).title());
        assertEquals(List.of(), said);
    }

    @Test
    void byteOrderMarkIsNoText() throws Exception {
        assertEquals(ARABIC, read(file("a.txt", "\uFEFF" + ARABIC)).get(0).text());
        assertEquals("a", read(file("a.jsonl", "\uFEFF" + LINE)).get(0).id());
        byte[] utf16 = ("\uFEFF" + ARABIC).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(ARABIC, read(file("b.txt", utf16)).get(0).text());
    }

    @Test
    void fieldsAreTaken() throws Exception {
        Report report = read(file("a.jsonl", LINE)).get(0);
        assertEquals(new Report("a", "s", "2015-11-19", "t", "", "", ARABIC), report);
    }

    @Test
    void unknownFieldsNullsAndNumbersDoNoHarm() throws Exception {
        Report report = read(file(
                        "a.jsonl", "{\"id\": 17, \"more\": {\"a\": [1, {}]}, \"title\": null, \"text\": \"نص\"}"))
                .get(0);
        assertEquals("17", report.id());
        assertEquals("", report.title());
    }

    @Test
    void defaultsFillGapsOnly() throws Exception {
        Path path = file("a.jsonl", LINE + "\n{\"text\": \"نص\", \"published\": \"\"}\n");
        List<Report> reports =
                read(new Defaults("2018-01-01", "outlet"), InputStream.nullInputStream(), path.toString());
        assertEquals("2015-11-19", reports.get(0).published());
        assertEquals("s", reports.get(0).source());
        assertEquals("2018-01-01", reports.get(1).published());
        assertEquals("outlet", reports.get(1).source());
    }

    @Test
    void aMissingIdIsTheAddressElseAHash() throws Exception {
        List<Report> reports = read(
                file(
                        "a.jsonl",
                        "{\"url\": \"https://example.org/1\", \"text\": \"نص\"}\n"
                                + "{\"source\": \"a\", \"text\": \"نص\"}\n{\"source\": \"a\", \"text\": \"نص\"}\n"
                                + "{\"source\": \"b\", \"text\": \"نص\"}\n{\"source\": \"a\", \"title\": \"t\", \"text\": \"نص\"}\n"));
        assertEquals("https://example.org/1", reports.get(0).id());
        assertEquals(reports.get(1).id(), reports.get(2).id());
        assertNotEquals(reports.get(1).id(), reports.get(3).id());
        assertNotEquals(reports.get(1).id(), reports.get(4).id());
        assertTrue(reports.get(1).id().matches("[0-9a-f]{16}"));
    }

    @Test
    void standardInputIsReadByWhatItHolds() throws Exception {
        InputStream lines = new ByteArrayInputStream((LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8));
        assertEquals(2, read(Defaults.NONE, lines, "-").size());
        InputStream text = new ByteArrayInputStream(ARABIC.getBytes(StandardCharsets.UTF_8));
        assertEquals(ARABIC, read(Defaults.NONE, text, "-").get(0).text());
        InputStream zip = new ByteArrayInputStream(zipped(LINE.getBytes(StandardCharsets.UTF_8)));
        assertEquals("a", read(Defaults.NONE, zip, "-").get(0).id());
        InputStream page = new ByteArrayInputStream(
                ("<!DOCTYPE html><html><body><article><p>" + ARABIC + "</p></article></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(ARABIC, read(Defaults.NONE, page, "-").get(0).text());
        assertEquals(List.of(), said);
    }

    @Test
    void compressedFilesAreRead() throws Exception {
        assertEquals(
                "a",
                read(file("a.jsonl.gz", zipped(LINE.getBytes(StandardCharsets.UTF_8))))
                        .get(0)
                        .id());
        assertEquals(
                ARABIC,
                read(file("a.txt.gz", zipped(ARABIC.getBytes(StandardCharsets.UTF_8))))
                        .get(0)
                        .text());
    }

    @Test
    void aBrokenLineIsNamedAndTheRestIsRead() throws Exception {
        Path path = file("a.jsonl", LINE + "\n{\"text\": \"نص\n" + LINE + "\n");
        assertEquals(2, read(path).size());
        complained(path + ":2", "broken JSON");
    }

    @Test
    void aLineWithoutTextIsNamed() throws Exception {
        Path path = file("a.jsonl", "{\"id\": \"x\"}\n" + LINE);
        assertEquals(1, read(path).size());
        complained(path + ":1", "no text");
    }

    @Test
    void aLineWithEmptyTextIsNamed() throws Exception {
        Path path = file("a.jsonl", "{\"id\": \"x\", \"text\": \" \"}\n" + LINE);
        assertEquals(1, read(path).size());
        complained(path + ":1", "empty");
    }

    @Test
    void textThatIsNoStringIsNamed() throws Exception {
        Path path = file("a.jsonl", "{\"id\": \"x\", \"text\": [1]}\n" + LINE);
        assertEquals(1, read(path).size());
        complained(path + ":1", "`text` is no string");
    }

    @Test
    void twoObjectsOnALineAreNamed() throws Exception {
        Path path = file("a.jsonl", LINE + LINE + "\n" + LINE);
        assertEquals(1, read(path).size());
        complained(path + ":1", "after the object");
    }

    @Test
    void aPrettyPrintedFileIsNamedOnce() throws Exception {
        Path path = file("a.json", "[\n {\n \"text\": \"نص\"\n }\n]\n");
        assertEquals(0, read(path).size());
        complained(path + ":1", "not one object a line");
    }

    @Test
    void anEmptyFileIsNamed() throws Exception {
        for (String name : List.of("a.txt", "a.jsonl", "a.html", "a.txt.gz")) {
            said.clear();
            Path path = file(name, "");
            assertEquals(0, read(path, file("b.txt", ARABIC)).size() - 1);
            assertEquals(List.of(path + ":1: empty; nothing to do, or fetch it again"), said);
        }
    }

    @Test
    void anEmptyDirectoryIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(1, read(empty, file("b.txt", ARABIC)).size());
        complained(empty.toString(), "nothing to read");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Path missing = folder.resolve("missing.txt");
        assertEquals(1, read(missing, file("b.txt", ARABIC)).size());
        complained(missing.toString(), "no such file");
    }

    @Test
    void aHugeLineIsSkippedWithoutBeingHeld() throws Exception {
        InputStream huge = new InputStream() {
            private long left = 50L * 1024 * 1024;
            private final InputStream rest =
                    new ByteArrayInputStream(("\"}\n" + LINE + "\n").getBytes(StandardCharsets.UTF_8));
            private final InputStream start =
                    new ByteArrayInputStream("{\"text\": \"".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int first = start.read();
                if (first >= 0) {
                    return first;
                }
                return left-- > 0 ? 'a' : rest.read();
            }
        };
        List<Report> reports = read(Defaults.NONE, huge, "-");
        assertEquals(1, reports.size());
        assertEquals("a", reports.get(0).id());
        complained("<stdin>:1", "longer than 8 MB (50 MB)");
    }

    @Test
    void aHugeTextIsNamed() throws Exception {
        Path path = file("a.txt", new byte[ReportSource.LIMIT + 1]);
        assertEquals(0, read(path).size());
        complained(path + ":1", "longer than 8 MB");
    }

    @Test
    void windows1256IsReadAndSaid() throws Exception {
        Path path = file("a.txt", ARABIC.getBytes(Charset.forName("windows-1256")));
        assertEquals(ARABIC, read(path).get(0).text());
        assertEquals(List.of(path + ":1: not UTF-8; read as windows-1256"), said);
        assertEquals(0, complaints.failures());
    }

    @Test
    void windows1256LinesAreReadAndSaidOnce() throws Exception {
        Path path = file("a.jsonl", (LINE + "\n" + LINE + "\n").getBytes(Charset.forName("windows-1256")));
        List<Report> reports = read(path);
        assertEquals(2, reports.size());
        assertEquals(ARABIC, reports.get(1).text());
        assertEquals(List.of(path + ":1: not UTF-8; read as windows-1256"), said);
    }

    @Test
    void anotherEncodingIsNamed() throws Exception {
        Path path = file("a.txt", "Le président français a rencontré à Genève".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, read(path, file("b.txt", ARABIC)).size());
        complained(path + ":1", "neither UTF-8 nor windows-1256");
    }

    @Test
    void binaryIsNamed() throws Exception {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        Path path = file("a.txt", bytes);
        assertEquals(0, read(path).size());
        assertEquals(1, complaints.failures());
    }

    @Test
    void brokenUtf8IsNotTakenForWindows1256() throws Exception {
        byte[] whole = ARABIC.repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] clipped = Arrays.copyOf(whole, whole.length - 2);
        Path path = file("a.txt", Arrays.copyOf(clipped, clipped.length));
        String text = read(path).get(0).text();
        assertTrue(text.startsWith(ARABIC), text);
        assertTrue(said.isEmpty() || said.get(0).contains("not all UTF-8"), said::toString);
    }

    @Test
    void aTruncatedCompressedFileGivesWhatItHolds() throws Exception {
        StringBuilder lines = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\": \"")
                    .append(i)
                    .append("\", \"text\": \"نص ")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        byte[] zip = zipped(lines.toString().getBytes(StandardCharsets.UTF_8));
        Path path = file("a.jsonl.gz", Arrays.copyOf(zip, zip.length / 2));
        List<Report> reports = read(path, file("b.txt", ARABIC));
        assertTrue(reports.size() > 500 && reports.size() < 1600, () -> "" + reports.size());
        assertEquals(ARABIC, reports.get(reports.size() - 1).text());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).matches(".*a\\.jsonl\\.gz:\\d+: .*ends early.*; .*"), said.get(0));
    }

    @Test
    void aCompressedFileThatIsTooShortIsNamed() throws Exception {
        byte[] zip = zipped(ARABIC.getBytes(StandardCharsets.UTF_8));
        for (int length : new int[] {3, 9, 12, zip.length - 4}) {
            said.clear();
            Path path = file("a" + length + ".txt.gz", Arrays.copyOf(zip, length));
            assertEquals(0, read(path).size());
            assertEquals(1, said.size(), said::toString);
            assertTrue(said.get(0).startsWith(path + ":1: the compressed file"), said.get(0));
        }
    }

    @Test
    void clippedAnywhereItNeverCrashes() throws Exception {
        byte[] whole = (LINE + "\r\n" + LINE.replace("\"a\"", "\"b\"") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] zip = zipped(whole);
        int lineEnd = LINE.getBytes(StandardCharsets.UTF_8).length;
        for (int length = 1; length < whole.length; length++) {
            said.clear();
            List<Report> reports = read(Defaults.NONE, new ByteArrayInputStream(Arrays.copyOf(whole, length)), "-");
            assertTrue(length < lineEnd || reports.get(0).id().equals("a"), "clipped at " + length);
            assertTrue(reports.size() <= 2);
            assertTrue(said.size() <= 1, said::toString);
        }
        for (int length = 0; length < zip.length; length++) {
            said.clear();
            read(file("clipped.jsonl.gz", Arrays.copyOf(zip, length)));
            assertEquals(1, said.size(), "clipped at " + length + ": " + said);
        }
    }

    @Test
    void pagesAndTextsMayBeClippedAnywhere() throws Exception {
        String page =
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>عنوان</title><script type='application/ld+json'>"
                        + "{\"@type\": \"NewsArticle\", \"headline\": \"عنوان\"}</script></head><body><article><p>"
                        + ARABIC
                        + "</p><!-- note --><p>" + ARABIC + "</p></article></body></html>";
        Files.createDirectories(folder.resolve("d"));
        for (String name : List.of("a.html", "a.txt", "d/a.php")) {
            byte[] whole = page.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < whole.length; length++) {
                said.clear();
                long before = complaints.failures() + complaints.skipped();
                Path clipped = file(name, Arrays.copyOf(whole, length));
                int reports = read(name.startsWith("d/") ? clipped.getParent() : clipped)
                        .size();
                long told = complaints.failures() + complaints.skipped() - before;
                assertTrue(
                        reports == 1 && told == 0 || reports == 0 && told >= 1, "clipped at " + length + ": " + said);
                assertTrue(said.size() <= 1, "clipped at " + length + ": " + said);
            }
        }
    }

    @Test
    void stopsWhenNoMoreIsWanted() throws Exception {
        Path path = file("a.jsonl", (LINE + "\n").repeat(5));
        List<Report> reports = new ArrayList<>();
        new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream())
                .each(List.of(path.toString(), path.toString()), (origin, report) -> {
                    reports.add(report);
                    return reports.size() < 3;
                });
        assertEquals(3, reports.size());
    }
}
