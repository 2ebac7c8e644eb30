package org.taqarub.store.once;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Event;
import org.taqarub.record.Location;

/** What is told of an event by all its witnesses together. */
final class Summary {

    /** Share of the tellings of the party named most that another must have to be a party. */
    private static final double PARTY = 0.25;

    private Summary() {}

    static Happening of(Gathering.Group group, Deed.Parties parties) {
        List<Deed> members = new ArrayList<>(group.members);
        members.sort(Comparator.<Deed>comparingInt(member -> member.report)
                .thenComparingInt(member -> member.telling.ordinal()));
        Deed first = members.get(0);
        Set<Integer> reports = new HashSet<>();
        Set<String> outlets = new HashSet<>();
        for (Deed member : members) {
            reports.add(member.report);
            outlets.add(member.gist.source());
        }
        List<Location> locations = new ArrayList<>();
        members.forEach(member -> locations.addAll(member.telling.locations()));
        String location = most(locations, Location::id);
        Sides sides = sides(members, parties);
        return new Happening(
                Ids.of(
                        "h",
                        first.gist.source(),
                        first.gist.id(),
                        first.telling.start() + ":" + first.type() + ":" + first.telling.ordinal()),
                Event.Type.valueOf(most(members, member -> member.type().name())),
                mode(members),
                sides.actors,
                sides.recipients,
                status(members),
                date(group, members),
                place(members, location),
                locations.stream()
                        .filter(reading -> reading.id().equals(location))
                        .findFirst()
                        .orElse(null),
                members.stream()
                        .map(member -> new Happening.Witness(member.gist.key(), member.telling.ordinal()))
                        .toList(),
                reports.size(),
                outlets.size(),
                day(members.get(0)),
                day(members.get(members.size() - 1)),
                score(members),
                figures(members));
    }

    private static String day(Deed deed) {
        return deed.published == Deed.NEVER ? "" : deed.gist.published().substring(0, 10);
    }

    /** What most have, the smaller where as many have another; empty where there is none. */
    private static <T> String most(List<T> all, Function<T, String> of) {
        Map<String, Integer> counts = new TreeMap<>();
        for (T one : all) {
            String value = of.apply(one);
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        String most = "";
        int count = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > count) {
                most = entry.getKey();
                count = entry.getValue();
            }
        }
        return most;
    }

    private static String mode(List<Deed> members) {
        String mode = most(members, member -> member.telling.mode());
        long count = members.stream()
                .filter(member -> member.telling.mode().equals(mode))
                .count();
        return count * 4 >= members.size() ? mode : "";
    }

    private static Event.Status status(List<Deed> members) {
        Event.Status status = members.get(0).telling.status();
        if (status == Event.Status.HYPOTHETICAL || status == Event.Status.NEGATED) {
            return status;
        }
        long actual = members.stream()
                .filter(member -> member.telling.status() == Event.Status.ACTUAL)
                .count();
        return actual * 4 >= members.size() || actual >= 3 ? Event.Status.ACTUAL : Event.Status.FUTURE;
    }

    private static String date(Gathering.Group group, List<Deed> members) {
        if (group.day != Deed.NEVER && !group.isDayWeak()) {
            return LocalDate.ofEpochDay(group.day).toString();
        }
        return most(members, member -> member.hasDay() ? "" : member.telling.date());
    }

    private static String place(List<Deed> members, String location) {
        return most(
                members,
                member -> location.isEmpty()
                                || member.telling.locations().stream()
                                        .anyMatch(reading -> reading.id().equals(location))
                        ? member.telling.place()
                        : "");
    }

    private static @Nullable Double score(List<Deed> members) {
        String score = most(
                members,
                member -> member.telling.score() == null
                        ? ""
                        : member.telling.score().toString());
        return score.isEmpty() ? null : Double.valueOf(score);
    }

    private record Sides(List<Happening.Party> actors, List<Happening.Party> recipients) {}

    /** Each party in the role in which most tellings have it; one that few tellings have is none. */
    private static Sides sides(List<Deed> members, Deed.Parties parties) {
        Map<Integer, Integer> acting = new HashMap<>();
        Map<Integer, Integer> receiving = new HashMap<>();
        int most = 0;
        for (Deed member : members) {
            for (int party : member.actors) {
                most = Math.max(most, acting.merge(party, 1, Integer::sum));
            }
            for (int party : member.recipients) {
                most = Math.max(most, receiving.merge(party, 1, Integer::sum));
            }
        }
        double least = Math.max(1, most * PARTY);
        List<Happening.Party> actors = new ArrayList<>();
        List<Happening.Party> recipients = new ArrayList<>();
        for (int party : Deed.union(keys(acting), keys(receiving))) {
            int acts = acting.getOrDefault(party, 0);
            int receives = receiving.getOrDefault(party, 0);
            // one state's bodies may act upon its people: then it is on both sides
            if (acts >= least && (acts >= receives || isWithin(members, party))) {
                actors.add(named(members, parties.name(party), true));
            }
            if (receives >= least && (receives > acts || isWithin(members, party))) {
                recipients.add(named(members, parties.name(party), false));
            }
            if (acts < least && receives < least && acts + receives >= least) {
                (acts >= receives ? actors : recipients).add(named(members, parties.name(party), acts >= receives));
            }
        }
        Comparator<Happening.Party> order = Comparator.comparing(Happening.Party::country)
                .thenComparing(Happening.Party::id)
                .thenComparing(Happening.Party::arabic);
        actors.sort(order);
        recipients.sort(order);
        return new Sides(
                actors.isEmpty() ? unnamed(members, true) : actors,
                recipients.isEmpty() ? unnamed(members, false) : recipients);
    }

    private static boolean isWithin(List<Deed> members, int party) {
        long both = members.stream()
                .filter(member -> Deed.shared(member.actors, new int[] {party}) > 0
                        && Deed.shared(member.recipients, new int[] {party}) > 0)
                .count();
        return both * 3 >= members.size();
    }

    private static int[] keys(Map<Integer, Integer> counts) {
        return counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Who stands for the party in most tellings. */
    private static Happening.Party named(List<Deed> members, String party, boolean acting) {
        List<Gist.Side> sides = new ArrayList<>();
        for (Deed member : members) {
            for (int side : acting ? member.telling.actors() : member.telling.recipients()) {
                Gist.Side one = member.gist.sides().get(side);
                if (Deed.Parties.party(one).equals(party)) {
                    sides.add(one);
                }
            }
        }
        String id = most(sides, side -> side.named() ? side.id() : "");
        for (Gist.Side side : sides) {
            if (id.isEmpty() || side.id().equals(id)) {
                return party(side);
            }
        }
        throw new IllegalStateException("no side of " + party);
    }

    private static Happening.Party party(Gist.Side side) {
        return new Happening.Party(side.named() ? side.id() : "", side.arabic(), side.english(), side.country());
    }

    /** Sides that belong to no party: those of the first telling that has any. */
    private static List<Happening.Party> unnamed(List<Deed> members, boolean acting) {
        for (Deed member : members) {
            int[] sides = acting ? member.telling.actors() : member.telling.recipients();
            List<Happening.Party> some = new ArrayList<>();
            for (int side : sides) {
                Gist.Side one = member.gist.sides().get(side);
                if (Deed.Parties.party(one).isEmpty()) {
                    some.add(party(one));
                }
            }
            if (!some.isEmpty()) {
                return some;
            }
        }
        return List.of();
    }

    private static List<Happening.Reported> figures(List<Deed> members) {
        Map<Happening.Reported, Set<Integer>> reports = new HashMap<>();
        for (Deed member : members) {
            for (Gist.Given given : member.telling.figures()) {
                Gist.Side by = given.by() < 0 ? null : member.gist.sides().get(given.by());
                String source = by == null ? "" : by.named() ? by.id() : by.arabic();
                reports.computeIfAbsent(
                                new Happening.Reported(
                                        given.kind(), given.least(), given.most(), given.unit(), source, 0),
                                k -> new HashSet<>())
                        .add(member.report);
            }
        }
        return reports.entrySet().stream()
                .map(entry -> new Happening.Reported(
                        entry.getKey().kind(),
                        entry.getKey().least(),
                        entry.getKey().most(),
                        entry.getKey().unit(),
                        entry.getKey().by(),
                        entry.getValue().size()))
                .sorted(Comparator.comparing(Happening.Reported::kind)
                        .thenComparing(figure -> -figure.reports())
                        .thenComparing(figure -> figure.least() == null ? -1 : figure.least())
                        .thenComparing(figure -> figure.most() == null ? -1 : figure.most())
                        .thenComparing(Happening.Reported::unit)
                        .thenComparing(Happening.Reported::by))
                .toList();
    }
}
