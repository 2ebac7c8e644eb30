package org.taqarub.app.gold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Precision, recall and F1 a kind of finding, over many documents: the rows and names of gold/score.py. Rates are 0 to 1, rounded to four
 * decimals.
 */
public final class Figures {

    static final List<String> F1_ROWS = List.of(
            "mentions",
            "actors",
            "quotations",
            "quotations+speaker",
            "events",
            "events+who",
            "events.when",
            "events.mode",
            "times",
            "positions");

    static final List<String> SHARE_ROWS =
            List.of("actors.country", "actors.sector", "quotations.direct", "quotations.indirect", "quotations.mixed");

    private static final int SAMPLES = 1000;

    private final Map<String, Map<String, Number>> rows;

    private Figures(Map<String, Map<String, Number>> rows) {
        this.rows = rows;
    }

    /**
     * Compares documents by id; a gold document that is not among the found counts as found empty.
     *
     * @param interval whether to add a 95 % bootstrap interval over documents as {@code low} and {@code high}, where there are two or more
     */
    public static Figures of(Documents gold, Documents found, Errors errors, boolean interval) {
        Map<String, Document> byId = found.byId();
        List<Counts> counted = new ArrayList<>();
        for (Document document : gold.list()) {
            Document other = byId.getOrDefault(document.id(), Document.empty(document.id()));
            counted.add(Scorer.compare(document, other, errors));
        }
        Map<String, Map<String, Number>> rows = over(counted);
        if (interval && counted.size() > 1) {
            addIntervals(rows, counted);
        }
        rows.values().forEach(row -> row.replaceAll((name, value) -> value instanceof Double d ? round(d, 4) : value));
        return new Figures(rows);
    }

    private static Map<String, Map<String, Number>> over(List<Counts> counted) {
        Map<String, Map<String, Number>> rows = new LinkedHashMap<>();
        for (String name : F1_ROWS) {
            int[] sum = new int[3];
            counted.forEach(counts -> add(sum, counts.row(name)));
            double precision = sum[1] == 0 ? 0 : (double) sum[2] / sum[1];
            double recall = sum[0] == 0 ? 0 : (double) sum[2] / sum[0];
            Map<String, Number> row = new LinkedHashMap<>();
            row.put("precision", precision);
            row.put("recall", recall);
            row.put("f1", precision + recall == 0 ? 0.0 : 2 * precision * recall / (precision + recall));
            row.put("gold", sum[0]);
            row.put("found", sum[1]);
            row.put("hit", sum[2]);
            rows.put(name, row);
        }
        for (String name : SHARE_ROWS) {
            int[] sum = new int[2];
            counted.forEach(counts -> add(sum, counts.share(name)));
            Map<String, Number> row = new LinkedHashMap<>();
            row.put("share", sum[1] == 0 ? 0.0 : (double) sum[0] / sum[1]);
            row.put("of", sum[1]);
            rows.put(name, row);
        }
        rows.put("events.status", statuses(counted));
        return rows;
    }

    /** Macro F1 over the statuses that gold has. */
    private static Map<String, Number> statuses(List<Counts> counted) {
        List<Counts.Statuses> all =
                counted.stream().flatMap(counts -> counts.statuses().stream()).toList();
        TreeSet<String> kinds = new TreeSet<>();
        all.forEach(pair -> kinds.add(String.valueOf(pair.gold())));
        double sum = 0;
        for (String kind : kinds) {
            int hit = 0;
            int either = 0;
            for (Counts.Statuses pair : all) {
                boolean inGold = kind.equals(pair.gold());
                boolean inFound = kind.equals(pair.found());
                hit += inGold && inFound ? 1 : 0;
                either += (inGold ? 1 : 0) + (inFound ? 1 : 0);
            }
            sum += either == 0 ? 0 : 2.0 * hit / either;
        }
        Map<String, Number> row = new LinkedHashMap<>();
        row.put("f1", kinds.isEmpty() ? 0.0 : sum / kinds.size());
        row.put("of", all.size());
        return row;
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void addIntervals(Map<String, Map<String, Number>> rows, List<Counts> counted) {
        MersenneTwister random = new MersenneTwister(0);
        Map<String, List<Double>> samples = new HashMap<>();
        for (int i = 0; i < SAMPLES; i++) {
            List<Counts> sample = new ArrayList<>();
            for (int j = 0; j < counted.size(); j++) {
                sample.add(counted.get(random.below(counted.size())));
            }
            over(sample)
                    .forEach((name, row) -> samples.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(headline(row)));
        }
        rows.forEach((name, row) -> {
            List<Double> sorted = new ArrayList<>(Objects.requireNonNull(samples.get(name)));
            Collections.sort(sorted);
            row.put("low", sorted.get(25));
            row.put("high", sorted.get(974));
        });
    }

    private static double headline(Map<String, Number> row) {
        Number f1 = row.get("f1");
        return (f1 == null ? Objects.requireNonNull(row.get("share")) : f1).doubleValue();
    }

    private static double round(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** One object, a field a row. */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, Map<String, Number>> row : rows.entrySet()) {
                json.writeObjectFieldStart(row.getKey());
                for (Map.Entry<String, Number> figure : row.getValue().entrySet()) {
                    if (figure.getValue() instanceof Integer count) {
                        json.writeNumberField(figure.getKey(), count);
                    } else {
                        json.writeNumberField(figure.getKey(), figure.getValue().doubleValue());
                    }
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return out.toString();
    }

    /** A line a row. */
    public String table() {
        StringBuilder out = new StringBuilder();
        rows.forEach((name, row) -> {
            out.append(String.format(Locale.ROOT, "%-21s", name));
            String gap = "";
            for (Map.Entry<String, Number> figure : row.entrySet()) {
                out.append(gap).append(figure.getKey()).append(' ');
                out.append(
                        figure.getValue() instanceof Integer count
                                ? count.toString()
                                : new BigDecimal(figure.getValue().doubleValue())
                                        .setScale(3, RoundingMode.HALF_EVEN)
                                        .toPlainString());
                gap = "  ";
            }
            out.append('\n');
        });
        return out.toString();
    }
}
