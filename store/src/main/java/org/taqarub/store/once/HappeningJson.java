package org.taqarub.store.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.taqarub.record.Location;

/** A happening as one line of JSON. */
public final class HappeningJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HappeningJson() {}

    /** The line without its end. */
    public static String line(Happening happening) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", happening.id())
                .put("type", happening.type().name())
                .put("mode", happening.mode());
        parties(json.putArray("actors"), happening.actors());
        parties(json.putArray("recipients"), happening.recipients());
        json.put("status", happening.status().name().toLowerCase(Locale.ROOT))
                .put("date", happening.date())
                .put("place", happening.place())
                .put("reports", happening.reports())
                .put("outlets", happening.outlets())
                .put("firstSeen", happening.firstSeen())
                .put("lastSeen", happening.lastSeen())
                .put("score", happening.score());
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
        return json.toString();
    }

    private static void parties(ArrayNode to, List<Happening.Party> parties) {
        for (Happening.Party party : parties) {
            ObjectNode each = to.addObject().put("id", party.id());
            each.putObject("name").put("ar", party.arabic()).put("en", party.english());
            each.put("country", party.country());
        }
    }
}
