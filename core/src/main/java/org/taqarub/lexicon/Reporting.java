package org.taqarub.lexicon;

import java.util.Set;

/**
 * A word that reports speech.
 *
 * @param id of the lemma
 * @param shape verb, participle or masdar
 * @param say whether it is a word of saying; else it is a verbal act, which opens a quotation only before a finite clause or marks
 * @param act the speech act
 * @param prepositions that may stand before what is reported, folded; holds the empty string where none needs to
 * @param content what may be reported besides a clause or words in marks
 * @param form tense, person and agreement; the masculine singular for a participle or masdar
 */
public record Reporting(
        String id, Shape shape, boolean say, String act, Set<String> prepositions, Content content, VerbForm form) {

    public Reporting {
        prepositions = Set.copyOf(prepositions);
    }

    /** What the word is. */
    public enum Shape {
        VERB,
        PARTICIPLE,
        MASDAR
    }

    /** What a noun phrase after the word must begin with to be what was said. */
    public enum Content {
        /** a noun of action: أكد وصول الوفد */
        MASDAR,
        /** any noun without the article: أعلن هدنة */
        NOUN,
        /** none will do: تحدث عن الحرب */
        CLAUSE
    }
}
