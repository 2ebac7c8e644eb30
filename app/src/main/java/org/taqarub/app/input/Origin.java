package org.taqarub.app.input;

/**
 * Where a report came from. Equal origins are the same place, also in a later run over the same input.
 *
 * @param file path or address as the user named it; below a folder or a pattern the path of the file; {@code -} is standard input
 * @param part what is counted in the file
 * @param number 1-based; 0 where the whole file or folder is meant
 */
public record Origin(String file, Part part, long number) {

    /** What a file is counted in. */
    public enum Part {
        /** Lines of text; a file that is one report is its line 1. */
        LINE,
        /** Records of a WARC file, all types counted. */
        RECORD,
        /** Entries of a feed. */
        ENTRY
    }

    /** A line, or with 0 the whole. */
    public Origin(String file, long line) {
        this(file, Part.LINE, line);
    }

    /** 1-based; 0 where the place is no line. */
    public long line() {
        return part == Part.LINE ? number : 0;
    }

    @Override
    public String toString() {
        String name = file.equals("-") ? "<stdin>" : file;
        if (number == 0) {
            return name;
        }
        return switch (part) {
            case LINE -> name + ":" + number;
            case RECORD -> name + ":record " + number;
            case ENTRY -> name + ":entry " + number;
        };
    }
}
