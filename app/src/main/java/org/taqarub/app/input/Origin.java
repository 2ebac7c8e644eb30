package org.taqarub.app.input;

/**
 * Where a report came from.
 *
 * @param file as the user named it; {@code -} is standard input
 * @param line 1-based; 0 where the whole file is meant
 */
public record Origin(String file, long line) {

    @Override
    public String toString() {
        String name = file.equals("-") ? "<stdin>" : file;
        return line == 0 ? name : name + ":" + line;
    }
}
