package org.taqarub.store.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Coding;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

/** Makes corrections of what a person says of a finding, and refuses what makes no sense with a message that names the remedy. */
public final class Editing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
    private static final Pattern DATE = Pattern.compile("|\\d{4}|\\d{4}-W\\d{2}|\\d{4}-\\d{2}|\\d{4}-\\d{2}-\\d{2}");

    /** Fields that can be set, by finding. */
    private static final Map<Correction.Finding, List<String>> FIELDS = Map.of(
            Correction.Finding.ENTITY, List.of("id", "kind", "name.ar", "name.en", "country", "sector"),
            Correction.Finding.MENTION, List.of("entity", "at"),
            Correction.Finding.QUOTATION,
                    List.of("manner", "cue", "speaker", "speakerText", "act", "addressee", "date", "at"),
            Correction.Finding.EVENT,
                    List.of("type", "mode", "actors", "recipients", "status", "attributed", "date", "place", "at"),
            Correction.Finding.TIME, List.of("value", "at"),
            Correction.Finding.POSITION, List.of("holder", "issue", "stance", "at"),
            Correction.Finding.REPORT, List.of());

    private final Record record;
    private final ObjectNode json;
    private final BiFunction<Event.Type, String, @Nullable Coding> codings;

    /** What was asked makes no sense; the message says why and what to do. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Of a record as it holds.
     *
     * @param codings how an event of a type and mode counts; null where the lexicon does not say
     */
    public Editing(Record record, BiFunction<Event.Type, String, @Nullable Coding> codings) {
        this.record = record;
        this.codings = codings;
        try {
            json = (ObjectNode) JSON.readTree(RecordJson.line(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was written a line above
        }
    }

    /** Fields of this kind of finding that can be set. */
    public static List<String> fields(Correction.Finding finding) {
        return FIELDS.getOrDefault(finding, List.of());
    }

    /**
     * The finding of a number.
     *
     * @param number from 1 in the order of the record; a mention's is counted over all mentions, entity by entity
     */
    public JsonNode find(Correction.Finding finding, int number) throws Refused {
        List<JsonNode> all = all(finding);
        if (number < 1 || number > all.size()) {
            throw new Refused("there is no " + finding + " " + number + " in this report, which has " + all.size()
                    + "; without --accept, --reject or --set the findings are listed");
        }
        return all.get(number - 1);
    }

    /** All findings of a kind, in the order of their numbers; mentions name their entity. */
    public List<JsonNode> all(Correction.Finding finding) {
        List<JsonNode> all = new ArrayList<>();
        if (finding == Correction.Finding.MENTION) {
            for (JsonNode entity : json.path("entities")) {
                for (JsonNode mention : entity.path("mentions")) {
                    ObjectNode named = mention.deepCopy();
                    named.set("entity", entity.path("id"));
                    all.add(named);
                }
            }
        } else if (finding != Correction.Finding.REPORT) {
            json.path(finding.list()).forEach(all::add);
        }
        return all;
    }

    /** The person has gone through the whole report: what holds is right, and nothing is missing. */
    public Correction complete(String who, String made, String why) {
        Span all = new Span(0, record.report().text().length());
        return correction(Correction.Finding.REPORT, all, Correction.Action.ACCEPT, null, null, who, made, why);
    }

    /** The finding is right. */
    public Correction accept(Correction.Finding finding, JsonNode found, String who, String made, String why) {
        ObjectNode bare = bare(finding, found);
        return correction(
                finding, span(finding, found), Correction.Action.ACCEPT, bare, carried(finding, bare), who, made, why);
    }

    /** The finding is wrong. */
    public Correction reject(Correction.Finding finding, JsonNode found, String who, String made, String why) {
        return correction(
                finding, span(finding, found), Correction.Action.REJECT, bare(finding, found), null, who, made, why);
    }

    /** The finding is right with these fields in the place of its own. */
    public Correction change(
            Correction.Finding finding, JsonNode found, Map<String, String> fields, String who, String made, String why)
            throws Refused {
        ObjectNode before = bare(finding, found);
        ObjectNode after = before.deepCopy();
        set(finding, after, fields);
        Correction changed = correction(
                finding,
                span(finding, found),
                Correction.Action.CHANGE,
                before,
                carried(finding, after),
                who,
                made,
                why);
        check(changed);
        return changed;
    }

    /** A finding that is missing, at these words. */
    public Correction add(
            Correction.Finding finding, Span at, Map<String, String> fields, String who, String made, String why)
            throws Refused {
        if (at.end() > record.report().text().length() || at.length() == 0) {
            throw new Refused("the text has no words at " + at.start() + ".." + at.end() + "; it has "
                    + record.report().text().length() + " code units");
        }
        ObjectNode after = blank(finding, at);
        set(finding, after, fields);
        for (String needed : needed(finding)) {
            if (!fields.containsKey(needed)) {
                throw new Refused("a new " + finding + " needs --set " + needed + "=…");
            }
        }
        Correction added =
                correction(finding, at, Correction.Action.ADD, null, carried(finding, after), who, made, why);
        check(added);
        return added;
    }

    /** That the record with it still is one. */
    private void check(Correction correction) throws Refused {
        try {
            Corrected.of(record, List.of(correction));
        } catch (IllegalStateException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> needed(Correction.Finding finding) {
        return switch (finding) {
            case ENTITY -> List.of("id", "kind", "name.ar");
            case MENTION -> List.of("entity");
            case EVENT -> List.of("type");
            case TIME -> List.of("value");
            case POSITION -> List.of("holder", "issue", "stance");
            default -> List.of();
        };
    }

    private ObjectNode blank(Correction.Finding finding, Span at) {
        ObjectNode blank = JSON.createObjectNode();
        switch (finding) {
            case ENTITY -> {
                blank.put("id", "").put("kind", "person");
                blank.putObject("name").put("ar", "").put("en", "");
                blank.put("country", "").put("sector", "");
                ObjectNode mention = blank.putArray("mentions").addObject();
                bounds(mention, at).put("rule", "correction");
            }
            case QUOTATION -> {
                bounds(blank, at).put("manner", "indirect");
                bounds(blank.putObject("cue"), new Span(at.start(), at.start()));
                blank.putNull("speaker")
                        .putNull("speakerText")
                        .put("act", "assert")
                        .putNull("addressee");
                blank.putNull("venue").put("date", "").putArray("carriers");
            }
            case EVENT -> {
                bounds(blank, at).put("type", "").put("mode", "");
                blank.putArray("actors");
                blank.putArray("recipients");
                blank.put("status", "actual")
                        .put("attributed", false)
                        .put("date", "")
                        .putNull("place");
            }
            default -> bounds(blank, at);
        }
        return blank;
    }

    private static ObjectNode bounds(ObjectNode json, Span span) {
        return json.put("start", span.start()).put("end", span.end());
    }

    private void set(Correction.Finding finding, ObjectNode after, Map<String, String> fields) throws Refused {
        for (Map.Entry<String, String> field : new TreeMap<>(fields).entrySet()) {
            String name = field.getKey();
            String value = field.getValue().strip();
            if (!fields(finding).contains(name)) {
                throw new Refused("a " + finding + " has no field `" + name + "` that can be set; it has "
                        + String.join(", ", fields(finding)));
            }
            set(after, name, value);
        }
        if (finding == Correction.Finding.EVENT && after.path("type").asText().isEmpty()) {
            throw new Refused("an event needs --set type=…, one of " + names(Event.Type.values()));
        }
        if (finding == Correction.Finding.EVENT) {
            code(after);
        }
    }

    private void set(ObjectNode after, String name, String value) throws Refused {
        switch (name) {
            case "type" ->
                after.put(name, constant(name, value, Event.Type.values()).toUpperCase(Locale.ROOT));
            case "status" -> after.put(name, constant(name, value, Event.Status.values()));
            case "manner" -> after.put(name, constant(name, value, Quotation.Manner.values()));
            case "stance" -> after.put(name, constant(name, value, Position.Stance.values()));
            case "kind" -> after.put(name, constant(name, value, Entity.Kind.values()));
            case "attributed" -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new Refused("`attributed` is true or false, not `" + value + "`");
                }
                after.put(name, value.equals("true"));
            }
            case "actors", "recipients" -> {
                ArrayNode ids = after.putArray(name);
                for (String id : value.split("[,،]")) {
                    if (!id.isBlank()) {
                        ids.add(known(id.strip()));
                    }
                }
            }
            case "speaker", "addressee" -> {
                if (value.isEmpty()) {
                    after.putNull(name);
                } else {
                    after.put(name, known(value));
                }
            }
            case "holder", "entity" -> after.put(name, known(value));
            case "place", "speakerText" -> {
                if (value.isEmpty()) {
                    after.putNull(name);
                } else {
                    bounds(after.putObject(name), range(name, value));
                }
                if (name.equals("place")) {
                    after.remove("locations"); // they were readings of the words before
                }
            }
            case "cue" -> bounds(after.putObject(name), range(name, value));
            case "at" -> bounds(after, range(name, value));
            case "date" -> {
                if (!DATE.matcher(value).matches()) {
                    throw new Refused("`date` is YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www or nothing, not `" + value + "`");
                }
                after.put(name, value);
            }
            case "country" -> {
                if (!value.matches("|[A-Z]{3}")) {
                    throw new Refused(
                            "`country` is an ISO 3166-1 code of three letters or nothing, not `" + value + "`");
                }
                after.put(name, value);
            }
            case "name.ar" -> ((ObjectNode) after.path("name")).put("ar", value);
            case "name.en" -> ((ObjectNode) after.path("name")).put("en", value);
            default -> after.put(name, value);
        }
    }

    private static <E extends Enum<E>> String constant(String field, String value, E[] among) throws Refused {
        for (E constant : among) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant.name().toLowerCase(Locale.ROOT);
            }
        }
        throw new Refused("`" + field + "` is one of " + names(among) + ", not `" + value + "`");
    }

    private static String names(Enum<?>[] constants) {
        return String.join(", ", Arrays.stream(constants).map(Editing::name).toList());
    }

    private static String name(Enum<?> constant) {
        return constant instanceof Event.Type
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT);
    }

    private String known(String id) throws Refused {
        List<String> ids = record.entities().stream().map(Entity::id).toList();
        if (!ids.contains(id)) {
            throw new Refused("this report has no entity `" + id + "`; it has " + String.join(", ", ids)
                    + "; a missing one is added with `entity --add`");
        }
        return id;
    }

    /** A range of offsets as a person writes it, {@code 12..17}; null where it is none. */
    public static @Nullable Span range(String value) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            return null;
        }
        int start = Integer.parseInt(range.group(1));
        int end = Integer.parseInt(range.group(2));
        return end < start ? null : new Span(start, end);
    }

    private Span range(String field, String value) throws Refused {
        Span range = range(value);
        if (range == null) {
            throw new Refused("`" + field + "` is a range of offsets such as 12..17, not `" + value + "`");
        }
        if (range.end() > record.report().text().length()) {
            throw new Refused("the text has no words at " + value + "; it has "
                    + record.report().text().length() + " code units");
        }
        return range;
    }

    private void code(ObjectNode event) {
        Coding coding = codings.apply(
                Event.Type.valueOf(event.path("type").asText()),
                event.path("mode").asText());
        if (coding == null) {
            event.putNull("score").putNull("quad").putNull("cameo").putNull("goldstein");
        } else {
            event.put("score", coding.score())
                    .put("quad", coding.quad().name().toLowerCase(Locale.ROOT))
                    .put("cameo", coding.cameo())
                    .put("goldstein", coding.goldstein());
        }
        event.putNull("statedType").putNull("statedMode").putNull("statedStatus");
    }

    /** The finding without its evidence; an entity keeps its mentions. */
    private static ObjectNode bare(Correction.Finding finding, JsonNode found) {
        ObjectNode bare = found.deepCopy();
        if (finding != Correction.Finding.ENTITY) {
            bare.remove(List.of("evidence", "rule"));
        }
        return bare;
    }

    /** With the entities that it names, so that it can stand alone. */
    private ObjectNode carried(Correction.Finding finding, ObjectNode after) {
        Set<String> ids = new LinkedHashSet<>();
        switch (finding) {
            case MENTION -> ids.add(after.path("entity").asText());
            case QUOTATION -> {
                ids.add(after.path("speaker").asText());
                ids.add(after.path("addressee").asText());
                after.path("carriers").forEach(id -> ids.add(id.asText()));
            }
            case EVENT -> {
                after.path("actors").forEach(id -> ids.add(id.asText()));
                after.path("recipients").forEach(id -> ids.add(id.asText()));
            }
            case POSITION -> ids.add(after.path("holder").asText());
            default -> ids.clear();
        }
        ObjectNode carried = after.deepCopy();
        if (!ids.isEmpty()) {
            ArrayNode entities = carried.putArray(Corrected.ENTITIES);
            for (JsonNode entity : json.path("entities")) {
                if (ids.contains(entity.path("id").asText())) {
                    entities.add(entity);
                }
            }
        }
        return carried;
    }

    private static Span span(Correction.Finding finding, JsonNode found) {
        JsonNode at =
                finding == Correction.Finding.ENTITY ? found.path("mentions").path(0) : found;
        return new Span(at.path("start").asInt(), at.path("end").asInt());
    }

    private Correction correction(
            Correction.Finding finding,
            Span span,
            Correction.Action action,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String who,
            String made,
            String why) {
        return new Correction(
                0,
                record.report().source(),
                record.report().id(),
                finding,
                span,
                finding == Correction.Finding.REPORT
                        ? ""
                        : span.of(record.report().text()),
                action,
                before,
                after,
                who,
                made,
                why,
                null);
    }
}
