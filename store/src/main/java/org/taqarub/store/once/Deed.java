package org.taqarub.store.once;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Location;

/** An event of a gist made ready to be compared: sides, days and words as numbers. Days are counted from 1970-01-01. */
final class Deed {

    /** No day known. */
    static final int NEVER = Integer.MIN_VALUE;

    final Gist gist;
    final Gist.Telling telling;
    /** Number of the gist in the order of counting. */
    final int report;
    /** Number of the first report of its group of copies; its own report's where none is known. */
    int copy;

    /** Whether it is one of the tellings of a relation that lasts, see {@link Likeness#isLasting}. */
    boolean lasting;

    /** Whether it is an attack of those who attack every day. */
    boolean daily;

    /** Parties that act, see {@link Parties}; rising. */
    final int[] actors;

    final int[] recipients;
    /** Both together; rising. */
    final int[] parties;

    /** Persons, bodies and groups with names of their own that act; rising. */
    final int[] actingNames;

    final int[] receivingNames;
    final int published;
    /** First and last day on which it happened as the report dates it; {@link #NEVER} where it does not. */
    final int from;

    final int to;
    final Weights.Vector words;
    final Weights.Vector topic;

    Deed(Gist gist, Gist.Telling telling, int report, Parties parties, Weights weights, Weights.Vector topic) {
        this.gist = gist;
        this.telling = telling;
        this.report = report;
        this.copy = report;
        this.actors = parties.of(gist, telling.actors());
        this.recipients = parties.of(gist, telling.recipients());
        this.parties = union(actors, recipients);
        this.actingNames = parties.names(gist, telling.actors());
        this.receivingNames = parties.names(gist, telling.recipients());
        this.published = day(gist.published());
        int[] days = days(telling.date());
        this.from = days[0];
        this.to = days[1];
        this.words = weights.vector(gist.sentences()[telling.sentence()], telling.at());
        this.topic = topic;
    }

    /** Whether the report gives the very day. */
    boolean hasDay() {
        return from != NEVER && from == to;
    }

    Event.Type type() {
        return telling.type();
    }

    /** Whether the days that both give can be the same but for a night. */
    boolean mayShareDay(Deed other) {
        return from == NEVER || other.from == NEVER || from <= other.to + 1 && other.from <= to + 1;
    }

    static int day(String date) {
        if (date.length() < 10) {
            return NEVER;
        }
        try {
            return (int) LocalDate.parse(date.substring(0, 10)).toEpochDay();
        } catch (DateTimeException e) {
            return NEVER;
        }
    }

    /** First and last day of a date of the record. */
    static int[] days(String date) {
        try {
            if (date.length() == 10) {
                int day = day(date);
                return new int[] {day, day};
            }
            if (date.length() == 8 && date.charAt(5) == 'W') {
                LocalDate thursday = LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(date.substring(6)));
                LocalDate monday = thursday.minusDays(thursday.getDayOfWeek().getValue() - 1L);
                return new int[] {(int) monday.toEpochDay(), (int) monday.toEpochDay() + 6};
            }
            if (date.length() == 7) {
                YearMonth month = YearMonth.parse(date);
                return new int[] {
                    (int) month.atDay(1).toEpochDay(),
                    (int) month.atEndOfMonth().toEpochDay()
                };
            }
            if (date.length() == 4) {
                LocalDate first = LocalDate.of(Integer.parseInt(date), 1, 1);
                return new int[] {
                    (int) first.toEpochDay(),
                    (int) first.plus(1, ChronoUnit.YEARS).toEpochDay() - 1
                };
            }
        } catch (DateTimeException | NumberFormatException e) {
            return new int[] {NEVER, NEVER};
        }
        return new int[] {NEVER, NEVER};
    }

    static int[] union(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** How many numbers the two rising lists share. */
    static int shared(int[] some, int[] others) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Where it happened, compared: 2 the same place, 1 near or one within the other, 0 not known, -1 elsewhere, -2 in another country. */
    int place(Deed other) {
        List<Location> some = telling.locations();
        List<Location> others = other.telling.locations();
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        int best = -2;
        for (Location here : some) {
            for (Location there : others) {
                best = Math.max(best, place(here, there));
            }
        }
        return best;
    }

    private static int place(Location here, Location there) {
        if (here.id().equals(there.id())) {
            return isState(here) ? 1 : 2;
        }
        Double lat = here.latitude();
        Double lon = here.longitude();
        Double otherLat = there.latitude();
        Double otherLon = there.longitude();
        boolean sameCountry = !here.country().isEmpty() && here.country().equals(there.country());
        if (isState(here) || isState(there) || lat == null || lon == null || otherLat == null || otherLon == null) {
            return sameCountry || here.country().isEmpty() || there.country().isEmpty() ? 0 : -2;
        }
        double north = (lat - otherLat) * 111;
        double east = (lon - otherLon) * 111 * Math.cos(Math.toRadians(lat));
        double kilometres = Math.sqrt(north * north + east * east);
        return kilometres < 25 ? 2 : kilometres < 80 ? 1 : sameCountry ? -1 : -2;
    }

    private static boolean isState(Location location) {
        return location.id().length() == 3 && location.id().equals(location.country());
    }

    /**
     * Who counts as one party: all who act for a state are that state; an armed group, an organisation and whoever acts for no state but has a
     * name are themselves. Whom only one report tells apart and who has no state is no party.
     */
    static final class Parties {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new java.util.ArrayList<>();

        int[] of(Gist gist, int[] sides) {
            return Arrays.stream(sides)
                    .map(side -> number(party(gist.sides().get(side))))
                    .filter(n -> n >= 0)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        int[] names(Gist gist, int[] sides) {
            return Arrays.stream(sides)
                    .mapToObj(gist.sides()::get)
                    .filter(side -> side.named() && side.kind() == Entity.Kind.PERSON)
                    .mapToInt(side -> number(side.id()))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        String name(int number) {
            return names.get(number);
        }

        private int number(String party) {
            if (party.isEmpty()) {
                return -1;
            }
            Integer known = numbers.get(party);
            if (known != null) {
                return known;
            }
            numbers.put(party, names.size());
            names.add(party);
            return names.size() - 1;
        }

        /** The party that a side belongs to; empty where none is known. */
        static String party(Gist.Side side) {
            String group = group(side.id());
            if (!group.isEmpty()) {
                return group;
            }
            boolean armed = side.sector().equals("REB")
                    || side.sector().equals("UAF")
                    || side.sector().equals("OPP");
            if (side.named()
                    && (armed
                                    && side.kind() != Entity.Kind.POPULATION
                                    && side.id().indexOf(':') < 0
                            || side.country().isEmpty())) {
                return side.id();
            }
            return armed && !side.country().isEmpty() ? side.country() + ":armed" : side.country();
        }

        /** The group whose members a described population is: {@code people:fighter:YEM:GROUP:words}; empty where none is. */
        private static String group(String id) {
            if (!id.startsWith("people:")) {
                return "";
            }
            String[] parts = id.split(":", -1);
            return parts.length == 5 && !parts[3].isEmpty() && !parts[3].equals(parts[2]) ? parts[3] : "";
        }
    }
}
