package org.taqarub.app.output;

import java.util.List;
import org.taqarub.record.Evidence;

/** Evidence as an indented tree: rule, bounds, words. */
public final class EvidenceTree {

    private static final int WORDS = 100;

    private EvidenceTree() {}

    /** One line a node, each with a line's end. */
    public static String of(Evidence evidence, String text) {
        StringBuilder out = new StringBuilder();
        node(evidence, text, "", "", out);
        return out.toString();
    }

    private static void node(Evidence evidence, String text, String first, String rest, StringBuilder out) {
        out.append(first)
                .append(evidence.rule())
                .append("  ")
                .append(evidence.span().start())
                .append("..")
                .append(evidence.span().end())
                .append("  ")
                .append(Words.quoted(evidence.span().of(text), WORDS))
                .append('\n');
        List<Evidence> parts = evidence.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            node(parts.get(i), text, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "), out);
        }
    }
}
