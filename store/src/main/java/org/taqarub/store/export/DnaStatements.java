package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Entity;
import org.taqarub.record.Position;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

/**
 * Positions as statements, in the event list that Discourse Network Analyzer exports: semicolons between fields, texts in quotation marks, no byte
 * order mark; in texts, DNA writes a comma for a semicolon and an apostrophe for a quotation mark, and so do we.
 */
final class DnaStatements implements Export.Writer {

    static final List<String> COLUMNS = List.of(
            "statement ID",
            "time",
            "document ID",
            "document title",
            "author",
            "source",
            "section",
            "type",
            "text",
            "person",
            "organization",
            "concept",
            "agreement");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        tally.open("reports");
        tally.open("statements");
        long[] numbers = new long[2];
        try (Writer out = TextFile.open(to)) {
            out.write(COLUMNS.stream().map(column -> '"' + column + '"').collect(Collectors.joining(";")));
            out.write('\n');
            Export.each(selection, chosen -> {
                Export.report(chosen, tally);
                numbers[0]++;
                report(chosen.record(), numbers, out, tally);
            });
        }
    }

    /** @param numbers of the report and of the last statement, from 1 */
    private static void report(Record record, long[] numbers, Writer out, Tally tally) throws IOException {
        Report report = record.report();
        String name = Selection.name(record);
        LocalDateTime time = time(report);
        Map<String, Entity> entities = new HashMap<>();
        for (Entity entity : record.entities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
        for (Position position : record.positions()) {
            Entity holder = entities.get(position.holder());
            if (position.stance() == Position.Stance.CONDITIONAL) {
                tally.leftOut("conditional positions, since a statement either agrees or does not", name);
            } else if (time == null) {
                tally.leftOut("positions of reports without a date of publication, which every statement has", name);
            } else if (holder == null) {
                tally.leftOut("positions whose holder the record does not tell of", name);
            } else {
                numbers[1]++;
                boolean isPerson = holder.kind() == Entity.Kind.PERSON;
                out.write(numbers[1] + ";" + TIME.format(time) + ";" + numbers[0]);
                text(report.title(), "document title", name, out, tally);
                text("", "author", name, out, tally);
                text(report.source(), "source", name, out, tally);
                text(report.category(), "section", name, out, tally);
                text("news report", "type", name, out, tally);
                text(position.span().of(report.text()), "text", name, out, tally);
                text(isPerson ? title(holder) : "", "person", name, out, tally);
                text(isPerson ? behind(holder) : title(holder), "organization", name, out, tally);
                text(position.issue(), "concept", name, out, tally);
                out.write(position.stance() == Position.Stance.SUPPORT ? ";1\n" : ";0\n");
                tally.count("statements");
            }
        }
    }

    private static String title(Entity entity) {
        return !entity.arabicName().isEmpty()
                ? entity.arabicName()
                : !entity.englishName().isEmpty() ? entity.englishName() : entity.id();
    }

    /** Country and sector of a person, as far as they are known: {@code RUS GOV}. */
    private static String behind(Entity person) {
        return (person.country() + " " + person.sector()).strip();
    }

    private static @Nullable LocalDateTime time(Report report) {
        LocalDate day = report.publishedOn();
        if (day == null) {
            return null;
        }
        String published = report.published();
        if (published.length() >= 19) {
            try {
                return LocalDateTime.parse(published.substring(0, 19));
            } catch (DateTimeException e) {
                return day.atStartOfDay();
            }
        }
        return day.atStartOfDay();
    }

    private static void text(String text, String column, String report, Writer out, Tally tally) throws IOException {
        String line = TextFile.oneLine(text, column, report, tally);
        String plain = line.replace(';', ',').replace('"', '\'');
        if (!plain.equals(line)) {
            tally.changed(
                    "semicolon written as a comma, quotation mark as an apostrophe, as DNA does, in " + column, report);
        }
        out.write(";\"" + plain + "\"");
    }
}
