package org.taqarub.store.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Coding;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Mention;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;

class CorrectionsTest {

    private static final String TEXT = "قصفت روسيا مواقع في سوريا. وقال لافروف إن القصف سيستمر.";

    @TempDir
    Path folder;

    private Store store;

    private static byte[] gist(Record record) {
        return ("events " + record.events().size()).getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void open() throws Exception {
        store = Store.write(folder, CorrectionsTest::gist);
        store.begin("import", "test", List.of());
        Record read = read(TEXT, true);
        store.put(read, gist(read));
        store.commit();
    }

    @org.junit.jupiter.api.AfterEach
    void close() throws Exception {
        store.close();
    }

    private static Span at(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    /** As a reader might read it: an assault of Russia on Syria, what Lavrov said, and a time that is none. */
    private static Record read(String text, boolean withEvent) {
        List<Entity> entities = new ArrayList<>();
        entities.add(entity(text, "RUS", "روسيا", Entity.Kind.STATE));
        entities.add(entity(text, "SYR", "سوريا", Entity.Kind.STATE));
        entities.add(entity(text, "lavrov", "لافروف", Entity.Kind.PERSON));
        List<Event> events = withEvent
                ? List.of(new Event(
                        at(text, "قصفت"),
                        Event.Type.ASSAULT,
                        "aerial",
                        List.of("RUS"),
                        List.of("SYR"),
                        Event.Status.ACTUAL,
                        false,
                        "",
                        at(text, "سوريا"),
                        Circumstances.NONE,
                        Evidence.of(at(text, "قصفت"), "assault.shell"),
                        new Coding(-9, Coding.Quad.MATERIAL_CONFLICT, "190", -10.0),
                        null))
                : List.of();
        return new Record(
                new Report("r1", "outlet", "2018-04-14", "", "", "", text),
                entities,
                List.of(new Quotation(
                        at(text, "القصف سيستمر"),
                        Quotation.Manner.INDIRECT,
                        at(text, "وقال"),
                        "lavrov",
                        at(text, "لافروف"),
                        Delivery.PLAIN,
                        Evidence.of(at(text, "وقال"), "quote.say-inna"))),
                events,
                List.of(new TimeMention(at(text, "سيستمر"), "2018", Evidence.of(at(text, "سيستمر"), "time.year"))),
                List.of(),
                List.of(),
                "1");
    }

    private static Entity entity(String text, String id, String name, Entity.Kind kind) {
        return new Entity(
                id,
                kind,
                name,
                "",
                id.length() == 3 ? id : "RUS",
                "GOV",
                List.of(new Mention(at(text, name), id, Evidence.of(at(text, name), "list"))));
    }

    private Record now() throws Exception {
        Long key = store.key("outlet", "r1");
        assertNotNull(key);
        Stored stored = store.get(key);
        assertNotNull(stored);
        return stored.record();
    }

    private Editing editing() throws Exception {
        return new Editing(
                now(),
                (type, mode) ->
                        type == Event.Type.THREATEN ? new Coding(-5, Coding.Quad.VERBAL_CONFLICT, "130", -4.4) : null);
    }

    private void again(Record read) throws Exception {
        store.put(read, gist(read));
    }

    @Test
    void whatIsRejectedGoesAndStaysAwayWhenReadAgain() throws Exception {
        Editing editing = editing();
        store.correct(editing.reject(
                Correction.Finding.EVENT, editing.find(Correction.Finding.EVENT, 1), "a", "2018", "no attack"));
        assertEquals(List.of(), now().events());
        again(read(TEXT, true));
        assertEquals(List.of(), now().events());
        try (var gists = store.gists()) {
            assertEquals("events 0", new String(gists.toList().get(0).bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void undoingBringsBackWhatWasReadAndKeepsTheOthers() throws Exception {
        Editing editing = editing();
        long first = store.correct(
                editing.reject(Correction.Finding.EVENT, editing.find(Correction.Finding.EVENT, 1), "a", "2018", ""));
        Editing second = editing();
        store.correct(second.reject(Correction.Finding.TIME, second.find(Correction.Finding.TIME, 1), "b", "2018", ""));
        assertNotNull(store.undo(first));
        assertEquals(read(TEXT, true).events(), now().events());
        assertEquals(List.of(), now().times());
        assertNull(store.undo(first), "it holds no more");
        assertEquals(2, store.corrections().size());
        assertNotNull(store.corrections().get(0).undone());
        assertEquals(1, store.tally().corrections());
    }

    @Test
    void changedFieldsHoldAndTheEventIsCodedAnew() throws Exception {
        Editing editing = editing();
        long number = store.correct(editing.change(
                Correction.Finding.EVENT,
                editing.find(Correction.Finding.EVENT, 1),
                Map.of("type", "threaten", "mode", "", "recipients", "SYR, lavrov", "date", "2018-04-13", "place", ""),
                "a",
                "2018",
                ""));
        for (int i = 0; i < 2; i++) {
            Event event = now().events().get(0);
            assertEquals(Event.Type.THREATEN, event.type());
            assertEquals(List.of("SYR", "lavrov"), event.recipients());
            assertEquals("2018-04-13", event.date());
            assertNull(event.place());
            assertEquals(new Coding(-5, Coding.Quad.VERBAL_CONFLICT, "130", -4.4), event.coding());
            assertEquals("correction:" + number, event.evidence().rule());
            assertEquals("assault.shell", event.evidence().parts().get(0).rule());
            again(read(TEXT, true));
        }
    }

    @Test
    void whatWasAddedOrChangedStandsWhereTheReaderFindsItNoMore() throws Exception {
        Editing editing = editing();
        store.correct(editing.change(
                Correction.Finding.EVENT,
                editing.find(Correction.Finding.EVENT, 1),
                Map.of("date", "2018-04-14"),
                "a",
                "2018",
                ""));
        Editing more = editing();
        store.correct(
                more.add(Correction.Finding.TIME, at(TEXT, "قصفت"), Map.of("value", "2018-04-14"), "a", "2018", ""));
        again(read(TEXT, false));
        assertEquals(1, now().events().size());
        assertEquals("2018-04-14", now().events().get(0).date());
        assertEquals(2, now().times().size());
    }

    @Test
    void theWordsAreFoundAgainWhereTheTextMoves() throws Exception {
        Editing editing = editing();
        store.correct(
                editing.reject(Correction.Finding.EVENT, editing.find(Correction.Finding.EVENT, 1), "a", "2018", ""));
        Editing more = editing();
        store.correct(more.change(
                Correction.Finding.QUOTATION,
                more.find(Correction.Finding.QUOTATION, 1),
                Map.of("speaker", "RUS"),
                "a",
                "2018",
                ""));
        String moved = "موسكو - " + TEXT;
        again(read(moved, true));
        assertEquals(List.of(), now().events());
        Quotation quotation = now().quotations().get(0);
        assertEquals("RUS", quotation.speaker());
        assertEquals("القصف سيستمر", quotation.span().of(moved));
    }

    @Test
    void aRejectedEntityGoesFromAllThatNamesIt() throws Exception {
        Editing editing = editing();
        store.correct(
                editing.reject(Correction.Finding.ENTITY, editing.find(Correction.Finding.ENTITY, 3), "a", "2018", ""));
        assertEquals(2, now().entities().size());
        assertNull(now().quotations().get(0).speaker());
    }

    @Test
    void aMentionGoesOverToAnotherEntity() throws Exception {
        Editing editing = editing();
        store.correct(editing.change(
                Correction.Finding.MENTION,
                editing.find(Correction.Finding.MENTION, 2),
                Map.of("entity", "RUS"),
                "a",
                "2018",
                ""));
        assertEquals(2, now().entities().get(0).mentions().size());
        assertFalse(
                now().entities().stream().anyMatch(entity -> entity.id().equals("SYR")), "nothing names it any more");
        assertEquals(List.of(), now().events().get(0).recipients());
    }

    @Test
    void anEntityIsAddedAndThenNamed() throws Exception {
        Editing editing = editing();
        store.correct(editing.add(
                Correction.Finding.ENTITY,
                at(TEXT, "مواقع"),
                Map.of("id", "sites", "kind", "place", "name.ar", "مواقع", "country", "SYR"),
                "a",
                "2018",
                ""));
        Editing more = editing();
        store.correct(more.change(
                Correction.Finding.EVENT,
                more.find(Correction.Finding.EVENT, 1),
                Map.of("recipients", "sites"),
                "a",
                "2018",
                ""));
        again(read(TEXT, false));
        assertEquals(List.of("sites"), now().events().get(0).recipients());
        assertTrue(now().entities().stream().anyMatch(entity -> entity.id().equals("sites")));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheRemedy() throws Exception {
        Editing editing = editing();
        assertRefused("there is no event 2", () -> editing.find(Correction.Finding.EVENT, 2));
        assertRefused("no field `colour`", () -> change(editing, "colour", "red"));
        assertRefused("one of AGREE", () -> change(editing, "type", "attack"));
        assertRefused("no entity `FRA`", () -> change(editing, "actors", "FRA"));
        assertRefused("YYYY", () -> change(editing, "date", "yesterday"));
        assertRefused("12..17", () -> change(editing, "at", "first word"));
        assertRefused("code units", () -> change(editing, "at", "5..5000"));
        assertRefused(
                "needs --set type",
                () -> editing.add(Correction.Finding.EVENT, at(TEXT, "مواقع"), Map.of(), "a", "2018", ""));
        assertRefused(
                "no words at",
                () -> editing.add(Correction.Finding.TIME, new Span(4, 4), Map.of("value", "2018"), "a", "2018", ""));
        assertEquals(0, store.corrections().size());
    }

    private interface Asked {
        Object of() throws Editing.Refused;
    }

    private static Correction change(Editing editing, String field, String value) throws Editing.Refused {
        return editing.change(
                Correction.Finding.EVENT,
                editing.find(Correction.Finding.EVENT, 1),
                Map.of(field, value),
                "a",
                "2018",
                "");
    }

    private static void assertRefused(String words, Asked asked) {
        Editing.Refused refused = assertThrows(Editing.Refused.class, asked::of);
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused.getMessage());
    }

    @Test
    void goldHoldsWhatIsRightNow() throws Exception {
        Editing editing = editing();
        store.correct(editing.complete("a", "2018", ""));
        var gold = new ObjectMapper().readTree(GoldJson.line(now(), true));
        assertEquals("r1", gold.at("/document/id").asText());
        assertTrue(gold.at("/document/complete").asBoolean());
        assertEquals("ASSAULT", gold.at("/events/0/type").asText());
        assertEquals(TEXT.indexOf("قصفت"), gold.at("/events/0/span/0").asInt());
        assertEquals("lavrov", gold.at("/quotations/0/speaker").asText());
        assertEquals(now(), read(TEXT, true), "declaring it complete changes nothing");
    }
}
