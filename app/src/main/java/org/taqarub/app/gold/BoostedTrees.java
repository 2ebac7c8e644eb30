package org.taqarub.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.lexicon.SideTrees;

/** Learns boosted trees of yes and no with XGBoost, and writes them as {@link SideTrees} reads them. The same examples give the same trees. */
final class BoostedTrees {

    private static final Map<String, Object> PARAMETERS = Map.of(
            "objective",
            "binary:logistic",
            "base_score",
            0.5,
            "tree_method",
            "hist",
            "eta",
            0.1,
            "max_depth",
            7,
            "min_child_weight",
            3,
            "subsample",
            0.8,
            "colsample_bytree",
            0.5,
            "seed",
            1,
            "nthread",
            1);

    /** Added to every number, so that none is 0, which a sparse matrix would take for missing. */
    private static final int ABOVE_ZERO = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One example.
     *
     * @param clues by place in the list of clues, each once
     * @param numbers by ordinal of {@link SideNumber}
     */
    record Example(int[] clues, int[] numbers, boolean right) {}

    private BoostedTrees() {}

    /**
     * Trees as texts.
     *
     * @param clues their names
     * @throws IllegalStateException where XGBoost refuses; {@link #unavailable} tells before whether it runs at all
     */
    static List<String> train(List<Example> examples, List<String> clues, int rounds) {
        try {
            DMatrix matrix = matrix(examples, clues.size());
            try {
                Booster booster = XGBoost.train(matrix, PARAMETERS, rounds, Map.of(), null, null);
                List<String> out = new ArrayList<>();
                for (String dump : booster.getModelDump("", false, "json")) {
                    List<String> words = new ArrayList<>();
                    write(JSON.readTree(dump), clues, words);
                    out.add(String.join(" ", words));
                }
                booster.dispose();
                return out;
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost refuses: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("XGBoost gave a tree that is no JSON: " + e.getMessage(), e);
        }
    }

    /** Why XGBoost does not run on this machine; null where it does. */
    static @Nullable String unavailable() {
        try {
            matrix(List.of(new Example(new int[0], new int[SideNumber.values().length], true)), 0)
                    .dispose();
            return null;
        } catch (XGBoostError | LinkageError e) {
            return String.valueOf(e);
        }
    }

    private static DMatrix matrix(List<Example> examples, int clues) throws XGBoostError {
        int cells = examples.stream()
                .mapToInt(e -> e.clues().length + e.numbers().length)
                .sum();
        long[] rows = new long[examples.size() + 1];
        int[] columns = new int[cells];
        float[] values = new float[cells];
        float[] labels = new float[examples.size()];
        int at = 0;
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            int[] own = example.clues().clone();
            Arrays.sort(own);
            for (int clue : own) {
                columns[at] = clue;
                values[at++] = 1;
            }
            for (int n = 0; n < example.numbers().length; n++) {
                columns[at] = clues + n;
                values[at++] = example.numbers()[n] + ABOVE_ZERO;
            }
            rows[i + 1] = at;
            labels[i] = example.right() ? 1 : 0;
        }
        DMatrix out = new DMatrix(rows, columns, values, DMatrix.SparseType.CSR, clues + SideNumber.values().length);
        out.setLabel(labels);
        return out;
    }

    /** A question, the tree for yes, the tree for no; or a leaf. */
    private static void write(JsonNode node, List<String> clues, List<String> out) {
        if (node.has("leaf")) {
            out.add(String.format(Locale.ROOT, "%.3f", node.get("leaf").asDouble()));
            return;
        }
        int feature = Integer.parseInt(node.get("split").asText().substring(1));
        double condition = node.get("split_condition").asDouble();
        JsonNode less = child(node, "yes");
        JsonNode more = child(node, "no");
        if (feature >= clues.size()) {
            int limit = (int) Math.ceil(condition) - ABOVE_ZERO;
            out.add(SideNumber.values()[feature - clues.size()].id() + "<" + limit);
            write(less, clues, out);
            write(more, clues, out);
        } else {
            out.add(clues.get(feature));
            write(1 < condition ? less : more, clues, out);
            write(child(node, "missing"), clues, out);
        }
    }

    private static JsonNode child(JsonNode node, String which) {
        int id = node.get(which).asInt();
        JsonNode children = node.get("children");
        return IntStream.range(0, children.size())
                .mapToObj(children::get)
                .filter(c -> c.get("nodeid").asInt() == id)
                .findFirst()
                .orElseThrow();
    }
}
