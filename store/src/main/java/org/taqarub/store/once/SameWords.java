package org.taqarub.store.once;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what is one quotation: the same words of the same speaker in several reports, whole or cut, translated or paraphrased more than once.
 */
final class SameWords {

    /** Cosine from which words of the same named speaker within {@link #DAYS} days are the same quotation. */
    static final double SAME_SPEAKER = 0.43;

    /** The same where not both reports name the speaker. */
    static final double ANY_SPEAKER = 0.75;

    /** Share of the shorter quotation's weight that the longer one has too. */
    static final double CONTAINED = 0.8;

    static final double CONTAINED_ANY = 0.9;

    static final int DAYS = 4;

    /** Words with a weight that a quotation must have to be compared. */
    private static final int LEAST = 4;

    private static final int COMPARED = 5;
    private static final int RUN = 3;
    private static final int COMMON_RUN = 100;

    private final Weights weights;
    private final Map<Long, List<Group>> index = new HashMap<>();
    private final Counter runs = new Counter();
    private final List<Group> groups = new ArrayList<>();
    private int stamp;

    SameWords(Weights weights) {
        this.weights = weights;
    }

    /** A quotation made ready to be compared. */
    static final class Said {
        final Gist gist;
        final Gist.Words words;
        final int report;
        final int day;
        final Weights.Vector vector;
        final double weight;

        /** Id of the speaker where it means the same everywhere; null else. */
        final @org.jspecify.annotations.Nullable String speaker;

        final String country;

        Said(Gist gist, Gist.Words words, int report, Weights weights) {
            this.gist = gist;
            this.words = words;
            this.report = report;
            this.day = Deed.day(gist.published());
            Gist.Side side = words.speaker() < 0 ? null : gist.sides().get(words.speaker());
            this.speaker = side != null && side.named() ? side.id() : null;
            this.country = side == null ? "" : side.country();
            this.vector = weights.vector(words.stems(), -1);
            double sum = 0;
            for (int word : vector.words()) {
                sum += weights.of(word);
            }
            this.weight = sum;
        }
    }

    /** What is one quotation. */
    static final class Group {
        final List<Said> members = new ArrayList<>();
        private int stamp;
    }

    private static final Comparator<Said> ORDER = Comparator.<Said>comparingInt(said -> said.day)
            .thenComparing(said -> said.gist.published())
            .thenComparing(said -> said.gist.source())
            .thenComparing(said -> said.gist.id())
            .thenComparingInt(said -> said.words.start())
            .thenComparingInt(said -> said.words.ordinal());

    /** Groups of two and more, in the order of their first member. */
    List<Group> gather(List<Gist> gists) {
        List<Said> all = new ArrayList<>();
        for (int report = 0; report < gists.size(); report++) {
            Gist gist = gists.get(report);
            for (Gist.Words words : gist.words()) {
                Said said = new Said(gist, words, report, weights);
                if (said.vector.words().length >= LEAST) {
                    all.add(said);
                    for (int run : runs(words.stems())) {
                        runs.add(run, 1);
                    }
                }
            }
        }
        all.sort(ORDER);
        for (Said said : all) {
            add(said);
        }
        groups.removeIf(group -> group.members.size() < 2);
        return groups;
    }

    private void add(Said said) {
        stamp++;
        List<Long> keys = keys(said);
        Group best = null;
        double most = 0;
        for (long key : keys) {
            for (Group group : index.getOrDefault(key, List.of())) {
                if (group.stamp != stamp) {
                    group.stamp = stamp;
                    double score = score(said, group);
                    if (score > most) {
                        most = score;
                        best = group;
                    }
                }
            }
        }
        if (said.speaker != null && said.day != Deed.NEVER) {
            for (int day = said.day - DAYS; day < said.day; day++) {
                for (Group group : index.getOrDefault(speakerKey(said.speaker, day), List.of())) {
                    if (group.stamp != stamp) {
                        group.stamp = stamp;
                        double score = score(said, group);
                        if (score > most) {
                            most = score;
                            best = group;
                        }
                    }
                }
            }
        }
        if (best == null) {
            best = new Group();
            groups.add(best);
        }
        best.members.add(said);
        for (long key : keys) {
            List<Group> known = index.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!known.contains(best)) {
                known.add(best);
            }
        }
    }

    private List<Long> keys(Said said) {
        List<Long> keys = new ArrayList<>();
        for (int run : runs(said.words.stems())) {
            int count = runs.of(run);
            if (count > 1 && count <= COMMON_RUN) {
                keys.add(run & 0xffffffffL);
            }
        }
        if (said.speaker != null && said.day != Deed.NEVER) {
            keys.add(speakerKey(said.speaker, said.day));
        }
        return keys;
    }

    private static long speakerKey(String speaker, int day) {
        return (long) (day + 1_000_000) << 32 | Wording.number(speaker) & 0xffffffffL;
    }

    private static int[] runs(int[] stems) {
        int count = Math.max(0, stems.length - RUN + 1);
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = Wording.mix(((stems[i] * 31) + stems[i + 1]) * 31 + stems[i + 2]);
        }
        return Arrays.stream(all).distinct().toArray();
    }

    /** How much of the bar the likeness to the group passes; 0 where it does not. */
    private double score(Said said, Group group) {
        int size = group.members.size();
        int compared = Math.min(size, COMPARED);
        double sum = 0;
        int same = 0;
        for (int i = 0; i < compared; i++) {
            double score = likeness(said, group.members.get((int) ((long) i * size / compared)));
            sum += score;
            same += score >= 1 ? 1 : 0;
        }
        return same * 2 > compared ? sum / compared : 0;
    }

    /** How many times the bar the likeness of two quotations is. */
    double likeness(Said said, Said other) {
        String speaker = said.speaker;
        String others = other.speaker;
        boolean named = speaker != null && others != null;
        if (speaker != null && others != null && !speaker.equals(others)) {
            return 0;
        }
        if (!said.country.isEmpty() && !other.country.isEmpty() && !said.country.equals(other.country)) {
            return 0;
        }
        boolean near = said.day == Deed.NEVER || other.day == Deed.NEVER || Math.abs(said.day - other.day) <= DAYS;
        double cosine = said.vector.cosine(other.vector);
        double contained = contained(said, other);
        double bar = named && near ? SAME_SPEAKER : ANY_SPEAKER;
        double containedBar = named && near ? CONTAINED : CONTAINED_ANY;
        return Math.max(cosine / bar, contained / containedBar);
    }

    /** Share of the weight of the lighter one's words that the other has; 0 where the lighter one is too light to tell. */
    private double contained(Said said, Said other) {
        Said lighter = said.weight <= other.weight ? said : other;
        Said heavier = lighter == said ? other : said;
        if (lighter.vector.words().length < 6) {
            return 0;
        }
        double shared = 0;
        int[] words = heavier.vector.words();
        for (int word : lighter.vector.words()) {
            if (Arrays.binarySearch(words, word) >= 0) {
                shared += weights.of(word);
            }
        }
        return shared / lighter.weight;
    }
}
