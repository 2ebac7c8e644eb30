package org.taqarub.app.output;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Figure;

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

    /** 12; 5–10; ≥ 200; ≤ 99; in money the unit after it. */
    static String bounds(Figure figure) {
        Long least = figure.least();
        Long most = figure.most();
        String number;
        if (least == null) {
            number = "≤ " + grouped(most);
        } else if (most == null) {
            number = "≥ " + grouped(least);
        } else {
            number = least.equals(most) ? grouped(least) : grouped(least) + "–" + grouped(most);
        }
        return figure.unit().isEmpty() ? number : number + " " + figure.unit();
    }

    private static String grouped(@Nullable Long number) {
        return number == null ? "?" : String.format(Locale.ROOT, "%,d", number);
    }

    /** The nearest place at or before {@code at} that parts no surrogates. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
