package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.record.Event;
import org.taqarub.record.Event.Type;
import org.taqarub.testing.Reading;

/** All texts are published on Thursday, 2015-11-19. */
class EventTimesTest {

    @ParameterizedTest
    @CsvSource({
        // its own clause, also behind a relative clause of somebody else
        "ASSAULT, قصفت روسيا الثلاثاء مواقع تنظيم الدولة الإسلامية في حلب, 2015-11-17",
        "ACCUSE, اتهم الرئيس التركي رجب طيب أردوغان، أمس، روسيا بانتهاك أجواء بلاده, 2015-11-18",
        // the relative clause of the noun before the time of the main clause
        "ASSAULT, تبنى تنظيم الدولة الإسلامية أمس الهجوم الذي وقع في باريس الجمعة الماضي, 2015-11-13",
        // a verb that goes on with the first one
        "SANCTION, استدعت تركيا السفير الروسي أمس وطردت روسيا دبلوماسيين أتراكا, 2015-11-18",
        // a time at the head of the sentence
        "ASSAULT, وفي 13 نوفمبر هاجم تنظيم الدولة الإسلامية مدينة باريس, 2015-11-13",
        // so long before publication
        "ASSAULT, قصفت روسيا قبل ثلاثة أيام مواقع تنظيم الدولة الإسلامية في حلب, 2015-11-16",
        "ASSAULT, قصفت روسيا قبل عامين مواقع تنظيم الدولة الإسلامية في حلب, 2013",
        // weeks as their month
        "ASSAULT, قصفت روسيا الأسبوع الماضي مواقع تنظيم الدولة الإسلامية في حلب, 2015-11",
    })
    void takesTheTimeThatBelongsToIt(Type type, String text, String date) {
        Reading reading = Reading.of(text);
        assertTrue(reading.events(type).stream().anyMatch(e -> e.date().equals(date)), () -> date + reading);
    }

    @ParameterizedTest
    @CsvSource({
        // the relative clause of another noun
        "REQUEST, دعا الرئيس الفرنسي روسيا إلى احترام الاتفاق الذي أبرم في عام 2013",
        // after something, at another time
        "ASSAULT, عاد الرئيس الفرنسي أمس إلى باريس بعد قصف روسيا مواقع تنظيم الدولة الإسلامية",
        // what is judged today happened before
        "ASSAULT, أدانت منظمة الأمم المتحدة أمس قصف روسيا مدينة حلب",
        // before something else, not before today
        "ASSAULT, قصفت روسيا مدينة حلب قبل ثلاثة أيام من بدء المحادثات",
        // the day of what is prepared or planned
        "CONSULT, التقى الرئيس الفرنسي المستشارة الألمانية في باريس للإعداد لقمة العشرين في 30 نوفمبر",
        "CONSULT, بحث الرئيس الفرنسي هاتفيا مع المستشارة الألمانية الانتخابات المقررة في إسبانيا الأحد 20 ديسمبر",
        // no time at all: the day of publication is not assumed
        "ASSAULT, قصفت روسيا مواقع تنظيم الدولة الإسلامية في حلب",
    })
    void leavesTheTimesOfOthers(Type type, String text) {
        Reading reading = Reading.of(text);
        assertTrue(!reading.events(type).isEmpty(), reading::toString);
        for (Event event : reading.events(type)) {
            assertEquals("", event.date(), reading::toString);
        }
    }

    @Test
    void theEvidenceTellsHowATimeBelongsToTheEvent() {
        Reading reading = Reading.of("قصفت روسيا الثلاثاء مواقع تنظيم الدولة الإسلامية في حلب");
        assertTrue(
                reading.event(Type.ASSAULT).evidence().parts().stream()
                        .anyMatch(p -> p.rule().equals("when.clause")
                                && p.parts().get(0).rule().equals("time.weekday")),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "غارات روسية على تنظيم الدولة في الرقة يوم الثلاثاء., 2015-11-17",
        "الثلاثاء الماضي قصف روسي على تنظيم الدولة في الرقة., 2015-11-17",
        "قصف روسي على تنظيم الدولة في الرقة، الثلاثاء., 2015-11-17",
        // past a comma before the event, a verb, and a colon
        "الثلاثاء الماضي، قصف روسي على تنظيم الدولة في الرقة., ''",
        "قصف روسي على تنظيم الدولة وعاد السكان الثلاثاء., ''",
        "بعد قصف روسيا مواقع تنظيم الدولة عاد السكان الثلاثاء., ''",
        "غارات روسية على تنظيم الدولة يدينها الوزير يوم الثلاثاء., ''",
        "غارات روسية على تنظيم الدولة: هدوء يوم الثلاثاء., ''",
    })
    void takesTheTimeBesideItInItsClause(String text, String date) {
        Reading reading = Reading.of(text);
        assertEquals(date, reading.event(Type.ASSAULT).date(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        // who demands by what he says demands when he says it
        "REQUEST, قال الرئيس التركي رجب طيب أردوغان الثلاثاء إنه يجب على روسيا وقف القصف., 2015-11-17",
        // the first sentence tells in short what the second one reports
        "THREATEN, 'هدد الرئيس التركي رجب طيب أردوغان روسيا بفرض عقوبات.\nوقال أردوغان الثلاثاء إن بلاده مستعدة لذلك.', 2015-11-17",
        "THREATEN, 'هدد الرئيس التركي رجب طيب أردوغان روسيا بفرض عقوبات.\nوقد قال أردوغان الثلاثاء إن بلاده مستعدة لذلك.', ''",
        // the story goes on in the next paragraph
        "SANCTION, 'قصفت روسيا الثلاثاء مدينة حلب.\nوطردت تركيا دبلوماسيين روسا.', 2015-11-17",
        // and not behind a sentence without a time, nor where it goes back, nor in a clause of somebody's
        "SANCTION, 'قصفت روسيا الثلاثاء مدينة حلب.\nوعاد السكان إلى المدينة.\nوطردت تركيا دبلوماسيين روسا.', ''",
        "SANCTION, 'قصفت روسيا الثلاثاء مدينة حلب.\nوكانت تركيا طردت دبلوماسيين روسا.', ''",
        "SANCTION, 'قصفت روسيا الثلاثاء مدينة حلب.\nوفي أعقاب الاتفاق طردت تركيا دبلوماسيين روسا.', ''",
        "SANCTION, 'قصفت روسيا الثلاثاء مدينة حلب.\nولطالما طردت تركيا دبلوماسيين روسا.', ''",
        // a verb goes on with the one before, also where the sentence's first is another
        "COERCE, قالت الوزارة إن القوات التركية قتلت الثلاثاء مسلحا واعتقلت الشرطة التركية جنودا روسا., 2015-11-17",
    })
    void followsTheStory(Type type, String text, String date) {
        Reading reading = Reading.of(text.replace("\\n", "\n"));
        assertEquals(date, reading.event(type).date(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        // neither end of a span
        "ASSAULT, قصفت روسيا مدينة حلب بين أبريل 2014 وأكتوبر 2014.",
        "ASSAULT, قصفت روسيا مدينة حلب بين 1998 و2000.",
        // backing that goes on
        "AID, بدأت قوات تدعمها روسيا الثلاثاء عملية في مدينة حلب.",
        // the deed that somebody is accused of
        "ACCUSE, تتهم الحكومة التركية روسيا بتنظيم محاولة انقلاب في عام 2013.",
        // what came before something
        "CONSULT, وقع الاتفاق في فيينا عام 2013 بعد أشهر من المفاوضات بين إيران وروسيا.",
        // persons who did something at another time
        "ASSAULT, تستهدف الحملة العسكرية التركية المسلحين الذين هاجموا مدينة حلب في أغسطس.",
    })
    void leavesSpansAndOtherDeeds(Type type, String text) {
        Reading reading = Reading.of(text);
        assertTrue(!reading.events(type).isEmpty(), reading::toString);
        assertEquals("", reading.events(type).get(0).date(), reading::toString);
    }

    @Test
    void aRepetitionTellsTheDateThatTheFirstMentionLacks() {
        Reading reading = Reading.of("قصفت روسيا مدينة حلب بالصواريخ. ووقع القصف الروسي على المدينة الثلاثاء.");
        assertEquals(1, reading.events(Type.ASSAULT).size(), reading::toString);
        assertEquals("2015-11-17", reading.event(Type.ASSAULT).date(), reading::toString);
    }
}
