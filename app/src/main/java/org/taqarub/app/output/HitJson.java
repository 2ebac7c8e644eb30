package org.taqarub.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.search.Facet;
import org.taqarub.store.search.Hit;
import org.taqarub.store.search.Reason;
import org.taqarub.store.search.Results;
import org.taqarub.store.search.Snippet;

/** What a search found as lines of JSON, each an object without a line's end. Offsets are UTF-16 code units into the report's text. */
public final class HitJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private HitJson() {}

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return out.toString();
    }

    /** A report found. */
    public static String line(Hit hit) {
        Report report = hit.stored().record().report();
        return object(json -> {
            json.writeStringField("report", report.id());
            json.writeStringField("source", report.source());
            json.writeStringField("published", report.published());
            json.writeStringField("title", report.title());
            json.writeStringField("url", report.url());
            json.writeNumberField("score", hit.score());
            json.writeArrayFieldStart("snippets");
            for (Snippet snippet : hit.snippets()) {
                json.writeStartObject();
                bounds(snippet.span(), json);
                json.writeStringField("text", snippet.text());
                json.writeArrayFieldStart("marks");
                for (Span mark : snippet.marks()) {
                    json.writeStartObject();
                    bounds(mark, json);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("why");
            for (Reason reason : hit.why()) {
                reason(reason, json);
            }
            json.writeEndArray();
            numbers("events", hit.match().events(), json);
            numbers("quotations", hit.match().quotations(), json);
        });
    }

    private static void reason(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("term", reason.term());
        json.writeStringField("matched", reason.matched());
        Span span = reason.span();
        if (span != null) {
            bounds(span, json);
        }
        if (reason.entity() != null) {
            json.writeStringField("entity", reason.entity());
        }
        if (reason.event() != null) {
            json.writeNumberField("event", reason.event());
        }
        if (reason.quotation() != null) {
            json.writeNumberField("quotation", reason.quotation());
        }
        json.writeEndObject();
    }

    private static void bounds(Span span, JsonGenerator json) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static void numbers(String field, int @Nullable [] numbers, JsonGenerator json) throws IOException {
        if (numbers == null) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        json.writeArray(numbers, 0, numbers.length);
    }

    /** The last line where facets are asked for. */
    public static String facets(Results results) {
        return object(json -> {
            json.writeNumberField("total", results.total());
            json.writeObjectFieldStart("facets");
            for (Facet facet : Facet.values()) {
                json.writeArrayFieldStart(facet.written());
                for (Results.Count count : results.facets().getOrDefault(facet, List.of())) {
                    json.writeStartObject();
                    json.writeStringField("value", count.value());
                    json.writeStringField("label", count.label());
                    json.writeNumberField("reports", count.reports());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }
}
