package org.taqarub.store.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/** Named actors, or states, and what they did to one another: an edge from actor to recipient for each quad class. In memory, as large as it has edges. */
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
        private long dated;
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

        /** Of how many happenings the reports give a date; the others have the day of publication. */
        long dated() {
            return dated;
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
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Key, Edge> edges = new TreeMap<>(ORDER);

    private final Order.Nodes joined;

    private Network(Order.Nodes joined) {
        this.joined = joined;
    }

    /** Reads all of a selection; what cannot stand in a network is told. */
    static Network of(Selection selection, Set<Event.Status> statuses, Order.Nodes joined, Tally tally)
            throws IOException {
        Network network = new Network(joined);
        Occurrences.each(selection, statuses, tally, occurrence -> network.add(occurrence, tally));
        network.tokens();
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
        List<Entity> actors = sides(event.actors(), entities);
        List<Entity> recipients = sides(event.recipients(), entities);
        if (actors.isEmpty()) {
            tally.leftOut(missing("an actor", event.actors()), name);
            return;
        }
        if (recipients.isEmpty()) {
            tally.leftOut(missing("a recipient", event.recipients()), name);
            return;
        }
        tally.count("happenings");
        Period dated = Period.of(occurrence.date());
        Period period = dated;
        if (dated == null) {
            LocalDate published = occurrence.record().report().publishedOn();
            period = published == null ? null : new Period(published, published);
            tally.changed(
                    published == null
                            ? "happenings without any date, which count but have no time"
                            : "day of publication taken for happenings without a date",
                    name);
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
                edge.dated += dated == null ? 0 : 1;
                if (period != null) {
                    edge.periods.add(period);
                }
            }
        }
    }

    private String missing(String side, List<String> ids) {
        if (ids.isEmpty()) {
            return "happenings without " + side;
        }
        return joined == Order.Nodes.COUNTRIES
                ? "happenings without " + side + " that has a country"
                : "happenings without " + side + " that is the same in every report";
    }

    private void node(Entity entity) {
        nodes.computeIfAbsent(entity.id(), any -> new Node(entity)).learn(entity);
    }

    /** The nodes that these ids stand for, each once. */
    private List<Entity> sides(List<String> ids, Map<String, Entity> entities) {
        Map<String, Entity> sides = new LinkedHashMap<>();
        for (String id : ids) {
            Entity entity = entities.get(id);
            if (entity == null) {
                continue;
            }
            if (joined == Order.Nodes.ACTORS) {
                if (NamedActors.isNamed(entity)) {
                    sides.putIfAbsent(id, entity);
                }
            } else if (!entity.country().isEmpty()) {
                sides.putIfAbsent(entity.country(), state(entity.country(), entities));
            }
        }
        return List.copyOf(sides.values());
    }

    /** The state as the report names it; by its code where the report does not. */
    private static Entity state(String country, Map<String, Entity> entities) {
        Entity named = entities.get(country);
        return named != null ? named : new Entity(country, Entity.Kind.STATE, "", "", country, "", List.of());
    }

    /** GraphML asks for a token of XML, of letters, digits and {@code . - _ :}; most ids are one. */
    private void tokens() {
        Set<String> used = new HashSet<>(nodes.keySet());
        for (String id : nodes.keySet()) {
            String token = id.replaceAll("[^A-Za-z0-9._:\\-\u0621-\u063A\u0641-\u064A]", "_");
            String free = token;
            for (int again = 2; !id.equals(token) && !used.add(free); again++) {
                free = token + "_" + again;
            }
            tokens.put(id, free);
        }
    }

    /** An actor's id as a network's file has it: no other actor has the same. */
    String token(String actor) {
        return tokens.getOrDefault(actor, actor);
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
