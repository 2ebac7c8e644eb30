package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Report;

class FeedReportsTest {

    private static final String FIRST = "بحث وزيرا خارجية الأردن والعراق في عمان فتح معبر حدودي جديد.";
    private static final String SECOND = "وصل الرئيس القبرصي إلى القاهرة في زيارة رسمية تستمر يومين.";

    static final String RSS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
            + "<channel><title>صحيفة المثال</title><link>https://news.example/</link><description>أخبار</description>\n"
            + "<item><title>معبر بين الأردن والعراق</title><link>https://news.example/1</link><guid isPermaLink=\"false\">tag:1</guid>"
            + "<pubDate>Tue, 12 Jun 2018 01:30:00 +0300</pubDate><category>سياسة</category><description>مقدمة قصيرة</description>"
            + "<content:encoded><![CDATA[<p>" + FIRST + "</p><ul><li><a href=\"/x\">اقرأ أيضا: خبر آخر</a></li></ul><p>"
            + SECOND
            + "</p><script>x()</script>]]></content:encoded></item>\n"
            + "<item><title>زيارة &amp;quot;رسمية&amp;quot; &#1573;&#1604;&#1609; القاهرة</title><link>/2</link><dc:date>2018-06-13T08:00:00+03:00</dc:date>"
            + "<description>" + SECOND
            + "&lt;br/&gt;&lt;img src=\"a.png\"&gt;</description></item>\n</channel></rss>\n";

    private static final String ATOM =
            "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">وكالة &amp;amp; المثال</title>"
                    + "<id>urn:feed</id><updated>2018-06-14T00:00:00Z</updated><link rel=\"self\" href=\"https://agency.example/atom\"/>"
                    + "<entry><id>urn:e:1</id><title>خبر أول</title><link href=\"https://agency.example/e1\"/><published>2018-06-12T23:00:00+03:00</published>"
                    + "<updated>2018-06-20T00:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
                    + FIRST + "</p><p>" + SECOND + "</p></div></content></entry>"
                    + "<entry><id>urn:e:2</id><title>خبر ثان</title><link href=\"https://agency.example/e2\"/><updated>2018-06-13T00:00:00Z</updated>"
                    + "<summary>" + SECOND + "</summary><source><title>صحيفة أخرى</title></source></entry></feed>";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final Complaints complaints = new Complaints(said::add);
    private final List<Origin> origins = new ArrayList<>();

    private List<Report> read(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), bytes);
        return read(file.toString(), InputStream.nullInputStream());
    }

    private List<Report> read(String path, InputStream in) throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        origins.clear();
        new ReportSource(Defaults.NONE, complaints, in).each(List.of(path), (origin, report) -> {
            origins.add(origin);
            return reports.add(report);
        });
        return reports;
    }

    private List<Report> read(String xml) throws IOException, InterruptedException {
        return read("feed.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void anRssEntryIsAReport() throws Exception {
        List<Report> reports = read(RSS);
        assertEquals(
                new Report(
                        "tag:1",
                        "صحيفة المثال",
                        "2018-06-12T01:30:00+03:00",
                        "معبر بين الأردن والعراق",
                        "https://news.example/1",
                        "سياسة",
                        FIRST + "\n" + SECOND),
                reports.get(0));
        assertEquals("زيارة \"رسمية\" إلى القاهرة", reports.get(1).title());
        assertEquals("https://news.example/2", reports.get(1).url());
        assertEquals("2018-06-13T08:00:00+03:00", reports.get(1).published());
        assertEquals(SECOND, reports.get(1).text(), "a teaser is a report all the same");
        assertEquals(2, reports.size());
        assertEquals(folder.resolve("feed.xml") + ":entry 2", origins.get(1).toString());
        assertEquals(new Origin(folder.resolve("feed.xml").toString(), Origin.Part.ENTRY, 2), origins.get(1));
        assertEquals(0, origins.get(1).line());
        assertEquals(List.of(), said);
    }

    @Test
    void anAtomEntryIsAReport() throws Exception {
        List<Report> reports = read(ATOM);
        assertEquals(
                new Report(
                        "urn:e:1",
                        "وكالة & المثال",
                        "2018-06-12T23:00:00+03:00",
                        "خبر أول",
                        "https://agency.example/e1",
                        "",
                        FIRST + "\n" + SECOND),
                reports.get(0));
        assertEquals("2018-06-13T00:00:00Z", reports.get(1).published());
        assertEquals("صحيفة أخرى", reports.get(1).source(), "an aggregator names the outlet");
        assertEquals(SECOND, reports.get(1).text());
        assertEquals(List.of(), said);
    }

    @Test
    void olderVersionsAreRead() throws Exception {
        String rdf =
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<channel rdf:about=\"https://e.example/\"><title>قناة</title><link>https://e.example/</link><description>د</description>"
                        + "<items><rdf:Seq><rdf:li resource=\"https://e.example/1\"/></rdf:Seq></items></channel>"
                        + "<item rdf:about=\"https://e.example/1\"><title>ع</title><link>https://e.example/1</link><description>"
                        + FIRST
                        + "</description><dc:date>2018-06-12</dc:date></item></rdf:RDF>";
        Report report = read(rdf).get(0);
        assertEquals(FIRST, report.text());
        assertEquals("2018-06-12", report.published());
        assertEquals("قناة", report.source());
        String old = "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://127.0.0.1:1/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>ق</title><link>https://e.example/</link>"
                + "<description>د</description><language>ar</language><item><title>ع</title><link>https://e.example/1</link><description>"
                + FIRST + "</description></item></channel></rss>";
        assertEquals(FIRST, read(old).get(0).text());
        assertEquals("https://e.example/1", read(old).get(0).id());
        assertEquals(List.of(), said);
    }

    @Test
    void windows1256IsRead() throws Exception {
        byte[] named = RSS.replace("UTF-8", "windows-1256").getBytes(Charset.forName("windows-1256"));
        assertEquals(FIRST + "\n" + SECOND, read("named.rss", named).get(0).text());
        byte[] wrong = RSS.getBytes(Charset.forName("windows-1256"));
        assertEquals(FIRST + "\n" + SECOND, read("wrong.rss", wrong).get(0).text());
        assertEquals(2, said.size(), said::toString);
        assertEquals(0, complaints.failures());
        byte[] wide = ("\uFEFF" + RSS.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(2, read("wide.xml", wide).size());
    }

    @Test
    void compressedFeedsAndStandardInputAreRead() throws Exception {
        byte[] bytes = RSS.getBytes(StandardCharsets.UTF_8);
        assertEquals(2, read("feed.xml.gz", zipped(bytes)).size());
        assertEquals(2, read("-", new ByteArrayInputStream(bytes)).size());
        assertEquals("<stdin>:entry 1", origins.get(0).toString());
        assertEquals(List.of(), said);
    }

    @Test
    void aTitleAloneIsTheText() throws Exception {
        String xml = RSS.replaceAll("(?s)<description>[^أ]*?</description>|<content:encoded>.*?</content:encoded>", "");
        assertEquals("معبر بين الأردن والعراق", read(xml).get(0).text());
    }

    @Test
    void anEntryWithoutWordsIsPassedOver() throws Exception {
        List<Report> reports = read(RSS.replace(
                "</item>\n</channel>", "</item><item><link>https://news.example/3</link></item></channel>"));
        assertEquals(2, reports.size());
        assertEquals(1, complaints.skipped());
        assertEquals(0, complaints.failures());
    }

    @Test
    void namesOfHtmlStrayAmpersandsAndControlsDoNoHarm() throws Exception {
        String xml = RSS.replace("مقدمة قصيرة", "أ&nbsp;&laquo;ب&raquo;")
                .replace("<link>/2</link>", "<link>https://news.example/2?a=1&b=2</link>")
                .replace("أخبار", "أخ\u0003بار");
        List<Report> reports = read(xml);
        assertEquals(2, reports.size());
        assertEquals("https://news.example/2?a=1&b=2", reports.get(1).url());
        assertEquals("صحيفة المثال", reports.get(1).source());
        assertEquals(0, complaints.failures());
    }

    @Test
    void aBrokenEntryIsNamedAndTheRestIsRead() throws Exception {
        String xml = RSS.replace("<category>سياسة</category>", "<category>سياسة<b></category>");
        List<Report> reports = read(xml);
        assertEquals(1, reports.size());
        assertEquals(SECOND, reports.get(0).text());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith(folder.resolve("feed.xml") + ":entry 1: broken XML: "), said.get(0));
        assertEquals(1, complaints.failures());
    }

    @Test
    void aBrokenHeadLosesNoEntry() throws Exception {
        List<Report> reports =
                read(RSS.replace("<description>أخبار</description>", "<description>أخبار<i></description>"));
        assertEquals(2, reports.size());
        assertEquals("news.example", reports.get(0).source());
        assertEquals(0, complaints.failures());
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void entitiesAreNeverDefined() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "كلمة السر");
        String file = RSS.replace(
                        "<rss", "<!DOCTYPE rss [<!ENTITY xxe SYSTEM \"" + secret.toUri() + "\"><!-- ' ]> -->]>\n<rss")
                .replace("معبر بين", "&xxe; بين");
        List<Report> reports = read(file);
        assertEquals(List.of(SECOND), reports.stream().map(Report::text).toList());
        assertFalse(said.toString().contains("كلمة السر"));
        assertEquals(1, complaints.failures());

        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ها\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        String xml = RSS.replace("<rss", bomb + "]>\n<rss").replace("معبر بين", "&a39; بين");
        List<Report> left = assertTimeout(Duration.ofSeconds(10), () -> read(xml));
        assertEquals(List.of(SECOND), left.stream().map(Report::text).toList());

        said.clear();
        assertEquals(
                0,
                read(RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY a \"b\">\n<rss"))
                        .size());
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void xmlThatIsNoFeedIsNamed() throws Exception {
        assertEquals(
                0, read("<?xml version=\"1.0\"?><urlset><url>x</url></urlset>").size());
        assertEquals(
                List.of(folder.resolve("feed.xml")
                        + ": XML, but no RSS or Atom feed; give a feed, text, HTML or JSON Lines"),
                said);
        said.clear();
        assertEquals(
                0,
                read("a.rss", "no feed at all".getBytes(StandardCharsets.UTF_8)).size());
        assertEquals(1, said.size(), said::toString);
        said.clear();
        assertEquals(0, read("a.rss", new byte[0]).size());
        assertEquals(List.of(folder.resolve("a.rss") + ":1: empty; nothing to do, or fetch it again"), said);
    }

    @Test
    void aFeedWithoutEntriesIsNoFailure() throws Exception {
        assertEquals(0, read(RSS.replaceAll("(?s)<item>.*</item>", "")).size());
        assertEquals(List.of(folder.resolve("feed.xml") + ": a feed without entries"), said);
        assertEquals(0, complaints.failures());
    }

    @Test
    void clippedAnywhereItLosesNoEntryBefore() throws Exception {
        for (String xml : List.of(RSS, ATOM)) {
            byte[] whole = xml.getBytes(StandardCharsets.UTF_8);
            byte[] zip = zipped(whole);
            String end = xml.equals(RSS) ? "</item>" : "</entry>";
            int first = xml.substring(0, xml.indexOf(end) + end.length()).getBytes(StandardCharsets.UTF_8).length;
            int second = xml.substring(0, xml.lastIndexOf(end) + end.length()).getBytes(StandardCharsets.UTF_8).length;
            int root = xml.stripTrailing().getBytes(StandardCharsets.UTF_8).length;
            for (int length = 0; length < root; length++) {
                said.clear();
                List<Report> reports = read("clipped.rss", Arrays.copyOf(whole, length));
                int wanted = length >= second ? 2 : length >= first ? 1 : 0;
                assertEquals(wanted, reports.size(), "clipped at " + length + ": " + said);
                assertEquals(
                        1,
                        said.stream()
                                .filter(s -> !s.contains("not all UTF-8") && !s.contains("ends within"))
                                .count(),
                        "clipped at " + length + ": " + said);
            }
            for (int length = 0; length < zip.length; length++) {
                said.clear();
                read("clipped.rss.gz", Arrays.copyOf(zip, length));
                assertTrue(!said.isEmpty() && said.size() <= 3, "clipped at " + length + ": " + said);
            }
        }
    }

    @Test
    void aWrongByteLosesNoOtherEntry() throws Exception {
        byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
        int second = RSS.substring(0, RSS.lastIndexOf("<item>")).getBytes(StandardCharsets.UTF_8).length;
        int lost = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 0x15;
            List<Report> reports = read("flipped.rss", bytes);
            assertTrue(at < second || !reports.isEmpty() && reports.get(0).id().equals("tag:1"), "wrong at " + at);
            lost += 2 - reports.size();
        }
        assertTrue(
                lost < whole.length / 2, "entries lost to one wrong byte: " + lost + " in " + whole.length + " trials");
    }

    @Test
    void hostileXmlIsReadInTime() throws Exception {
        String deep = "<rss version=\"2.0\"><channel>" + "<a>".repeat(200_000);
        String quotes = "<rss version=\"2.0\"><channel><item " + "a=\"'\" ".repeat(200_000) + ">";
        String open = "<rss><![CDATA[" + "<item>".repeat(100_000);
        String items = "<rss version=\"2.0\"><channel>" + "<item>".repeat(20_000);
        for (String xml : List.of(deep, quotes, open, items)) {
            said.clear();
            assertTimeout(Duration.ofSeconds(30), () -> read(xml));
            assertTrue(!said.isEmpty(), xml.substring(0, 40));
        }
    }
}
