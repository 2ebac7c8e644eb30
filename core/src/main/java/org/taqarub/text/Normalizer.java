package org.taqarub.text;

import java.util.Arrays;

/**
 * Gives a text one way of writing each character and remembers where each came from.
 *
 * <p>The folds, all of them: presentation forms and ligatures to letters (NFKC); Persian and Urdu letters to the Arabic ones (ی to ي, ک
 * to ك, ہ ھ ە to ه, ۀ to ه); Arabic-Indic and Persian digits to ASCII, with their decimal and thousands marks; vowel signs, tatweel, bidi
 * controls, joiners and byte order marks dropped; no-break and other odd spaces to a plain space; CR to a line feed where it stands alone,
 * else dropped. Hamza, ya and ta marbuta stay: {@link Letters#fold} compares through them. Quotation marks stay as they are.
 *
 * <p>Normalising twice gives what normalising once gives.
 */
public final class Normalizer {

    private Normalizer() {}

    /** The normal form of {@code raw} with its alignment. */
    public static AlignedText normalize(String raw) {
        int n = raw.length();
        StringBuilder out = new StringBuilder(n);
        int[] starts = new int[n + 16];
        int[] ends = new int[n + 16];
        int count = 0;
        for (int i = 0; i < n; i++) {
            char c = raw.charAt(i);
            if (Letters.isMark(c) || Letters.isInvisible(c) || c == '\u0640') {
                if (count > 0 && ends[count - 1] == i && !Character.isWhitespace(out.charAt(count - 1))) {
                    ends[count - 1] = i + 1;
                }
                continue;
            }
            if (c == '\r' && i + 1 < n && raw.charAt(i + 1) == '\n') {
                continue;
            }
            String many = expand(c);
            if (many == null) {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    ends = Arrays.copyOf(ends, ends.length * 2);
                }
                out.append(one(c));
                starts[count] = i;
                ends[count++] = i + 1;
            } else {
                for (int k = 0; k < many.length(); k++) {
                    char m = many.charAt(k);
                    if (Letters.isMark(m) || m == '\u0640') {
                        continue;
                    }
                    if (count + 1 >= starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                        ends = Arrays.copyOf(ends, ends.length * 2);
                    }
                    out.append(one(m));
                    starts[count] = i;
                    ends[count++] = i + 1;
                }
            }
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = n;
        return new AlignedText(raw, out.toString(), starts, Arrays.copyOf(ends, count));
    }

    /** What a compatibility character stands for; null where it stands for itself. */
    private static @org.jspecify.annotations.Nullable String expand(char c) {
        boolean presentation = (c >= '\uFB50' && c <= '\uFDFF')
                || (c >= '\uFE70' && c <= '\uFEFC')
                || (c >= '\uFF01' && c <= '\uFF5E');
        if (!presentation || c == '\uFD3E' || c == '\uFD3F') {
            return null;
        }
        String s = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
        // A ligature of several words is one word: its words have no offsets of their own.
        return s.length() == 1 && s.charAt(0) == c ? null : s.replace(" ", "");
    }

    private static char one(char c) {
        if (c < 0x80) {
            return c == '\r' || c == '\u000B' || c == '\f' ? '\n' : c == '\t' ? ' ' : c;
        }
        if (c >= '\u0660' && c <= '\u0669') {
            return (char) ('0' + (c - '\u0660'));
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
            return (char) ('0' + (c - '\u06F0'));
        }
        switch (c) {
            case '\u066B':
                return '.';
            case '\u066C':
                return ',';
            case '\u06CC':
            case '\u06D2':
            case '\u06CE':
                return 'ي';
            case '\u06A9':
            case '\u06AA':
            case '\u063B':
            case '\u063C':
                return 'ك';
            case '\u06C1':
            case '\u06BE':
            case '\u06D5':
            case '\u06C0':
            case '\u06C2':
                return 'ه';
            case '\u06C3':
                return 'ة';
            case '\u0671':
            case '\u0672':
            case '\u0673':
                return 'ا';
            case '\u2028':
            case '\u2029':
            case '\u0085':
                return '\n';
            case '\u00A0':
            case '\u1680':
            case '\u202F':
            case '\u205F':
            case '\u3000':
                return ' ';
            default:
                return c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        }
    }
}
