package org.taqarub.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.record.Entity;
import org.taqarub.record.Evidence;
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

    private static void assertWhat(Reading reading, String words, Entity.Kind kind, String country, String sector) {
        Entity entity = reading.entityAt(words);
        assertEquals(
                List.of(kind.name(), country, sector),
                List.of(entity.kind().name(), entity.country(), entity.sector()),
                () -> "«" + words + "»" + reading);
    }

    private static void assertSame(Reading reading, String words, String again) {
        assertNotEquals("none", reading.idAt(words), reading::toString);
        assertEquals(reading.idAt(words), reading.idAt(again), () -> "«" + words + "» «" + again + "»" + reading);
    }

    private static void assertOther(Reading reading, String words, String other) {
        assertNotEquals(reading.idAt(words), reading.idAt(other), () -> "«" + words + "» «" + other + "»" + reading);
    }

    // ---- bodies and those who belong to them

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قالت السلطات التركية إن الحدود مغلقة. وأكدت الحكومة التركية ذلك. | السلطات التركية | الحكومة التركية | TUR | GOV",
                "قصفت القوات الروسية مواقع في حلب. وأكد الجيش الروسي ذلك. | القوات الروسية | الجيش الروسي | RUS | MIL",
                "قتل جنديان فرنسيان في الانفجار. وقال الجيش الفرنسي إن الانفجار كبير. | جنديان فرنسيان | الجيش الفرنسي | FRA | MIL",
                "أطلق جنود أوكرانيون النار. وقال الجيش الأوكراني إن القتيل مسلح. | جنود أوكرانيون | الجيش الأوكراني | UKR | MIL",
                "أطلق رجال الشرطة الإسرائيلية النار. وقالت الشرطة الإسرائيلية إن القتيل مسلح. | رجال الشرطة الإسرائيلية | قالت الشرطة الإسرائيلية | ISR | GOV",
                "أعلنت السلطات السورية وقف الغارات. وقالت الحكومة السورية إن الهدنة تبدأ غدا. | السلطات السورية | الحكومة السورية | SYR | GOV",
                "سيطرت قوات النظام السوري على البلدة. وقال الجيش السوري إن المعركة انتهت. | قوات النظام السوري | الجيش السوري | SYR | MIL",
                "قصفت القوات المدينة. وقال الجيش السوري إن المعركة انتهت. | القوات | الجيش السوري | SYR | MIL",
            })
    void oneBodyUnderSeveralWords(String text, String words, String again, String country, String sector) {
        Reading reading = Reading.of(text);
        assertSame(reading, words, again);
        assertWhat(reading, words, Entity.Kind.GOVERNMENT_BODY, country, sector);
    }

    @Test
    void theArmiesOfTwoStatesAreTwo() {
        Reading reading = Reading.of("قصفت القوات الروسية المدينة. وقال الجيش التركي إن الحدود مغلقة.");
        assertOther(reading, "القوات الروسية", "الجيش التركي");
    }

    @Test
    void soldiersOfNoStateArePeople() {
        Reading reading = Reading.of("قال الجيش الفرنسي إن الانفجار كبير. وقتل خمسة جنود أمس.");
        assertOther(reading, "الجيش الفرنسي", "خمسة جنود");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "هاجم الحوثيون مدينة تعز. وقصف المتمردون الأحياء السكنية. | الحوثيون | المتمردون | houthis",
                "هاجم الحوثيون مدينة تعز. وقصفت الميليشيات الأحياء السكنية. | الحوثيون | الميليشيات | houthis",
                "هاجمت حركة طالبان الثكنة. وقصفت روسيا المدينة. وانسحب المتمردون فجرا. | حركة طالبان | المتمردون | taliban",
                "هاجم الحوثيون المدينة. وردت حركة طالبان. وانسحب المتمردون فجرا. | حركة طالبان | المتمردون | taliban",
            })
    void rebelsAndMilitiasAreTheListedGroupThatWasNamedLast(String text, String group, String again, String id) {
        Reading reading = Reading.of(text);
        assertIs(id, reading, group);
        assertIs(id, reading, again);
    }

    @Test
    void rebelsOfNoGroupAreNoGroup() {
        Reading alone = Reading.of("وقال المتمردون إنهم انسحبوا من المدينة.");
        assertWhat(alone, "المتمردون", Entity.Kind.ARMED_GROUP, "", "REB");
        Reading some = Reading.of("هاجم الحوثيون المدينة. وقال متمردون إنهم انسحبوا من المدينة.");
        assertOther(some, "الحوثيون", "متمردون");
        Reading before = Reading.of("وقال المتمردون إنهم انسحبوا من المدينة. وهاجم الحوثيون القرية.");
        assertOther(before, "المتمردون", "الحوثيون");
    }

    // ---- one form, several bearers

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قصف التحالف مواقع في اليمن. ورد الحوثيون بصاروخ. | arab-coalition",
                "قصفت طائرات التحالف مواقع في صنعاء. ورد الحوثيون بصاروخ. | arab-coalition",
                "شن التحالف غارات على عدن في اليمن. | arab-coalition",
                "قصف التحالف مواقع في سوريا والعراق. | international-coalition",
                "شن التحالف غارات على الموصل في العراق. | international-coalition",
            })
    void aCoalitionIsTheOneThatActsHere(String text, String id) {
        assertIs(id, Reading.of(text), "التحالف");
    }

    @Test
    void aCoalitionNamedInFullIsMeantEvenWhereTheOtherOneActs() {
        Reading reading = Reading.of("أعلن التحالف العربي وقف الغارات. وقال التحالف إن الوضع في سوريا والعراق خطير.");
        assertIs("arab-coalition", reading, "التحالف إن");
    }

    @ParameterizedTest
    @CsvSource({"قصف التحالف مواقع في المدينة.", "شن التحالف غارات في سوريا واليمن."})
    void aCoalitionThatActsNowhereOrInBothIsNotGuessed(String text) {
        Reading reading = Reading.of(text);
        Entity coalition = reading.entityAt("التحالف");
        assertTrue(coalition.id().startsWith("unresolved:"), reading::toString);
        assertEquals(
                Set.of("groups.tsv:arab-coalition", "groups.tsv:international-coalition"),
                rules(coalition),
                reading::toString);
        assertEquals(List.of("", ""), List.of(coalition.country(), coalition.sector()), reading::toString);
    }

    private static Set<String> rules(Entity entity) {
        return entity.mentions().get(0).evidence().parts().stream()
                .map(Evidence::rule)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وصل الوزير السعودي إلى القاهرة. وقالت المملكة إنها ترحب بالاتفاق. وتستضيف السعودية القمة. | SAU",
                "استقبل العاهل الأردني الوفد. وقالت المملكة إنها ترحب بالاتفاق. ويستضيف الأردن القمة. | JOR",
                "التقى وزير الخارجية المغربي الوفد. وقالت المملكة إنها ترحب بالاتفاق مع المغرب. | MAR",
                "وقال وزير الخارجية السعودي عادل الجبير إن المملكة ترحب بالاتفاق. | SAU",
            })
    void theKingdomIsTheOneThatTheReportNamesMost(String text, String state) {
        Reading reading = Reading.of(text);
        assertIs(state, reading, "المملكة");
        assertWhat(reading, "المملكة", Entity.Kind.STATE, state, "GOV");
    }

    @ParameterizedTest
    @CsvSource({
        "وقالت المملكة إنها ترحب بالاتفاق.",
        "زارت السعودية والأردن الموقع. وقالت المملكة إنها ترحب بالاتفاق.",
        "زارت فرنسا الموقع. وقالت المملكة إنها ترحب بالاتفاق مع فرنسا.",
    })
    void theKingdomIsNobodyWhereNoneIsAhead(String text) {
        assertIs("none", Reading.of(text), "المملكة");
    }

    @Test
    void aShortNameOfSeveralIsNotGuessedAndItsEvidenceNamesThemAll() {
        Reading reading = Reading.of("وقال المالكي إن الحل قريب.");
        Entity somebody = reading.entityAt("المالكي");
        assertTrue(somebody.id().startsWith("unresolved:"), reading::toString);
        assertEquals(
                Set.of("people.tsv:turki-al-maliki", "people.tsv:nouri-al-maliki", "people.tsv:riyad-al-maliki"),
                rules(somebody),
                reading::toString);
        assertWhat(reading, "المالكي", Entity.Kind.PERSON, "", "");
        assertEquals(
                somebody.id(), reading.quotation("الحل قريب").speaker(), () -> "he speaks, whoever he is" + reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال وزير الخارجية الفلسطيني رياض المالكي إن الحل قريب. وأضاف المالكي أن الحوار ضروري. | المالكي أن | riyad-al-maliki",
                "قال رئيس الوزراء العراقي السابق نوري المالكي إن الحل قريب. وأضاف المالكي أن الحوار ضروري. | المالكي أن | nouri-al-maliki",
                "قال فيدل كاسترو إن الثورة مستمرة. وأضاف كاسترو أن الشعب معها. | كاسترو أن | fidel-castro",
                "قال كاسترو إن الثورة مستمرة. | كاسترو | raul-castro",
            })
    void aShortNameIsWhoIsNamedInFullElseWhoIsInOffice(String text, String words, String id) {
        assertIs(id, Reading.of(text), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال المتحدث العسكري المصري محمد سمير إن الوضع خطير. | true",
                "قال محمد سمير إن الأسعار ارتفعت في مصر. | true",
                "قال المواطن العراقي محمد سمير إن الوضع خطير. | false",
                "قال محمد سمير إن الأسعار ارتفعت في العراق. | false",
            })
    void twoGivenNamesAreTheListedPersonOnlyWhereHisStateIsNamed(String text, boolean listed) {
        Reading reading = Reading.of(text);
        assertEquals(listed, reading.idAt("محمد سمير").equals("mohamed-samir"), reading::toString);
        assertEquals(Entity.Kind.PERSON, reading.entityAt("محمد سمير").kind(), reading::toString);
    }

    // ---- pointing back

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "زار رئيس الوزراء الكويتي الشيخ جابر المبارك القاهرة. وأكد معاليه أن العلاقات متينة. | معاليه | jaber-al-mubarak",
                "استقبل ولي العهد السعودي الأمير محمد بن نايف الوفد. وأكد سموه أن العلاقات متينة. | سموه | mohammed-bin-nayef",
                "زارت رئيسة الوزراء البنغالية الشيخة حسينة موسكو. وأكدت سيادتها أن العلاقات متينة. | سيادتها | sheikh-hasina",
                "قالت أنغيلا ميركل إن الحل قريب. واستقبل الرئيس التركي رجب طيب أردوغان ضيفته. وأكدت معاليها أن العلاقات متينة. | معاليها | angela-merkel",
            })
    void aStyleWithAPronounIsWhoWasNamedBeforeOfThatSex(String text, String words, String id) {
        Reading reading = Reading.of(text);
        assertIs(id, reading, words);
        assertEquals(id, reading.quotation("العلاقات متينة").speaker(), reading::toString);
    }

    @Test
    void aStyleWithAPronounIsNobodyWhereNobodyWasNamed() {
        assertIs("none", Reading.of("وأكد معاليه أن العلاقات متينة."), "معاليه");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أصدرت رابطة العالم الإسلامي بيانا. وقالت الرابطة إن الحوار ضروري. | الرابطة | muslim-world-league",
                "اجتمع حلف شمال الأطلسي في بروكسل. وقال الحلف إن روسيا تهدد أوروبا. | الحلف | nato",
                "قال الاتحاد الأوروبي إن الاتفاق قريب. وأضاف الاتحاد أن المحادثات مستمرة. | الاتحاد أن | eu",
                "أصدرت جامعة الدول العربية بيانا. وقالت الجامعة إن الحل سياسي. | الجامعة إن | arab-league",
                "قالت منظمة العفو الدولية إن التعذيب منتشر. وأضافت المنظمة أن السجون مكتظة. | المنظمة | amnesty",
                "أصدر مجلس الأمن بيانا. ودعا المجلس إلى الهدوء. | المجلس | un-sc",
            })
    void theHeadOfABodysNameIsThatBody(String text, String words, String id) {
        assertIs(id, Reading.of(text), words);
    }

    @Test
    void aHeadThatBelongsToNobodyNamedIsNobody() {
        assertIs("none", Reading.of("وقالت الرابطة إن الحوار ضروري."), "الرابطة");
    }

    @Test
    void aSurnameThatIsACommonNounIsItsBearer() {
        Reading named = Reading.of("قال الإعلامي المصري عمرو أديب إن الوضع خطير. وأضاف أديب أن الناس خائفون.");
        assertIs("amr-adib", named, "أديب أن");
        assertEquals("amr-adib", named.quotation("الناس خائفون").speaker(), named::toString);
        assertNotEquals(
                "amr-adib",
                Reading.of("وصل أديب مصري إلى القاهرة. وقال الإعلامي المصري عمرو أديب إن الوضع خطير.")
                        .idAt("أديب"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أكد الجانب الروسي أن الاتفاق قريب. | الجانب الروسي | RUS",
                "طلب الجانب الإيراني مهلة. | الجانب الإيراني | IRN",
                "وقالت الدولة اللبنانية إن الحل قريب. | الدولة اللبنانية | LBN",
            })
    void theSideOfAStateIsTheState(String text, String words, String state) {
        Reading reading = Reading.of(text);
        assertIs(state, reading, words);
        assertWhat(reading, words, Entity.Kind.STATE, state, "GOV");
    }

    // ---- offices and places

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-11-19 | قال فرانسوا هولاند إن الوضع خطير. | فرانسوا هولاند | FRA | GOV",
                "2018-03-01 | قال فرانسوا هولاند إن الوضع خطير. | فرانسوا هولاند | FRA | POL",
                "2018-03-01 | قال باراك أوباما إن الوضع خطير. | باراك أوباما | USA | POL",
                "2018-03-01 | قال جون كيري إن الوضع خطير. | جون كيري | USA | POL",
                "2013-01-05 | قال محمود أحمدي نجاد إن الوضع خطير. | محمود أحمدي نجاد | IRN | GOV",
                "2015-01-05 | قال محمود أحمدي نجاد إن الوضع خطير. | محمود أحمدي نجاد | IRN | POL",
                "2015-11-19 | قال الرئيس الفرنسي السابق نيكولا ساركوزي إن الوضع خطير. | نيكولا ساركوزي | FRA | POL",
            })
    void whoHasLeftPublicOfficeIsAPolitician(String day, String text, String words, String country, String sector) {
        assertWhat(Reading.on(day, text), words, Entity.Kind.PERSON, country, sector);
    }

    @ParameterizedTest
    @CsvSource({
        "وقع الانفجار في فرنسا. ونقل الجرحى إلى مستشفى في فرنسا., فرنسا, FRA",
        "وقع زلزال في اليابان أمس., اليابان, JPN",
        "يعيش في تركيا ملايين اللاجئين., تركيا, TUR",
        "وصل الوزير الفرنسي قادما من لبنان., لبنان, LBN",
        "عاد الوفد إلى تركيا., تركيا, TUR",
    })
    void aStateWhereThingsOnlyHappenIsAPlaceWithoutASector(String text, String words, String state) {
        Reading reading = Reading.of(text);
        assertIs(state, reading, words);
        assertWhat(reading, words, Entity.Kind.PLACE, state, "");
    }

    @ParameterizedTest
    @CsvSource({
        "وقع الانفجار في فرنسا. وقالت فرنسا إن الوضع خطير., فرنسا, FRA",
        "زار الوفد اليابان. وقع زلزال في اليابان أمس., اليابان, JPN",
        "وقع الانفجار في تركيا. وقصفت روسيا تركيا., تركيا, TUR",
    })
    void aStateThatAlsoActsOrIsActedUponIsAState(String text, String words, String state) {
        assertWhat(Reading.of(text), words, Entity.Kind.STATE, state, "GOV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قالت الحكومة اليمنية إن الحل قريب. وأعلنت السلطات اليمنية وقف الغارات. | الحكومة اليمنية | السلطات اليمنية | yemen-government",
                "سيطر الجيش اليمني على البلدة. وقصفت القوات اليمنية القرية. | الجيش اليمني | القوات اليمنية | yemen-army",
            })
    void aListedBodyIsMeantByTheGeneralWord(String text, String words, String again, String id) {
        Reading reading = Reading.of(text);
        assertIs(id, reading, words);
        assertIs(id, reading, again);
    }

    @Test
    void aFeminineCounterpartIsTheSameBodyElsewhere() {
        Reading reading = Reading.of("أبلغت وزارة الدفاع الروسية نظيرتها التركية أن الغارات مستمرة.");
        assertWhat(reading, "نظيرتها التركية", Entity.Kind.GOVERNMENT_BODY, "TUR", "GOV");
        Reading woman = Reading.of("التقى وزير الخارجية الأميركي جون كيري نظيرته السويدية مارغو والستروم في روما.");
        assertIs("margot-wallstrom", woman, "نظيرته السويدية");
    }

    @Test
    void theStateOfAMediumThatIsCitedIsNotTheReports() {
        Reading reading = Reading.of("بحسب وكالة رويترز، غادر الوفد العاصمة صباحا.");
        assertEquals("", reading.entityAt("الوفد").country(), reading::toString);
        Reading french = Reading.of("بحسب وكالة رويترز، غادر الوفد باريس صباحا.");
        assertEquals("FRA", french.entityAt("الوفد").country(), french::toString);
    }

    @Test
    void aSourceIsTheOneThatWasCitedBefore() {
        Reading reading = Reading.of("وقال مصدر أمني إن القتلى عشرة. وأضاف المصدر أن الجرحى كثيرون.");
        assertSame(reading, "مصدر أمني", "المصدر أن");
        assertEquals(
                reading.idAt("مصدر أمني"), reading.quotation("الجرحى كثيرون").speaker(), reading::toString);
    }

    @Test
    void theOfficialOfAStateIsWhoWasNamedOfIt() {
        Reading reading = Reading.of(
                "التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأميركي جون كيري. وأكد المسؤول الروسي أن الحل قريب. وقال المسؤول الأميركي إن الوضع صعب.");
        assertIs("sergey-lavrov", reading, "المسؤول الروسي");
        assertIs("john-kerry", reading, "المسؤول الأميركي");
        Reading other = Reading.of("وصل الوزير الفرنسي لوران فابيوس. وأكد المسؤول التركي أن الحل قريب.");
        assertNotEquals("laurent-fabius", other.idAt("المسؤول التركي"));
    }

    @Test
    void aNameWithOrWithoutTheArticleIsOne() {
        Reading reading = Reading.of("قال المحلل أحمد الخوري إن الوضع صعب. وأضاف خوري أن الحل قريب.");
        assertSame(reading, "أحمد الخوري", "خوري أن");
        assertEquals("أحمد الخوري", reading.entityAt("أحمد الخوري").arabicName(), reading::toString);
    }

    @Test
    void whoHasAPronounBelongsToTheStateBefore() {
        Reading reading = Reading.of("قالت فرنسا إن الوضع صعب. وأكد رئيسها أن الحل قريب.");
        assertEquals("FRA", reading.entityAt("رئيسها").country(), reading::toString);
    }

    @Test
    void theMinistryIsTheOneThatWasNamedInFull() {
        Reading reading = Reading.of(
                "زار الوفد فرنسا وقالت فرنسا إن الحل قريب. وأعلنت وزارة العدل الأميركية فتح تحقيق. وقالت وزارة العدل إن المتهم غادر.");
        assertEquals("USA", reading.entityAt("وزارة العدل إن").country(), reading::toString);
        assertSame(reading, "وزارة العدل الأميركية", "وزارة العدل إن");
    }

    @Test
    void aNameInBracketsAfterItsHeadIsTheListedOne() {
        Reading reading = Reading.of("ذكرت وكالة (سبأ) أن الطريق فتح. وأعلنت حركة (النجم) وقف القتال.");
        assertIs("saba", reading, "وكالة (سبأ)");
        assertEquals(Entity.Kind.ARMED_GROUP, reading.entityAt("حركة (النجم)").kind(), reading::toString);
    }

    @Test
    void aHyphenInsideAListedNameIsPartOfIt() {
        assertIs("kim-jong-un", Reading.of("قال كيم جونغ-أون إن بلاده ستوقف التجارب."), "كيم جونغ-أون");
    }

    @Test
    void aShortSurnameThatIsNoVerbIsRead() {
        assertIs("donald-trump", Reading.on("2018-06-08", "بعد قرار ترمب الانسحاب غادر الوفد."), "ترمب");
    }

    @Test
    void whoSpeaksInAnothersNameIsNotHe() {
        Reading reading = Reading.of("أجرى الرئيس الفرنسي محادثات. وقال المتحدث باسمه إن الزيارة ناجحة.");
        assertEquals("francois-hollande", reading.idAt("الرئيس الفرنسي"), reading::toString);
        assertEquals(
                reading.idAt("المتحدث باسمه"),
                reading.quotation("الزيارة ناجحة").speaker(),
                reading::toString);
        assertNotEquals("francois-hollande", reading.idAt("المتحدث باسمه"), reading::toString);
    }

    @Test
    void whoIsToldSomethingIsNoPartOfTheTitle() {
        Reading reading = Reading.of("قال متحدث باسم وزارة الدفاع لوكالة رويترز إن السفن عادت.");
        assertEquals("", reading.entityAt("متحدث باسم وزارة الدفاع").country(), reading::toString);
    }

    @Test
    void anOfficialOfNoOneStateGetsNone() {
        Reading reading = Reading.of("وصلت فرنسا إلى اتفاق. وقال مسؤول أوروبي فضل عدم ذكر اسمه إن اللقاء تأجل.");
        assertEquals("", reading.entityAt("مسؤول أوروبي").country(), reading::toString);
        assertEquals(List.of("اللقاء تأجل"), reading.quoted(), reading::toString);
    }

    @Test
    void afterANounWithTheArticleRaisIsAnAdjective() {
        Reading reading = Reading.of("وعاد الجنود من المدخل الرئيس للقصر.");
        assertEquals("none", reading.idAt("الرئيس"), reading::toString);
    }

    @Test
    void titlesAfterACommaWithoutANameAreNoPerson() {
        Reading reading = Reading.of("قال إمام المسجد الكبير، الشيخ د. سامر خياط، إن الصلح خير.");
        assertTrue(
                reading.record().entities().stream().noneMatch(e -> e.id().startsWith("person:إمام")),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "قال الرئيس التركي إن تركيا مستعدة. ووصلت المنظمات الإنسانية الدولية إلى المدينة., المنظمات الإنسانية الدولية, ''",
        "قال الرئيس التركي إن تركيا مستعدة. ووصلت المنظمات الإنسانية إلى المدينة., المنظمات الإنسانية, ''",
        "قال الرئيس التركي إن تركيا مستعدة. ووصل الوفد الأممي إلى المدينة., الوفد الأممي, ''",
        // organs of a state, and a nationality
        "قال الرئيس التركي إن تركيا مستعدة. وطوقت الشرطة المدينة., الشرطة, TUR",
        "قال الرئيس التركي إن تركيا مستعدة. ووصل البرلمان إلى اتفاق., البرلمان, TUR",
        "قال الرئيس التركي إن تركيا مستعدة. ووصل الوفد العراقي إلى المدينة., الوفد العراقي, IRQ",
    })
    void whatIsRegionalOrNoOrganOfAStateHasNoStateByDefault(String text, String words, String country) {
        Reading reading = Reading.of(text);
        assertEquals(country, reading.entityAt(words).country(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "هاجم متظاهرون السفارة الأميركية في الخرطوم. وطوقت الشرطة المكان., SDN",
        "هاجم متظاهرون السفارة السعودية في طهران. وطوقت الشرطة المكان., IRN",
        "هاجم متظاهرون البرلمان العراقي في المدينة. وطوقت الشرطة المكان., IRQ",
    })
    void anEmbassyDoesNotSayWhoseThePoliceIs(String text, String country) {
        Reading reading = Reading.of(text);
        assertEquals(country, reading.entityAt("الشرطة").country(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "التقت وزيرة الخارجية الأسترالية جولي بيشوب نظيرتها السويدية., نظيرتها السويدية, margot-wallstrom",
        "التقت وزيرة الخارجية الأسترالية جولي بيشوب نظيرها الروسي., نظيرها الروسي, sergey-lavrov",
        "قال وزير الخارجية الروسي سيرغي لافروف إن روسيا قوية. والتقت وزيرة الخارجية السويدية نظيرتها الروسية., نظيرتها الروسية, none",
    })
    void aCounterpartOfFeminineFormIsNoMan(String text, String words, String id) {
        assertIs(id, Reading.of(text), words);
    }
}
