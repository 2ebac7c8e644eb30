package org.taqarub.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Span;
import org.taqarub.testing.Texts;

class NormalizerTest {

    private static String normal(String raw) {
        return Normalizer.normalize(raw).normal();
    }

    @Test
    void presentationFormsAndLigaturesBecomeLetters() {
        assertEquals("بلاد", normal("\uFE91\uFEFC\uFEA9"));
        assertEquals("لا", normal("\uFEFB"));
        assertEquals("الله", normal("\uFDF2"));
        assertEquals("ABC 12", normal("\uFF21\uFF22\uFF23 \uFF11\uFF12"));
    }

    @Test
    void persianAndUrduLettersBecomeArabicOnes() {
        assertEquals("يكهههه", normal("یکہھەۀ"));
        assertEquals("علي", normal("علے"));
    }

    @Test
    void lettersWithoutAnArabicCounterpartStay() {
        assertEquals("پوتين چ گ ڤ", normal("پوتين چ گ ڤ"));
    }

    @Test
    void digitsBecomeAsciiWithTheirMarks() {
        assertEquals("0123456789", normal("٠١٢٣٤٥٦٧٨٩"));
        assertEquals("0123456789", normal("۰۱۲۳۴۵۶۷۸۹"));
        assertEquals("3.5", normal("٣٫٥"));
        assertEquals("1,250,000", normal("١٬٢٥٠٬٠٠٠"));
    }

    @Test
    void vowelSignsAndTatweelAreDropped() {
        assertEquals("دولة", normal("دَوْلَةٌ"));
        assertEquals("شدة", normal("شِدَّة"));
        assertEquals("هذا", normal("هٰذا"));
        assertEquals("الدولة", normal("الــدولــة"));
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
                '\u2066', '\u2067', '\u2068', '\u2069', '\u061C', '\uFEFF', '\u00AD'
            })
    void invisibleMarksAreDropped(char c) {
        assertEquals("ابج", normal("اب" + c + "ج"));
        assertEquals("ابج", normal(c + "ابج"));
        assertEquals("ابج", normal("ابج" + c));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u00A0', '\u202F', '\u2009', '\u2003', '\u3000', '\u205F', '\t'})
    void oddSpacesBecomePlainOnes(char c) {
        assertEquals("ا ب", normal("ا" + c + "ب"));
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        assertEquals("ا\nب", normal("ا\r\nب"));
        assertEquals("ا\nب", normal("ا\rب"));
        assertEquals("ا\nب", normal("ا\u2028ب"));
        assertEquals("ا\nب", normal("ا\u2029ب"));
        assertEquals("ا\n\nب", normal("ا\r\n\r\nب"));
    }

    @Test
    void hamzaYaTaMarbutaAndQuotationMarksStay() {
        String s = "أإآؤئءىة «ا» “ب” \"ج\" ‘د’";
        assertEquals(s, normal(s));
    }

    @Test
    void nothingIsNothing() {
        AlignedText empty = Normalizer.normalize("");
        assertEquals("", empty.normal());
        assertEquals(new Span(0, 0), empty.toRaw(0, 0));
        assertEquals("", normal("\u064B\u200F"));
    }

    @Test
    void aWordsRawStretchHoldsTheMarksAfterItsLetters() {
        String raw = "قالَ الرَّئيسُ";
        AlignedText aligned = Normalizer.normalize(raw);
        assertEquals("قال الرئيس", aligned.normal());
        assertEquals("قالَ", aligned.toRaw(0, 3).of(raw));
        assertEquals("الرَّئيسُ", aligned.toRaw(4, 10).of(raw));
        assertEquals(raw, aligned.raw());
    }

    @Test
    void bothLettersOfALigaturePointAtIt() {
        AlignedText aligned = Normalizer.normalize("ب\uFEFBد");
        assertEquals("بلاد", aligned.normal());
        assertEquals(new Span(1, 2), aligned.toRaw(1, 2));
        assertEquals(new Span(1, 2), aligned.toRaw(2, 3));
        assertEquals(new Span(2, 3), aligned.toRaw(3, 4));
    }

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        Texts texts = new Texts(2);
        for (int i = 0; i < 3000; i++) {
            String once = normal(texts.garbage(40));
            assertEquals(once, normal(once));
        }
    }

    @Test
    void everyPresentationFormNormalisesOnce() {
        for (char c = '\uFB50'; c <= '\uFEFC'; c++) {
            String once = normal("ا" + c + "ب");
            assertEquals(once, normal(once), () -> "U+" + Integer.toHexString(once.charAt(0)));
        }
    }

    @Test
    void theAlignmentLeadsBack() {
        Texts texts = new Texts(3);
        for (int i = 0; i < 3000; i++) {
            String raw = texts.garbage(40);
            AlignedText aligned = Normalizer.normalize(raw);
            String normal = aligned.normal();
            int before = 0;
            int reached = 0;
            for (int k = 0; k < normal.length(); k++) {
                Span span = aligned.toRaw(k, k + 1);
                assertTrue(span.length() > 0 && span.end() <= raw.length(), () -> span + " in " + raw);
                assertTrue(span.start() >= before && span.end() >= reached, () -> span + " goes back in " + raw);
                before = span.start();
                reached = span.end();
            }
            if (normal.isEmpty()) {
                continue;
            }
            int from = texts.below(normal.length());
            int to = from + 1 + texts.below(normal.length() - from);
            String slice = aligned.toRaw(from, to).of(raw);
            String words = normal.substring(from, to);
            assertTrue(
                    normal(slice).contains(words),
                    () -> "«" + words + "» is not in the normal form of «" + slice + "»");
        }
    }
}
