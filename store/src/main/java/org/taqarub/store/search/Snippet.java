package org.taqarub.store.search;

import java.util.List;
import org.taqarub.record.Span;

/**
 * A stretch of a report that shows why it was found.
 *
 * @param span where in the report's text
 * @param text its words, as they stand there
 * @param marks the words in it that match, in order; offsets into the report's text
 */
public record Snippet(Span span, String text, List<Span> marks) {

    public Snippet {
        marks = List.copyOf(marks);
    }
}
