package org.taqarub.app.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.taqarub.record.Report;

/** A report from one line of JSON. */
final class ReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> FIELDS = Set.of("id", "source", "published", "title", "url", "category", "text");

    private ReportJson() {}

    /** @throws Unreadable where the line is no JSON object or has no text */
    static Report parse(String line, Defaults defaults) throws Unreadable {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("no JSON object", "give one object a line, e.g. {\"text\": \"…\"}");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (!FIELDS.contains(field)) {
                    json.skipChildren();
                } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                    fields.put(field, json.getText());
                } else if (value == JsonToken.VALUE_NULL) {
                    fields.remove(field);
                } else {
                    throw new Unreadable("the field `" + field + "` is no string", "write it in quotation marks");
                }
            }
            if (json.nextToken() != null) {
                throw new Unreadable(
                        "something stands after the object, at column "
                                + json.currentTokenLocation().getColumnNr(),
                        "give one object a line");
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    "broken JSON " + where(e) + firstLine(e.getOriginalMessage()), "mend or remove the line");
        } catch (IOException e) {
            throw new Unreadable("broken JSON: " + e.getMessage(), "mend or remove the line");
        }
        String text = fields.get("text");
        if (text == null) {
            throw new Unreadable("no text", "each report needs the field `text`");
        }
        if (text.isBlank()) {
            throw new Unreadable("the text is empty", "fill the field `text` or remove the line");
        }
        return report(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("source", ""),
                fields.getOrDefault("published", ""),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("url", ""),
                fields.getOrDefault("category", ""),
                text,
                defaults);
    }

    /** A report with the defaults in its gaps; without an id it has its URL, without that a hash of outlet, title and text. */
    static Report report(
            String id,
            String source,
            String published,
            String title,
            String url,
            String category,
            String text,
            Defaults defaults) {
        String outlet = source.isBlank() ? defaults.source() : source;
        String date = published.isBlank() ? defaults.published() : published;
        String known = !id.isBlank() ? id : !url.isBlank() ? url : hash(outlet, title, text);
        return new Report(known, outlet, date, title, url, category, text);
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "at column " + e.getLocation().getColumnNr() + ": ";
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        for (String detail : new String[] {" (start marker at", ": was expecting", " (for Object starting at"}) {
            int at = line.indexOf(detail);
            line = at > 0 ? line.substring(0, at) : line;
        }
        return line;
    }
}
