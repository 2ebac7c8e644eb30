package org.taqarub.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.testing.Reading;

/** All texts are published on Thursday, 2015-11-19, unless said otherwise. */
class TimeReaderTest {

    /** The sentence with its expressions in brackets, and their values. */
    private static void check(String published, String marked, String values) {
        String text = marked.replace("[", "").replace("]", "");
        List<String> expected = new ArrayList<>();
        String[] value = values.split("\\+");
        int at = 0;
        for (int i = 0; i < value.length; i++) {
            int open = marked.indexOf('[', at);
            int close = marked.indexOf(']', open);
            expected.add(marked.substring(open + 1, close) + " = " + value[i].strip());
            at = close + 1;
        }
        Reading reading = Reading.on(published, text);
        assertEquals(expected, reading.times(), reading::toString);
    }

    private static void check(String marked, String values) {
        check("2015-11-19", marked, values);
    }

    @ParameterizedTest
    @CsvSource({
        "وصل الوفد إلى دمشق في [24 نوفمبر 2015] بعد الظهر, 2015-11-24",
        "وقعت الوزارة الاتفاق في [24 نوفمبر/تشرين الثاني 2015], 2015-11-24",
        "وقعت الوزارة الاتفاق في [24 تشرين الثاني/نوفمبر 2015], 2015-11-24",
        "وقعت الوزارة الاتفاق في [13 تشرين الثاني (نوفمبر) الجاري], 2015-11-13",
        "انهار الحكم في [17 كانون الأول 2010], 2010-12-17",
        "سيطر الحزب على الحكم في [8 آذار 1963], 1963-03-08",
        "انسحبت القوات في [5 جويلية 2014], 2014-07-05",
        "انطلقت الندوة في [13 نونبر 2014], 2014-11-13",
        "اجتمع الوزراء في [20 غشت 2014], 2014-08-20",
        "بدأت الحملة في [30 شتنبر 2015], 2015-09-30",
        "زار الوزير الجزائر في [3 أوت 2013], 2013-08-03",
        "عاد الوفد في [12 فيفري 2014], 2014-02-12",
        "عاد الوفد في [20 أفريل 2014], 2014-04-20",
        "أعلنت الحكومة ذلك في [2 دجنبر 2014], 2014-12-02",
        "وقع الهجوم في [20 آب 2013], 2013-08-20",
        "تأسس المجلس في [25 مايو/أيار 1981], 1981-05-25",
        "التقى الوزيران [الثلاثاء 24 نوفمبر 2015] في موسكو, 2015-11-24",
        "التقى الوزيران [يوم الاثنين 16 تشرين الثاني] في موسكو, 2015-11-16",
        "بدأت الضربات في [30 سبتمبر الماضي], 2015-09-30",
        "بدأت الضربات في [30 سبتمبر/أيلول الماضي], 2015-09-30",
        "تدخل العقوبات حيز التنفيذ في [1 يناير المقبل], 2016-01-01",
        "بدأت الحملة في [٢٤ نوفمبر ٢٠١٥], 2015-11-24",
    })
    void dates(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "صدر القرار بتاريخ [20/11/2015] في نيويورك, 2015-11-20",
        "صدر القرار بتاريخ [20-11-2015] في نيويورك, 2015-11-20",
        "صدر القرار بتاريخ [2015-11-20] في نيويورك, 2015-11-20",
        "صدر القرار بتاريخ [20.11.2015] في نيويورك, 2015-11-20",
        "صدر القرار بتاريخ [٢٠/١١/٢٠١٥] في نيويورك, 2015-11-20",
    })
    void numericDates(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "توقفت المحادثات في [مطلع سبتمبر/أيلول], 2015-09",
        "تعثرت المفاوضات في [سبتمبر الماضي], 2015-09",
        "تعقد القمة في [ديسمبر المقبل], 2015-12",
        "عقدت القمة في [ديسمبر الماضي], 2014-12",
        "تبدأ الهدنة في [يناير المقبل], 2016-01",
        "اندلعت الاحتجاجات في [مارس 2011], 2011-03",
        "اندلعت الاحتجاجات في [آذار/مارس 2011], 2011-03",
        "سقط النظام في [شباط 2011], 2011-02",
        "انتهت المهلة في [نهاية أكتوبر الماضي], 2015-10",
        "بدأت الأزمة في [شهر تموز 2014], 2014-07",
        "جرت الانتخابات في [جوان 2012], 2012-06",
    })
    void months(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "وقعت الاعتداءات [الجمعة الماضي], 2015-11-13",
        "وقعت الاعتداءات [يوم الجمعة الماضي], 2015-11-13",
        "زار الوزير موسكو [الثلاثاء], 2015-11-17",
        "أعلن الوزير [الأحد] استقالته, 2015-11-15",
        "قالت الوزارة [الخميس] إن القصف مستمر, 2015-11-19",
        "سيزور الرئيس واشنطن [الثلاثاء], 2015-11-24",
        "سيعقد المجلس جلسة [الخميس المقبل], 2015-11-26",
        "يلتقي الرئيسان [الأربعاء المقبل], 2015-11-25",
        "غادر الوفد العاصمة [الخميس الماضي], 2015-11-12",
        "وقع الانفجار [فجر الثلاثاء] قرب السوق, 2015-11-17",
        "عقد اللقاء [مساء الاثنين] في القصر, 2015-11-16",
        "من المقرر أن يصل الوفد [السبت], 2015-11-21",
    })
    void weekdaysByTense(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "أعلن الوزير [اليوم] موقف بلاده, 2015-11-19",
        "أعلن الوزير [اليوم الخميس] موقف بلاده, 2015-11-19",
        "وصل الوفد [أمس] إلى العاصمة, 2015-11-18",
        "وصل الوفد [أمس الأربعاء] إلى العاصمة, 2015-11-18",
        "وصل الوفد [أول أمس] إلى العاصمة, 2015-11-17",
        "وصل الوفد [أول من أمس] إلى العاصمة, 2015-11-17",
        "يصل الوفد [غدا] إلى العاصمة, 2015-11-20",
        "يصل الوفد [غدا الجمعة] إلى العاصمة, 2015-11-20",
        "يصل الوفد [بعد غد] إلى العاصمة, 2015-11-21",
        "وصل الوفد [مساء أمس] إلى العاصمة, 2015-11-18",
        "وصل الوفد [فجر اليوم] إلى العاصمة, 2015-11-19",
        "وصل الوفد [صباح اليوم الخميس] إلى العاصمة, 2015-11-19",
        "وقع الانفجار [الليلة الماضية] قرب السوق, 2015-11-18",
        "قالت الوزارة [مساء أمس (الأربعاء)] إنها تتابع الأمر, 2015-11-18",
        "يجتمع الوزراء [صباح غد] في فيينا, 2015-11-20",
    })
    void dayWords(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "زار الوزير لندن [الأسبوع الماضي], 2015-W46",
        "يزور الوزير لندن [الأسبوع المقبل], 2015-W48",
        "يزور الوزير لندن [هذا الأسبوع], 2015-W47",
        "سقطت الطائرة في [الشهر الماضي], 2015-10",
        "سقطت الطائرة في [نهاية الشهر الماضي], 2015-10",
        "تعقد القمة [الشهر المقبل], 2015-12",
        "يلتقي الرئيسان في [الـ26 من الشهر الحالي], 2015-11-26",
        "يلتقي الرئيسان في [26 من الشهر الجاري], 2015-11-26",
        "جرت الانتخابات [العام الماضي], 2014",
        "تجري الانتخابات [العام المقبل], 2016",
        "يعتمد المجلس الموازنة [نهاية العام الحالي], 2015",
        "اندلعت الأزمة [عام 2014], 2014",
        "اندلعت الأزمة [سنة 1995], 1995",
        "تحسنت العلاقات [منذ 2011], 2011",
        "التقى الوزيران [صيف 2013], 2013",
    })
    void relativePeriodsAndYears(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "توقف القتال بعد [ثلاثة أيام], P3D",
        "أمهلت الحكومة السفير [48 ساعة] للمغادرة, PT48H",
        "استمرت المحادثات [أسبوعين] في جنيف, P2W",
        "تستمر المهمة [شهرين] على الأقل, P2M",
        "حكم الحزب البلاد [عشر سنوات], P10Y",
        "دامت المكالمة [30 دقيقة], PT30M",
        "ظل في السجن [عامين], P2Y",
        "غاب الوزير [خمسة أشهر], P5M",
        "تحتل إسرائيل الأرض منذ [عقدين], P20Y",
        "تراجعت العلاقات منذ [ثلاث سنوات], P3Y",
        "يستمر الحصار منذ [4 سنوات], P4Y",
    })
    void durations(String marked, String value) {
        check(marked, value);
    }

    @ParameterizedTest
    @CsvSource({
        "جرت المناورات بين [13] و[15 نوفمبر 2015] في البحر, 2015-11-13 + 2015-11-15",
        "تستمر القمة من [3] إلى [5 ديسمبر المقبل] في باريس, 2015-12-03 + 2015-12-05",
        "حكم الحزب بين [عامي 2006] و[2010] في البلاد, 2006 + 2010",
        "عقدت الندوة بين [الاثنين الماضي] و[أمس الأربعاء], 2015-11-16 + 2015-11-18",
    })
    void aRangeIsTwoExpressions(String marked, String values) {
        check(marked, values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اعتقلت الشرطة الرجل البالغ من العمر 34 عاما في باريس",
                "اعتقلت الشرطة المهاجم (34 عاما) في باريس",
                "توفي الوزير عن عمر ناهز 80 عاما",
                "قالت الشرطة إن المهاجم يبلغ من العمر 25 سنة",
                "قتل 30 جنديا في المعركة",
                "ماي تلتقي نظيرها الفرنسي",
                "مارس الوزير ضغوطا على الحكومة",
                "أدى الوزير صلاة الجمعة في المسجد",
                "حضر 2014 عضوا الجلسة",
                "كان أحد الوزراء غائبا",
            })
    void noTime(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), reading.times(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وصل الوفد أمس إلى العاصمة", "أعلن الوزير اليوم الخميس موقف بلاده", "وقعت الاعتداءات الجمعة الماضي",
                        "سقطت الطائرة نهاية الشهر الماضي", "جرت الانتخابات العام الماضي",
                "زار الوزير لندن الأسبوع المقبل", "وصل الوفد في 13 نوفمبر", "بدأت الضربات في 30 سبتمبر الماضي",
                        "يلتقي الرئيسان في الـ26 من الشهر الحالي", "توقفت المحادثات مطلع سبتمبر/أيلول"
            })
    void withoutADayOfPublicationNothingIsInvented(String text) {
        Reading reading = Reading.on("", text);
        assertTrue(reading.record().times().stream().noneMatch(t -> t.value().matches("\\d{4}.*")), reading::toString);
    }

    @Test
    void withoutADayOfPublicationTheTextsOwnYearsStay() {
        check("", "وصل الوفد في [24 نوفمبر 2015] إلى دمشق", "2015-11-24");
        check("", "اندلعت الأزمة [عام 2014]", "2014");
        check("", "اندلعت الاحتجاجات في [مارس 2011]", "2011-03");
        check("", "توقف القتال بعد [ثلاثة أيام]", "P3D");
        check("", "صدر القرار بتاريخ [20/11/2015]", "2015-11-20");
    }

    @Test
    void theDayIsTakenFromADateTimeToo() {
        check("2015-11-19T23:50:00+03:00", "وصل الوفد [أمس] إلى العاصمة", "2015-11-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "التقى الوزيران الثلاثاء 25 نوفمبر 2015 في موسكو",
                "وصل الوفد أمس الجمعة إلى العاصمة",
                "سقطت الطائرة في نهاية أكتوبر/تشرين الأول الحالي",
                "أعلن الوزير اليوم الأحد موقف بلاده"
            })
    void whatContradictsItselfIsWarnedOf(String text) {
        Reading reading = Reading.of(text);
        assertTrue(reading.warnings().contains("time-contradiction"), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "التقى الوزيران الثلاثاء 24 نوفمبر 2015 في موسكو",
                "وصل الوفد أمس الأربعاء إلى العاصمة",
                "أعلن الوزير اليوم الخميس موقف بلاده",
                "سقطت الطائرة في نهاية أكتوبر/تشرين الأول الماضي",
                "قال الوزير إن القمة تعقد في ديسمبر المقبل",
                "زار الوفد موسكو في نوفمبر الحالي"
            })
    void whatFitsIsNotWarnedOf(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), Arrays.asList(reading.warnings().toArray()), reading::toString);
    }

    /** The report's day is a Thursday in November: the year of a bare day and month is the nearest that the tense allows. */
    @ParameterizedTest
    @CsvSource({
        "وقع الهجوم في [13 نوفمبر], 2015-11-13",
        "وقع الهجوم في [20 ديسمبر], 2014-12-20",
        "سيجتمع المجلس في [20 ديسمبر], 2015-12-20",
        "ستجري الانتخابات في [10 مارس], 2016-03-10",
        "جرت الانتخابات في [10 مارس], 2015-03-10",
    })
    void aDayWithoutAYear(String marked, String value) {
        check(marked, value);
    }
}
