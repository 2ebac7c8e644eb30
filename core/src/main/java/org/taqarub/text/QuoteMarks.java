package org.taqarub.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotation marks of a text, paired. Pairs never cross a paragraph, except that a quotation which a paragraph leaves open and the next
 * paragraph goes on with a new opening mark is closed at the paragraph's end.
 */
public final class QuoteMarks {

    /**
     * A quotation in marks.
     *
     * @param open index of the opening mark's piece
     * @param close index of the closing mark's piece; the piece after the paragraph's last where the mark is missing
     * @param balanced whether a closing mark was there
     */
    public record Pair(int open, int close, boolean balanced) {}

    private final List<Pair> pairs;
    private final int[] outer;
    private final boolean[] closes;

    private QuoteMarks(List<Pair> pairs, int size) {
        this.pairs = pairs;
        this.outer = new int[size];
        this.closes = new boolean[size + 1];
        java.util.Arrays.fill(outer, -1);
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            if (pair.balanced()) {
                closes[pair.close()] = true;
                for (int i = pair.open(); i < pair.close(); i++) {
                    if (outer[i] < 0) {
                        outer[i] = p;
                    }
                }
            }
        }
    }

    /** Pairs the marks of all pieces. */
    public static QuoteMarks of(List<Piece> pieces) {
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            while (to < pieces.size()
                    && pieces.get(to).paragraph() == pieces.get(from).paragraph()) {
                to++;
            }
            pairParagraph(pieces, from, to, pairs);
            from = to;
        }
        pairs.sort((a, b) ->
                a.open() != b.open() ? Integer.compare(a.open(), b.open()) : Integer.compare(b.close(), a.close()));
        return new QuoteMarks(List.copyOf(pairs), pieces.size());
    }

    private static void pairParagraph(List<Piece> pieces, int from, int to, List<Pair> pairs) {
        List<Integer> open = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() != Piece.Kind.MARK
                    || !Letters.isQuoteMark(piece.text().charAt(0))) {
                continue;
            }
            char c = piece.text().charAt(0);
            if (isSingle(c) && isApostrophe(pieces, i, from, to)) {
                continue;
            }
            int match = -1;
            if (!isSurelyOpening(c)) {
                for (int k = open.size() - 1; k >= 0 && match < 0; k--) {
                    if (closes(pieces.get(open.get(k)).text().charAt(0), c)) {
                        match = k;
                    }
                }
            }
            boolean sameStyle = match >= 0 && pieces.get(open.get(match)).text().charAt(0) != '«';
            if (match >= 0
                    && (isSurelyClosing(c) || looksClosing(pieces, i, from, to) || sameStyle && open.size() == 1)) {
                pairs.add(new Pair(open.get(match), i, true));
                while (open.size() > match) {
                    open.remove(open.size() - 1);
                }
            } else if (!isSurelyClosing(c) && !(c == '”' && looksClosing(pieces, i, from, to))) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            int first = open.get(0);
            pairs.add(new Pair(first, to, false));
        }
    }

    private static boolean isSingle(char c) {
        return c == '‘' || c == '’' || c == '\u201B' || c == '‹' || c == '›';
    }

    private static boolean isSurelyOpening(char c) {
        return c == '«' || c == '„' || c == '‹';
    }

    private static boolean isSurelyClosing(char c) {
        return c == '»' || c == '›';
    }

    private static boolean closes(char open, char close) {
        switch (open) {
            case '«':
                return close == '»' || close == '"' || close == '”';
            case '‹':
                return close == '›';
            case '‘':
            case '’':
            case '\u201B':
                return close == '’' || close == '‘' || close == '\u201B';
            default:
                return close == '"' || close == '”' || close == '“' || close == '»' || close == '‟';
        }
    }

    private static boolean touchesBefore(List<Piece> pieces, int i, int from) {
        return i > from
                && pieces.get(i - 1).span().end() == pieces.get(i).span().start();
    }

    private static boolean touchesAfter(List<Piece> pieces, int i, int to) {
        return i + 1 < to
                && pieces.get(i).span().end() == pieces.get(i + 1).span().start();
    }

    /** A mark that touches the word before it and not a word after it closes. */
    private static boolean looksClosing(List<Piece> pieces, int i, int from, int to) {
        boolean before = touchesBefore(pieces, i, from);
        boolean after = touchesAfter(pieces, i, to) && pieces.get(i + 1).kind() != Piece.Kind.MARK;
        return before || !after;
    }

    private static boolean isApostrophe(List<Piece> pieces, int i, int from, int to) {
        return touchesBefore(pieces, i, from)
                && touchesAfter(pieces, i, to)
                && pieces.get(i - 1).kind() == Piece.Kind.LATIN
                && pieces.get(i + 1).kind() == Piece.Kind.LATIN;
    }

    /** All pairs by their opening mark. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Whether the piece lies in a balanced pair, its opening mark included and its closing mark not. */
    public boolean isInside(int piece) {
        return outer[piece] >= 0;
    }

    /** Whether a balanced pair closes at this piece; false beyond the last. */
    public boolean closesAt(int piece) {
        return piece < closes.length && closes[piece];
    }
}
