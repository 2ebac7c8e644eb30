package org.taqarub.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taqarub.testing.Texts;

class SplitterTest {

    private static List<Piece> pieces(String raw) {
        return Splitter.pieces(Normalizer.normalize(raw));
    }

    private static List<String> words(String raw) {
        return pieces(raw).stream().map(Piece::text).toList();
    }

    private static List<String> sentences(String raw) {
        List<Piece> pieces = pieces(raw);
        List<String> out = new ArrayList<>();
        for (int[] s : Splitter.sentences(pieces, QuoteMarks.of(pieces))) {
            out.add(raw.substring(
                    pieces.get(s[0]).span().start(), pieces.get(s[1] - 1).span().end()));
        }
        return out;
    }

    @Test
    void aWordANumberAndAMarkAreAPieceEach() {
        assertEquals(List.of("قال", "BBC", ":", "24", "قتيلا", "."), words("قال BBC: 24 قتيلا."));
        assertEquals(
                List.of(
                        Piece.Kind.ARABIC,
                        Piece.Kind.LATIN,
                        Piece.Kind.MARK,
                        Piece.Kind.NUMBER,
                        Piece.Kind.ARABIC,
                        Piece.Kind.MARK),
                pieces("قال BBC: 24 قتيلا.").stream().map(Piece::kind).toList());
    }

    @Test
    void lettersAndDigitsPart() {
        assertEquals(List.of("في", "17"), words("في17"));
        assertEquals(List.of("ال", "26", "من"), words("الـ26 من"));
        assertEquals(List.of("سوخوي", "24"), words("سوخوي24"));
        assertEquals(List.of("17", "نوفمبر"), words("17نوفمبر"));
    }

    @Test
    void decimalAndThousandsMarksStayInTheNumber() {
        assertEquals(List.of("3.5", "في", "المئة"), words("3.5 في المئة"));
        assertEquals(List.of("1,250,000"), words("1,250,000"));
        assertEquals(List.of("3.5"), words("٣٫٥"));
        assertEquals(List.of("2015", "."), words("2015."));
        assertEquals(List.of("5", "-", "3"), words("5-3"));
        assertEquals(List.of("17", "/", "11"), words("17/11"));
        assertEquals(List.of("18:30"), words("18:30"));
    }

    @Test
    void aHashtagIsItsWords() {
        assertEquals(List.of("روسيا", "وفرنسا"), words("#روسيا_وفرنسا"));
        assertEquals(List.of("وسم", "باريس"), words("وسم #باريس"));
    }

    @Test
    void lettersBeyondTheBasicAlphabetStayInTheWord() {
        assertEquals(List.of("پوتين", "وچافيز"), words("پوتين وچافيز"));
    }

    @Test
    void anEmojiIsOneMark() {
        assertEquals(List.of("نعم", "😀", "لا"), words("نعم😀لا"));
    }

    @Test
    void spansPointIntoTheRawText() {
        String raw = "قالَ الــرئيس: «نَعَم» \u200Fفي17";
        List<String> slices = pieces(raw).stream().map(p -> p.span().of(raw)).toList();
        assertEquals(List.of("قالَ", "الــرئيس", ":", "«", "نَعَم", "»", "في", "17"), slices);
    }

    @Test
    void paragraphsAreLines() {
        assertEquals(
                List.of(0, 1, 3),
                pieces("ا\nب\n\nج").stream().map(Piece::paragraph).toList());
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertEquals(List.of("التقى د. محمد الوزير.", "ثم غادر."), sentences("التقى د. محمد الوزير. ثم غادر."));
        assertEquals(
                List.of("نقلت أ. ف. ب. الخبر.", "ونفته الوزارة."), sentences("نقلت أ. ف. ب. الخبر. ونفته الوزارة."));
    }

    @Test
    void theFullStopInsideANameOrAnAddressEndsNoSentence() {
        for (String one : List.of(
                "وقال لشبكة سي.إن.إن إن الحل قريب.",
                "وقال لقناة بي.بي.سي إن الحل قريب.",
                "ونقل موقع العربية.نت عن مسؤول قوله إن الحل قريب.",
                "ونقل موقع إيلاف.كوم عن مسؤول قوله إن الحل قريب.",
                "ونشر موقع walla.com الخبر.")) {
            assertEquals(List.of(one), sentences(one));
        }
    }

    @Test
    void theFullStopAfterSuchANameEndsTheSentence() {
        assertEquals(List.of("وقال ذلك لشبكة سي.إن.إن.", "ثم غادر."), sentences("وقال ذلك لشبكة سي.إن.إن. ثم غادر."));
        assertEquals(List.of("ونقله موقع العربية.نت.", "ثم نفاه."), sentences("ونقله موقع العربية.نت. ثم نفاه."));
    }

    @Test
    void aFullStopWithoutASpaceBetweenLongerWordsEndsTheSentence() {
        assertEquals(List.of("غادر الوزير.", "وانتهى اللقاء."), sentences("غادر الوزير.وانتهى اللقاء."));
        assertEquals(List.of("غادر الوفد.", "ثم عاد."), sentences("غادر الوفد.ثم عاد."));
        assertEquals(List.of("انتهى في 2014.", "ثم عاد."), sentences("انتهى في 2014.ثم عاد."));
    }

    @Test
    void shortWordsOnTwoLinesAreNoName() {
        assertEquals(List.of("نعم.", "لا أحد."), sentences("نعم.\nلا أحد."));
    }

    @Test
    void aDecimalEndsNoSentenceAndAYearDoes() {
        assertEquals(
                List.of("بلغ النمو 3.5 في المئة.", "وتراجع بعدها."),
                sentences("بلغ النمو 3.5 في المئة. وتراجع بعدها."));
        assertEquals(List.of("كان ذلك عام 2014.", "وتغير الأمر."), sentences("كان ذلك عام 2014. وتغير الأمر."));
    }

    @Test
    void questionAndExclamationMarksEndSentences() {
        assertEquals(List.of("ما العمل؟", "لا أحد يدري!", "انتهى."), sentences("ما العمل؟ لا أحد يدري! انتهى."));
    }

    @Test
    void aQuotationOfSeveralSentencesStaysWhole() {
        String s = "قال الوزير: «لن نقبل. سنرد غدا. هذا وعد»، ثم غادر. وانتهى اللقاء.";
        assertEquals(List.of("قال الوزير: «لن نقبل. سنرد غدا. هذا وعد»، ثم غادر.", "وانتهى اللقاء."), sentences(s));
        String t = "قال: “لن نقبل. سنرد غدا.” وانتهى اللقاء.";
        assertEquals(List.of("قال: “لن نقبل. سنرد غدا.”", "وانتهى اللقاء."), sentences(t));
    }

    @Test
    void theFullStopAfterAClosingMarkEndsTheSentence() {
        assertEquals(List.of("قال: «لن نقبل. سنرد».", "وغادر."), sentences("قال: «لن نقبل. سنرد». وغادر."));
    }

    @Test
    void aCommaAfterAClosingMarkCarriesTheSentenceOn() {
        String s = "قال: «لن نقبل. سنرد.»، ثم غادر.";
        assertEquals(List.of(s), sentences(s));
    }

    @Test
    void aMarkThatIsNeverClosedLeavesTheFullStopsToEndSentences() {
        assertEquals(
                List.of("قال: «لن نقبل.", "سنرد غدا.", "ثم غادر."), sentences("قال: «لن نقبل. سنرد غدا.\nثم غادر."));
        assertEquals(
                List.of("قدم تعديلات الشهر الماضي”.", "وأشار إلى ذلك."),
                sentences("قدم تعديلات الشهر الماضي”.\nوأشار إلى ذلك."));
    }

    @Test
    void headlinesSubheadsAndCaptionsAreSentencesOfTheirOwn() {
        String s =
                "روسيا تقصف\nموسكو - وكالات\nقصفت روسيا مواقع.\nحطام الطائرة في سيناء (الأوروبية) |\nعدو مشترك\nقال بوتين ذلك.";
        assertEquals(
                List.of(
                        "روسيا تقصف",
                        "موسكو - وكالات",
                        "قصفت روسيا مواقع.",
                        "حطام الطائرة في سيناء (الأوروبية) |",
                        "عدو مشترك",
                        "قال بوتين ذلك."),
                sentences(s));
    }

    @Test
    void aRunOfPointsIsOneMark() {
        assertEquals(List.of("انتظر", "...", "ثم", ".."), words("انتظر... ثم.."));
    }

    @Test
    void piecesAreInOrderAndSentencesPartitionThem() {
        Texts texts = new Texts(4);
        for (int i = 0; i < 2000; i++) {
            String raw = i % 2 == 0 ? texts.garbage(120) : texts.salad(40);
            List<Piece> pieces = pieces(raw);
            int end = 0;
            int paragraph = 0;
            for (Piece piece : pieces) {
                assertTrue(piece.span().start() >= end && piece.span().length() > 0, () -> piece + " in " + raw);
                assertTrue(piece.span().end() <= raw.length(), () -> piece + " in " + raw);
                assertTrue(piece.paragraph() >= paragraph);
                assertFalse(piece.text().isBlank(), () -> "blank piece in " + raw);
                end = piece.span().end();
                paragraph = piece.paragraph();
            }
            int at = 0;
            for (int[] sentence : Splitter.sentences(pieces, QuoteMarks.of(pieces))) {
                assertEquals(at, sentence[0], () -> "a gap in " + raw);
                assertTrue(sentence[1] > sentence[0], () -> "an empty sentence in " + raw);
                assertEquals(
                        pieces.get(sentence[0]).paragraph(),
                        pieces.get(sentence[1] - 1).paragraph(),
                        () -> "a sentence over two paragraphs in " + raw);
                at = sentence[1];
            }
            assertEquals(pieces.size(), at, () -> "the sentences end early in " + raw);
        }
    }

    /** One character that stands for four words. */
    @Test
    void theWordsOfOneCharacterDoNotOverlap() {
        List<Piece> pieces = pieces("النبي \uFDFA قال");
        for (int i = 1; i < pieces.size(); i++) {
            assertTrue(pieces.get(i).span().start() >= pieces.get(i - 1).span().end(), pieces::toString);
        }
    }

    @Test
    void aTextWithoutFullStopsIsStillCut() {
        List<Piece> pieces = pieces("كلمة ".repeat(5000));
        for (int[] s : Splitter.sentences(pieces, QuoteMarks.of(pieces))) {
            assertTrue(s[1] - s[0] <= 400);
        }
    }
}
