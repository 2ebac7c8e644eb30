package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Soundness;
import org.taqarub.testing.Texts;

/** What holds for every text, sense or none. */
class ReaderPropertiesTest {

    /** A report that holds everything that is read; written for this test. */
    static final String REPORT = """
            هولاند يلتقي بوتين.. وموسكو: لا شروط مسبقة
            موسكو - وكالات
            التقى الرئيس الفرنسي فرانسوا هولاند، أمس الأربعاء، نظيره الروسي فلاديمير بوتين في الكرملين لبحث الأزمة السورية. وقال هولاند في مؤتمر صحفي: «جئنا لنعمل معا. لن ننتظر أحدا»، مضيفا أن بلاده “مستعدة لتبادل المعلومات” مع روسيا.
            وأكدت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا أن موسكو لا تضع شروطا. وتابعت: "الباب مفتوح، ولن يغلق". وبحسب وزير الخارجية الأميركي جون كيري، فإن واشنطن ترحب باللقاء.
            قتلى في حلب (الأوروبية) |
            وقصفت طائرات روسية، فجر الثلاثاء 17 نوفمبر/تشرين الثاني 2015، مواقع تنظيم الدولة في الرقة، ونفت وزارة الدفاع الروسية استهداف مدنيين. ومن المقرر أن يزور وزير الدفاع سيرغي شويغو أنقرة في 24 من الشهر الحالي.
            واتهمت تركيا روسيا بانتهاك أجوائها منذ ثلاثة أسابيع، فيما أيدت إيران «بقوة» موقف الكرملين شرط ألا يُفرض حل من الخارج. وقال المسؤول ذاته في17 أكتوبر إن د. محمد سيبقى.
            """;

    private static Record read(String text) {
        Record record = assertDoesNotThrow(
                () -> Loaded.reader().read(Report.of("x", "2015-11-19", text)), () -> "reading " + escaped(text));
        try {
            Soundness.check(record);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n  in: " + escaped(text), e);
        }
        return record;
    }

    /** Invisible characters made visible. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain =
                    c == ' ' || c >= '!' && c <= '~' || c >= '\u0621' && c <= '\u064A' || "،؛؟«»“”".indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return out.toString();
    }

    @Test
    void theReportIsReadInFull() {
        Record record = read(REPORT);
        assertTrue(record.quotations().size() >= 5
                && record.events().size() >= 4
                && record.times().size() >= 5
                && record.entities().size() >= 8);
    }

    @Test
    void garbage() {
        Texts texts = new Texts(21);
        for (int i = 0; i < 400; i++) {
            read(texts.garbage(20 + texts.below(300)));
        }
    }

    @Test
    void wordsInNoOrder() {
        Texts texts = new Texts(22);
        for (int i = 0; i < 500; i++) {
            read(texts.salad(5 + texts.below(60)));
        }
    }

    @Test
    void quotationsStandInTheOrderOfTheText() {
        Texts texts = new Texts(22);
        Soundness.checkOrderOfQuotations(read(REPORT));
        for (int i = 0; i < 500; i++) {
            Record record = read(texts.salad(5 + texts.below(60)));
            try {
                Soundness.checkOrderOfQuotations(record);
            } catch (AssertionError e) {
                throw new AssertionError(
                        e.getMessage() + record.quotations() + "\n  in: "
                                + record.report().text(),
                        e);
            }
        }
    }

    @Test
    void aReportCutShortAnywhere() {
        for (int i = 0; i <= REPORT.length(); i += 7) {
            read(REPORT.substring(0, i));
            read(REPORT.substring(i));
        }
    }

    @Test
    void aReportWithAStretchTakenOut() {
        Texts texts = new Texts(23);
        for (int i = 0; i < 80; i++) {
            int from = texts.below(REPORT.length() - 40);
            read(REPORT.substring(0, from)
                    + texts.garbage(texts.below(6) + 1)
                    + REPORT.substring(from + texts.below(40)));
        }
    }

    @Test
    void linesOfExtremeShape() {
        read("كلمة".repeat(20_000));
        read("قال ".repeat(3_000));
        read("«".repeat(2_000) + "قال بوتين" + "»".repeat(2_000));
        read("\n".repeat(5_000) + "قال بوتين إن الحل قريب");
        read("روسيا وفرنسا ".repeat(1_500));
        read("2015 ".repeat(3_000) + "عام");
        read("99999999999999999999 يوما قبل 88888888888888 عاما في 99/99/9999 و2015-13-45 و31 فبراير 2015");
    }

    @Test
    void theSameReportGivesTheSameRecordOnOneThreadAndOnEight() throws Exception {
        Texts texts = new Texts(24);
        List<Report> reports = new ArrayList<>();
        reports.add(Report.of("r", "2015-11-19", REPORT));
        for (int i = 0; i < 25; i++) {
            reports.add(Report.of(
                    "r" + i, i % 3 == 0 ? "" : "2015-11-19", i % 2 == 0 ? texts.salad(80) : REPORT.substring(i * 20)));
        }
        List<Record> one = reports.stream().map(Loaded.reader()::read).toList();
        Reader fresh = Reader.with(Loaded.lexicon());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Record>> eight = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                for (Report report : reports) {
                    eight.add(threads.submit(() -> fresh.read(report)));
                }
            }
            for (int i = 0; i < eight.size(); i++) {
                assertEquals(one.get(i % one.size()), eight.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
