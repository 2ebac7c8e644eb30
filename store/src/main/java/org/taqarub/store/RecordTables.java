package org.taqarub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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

/** The findings of a report in their tables, and back without loss. For one thread. */
final class RecordTables implements AutoCloseable {

    private final RuleNumbers rules;
    private final ActorKeys actors;
    private final Rows entities;
    private final Rows mentions;
    private final Rows quotations;
    private final Rows carriers;
    private final Rows events;
    private final Rows sides;
    private final Rows locations;
    private final Rows figures;
    private final Rows contexts;
    private final Rows times;
    private final Rows positions;
    private final Rows warnings;
    private final Rows evidence;
    private final List<Rows> all;
    private final PreparedStatement report;

    RecordTables(Connection connection) throws SQLException {
        rules = new RuleNumbers(connection);
        actors = new ActorKeys(connection);
        entities = new Rows(
                connection,
                "entities",
                "ordinal",
                "ordinal",
                "id",
                "actor",
                "kind",
                "arabic",
                "english",
                "country",
                "sector");
        mentions = new Rows(connection, "mentions", "entity, ordinal", "entity", "ordinal", "start", "end", "rule");
        quotations = new Rows(
                connection,
                "quotations",
                "ordinal",
                "ordinal",
                "start",
                "end",
                "manner",
                "cue_start",
                "cue_end",
                "speaker",
                "speaker_start",
                "speaker_end",
                "act",
                "addressee",
                "venue_start",
                "venue_end",
                "date",
                "rule");
        carriers = new Rows(connection, "quotation_carriers", "quotation, ordinal", "quotation", "ordinal", "entity");
        events = new Rows(
                connection,
                "events",
                "ordinal",
                "ordinal",
                "start",
                "end",
                "type",
                "mode",
                "status",
                "attributed",
                "date",
                "place_start",
                "place_end",
                "score",
                "quad",
                "cameo",
                "goldstein",
                "stated_type",
                "stated_mode",
                "stated_status",
                "rule");
        sides = new Rows(connection, "event_sides", "event, side, ordinal", "event", "side", "ordinal", "entity");
        locations = new Rows(
                connection,
                "event_locations",
                "event, ordinal",
                "event",
                "ordinal",
                "place",
                "country",
                "latitude",
                "longitude");
        figures = new Rows(
                connection,
                "event_figures",
                "event, ordinal",
                "event",
                "ordinal",
                "start",
                "end",
                "kind",
                "least",
                "most",
                "unit",
                "victims",
                "source");
        contexts = new Rows(connection, "event_contexts", "event, ordinal", "event", "ordinal", "start", "end", "name");
        times = new Rows(connection, "times", "ordinal", "ordinal", "start", "end", "value", "rule");
        positions = new Rows(
                connection, "positions", "ordinal", "ordinal", "start", "end", "holder", "issue", "stance", "rule");
        warnings = new Rows(connection, "warnings", "ordinal", "ordinal", "code", "start", "end", "message");
        evidence = new Rows(connection, "evidence", "", "trees");
        all = List.of(
                entities,
                mentions,
                quotations,
                carriers,
                events,
                sides,
                locations,
                figures,
                contexts,
                times,
                positions,
                warnings,
                evidence);
        report = connection.prepareStatement(
                "SELECT id, source, published, title, url, category, text, lexicon FROM reports WHERE key = ?");
    }

    /** All findings of the record, under a report that has none yet. */
    void insert(long key, Record record) throws SQLException {
        EvidenceBytes.Writer trees = new EvidenceBytes.Writer(rules::number);
        int ordinal = 0;
        for (Entity entity : record.entities()) {
            entities.add(
                    key,
                    ordinal,
                    entity.id(),
                    NamedActors.isNamed(entity) ? actors.key(entity) : null,
                    name(entity.kind()),
                    entity.arabicName(),
                    entity.englishName(),
                    entity.country(),
                    entity.sector());
            int number = 0;
            for (Mention mention : entity.mentions()) {
                mentions.add(key, ordinal, number++, mention.span(), rule(mention.evidence()));
                trees.tree(mention.evidence());
            }
            ordinal++;
        }
        ordinal = 0;
        for (Quotation quotation : record.quotations()) {
            quotation(key, ordinal++, quotation);
            trees.tree(quotation.evidence());
        }
        ordinal = 0;
        for (Event event : record.events()) {
            event(key, ordinal++, event, trees);
        }
        ordinal = 0;
        for (TimeMention time : record.times()) {
            times.add(key, ordinal++, time.span(), time.value(), rule(time.evidence()));
            trees.tree(time.evidence());
        }
        ordinal = 0;
        for (Position position : record.positions()) {
            positions.add(
                    key,
                    ordinal++,
                    position.span(),
                    position.holder(),
                    position.issue(),
                    name(position.stance()),
                    rule(position.evidence()));
            trees.tree(position.evidence());
        }
        ordinal = 0;
        for (Warning warning : record.warnings()) {
            warnings.add(key, ordinal++, warning.code(), warning.span(), warning.message());
        }
        evidence.add(key, (Object) trees.bytes());
    }

    private void quotation(long key, int ordinal, Quotation quotation) throws SQLException {
        Delivery delivery = quotation.delivery();
        quotations.add(
                key,
                ordinal,
                quotation.span(),
                name(quotation.manner()),
                quotation.cue(),
                quotation.speaker(),
                Rows.span(quotation.speakerText()),
                delivery.act(),
                delivery.addressee(),
                Rows.span(delivery.venue()),
                delivery.date(),
                rule(quotation.evidence()));
        int number = 0;
        for (String carrier : delivery.carriers()) {
            carriers.add(key, ordinal, number++, carrier);
        }
    }

    private void event(long key, int ordinal, Event event, EvidenceBytes.Writer trees) throws SQLException {
        Coding coding = event.coding();
        Event.Stated stated = event.stated();
        events.add(
                key,
                ordinal,
                event.span(),
                event.type().name(),
                event.mode(),
                name(event.status()),
                event.attributed() ? 1 : 0,
                event.date(),
                Rows.span(event.place()),
                coding == null ? null : coding.score(),
                coding == null ? null : name(coding.quad()),
                coding == null ? null : coding.cameo(),
                coding == null ? null : coding.goldstein(),
                stated == null ? null : stated.type().name(),
                stated == null ? null : stated.mode(),
                stated == null ? null : name(stated.status()),
                rule(event.evidence()));
        trees.tree(event.evidence());
        side(key, ordinal, ACTOR, event.actors());
        side(key, ordinal, RECIPIENT, event.recipients());
        int number = 0;
        for (Location location : event.circumstances().locations()) {
            locations.add(
                    key,
                    ordinal,
                    number++,
                    location.id(),
                    location.country(),
                    location.latitude(),
                    location.longitude());
        }
        number = 0;
        for (Figure figure : event.circumstances().figures()) {
            figures.add(
                    key,
                    ordinal,
                    number++,
                    figure.span(),
                    name(figure.kind()),
                    figure.least(),
                    figure.most(),
                    figure.unit(),
                    figure.victims(),
                    figure.source());
            trees.tree(figure.evidence());
        }
        number = 0;
        for (Context context : event.circumstances().contexts()) {
            contexts.add(key, ordinal, number++, context.span(), context.name());
            trees.tree(context.evidence());
        }
    }

    private static final String ACTOR = "actor";
    private static final String RECIPIENT = "recipient";

    private void side(long key, int event, String side, List<String> ids) throws SQLException {
        int number = 0;
        for (String id : ids) {
            sides.add(key, event, side, number++, id);
        }
    }

    private int rule(Evidence of) {
        return rules.number(of.rule());
    }

    /** Takes all findings of the report away; the report itself stays. */
    void delete(long key) throws SQLException {
        for (Rows rows : all) {
            rows.delete(key);
        }
    }

    /** All of a report, null where there is none of this key. */
    @Nullable
    Record read(long key) throws SQLException {
        report.setLong(1, key);
        Report of;
        String lexicon;
        try (ResultSet row = report.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            of = new Report(
                    Strings.read(row, 1),
                    Strings.read(row, 2),
                    Strings.read(row, 3),
                    Strings.read(row, 4),
                    Strings.read(row, 5),
                    Strings.read(row, 6),
                    Strings.read(row, 7));
            lexicon = Strings.read(row, 8);
        }
        List<byte[]> trees = evidence.read(key, row -> row.getBytes(1));
        EvidenceBytes.Reader next = new EvidenceBytes.Reader(trees.isEmpty() ? new byte[0] : trees.get(0), rules::name);
        Supplier<Evidence> tree = next::tree;
        return new Record(
                of,
                entities(key, tree),
                quotations(key, tree),
                events(key, tree),
                times.read(key, row -> new TimeMention(span(row, 2), Strings.read(row, 4), tree.get())),
                positions.read(
                        key,
                        row -> new Position(
                                span(row, 2),
                                Strings.read(row, 4),
                                Strings.read(row, 5),
                                constant(Position.Stance.class, row, 6),
                                tree.get())),
                warnings.read(key, row -> new Warning(Strings.read(row, 2), span(row, 3), Strings.read(row, 5))),
                lexicon);
    }

    private record Placed<T>(int of, T value) {}

    /** Rows that belong to numbered findings, handed out in their order. */
    private static final class Below<T> {
        private final Iterator<Placed<T>> rows;
        private @Nullable Placed<T> next;

        Below(List<Placed<T>> rows) {
            this.rows = rows.iterator();
            next = this.rows.hasNext() ? this.rows.next() : null;
        }

        List<T> of(int number) {
            List<T> values = new ArrayList<>();
            for (Placed<T> placed = next; placed != null && placed.of() == number; placed = next) {
                values.add(placed.value());
                next = rows.hasNext() ? rows.next() : null;
            }
            return values;
        }
    }

    private List<Entity> entities(long key, Supplier<Evidence> tree) throws SQLException {
        Below<Span> spans = new Below<>(mentions.read(key, row -> new Placed<>(row.getInt(1), span(row, 3))));
        return entities.read(key, row -> {
            String id = Strings.read(row, 2);
            List<Mention> of = new ArrayList<>();
            for (Span span : spans.of(row.getInt(1))) {
                of.add(new Mention(span, id, tree.get()));
            }
            return new Entity(
                    id,
                    constant(Entity.Kind.class, row, 4),
                    Strings.read(row, 5),
                    Strings.read(row, 6),
                    Strings.read(row, 7),
                    Strings.read(row, 8),
                    of);
        });
    }

    private List<Quotation> quotations(long key, Supplier<Evidence> tree) throws SQLException {
        Below<String> passedOn =
                new Below<>(carriers.read(key, row -> new Placed<>(row.getInt(1), Strings.read(row, 3))));
        return quotations.read(
                key,
                row -> new Quotation(
                        span(row, 2),
                        constant(Quotation.Manner.class, row, 4),
                        span(row, 5),
                        Strings.readNullable(row, 7),
                        optionalSpan(row, 8),
                        new Delivery(
                                Strings.read(row, 10),
                                Strings.readNullable(row, 11),
                                optionalSpan(row, 12),
                                Strings.read(row, 14),
                                passedOn.of(row.getInt(1))),
                        tree.get()));
    }

    private record Side(String side, String entity) {}

    private record Counted(
            Span span,
            Figure.Kind kind,
            @Nullable Long least,
            @Nullable Long most,
            String unit,
            @Nullable String victims,
            @Nullable String source) {}

    private record About(Span span, String name) {}

    private List<Event> events(long key, Supplier<Evidence> tree) throws SQLException {
        Below<Side> parties = new Below<>(sides.read(
                key, row -> new Placed<>(row.getInt(1), new Side(Strings.read(row, 2), Strings.read(row, 4)))));
        Below<Location> places = new Below<>(locations.read(
                key,
                row -> new Placed<>(
                        row.getInt(1),
                        new Location(Strings.read(row, 3), Strings.read(row, 4), real(row, 5), real(row, 6)))));
        Below<Counted> counted = new Below<>(figures.read(
                key,
                row -> new Placed<>(
                        row.getInt(1),
                        new Counted(
                                span(row, 3),
                                constant(Figure.Kind.class, row, 5),
                                whole(row, 6),
                                whole(row, 7),
                                Strings.read(row, 8),
                                Strings.readNullable(row, 9),
                                Strings.readNullable(row, 10)))));
        Below<About> about = new Below<>(contexts.read(
                key, row -> new Placed<>(row.getInt(1), new About(span(row, 3), Strings.read(row, 5)))));
        return events.read(key, row -> {
            int ordinal = row.getInt(1);
            Evidence why = tree.get();
            List<Side> who = parties.of(ordinal);
            List<Figure> numbers = new ArrayList<>();
            for (Counted figure : counted.of(ordinal)) {
                numbers.add(new Figure(
                        figure.span(),
                        figure.kind(),
                        figure.least(),
                        figure.most(),
                        figure.unit(),
                        figure.victims(),
                        figure.source(),
                        tree.get()));
            }
            List<Context> matters = new ArrayList<>();
            for (About context : about.of(ordinal)) {
                matters.add(new Context(context.span(), context.name(), tree.get()));
            }
            return new Event(
                    span(row, 2),
                    constant(Event.Type.class, row, 4),
                    Strings.read(row, 5),
                    side(who, ACTOR),
                    side(who, RECIPIENT),
                    constant(Event.Status.class, row, 6),
                    row.getInt(7) != 0,
                    Strings.read(row, 8),
                    optionalSpan(row, 9),
                    new Circumstances(numbers, matters, places.of(ordinal)),
                    why,
                    coding(row),
                    stated(row));
        });
    }

    private static @Nullable Coding coding(ResultSet row) throws SQLException {
        String cameo = Strings.readNullable(row, 13);
        return cameo == null
                ? null
                : new Coding(row.getDouble(11), constant(Coding.Quad.class, row, 12), cameo, real(row, 14));
    }

    private static Event.@Nullable Stated stated(ResultSet row) throws SQLException {
        return Strings.readNullable(row, 15) == null
                ? null
                : new Event.Stated(
                        constant(Event.Type.class, row, 15),
                        Strings.read(row, 16),
                        constant(Event.Status.class, row, 17));
    }

    private static List<String> side(List<Side> parties, String side) {
        return parties.stream()
                .filter(party -> party.side().equals(side))
                .map(Side::entity)
                .toList();
    }

    private static Span span(ResultSet row, int column) throws SQLException {
        return new Span(row.getInt(column), row.getInt(column + 1));
    }

    private static @Nullable Span optionalSpan(ResultSet row, int column) throws SQLException {
        int start = row.getInt(column);
        return row.wasNull() ? null : new Span(start, row.getInt(column + 1));
    }

    private static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static <E extends Enum<E>> E constant(Class<E> of, ResultSet row, int column) throws SQLException {
        return Enum.valueOf(of, Strings.read(row, column).toUpperCase(Locale.ROOT));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : all) {
            rows.close();
        }
        report.close();
        rules.close();
        actors.close();
    }
}
