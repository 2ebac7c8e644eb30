package org.taqarub.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Coding;
import org.taqarub.record.Event;
import org.taqarub.record.Record;

/** The PLOVER manual's reading of cooperation that is yet to come: who announces it, agrees to it. */
public final class FutureReading {

    private static final Set<Event.Type> TYPES =
            EnumSet.of(Event.Type.CONSULT, Event.Type.SUPPORT, Event.Type.COOPERATE, Event.Type.AID);

    private FutureReading() {}

    /** The record with each future CONSULT, SUPPORT, COOPERATE and AID as an actual AGREE that keeps what was stated. */
    public static Record asAgree(Record record, Lexicon lexicon) {
        Coding agree = lexicon.codings().of(Event.Type.AGREE, "");
        List<Event> events = record.events().stream()
                .map(e -> e.status() == Event.Status.FUTURE && TYPES.contains(e.type())
                        ? e.readAs(Event.Type.AGREE, Event.Status.ACTUAL, agree)
                        : e)
                .toList();
        return new Record(
                record.report(),
                record.entities(),
                record.quotations(),
                events,
                record.times(),
                record.positions(),
                record.warnings(),
                record.lexiconVersion());
    }
}
