package org.taqarub.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.taqarub.record.Entity;
import org.taqarub.record.Mention;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

/** What is marked in a report's text, cut where marks begin and end, so that marks may nest and cross. */
final class Marks {

    private Marks() {}

    /** What a mark shows. */
    enum Kind {
        QUOTATION("q"),
        EVENT("e"),
        TIME("t"),
        POSITION("p"),
        MENTION("m");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    /**
     * A mark.
     *
     * @param index of the finding in its list of the record, 0-based; for a mention of the entity
     */
    record Mark(Kind kind, int index, Span span) {

        /** Short and unique within a report: the kind's letter and the index, {@code q0}; all mentions of an entity share one. */
        String id() {
            return kind.letter + index;
        }
    }

    /** A stretch of text in which the same marks hold. */
    record Piece(Span span, List<Mark> marks) {}

    /** All marks of a record, kind by kind. */
    static List<Mark> of(Record record) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < record.quotations().size(); i++) {
            marks.add(new Mark(Kind.QUOTATION, i, record.quotations().get(i).span()));
        }
        for (int i = 0; i < record.positions().size(); i++) {
            marks.add(new Mark(Kind.POSITION, i, record.positions().get(i).span()));
        }
        for (int i = 0; i < record.entities().size(); i++) {
            Entity entity = record.entities().get(i);
            for (Mention mention : entity.mentions()) {
                marks.add(new Mark(Kind.MENTION, i, mention.span()));
            }
        }
        for (int i = 0; i < record.times().size(); i++) {
            marks.add(new Mark(Kind.TIME, i, record.times().get(i).span()));
        }
        for (int i = 0; i < record.events().size(); i++) {
            marks.add(new Mark(Kind.EVENT, i, record.events().get(i).span()));
        }
        return marks;
    }

    /** The stretch, whole, as pieces in order. */
    static List<Piece> pieces(Span stretch, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>();
        List<Mark> inside = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.span().overlaps(stretch) && mark.span().length() > 0) {
                inside.add(mark);
                cuts.add(Math.max(stretch.start(), mark.span().start()));
                cuts.add(Math.min(stretch.end(), mark.span().end()));
            }
        }
        cuts.add(stretch.start());
        cuts.add(stretch.end());
        List<Piece> pieces = new ArrayList<>();
        int start = stretch.start();
        for (int cut : cuts.tailSet(start, false)) {
            Span span = new Span(start, cut);
            pieces.add(new Piece(
                    span,
                    inside.stream().filter(mark -> mark.span().overlaps(span)).toList()));
            start = cut;
        }
        return pieces;
    }
}
