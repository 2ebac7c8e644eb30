package org.taqarub.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Mention;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;

/** A text read by the rules alone, and questions to what was found in it, by the words of the text. */
public final class Reading {

    private final String text;
    private final Record record;

    private Reading(String text, Record record) {
        this.text = text;
        this.record = record;
    }

    /** Published on 2015-11-19, a Thursday. */
    public static Reading of(String text) {
        return on("2015-11-19", text);
    }

    /** Published on a day; empty for none. */
    public static Reading on(String published, String text) {
        return new Reading(text, Loaded.rules().read(Report.of("test", published, text)));
    }

    public Record record() {
        return record;
    }

    /** Where words stand, the first time. */
    public Span span(String words) {
        return span(words, 1);
    }

    /** Where words stand the n-th time. */
    public Span span(String words, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("the test's text lacks «" + words + "»");
            }
        }
        return new Span(at, at + words.length());
    }

    /** Id of the entity whose mention lies in these words, or holds them; the longest such mention decides; "none" where there is none. */
    public String idAt(String words) {
        return idAt(words, 1);
    }

    /** The same for the n-th time that the words stand there. */
    public String idAt(String words, int n) {
        Entity entity = entityAt(span(words, n));
        return entity == null ? "none" : entity.id();
    }

    /** The entity whose mention overlaps these words most. */
    public Entity entityAt(String words) {
        Entity entity = entityAt(span(words));
        if (entity == null) {
            throw new AssertionError("nobody is named at «" + words + "»" + this);
        }
        return entity;
    }

    private Entity entityAt(Span at) {
        Entity best = null;
        int most = 0;
        int extra = Integer.MAX_VALUE;
        for (Entity entity : record.entities()) {
            for (Mention mention : entity.mentions()) {
                int shared = Math.min(at.end(), mention.span().end())
                        - Math.max(at.start(), mention.span().start());
                int beyond = mention.span().length() - shared;
                if (shared > most || shared == most && shared > 0 && beyond < extra) {
                    best = entity;
                    most = shared;
                    extra = beyond;
                }
            }
        }
        return best;
    }

    /** The quotation of exactly these words. */
    public Quotation quotation(String words) {
        Span span = span(words);
        for (Quotation quotation : record.quotations()) {
            if (quotation.span().equals(span)) {
                return quotation;
            }
        }
        throw new AssertionError("no quotation «" + words + "»" + this);
    }

    /** The words of all quotations. */
    public List<String> quoted() {
        return record.quotations().stream().map(q -> q.span().of(text)).toList();
    }

    /** All events of a type. */
    public List<Event> events(Event.Type type) {
        return record.events().stream().filter(e -> e.type() == type).toList();
    }

    /** The only event of a type. */
    public Event event(Event.Type type) {
        List<Event> all = events(type);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " events " + type + " where there is one" + this);
        }
        return all.get(0);
    }

    /** The words of times with their values, in the order of the text. */
    public List<String> times() {
        return record.times().stream()
                .map(t -> t.span().of(text) + " = " + t.value())
                .toList();
    }

    /** Codes of the warnings. */
    public List<String> warnings() {
        return record.warnings().stream().map(w -> w.code()).toList();
    }

    /** The only position of a holder; the holder by the words that name it. */
    public Position position(String holder) {
        List<Position> all = record.positions().stream()
                .filter(p -> p.holder().equals(idAt(holder)))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " positions of «" + holder + "»" + this);
        }
        return all.get(0);
    }

    /** Entities that are both sides or one: actors and recipients together, sorted. */
    public static List<String> sides(Event event) {
        List<String> out = new ArrayList<>(event.actors());
        out.addAll(event.recipients());
        return out.stream().sorted().toList();
    }

    /** All findings, for the message of a failure. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("\n  in: ").append(text);
        Map<String, String> names = new TreeMap<>();
        record.entities()
                .forEach(e -> names.put(
                        e.id(),
                        e.country() + "/" + e.sector() + " "
                                + e.mentions().stream()
                                        .map(m -> "«" + m.span().of(text) + "»")
                                        .toList()));
        names.forEach(
                (id, s) -> out.append("\n  entity ").append(id).append(' ').append(s));
        record.quotations()
                .forEach(q -> out.append("\n  quotation ")
                        .append(q.manner())
                        .append(" by ")
                        .append(q.speaker())
                        .append(" «")
                        .append(q.span().of(text))
                        .append("» ")
                        .append(q.evidence().rule()));
        record.events()
                .forEach(e -> out.append("\n  event ")
                        .append(e.type())
                        .append(' ')
                        .append(e.status())
                        .append(" «")
                        .append(e.span().of(text))
                        .append("» ")
                        .append(e.actors())
                        .append(" -> ")
                        .append(e.recipients())
                        .append(' ')
                        .append(e.date())
                        .append(' ')
                        .append(e.evidence().rule()));
        record.positions()
                .forEach(p -> out.append("\n  position ")
                        .append(p.stance())
                        .append(" of ")
                        .append(p.holder())
                        .append(" «")
                        .append(p.span().of(text))
                        .append('»'));
        times().forEach(t -> out.append("\n  time ").append(t));
        record.warnings()
                .forEach(w ->
                        out.append("\n  warning ").append(w.code()).append(": ").append(w.message()));
        return out.toString();
    }
}
