package org.taqarub.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Coding;
import org.taqarub.record.Context;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/** A record from the line that {@link RecordJson} made of it. What the line holds beyond that is passed over. */
public final class RecordParser {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    private RecordParser() {}

    /** A line that is no record. The message says which field is wrong and in what way. */
    public static final class NoRecord extends Exception {
        private static final long serialVersionUID = 1L;

        NoRecord(String message) {
            super(message);
        }
    }

    /** @throws NoRecord where the line is no JSON object, a field that the format asks for is missing or of another type, or a span lies outside the text */
    public static Record parse(String line) throws NoRecord {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new NoRecord("broken JSON: " + e.getOriginalMessage());
        }
        return parse(json);
    }

    /** The same of a parsed object. */
    public static Record parse(JsonNode json) throws NoRecord {
        if (!json.isObject()) {
            throw new NoRecord("no JSON object");
        }
        try {
            return record(json);
        } catch (Wrong e) {
            throw new NoRecord(e.getMessage() == null ? "no record" : e.getMessage());
        }
    }

    private static Record record(JsonNode json) {
        String text = string(json, "text");
        int length = text.length();
        Report report = new Report(
                string(json, "id"),
                string(json, "source"),
                string(json, "published"),
                string(json, "title"),
                optional(json, "url"),
                optional(json, "category"),
                text);
        return new Record(
                report,
                list(json, "entities", entity -> entity(entity, length)),
                list(json, "quotations", quotation -> quotation(quotation, length)),
                list(json, "events", event -> event(event, length)),
                list(
                        json,
                        "times",
                        time -> new TimeMention(bounds(time, length), string(time, "value"), evidence(time, length))),
                list(
                        json,
                        "positions",
                        position -> new Position(
                                bounds(position, length),
                                string(position, "holder"),
                                string(position, "issue"),
                                constant(Position.Stance.class, position, "stance"),
                                evidence(position, length))),
                list(
                        json,
                        "warnings",
                        warning -> new Warning(
                                string(warning, "code"), bounds(warning, length), string(warning, "message"))),
                optional(json, "lexicon"));
    }

    private static Entity entity(JsonNode json, int length) {
        String id = string(json, "id");
        JsonNode name = json.path("name");
        return new Entity(
                id,
                constant(Entity.Kind.class, json, "kind"),
                string(name, "ar"),
                string(name, "en"),
                string(json, "country"),
                string(json, "sector"),
                list(json, "mentions", mention -> {
                    Span span = bounds(mention, length);
                    return new Mention(
                            span,
                            id,
                            mention.has("evidence")
                                    ? evidence(mention, length)
                                    : Evidence.of(span, optional(mention, "rule")));
                }));
    }

    private static Quotation quotation(JsonNode json, int length) {
        Span cue = span(json, "cue", length);
        if (cue == null) {
            throw new Wrong("`cue` is missing");
        }
        return new Quotation(
                bounds(json, length),
                constant(Quotation.Manner.class, json, "manner"),
                cue,
                nullable(json, "speaker"),
                span(json, "speakerText", length),
                new Delivery(
                        json.has("act") ? string(json, "act") : "assert",
                        nullable(json, "addressee"),
                        span(json, "venue", length),
                        optional(json, "date"),
                        json.has("carriers") ? ids(json, "carriers") : List.of()),
                evidence(json, length));
    }

    private static Event event(JsonNode json, int length) {
        String cameo = nullable(json, "cameo");
        Coding coding = cameo == null
                ? null
                : new Coding(
                        real(json, "score"),
                        constant(Coding.Quad.class, json, "quad"),
                        cameo,
                        json.path("goldstein").isNumber() ? real(json, "goldstein") : null);
        String statedType = nullable(json, "statedType");
        Event.Stated stated = statedType == null
                ? null
                : new Event.Stated(
                        constant(Event.Type.class, json, "statedType"),
                        optional(json, "statedMode"),
                        constant(Event.Status.class, json, "statedStatus"));
        return new Event(
                bounds(json, length),
                constant(Event.Type.class, json, "type"),
                string(json, "mode"),
                ids(json, "actors"),
                ids(json, "recipients"),
                constant(Event.Status.class, json, "status"),
                json.path("attributed").asBoolean(),
                optional(json, "date"),
                span(json, "place", length),
                circumstances(json, length),
                evidence(json, length),
                coding,
                stated);
    }

    private static Circumstances circumstances(JsonNode json, int length) {
        return new Circumstances(
                maybe(
                        json,
                        "figures",
                        figure -> new Figure(
                                bounds(figure, length),
                                constant(Figure.Kind.class, figure, "kind"),
                                whole(figure, "least"),
                                whole(figure, "most"),
                                optional(figure, "unit"),
                                nullable(figure, "victims"),
                                nullable(figure, "source"),
                                evidence(figure, length))),
                maybe(
                        json,
                        "contexts",
                        context -> new Context(
                                bounds(context, length), string(context, "name"), evidence(context, length))),
                maybe(
                        json,
                        "locations",
                        location -> new Location(
                                string(location, "id"),
                                optional(location, "country"),
                                location.path("latitude").isNumber() ? real(location, "latitude") : null,
                                location.path("longitude").isNumber() ? real(location, "longitude") : null)));
    }

    private static Evidence evidence(JsonNode json, int length) {
        JsonNode evidence = json.path("evidence");
        return evidence.isObject() && evidence.has("rule")
                ? tree(evidence, length)
                : Evidence.of(bounds(json, length), "");
    }

    private static Evidence tree(JsonNode json, int length) {
        return new Evidence(
                bounds(json, length), string(json, "rule"), maybe(json, "parts", part -> tree(part, length)));
    }

    private static <T> List<T> maybe(JsonNode json, String field, Function<JsonNode, T> of) {
        return json.has(field) ? list(json, field, of) : List.of();
    }

    private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> of) {
        JsonNode array = json.path(field);
        if (!array.isArray()) {
            throw new Wrong("`" + field + "` is no list");
        }
        List<T> list = new ArrayList<>(array.size());
        int number = 0;
        for (JsonNode element : array) {
            try {
                list.add(of.apply(element));
            } catch (Wrong e) {
                throw new Wrong("`" + field + "` " + number + ": " + e.getMessage());
            }
            number++;
        }
        return list;
    }

    private static List<String> ids(JsonNode json, String field) {
        return list(json, field, id -> {
            if (!id.isTextual()) {
                throw new Wrong("no string");
            }
            return id.textValue();
        });
    }

    private static String string(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new Wrong("`" + field + "` is no string");
        }
        return value.textValue();
    }

    private static String optional(JsonNode json, String field) {
        String value = nullable(json, field);
        return value == null ? "" : value;
    }

    private static @Nullable String nullable(JsonNode json, String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull() ? null : string(json, field);
    }

    private static @Nullable Long whole(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToLong()) {
            throw new Wrong("`" + field + "` is no whole number");
        }
        return value.longValue();
    }

    private static double real(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw new Wrong("`" + field + "` is no number");
        }
        return value.doubleValue();
    }

    private static <E extends Enum<E>> E constant(Class<E> of, JsonNode json, String field) {
        String name = string(json, field);
        try {
            return Enum.valueOf(of, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Wrong("`" + field + "` has the unknown value `" + name + "`");
        }
    }

    private static @Nullable Span span(JsonNode json, String field, int length) {
        JsonNode value = json.path(field);
        return value.isMissingNode() || value.isNull() ? null : bounds(value, length);
    }

    private static Span bounds(JsonNode json, int length) {
        JsonNode start = json.path("start");
        JsonNode end = json.path("end");
        if (!start.isInt() || !end.isInt()) {
            throw new Wrong("`start` or `end` is no whole number");
        }
        if (start.intValue() < 0 || end.intValue() < start.intValue() || end.intValue() > length) {
            throw new Wrong("the span " + start + ".." + end + " lies outside the text of " + length);
        }
        return new Span(start.intValue(), end.intValue());
    }

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }
}
