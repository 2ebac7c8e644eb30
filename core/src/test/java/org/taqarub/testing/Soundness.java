package org.taqarub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Finding;
import org.taqarub.record.Mention;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Span;

/** What holds for every record, whatever was read. */
public final class Soundness {

    private static final String VALUE =
            "\\d{4}|\\d{4}-\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{4}-W\\d{2}|P\\d+[DWMY]|PT\\d+[HMS]";

    private Soundness() {}

    /** Fails where a record contradicts itself or its text. */
    public static void check(Record record) {
        String text = record.report().text();
        Set<String> ids = new HashSet<>();
        for (Entity entity : record.entities()) {
            assertTrue(ids.add(entity.id()), () -> "two entities " + entity.id());
            assertFalse(entity.mentions().isEmpty(), () -> entity.id() + " is mentioned nowhere");
            assertTrue(entity.country().isEmpty() || entity.country().matches("[A-Z]{3}"), entity::country);
            entity.mentions().forEach(m -> assertEquals(entity.id(), m.entity()));
            sorted(entity.mentions().stream().map(Mention::span).toList(), "mentions of " + entity.id());
            entity.mentions().forEach(m -> finding(m, text));
        }
        sorted(record.entities().stream().map(e -> e.mentions().get(0).span()).toList(), "entities");
        record.quotations().forEach(q -> finding(q, text));
        record.events().forEach(e -> finding(e, text));
        record.times().forEach(t -> finding(t, text));
        record.positions().forEach(p -> finding(p, text));
        record.warnings().forEach(w -> inside(w.span(), text, "warning"));
        sorted(record.events().stream().map(Event::span).toList(), "events");
        sorted(record.times().stream().map(Finding::span).toList(), "times");
        sorted(record.positions().stream().map(Finding::span).toList(), "positions");
        Set<Span> quoted = new HashSet<>();
        for (Quotation quotation : record.quotations()) {
            assertTrue(quoted.add(quotation.span()), () -> "a quotation stands twice: " + quotation.span());
            known(quotation.speaker() == null ? List.of() : List.of(quotation.speaker()), ids, "speaker");
            inside(quotation.cue(), text, "cue");
            if (quotation.speakerText() != null) {
                inside(quotation.speakerText(), text, "speakerText");
                assertTrue(quotation.speakerText().length() > 0, "empty speakerText");
            }
            String words = quotation.span().of(text);
            assertEquals(words.strip(), words, "a quotation's slice begins or ends with a space");
        }
        for (Event event : record.events()) {
            known(event.actors(), ids, "actor");
            known(event.recipients(), ids, "recipient");
            assertTrue(
                    event.date().isEmpty()
                            || event.date().matches(VALUE) && !event.date().startsWith("P"),
                    event::date);
            if (event.place() != null) {
                inside(event.place(), text, "place");
            }
        }
        for (int i = 0; i < record.times().size(); i++) {
            assertTrue(
                    record.times().get(i).value().matches(VALUE),
                    record.times().get(i).value());
            if (i > 0) {
                assertFalse(
                        record.times()
                                .get(i)
                                .span()
                                .overlaps(record.times().get(i - 1).span()),
                        "times overlap");
            }
        }
        record.positions().forEach(p -> known(List.of(p.holder()), ids, "holder"));
    }

    /** Fails where quotations are not in the order of the text. */
    public static void checkOrderOfQuotations(Record record) {
        sorted(record.quotations().stream().map(Quotation::span).toList(), "quotations");
    }

    private static void finding(Finding finding, String text) {
        inside(finding.span(), text, finding.getClass().getSimpleName());
        assertTrue(
                finding.span().length() > 0,
                () -> "empty span of a " + finding.getClass().getSimpleName());
        evidence(finding.evidence(), text);
    }

    private static void evidence(Evidence evidence, String text) {
        inside(evidence.span(), text, evidence.rule());
        assertFalse(evidence.rule().isBlank(), "evidence without a rule");
        evidence.parts().forEach(p -> evidence(p, text));
    }

    private static void inside(Span span, String text, String what) {
        assertTrue(span.end() <= text.length(), () -> what + " " + span + " beyond the text of " + text.length());
    }

    private static void known(List<String> used, Set<String> ids, String role) {
        used.forEach(id -> assertTrue(ids.contains(id), () -> role + " " + id + " is no entity of the record"));
    }

    private static void sorted(List<Span> spans, String what) {
        for (int i = 1; i < spans.size(); i++) {
            assertTrue(spans.get(i - 1).compareTo(spans.get(i)) <= 0, what + " are not in the order of the text");
        }
    }
}
