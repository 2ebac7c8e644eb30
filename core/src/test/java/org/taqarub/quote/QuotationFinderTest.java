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
}
