package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event.Type;
import org.taqarub.testing.Reading;

/** Whether a deed counts, and as what: the status of the events of one type in the order of the text, - for none. */
class StatusTest {

    private static void assertStatus(Type type, String status, String text) {
        Reading reading = Reading.of(text);
        String found = reading.events(type).stream().map(e -> e.status().name()).collect(Collectors.joining(" "));
        assertEquals(status, found.isEmpty() ? "-" : found, reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COERCE | HYPOTHETICAL | يسعى الجيش السوري إلى السيطرة على تدمر.",
                "COERCE | HYPOTHETICAL | يحاول الجيش السوري السيطرة على تدمر.",
                "CONSULT | HYPOTHETICAL | يسعى الرئيس الروسي إلى لقاء الرئيس الأميركي.",
                "SANCTION | HYPOTHETICAL | تدرس الولايات المتحدة فرض عقوبات على إيران.",
                "ASSAULT | HYPOTHETICAL | تدرس وزارة الدفاع الأميركية قصف تنظيم الدولة.",
                "ASSAULT | HYPOTHETICAL | يحاول تنظيم الدولة قصف الجيش العراقي.",
                "SANCTION | ACTUAL | فرضت الولايات المتحدة عقوبات على إيران.",
                "ASSAULT | ACTUAL | بدأت روسيا قصف تنظيم الدولة.",
            })
    void whatIsTriedOrWeighedIsHypothetical(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | ACTUAL | حاول تنظيم الدولة قصف الجيش العراقي.",
                "ASSAULT | ACTUAL | حاول مسلحون اغتيال وزير الدفاع اليمني.",
                "ASSAULT | ACTUAL | حاولت القوات السورية قصف حلب.",
                // no force
                "COERCE | HYPOTHETICAL | حاول الجيش السوري السيطرة على تدمر.",
                "SANCTION | HYPOTHETICAL | حاولت إيران فرض عقوبات على السعودية.",
                "CONSULT | HYPOTHETICAL | حاول الرئيس الروسي لقاء الرئيس الأميركي.",
            })
    void forceThatWasTriedWasUsed(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECT | ACTUAL | اقترحت تركيا هدنة، وهو ما رفضته روسيا.",
                "ASSAULT | ACTUAL | هذا ما هاجمت به روسيا القوات التركية.",
                "ACCUSE | ACTUAL | نشرت الصحيفة ما اتهمت به تركيا روسيا.",
                // at the head of its clause it denies
                "REJECT | NEGATED | ما رفضت روسيا الاقتراح التركي.",
                "REJECT | NEGATED | اقترحت تركيا منطقة آمنة، وما رفضت روسيا الاقتراح.",
                "ASSAULT | NEGATED | ما هاجمت روسيا القوات التركية.",
            })
    void whatDeniesOnlyAtTheHeadOfAClause(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | - | ستنسحب روسيا من المحادثات ما لم تقصف تركيا تنظيم الدولة.",
                "AGREE | - | ستستمر الأزمة ما لم توافق روسيا على المقترح التركي.",
                "ASSAULT | NEGATED | انسحبت روسيا من المحادثات لأن تركيا لم تقصف تنظيم الدولة.",
                "AGREE | NEGATED | لم توافق روسيا على المقترح التركي.",
            })
    void aConditionIsNoEvent(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | HYPOTHETICAL | تحدثت الصحيفة عن هجوم مقترح لتنظيم الدولة على القوات الأميركية.",
                // force that may never come is none (E1)
                "ASSAULT | - | تحدثت الصحيفة عن هجوم محتمل لتنظيم الدولة على القوات الأميركية.",
                "ASSAULT | - | تحدثت الصحيفة عن هجوم وشيك لتنظيم الدولة على القوات الأميركية.",
                "ASSAULT | ACTUAL | تحدثت الصحيفة عن هجوم كبير لتنظيم الدولة على القوات الأميركية.",
                "CONSULT | FUTURE | كتبت الصحيفة عن لقاء مرتقب بين الرئيس الروسي والرئيس التركي.",
                "CONSULT | FUTURE | كتبت الصحيفة عن لقاء مقرر بين الرئيس الروسي والرئيس التركي.",
                "CONSULT | FUTURE | كتبت الصحيفة عن لقاء مقبل بين الرئيس الروسي والرئيس التركي.",
                "CONSULT | ACTUAL | كتبت الصحيفة عن لقاء طويل بين الرئيس الروسي والرئيس التركي.",
                "CONSULT | ACTUAL | كتبت الصحيفة عن لقاء قادم من موسكو بين الرئيس الروسي والرئيس التركي.",
            })
    void adjectivesSayWhatMayBeOrIsToCome(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | HYPOTHETICAL | بدأت روسيا التخطيط لقصف تنظيم الدولة.",
                "ASSAULT | HYPOTHETICAL | يخطط تنظيم الدولة لقصف القوات الأميركية.",
                "ASSAULT | HYPOTHETICAL | اعتقلت الشرطة التركية رجلا بتهمة التخطيط لهجوم على السفارة الأميركية.",
                "COERCE | ACTUAL | اعتقلت الشرطة التركية رجلا بتهمة التخطيط لهجوم على السفارة الأميركية.",
            })
    void whatIsPlannedMayBe(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    // ---- deeds whose sides the clause does not name

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | ACTUAL | عاد الهدوء عقب هجوم على السوق.",
                "ASSAULT | ACTUAL | عاد الهدوء عقب غارة جوية.",
                "ASSAULT | ACTUAL | انسحب السكان بعد قصف عنيف.",
                "ASSAULT | ACTUAL | حل الهدوء إثر تفجير في السوق.",
                "ASSAULT | ACTUAL | وقع هجوم في المدينة.",
                // only spoken of, only beside it, or known already
                "ASSAULT | - | تحدث الكاتب عن هجوم على السوق.",
                "ASSAULT | - | حل الهدوء قرب تفجير في السوق.",
                "ASSAULT | - | عاد الهدوء عقب الهجوم.",
                // may be an accident
                "ASSAULT | - | نقل الرجل إلى المستشفى بعد إصابة خطيرة.",
                "ASSAULT | - | حل الهدوء إثر إصابة في السوق.",
                "ASSAULT | - | وقعت إصابة في المدينة.",
            })
    void forceTakenAsDoneCountsWithoutSides(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | - | قضية اغتيال الوزير اليمني مفتوحة.",
                "ASSAULT | - | التحقيق في اغتيال الوزير اليمني مستمر.",
                "ASSAULT | - | ملف خطف الدبلوماسي التركي مغلق.",
                // who did it is named
                "ASSAULT | ACTUAL | تبحث النيابة قضية اغتيال حزب العمال الكردستاني دبلوماسيا تركيا.",
                "ASSAULT | ACTUAL | قضية هجوم تنظيم الدولة على القوات الأميركية مفتوحة.",
            })
    void whatACaseIsAboutIsNoEvent(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | - | بعد اغتيال الوزير اليمني أغلقت المتاجر.",
                "ASSAULT | - | تعذيب السجناء مشكلة قديمة.",
                // when, that it happened, who did it; as a verb
                "ASSAULT | ACTUAL | بعد اغتيال الوزير اليمني أمس أغلقت المتاجر.",
                "ASSAULT | ACTUAL | وقع اغتيال الوزير اليمني في صنعاء.",
                "ASSAULT | ACTUAL | اغتيال حزب الله الوزير اليمني جريمة.",
                "ASSAULT | ACTUAL | عذبت الشرطة السورية المعارضين.",
            })
    void whatIsOnlyNamedIsNotTold(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | ACTUAL | نفذت حركة طالبان تفجيرات في كابل.",
                "ASSAULT | ACTUAL | شنت حركة طالبان هجوما في كابل.",
                "ASSAULT | ACTUAL | شن الجيش السوري غارات أمس.",
                // no force of arms, or not carried out
                "ASSAULT | - | نفذت الشركة تفجيرات في المقلع.",
                "ASSAULT | - | استنكر تنظيم الدولة تفجيرا في بغداد.",
                "ASSAULT | - | لوحت حركة طالبان بهجوم في كابل.",
            })
    void forceThatIsCarriedOutCountsWithoutItsTarget(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هزم المنتخب الألماني فرنسا في مباراة كرة القدم وسجل المهاجم هدفا في الشوط الأول وهاجمت ألمانيا فرنسا.",
                "هاجم منتخب ألمانيا منتخب فرنسا في مباراة كأس العالم وسجل المهاجم هدفا في شباك الحارس.",
            })
    void aReportOfSportHasNoEvents(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), reading.record().events(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | ACTUAL | هاجمت ألمانيا فرنسا.",
                "ASSAULT | ACTUAL | هاجمت ألمانيا فرنسا في المباراة.",
                "ACCUSE | ACTUAL | شهد ملعب المدينة خطابا اتهمت فيه تركيا روسيا بقصف حلب.",
            })
    void aWordOfSportMakesNoReportOfSport(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | ACTUAL | اتهمت تركيا روسيا بقصف حلب. رابط الخبر: أدانت إيران إسرائيل.",
                "ACCUSE | ACTUAL | اتهمت تركيا روسيا بقصف حلب.¶رابط الخبر: أدانت إيران إسرائيل.",
                "ACCUSE | ACTUAL | اتهمت تركيا روسيا بقصف حلب.¶سمات: أدانت إيران إسرائيل.",
                // the words otherwise, and the next line
                "ACCUSE | ACTUAL | نشرت الوزارة رابط الموقع. وأدانت إيران إسرائيل.",
                "ACCUSE | ACTUAL | من سمات السياسة أن إيران أدانت إسرائيل.",
                "ACCUSE | ACTUAL ACTUAL | اتهمت تركيا روسيا بقصف حلب.¶سمات: أدانت إيران إسرائيل¶أدانت فرنسا إيران.",
            })
    void anOutletsOwnLinesHaveNoEvents(Type type, String status, String text) {
        assertStatus(type, status, text.replace('¶', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // feared, warned of, plotted, trained for, or only possible
                "ASSAULT | - | تخشى فرنسا أن يشن تنظيم الدولة هجمات على باريس.",
                "ASSAULT | - | حذرت السفارة من هجمات لتنظيم الدولة على الجيش العراقي.",
                "ASSAULT | - | كشفت الشرطة مخططا لاغتيال الرئيس التركي.",
                "ASSAULT | - | يتدرب الجنود في مناورات على قصف تنظيم الدولة.",
                "ASSAULT | - | تستعد البلاد لضربة جوية أميركية أو إسرائيلية محتملة لإيران.",
                // but told: it goes on, came before, or a relative clause in the past tells it
                "ASSAULT | ACTUAL | حذرت فرنسا من استمرار قصف روسيا مدينة حلب.",
                "ASSAULT | ACTUAL | حذرت فرنسا بعد قصف روسيا مدينة حلب.",
                "ASSAULT | ACTUAL | حذرت فرنسا من الهجوم الذي شنه تنظيم الدولة على باريس.",
            })
    void forceThatIsFearedIsNoEvent(Type type, String status, String text) {
        assertStatus(type, status, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCUSE | ACTUAL | شن الرئيس التركي رجب طيب أردوغان هجوما على فرنسا.",
                "ASSAULT | - | شن الرئيس التركي رجب طيب أردوغان هجوما على فرنسا.",
                "ASSAULT | ACTUAL | شن تنظيم الدولة هجوما على الجيش العراقي.",
                "ASSAULT | ACTUAL | شنت القوات التركية هجوما على الجيش السوري.",
            })
    void officialsAttackInWords(Type type, String status, String text) {
        assertStatus(type, status, text);
    }
}
