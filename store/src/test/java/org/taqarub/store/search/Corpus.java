package org.taqarub.store.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Circumstances;
import org.taqarub.record.Context;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.Stored;

/** The reports of reports.txt with their records, keys in the order of the file, from 1. */
final class Corpus {

    private static final Lexicon LEXICON = Lexicon.bundled();

    private final Map<String, Entity> known = new LinkedHashMap<>();
    private final Map<Long, Stored> reports = new LinkedHashMap<>();

    private Corpus(List<String> lines) {
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@ ")) {
                String[] cells = cells(line.substring(2));
                known.put(
                        cells[0],
                        new Entity(
                                cells[0],
                                Entity.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                                cells[2],
                                cells[3],
                                cells[4],
                                cells[5],
                                List.of()));
            } else if (line.startsWith("## ")) {
                add(block);
                block.clear();
                block.add(line.substring(3));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                block.add(line);
            }
        }
        add(block);
    }

    static Corpus load() throws IOException {
        return new Corpus(lines("reports.txt"));
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static Lexicon lexicon() {
        return LEXICON;
    }

    List<Stored> reports() {
        return List.copyOf(reports.values());
    }

    Stored report(long key) {
        return reports.get(key);
    }

    Stored report(String id) {
        return reports.values().stream()
                .filter(stored -> stored.record().report().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report " + id));
    }

    private static String[] cells(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        String[] all = new String[Math.max(8, cells.length)];
        Arrays.fill(all, "");
        System.arraycopy(cells, 0, all, 0, cells.length);
        return all;
    }

    private void add(List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        String[] head = cells(block.get(0));
        List<String> body =
                block.stream().skip(1).filter(line -> !line.matches("[MEQ] .*")).toList();
        String text = String.join("\n", body);
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        List<Event> events = new ArrayList<>();
        List<Quotation> quotations = new ArrayList<>();
        for (String line : block.subList(1, block.size())) {
            String[] cells = cells(line.substring(2));
            if (line.startsWith("M ")) {
                List<Mention> of = mentions.computeIfAbsent(cells[0], id -> new ArrayList<>());
                Arrays.stream(cells).skip(1).filter(words -> !words.isEmpty()).forEach(words -> {
                    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                        Span span = new Span(at, at + words.length());
                        of.add(new Mention(span, cells[0], Evidence.of(span, "by hand")));
                    }
                });
            } else if (line.startsWith("E ")) {
                events.add(event(cells, text));
            } else if (line.startsWith("Q ")) {
                quotations.add(quotation(cells, text));
            }
        }
        List<Entity> entities = new ArrayList<>();
        mentions.forEach((id, of) -> {
            Entity entity = known.get(id);
            if (entity == null || of.isEmpty()) {
                throw new AssertionError(head[0] + " has no entity or words for " + id);
            }
            entities.add(new Entity(
                    id,
                    entity.kind(),
                    entity.arabicName(),
                    entity.englishName(),
                    entity.country(),
                    entity.sector(),
                    of));
        });
        Report report = new Report(head[0], head[1], head[2], head[4], "", head[3], text);
        long key = reports.size() + 1L;
        reports.put(
                key,
                new Stored(
                        key,
                        new Record(report, entities, quotations, events, List.of(), List.of(), List.of(), "by hand")));
    }

    private static Span span(String words, String text) {
        int at = text.indexOf(words);
        if (at < 0 || words.isEmpty()) {
            throw new AssertionError("no `" + words + "` in: " + text);
        }
        return new Span(at, at + words.length());
    }

    private static Event event(String[] cells, String text) {
        String[] type = cells[0].split("/", 2);
        String[] sides = (cells[3] + " ").split(">", 2);
        Span trigger = span(cells[4], text);
        Span place = null;
        List<Location> locations = List.of();
        if (!cells[5].isEmpty()) {
            String[] where = cells[5].split("[=,]");
            place = span(where[0].strip(), text);
            locations = List.of(new Location(where[1].strip(), where[2].strip(), null, null));
        }
        List<Context> contexts = cells[6].isEmpty()
                ? List.of()
                : List.of(new Context(trigger, cells[6], Evidence.of(trigger, "by hand")));
        Event event = new Event(
                trigger,
                Event.Type.valueOf(type[0]),
                type.length > 1 ? type[1] : "",
                ids(sides[0]),
                ids(sides[1]),
                Event.Status.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                false,
                cells[2],
                place,
                new Circumstances(List.of(), contexts, locations),
                Evidence.of(trigger, "by hand"));
        return event.with(LEXICON.codings().of(event));
    }

    private static List<String> ids(String side) {
        return Arrays.stream(side.strip().split("\\s+"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Quotation quotation(String[] cells, String text) {
        return new Quotation(
                span(cells[4], text),
                Quotation.Manner.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                span(cells[3], text),
                cells[0].isEmpty() ? null : cells[0],
                cells[5].isEmpty() ? null : span(cells[5], text),
                new Delivery(cells[2], cells[6].isEmpty() ? null : cells[6], null, "", List.of()),
                Evidence.of(span(cells[3], text), "by hand"));
    }
}
