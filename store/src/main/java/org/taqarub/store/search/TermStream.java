package org.taqarub.store.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that were made elsewhere, with their places, as Lucene takes them. */
final class TermStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private String[] terms = new String[64];
    private int[] increments = new int[64];
    private int count;
    private int at;

    /** @param step places from the term before; 0 for the same place */
    void add(String added, int step) {
        if (count == terms.length) {
            terms = Arrays.copyOf(terms, count * 2);
            increments = Arrays.copyOf(increments, count * 2);
        }
        terms[count] = added;
        increments[count++] = count == 1 ? Math.max(1, step) : step;
    }

    boolean isEmpty() {
        return count == 0;
    }

    @Override
    public boolean incrementToken() {
        if (at >= count) {
            return false;
        }
        clearAttributes();
        term.append(terms[at]);
        increment.setPositionIncrement(increments[at]);
        at++;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
