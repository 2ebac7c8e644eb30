package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taqarub.testing.Loaded;

/** Coordinates of the states, capitals and places of the bundled lists. */
class GazetteerTest {

    /** How far a place may lie from the nearest other place of its state, in kilometres. */
    private static final double NEAR = 480;

    /** Places that lie farther from all others of their state: islands, deserts, Siberia, a base on Cyprus. */
    private static final Set<String> REMOTE = Set.of(
            "tindouf",
            "tasmania",
            "fortaleza",
            "manaus",
            "recife",
            "roraima",
            "rondonia",
            "mato-grosso",
            "saskatchewan",
            "newfoundland-and-labrador",
            "lubumbashi",
            "mbandaka",
            "galapagos",
            "andaman",
            "kerala",
            "maluku",
            "papua",
            "west-sumatra",
            "east-nusa-tenggara",
            "aktau",
            "aktobe",
            "almaty",
            "semey",
            "ciudad-juarez",
            "sonora",
            "cabo-delgado",
            "auckland",
            "bougainville",
            "cusco",
            "azores",
            "madeira",
            "kaliningrad",
            "khabarovsk",
            "murmansk",
            "omsk",
            "surgut",
            "kamchatka",
            "sakhalin",
            "komi",
            "canary-islands",
            "akrotiri",
            "anchorage",
            "alaska",
            "ho-chi-minh-city");

    private static List<Entry> entries() {
        List<Entry> out = new ArrayList<>(Loaded.lexicon().list("places"));
        out.addAll(Loaded.lexicon().list("seats"));
        out.addAll(Loaded.lexicon().list("states"));
        return out;
    }

    private static boolean isPlaced(Entry entry) {
        return !entry.column("lat").isEmpty();
    }

    private static double latitude(Entry entry) {
        return Double.parseDouble(entry.column("lat"));
    }

    private static double longitude(Entry entry) {
        return Double.parseDouble(entry.column("lon"));
    }

    private static double kilometres(Entry a, Entry b) {
        double la = Math.toRadians(latitude(a));
        double lb = Math.toRadians(latitude(b));
        double turn = Math.toRadians(longitude(b) - longitude(a));
        double h = Math.pow(Math.sin((lb - la) / 2), 2) + Math.cos(la) * Math.cos(lb) * Math.pow(Math.sin(turn / 2), 2);
        return 12742 * Math.asin(Math.sqrt(h));
    }

    @Test
    void coordinatesAreDegreesWithTheirSource() {
        int placed = 0;
        for (Entry entry : entries()) {
            assertEquals(entry.column("lat").isEmpty(), entry.column("lon").isEmpty(), entry.rule());
            if (isPlaced(entry)) {
                placed++;
                assertTrue(entry.column("lat").matches("-?\\d{1,2}\\.\\d\\d"), entry.rule());
                assertTrue(entry.column("lon").matches("-?\\d{1,3}\\.\\d\\d"), entry.rule());
                assertTrue(Math.abs(latitude(entry)) <= 90 && Math.abs(longitude(entry)) <= 180, entry.rule());
                assertTrue(!entry.column("source").equals("unverified"), entry.rule());
            }
        }
        assertTrue(placed > 2500, placed + " with coordinates");
    }

    @Test
    void idsAreUniqueAndStatesAreListed() {
        Set<String> ids = new HashSet<>();
        for (Entry entry : Loaded.lexicon().list("places")) {
            assertTrue(ids.add(entry.id()), entry.id());
            if (!entry.country().isEmpty()) {
                assertTrue(Loaded.lexicon().entry("states", entry.country()) != null, entry.rule());
            }
        }
    }

    @Test
    void aPlaceLiesNearOthersOfItsState() {
        Map<String, List<Entry>> byState = new HashMap<>();
        for (Entry entry : entries()) {
            if (isPlaced(entry) && !entry.country().isEmpty()) {
                byState.computeIfAbsent(entry.country(), s -> new ArrayList<>()).add(entry);
            }
        }
        List<String> far = new ArrayList<>();
        for (List<Entry> all : byState.values()) {
            for (Entry entry : all) {
                double least = Double.MAX_VALUE;
                for (Entry other : all) {
                    least = other == entry ? least : Math.min(least, kilometres(entry, other));
                }
                if (entry.list().equals("places") && all.size() > 1 && least > NEAR) {
                    far.add(entry.id());
                }
            }
        }
        assertEquals(REMOTE, new HashSet<>(far));
    }
}
