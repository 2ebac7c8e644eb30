package org.taqarub.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.taqarub.record.Span;
import org.taqarub.record.Warning;

/**
 * Finds a preposition written together with the name after it (فيسيناء for في سيناء) and takes the two apart. Only before a known name of at least
 * four letters, and only where the whole is no known name itself (فيينا).
 */
public final class JoinedWords {

    private static final List<String> PREPOSITIONS = List.of("في", "من", "الى", "على", "إلى");

    /** These open many words of their own (معيار, عنوان): only a state's name after them counts. */
    private static final List<String> BEFORE_STATES = List.of("مع", "عن", "بين");

    private static final int SHORTEST_NAME = 4;

    private JoinedWords() {}

    /**
     * The pieces with joined words taken apart.
     *
     * @param isName whether a folded word is a name of a place that may stand alone
     * @param isState whether it is a state's
     * @param warnings where each find is noted
     */
    public static List<Piece> split(
            List<Piece> pieces, Predicate<String> isName, Predicate<String> isState, List<Warning> warnings) {
        List<Piece> out = new ArrayList<>(pieces.size() + 2);
        for (Piece piece : pieces) {
            int cut = Math.max(cut(piece, PREPOSITIONS, isName), cut(piece, BEFORE_STATES, isState));
            if (cut == 0) {
                out.add(piece);
                continue;
            }
            int middle = piece.span().start() + cut;
            out.add(new Piece(
                    new Span(piece.span().start(), middle),
                    piece.text().substring(0, cut),
                    piece.kind(),
                    piece.paragraph()));
            out.add(new Piece(
                    new Span(middle, piece.span().end()),
                    piece.text().substring(cut),
                    piece.kind(),
                    piece.paragraph()));
            warnings.add(new Warning(
                    "joined-words",
                    piece.span(),
                    "Two words are written as one; read as «" + piece.text().substring(0, cut) + " "
                            + piece.text().substring(cut) + "»."));
        }
        return out;
    }

    /** Length of the preposition; 0 where nothing is joined. Words with marks between their letters are left alone, since their offsets differ. */
    private static int cut(Piece piece, List<String> prepositions, Predicate<String> isName) {
        String word = piece.text();
        if (piece.kind() != Piece.Kind.ARABIC || word.length() != piece.span().length()) {
            return 0;
        }
        for (String preposition : prepositions) {
            int length = preposition.length();
            if (word.length() >= length + SHORTEST_NAME && word.startsWith(preposition)) {
                String rest = Letters.fold(word.substring(length));
                if (isName.test(rest) && !isName.test(Letters.fold(word))) {
                    return length;
                }
            }
        }
        return 0;
    }
}
