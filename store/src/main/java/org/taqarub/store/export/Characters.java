package org.taqarub.store.export;

import java.util.function.IntPredicate;

/** What a format cannot hold in a text. A method that finds nothing gives back the same string. */
final class Characters {

    /** Stands where a character could not. */
    static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** With U+FFFD for each lone surrogate, which has no UTF-8 form; every offset stays. */
    static String wellFormed(String text) {
        return replace(text, c -> false);
    }

    /** The same, and U+FFFD for NUL, at which many programs end a text. */
    static String withoutNul(String text) {
        return replace(text, c -> c == 0);
    }

    private static String replace(String text, IntPredicate wrong) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = false;
            if (Character.isHighSurrogate(c)) {
                if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    lone = true;
                }
            } else if (Character.isLowSurrogate(c)) {
                lone = true;
            }
            if (lone || wrong.test(c)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out == null ? text : out.toString();
    }

    /** Without the characters that XML 1.0 has no place for. */
    static String xml(String text) {
        if (text.codePoints().allMatch(Characters::isXml)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isXml).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** On one line: each run of line ends, tabs and other control characters is one blank. */
    static String oneLine(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            clean = !breaks(text.charAt(i));
        }
        if (clean) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!breaks(c)) {
                out.append(c);
                open = false;
            } else if (!open) {
                out.append(' ');
                open = true;
            }
        }
        return out.toString();
    }

    private static boolean breaks(char c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029;
    }
}
