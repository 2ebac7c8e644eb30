package org.taqarub.app.input;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Report;

/**
 * The entries of an RSS or Atom feed. Where the XML is broken each entry is read by itself, so that only the broken ones are lost. Document types are
 * taken out before parsing, so no entity is ever defined and nothing is fetched.
 */
final class FeedReports {

    private static final Set<String> ENTRY = Set.of("item", "entry");

    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");

    /** What XML 1.0 does not allow. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    /** Ampersands of addresses and names that were not written as XML wants it. */
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,31};)");

    /** JDOM's time grows with the square of the depth. */
    private static final String DEEPEST = "200";

    /** So many broken entries are named; then the feed is given up. */
    private static final int MOST_BROKEN = 100;

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");

    private final String file;
    private final Complaints complaints;
    private final Defaults defaults;
    private final String address;

    /** @param address of the feed, empty where unknown; relative links are taken from there */
    FeedReports(String file, Complaints complaints, Defaults defaults, String address) {
        this.file = file;
        this.complaints = complaints;
        this.defaults = defaults;
        this.address = address;
    }

    /** @return whether more is wanted */
    boolean each(String xml, ReportSource.Sink sink) throws Unreadable, InterruptedException {
        String clean = FORBIDDEN.matcher(entities(withoutDocumentType(xml))).replaceAll(" ");
        try {
            List<Entry> entries = entries(clean);
            if (entries.isEmpty()) {
                complaints.remark(new Origin(file, 0), "a feed without entries");
            }
            for (int i = 0; i < entries.size(); i++) {
                if (!accept(entries.get(i), i + 1, sink)) {
                    return false;
                }
            }
            return true;
        } catch (Broken e) {
            return singly(clean, e, sink);
        }
    }

    private boolean singly(String xml, Broken broken, ReportSource.Sink sink) throws Unreadable, InterruptedException {
        Pieces pieces = Pieces.of(xml);
        // Where the head itself is broken its tags must do.
        String head = isWhole(pieces.head() + pieces.foot()) ? pieces.head() : pieces.bare();
        if (pieces.entries().isEmpty() && !pieces.clipped()) {
            throw new Unreadable("broken XML: " + broken.getMessage(), "fetch the feed again");
        }
        int number = 0;
        int failed = 0;
        for (String piece : pieces.entries()) {
            number++;
            Entry entry = null;
            String healed = BARE_AMPERSAND.matcher(piece).replaceAll("&amp;");
            try {
                entry = first(entries(head + healed + pieces.foot()));
            } catch (Broken e) {
                failed++;
                complaints.failure(
                        new Origin(file, Origin.Part.ENTRY, number),
                        "broken XML: " + e.getMessage(),
                        "fetch the feed again; its other entries are read");
            }
            if (entry != null && !accept(entry, number, sink)) {
                return false;
            }
            if (failed == MOST_BROKEN && number < pieces.entries().size()) {
                complaints.failure(
                        new Origin(file, Origin.Part.ENTRY, number + 1),
                        MOST_BROKEN + " entries are broken, so the rest of the feed was given up",
                        "fetch it again");
                return true;
            }
        }
        if (pieces.clipped()) {
            complaints.failure(
                    new Origin(file, Origin.Part.ENTRY, number + 1),
                    number == 0
                            ? "the feed ends before its first entry"
                            : "the feed ends early; what stands before was read",
                    "fetch it again");
        } else if (failed == 0) {
            complaints.remark(new Origin(file, 0), "broken XML that did no harm: " + broken.getMessage());
        }
        return true;
    }

    private static @Nullable Entry first(List<Entry> entries) {
        return entries.isEmpty() ? null : entries.get(0);
    }

    private static boolean isWhole(String xml) {
        try {
            parse(xml);
            return true;
        } catch (JDOMException | IOException e) {
            return false;
        }
    }

    private static Document parse(String xml) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
        try {
            return builder.build(new StringReader(xml));
        } catch (IllegalArgumentException e) {
            throw new JDOMException(e.getMessage(), e); // JDOM takes fewer names than the parser
        }
    }

    private boolean accept(Entry entry, int number, ReportSource.Sink sink) throws InterruptedException {
        Origin origin = new Origin(file, Origin.Part.ENTRY, number);
        if (entry.text().isBlank()) {
            complaints.skip(origin, "an entry without title and text", 1);
            complaints.remark(origin, "an entry without title and text was passed over");
            return true;
        }
        return sink.accept(
                origin,
                ReportJson.report(
                        entry.id(),
                        entry.source(),
                        entry.published(),
                        entry.title(),
                        entry.url(),
                        entry.category(),
                        entry.text(),
                        defaults));
    }

    /** Fields as of {@link Report}, empty where the entry does not say. */
    private record Entry(
            String id, String source, String published, String title, String url, String category, String text) {}

    /** The XML is not well-formed or no feed. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    private List<Entry> entries(String xml) throws Broken {
        SyndFeed feed;
        List<Element> elements = new ArrayList<>();
        try {
            Document document = parse(xml);
            for (Element element : document.getRootElement().getDescendants(Filters.element())) {
                Element parent = element.getParentElement();
                if (ENTRY.contains(element.getName()) && parent != null && !ENTRY.contains(parent.getName())) {
                    elements.add(element);
                }
            }
            feed = new SyndFeedInput().build(document);
        } catch (JDOMException | FeedException | IOException e) {
            throw new Broken(reason(e));
        } catch (RuntimeException e) {
            // ROME trusts that what its version of RSS must have is there.
            throw new Broken("not as its version of RSS or Atom asks");
        }
        List<SyndEntry> found = feed.getEntries();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            // Where ROME left some out, it cannot be told which element is which.
            entries.add(entry(feed, found.get(i), found.size() == elements.size() ? elements.get(i) : null));
        }
        return entries;
    }

    private Entry entry(SyndFeed feed, SyndEntry entry, @Nullable Element element) {
        String base = HtmlArticle.first(address, text(feed.getUri()), text(feed.getLink()));
        String url = absolute(text(entry.getLink()), base);
        SyndFeed from = entry.getSource();
        String outlet = HtmlArticle.first(
                from == null ? "" : plain(from.getTitleEx(), from.getTitle()),
                plain(feed.getTitleEx(), feed.getTitle()),
                HtmlArticle.host(url),
                HtmlArticle.host(address));
        String title = plain(entry.getTitleEx(), entry.getTitle()).replaceAll("\\s+", " ");
        List<SyndCategory> categories = entry.getCategories();
        String category = categories.isEmpty() ? "" : text(categories.get(0).getName());
        String text = body(entry);
        return new Entry(
                text(entry.getUri()),
                outlet,
                published(entry, element),
                title,
                url,
                category,
                text.isBlank() ? title : text);
    }

    /** The whole text where the feed has it, else the teaser. */
    private static String body(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            String text = plain(content, "");
            if (!text.isBlank()) {
                return text;
            }
        }
        return plain(entry.getDescription(), "");
    }

    private static String plain(@Nullable SyndContent content, @Nullable String otherwise) {
        String value = content == null || content.getValue() == null ? text(otherwise) : content.getValue();
        String type = content == null || content.getType() == null ? "" : content.getType();
        if (type.equals("text")
                || type.equals("text/plain") && !MARKUP.matcher(value).find()) {
            return value.strip();
        }
        if (!MARKUP.matcher(value).find()) {
            return Parser.unescapeEntities(value, false).strip();
        }
        org.jsoup.nodes.Element body = Jsoup.parseBodyFragment(value).body();
        String lines = HtmlArticle.text(body);
        return lines.isBlank() ? body.text() : lines;
    }

    /** The date as it stands, since only that keeps its time zone; else what ROME makes of it, which is UTC. */
    private static String published(SyndEntry entry, @Nullable Element element) {
        for (String name : List.of("pubDate", "published", "date", "issued", "created", "updated", "modified")) {
            if (element == null) {
                break;
            }
            for (Element child : element.getChildren()) {
                String date = child.getName().equals(name) ? HtmlArticle.date(child.getTextTrim()) : "";
                if (!date.isEmpty()) {
                    return date;
                }
            }
        }
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? "" : date.toInstant().toString();
    }

    private static String absolute(String link, String base) {
        try {
            URI uri = URI.create(link);
            return uri.isAbsolute() || base.isEmpty() || link.isEmpty()
                    ? link
                    : URI.create(base).resolve(uri).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.replaceFirst("^Error on line (\\d+):", "line $1:").replaceFirst("\\.$", "");
    }

    /** Names of characters that HTML knows and XML does not, as characters. */
    private static String entities(String xml) {
        return ENTITY.matcher(xml).replaceAll(named -> {
            String value = Entities.getByName(named.group(1));
            boolean markup = value.isEmpty() || value.length() == 1 && "<>&\"'".contains(value);
            return Matcher.quoteReplacement(markup ? named.group() : value);
        });
    }

    /** Without {@code <!DOCTYPE …>} before the root; with it where it never ends, which the parser refuses. */
    private static String withoutDocumentType(String xml) {
        int from = Xml.skip(xml, 0, false);
        return xml.substring(0, from) + xml.substring(Xml.documentTypeEnd(xml, from));
    }

    /**
     * A feed cut into its entries without being parsed.
     *
     * @param head what stands before the first entry
     * @param bare the tags alone that are open there
     * @param entries whole ones
     * @param foot tags that close what is open in the head
     * @param clipped whether the feed ends before its root does
     */
    private record Pieces(String head, String bare, List<String> entries, String foot, boolean clipped) {

        private static final Pattern NAME = Pattern.compile("<(/?)(([\\w.-]+:)?([\\w.-]+))");

        static Pieces of(String xml) {
            Deque<Open> open = new ArrayDeque<>();
            List<String> entries = new ArrayList<>();
            Pieces first = new Pieces(xml, "", entries, "", true);
            String prefix = "";
            int begun = -1;
            boolean closed = false;
            int at = xml.indexOf('<');
            while (at >= 0) {
                int after = Xml.skip(xml, at, true);
                Matcher tag = NAME.matcher(xml).region(at, xml.length());
                int end = after == at && tag.lookingAt() ? Xml.tagEnd(xml, tag.end()) : -1;
                if (end < 0) {
                    at = xml.indexOf('<', after == at ? at + 1 : after);
                    continue;
                }
                boolean opens = tag.group(1).isEmpty();
                boolean empty = xml.charAt(end - 1) == '/';
                String before = tag.group(3) == null ? "" : tag.group(3);
                boolean entry = ENTRY.contains(tag.group(4)) && (before.isEmpty() || before.equals(prefix));
                if (begun >= 0) {
                    // Within an entry only its own end counts, whatever is broken in it; another beginning ends it as
                    // well.
                    if (entry && !empty) {
                        entries.add(xml.substring(begun, opens ? at : end + 1));
                        begun = opens ? at : -1;
                    }
                } else if (entry && opens && !empty) {
                    if (entries.isEmpty()) {
                        first = head(xml.substring(0, at), open, entries);
                    }
                    begun = at;
                } else if (opens && !empty) {
                    prefix = open.isEmpty() ? before : prefix;
                    open.push(new Open(tag.group(2), xml.substring(at, end + 1)));
                } else if (!opens && open.stream().anyMatch(o -> o.name().equals(tag.group(2)))) {
                    while (!open.pop().name().equals(tag.group(2))) {
                        continue; // what was left open in it
                    }
                    closed |= open.isEmpty();
                }
                at = xml.indexOf('<', end);
            }
            return new Pieces(first.head, first.bare, entries, first.foot, !closed);
        }

        private record Open(String name, String tag) {}

        private static Pieces head(String head, Deque<Open> open, List<String> entries) {
            StringBuilder bare = new StringBuilder();
            StringBuilder foot = new StringBuilder();
            for (Open o : open) {
                bare.insert(0, o.tag());
                foot.append("</").append(o.name()).append('>');
            }
            return new Pieces(head, bare.toString(), entries, foot.toString(), true);
        }
    }
}
