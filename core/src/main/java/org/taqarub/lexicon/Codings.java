package org.taqarub.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Coding;
import org.taqarub.record.Event;

/** Scores and codes of events, by type and mode and, where a frame names a code of its own, by frame. Immutable. */
public final class Codings {

    static final Codings NONE = new Codings();

    /** Tells a problem of an entry at one of its columns. */
    interface Teller {
        Problem problem(Entry entry, String column, String message);
    }

    private final Map<String, Coding> byMode = new HashMap<>();
    private final Map<String, Coding> byFrame = new HashMap<>();
    private final Map<String, @Nullable Double> goldstein = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    private Codings() {}

    /**
     * @param plover lines of plover.tsv
     * @param cameo lines of cameo.tsv
     * @param problems where what is wrong is added
     */
    Codings(List<Entry> plover, List<Entry> cameo, Teller teller, List<Problem> problems) {
        for (Entry entry : cameo) {
            if (!entry.id().matches("\\d{2,4}")) {
                problems.add(teller.problem(entry, "code", "a CAMEO code has two to four digits, not " + entry.id()));
            }
            Double value = entry.column("goldstein").isEmpty() ? null : number(entry, "goldstein", teller, problems);
            goldstein.put(entry.id(), value);
        }
        for (Entry entry : plover) {
            named.add(entry.id());
            Double score = number(entry, "score", teller, problems);
            Coding.Quad quad = quad(entry, teller, problems);
            String code = entry.column("cameo");
            if (!isCode(code)) {
                problems.add(teller.problem(entry, "cameo", unknown(code)));
            } else if (score != null && quad != null) {
                byMode.put(entry.id(), new Coding(score, quad, code, goldstein.get(code)));
            }
        }
        for (Event.Type type : Event.Type.values()) {
            if (!named.contains(type.name())) {
                problems.add(new Problem("plover.tsv", 0, 0, "no line for " + type + "; add one").in("lexicon"));
            }
        }
    }

    private static @Nullable Double number(Entry entry, String column, Teller teller, List<Problem> problems) {
        try {
            double value = Double.parseDouble(entry.column(column));
            if (value >= -10 && value <= 10) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.add(teller.problem(
                entry, column, column + " is a number from -10 to 10, not `" + entry.column(column) + "`"));
        return null;
    }

    private static Coding.@Nullable Quad quad(Entry entry, Teller teller, List<Problem> problems) {
        for (Coding.Quad quad : Coding.Quad.values()) {
            if (written(quad).equals(entry.column("quad"))) {
                return quad;
            }
        }
        List<String> known = java.util.Arrays.stream(Coding.Quad.values())
                .map(Codings::written)
                .toList();
        problems.add(teller.problem(
                entry,
                "quad",
                "quad is one of " + String.join(", ", known) + ", not `" + entry.column("quad") + "`"
                        + Near.hint(entry.column("quad"), known)));
        return null;
    }

    private static String written(Coding.Quad quad) {
        return quad.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isCode(String code) {
        return code.length() > 2 && goldstein.containsKey(code);
    }

    private static String unknown(String code) {
        return "`" + code + "` is no code of three or four digits in cameo.tsv; write one that stands there, or add it";
    }

    /** Takes a frame's own code; tells where it has none that exists, and where plover.tsv lacks its type and mode. */
    void check(Frame frame, List<Problem> problems) {
        Coding general = byMode.get(key(frame.type(), frame.mode()));
        if (general == null && named.contains(key(frame.type(), frame.mode()))) {
            return; // its line was told of
        }
        if (general == null) {
            Block.Field at =
                    frame.block().all(frame.mode().isEmpty() ? "type" : "mode").get(0);
            problems.add(new Problem(
                    frame.block().file(),
                    at.line(),
                    at.column(),
                    "plover.tsv has no score for " + key(frame.type(), frame.mode()) + "; add a line"
                            + Near.hint(key(frame.type(), frame.mode()), byMode.keySet())));
            return;
        }
        for (Block.Field field : frame.block().all("cameo")) {
            if (isCode(field.value())) {
                byFrame.put(
                        frame.id(),
                        new Coding(general.score(), general.quad(), field.value(), goldstein.get(field.value())));
            } else {
                problems.add(new Problem(frame.block().file(), field.line(), field.column(), unknown(field.value())));
            }
        }
    }

    private static String key(String type, String mode) {
        return mode.isEmpty() ? type : type + "/" + mode;
    }

    /**
     * Of a type and mode.
     *
     * @param mode empty for none; one that the list lacks counts as its type
     */
    public Coding of(Event.Type type, String mode) {
        Coding found = byMode.getOrDefault(key(type.name(), mode), byMode.get(type.name()));
        return Objects.requireNonNull(found, "plover.tsv has a line for each type");
    }

    /** Of an event: its frame's own code where it has one. */
    public Coding of(Event event) {
        Coding own = byFrame.get(event.evidence().rule());
        return own == null ? of(event.type(), event.mode()) : own;
    }

    /** Types and modes that have a line, as {@code TYPE/mode}. */
    public Set<String> keys() {
        return Set.copyOf(byMode.keySet());
    }
}
