package org.taqarub.record;

/**
 * Where an actor stands on a matter.
 *
 * @param span the clause that states it
 * @param holder id of the {@link Entity} that holds it
 * @param issue the matter, in the report's own words
 */
public record Position(Span span, String holder, String issue, Stance stance, Evidence evidence) implements Finding {

    /** For, against, or on a condition. */
    public enum Stance {
        SUPPORT,
        OPPOSE,
        CONDITIONAL
    }
}
