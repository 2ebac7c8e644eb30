package org.taqarub.store.once;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taqarub.record.Event;

/**
 * Gathers tellings of one event. Those with a day come first, so that each group has a fixed day before reports without one are added; a telling is
 * compared with members from all over the group that it would join, never with the last alone, so that no chain leads from one event to the next.
 * Groups that turn out to be of one event are then joined.
 */
final class Gathering {

    /** With how many members of a group a telling is compared. */
    private static final int COMPARED = 6;

    /** Days after which a report without a date is no longer compared with small groups. */
    private static final int RECENT = 10;

    /** From how many members on a group is prominent enough to be looked back at. */
    private static final int PROMINENT = 4;

    /** Points for a group with the day of one that is eight times as large. */
    private static final double BESIDE = 1.8;

    /** The same where the parties fight every day. */
    private static final double BESIDE_FIGHTING = 1.2;

    /** How many words a sentence has that is not said by chance twice. */
    private static final int WORDS_OF_ITS_OWN = 8;

    /** Points for the days of a deed that befell a person once, where reports give several. */
    private static final double DAYS_DIFFER = 0;

    /** How often groups are gone through to be joined, at most. */
    private static final int ROUNDS = 4;

    final Likeness likeness;
    private final Map<Long, TreeMap<Integer, List<Group>>> dated = new HashMap<>();
    private final Map<Long, TreeMap<Integer, List<Group>>> undated = new HashMap<>();
    /** Tellings by copied report, trigger, type and status. */
    private final Map<Long, List<Deed>> copied = new HashMap<>();

    /** Tellings of a sentence that no earlier one near in time has, by the words around the trigger. */
    private final Map<Long, List<Deed>> sentences = new HashMap<>();

    private final Map<Deed, Group> of = new java.util.IdentityHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private int stamp;

    Gathering(Likeness likeness) {
        this.likeness = likeness;
    }

    /** Tellings that are taken to be of one event. */
    static final class Group {
        final int number;
        final List<Deed> members = new ArrayList<>();
        /** The day that most members give; {@link Deed#NEVER} where none does. */
        int day = Deed.NEVER;

        /** How many members give it. */
        private int votes;

        /** How many give the day that comes next, of those that are not beside it. */
        private int next;

        private int stamp;

        /** Whether members came since it was last compared with other groups. */
        private boolean grown = true;

        Weights.@org.jspecify.annotations.Nullable Vector centre;

        Group(int number) {
            this.number = number;
        }

        void add(Deed deed) {
            members.add(deed);
            if (deed.hasDay()) {
                settle();
            }
        }

        /** Whether so few of many members give the day, and others give others, that it may be a mistake. */
        boolean isDayWeak() {
            return members.size() >= 5 && votes * 5 < members.size() && (votes < 4 || votes < 2 * next);
        }

        boolean isDaySure() {
            return day != Deed.NEVER && !isDayWeak();
        }

        /** Whether most members have no date, not even a month. */
        boolean isUndated() {
            return members.stream().filter(member -> member.from == Deed.NEVER).count() * 2 > members.size();
        }

        /** Whether most members tell of a relation that lasts. */
        boolean isLasting() {
            return members.stream().filter(member -> member.lasting).count() * 2 > members.size();
        }

        /** Whether a third of the members announce it. */
        boolean isAnnounced() {
            return members.stream()
                                    .filter(member -> member.telling.status() == Event.Status.FUTURE)
                                    .count()
                            * 3
                    >= members.size();
        }

        /** Day of publication of the member in the middle. */
        int middle() {
            int[] days = members.stream()
                    .mapToInt(member -> member.published)
                    .sorted()
                    .toArray();
            return days[days.length / 2];
        }

        /** Where it is found in time. */
        int at() {
            return day == Deed.NEVER ? told() : day;
        }

        /** When it was first told of, for groups without a day. */
        int told() {
            return members.get(0).published;
        }

        void settle() {
            Map<Integer, Integer> days = new HashMap<>();
            for (Deed member : members) {
                if (member.hasDay()) {
                    days.merge(member.from, 1, Integer::sum);
                }
            }
            votes = 0;
            for (Map.Entry<Integer, Integer> vote : days.entrySet()) {
                if (vote.getValue() > votes || vote.getValue() == votes && vote.getKey() < day) {
                    votes = vote.getValue();
                    day = vote.getKey();
                }
            }
            next = 0;
            for (Map.Entry<Integer, Integer> vote : days.entrySet()) {
                if (Math.abs(vote.getKey() - day) > 1) {
                    next = Math.max(next, vote.getValue());
                }
            }
        }
    }

    /** Days first, by day; then the others, by publication. Ties by outlet, id and place in the text: never by key. */
    static final Comparator<Deed> ORDER = Comparator.<Deed>comparingInt(deed -> deed.hasDay() ? 0 : 1)
            .thenComparingInt(deed -> deed.hasDay() ? deed.from : deed.published)
            .thenComparingInt(deed -> deed.published)
            .thenComparing(deed -> deed.gist.source())
            .thenComparing(deed -> deed.gist.id())
            .thenComparingInt(deed -> deed.telling.start())
            .thenComparingInt(deed -> deed.telling.ordinal());

    List<Group> gather(List<Deed> deeds) {
        List<Deed> sorted = new ArrayList<>(deeds);
        sorted.sort(ORDER);
        for (Deed deed : sorted) {
            if (deed.parties.length == 0) {
                continue;
            }
            Group best = verbatim(deed);
            if (best == null) {
                best = likest(deed);
            }
            if (best == null) {
                best = begin();
            }
            best.add(deed);
            of.put(deed, best);
            copied.computeIfAbsent(copyKey(deed), k -> new ArrayList<>()).add(deed);
            index(deed, best);
        }
        for (Deed deed : sorted) {
            if (deed.parties.length == 0) {
                withCopies(deed);
            }
        }
        return groups;
    }

    /** The group that the telling is most like; null where none is like enough. */
    private @org.jspecify.annotations.Nullable Group likest(Deed deed) {
        Group best = null;
        double most = Likeness.SAME;
        for (Group group : near(deed)) {
            double score = score(deed, group);
            if (score > most) {
                most = score;
                best = group;
            }
        }
        return best;
    }

    /**
     * Where the first telling with the same sentence went, of those near in time; null where there is none. Compared with the first alone, so that a
     * sentence that is printed for months does not lead from one event to the next.
     */
    private @org.jspecify.annotations.Nullable Group verbatim(Deed deed) {
        int[] words = deed.gist.sentences()[deed.telling.sentence()];
        if (words.length < WORDS_OF_ITS_OWN) {
            return null;
        }
        List<Deed> heads = sentences.computeIfAbsent(sentenceKey(deed, words), k -> new ArrayList<>());
        for (Deed head : heads) {
            if (Likeness.isVerbatim(head, deed)) {
                Group group = java.util.Objects.requireNonNull(of.get(head));
                if (!deed.hasDay() || !group.isDaySure() || Math.abs(group.day - deed.from) <= 1) {
                    return group;
                }
            }
        }
        heads.add(deed);
        return null;
    }

    /** Number of the words beside the trigger, of type and status. */
    private static long sentenceKey(Deed deed, int[] words) {
        int around = deed.type().ordinal() << 3 | deed.telling.status().ordinal();
        int at = deed.telling.at();
        for (int i = Math.max(0, at - 2); i < Math.min(words.length, at + 3); i++) {
            around = around * 31 + words[i];
        }
        return around;
    }

    private Group begin() {
        Group group = new Group(groups.size());
        groups.add(group);
        return group;
    }

    /** A telling without parties goes only where a copy of its report has the same sentence. */
    private void withCopies(Deed deed) {
        List<Deed> sentences = copied.computeIfAbsent(copyKey(deed), k -> new ArrayList<>());
        for (Deed other : sentences) {
            if (Likeness.isCopied(deed, other)) {
                Group group = java.util.Objects.requireNonNull(of.get(other));
                group.add(deed);
                of.put(deed, group);
                return;
            }
        }
        Group group = begin();
        group.add(deed);
        of.put(deed, group);
        sentences.add(deed);
    }

    private static long copyKey(Deed deed) {
        return (long) deed.copy << 32
                | (Wording.mix(deed.telling.trigger()) & 0xffffff00L)
                | (long) deed.type().ordinal() << 3
                | deed.telling.status().ordinal();
    }

    private void index(Deed deed, Group group) {
        for (int party : deed.parties) {
            long key = key(deed, deed.type(), party);
            boolean day = group.day != Deed.NEVER;
            List<Group> known = (day ? dated : undated)
                    .computeIfAbsent(key, k -> new TreeMap<>())
                    .computeIfAbsent(day ? group.day : group.told(), k -> new ArrayList<>());
            if (!known.contains(group)) {
                known.add(group);
            }
        }
    }

    /** Groups that the telling might belong to, in the order in which they were begun. */
    private List<Group> near(Deed deed) {
        int from;
        int to;
        if (deed.from != Deed.NEVER) {
            from = deed.from - 1;
            to = deed.to + 1;
        } else if (deed.published == Deed.NEVER) {
            return List.of();
        } else if (deed.telling.status() == Event.Status.FUTURE) {
            from = deed.published - 1;
            to = deed.published + 60;
        } else {
            from = deed.published - Likeness.LOOKED_BACK;
            to = deed.published + 2;
        }
        stamp++;
        List<Group> near = new ArrayList<>();
        for (int party : deed.parties) {
            for (Event.Type type : types(deed)) {
                long key = key(deed, type, party);
                TreeMap<Integer, List<Group>> days = dated.get(key);
                if (days != null) {
                    // a group's day may have moved by one since it was entered
                    for (List<Group> some :
                            days.subMap(from - 1, true, to + 1, true).values()) {
                        collect(some, near, deed);
                    }
                }
                TreeMap<Integer, List<Group>> told = undated.get(key);
                if (told != null && !deed.hasDay()) {
                    for (List<Group> some : told.subMap(deed.published - 31, true, deed.published + 31, true)
                            .values()) {
                        collect(some, near, deed);
                    }
                }
            }
        }
        return near;
    }

    private void collect(List<Group> some, List<Group> near, Deed deed) {
        for (Group group : some) {
            if (group.stamp == stamp) {
                continue;
            }
            group.stamp = stamp;
            int apart = Math.abs(deed.published - group.at());
            int size = group.members.size();
            if (deed.from != Deed.NEVER
                    || apart <= RECENT
                    || size >= PROMINENT && apart <= 31
                    || size >= Likeness.MUCH_TOLD && group.day != Deed.NEVER) {
                near.add(group);
            }
        }
    }

    /** Leaving a treaty and drawing back forces share their words, and readers confuse them. */
    private static List<Event.Type> types(Deed deed) {
        return deed.telling.mode().equals("withdraw")
                ? List.of(Event.Type.RETREAT, Event.Type.SANCTION)
                : List.of(deed.type());
    }

    /** What is planned and what was done may be one event; what was denied or only thought of is never one with what was done. */
    private static long key(Deed deed, Event.Type type, int party) {
        int status = deed.telling.status() == Event.Status.FUTURE
                ? 0
                : deed.telling.status().ordinal();
        return (long) party << 8 | type.ordinal() << 4 | status;
    }

    private double score(Deed deed, Group group) {
        double days = group.day == Deed.NEVER
                ? Likeness.published(deed, group.members.get(0))
                : Likeness.day(deed, group.day, group.members.size());
        if (days == Likeness.NEVER) {
            return Likeness.NEVER;
        }
        int size = group.members.size();
        int compared = Math.min(size, COMPARED);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < compared; i++) {
            double score = likeness.of(deed, group.members.get((int) ((long) i * size / compared)));
            if (score != Likeness.NEVER) {
                sum += score;
                counted++;
            }
            if (i == 0 && sum + days < Likeness.SAME - 4.5
                    || i == 1 && (counted == 0 || sum / counted + days < Likeness.SAME - 3)) {
                return Likeness.NEVER;
            }
        }
        int against = compared - counted;
        return isRuledOut(deed, against, counted)
                ? Likeness.NEVER
                : sum / counted + days + prominence(group) - (double) against / compared;
    }

    /**
     * Whether too many members speak against it. Reports of a meeting often name one side only, and not the same: that is less of a contradiction than
     * two who are said to have done it.
     */
    private static boolean isRuledOut(Deed deed, int against, int counted) {
        return against > (Likeness.isMutual(deed) ? counted : counted / 2);
    }

    /** What much is told of is likelier to be what the next report tells of. */
    private static double prominence(Group group) {
        return Likeness.isLookedBackAt(group.members.get(0)) ? Math.min(1.2, 0.35 * Math.log(group.members.size())) : 0;
    }

    /** Joins groups that are of one event, the largest first, until none is left to join. */
    List<Group> join() {
        for (int round = 0; round < ROUNDS; round++) {
            int before = groups.size();
            joinOnce();
            groups.removeIf(group -> group.members.isEmpty());
            if (groups.size() == before) {
                break;
            }
        }
        return groups;
    }

    private void joinOnce() {
        List<Group> bySize = new ArrayList<>(groups);
        bySize.sort(BY_SIZE);
        Map<Long, TreeMap<Integer, List<Group>>> singles = new HashMap<>();
        Map<Long, TreeMap<Integer, List<Group>>> several = new HashMap<>();
        for (Group group : bySize) {
            for (long key : keys(group)) {
                (group.members.size() == 1 ? singles : several)
                        .computeIfAbsent(key, k -> new TreeMap<>())
                        .computeIfAbsent(group.at(), k -> new ArrayList<>())
                        .add(group);
            }
        }
        for (Group group : bySize) {
            if (group.members.size() < 2 || !group.grown) {
                continue;
            }
            group.grown = false;
            stamp++;
            group.stamp = stamp;
            int after = group.members.size() >= Likeness.MUCH_TOLD ? Likeness.LOOKED_BACK : 31;
            List<Group> candidates = new ArrayList<>();
            for (long key : keys(group)) {
                candidates(group, several.get(key), 31, after, candidates);
                candidates(
                        group, singles.get(key), group.isDaySure() ? 1 : 10, group.isDaySure() ? 31 : 10, candidates);
            }
            candidates.sort(BY_SIZE);
            for (Group other : candidates) {
                if (other.members.size() <= group.members.size() && joined(group, other) > bar(group, other)) {
                    group.members.addAll(other.members);
                    other.members.clear();
                    group.centre = null;
                    group.grown = true;
                    group.settle();
                }
            }
        }
    }

    private void candidates(
            Group group,
            @org.jspecify.annotations.Nullable TreeMap<Integer, List<Group>> days,
            int before,
            int after,
            List<Group> candidates) {
        if (days == null) {
            return;
        }
        for (List<Group> some :
                days.subMap(group.at() - before, true, group.at() + after, true).values()) {
            for (Group other : some) {
                if (other.stamp != stamp && !other.members.isEmpty()) {
                    other.stamp = stamp;
                    if (!group.isDaySure()
                            || !other.isDaySure()
                            || Math.abs(group.day - other.day) <= 1
                            || befellOnce(group, other)) {
                        candidates.add(other);
                    }
                }
            }
        }
    }

    private static final Comparator<Group> BY_SIZE =
            Comparator.<Group>comparingInt(group -> -group.members.size()).thenComparingInt(group -> group.number);

    /** Where it is looked for: under the parties that a quarter of its members have. */
    private static java.util.Set<Long> keys(Group group) {
        Map<Long, Integer> counts = new java.util.LinkedHashMap<>();
        for (Deed member : group.members) {
            for (int party : member.parties) {
                for (Event.Type type : types(member)) {
                    counts.merge(key(member, type, party), 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count * 4 < group.members.size());
        return counts.keySet();
    }

    double joined(Group group, Group other) {
        double days = days(group, other);
        if (days == Likeness.NEVER) {
            return Likeness.NEVER;
        }
        int some = Math.min(group.members.size(), COMPARED);
        int others = Math.min(other.members.size(), COMPARED);
        double sum = 0;
        int counted = 0;
        int against = 0;
        for (int i = 0; i < some; i++) {
            Deed member = group.members.get((int) ((long) i * group.members.size() / some));
            for (int k = 0; k < others; k++) {
                double score = likeness.of(member, other.members.get((int) ((long) k * other.members.size() / others)));
                if (score == Likeness.NEVER) {
                    against++;
                } else {
                    sum += score;
                    counted++;
                }
            }
            if (i == 1 && (counted == 0 || sum / counted + days < Likeness.SAME - 4)) {
                return Likeness.NEVER;
            }
        }
        // on the day of an event of which everybody tells, the few that tell of the same parties mean it, unless
        // something speaks against it
        double bonus = days >= 2 && other.members.size() * 8 <= group.members.size()
                ? group.members.get(0).daily ? BESIDE_FIGHTING : BESIDE
                : 0;
        if (group.members.size() >= 3 && other.members.size() >= 3) {
            bonus += 4 * (centre(group).cosine(centre(other)) - 0.5);
        }
        return isRuledOut(group.members.get(0), against, counted)
                ? Likeness.NEVER
                : sum / counted + days + bonus + prominence(group) - (double) against / (against + counted);
    }

    /** Fighting goes on from one day to the next and is not the same, but for that a meeting is told of with either day. */
    private static double nextDay(Group group) {
        return group.members.get(0).type() == Event.Type.ASSAULT ? 0 : 0.7;
    }

    private static double bar(Group group, Group other) {
        return befellOnce(group, other)
                ? Likeness.SELDOM_JOINED
                : Likeness.joined(group.members.get(0), other.members.get(0));
    }

    /** How well the days of two groups fit. */
    static double days(Group group, Group other) {
        boolean sure = group.isDaySure();
        boolean otherSure = other.isDaySure();
        if (sure && otherSure) {
            int off = Math.abs(group.day - other.day);
            return off == 0 ? 2 : off == 1 ? nextDay(group) : befellOnce(group, other) ? DAYS_DIFFER : Likeness.NEVER;
        }
        if (sure) {
            boolean announced = other.isAnnounced();
            return mean(other, member -> Likeness.day(member, group.day, group.members.size(), announced));
        }
        if (otherSure) {
            boolean announced = group.isAnnounced();
            return mean(group, member -> Likeness.day(member, other.day, other.members.size(), announced));
        }
        boolean undated = group.isUndated() || other.isUndated();
        int apart = group.isLasting() && other.isLasting() ? Likeness.LASTING_APART : Likeness.APART;
        if (undated && Math.abs(group.middle() - other.middle()) > apart) {
            return Likeness.NEVER;
        }
        return mean(other, member -> mean(group, one -> Likeness.published(member, one)));
    }

    /** Whether most of what the two tell is a deed that befell one named person, within a month. */
    private static boolean befellOnce(Group group, Group other) {
        if (group.day != Deed.NEVER && other.day != Deed.NEVER && Math.abs(group.day - other.day) > 31) {
            return false;
        }
        int some = Math.min(group.members.size(), COMPARED);
        int others = Math.min(other.members.size(), COMPARED);
        int once = 0;
        for (int i = 0; i < some; i++) {
            Deed member = group.members.get((int) ((long) i * group.members.size() / some));
            for (int k = 0; k < others; k++) {
                once += Likeness.befellOnce(member, other.members.get((int) ((long) k * other.members.size() / others)))
                        ? 1
                        : 0;
            }
        }
        return once * 3 >= some * others;
    }

    /** The mean over some members; never where it is so for more than a third of them. */
    private static double mean(Group group, java.util.function.ToDoubleFunction<Deed> fit) {
        int compared = Math.min(group.members.size(), 12);
        double sum = 0;
        int never = 0;
        for (int i = 0; i < compared; i++) {
            double score = fit.applyAsDouble(group.members.get((int) ((long) i * group.members.size() / compared)));
            if (score == Likeness.NEVER) {
                never++;
            } else {
                sum += score;
            }
        }
        return never * 3 > compared ? Likeness.NEVER : sum / (compared - never);
    }

    private static Weights.Vector centre(Group group) {
        if (group.centre == null) {
            group.centre =
                    Weights.centre(group.members.stream().map(m -> m.words).toList());
        }
        return group.centre;
    }
}
