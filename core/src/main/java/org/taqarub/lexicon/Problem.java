package org.taqarub.lexicon;

/**
 * Something wrong in a lexicon file.
 *
 * @param folder of the file: {@value #OURS} or one that the user named
 * @param file its name, e.g. {@code quotes.rules}
 * @param line 1-based; 0 where the whole file is meant
 * @param column 1-based; 0 where the whole line is meant
 * @param message what is wrong and what would be right
 */
public record Problem(String folder, String file, int line, int column, String message) {

    private static final String OURS = "lexicon/ar";

    /** A problem of a file that comes with Taqarub. */
    public Problem(String file, int line, int column, String message) {
        this(OURS, file, line, column, message);
    }

    Problem in(String otherFolder) {
        return new Problem(otherFolder, file, line, column, message);
    }

    @Override
    public String toString() {
        return folder + "/" + file + ":" + line + ":" + column + ": " + message;
    }
}
