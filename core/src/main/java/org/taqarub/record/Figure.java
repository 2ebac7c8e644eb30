package org.taqarub.record;

import org.jspecify.annotations.Nullable;

/**
 * A number that the report gives for an event.
 *
 * @param span the words of the number and of what is counted
 * @param kind what is counted
 * @param least lower bound, inclusive, in people or whole units of money; null where the words give none (أقل من مئة)
 * @param most upper bound, inclusive, in the same; null where the words give none (مئات, ما لا يقل عن عشرة)
 * @param unit ISO 4217 code of a sum of money, empty otherwise
 * @param victims id of the entity that the counted words name or that those counted belong to; its country says whose people they are. Null
 *     where the words name no state, group or body
 * @param source id of the entity that gives the number, null where the report itself does
 * @param evidence the word that tells the kind, and the cue of the quotation that the source speaks
 */
public record Figure(
        Span span,
        Kind kind,
        @Nullable Long least,
        @Nullable Long most,
        String unit,
        @Nullable String victims,
        @Nullable String source,
        Evidence evidence)
        implements Finding {

    /** What a figure counts. */
    public enum Kind {
        KILLED,
        WOUNDED,
        DETAINED,
        DISPLACED,
        MONEY
    }
}
