package org.taqarub.app.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file holds, by its name, else by its first bytes. */
enum Kind {
    TEXT,
    HTML,
    JSON_LINES,
    FEED,
    WARC,
    /** XML that is neither a feed nor a page. */
    XML;

    /** Bytes that are looked at. */
    static final int HEAD = 1 << 13;

    private static final Pattern ROOT = Pattern.compile("<(?:[-\\w.]+:)?([-\\w.]+)");

    /** What a name tells, without {@code .gz}; null where it tells nothing sure. */
    static @Nullable Kind byName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jsonl", "ndjson", "json" -> JSON_LINES;
            case "html", "htm", "xhtml" -> HTML;
            case "txt" -> TEXT;
            case "rss", "atom" -> FEED;
            case "warc" -> WARC;
            default -> null;
        };
    }

    /** What the first bytes tell; null where they tell nothing, as those of plain text. */
    static @Nullable Kind byHead(byte[] bytes) {
        String head = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "") // of UTF-16
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("warc/")) {
            return WARC;
        }
        if (head.startsWith("{")) {
            return JSON_LINES;
        }
        if (!head.startsWith("<")) {
            return null;
        }
        int at = Xml.skip(head, Xml.documentTypeEnd(head, Xml.skip(head, 0, false)), false);
        Matcher root = ROOT.matcher(head).region(at, head.length());
        String name = root.lookingAt() ? root.group(1) : "";
        if (name.equals("rss")
                || name.equals("feed") && head.contains("http://www.w3.org/2005/atom")
                || name.equals("feed") && head.contains("http://purl.org/atom/")
                || name.equals("rdf") && (head.contains("http://purl.org/rss/") || head.contains("netscape.com/rdf"))) {
            return FEED;
        }
        if (head.startsWith("<!doctype html") || name.equals("html") || head.contains("<html")) {
            return HTML;
        }
        return head.startsWith("<?xml") ? XML : null;
    }
}
