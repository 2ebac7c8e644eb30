package org.taqarub.app.gold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Report;
import org.taqarub.record.Span;

/**
 * One report's findings, gold or found, as far as they are compared. Rules are empty in gold and where unknown.
 *
 * @param line of a gold file, 1-based; 0 where it is from elsewhere
 * @param text null where the file leaves it out
 * @param withheld what stands for a text that is left out, null where nothing does
 * @param sentences starts of sentences in UTF-16 code units, used only where there is no text
 */
record Document(
        long line,
        String id,
        String source,
        String published,
        String title,
        @Nullable String text,
        @Nullable Withheld withheld,
        List<Integer> sentences,
        List<Actor> actors,
        List<Said> quotations,
        List<Happening> events,
        List<Moment> times,
        List<Stand> positions) {

    /** A found document for a gold one that was not found. */
    static Document empty(String id) {
        return new Document(
                0, id, "", "", "", null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with the title and the text of a report. */
    Document with(Report report) {
        return new Document(
                line,
                id,
                source,
                published,
                report.title(),
                report.text(),
                null,
                sentences,
                actors,
                quotations,
                events,
                times,
                positions);
    }

    /** An entity of any kind. */
    record Actor(String id, String kind, String name, String country, String sector, List<Named> mentions) {
        boolean place() {
            return kind.equals("place");
        }
    }

    /** A mention of an actor. */
    record Named(Span span, String rule) {}

    /** A quotation. */
    record Said(
            Span span,
            String manner,
            @Nullable String speaker,
            @Nullable Span speakerText,
            String rule) {}

    /** An event; {@code date} and {@code mode} are empty where not given. */
    record Happening(
            Span span,
            String type,
            String mode,
            List<String> actors,
            List<String> recipients,
            @Nullable String status,
            String date,
            String rule) {}

    /** A time expression. */
    record Moment(Span span, String value, String rule) {
        /** Whether it is vague (PAST_REF and the like) and so is left out of the figures. */
        boolean vague() {
            return value.endsWith("_REF");
        }
    }

    /** A position. */
    record Stand(
            Span span, @Nullable String holder, @Nullable String stance, String rule) {}
}
