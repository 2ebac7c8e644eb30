package org.taqarub.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.taqarub.app.Fixture;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;

class RecordPageTest {

    private static String page(Record... records) {
        RecordPage page = new RecordPage();
        StringBuilder out = new StringBuilder(RecordPage.head());
        for (Record record : records) {
            out.append(page.place(record, RecordPage.article(record)));
        }
        return out.append(page.foot()).toString();
    }

    /** Text as it stands in the nodes, white space kept. */
    private static String whole(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    }
                },
                element);
        return text.toString();
    }

    @Test
    void isArabicRightToLeftAndNeedsNothingElse() {
        String html = page(Fixture.record());
        Document page = Jsoup.parse(html);
        assertEquals("ar", page.selectFirst("html").attr("lang"));
        assertEquals("rtl", page.selectFirst("html").attr("dir"));
        assertEquals(List.of(), page.select("[src], link, iframe, object, img"));
        assertFalse(html.contains("url("), "the style loads something");
        assertFalse(html.contains("@import"), "the style loads something");
        assertFalse(html.contains("fetch("), "the script loads something");
    }

    @Test
    void theTextIsThereAsItIs() {
        Document page = Jsoup.parse(page(Fixture.record()));
        List<Element> paragraphs = page.select(".body p");
        assertEquals(
                Fixture.TEXT, paragraphs.stream().map(RecordPageTest::whole).collect(Collectors.joining("\n")));
        for (Element paragraph : paragraphs) {
            int start = Integer.parseInt(paragraph.attr("data-o"));
            assertTrue(Fixture.TEXT.startsWith(whole(paragraph), start), "offset " + start);
        }
    }

    @Test
    void nothingFromAReportIsMarkup() {
        String html = page(Fixture.record());
        assertFalse(html.contains("<script>alert"));
        assertFalse(html.contains("<b>جريء"));
        Document page = Jsoup.parse(html);
        assertEquals("عنوان <b>جريء</b> & آخر", page.selectFirst("h1").text());
    }

    @Test
    void hostileFieldsStayText() throws Exception {
        String evil = "</script><img src=x onerror=alert(1)>\"'";
        Record record = new Record(
                new Report(evil, evil, evil, evil, "javascript:alert(1)", evil, "نص " + evil),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evil);
        Document page = Jsoup.parse(page(record));
        assertEquals(List.of(), page.select("img"));
        assertEquals(List.of(), page.select("[href^=javascript]"));
        assertEquals(2, page.select("script").size());
        JsonNode titles = new ObjectMapper().readTree(page.selectFirst("#index").data());
        assertEquals(evil + " — " + evil, titles.get(0).asText());
    }

    @Test
    void everyFindingIsMarkedAndListed() {
        Record record = Fixture.record();
        Document page = Jsoup.parse(page(record));
        for (String id : List.of("q0", "q1", "e0", "e1", "t0", "t1", "p0", "m0", "m1", "m5")) {
            assertFalse(page.select(".body .f[data-f~=" + id + "]").isEmpty(), id + " is not marked");
            assertEquals(1, page.select(".item[data-f=" + id + "]").size(), id + " is not listed once");
        }
        assertEquals(
                Fixture.at("روسيا قصفت مواقع تنظيم الدولة في سوريا").of(Fixture.TEXT),
                page.select(".body .f[data-f~=q0]").stream()
                                .map(RecordPageTest::whole)
                                .collect(Collectors.joining())
                                .isEmpty()
                        ? ""
                        : quoted(page, "q0"));
    }

    /** The words between the first and the last mark of a finding, taken from the nodes. */
    private static String quoted(Document page, String id) {
        Element paragraph = page.select(".body .f[data-f~=" + id + "]").first().parent();
        String text = whole(paragraph);
        String first = whole(page.select(".body .f[data-f~=" + id + "]").first());
        String last = whole(page.select(".body .f[data-f~=" + id + "]").last());
        return text.substring(text.indexOf(first), text.lastIndexOf(last) + last.length());
    }

    @Test
    void overlappingFindingsAreAllVisible() {
        Document page = Jsoup.parse(page(Fixture.record()));
        Element event = page.selectFirst(".body .f[data-f~=e0]");
        assertEquals("قصفت", whole(event));
        assertTrue(event.classNames().containsAll(Set.of("e", "q")), event.className());
        Element place = page.selectFirst(".body .f.pl");
        assertTrue(place.classNames().containsAll(Set.of("m", "q", "pl")), place.className());
        assertTrue(page.selectFirst(".body .f[data-f~=e1]").hasClass("soft"));
        assertEquals("e0 q0", event.attr("data-f"));
    }

    @Test
    void evidenceStandsBelowItsFinding() {
        Document page = Jsoup.parse(page(Fixture.record()));
        Element item = page.selectFirst(".item[data-f=q0]");
        assertEquals(4, item.select(".ev").size());
        Element demonym = item.select(".tree ul ul .ev").first();
        assertEquals("demonyms.tsv:FRA", demonym.selectFirst("code").text());
        Span span = Fixture.at("الفرنسي");
        assertEquals("" + span.start(), demonym.attr("data-s"));
        assertEquals("" + span.end(), demonym.attr("data-e"));
    }

    @Test
    void manyReportsHaveOnePageAndAnIndex() throws Exception {
        Document page = Jsoup.parse(page(Fixture.record(), Fixture.record(), Fixture.record()));
        assertEquals(3, page.select(".report").size());
        assertEquals(1, page.select(".report.now").size());
        assertEquals(
                3,
                new ObjectMapper().readTree(page.selectFirst("#index").data()).size());
    }

    @Test
    void everyControlHasANameInBothLanguages() {
        Document page = Jsoup.parse(page(Fixture.record()));
        for (Element control : page.select("button, select")) {
            boolean named = !control.text().isBlank() || control.hasAttr("aria-label");
            assertTrue(named, control.outerHtml());
        }
        for (Element labelled : page.select("[aria-label]")) {
            assertFalse(labelled.attr("data-en").isBlank(), labelled.outerHtml());
            assertFalse(labelled.attr("data-ar").isBlank(), labelled.outerHtml());
        }
        assertEquals(page.select(".bar .ar").size(), page.select(".bar .en").size());
    }

    @Test
    void carriageReturnsKeepOffsets() {
        Record record = Fixture.of(new Report("a", "", "", "", "", "", Fixture.TEXT));
        Record crlf = new Record(
                new Report("a", "", "", "", "", "", "سطر\r\nسطر ثان\r\n"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                record.warnings().subList(0, 0),
                "0");
        List<Element> paragraphs = Jsoup.parse(page(crlf)).select(".body p");
        assertEquals("سطر\r", whole(paragraphs.get(0)));
        assertEquals("5", paragraphs.get(1).attr("data-o"));
    }
}
