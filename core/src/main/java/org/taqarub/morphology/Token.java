package org.taqarub.morphology;

import org.taqarub.record.Span;
import org.taqarub.text.Letters;
import org.taqarub.text.Piece;

/**
 * A word, number or mark with its clitics taken apart. All forms but {@code text} are folded ({@link Letters#fold}).
 *
 * @param span where, in the raw text
 * @param text normal form
 * @param fold folded form, clitics and all
 * @param kind what it is made of
 * @param paragraph number of its paragraph
 * @param conjunction و or ف, empty where none
 * @param preposition ب, ل or ك, or س of the future; empty where none
 * @param base what is left between the clitics, article included
 * @param stem {@code base} without the article
 * @param pronoun the pronoun written on the word's end (ه, ها, هم …), empty where none
 * @param pos part of speech of the base, in the tag set of the Penn Arabic Treebank's short form (NN, DTNN, NNP, VBD, VBP, IN …)
 */
public record Token(
        Span span,
        String text,
        String fold,
        Piece.Kind kind,
        int paragraph,
        String conjunction,
        String preposition,
        String base,
        String stem,
        String pronoun,
        String pos) {

    /** Whether the base carries the article. */
    public boolean isDefinite() {
        return stem.length() < base.length();
    }

    /** The word without و or ف before it, folded. */
    public String bare() {
        return conjunction.isEmpty() ? fold : fold.substring(conjunction.length());
    }

    /** Whether this is a mark of that very text. */
    public boolean isMark(String mark) {
        return kind == Piece.Kind.MARK && text.equals(mark);
    }

    /** Whether this is any mark. */
    public boolean isMark() {
        return kind == Piece.Kind.MARK;
    }

    /** Whether this is a quotation mark. */
    public boolean isQuoteMark() {
        return kind == Piece.Kind.MARK && Letters.isQuoteMark(text.charAt(0));
    }

    /** Whether this is a word in Arabic script. */
    public boolean isWord() {
        return kind == Piece.Kind.ARABIC;
    }

    /** Whether the tagger takes it for a verb (active or passive, any tense). */
    public boolean isVerb() {
        return pos.startsWith("VB") && !pos.equals("VBG");
    }

    /** Whether the tagger takes it for a noun of any kind, names and verbal nouns (VBG, VN) included. */
    public boolean isNoun() {
        return pos.startsWith("NN")
                || pos.startsWith("DTNN")
                || pos.equals("NOUN_QUANT")
                || pos.equals("VN")
                || pos.equals("VBG");
    }

    /** Whether the tagger takes it for an adjective. */
    public boolean isAdjective() {
        return pos.startsWith("JJ") || pos.startsWith("DTJJ") || pos.startsWith("ADJ");
    }

    /** Whether the tagger takes it for a name. */
    public boolean isName() {
        return pos.endsWith("NNP") || pos.endsWith("NNPS");
    }

    /** The span without conjunction and without a preposition of one letter. */
    public Span baseSpan() {
        int skip = conjunction.length();
        if (!preposition.isEmpty() && !(preposition.equals("ل") && isDefinite())) {
            skip += preposition.length();
        }
        if (skip == 0 || skip >= fold.length() || span.length() != text.length()) {
            return span;
        }
        return new Span(span.start() + skip, span.end());
    }
}
