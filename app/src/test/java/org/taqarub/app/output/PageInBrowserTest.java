package org.taqarub.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.app.Fixture;

/** The page's script at work, in a real browser. */
class PageInBrowserTest {

    private static final String WIDE = "1400,1000";

    @TempDir
    Path folder;

    private static @Nullable String browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    /** The page as it is after the script did these things; faults of the script stand in its title. */
    private Document after(String window, String actions, String address) throws IOException, InterruptedException {
        String browser = browser();
        assumeTrue(browser != null, "no chromium here: the page's script is not tried");
        RecordPage page = new RecordPage();
        StringBuilder html = new StringBuilder(RecordPage.head());
        html.append("<script>addEventListener('error', e => document.title = 'fault: ' + e.message);</script>");
        for (int i = 0; i < 2; i++) {
            html.append(page.place(Fixture.record(), RecordPage.article(Fixture.record())));
        }
        html.append(page.foot().replace("</body>", "<script>" + actions + "</script></body>"));
        Path file = Files.writeString(folder.resolve("page.html"), html);
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(List.of(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=" + window,
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri() + address))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(dom.toFile())
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the browser did not end");
        Document shown = Jsoup.parse(Files.readString(dom, StandardCharsets.UTF_8));
        assertFalse(shown.title().startsWith("fault"), shown.title());
        return shown;
    }

    @Test
    void aClickOnWordsOpensTheirFindings() throws Exception {
        Document shown = after(WIDE, "document.querySelector('.report.now .f.e.q').click();", "");
        assertEquals(2, shown.select("#reports option").size());
        assertEquals("قصفت", shown.select(".f.on").text());
        assertTrue(shown.selectFirst(".report.now .item[data-f=e0]").hasAttr("open"));
        assertTrue(shown.selectFirst(".report.now .item[data-f=q0]").hasAttr("open"));
        assertFalse(shown.selectFirst(".report.now .item[data-f=e1]").hasAttr("open"));
    }

    @Test
    void aFindingLightsUpItsWords() throws Exception {
        Document shown = after(
                WIDE,
                "document.querySelector('.report.now .item[data-f=m1] > summary').click();"
                        + "document.querySelector('.legend [data-kind=t]').click();"
                        + "document.querySelector('#lang').click(); document.querySelector('#theme').click();",
                "");
        assertEquals(
                List.of("روسيا", "موسكو صادقة"),
                shown.select(".report.now .f.on").eachText());
        assertEquals("t", shown.selectFirst("html").attr("data-off"));
        assertEquals("en", shown.selectFirst("html").attr("lang"));
        assertEquals("ltr", shown.selectFirst("html").attr("dir"));
        assertFalse(shown.selectFirst("html").attr("data-theme").isEmpty());
    }

    @Test
    void onAPhoneTheFindingsComeUpFromBelow() throws Exception {
        Document shown = after("500,900", "document.querySelector('.report.now .f.e.q').click();", "");
        assertTrue(shown.selectFirst(".sheet").hasClass("up"));
        assertEquals(List.of("e0", "q0"), shown.select(".sheet .item").eachAttr("data-f"));
    }

    @Test
    void theAddressChoosesTheReport() throws Exception {
        Document shown = after(WIDE, "", "#r2");
        assertEquals("r2", shown.selectFirst(".report.now").id());
        assertTrue(shown.selectFirst("#next").hasAttr("disabled"));
        assertFalse(shown.selectFirst("#previous").hasAttr("disabled"));
    }
}
