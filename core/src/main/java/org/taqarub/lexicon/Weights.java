package org.taqarub.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Weights of clues by id, as a list of weights gives them. */
final class Weights {

    /** Is told what is wrong with a row, and in which column. */
    interface Complaint {
        void of(Entry row, String column, String message);
    }

    /** Rows that begin so are no clue; the rest of the id is what the threshold is for. */
    static final String THRESHOLD = "threshold:";

    /** No weights. */
    static final Weights NONE = new Weights(Map.of());

    private final Map<String, Double> byId;

    private Weights(Map<String, Double> byId) {
        this.byId = Map.copyOf(byId);
    }

    /**
     * The weights of a list; a row without a number or with a threshold that there is not is complained of and left out.
     *
     * @param thresholds that the list may have
     */
    static Weights of(List<Entry> rows, Set<String> thresholds, Complaint complaint) {
        Map<String, Double> weights = new HashMap<>();
        for (Entry row : rows) {
            String of = row.id().startsWith(THRESHOLD) ? row.id().substring(THRESHOLD.length()) : null;
            if (of != null && !thresholds.contains(of)) {
                complaint.of(
                        row,
                        "id",
                        "no threshold <" + of + ">; there is one for " + String.join(", ", new TreeSet<>(thresholds)));
                continue;
            }
            try {
                double weight = Double.parseDouble(row.column("weight"));
                if (!Double.isFinite(weight)) {
                    throw new NumberFormatException();
                }
                weights.put(row.id(), weight);
            } catch (NumberFormatException e) {
                complaint.of(row, "weight", "<" + row.column("weight") + "> is no number; write it as 0.25 or -1.3");
            }
        }
        return new Weights(weights);
    }

    static Weights of(Map<String, Double> weights) {
        return new Weights(weights);
    }

    /** Sum of the weights of clues; those that are not known weigh nothing. */
    double sum(Collection<String> clues) {
        double sum = 0;
        for (String clue : clues) {
            sum += byId.getOrDefault(clue, 0.0);
        }
        return sum;
    }

    double of(String id, double otherwise) {
        return byId.getOrDefault(id, otherwise);
    }
}
