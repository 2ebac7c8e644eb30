package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.morphology.Token;
import org.taqarub.testing.Loaded;

class FormTrieTest {

    private static FormTrie<String> trie() {
        FormTrie<String> trie = new FormTrie<>();
        for (String form : List.of(
                "وزير",
                "وزير الخارجية",
                "رئيس",
                "القاهرة",
                "روسيا",
                "تنظيم الدولة الإسلامية",
                "الدولة الإسلامية",
                "مجلس الأمن",
                "أمريكا",
                "بيت أبيض")) {
            trie.add(form, form);
        }
        return trie;
    }

    /** The longest form at the first token and how many tokens it takes. */
    private static String at(String text) {
        List<Token> tokens = Loaded.tokens(text);
        FormTrie.Match<String> match = trie().longest(tokens, 0);
        return match == null ? "none" : match.values().get(0) + " " + match.end();
    }

    @ParameterizedTest
    @CsvSource({
        "وزير الخارجية, وزير الخارجية 2",
        "الوزير, وزير 1",
        "للوزير, وزير 1",
        "ووزير الخارجية, وزير الخارجية 2",
        "لوزير الخارجية, وزير الخارجية 2",
        "وزير خارجية, وزير 1",
        "وزير الدفاع, وزير 1",
        "وبوزير الخارجية, وزير الخارجية 2",
        "روسيا, روسيا 1",
        "وروسيا, روسيا 1",
        "بروسيا, روسيا 1",
        "وبروسيا, روسيا 1",
        "القاهرة, القاهرة 1",
        "بالقاهرة, القاهرة 1",
        "للقاهرة, القاهرة 1",
        "رئيسها, رئيس 1",
        "امريكا, أمريكا 1",
        "أمــريكا, أمريكا 1",
        "روسيَا, روسيا 1",
        "البيت الأبيض, بيت أبيض 2",
        "لمجلس الأمن, مجلس الأمن 2",
        "ومجلس الأمن, مجلس الأمن 2",
    })
    void findsThroughSpellingCliticsAndArticle(String text, String found) {
        assertEquals(found, at(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"قاهرة", "أميركا", "كتاب", "،", "مجلس أمن", "مجلس", "الأمن"})
    void findsNoOther(String text) {
        assertEquals("none", at(text));
    }

    @ParameterizedTest
    @CsvSource({
        "تنظيم «الدولة الإسلامية» قال, 5",
        "تنظيم \"الدولة الإسلامية\" قال, 5",
        "تنظيم “الدولة الإسلامية” قال, 5",
        "تنظيم الدولة الإسلامية قال, 3"
    })
    void passesOverQuotationMarksInsideAName(String text, int end) {
        assertEquals("تنظيم الدولة الإسلامية " + end, at(text));
    }

    @Test
    void noFormGoesOverAMarkOrALineEnd() {
        assertEquals("وزير 1", at("وزير، الخارجية"));
        assertEquals("وزير 1", at("وزير\nالخارجية"));
    }

    @Test
    void givesAllFormsTheShorterFirst() {
        List<FormTrie.Match<String>> all = trie().all(Loaded.tokens("وزير الخارجية"), 0);
        assertEquals(List.of(1, 2), all.stream().map(FormTrie.Match::end).toList());
    }

    @Test
    void oneFormLeadsToAllItsValuesInTheOrderOfAdding() {
        FormTrie<String> trie = new FormTrie<>();
        trie.add("بوش", "a");
        trie.add("بوش", "b");
        trie.add("بوش", "a");
        assertEquals(List.of("a", "b"), trie.longest(Loaded.tokens("بوش"), 0).values());
        assertNull(trie.longest(Loaded.tokens("كلينتون"), 0));
    }

    @Test
    void wordsAreFoldedWithoutMarks() {
        assertEquals(List.of("تنظيم", "الدوله", "الاسلاميه"), FormTrie.words("تنظيم «الدولة الإسلامية»"));
    }
}
