package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.testing.Reading;
import org.taqarub.testing.Soundness;

/** The article that this project began with. It is not part of the repository: without it these tests are skipped. */
class SeedArticleTest {

    private static final Path ARTICLE = Path.of("../../shared/seed/article.txt");

    private static String text = "";

    @BeforeEach
    void isThere() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(ARTICLE),
                () -> "no " + ARTICLE.toAbsolutePath().normalize()
                        + "; the seed article is not part of the repository");
        text = Files.readString(ARTICLE);
        Assumptions.assumeTrue(
                text.strip().length() >= 3500, "another seed article than the one that the offsets below point into");
    }

    private static Reading dated() {
        return Reading.on("2015-11-19", text);
    }

    private static String valueAt(Reading reading, int start, int end) {
        Span span = new Span(start, end);
        return reading.record().times().stream()
                .filter(t -> t.span().equals(span))
                .map(TimeMention::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no time at " + span + ": " + reading.times()));
    }

    private static Entity entity(Record record, String id) {
        return record.entities().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity " + id));
    }

    private static Quotation quotation(Record record, int start) {
        return record.quotations().stream()
                .filter(q -> q.span().start() == start)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no quotation at " + start + ": "
                        + record.quotations().stream().map(Quotation::span).toList()));
    }

    @Test
    void isSound() {
        Soundness.check(dated().record());
    }

    @Test
    void the26thOfThisMonth() {
        assertEquals("2015-11-26", valueAt(dated(), 1106, 1127));
    }

    @Test
    void todayThursday() {
        assertEquals("2015-11-19", valueAt(dated(), 1366, 1378));
    }

    @Test
    void lastFriday() {
        assertEquals("2015-11-13", valueAt(dated(), 3200, 3213));
    }

    @Test
    void churkinIsQuotedWithHisName() {
        Record record = dated().record();
        Quotation first = quotation(record, 2784);
        assertEquals(2808, first.span().end());
        assertEquals(Quotation.Manner.DIRECT, first.manner());
        Entity speaker = entity(record, String.valueOf(first.speaker()));
        assertEquals("RUS", speaker.country());
        assertTrue(
                speaker.mentions().stream().anyMatch(m -> m.span().overlaps(new Span(2714, 2728))), speaker::toString);
        Quotation second = quotation(record, 2819);
        assertEquals(2895, second.span().end());
        assertEquals(first.speaker(), second.speaker());
        assertEquals(first.speaker(), quotation(record, 2734).speaker());
    }

    @Test
    void fabiusIsTheSpeakerOfWhatFollowsHeWentOn() {
        Record record = dated().record();
        Quotation quotation = quotation(record, 1587);
        assertEquals(1798, quotation.span().end());
        assertEquals("وتابع", quotation.cue().of(text));
        Entity speaker = entity(record, String.valueOf(quotation.speaker()));
        assertEquals("laurent-fabius", speaker.id());
        assertEquals(List.of("FRA", "GOV"), List.of(speaker.country(), speaker.sector()));
    }

    @Test
    void hollandeAndPutinWillMeet() {
        Record record = dated().record();
        Event meeting = record.events().stream()
                .filter(e -> e.span().equals(new Span(1068, 1074)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event at the trigger: "
                        + record.events().stream().map(e -> e.span().of(text)).toList()));
        assertEquals(Event.Type.CONSULT, meeting.type());
        assertEquals(Event.Status.FUTURE, meeting.status());
        assertEquals(List.of("francois-hollande", "vladimir-putin"), Reading.sides(meeting));
        assertEquals("2015-11-26", meeting.date());
    }

    @Test
    void theSameOfficialIsFabius() {
        Entity fabius = entity(dated().record(), "laurent-fabius");
        assertTrue(fabius.mentions().stream().anyMatch(m -> m.span().equals(new Span(1832, 1844))), fabius::toString);
    }

    @Test
    void theMonthThatIsNotTheCurrentOneIsWarnedOf() {
        Record record = dated().record();
        assertTrue(
                record.warnings().stream()
                        .anyMatch(w -> w.code().equals("time-contradiction")
                                && w.span().overlaps(new Span(401, 432))),
                () -> record.warnings().toString());
        assertEquals("2015-10", valueAt(dated(), 604, 622));
    }

    @Test
    void withoutADayOfPublicationNoYearIsInvented() {
        Reading reading = Reading.on("", text);
        Soundness.check(reading.record());
        assertFalse(
                reading.record().times().stream().anyMatch(t -> t.value().matches("\\d{4}.*")),
                reading.times()::toString);
        assertFalse(
                reading.record().events().stream().anyMatch(e -> e.date().matches("\\d{4}.*")),
                "an event with an invented date");
        assertTrue(reading.record().quotations().size() >= 5);
    }
}
