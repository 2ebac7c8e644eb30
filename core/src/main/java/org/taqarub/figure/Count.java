package org.taqarub.figure;

import org.jspecify.annotations.Nullable;
import org.taqarub.record.Figure;

/**
 * A quantity with what it counts, before it is known of which event.
 *
 * @param end token after the last of what is counted
 * @param unit ISO 4217 code of money, empty otherwise
 * @param victims id of the entity that names those counted or whose they are; null where the words name none
 * @param word first token of the word that tells the kind (مقتل, جريحا)
 * @param wordEnd token after its last
 * @param shape how the two stand together, as the evidence names it
 * @param rule list entry of the word
 */
record Count(
        Quantity quantity,
        int end,
        Figure.Kind kind,
        String unit,
        @Nullable String victims,
        int word,
        int wordEnd,
        String shape,
        String rule) {

    /** First token of all of it. */
    int from() {
        return Math.min(quantity.start(), word);
    }

    /** Token after the last of all of it. */
    int to() {
        return Math.max(end, wordEnd);
    }
}
