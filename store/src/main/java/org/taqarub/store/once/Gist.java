package org.taqarub.store.once;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Figure;
import org.taqarub.record.Location;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.NamedActors;
import org.taqarub.store.Stored;

/**
 * All that counting needs of one report: no text, only numbers of words, sides and dates. It is made where the report is read and kept as bytes.
 *
 * @param key number of the report in this record; see {@link Stored#key}
 * @param source outlet
 * @param id of the report in its outlet
 * @param published as the report gives it, empty where unknown
 * @param sketch tells copies of the text
 * @param topic numbers of the stems of the headline and of the first words of the text, each once
 * @param sides actors that the events and quotations name
 * @param sentences numbers of the stems of the sentences that hold an event, in the order of the text
 */
public record Gist(
        long key,
        String source,
        String id,
        String published,
        Sketch sketch,
        int[] topic,
        List<Side> sides,
        int[][] sentences,
        List<Telling> tellings,
        List<Words> words) {

    /** Of the form of {@link #bytes}; others are not read. */
    private static final int VERSION = 1;

    private static final int TOPIC = 60;
    private static final int LONGEST_SENTENCE = 90;
    private static final int LONGEST_QUOTATION = 80;

    /**
     * An actor of the report.
     *
     * @param id as in the record
     * @param named whether the id means the same actor in every report
     * @param country of the state that it acts for, empty where none
     * @param sector PLOVER sector, empty where none
     */
    public record Side(
            String id, boolean named, Entity.Kind kind, String country, String sector, String arabic, String english) {}

    /**
     * An event as this report tells it.
     *
     * @param ordinal its number in the record, from 0
     * @param start of its trigger, in the text
     * @param rule that read it
     * @param actors indexes of {@link Gist#sides}
     * @param place the words, empty where not stated
     * @param locations readings of the place
     * @param sentence index of {@link Gist#sentences}
     * @param at which word of the sentence is the trigger
     * @param trigger number of the trigger's stem
     * @param score on the conflict-cooperation scale; null where the event is not coded
     */
    public record Telling(
            int ordinal,
            int start,
            Event.Type type,
            String mode,
            Event.Status status,
            boolean attributed,
            String date,
            String rule,
            int[] actors,
            int[] recipients,
            String place,
            List<Location> locations,
            List<Given> figures,
            List<String> contexts,
            int sentence,
            int at,
            int trigger,
            @Nullable Double score) {}

    /**
     * A figure as this report gives it.
     *
     * @param least lower bound, null where none
     * @param most upper bound, null where none
     * @param unit ISO 4217 code of money, empty otherwise
     * @param by index of {@link Gist#sides} of who gives it; -1 where the report itself does
     */
    public record Given(
            Figure.Kind kind,
            @Nullable Long least,
            @Nullable Long most,
            String unit,
            int by) {}

    /**
     * A quotation as this report gives it.
     *
     * @param ordinal its number in the record, from 0
     * @param start of the words, in the text
     * @param speaker index of {@link Gist#sides}, -1 where nobody was found
     * @param stems numbers of its stems, in the order of the text
     */
    public record Words(int ordinal, int start, boolean direct, int speaker, int[] stems) {}

    /** What counting needs of a report. */
    public static Gist of(Stored stored) {
        Record record = stored.record();
        Report report = record.report();
        String text = report.text();
        Sides sides = new Sides(record.entities());
        Map<Span, Integer> sentenceOf = new LinkedHashMap<>();
        List<Wording> sentences = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        int ordinal = 0;
        for (Event event : record.events()) {
            Span around = sentence(text, event.span());
            Integer known = sentenceOf.get(around);
            int sentence = known == null ? sentences.size() : known;
            if (known == null) {
                sentenceOf.put(around, sentence);
                sentences.add(Wording.stems(around.of(text)));
            }
            int at = sentences.get(sentence).at(event.span().start() - around.start());
            int[] trigger = Wording.stems(event.span().of(text)).numbers();
            tellings.add(new Telling(
                    ordinal++,
                    event.span().start(),
                    event.type(),
                    event.mode(),
                    event.status(),
                    event.attributed(),
                    event.date(),
                    event.evidence().rule(),
                    sides.indexes(event.actors()),
                    sides.indexes(event.recipients()),
                    event.place() == null ? "" : event.place().of(text),
                    event.circumstances().locations(),
                    event.circumstances().figures().stream()
                            .map(f -> new Given(f.kind(), f.least(), f.most(), f.unit(), sides.index(f.source())))
                            .toList(),
                    event.circumstances().contexts().stream()
                            .map(Context::name)
                            .distinct()
                            .toList(),
                    sentence,
                    at,
                    trigger.length == 0 ? 0 : trigger[0],
                    event.coding() == null ? null : event.coding().score()));
        }
        List<Words> words = new ArrayList<>();
        ordinal = 0;
        for (Quotation quotation : record.quotations()) {
            words.add(new Words(
                    ordinal++,
                    quotation.span().start(),
                    quotation.manner() != Quotation.Manner.INDIRECT,
                    sides.index(quotation.speaker()),
                    first(Wording.stems(quotation.span().of(text)).numbers(), LONGEST_QUOTATION)));
        }
        int[] lead = Wording.stems(report.title() + "\n" + text.substring(0, Math.min(text.length(), 600)))
                .numbers();
        return new Gist(
                stored.key(),
                report.source(),
                report.id(),
                report.published(),
                Sketch.of(Wording.exact(text).numbers()),
                java.util.Arrays.stream(lead).distinct().limit(TOPIC).toArray(),
                List.copyOf(sides.used),
                sentences.stream().map(Wording::numbers).toArray(int[][]::new),
                List.copyOf(tellings),
                List.copyOf(words));
    }

    private static int[] first(int[] words, int most) {
        return words.length <= most ? words : java.util.Arrays.copyOf(words, most);
    }

    /** The sentence around a span; a very long one only near it. */
    private static Span sentence(String text, Span span) {
        int reach = LONGEST_SENTENCE * 5;
        int start = span.start();
        while (start > 0 && span.start() - start < reach && !ends(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && end - span.end() < reach && !ends(text, end)) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || c == '!'
                || c == '؟'
                || c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /** Sides that something names, numbered in the order in which they are. */
    private static final class Sides {
        private final Map<String, Entity> entities = new HashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        final List<Side> used = new ArrayList<>();

        Sides(List<Entity> all) {
            all.forEach(entity -> entities.put(entity.id(), entity));
        }

        int[] indexes(List<String> ids) {
            return ids.stream().mapToInt(this::index).filter(i -> i >= 0).toArray();
        }

        int index(@Nullable String id) {
            Entity entity = id == null ? null : entities.get(id);
            if (entity == null) {
                return -1;
            }
            Integer known = numbers.get(entity.id());
            if (known != null) {
                return known;
            }
            numbers.put(entity.id(), used.size());
            used.add(new Side(
                    entity.id(),
                    NamedActors.isNamed(entity),
                    entity.kind(),
                    entity.country(),
                    entity.sector(),
                    entity.arabicName(),
                    entity.englishName()));
            return used.size() - 1;
        }
    }

    /** This gist without its key, which the caller keeps. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(source);
            out.writeUTF(id);
            out.writeUTF(published);
            out.writeInt(sketch.runs());
            write(out, sketch.lowest());
            write(out, topic);
            out.writeShort(sides.size());
            for (Side side : sides) {
                out.writeUTF(side.id);
                out.writeBoolean(side.named);
                out.writeByte(side.kind.ordinal());
                out.writeUTF(side.country);
                out.writeUTF(side.sector);
                out.writeUTF(side.arabic);
                out.writeUTF(side.english);
            }
            out.writeShort(sentences.length);
            for (int[] sentence : sentences) {
                write(out, sentence);
            }
            out.writeShort(tellings.size());
            for (Telling telling : tellings) {
                write(out, telling);
            }
            out.writeShort(words.size());
            for (Words quotation : words) {
                out.writeShort(quotation.ordinal);
                out.writeInt(quotation.start);
                out.writeBoolean(quotation.direct);
                out.writeShort(quotation.speaker);
                write(out, quotation.stems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Telling telling) throws IOException {
        out.writeShort(telling.ordinal);
        out.writeInt(telling.start);
        out.writeByte(telling.type.ordinal());
        out.writeUTF(telling.mode);
        out.writeByte(telling.status.ordinal());
        out.writeBoolean(telling.attributed);
        out.writeUTF(telling.date);
        out.writeUTF(telling.rule);
        write(out, telling.actors);
        write(out, telling.recipients);
        out.writeUTF(telling.place);
        out.writeShort(telling.locations.size());
        for (Location location : telling.locations) {
            out.writeUTF(location.id());
            out.writeUTF(location.country());
            write(out, location.latitude());
            write(out, location.longitude());
        }
        out.writeShort(telling.figures.size());
        for (Given figure : telling.figures) {
            out.writeByte(figure.kind.ordinal());
            write(out, figure.least);
            write(out, figure.most);
            out.writeUTF(figure.unit);
            out.writeShort(figure.by);
        }
        out.writeShort(telling.contexts.size());
        for (String context : telling.contexts) {
            out.writeUTF(context);
        }
        out.writeShort(telling.sentence);
        out.writeShort(telling.at);
        out.writeInt(telling.trigger);
        write(out, telling.score);
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeShort(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static void write(DataOutputStream out, @Nullable Double number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeDouble(number);
        }
    }

    private static void write(DataOutputStream out, @Nullable Long number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeLong(number);
        }
    }

    /**
     * The gist that {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException where the bytes are of another version or no gist: the report has to be read again
     */
    public static Gist of(long key, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("gist of version " + version + ", not " + VERSION);
            }
            return read(key, in);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no gist: " + e.getMessage(), e);
        }
    }

    private static Gist read(long key, DataInputStream in) throws IOException {
        String source = in.readUTF().intern();
        String id = in.readUTF();
        String published = in.readUTF();
        Sketch sketch = new Sketch(in.readInt(), numbers(in));
        int[] topic = numbers(in);
        List<Side> sides = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            sides.add(new Side(
                    in.readUTF().intern(),
                    in.readBoolean(),
                    Entity.Kind.values()[in.readUnsignedByte()],
                    in.readUTF().intern(),
                    in.readUTF().intern(),
                    in.readUTF().intern(),
                    in.readUTF().intern()));
        }
        int[][] sentences = new int[in.readUnsignedShort()][];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = numbers(in);
        }
        List<Telling> tellings = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            tellings.add(telling(in));
        }
        List<Words> words = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            words.add(new Words(in.readUnsignedShort(), in.readInt(), in.readBoolean(), in.readShort(), numbers(in)));
        }
        return new Gist(
                key,
                source,
                id,
                published,
                sketch,
                topic,
                List.copyOf(sides),
                sentences,
                List.copyOf(tellings),
                List.copyOf(words));
    }

    private static Telling telling(DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedShort();
        int start = in.readInt();
        Event.Type type = Event.Type.values()[in.readUnsignedByte()];
        String mode = in.readUTF().intern();
        Event.Status status = Event.Status.values()[in.readUnsignedByte()];
        boolean attributed = in.readBoolean();
        String date = in.readUTF().intern();
        String rule = in.readUTF().intern();
        int[] actors = numbers(in);
        int[] recipients = numbers(in);
        String place = in.readUTF().intern();
        List<Location> locations = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            locations.add(new Location(in.readUTF().intern(), in.readUTF().intern(), real(in), real(in)));
        }
        List<Given> figures = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            figures.add(new Given(
                    Figure.Kind.values()[in.readUnsignedByte()],
                    whole(in),
                    whole(in),
                    in.readUTF().intern(),
                    in.readShort()));
        }
        List<String> contexts = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            contexts.add(in.readUTF().intern());
        }
        return new Telling(
                ordinal,
                start,
                type,
                mode,
                status,
                attributed,
                date,
                rule,
                actors,
                recipients,
                place,
                List.copyOf(locations),
                List.copyOf(figures),
                List.copyOf(contexts),
                in.readUnsignedShort(),
                in.readUnsignedShort(),
                in.readInt(),
                real(in));
    }

    private static int[] numbers(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readUnsignedShort()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static @Nullable Double real(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readDouble() : null;
    }

    private static @Nullable Long whole(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readLong() : null;
    }
}
