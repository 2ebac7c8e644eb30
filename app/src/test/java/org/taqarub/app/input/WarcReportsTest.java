package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Report;

class WarcReportsTest {

    private static final String FIRST =
            "اتفق الجانبان المغربي والإسباني على استئناف الرحلات البحرية بين طنجة وطريفة ابتداء من الشهر المقبل.";
    private static final String SECOND =
            "وقالت متحدثة باسم الحكومة في مدريد إن الاتفاق يشمل تنسيق المراقبة عند المعابر.";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Complaints complaints = new Complaints(said::add, new Complaints.Listener() {
        @Override
        public void failed(Origin at, String reason, String remedy) {
            heard.add("failed " + at.number() + ": " + reason);
        }

        @Override
        public void skipped(Origin at, String reason, long count) {
            heard.add("skipped " + at.number() + ": " + reason + " " + count);
        }
    });
    private final List<Origin> origins = new ArrayList<>();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String head, String text) {
        return "<!DOCTYPE html><html><head><title>ميناء طنجة</title>" + head + "</head><body><article><p>" + text
                + "</p><p>" + SECOND + "</p></article></body></html>";
    }

    private static byte[] record(String type, String content, byte[] block) throws IOException {
        return record(type, "https://news.example/a", content, block);
    }

    private static byte[] record(String type, String target, String content, byte[] block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2019-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: "
                + content + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        out.write(block);
        out.write(utf8("\r\n\r\n"));
        return out.toByteArray();
    }

    private static byte[] response(String headers, byte[] body) throws IOException {
        return response("https://news.example/a", "200 OK", headers, body);
    }

    private static byte[] response(String target, String status, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(utf8("HTTP/1.1 " + status + "\r\n" + headers.replace("\n", "\r\n") + "\r\n\r\n"));
        block.write(body);
        return record("response", target, "application/http; msgtype=response", block.toByteArray());
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private List<Report> read(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), bytes);
        ReportSource source = new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream());
        List<Report> reports = read(source, file.toString());
        assertEquals(bytes.length, source.consumed());
        return reports;
    }

    private List<Report> read(ReportSource source, String path) throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        origins.clear();
        source.each(List.of(path), (origin, report) -> {
            origins.add(origin);
            return reports.add(report);
        });
        return reports;
    }

    private String textOf(String headers, byte[] body) throws IOException, InterruptedException {
        List<Report> reports = read("one.warc", response(headers, body));
        return reports.isEmpty() ? said.toString() : reports.get(0).text();
    }

    @Test
    void aPageIsAReport() throws Exception {
        byte[] page = utf8(page("<meta property=article:published_time content=2018-03-02T10:00:00+01:00>", FIRST));
        byte[] warc = joined(
                record("warcinfo", "application/warc-fields", utf8("software: x\r\n")),
                record("request", "application/http; msgtype=request", utf8("GET /a HTTP/1.1\r\n\r\n")),
                response("https://www.news.example/a b", "200 OK", "Content-Type: text/html; charset=utf-8", page));
        Report expected = new Report(
                "https://www.news.example/a b",
                "news.example",
                "2018-03-02T10:00:00+01:00",
                "ميناء طنجة",
                "https://www.news.example/a b",
                "",
                FIRST + "\n" + SECOND);
        assertEquals(List.of(expected), read("a.warc", warc));
        assertEquals(folder.resolve("a.warc") + ":record 3", origins.get(0).toString());
        assertEquals(
                List.of(folder.resolve("a.warc")
                        + ": records that are no pages were passed over: 2 (request 1, warcinfo 1)"),
                said);
        assertEquals(List.of("skipped 0: request 1", "skipped 0: warcinfo 1"), heard);
    }

    @Test
    void theDayOfTheCrawlIsNoDate() throws Exception {
        Report report = read("a.warc", response("Content-Type: text/html", utf8(page("", FIRST))))
                .get(0);
        assertEquals("", report.published());
    }

    @Test
    void compressedArchivesAreRead() throws Exception {
        byte[] one = response("Content-Type: text/html", utf8(page("", FIRST)));
        byte[] members = joined(zipped(one), zipped(one), zipped(one));
        assertEquals(3, read("a.warc.gz", members).size());
        assertEquals(3, read("whole.warc.gz", zipped(joined(one, one, one))).size());
        assertEquals(3, read("named-otherwise.gz", members).size());
        assertEquals(3, read("named-otherwise", joined(one, one, one)).size());
        assertEquals(
                3,
                read(new ReportSource(Defaults.NONE, complaints, new ByteArrayInputStream(members)), "-")
                        .size());
        assertEquals("<stdin>:record 3", origins.get(2).toString());
        assertEquals(List.of(), said);
    }

    @Test
    void whatIsNoPageIsPassedOver() throws Exception {
        byte[] page = utf8(page("", FIRST));
        byte[] warc = joined(
                response("Content-Type: image/png", new byte[] {1, 2, 3}),
                response("https://news.example/b", "404 Not Found", "Content-Type: text/html", page),
                response("https://news.example/c", "301 Moved", "Location: /d", new byte[0]),
                record(
                        "revisit",
                        "application/http; msgtype=response",
                        utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
                record("resource", "text/html", page),
                record("metadata", "application/warc-fields", utf8("a: b\r\n")),
                record("response", "text/dns", utf8("20190101\nnews.example. 1 IN A 127.0.0.1\n")),
                response("Content-Type: text/html", page));
        assertEquals(1, read("a.warc", warc).size());
        assertEquals("8", "" + origins.get(0).number());
        assertEquals(0, complaints.failures());
        assertEquals(7, complaints.skipped());
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void aPageWithoutAnArticleIsPassedOverWithItsReason() throws Exception {
        byte[] front = utf8("<html><body><nav>" + "<a href=/>الرئيسية</a> ".repeat(30) + "</nav></body></html>");
        byte[] warc = joined(
                response("Content-Type: text/html", front), response("Content-Type: text/html", utf8(page("", FIRST))));
        assertEquals(1, read("a.warc", warc).size());
        assertTrue(heard.get(0).startsWith("skipped 1: no article"), heard::toString);
        assertTrue(
                said.get(0).startsWith(folder.resolve("a.warc") + ": pages without an article were passed over: 1 ("),
                said::toString);
        assertEquals(0, complaints.failures());
    }

    @Test
    void transferAndContentCodingsAreUndone() throws Exception {
        byte[] page = utf8(page("", FIRST));
        String text = FIRST + "\n" + SECOND;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < page.length; at += 100) {
            int n = Math.min(100, page.length - at);
            chunks.write(utf8(Integer.toHexString(n) + ";x=y\r\n"));
            chunks.write(page, at, n);
            chunks.write(utf8("\r\n"));
        }
        chunks.write(utf8("0\r\n\r\n"));
        String html = "Content-Type: text/html\n";
        assertEquals(text, textOf(html + "Transfer-Encoding: chunked", chunks.toByteArray()));
        assertEquals(text, textOf(html + "Transfer-Encoding: chunked", page), "the archive kept the header only");
        assertEquals(text, textOf(html + "Content-Encoding: gzip", zipped(page)));
        assertEquals(
                text,
                textOf(html + "Content-Encoding: gzip\nContent-Length: 17", page),
                "the archive kept the header only");
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream zip = new DeflaterOutputStream(deflated)) {
            zip.write(page);
        }
        assertEquals(text, textOf(html + "Content-Encoding: deflate", deflated.toByteArray()));
        byte[] raw = deflated.toByteArray();
        assertEquals(text, textOf(html + "Content-Encoding: deflate", Arrays.copyOfRange(raw, 2, raw.length - 4)));
        assertEquals(List.of(), said);
    }

    @Test
    void unknownAndBrokenCodingsAreNamed() throws Exception {
        byte[] page = utf8(page("", FIRST));
        byte[] broken = zipped(page);
        broken[broken.length / 2] ^= 0x55;
        byte[] warc = joined(
                response("Content-Type: text/html\nContent-Encoding: zstd", new byte[] {40, 1, 2}),
                response("Content-Type: text/html\nContent-Encoding: gzip", broken),
                response("Content-Type: text/html\nContent-Encoding: br", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                record("response", "application/http", utf8("no http at all")),
                response("Content-Type: text/html", page));
        assertEquals(1, read("a.warc", warc).size());
        assertEquals(4, complaints.failures(), said::toString);
        assertTrue(said.get(0).contains("a.warc:record 1: its content coding zstd is not read; "), said.get(0));
    }

    /** Packed with Node. */
    @Test
    void brotliIsRead() throws Exception {
        byte[] packed = Base64.getDecoder().decode(BROTLI);
        assertEquals(BROTLI_TEXT, textOf("Content-Type: text/html\nContent-Encoding: br", packed));
    }

    private static final String BROTLI =
            "G6kAQC0O7FgOSAo1jO4N1NjZIC6Jtrls4+UjSC0heAyP+6aRlA9c8WQ75ZAD8AraUokOCvcYK+s4kmegARpGpugPdNmOaF53qUMSmUWIpdWlvqKJET5ZjSiijVEdABBOBufnSS1gGAU=";
    private static final String BROTLI_TEXT = "وقع الوزيران اتفاقا للتعاون في مجال الطاقة المتجددة بين البلدين.";

    @Test
    void theCharsetIsTheServersElseThePagesElseSeen() throws Exception {
        Charset arabic = Charset.forName("windows-1256");
        String text = FIRST + "\n" + SECOND;
        byte[] plain = page("", FIRST).getBytes(arabic);
        assertEquals(text, textOf("Content-Type: text/html; charset=\"windows-1256\"", plain));
        assertEquals(
                text,
                textOf(
                        "Content-Type: text/html",
                        page("<meta charset=windows-1256>", FIRST).getBytes(arabic)));
        assertEquals(text, textOf("Content-Type: text/html", plain));
        assertEquals(text, textOf("Content-Type: text/html; charset=ISO-8859-1", plain), "a server's default");
        assertEquals(text, textOf("Content-Type: text/html; charset=utf-8", plain), "a wrong header");
        assertEquals(
                text,
                textOf(
                        "Content-Type: text/html; charset=iso-8859-6",
                        page("", FIRST).getBytes(Charset.forName("ISO-8859-6"))));
        assertEquals(
                text,
                textOf(
                        "Content-Type: text/html; charset=utf-16le",
                        page("", FIRST).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                text,
                textOf("Content-Type: text/html; charset=windows-1256", utf8(page("", FIRST))),
                "UTF-8 shows itself");
        assertEquals(0, complaints.failures());
    }

    @Test
    void anEncodingIsSaidOnceAnArchive() throws Exception {
        byte[] one = response("Content-Type: text/html", page("", FIRST).getBytes(Charset.forName("windows-1256")));
        assertEquals(3, read("a.warc", joined(one, one, one)).size());
        assertEquals(List.of(folder.resolve("a.warc") + ":record 1: not UTF-8; read as windows-1256"), said);
    }

    @Test
    void clippedAnywhereItLosesNoPageBefore() throws Exception {
        byte[] first = response("https://news.example/1", "200 OK", "Content-Type: text/html", utf8(page("", FIRST)));
        byte[] second =
                response("https://news.example/2", "200 OK", "Content-Type: text/html", utf8(page("", SECOND + FIRST)));
        for (boolean zip : new boolean[] {false, true}) {
            byte[] one = zip ? zipped(first) : first;
            byte[] two = zip ? zipped(second) : second;
            byte[] whole = joined(one, two);
            String name = zip ? "clipped.warc.gz" : "clipped.warc";
            int slack = zip ? 0 : 4; // two empty lines end a record
            for (int length = 0; length < whole.length; length++) {
                said.clear();
                List<Report> reports = read(name, Arrays.copyOf(whole, length));
                int wanted = length >= whole.length - slack ? 2 : length >= one.length - slack ? 1 : 0;
                assertEquals(wanted, reports.size(), "clipped at " + length + ": " + said);
                boolean border = length == one.length || length == one.length - slack || length == whole.length - slack;
                assertEquals(border ? 0 : 1, said.size(), "clipped at " + length + ": " + said);
                if (length > one.length) {
                    assertTrue(
                            said.isEmpty() || said.get(0).startsWith(folder.resolve(name) + ":record "),
                            said::toString);
                    assertTrue(
                            length >= whole.length - slack
                                    || said.get(0)
                                            .contains(":record 2: the archive ends early in this record, at byte "
                                                    + one.length + ";"),
                            said::toString);
                }
            }
        }
    }

    @Test
    void aWrongByteInACompressedPageIsFound() throws Exception {
        byte[] one = zipped(response("Content-Type: text/html", utf8(page("", FIRST))));
        byte[] two = zipped(response("Content-Type: text/html", utf8(page("", SECOND + FIRST))));
        for (int at = 10; at < two.length; at++) {
            byte[] bytes = two.clone();
            bytes[at] ^= 0x10;
            said.clear();
            List<Report> reports = read("flipped.warc.gz", joined(one, bytes, one));
            if (reports.size() == 3) {
                // The unused bits of the last byte before the checksum hold nothing.
                assertEquals(two.length - 9, at);
                assertTrue(reports.get(1).text().startsWith(SECOND + FIRST));
                continue;
            }
            assertEquals(1, reports.size(), "wrong at " + at);
            assertEquals(1, said.size(), "wrong at " + at + ": " + said);
            assertTrue(said.get(0).contains(":record 2: the archive "), said.get(0));
            assertTrue(said.get(0).contains(" at byte " + one.length), said.get(0));
        }
    }

    @Test
    void aWrongByteInAPlainArchiveCrashesNothing() throws Exception {
        byte[] one = response("Content-Type: text/html", utf8(page("", FIRST)));
        byte[] whole = joined(one, one);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x10;
            said.clear();
            List<Report> reports = read("flipped.warc", bytes);
            assertTrue(at < one.length || !reports.isEmpty(), "wrong at " + at + ": " + said);
        }
    }

    @Test
    void aPageThatIsTooLongIsNamed() throws Exception {
        byte[] huge = new byte[ReportSource.LIMIT + 1];
        Arrays.fill(huge, (byte) ' ');
        byte[] packed = zipped(huge);
        byte[] warc = joined(
                response("Content-Type: text/html", huge),
                response("Content-Type: text/html\nContent-Encoding: gzip", packed),
                response("Content-Type: text/html", utf8(page("", FIRST))));
        assertEquals(1, read("a.warc", warc).size());
        assertEquals(2, complaints.failures());
        assertTrue(said.get(0).contains(":record 1: the page is longer than 8 MB"), said.get(0));
        assertTrue(said.get(1).contains(":record 2: the page is longer than 8 MB"), said.get(1));
    }

    @Test
    void anEmptyArchiveIsNamed() throws Exception {
        assertEquals(0, read("a.warc", new byte[0]).size());
        assertEquals(List.of(folder.resolve("a.warc") + ":1: empty; nothing to do, or fetch it again"), said);
    }

    @Test
    void stopsWithinAnArchive() throws Exception {
        byte[] one = response("Content-Type: text/html", utf8(page("", FIRST)));
        Path file = Files.write(folder.resolve("a.warc"), joined(one, one, one));
        List<Origin> taken = new ArrayList<>();
        new ReportSource(Defaults.NONE, complaints, InputStream.nullInputStream())
                .each(List.of(file.toString()), (origin, report) -> {
                    taken.add(origin);
                    return taken.size() < 2;
                });
        assertEquals(2, taken.size());
        assertEquals(List.of(), said);
    }
}
