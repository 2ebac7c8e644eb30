package org.taqarub.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a normalised text into words, numbers and marks, and these into sentences. */
public final class Splitter {

    private static final int LONGEST_SENTENCE = 400;

    private Splitter() {}

    /**
     * All pieces in order. A change between letters and digits is a cut (في17, الـ26); a decimal mark or a thousands mark inside digits is none. The
     * marks of a hashtag (#, _) are no pieces: its words are words.
     */
    public static List<Piece> pieces(AlignedText aligned) {
        String s = aligned.normal();
        int n = s.length();
        List<Piece> out = new ArrayList<>(n / 5 + 1);
        int paragraph = 0;
        int i = 0;
        while (i < n) {
            char c = s.charAt(i);
            if (c == '\n') {
                paragraph++;
                i++;
                continue;
            }
            if (Character.isWhitespace(c) || c == '#' || c == '_') {
                i++;
                continue;
            }
            int j = i + 1;
            Piece.Kind kind;
            if (Letters.isArabic(c) || (c > 0x80 && isArabicScript(c))) {
                kind = Piece.Kind.ARABIC;
                while (j < n && (Letters.isArabic(s.charAt(j)) || isArabicScript(s.charAt(j)))) {
                    j++;
                }
            } else if (c >= '0' && c <= '9') {
                kind = Piece.Kind.NUMBER;
                while (j < n
                        && (isDigit(s.charAt(j))
                                || (isInNumber(s.charAt(j)) && j + 1 < n && isDigit(s.charAt(j + 1))))) {
                    j++;
                }
            } else if (Character.isLetter(c)) {
                kind = Piece.Kind.LATIN;
                while (j < n
                        && (Character.isLetterOrDigit(s.charAt(j)) || s.charAt(j) == '\'')
                        && !Letters.isArabic(s.charAt(j))) {
                    j++;
                }
            } else {
                kind = Piece.Kind.MARK;
                if (c == '.' || c == '…') {
                    while (j < n && (s.charAt(j) == '.' || s.charAt(j) == '…')) {
                        j++;
                    }
                } else if (Character.isHighSurrogate(c) && j < n && Character.isLowSurrogate(s.charAt(j))) {
                    j++;
                }
            }
            out.add(new Piece(aligned.toRaw(i, j), s.substring(i, j), kind, paragraph));
            i = j;
        }
        return out;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isInNumber(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬' || c == ':';
    }

    /** Letters of Arabic script beyond the basic alphabet (پ, چ, گ, ڤ …). */
    private static boolean isArabicScript(char c) {
        return c >= '\u066E' && c <= '\u06D3' && Character.isLetter(c);
    }

    /**
     * The sentences: half-open index ranges into {@code pieces}. A paragraph's end always ends a sentence. A full stop, question or
     * exclamation mark ends one outside quotation marks; inside them it does not, so that a sentence keeps a quotation of several
     * sentences whole, unless the mark that opened it is never closed in its paragraph. A single letter with a full stop is an abbreviation (د. محمد), as is a
     * letter in a chain of such (أ. ف. ب.).
     */
    public static List<int[]> sentences(List<Piece> pieces, QuoteMarks marks) {
        List<int[]> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean lineEnd = i + 1 == pieces.size() || pieces.get(i + 1).paragraph() != piece.paragraph();
            int end = -1;
            if (lineEnd) {
                end = i + 1;
            } else if (piece.kind() == Piece.Kind.MARK
                    && isStop(piece.text())
                    && !marks.isInside(i)
                    && !isAbbreviation(pieces, i)) {
                end = i + 1;
                if (marks.closesAt(i + 1) || (pieces.get(i + 1).text().equals(")"))) {
                    continue;
                }
            } else if (marks.closesAt(i)
                    && i > 0
                    && isStop(pieces.get(i - 1).text())
                    && !isAbbreviation(pieces, i - 1)
                    && !continues(pieces.get(i + 1))) {
                end = i + 1;
            }
            if (end < 0 && i + 1 - start >= LONGEST_SENTENCE && !marks.isInside(i)) {
                end = i + 1;
            }
            if (end > start) {
                out.add(new int[] {start, end});
                start = end;
            }
        }
        return out;
    }

    /** After a closing mark that follows a full stop, only a comma or a small word carries the sentence on. */
    private static boolean continues(Piece next) {
        return next.kind() == Piece.Kind.MARK;
    }

    private static boolean isStop(String mark) {
        char c = mark.charAt(0);
        return c == '.' || c == '؟' || c == '?' || c == '!' || c == '۔' || (c == '…' && mark.length() == 1);
    }

    /** سي.إن.إن, العربية.نت: a full stop without a space between two short words, or before the end of an address. */
    private static boolean isInName(List<Piece> pieces, int at) {
        if (at + 1 >= pieces.size()) {
            return false;
        }
        Piece before = pieces.get(at - 1);
        Piece after = pieces.get(at + 1);
        boolean joined = pieces.get(at).span().end() == after.span().start() && before.paragraph() == after.paragraph();
        boolean address = after.text().equals("نت")
                || after.text().equals("كوم")
                || after.text().equals("com");
        boolean words = before.kind() != Piece.Kind.MARK && after.kind() != Piece.Kind.MARK;
        return joined
                && words
                && (address
                        || before.text().length() <= 3 && after.text().length() <= 3 && before.kind() == after.kind());
    }

    private static boolean isAbbreviation(List<Piece> pieces, int at) {
        if (at == 0 || !pieces.get(at).text().equals(".")) {
            return false;
        }
        Piece before = pieces.get(at - 1);
        boolean touches = before.span().end() == pieces.get(at).span().start();
        boolean single = (before.kind() == Piece.Kind.ARABIC || before.kind() == Piece.Kind.LATIN)
                && before.text().length() == 1;
        return touches && (single || isInName(pieces, at));
    }
}
