package org.taqarub.record;

import java.util.List;

/**
 * What was read from one report. Lists are in the order of the text.
 *
 * @param lexiconVersion identifies the lists and rules that read it
 */
public record Record(
        Report report,
        List<Entity> entities,
        List<Quotation> quotations,
        List<Event> events,
        List<TimeMention> times,
        List<Position> positions,
        List<Warning> warnings,
        String lexiconVersion) {

    public Record {
        entities = List.copyOf(entities);
        quotations = List.copyOf(quotations);
        events = List.copyOf(events);
        times = List.copyOf(times);
        positions = List.copyOf(positions);
        warnings = List.copyOf(warnings);
    }
}
