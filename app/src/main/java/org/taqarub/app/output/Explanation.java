package org.taqarub.app.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Finding;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.TimeMention;

/** A finding in one line, and below it the evidence that it rests on. */
public final class Explanation {

    private Explanation() {}

    /** Lines, each with its end. */
    public static String of(Finding finding, Record record) {
        String text = record.report().text();
        return head(finding, record) + "  " + finding.span().start() + ".."
                + finding.span().end() + "  "
                + Words.quoted(finding.span().of(text), 100) + "\n" + EvidenceTree.of(finding.evidence(), text)
                + contexts(finding, text);
    }

    /** Of an event, what it is about, each with its evidence. */
    private static String contexts(Finding finding, String text) {
        return finding instanceof Event event
                ? event.circumstances().contexts().stream()
                        .map(context -> "context  " + context.name() + "\n" + EvidenceTree.of(context.evidence(), text))
                        .collect(Collectors.joining())
                : "";
    }

    private static String head(Finding finding, Record record) {
        if (finding instanceof Event event) {
            int number = record.events().indexOf(event) + 1;
            return "event " + number + "  " + event.type() + (event.mode().isEmpty() ? "" : "/" + event.mode()) + " "
                    + name(event.status())
                    + (event.date().isEmpty() ? "" : " " + event.date())
                    + "  " + names(event.actors(), record) + " -> " + names(event.recipients(), record);
        }
        if (finding instanceof Quotation quotation) {
            String speaker = quotation.speaker();
            return "quotation " + (record.quotations().indexOf(quotation) + 1) + "  " + name(quotation.manner()) + "  "
                    + (speaker == null ? "no speaker" : names(List.of(speaker), record));
        }
        if (finding instanceof TimeMention time) {
            return "time " + (record.times().indexOf(time) + 1) + "  " + time.value();
        }
        if (finding instanceof Position position) {
            return "position " + (record.positions().indexOf(position) + 1) + "  "
                    + names(List.of(position.holder()), record) + " " + name(position.stance()) + ": "
                    + position.issue();
        }
        return "mention  " + names(List.of(((Mention) finding).entity()), record);
    }

    private static String names(List<String> ids, Record record) {
        return ids.isEmpty()
                ? "—"
                : ids.stream()
                        .map(id -> record.entities().stream()
                                .filter(entity -> entity.id().equals(id))
                                .map(Explanation::name)
                                .findFirst()
                                .orElse(id))
                        .collect(Collectors.joining(", "));
    }

    private static String name(Entity entity) {
        String from = (entity.country() + " " + entity.sector()).strip();
        return entity.arabicName() + (from.isEmpty() ? "" : " (" + from + ")");
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
