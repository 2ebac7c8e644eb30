package org.taqarub.store.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;
import org.taqarub.store.Stored;

/** Records made to break formats: every kind of finding over texts with whatever a format may stumble on. */
final class Hostile {

    private static final String[] PIECES = {
        "=SUM(A1:A9)",
        "+1",
        "-2",
        "@x",
        "\t",
        "\r\n",
        "\n",
        "\r",
        "'",
        "\"",
        "\"\"",
        ",",
        ";",
        "|",
        "\\",
        "\u0000",
        "\u0001",
        "\u001F",
        "\u007F",
        "\u0085",
        "\u200E",
        "\u200F",
        "\u202B",
        "\u202C",
        "\u2067",
        "\u2069",
        "\u2028",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "😀",
        "𐎠",
        "\uD83D",
        "\uDE00",
        "&",
        "<b>",
        "]]>",
        "<!--",
        "{",
        "}",
        "$",
        "%",
        "#",
        "_",
        "~",
        "^",
        "_x0041_",
        "_x005F_",
        "&amp;",
        "قال الوزير",
        "إنّ الاتفاقَ قريبٌ",
        "ﻻ",
        "لـــيلة",
        "٣٫٥",
        " ",
        "  ",
        "\u00A0",
        "TY  - NEWS",
        "ER  - ",
        "@article{x,",
        "NULL",
        "null",
        "1e5",
        "TRUE",
        "2018-03-01"
    };

    private Hostile() {}

    /** Pieces at random. */
    static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Span span(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        return new Span(start, start + random.nextInt(Math.min(40, text.length() - start) + 1));
    }

    private static Evidence evidence(Random random, String text, int depth) {
        List<Evidence> parts = new ArrayList<>();
        for (int i = random.nextInt(3); depth > 0 && i > 0; i--) {
            parts.add(evidence(random, text, depth - 1));
        }
        return new Evidence(span(random, text), text(random, 2), parts);
    }

    private static <E> E one(Random random, E[] of) {
        return of[random.nextInt(of.length)];
    }

    /** A record with some of everything. */
    static Record record(int seed) {
        Random random = new Random(seed);
        String text = text(random, 60);
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = i == 0 ? "RUS" : i == 1 ? "USA" : "org:" + i + text(random, 2);
            List<Mention> mentions = new ArrayList<>();
            for (int m = 0; m <= random.nextInt(3); m++) {
                Span span = span(random, text);
                mentions.add(new Mention(
                        span,
                        id,
                        random.nextBoolean() ? Evidence.of(span, text(random, 1)) : evidence(random, text, 2)));
            }
            entities.add(new Entity(
                    id,
                    i < 2 ? Entity.Kind.STATE : one(random, Entity.Kind.values()),
                    text(random, 3),
                    text(random, 3),
                    i < 2 ? id : random.nextBoolean() ? "FRA" : "",
                    i < 2 ? "GOV" : text(random, 1),
                    mentions));
        }
        List<String> ids = entities.stream().map(Entity::id).toList();
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            quotations.add(new Quotation(
                    span(random, text),
                    one(random, Quotation.Manner.values()),
                    span(random, text),
                    random.nextBoolean() ? ids.get(2) : null,
                    random.nextBoolean() ? span(random, text) : null,
                    new Delivery(
                            "warn",
                            random.nextBoolean() ? ids.get(3) : null,
                            random.nextBoolean() ? span(random, text) : null,
                            "2018-03",
                            List.of(text(random, 2), ids.get(0))),
                    evidence(random, text, 3)));
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Circumstances circumstances = new Circumstances(
                    List.of(new Figure(
                            span(random, text),
                            one(random, Figure.Kind.values()),
                            random.nextBoolean() ? 12L : null,
                            random.nextBoolean() ? Long.MAX_VALUE : null,
                            text(random, 1),
                            random.nextBoolean() ? ids.get(1) : null,
                            null,
                            evidence(random, text, 1))),
                    List.of(new Context(span(random, text), text(random, 1), evidence(random, text, 1))),
                    List.of(new Location(text(random, 2), "SYR", random.nextBoolean() ? 33.5 : null, 36.3)));
            Event event = new Event(
                    span(random, text),
                    one(random, Event.Type.values()),
                    text(random, 1),
                    random.nextBoolean() ? List.of(ids.get(0), ids.get(2)) : List.of(ids.get(2)),
                    random.nextBoolean() ? List.of(ids.get(1), ids.get(3)) : List.of(),
                    i == 0 ? Event.Status.ACTUAL : one(random, Event.Status.values()),
                    random.nextBoolean(),
                    one(random, new String[] {"", "2018-03-01", "2018-03", "2018", "2018-W10", text(random, 1)}),
                    random.nextBoolean() ? span(random, text) : null,
                    circumstances,
                    evidence(random, text, 4),
                    i == 2 ? null : new Coding(-3.5, one(random, Coding.Quad.values()), "112", i == 1 ? null : -2.0),
                    random.nextBoolean()
                            ? new Event.Stated(Event.Type.AID, text(random, 1), Event.Status.FUTURE)
                            : null);
            events.add(event);
        }
        return new Record(
                new Report(
                        "id" + seed + text(random, 2),
                        text(random, 1),
                        one(random, new String[] {"2018-03-01", "2018-03-01T10:20:30Z", "", text(random, 1)}),
                        text(random, 5),
                        text(random, 2),
                        text(random, 2),
                        text),
                entities,
                quotations,
                events,
                List.of(new TimeMention(span(random, text), text(random, 1), evidence(random, text, 1))),
                List.of(new Position(
                        span(random, text),
                        ids.get(random.nextInt(4)),
                        text(random, 4),
                        one(random, Position.Stance.values()),
                        evidence(random, text, 1))),
                List.of(new Warning(text(random, 1), span(random, text), text(random, 2))),
                "lexicon " + seed % 2);
    }

    /** Many of them. */
    static List<Record> records(int number) {
        List<Record> records = new ArrayList<>();
        for (int seed = 1; seed <= number; seed++) {
            records.add(record(seed));
        }
        return records;
    }

    static Selection selection(List<Record> records) {
        return Selection.of("actor:RUS \"q\"", "taqarub test", records);
    }

    /**
     * A selection as a record on disk gives it.
     *
     * @param happenings by {@code key#event}, the key from 1, the event from 0
     */
    static Selection selection(
            List<Record> records,
            Map<String, String> happenings,
            @Nullable Set<Integer> events,
            @Nullable Set<Integer> quotations) {
        Selection loose = selection(records);
        return new Selection() {
            @Override
            public String query() {
                return loose.query();
            }

            @Override
            public String program() {
                return loose.program();
            }

            @Override
            public int schema() {
                return 7;
            }

            @Override
            public Stream<Chosen> reports() {
                return loose.reports()
                        .map(chosen -> new Chosen(
                                new Stored(
                                        chosen.stored().key(), chosen.stored().record()),
                                events,
                                quotations));
            }

            @Override
            public String happening(long key, int event) {
                return happenings.getOrDefault(key + "#" + event, "");
            }

            @Override
            public String duplicateGroup(long key) {
                return key == 2 ? "first:1" : "";
            }
        };
    }
}
