package org.taqarub.store.once;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.record.Event;

/**
 * How much speaks for two tellings being of one event. docs/COUNTING.md explains each term; the weights were set by reading pairs, see
 * docs/ACCURACY.md.
 */
final class Likeness {

    /** What rules it out. */
    static final double NEVER = -100;

    /** From here on two tellings are taken to be of one event. */
    static final double SAME = 4.9;

    /** From here on two groups are, where they are of a kind that the same sides do again and again. */
    static final double JOINED = 5.1;

    /** From here on two groups of meetings, cooperation or approval are. */
    private static final double MEETINGS_JOINED = 4.5;

    /** From here on two groups of what is seldom done twice are: leaving, punishing, whatever befalls a person once, and relations that last. */
    static final double SELDOM_JOINED = 4.0;

    /** From how many tellings on an event is one that reports look back at. */
    static final int MUCH_TOLD = 8;

    /** For how many days they do. */
    static final int LOOKED_BACK = 200;

    /** Days of publication between reports without a date beyond which they tell of two events. */
    static final int APART = 14;

    /** The same for a relation that lasts. */
    static final int LASTING_APART = 31;

    /** Points for two tellings of one relation that lasts: its sides are all that tells it. */
    private static final double LASTING = 3.5;

    /** From how many tellings without a date on a relation may be one that lasts. */
    private static final int OFTEN = 40;

    /** One tells nothing new of a relation that lasts: so many tellings do not give a date for one that does. */
    private static final int SELDOM_DATED = 3;

    /** On how many days one attacks another who does so every day. */
    private static final int MANY_DAYS = 15;

    /** Modes of deeds that befall a person once. */
    private static final Set<String> ONCE = Set.of("abduct", "targeted");

    /** What a single party does not do every day, and attacks, which often have nobody else who is known. */
    private static final Set<Event.Type> SELDOM_ALONE =
            EnumSet.of(Event.Type.SANCTION, Event.Type.RETREAT, Event.Type.ASSAULT);

    /** Types whose sides do the same: who is named as actor and who as recipient tells little. */
    private static final Set<Event.Type> MUTUAL =
            EnumSet.of(Event.Type.CONSULT, Event.Type.COOPERATE, Event.Type.AGREE, Event.Type.SUPPORT);

    /** Acts of speech: the speaker does many of them a day, and their words tell them apart. */
    private static final Set<Event.Type> SPEECH = EnumSet.of(
            Event.Type.REQUEST,
            Event.Type.ACCUSE,
            Event.Type.REJECT,
            Event.Type.THREATEN,
            Event.Type.SUPPORT,
            Event.Type.AGREE,
            Event.Type.CONCEDE);

    /** Modes of one attack that reports name differently. */
    private static final Set<String> FROM_AFAR = Set.of("heavy-weapons", "aerial", "drone", "explosives");

    /** Those of which a speaker does new ones every day; what is signed or opened is among SUPPORT. */
    private static final Set<Event.Type> SAID = EnumSet.of(
            Event.Type.REQUEST,
            Event.Type.ACCUSE,
            Event.Type.REJECT,
            Event.Type.THREATEN,
            Event.Type.AGREE,
            Event.Type.CONCEDE);

    private final Map<Event.Type, Integer> ofType = new HashMap<>();
    private final Map<Long, Integer> ofParties = new HashMap<>();

    /** Who backs whom: tellings without a date, and those with one. */
    private final Map<Long, int[]> backing = new HashMap<>();

    /** Who attacks whom: the days that reports give. */
    private final Map<Long, Set<Integer>> fighting = new HashMap<>();

    Likeness(List<Deed> deeds) {
        deeds.forEach(this::countBacking);
        deeds.forEach(this::countFighting);
        for (Deed deed : deeds) {
            deed.lasting = isLasting(deed);
            deed.daily = isDaily(deed);
            ofType.merge(deed.type(), 1, Integer::sum);
            int mode = mode(deed);
            for (int i = 0; i < deed.parties.length; i++) {
                for (int k = i; k < deed.parties.length; k++) {
                    ofParties.merge(key(deed.type(), 0, deed.parties[i], deed.parties[k]), 1, Integer::sum);
                    if (mode != 0) {
                        ofParties.merge(key(deed.type(), mode, deed.parties[i], deed.parties[k]), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private void countFighting(Deed deed) {
        if (deed.type() == Event.Type.ASSAULT && deed.hasDay()) {
            for (int actor : deed.actors) {
                for (int recipient : deed.recipients) {
                    fighting.computeIfAbsent((long) actor << 32 | recipient, k -> new HashSet<>())
                            .add(deed.from);
                }
            }
        }
    }

    /** Whether it is an attack of one upon another that is told of very many days. */
    private boolean isDaily(Deed deed) {
        if (deed.type() == Event.Type.ASSAULT) {
            for (int actor : deed.actors) {
                for (int recipient : deed.recipients) {
                    if (fighting.getOrDefault((long) actor << 32 | recipient, Set.of())
                                    .size()
                            >= MANY_DAYS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void countBacking(Deed deed) {
        if (deed.type() == Event.Type.AID) {
            for (int actor : deed.actors) {
                for (int recipient : deed.recipients) {
                    backing.computeIfAbsent((long) actor << 32 | recipient, k -> new int[2])[
                            deed.from == Deed.NEVER ? 0 : 1]++;
                }
            }
        }
    }

    /**
     * Whether it tells who backs whom, without a date and without a figure, of two of whom that is told often and hardly ever with a date: that is
     * said of them wherever they are named, and is no deed of a day.
     */
    private boolean isLasting(Deed deed) {
        if (deed.type() != Event.Type.AID
                || deed.from != Deed.NEVER
                || deed.telling.status() != Event.Status.ACTUAL
                || !deed.telling.figures().isEmpty()) {
            return false;
        }
        for (int actor : deed.actors) {
            for (int recipient : deed.recipients) {
                int[] counts = backing.getOrDefault((long) actor << 32 | recipient, new int[2]);
                if (actor != recipient && counts[0] >= OFTEN && counts[1] * SELDOM_DATED <= counts[0]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long key(Event.Type type, int mode, int party, int other) {
        return ((long) type.ordinal() << 59)
                | (long) mode << 52
                | (long) Math.min(party, other) << 26
                | Math.max(party, other);
    }

    private static int mode(Deed deed) {
        return deed.telling.mode().isEmpty() ? 0 : 1 + (Wording.number(deed.telling.mode()) & 63);
    }

    /** Mode of both, 0 where they have none in common. */
    private static int mode(Deed a, Deed b) {
        return a.telling.mode().equals(b.telling.mode()) ? mode(a) : 0;
    }

    /** How rare it is that these two, or this one, do anything of the type and mode: from -1 to 2. */
    private double rarity(Event.Type type, int mode, int party, int other) {
        int count = ofParties.getOrDefault(key(type, mode, party, other), 1);
        return Math.max(-1, Math.min(2, (Math.log(ofType.getOrDefault(type, 1) / (double) count) - 3) * 0.4));
    }

    /** All but the days. */
    double of(Deed a, Deed b) {
        if (isCopied(a, b)) {
            return SAME + 3;
        }
        double sides = sides(a, b);
        if (sides == NEVER) {
            return NEVER;
        }
        if (areOthers(a, b)) {
            sides -= 2;
        }
        int place = a.place(b);
        boolean speech = SPEECH.contains(a.type());
        if (place == -2 && !speech) {
            return NEVER;
        }
        double score = sides;
        score += place == 2 ? 1.5 : place == 1 ? 0.5 : place == -1 ? speech ? -1 : -4 : place == -2 ? -1 : 0;
        // two events of one sentence share its words, and two of one report its headline: that tells nothing
        boolean sameReport = a.report == b.report;
        if (!sameReport || a.telling.sentence() != b.telling.sentence()) {
            score += 10 * Math.min(0.6, a.words.cosine(b.words));
        }
        if (!sameReport) {
            score += 4 * Math.min(0.5, a.topic.cosine(b.topic));
        }
        score += names(a, b, speech);
        boolean sameTrigger = a.telling.trigger() == b.telling.trigger();
        boolean sameRule = a.telling.rule().equals(b.telling.rule());
        score += (sameTrigger ? 0.7 : 0) + (sameRule ? 0.5 : 0) - (speech && !sameTrigger && !sameRule ? 0.5 : 0);
        String mode = a.telling.mode();
        String other = b.telling.mode();
        score += mode.equals(other)
                ? 0
                : mode.isEmpty() || other.isEmpty()
                        // a call is always called so
                        ? (mode + other).equals("phone") ? -2 : 0
                        : FROM_AFAR.contains(mode) && FROM_AFAR.contains(other)
                                ? -0.3
                                : a.type() == Event.Type.SANCTION ? -2.5 : -1.5;
        score += a.type() == b.type() ? 0 : -1;
        score += figures(a, b) + manifold(a, b);
        score += sameReport ? -2 : 0;
        score += alone(a, b);
        // those who fight every day: a telling without a day may be of any
        score += a.daily && b.daily && !(a.hasDay() && b.hasDay()) ? -0.7 : 0;
        return score;
    }

    /** Whether two copies of one report say it in the same sentence. */
    static boolean isCopied(Deed a, Deed b) {
        return a.copy == b.copy
                && a.report != b.report
                && a.telling.trigger() == b.telling.trigger()
                && a.words.cosine(b.words) > 0.85;
    }

    /** Whether both have the same sentence, or much the same, in whatever reports, and type, a party, days and publication fit. */
    static boolean isVerbatim(Deed a, Deed b) {
        return a.report != b.report
                && Math.abs(a.published - b.published) <= APART
                && a.telling.trigger() == b.telling.trigger()
                && a.type() == b.type()
                && Deed.shared(a.parties, b.parties) > 0
                && a.mayShareDay(b)
                && a.words.cosine(b.words) > (a.copy == b.copy ? 0.85 : 0.9);
    }

    /** From which likeness on the two are taken to be of one event when groups are joined that they are typical of. */
    static double joined(Deed a, Deed b) {
        return switch (a.type()) {
            case SANCTION, RETREAT -> SELDOM_JOINED;
            case CONSULT, COOPERATE, SUPPORT -> MEETINGS_JOINED;
            default -> a.lasting && b.lasting ? SELDOM_JOINED : JOINED;
        };
    }

    /**
     * Against deeds of which a single party is known: that says little of whom they are with, and one does many of them a day. Who receives whom at home
     * is told by their names alone.
     */
    private static double alone(Deed a, Deed b) {
        if (a.parties.length > 1 || b.parties.length > 1 || SELDOM_ALONE.contains(a.type())) {
            return 0;
        }
        if (a.type() != Event.Type.CONSULT) {
            return -1;
        }
        return isAtHome(a)
                        && isAtHome(b)
                        && Deed.shared(
                                        Deed.union(a.actingNames, a.receivingNames),
                                        Deed.union(b.actingNames, b.receivingNames))
                                == 0
                ? -2
                : 0;
    }

    /** Whether two deeds on other days are one all the same: the same named person is abducted or murdered. */
    static boolean befellOnce(Deed a, Deed b) {
        return a.type() == Event.Type.ASSAULT
                && b.type() == Event.Type.ASSAULT
                && ONCE.contains(a.telling.mode())
                && ONCE.contains(b.telling.mode())
                && Deed.shared(a.receivingNames, b.receivingNames) > 0;
    }

    /** Whether both name actors that act for no state and are nobody of name, and not the same: patients thank, students thank. */
    private static boolean areOthers(Deed a, Deed b) {
        if (a.actors.length > 0
                || b.actors.length > 0
                || a.telling.actors().length == 0
                || b.telling.actors().length == 0) {
            return false;
        }
        for (int some : a.telling.actors()) {
            for (int other : b.telling.actors()) {
                if (a.gist.sides()
                        .get(some)
                        .id()
                        .equals(b.gist.sides().get(other).id())) {
                    return false;
                }
            }
        }
        return true;
    }

    private double sides(Deed a, Deed b) {
        if (MUTUAL.contains(a.type())) {
            int shared = Deed.shared(a.parties, b.parties);
            if (shared == 0) {
                return NEVER;
            }
            int fewer = Math.min(a.parties.length, b.parties.length);
            if (fewer == 1) {
                return 0.5
                                * rarity(
                                        a.type(),
                                        mode(a, b),
                                        commonest(a.parties, b.parties),
                                        commonest(a.parties, b.parties))
                        - (a.parties.length == b.parties.length ? 0 : 1);
            }
            return shared == 1
                    // whom one approves of is half of it
                    ? a.type() == Event.Type.SUPPORT ? -7 : -4
                    : pair(a.type(), mode(a, b), a.parties, b.parties)
                            - (shared < fewer ? 0.5 : 0)
                            - (shared < Math.max(a.parties.length, b.parties.length) ? 0.8 : 0);
        }
        int acting = Deed.shared(a.actors, b.actors);
        int receiving = Deed.shared(a.recipients, b.recipients);
        boolean actorsKnown = a.actors.length > 0 && b.actors.length > 0;
        boolean recipientsKnown = a.recipients.length > 0 && b.recipients.length > 0;
        if (actorsKnown && acting == 0) {
            return NEVER;
        }
        if (acting == 0 && receiving == 0) {
            // one tells who acted, the other on whom
            return NEVER;
        }
        if (recipientsKnown && receiving == 0) {
            return SPEECH.contains(a.type()) ? -1.5 : -2.5;
        }
        if (acting > 0 && receiving > 0) {
            return (a.lasting && b.lasting ? LASTING : 0) + pair(a.type(), mode(a, b), a.parties, b.parties);
        }
        int[] some = acting > 0 ? a.actors : a.recipients;
        int[] others = acting > 0 ? b.actors : b.recipients;
        int party = commonest(some, others);
        return 0.5 * rarity(a.type(), mode(a, b), party, party)
                - (a.actors.length + a.recipients.length > 1 || b.actors.length + b.recipients.length > 1 ? 0.3 : 0);
    }

    private double pair(Event.Type type, int mode, int[] some, int[] others) {
        double rarest = -1;
        for (int i = 0; i < some.length; i++) {
            if (!contains(others, some[i])) {
                continue;
            }
            for (int k = i; k < some.length; k++) {
                if (contains(others, some[k])) {
                    rarest = Math.max(rarest, rarity(type, mode, some[i], some[k]));
                }
            }
        }
        return rarest;
    }

    private static int commonest(int[] some, int[] others) {
        for (int party : some) {
            if (contains(others, party)) {
                return party;
            }
        }
        return -1;
    }

    private static boolean contains(int[] parties, int party) {
        return java.util.Arrays.binarySearch(parties, party) >= 0;
    }

    /** The same person on both sides speaks for it; others in the same role against it. */
    private static double names(Deed a, Deed b, boolean speech) {
        boolean mutual = MUTUAL.contains(a.type());
        int[] acting = mutual ? Deed.union(a.actingNames, a.receivingNames) : a.actingNames;
        int[] others = mutual ? Deed.union(b.actingNames, b.receivingNames) : b.actingNames;
        double receiving = 0;
        if (!mutual && a.receivingNames.length > 0 && b.receivingNames.length > 0) {
            receiving = Deed.shared(a.receivingNames, b.receivingNames) > 0 ? 0.7 : -1.5;
        }
        if (acting.length == 0 || others.length == 0) {
            return receiving;
        }
        int shared = Deed.shared(acting, others);
        int fewer = Math.min(acting.length, others.length);
        if (shared == 0) {
            return receiving - (mutual && fewer > 1 ? 6 : speech || mutual ? 3 : 1);
        }
        if (mutual && fewer > 1) {
            return shared > 1 ? 2.2 : -3;
        }
        return receiving + 1;
    }

    private static double figures(Deed a, Deed b) {
        double best = 0;
        for (Gist.Given some : a.telling.figures()) {
            for (Gist.Given other : b.telling.figures()) {
                if (some.kind() != other.kind() || !some.unit().equals(other.unit())) {
                    continue;
                }
                boolean equal = java.util.Objects.equals(some.least(), other.least())
                        && java.util.Objects.equals(some.most(), other.most());
                Long least = some.least();
                best = equal && least != null && least > 1 ? Math.max(best, least > 3 ? 1.5 : 1) : best;
            }
        }
        return best;
    }

    /** Against: totals of a campaign are a multiple of what one day cost. */
    private static double manifold(Deed a, Deed b) {
        double worst = 0;
        for (Gist.Given some : a.telling.figures()) {
            for (Gist.Given other : b.telling.figures()) {
                Long least = some.least();
                Long most = other.least();
                if (some.kind() != other.kind() || !some.unit().equals(other.unit()) || least == null || most == null) {
                    continue;
                }
                long more = Math.max(least, most);
                long fewer = Math.min(least, most);
                if (more <= 2 * fewer) {
                    return 0;
                }
                worst = more > 4 * fewer ? Math.min(worst, -2) : Math.min(worst, -1);
            }
        }
        return worst;
    }

    /**
     * How well a telling fits to a day.
     *
     * @param day on which the event happened
     * @param size how many tellings of it there are: much told events are looked back at for months
     */
    static double day(Deed deed, int day, int size) {
        return day(deed, day, size, false);
    }

    /** @param announced whether other tellings of what the deed tells announce it, so that this one may do so too */
    static double day(Deed deed, int day, int size, boolean announced) {
        if (deed.from != Deed.NEVER) {
            int off = day < deed.from ? deed.from - day : day > deed.to ? day - deed.to : 0;
            int length = deed.to - deed.from;
            if (off > 1) {
                return NEVER;
            }
            return length == 0 ? off == 0 ? 2 : 0.5 : length < 7 ? 0.5 : length < 31 ? 0.2 : -0.5;
        }
        if (deed.published == Deed.NEVER) {
            return -1;
        }
        int ago = deed.published - day;
        if (deed.telling.status() == Event.Status.FUTURE || ago < -1 && announced) {
            return ago > 1 ? NEVER : ago >= -7 ? 0.3 : ago >= -21 ? -0.3 : ago >= -60 ? -1 : NEVER;
        }
        if (ago < -1) {
            return NEVER;
        }
        if (size >= MUCH_TOLD && isLookedBackAt(deed)) {
            return ago <= 2
                    ? 0.5
                    : ago <= 7 ? -0.3 : ago <= 14 ? -1 : ago <= 30 ? -1.5 : ago <= LOOKED_BACK ? -2.2 : NEVER;
        }
        return ago <= 2 ? 0.5 : ago <= 4 ? -0.3 : ago <= 7 ? -1 : ago <= 14 ? -2 : ago <= 30 ? -3 : NEVER;
    }

    /** Whether reports look back at such an event: at deeds between two, not at what is said every day nor at what a state does at home. */
    static boolean isLookedBackAt(Deed deed) {
        return !SAID.contains(deed.type()) && !isAtHome(deed);
    }

    /** Whether it is of a type whose sides do the same. */
    static boolean isMutual(Deed deed) {
        return MUTUAL.contains(deed.type());
    }

    private static boolean isAtHome(Deed deed) {
        return deed.parties.length == 1
                && deed.telling.actors().length > 0
                && deed.telling.recipients().length > 0
                && deed.type() != Event.Type.ASSAULT;
    }

    /** How well a telling without a date fits to one that gives a week, month or year. */
    private static double afterDate(Deed dated, Deed undated) {
        if (undated.telling.status() == Event.Status.FUTURE) {
            int ahead = dated.to - undated.published;
            return ahead < 0 ? NEVER : ahead <= 31 ? 0 : ahead <= 60 ? -1 : NEVER;
        }
        if (undated.published < dated.from - 1) {
            return NEVER;
        }
        int late = Math.max(0, undated.published - dated.to);
        int apart = Math.abs(dated.published - undated.published);
        return (late == 0 ? 0 : late <= 2 ? -0.3 : late <= 7 ? -1 : late <= 14 ? -2 : late <= 30 ? -3 : NEVER)
                + (apart <= 2 ? 0.5 : apart <= 7 ? 0 : -0.5);
    }

    /** How well two tellings without a day fit. */
    static double published(Deed a, Deed b) {
        if (a.from != Deed.NEVER && b.from != Deed.NEVER && (a.from > b.to + 1 || b.from > a.to + 1)) {
            return NEVER;
        }
        if (a.published == Deed.NEVER || b.published == Deed.NEVER) {
            return -1;
        }
        if ((a.from == Deed.NEVER) != (b.from == Deed.NEVER)) {
            return afterDate(a.from == Deed.NEVER ? b : a, a.from == Deed.NEVER ? a : b);
        }
        int apart = Math.abs(a.published - b.published);
        if (a.lasting && b.lasting) {
            return apart <= 2 ? 0.5 : apart <= 7 ? 0 : apart <= APART ? -0.5 : apart <= LASTING_APART ? -1 : NEVER;
        }
        boolean daily = SAID.contains(a.type()) || a.parties.length == 1 && b.parties.length == 1;
        if (a.from != Deed.NEVER && b.from != Deed.NEVER) {
            return apart <= 2 ? 0.5 : daily ? -1 : apart <= 30 ? 0 : -1;
        }
        return apart == 0
                ? 0.7
                : apart == 1
                        ? 0.5
                        : apart == 2
                                ? daily ? -0.3 : 0
                                : apart <= 4
                                        ? daily ? -2 : -1.2
                                        : apart <= 7 ? daily ? -3 : -2 : apart <= APART ? daily ? -4.5 : -3 : NEVER;
    }
}
