package org.taqarub.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Block;
import org.taqarub.lexicon.Example;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Problem;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/** Reads the {@code yes} and {@code no} sentences of all rules and says which do not hold. */
public final class Examples {

    /** Day of publication of every example. */
    private static final String PUBLISHED = "2015-11-19";

    /**
     * One example.
     *
     * @param rule name of the rule or frame
     * @param field the line it stands in
     * @param file file name
     */
    public record Case(String rule, String file, Block.Field field) {

        /** Whether the sentence must hold a finding. */
        public boolean isYes() {
            return field.name().equals("yes");
        }
    }

    private Examples() {}

    /** All examples of a lexicon in the order of its files. */
    public static List<Case> all(Lexicon lexicon) {
        List<Case> out = new ArrayList<>();
        for (String kind : List.of("event", "position")) {
            lexicon.frames(kind).forEach(f -> add(f.id(), f.block(), out));
        }
        for (String file : List.of("quotes", "times")) {
            lexicon.rules(file).forEach(r -> add(r.id(), r.block(), out));
        }
        return out;
    }

    private static void add(String rule, Block block, List<Case> out) {
        for (Block.Field field : block.fields()) {
            if (field.name().equals("yes") || field.name().equals("no")) {
                out.add(new Case(rule, block.file(), field));
            }
        }
    }

    /** What is wrong with an example as this reader reads it; null where it holds. */
    public static @Nullable Problem check(Case example, Reader reader, Lexicon lexicon) {
        Example parsed = Example.parse(example.field().value());
        Record record = reader.read(Report.of("example", PUBLISHED, parsed.text()));
        String wrong;
        if (example.rule().startsWith("quote.")) {
            wrong = quotation(example, parsed, record);
        } else if (example.rule().startsWith("time.")) {
            wrong = time(example, parsed, record);
        } else if (example.file().startsWith("positions")) {
            wrong = position(example, parsed, record);
        } else {
            String type = lexicon.frames("event").stream()
                    .filter(f -> f.id().equals(example.rule()))
                    .findFirst()
                    .orElseThrow()
                    .type();
            wrong = event(example, parsed, record, type);
        }
        return wrong == null
                ? null
                : new Problem(
                        example.file(),
                        example.field().line(),
                        example.field().column(),
                        example.rule() + ": " + wrong);
    }

    private static @Nullable String event(Case example, Example parsed, Record record, String type) {
        if (!example.isYes()) {
            for (Event event : record.events()) {
                if (event.evidence().rule().equals(example.rule())) {
                    return "reads «" + event.span().of(parsed.text()) + "», which must be none";
                }
            }
            return null;
        }
        Span trigger = parsed.of("trigger").get(0);
        String seen = "no event there";
        for (Event event : record.events()) {
            if (!event.span().overlaps(trigger)) {
                continue;
            }
            if (!event.type().name().equals(type)) {
                seen = "reads " + event.type() + " by " + event.evidence().rule();
                continue;
            }
            String sides = side(parsed, record, "actor", event.actors(), event.recipients());
            sides = sides == null ? side(parsed, record, "recipient", event.recipients(), event.actors()) : sides;
            if (sides == null) {
                return null;
            }
            seen = sides;
        }
        return seen;
    }

    private static @Nullable String side(
            Example parsed, Record record, String role, List<String> ids, List<String> others) {
        for (Span part : parsed.of(role)) {
            boolean found = false;
            for (Entity entity : record.entities()) {
                boolean mutual = role.equals("actor")
                        ? ids.contains(entity.id())
                        : ids.contains(entity.id()) || ids.isEmpty() && others.contains(entity.id());
                if (mutual && entity.mentions().stream().anyMatch(m -> m.span().overlaps(part))) {
                    found = true;
                }
            }
            if (!found) {
                return "misses the " + role + " «" + part.of(parsed.text()) + "»";
            }
        }
        return null;
    }

    private static @Nullable String position(Case example, Example parsed, Record record) {
        if (!example.isYes()) {
            for (Position position : record.positions()) {
                if (position.evidence().rule().equals(example.rule())) {
                    return "reads «" + position.span().of(parsed.text()) + "», which must be none";
                }
            }
            return null;
        }
        Span cue = parsed.of("cue").get(0);
        for (Position position : record.positions()) {
            if (position.span().overlaps(cue)) {
                String holder = side(parsed, record, "holder", List.of(position.holder()), List.of());
                if (holder == null) {
                    return null;
                }
            }
        }
        return "no position there";
    }

    private static @Nullable String quotation(Case example, Example parsed, Record record) {
        if (!example.isYes()) {
            for (Quotation quotation : record.quotations()) {
                if (quotation.evidence().rule().equals(example.rule())) {
                    return "reads «" + quotation.span().of(parsed.text()) + "», which must be none";
                }
            }
            return null;
        }
        if (parsed.of("text").isEmpty()) {
            return record.quotations().isEmpty() ? null : "reads a quotation where the rule says that there is none";
        }
        Span text = parsed.of("text").get(0);
        for (Quotation quotation : record.quotations()) {
            if (quotation.span().equals(text)) {
                return parsed.of("speaker").isEmpty()
                        ? quotation.speaker() == null ? "finds no speaker" : null
                        : side(
                                parsed,
                                record,
                                "speaker",
                                quotation.speaker() == null ? List.of() : List.of(quotation.speaker()),
                                List.of());
            }
        }
        return "does not read «" + text.of(parsed.text()) + "», but "
                + record.quotations().stream()
                        .map(q -> "«" + q.span().of(parsed.text()) + "»")
                        .toList();
    }

    private static @Nullable String time(Case example, Example parsed, Record record) {
        if (!example.isYes()) {
            for (TimeMention time : record.times()) {
                if (time.evidence().rule().equals(example.rule())) {
                    return "reads «" + time.span().of(parsed.text()) + "», which must be none";
                }
            }
            return null;
        }
        Span text = parsed.of("time").get(0);
        return record.times().stream().anyMatch(t -> t.span().equals(text))
                ? null
                : "does not read «" + text.of(parsed.text()) + "», but "
                        + record.times().stream()
                                .map(t -> "«" + t.span().of(parsed.text()) + "»")
                                .toList();
    }
}
