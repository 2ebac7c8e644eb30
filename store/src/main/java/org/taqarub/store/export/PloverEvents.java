package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;

/** Event data in PLOVER with the columns of POLECAT, and behind them what that has no column for; one row for each happening. */
final class PloverEvents implements Export.Writer {

    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version",
            "Status",
            "Attributed",
            "Stated Type",
            "Actor IDs",
            "Recipient IDs",
            "Reports",
            "Outlets",
            "Witnesses",
            "URL");

    private static final String BETWEEN = ";";

    private final Set<Event.Status> statuses;

    PloverEvents(Set<Event.Status> statuses) {
        this.statuses = statuses;
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        tally.open("rows");
        try (Writer out = TextFile.open(to)) {
            TabTable table = new TabTable(out, COLUMNS, tally);
            table.head();
            Occurrences.each(selection, statuses, tally, occurrence -> {
                Coding coding = occurrence.event().coding();
                if (coding != null) {
                    table.row(Selection.name(occurrence.record()), cells(occurrence, coding, selection.program()));
                    tally.count("rows");
                }
            });
        }
    }

    private static List<String> cells(Occurrences.Occurrence occurrence, Coding coding, String program) {
        Event event = occurrence.event();
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Entity entity : occurrence.record().entities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
        Location only =
                occurrence.locations().size() == 1 ? occurrence.locations().get(0) : null;
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(occurrence.id());
        cells.add(occurrence.date());
        cells.add(event.type().name());
        cells.add(event.mode());
        cells.add(Double.toString(coding.score()));
        cells.add(coding.quad().name().replace('_', ' '));
        cells.add(joined(event.circumstances().contexts().stream().map(Context::name)));
        side(event.actors(), entities, occurrence, cells);
        side(event.recipients(), entities, occurrence, cells);
        cells.add(only == null ? "" : only.id());
        cells.add("");
        cells.add("");
        cells.add("");
        cells.add(TableRows.country(occurrence.locations()));
        cells.add(only == null ? "" : number(only.latitude()));
        cells.add(only == null ? "" : number(only.longitude()));
        cells.add("");
        cells.add(occurrence.place());
        cells.add("");
        cells.add(joined(occurrence.outlets().stream()));
        String published = occurrence.record().report().published();
        cells.add(published.length() > 10 ? published.substring(0, 10) : published);
        cells.add(names(entities, Set.of(Entity.Kind.PERSON)));
        cells.add(names(
                entities,
                Set.of(
                        Entity.Kind.IGO,
                        Entity.Kind.ORGANISATION,
                        Entity.Kind.ARMED_GROUP,
                        Entity.Kind.GOVERNMENT_BODY,
                        Entity.Kind.MEDIA,
                        Entity.Kind.COMPANY)));
        cells.add(names(entities, Set.of(Entity.Kind.PLACE, Entity.Kind.STATE)));
        cells.add("Arabic");
        cells.add(program + " lexicon " + occurrence.record().lexiconVersion());
        cells.add(TableRows.written(event.status()));
        cells.add(Boolean.toString(event.attributed()));
        Event.Stated stated = event.stated();
        cells.add(stated == null ? "" : stated.type().name());
        cells.add(joined(event.actors().stream()));
        cells.add(joined(event.recipients().stream()));
        cells.add(Integer.toString(occurrence.witnesses().size()));
        cells.add(Integer.toString(occurrence.outlets().size()));
        cells.add(joined(occurrence.witnesses().stream()
                .map(witness -> witness.source() + ":" + witness.report() + "/" + witness.number())));
        cells.add(occurrence.record().report().url());
        return cells;
    }

    /** Name to Wikipedia id: eight cells. */
    private static void side(
            List<String> ids, Map<String, Entity> entities, Occurrences.Occurrence occurrence, List<String> cells) {
        cells.add(all(ids, entities, PloverEvents::name));
        cells.add(all(ids, entities, Entity::country));
        cells.add("");
        List<String> sectors = ids.stream()
                .map(entities::get)
                .map(entity -> entity == null ? "" : entity.sector())
                .toList();
        cells.add(
                sectors.stream().filter(sector -> !sector.isEmpty()).findFirst().orElse(""));
        cells.add(joined(sectors.stream()));
        cells.add("");
        cells.add(all(ids, entities, entity -> nearest(entity, occurrence)));
        cells.add("");
    }

    /** The words that name the entity next to the event. */
    private static String nearest(Entity entity, Occurrences.Occurrence occurrence) {
        int at = occurrence.event().span().start();
        Mention nearest = null;
        for (Mention mention : entity.mentions()) {
            if (nearest == null
                    || Math.abs(mention.span().start() - at)
                            < Math.abs(nearest.span().start() - at)) {
                nearest = mention;
            }
        }
        return nearest == null
                ? ""
                : nearest.span().of(occurrence.record().report().text());
    }

    /** English, else Arabic. */
    static String name(Entity entity) {
        return entity.englishName().isEmpty() ? entity.arabicName() : entity.englishName();
    }

    private static String names(Map<String, Entity> entities, Set<Entity.Kind> kinds) {
        return joined(entities.values().stream()
                .filter(entity -> kinds.contains(entity.kind()))
                .map(PloverEvents::name)
                .filter(name -> !name.isEmpty())
                .distinct());
    }

    private static String all(List<String> ids, Map<String, Entity> entities, Function<Entity, String> field) {
        return joined(ids.stream().map(id -> {
            Entity entity = entities.get(id);
            return entity == null ? "" : field.apply(entity);
        }));
    }

    /** A semicolon inside a value becomes a comma. */
    private static String joined(Stream<String> values) {
        return values.map(value -> value.replace(BETWEEN, ",")).collect(Collectors.joining(BETWEEN));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%s", value);
    }
}
