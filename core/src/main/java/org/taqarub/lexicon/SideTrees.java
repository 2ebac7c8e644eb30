package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How probable it is that somebody is a side of an event: boosted trees over clues that are there or not and over {@link SideNumber numbers}, which {@code taqarub weigh}
 * learns from annotated reports and writes as {@code side-trees.tsv}, a tree a row.
 *
 * <p>A tree is written as words: a question ({@code kind=STATE}, {@code after-gap<4}), the tree for yes, the tree for no; or a leaf, a number. The sum of the leaves reached is
 * the logarithm of the odds.
 */
public final class SideTrees {

    /** Whose sides the trees tell apart. */
    public enum Role {
        ACTOR,
        RECIPIENT,
        /** A party to a mutual event. */
        PARTY;

        /** Its name in rows and thresholds: {@code actor}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** No trees: rules alone decide. */
    public static final SideTrees NONE = new SideTrees();

    /** What a node with a leaf has instead of its question. */
    private static final int LEAF = Integer.MAX_VALUE;

    private final Map<String, Integer> clues = new HashMap<>();
    private final Map<Role, List<int[][]>> trees = new TreeMap<>();
    private final Map<Role, List<float[]>> leaves = new TreeMap<>();
    private final Map<Role, Double> thresholds = new TreeMap<>();

    private SideTrees() {}

    static SideTrees of(List<Entry> rows, Weights.Complaint complaint) {
        SideTrees out = new SideTrees();
        for (Entry row : rows) {
            String problem = out.add(row.id(), row.column("tree"));
            if (problem != null) {
                complaint.of(row, problem.startsWith("no ") ? "id" : "tree", problem);
            }
        }
        return out;
    }

    /** The trees and thresholds of rows, by id. @throws IllegalArgumentException where one is malformed */
    public static SideTrees of(Map<String, String> rows) {
        SideTrees out = new SideTrees();
        rows.forEach((id, tree) -> {
            String problem = out.add(id, tree);
            if (problem != null) {
                throw new IllegalArgumentException(id + ": " + problem);
            }
        });
        return out;
    }

    /** Adds a row. @return what is wrong with it; null where nothing is */
    private @Nullable String add(String id, String text) {
        boolean threshold = id.startsWith(Weights.THRESHOLD);
        String name = threshold ? id.substring(Weights.THRESHOLD.length()) : id.replaceFirst("\\..*", "");
        Role role = null;
        for (Role r : Role.values()) {
            role = r.id().equals(name) ? r : role;
        }
        if (role == null) {
            return "no side <" + name + ">; there is actor, party, recipient";
        }
        if (threshold) {
            try {
                thresholds.put(role, Double.parseDouble(text));
                return null;
            } catch (NumberFormatException e) {
                return "<" + text + "> is no number; write it as 0.25";
            }
        }
        Parser parser = new Parser(text.split(" "));
        String problem = parser.read();
        if (problem == null) {
            trees.computeIfAbsent(role, r -> new ArrayList<>()).add(parser.nodes());
            leaves.computeIfAbsent(role, r -> new ArrayList<>()).add(parser.values());
        }
        return problem;
    }

    /** Reads one tree; nodes are question, where yes goes on, where no goes on. */
    private final class Parser {
        private final String[] words;
        private final int[] question;
        private final int[] yes;
        private final int[] no;
        private final float[] value;
        private int at;

        Parser(String[] words) {
            this.words = words;
            this.question = new int[words.length];
            this.yes = new int[words.length];
            this.no = new int[words.length];
            this.value = new float[words.length];
        }

        @Nullable
        String read() {
            String problem = node();
            return problem == null && at < words.length ? "more than a tree, from <" + words[at] + "> on" : problem;
        }

        private @Nullable String node() {
            if (at == words.length) {
                return "the tree ends where a question or a leaf should be";
            }
            int own = at++;
            String word = words[own];
            if (word.isEmpty()) {
                return "an empty question";
            }
            char first = word.charAt(0);
            int less = word.indexOf('<');
            try {
                if (first == '-' || Character.isDigit(first)) {
                    question[own] = LEAF;
                    value[own] = Float.parseFloat(word);
                    return null;
                }
                if (less > 0) {
                    value[own] = Integer.parseInt(word.substring(less + 1));
                }
            } catch (NumberFormatException e) {
                return "<" + word + "> is no number";
            }
            if (less > 0) {
                int number = -1;
                for (SideNumber n : SideNumber.values()) {
                    number = n.id().equals(word.substring(0, less)) ? n.ordinal() : number;
                }
                if (number < 0) {
                    return "nothing called <" + word.substring(0, less) + "> is counted";
                }
                question[own] = -1 - number;
            } else {
                question[own] = clues.computeIfAbsent(word, w -> clues.size());
            }
            yes[own] = at;
            String problem = node();
            if (problem != null) {
                return problem;
            }
            no[own] = at;
            return node();
        }

        int[][] nodes() {
            return new int[][] {question, yes, no};
        }

        float[] values() {
            return value;
        }
    }

    /** Whether there are trees for this side. */
    public boolean decides(Role role) {
        return trees.containsKey(role) && thresholds.containsKey(role);
    }

    /** How probable somebody must be at least; above 1 where the list has no threshold. */
    public double threshold(Role role) {
        return thresholds.getOrDefault(role, 2.0);
    }

    /** Which of the clues that the trees ask for are there. */
    public boolean[] present(Collection<String> there) {
        return present(new boolean[clues.size()], there);
    }

    /** The same, besides those that are there already. */
    public boolean[] present(boolean[] before, Collection<String> there) {
        boolean[] out = before.clone();
        for (String clue : there) {
            Integer id = clues.get(clue);
            if (id != null) {
                out[id] = true;
            }
        }
        return out;
    }

    /**
     * How probable it is, from 0 to 1, that whoever this is told of is that side.
     *
     * @param present as {@link #present} gives them
     * @param numbers by ordinal of {@link SideNumber}
     */
    public double probability(Role role, boolean[] present, int[] numbers) {
        List<int[][]> own = trees.getOrDefault(role, List.of());
        List<float[]> values = leaves.getOrDefault(role, List.of());
        double sum = 0;
        for (int t = 0; t < own.size(); t++) {
            int[][] nodes = own.get(t);
            float[] value = values.get(t);
            int at = 0;
            int question = nodes[0][0];
            while (question != LEAF) {
                boolean yes = question >= 0 ? present[question] : numbers[-1 - question] < value[at];
                at = yes ? nodes[1][at] : nodes[2][at];
                question = nodes[0][at];
            }
            sum += value[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
