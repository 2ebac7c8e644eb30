package org.taqarub.store.export;

import java.nio.file.Path;
import java.util.Set;
import org.taqarub.record.Event;

/**
 * What is asked for.
 *
 * @param target file or folder to be made; a target of CSV that ends in {@code .zip} becomes one file
 * @param replace whether an export of that name may be replaced
 * @param rightToLeft whether sheets of a workbook run from right to left
 * @param statuses of events that event data and networks take; the others are left out and counted
 * @param nodes what networks join
 * @param made when, ISO 8601, as the manifest shall tell it
 */
public record Order(
        Format format,
        Path target,
        boolean replace,
        boolean rightToLeft,
        Set<Event.Status> statuses,
        Nodes nodes,
        String made) {

    /** What the nodes of a network are. */
    public enum Nodes {
        /** Actors that are the same in every report. */
        ACTORS,
        /** States: each actor stands for the country that it acts for or belongs to. */
        COUNTRIES
    }

    public Order {
        statuses = Set.copyOf(statuses);
    }

    /** The usual: nothing replaced, left to right, what happened. */
    public static Order of(Format format, Path target, String made) {
        return new Order(format, target, false, false, Set.of(Event.Status.ACTUAL), Nodes.ACTORS, made);
    }
}
