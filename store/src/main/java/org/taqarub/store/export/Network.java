package org.taqarub.store.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.store.NamedActors;

/** Named actors and what they did to one another: an edge from actor to recipient for each quad class. In memory, as large as it has edges. */
final class Network {

    /** An actor, with what the reports tell of it; a field that the first report leaves empty is a later one's. */
    static final class Node {
        private final String id;
        private final Entity.Kind kind;
        private String arabicName = "";
        private String englishName = "";
        private String country = "";
        private String sector = "";

        Node(Entity entity) {
            id = entity.id();
            kind = entity.kind();
        }

        private void learn(Entity entity) {
            arabicName = arabicName.isEmpty() ? entity.arabicName() : arabicName;
            englishName = englishName.isEmpty() ? entity.englishName() : englishName;
            country = country.isEmpty() ? entity.country() : country;
            sector = sector.isEmpty() ? entity.sector() : sector;
        }

        String id() {
            return id;
        }

        /** Arabic name, else the English one, else the id. */
        String label() {
            return !arabicName.isEmpty() ? arabicName : !englishName.isEmpty() ? englishName : id;
        }

        String arabicName() {
            return arabicName;
        }

        String englishName() {
            return englishName;
        }

        String kind() {
            return TableRows.written(kind);
        }

        String country() {
            return country;
        }

        String sector() {
            return sector;
        }
    }

    /** What one actor did to another, of one quad class. */
    static final class Edge {
        private final String actor;
        private final String recipient;
        private final Coding.Quad quad;
        private long happenings;
        private long events;
        private double scores;
        private final Set<Period> periods =
                new TreeSet<>(Comparator.comparing(Period::first).thenComparing(Period::last));

        Edge(String actor, String recipient, Coding.Quad quad) {
            this.actor = actor;
            this.recipient = recipient;
            this.quad = quad;
        }

        String actor() {
            return actor;
        }

        String recipient() {
            return recipient;
        }

        String quad() {
            return TableRows.written(quad);
        }

        /** How many things happened, each counted once. */
        long happenings() {
            return happenings;
        }

        /** How many events of the record tell of them. */
        long events() {
            return events;
        }

        /** Mean of the PLOVER scores of the happenings. */
        double score() {
            return scores / happenings;
        }

        /** First day of the first date, null where no date is known. */
        @Nullable
        LocalDate first() {
            return periods.isEmpty() ? null : periods.iterator().next().first();
        }

        /** Last day of the last date, null where no date is known. */
        @Nullable
        LocalDate last() {
            LocalDate last = null;
            for (Period period : periods) {
                last = last == null || period.last().isAfter(last) ? period.last() : last;
            }
            return last;
        }

        /** The times at which something happened, in order; what overlaps or follows on the next day is one. */
        List<Period> spells() {
            List<Period> spells = new ArrayList<>();
            for (Period period : periods) {
                Period before = spells.isEmpty() ? null : spells.get(spells.size() - 1);
                if (before != null && !period.first().isAfter(before.last().plusDays(1))) {
                    LocalDate last = period.last().isAfter(before.last()) ? period.last() : before.last();
                    spells.set(spells.size() - 1, new Period(before.first(), last));
                } else {
                    spells.add(period);
                }
            }
            return spells;
        }
    }

    private record Key(String actor, String recipient, Coding.Quad quad) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::actor).thenComparing(Key::recipient).thenComparing(Key::quad);

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<Key, Edge> edges = new TreeMap<>(ORDER);

    private Network() {}

    /** Reads all of a selection; what cannot stand in a network is told. */
    static Network of(Selection selection, Set<Event.Status> statuses, Tally tally) throws IOException {
        Network network = new Network();
        Occurrences.each(selection, statuses, tally, occurrence -> network.add(occurrence, tally));
        tally.open("nodes");
        tally.open("edges");
        network.nodes.forEach((id, node) -> tally.count("nodes"));
        network.edges.forEach((key, edge) -> tally.count("edges"));
        return network;
    }

    private void add(Occurrences.Occurrence occurrence, Tally tally) {
        Event event = occurrence.event();
        Coding coding = event.coding();
        if (coding == null) {
            return;
        }
        String name = Selection.name(occurrence.record());
        Map<String, Entity> entities = new HashMap<>();
        for (Entity entity : occurrence.record().entities()) {
            entities.putIfAbsent(entity.id(), entity);
        }
        List<Entity> actors = named(event.actors(), entities);
        List<Entity> recipients = named(event.recipients(), entities);
        if (actors.isEmpty() || recipients.isEmpty()) {
            tally.leftOut(
                    actors.isEmpty()
                            ? "happenings without an actor that is the same in every report"
                            : "happenings without a recipient that is the same in every report",
                    name);
            return;
        }
        tally.count("happenings");
        Period period = Period.of(occurrence.date());
        if (period == null) {
            tally.changed("happenings without a date, which count but have no time", name);
        }
        for (Entity actor : actors) {
            node(actor);
            for (Entity recipient : recipients) {
                node(recipient);
                Edge edge = edges.computeIfAbsent(
                        new Key(actor.id(), recipient.id(), coding.quad()),
                        key -> new Edge(key.actor(), key.recipient(), key.quad()));
                edge.happenings++;
                edge.events += occurrence.events();
                edge.scores += coding.score();
                if (period != null) {
                    edge.periods.add(period);
                }
            }
        }
    }

    private void node(Entity entity) {
        nodes.computeIfAbsent(entity.id(), any -> new Node(entity)).learn(entity);
    }

    private static List<Entity> named(List<String> ids, Map<String, Entity> entities) {
        List<Entity> named = new ArrayList<>();
        for (String id : ids) {
            Entity entity = entities.get(id);
            if (entity != null && NamedActors.isNamed(entity) && !named.contains(entity)) {
                named.add(entity);
            }
        }
        return named;
    }

    /** By id. */
    Iterable<Node> nodes() {
        return nodes.values();
    }

    /** By actor, recipient and quad class. */
    Iterable<Edge> edges() {
        return edges.values();
    }
}
