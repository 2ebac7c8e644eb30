package org.taqarub.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqarub.app.Fixture;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Delivery;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

class RecordJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode parsed(Record record) throws Exception {
        return JSON.readTree(RecordJson.line(record));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void everyFieldOfTheFormatIsThere() throws Exception {
        JsonNode json = parsed(Fixture.record());
        assertTrue(fields(json)
                .containsAll(List.of(
                        "id",
                        "source",
                        "published",
                        "title",
                        "text",
                        "entities",
                        "quotations",
                        "events",
                        "times",
                        "positions",
                        "warnings")));
        assertTrue(fields(json.at("/entities/0"))
                .containsAll(List.of("id", "kind", "name", "country", "sector", "mentions")));
        assertTrue(fields(json.at("/quotations/0"))
                .containsAll(List.of(
                        "start",
                        "end",
                        "manner",
                        "cue",
                        "speaker",
                        "speakerText",
                        "act",
                        "addressee",
                        "venue",
                        "date",
                        "carriers",
                        "evidence")));
        assertTrue(fields(json.at("/events/0"))
                .containsAll(List.of(
                        "start",
                        "end",
                        "type",
                        "mode",
                        "actors",
                        "recipients",
                        "status",
                        "attributed",
                        "date",
                        "place",
                        "evidence")));
        assertTrue(fields(json.at("/times/0")).containsAll(List.of("start", "end", "value")));
        assertTrue(fields(json.at("/positions/0"))
                .containsAll(List.of("holder", "issue", "stance", "start", "end", "evidence")));
        assertTrue(fields(json.at("/warnings/0")).containsAll(List.of("code", "start", "end", "message")));
    }

    @Test
    void valuesAreThoseOfTheRecord() throws Exception {
        JsonNode json = parsed(Fixture.record());
        assertEquals("fixture-1", json.get("id").asText());
        assertEquals(Fixture.TEXT, json.get("text").asText());
        assertEquals("armed_group", json.at("/entities/2/kind").asText());
        assertEquals("لوران فابيوس", json.at("/entities/0/name/ar").asText());
        assertEquals("Laurent Fabius", json.at("/entities/0/name/en").asText());
        assertEquals("indirect", json.at("/quotations/0/manner").asText());
        assertEquals("fabius", json.at("/quotations/0/speaker").asText());
        assertEquals("ASSAULT", json.at("/events/0/type").asText());
        assertEquals("future", json.at("/events/1/status").asText());
        assertTrue(json.at("/events/0/attributed").asBoolean());
        assertEquals("support", json.at("/positions/0/stance").asText());
        int start = json.at("/events/0/start").asInt();
        assertEquals(
                "قصفت",
                json.get("text")
                        .asText()
                        .substring(start, json.at("/events/0/end").asInt()));
    }

    @Test
    void howItWasSaidStandsWithTheQuotation() throws Exception {
        Record record = Fixture.record();
        Quotation first = record.quotations().get(0);
        Delivery delivery = new Delivery("warn", "fabius", first.speakerText(), "2015-11", List.of("reuters", "afp"));
        Quotation told = new Quotation(
                first.span(),
                first.manner(),
                first.cue(),
                first.speaker(),
                first.speakerText(),
                delivery,
                first.evidence());
        JsonNode json = parsed(new Record(
                        record.report(),
                        record.entities(),
                        List.of(told),
                        record.events(),
                        record.times(),
                        record.positions(),
                        record.warnings(),
                        "0"))
                .at("/quotations/0");
        assertEquals("warn", json.get("act").asText());
        assertEquals("fabius", json.get("addressee").asText());
        assertEquals(json.get("speakerText"), json.get("venue"));
        assertEquals("2015-11", json.get("date").asText());
        assertEquals(2, json.get("carriers").size());
        assertEquals("reuters", json.at("/carriers/0").asText());
        assertEquals("afp", json.at("/carriers/1").asText());
    }

    @Test
    void whatIsAbsentIsNull() throws Exception {
        JsonNode json = parsed(Fixture.record());
        assertTrue(json.at("/quotations/1").has("speaker"));
        assertTrue(json.at("/quotations/1/speaker").isNull());
        assertTrue(json.at("/quotations/1").has("speakerText"));
        assertTrue(json.at("/quotations/1/speakerText").isNull());
        for (String field : List.of("addressee", "venue")) {
            assertTrue(json.at("/quotations/1").has(field), field);
            assertTrue(json.at("/quotations/1/" + field).isNull(), field);
        }
        assertEquals("", json.at("/quotations/1/date").asText("none"));
        assertTrue(json.at("/quotations/1/carriers").isArray());
        assertEquals(0, json.at("/quotations/1/carriers").size());
        assertTrue(json.at("/events/1").has("place"));
        assertTrue(json.at("/events/1/place").isNull());
    }

    @Test
    void evidenceIsATree() throws Exception {
        JsonNode evidence = parsed(Fixture.record()).at("/quotations/0/evidence");
        assertEquals("quote.say-inna", evidence.get("rule").asText());
        assertEquals(2, evidence.get("parts").size());
        assertEquals("demonyms.tsv:FRA", evidence.at("/parts/1/parts/0/rule").asText());
        assertEquals(List.of("rule", "start", "end", "parts"), fields(evidence));
        assertEquals(0, evidence.at("/parts/0/parts").size());
    }

    @Test
    void isOneLineWhateverTheTextHolds() throws Exception {
        Report report = Report.of("a", "", "سطر\r\nسطر\u2028سطر\u0000\u0007 😀");
        String line = RecordJson.line(
                new Record(report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "0"));
        assertFalse(line.contains("\n") || line.contains("\r"));
        assertEquals(report.text(), JSON.readTree(line).get("text").asText());
    }

    @Test
    void aLoneSurrogateComesBackAsItWas() throws Exception {
        String text = "قال\uD83D ثم\uDE00 و😀";
        String line = RecordJson.line(new Record(
                Report.of("a", "", text), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "0"));
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                text,
                JSON.readTree(new String(bytes, StandardCharsets.UTF_8))
                        .get("text")
                        .asText());
    }
}
