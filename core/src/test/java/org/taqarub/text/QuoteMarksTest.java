package org.taqarub.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.testing.Texts;

class QuoteMarksTest {

    private static List<Piece> pieces(String raw) {
        return Splitter.pieces(Normalizer.normalize(raw));
    }

    /** The words between the marks of balanced pairs. */
    private static List<String> inside(String raw) {
        List<Piece> pieces = pieces(raw);
        return QuoteMarks.of(pieces).pairs().stream()
                .filter(QuoteMarks.Pair::balanced)
                .map(p -> raw.substring(
                                pieces.get(p.open()).span().end(),
                                pieces.get(p.close()).span().start())
                        .strip())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال «نعم ثم لا» وغادر", "قال “نعم ثم لا” وغادر", "قال \"نعم ثم لا\" وغادر", "قال ‘نعم ثم لا’ وغادر",
                        "قال „نعم ثم لا“ وغادر", "قال ”نعم ثم لا“ وغادر",
                "قال ”نعم ثم لا” وغادر", "قال ‹نعم ثم لا› وغادر", "قال « نعم ثم لا » وغادر", "قال “نعم ثم لا\" وغادر",
                        "قال \"نعم ثم لا” وغادر", "قال «نعم ثم لا\" وغادر",
                "قال \"نعم ثم لا» وغادر", "قال “نعم ثم لا“ وغادر"
            })
    void everyStyleAndMixturePairs(String raw) {
        assertEquals(List.of("نعم ثم لا"), inside(raw));
    }

    @Test
    void severalPairsInALine() {
        assertEquals(List.of("نعم", "لا"), inside("قال «نعم» ثم «لا»"));
        assertEquals(List.of("نعم", "لا"), inside("قال \"نعم\" ثم \"لا\""));
        assertEquals(List.of("نعم", "لا"), inside("قال “نعم” ثم “لا”"));
    }

    @Test
    void aPairMayHoldAnother() {
        assertEquals(List.of("قال لي \"نعم\" أمس", "نعم"), inside("روى: «قال لي \"نعم\" أمس» وسكت"));
        assertEquals(List.of("قال لي «نعم» أمس", "نعم"), inside("روى: “قال لي «نعم» أمس” وسكت"));
    }

    @Test
    void anOpeningMarkAloneReachesToTheEndOfItsParagraph() {
        List<Piece> pieces = pieces("قال «نعم ثم لا\nوغادر");
        List<QuoteMarks.Pair> pairs = QuoteMarks.of(pieces).pairs();
        assertEquals(List.of(new QuoteMarks.Pair(1, 5, false)), pairs);
        assertFalse(QuoteMarks.of(pieces).isInside(2));
    }

    @Test
    void aClosingMarkAloneIsNoPair() {
        assertEquals(
                List.of(), QuoteMarks.of(pieces("قدم تعديلات الشهر الماضي”.")).pairs());
        assertEquals(
                List.of(), QuoteMarks.of(pieces("قدم تعديلات الشهر الماضي».")).pairs());
    }

    @Test
    void noPairCrossesAParagraph() {
        assertEquals(List.of(), inside("قال «نعم\nثم لا» وغادر"));
    }

    @Test
    void anApostropheInALatinWordIsNoMark() {
        assertEquals(List.of("نعم"), inside("صحيفة L’Express كتبت ‘نعم’ أمس"));
    }

    @Test
    void insideIsFromTheOpeningMarkToBeforeTheClosingOne() {
        QuoteMarks marks = QuoteMarks.of(pieces("قال « نعم » ثم"));
        assertFalse(marks.isInside(0));
        assertTrue(marks.isInside(1));
        assertTrue(marks.isInside(2));
        assertFalse(marks.isInside(3));
        assertTrue(marks.closesAt(3));
        assertFalse(marks.closesAt(99));
    }

    @Test
    void pairsAreInOrderNestAndKeepToTheirParagraph() {
        Texts texts = new Texts(5);
        for (int i = 0; i < 2000; i++) {
            String raw = texts.salad(30);
            List<Piece> pieces = pieces(raw);
            List<QuoteMarks.Pair> pairs = QuoteMarks.of(pieces).pairs();
            for (int k = 0; k < pairs.size(); k++) {
                QuoteMarks.Pair pair = pairs.get(k);
                assertTrue(pair.open() < pair.close() && pair.close() <= pieces.size(), () -> pair + " in " + raw);
                assertTrue(Letters.isQuoteMark(pieces.get(pair.open()).text().charAt(0)));
                assertEquals(
                        pieces.get(pair.open()).paragraph(),
                        pieces.get(pair.close() - 1).paragraph(),
                        () -> pair + " in " + raw);
                if (pair.balanced()) {
                    assertTrue(
                            Letters.isQuoteMark(pieces.get(pair.close()).text().charAt(0)), () -> pair + " in " + raw);
                }
                for (QuoteMarks.Pair other : pairs.subList(0, k)) {
                    assertTrue(other.open() < pair.open(), () -> pair + " is out of order in " + raw);
                    assertTrue(
                            other.close() <= pair.open() || other.close() >= pair.close(),
                            () -> other + " crosses " + pair + " in " + raw);
                }
            }
        }
    }
}
