package org.taqarub.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.taqarub.app.Fixture;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Record;

/** Scores, codes and contexts in each form of output. */
class CodedEventTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.taqarub.app.Messages", Locale.ENGLISH);

    private static Record with(Event first) {
        Record record = Fixture.record();
        return new Record(
                record.report(),
                record.entities(),
                record.quotations(),
                List.of(first, record.events().get(1)),
                record.times(),
                record.positions(),
                record.warnings(),
                record.lexiconVersion());
    }

    private static Event first() {
        return Fixture.record().events().get(0);
    }

    private static Record contexts() {
        Event event = first();
        return with(event.with(event.circumstances()
                .withContexts(List.of(
                        new Context(event.span(), "military", Evidence.of(event.span(), "context.event")),
                        new Context(event.span(), "terrorism", Evidence.of(event.span(), "context.clause"))))));
    }

    private static JsonNode json(Record record) throws Exception {
        return new ObjectMapper().readTree(RecordJson.line(record));
    }

    @Test
    void jsonHasScoreClassAndCodes() throws Exception {
        Coding coding = new Coding(-9.5, Coding.Quad.MATERIAL_CONFLICT, "0871", 9.0);
        JsonNode event = json(with(first().with(coding))).at("/events/0");
        assertEquals(-9.5, event.get("score").asDouble());
        assertEquals("material_conflict", event.get("quad").asText());
        assertEquals("0871", event.get("cameo").asText(), "a code is a string, its zero counts");
        assertEquals(9.0, event.get("goldstein").asDouble());
        assertTrue(event.get("statedType").isNull());
    }

    @Test
    void whatHasNoValueIsNull() throws Exception {
        Coding coding = new Coding(-7, Coding.Quad.MATERIAL_CONFLICT, "176", null);
        JsonNode json = json(with(first().with(coding)));
        assertTrue(json.at("/events/0/goldstein").isNull());
        assertEquals(-7, json.at("/events/0/score").asDouble());
        for (String field :
                List.of("score", "quad", "cameo", "goldstein", "statedType", "statedMode", "statedStatus")) {
            assertTrue(json.at("/events/1/" + field).isNull(), field);
        }
    }

    @Test
    void jsonKeepsWhatWasStated() throws Exception {
        Coding agree = new Coding(2.5, Coding.Quad.VERBAL_COOPERATION, "030", 4.0);
        JsonNode event = json(with(first().readAs(Event.Type.AGREE, Event.Status.ACTUAL, agree)))
                .at("/events/0");
        assertEquals("AGREE", event.get("type").asText());
        assertEquals("", event.get("mode").asText());
        assertEquals("ASSAULT", event.get("statedType").asText());
        assertEquals("aerial", event.get("statedMode").asText());
        assertEquals("actual", event.get("statedStatus").asText());
    }

    @Test
    void jsonHasContextsWithTheirEvidence() throws Exception {
        JsonNode context = json(contexts()).at("/events/0/contexts/1");
        assertEquals("terrorism", context.get("name").asText());
        assertEquals(first().span().start(), context.get("start").asInt());
        assertEquals("context.clause", context.at("/evidence/rule").asText());
    }

    @Test
    void textHasContextsInOneLine() {
        String text = new RecordText(false, ENGLISH).of(contexts());
        assertTrue(text.contains("\n      about: military, terrorism\n"), text);
        assertFalse(new RecordText(false, ENGLISH).of(Fixture.record()).contains("about:"));
    }

    @Test
    void thePageHasContextsAsChips() {
        String page = RecordPage.article(contexts());
        assertTrue(page.contains("<span class=\"chip\"><bdi lang=\"en\">terrorism</bdi></span>"), page);
        assertFalse(RecordPage.article(Fixture.record()).contains("في سياق"));
    }

    @Test
    void anExplanationOfAnEventEndsWithItsContexts() {
        Record record = contexts();
        String lines = Explanation.of(record.events().get(0), record);
        assertTrue(lines.contains("\ncontext  terrorism\ncontext.clause  "), lines);
        assertFalse(Explanation.of(record.events().get(1), record).contains("context"));
    }
}
