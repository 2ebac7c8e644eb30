package org.taqarub.store.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;

/** A small well-behaved report, written for these tests, and ways to vary it. */
final class News {

    static final String TEXT = "زار وزير الخارجية الروسي باريس أمس، وقال إن بلاده تؤيد الهدنة.";

    static final Entity RUSSIA = entity("RUS", Entity.Kind.STATE, "روسيا", "Russia", "RUS", "");
    static final Entity FRANCE = entity("FRA", Entity.Kind.STATE, "فرنسا", "France", "FRA", "");
    static final Entity MINISTER =
            entity("person:سامي-بلحاج", Entity.Kind.PERSON, "سامي بلحاج", "Sami Belhaj", "RUS", "GOV");
    static final Entity PARTY = entity("said:1", Entity.Kind.ORGANISATION, "حزب", "", "FRA", "POL");
    static final Entity UNKNOWN = entity("said:2", Entity.Kind.POPULATION, "مسافرون", "", "", "");

    private News() {}

    static Entity entity(String id, Entity.Kind kind, String arabic, String english, String country, String sector) {
        return new Entity(
                id, kind, arabic, english, country, sector, List.of(new Mention(span("وزير"), id, evidence("وزير"))));
    }

    static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    static Evidence evidence(String words) {
        return Evidence.of(span(words), "rule." + words.length());
    }

    static Event event(
            List<String> actors, List<String> recipients, Event.Status status, String date, @Nullable Span place) {
        return new Event(
                span("زار"),
                Event.Type.CONSULT,
                "visit",
                actors,
                recipients,
                status,
                false,
                date,
                place,
                new Circumstances(
                        List.of(),
                        List.of(new Context(span("زار"), "diplomatic", evidence("زار"))),
                        place == null ? List.of() : List.of(new Location("paris", "FRA", 48.85, 2.35))),
                evidence("زار"),
                new Coding(4, Coding.Quad.VERBAL_COOPERATION, "042", 1.9),
                null);
    }

    static Record record(String source, String id, String published, Event... events) {
        return new Record(
                new Report(id, source, published, "زيارة", "https://example.org/" + id, "politics", TEXT),
                List.of(RUSSIA, FRANCE, MINISTER, PARTY, UNKNOWN),
                List.of(),
                List.of(events),
                List.of(),
                List.of(
                        new Position(
                                span("تؤيد الهدنة"),
                                "RUS",
                                "الهدنة; \"المؤقتة\"",
                                Position.Stance.SUPPORT,
                                evidence("تؤيد")),
                        new Position(
                                span("تؤيد الهدنة"), MINISTER.id(), "الحصار", Position.Stance.OPPOSE, evidence("تؤيد")),
                        new Position(
                                span("تؤيد الهدنة"), "RUS", "العقوبات", Position.Stance.CONDITIONAL, evidence("تؤيد"))),
                List.of(),
                "v1");
    }
}
