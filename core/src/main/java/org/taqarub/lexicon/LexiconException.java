package org.taqarub.lexicon;

import java.util.List;

/** A lexicon that cannot be used: every problem found in it, not only the first. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /** @param problems never empty */
    public LexiconException(List<Problem> problems) {
        super(problems.size() + " problem(s) in the lexicon, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
