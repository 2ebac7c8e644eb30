package org.taqarub.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.record.Report;
import org.taqarub.store.correct.Correction;

/** Findings and corrections, a line each, for reading in a terminal. */
public final class FindingText {

    private static final int WORDS = 60;
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "start",
            "end",
            "evidence",
            "rule",
            "mentions",
            "entities",
            "parts",
            "statedType",
            "statedMode",
            "statedStatus");

    private FindingText() {}

    /** A line that names the report, and one of its headline. */
    public static String head(Report report) {
        return (report.source() + " " + report.id() + " " + report.published()).strip() + "\n"
                + (report.title().isEmpty() ? "" : Words.shortened(report.title(), 100) + "\n");
    }

    /**
     * A finding in the form of the record's JSON.
     *
     * @param number from 1, as {@code taqarub correct} takes it
     * @param text of the report
     */
    public static String line(Correction.Finding kind, int number, JsonNode finding, String text) {
        JsonNode at =
                kind == Correction.Finding.ENTITY ? finding.path("mentions").path(0) : finding;
        int start = at.path("start").asInt();
        int end = Math.min(text.length(), at.path("end").asInt());
        return kind + " " + number + " " + start + ".." + end + " " + Words.quoted(text.substring(start, end), WORDS)
                + " " + fields(finding);
    }

    /** A correction, as it holds or was undone. */
    public static String line(Correction correction) {
        String fields = switch (correction.action()) {
            case CHANGE -> changed(correction);
            case ADD -> correction.after() == null ? "" : fields(correction.after());
            default -> correction.before() == null ? "" : fields(correction.before());
        };
        return ("correction " + correction.number() + ": " + correction.action() + " " + correction.finding() + " of "
                        + (correction.source() + " " + correction.id()).strip()
                        + (correction.words().isEmpty() ? "" : " " + Words.quoted(correction.words(), WORDS))
                        + (fields.isEmpty() ? "" : " " + fields)
                        + "; " + correction.who() + ", " + correction.made()
                        + (correction.why().isEmpty() ? "" : ": " + Words.shortened(correction.why(), 120))
                        + (correction.undone() == null ? "" : " (undone " + correction.undone() + ")"))
                .replaceAll("[\\r\\n]+", " ");
    }

    private static String changed(Correction correction) {
        JsonNode before = correction.before();
        JsonNode after = correction.after();
        List<String> parts = new ArrayList<>();
        if (before != null && after != null) {
            for (Iterator<String> names = after.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                boolean told = name.equals("start") || name.equals("end") || !SAID_ELSEWHERE.contains(name);
                if (told && !before.path(name).equals(after.path(name))) {
                    parts.add(name + ": " + value(before.path(name)) + " -> " + value(after.path(name)));
                }
            }
        }
        return String.join(", ", parts);
    }

    private static String fields(JsonNode finding) {
        List<String> parts = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = finding.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode value = field.getValue();
            boolean empty = value.isNull()
                    || value.isContainerNode() && value.isEmpty()
                    || value.asText("x").isEmpty() && value.isTextual();
            if (!empty && !SAID_ELSEWHERE.contains(field.getKey())) {
                parts.add(field.getKey() + ": " + value(value));
            }
        }
        return String.join(", ", parts);
    }

    private static String value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "none";
        }
        if (value.path("start").isInt() && value.size() == 2) {
            return value.path("start") + ".." + value.path("end");
        }
        return Words.shortened(value.isTextual() ? value.textValue() : value.toString(), WORDS);
    }
}
