package org.taqarub.event;

import java.util.List;
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
        int start = Math.max(analysis.sentenceStart(from), from - BACK);
        int end = Math.min(arguments.clauseEnd(from), to + AHEAD);
        for (String mode : MODES) {
            for (int i = start; i < end; i++) {
                Token token = tokens.get(i);
                boolean own = i >= from || !isApart(tokens, i, from);
                if (own && lexicon.words("means-" + mode).contains(token.stem())) {
                    return mode;
                }
            }
        }
        return "";
    }

    /** Whether a mark stands between a word and the attack after it. */
    private static boolean isApart(List<Token> tokens, int word, int attack) {
        for (int i = word; i < attack; i++) {
            if (tokens.get(i).isMark()) {
                return true;
            }
        }
        return false;
    }
}
