package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;
import org.taqarub.testing.Soundness;

class ReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The French president met his Russian counterpart in Moscow on Thursday.",
                "رئیس جمهور ایران گفت که کشورش به گفتگوها ادامه می‌دهد و از پیشنهاد چین پشتیبانی می‌کند.",
                "וירושלים היא בירת ישראל אמר ראש הממשלה",
                "وزیر اعظم پاکستان نے کہا ہے کہ ہم امن چاہتے ہیں اور بات چیت کے لیے تیار ہیں۔",
            })
    void aTextInAnotherLanguageIsARecordWithAWarning(String text) {
        Record record = Loaded.reader().read(Report.of("x", "2015-11-19", text));
        assertEquals(
                List.of("language"),
                record.warnings().stream().map(w -> w.code()).toList());
        assertTrue(record.entities().isEmpty()
                && record.times().isEmpty()
                && record.quotations().isEmpty()
                && record.events().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t"})
    void anEmptyTextIsARecordWithAWarning(String text) {
        assertEquals(List.of("empty"), Reading.of(text).warnings());
    }

    @Test
    void theReportAndTheLexiconsVersionAreKept() {
        Report report = Report.of("x", "2015-11-19", "قال بوتين إن الاتفاق قريب.");
        Record record = Loaded.reader().read(report);
        assertSame(report, record.report());
        assertEquals(Loaded.lexicon().version(), record.lexiconVersion());
    }

    @Test
    void aDayThatIsNoneIsNoDay() {
        for (String published : List.of("", "yesterday", "2015-13-45", "2015")) {
            Reading reading = Reading.on(published, "وصل الوفد أمس إلى موسكو.");
            assertEquals(List.of(), reading.times(), reading::toString);
        }
    }

    @Test
    void spellingsReadAlike() {
        List<String> plain = findings(
                "التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي أمس. وقال: «سنواصل العمل معا». وأكد أن الحل قريب.");
        assertEquals(
                plain,
                findings(
                        "التقــى الرئيسُ الفرنسيُّ فرانسوا هولاند نظيرَه الروسيَّ أمس. وقال: “سنواصل العمل معا”. وأكّد أن الحلّ قريب."));
        assertEquals(
                plain,
                findings(
                        "\u200Fالتقی الرئيس الفرنسی فرانسوا هولاند نظيره الروسی أمس. وقال: \"سنواصل العمل معا\". وأكد أن الحل قريب."));
        assertEquals(
                plain,
                findings(
                        "التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي امس. وقال: «سنواصل العمل معا». واكد ان الحل قريب."));
    }

    /** Kinds, ids and values without spans. */
    private static List<String> findings(String text) {
        Record record = Reading.of(text).record();
        Soundness.check(record);
        List<String> out = new java.util.ArrayList<>();
        record.quotations().forEach(q -> out.add(q.manner() + " " + q.speaker()));
        record.events()
                .forEach(e -> out.add(e.type() + " " + e.status() + " " + e.actors() + e.recipients() + e.date()));
        record.times().forEach(t -> out.add(t.value()));
        return out;
    }
}
