package org.taqarub.time;

import java.util.List;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Reporting;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** Whether the clause around a time speaks of what was or of what is to come. */
final class ClauseTense {

    private static final java.util.Set<String> ASKING =
            java.util.Set.of("demand", "ask", "suggest", "promise", "accept");

    /** Words within which a verb tells of a time that stands without more. */
    private static final int NEAR = 9;

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final TimeWords words;

    ClauseTense(Analysis analysis, Lexicon lexicon, TimeWords words) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.lexicon = lexicon;
        this.words = words;
    }

    /** س before a verb, or a word as المقرر, before any verb in the past; at the sentence's head also after the time. */
    boolean isFuture(int at) {
        int start = analysis.sentenceStart(at);
        int from = Math.max(start, at - 20);
        for (int i = at - 1; i >= from; i--) {
            Token token = tokens.get(i);
            if (comes(token)) {
                return true;
            }
            if (token.pos().equals("VBD") || token.isMark("؛") || token.isMark(".")) {
                return false;
            }
        }
        if (from > start) {
            return false;
        }
        int end = Math.min(analysis.sentenceEnd(at), at + 8);
        for (int i = at + 1; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isMark("،") || token.isVerb() || comes(token)) {
                return comes(token);
            }
        }
        return false;
    }

    private boolean comes(Token token) {
        return token.preposition().equals("س")
                || words.coming.contains(token.base())
                || words.coming.contains(token.bare());
    }

    /** Whether the nearest verb before, in the same sentence, is in the past and no verb of saying. */
    boolean isPast(int at) {
        for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
            if (tokens.get(i).isVerb()) {
                return tokens.get(i).pos().equals("VBD")
                        && lexicon.reporting(tokens.get(i).base()).isEmpty();
            }
        }
        return false;
    }

    /** Whether words right before or the nearest verb say that it is over; a verb of saying tells so only of its own clause. */
    boolean isOver(int at) {
        int start = analysis.sentenceStart(at);
        for (int i = at - 1; i >= Math.max(start, at - 2); i--) {
            if (words.following.contains(tokens.get(i).base())) {
                return true;
            }
        }
        for (int i = at - 1; i >= Math.max(start, at - NEAR); i--) {
            Token token = tokens.get(i);
            if (token.base().equals("ان") && !token.isVerb()) {
                return false;
            }
            if (token.isVerb()) {
                return token.pos().equals("VBD") || token.pos().equals("VBN");
            }
        }
        for (int i = at + 1; i < analysis.sentenceEnd(at); i++) {
            if (tokens.get(i).isVerb()) {
                return tokens.get(i).pos().equals("VBD") || tokens.get(i).pos().equals("VBN");
            }
        }
        return false;
    }

    /** Whether the time stands with a meeting that somebody asked for or agreed to: دعت إلى اجتماع صباح الثلاثاء. */
    boolean isAskedFor(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - 10);
        boolean meeting = false;
        for (int i = at - 1; i >= start; i--) {
            Token token = tokens.get(i);
            meeting |= words.meetings.contains(token.stem());
            if (!token.isVerb()) {
                continue;
            }
            return meeting
                    && lexicon.reporting(token.base()).stream()
                            .map(Reporting::act)
                            .anyMatch(ASKING::contains);
        }
        return false;
    }

    /** Whether the nearest verb before, in the same clause, is in the present: يصدر الكتاب الثلاثاء speaks of the Tuesday to come. */
    boolean isPresent(int at) {
        int from = Math.max(analysis.sentenceStart(at), at - 8);
        for (int i = at - 1; i >= from; i--) {
            Token token = tokens.get(i);
            if (token.isMark()) {
                return false;
            }
            if (token.isVerb()) {
                String before = i > 0 ? tokens.get(i - 1).bare() : "";
                return token.pos().equals("VBP")
                        && !before.equals("لم")
                        && !before.startsWith("كان")
                        && !before.equals("ان")
                        && lexicon.reporting(token.base()).isEmpty();
            }
        }
        return false;
    }

    /** قد before a verb in the present, in the clause of a time without a year: what may come. */
    boolean isPossible(int at) {
        int from = Math.max(analysis.sentenceStart(at), at - 8);
        for (int i = at - 1; i > from; i--) {
            if (tokens.get(i).isVerb()) {
                return tokens.get(i).pos().equals("VBP")
                        && tokens.get(i - 1).bare().equals("قد");
            }
        }
        return false;
    }
}
