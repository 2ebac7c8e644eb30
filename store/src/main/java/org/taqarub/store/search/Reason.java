package org.taqarub.store.search;

import org.jspecify.annotations.Nullable;
import org.taqarub.record.Span;

/**
 * A term of the query and what it matched.
 *
 * @param term as {@link Query#toString} writes it
 * @param matched the words or the value that it matched
 * @param span where in the report's text; null where it matched the title or what is known of the report
 * @param entity id of the entity that it matched; null where it matched none
 * @param event number of the event in the record, from 0; null where it is none
 * @param quotation the same of a quotation
 */
public record Reason(
        String term,
        String matched,
        @Nullable Span span,
        @Nullable String entity,
        @Nullable Integer event,
        @Nullable Integer quotation) {}
