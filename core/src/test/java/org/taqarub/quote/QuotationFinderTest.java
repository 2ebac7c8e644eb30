package org.taqarub.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Quotation;
import org.taqarub.testing.Reading;

class QuotationFinderTest {

    private static void assertSaid(Reading reading, String words, Quotation.Manner manner, String speakerWords) {
        Quotation quotation = reading.quotation(words);
        assertEquals(manner, quotation.manner(), reading::toString);
        assertEquals(
                reading.idAt(speakerWords),
                String.valueOf(quotation.speaker()),
                () -> "speaker of «" + words + "»" + reading);
    }

    @Test
    void direct() {
        Reading reading = Reading.of("وقال وزير الخارجية الفرنسي لوران فابيوس: «سنواصل العمل مع شركائنا».");
        assertSaid(reading, "سنواصل العمل مع شركائنا", Quotation.Manner.DIRECT, "لوران فابيوس");
        Quotation quotation = reading.record().quotations().get(0);
        assertEquals(reading.span("وقال"), quotation.cue());
        assertEquals(reading.span("وزير الخارجية الفرنسي لوران فابيوس"), quotation.speakerText());
    }

    @Test
    void indirect() {
        Reading reading = Reading.of("وأكد الرئيس الروسي فلاديمير بوتين أن بلاده ستواصل دعم دمشق.");
        assertSaid(reading, "بلاده ستواصل دعم دمشق", Quotation.Manner.INDIRECT, "فلاديمير بوتين");
    }

    @Test
    void mixed() {
        Reading reading =
                Reading.of("وأكد الرئيس الروسي فلاديمير بوتين أن بلاده «لن تتخلى أبدا» عن حلفائها في المنطقة.");
        assertSaid(reading, "بلاده «لن تتخلى أبدا» عن حلفائها في المنطقة", Quotation.Manner.MIXED, "فلاديمير بوتين");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال الوزير الفرنسي: “سنواصل العمل مع شركائنا”.", "قال الوزير الفرنسي: \"سنواصل العمل مع شركائنا\".",
                        "قال الوزير الفرنسي: « سنواصل العمل مع شركائنا ».",
                "قال الوزير الفرنسي: «سنواصل العمل مع شركائنا.»", "قال الوزير الفرنسي: ”سنواصل العمل مع شركائنا“.",
                        "قال الوزير الفرنسي: “سنواصل العمل مع شركائنا\"."
            })
    void everyStyleOfMarks(String text) {
        Reading reading = Reading.of(text);
        assertEquals(
                Quotation.Manner.DIRECT,
                reading.quotation("سنواصل العمل مع شركائنا").manner());
    }

    @Test
    void severalSentencesInMarksAreOneQuotation() {
        Reading reading =
                Reading.of("وقال الرئيس الروسي فلاديمير بوتين: «لن نقبل الابتزاز. سنرد في الوقت المناسب. هذا وعد».");
        assertSaid(
                reading, "لن نقبل الابتزاز. سنرد في الوقت المناسب. هذا وعد", Quotation.Manner.DIRECT, "فلاديمير بوتين");
    }

    @Test
    void theSpeakerIsCarriedOver() {
        Reading reading = Reading.of(
                "قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير. وأضاف أن بلاده لن تتراجع. وتابع: «لن ننسى ما حدث».");
        assertSaid(reading, "بلاده لن تتراجع", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
        assertSaid(reading, "لن ننسى ما حدث", Quotation.Manner.DIRECT, "فرانسوا هولاند");
        assertNull(reading.quotation("لن ننسى ما حدث").speakerText());
    }

    @Test
    void aCarriedSpeakerAgreesWithItsVerb() {
        Reading reading = Reading.of("""
                قالت المستشارة الألمانية أنغيلا ميركل إن أوروبا موحدة. وأكد الرئيس الفرنسي فرانسوا هولاند أن الحل سياسي.
                وأضافت أن بلادها ستستقبل اللاجئين. وأضاف أن باريس لن تتردد.
                """);
        assertSaid(reading, "بلادها ستستقبل اللاجئين", Quotation.Manner.INDIRECT, "أنغيلا ميركل");
        assertSaid(reading, "باريس لن تتردد", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
    }

    @Test
    void sheSaidTakesNoMan() {
        Reading reading = Reading.of("أكد الرئيس الفرنسي فرانسوا هولاند أن الحل سياسي. وقالت إن الأمر معقد جدا.");
        for (Quotation quotation : reading.record().quotations()) {
            if (quotation.cue().of(reading.record().report().text()).equals("وقالت")) {
                assertNotEquals("francois-hollande", quotation.speaker(), reading::toString);
            }
        }
    }

    @Test
    void heSaidTakesNoWoman() {
        Reading reading = Reading.of("قالت المستشارة الألمانية أنغيلا ميركل إن أوروبا موحدة. وأضاف أن الأمر معقد جدا.");
        for (Quotation quotation : reading.record().quotations()) {
            if (quotation.cue().of(reading.record().report().text()).equals("وأضاف")) {
                assertNotEquals("angela-merkel", quotation.speaker(), reading::toString);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "بحسب وزير الخارجية الأميركي جون كيري فإن الهدنة صامدة في حلب.|الهدنة صامدة في حلب|جون كيري",
        "غادر الوفد العاصمة صباحا، وفق ما ذكر وزير الخارجية الأميركي جون كيري.|غادر الوفد العاصمة صباحا|جون كيري",
        "غادر الوفد العاصمة صباحا، بحسب وزارة الخارجية التركية.|غادر الوفد العاصمة صباحا|وزارة الخارجية التركية",
        "ووفقا للرئيس الروسي فلاديمير بوتين، فإن الهدنة صامدة في حلب.|الهدنة صامدة في حلب|فلاديمير بوتين",
    })
    void accordingTo(String line) {
        String[] cells = line.split("\\|");
        assertSaid(Reading.of(cells[0]), cells[1], Quotation.Manner.INDIRECT, cells[2]);
    }

    @Test
    void twoStretchesAreTwoQuotations() {
        Reading reading =
                Reading.of("«هذه الأخبار غير صحيحة»، قال الرئيس الروسي فلاديمير بوتين، «وقد ظهرت قبل الضربات».");
        assertSaid(reading, "هذه الأخبار غير صحيحة", Quotation.Manner.DIRECT, "فلاديمير بوتين");
        assertSaid(reading, "وقد ظهرت قبل الضربات", Quotation.Manner.DIRECT, "فلاديمير بوتين");
    }

    @Test
    void participlesGoOn() {
        Reading reading = Reading.of(
                "وقال الرئيس التركي رجب طيب أردوغان إن الطائرة اخترقت الأجواء، مؤكدا أن بلاده لن تعتذر، ومشيرا إلى أن الحدود مقدسة.");
        assertSaid(reading, "الطائرة اخترقت الأجواء", Quotation.Manner.INDIRECT, "رجب طيب أردوغان");
        assertSaid(reading, "بلاده لن تعتذر", Quotation.Manner.INDIRECT, "رجب طيب أردوغان");
        assertSaid(reading, "الحدود مقدسة", Quotation.Manner.INDIRECT, "رجب طيب أردوغان");
    }

    @Test
    void aCarrierIsNotTheSpeaker() {
        Reading reading =
                Reading.of("ونقلت وكالة إنترفاكس عن وزير الخارجية الروسي سيرغي لافروف قوله إن المحادثات كانت مفيدة.");
        assertSaid(reading, "المحادثات كانت مفيدة", Quotation.Manner.INDIRECT, "سيرغي لافروف");
    }

    @Test
    void aDenialWithAMasdar() {
        Reading reading = Reading.of("ونفت وزارة الدفاع الروسية استهداف المدنيين في حلب.");
        assertSaid(reading, "استهداف المدنيين في حلب", Quotation.Manner.INDIRECT, "وزارة الدفاع الروسية");
    }

    @Test
    void aHeadlineWithAColon() {
        Reading reading = Reading.of("لافروف: نرفض أي شروط مسبقة\nقال الوزير ذلك أمس.");
        assertTrue(reading.quoted().contains("نرفض أي شروط مسبقة"), reading::toString);
    }

    @Test
    void speechInSpeechIsReadOnBothLevels() {
        Reading reading = Reading.of("وقالت صحيفة لوموند إن الرئيس الفرنسي أكد أن الحرب طويلة.");
        assertTrue(reading.quoted().contains("الرئيس الفرنسي أكد أن الحرب طويلة"), reading::toString);
        assertTrue(reading.quoted().contains("الحرب طويلة"), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصفت الطائرات مواقع تنظيم «الدولة الإسلامية» شمال المدينة.",
                "نشرت صحيفة «الحياة» تقريرا عن الأزمة.",
                "يعمل البلدان في تعاون «وثيق» ضد الإرهاب.",
                "أدلى الوزير بتصريح قبل مغادرته.",
                "تابع الرئيس مسلسل «الطريق» مع عائلته.",
                "تحدث الوزير عن «انفتاح» في الموقف الروسي.",
                "يذكر أن البلدين وقعا اتفاقا العام الماضي.",
                "وقع الوزيران الاتفاق وتبادلا الهدايا ثم غادرا القاعة.",
            })
    void scareQuotesNamesAndEmptyCuesAreNone(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), reading.quoted(), reading::toString);
    }

    @Test
    void aMarkThatIsNeverClosedStillEndsWithItsParagraph() {
        Reading reading = Reading.of("وقال الوزير الفرنسي: «سنواصل العمل مع شركائنا\nوغادر الوفد العاصمة.");
        for (Quotation quotation : reading.record().quotations()) {
            assertTrue(quotation.span().end() <= reading.span("شركائنا").end(), reading::toString);
        }
        assertTrue(reading.quoted().contains("سنواصل العمل مع شركائنا"), reading::toString);
    }

    @Test
    void evidenceNamesTheRuleAndTheSpeaker() {
        Quotation quotation = Reading.of("وقال الرئيس الروسي فلاديمير بوتين إن الاتفاق قريب.")
                .record()
                .quotations()
                .get(0);
        assertTrue(quotation.evidence().rule().startsWith("quote."));
        assertEquals("quote.speaker-named", quotation.evidence().parts().get(0).rule());
    }

    // ---- who speaks

    private static void assertSaidByNobodyKnown(Reading reading, String words) {
        assertNull(reading.quotation(words).speaker(), reading::toString);
    }

    private static void assertNothingIsSaid(Reading reading) {
        assertEquals(List.of(), reading.quoted(), reading::toString);
    }

    @Test
    void whoIsNamedAfterAFeminineVerbIsHerObjectWhereHeIsAMan() {
        Reading unknown = Reading.of("ونعتت الرئيس الفرنسي فرانسوا هولاند بأنه «رجل لا يفهم العالم من حوله».");
        assertSaidByNobodyKnown(unknown, "رجل لا يفهم العالم من حوله");
        Reading carried = Reading.of(
                "قالت وزيرة الخارجية السويدية مارغو والستروم إن الاعتراف مهم. وحذرت الرئيس الروسي فلاديمير بوتين من أن العقوبات باقية.");
        assertSaid(carried, "العقوبات باقية", Quotation.Manner.INDIRECT, "مارغو والستروم");
    }

    @Test
    void aFeminineBodyGoesOnWithAFeminineVerbAndNoOther() {
        Reading she = Reading.of("أعلنت الحكومة الألمانية أن الحدود مفتوحة. وأكدت أن اللاجئين سيصلون.");
        assertSaid(she, "اللاجئين سيصلون", Quotation.Manner.INDIRECT, "الحكومة الألمانية");
        Reading he = Reading.of("أعلنت الحكومة الألمانية أن الحدود مفتوحة. وأكد أن اللاجئين سيصلون.");
        assertSaidByNobodyKnown(he, "اللاجئين سيصلون");
    }

    @Test
    void aStateIsFeminineButForThoseThatAreNot() {
        Reading she = Reading.of("قالت أنقرة إن الحدود مغلقة. وأضافت أن جيشها يراقب الوضع.");
        assertSaid(she, "جيشها يراقب الوضع", Quotation.Manner.INDIRECT, "أنقرة");
        Reading he = Reading.of("قال العراق إن حدوده مغلقة. وأضاف أن جيشه يراقب الوضع.");
        assertSaid(he, "جيشه يراقب الوضع", Quotation.Manner.INDIRECT, "العراق");
        Reading neither = Reading.of("قالت أنقرة إن الحدود مغلقة. وأضاف أن الجيش يراقب الوضع.");
        assertSaidByNobodyKnown(neither, "الجيش يراقب الوضع");
    }

    @Test
    void aPluralVerbGoesOnWithSeveralAndNoOther() {
        Reading several = Reading.of("وقال مسؤولون أميركيون إن الغارة نجحت. وأضافوا أن القتلى من المسلحين.");
        assertSaid(several, "القتلى من المسلحين", Quotation.Manner.INDIRECT, "مسؤولون أميركيون");
        Reading one = Reading.of("قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير. وأضافوا أن المياه مقطوعة.");
        assertSaidByNobodyKnown(one, "المياه مقطوعة");
    }

    @Test
    void whoIsCalledUponIsNoSpeaker() {
        Reading state = Reading.of(
                "عاد الرئيس الفرنسي فرانسوا هولاند من الرياض. وقال الرئيس إن الوضع صعب، لكنه دعا إيران إلى أن تعود إلى المفاوضات.");
        assertSaid(state, "تعود إلى المفاوضات", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
        Reading accusative = Reading.of("حذر المشرعين من أن القانون لن يمر.");
        assertSaidByNobodyKnown(accusative, "القانون لن يمر");
    }

    @Test
    void aWomanWithoutATitleIsKnownByHerGivenName() {
        Reading reading = Reading.of("التقت ليلى خوري الوفد. وقالت إن الوضع خطير.");
        assertSaid(reading, "الوضع خطير", Quotation.Manner.INDIRECT, "ليلى خوري");
        assertSaidByNobodyKnown(Reading.of("التقى سمير خوري الوفد. وقالت إن الوضع خطير."), "الوضع خطير");
        assertSaidByNobodyKnown(Reading.of("قالت فاطمة سالم إن الوضع خطير. وأضاف أن الناس خائفون."), "الناس خائفون");
    }

    @Test
    void theSpeakerBeforeGoesOnOverASentenceInWhichOthersAct() {
        Reading reading = Reading.of(
                "قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير. واستقبل الرئيس الروسي فلاديمير بوتين الوفد. وأضاف أن المحادثات مفيدة.");
        assertSaid(reading, "المحادثات مفيدة", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
    }

    @Test
    void aVerbThatDoesNotGoOnTakesWhoActedLast() {
        Reading reading = Reading.of(
                "قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير. واستقبل الرئيس الروسي فلاديمير بوتين الوفد. وأكد أن المحادثات مفيدة.");
        assertSaid(reading, "المحادثات مفيدة", Quotation.Manner.INDIRECT, "فلاديمير بوتين");
    }

    @Test
    void whoIsQuotedInSpeechDoesNotGoOn() {
        Reading reading = Reading.of(
                "قال الرئيس الفرنسي فرانسوا هولاند إن الرئيس الروسي فلاديمير بوتين أكد أن الحل قريب. وأضاف أن باريس مستعدة.");
        assertSaid(reading, "الحل قريب", Quotation.Manner.INDIRECT, "فلاديمير بوتين");
        assertSaid(reading, "باريس مستعدة", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
    }

    @Test
    void theLastWhoSpokeInASentenceGoesOn() {
        Reading reading = Reading.of(
                "قال الوزير الفرنسي إن المحادثات بين الطرفين ستبدأ قريبا، وقالت وزارة الخارجية الروسية إن الحرب طويلة. وأضافت أن الغارات مستمرة.");
        assertSaid(reading, "الغارات مستمرة", Quotation.Manner.INDIRECT, "وزارة الخارجية الروسية");
    }

    @Test
    void theSpeakerGoesOnInTheNextParagraphs() {
        Reading reading = Reading.of("""
                قال الرئيس الفرنسي فرانسوا هولاند إن الوضع خطير.
                وتابع أن بلاده لن تتراجع.
                وختم: «لن ننسى ما حدث أبدا».
                """);
        assertSaid(reading, "بلاده لن تتراجع", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
        assertSaid(reading, "لن ننسى ما حدث أبدا", Quotation.Manner.DIRECT, "فرانسوا هولاند");
    }

    @Test
    void aSubheadThatIsAStateDoesNotGoOn() {
        Reading reading = Reading.of("""
                قالت المستشارة الألمانية أنغيلا ميركل إن الحل قريب.
                إيران
                وأضافت أن المفاوضات ستستأنف.
                """);
        assertSaid(reading, "المفاوضات ستستأنف", Quotation.Manner.INDIRECT, "أنغيلا ميركل");
    }

    @Test
    void whoeverSaysIInHisSpeechIsItsSpeaker() {
        Reading one = Reading.of("قال الرئيس الروسي فلاديمير بوتين: «أقول إن الحرب طويلة ولن تنتهي قريبا».");
        assertSaid(one, "الحرب طويلة ولن تنتهي قريبا", Quotation.Manner.INDIRECT, "فلاديمير بوتين");
        Reading many = Reading.of("قال الرئيس الروسي فلاديمير بوتين: «نؤكد أن الحرب طويلة ولن تنتهي قريبا».");
        assertSaid(many, "الحرب طويلة ولن تنتهي قريبا", Quotation.Manner.INDIRECT, "فلاديمير بوتين");
    }

    @Test
    void whoIsQuotedInSpeechInMarksIsItsSpeaker() {
        Reading reading =
                Reading.of("قال الرئيس الروسي فلاديمير بوتين: «قال لي أوباما إن الحرب طويلة ولن تنتهي قريبا».");
        assertSaid(reading, "قال لي أوباما إن الحرب طويلة ولن تنتهي قريبا", Quotation.Manner.DIRECT, "فلاديمير بوتين");
        assertSaid(reading, "الحرب طويلة ولن تنتهي قريبا", Quotation.Manner.INDIRECT, "أوباما");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قيل إن الرئيس الفرنسي غادر العاصمة.",
                "التقى الرئيس الفرنسي فرانسوا هولاند الصحفيين. وقيل إن الوفد غادر العاصمة.",
                "التقى الرئيس الفرنسي فرانسوا هولاند الصحفيين. ويقال إن الوفد غادر العاصمة.",
                "تجدر الإشارة إلى أن البلدين وقعا اتفاقا.",
                "يشار إلى أن الوزير الفرنسي زار موسكو.",
                "وتبين للمحققين أن القنبلة محلية الصنع.",
            })
    void whatNobodySaidIsNone(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    // ---- names and asides between the verb and what is said

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال زعيم «حزب الله» حسن نصر الله إن المعركة مستمرة. | حسن نصر الله",
                "قال أمين عام «حزب الله» حسن نصر الله إن المعركة مستمرة. | حسن نصر الله",
                "قال الناطق باسم حركة «حماس» سامي أبو زهري إن المعركة مستمرة. | سامي أبو زهري",
                "قال رئيس تحرير صحيفة «الأهرام» سمعان خوري إن المعركة مستمرة. | سمعان خوري",
                "قال زعيم جماعة «الحوثي» إن المعركة مستمرة. | زعيم جماعة",
                "وقالت صحيفة «لوموند» الفرنسية إن المعركة مستمرة. | صحيفة «لوموند»",
            })
    void aNameInMarksInsideATitleIsNoSpeech(String text, String speaker) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("المعركة مستمرة"), reading.quoted(), reading::toString);
        assertSaid(reading, "المعركة مستمرة", Quotation.Manner.INDIRECT, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقال مدير المرصد السوري لحقوق الإنسان (مقره لندن) إن الحل قريب. | مدير المرصد",
                "قال الوزير الفرنسي (يمين الوسط) إن الحل قريب. | الوزير الفرنسي",
                "وقال الرئيس الأميركي باراك أوباما (54 عاما) إن الحل قريب. | باراك أوباما",
                "وقال رئيس الوزراء التركي – الذي وصل إلى برلين أمس – إن الحل قريب. | رئيس الوزراء التركي",
                "وقال رئيس الوزراء التركي - الذي وصل إلى برلين أمس - إن الحل قريب. | رئيس الوزراء التركي",
                "وقال الوزير الفرنسي – وهو يبتسم – إن الحل قريب. | الوزير الفرنسي",
                "وقال الرئيس الفرنسي، الذي يزور موسكو، إن الحل قريب. | الرئيس الفرنسي",
                "وقال الوزير الفرنسي لوكالة أ.ف.ب إن الحل قريب. | الوزير الفرنسي",
                "وقال الوزير الفرنسي لوكالة (أ. ف. ب.) إن الحل قريب. | الوزير الفرنسي",
                "قال أحمد خوري لموقع العربية.نت إن الحل قريب. | أحمد خوري",
            })
    void anAsideBetweenTheSpeakerAndWhatHeSays(String text, String speaker) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("الحل قريب"), reading.quoted(), reading::toString);
        assertSaid(reading, "الحل قريب", Quotation.Manner.INDIRECT, speaker);
    }

    // ---- where what is said ends

    @ParameterizedTest
    @ValueSource(
            strings = {
                "، في إشارة إلى مفاوضات جنيف",
                " في إشارة إلى مفاوضات جنيف",
                "، دون أن يكشف عن تفاصيلها",
                "، دون مزيد من التفاصيل",
                "، بدون ذكر أسماء",
                "، ولم يقدم دليلا على ذلك",
                "، لكنه لم يقدم دليلا على ذلك",
                "، إلا أنه لم يذكر موعدها",
                "، ولم يتضح بعد متى تستأنف",
                "، الأمر الذي أثار غضب السكان",
                "، وهو ما نفاه الوزير الروسي",
                "، فيما استمرت المعارك في المدينة",
                "، وكانت المعارك بدأت الاثنين",
                "، ومن المقرر أن تستأنف غدا",
                "، غير أن المعارك استمرت",
                "، مشيرا إلى أن بلاده تواصل العمل",
                "، وأعلن مقتل عشرين مسلحا",
                " وأعلن مقتل عشرين مسلحا",
                " وأكد أن الحل سياسي",
                "، بينما أكد الوزير الروسي أن الطريق طويل",
                "، من جهته أكد الوزير الروسي أن الطريق طويل",
                "، وقالت وزارة الخارجية الروسية إن الحرب طويلة",
                "، بحسب وكالة رويترز",
                "، كما دعا إلى التهدئة",
                "، بعدما أكد الوزير الروسي أن الحرب طويلة",
                " مضيفا أن بلاده تعمل",
            })
    void whatIsSaidEndsWhereTheReportGoesOn(String rest) {
        Reading reading = Reading.of("قال مسؤول تركي إن المحادثات بين الطرفين توقفت" + rest + ".");
        assertSaid(reading, "المحادثات بين الطرفين توقفت", Quotation.Manner.INDIRECT, "مسؤول تركي");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الحل قريب وإن بلاده تعمل مع الجميع",
                "الحكومة والمعارضة ستجتمعان قريبا وتوقعان الاتفاق",
                "بلاده لن تسمح بذلك دون أن يشارك الجميع",
                "الحل يبدأ دون شروط مسبقة",
                "الحكومة لم تقدم مقترحا جديدا",
                "المحادثات ستبدأ قريبا، لكن الطرفين لم يتفقا بعد",
                "القرار الذي اتخذ أمس، والذي نشر اليوم، ليس نهائيا",
                "بلاده ستعمل وفق القانون الدولي",
                "الحل قريب، بعدما انتهت المعارك",
                "تنظيم «داعش» خطير",
            })
    void whatIsSaidGoesOnOverWhatOnlyLooksLikeTheReport(String words) {
        Reading reading = Reading.of("قال الوزير الفرنسي إن " + words + ".");
        assertSaid(reading, words, Quotation.Manner.INDIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "خلفت المعارك، بحسب المرصد السوري لحقوق الإنسان، عشرة قتلى من الطرفين. | خلفت المعارك | عشرة قتلى من الطرفين | المرصد السوري",
                "وتوقفت الغارات، وفق وزارة الدفاع الروسية، في ثلاث محافظات منذ الصباح. | وتوقفت الغارات | في ثلاث محافظات منذ الصباح | وزارة الدفاع الروسية",
                "خلفت المعارك – بحسب وزارة الصحة العراقية – عشرين قتيلا في المدينة. | خلفت المعارك | عشرين قتيلا في المدينة | وزارة الصحة العراقية",
            })
    void aSourceInsideItsClauseGivesTwoStretches(String text, String before, String after, String source) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(before, after), reading.quoted(), reading::toString);
        assertSaid(reading, before, Quotation.Manner.INDIRECT, source);
        assertSaid(reading, after, Quotation.Manner.INDIRECT, source);
    }

    @Test
    void aSourceAfterItsClauseGivesOneStretch() {
        Reading reading = Reading.of("خلفت المعارك عشرة قتلى، بحسب المرصد السوري لحقوق الإنسان، وتوقفت الغارات مساء.");
        assertEquals(List.of("خلفت المعارك عشرة قتلى"), reading.quoted(), reading::toString);
    }

    @Test
    void whatIsReportedAlreadyIsNotReportedAgain() {
        Reading agency = Reading.of("وقال الوزير الفرنسي إن الوفد غادر العاصمة صباح اليوم، بحسب وكالة رويترز.");
        assertEquals(List.of("الوفد غادر العاصمة صباح اليوم"), agency.quoted(), agency::toString);
        assertSaid(agency, "الوفد غادر العاصمة صباح اليوم", Quotation.Manner.INDIRECT, "الوزير الفرنسي");
        Reading marks = Reading.of("قال الوزير الفرنسي: «الحل قريب جدا يا سادة»، على حد قوله.");
        assertEquals(List.of("الحل قريب جدا يا سادة"), marks.quoted(), marks::toString);
    }

    @Test
    void stretchesInMarksUnderOneVerbAreAQuotationEach() {
        Reading reading =
                Reading.of("وصف الرئيس الروسي فلاديمير بوتين الهجوم بأنه «طعنة في الظهر» و«خيانة كبيرة لنا».");
        assertEquals(List.of("طعنة في الظهر", "خيانة كبيرة لنا"), reading.quoted(), reading::toString);
        assertSaid(reading, "خيانة كبيرة لنا", Quotation.Manner.DIRECT, "فلاديمير بوتين");
    }

    // ---- nouns that are said

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أعلن الوزير الفرنسي عن إرسال قوات إلى مالي. | إرسال قوات إلى مالي",
                "أعلن الوزير الفرنسي هدنة في المدينة. | هدنة في المدينة",
                "أكد الوزير الفرنسي وصول الوفد إلى باريس. | وصول الوفد إلى باريس",
                "أكد الوزير الفرنسي ضرورة محاربة الإرهاب. | ضرورة محاربة الإرهاب",
                "شدد الوزير الفرنسي على أهمية الحل السياسي. | أهمية الحل السياسي",
                "نفى الوزير الفرنسي وجود خلاف مع برلين. | وجود خلاف مع برلين",
                "كشف الوزير الفرنسي عن وجود خلاف مع برلين. | وجود خلاف مع برلين",
                "عبر الوزير الفرنسي عن قلقه من الوضع في سوريا. | قلقه من الوضع في سوريا",
                "عبر الوزير الفرنسي عن صدمة كبيرة. | صدمة كبيرة",
                "أعرب الوزير الفرنسي عن صدمته من الهجوم. | صدمته من الهجوم",
                "أبدى الوزير الفرنسي أسفه للحادث. | أسفه للحادث",
            })
    void aNounOfActionAfterAVerbThatReportsSuchOnesAndAnyAfterOneOfExpression(String text, String words) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(words), reading.quoted(), reading::toString);
        assertSaid(reading, words, Quotation.Manner.INDIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أعلن الوزير الفرنسي عن قنبلة جديدة.",
                "أعلنت شركة أبل عن هاتف جديد في الأسواق.",
                "كشف الوزير الفرنسي عن سيارة جديدة.",
                "تكلم الوزير الفرنسي عن الحرب في سوريا.",
                "تحدث الوزير الفرنسي عن السيارات الجديدة.",
                "دعا الوزير الفرنسي إلى وقف القتال.",
                "قال الوزير الفرنسي كلمته وغادر القاعة.",
                "قال كلمته ومضى.",
                "تابع المشاهدون المباراة.",
                "أكد الفحص إصابته.",
                "وأعرب عن قلقه من الوضع في سوريا.",
            })
    void aThingThatIsNoActionAndAnActWithoutMarksAreNotSaid(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "طالب الوزير الفرنسي بانسحاب «فوري وغير مشروط» من المدينة. | بانسحاب «فوري وغير مشروط» من المدينة | الوزير الفرنسي",
                "دعا الوزير الفرنسي إلى وقف «فوري وشامل» للقتال. | وقف «فوري وشامل» للقتال | الوزير الفرنسي",
                "حذر الرئيس الروسي فلاديمير بوتين من عواقب «خطيرة جدا» للهجوم. | عواقب «خطيرة جدا» للهجوم | فلاديمير بوتين",
                "هدد الرئيس الروسي فلاديمير بوتين بعواقب «وخيمة للغاية» على تركيا. | بعواقب «وخيمة للغاية» على تركيا | فلاديمير بوتين",
                "اتهم الرئيس التركي رجب طيب أردوغان روسيا بارتكاب «جرائم حرب» في سوريا. | بارتكاب «جرائم حرب» في سوريا | رجب طيب أردوغان",
                "ندد الوزير الفرنسي بهجوم «جبان وحقير» على المدنيين. | بهجوم «جبان وحقير» على المدنيين | الوزير الفرنسي",
            })
    void anActWithMarksInItsComplementReportsAllOfIt(String text, String words, String speaker) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(words), reading.quoted(), reading::toString);
        assertSaid(reading, words, Quotation.Manner.MIXED, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "رحب الوزير الفرنسي بالاتفاق «التاريخي» مع إيران.",
                "قصفت الطائرات الروسية مواقع «الدولة الإسلامية» في حلب.",
                "دعا الوزير الفرنسي إلى محاربة تنظيم «الدولة الإسلامية» في سوريا.",
            })
    void oneWordOrANameInMarksMakesNoSpeech(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    // ---- what was not said

    @ParameterizedTest
    @ValueSource(
            strings = {
                "من المتوقع أن يقول الرئيس الفرنسي إن الحرب طويلة.",
                "يجب أن يعلن الرئيس الفرنسي أن بلاده مستعدة.",
                "لم يقل الرئيس الفرنسي إن الحرب طويلة.",
                "ولم يؤكد الرئيس الفرنسي أن بلاده ستشارك.",
                "لن يعلن الرئيس الفرنسي أن بلاده مستعدة.",
                "لا يقل عدد القتلى عن عشرة.",
                "لا تطالب فرنسا بأن تتوقف الغارات.",
            })
    void whatOnlyMayBeSaidOrWasNotIsNone(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "غادر الوفد القاعة بعد أن أعلن الرئيس الفرنسي أن الحرب طويلة.",
                "غادر الوفد القاعة قبل أن يعلن الرئيس الفرنسي أن الحرب طويلة.",
                "سيقول الرئيس الفرنسي إن الحرب طويلة.",
            })
    void afterAndBeforeThatTellWhatWasSaid(String text) {
        assertSaid(Reading.of(text), "الحرب طويلة", Quotation.Manner.INDIRECT, "الرئيس الفرنسي");
    }

    // ---- by saying, on somebody's tongue

    @Test
    void bySaying() {
        Reading that = Reading.of("رد الرئيس الفرنسي فرانسوا هولاند على الانتقادات بالقول إن بلاده لن تغير موقفها.");
        assertSaid(that, "بلاده لن تغير موقفها", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
        Reading marks = Reading.of("علق الرئيس الفرنسي فرانسوا هولاند على الاتفاق بقوله: «هذا يوم عظيم لنا جميعا».");
        assertSaid(marks, "هذا يوم عظيم لنا جميعا", Quotation.Manner.DIRECT, "فرانسوا هولاند");
        Reading hers = Reading.of("علقت المستشارة الألمانية أنغيلا ميركل على الاتفاق بقولها إن أوروبا موحدة.");
        assertSaid(hers, "أوروبا موحدة", Quotation.Manner.INDIRECT, "أنغيلا ميركل");
        assertNothingIsSaid(Reading.of("اكتفى الوزير بالقول والفعل معا."));
    }

    @Test
    void onSomebodysTongue() {
        Reading that = Reading.of("ونقلت وكالة فارس على لسان الرئيس الإيراني حسن روحاني قوله إن العقوبات ستسقط.");
        assertSaid(that, "العقوبات ستسقط", Quotation.Manner.INDIRECT, "حسن روحاني");
        Reading marks =
                Reading.of("نقلت وكالة فارس على لسان الرئيس الإيراني حسن روحاني قوله: «العقوبات ستسقط قريبا جدا».");
        assertSaid(marks, "العقوبات ستسقط قريبا جدا", Quotation.Manner.DIRECT, "حسن روحاني");
    }

    @Test
    void aStatementSpeaksForWhoeverIssuedIt() {
        Reading in = Reading.of("وجاء في بيان للخارجية الروسية أن المحادثات ستعقد في جنيف.");
        assertSaid(in, "المحادثات ستعقد في جنيف", Quotation.Manner.INDIRECT, "للخارجية الروسية");
        Reading of = Reading.of("وجاء في بيان الخارجية الروسية أن المحادثات ستعقد في جنيف.");
        assertSaid(of, "المحادثات ستعقد في جنيف", Quotation.Manner.INDIRECT, "الخارجية الروسية");
    }

    @Test
    void whatStandsBeforeIsSaidWhereTheSentenceEndsWithWhoSaidIt() {
        Reading reading = Reading.of("لن تشارك الحكومة في المحادثات المقبلة، قال وزير الخارجية الروسي.");
        assertSaid(reading, "لن تشارك الحكومة في المحادثات المقبلة", Quotation.Manner.INDIRECT, "وزير الخارجية الروسي");
        Reading claim = Reading.of("غادر الوفد العاصمة صباح اليوم، على حد قول الوزير الروسي.");
        assertSaid(claim, "غادر الوفد العاصمة صباح اليوم", Quotation.Manner.INDIRECT, "الوزير الروسي");
    }

    // ---- further ways to say

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال الوزير الفرنسي إن الوضع صعب. وقال يجب أن نعمل معا. | يجب أن نعمل معا",
                "وقال الوزير الفرنسي لن نقبل هذا الاتفاق. | لن نقبل هذا الاتفاق",
                "وقال الوزير الفرنسي، لن نقبل هذا الاتفاق. | لن نقبل هذا الاتفاق",
            })
    void heSaidBeforeAVerbWithNeitherThatNorMarks(String text, String words) {
        assertSaid(Reading.of(text), words, Quotation.Manner.INDIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "جدد الوزير الفرنسي تأكيده أن الحل قريب.",
                "كرر الوزير الفرنسي القول إن الحل قريب.",
                "كتب الوزير الفرنسي في مقال نشرته صحيفة لوموند أن الحل قريب.",
                "وقال الوزير الفرنسي خلال قمة جمعت الرئيسين إن الحل قريب.",
                "وقال الوزير الفرنسي خلال مؤتمر صحفي استمر ساعتين إن الحل قريب.",
                "وقال الوزير الفرنسي، وهو يقرأ ورقة، إن الحل قريب.",
                "وقد أعلن الوزير الفرنسي أن الحل قريب.",
                "وبحسب وكالة رويترز، فقد أكد الوزير الفرنسي أن الحل قريب.",
                "جاء ذلك بعد تأكيد الوزير الفرنسي أن الحل قريب.",
                "أما الوزير الفرنسي، فقد أكد أن الحل قريب.",
                "وكان الوزير الفرنسي أكد أن الحل قريب.",
                "وأشاد الحضور بموقف الوزير الفرنسي الذي أكد أن الحل قريب.",
                "دبي، الإمارات العربية المتحدة (CNN)-- قال الوزير الفرنسي إن الحل قريب.",
            })
    void theSolutionIsNearSaysTheFrenchMinister(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("الحل قريب"), reading.quoted(), reading::toString);
        assertSaid(reading, "الحل قريب", Quotation.Manner.INDIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يتوقع أن تبدأ المحادثات غدا.",
                "ارتفعت الأسعار، ما يؤكد أن السوق مضطربة.",
                "قد يعلن الوزير الفرنسي أن الحل قريب.",
                "بيد أن الوزير الفرنسي غادر القاعة.",
                "رغم أن الوزير الفرنسي غادر القاعة.",
            })
    void whatIsOnlyExpectedOrShownIsNotSaid(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    @Test
    void aPaperThatCitesNobodyKnownIsNotTheSpeaker() {
        Reading reading = Reading.of("نقلت صحيفة لوموند عن أحدهم أن الحل قريب.");
        for (Quotation quotation : reading.record().quotations()) {
            assertNotEquals("le-monde", quotation.speaker(), reading::toString);
        }
        Reading unnamed = Reading.of("نقلت صحيفة لوموند عن خبير لم تذكر اسمه أن الحل قريب.");
        assertSaid(unnamed, "الحل قريب", Quotation.Manner.INDIRECT, "خبير");
    }

    @Test
    void anExpectationOfSomebodyIsHis() {
        Reading reading = Reading.of("يتوقع الوزير الفرنسي أن تبدأ المحادثات غدا.");
        assertSaid(reading, "تبدأ المحادثات غدا", Quotation.Manner.INDIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "رأى الوزير الفرنسي أن الحل سياسي، وقالت وزارة الخارجية الروسية إن الحرب طويلة. | الحل سياسي | الوزير الفرنسي",
                "أكد الجانب التركي أن الحدود مغلقة، وقال الجانب الروسي إن الغارات مستمرة. | الحدود مغلقة | الجانب التركي",
            })
    void aClauseOfTwoWordsEndsBeforeTheNextSpeaker(String text, String words, String speaker) {
        assertSaid(Reading.of(text), words, Quotation.Manner.INDIRECT, speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مسؤول أميركي لم يذكر اسمه", "مسؤول لم يذكر اسمه", "مسؤول أميركي لم يكشف عن اسمه"})
    void aSourceThatKeepsItsNameBackSpeaks(String source) {
        Reading reading = Reading.of("وقال " + source + " إن الغارة نجحت.");
        assertEquals(List.of("الغارة نجحت"), reading.quoted(), reading::toString);
        assertSaid(reading, "الغارة نجحت", Quotation.Manner.INDIRECT, "مسؤول");
    }

    /** The tagger takes عبر for a noun. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "عبر الرئيس الفرنسي فرانسوا هولاند عن قلقه من الوضع.",
                "تأثر الحضور عندما عبر الرئيس الفرنسي فرانسوا هولاند عن قلقه من الوضع.",
            })
    void aVerbThatTheTaggerMisses(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("قلقه من الوضع"), reading.quoted(), reading::toString);
        assertSaid(reading, "قلقه من الوضع", Quotation.Manner.INDIRECT, "فرانسوا هولاند");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أعلنت وزارة الدفاع الروسية اليوم الخميس مقتل ثلاثة من جنودها. | مقتل ثلاثة من جنودها | وزارة الدفاع الروسية",
                "أعلنت وزارة الدفاع الروسية في بيان مقتل ثلاثة من جنودها. | مقتل ثلاثة من جنودها | وزارة الدفاع الروسية",
                "أعلنت حركة حماس رفضها للاتفاق. | رفضها للاتفاق | حركة حماس",
                "أعلن الرئيس المصري عبد الفتاح السيسي عفوا عن خمسة سجناء. | عفوا عن خمسة سجناء | عبد الفتاح السيسي",
            })
    void anAdverbialBeforeTheNounAndWhatTheTaggerTakesForAVerb(String text, String words, String speaker) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(words), reading.quoted(), reading::toString);
        assertSaid(reading, words, Quotation.Manner.INDIRECT, speaker);
    }

    @Test
    void theNounOfSayingWithTheArticleBeforeThat() {
        Reading reading = Reading.of("جاء ذلك بعد التأكيد أن الحل قريب.");
        assertEquals(reading.span("التأكيد"), reading.quotation("الحل قريب").cue(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تحدث الوزير الفرنسي في القاعة مؤكدا أن الحل قريب. | مؤكدا",
                "قال الوزير الفرنسي أمس محذرا من أن الحل قريب. | محذرا",
            })
    void aParticipleReportsItself(String text, String cue) {
        Reading reading = Reading.of(text);
        assertSaid(reading, "الحل قريب", Quotation.Manner.INDIRECT, "الوزير الفرنسي");
        assertEquals(reading.span(cue), reading.quotation("الحل قريب").cue(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تحدث الوزير الفرنسي طويلا ثم غادر القاعة، ويبدو أن الحل قريب.",
                "تحدث الوزير الفرنسي طويلا وغادر القاعة ويبدو أن الحل قريب.",
                "فسرت وزارة الخارجية الروسية التصريحات على أنها تهديد.",
                "قال الوزير الفرنسي «نعم» ثم غادر القاعة.",
            })
    void anotherVerbBetweenAnotherPrepositionAndAWordWithoutAColonReportNothing(String text) {
        assertNothingIsSaid(Reading.of(text));
    }

    @Test
    void oneWordAfterAColonIsSpeech() {
        Reading reading = Reading.of("قال الوزير الفرنسي: «نعم» ثم غادر القاعة.");
        assertSaid(reading, "نعم", Quotation.Manner.DIRECT, "الوزير الفرنسي");
    }

    @Test
    void oneWordIsAJudgement() {
        Reading reading = Reading.of("وصفت المستشارة الألمانية أنغيلا ميركل الاتفاق بـ«التاريخي» أمام البرلمان.");
        assertSaid(reading, "التاريخي", Quotation.Manner.DIRECT, "أنغيلا ميركل");
    }

    @Test
    void whoIsDescribedIsNoSpeaker() {
        Reading masdar =
                Reading.of("لجأ الوزير الفرنسي إلى وصف الرئيس التركي رجب طيب أردوغان بأنه «رجل لا يفهم العالم».");
        assertSaid(masdar, "رجل لا يفهم العالم", Quotation.Manner.DIRECT, "الوزير الفرنسي");
        Reading verb = Reading.of("الرئيس الفرنسي يعتبر إيران «خطرا كبيرا على المنطقة كلها».");
        assertSaid(verb, "خطرا كبيرا على المنطقة كلها", Quotation.Manner.DIRECT, "الرئيس الفرنسي");
    }

    @Test
    void allInMarksAfterThatIsDirect() {
        Reading reading = Reading.of("وقال الوزير الفرنسي خلال كلمة له إن «الحل قريب جدا ولن ننتظر طويلا».");
        assertSaid(reading, "الحل قريب جدا ولن ننتظر طويلا", Quotation.Manner.DIRECT, "الوزير الفرنسي");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أكد «حزب الله» أن الحل قريب. | حزب الله",
                "وبحسب «سكاي نيوز»، قال الوزير الفرنسي إن الحل قريب. | الوزير الفرنسي",
                "عاد ديفيد كاميرون من روما. وقال أمام البرلمان البريطاني إن الحل قريب. | ديفيد كاميرون",
                "وصل مع الرئيس الروسي فلاديمير بوتين الرئيس الفرنسي فرانسوا هولاند. وأكد أن الحل قريب. | فرانسوا هولاند",
                "ذكرت قناة العربية، نقلا عن وزير الخارجية اليمني رياض ياسين، أن الحل قريب. | رياض ياسين",
            })
    void namesInMarksWhoIsSpokenBeforeAndWhoComesAlong(String text, String speaker) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("الحل قريب"), reading.quoted(), reading::toString);
        assertSaid(reading, "الحل قريب", Quotation.Manner.INDIRECT, speaker);
    }

    @Test
    void aDecreeIsNotWhoSpokeBefore() {
        Reading reading = Reading.of("قال الوزير الفرنسي إن الحل قريب. وأشار القرار إلى أن الحرب طويلة.");
        assertNotEquals(
                reading.idAt("الوزير الفرنسي"), reading.quotation("الحرب طويلة").speaker(), reading::toString);
    }

    @Test
    void aVerbOfSayingAndANounInSpeechAreNoSecondReport() {
        Reading reading = Reading.of("قال الوزير الفرنسي: «أنت تعلن الحرب علينا جميعا».");
        assertEquals(List.of("أنت تعلن الحرب علينا جميعا"), reading.quoted(), reading::toString);
    }
}
