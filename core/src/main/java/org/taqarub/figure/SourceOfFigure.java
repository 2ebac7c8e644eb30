package org.taqarub.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** Who gives a figure that stands in no quotation: وفق حصيلة للمرصد, أفاد المرصد عن مقتل سبعة. */
final class SourceOfFigure {

    /** How many words may stand between the word of attribution and the source. */
    private static final int REACH = 4;

    private static final Set<String> OF = Set.of("عن", "ب");

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Actors actors;

    SourceOfFigure(Lexicon lexicon, Analysis analysis, Actors actors) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.actors = actors;
    }

    /** Id of the entity; null where the report itself gives the figure. */
    @Nullable
    String of(Count count) {
        String told = toldBy(count);
        return told != null ? told : accordingTo(count);
    }

    /** أفاد المرصد عن مقتل سبعة: a word of saying, who says it, and عن right before the deed. */
    private @Nullable String toldBy(Count count) {
        int start = analysis.sentenceStart(count.from());
        int of = count.from() - 1;
        if (of <= start || !OF.contains(analysis.tokens().get(of).bare())) {
            return null;
        }
        for (int k = of - 1; k >= Math.max(start, of - 3 * REACH); k--) {
            Token token = analysis.tokens().get(k);
            if (token.isMark("،") || token.isMark("؛")) {
                return null;
            }
            if (!lexicon.reporting(token.base()).isEmpty()) {
                return speaker(k + 1, of);
            }
        }
        return null;
    }

    /** A word of attribution in the sentence behind the figure, with somebody soon after it and no verb between. */
    private @Nullable String accordingTo(Count count) {
        int end = analysis.sentenceEnd(count.from());
        for (int k = count.to(); k < end; k++) {
            Token token = analysis.tokens().get(k);
            if (token.isMark("؛")) {
                return null;
            }
            boolean opens = lexicon.words("attribution").contains(token.base())
                    && !token.base().equals("كما")
                    && !token.base().equals("نقلا");
            if (opens && !token.conjunction().isEmpty()) {
                // ووفقا لمصادر: of what comes next.
                return null;
            }
            if (opens) {
                return speaker(k + 1, Math.min(end, k + 1 + REACH));
            }
        }
        return null;
    }

    private @Nullable String speaker(int from, int to) {
        for (int k = from; k < to; k++) {
            Phrase phrase = actors.startingAt(k);
            boolean speaks = phrase != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && phrase.shape() != Phrase.Shape.STATE
                    && !phrase.isLocative();
            if (speaks && phrase != null) {
                return phrase.entity();
            }
            if (analysis.tokens().get(k).isVerb() || analysis.tokens().get(k).isMark("،")) {
                return null;
            }
        }
        return null;
    }
}
