package org.taqarub.event;

import java.util.List;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.record.Event;
import org.taqarub.record.Span;

/**
 * The sides of an event as they could be: who is eligible, and what is known of each. For deciding, and for learning how to.
 *
 * @param trigger the words that state the event
 * @param mode PLOVER mode; empty where none
 * @param actors whom the rules have
 * @param recipients whom the rules have
 * @param clues what is known of the event
 * @param options who is eligible
 */
public record SideChoice(
        Span trigger,
        Event.Type type,
        String mode,
        List<String> actors,
        List<String> recipients,
        List<String> clues,
        List<Option> options) {

    public SideChoice {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        clues = List.copyOf(clues);
        options = List.copyOf(options);
    }

    /** Whether its sides are parties alike. */
    public boolean isMutual() {
        return EventFinder.MUTUAL.contains(type.name());
    }

    boolean isVisit() {
        return mode.equals("visit");
    }

    /**
     * One who could be a side.
     *
     * @param entity id
     * @param party what is the same for all who act for one state, or are of one sector in a country; empty where no country is known
     * @param clues what is known of it, besides the event's own clues
     * @param numbers by ordinal of {@link SideNumber}, those of the event among them; not copied
     */
    public record Option(String entity, String party, List<String> clues, int[] numbers) {
        public Option {
            clues = List.copyOf(clues);
        }

        int number(SideNumber which) {
            return numbers[which.ordinal()];
        }
    }
}
