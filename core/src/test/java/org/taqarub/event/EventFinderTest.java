package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event;
import org.taqarub.record.Event.Status;
import org.taqarub.record.Event.Type;
import org.taqarub.testing.Reading;

class EventFinderTest {

    private static void assertEvent(
            Reading reading, Event event, Status status, List<String> actors, List<String> recipients) {
        assertEquals(
                List.of(status, actors, recipients),
                List.of(event.status(), event.actors(), event.recipients()),
                reading::toString);
    }

    @Test
    void aMeetingHasBothSides() {
        Reading reading = Reading.of("التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو أمس.");
        Event event = reading.event(Type.CONSULT);
        assertEquals(List.of("francois-hollande", "vladimir-putin"), Reading.sides(event), reading::toString);
        assertEquals(Status.ACTUAL, event.status());
        assertEquals("2015-11-18", event.date());
        assertEquals(reading.span("التقى"), event.span());
        assertEquals(reading.span("موسكو"), event.place(), reading::toString);
    }

    @Test
    void aVisitorActsAndTheHostReceives() {
        Reading reading = Reading.of("زار الرئيس الإيراني حسن روحاني فرنسا أمس.");
        assertEvent(reading, reading.event(Type.CONSULT), Status.ACTUAL, List.of("hassan-rouhani"), List.of("FRA"));
        assertEquals("visit", reading.event(Type.CONSULT).mode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سيلتقي الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو.",
                "سوف يلتقي الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو.",
                "من المقرر أن يلتقي الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو.",
                "يعتزم الرئيس الفرنسي فرانسوا هولاند لقاء نظيره الروسي فلاديمير بوتين في موسكو.",
            })
    void whatIsPlannedIsFuture(String text) {
        Reading reading = Reading.of(text);
        assertEquals(Status.FUTURE, reading.event(Type.CONSULT).status(), reading::toString);
        assertEquals(
                List.of("francois-hollande", "vladimir-putin"),
                Reading.sides(reading.event(Type.CONSULT)),
                reading::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"لم تقصف روسيا مواقع تنظيم الدولة.", "لم تستهدف روسيا تنظيم الدولة في سوريا."})
    void whatDidNotHappenIsNegated(String text) {
        Reading reading = Reading.of(text);
        Event event = reading.event(Type.ASSAULT);
        assertEquals(Status.NEGATED, event.status(), reading::toString);
        assertEquals(List.of("RUS"), event.actors(), reading::toString);
    }

    @Test
    void aDenialIsARefusalAndTheDeniedActNegated() {
        Reading reading = Reading.of("نفت روسيا قصف المعارضة السورية في حلب.");
        assertTrue(
                reading.events(Type.REJECT).stream()
                        .anyMatch(e -> e.actors().equals(List.of("RUS")) && e.status() == Status.ACTUAL),
                reading::toString);
        assertTrue(
                reading.events(Type.ASSAULT).stream().allMatch(e -> e.status() == Status.NEGATED), reading::toString);
        assertFalse(reading.events(Type.ASSAULT).isEmpty(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "قصفت روسيا مواقع تنظيم الدولة في الرقة., ASSAULT, RUS",
        "شنت فرنسا غارات على تنظيم الدولة في الرقة., ASSAULT, FRA",
        "واصلت روسيا قصف تنظيم الدولة في الرقة., ASSAULT, RUS",
        "القصف الروسي على تنظيم الدولة مستمر., ASSAULT, RUS",
        "وجهت فرنسا ضربة جوية إلى تنظيم الدولة., ASSAULT, FRA",
    })
    void verbMasdarAndAdjectiveNameTheActor(String text, Type type, String actor) {
        Reading reading = Reading.of(text);
        Event event = reading.event(type);
        assertEquals(List.of(actor), event.actors(), reading::toString);
        assertEquals(
                List.of("islamic-state"),
                event.recipients().stream()
                        .map(r -> r.startsWith("i") ? "islamic-state" : r)
                        .toList(),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "اتهمت تركيا روسيا بانتهاك أجوائها., ACCUSE, TUR, RUS",
        "هددت روسيا تركيا بإجراءات قاسية., THREATEN, RUS, TUR",
        "طالبت تركيا روسيا بالاعتذار., REQUEST, TUR, RUS",
        "فرضت روسيا عقوبات على تركيا., SANCTION, RUS, TUR",
        "اعترفت السويد بفلسطين., SUPPORT, SWE, PSE",
        "قدمت اليابان مساعدات إلى الأردن., AID, JPN, JOR",
    })
    void whoDidWhatToWhom(String text, Type type, String actor, String recipient) {
        Reading reading = Reading.of(text);
        assertEvent(reading, reading.event(type), Status.ACTUAL, List.of(actor), List.of(recipient));
    }

    @Test
    void thePassiveHasNoActor() {
        Reading reading = Reading.of("قصف تنظيم الدولة من قبل فرنسا في الرقة.");
        assertEquals(List.of("FRA"), reading.event(Type.ASSAULT).actors(), reading::toString);
    }

    @Test
    void jointActorsActTogether() {
        Reading reading = Reading.of("قصفت روسيا وفرنسا تنظيم الدولة في الرقة.");
        assertEquals(List.of("RUS", "FRA"), reading.event(Type.ASSAULT).actors(), reading::toString);
    }

    @Test
    void bothSidesOfBetween() {
        Reading reading = Reading.of("دارت اشتباكات بين الجيش اليمني وجماعة الحوثي في تعز.");
        Event event = reading.event(Type.ASSAULT);
        assertEquals(2, event.actors().size(), reading::toString);
        assertTrue(event.actors().contains(reading.idAt("الجيش اليمني")), reading::toString);
        assertTrue(event.actors().contains(reading.idAt("جماعة الحوثي")), reading::toString);
    }

    @Test
    void aRepeatedEventStandsOnce() {
        Reading reading = Reading.of(
                "قصفت روسيا تنظيم الدولة في الرقة أمس. وأدى القصف الروسي على تنظيم الدولة إلى خسائر. وكانت روسيا قصفت تنظيم الدولة مرارا.");
        assertEquals(1, reading.events(Type.ASSAULT).size(), reading::toString);
    }

    @Test
    void differentSidesAreDifferentEvents() {
        Reading reading = Reading.of("قصفت روسيا تنظيم الدولة في الرقة. وقصفت فرنسا تنظيم الدولة في دير الزور.");
        assertEquals(2, reading.events(Type.ASSAULT).size(), reading::toString);
    }

    @Test
    void insideSpeechAnEventIsAttributed() {
        Reading reading = Reading.of("قال وزير الدفاع التركي إن روسيا قصفت تنظيم الدولة في الرقة.");
        assertTrue(reading.event(Type.ASSAULT).attributed(), reading::toString);
        Reading narrated = Reading.of("قصفت روسيا تنظيم الدولة في الرقة.");
        assertFalse(narrated.event(Type.ASSAULT).attributed(), narrated::toString);
    }

    @Test
    void aVerbalActInTheReportingClauseIsNotAttributed() {
        Reading reading = Reading.of("اتهم الرئيس التركي رجب طيب أردوغان روسيا بأنها «تلعب بالنار».");
        assertFalse(reading.event(Type.ACCUSE).attributed(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "طالبت تركيا روسيا بوقف القصف.",
                "هددت تركيا روسيا بفرض عقوبات.",
                "دعت فرنسا روسيا إلى لقاء في باريس."
            })
    void theContentOfADemandOrThreatIsNoEvent(String text) {
        Reading reading = Reading.of(text);
        assertEquals(1, reading.record().events().size(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سجل المهاجم هدفا من هجوم سريع في الدقيقة العاشرة.",
                "هاجم الجراد حقول القمح في الريف.",
                "قال الرئيس الفرنسي إن الطقس جميل.",
                "ارتفعت أسعار النفط في الأسواق العالمية اليوم.",
                "تناول الضيوف العشاء في المطعم الإيطالي.",
            })
    void whatNoFrameReadsIsNoEvent(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), reading.record().events(), reading::toString);
    }
}
