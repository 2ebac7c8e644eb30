package org.taqarub.app.record;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Defaults;
import org.taqarub.app.input.ReportSource;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Mention;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;
import org.taqarub.store.Store;

/** A program that imports a file into a record with a reader that finds every word, so that it can be killed. Prints a line when it is under way. */
public final class SlowImport {

    private SlowImport() {}

    /** @param args folder of the record, file to import */
    public static void main(String[] args) throws Exception {
        try (Store store = Store.write(Path.of(args[0]), SlowImport::gist)) {
            run(store, args[1], 300_000);
        }
    }

    /** @param pause nanoseconds that a report takes at least */
    static Importer run(Store store, String file, long pause) throws Exception {
        store.begin("import", "test", List.of(file));
        Importer importer = new Importer(store, SlowImport::gist);
        Complaints complaints = new Complaints(line -> {}, importer);
        ReportSource source = new ReportSource(new Defaults("", ""), complaints, InputStream.nullInputStream());
        importer.reports(
                2, complaints, sink -> source.each(List.of(file), sink), () -> report -> read(report, pause), () -> {});
        importer.finish(List.of(file));
        return importer;
    }

    static byte[] gist(Record record) {
        return record.report().id().getBytes(StandardCharsets.UTF_8);
    }

    private static Record read(Report report, long pause) {
        java.util.concurrent.locks.LockSupport.parkNanos(pause);
        String text = report.text();
        List<Mention> mentions = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        int start = 0;
        for (String word : text.split(" ")) {
            Span span = new Span(start, start + word.length());
            mentions.add(new Mention(span, "RUS", Evidence.of(span, "word:" + word)));
            times.add(new TimeMention(span, "2018", Evidence.of(span, "time")));
            events.add(new Event(
                    span,
                    Event.Type.CONSULT,
                    "",
                    List.of("RUS"),
                    List.of(),
                    Event.Status.ACTUAL,
                    false,
                    "",
                    null,
                    Circumstances.NONE,
                    Evidence.of(span, "event")));
            start += word.length() + 1;
        }
        boolean foreign = text.startsWith("foreign");
        return new Record(
                report,
                foreign
                        ? List.of()
                        : List.of(new Entity("RUS", Entity.Kind.STATE, "روسيا", "Russia", "RUS", "GOV", mentions)),
                List.of(),
                foreign ? List.of() : events,
                foreign ? List.of() : times,
                List.of(),
                foreign ? List.of(new Warning("language", new Span(0, 0), "not Arabic")) : List.of(),
                "lexicon-1");
    }
}
