package org.taqarub.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A happening for reading in a terminal. */
public final class HappeningText {

    private final boolean colours;
    private final boolean terminal;
    private final ResourceBundle labels;

    /**
     * @param colours whether ANSI colours may be used
     * @param terminal whether bidi isolates may be used; in a file they would only be in the way
     * @param labels headings, under {@code happenings.*} and {@code value.*}
     */
    public HappeningText(boolean colours, boolean terminal, ResourceBundle labels) {
        this.colours = colours;
        this.terminal = terminal;
        this.labels = labels;
    }

    /** How many there are and how many are shown. */
    public String head(long total, long shown) {
        return labels.getString("happenings.found") + " " + total + (shown < total ? " · 1–" + shown : "");
    }

    /** A happening, after an empty line; its witnesses in the field {@code witnesses}, where it has one. */
    public String of(long number, JsonNode happening) {
        StringBuilder out = new StringBuilder("\n");
        String mode = happening.path("mode").asText();
        String type = happening.path("type").asText() + (mode.isEmpty() ? "" : "." + mode);
        String status = happening.path("status").asText();
        String when = happening.path("date").asText();
        String where = happening.path("place").asText("");
        out.append(number)
                .append(". ")
                .append(style("1;33", type))
                .append(status.equals("actual") ? "" : " (" + value(status) + ")")
                .append(when.isEmpty() ? "" : " " + style("1;34", when))
                .append(where.isEmpty() || where.equals("null") ? "" : " @ " + isolated(where))
                .append('\n');
        out.append("   ").append(sides(happening.path("actors")));
        if (!happening.path("recipients").isEmpty()) {
            out.append(" → ").append(sides(happening.path("recipients")));
        }
        out.append('\n');
        String first = happening.path("firstSeen").asText();
        String last = happening.path("lastSeen").asText();
        out.append("   ")
                .append(style(
                        "2",
                        labels.getString("happenings.reports") + " "
                                + happening.path("reports").asInt() + " · "
                                + labels.getString("happenings.outlets") + " "
                                + happening.path("outlets").asInt()
                                + (first.isEmpty() ? "" : " · " + (first.equals(last) ? first : first + "–" + last))
                                + " · " + happening.path("id").asText()))
                .append('\n');
        List<String> figures = new ArrayList<>();
        happening.path("figures").forEach(figure -> figures.add(figure(figure)));
        if (!figures.isEmpty()) {
            out.append("   ").append(String.join("; ", figures)).append('\n');
        }
        for (JsonNode witness : happening.path("witnesses")) {
            out.append("   - ")
                    .append(style(
                            "2",
                            isolated(witness.path("source").asText()) + " "
                                    + witness.path("published").asText() + " "
                                    + isolated(witness.path("report").asText())))
                    .append("\n     ")
                    .append(witness.path("text").asText().replaceAll("\\s+", " "))
                    .append('\n');
        }
        return out.toString().stripTrailing();
    }

    private String sides(JsonNode sides) {
        List<String> names = new ArrayList<>();
        for (JsonNode side : sides) {
            String arabic = side.path("name").path("ar").asText();
            String name = arabic.isEmpty() ? side.path("id").asText() : arabic;
            String country = side.path("country").asText();
            names.add(isolated(name) + (country.isEmpty() ? "" : " " + country));
        }
        return names.isEmpty() ? "?" : names.stream().collect(Collectors.joining(", "));
    }

    private String figure(JsonNode figure) {
        String least = figure.path("least").isNumber() ? figure.path("least").asText() : "";
        String most = figure.path("most").isNumber() ? figure.path("most").asText() : "";
        String unit = figure.path("unit").asText();
        String by = figure.path("by").asText();
        return value(figure.path("kind").asText())
                + " "
                + (least.equals(most) ? least : least + "–" + most)
                + (unit.isEmpty() ? "" : " " + unit)
                + (by.isEmpty() ? "" : " (" + isolated(by) + ")")
                + " ×"
                + figure.path("reports").asInt();
    }

    private String value(String value) {
        return labels.containsKey("value." + value) ? labels.getString("value." + value) : value;
    }

    private String isolated(String words) {
        return terminal ? '\u2068' + words + '\u2069' : words;
    }

    private String style(String codes, String words) {
        return colours && !words.isEmpty() ? "\u001B[" + codes + "m" + words + "\u001B[0m" : words;
    }
}
