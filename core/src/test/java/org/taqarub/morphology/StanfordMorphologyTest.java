package org.taqarub.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Span;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Texts;

class StanfordMorphologyTest {

    private static Token only(String word) {
        List<Token> tokens = Loaded.tokens(word);
        assertEquals(1, tokens.size());
        return tokens.get(0);
    }

    /** word, conjunction, preposition, base, pronoun; - for none */
    @ParameterizedTest
    @CsvSource({
        "وقال, و, -, قال, -",
        "وقالت, و, -, قالت, -",
        "للرئيس, -, ل, الرييس, -",
        "وللرئيس, و, ل, الرييس, -",
        "بالقصف, -, ب, القصف, -",
        "والحكومة, و, -, الحكومه, -",
        "وبالتعاون, و, ب, التعاون, -",
        "وزارته, -, -, وزاره, ه",
        "سيلتقي, -, س, يلتقي, -",
        "وستقدم, و, س, تقدم, -",
        "لروسيا, -, ل, روسيا, -",
        "وروسيا, و, -, روسيا, -",
        "بفرنسا, -, ب, فرنسا, -",
        "وواشنطن, و, -, واشنطن, -",
        "فالبلدان, ف, -, البلدان, -",
        "رئيسها, -, -, رييس, ها",
        "قواتهم, -, -, قوات, هم",
    })
    void takesCliticsOff(String word, String conjunction, String preposition, String base, String pronoun) {
        Token token = only(word);
        assertEquals(
                List.of(conjunction, preposition, base, pronoun),
                List.of(
                        orDash(token.conjunction()),
                        orDash(token.preposition()),
                        token.base(),
                        orDash(token.pronoun())));
    }

    private static String orDash(String s) {
        return s.isEmpty() ? "-" : s;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بوتين",
                "البحرين",
                "فرنسا",
                "واشنطن",
                "كوسوفو",
                "لبنان",
                "ليبيا",
                "كندا",
                "باريس",
                "بغداد",
                "لافروف",
                "كيري",
                "فابيوس",
                "سوريا",
                "برلين",
                "لندن",
                "كوبا",
                "وارسو",
                "فيينا",
                "بلجيكا",
                "الكرملين",
                "سيناء",
                "كابول",
                "هولاند",
                "فلسطين",
                "بيروت",
                "لاهاي",
                "بشار",
                "سويسرا",
                "فيتنام"
            })
    void cutsNoName(String word) {
        Token token = only(word);
        assertEquals(
                List.of("", "", ""),
                List.of(token.conjunction(), token.preposition(), token.pronoun()),
                token::toString);
        assertEquals(token.fold(), token.base());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "والد", "بالغ", "كبير", "فريق", "وزير", "كتلة", "لجنة", "وفد", "بيان", "سفير", "لقاء", "فجر", "كلمة",
                "بعد", "وكالة", "قبل", "كان"
            })
    void cutsNoCommonWordThatOnlyLooksLikeIt(String word) {
        Token token = only(word);
        assertEquals(token.fold(), token.base(), token::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "والدته, '', والده, ه",
        "والديه, '', والدي, ه",
        "وابنته, و, ابنه, ه",
        "لوالدها, ل, والد, ها",
        "ووالداهما, و, والدا, هما",
        "وابنها, و, ابن, ها"
    })
    void cutsTheWordsForKinWhereTheyAreJoined(String word, String conjunction, String base, String pronoun) {
        Token token = only(word);
        assertEquals(
                List.of(conjunction, base, pronoun),
                List.of(token.conjunction() + token.preposition(), token.base(), token.pronoun()),
                token::toString);
    }

    @Test
    void theStemIsTheBaseWithoutTheArticle() {
        assertEquals("رييس", only("للرئيس").stem());
        assertTrue(only("للرئيس").isDefinite());
        assertEquals("وزير", only("والوزير").stem());
        assertEquals("رييس", only("رئيس").stem());
        assertTrue(!only("رئيس").isDefinite());
    }

    @Test
    void theBaseSpanLeavesTheCliticsOut() {
        assertEquals(new Span(1, 4), only("وقال").baseSpan());
        assertEquals(new Span(1, 6), only("بفرنسا").baseSpan());
        assertEquals(new Span(2, 7), only("وبفرنسا").baseSpan());
        assertEquals(new Span(0, 5), only("فرنسا").baseSpan());
    }

    @Test
    void tellsVerbsNounsAndNames() {
        List<Token> tokens = Loaded.tokens("وقال وزير الخارجية إن روسيا قصفت المدينة.");
        assertTrue(tokens.get(0).isVerb(), tokens.get(0)::toString);
        assertTrue(tokens.get(1).isNoun(), tokens.get(1)::toString);
        assertTrue(tokens.get(4).isName(), tokens.get(4)::toString);
        assertTrue(tokens.get(5).isVerb(), tokens.get(5)::toString);
        assertEquals("PUNC", tokens.get(7).pos());
    }

    @Test
    void oneTokenForEachPiece() {
        Texts texts = new Texts(11);
        for (int i = 0; i < 60; i++) {
            String raw = texts.salad(40);
            List<org.taqarub.text.Piece> pieces =
                    org.taqarub.text.Splitter.pieces(org.taqarub.text.Normalizer.normalize(raw));
            List<Token> tokens = Loaded.tokens(raw);
            assertEquals(
                    pieces.stream().map(p -> p.span()).toList(),
                    tokens.stream().map(Token::span).toList());
            for (Token token : tokens) {
                assertTrue(
                        token.span().contains(token.baseSpan())
                                && token.baseSpan().length() > 0,
                        token::toString);
                assertTrue(token.base().endsWith(token.stem()), token::toString);
            }
        }
    }

    private static List<String> reports() {
        List<String> out = new ArrayList<>();
        Texts texts = new Texts(12);
        for (int i = 0; i < 24; i++) {
            out.add(texts.salad(60));
        }
        out.add("وقال وزير الخارجية لوكالة أنباء إن وزارته وسفاراتها ستواصل عملها وتعاونها مع شركائها.");
        out.add("بعد لقائهما بموسكو، أكدا أن بلديهما سيعملان معا وأن كليهما يدعم الحل.");
        return out;
    }

    @Test
    void whatWasReadBeforeChangesNothing() {
        List<String> reports = reports();
        StanfordMorphology other = Loaded.freshMorphology();
        List<List<Token>> backwards = new ArrayList<>();
        for (int i = reports.size() - 1; i >= 0; i--) {
            backwards.add(0, Loaded.tokens(reports.get(i), other));
        }
        for (int i = 0; i < reports.size(); i++) {
            assertEquals(Loaded.tokens(reports.get(i)), backwards.get(i), "report " + i);
        }
        // The same word, in another sentence: cut the same.
        for (Token token : Loaded.tokens(String.join(" ", reports))) {
            if (token.isWord()) {
                Token alone = only(token.text());
                assertEquals(
                        List.of(alone.conjunction(), alone.preposition(), alone.base(), alone.pronoun()),
                        List.of(token.conjunction(), token.preposition(), token.base(), token.pronoun()));
            }
        }
    }

    @Test
    void eightThreadsGiveWhatOneGives() throws Exception {
        List<String> reports = reports();
        List<List<Token>> one = reports.stream().map(Loaded::tokens).toList();
        StanfordMorphology fresh = Loaded.freshMorphology();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Token>>> eight = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                for (String report : reports) {
                    eight.add(threads.submit(() -> Loaded.tokens(report, fresh)));
                }
            }
            for (int i = 0; i < eight.size(); i++) {
                assertEquals(one.get(i % reports.size()), eight.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aVerbBeforeAPronounIsSpeltAsWithoutIt() {
        List<Token> tokens = Loaded.tokens("الاتفاق الذي أبرمته إيران والغارات التي نفذوها");
        assertEquals("ابرمت", tokens.get(2).base());
        assertEquals("نفذوا", tokens.get(6).base());
    }
}
