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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The article of a web page.
 *
 * @param title headline, may be empty
 * @param published ISO 8601, empty where the page does not say
 * @param outlet as the page names it, else its host; may be empty
 * @param url canonical address, may be empty
 * @param text paragraphs, captions and subheads, one a line; without menus, scripts and lists of links
 * @param doubt days between which the page does not decide, so that none is published; mostly empty
 */
record HtmlArticle(String title, String published, String outlet, String url, String text, Set<LocalDate> doubt) {

    /** An article has at least this many letters. */
    static final int FEWEST_LETTERS = 40;

    /** Readability takes minutes where elements nest by the thousand; code units and levels up to which it is asked. */
    private static final int MOST_FOR_READABILITY = 2_000_000;

    private static final int DEEPEST_FOR_READABILITY = 200; // and for looking about for a date

    private static final Pattern HOST =
            Pattern.compile("^[a-z]+://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)");

    /** Names under which heads keep the date of publication. */
    private static final List<String> DATES = List.of(
            "datePublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "DC.date.issued",
            "DC.date",
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date");

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
            "dialog",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-social-share");

    private static final Pattern AROUND = Pattern.compile(
            "(^|[-_ ])(share\\w*|sharing|social|related\\w*|comments?|newsletter|advert\\w*|ads?|breadcrumbs?|promo|cookies?|tags|sidebar|menu|"
                    + "read-?more|more-on|recommended|copyright|widget|toolbar)($|[-_ ])");

    /** Names of blocks that hold who wrote and when, where they are short. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(^|[-_ ])(byline|author|dateline|date|time|timestamp|published|meta|credits?)($|[-_ ])");

    private static final Pattern UPDATED = Pattern.compile("update|modified|تحديث", Pattern.CASE_INSENSITIVE);

    /** Letters that such a block has at most. */
    private static final int LONGEST_SIGNATURE = 80;

    /** A page that nothing declares to be an article has at least this many letters. */
    private static final int FEWEST_UNDECLARED = 150;

    /** An article has at least one line of this many letters. */
    private static final int SENTENCE = 40;

    /** Where an article stands, the surest first. */
    private static final List<String> PLACES = List.of(
            "[itemprop=articleBody]",
            "[data-component=articleBody], .article-body, .article__body, .article-content, .story-body, .entry-content, .wysiwyg, "
                    + "#article-body, .post-content, .post-body, .field-name-body, [property=\"content:encoded\"]",
            "article, [role=article]",
            "main, [role=main]");

    /** @throws NoArticle where the page has hardly any text */
    static HtmlArticle of(String html) throws Unreadable {
        return of(html, false);
    }

    /**
     * The article of a page that may be none.
     *
     * @param strict whether lists of links, pages of a few words and pages without a sentence are no articles
     * @throws NoArticle where the page has none
     */
    static HtmlArticle of(String html, boolean strict) throws Unreadable {
        Document page;
        List<JsonNode> linked;
        Body body;
        try {
            page = Jsoup.parse(html);
            linked = linkedData(page);
            body = body(page, html, isDeclared(page, linked), strict);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable(
                    "the HTML could not be taken apart (" + e.getClass().getSimpleName() + ")",
                    "save the article's text as .txt");
        }
        String url = first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"), linked(linked, "url"));
        String title = first(
                meta(page, "og:title"),
                linked(linked, "headline"),
                words(page, "[itemprop=headline]"),
                words(page, "article h1"),
                words(page, "main h1"),
                words(page, "h1"),
                page.title());
        String outlet = first(
                meta(page, "og:site_name"),
                linkedPublisher(page, linked),
                attribute(page, "[itemprop=publisher] [itemprop=name]", "content"),
                words(page, "[itemprop=publisher] [itemprop=name]"),
                meta(page, "application-name"),
                host(url));
        String published = published(page, linked);
        Set<LocalDate> shown = published.isEmpty() && depth(page) <= DEEPEST_FOR_READABILITY ? shown(page) : Set.of();
        return new HtmlArticle(
                title,
                shown.size() == 1 ? shown.iterator().next().toString() : published,
                outlet,
                url,
                withoutTitle(body.text(), title),
                shown.size() == 1 ? Set.of() : shown);
    }

    /** Days that the page shows in words: those nearest to its headline, upwards from there. */
    private static Set<LocalDate> shown(Document page) {
        boolean dayFirst = Stream.of(page.select("html").attr("lang"), meta(page, "og:locale"))
                .anyMatch(language -> language.toLowerCase(Locale.ROOT).startsWith("ar"));
        Element area = page.selectFirst("article h1, main h1, h1, article, main");
        for (Element around = area == null ? page.body() : area; around != null; around = around.parent()) {
            Set<LocalDate> days = new TreeSet<>();
            for (Element element : around.select("*")) {
                if (tellsWhen(element)) {
                    days.addAll(WrittenDate.in(element.text(), dayFirst).days());
                }
            }
            if (!days.isEmpty()) {
                return days;
            }
        }
        return Set.of();
    }

    /** Blocks that are named for a date or a signature, but those of updates, and none of the site's head or of what is around an article. */
    private static boolean tellsWhen(Element element) {
        String names = element.className() + " " + element.id();
        boolean named = element.normalName().equals("time")
                || element.attr("itemprop").equals("datePublished")
                || SIGNATURE.matcher(names).find();
        return named
                && letters(element.text()) <= LONGEST_SIGNATURE
                && !UPDATED.matcher(names + " " + element.text()).find()
                && element.parents().stream()
                        .noneMatch(above -> NO_TEXT.contains(above.normalName())
                                || AROUND.matcher(above.className() + " " + above.id())
                                        .find()
                                || UPDATED.matcher(above.className() + " " + above.id())
                                        .find()
                                || above.normalName().equals("header") && above.closest("article, main") == null);
    }

    private static String published(Document page, List<JsonNode> linked) {
        List<String> dates = new ArrayList<>();
        dates.add(meta(page, "article:published_time"));
        dates.add(meta(page, "og:article:published_time"));
        dates.add(linked(linked, "datePublished"));
        for (String name : DATES) {
            dates.add(meta(page, name));
        }
        dates.add(attribute(page, "[itemprop=datePublished][content]", "content"));
        dates.add(attribute(page, "[itemprop=datePublished][datetime]", "datetime"));
        dates.add(attribute(page, "article time[datetime]", "datetime"));
        dates.add(attribute(page, "main time[datetime]", "datetime"));
        dates.add(attribute(page, "time[datetime]", "datetime"));
        dates.add(attribute(page, "abbr.published[title], abbr[itemprop=datePublished][title]", "title"));
        return firstDate(dates);
    }

    /** Whether the page's own data says that it is one article. */
    private static boolean isDeclared(Document page, List<JsonNode> linked) {
        long headlines = linked.stream()
                .map(article -> article.path("headline").asText(""))
                .distinct()
                .count();
        return meta(page, "og:type").equals("article")
                || !meta(page, "article:published_time").isEmpty()
                || headlines == 1
                || page.select("[itemprop=articleBody]").size() == 1;
    }

    /**
     * Text that may be the article.
     *
     * @param lines how many are kept
     * @param linkLines how many were left out since they are links
     * @param many whether several places like this one are on the page, so that it is a list
     */
    private record Body(String text, int lines, int linkLines, boolean many) {

        static final Body NONE = new Body("", 0, 0, false);

        int letters() {
            return HtmlArticle.letters(text);
        }

        boolean isList() {
            return many || linkLines >= 5 && linkLines * 2 >= lines;
        }
    }

    private static Body body(Document page, String html, boolean declared, boolean strict) throws NoArticle {
        Body body = placed(page);
        boolean named = declared || page.select("article").size() == 1;
        if (body.letters() < FEWEST_LETTERS || body.isList() && !named) {
            Body other = unplaced(page, html);
            body = other.letters() >= FEWEST_LETTERS && !other.isList() ? other : body;
        }
        if (body.letters() < FEWEST_LETTERS) {
            throw new NoArticle("no article in the HTML");
        }
        if (!strict) {
            return body;
        }
        if (body.isList() && !named) {
            throw new NoArticle("no article in the HTML, but a list of links");
        }
        if (body.letters() < FEWEST_UNDECLARED && !named) {
            throw new NoArticle("no article in the HTML, but a few words");
        }
        if (body.text().lines().noneMatch(line -> letters(line) >= SENTENCE) && !declared) {
            throw new NoArticle("no article in the HTML, but short lines");
        }
        return body;
    }

    /** The text at the surest of the places where articles stand. */
    private static Body placed(Document page) {
        int most = 0;
        List<Body> candidates = new ArrayList<>();
        for (String place : PLACES) {
            List<Body> bodies = new ArrayList<>();
            Body best = Body.NONE;
            Body headed = Body.NONE;
            int heads = 0;
            for (Element element : page.select(place)) {
                Body body = bodyOf(element);
                bodies.add(body);
                if (body.letters() > best.letters()) {
                    best = body;
                }
                if (element.selectFirst("h1") != null && body.letters() >= FEWEST_LETTERS) {
                    headed = body;
                    heads++;
                }
            }
            if (heads == 1) {
                best = headed;
            }
            int enough = best.letters() * 4;
            long alike = bodies.stream()
                    .filter(body -> body.letters() * 10 >= enough)
                    .count();
            candidates.add(
                    alike > 3 && heads != 1 ? new Body(best.text(), best.lines(), best.linkLines(), true) : best);
            most = Math.max(most, best.letters());
        }
        for (Body candidate : candidates) {
            if (candidate.letters() * 10L >= most * 7L) {
                return candidate;
            }
        }
        return Body.NONE;
    }

    /** The text that Readability finds, else all paragraphs that are not around an article. */
    private static Body unplaced(Document page, String html) {
        if (html.length() <= MOST_FOR_READABILITY && depth(page) <= DEEPEST_FOR_READABILITY) {
            Element found = new Readability4J("", html).parse().getArticleContent();
            Body body = found == null ? Body.NONE : bodyOf(found);
            if (body.letters() >= FEWEST_LETTERS) {
                return body;
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (Element paragraph : page.select("body p")) {
            String text = text(paragraph);
            if (!text.isEmpty() && paragraph.parents().stream().noneMatch(HtmlArticle::isAround)) {
                paragraphs.add(text);
            }
        }
        return new Body(String.join("\n", paragraphs), paragraphs.size(), 0, false);
    }

    private static boolean isAround(Element element) {
        return element.normalName().equals("header") || element.normalName().equals("a") || leftOut(element);
    }

    private static int depth(Element root) {
        int[] deepest = new int[1];
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), root);
        return deepest[0];
    }

    /** The lines of an element: one a block, white space folded, without blocks that are mostly links. */
    static String text(Element root) {
        return bodyOf(root).text();
    }

    private static Body bodyOf(Element root) {
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
                            lines.links += isLink(element) ? 1 : 0;
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (BLOCKS.contains(element.normalName())) {
                                lines.close();
                            }
                            lines.links -= isLink(element) ? 1 : 0;
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                root);
        lines.close();
        return new Body(String.join("\n", lines.whole), lines.whole.size(), lines.linkLines, false);
    }

    /** Links, and dates that stand by themselves. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a") || element.normalName().equals("time");
    }

    private static final class Lines {
        private final List<String> whole = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private int links;
        private int linkLines;

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
            } else if (!line.isEmpty()) {
                linkLines++;
            }
            open.setLength(0);
            linked = 0;
        }
    }

    private static boolean leftOut(Element element) {
        String names = element.className() + " " + element.id();
        return NO_TEXT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || AROUND.matcher(names).find()
                || SIGNATURE.matcher(names).find() && letters(element.text()) <= LONGEST_SIGNATURE;
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

    private static String words(Document page, String query) {
        for (Element element : page.select(query)) {
            // A heading that is a link as a whole is the name of the site.
            if (!element.select("a").text().equals(element.text())) {
                return element.text();
            }
        }
        return "";
    }

    static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "";
    }

    private static String firstDate(List<String> candidates) {
        for (String candidate : candidates) {
            String date = date(candidate.strip());
            if (!date.isEmpty()) {
                return date;
            }
        }
        return "";
    }

    /** ISO 8601, also of RFC 1123 and of a date and time with a blank between them; empty for anything else. */
    static String date(String given) {
        try {
            Matcher iso = ISO.matcher(given);
            if (iso.lookingAt()) {
                LocalDate.parse(iso.group(1));
                String zone = iso.group(3) == null ? "" : iso.group(3);
                boolean basic = zone.length() == 5 && !zone.contains(":");
                return iso.group(2) == null
                        ? iso.group(1)
                        : iso.group(1) + "T" + iso.group(2)
                                + (basic ? zone.substring(0, 3) + ":" + zone.substring(3) : zone);
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
        data(page).forEach(data -> collect(data, articles));
        return articles;
    }

    private static List<JsonNode> data(Document page) {
        List<JsonNode> all = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                all.add(JSON.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // The page's own data is broken; the rest of its head may do.
                continue;
            }
        }
        return all;
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

    /** The publisher's name, also where the article names it by its id in the same data. */
    private static String linkedPublisher(Document page, List<JsonNode> articles) {
        for (JsonNode article : articles) {
            JsonNode publisher = article.path("publisher");
            String name = publisher.path("name").asText("");
            String id = publisher.path("@id").asText("");
            if (name.isBlank() && !id.isEmpty()) {
                name = data(page).stream()
                        .flatMap(data -> data.findParents("@id").stream())
                        .filter(node -> node.path("@id").asText("").equals(id))
                        .map(node -> node.path("name").asText(""))
                        .filter(given -> !given.isBlank())
                        .findFirst()
                        .orElse("");
            }
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
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
