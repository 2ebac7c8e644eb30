package org.taqarub.store.correct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Span;

/**
 * What a person said of a finding. It holds for the same words of the same report, whatever the reader says of them later.
 *
 * @param number in the record, from 1, in the order in which they were made; 0 for one that is not kept yet
 * @param source outlet of the report
 * @param id of the report
 * @param span the words of the finding
 * @param words the words themselves, by which the place is found again where the report's text changes
 * @param before the finding as it was, in the form of the record's JSON; null for one that was added
 * @param after the finding as it should be; null for one that was rejected
 * @param who made it
 * @param made when, ISO 8601 in UTC
 * @param why in the person's words; may be empty
 * @param undone when it was undone, null where it holds
 */
public record Correction(
        long number,
        String source,
        String id,
        Finding finding,
        Span span,
        String words,
        Action action,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String who,
        String made,
        String why,
        @Nullable String undone) {

    /** Kinds of findings that can be corrected, and their lists in the record's JSON. */
    public enum Finding {
        ENTITY("entities"),
        MENTION("mentions"),
        QUOTATION("quotations"),
        EVENT("events"),
        TIME("times"),
        POSITION("positions"),
        /** The report as a whole: nothing is missing, nothing is wrong. */
        REPORT("");

        private final String list;

        Finding(String list) {
            this.list = list;
        }

        /** Name of its list in the record's JSON. */
        public String list() {
            return list;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is said of the finding. */
    public enum Action {
        /** It is right. */
        ACCEPT,
        /** It is wrong and goes. */
        REJECT,
        /** It is right with other fields. */
        CHANGE,
        /** It was missing. */
        ADD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The rule under which corrected findings stand in evidence trees. */
    public String rule() {
        return "correction:" + number;
    }
}
