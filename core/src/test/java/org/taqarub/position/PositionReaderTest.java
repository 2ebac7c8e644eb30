package org.taqarub.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Position;
import org.taqarub.record.Position.Stance;
import org.taqarub.testing.Reading;

class PositionReaderTest {

    @ParameterizedTest
    @CsvSource({
        "أيدت فرنسا مشروع القرار العربي في مجلس الأمن., فرنسا, SUPPORT",
        "تؤيد إيران الحل السياسي في سوريا., إيران, SUPPORT",
        "تدعم روسيا بقاء الأسد في السلطة., روسيا, SUPPORT",
        "رفضت تركيا مشروع القرار الروسي., تركيا, OPPOSE",
        "عارضت ألمانيا التدخل العسكري في سوريا., ألمانيا, OPPOSE",
        "رحبت بريطانيا بالاتفاق النووي مع إيران., بريطانيا, SUPPORT",
    })
    void theHolderAndTheStance(String text, String holder, Stance stance) {
        Reading reading = Reading.of(text);
        Position position = reading.position(holder);
        assertEquals(stance, position.stance(), reading::toString);
        assertTrue(!position.issue().isBlank() && text.contains(position.issue()), () -> position.issue() + reading);
    }

    @Test
    void aStandTakenInOnesOwnSpeech() {
        Reading reading = Reading.of("وقال وزير الخارجية الإيراني محمد جواد ظريف: «نؤيد الحل السياسي في سوريا».");
        assertEquals(Stance.SUPPORT, reading.position("محمد جواد ظريف").stance(), reading::toString);
    }

    @Test
    void aConditionIsConditional() {
        Reading reading = Reading.of("اشترطت فرنسا رحيل الأسد للمشاركة في التحالف.");
        assertEquals(Stance.CONDITIONAL, reading.position("فرنسا").stance(), reading::toString);
    }

    @Test
    void aNegatedStandIsNotItsOpposite() {
        Reading reading = Reading.of("لم تؤيد فرنسا مشروع القرار العربي.");
        assertTrue(
                reading.record().positions().stream().noneMatch(p -> p.stance() == Stance.SUPPORT), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قصفت روسيا مواقع المعارضة في حلب.",
                "أيدت نتائج التحاليل فرضية الباحثين.",
                "فرنسا عضو في حلف شمال الأطلسي.",
                "دعم المهندسون الجسر القديم بأعمدة من الفولاذ."
            })
    void nothingIsInferred(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(), reading.record().positions(), reading::toString);
    }

    @Test
    void oneForEachHolderAndIssue() {
        Reading reading = Reading.of(
                "أيدت فرنسا مشروع القرار العربي. وأيدت بريطانيا مشروع القرار العربي. وأيدت فرنسا مشروع القرار العربي.");
        assertEquals(2, reading.record().positions().size(), reading::toString);
    }
}
