package org.taqarub.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

/** What two readings of one report differ in. Evidence is not compared: another rule that finds the same changes nothing. */
public final class RecordChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordChanges() {}

    /**
     * A finding that only one of the readings has, or that both have at the same words with other fields.
     *
     * @param finding mention, entity, quotation, event, time, position or warning
     * @param span its words; an entity's are those of its first mention
     * @param before its fields in the first reading, null where it is new
     * @param after its fields in the second, null where it is gone
     */
    public record Change(
            String finding,
            Span span,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        /** Names of the fields that differ, sorted; empty where the finding is new or gone. */
        public List<String> fields() {
            if (before == null || after == null) {
                return List.of();
            }
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            JsonNode first = before;
            JsonNode second = after;
            names.removeIf(name -> first.path(name).equals(second.path(name)));
            return List.copyOf(names);
        }
    }

    private record Place(int start, int end, String finding, String tag, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Integer.compare(start, other.start);
            order = order == 0 ? Integer.compare(end, other.end) : order;
            order = order == 0 ? finding.compareTo(other.finding) : order;
            order = order == 0 ? tag.compareTo(other.tag) : order;
            return order == 0 ? Integer.compare(number, other.number) : order;
        }
    }

    /** All differences, in the order of the text. */
    public static List<Change> between(Record before, Record after) {
        Map<Place, JsonNode> first = findings(before);
        Map<Place, JsonNode> second = findings(after);
        TreeSet<Place> places = new TreeSet<>(first.keySet());
        places.addAll(second.keySet());
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            JsonNode was = first.get(place);
            JsonNode is = second.get(place);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(place.finding(), new Span(place.start(), place.end()), was, is));
            }
        }
        return changes;
    }

    private static Map<Place, JsonNode> findings(Record record) {
        JsonNode json;
        try {
            json = JSON.readTree(RecordJson.line(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was written a line above
        }
        Map<Place, JsonNode> findings = new TreeMap<>();
        for (JsonNode entity : json.path("entities")) {
            ArrayNode mentions = (ArrayNode) entity.path("mentions");
            for (JsonNode mention : mentions) {
                ObjectNode named =
                        JSON.createObjectNode().put("entity", entity.path("id").asText());
                put(findings, "mention", entity.path("id").asText(), mention, named);
            }
            ObjectNode bare = ((ObjectNode) entity).deepCopy();
            bare.remove("mentions");
            put(findings, "entity", entity.path("id").asText(), mentions.path(0), bare);
        }
        for (String list : List.of("quotations", "events", "times", "positions", "warnings")) {
            String finding = list.substring(0, list.length() - 1);
            for (JsonNode each : json.path(list)) {
                ObjectNode bare = ((ObjectNode) each).deepCopy();
                // Two events of different types may stand at the same words.
                String tag = finding.equals("event") ? each.path("type").asText() : "";
                strip(bare);
                put(findings, finding, tag, each, bare);
            }
        }
        return findings;
    }

    private static void put(Map<Place, JsonNode> findings, String finding, String tag, JsonNode at, JsonNode fields) {
        int start = at.path("start").asInt();
        int end = at.path("end").asInt();
        int number = 0;
        while (findings.putIfAbsent(new Place(start, end, finding, tag, number), fields) != null) {
            number++;
        }
    }

    private static void strip(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.remove("evidence");
        }
        json.forEach(RecordChanges::strip);
    }
}
