package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** With what an attack was made, where its own word does not say: هجوم نفذه انتحاري, ضربات … طائرات. */
final class Means {

    /** Modes with their sets of words, the more telling first. */
    private static final List<String> MODES =
            List.of("suicide-attack", "drone", "aerial", "explosives", "heavy-weapons", "primitive", "firearms");

    private static final int AHEAD = 8;
    private static final int BACK = 6;

    private final Analysis analysis;
    private final Lexicon lexicon;
    private final Arguments arguments;

    Means(Analysis analysis, Lexicon lexicon, Arguments arguments) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        this.arguments = arguments;
    }

    /** The PLOVER mode that a word of the attack's own clause gives; empty where none does. */
    String mode(int from, int to) {
        List<Token> tokens = analysis.tokens();
        int first = Math.max(analysis.sentenceStart(from), from - BACK);
        int start = from;
        while (start > first && !tokens.get(start - 1).isMark()) {
            start--;
        }
        int end = Math.min(arguments.clauseEnd(from), to + AHEAD);
        for (String mode : MODES) {
            Set<String> words = lexicon.words("means-" + mode);
            for (int i = start; i < end; i++) {
                if (words.contains(tokens.get(i).stem())) {
                    return mode;
                }
            }
        }
        return "";
    }
}
