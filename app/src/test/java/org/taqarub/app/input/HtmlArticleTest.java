package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlArticleTest {

    private static final String FIRST = "أعلن الكرملين أن الرئيس الروسي سيستقبل نظيره الفرنسي في موسكو الأسبوع المقبل.";
    private static final String SECOND = "وقال المتحدث إن المحادثات تتناول مكافحة الإرهاب & تنسيق الضربات.";

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=ar dir=rtl><head><meta charset=utf-8>" + head + "</head><body>" + body
                + "</body></html>";
    }

    @Test
    void paragraphsAreLinesAndWhatIsAroundThemIsLeftOut() throws Exception {
        HtmlArticle article = HtmlArticle.of(
                page(
                        "<title>موقع</title>",
                        "<nav><a href=/>الرئيسية</a></nav><header><h1>العنوان</h1></header><article><h1>العنوان</h1><p>"
                                + FIRST
                                + "</p><script>var x = 'نص';</script><div class=share-buttons>شارك</div><h2>عنوان فرعي</h2><p>"
                                + SECOND.replace("&", "&amp;")
                                + "</p><ul><li><a href=/1>اقرأ أيضا خبرا آخر</a></li></ul></article><footer>حقوق النشر</footer>"));
        assertEquals(FIRST + "\nعنوان فرعي\n" + SECOND, article.text());
        assertEquals("العنوان", article.title());
    }

    @Test
    void theHeadSaysTitleDateOutletAndAddress() throws Exception {
        HtmlArticle article = HtmlArticle.of(page(
                "<meta property=og:title content='عنوان من الرأس'><meta property='article:published_time'"
                        + " content='2015-11-19T10:00:00+03:00'><meta property=og:site_name content='Example'>"
                        + "<link rel=canonical href='https://www.example.org/a'>",
                "<article><p>" + FIRST + "</p></article>"));
        assertEquals("عنوان من الرأس", article.title());
        assertEquals("2015-11-19T10:00:00+03:00", article.published());
        assertEquals("Example", article.outlet());
        assertEquals("https://www.example.org/a", article.url());
    }

    @Test
    void linkedDataFillsTheGaps() throws Exception {
        HtmlArticle article = HtmlArticle.of(page(
                "<script type='application/ld+json'>{broken</script><script type='application/ld+json'>{\"@graph\":"
                        + " [{\"@type\": \"NewsArticle\", \"headline\": \"عنوان\", \"datePublished\": \"2015-11-19\","
                        + " \"publisher\": {\"name\": \"Outlet\"}, \"url\": \"https://example.org/b\"}]}</script>",
                "<main><p>" + FIRST + "</p></main>"));
        assertEquals("عنوان", article.title());
        assertEquals("2015-11-19", article.published());
        assertEquals("Outlet", article.outlet());
        assertEquals("https://example.org/b", article.url());
    }

    private static HtmlArticle dated(String lang, String around, String inside) throws Exception {
        return HtmlArticle.of(page("", around + "<article><h1>عنوان</h1>" + inside + "<p>" + FIRST + "</p></article>")
                .replace("lang=ar", "lang=" + lang));
    }

    @Test
    void aDateInWordsIsReadWhereNothingElseSaysIt() throws Exception {
        HtmlArticle article = dated("ar", "", "<div class=byline>كتب: مراسلنا · ١٢ حزيران/يونيو ٢٠١٨</div>");
        assertEquals("2018-06-12", article.published());
        assertEquals(FIRST, article.text());
        assertEquals("2018-06-12", dated("ar-SA", "", "<time>12/6/2018</time>").published());
        assertEquals(
                "2015-11-19",
                HtmlArticle.of(page(
                                "<meta name=date content=2015-11-19>",
                                "<article><h1>عنوان</h1><time>12 يونيو 2018</time><p>" + FIRST + "</p></article>"))
                        .published());
    }

    @Test
    void theDateNearestToTheHeadlineCounts() throws Exception {
        String today = "<header><div class=date>الأربعاء 1 أغسطس 2018</div></header>"
                + "<div class=story><span class=date>3 أغسطس 2018</span></div>";
        assertEquals(
                "2018-06-12",
                dated("ar", today, "<p class=date>12 يونيو 2018</p>").published());
        assertEquals(
                "2018-06-12",
                dated("ar", "", "<p class=date>12 يونيو 2018</p><p class=date>آخر تحديث: 14 يونيو 2018</p>")
                        .published());
        assertEquals(
                "",
                dated("ar", "<header><div class=date>1 أغسطس 2018</div></header>", "")
                        .published());
    }

    @Test
    void whereDatesDoNotAgreeNoneIsTakenAndThatIsSaid() throws Exception {
        HtmlArticle numbers = dated("en", "", "<time>12/6/2018</time>");
        assertEquals("", numbers.published());
        assertEquals("[2018-06-12, 2018-12-06]", numbers.doubt().toString());
        HtmlArticle two = dated("ar", "", "<time>12 يونيو 2018</time><time>13 يونيو 2018</time>");
        assertEquals("", two.published());
        assertEquals(2, two.doubt().size());
        assertTrue(dated("ar", "", "<time>12 يونيو 2018</time>").doubt().isEmpty());
    }

    @Test
    void withoutAnOutletTheHostStandsForIt() throws Exception {
        HtmlArticle article = HtmlArticle.of(page(
                "<link rel=canonical href='https://www.example.org/a'>", "<article><p>" + FIRST + "</p></article>"));
        assertEquals("example.org", article.outlet());
    }

    @Test
    void anArticleWithoutMarkupOfItsOwnIsFound() throws Exception {
        String text = HtmlArticle.of(page(
                        "",
                        "<div class=menu><a href=/>الرئيسية</a></div><div id=c><p>" + FIRST.repeat(3) + "</p><p>"
                                + SECOND.replace("&", "&amp;").repeat(3) + "</p></div>"))
                .text();
        assertTrue(text.contains(FIRST) && text.contains(SECOND), text);
        assertFalse(text.contains("الرئيسية"), text);
    }

    @Test
    void aPageWithoutAnArticleIsNone() {
        String links = "<p><a href=/1>خبر أول عن السياسة في العالم</a></p>".repeat(20);
        Unreadable thrown = assertThrows(
                Unreadable.class, () -> HtmlArticle.of(page("<title>ت</title>", "<nav>" + links + "</nav>")));
        assertEquals("no article in the HTML", thrown.reason());
        assertThrows(Unreadable.class, () -> HtmlArticle.of(page("", links)));
        assertThrows(Unreadable.class, () -> HtmlArticle.of("<html></html>"));
    }

    @Test
    void deepNestingIsReadInTime() {
        String deep = "<div>".repeat(20_000) + "<p>" + FIRST + "</p>";
        HtmlArticle article = assertTimeout(Duration.ofSeconds(20), () -> HtmlArticle.of(page("", deep)));
        assertEquals(FIRST, article.text());
    }

    @Test
    void datesAreIsoOrNothing() {
        assertEquals("2015-11-19", HtmlArticle.date("2015-11-19"));
        assertEquals("2015-11-19T10:00:00Z", HtmlArticle.date("Thu, 19 Nov 2015 10:00:00 GMT"));
        assertEquals("", HtmlArticle.date("19/11/2015"));
        assertEquals("", HtmlArticle.date("2015-13-40"));
    }
}
