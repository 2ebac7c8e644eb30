package org.taqarub.app.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Event;
import org.taqarub.record.Location;
import org.taqarub.record.Report;
import org.taqarub.store.Stored;
import org.taqarub.store.once.Happening;

/** A happening as one JSON object; docs/COMMANDS.md has the fields. It says nothing of keys, so it is the same wherever the same reports are counted. */
public final class HappeningJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HappeningJson() {}

    /** The happening without its witnesses. */
    public static ObjectNode of(Happening happening) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", happening.id())
                .put("type", happening.type().name())
                .put("mode", happening.mode());
        json.set("actors", parties(happening.actors()));
        json.set("recipients", parties(happening.recipients()));
        json.put("status", happening.status().name().toLowerCase(Locale.ROOT)).put("date", happening.date());
        json.put("place", happening.place().isEmpty() ? null : happening.place());
        Location location = happening.location();
        if (location == null) {
            json.putNull("location");
        } else {
            json.putObject("location")
                    .put("id", location.id())
                    .put("country", location.country())
                    .put("latitude", location.latitude())
                    .put("longitude", location.longitude());
        }
        json.put("reports", happening.reports())
                .put("outlets", happening.outlets())
                .put("firstSeen", happening.firstSeen())
                .put("lastSeen", happening.lastSeen())
                .put("score", happening.score());
        ArrayNode figures = json.putArray("figures");
        for (Happening.Reported figure : happening.figures()) {
            figures.addObject()
                    .put("kind", figure.kind().name().toLowerCase(Locale.ROOT))
                    .put("least", figure.least())
                    .put("most", figure.most())
                    .put("unit", figure.unit())
                    .put("by", figure.by())
                    .put("reports", figure.reports());
        }
        return json;
    }

    private static ArrayNode parties(List<Happening.Party> parties) {
        ArrayNode array = JSON.createArrayNode();
        for (Happening.Party party : parties) {
            ObjectNode side = array.addObject().put("id", party.id());
            side.putObject("name").put("ar", party.arabic()).put("en", party.english());
            side.put("country", party.country());
        }
        return array;
    }

    /**
     * What a report says of it: the report and the words around the event.
     *
     * @return null where the record has no event of that number
     */
    public static @Nullable ObjectNode witness(Stored stored, int number) {
        Report report = stored.record().report();
        List<Event> events = stored.record().events();
        if (number >= events.size()) {
            return null;
        }
        Event event = events.get(number);
        int start = Math.max(0, event.span().start() - 100);
        int end = Math.min(report.text().length(), event.span().end() + 100);
        while (start > 0 && start < event.span().start() && report.text().charAt(start - 1) != ' ') {
            start++;
        }
        while (end < report.text().length()
                && end > event.span().end()
                && report.text().charAt(end) != ' ') {
            end--;
        }
        return JSON.createObjectNode()
                .put("report", report.id())
                .put("source", report.source())
                .put("published", report.published())
                .put("title", report.title())
                .put("event", number)
                .put("status", event.status().name().toLowerCase(Locale.ROOT))
                .put("date", event.date())
                .put("start", start)
                .put("end", end)
                .put("text", report.text().substring(start, end));
    }
}
