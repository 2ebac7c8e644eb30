package org.taqarub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/** Records of any shape from a seed: every field filled or absent, texts with all that breaks formats. The same seed gives the same records. */
public final class RandomRecords {

    private static final String[] PIECES = {
        "قال الوزير", " ", "\n", "إِنَّ الاتّفاقَ", "قــريب", "\"", "«", "»", ",", ";", "\t", "\r\n", "😀", "\uD83D",
                "\uDE00", "\u0000",
        "\u202B", "\u2067", "=1+1", "@x", "-", "<b>", "&amp;", "١٢", "12", "ﺍﻟﺤﻮﺛﻲ", "|", "\\", "'", "%", "NULL",
                "\uFFFE"
    };

    private final Random random;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    /** The next record; its id is this number. */
    public Record next(int number) {
        String text = words(5 + random.nextInt(60));
        Report report = new Report(
                "r-" + number,
                pick("outlet", "منفذ", ""),
                pick("2018-06-12T10:00:00Z", "2018-06-12", "", "last week"),
                words(random.nextInt(8)),
                pick("https://example.org/" + number, ""),
                pick("politics", "", "رياضة"),
                text);
        List<Entity> entities = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String id = pick("RUS", "person:علي-حسن", "title:minister:", "org:شركة", "place:Paris")
                    + (i == 0 ? "" : "-" + i);
            List<Mention> mentions = new ArrayList<>();
            for (int m = random.nextInt(3); m >= 0; m--) {
                Span span = span(text);
                mentions.add(
                        new Mention(span, id, random.nextBoolean() ? Evidence.of(span, "actor.state") : tree(text, 2)));
            }
            entities.add(new Entity(
                    id,
                    pick(Entity.Kind.values()),
                    words(2),
                    words(1),
                    pick("RUS", ""),
                    pick("GOV", "MIL", ""),
                    mentions));
        }
        return new Record(
                report,
                entities,
                many(() -> quotation(text)),
                many(() -> event(text)),
                many(() -> new TimeMention(span(text), pick("2018-06-12", "P2W", "2018"), tree(text, 1))),
                many(() -> new Position(span(text), "RUS", words(3), pick(Position.Stance.values()), tree(text, 2))),
                many(() -> new Warning("time-contradiction", span(text), words(3))),
                pick("lexicon-1", "lexicon-2"));
    }

    private Quotation quotation(String text) {
        return new Quotation(
                span(text),
                pick(Quotation.Manner.values()),
                span(text),
                pick("RUS", null),
                optionalSpan(text),
                new Delivery(pick("assert", "deny"), pick("RUS", null), optionalSpan(text), pick("2018-06", ""), ids()),
                tree(text, 3));
    }

    private Event event(String text) {
        return new Event(
                span(text),
                pick(Event.Type.values()),
                pick("visit", ""),
                ids(),
                ids(),
                pick(Event.Status.values()),
                random.nextBoolean(),
                pick("2018-W24", "2018-06-12", ""),
                optionalSpan(text),
                new Circumstances(
                        many(() -> new Figure(
                                span(text),
                                pick(Figure.Kind.values()),
                                pick(10L, null),
                                pick(4_000_000_000L, null),
                                pick("USD", ""),
                                pick("RUS", null),
                                pick("RUS", null),
                                tree(text, 1))),
                        many(() -> new Context(span(text), pick("military", "health"), tree(text, 1))),
                        many(() -> new Location(
                                pick("Paris", "Aleppo"), pick("FRA", ""), pick(48.85, null), pick(2.35, null)))),
                tree(text, 3),
                pick(new Coding(-7.5, pick(Coding.Quad.values()), "190", pick(-10.0, null)), null),
                pick(new Event.Stated(pick(Event.Type.values()), "meet", pick(Event.Status.values())), null));
    }

    private Evidence tree(String text, int depth) {
        List<Evidence> parts = new ArrayList<>();
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            parts.add(tree(text, depth - 1));
        }
        return new Evidence(
                span(text), pick("quote.say-inna", "states.tsv:RUS", "قاعدة", "") + random.nextInt(4), parts);
    }

    private List<String> ids() {
        return random.nextBoolean() ? List.of() : List.of("RUS", pick("FRA", "person:علي-حسن"));
    }

    private <T> List<T> many(java.util.function.Supplier<T> make) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(make.get());
        }
        return list;
    }

    private Span span(String text) {
        int start = random.nextInt(text.length() + 1);
        return new Span(start, start + random.nextInt(text.length() - start + 1));
    }

    private @Nullable Span optionalSpan(String text) {
        return random.nextBoolean() ? span(text) : null;
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
