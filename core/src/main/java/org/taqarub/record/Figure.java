package org.taqarub.record;

import org.jspecify.annotations.Nullable;

/**
 * A number that the report gives for an event.
 *
 * @param span the words of the number and of what is counted
 * @param kind what is counted
 * @param least lower bound, inclusive; null where the words give none (أقل من مئة)
 * @param most upper bound, inclusive; null where the words give none (مئات, ما لا يقل عن عشرة)
 * @param unit ISO 4217 code of a sum of money, empty otherwise
 * @param victims id of the entity whose people they are, null where not stated
 * @param source id of the entity that gives the number, null where the report itself does
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
