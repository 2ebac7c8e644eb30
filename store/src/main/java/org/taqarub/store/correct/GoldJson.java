package org.taqarub.store.correct;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/** A corrected record as an annotated report, in the format of gold standards, which {@code taqarub gold} reads. */
public final class GoldJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldJson() {}

    /**
     * One line without its end.
     *
     * @param complete whether a person has gone through all of the report; a finding that others miss is their mistake only then
     */
    public static String line(Record record, boolean complete) {
        Report report = record.report();
        String text = report.text();
        ObjectNode json = JSON.createObjectNode();
        json.putObject("document")
                .put("id", report.id())
                .put("source", report.source())
                .put("published", report.published())
                .put("title", report.title())
                .put("text", text)
                .put("complete", complete);
        ArrayNode sentences = json.putArray("sentences");
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            sentences.add(start);
            start = end + 1;
        }
        sentences.add(start);
        ArrayNode entities = json.putArray("entities");
        for (Entity entity : record.entities()) {
            ObjectNode each = entities.addObject()
                    .put("id", entity.id())
                    .put("kind", name(entity.kind()))
                    .put("en", entity.englishName());
            each.putArray("names").add(entity.arabicName());
            each.put("country", entity.country()).put("sector", entity.sector());
            ArrayNode mentions = each.putArray("mentions");
            for (Mention mention : entity.mentions()) {
                span(mentions.addArray(), mention.span());
            }
        }
        ArrayNode quotations = json.putArray("quotations");
        for (Quotation quotation : record.quotations()) {
            ObjectNode each = quotations
                    .addObject()
                    .put("quote", quotation.span().of(text))
                    .put("cue", quotation.cue().of(text))
                    .put("manner", name(quotation.manner()))
                    .put("speaker", quotation.speaker());
            span(each.putArray("span"), quotation.span());
            span(each.putArray("cue_span"), quotation.cue());
            optional(each, "speaker_text_span", quotation.speakerText());
        }
        ArrayNode events = json.putArray("events");
        for (Event event : record.events()) {
            ObjectNode each = events.addObject()
                    .put("trigger", event.span().of(text))
                    .put("type", event.type().name())
                    .put("mode", event.mode());
            ids(each.putArray("actors"), event.actors());
            ids(each.putArray("recipients"), event.recipients());
            each.put("status", name(event.status()))
                    .put("attributed", event.attributed())
                    .put("date", event.date());
            span(each.putArray("span"), event.span());
            optional(each, "place_span", event.place());
        }
        ArrayNode times = json.putArray("times");
        for (TimeMention time : record.times()) {
            ObjectNode each =
                    times.addObject().put("text", time.span().of(text)).put("value", time.value());
            span(each.putArray("span"), time.span());
        }
        ArrayNode positions = json.putArray("positions");
        for (Position position : record.positions()) {
            ObjectNode each = positions
                    .addObject()
                    .put("holder", position.holder())
                    .put("issue", position.issue())
                    .put("stance", name(position.stance()))
                    .put("evidence", position.span().of(text));
            span(each.putArray("span"), position.span());
        }
        return json.toString();
    }

    private static void ids(ArrayNode to, List<String> ids) {
        ids.forEach(to::add);
    }

    private static void span(ArrayNode to, Span span) {
        to.add(span.start()).add(span.end());
    }

    private static void optional(ObjectNode to, String field, @Nullable Span span) {
        if (span == null) {
            to.putNull(field);
        } else {
            span(to.putArray(field), span);
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
