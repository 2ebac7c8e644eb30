package org.taqarub.app.output;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.output.Marks.Kind;
import org.taqarub.app.output.Marks.Mark;
import org.taqarub.app.output.Marks.Piece;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/**
 * A record for a person at a terminal: the report with its findings marked, then who, said, did, when and positions, each with the words
 * and the rule. Thread-safe.
 */
public final class RecordText {

    private static final int WORDS = 160;
    private static final String RESET = "\u001B[0m";

    /** Signs around the words where there are no colours. Quotation marks are in the text; indirect quotations get ⟪ ⟫. */
    private static final Map<Kind, String> OPEN =
            Map.of(Kind.MENTION, "[", Kind.EVENT, "{", Kind.TIME, "<", Kind.QUOTATION, "⟪");

    private static final Map<Kind, String> CLOSE =
            Map.of(Kind.MENTION, "]", Kind.EVENT, "}", Kind.TIME, ">", Kind.QUOTATION, "⟫");

    private final boolean colours;
    private final ResourceBundle labels;

    /**
     * @param colours whether ANSI colours may be used
     * @param labels headings, under {@code text.*}
     */
    public RecordText(boolean colours, ResourceBundle labels) {
        this.colours = colours;
        this.labels = labels;
    }

    /** The record, ending in an empty line. */
    public String of(Record record) {
        StringBuilder out = new StringBuilder();
        Report report = record.report();
        String text = report.text();
        if (!report.title().isEmpty()) {
            out.append(style("1", report.title())).append('\n');
        }
        String origin = List.of(report.source(), report.published(), report.id()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        out.append(style("2", origin)).append("\n\n");
        marked(record, out);
        if (!text.endsWith("\n")) {
            out.append('\n');
        }
        Map<String, Entity> entities =
                record.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity(), (a, b) -> a));
        List<Entity> actors = record.entities();
        section("who", actors.size(), out);
        for (Entity entity : actors) {
            who(entity, text, out);
        }
        section("said", record.quotations().size(), out);
        for (int i = 0; i < record.quotations().size(); i++) {
            said(i + 1, record.quotations().get(i), entities, text, out);
        }
        section("did", record.events().size(), out);
        for (int i = 0; i < record.events().size(); i++) {
            did(i + 1, record.events().get(i), entities, text, out);
        }
        section("when", record.times().size(), out);
        for (TimeMention time : record.times()) {
            out.append("  ")
                    .append(style("36", Words.quoted(time.span().of(text), WORDS)))
                    .append(" = ")
                    .append(time.value())
                    .append(rule(time.evidence()))
                    .append('\n');
        }
        section("positions", record.positions().size(), out);
        for (Position position : record.positions()) {
            out.append("  ")
                    .append(style("1", name(position.holder(), entities)))
                    .append(' ')
                    .append(label(position.stance()))
                    .append(' ')
                    .append(Words.shortened(position.issue(), WORDS))
                    .append("\n      ")
                    .append(Words.quoted(position.span().of(text), WORDS))
                    .append(rule(position.evidence()))
                    .append('\n');
        }
        section("warnings", record.warnings().size(), out);
        for (Warning warning : record.warnings()) {
            out.append("  ").append(warning.code()).append(": ").append(warning.message());
            if (warning.span().length() > 0) {
                out.append("  ").append(Words.quoted(warning.span().of(text), WORDS));
            }
            out.append('\n');
        }
        return out.append('\n').toString();
    }

    private void section(String key, int count, StringBuilder out) {
        if (count > 0) {
            out.append('\n')
                    .append(style("1;34", labels.getString("text." + key) + " (" + count + ")"))
                    .append('\n');
        }
    }

    private void who(Entity entity, String text, StringBuilder out) {
        out.append("  ").append(style("1", entity.arabicName()));
        if (!entity.englishName().isEmpty()) {
            out.append(" · ").append(entity.englishName());
        }
        String what = List.of(label(entity.kind()), entity.country(), entity.sector()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        out.append(" (").append(what).append(")");
        if (entity.mentions().size() > 1) {
            out.append(" ×").append(entity.mentions().size());
        }
        List<String> forms = entity.mentions().stream()
                .map(mention -> Words.shortened(mention.span().of(text), 40))
                .distinct()
                .filter(form -> !form.equals(entity.arabicName()))
                .toList();
        if (!forms.isEmpty()) {
            out.append(": ").append(String.join("، ", forms));
        }
        out.append('\n');
    }

    private void said(int number, Quotation quotation, Map<String, Entity> entities, String text, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "%3d ", number))
                .append(style("1", speaker(quotation, entities, text)))
                .append(" · ")
                .append(label(quotation.manner()))
                .append(" · ")
                .append(Words.shortened(quotation.cue().of(text), 40))
                .append("\n      ")
                .append(style("33", Words.quoted(quotation.span().of(text), WORDS)))
                .append(rule(quotation.evidence()))
                .append('\n');
    }

    private String speaker(Quotation quotation, Map<String, Entity> entities, String text) {
        String known = quotation.speaker();
        Span named = quotation.speakerText();
        if (known != null) {
            return name(known, entities);
        }
        return named == null ? labels.getString("text.nobody") : Words.shortened(named.of(text), 60);
    }

    private void did(int number, Event event, Map<String, Entity> entities, String text, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "%3d ", number))
                .append(style("1;35", event.type().name()))
                .append(event.mode().isEmpty() ? "" : "/" + event.mode())
                .append(" · ")
                .append(label(event.status()))
                .append(event.date().isEmpty() ? "" : " · " + event.date());
        Span place = event.place();
        if (place != null) {
            out.append(" · ").append(Words.shortened(place.of(text), 40));
        }
        if (event.attributed()) {
            out.append(" · ").append(labels.getString("text.attributed"));
        }
        out.append("\n      ")
                .append(names(event.actors(), entities))
                .append(" ← ")
                .append(Words.quoted(event.span().of(text), 60))
                .append(" ← ")
                .append(names(event.recipients(), entities))
                .append(rule(event.evidence()))
                .append('\n');
        contexts(event, out);
        if (!event.circumstances().figures().isEmpty()) {
            out.append("      ")
                    .append(labels.getString("text.figures"))
                    .append(": ")
                    .append(event.circumstances().figures().stream()
                            .map(figure -> figure(figure, entities))
                            .collect(Collectors.joining(" · ")))
                    .append('\n');
        }
    }

    private void contexts(Event event, StringBuilder out) {
        List<Context> contexts = event.circumstances().contexts();
        if (!contexts.isEmpty()) {
            out.append("      ")
                    .append(labels.getString("text.about"))
                    .append(' ')
                    .append(contexts.stream().map(Context::name).collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    /** جرحى ≥ 10 (whose people) [who says so]. */
    private String figure(Figure figure, Map<String, Entity> entities) {
        String victims = figure.victims();
        String source = figure.source();
        return label(figure.kind()) + " " + Words.bounds(figure)
                + (victims == null ? "" : " (" + whose(victims, entities) + ")")
                + (source == null ? "" : " [" + name(source, entities) + "]");
    }

    private String names(List<String> ids, Map<String, Entity> entities) {
        return ids.isEmpty() ? "—" : ids.stream().map(id -> name(id, entities)).collect(Collectors.joining("، "));
    }

    private static String name(String id, Map<String, Entity> entities) {
        Entity entity = entities.get(id);
        return entity == null ? id : entity.arabicName();
    }

    /** A group's name; of people their state, since the figure's words name them. */
    private static String whose(String id, Map<String, Entity> entities) {
        Entity entity = entities.get(id);
        boolean people = entity != null
                && entity.kind() == Entity.Kind.POPULATION
                && !entity.country().isEmpty();
        return people && entity != null ? entity.country() : name(id, entities);
    }

    private String rule(Evidence evidence) {
        return "  " + style("2", evidence.rule());
    }

    private String label(Enum<?> constant) {
        String key = "value." + constant.name().toLowerCase(Locale.ROOT);
        return labels.containsKey(key)
                ? labels.getString(key)
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String style(String codes, String words) {
        return colours && !words.isEmpty() ? "\u001B[" + codes + "m" + words + RESET : words;
    }

    private void marked(Record record, StringBuilder out) {
        String text = record.report().text();
        List<Mark> marks = Marks.of(record).stream()
                .filter(mark -> mark.kind() != Kind.POSITION)
                .filter(mark -> colours || mark.kind() != Kind.QUOTATION || unmarked(record, mark))
                .toList();
        Set<Mark> open = Set.of();
        for (Piece piece : Marks.pieces(new Span(0, text.length()), marks)) {
            String words = piece.span().of(text);
            if (colours) {
                out.append(coloured(piece.marks(), words));
            } else {
                Set<Mark> now = Set.copyOf(piece.marks());
                close(open, now, out);
                for (Mark mark : piece.marks()) {
                    if (!open.contains(mark)) {
                        out.append(OPEN.get(mark.kind()));
                    }
                }
                out.append(words);
                open = now;
            }
        }
        close(open, Set.of(), out);
    }

    private static boolean unmarked(Record record, Mark mark) {
        return record.quotations().get(mark.index()).manner() == Quotation.Manner.INDIRECT;
    }

    private static void close(Set<Mark> open, Set<Mark> now, StringBuilder out) {
        open.stream()
                .filter(mark -> !now.contains(mark))
                .sorted((a, b) -> b.span().compareTo(a.span()))
                .forEach(mark -> out.append(CLOSE.get(mark.kind())));
    }

    private static final Map<Kind, String> STYLES =
            new EnumMap<>(Map.of(Kind.QUOTATION, "33", Kind.MENTION, "4", Kind.TIME, "36", Kind.EVENT, "1;35"));

    private static String coloured(List<Mark> marks, String words) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        marks.forEach(mark -> kinds.add(mark.kind()));
        String codes = kinds.stream().map(RecordText::codes).collect(Collectors.joining(";"));
        if (codes.isEmpty()) {
            return words;
        }
        // A colour ends with its line, so that pagers keep up.
        return words.lines().map(line -> "\u001B[" + codes + "m" + line + RESET).collect(Collectors.joining("\n"))
                + (words.endsWith("\n") ? "\n" : "");
    }

    private static String codes(Kind kind) {
        @Nullable String codes = STYLES.get(kind);
        return codes == null ? "" : codes;
    }
}
