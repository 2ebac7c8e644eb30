package org.taqarub.text;

/** Facts about single characters of Arabic script, and the fold that makes spellings comparable. */
public final class Letters {

    private Letters() {}

    /** Whether {@code c} is a letter of the basic Arabic alphabet after normalising. */
    public static boolean isArabic(char c) {
        return c >= '\u0621' && c <= '\u064A' && c != '\u0640';
    }

    /** Marks that are written above or below letters: vowel signs, shadda, superscript alef, Quranic signs. */
    static boolean isMark(char c) {
        return (c >= '\u064B' && c <= '\u065F')
                || c == '\u0670'
                || (c >= '\u0610' && c <= '\u061A')
                || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9');
    }

    /** Characters without a shape of their own: bidi controls, joiners, byte order marks, soft hyphens. */
    static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u061C';
    }

    /** Whether {@code c} opens or closes a quotation in any of the styles in use. */
    public static boolean isQuoteMark(char c) {
        return c == '"'
                || c == '«'
                || c == '»'
                || c == '“'
                || c == '”'
                || c == '„'
                || c == '‟'
                || c == '‘'
                || c == '’'
                || c == '‹'
                || c == '›'
                || c == '\u201B';
    }

    /**
     * One spelling for letters that newspapers interchange: أ إ آ ٱ become ا, ى becomes ي, ة becomes ه, ؤ becomes و, ئ becomes ي. The length
     * never changes; the fold of a fold is the fold itself.
     */
    public static String fold(String word) {
        char[] out = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char f = fold(c);
            if (f != c) {
                if (out == null) {
                    out = word.toCharArray();
                }
                out[i] = f;
            }
        }
        return out == null ? word : new String(out);
    }

    private static char fold(char c) {
        switch (c) {
            case 'أ':
            case 'إ':
            case 'آ':
            case 'ٱ':
                return 'ا';
            case 'ى':
            case 'ئ':
                return 'ي';
            case 'ة':
                return 'ه';
            case 'ؤ':
                return 'و';
            default:
                return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
    }
}
