package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTest {

    @Test
    void partsAreSpansOfTheBareSentence() {
        Example example = Example.parse("قال [speaker الوزير] إن [text الاتفاق [x قريب]]");
        assertEquals("قال الوزير إن الاتفاق قريب", example.text());
        assertEquals("الوزير", example.of("speaker").get(0).of(example.text()));
        assertEquals("الاتفاق قريب", example.of("text").get(0).of(example.text()));
        assertEquals("قريب", example.of("x").get(0).of(example.text()));
        assertEquals(List.of(), example.of("recipient"));
    }

    @Test
    void bracketsMustMatch() {
        assertThrows(IllegalArgumentException.class, () -> Example.parse("قال [speaker الوزير"));
        assertThrows(IllegalArgumentException.class, () -> Example.parse("قال الوزير]"));
        assertThrows(IllegalArgumentException.class, () -> Example.parse("قال [الوزير]"));
    }
}
