package org.taqarub.app.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.app.input.TableSource;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Lexicon;

/**
 * A table of people and the offices that they held, as Wikidata's query service exports it, made people.tsv and offices.tsv. What the lexicon knows of
 * a person of the table already goes with it, since a list that is added takes the place of what was known.
 */
public final class OfficeTable {

    private static final Pattern ITEM = Pattern.compile("(?:.*[/:])?(Q[1-9]\\d*)");

    private final Lexicon lexicon;
    private final Complaints complaints;
    private final Names names;
    private final States states;
    private final Titles titles;
    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> idOfItem = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    public OfficeTable(Lexicon lexicon, Complaints complaints) {
        this.lexicon = lexicon;
        this.complaints = complaints;
        this.names = new Names(lexicon);
        this.states = new States(lexicon);
        this.titles = new Titles(lexicon, states);
    }

    /** A person while rows are read. */
    private static final class Draft {
        final String id;
        final boolean known;
        String english = "";
        final List<String> forms = new ArrayList<>();
        final Set<String> sources = new LinkedHashSet<>();
        final List<Held> offices = new ArrayList<>();

        Draft(String id, boolean known) {
            this.id = id;
            this.known = known;
        }
    }

    /**
     * What a table gave.
     *
     * @param people lines of people.tsv without its first
     * @param offices lines of offices.tsv without its first
     * @param known how many of the people the lexicon knew before
     * @param withoutSector how many of the offices have no sector, which is to be filled in
     * @param leftOut short names that are left out since they are names of others as well
     */
    public record Lists(List<String> people, List<String> offices, int known, int withoutSector, List<String> leftOut) {

        public Lists {
            people = List.copyOf(people);
            offices = List.copyOf(offices);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A row that cannot be used, and what would make it usable. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        final String remedy;

        Unusable(String reason, String remedy) {
            super(reason, null, false, false);
            this.remedy = remedy;
        }
    }

    /** Reads the rows; those that cannot be used are complained of. */
    public Lists lists(TableSource.Table table, String file) {
        columns.clear();
        drafts.clear();
        idOfItem.clear();
        leftOut.clear();
        for (int i = 0; i < table.header().size(); i++) {
            for (Column column : Column.values()) {
                if (column.isNamed(table.header().get(i))) {
                    columns.computeIfAbsent(column, c -> new ArrayList<>()).add(i);
                }
            }
        }
        if (!columns.containsKey(Column.LABEL) && !columns.containsKey(Column.ITEM)) {
            complaints.failure(
                    new Origin(file, 1),
                    "no column has the person's name; there are " + String.join(", ", table.header()),
                    "name it itemLabel");
            return new Lists(List.of(), List.of(), 0, 0, List.of());
        }
        for (TableSource.Row row : table.rows()) {
            try {
                add(row);
            } catch (Unusable e) {
                complaints.failure(row.origin(), String.valueOf(e.getMessage()), e.remedy);
            }
        }
        return lists();
    }

    private Lists lists() {
        List<String> people = new ArrayList<>();
        List<String> offices = new ArrayList<>();
        int known = 0;
        int withoutSector = 0;
        for (Draft draft : drafts.values()) {
            known += draft.known ? 1 : 0;
            people.add(String.join(
                    "\t",
                    draft.id,
                    draft.english,
                    Sources.joined(draft.sources),
                    String.join(" | ", Names.once(draft.forms))));
            List<Held> held = new ArrayList<>(draft.offices);
            if (!draft.known) {
                // The first of the offices of a day is the one that a person is introduced by.
                held.sort(Comparator.comparing(office -> !lexicon.isHeldByOne(office.title(), office.country())));
            }
            for (Held office : held) {
                offices.add(office.line(draft.id));
                withoutSector += office.sector().isEmpty() ? 1 : 0;
            }
        }
        return new Lists(
                people, offices, known, withoutSector, leftOut.stream().sorted().toList());
    }

    private String cell(TableSource.Row row, Column column) {
        for (int i : columns.getOrDefault(column, List.of())) {
            if (!row.cells().get(i).isEmpty()) {
                return row.cells().get(i).replaceAll("[\\s\\p{C}]+", " ").strip();
            }
        }
        return "";
    }

    /** The item's number, as Q76; empty where the cell is no item. */
    private static String item(String cell) {
        Matcher item = ITEM.matcher(cell);
        return item.matches() ? item.group(1) : "";
    }

    private void add(TableSource.Row row) throws Unusable {
        String itemCell = cell(row, Column.ITEM);
        String item = item(itemCell);
        String label = cell(row, Column.LABEL);
        if (label.isEmpty() && item.isEmpty()) {
            label = itemCell;
        }
        String english = cell(row, Column.ENGLISH);
        List<String> forms = new ArrayList<>();
        String arabic = Names.written(label);
        if (Labels.isArabic(arabic)) {
            forms.add(arabic);
        } else if (english.isEmpty() && item(label).isEmpty()) {
            english = label;
        }
        if (english.matches("Q\\d+") || Labels.isArabic(english)) {
            english = "";
        }
        String country = country(row);
        Entry known =
                names.known(english, forms.isEmpty() ? null : forms.get(0), country.startsWith(UNKNOWN) ? "" : country);
        if (forms.isEmpty() && known == null) {
            throw new Unusable(
                    "no name in Arabic" + (label.isEmpty() ? "" : ", only `" + label + "`"),
                    "add one to the column itemLabel, e.g. with wikibase:language \"ar\" in the query");
        }
        for (String alias : Names.several(cell(row, Column.ALIASES))) {
            if (names.isUnsafe(alias) || titles.of(alias, "") != null) {
                leftOut.add(alias);
            } else {
                forms.add(alias);
            }
        }
        String source = source(itemCell, item, row.origin());
        // What can go wrong with the office goes wrong before the person is written down.
        Held held = office(row, country, source);
        Draft draft = draft(item, english, forms, known);
        if (draft.english.isEmpty()) {
            draft.english = english;
        }
        draft.forms.addAll(forms);
        draft.sources.add(source);
        if (held != null) {
            put(draft.offices, held);
        }
    }

    private static String source(String itemCell, String item, Origin origin) {
        if (!item.isEmpty()) {
            return "wikidata:" + item;
        }
        if (itemCell.startsWith("http")) {
            return itemCell.replaceAll("[\\s,]", "");
        }
        return origin.file().equals("-")
                ? "table"
                : origin.file().replaceAll(".*[/\\\\]", "").replaceAll("[\\s,]+", "-");
    }

    private Draft draft(String item, String english, List<String> forms, @Nullable Entry known) throws Unusable {
        String id = idOfItem.get(item);
        if (id == null) {
            id = known != null ? known.id() : newId(item, english, forms);
            if (!item.isEmpty()) {
                idOfItem.put(item, id);
            }
        }
        Draft draft = drafts.get(id);
        if (draft == null) {
            draft = new Draft(id, known != null);
            drafts.put(id, draft);
            if (known != null) {
                draft.english = known.english();
                draft.forms.addAll(known.forms());
                draft.sources.add(known.column("source"));
                offices(known).forEach(draft.offices::add);
            }
        }
        return draft;
    }

    private List<Held> offices(Entry person) {
        return lexicon.list("offices").stream()
                .filter(office -> office.id().equals(person.id()))
                .map(office -> new Held(
                        office.column("title"),
                        office.country(),
                        office.sector(),
                        office.column("from"),
                        office.column("to"),
                        office.column("source")))
                .toList();
    }

    /** Of the English name, else of the item. A name that another item of the table has too takes the item with it. */
    private String newId(String item, String english, List<String> forms) throws Unusable {
        String slug = Labels.slug(english);
        if (slug.isEmpty()) {
            slug = item.toLowerCase(java.util.Locale.ROOT);
        }
        if (slug.isEmpty()) {
            throw new Unusable(
                    "neither an English name nor a Wikidata item of " + forms.get(0) + " to make an id of",
                    "add a column enLabel or item");
        }
        boolean another = names.isId(slug) || (!item.isEmpty() && idOfItem.containsValue(slug));
        return another && !item.isEmpty() ? slug + "-" + item.toLowerCase(java.util.Locale.ROOT) : slug;
    }

    private static void put(List<Held> offices, Held held) {
        for (int i = 0; i < offices.size(); i++) {
            if (offices.get(i).meets(held)) {
                offices.set(i, offices.get(i).with(held));
                return;
            }
        }
        offices.add(held);
    }

    /** The office of a row; null where it names none. */
    private @Nullable Held office(TableSource.Row row, String named, String source) throws Unusable {
        String office = cell(row, Column.OFFICE);
        String officeItem = item(office);
        List<String> labels = new ArrayList<>();
        for (String label : new String[] {
            officeItem.isEmpty() ? office : "", cell(row, Column.OFFICE_LABEL), cell(row, Column.OFFICE_ENGLISH)
        }) {
            if (!label.isEmpty() && item(label).isEmpty()) {
                labels.add(label);
            }
        }
        if (labels.isEmpty() && officeItem.isEmpty()) {
            return null;
        }
        boolean unknown = named.startsWith(UNKNOWN);
        Titles.Match match = null;
        for (String label : labels) {
            match = match == null ? titles.of(label, unknown ? "" : named) : match;
        }
        String sector = match == null ? sector(labels) : titles.sector(match.title());
        boolean ofStates = !sector.equals("IGO");
        if (unknown && ofStates) {
            throw unknown(named.substring(UNKNOWN.length()));
        }
        String title = match == null ? slug(labels, officeItem) : match.title();
        String country = !ofStates ? "" : named.isEmpty() && match != null ? match.country() : named;
        if (country.isEmpty() && sector.equals("GOV")) {
            throw new Unusable(
                    "no state for the office " + (labels.isEmpty() ? officeItem : labels.get(0)),
                    "add a column country with its ISO 3166-1 code or its name");
        }
        String from = date(row, Column.START, "start");
        String to = date(row, Column.END, "end");
        if (!from.isEmpty() && !to.isEmpty() && Dates.first(from).isAfter(Dates.last(to))) {
            throw new Unusable("ends on " + to + ", before it begins on " + from, "mend one of the dates");
        }
        return new Held(title, country, sector, from, to, source);
    }

    private static Unusable unknown(String state) {
        return item(state).isEmpty()
                ? new Unusable(
                        "no state `" + state + "` in states.tsv",
                        "write its ISO 3166-1 code, or a name of it that stands there")
                : new Unusable(
                        "the country is the item " + state + " without a name",
                        "add countryLabel or its ISO 3166-1 code (wdt:P297) to the query");
    }

    private static final String UNKNOWN = "?";

    /** Alpha-3 code of the row's state; empty where it names none; {@link #UNKNOWN} and the name where that is none of ours. */
    private String country(TableSource.Row row) {
        String unknown = "";
        for (Column column : List.of(Column.COUNTRY_CODE, Column.COUNTRY_LABEL, Column.COUNTRY)) {
            for (int i : columns.getOrDefault(column, List.of())) {
                String cell = row.cells().get(i).strip();
                String code = cell.isEmpty() ? null : states.of(cell);
                if (code != null) {
                    return code;
                }
                boolean name =
                        !cell.isEmpty() && (unknown.isEmpty() || item(cell).isEmpty());
                unknown = name ? UNKNOWN + (item(cell).isEmpty() ? cell : item(cell)) : unknown;
            }
        }
        return unknown;
    }

    private static String date(TableSource.Row row, List<Integer> at, String name) throws Unusable {
        for (int i : at) {
            String cell = row.cells().get(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            boolean noValue = cell.contains("/.well-known/genid/") || cell.matches("t\\d+|_:.*");
            if (noValue && name.equals("start")) {
                return "";
            }
            String date = noValue ? null : Dates.of(cell);
            if (date == null) {
                throw new Unusable(
                        noValue
                                ? "it has ended, the table does not know when"
                                : "the " + name + " `" + cell + "` is no date",
                        "write YYYY-MM-DD, YYYY-MM or YYYY");
            }
            return date;
        }
        return "";
    }

    private String date(TableSource.Row row, Column column, String name) throws Unusable {
        return date(row, columns.getOrDefault(column, List.of()), name);
    }

    private static String slug(List<String> labels, String officeItem) throws Unusable {
        for (String label : labels) {
            String slug = Labels.isArabic(label) ? "" : Labels.slug(label);
            if (!slug.isEmpty()) {
                return slug;
            }
        }
        if (!officeItem.isEmpty()) {
            return officeItem.toLowerCase(java.util.Locale.ROOT);
        }
        throw new Unusable(
                "the office " + labels.get(0) + " is no title of titles.tsv",
                "write it as one of its forms and its state, or add its English name in a column officeLabelEn");
    }

    /** Ministers are of the government whatever their title; the rest is left open. */
    private static String sector(List<String> labels) {
        return labels.stream()
                        .anyMatch(label -> Labels.plain(label).matches(".*\\bminister\\b.*")
                                || Names.key(label).matches("(.* )?(ال)?وزيره?( .*)?"))
                ? "GOV"
                : "";
    }
}
