package org.taqarub.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/**
 * A record as one line of JSON, every field present; absent speakers and places are null. Offsets are UTF-16 code units, 0-based,
 * half-open, into {@code text}. Thread-safe.
 */
public final class RecordJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordJson() {}

    /** The record without a line's end. */
    public static String line(Record record) {
        StringWriter out = new StringWriter(record.report().text().length() * 2 + 1024);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(record, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return escapeLoneSurrogates(out.getBuffer());
    }

    /** Writes the record as one object. */
    public static void write(Record record, JsonGenerator json) throws IOException {
        Report report = record.report();
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeStringField("source", report.source());
        json.writeStringField("published", report.published());
        json.writeStringField("title", report.title());
        json.writeStringField("url", report.url());
        json.writeStringField("category", report.category());
        json.writeStringField("text", report.text());
        json.writeStringField("lexicon", record.lexiconVersion());
        json.writeArrayFieldStart("entities");
        for (Entity entity : record.entities()) {
            entity(entity, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("quotations");
        for (Quotation quotation : record.quotations()) {
            quotation(quotation, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (Event event : record.events()) {
            event(event, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("times");
        for (TimeMention time : record.times()) {
            json.writeStartObject();
            bounds(time.span(), json);
            json.writeStringField("value", time.value());
            evidence("evidence", time.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("positions");
        for (Position position : record.positions()) {
            json.writeStartObject();
            json.writeStringField("holder", position.holder());
            json.writeStringField("issue", position.issue());
            json.writeStringField("stance", name(position.stance()));
            bounds(position.span(), json);
            evidence("evidence", position.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (Warning warning : record.warnings()) {
            json.writeStartObject();
            json.writeStringField("code", warning.code());
            bounds(warning.span(), json);
            json.writeStringField("message", warning.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void entity(Entity entity, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entity.id());
        json.writeStringField("kind", name(entity.kind()));
        json.writeObjectFieldStart("name");
        json.writeStringField("ar", entity.arabicName());
        json.writeStringField("en", entity.englishName());
        json.writeEndObject();
        json.writeStringField("country", entity.country());
        json.writeStringField("sector", entity.sector());
        json.writeArrayFieldStart("mentions");
        for (Mention mention : entity.mentions()) {
            json.writeStartObject();
            bounds(mention.span(), json);
            json.writeStringField("rule", mention.evidence().rule());
            if (!isLeafOver(mention.span(), mention.evidence())) {
                evidence("evidence", mention.evidence(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whether the rule's name and the words tell all of the evidence. */
    private static boolean isLeafOver(Span span, Evidence evidence) {
        return evidence.parts().isEmpty() && evidence.span().equals(span);
    }

    private static void quotation(Quotation quotation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        bounds(quotation.span(), json);
        json.writeStringField("manner", name(quotation.manner()));
        span("cue", quotation.cue(), json);
        string("speaker", quotation.speaker(), json);
        span("speakerText", quotation.speakerText(), json);
        json.writeStringField("act", quotation.delivery().act());
        string("addressee", quotation.delivery().addressee(), json);
        span("venue", quotation.delivery().venue(), json);
        json.writeStringField("date", quotation.delivery().date());
        ids("carriers", quotation.delivery().carriers(), json);
        evidence("evidence", quotation.evidence(), json);
        json.writeEndObject();
    }

    private static void event(Event event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        bounds(event.span(), json);
        json.writeStringField("type", event.type().name());
        json.writeStringField("mode", event.mode());
        ids("actors", event.actors(), json);
        ids("recipients", event.recipients(), json);
        json.writeStringField("status", name(event.status()));
        json.writeBooleanField("attributed", event.attributed());
        json.writeStringField("date", event.date());
        span("place", event.place(), json);
        coding(event, json);
        circumstances(event.circumstances(), json);
        evidence("evidence", event.evidence(), json);
        json.writeEndObject();
    }

    private static void coding(Event event, JsonGenerator json) throws IOException {
        Coding coding = event.coding();
        number("score", coding == null ? null : coding.score(), json);
        string("quad", coding == null ? null : name(coding.quad()), json);
        string("cameo", coding == null ? null : coding.cameo(), json);
        number("goldstein", coding == null ? null : coding.goldstein(), json);
        Event.Stated stated = event.stated();
        string("statedType", stated == null ? null : stated.type().name(), json);
        string("statedMode", stated == null ? null : stated.mode(), json);
        string("statedStatus", stated == null ? null : name(stated.status()), json);
    }

    private static void circumstances(Circumstances circumstances, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("locations");
        for (Location location : circumstances.locations()) {
            json.writeStartObject();
            json.writeStringField("id", location.id());
            json.writeStringField("country", location.country());
            number("latitude", location.latitude(), json);
            number("longitude", location.longitude(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Figure figure : circumstances.figures()) {
            json.writeStartObject();
            bounds(figure.span(), json);
            json.writeStringField("kind", name(figure.kind()));
            number("least", figure.least(), json);
            number("most", figure.most(), json);
            json.writeStringField("unit", figure.unit());
            string("victims", figure.victims(), json);
            string("source", figure.source(), json);
            evidence("evidence", figure.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("contexts");
        for (Context context : circumstances.contexts()) {
            json.writeStartObject();
            bounds(context.span(), json);
            json.writeStringField("name", context.name());
            evidence("evidence", context.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(String field, @Nullable Number value, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.toString());
        }
    }

    private static void evidence(String field, Evidence evidence, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        evidence(evidence, json);
    }

    private static void evidence(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", evidence.rule());
        bounds(evidence.span(), json);
        json.writeArrayFieldStart("parts");
        for (Evidence part : evidence.parts()) {
            evidence(part, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ids(String field, List<String> ids, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }

    private static void string(String field, @Nullable String value, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static void span(String field, @Nullable Span span, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        if (span == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            bounds(span, json);
            json.writeEndObject();
        }
    }

    private static void bounds(Span span, JsonGenerator json) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A lone surrogate has no UTF-8 form; escaped, it comes back as it was and offsets hold. */
    static String escapeLoneSurrogates(CharSequence json) {
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
                continue;
            }
            if (escaped == null) {
                escaped = new StringBuilder(json.length() + 16);
            }
            escaped.append(json, copied, i).append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            copied = i + 1;
        }
        return escaped == null
                ? json.toString()
                : escaped.append(json, copied, json.length()).toString();
    }
}
