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
 * @param coding how it counts; null until the lexicon has coded it
 * @param stated what the words state, where the event is read as another type; null where they state the type itself
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
        Evidence evidence,
        @Nullable Coding coding,
        @Nullable Stated stated)
        implements Finding {

    public Event {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** An event as the words state it, not coded yet. */
    public Event(
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
            Evidence evidence) {
        this(
                span,
                type,
                mode,
                actors,
                recipients,
                status,
                attributed,
                date,
                place,
                circumstances,
                evidence,
                null,
                null);
    }

    /** This event, counted so. */
    public Event with(Coding newCoding) {
        return new Event(
                span,
                type,
                mode,
                actors,
                recipients,
                status,
                attributed,
                date,
                place,
                circumstances,
                evidence,
                newCoding,
                stated);
    }

    /** This event with other circumstances. */
    public Event with(Circumstances newCircumstances) {
        return new Event(
                span,
                type,
                mode,
                actors,
                recipients,
                status,
                attributed,
                date,
                place,
                newCircumstances,
                evidence,
                coding,
                stated);
    }

    /** This event read as another type, without a mode; what was stated is kept. */
    public Event readAs(Type newType, Status newStatus, Coding newCoding) {
        return new Event(
                span,
                newType,
                "",
                actors,
                recipients,
                newStatus,
                attributed,
                date,
                place,
                circumstances,
                evidence,
                newCoding,
                new Stated(type, mode, status));
    }

    /** Type, mode and status as the words state them. */
    public record Stated(Type type, String mode, Status status) {}

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
