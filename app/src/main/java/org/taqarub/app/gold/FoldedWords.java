package org.taqarub.app.gold;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taqarub.text.Letters;

/** Words as the Arabic event gold compares them: spelling folded, and besides without a clitic before. */
final class FoldedWords {

    private static final Pattern WORD = Pattern.compile("[\\u0621-\\u064a]+");
    private static final Pattern CLITIC = Pattern.compile("(?:[وف]?(?:[بكلس]|ال|بال|كال|لل)?)(.{3,})");
    private static final int SHORTEST = 3;

    private FoldedWords() {}

    static Set<String> of(String text) {
        Set<String> out = new LinkedHashSet<>();
        Matcher word = WORD.matcher(Letters.fold(text));
        while (word.find()) {
            out.add(word.group());
            Matcher bare = CLITIC.matcher(word.group());
            if (bare.matches()) {
                out.add(bare.group(1));
            }
        }
        out.removeIf(w -> w.length() < SHORTEST);
        return out;
    }
}
