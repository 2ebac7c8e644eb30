package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taqarub.morphology.Token;
import org.taqarub.testing.Loaded;
import org.taqarub.text.Piece;

class PatternTest {

    /** A slot that takes one or two numbers, the longer first. */
    private static final Pattern.Slots NUMBERS = new Pattern.Slots() {
        @Override
        public int[] ends(String slot, int at) {
            return new int[] {at + 2, at + 1};
        }
    };

    private static Pattern.Match match(String pattern, String text) {
        List<Problem> problems = new ArrayList<>();
        Pattern parsed = Pattern.parse("x.rules", new Block.Field("match", pattern, 1, 9), Set.of("slot"), problems);
        assertEquals(List.of(), problems);
        List<Token> tokens = Loaded.tokens(text);
        return parsed.matchAt(tokens, 0, tokens.size(), NUMBERS);
    }

    @Test
    void wordsMatchThroughSpellingAndConjunction() {
        assertNotNull(match("قال الرئيس", "وقال الرئيس"));
        assertNotNull(match("إلى أن", "الى ان"));
        assertNull(match("قال الرئيس", "قال الوزير"));
    }

    @Test
    void wordsInMarksMatchWithoutCliticsOnly() {
        assertNull(match("\"قال\"", "وقال"));
        assertNotNull(match("\"قال\"", "قال"));
    }

    @Test
    void alternativesInMarksAreEachExact() {
        assertNotNull(match("\"قال\"|\"وقال\"", "قال"));
        assertNotNull(match("\"قال\"|\"وقال\"", "وقال"));
        assertNull(match("\"قال\"|\"أكد\"", "وقال"));
    }

    @Test
    void alternativesOptionalWordsAndAny() {
        assertNotNull(match("قال|أكد نعم", "أكد نعم"));
        assertEquals(2, match("قال اليوم? نعم", "قال نعم").end());
        assertEquals(3, match("قال اليوم? نعم", "قال اليوم نعم").end());
        assertEquals(4, match("قال <any:2> نعم", "قال هو أيضا نعم").end());
        assertNull(match("قال <any:2> نعم", "قال هو أيضا اليوم نعم"));
        assertNull(match("قال <any:2> نعم", "قال ، نعم"));
    }

    @Test
    void slotsTryTheirEndsInOrder() {
        assertEquals(3, match("قال <slot:x>", "قال واحد اثنان").end());
        Pattern.Match back = match("قال <slot:x> اثنان", "قال واحد اثنان");
        assertArrayEquals(new int[] {1, 2}, back.captures().get("x"));
    }

    @Test
    void aNamedStretchIsCaptured() {
        Pattern.Match match = match("[cue قال اليوم?] نعم", "قال نعم");
        assertArrayEquals(new int[] {0, 1}, match.captures().get("cue"));
        assertNull(match("قال [word اليوم?] نعم", "قال نعم").captures().get("word"));
    }

    @Test
    void theLimitHolds() {
        Pattern pattern =
                Pattern.parse("x.rules", new Block.Field("match", "قال نعم", 1, 9), Set.of(), new ArrayList<>());
        List<Token> tokens = Loaded.tokens("قال نعم");
        assertEquals(Piece.Kind.ARABIC, tokens.get(1).kind());
        assertNull(pattern.matchAt(tokens, 0, 1, NUMBERS));
    }
}
