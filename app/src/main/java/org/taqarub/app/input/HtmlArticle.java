package org.taqarub.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page.
 *
 * @param title headline, may be empty
 * @param published ISO 8601, empty where the page does not say
 * @param outlet as the page names it, else its host; may be empty
 * @param url canonical address, may be empty
 * @param text paragraphs, captions and subheads, one a line; without menus, scripts and lists of links
 */
record HtmlArticle(String title, String published, String outlet, String url, String text) {

    /** An article has at least this many letters. */
    static final int FEWEST_LETTERS = 40;

    /** Readability takes minutes where elements nest by the thousand; code units and levels up to which it is asked. */
    private static final int MOST_FOR_READABILITY = 2_000_000;

    private static final int DEEPEST_FOR_READABILITY = 200;

    private static final Pattern HOST =
            Pattern.compile("^[a-z]+://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "figcaption",
            "figure",
            "div",
            "section",
            "article",
            "main",
            "td",
            "th",
            "tr",
            "table",
            "pre",
            "dd",
            "dt",
            "dl",
            "br",
            "hr",
            "body");

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "iframe",
            "svg",
            "video",
            "audio",
            "object",
            "menu",
            "dialog");

    private static final Pattern AROUND = Pattern.compile(
            "(^|[-_ ])(share|sharing|social|related|comments?|newsletter|advert\\w*|ads?|breadcrumbs?|promo|cookies?|tags|sidebar|menu|"
                    + "read-?more|more-on|recommended|copyright|widget|toolbar)($|[-_ ])");

    /** Where an article stands, the surest first. */
    private static final List<String> PLACES = List.of(
            "[itemprop=articleBody]",
            "[data-component=articleBody], .article-body, .article__body, .article-content, .story-body, .entry-content, .wysiwyg, "
                    + "#article-body",
            "article, [role=article]",
            "main, [role=main]");

    /** @throws Unreadable where the page has no article */
    static HtmlArticle of(String html) throws Unreadable {
        Document page;
        String text;
        try {
            page = Jsoup.parse(html);
            text = text(page, html);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(
                    "the HTML could not be taken apart (" + e.getClass().getSimpleName() + ")",
                    "save the article's text as .txt");
        }
        if (letters(text) < FEWEST_LETTERS) {
            throw new NoArticle("no article in the HTML");
        }
        List<JsonNode> linked = linkedData(page);
        String url = first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"), linked(linked, "url"));
        String title = first(
                meta(page, "og:title"),
                linked(linked, "headline"),
                words(page.selectFirst("article h1, main h1, h1")),
                page.title());
        String published = firstDate(
                meta(page, "article:published_time"),
                meta(page, "og:article:published_time"),
                linked(linked, "datePublished"),
                meta(page, "datePublished"),
                meta(page, "date"),
                meta(page, "pubdate"),
                meta(page, "publishdate"),
                meta(page, "DC.date.issued"),
                meta(page, "DC.date"),
                attribute(page, "article time[datetime], main time[datetime]", "datetime"),
                attribute(page, "time[datetime]", "datetime"));
        String outlet =
                first(meta(page, "og:site_name"), linkedPublisher(linked), meta(page, "application-name"), host(url));
        return new HtmlArticle(title, published, outlet, url, withoutTitle(text, title));
    }

    private static String text(Document page, String html) {
        int most = 0;
        List<String> candidates = new ArrayList<>();
        for (String place : PLACES) {
            String best = "";
            for (Element element : page.select(place)) {
                String text = text(element);
                if (letters(text) > letters(best)) {
                    best = text;
                }
            }
            candidates.add(best);
            most = Math.max(most, letters(best));
        }
        if (most >= FEWEST_LETTERS) {
            for (String candidate : candidates) {
                if (letters(candidate) * 10L >= most * 7L) {
                    return candidate;
                }
            }
        }
        String readable = "";
        if (html.length() <= MOST_FOR_READABILITY && depth(page) <= DEEPEST_FOR_READABILITY) {
            Element found = new Readability4J("", html).parse().getArticleContent();
            readable = found == null ? "" : text(found);
        }
        if (letters(readable) >= FEWEST_LETTERS) {
            return readable;
        }
        StringBuilder paragraphs = new StringBuilder();
        for (Element paragraph : page.select("body p")) {
            String text = text(paragraph);
            if (!text.isEmpty() && paragraph.closest("nav, footer, aside, form, header") == null) {
                paragraphs.append(paragraphs.isEmpty() ? "" : "\n").append(text);
            }
        }
        return paragraphs.toString();
    }

    private static int depth(Element root) {
        int[] deepest = new int[1];
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), root);
        return deepest[0];
    }

    /** The lines of an element: one a block, white space folded, without blocks that are mostly links. */
    static String text(Element root) {
        Lines lines = new Lines();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            lines.add(words.getWholeText(), lines.links > 0);
                        } else if (node instanceof Element element) {
                            if (element != root && leftOut(element)) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            if (BLOCKS.contains(element.normalName())) {
                                lines.close();
                            }
                            if (element.normalName().equals("a")) {
                                lines.links++;
                            }
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (BLOCKS.contains(element.normalName())) {
                                lines.close();
                            }
                            if (element.normalName().equals("a")) {
                                lines.links--;
                            }
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                root);
        lines.close();
        return String.join("\n", lines.whole);
    }

    private static final class Lines {
        private final List<String> whole = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private int links;

        void add(String words, boolean inLink) {
            open.append(words);
            if (inLink) {
                linked += letters(words);
            }
        }

        void close() {
            String line = open.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!line.isEmpty() && linked * 10L <= letters(line) * 6L) {
                whole.add(line);
            }
            open.setLength(0);
            linked = 0;
        }
    }

    private static boolean leftOut(Element element) {
        return NO_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || AROUND.matcher(element.className() + " " + element.id()).find();
    }

    private static String withoutTitle(String text, String title) {
        int end = text.indexOf('\n');
        return end > 0 && text.substring(0, end).equals(title.strip()) ? text.substring(end + 1) : text;
    }

    private static String meta(Document page, String name) {
        return attribute(
                page, "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]", "content");
    }

    private static String attribute(Document page, String query, String attribute) {
        Element element = page.selectFirst(query);
        return element == null ? "" : element.attr(attribute).strip();
    }

    private static String words(@Nullable Element element) {
        return element == null ? "" : element.text();
    }

    static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "";
    }

    private static String firstDate(String... candidates) {
        for (String candidate : candidates) {
            String date = date(candidate.strip());
            if (!date.isEmpty()) {
                return date;
            }
        }
        return "";
    }

    /** ISO 8601 as given, RFC 1123 turned into it, empty for anything else. */
    static String date(String given) {
        try {
            if (given.length() >= 10 && given.charAt(4) == '-') {
                LocalDate.parse(given.substring(0, 10));
                return given;
            }
            if (!given.isEmpty()) {
                return ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            }
        } catch (DateTimeException e) {
            return "";
        }
        return "";
    }

    private static List<JsonNode> linkedData(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), articles);
            } catch (JsonProcessingException e) {
                // The page's own data is broken; the rest of its head may do.
                continue;
            }
        }
        return articles;
    }

    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (node.isArray()) {
            node.forEach(part -> collect(part, articles));
        } else if (node.isObject()) {
            if (node.path("@type").toString().contains("Article")) {
                articles.add(node);
            }
            if (node.has("@graph")) {
                collect(node.get("@graph"), articles);
            }
        }
    }

    private static String linked(List<JsonNode> articles, String field) {
        return articles.stream()
                .map(article -> article.path(field).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String linkedPublisher(List<JsonNode> articles) {
        return articles.stream()
                .map(article -> article.path("publisher").path("name").asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The host of an address without {@code www.}, empty where it has none; also of addresses that are not well-formed. */
    static String host(String url) {
        Matcher host = HOST.matcher(url.strip());
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }
}
