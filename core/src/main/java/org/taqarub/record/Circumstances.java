package org.taqarub.record;

import java.util.List;

/**
 * What the report tells of an event beside who did what to whom and when.
 *
 * @param figures how many were killed, wounded, detained and displaced, and sums of money; in the order of the text
 * @param contexts what the event is about, among PLOVER's contexts; none where no rule reads one
 * @param locations readings of the event's place; several where the text does not decide between places of one name
 */
public record Circumstances(List<Figure> figures, List<Context> contexts, List<Location> locations) {

    /** Nothing stated. */
    public static final Circumstances NONE = new Circumstances(List.of(), List.of(), List.of());

    public Circumstances {
        figures = List.copyOf(figures);
        contexts = List.copyOf(contexts);
        locations = List.copyOf(locations);
    }

    /** These with other figures. */
    public Circumstances withFigures(List<Figure> newFigures) {
        return new Circumstances(newFigures, contexts, locations);
    }

    /** These with other contexts. */
    public Circumstances withContexts(List<Context> newContexts) {
        return new Circumstances(figures, newContexts, locations);
    }

    /** The same with these readings of the place. */
    public Circumstances withLocations(List<Location> readings) {
        return new Circumstances(figures, contexts, readings);
    }
}
