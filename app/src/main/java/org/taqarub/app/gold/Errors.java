package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong: examples of each kind, and for every rule how many of its findings are false. */
public final class Errors {

    private final Map<String, List<String>> examples = new LinkedHashMap<>();
    private final Map<String, int[]> rules = new TreeMap<>();
    private final int most;

    /** @param most examples kept a kind */
    public Errors(int most) {
        this.most = most;
    }

    void note(String kind, String document, String what) {
        List<String> shown = examples.computeIfAbsent(kind, key -> new ArrayList<>());
        if (shown.size() < most) {
            shown.add(document + ": " + what);
        }
    }

    void finding(String row, String rule, boolean isFalse) {
        int[] counts = rules.computeIfAbsent(row + "\t" + rule, key -> new int[2]);
        counts[0] += isFalse ? 1 : 0;
        counts[1]++;
    }

    /** Examples by kind, kinds in the order in which they first occurred. */
    public Map<String, List<String>> examples() {
        return examples;
    }

    /**
     * A rule and its findings.
     *
     * @param row kind of finding: mentions, quotations, events, times, positions
     * @param rule empty where the findings do not say it
     */
    public record Rule(String row, String rule, int wrong, int found) {}

    /** Rules with at least one false finding, those with the most first. */
    public List<Rule> rules() {
        return rules.entrySet().stream()
                .map(entry -> new Rule(
                        entry.getKey().substring(0, entry.getKey().indexOf('\t')),
                        entry.getKey().substring(entry.getKey().indexOf('\t') + 1),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .filter(rule -> rule.wrong() > 0)
                .sorted(Comparator.comparingInt((Rule rule) -> -rule.wrong()))
                .toList();
    }
}
