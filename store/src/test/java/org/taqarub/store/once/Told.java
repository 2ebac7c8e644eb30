package org.taqarub.store.once;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Mention;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.Stored;

/** A report written for a test, with what a reader would have found in it. */
final class Told {

    private final String source;
    private final String id;
    private final String published;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    Told(String source, String id, String published) {
        this.source = source;
        this.id = id;
        this.published = published;
    }

    /** A sentence without an event. */
    Told says(String sentence) {
        text.append(sentence).append('\n');
        return this;
    }

    /** An event and its sentence; the trigger is the first occurrence of the word. */
    Told tells(
            String sentence,
            String trigger,
            Event.Type type,
            String mode,
            Event.Status status,
            String date,
            List<String> actors,
            List<String> recipients,
            Figure... figures) {
        int start = text.length() + sentence.indexOf(trigger);
        Span span = new Span(start, start + trigger.length());
        actors.forEach(this::side);
        recipients.forEach(this::side);
        events.add(new Event(
                span,
                type,
                mode,
                actors,
                recipients,
                status,
                false,
                date,
                null,
                Circumstances.NONE.withFigures(List.of(figures)),
                Evidence.of(span, "test." + type)));
        return says(sentence);
    }

    /** A quotation of the whole sentence. */
    Told quotes(@Nullable String speaker, String words) {
        Span span = new Span(text.length(), text.length() + words.length());
        if (speaker != null) {
            side(speaker);
        }
        quotations.add(new Quotation(
                span,
                Quotation.Manner.DIRECT,
                span,
                speaker,
                null,
                new Delivery("assert", null, null, "", List.of()),
                Evidence.of(span, "test.quote")));
        return says(words);
    }

    /** A figure that the report itself gives. */
    static Figure killed(long least, long most) {
        return new Figure(
                new Span(0, 1), Figure.Kind.KILLED, least, most, "", null, null, Evidence.of(new Span(0, 1), "test"));
    }

    /** A state by its code, or a person as {@code name@STATE}. */
    private void side(String id) {
        boolean state = id.length() == 3;
        int at = id.indexOf('@');
        entities.putIfAbsent(
                id,
                new Entity(
                        id,
                        state ? Entity.Kind.STATE : Entity.Kind.PERSON,
                        id,
                        id,
                        state ? id : at < 0 ? "" : id.substring(at + 1),
                        "GOV",
                        List.of(new Mention(new Span(0, 1), id, Evidence.of(new Span(0, 1), "test")))));
    }

    Record record() {
        return new Record(
                new Report(id, source, published, "", "", "", text.toString()),
                new ArrayList<>(entities.values()),
                quotations,
                events,
                List.of(),
                List.of(),
                List.of(),
                "0");
    }

    /** The gist, by way of its bytes. */
    Gist gist(long key) {
        return Gist.of(key, Gist.of(new Stored(key, record())).bytes());
    }
}
