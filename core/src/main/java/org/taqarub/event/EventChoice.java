package org.taqarub.event;

import java.util.List;
import org.taqarub.record.Event;
import org.taqarub.record.Span;

/**
 * A candidate for an event, and what speaks for and against it. For learning the weights.
 *
 * @param trigger the words that may state the event
 * @param flaw what it lacks of what its frame asks for; empty where the rules take it for an event
 * @param clues the ids of {@code event-weights.tsv}, or of {@code sentence-weights.tsv} for a sentence without its report
 */
public record EventChoice(Span trigger, Event.Type type, String flaw, List<String> clues) {

    public EventChoice {
        clues = List.copyOf(clues);
    }
}
