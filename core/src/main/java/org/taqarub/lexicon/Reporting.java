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
 * @param form tense, person and agreement; the masculine singular for a participle or masdar
 */
public record Reporting(String id, Shape shape, boolean say, String act, Set<String> prepositions, VerbForm form) {

    public Reporting {
        prepositions = Set.copyOf(prepositions);
    }

    /** What the word is. */
    public enum Shape {
        VERB,
        PARTICIPLE,
        MASDAR
    }
}
