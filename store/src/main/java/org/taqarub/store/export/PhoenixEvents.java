package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Location;

/** Event data in CAMEO with the 26 columns of the Phoenix data sets under a line of their names; a row for each happening, source and target. */
final class PhoenixEvents implements Export.Writer {

    static final List<String> COLUMNS = List.of(
            "EventID",
            "Date",
            "Year",
            "Month",
            "Day",
            "SourceActorFull",
            "SourceActorEntity",
            "SourceActorRole",
            "SourceActorAttribute",
            "TargetActorFull",
            "TargetActorEntity",
            "TargetActorRole",
            "TargetActorAttribute",
            "EventCode",
            "EventRootCode",
            "PentaClass",
            "GoldsteinScore",
            "Issues",
            "Lat",
            "Lon",
            "LocationName",
            "StateName",
            "CountryCode",
            "SentenceID",
            "URLs",
            "NewsSources");

    /** Sectors that Phoenix has a role for; any other becomes an attribute. */
    private static final Set<String> ROLES =
            Set.of("GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL");

    private final Set<Event.Status> statuses;

    PhoenixEvents(Set<Event.Status> statuses) {
        this.statuses = statuses;
    }

    /** An actor's code, whole and in its parts. */
    record Code(String entity, String role, String attribute) {

        /** In three-letter steps; empty where nothing is known. */
        String full() {
            return entity + role + attribute;
        }
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        tally.open("rows");
        try (Writer out = TextFile.open(to)) {
            TabTable table = new TabTable(out, COLUMNS, tally);
            table.head();
            Occurrences.each(selection, statuses, tally, occurrence -> occurrence(occurrence, table, tally));
        }
    }

    private static void occurrence(Occurrences.Occurrence occurrence, TabTable table, Tally tally) throws IOException {
        Coding coding = occurrence.event().coding();
        if (coding == null) {
            return;
        }
        String name = Selection.name(occurrence.record());
        Map<String, Entity> entities = new HashMap<>();
        for (Entity entity : occurrence.record().entities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
        Set<Code> sources = codes(occurrence.event().actors(), entities);
        Set<Code> targets = codes(occurrence.event().recipients(), entities);
        if (sources.isEmpty() || targets.isEmpty()) {
            tally.leftOut(
                    sources.isEmpty()
                            ? "happenings whose source has neither country nor sector"
                            : "happenings without a target that has country or sector",
                    name);
            return;
        }
        List<String> middle = middle(occurrence, coding);
        String[] date = date(occurrence, tally, name);
        boolean single = sources.size() * targets.size() == 1;
        int pair = 0;
        for (Code source : sources) {
            for (Code target : targets) {
                pair++;
                List<String> cells = new ArrayList<>(COLUMNS.size());
                cells.add(single ? occurrence.id() : occurrence.id() + "." + pair);
                cells.addAll(List.of(date));
                cells.addAll(List.of(source.full(), source.entity(), source.role(), source.attribute()));
                cells.addAll(List.of(target.full(), target.entity(), target.role(), target.attribute()));
                cells.addAll(middle);
                table.row(name, cells);
                tally.count("rows");
            }
        }
        tally.count("happenings");
    }

    /** From the event's code to the outlets. */
    private static List<String> middle(Occurrences.Occurrence occurrence, Coding coding) {
        String root = coding.cameo().substring(0, 2);
        Location only =
                occurrence.locations().size() == 1 ? occurrence.locations().get(0) : null;
        Map<String, Integer> issues = new LinkedHashMap<>();
        for (Context context : occurrence.event().circumstances().contexts()) {
            issues.merge(context.name(), 1, Integer::sum);
        }
        return List.of(
                coding.cameo(),
                root,
                penta(root),
                coding.goldstein() == null ? "" : coding.goldstein().toString(),
                issues.entrySet().stream()
                        .map(issue -> issue.getKey() + "," + issue.getValue())
                        .collect(Collectors.joining(";")),
                only == null ? "" : number(only.latitude()),
                only == null ? "" : number(only.longitude()),
                occurrence.place(),
                "",
                TableRows.country(occurrence.locations()),
                joined(occurrence.witnesses().stream()
                        .map(witness -> witness.source() + ":" + witness.report() + "_" + witness.number())
                        .toList()),
                joined(occurrence.witnesses().stream()
                        .map(Occurrences.Witness::url)
                        .filter(url -> !url.isEmpty())
                        .toList()),
                joined(occurrence.outlets()));
    }

    private static String joined(List<String> values) {
        return values.stream().map(value -> value.replace(";", ",")).collect(Collectors.joining(";"));
    }

    /** 0 statements and appeals, 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, by root code as Phoenix has it. */
    static String penta(String root) {
        return switch (root) {
            case "01", "02" -> "0";
            case "03", "04", "05" -> "1";
            case "06", "07", "08" -> "2";
            case "09", "10", "11", "12", "13", "16" -> "3";
            default -> "4";
        };
    }

    private static Set<Code> codes(List<String> ids, Map<String, Entity> entities) {
        Set<Code> codes = new LinkedHashSet<>();
        for (String id : ids) {
            Entity entity = entities.get(id);
            if (entity != null) {
                Code code = code(entity);
                if (!code.full().isEmpty()) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** A state's country, or CAMEO's code for what belongs to none; then the sector. A state itself has no role. */
    static Code code(Entity entity) {
        String sector = entity.sector();
        String of = entity.country();
        if (of.isEmpty()) {
            of = switch (entity.kind()) {
                case IGO -> "IGO";
                case COMPANY -> "MNC";
                case ARMED_GROUP -> "IMG";
                default -> sector.equals("NGO") || sector.equals("IGO") ? sector : "";
            };
        }
        String own = entity.kind() == Entity.Kind.STATE || sector.equals(of) ? "" : role(sector);
        return ROLES.contains(own) ? new Code(of, own, "") : new Code(of, "", own);
    }

    /** PLOVER's parties are CAMEO's PTY; the other sectors have the same letters. */
    private static String role(String sector) {
        return sector.equals("POL") ? "PTY" : sector;
    }

    /**
     * Date, year, month, day. An event's own day, else the day of publication where the event has no date or one that holds that day; else what is
     * known of it, with an empty date.
     */
    private static String[] date(Occurrences.Occurrence occurrence, Tally tally, String name) {
        LocalDate day = TableRows.day(occurrence.date());
        if (day == null) {
            LocalDate published = occurrence.record().report().publishedOn();
            Period period = Period.of(occurrence.date());
            if (published != null && (period == null || period.contains(published))) {
                day = published;
                tally.changed("date of publication given where the event has none to the day, in Date", name);
            } else {
                tally.changed("left empty where neither the event's day is known nor the report's fits, in Date", name);
                String date = occurrence.date();
                boolean isMonth = date.matches("\\d{4}-\\d{2}");
                return new String[] {
                    "", date.length() >= 4 ? date.substring(0, 4) : "", isMonth ? date.substring(5) : "", ""
                };
            }
        }
        return new String[] {
            String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
            String.format(Locale.ROOT, "%04d", day.getYear()),
            String.format(Locale.ROOT, "%02d", day.getMonthValue()),
            String.format(Locale.ROOT, "%02d", day.getDayOfMonth())
        };
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
