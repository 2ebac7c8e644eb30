package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.SideExamples.Example;
import org.taqarub.event.SideChoice;
import org.taqarub.event.SideWeigher;
import org.taqarub.event.SideWeigher.Sides;
import org.taqarub.lexicon.SideTrees;
import org.taqarub.lexicon.SideTrees.Role;

/** Learns from annotated reports who is a side of an event: for actors, recipients and parties to mutual events trees of their own. */
public final class SideTrainer {

    /** Trees for a side. */
    private static final int ROUNDS = 200;

    /** Trees for parties: mutual events are a seventh of all. */
    private static final int PARTY_ROUNDS = 120;

    /** A clue of fewer who are eligible tells nothing that holds elsewhere. */
    private static final int LEAST = 25;

    private static final int FOLDS = 4;

    /** Trees that say nothing. */
    private static final Set<String> NOTHING = Set.of("0.000", "-0.000");

    /**
     * How the trees do on reports that they were not learned from.
     *
     * @param events candidates near an event of gold of their type, also several of one event and those that the reader does not take
     * @param byRules those of them with both sides right as the rules have them
     * @param right those of them with both sides right as the trees decide
     * @param better those that are right as decided and were wrong
     * @param worse those that are wrong as decided and were right
     */
    public record Measure(int events, int byRules, int right, int better, int worse) {
        Measure plus(Measure other) {
            return new Measure(
                    events + other.events,
                    byRules + other.byRules,
                    right + other.right,
                    better + other.better,
                    worse + other.worse);
        }
    }

    private SideTrainer() {}

    /** Why trees cannot be learned on this machine; null where they can. */
    public static @Nullable String unavailable() {
        return BoostedTrees.unavailable();
    }

    /** Trees by id, learned from all documents. */
    public static Map<String, String> train(List<List<Example>> documents) {
        List<String> clues = clues(documents);
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < clues.size(); i++) {
            ids.put(clues.get(i), i);
        }
        Map<Role, List<BoostedTrees.Example>> examples = new TreeMap<>();
        for (List<Example> document : documents) {
            for (Example example : document) {
                add(example, ids, examples);
            }
        }
        Map<String, String> out = new TreeMap<>();
        examples.forEach((role, own) -> {
            List<String> trees = BoostedTrees.train(own, clues, role == Role.PARTY ? PARTY_ROUNDS : ROUNDS);
            for (int t = 0; t < trees.size(); t++) {
                if (!NOTHING.contains(trees.get(t))) {
                    out.put(String.format(Locale.ROOT, "%s.%03d", role.id(), t + 1), trees.get(t));
                }
            }
        });
        return out;
    }

    /** The clues that enough have, in a fixed order. */
    private static List<String> clues(List<List<Example>> documents) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Example> document : documents) {
            for (Example example : document) {
                int options = example.choice().options().size();
                example.choice().clues().forEach(c -> counts.merge(c, options, Integer::sum));
                example.choice().options().forEach(o -> o.clues().forEach(c -> counts.merge(c, 1, Integer::sum)));
            }
        }
        counts.values().removeIf(n -> n < LEAST);
        return List.copyOf(counts.keySet());
    }

    private static void add(Example example, Map<String, Integer> ids, Map<Role, List<BoostedTrees.Example>> examples) {
        SideChoice choice = example.choice();
        for (int k = 0; k < choice.options().size(); k++) {
            SideChoice.Option option = choice.options().get(k);
            Set<Integer> own = new LinkedHashSet<>();
            for (List<String> some : List.of(choice.clues(), option.clues())) {
                for (String clue : some) {
                    Integer id = ids.get(clue);
                    if (id != null) {
                        own.add(id);
                    }
                }
            }
            int[] present = own.stream().mapToInt(Integer::intValue).toArray();
            boolean acts = example.acts().get(k);
            boolean suffers = example.suffers().get(k);
            Map<Role, Boolean> right = choice.isMutual()
                    ? Map.of(Role.PARTY, acts || suffers)
                    : Map.of(Role.ACTOR, acts, Role.RECIPIENT, suffers);
            right.forEach((role, is) -> examples.computeIfAbsent(role, r -> new ArrayList<>())
                    .add(new BoostedTrees.Example(present, option.numbers(), is)));
        }
    }

    /** Learns from three quarters of the reports and measures on the last, four times. @param thresholds by role */
    public static Measure crossValidate(List<List<Example>> documents, Map<String, Double> thresholds) {
        Measure out = new Measure(0, 0, 0, 0, 0);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<List<Example>> others = new ArrayList<>();
            List<Example> own = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                if (d % FOLDS == fold) {
                    own.addAll(documents.get(d));
                } else {
                    others.add(documents.get(d));
                }
            }
            Map<String, String> rows = train(others);
            thresholds.forEach((role, p) -> rows.put("threshold:" + role, Double.toString(p)));
            SideTrees trees = SideTrees.of(rows);
            for (Example example : own) {
                out = out.plus(measure(example, trees));
            }
        }
        return out;
    }

    private static Measure measure(Example example, SideTrees trees) {
        SideChoice choice = example.choice();
        boolean before = example.agrees().test(new Sides(choice.actors(), choice.recipients()));
        boolean after = example.agrees().test(SideWeigher.chosen(trees, choice));
        return new Measure(1, before ? 1 : 0, after ? 1 : 0, after && !before ? 1 : 0, before && !after ? 1 : 0);
    }
}
