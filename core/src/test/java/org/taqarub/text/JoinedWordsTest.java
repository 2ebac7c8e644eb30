package org.taqarub.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Warning;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;

class JoinedWordsTest {

    private static List<String> words(String raw, List<Warning> warnings) {
        List<Piece> pieces = Splitter.pieces(Normalizer.normalize(raw));
        return JoinedWords.split(pieces, Loaded.lexicon()::isPlaceName, Loaded.lexicon()::isStateName, warnings)
                .stream()
                .map(p -> p.span().of(raw))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"فيسيناء, في سيناء", "فيباريس, في باريس", "منموسكو, من موسكو", "إلىدمشق, إلى دمشق"})
    void aPrepositionBeforeAPlaceIsTakenOffAndNoted(String joined, String apart) {
        List<Warning> warnings = new ArrayList<>();
        assertEquals(List.of(apart.split(" ")), words(joined, warnings));
        assertEquals(
                List.of("joined-words"), warnings.stream().map(Warning::code).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فيينا", "فيتنام", "فيلم", "منصور", "منظمة", "معيار", "عنوان", "منطقة", "منزل", "علىأن", "معركة",
                "فيصل", "فيروس", "معان", "معارضة", "بيننا", "فيدرالي", "منبج"
            })
    void anyOtherWordStaysWhole(String word) {
        List<Warning> warnings = new ArrayList<>();
        assertEquals(List.of(word), words(word, warnings));
        assertEquals(List.of(), warnings);
    }

    @Test
    void thePlaceIsNamed() {
        Reading reading = Reading.of("سقطت الطائرة الروسية فيسيناء أمس.");
        assertEquals("EGY", reading.entityAt("سيناء").country(), reading::toString);
        assertEquals(List.of("joined-words"), reading.warnings());
        assertEquals(reading.span("فيسيناء"), reading.record().warnings().get(0).span());
    }
}
