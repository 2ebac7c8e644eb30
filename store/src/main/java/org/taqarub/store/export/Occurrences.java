package org.taqarub.store.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Location;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.NamedActors;

/**
 * Selected events, each happening once: the first event, in the order of the selection, that tells most of who acts and who is acted upon stands for
 * it, and takes date and place from the first that has them where it has none. An event of no happening stands for itself. Held in memory is what tells one happening from another and, for
 * each, its reports.
 */
final class Occurrences {

    /**
     * Something that happened, as the report tells it whose event stands for it.
     *
     * @param id of the happening, else {@code source:id/number} of the event, from 1
     * @param record of that report
     * @param date of {@link Event}; empty where no report gives one
     * @param place words of the place; empty where no report gives any
     * @param locations readings of that place
     * @param witnesses every report that tells of it, in the order of the selection
     * @param events how many events tell of it
     */
    record Occurrence(
            String id,
            Record record,
            Event event,
            String date,
            String place,
            List<Location> locations,
            List<Witness> witnesses,
            int events) {

        /** Outlets, each once. */
        List<String> outlets() {
            Set<String> outlets = new LinkedHashSet<>();
            for (Witness witness : witnesses) {
                outlets.add(witness.source());
            }
            return List.copyOf(outlets);
        }
    }

    /**
     * A report that tells of it.
     *
     * @param number of the event in the report's record, from 1
     */
    record Witness(String source, String report, String url, int number) {}

    /** Takes what happened. */
    interface Sink {
        void take(Occurrence occurrence) throws IOException;
    }

    /** A happening as far as the first pass knows it. */
    private static final class Told {
        private String report = "";
        private int event;
        private int sides = -1;
        private final List<Witness> witnesses = new ArrayList<>(2);
        private int events;
        private String date = "";
        private String place = "";
        private List<Location> locations = List.of();
    }

    private final Selection selection;
    private final Set<Event.Status> statuses;
    private final Tally tally;
    private final Map<String, Told> happenings = new HashMap<>();

    private Occurrences(Selection selection, Set<Event.Status> statuses, Tally tally) {
        this.selection = selection;
        this.statuses = statuses;
        this.tally = tally;
    }

    /** Tells of each; events of other statuses and without a coding are counted as left out. */
    static void each(Selection selection, Set<Event.Status> statuses, Tally tally, Sink sink) throws IOException {
        Occurrences of = new Occurrences(selection, statuses, tally);
        tally.open("reports");
        tally.open("events");
        Export.each(selection, of::learn);
        Export.each(selection, chosen -> of.tell(chosen, sink));
    }

    private boolean isWanted(Chosen chosen, int place, Event event) {
        return chosen.hasEvent(place) && statuses.contains(event.status()) && event.coding() != null;
    }

    private void learn(Chosen chosen) {
        Record record = chosen.record();
        Report report = record.report();
        String name = Selection.name(record);
        for (int i = 0; i < record.events().size(); i++) {
            Event event = record.events().get(i);
            String happening = isWanted(chosen, i, event)
                    ? selection.happening(chosen.stored().key(), i)
                    : "";
            if (happening.isEmpty()) {
                continue;
            }
            Told told = happenings.computeIfAbsent(happening, any -> new Told());
            told.events++;
            int sides = sides(event, record);
            if (sides > told.sides) {
                told.sides = sides;
                told.report = name;
                told.event = i;
            }
            Witness last = told.witnesses.isEmpty() ? null : told.witnesses.get(told.witnesses.size() - 1);
            if (last == null
                    || !last.source().equals(report.source())
                    || !last.report().equals(report.id())) {
                told.witnesses.add(new Witness(report.source(), report.id(), report.url(), i + 1));
            }
            if (told.date.isEmpty()) {
                told.date = event.date();
            }
            if (told.place.isEmpty()) {
                told.place = words(event.place(), record);
                told.locations = event.circumstances().locations();
            }
        }
    }

    /** How much it tells of its sides: for each, 0 nothing, 1 somebody, 2 somebody who is the same in every report. */
    private static int sides(Event event, Record record) {
        Set<String> named = new HashSet<>();
        for (Entity entity : record.entities()) {
            if (NamedActors.isNamed(entity)) {
                named.add(entity.id());
            }
        }
        int sides = 0;
        for (List<String> side : List.of(event.actors(), event.recipients())) {
            sides += side.isEmpty() ? 0 : side.stream().anyMatch(named::contains) ? 2 : 1;
        }
        return sides;
    }

    private void tell(Chosen chosen, Sink sink) throws IOException {
        Record record = chosen.record();
        String name = Selection.name(record);
        Export.report(chosen, tally);
        for (int i = 0; i < record.events().size(); i++) {
            Event event = record.events().get(i);
            if (!chosen.hasEvent(i)) {
                continue;
            }
            if (!statuses.contains(event.status())) {
                tally.leftOut("events of status " + TableRows.written(event.status()), name);
                continue;
            }
            if (event.coding() == null) {
                tally.leftOut("events without score and codes", name);
                continue;
            }
            tally.count("events");
            String happening = selection.happening(chosen.stored().key(), i);
            Told told = happenings.get(happening);
            if (told == null) {
                Report report = record.report();
                sink.take(new Occurrence(
                        name + "/" + (i + 1),
                        record,
                        event,
                        event.date(),
                        words(event.place(), record),
                        event.circumstances().locations(),
                        List.of(new Witness(report.source(), report.id(), report.url(), i + 1)),
                        1));
            } else if (told.report.equals(name) && told.event == i) {
                boolean own = event.place() != null;
                sink.take(new Occurrence(
                        happening,
                        record,
                        event,
                        event.date().isEmpty() ? told.date : event.date(),
                        own ? words(event.place(), record) : told.place,
                        own ? event.circumstances().locations() : told.locations,
                        told.witnesses,
                        told.events));
            }
        }
    }

    private static String words(@Nullable Span span, Record record) {
        return span == null ? "" : span.of(record.report().text());
    }
}
