package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.Document.Happening;
import org.taqarub.event.SideChoice;
import org.taqarub.record.Record;

/** Sides of the events of gold for which the reader has a candidate: who was eligible, what spoke for each, and who is right by the gold standard. */
public final class SideExamples {

    /**
     * One side of one event.
     *
     * @param role {@code actor}, {@code recipient} or {@code party}
     * @param filled whether a rule filled it
     * @param named whether gold has somebody there
     * @param clues of each who is eligible; the first is nobody
     * @param right which of them gold has; nobody where gold has none of them
     */
    public record Example(String role, boolean filled, boolean named, List<List<String>> clues, List<Boolean> right) {}

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
            if (event == null || choice.options().size() < 2) {
                continue;
            }
            List<String> side = new ArrayList<>();
            if (!choice.role().equals("recipient")) {
                side.addAll(event.actors());
            }
            if (!choice.role().equals("actor")) {
                side.addAll(event.recipients());
            }
            List<Boolean> right = new ArrayList<>();
            boolean any = false;
            for (SideChoice.Option option : choice.options()) {
                boolean same =
                        !option.entity().isEmpty() && side.stream().anyMatch(g -> scorer.same(g, option.entity()) > 0);
                right.add(same);
                any |= same;
            }
            right.set(0, !any);
            out.add(new Example(
                    choice.role(),
                    choice.filled(),
                    !side.isEmpty(),
                    choice.options().stream().map(SideChoice.Option::clues).toList(),
                    right));
        }
        return out;
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
