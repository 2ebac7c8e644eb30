package org.taqarub.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Delivery;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.testing.Reading;

class DeliveryReaderTest {

    private static Delivery delivery(Reading reading, String words) {
        return reading.quotation(words).delivery();
    }

    private static Delivery only(Reading reading) {
        List<Quotation> all = reading.record().quotations();
        assertEquals(1, all.size(), reading::toString);
        return all.get(0).delivery();
    }

    private static void assertTold(Reading reading, String addresseeWords) {
        assertEquals(reading.idAt(addresseeWords), String.valueOf(only(reading).addressee()), reading::toString);
        assertNotNull(only(reading).addressee(), reading::toString);
    }

    private static void assertHeld(Reading reading, String venueWords) {
        assertEquals(reading.span(venueWords), only(reading).venue(), reading::toString);
    }

    private static void assertCarried(Reading reading, String words, String... carrierWords) {
        assertEquals(
                Arrays.stream(carrierWords).map(reading::idAt).toList(),
                delivery(reading, words).carriers(),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال الوزير الفرنسي إن الحرب طويلة. | assert",
                "حذر الوزير الفرنسي من أن الحرب طويلة. | warn",
                "نفى وزير الخارجية الإيراني محمد جواد ظريف أن تكون بلاده أرسلت قوات. | deny",
                "اتهم الرئيس التركي رجب طيب أردوغان موسكو بأنها تشتري النفط من المهربين. | accuse",
                "هدد الرئيس الروسي فلاديمير بوتين بأن بلاده سترد على الهجوم. | threaten",
                "تعهد الرئيس الأميركي باراك أوباما بأن بلاده ستدعم الحلفاء. | promise",
                "طالب الوزير الفرنسي بأن تتوقف الغارات فورا. | demand",
                "رحب الوزير الفرنسي بأن الطرفين اتفقا على الهدنة. | praise",
                "اقترح الوزير الألماني أن تعقد المحادثات في برلين. | suggest",
                "توقع وزير المالية اليوناني أن ينمو الاقتصاد العام المقبل. | expect",
                "كشف الوزير الفرنسي أن الشرطة أوقفت خمسة أشخاص. | reveal",
                "كتب الوزير الإيراني: «سنعود إلى طاولة المفاوضات قريبا». | write",
                "تساءل النائب اللبناني: «متى تنتهي هذه الأزمة الطويلة؟». | ask",
                "رفض الرئيس السوري بشار الأسد أن تشارك المعارضة في الحكومة. | refuse",
                "وافق الرئيس الأوكراني بترو بوروشنكو على أن تجرى الانتخابات في موعدها. | accept",
                "أعلن رئيس الوزراء البريطاني ديفيد كاميرون أن بلاده ستشارك في الغارات. | announce",
                "نعت الوزير الفرنسي الهجوم بأنه «عمل وحشي لا يغتفر أبدا». | accuse",
                "ندد الوزير الفرنسي بهجوم «جبان وحقير» على المدنيين. | condemn",
                "وأعلن الجيش التركي مقتل عشرين مسلحا. | announce",
            })
    void theVerbTellsTheAct(String text, String act) {
        Reading reading = Reading.of(text);
        assertEquals(act, only(reading).act(), reading::toString);
    }

    @Test
    void aParticipleHasAnActOfItsOwn() {
        Reading reading = Reading.of("قال الوزير الفرنسي إن الحل قريب، محذرا من أن الحرب طويلة.");
        assertEquals("assert", delivery(reading, "الحل قريب").act());
        assertEquals("warn", delivery(reading, "الحرب طويلة").act());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "لافروف: نرفض أي شروط مسبقة",
                "بحسب الوزير الفرنسي فإن الهدنة صامدة في حلب.",
                "وجاء في بيان للخارجية الروسية أن المحادثات ستعقد في جنيف.",
                "نقلت وكالة تاس عن لافروف قوله إن المحادثات كانت مفيدة.",
            })
    void aCueThatIsNoVerbOfTheSpeakerPlainlyAsserts(String text) {
        Reading reading = Reading.of(text);
        assertEquals("assert", only(reading).act(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال الرئيس الفرنسي فرانسوا هولاند لصحيفة لوموند إن الوضع خطير. | صحيفة لوموند",
                "وقال وزير الخارجية الروسي سيرغي لافروف لوكالة إنترفاكس إن الاتفاق قريب. | وكالة إنترفاكس",
                "وقال لافروف لنظيره الأميركي جون كيري إن المحادثات مفيدة. | نظيره الأميركي جون كيري",
                "وقال أوباما لبوتين إن الغارات يجب أن تتوقف. | بوتين",
                "وقالت المستشارة الألمانية أنغيلا ميركل للصحافيين إن الوضع خطير. | للصحافيين",
                "وقال الرئيس السوري بشار الأسد لقناة «روسيا 24»: «لن نقبل بأي شروط مسبقة». | روسيا 24",
            })
    void whomItWasSaidToFollowsLi(String text, String words) {
        assertTold(Reading.of(text), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أبلغ وزير الخارجية الأميركي جون كيري نظيره الروسي سيرغي لافروف أن الغارات يجب أن تتوقف. | سيرغي لافروف",
                "وأبلغ لافروف كيري أن الغارات يجب أن تتوقف. | كيري",
                "وأبلغت وزارة الخارجية الروسية الأمم المتحدة بأن المحادثات ستعقد في جنيف. | الأمم المتحدة",
                "أخبر رئيس الوزراء البريطاني ديفيد كاميرون البرلمان أن بلاده ستشارك في الغارات. | البرلمان",
                "حذر الرئيس الروسي فلاديمير بوتين تركيا من أن العقوبات ستطال تجارتها. | تركيا",
                "حذر وزير الخارجية الأميركي جون كيري الرئيس السوري بشار الأسد من أن صبر العالم نفد. | بشار الأسد",
                "دعا الرئيس الفرنسي فرانسوا هولاند إيران إلى أن تعود إلى المفاوضات. | إيران",
                "وطالب الوزير الفرنسي إيران بأن تنسحب من سوريا. | إيران",
                "ناشد الأمين العام للأمم المتحدة بان كي مون مجلس الأمن أن يتحرك بسرعة. | مجلس الأمن",
                "وعد أوباما الأكراد بأن بلاده ستدعمهم. | الأكراد",
            })
    void theObjectOfAVerbOfTellingIsToldIt(String text, String words) {
        assertTold(Reading.of(text), words);
    }

    @Test
    void theObjectOfAnotherVerbIsNotToldIt() {
        Reading reading = Reading.of("اتهم أردوغان موسكو بأنها تشتري النفط من المهربين.");
        assertNull(only(reading).addressee(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال الرئيس الفرنسي فرانسوا هولاند إن بلاده قدمت المقترح لروسيا.",
                "قال الرئيس الفرنسي فرانسوا هولاند: «قدمنا المقترح لروسيا قبل أيام».",
                "أكد وزير الخارجية الروسي أن بلاده قالت لواشنطن إن الضربات مستمرة.",
                "وأعلنت الحكومة الألمانية إرسال مساعدات لليونان.",
            })
    void whoIsNamedInWhatIsSaidIsNotToldIt(String text) {
        Reading reading = Reading.of(text);
        assertNull(reading.record().quotations().get(0).delivery().addressee(), reading::toString);
    }

    @Test
    void whoeverSpeaksIsNotHisOwnAddressee() {
        Reading reading = Reading.of("وجاء في بيان للخارجية الروسية أن المحادثات ستعقد في جنيف.");
        assertNull(only(reading).addressee(), reading::toString);
    }

    @Test
    void speechInSpeechHasAnAddresseeOfItsOwn() {
        Reading reading = Reading.of("قال الرئيس الفرنسي فرانسوا هولاند إنه قال لنظيره الروسي إن الحرب طويلة.");
        assertNull(delivery(reading, "قال لنظيره الروسي إن الحرب طويلة").addressee(), reading::toString);
        assertEquals("vladimir-putin", delivery(reading, "الحرب طويلة").addressee(), reading::toString);
    }

    @Test
    void anAddresseeAloneAfterTheVerbOfSomebodyCarriedOn() {
        Reading reading = Reading.of(
                "قالت وزيرة الخارجية السويدية مارغو والستروم إن الاعتراف مهم. وحذرت الرئيس الروسي فلاديمير بوتين من أن العقوبات باقية.");
        assertEquals("vladimir-putin", delivery(reading, "العقوبات باقية").addressee(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال الرئيس الفرنسي فرانسوا هولاند في مؤتمر صحفي إن الوضع خطير. | مؤتمر صحفي",
                "وفي مؤتمر صحفي، قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير. | مؤتمر صحفي",
                "وقال لافروف خلال مؤتمر صحفي مشترك مع نظيره الأردني إن الاتفاق قريب. | مؤتمر صحفي مشترك مع نظيره الأردني",
                "وأكد الرئيس الإيراني حسن روحاني خلال كلمته أمام الجمعية العامة للأمم المتحدة أن بلاده لن تتراجع. | كلمته أمام الجمعية العامة للأمم المتحدة",
                "قال رئيس الوزراء التركي أحمد داود أوغلو في كلمة ألقاها أمام البرلمان إن بلاده لن تعتذر. | كلمة ألقاها أمام البرلمان",
                "قالت وزارة الخارجية الروسية في بيان إن المحادثات ستعقد في جنيف. | بيان",
                "كتب الرئيس الأميركي باراك أوباما في تغريدة على تويتر أن بلاده حزينة. | تغريدة",
                "وقال الوزير الفرنسي على هامش اجتماع وزاري في بروكسل إن الحل قريب. | اجتماع وزاري",
                "كتب الوزير الإيراني على حسابه في تويتر: «سنعود إلى طاولة المفاوضات قريبا». | حسابه",
                "وقال الرئيس الفرنسي فرانسوا هولاند عبر حسابه على تويتر إن بلاده حزينة. | حسابه",
                "وفي تصريحات لقناة الجزيرة، قال وزير الخارجية القطري خالد العطية إن الحل سياسي. | تصريحات لقناة الجزيرة",
            })
    void theOccasionWithWhatBelongsToIt(String text, String words) {
        assertHeld(Reading.of(text), words);
    }

    @Test
    void theOccasionOfAParticiple() {
        Reading reading = Reading.of("وقال الوزير الفرنسي إن الحل قريب، مضيفا في مؤتمر صحفي أن بلاده تعمل.");
        assertNull(delivery(reading, "الحل قريب").venue(), reading::toString);
        assertEquals(reading.span("مؤتمر صحفي"), delivery(reading, "بلاده تعمل").venue(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقال الوزير الفرنسي إن مؤتمر باريس سيعقد في موعده.",
                "أكد الرئيس الفرنسي فرانسوا هولاند أن خطابه أمام البرلمان سيبث غدا.",
                "وقال الوزير الفرنسي: «سنعود إلى القاعة في مؤتمر صحفي آخر».",
                "نفى الوزير الفرنسي وجود خلاف مع برلين.",
            })
    void anOccasionInWhatIsSaidIsNotWhereItWasSaid(String text) {
        Reading reading = Reading.of(text);
        assertNull(only(reading).venue(), reading::toString);
    }

    @Test
    void anOccasionEndsBeforeTheDate() {
        Reading reading = Reading.of("قال الرئيس الفرنسي فرانسوا هولاند في مؤتمر صحفي الأربعاء إن الوضع خطير.");
        assertHeld(reading, "مؤتمر صحفي");
        assertEquals("2015-11-18", only(reading).date(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال الرئيس الفرنسي فرانسوا هولاند أمس إن الوضع خطير. | 2015-11-18",
                "قال الرئيس الفرنسي فرانسوا هولاند يوم الأربعاء إن الوضع خطير. | 2015-11-18",
                "قال الرئيس الفرنسي فرانسوا هولاند مساء الثلاثاء خلال مؤتمر صحفي إن الوضع خطير. | 2015-11-17",
                "قال الرئيس الفرنسي فرانسوا هولاند في 17 نوفمبر 2015 إن الوضع خطير. | 2015-11-17",
                "وقال الوزير الفرنسي في نوفمبر 2014 إن الحل قريب. | 2014-11",
                "وقال الرئيس الفرنسي فرانسوا هولاند في 2014 إن الوضع خطير. | 2014",
                "اتهم أردوغان موسكو أمس بأنها تشتري النفط. | 2015-11-18",
            })
    void theDayOfTheClauseThatReportsIt(String text, String date) {
        Reading reading = Reading.of(text);
        assertEquals(date, only(reading).date(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال الرئيس الفرنسي فرانسوا هولاند إن المحادثات ستبدأ غدا.",
                "قال الوزير الفرنسي: «بدأت المحادثات أمس في جنيف».",
                "قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير.",
                "قال الرئيس الفرنسي فرانسوا هولاند بعد ثلاثة أيام إن الوضع خطير.",
                "استقبل بوتين أمس الوزير الفرنسي الذي قال إن الحل قريب.",
            })
    void aDayInWhatIsSaidOrASpanOfTimeIsNoDate(String text) {
        Reading reading = Reading.of(text);
        assertEquals("", only(reading).date(), reading::toString);
    }

    @Test
    void aDayThatCannotBeCountedIsNoDate() {
        Reading reading = Reading.on("", "قال الرئيس الفرنسي أمس إن الوضع خطير.");
        assertEquals("", only(reading).date(), reading::toString);
    }

    @Test
    void anAgencyThatPassesItOnCarriesIt() {
        assertCarried(
                Reading.of("نقلت وكالة إنترفاكس عن وزير الخارجية الروسي سيرغي لافروف قوله إن المحادثات كانت مفيدة."),
                "المحادثات كانت مفيدة",
                "وكالة إنترفاكس");
        assertCarried(
                Reading.of("ونقلت وكالة تاس الروسية للأنباء عن وزارة الدفاع الروسية أن الغارات مستمرة."),
                "الغارات مستمرة",
                "وكالة تاس الروسية");
        assertCarried(
                Reading.of("ونقل التلفزيون السوري عن مصدر عسكري أن الجيش سيطر على البلدة."),
                "الجيش سيطر على البلدة",
                "التلفزيون السوري");
    }

    @Test
    void whoCitesASourceCarriesIt() {
        assertCarried(
                Reading.of("ذكرت قناة العربية نقلا عن وزير الخارجية اليمني رياض ياسين أن المحادثات تأجلت."),
                "المحادثات تأجلت",
                "قناة العربية");
        assertCarried(
                Reading.of("وأفادت وكالة الأناضول نقلا عن مصادر أمنية بأن الشرطة أوقفت خمسة أشخاص."),
                "الشرطة أوقفت خمسة أشخاص",
                "وكالة الأناضول");
    }

    @Test
    void carriersStandInTheOrderOfTheText() {
        assertCarried(
                Reading.of("ونقلت وكالة رويترز ووكالة فرانس برس عن الوزير الفرنسي قوله إن الحل قريب."),
                "الحل قريب",
                "وكالة رويترز",
                "وكالة فرانس برس");
    }

    @Test
    void whoGoesOnIsCarriedNoMore() {
        Reading reading =
                Reading.of("نقلت وكالة رويترز عن دبلوماسي غربي قوله إن المحادثات تأجلت. وأضاف أن الأمل ضعيف.");
        assertCarried(reading, "المحادثات تأجلت", "وكالة رويترز");
        assertEquals(List.of(), delivery(reading, "الأمل ضعيف").carriers(), reading::toString);
    }

    @Test
    void anAgencyThatSpeaksItselfCarriesNothing() {
        Reading reading = Reading.of("وذكرت وكالة رويترز أن المحادثات تأجلت.");
        assertEquals("reuters", reading.quotation("المحادثات تأجلت").speaker(), reading::toString);
        assertEquals(List.of(), only(reading).carriers(), reading::toString);
    }

    @Test
    void whatIsNotStatedIsAbsent() {
        Reading reading = Reading.of("قال الرئيس الفرنسي إن الوضع خطير.");
        assertEquals(Delivery.PLAIN, only(reading), reading::toString);
        assertEquals(new Delivery("assert", null, null, "", List.of()), Delivery.PLAIN);
    }

    @Test
    void everythingAtOnce() {
        Reading reading = Reading.of(
                "وحذر وزير الخارجية الفرنسي لوران فابيوس إيران أمس خلال مؤتمر صحفي من أن صبر بلاده نفد. ونقلت وكالة رويترز عن مسؤول فرنسي قوله إن الحل بعيد.");
        Span venue = reading.span("مؤتمر صحفي");
        assertEquals(
                new Delivery("warn", "IRN", venue, "2015-11-18", List.of()),
                delivery(reading, "صبر بلاده نفد"),
                reading::toString);
        assertEquals(
                new Delivery("assert", null, null, "", List.of("reuters")),
                delivery(reading, "الحل بعيد"),
                reading::toString);
    }
}
