package org.taqarub.app.output;

/** Words of a report made fit for one line. */
final class Words {

    private Words() {}

    /** In guillemets, line ends as spaces, the middle left out where longer than the limit. */
    static String quoted(String words, int limit) {
        return "«" + shortened(words, limit) + "»";
    }

    /** Line ends as spaces, the middle left out where longer than the limit (code units, at least 10). */
    static String shortened(String words, int limit) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= limit) {
            return line;
        }
        int head = whole(line, limit * 2 / 3);
        int tail = whole(line, line.length() - (limit - limit * 2 / 3 - 1));
        return line.substring(0, head) + "…" + line.substring(tail);
    }

    /** The nearest place at or before {@code at} that parts no surrogates. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
