package org.taqarub.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.Document.Actor;
import org.taqarub.app.gold.Document.Happening;
import org.taqarub.app.gold.Document.Moment;
import org.taqarub.app.gold.Document.Named;
import org.taqarub.app.gold.Document.Said;
import org.taqarub.app.gold.Document.Stand;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;

/** Documents out of gold files, out of found files, and out of records. */
public final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Document> list;

    Documents(List<Document> list) {
        this.list = List.copyOf(list);
    }

    List<Document> list() {
        return list;
    }

    /** How many. */
    public int size() {
        return list.size();
    }

    /**
     * A gold file: one record a line, as gold/resolve.py or gold/pack.py writes them. Findings whose words it could not place are left out.
     *
     * @throws IOException where the file cannot be read or a line is no gold record; the message names file and line
     */
    public static Documents gold(Path file) throws IOException {
        return new Documents(lines(file, Documents::gold));
    }

    /**
     * A file as {@code taqarub read --format jsonl} prints it; of several records with one id the last counts.
     *
     * @throws IOException where the file cannot be read or a line is no record; the message names file and line
     */
    public static Documents found(Path file) throws IOException {
        return new Documents(lines(file, (number, root) -> found(root)));
    }

    /** Records read just now. */
    public static Documents found(List<Record> records) {
        return new Documents(records.stream().map(Documents::found).toList());
    }

    /** By id; of several with one id the last. */
    Map<String, Document> byId() {
        Map<String, Document> byId = new LinkedHashMap<>();
        list.forEach(document -> byId.put(document.id(), document));
        return byId;
    }

    /** How many have no text. */
    public int textless() {
        return (int) list.stream().filter(document -> document.text() == null).count();
    }

    /** Those that have a text. */
    public Documents withText() {
        return new Documents(
                list.stream().filter(document -> document.text() != null).toList());
    }

    /** The reports of the documents that have a text, in order; without URL and category. */
    public List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (Document document : list) {
            String text = document.text();
            if (text != null) {
                reports.add(new Report(
                        document.id(), document.source(), document.published(), document.title(), "", "", text));
            }
        }
        return List.copyOf(reports);
    }

    private static List<Document> lines(Path file, BiFunction<Long, JsonNode, Document> read) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    documents.add(read.apply(number, JSON.readTree(line)));
                } catch (JsonProcessingException e) {
                    throw new IOException(file + ":" + number + ": broken JSON: " + e.getOriginalMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IOException(file + ": no such file; check the name", e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8; convert it first", e);
        }
        return documents;
    }

    private static Document gold(long line, JsonNode root) {
        JsonNode about = root.path("document");
        if (!about.has("id")) {
            throw new IllegalArgumentException("no gold record: it has no `document` with an `id`");
        }
        List<Integer> sentences = new ArrayList<>();
        root.path("sentences").forEach(start -> sentences.add(start.asInt()));
        JsonNode text = about.path("text");
        if (!text.isTextual() && !root.has("sentences")) {
            throw new IllegalArgumentException("neither text nor sentences");
        }
        return new Document(
                line,
                about.path("id").asText(),
                string(about, "source"),
                string(about, "published"),
                string(about, "title"),
                text.isTextual() ? text.asText() : null,
                text.isTextual() ? null : withheld(about),
                List.copyOf(sentences),
                each(
                        root,
                        "entities",
                        e -> new Actor(
                                string(e, "id"),
                                string(e, "kind"),
                                string(e, "en"),
                                string(e, "country"),
                                string(e, "sector"),
                                each(e, "mentions", m -> new Named(pair(m), "")))),
                spanned(
                        root,
                        "quotations",
                        (span, q) -> new Said(
                                span,
                                string(q, "manner"),
                                orNull(q, "speaker"),
                                pairOrNull(q.path("speaker_text_span")),
                                "")),
                spanned(
                        root,
                        "events",
                        (span, e) -> new Happening(
                                span,
                                string(e, "type"),
                                string(e, "mode"),
                                strings(e, "actors"),
                                strings(e, "recipients"),
                                orNull(e, "status"),
                                string(e, "date"),
                                "")),
                spanned(root, "times", (span, t) -> new Moment(span, string(t, "value"), "")),
                spanned(root, "positions", (span, p) -> new Stand(span, orNull(p, "holder"), orNull(p, "stance"), "")));
    }

    private static @Nullable Withheld withheld(JsonNode about) {
        boolean told =
                about.path("length").canConvertToInt() && about.path("sha256").isTextual();
        return told
                ? new Withheld(string(about, "corpus"), about.path("length").asInt(), string(about, "sha256"))
                : null;
    }

    private static Document found(JsonNode root) {
        String id = string(root, "id");
        if (id.isEmpty()) {
            id = string(root.path("document"), "id");
        }
        if (id.isEmpty()) {
            throw new IllegalArgumentException("no record: it has no `id`");
        }
        return new Document(
                0,
                id,
                string(root, "source"),
                string(root, "published"),
                string(root, "title"),
                orNull(root, "text"),
                null,
                List.of(),
                each(
                        root,
                        "entities",
                        e -> new Actor(
                                string(e, "id"),
                                string(e, "kind"),
                                e.path("name").isTextual() ? string(e, "name") : string(e.path("name"), "ar"),
                                string(e, "country"),
                                string(e, "sector"),
                                each(e, "mentions", m -> new Named(bounds(m), string(m, "rule"))))),
                each(
                        root,
                        "quotations",
                        q -> new Said(
                                bounds(q),
                                string(q, "manner"),
                                orNull(q, "speaker"),
                                q.path("speakerText").isObject() ? bounds(q.path("speakerText")) : null,
                                rule(q))),
                each(
                        root,
                        "events",
                        e -> new Happening(
                                bounds(e),
                                string(e, "type"),
                                string(e, "mode"),
                                strings(e, "actors"),
                                strings(e, "recipients"),
                                orNull(e, "status"),
                                string(e, "date"),
                                rule(e))),
                each(root, "times", t -> new Moment(bounds(t), string(t, "value"), rule(t))),
                each(root, "positions", p -> new Stand(bounds(p), orNull(p, "holder"), orNull(p, "stance"), rule(p))));
    }

    private static Document found(Record record) {
        return new Document(
                0,
                record.report().id(),
                record.report().source(),
                record.report().published(),
                record.report().title(),
                record.report().text(),
                null,
                List.of(),
                record.entities().stream()
                        .map(e -> new Actor(
                                e.id(),
                                name(e.kind()),
                                e.arabicName(),
                                e.country(),
                                e.sector(),
                                e.mentions().stream()
                                        .map(m ->
                                                new Named(m.span(), m.evidence().rule()))
                                        .toList()))
                        .toList(),
                record.quotations().stream()
                        .map(q -> new Said(
                                q.span(),
                                name(q.manner()),
                                q.speaker(),
                                q.speakerText(),
                                q.evidence().rule()))
                        .toList(),
                record.events().stream()
                        .map(e -> new Happening(
                                e.span(),
                                e.type().name(),
                                e.mode(),
                                e.actors(),
                                e.recipients(),
                                name(e.status()),
                                e.date(),
                                e.evidence().rule()))
                        .toList(),
                record.times().stream()
                        .map(t -> new Moment(t.span(), t.value(), t.evidence().rule()))
                        .toList(),
                record.positions().stream()
                        .map(p -> new Stand(
                                p.span(),
                                p.holder(),
                                name(p.stance()),
                                p.evidence().rule()))
                        .toList());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String rule(JsonNode finding) {
        return string(finding.path("evidence"), "rule");
    }

    private static String string(JsonNode node, String field) {
        String value = orNull(node, field);
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static List<String> strings(JsonNode node, String field) {
        return each(node, field, JsonNode::asText);
    }

    private static <T> List<T> each(JsonNode node, String field, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        node.path(field).forEach(part -> all.add(read.apply(part)));
        return List.copyOf(all);
    }

    private static <T> List<T> spanned(JsonNode node, String field, BiFunction<Span, JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode part : node.path(field)) {
            Span span = pairOrNull(part.path("span"));
            if (span != null) {
                all.add(read.apply(span, part));
            }
        }
        return List.copyOf(all);
    }

    private static Span bounds(JsonNode node) {
        if (!node.path("start").canConvertToInt() || !node.path("end").canConvertToInt()) {
            throw new IllegalArgumentException("a finding has no `start` or `end`: " + node);
        }
        return new Span(node.path("start").asInt(), node.path("end").asInt());
    }

    private static Span pair(JsonNode node) {
        Span span = pairOrNull(node);
        if (span == null) {
            throw new IllegalArgumentException("no [start, end]: " + node);
        }
        return span;
    }

    private static @Nullable Span pairOrNull(JsonNode node) {
        return node.isArray() && node.size() == 2
                ? new Span(node.get(0).asInt(), node.get(1).asInt())
                : null;
    }
}
