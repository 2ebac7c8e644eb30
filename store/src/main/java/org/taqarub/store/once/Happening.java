package org.taqarub.store.once;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Event;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;

/**
 * One event of the world, with all reports that tell of it.
 *
 * @param id follows from its first witness; the same record counted again gives it again
 * @param type that most witnesses give
 * @param mode that most give, empty where few give any
 * @param actors parties that act; where several of one party are named, who is named most
 * @param recipients parties acted upon
 * @param status what was done is actual, also where some only announced it
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY}, {@code YYYY-Www}; empty where no report dates it, or too few of many
 * @param place empty where no report names it
 * @param location reading of the place in the gazetteer, null where none
 * @param witnesses in the order of publication
 * @param reports how many reports tell of it, copies counted
 * @param outlets how many outlets
 * @param firstSeen date of the first report, empty where unknown
 * @param lastSeen date of the last
 * @param score on the conflict-cooperation scale that most witnesses give, null where none is coded
 * @param figures what reports give for it, contradictory ones side by side; the most frequent first
 */
public record Happening(
        String id,
        Event.Type type,
        String mode,
        List<Party> actors,
        List<Party> recipients,
        Event.Status status,
        String date,
        String place,
        @Nullable Location location,
        List<Witness> witnesses,
        int reports,
        int outlets,
        String firstSeen,
        String lastSeen,
        @Nullable Double score,
        List<Reported> figures) {

    /**
     * A side.
     *
     * @param id of the actor, the same in every report; empty where only one report tells it apart
     * @param country of the state that it acts for, empty where none
     */
    public record Party(String id, String arabic, String english, String country) {}

    /**
     * A report's telling.
     *
     * @param report key of the report
     * @param event number of the event in its record, from 0
     */
    public record Witness(long report, int event) {}

    /**
     * A figure and who gives it.
     *
     * @param by id or else name of the actor that gives it, empty where the report itself does
     * @param reports how many reports give it so
     */
    public record Reported(
            Figure.Kind kind,
            @Nullable Long least,
            @Nullable Long most,
            String unit,
            String by,
            int reports) {}
}
