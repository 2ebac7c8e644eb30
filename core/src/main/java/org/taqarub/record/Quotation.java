package org.taqarub.record;

import org.jspecify.annotations.Nullable;

/**
 * Reported speech or writing.
 *
 * @param span the reported words: between the marks of a direct quotation, the clause of an indirect one
 * @param cue the reporting words
 * @param speaker id of the speaking {@link Entity}, null where nobody could be found
 * @param speakerText the words that name the speaker in this clause, null where it names nobody
 * @param delivery how it was said
 */
public record Quotation(
        Span span,
        Manner manner,
        Span cue,
        @Nullable String speaker,
        @Nullable Span speakerText,
        Delivery delivery,
        Evidence evidence)
        implements Finding {

    /** All in quotation marks, none of it, or some. */
    public enum Manner {
        DIRECT,
        INDIRECT,
        MIXED
    }
}
