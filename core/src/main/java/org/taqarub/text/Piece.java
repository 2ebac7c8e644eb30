package org.taqarub.text;

import org.taqarub.record.Span;

/**
 * A word, a number or a mark as it stands in the text, before any knowledge of Arabic.
 *
 * @param span where, in the raw text
 * @param text its normal form
 * @param kind what it is made of
 * @param paragraph number of its paragraph (line), from 0
 */
public record Piece(Span span, String text, Kind kind, int paragraph) {

    /** What a piece is made of. */
    public enum Kind {
        ARABIC,
        LATIN,
        NUMBER,
        MARK
    }
}
