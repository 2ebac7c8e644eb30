package org.taqarub.app;

import java.util.ArrayList;
import java.util.List;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/** A report and the record that a reader might make of it; spans are found by their words. */
public final class Fixture {

    public static final String TEXT =
            "قال وزير الخارجية الفرنسي لوران فابيوس اليوم الخميس إن روسيا قصفت مواقع تنظيم الدولة في سوريا.\n"
                    + "وتابع: «نعتقد أن موسكو صادقة».\n"
                    + "وسيلتقي هولاند بوتين في موسكو يوم 26 نوفمبر. <script>alert(1)</script> & \"نهاية\"";

    public static final Report REPORT = new Report(
            "fixture-1", "example", "2015-11-19", "عنوان <b>جريء</b> & آخر", "https://example.org/1", "politics", TEXT);

    private Fixture() {}

    public static Record record() {
        return of(REPORT);
    }

    /** The fixture's findings in a report of the same text. */
    public static Record of(Report report) {
        List<Entity> entities = List.of(
                entity(
                        "fabius",
                        Entity.Kind.PERSON,
                        "لوران فابيوس",
                        "Laurent Fabius",
                        "FRA",
                        "GOV",
                        "وزير الخارجية الفرنسي لوران فابيوس"),
                entity("RUS", Entity.Kind.STATE, "روسيا", "Russia", "RUS", "GOV", "روسيا", "موسكو صادقة"),
                entity("is", Entity.Kind.ARMED_GROUP, "تنظيم الدولة", "Islamic State", "", "UAF", "تنظيم الدولة"),
                entity("syria", Entity.Kind.PLACE, "سوريا", "Syria", "SYR", "", "سوريا"),
                entity("hollande", Entity.Kind.PERSON, "هولاند", "", "FRA", "GOV", "هولاند"),
                entity("putin", Entity.Kind.PERSON, "بوتين", "", "RUS", "GOV", "بوتين"));
        Span said = at("روسيا قصفت مواقع تنظيم الدولة في سوريا");
        List<Quotation> quotations = List.of(
                new Quotation(
                        said,
                        Quotation.Manner.INDIRECT,
                        at("قال"),
                        "fabius",
                        at("وزير الخارجية الفرنسي لوران فابيوس"),
                        new Delivery("assert", null, null, "2015-11-19", List.of()),
                        new Evidence(
                                at("قال").cover(said),
                                "quote.say-inna",
                                List.of(
                                        Evidence.of(at("قال"), "reporting.tsv:qala"),
                                        Evidence.of(
                                                at("وزير الخارجية الفرنسي لوران فابيوس"),
                                                "actor.office-name",
                                                Evidence.of(at("الفرنسي"), "demonyms.tsv:FRA"))))),
                new Quotation(
                        at("نعتقد أن موسكو صادقة"),
                        Quotation.Manner.DIRECT,
                        at("وتابع"),
                        null,
                        null,
                        Delivery.PLAIN,
                        Evidence.of(at("وتابع: «نعتقد أن موسكو صادقة»"), "quote.carried")));
        List<Event> events = List.of(
                new Event(
                        at("قصفت"),
                        Event.Type.ASSAULT,
                        "aerial",
                        List.of("RUS"),
                        List.of("is"),
                        Event.Status.ACTUAL,
                        true,
                        "",
                        at("سوريا"),
                        Circumstances.NONE,
                        Evidence.of(at("قصفت"), "assault.shell")),
                new Event(
                        at("وسيلتقي"),
                        Event.Type.CONSULT,
                        "visit",
                        List.of("hollande"),
                        List.of("putin"),
                        Event.Status.FUTURE,
                        false,
                        "2015-11-26",
                        null,
                        Circumstances.NONE,
                        Evidence.of(at("وسيلتقي هولاند بوتين"), "consult.meet")));
        List<TimeMention> times = List.of(
                new TimeMention(at("اليوم الخميس"), "2015-11-19", Evidence.of(at("اليوم الخميس"), "time.today")),
                new TimeMention(at("26 نوفمبر"), "2015-11-26", Evidence.of(at("26 نوفمبر"), "time.day-month")));
        List<Position> positions = List.of(new Position(
                at("نعتقد أن موسكو صادقة"),
                "fabius",
                "موقف موسكو",
                Position.Stance.SUPPORT,
                Evidence.of(at("نعتقد أن موسكو صادقة"), "position.believe")));
        List<Warning> warnings =
                List.of(new Warning("time-contradiction", at("26 نوفمبر"), "The day is not a Thursday."));
        return new Record(report, entities, quotations, events, times, positions, warnings, "lexicon-1");
    }

    /** Where the words first stand in the text. */
    public static Span at(String words) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return new Span(start, start + words.length());
    }

    private static Entity entity(
            String id, Entity.Kind kind, String ar, String en, String country, String sector, String... forms) {
        List<Mention> mentions = new ArrayList<>();
        for (String form : forms) {
            mentions.add(new Mention(at(form), id, Evidence.of(at(form), "list.tsv:" + id)));
        }
        return new Entity(id, kind, ar, en, country, sector, mentions);
    }
}
