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

    /**
     * A node is three numbers: its question (a clue, or below 0 a number), where no goes on, and what the number must be below or the bits of the leaf. Yes goes on with the
     * next node.
     */
    private static final int NODE = 3;

    private static final int NO = 1;

    /** After so many trees whoever is hopeless is left at that: the later trees only mend what the earlier ones say. */
    private static final int ENOUGH = 40;

    private static final double HOPELESS = -2;
    private static final int VALUE = 2;

    private final Map<String, Integer> clues = new HashMap<>();
    private final Map<Role, List<int[]>> trees = new TreeMap<>();
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
                double value = Double.parseDouble(text);
                if (!Double.isFinite(value)) {
                    throw new NumberFormatException();
                }
                thresholds.put(role, value);
                return null;
            } catch (NumberFormatException e) {
                return "<" + text + "> is no number; write it as 0.25";
            }
        }
        Parser parser = new Parser(text.split(" "));
        String problem = parser.read();
        if (problem == null) {
            trees.computeIfAbsent(role, r -> new ArrayList<>()).add(parser.nodes);
        }
        return problem;
    }

    /** Reads one tree. */
    private final class Parser {
        private final String[] words;
        private final int[] nodes;
        private int at;

        Parser(String[] words) {
            this.words = words;
            this.nodes = new int[NODE * words.length];
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
                    float leaf = Float.parseFloat(word);
                    if (!Float.isFinite(leaf)) {
                        throw new NumberFormatException();
                    }
                    nodes[NODE * own] = LEAF;
                    nodes[NODE * own + VALUE] = Float.floatToIntBits(leaf);
                    return null;
                }
                if (less > 0) {
                    nodes[NODE * own + VALUE] = Integer.parseInt(word.substring(less + 1));
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
                nodes[NODE * own] = -1 - number;
            } else {
                nodes[NODE * own] = clues.computeIfAbsent(word, w -> clues.size());
            }
            String problem = node();
            if (problem != null) {
                return problem;
            }
            nodes[NODE * own + NO] = NODE * at;
            return node();
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
     * @param numbers by ordinal of {@link SideNumber}, as many as that has
     */
    public double probability(Role role, boolean[] present, int[] numbers) {
        double sum = 0;
        int walked = 0;
        for (int[] nodes : trees.getOrDefault(role, List.of())) {
            if (walked++ == ENOUGH && sum < HOPELESS) {
                break;
            }
            int at = 0;
            int question = nodes[0];
            while (question != LEAF) {
                boolean yes = question >= 0 ? present[question] : numbers[-1 - question] < nodes[at + VALUE];
                at = yes ? at + NODE : nodes[at + NO];
                question = nodes[at];
            }
            sum += Float.intBitsToFloat(nodes[at + VALUE]);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
