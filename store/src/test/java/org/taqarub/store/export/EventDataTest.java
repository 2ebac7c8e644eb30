package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Record;

class EventDataTest {

    @TempDir
    Path folder;

    private static final Event VISIT = News.event(List.of("RUS"), List.of("FRA"), Event.Status.ACTUAL, "", null);
    private static final Event DATED =
            News.event(List.of("RUS"), List.of("FRA"), Event.Status.ACTUAL, "2018-02-28", News.span("باريس"));
    private static final Event DENIED =
            News.event(List.of("RUS"), List.of("FRA"), Event.Status.NEGATED, "2018-02-28", null);
    private static final Event FOURFOLD =
            News.event(List.of("RUS", News.MINISTER.id()), List.of("FRA", "said:1"), Event.Status.ACTUAL, "2018", null);
    private static final Event ALONE = News.event(List.of("RUS"), List.of(), Event.Status.ACTUAL, "", null);

    private static final List<Record> RECORDS = List.of(
            News.record("a", "1", "2018-03-01T08:00:00Z", VISIT, DENIED),
            News.record("b", "2", "2018-03-02", DATED, ALONE),
            News.record("b", "3", "2019-03-02", FOURFOLD));

    /** The visits of both reports are one happening. */
    private static final Selection SELECTION =
            Hostile.selection(RECORDS, Map.of("1#0", "h1", "1#1", "h1", "2#0", "h1"), null, null);

    private Map<String, Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split("\t", -1);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertEquals(names.length, cells.length, line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    @Test
    void aHappeningIsOneRowWithAllItsWitnesses() throws IOException {
        Path target = folder.resolve("plover.tsv");
        Manifest manifest = Export.write(SELECTION, Order.of(Format.PLOVER, target, "now"));
        Map<String, Map<String, String>> rows = rows(target);
        assertEquals(Set.of("h1", "b:2/2", "b:3/1"), rows.keySet());
        assertEquals(3, manifest.counts().get("rows"));
        assertEquals(4, manifest.counts().get("events"));
        Map<String, String> visit = rows.get("h1");
        assertEquals("CONSULT", visit.get("Event Type"));
        assertEquals("visit", visit.get("Event Mode"));
        assertEquals("4.0", visit.get("Intensity"));
        assertEquals("VERBAL COOPERATION", visit.get("Quad Code"));
        assertEquals("diplomatic", visit.get("Contexts"));
        assertEquals("2018-02-28", visit.get("Event Date"), "from the report that gives it");
        assertEquals("باريس", visit.get("Raw Placename"));
        assertEquals("48.85", visit.get("Latitude"));
        assertEquals("Russia", visit.get("Actor Name"));
        assertEquals("FRA", visit.get("Recipient Country"));
        assertEquals("a;b", visit.get("Source"));
        assertEquals("a:1/1;b:2/1", visit.get("Witnesses"));
        assertEquals("2", visit.get("Reports"));
        assertEquals("2018-03-01", visit.get("Publication Date"));
        Map<String, String> fourfold = rows.get("b:3/1");
        assertEquals("Russia;Sami Belhaj", fourfold.get("Actor Name"));
        assertEquals("RUS;RUS", fourfold.get("Actor Country"));
        assertEquals("GOV", fourfold.get("Primary Actor Sector"));
        assertEquals(";GOV", fourfold.get("Actor Sectors"));
        assertEquals("2018", fourfold.get("Event Date"));
    }

    @Test
    void theEventThatTellsMostOfItsSidesStandsForTheHappening() throws IOException {
        Event vague = News.event(List.of("said:2"), List.of(), Event.Status.ACTUAL, "2018-02-27", null);
        Selection selection = Hostile.selection(
                List.of(
                        News.record("a", "1", "2018-03-01", vague),
                        News.record("b", "2", "2018-03-02", VISIT, FOURFOLD)),
                Map.of("1#0", "h1", "2#0", "h1", "2#1", "h1"),
                null,
                null);
        Path target = folder.resolve("plover.tsv");
        Export.write(selection, Order.of(Format.PLOVER, target, "now"));
        Map<String, String> row = rows(target).get("h1");
        assertEquals("RUS", row.get("Actor IDs"));
        assertEquals("2018-02-27", row.get("Event Date"));
        assertEquals("a:1/1;b:2/1", row.get("Witnesses"));
        assertEquals(1, rows(target).size());
    }

    @Test
    void whatDidNotHappenIsLeftOutUnlessAskedFor() throws IOException {
        Path target = folder.resolve("plover.tsv");
        Manifest manifest = Export.write(SELECTION, Order.of(Format.PLOVER, target, "now"));
        Manifest.Notice left = manifest.leftOut().get("events of status negated");
        assertEquals(1, left.count());
        assertEquals(List.of("a:1"), left.examples());
        assertEquals(List.of("actual"), manifest.statuses());
        Path all = folder.resolve("all.tsv");
        manifest = Export.write(
                SELECTION,
                new Order(
                        Format.PLOVER,
                        all,
                        false,
                        false,
                        EnumSet.allOf(Event.Status.class),
                        Order.Nodes.ACTORS,
                        "now"));
        assertTrue(manifest.leftOut().isEmpty());
        assertEquals(5, manifest.counts().get("events"));
        assertEquals("actual", rows(all).get("h1").get("Status"));
    }

    @Test
    void phoenixHasARowForEachPair() throws IOException {
        Path target = folder.resolve("phoenix.tsv");
        Manifest manifest = Export.write(SELECTION, Order.of(Format.PHOENIX, target, "now"));
        Map<String, Map<String, String>> rows = rows(target);
        assertEquals(26, rows.get("h1").size());
        assertEquals(Set.of("h1", "b:3/1.1", "b:3/1.2", "b:3/1.3", "b:3/1.4"), rows.keySet());
        assertEquals(5, manifest.counts().get("rows"));
        assertEquals(
                1,
                manifest.leftOut()
                        .get("happenings without a target that has country or sector")
                        .count());
        Map<String, String> visit = rows.get("h1");
        assertEquals("20180228", visit.get("Date"));
        assertEquals("2018", visit.get("Year"));
        assertEquals("02", visit.get("Month"));
        assertEquals("28", visit.get("Day"));
        assertEquals("RUS", visit.get("SourceActorFull"));
        assertEquals("042", visit.get("EventCode"));
        assertEquals("04", visit.get("EventRootCode"));
        assertEquals("1", visit.get("PentaClass"));
        assertEquals("1.9", visit.get("GoldsteinScore"));
        assertEquals("diplomatic,1", visit.get("Issues"));
        assertEquals("FRA", visit.get("CountryCode"));
        assertEquals("a:1_1;b:2_1", visit.get("SentenceID"));
        assertEquals("https://example.org/1;https://example.org/2", visit.get("URLs"));
        assertEquals("a;b", visit.get("NewsSources"));
        Map<String, String> last = rows.get("b:3/1.4");
        assertEquals("RUSGOV", last.get("SourceActorFull"));
        assertEquals("GOV", last.get("SourceActorRole"));
        assertEquals("FRAPTY", last.get("TargetActorFull"));
        assertEquals("", last.get("Date"), "published a year after the year that the event has");
        assertEquals("2018", last.get("Year"));
        assertFalse(manifest.changed().isEmpty());
    }

    @Test
    void actorsHaveCameoCodes() {
        assertEquals("FRAPTY", PhoenixEvents.code(News.PARTY).full());
        assertEquals("", PhoenixEvents.code(News.UNKNOWN).full());
        assertEquals(
                "IGO",
                PhoenixEvents.code(News.entity("UN", Entity.Kind.IGO, "", "", "", "IGO"))
                        .full());
        assertEquals(
                "IMGREB",
                PhoenixEvents.code(News.entity("x", Entity.Kind.ARMED_GROUP, "", "", "", "REB"))
                        .full());
        PhoenixEvents.Code bishop = PhoenixEvents.code(News.entity("x", Entity.Kind.PERSON, "", "", "EGY", "REL"));
        assertEquals(new PhoenixEvents.Code("EGY", "", "REL"), bishop);
        assertEquals("0", PhoenixEvents.penta("01"));
        assertEquals("3", PhoenixEvents.penta("16"));
        assertEquals("4", PhoenixEvents.penta("19"));
    }

    @Test
    void hostileTextsNeverBreakALine() throws IOException {
        for (Format format : List.of(Format.PLOVER, Format.PHOENIX)) {
            Path target = folder.resolve(format + ".tsv");
            Manifest manifest = Export.write(Hostile.selection(Hostile.records(200)), Order.of(format, target, "now"));
            assertEquals(
                    manifest.counts().get("rows"),
                    Files.readString(target).chars().filter(c -> c == '\n').count() - 1);
            assertEquals(manifest.counts().get("rows"), (long) rows(target).size());
            assertTrue(manifest.counts().get("rows") > 20);
        }
    }

    @Test
    void periodsAreWholeDays() {
        assertEquals(
                "[first=2018-03-05, last=2018-03-11]",
                Period.of("2018-W10").toString().substring(6));
        assertEquals(
                "[first=2020-12-28, last=2021-01-03]",
                Period.of("2020-W53").toString().substring(6));
        assertEquals(
                "[first=2016-02-01, last=2016-02-29]",
                Period.of("2016-02").toString().substring(6));
        assertEquals(
                "[first=2018-01-01, last=2018-12-31]",
                Period.of("2018").toString().substring(6));
        assertEquals(null, Period.of("2018-02-30"));
        assertEquals(null, Period.of("P2W"));
        assertEquals(null, Period.of(""));
    }
}
