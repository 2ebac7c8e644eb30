package org.taqarub.morphology;

import java.util.List;
import org.taqarub.text.Piece;

/** Takes words apart and tells their part of speech. Implementations are thread-safe and deterministic. */
public interface Morphology {

    /**
     * One token for each piece, in order.
     *
     * @param pieces all pieces of a text
     * @param sentences half-open index ranges into {@code pieces}, in order and without gaps
     */
    List<Token> analyze(List<Piece> pieces, List<int[]> sentences);
}
