package org.taqarub.store.export;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
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
import org.taqarub.store.NamedActors;

/** The rows of one report, table by table. */
final class TableRows {

    /** Takes rows. */
    interface Rows {

        /**
         * @param report as {@code source:id}
         * @param cells in the order of the table's columns, of their classes
         */
        void row(Table table, String report, @Nullable Object... cells) throws IOException;
    }

    private final Chosen chosen;
    private final Record record;
    private final Report report;
    private final String name;
    private final Selection selection;
    private final Rows rows;
    private final String duplicateOf;
    private final Map<String, Entity> entities = new HashMap<>();

    private TableRows(Chosen chosen, Selection selection, Rows rows) {
        this.chosen = chosen;
        this.record = chosen.record();
        this.report = record.report();
        this.name = Selection.name(record);
        this.selection = selection;
        this.rows = rows;
        this.duplicateOf = selection.duplicateGroup(chosen.stored().key());
        for (Entity entity : record.entities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
    }

    /** Writes all rows of all tables. */
    static void write(Chosen chosen, Selection selection, Rows rows) throws IOException {
        TableRows of = new TableRows(chosen, selection, rows);
        of.report();
        of.entities();
        of.quotations();
        of.events();
        of.times();
        of.positions();
        of.warnings();
    }

    private void report() throws IOException {
        rows.row(
                Table.REPORTS,
                name,
                report.source(),
                report.id(),
                report.published(),
                report.publishedOn(),
                report.title(),
                report.url(),
                report.category(),
                record.lexiconVersion(),
                duplicateOf,
                (long) report.text().length(),
                (long) record.entities().size(),
                (long) record.quotations().size(),
                (long) record.events().size(),
                (long) record.positions().size(),
                report.text());
    }

    private void entities() throws IOException {
        for (Entity entity : record.entities()) {
            rows.row(
                    Table.ENTITIES,
                    name,
                    report.source(),
                    report.id(),
                    entity.id(),
                    NamedActors.isNamed(entity),
                    written(entity.kind()),
                    entity.arabicName(),
                    entity.englishName(),
                    entity.country(),
                    entity.sector(),
                    (long) entity.mentions().size());
            for (Mention mention : entity.mentions()) {
                rows.row(
                        Table.MENTIONS,
                        name,
                        report.source(),
                        report.id(),
                        entity.id(),
                        start(mention.span()),
                        end(mention.span()),
                        words(mention.span()),
                        mention.evidence().rule());
            }
        }
    }

    private void quotations() throws IOException {
        for (int i = 0; i < record.quotations().size(); i++) {
            if (!chosen.hasQuotation(i)) {
                continue;
            }
            Quotation quotation = record.quotations().get(i);
            Entity speaker = entity(quotation.speaker());
            rows.row(
                    Table.QUOTATIONS,
                    name,
                    report.source(),
                    report.id(),
                    report.published(),
                    i + 1L,
                    start(quotation.span()),
                    end(quotation.span()),
                    words(quotation.span()),
                    written(quotation.manner()),
                    quotation.delivery().act(),
                    words(quotation.cue()),
                    orEmpty(quotation.speaker()),
                    of(speaker, Entity::arabicName),
                    of(speaker, Entity::englishName),
                    of(speaker, Entity::country),
                    of(speaker, Entity::sector),
                    words(quotation.speakerText()),
                    orEmpty(quotation.delivery().addressee()),
                    words(quotation.delivery().venue()),
                    quotation.delivery().date(),
                    quotation.delivery().carriers(),
                    quotation.evidence().rule());
        }
    }

    private void events() throws IOException {
        for (int i = 0; i < record.events().size(); i++) {
            if (chosen.hasEvent(i)) {
                event(record.events().get(i), i);
            }
        }
    }

    private void event(Event event, int place) throws IOException {
        long number = place + 1L;
        String happening = selection.happening(chosen.stored().key(), place);
        Coding coding = event.coding();
        Event.Stated stated = event.stated();
        List<Location> locations = event.circumstances().locations();
        Location only = locations.size() == 1 ? locations.get(0) : null;
        rows.row(
                Table.EVENTS,
                name,
                report.source(),
                report.id(),
                report.published(),
                number,
                happening,
                duplicateOf,
                start(event.span()),
                end(event.span()),
                words(event.span()),
                event.type().name(),
                event.mode(),
                written(event.status()),
                event.attributed(),
                event.date(),
                day(event.date()),
                event.actors(),
                all(event.actors(), Entity::arabicName),
                all(event.actors(), Entity::englishName),
                all(event.actors(), Entity::country),
                event.recipients(),
                all(event.recipients(), Entity::arabicName),
                all(event.recipients(), Entity::englishName),
                all(event.recipients(), Entity::country),
                words(event.place()),
                country(locations),
                only == null ? null : only.latitude(),
                only == null ? null : only.longitude(),
                coding == null ? null : coding.score(),
                coding == null ? "" : written(coding.quad()),
                coding == null ? "" : coding.cameo(),
                coding == null ? null : coding.goldstein(),
                event.circumstances().contexts().stream().map(Context::name).toList(),
                stated == null ? "" : stated.type().name(),
                stated == null ? "" : stated.mode(),
                stated == null ? "" : written(stated.status()),
                event.evidence().rule());
        for (String actor : event.actors().isEmpty() ? List.of("") : event.actors()) {
            for (String recipient : event.recipients().isEmpty() ? List.of("") : event.recipients()) {
                dyad(event, number, happening, actor, recipient);
            }
        }
        for (Figure figure : event.circumstances().figures()) {
            rows.row(
                    Table.FIGURES,
                    name,
                    report.source(),
                    report.id(),
                    number,
                    start(figure.span()),
                    end(figure.span()),
                    words(figure.span()),
                    written(figure.kind()),
                    figure.least(),
                    figure.most(),
                    figure.unit(),
                    orEmpty(figure.victims()),
                    orEmpty(figure.source()),
                    figure.evidence().rule());
        }
        for (Location location : locations) {
            rows.row(
                    Table.LOCATIONS,
                    name,
                    report.source(),
                    report.id(),
                    number,
                    location.id(),
                    location.country(),
                    location.latitude(),
                    location.longitude());
        }
        for (Context context : event.circumstances().contexts()) {
            rows.row(
                    Table.CONTEXTS,
                    name,
                    report.source(),
                    report.id(),
                    number,
                    context.name(),
                    start(context.span()),
                    end(context.span()),
                    words(context.span()),
                    context.evidence().rule());
        }
    }

    private void dyad(Event event, long number, String happening, String actorId, String recipientId)
            throws IOException {
        Entity actor = entities.get(actorId);
        Entity recipient = entities.get(recipientId);
        Coding coding = event.coding();
        rows.row(
                Table.DYADS,
                name,
                report.source(),
                report.id(),
                report.published(),
                number,
                happening,
                event.type().name(),
                event.mode(),
                written(event.status()),
                event.attributed(),
                event.date(),
                day(event.date()),
                actorId,
                of(actor, Entity::arabicName),
                of(actor, Entity::englishName),
                of(actor, entity -> written(entity.kind())),
                of(actor, Entity::country),
                of(actor, Entity::sector),
                recipientId,
                of(recipient, Entity::arabicName),
                of(recipient, Entity::englishName),
                of(recipient, entity -> written(entity.kind())),
                of(recipient, Entity::country),
                of(recipient, Entity::sector),
                coding == null ? null : coding.score(),
                coding == null ? "" : written(coding.quad()),
                coding == null ? "" : coding.cameo(),
                coding == null ? null : coding.goldstein());
    }

    private void times() throws IOException {
        for (TimeMention time : record.times()) {
            rows.row(
                    Table.TIMES,
                    name,
                    report.source(),
                    report.id(),
                    start(time.span()),
                    end(time.span()),
                    words(time.span()),
                    time.value(),
                    day(time.value()),
                    time.evidence().rule());
        }
    }

    private void positions() throws IOException {
        long number = 0;
        for (Position position : record.positions()) {
            Entity holder = entity(position.holder());
            number++;
            rows.row(
                    Table.POSITIONS,
                    name,
                    report.source(),
                    report.id(),
                    report.published(),
                    number,
                    position.holder(),
                    of(holder, Entity::arabicName),
                    of(holder, Entity::englishName),
                    of(holder, Entity::country),
                    position.issue(),
                    written(position.stance()),
                    start(position.span()),
                    end(position.span()),
                    words(position.span()),
                    position.evidence().rule());
        }
    }

    private void warnings() throws IOException {
        for (Warning warning : record.warnings()) {
            rows.row(
                    Table.WARNINGS,
                    name,
                    report.source(),
                    report.id(),
                    warning.code(),
                    start(warning.span()),
                    end(warning.span()),
                    words(warning.span()),
                    warning.message());
        }
    }

    private @Nullable Entity entity(@Nullable String id) {
        return id == null ? null : entities.get(id);
    }

    private List<String> all(List<String> ids, Function<Entity, String> field) {
        return ids.stream().map(id -> of(entities.get(id), field)).toList();
    }

    private static String of(@Nullable Entity entity, Function<Entity, String> field) {
        return entity == null ? "" : field.apply(entity);
    }

    private String words(@Nullable Span span) {
        return span == null ? "" : span.of(report.text());
    }

    private static Long start(Span span) {
        return (long) span.start();
    }

    private static Long end(Span span) {
        return (long) span.end();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The one country of all the readings of a place; empty where they are of several or none. */
    static String country(List<Location> locations) {
        List<String> countries =
                locations.stream().map(Location::country).distinct().toList();
        return countries.size() == 1 ? countries.get(0) : "";
    }

    /** The day that a date of the record names; null where it names none or a longer time. */
    static @Nullable LocalDate day(String date) {
        if (date.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As in the record's JSON. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
