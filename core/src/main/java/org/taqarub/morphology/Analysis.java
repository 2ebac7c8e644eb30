package org.taqarub.morphology;

import java.util.List;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.text.QuoteMarks;

/**
 * A report taken apart: its tokens, where sentences begin and end, and its quotation marks.
 *
 * @param sentences half-open token ranges, in order and without gaps
 */
public record Analysis(Report report, List<Token> tokens, List<int[]> sentences, QuoteMarks marks) {

    /** The raw stretch that tokens {@code from} to {@code to} (exclusive) cover. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /** The same without a conjunction or a preposition of one letter before the first word. */
    public Span baseSpan(int from, int to) {
        return new Span(
                tokens.get(from).baseSpan().start(), tokens.get(to - 1).span().end());
    }

    /** Number of the sentence that holds a token. */
    public int sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle)[1] <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First token of the sentence that holds {@code token}. */
    public int sentenceStart(int token) {
        return sentences.get(sentenceOf(token))[0];
    }

    /** Token after the last of the sentence that holds {@code token}. */
    public int sentenceEnd(int token) {
        return sentences.get(sentenceOf(token))[1];
    }

    /** The words that a token range covers. */
    public String words(int from, int to) {
        return span(from, to).of(report.text());
    }
}
