package org.taqarub.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.testing.Texts;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "أمريكا, امريكا",
        "إيران, ايران",
        "آذار, اذار",
        "ٱلله, الله",
        "على, علي",
        "دولة, دوله",
        "مسؤول, مسوول",
        "رئيس, رييس",
        "BBC, bbc",
        "قال, قال",
        "جزء, جزء"
    })
    void foldsWhatNewspapersInterchange(String word, String folded) {
        assertEquals(folded, Letters.fold(word));
    }

    @Test
    void leavesAWordWithoutSuchLettersAsItIs() {
        String word = "سوريا";
        assertSame(word, Letters.fold(word));
    }

    @Test
    void foldingKeepsTheLengthAndFoldsOnce() {
        Texts texts = new Texts(1);
        for (int i = 0; i < 2000; i++) {
            String s = texts.garbage(12);
            String folded = Letters.fold(s);
            assertEquals(s.length(), folded.length());
            assertEquals(folded, Letters.fold(folded));
        }
    }

    @Test
    void theHamzaAloneAndTheYaOfAnotherLetterStayApart() {
        assertFalse(Letters.fold("أميركا").equals(Letters.fold("أمريكا")));
        assertTrue(Letters.isArabic('ء'));
        assertFalse(Letters.isArabic('ـ'));
        assertFalse(Letters.isArabic('\u064E'));
        assertFalse(Letters.isArabic('a'));
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '«', '»', '“', '”', '„', '‟', '‘', '’', '‹', '›'})
    void knowsEveryQuotationMark(char c) {
        assertTrue(Letters.isQuoteMark(c));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\'', '(', '<', '،', '-', '،'})
    void takesNoOtherMarkForAQuotationMark(char c) {
        assertFalse(Letters.isQuoteMark(c));
    }
}
