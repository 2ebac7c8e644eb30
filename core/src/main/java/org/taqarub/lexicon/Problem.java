package org.taqarub.lexicon;

/**
 * Something wrong in a lexicon file.
 *
 * @param file path below the lexicon's folder, e.g. {@code quotes.rules}
 * @param line 1-based; 0 where the whole file is meant
 * @param column 1-based; 0 where the whole line is meant
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return "lexicon/ar/" + file + ":" + line + ":" + column + ": " + message;
    }
}
