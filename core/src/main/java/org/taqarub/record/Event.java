package org.taqarub.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, in the PLOVER ontology.
 *
 * @param span the trigger: the words that state the event
 * @param mode PLOVER mode, empty where none
 * @param actors ids of the entities that act
 * @param recipients ids of the entities acted upon
 * @param attributed whether the trigger stands inside reported speech
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY}, {@code YYYY-Www} or empty where unknown
 * @param place the words that name the place, null where not stated
 * @param circumstances what else the report tells of it; {@link Circumstances#NONE} where nothing
 */
public record Event(
        Span span,
        Type type,
        String mode,
        List<String> actors,
        List<String> recipients,
        Status status,
        boolean attributed,
        String date,
        @Nullable Span place,
        Circumstances circumstances,
        Evidence evidence)
        implements Finding {

    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** The sixteen event types of PLOVER. */
    public enum Type {
        AGREE,
        CONSULT,
        SUPPORT,
        CONCEDE,
        COOPERATE,
        AID,
        RETREAT,
        REQUEST,
        ACCUSE,
        REJECT,
        THREATEN,
        PROTEST,
        SANCTION,
        MOBILIZE,
        COERCE,
        ASSAULT
    }

    /** Whether it happened. */
    public enum Status {
        ACTUAL,
        FUTURE,
        HYPOTHETICAL,
        NEGATED
    }
}
