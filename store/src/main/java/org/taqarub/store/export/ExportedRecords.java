package org.taqarub.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordParser;
import org.taqarub.record.Record;

/** Records that left come back: JSON Lines as {@code read} and {@code export} write them, also compressed, and our Parquet. */
public final class ExportedRecords {

    private static final JsonFactory JSON = new JsonFactory();

    private ExportedRecords() {}

    /**
     * What stood at one place of a file.
     *
     * @param number of the line, or of Parquet's row, from 1
     * @param record null where it could not be read
     * @param problem why not; empty where it could
     */
    public record Line(Path file, long number, @Nullable Record record, String problem) {

        static Line of(Path file, long number, Record record) {
            return new Line(file, number, record, "");
        }

        static Line wrong(Path file, long number, String problem) {
            return new Line(file, number, null, problem);
        }
    }

    /**
     * Whether the path holds records with findings, which are taken as they are, rather than reports to be read: a folder or file of our Parquet,
     * or JSON Lines whose first line has {@code entities} and {@code text}.
     *
     * @throws IOException where it cannot be read at all
     */
    public static boolean isOurs(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return ParquetRecords.isOurs(path);
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        if (isParquet(path)) {
            return ParquetRecords.isOurs(path);
        }
        try (InputStream in = open(path)) {
            return isRecord(in);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            return false; // broken; who reads it as reports will say so
        }
    }

    private static boolean isParquet(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PAR1");
        }
    }

    /** Whether the first thing in it is an object with both fields. */
    private static boolean isRecord(InputStream in) throws IOException {
        boolean hasEntities = false;
        boolean hasText = false;
        try (JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                hasEntities |= name.equals("entities") && value == JsonToken.START_ARRAY;
                hasText |= name.equals("text") && value == JsonToken.VALUE_STRING;
                if (hasEntities && hasText) {
                    return true;
                }
                json.skipChildren();
            }
            return false;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            return false; // no JSON
        }
    }

    /**
     * The records of such a path in their order. A line that is no record is one of the lines, with its problem; blank lines are passed over.
     *
     * @return to be closed; throws {@link UncheckedIOException} that names the file where reading breaks off
     * @throws IOException where it cannot be opened
     */
    public static Stream<Line> stream(Path path) throws IOException {
        if (Files.isDirectory(path) || isParquet(path)) {
            return ParquetRecords.stream(path);
        }
        Lines lines = new Lines(path, open(path));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(lines::close);
    }

    private static InputStream open(Path path) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static final class Lines implements Iterator<Line> {

        private final Path file;
        private final InputStream in;
        private long number;
        private boolean ended;
        private @Nullable Line ahead;

        Lines(Path file, InputStream in) {
            this.file = file;
            this.in = in;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && !ended) {
                ahead = read();
            }
            return ahead != null;
        }

        @Override
        public Line next() {
            Line line = hasNext() ? ahead : null;
            if (line == null) {
                throw new NoSuchElementException();
            }
            ahead = null;
            return line;
        }

        /** The next line; null where it is blank or there is none. */
        private @Nullable Line read() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
            number++;
            try {
                int b = in.read();
                ended = b < 0;
                for (; b >= 0 && b != '\n'; b = in.read()) {
                    bytes.write(b);
                }
                ended |= b < 0;
            } catch (IOException e) {
                ended = true;
                return Line.wrong(file, number, "the file breaks off: " + e.getMessage());
            }
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString();
            } catch (CharacterCodingException e) {
                return Line.wrong(file, number, "no UTF-8");
            }
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (text.isBlank()) {
                return null;
            }
            try {
                return Line.of(file, number, RecordParser.parse(text));
            } catch (RecordParser.NoRecord e) {
                return Line.wrong(file, number, String.valueOf(e.getMessage()));
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": " + e.getMessage(), e);
            }
        }
    }
}
