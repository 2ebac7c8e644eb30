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

    @Test
    void aPronounAfterInnaIsWhoSpeaks() {
        Reading reading = Reading.of("قالت وزارة الدفاع الروسية إنها قصفت مواقع تنظيم الدولة في حمص.");
        assertEvent(
                reading,
                reading.event(Type.ASSAULT),
                Status.ACTUAL,
                List.of("body:ministry-defence:RUS"),
                List.of("islamic-state"));
    }

    @Test
    void theFirstPersonIsTheSpeaker() {
        Reading reading = Reading.of("قال وزير الخارجية الروسي سيرغي لافروف: «نحن نرفض التدخل الأمريكي في سوريا».");
        assertEvent(reading, reading.event(Type.REJECT), Status.ACTUAL, List.of("sergey-lavrov"), List.of("USA"));
    }

    @Test
    void aVerbThatDoesNotAgreeWithWhatFollowsHasTheSubjectOfTheSentenceBefore() {
        Reading reading = Reading.of("وصل الرئيس الفرنسي فرانسوا هولاند إلى القاهرة. واتهم إيران بزعزعة الاستقرار.");
        assertEvent(reading, reading.event(Type.ACCUSE), Status.ACTUAL, List.of("francois-hollande"), List.of("IRN"));
    }

    @Test
    void whoIsAccusedDidTheDeed() {
        Reading reading = Reading.of("اتهمت الحكومة اليمنية الحوثيين بقصف مدينة تعز.");
        assertEvent(reading, reading.event(Type.ASSAULT), Status.ACTUAL, List.of("houthis"), List.of());
    }

    @Test
    void whoCondemnsADeedSpeaksAgainstItsDoer() {
        Reading reading = Reading.of("أدان مجلس الأمن الهجوم الذي شنه تنظيم الدولة على تدمر.");
        assertEvent(reading, reading.event(Type.ACCUSE), Status.ACTUAL, List.of("un-sc"), List.of("islamic-state"));
        assertEvent(reading, reading.event(Type.ASSAULT), Status.ACTUAL, List.of("islamic-state"), List.of());
    }

    @Test
    void forceWithoutATargetStrikesTheOneOpponentOfTheReport() {
        Reading reading = Reading.of(
                "قصف الجيش التركي مواقع حزب العمال الكردستاني في سنجار. وشن الجيش التركي غارات على جبال قنديل.");
        List<Event> strikes = reading.events(Type.ASSAULT);
        assertEquals(2, strikes.size(), reading::toString);
        assertEquals(List.of("pkk"), strikes.get(1).recipients(), reading::toString);
    }

    @Test
    void whoHelpsActsAndTheSubjectOfTheClauseIsHelped() {
        Reading reading = Reading.of("تقدمت قوات سوريا الديمقراطية في الرقة بدعم من الولايات المتحدة.");
        assertEvent(reading, reading.event(Type.AID), Status.ACTUAL, List.of("USA"), List.of("sdf"));
    }

    @Test
    void thoseWhoFellAreStruckByTheAttackAndNotTheAttackers() {
        Reading reading = Reading.of("قتل جندي تركي في هجوم قرب ديار بكر.");
        Event event = reading.event(Type.ASSAULT);
        assertEquals(reading.span("هجوم"), event.span(), reading::toString);
        assertEquals(List.of(), event.actors(), reading::toString);
        assertEquals(1, event.recipients().size(), reading::toString);
    }

    @Test
    void anAsideBetweenCommasDoesNotHideTheObject() {
        Reading reading = Reading.of("انتقد أنور قرقاش، وزير الدولة للشؤون الخارجية الإماراتي، الحوثيين بشدة.");
        assertEvent(reading, reading.event(Type.ACCUSE), Status.ACTUAL, List.of("anwar-gargash"), List.of("houthis"));
    }

    @Test
    void wordsThatExcludeAndKindsOfActorsNarrowAFrame() {
        assertEquals(
                List.of(),
                Reading.of("امتنعت وزارة الدفاع الأمريكية عن التعليق على الغارة.")
                        .events(Type.REJECT));
        assertEquals(
                List.of("islamic-state"),
                Reading.of("فر مقاتلو تنظيم الدولة من تدمر.")
                        .event(Type.RETREAT)
                        .actors());
        assertEquals(List.of(), Reading.of("فر السجين من المحكمة.").events(Type.RETREAT));
    }

    @Test
    void whatSomebodySaysMustBeDoneIsADemand() {
        Reading reading = Reading.of("قال وزير الخارجية السعودي عادل الجبير إنه يجب على إيران وقف تدخلها في اليمن.");
        assertEvent(reading, reading.event(Type.REQUEST), Status.ACTUAL, List.of("adel-al-jubeir"), List.of("IRN"));
    }

    @Test
    void takingIsAnEventAndHoldingIsNone() {
        assertEquals(
                1, Reading.of("سيطر الجيش السوري على تدمر.").events(Type.COERCE).size());
        assertEquals(
                List.of(), Reading.of("يسيطر الجيش السوري على تدمر منذ سنوات.").events(Type.COERCE));
    }

    @Test
    void aTimeOfAnotherClauseIsNotTheEvents() {
        Reading reading = Reading.of("قال لافروف أمس: «قصفت إسرائيل مواقع الجيش السوري قرب دمشق».");
        assertEquals("", reading.event(Type.ASSAULT).date(), reading::toString);
    }

    @Test
    void whatComesBeforeAnEventToComeIsFuture() {
        Reading reading = Reading.of("وتأتي الزيارة قبل قمة بين الرئيس الأمريكي والرئيس الروسي.");
        assertTrue(reading.events(Type.CONSULT).stream().anyMatch(e -> e.status() == Status.FUTURE), reading::toString);
    }

    @Test
    void whomAMeetingGathersTakesPart() {
        Reading reading = Reading.of("عقد الرئيس اليمني اجتماعا ضم وزير الدفاع اليمني أمس.");
        assertEquals(2, Reading.sides(reading.event(Type.CONSULT)).size(), reading::toString);
    }

    @Test
    void aNumberOfPeopleIsACrowd() {
        assertEquals(
                1,
                Reading.of("تظاهر الآلاف في تعز ضد الحوثيين.")
                        .events(Type.PROTEST)
                        .size());
        assertEquals(List.of(), Reading.of("تظاهر الطفل بالنوم.").events(Type.PROTEST));
    }
}
