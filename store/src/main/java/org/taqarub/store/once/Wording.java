package org.taqarub.store.once;

import java.util.Arrays;
import org.taqarub.text.Letters;
import org.taqarub.text.Normalizer;

/**
 * Words of a text as numbers that can be compared: letters folded, clitics and endings cut off as by the light stemmer of Larkey, Ballesteros and
 * Connell (2002). Two words have the same number where they have the same stem, and otherwise but for one pair in four thousand million.
 */
final class Wording {

    private static final String[] PREFIXES = {"وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و"};
    private static final String[] SUFFIXES = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};

    private int[] words = new int[64];
    private int[] starts = new int[64];
    private int count;

    private Wording() {}

    /** The words of a text as they are written, letters folded. */
    static Wording exact(String text) {
        return of(text, false);
    }

    /** The stems of a text. */
    static Wording stems(String text) {
        return of(text, true);
    }

    private static Wording of(String raw, boolean stem) {
        Wording wording = new Wording();
        int n = raw.length();
        int i = 0;
        while (i < n) {
            if (!isWord(raw.charAt(i))) {
                i++;
                continue;
            }
            int j = i + 1;
            while (j < n && isWord(raw.charAt(j))) {
                j++;
            }
            String word = Letters.fold(Normalizer.normalize(raw.substring(i, j)).normal());
            if (!word.isEmpty()) {
                wording.add(number(stem ? stem(word) : word), i);
            }
            i = j;
        }
        return wording;
    }

    private static boolean isWord(char c) {
        return c < 0x80
                ? c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                : Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '\u0640'
                        || Character.getType(c) == Character.FORMAT;
    }

    private void add(int word, int start) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        words[count] = word;
        starts[count++] = start;
    }

    /** Numbers of the words, in the order of the text. */
    int[] numbers() {
        return Arrays.copyOf(words, count);
    }

    /** Which word holds the offset or is the last before it; 0 where none is. */
    int at(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /** The stem of a folded word. */
    static String stem(String word) {
        String stem = word;
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= (prefix.length() == 1 ? 3 : 2)) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= 2) {
                stem = stem.substring(0, stem.length() - suffix.length());
            }
        }
        return stem;
    }

    /** FNV-1a over the letters, spread by the finaliser of MurmurHash3: the same on every machine. */
    static int number(String word) {
        int h = 0x811c9dc5;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * 0x01000193;
        }
        return mix(h);
    }

    /** A number that depends on all bits of the given one. */
    static int mix(int number) {
        int h = number;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }
}
