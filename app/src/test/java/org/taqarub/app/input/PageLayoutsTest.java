package org.taqarub.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty layouts of article pages and twenty of pages that are none, all written for this test: pages.jsonl. */
class PageLayoutsTest {

    /** A page; without a text it is no article. */
    record Page(String name, JsonNode fields) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PageLayoutsTest.class.getResourceAsStream("pages.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode fields = json.readTree(line);
                pages.add(new Page(fields.path("name").asText(), fields));
            }
        }
        return pages;
    }

    static Stream<Page> articles() throws IOException {
        return pages().stream().filter(page -> page.fields().has("text"));
    }

    static Stream<Page> others() throws IOException {
        return pages().stream().filter(page -> !page.fields().has("text"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleIsReadWithItsTitleDateAndOutlet(Page page) throws Exception {
        HtmlArticle article = HtmlArticle.of(page.fields().path("html").asText(), true);
        assertEquals(page.fields().path("text").asText(), article.text());
        assertEquals(page.fields().path("title").asText(), article.title());
        assertEquals(page.fields().path("published").asText(), article.published());
        assertEquals(page.fields().path("outlet").asText(), article.outlet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void aPageThatIsNoArticleIsNone(Page page) {
        assertThrows(
                NoArticle.class, () -> HtmlArticle.of(page.fields().path("html").asText(), true));
    }
}
