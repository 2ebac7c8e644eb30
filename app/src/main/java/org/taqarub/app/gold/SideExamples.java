package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.Document.Happening;
import org.taqarub.event.SideChoice;
import org.taqarub.event.SideWeigher;
import org.taqarub.record.Record;

/** The sides of the events of gold for which the reader has a candidate: who was eligible, what is known of each, and who is right by the gold standard. */
public final class SideExamples {

    /**
     * One event.
     *
     * @param acts which of those who are eligible gold has as an actor
     * @param suffers which of them gold has as a recipient
     * @param agrees whether sides are gold's, as events are scored
     */
    public record Example(
            SideChoice choice, List<Boolean> acts, List<Boolean> suffers, Predicate<SideWeigher.Sides> agrees) {}

    private SideExamples() {}

    /**
     * The examples of all documents, a list each.
     *
     * @param gold documents with texts
     * @param records what was read of each, by id; those that lack one give no examples
     * @param choices by id, as the reader handed them on
     */
    public static List<List<Example>> of(
            Documents gold, Map<String, Record> records, Map<String, List<SideChoice>> choices) {
        List<List<Example>> out = new ArrayList<>();
        for (Document document : gold.list()) {
            Record record = records.get(document.id());
            if (record != null) {
                out.add(of(document, record, choices.getOrDefault(document.id(), List.of())));
            }
        }
        return out;
    }

    private static List<Example> of(Document gold, Record record, List<SideChoice> choices) {
        Document found = Documents.found(List.of(record)).list().get(0);
        Scorer scorer = Scorer.aligned(gold, found);
        List<Example> out = new ArrayList<>();
        for (SideChoice choice : choices) {
            Happening event = event(gold, scorer, choice);
            if (event != null && !choice.options().isEmpty()) {
                out.add(new Example(
                        choice,
                        right(choice, event.actors(), scorer),
                        right(choice, event.recipients(), scorer),
                        sides -> scorer.sidesAgree(event, sides.actors(), sides.recipients())));
            }
        }
        return out;
    }

    private static List<Boolean> right(SideChoice choice, List<String> side, Scorer scorer) {
        return choice.options().stream()
                .map(o -> side.stream().anyMatch(g -> scorer.same(g, o.entity()) > 0))
                .toList();
    }

    /** The gold event that a choice is about: of its type, and of those near the one that covers most of the trigger; null where none is. */
    private static @Nullable Happening event(Document gold, Scorer scorer, SideChoice choice) {
        Happening best = null;
        for (Happening event : gold.events()) {
            if (event.type().equals(choice.type().name())
                    && scorer.near(event.span(), choice.trigger())
                    && (best == null
                            || Pairing.iou(event.span(), choice.trigger())
                                    > Pairing.iou(best.span(), choice.trigger()))) {
                best = event;
            }
        }
        return best;
    }
}
