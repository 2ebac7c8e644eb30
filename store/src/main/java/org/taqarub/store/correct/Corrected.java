package org.taqarub.store.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordJson;
import org.taqarub.json.RecordParser;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

/**
 * A record with the corrections of its report. Each is looked for at its words; a finding of the same kind (and for events the same type) that
 * overlaps them is the same finding, read anew. What a person added, changed or accepted stands even where the reader no longer finds it.
 */
public final class Corrected {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json;
    private final String text;

    private Corrected(ObjectNode json) {
        this.json = json;
        text = json.path("text").asText();
    }

    /**
     * The record as it holds.
     *
     * @param read what the reader said
     * @param corrections those of this report, in the order in which they were made; undone ones are passed over
     */
    public static Record of(Record read, List<Correction> corrections) {
        if (corrections.stream().allMatch(correction -> correction.undone() != null)) {
            return read;
        }
        try {
            Corrected corrected = new Corrected((ObjectNode) JSON.readTree(RecordJson.line(read)));
            for (Correction correction : corrections) {
                if (correction.undone() == null) {
                    corrected.apply(correction);
                }
            }
            corrected.sort();
            return RecordParser.parse(corrected.json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was written a line above
        } catch (RecordParser.NoRecord e) {
            throw new IllegalStateException("a correction makes no record: " + e.getMessage(), e);
        }
    }

    /**
     * Where the words of a correction stand now.
     *
     * @return null where the text no longer has them
     */
    static @Nullable Span place(String text, Span span, String words) {
        if (span.end() <= text.length() && span.of(text).equals(words)) {
            return span;
        }
        int best = -1;
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            if (best < 0 || Math.abs(at - span.start()) < Math.abs(best - span.start())) {
                best = at;
            }
        }
        return best < 0 ? null : new Span(best, best + words.length());
    }

    private void apply(Correction correction) {
        if (correction.finding() == Correction.Finding.REPORT) {
            return;
        }
        Span place = place(text, correction.span(), correction.words());
        if (place == null) {
            return; // the report no longer has these words
        }
        int shift = place.start() - correction.span().start();
        switch (correction.finding()) {
            case ENTITY -> entity(correction, shift);
            case MENTION -> mention(correction, place);
            default -> finding(correction, place, shift);
        }
    }

    private void finding(Correction correction, Span place, int shift) {
        ArrayNode list = list(json, correction.finding().list());
        ObjectNode after = shifted(correction.after(), shift);
        JsonNode replaced = null;
        int at = list.size();
        for (int i = list.size() - 1; i >= 0; i--) {
            if (isSame(correction, list.get(i), place)) {
                replaced = list.get(i);
                list.remove(i);
                at = i;
            }
        }
        if (after != null) {
            for (JsonNode entity : after.path(ENTITIES)) {
                addEntity((ObjectNode) entity);
            }
            after.remove(ENTITIES);
            after.set("evidence", evidence(correction, place, replaced));
            list.insert(at, after);
        }
    }

    /** Entities that a corrected finding names travel with it, so that it can stand where the reader does not find them. */
    static final String ENTITIES = "entities";

    private static boolean isSame(Correction correction, JsonNode found, Span place) {
        Span span = span(found);
        boolean there = span.equals(place) || span.overlaps(place);
        if (!there || correction.finding() != Correction.Finding.EVENT) {
            return there && (correction.action() != Correction.Action.ADD || span.equals(place));
        }
        String type = found.path("type").asText();
        JsonNode before = correction.before();
        JsonNode after = correction.after();
        boolean was = before != null && before.path("type").asText().equals(type);
        boolean is = after != null && after.path("type").asText().equals(type);
        return was || is;
    }

    private static ObjectNode evidence(Correction correction, Span place, @Nullable JsonNode replaced) {
        ObjectNode evidence = JSON.createObjectNode()
                .put("rule", correction.rule())
                .put("start", place.start())
                .put("end", place.end());
        ArrayNode parts = evidence.putArray("parts");
        if (replaced != null && replaced.path("evidence").isObject()) {
            parts.add(replaced.path("evidence"));
        }
        return evidence;
    }

    private void entity(Correction correction, int shift) {
        JsonNode before = correction.before();
        String id = before == null ? "" : before.path("id").asText();
        ObjectNode after = shifted(correction.after(), shift);
        if (correction.action() == Correction.Action.REJECT) {
            remove(id);
        } else if (after != null) {
            ObjectNode known = entity(id.isEmpty() ? after.path("id").asText() : id);
            if (known == null) {
                addEntity(after);
            } else {
                for (String field : List.of("kind", "name", "country", "sector")) {
                    known.set(field, after.path(field));
                }
            }
        }
    }

    /** The entity goes with its mentions, and from all findings that name it. */
    private void remove(String id) {
        ArrayNode entities = list(json, "entities");
        for (int i = entities.size() - 1; i >= 0; i--) {
            if (entities.get(i).path("id").asText().equals(id)) {
                entities.remove(i);
            }
        }
        for (JsonNode quotation : json.path("quotations")) {
            for (String field : List.of("speaker", "addressee")) {
                if (quotation.path(field).asText().equals(id)) {
                    ((ObjectNode) quotation).putNull(field);
                }
            }
            without(quotation.path("carriers"), id);
        }
        for (JsonNode event : json.path("events")) {
            without(event.path("actors"), id);
            without(event.path("recipients"), id);
            for (JsonNode figure : event.path("figures")) {
                for (String field : List.of("victims", "source")) {
                    if (figure.path(field).asText().equals(id)) {
                        ((ObjectNode) figure).putNull(field);
                    }
                }
            }
        }
        Iterator<JsonNode> positions = json.path("positions").iterator();
        while (positions.hasNext()) {
            if (positions.next().path("holder").asText().equals(id)) {
                positions.remove();
            }
        }
    }

    private static void without(JsonNode ids, String id) {
        Iterator<JsonNode> each = ids.iterator();
        while (each.hasNext()) {
            if (each.next().asText().equals(id)) {
                each.remove();
            }
        }
    }

    private void mention(Correction correction, Span place) {
        JsonNode before = correction.before();
        JsonNode after = correction.after();
        if (before != null) {
            ObjectNode entity = entity(before.path("entity").asText());
            if (entity != null) {
                Iterator<JsonNode> mentions = list(entity, "mentions").iterator();
                while (mentions.hasNext()) {
                    if (span(mentions.next()).equals(place)) {
                        mentions.remove();
                    }
                }
                if (list(entity, "mentions").isEmpty()) {
                    remove(before.path("entity").asText());
                }
            }
        }
        if (after != null) {
            for (JsonNode entity : after.path(ENTITIES)) {
                addEntity((ObjectNode) entity);
            }
            ObjectNode entity = entity(after.path("entity").asText());
            if (entity != null) {
                ArrayNode mentions = list(entity, "mentions");
                Iterator<JsonNode> each = mentions.iterator();
                while (each.hasNext()) {
                    if (span(each.next()).equals(place)) {
                        each.remove();
                    }
                }
                mentions.add(JSON.createObjectNode()
                        .put("start", place.start())
                        .put("end", place.end())
                        .put("rule", correction.rule()));
            }
        }
    }

    private @Nullable ObjectNode entity(String id) {
        for (JsonNode entity : json.path("entities")) {
            if (entity.path("id").asText().equals(id)) {
                return (ObjectNode) entity;
            }
        }
        return null;
    }

    private void addEntity(ObjectNode entity) {
        if (entity(entity.path("id").asText()) == null) {
            list(json, "entities").add(entity.deepCopy());
        }
    }

    private void sort() {
        for (String list : List.of("quotations", "events", "times", "positions")) {
            sort(list(json, list));
        }
        for (JsonNode entity : json.path("entities")) {
            sort(list((ObjectNode) entity, "mentions"));
        }
    }

    /** By start; what was in order stays as it was. */
    private static void sort(ArrayNode list) {
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        List<JsonNode> was = List.copyOf(sorted);
        sorted.sort(Comparator.comparingInt(each -> each.path("start").asInt()));
        if (!sorted.equals(was)) {
            list.removeAll();
            list.addAll(sorted);
        }
    }

    private static ArrayNode list(ObjectNode of, String name) {
        return of.path(name) instanceof ArrayNode list ? list : of.putArray(name);
    }

    private static Span span(JsonNode finding) {
        return new Span(finding.path("start").asInt(), finding.path("end").asInt());
    }

    /** A copy with all offsets moved. */
    private static @Nullable ObjectNode shifted(@Nullable JsonNode finding, int shift) {
        if (finding == null) {
            return null;
        }
        ObjectNode copy = finding.deepCopy();
        if (shift != 0) {
            shift(copy, shift);
        }
        return copy;
    }

    private static void shift(JsonNode json, int shift) {
        if (json instanceof ObjectNode object && object.path("start").isInt()) {
            object.put("start", Math.max(0, object.path("start").intValue() + shift));
            object.put("end", Math.max(0, object.path("end").intValue() + shift));
        }
        json.forEach(each -> shift(each, shift));
    }
}
