package org.taqarub.store.export;

import static org.taqarub.store.export.Column.day;
import static org.taqarub.store.export.Column.flag;
import static org.taqarub.store.export.Column.list;
import static org.taqarub.store.export.Column.real;
import static org.taqarub.store.export.Column.text;
import static org.taqarub.store.export.Column.whole;

import java.util.List;
import java.util.Locale;

/** The tables of CSV, workbooks and Parquet. {@code source} and {@code report} name the report in each of them; docs/EXPORT.md tells of every column. */
enum Table {
    REPORTS(
            text("source"),
            text("report"),
            text("published"),
            day("day"),
            text("title"),
            text("url"),
            text("category"),
            text("lexicon"),
            text("duplicate_of"),
            whole("characters"),
            whole("entities"),
            whole("quotations"),
            whole("events"),
            whole("positions"),
            text("text")),
    ENTITIES(
            text("source"),
            text("report"),
            text("entity"),
            flag("named"),
            text("kind"),
            text("name_ar"),
            text("name_en"),
            text("country"),
            text("sector"),
            whole("mentions")),
    MENTIONS(text("source"), text("report"), text("entity"), whole("start"), whole("end"), text("text"), text("rule")),
    QUOTATIONS(
            text("source"),
            text("report"),
            text("published"),
            whole("quotation"),
            whole("start"),
            whole("end"),
            text("text"),
            text("manner"),
            text("act"),
            text("cue"),
            text("speaker"),
            text("speaker_ar"),
            text("speaker_en"),
            text("speaker_country"),
            text("speaker_sector"),
            text("speaker_text"),
            text("addressee"),
            text("venue"),
            text("date"),
            list("carriers"),
            text("rule")),
    EVENTS(
            text("source"),
            text("report"),
            text("published"),
            whole("event"),
            text("happening"),
            text("duplicate_of"),
            whole("start"),
            whole("end"),
            text("text"),
            text("type"),
            text("mode"),
            text("status"),
            flag("attributed"),
            text("date"),
            day("day"),
            list("actors"),
            list("actors_ar"),
            list("actors_en"),
            list("actor_countries"),
            list("recipients"),
            list("recipients_ar"),
            list("recipients_en"),
            list("recipient_countries"),
            text("place"),
            text("country"),
            real("latitude"),
            real("longitude"),
            real("score"),
            text("quad"),
            text("cameo"),
            real("goldstein"),
            list("contexts"),
            text("stated_type"),
            text("stated_mode"),
            text("stated_status"),
            text("rule")),
    DYADS(
            text("source"),
            text("report"),
            text("published"),
            whole("event"),
            text("happening"),
            text("type"),
            text("mode"),
            text("status"),
            flag("attributed"),
            text("date"),
            day("day"),
            text("actor"),
            text("actor_ar"),
            text("actor_en"),
            text("actor_kind"),
            text("actor_country"),
            text("actor_sector"),
            text("recipient"),
            text("recipient_ar"),
            text("recipient_en"),
            text("recipient_kind"),
            text("recipient_country"),
            text("recipient_sector"),
            real("score"),
            text("quad"),
            text("cameo"),
            real("goldstein")),
    FIGURES(
            text("source"),
            text("report"),
            whole("event"),
            whole("start"),
            whole("end"),
            text("text"),
            text("kind"),
            whole("least"),
            whole("most"),
            text("unit"),
            text("victims"),
            text("given_by"),
            text("rule")),
    LOCATIONS(
            text("source"),
            text("report"),
            whole("event"),
            text("location"),
            text("country"),
            real("latitude"),
            real("longitude")),
    CONTEXTS(
            text("source"),
            text("report"),
            whole("event"),
            text("context"),
            whole("start"),
            whole("end"),
            text("text"),
            text("rule")),
    TIMES(
            text("source"),
            text("report"),
            whole("start"),
            whole("end"),
            text("text"),
            text("value"),
            day("day"),
            text("rule")),
    POSITIONS(
            text("source"),
            text("report"),
            text("published"),
            whole("position"),
            text("holder"),
            text("holder_ar"),
            text("holder_en"),
            text("holder_country"),
            text("issue"),
            text("stance"),
            whole("start"),
            whole("end"),
            text("text"),
            text("rule")),
    WARNINGS(text("source"), text("report"), text("code"), whole("start"), whole("end"), text("text"), text("message"));

    private final List<Column> columns;

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** Name of its file or sheet. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
