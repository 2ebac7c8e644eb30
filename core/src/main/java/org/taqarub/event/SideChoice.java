package org.taqarub.event;

import java.util.List;
import org.taqarub.record.Event;
import org.taqarub.record.Span;

/**
 * A side of an event as it could be filled: who is eligible, and what speaks for each. For learning the weights.
 *
 * @param trigger the words that state the event
 * @param role {@code actor}, {@code recipient}, or {@code party} for any party to a mutual event
 * @param filled whether a rule has filled the side
 * @param options who is eligible; the first is nobody
 */
public record SideChoice(Span trigger, Event.Type type, String role, boolean filled, List<Option> options) {

    public SideChoice {
        options = List.copyOf(options);
    }

    /**
     * One who could be the side.
     *
     * @param entity id; empty for nobody
     * @param clues what speaks for or against, as the ids of {@code side-weights.tsv}
     */
    public record Option(String entity, List<String> clues) {
        public Option {
            clues = List.copyOf(clues);
        }
    }
}
