package org.taqarub.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordChanges;
import org.taqarub.record.Report;

/** What changed in a report, for reading in a terminal: {@code +} new, {@code -} gone, {@code ~} other fields. */
public final class ChangeText {

    private static final int WORDS = 60;

    private ChangeText() {}

    /** A line for the report and one for each change. */
    public static String of(Report report, List<RecordChanges.Change> changes) {
        StringBuilder text = new StringBuilder();
        text.append(report.source()).append(' ').append(report.id()).append('\n');
        for (RecordChanges.Change change : changes) {
            text.append("  ")
                    .append(change.before() == null ? '+' : change.after() == null ? '-' : '~')
                    .append(' ')
                    .append(change.finding())
                    .append(' ')
                    .append(change.span().start())
                    .append("..")
                    .append(change.span().end())
                    .append(' ')
                    .append(Words.quoted(change.span().of(report.text()), WORDS))
                    .append(' ')
                    .append(fields(change))
                    .append('\n');
        }
        return text.toString();
    }

    private static String fields(RecordChanges.Change change) {
        List<String> parts = new ArrayList<>();
        JsonNode before = change.before();
        JsonNode after = change.after();
        if (before != null && after != null) {
            for (String field : change.fields()) {
                parts.add(field + ": " + shown(before.get(field)) + " -> " + shown(after.get(field)));
            }
        } else {
            JsonNode only = before == null ? after : before;
            for (String field : List.of(
                    "type", "mode", "status", "actors", "recipients", "speaker", "entity", "date", "value", "id")) {
                if (only != null && only.has(field) && !shown(only.get(field)).isEmpty()) {
                    parts.add(field + ": " + shown(only.get(field)));
                }
            }
        }
        return String.join(", ", parts);
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "none";
        }
        if (value.isTextual()) {
            return Words.shortened(value.textValue(), WORDS);
        }
        if (value.isArray() && value.isEmpty()) {
            return "";
        }
        return Words.shortened(value.toString(), WORDS * 2);
    }
}
