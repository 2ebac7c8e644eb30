package org.taqarub.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.record.Entity;
import org.taqarub.testing.Reading;

class ActorsTest {

    private static void assertIs(String id, Reading reading, String words) {
        assertEquals(id, reading.idAt(words), () -> "«" + words + "»" + reading);
    }

    @ParameterizedTest
    @CsvSource({
        "أعلن وزير الخارجية الفرنسي لوران فابيوس موقف بلاده., لوران فابيوس, laurent-fabius, FRA, GOV",
        "أعلن الرئيس الروسي فلاديمير بوتين موقف بلاده., فلاديمير بوتين, vladimir-putin, RUS, GOV",
        "زار وزير خارجية روسيا سيرغي لافروف العاصمة أنقرة., سيرغي لافروف, sergey-lavrov, RUS, GOV",
        "وصلت المستشارة الألمانية أنغيلا ميركل إلى باريس., أنغيلا ميركل, angela-merkel, DEU, GOV",
        "استقبل الرئيس التركي رجب طيب أردوغان الوفد., رجب طيب أردوغان, recep-tayyip-erdogan, TUR, GOV",
    })
    void aPersonWithOfficeAndNationality(String text, String words, String id, String country, String sector) {
        Reading reading = Reading.of(text);
        Entity entity = reading.entityAt(words);
        assertEquals(
                List.of(id, country, sector, "PERSON"),
                List.of(
                        entity.id(),
                        entity.country(),
                        entity.sector(),
                        entity.kind().name()),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "قال وزير الزراعة الإيطالي ماورو برتيني إن الحصاد جيد., ماورو برتيني, ITA, GOV",
        "أكد قائد الجيش الأوغندي الجنرال كاتو لوانغا انتهاء العملية., كاتو لوانغا, UGA, MIL",
        "حذر سفير اليابان لدى بغداد هيروشي تاكاناكا من التصعيد., هيروشي تاكاناكا, JPN, GOV",
        "وقال النائب اللبناني سمعان خوري إن الجلسة تأجلت., سمعان خوري, LBN, LEG",
    })
    void aPersonThatNoListKnowsTakesCountryAndSectorFromTheWords(
            String text, String words, String country, String sector) {
        Reading reading = Reading.of(text);
        Entity entity = reading.entityAt(words);
        assertEquals(Entity.Kind.PERSON, entity.kind(), reading::toString);
        assertEquals(List.of(country, sector), List.of(entity.country(), entity.sector()), reading::toString);
    }

    @Test
    void theFormsOfOnePersonAreOne() {
        Reading reading = Reading.of("""
                وصل وزير الخارجية الفرنسي لوران فابيوس إلى موسكو. وقال فابيوس إن المحادثات مفيدة.
                وأكد الوزير الفرنسي أن بلاده ستواصل العمل. وغادر رئيس الدبلوماسية الفرنسية العاصمة مساء، بحسب مرافقي لوران فابيوس.
                """);
        for (String words :
                List.of("وزير الخارجية الفرنسي لوران فابيوس", "فابيوس إن", "الوزير الفرنسي أن", "لوران فابيوس.")) {
            assertIs("laurent-fabius", reading, words);
        }
    }

    @Test
    void aShortFormTakesThePersonOfTheSameText() {
        Reading reading = Reading.of(
                "التقى الوزير المالي مامادو كونتي نظيره. ثم تحدث كونتي إلى الصحفيين، وغادر مامادو كونتي القاعة.");
        assertEquals(reading.idAt("مامادو كونتي"), reading.idAt("كونتي إلى"), reading::toString);
        assertEquals(reading.idAt("مامادو كونتي"), reading.idAt("مامادو كونتي", 2), reading::toString);
    }

    @Test
    void whatTheWordsSayGoesBeforeWhatTheListsSay() {
        Reading reading = Reading.of("قال وزير المالية الكندي جون كيري إن الموازنة جاهزة.");
        assertEquals("CAN", reading.entityAt("جون كيري").country(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "قالت موسكو إن الضربات مستمرة., موسكو, RUS",
        "رفضت واشنطن المقترح الجديد., واشنطن, USA",
        "طالبت أنقرة برحيل الأسد., أنقرة, TUR",
        "حذرت طهران من التصعيد., طهران, IRN",
    })
    void aCapitalThatActsIsItsState(String text, String words, String id) {
        assertIs(id, Reading.of(text), words);
    }

    @ParameterizedTest
    @CsvSource({
        "أعلن الكرملين موقفه من الأزمة., الكرملين, RUS",
        "رفض البيت الأبيض المقترح., البيت الأبيض, USA",
        "أكد الإليزيه حصول اللقاء., الإليزيه, FRA"
    })
    void aSeatActsForItsState(String text, String words, String country) {
        Reading reading = Reading.of(text);
        assertEquals(
                List.of(country, "GOV"),
                List.of(
                        reading.entityAt(words).country(),
                        reading.entityAt(words).sector()),
                reading::toString);
    }

    @Test
    void aCapitalWhereSomethingHappensIsAPlace() {
        Reading reading = Reading.of("التقى الوزيران الفرنسي والألماني في موسكو أمس.");
        assertNotEquals("RUS", reading.idAt("موسكو"), reading::toString);
    }

    @Test
    void aDescriptionPointsBack() {
        Reading reading = Reading.of("""
                أعلن المتحدث باسم وزارة الدفاع الروسية إيغور كوناشينكوف تنفيذ غارات جديدة.
                وأوضح المسؤول ذاته أن الغارات أصابت أهدافها. وأضاف المتحدث نفسه أن العملية مستمرة.
                """);
        assertEquals(reading.idAt("إيغور كوناشينكوف"), reading.idAt("المسؤول ذاته"), reading::toString);
        assertEquals(reading.idAt("إيغور كوناشينكوف"), reading.idAt("المتحدث نفسه"), reading::toString);
    }

    @Test
    void aTitleAlonePointsAtItsHolderInTheText() {
        Reading reading = Reading.of(
                "وصل الرئيس الفرنسي فرانسوا هولاند إلى واشنطن. واستقبل الرئيس الأميركي باراك أوباما ضيفه. وشكر الرئيس الفرنسي مضيفه.");
        assertIs("francois-hollande", reading, "الرئيس الفرنسي مضيفه");
    }

    @Test
    void aTitleAlonePointsAtWhoHeldTheOfficeThatDay() {
        assertIs("francois-hollande", Reading.of("قال الرئيس الفرنسي إن بلاده في حرب."), "الرئيس الفرنسي");
        assertIs("emmanuel-macron", Reading.on("2018-03-01", "قال الرئيس الفرنسي إن بلاده في سلام."), "الرئيس الفرنسي");
        assertNotEquals(
                "francois-hollande",
                Reading.on("", "قال الرئيس الفرنسي إن بلاده في حرب.").idAt("الرئيس الفرنسي"));
    }

    @Test
    void aCounterpartHoldsTheSameOfficeElsewhere() {
        Reading named = Reading.of("التقى وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف في فيينا.");
        assertIs("sergey-lavrov", named, "نظيره الروسي");
        Reading unnamed = Reading.of("التقى وزير الخارجية الأميركي جون كيري نظيره الروسي في فيينا.");
        assertIs("sergey-lavrov", unnamed, "نظيره الروسي");
        Reading unknown = Reading.of("التقى وزير الزراعة الإيطالي ماورو برتيني نظيره النمساوي في روما.");
        assertEquals(
                List.of("AUT", "GOV"),
                List.of(
                        unknown.entityAt("نظيره النمساوي").country(),
                        unknown.entityAt("نظيره النمساوي").sector()),
                unknown::toString);
    }

    @Test
    void aPersonAndTheStateInTheTitleAreTwo() {
        Reading reading = Reading.of("زار رئيس وزراء بريطانيا ديفيد كاميرون قاعدة عسكرية.");
        assertIs("david-cameron", reading, "ديفيد كاميرون");
        assertEquals("GBR", reading.entityAt("ديفيد كاميرون").country(), reading::toString);
    }

    /** بان looks like بأن. */
    @Test
    void aNameKeepsTheLetterThatCouldBeAClitic() {
        Reading reading = Reading.of("وناشد الأمين العام للأمم المتحدة بان كي مون الطرفين منع التصعيد.");
        Entity entity = reading.entityAt("بان كي مون");
        assertEquals("ban-ki-moon", entity.id(), reading::toString);
        assertTrue(
                entity.mentions().stream().anyMatch(m -> m.span().contains(reading.span("بان كي مون"))),
                reading::toString);
        assertIs("ban-ki-moon", reading, "الأمين العام للأمم المتحدة");
    }

    @Test
    void groupsHaveNoStateAndFormsOfOneAreOne() {
        Reading reading = Reading.of(
                "قصفت فرنسا مواقع تنظيم الدولة الإسلامية. وتوعد \"داعش\" بالرد، وقال تنظيم «الدولة الإسلامية» إنه سينتقم.");
        Entity group = reading.entityAt("تنظيم الدولة الإسلامية");
        assertEquals(
                List.of("", "UAF", "ARMED_GROUP"),
                List.of(group.country(), group.sector(), group.kind().name()),
                reading::toString);
        assertIs(group.id(), reading, "داعش");
        assertIs(group.id(), reading, "تنظيم «الدولة الإسلامية»");
    }

    @Test
    void aBodyTakesTheStateThatItsWordsName() {
        Reading reading =
                Reading.of("قالت وزارة الدفاع الروسية إن الجيش التركي أسقط الطائرة. وأضافت الوزارة أن الطيار قتل.");
        assertEquals("RUS", reading.entityAt("وزارة الدفاع الروسية").country(), reading::toString);
        assertEquals(
                List.of("TUR", "MIL"),
                List.of(
                        reading.entityAt("الجيش التركي").country(),
                        reading.entityAt("الجيش التركي").sector()),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource({"سوريا", "سورية", "أمريكا", "أميركا", "الولايات المتحدة", "الصين", "إيران", "مصر"})
    void statesAreStatesUnderEverySpelling(String name) {
        Reading reading = Reading.of("أعلنت " + name + " موقفها من الأزمة.");
        assertEquals(Entity.Kind.STATE, reading.entityAt(name).kind(), reading::toString);
    }

    @Test
    void aCliticBeforeANameIsNoPartOfIt() {
        Reading reading = Reading.of("وروسيا تدعم الحل. وقدمت المقترح لفرنسا وبريطانيا.");
        for (String words : List.of("روسيا", "فرنسا", "بريطانيا")) {
            assertTrue(
                    reading.entityAt(words).mentions().stream()
                            .anyMatch(m -> m.span().equals(reading.span(words))),
                    () -> words + reading);
        }
    }
}
