package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.record.Record;

class ExportedRecordsTest {

    @TempDir
    Path folder;

    private static final List<Record> RECORDS = Hostile.records(5);

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        RECORDS.forEach(record -> lines.append(RecordJson.line(record)).append('\n'));
        return lines.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<ExportedRecords.Line> read(Path file) throws IOException {
        try (Stream<ExportedRecords.Line> lines = ExportedRecords.stream(file)) {
            return lines.toList();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void ourFilesAreKnownByWhatTheyHold() throws IOException {
        assertTrue(ExportedRecords.isOurs(file("a.jsonl", lines())));
        assertTrue(ExportedRecords.isOurs(file("a.txt", "\n" + lines())));
        assertTrue(ExportedRecords.isOurs(Files.write(folder.resolve("a.gz"), packed(lines()))));
        assertFalse(ExportedRecords.isOurs(file("b.jsonl", "{\"id\":\"1\",\"text\":\"نص\"}\n" + lines())));
        assertFalse(ExportedRecords.isOurs(file("c.jsonl", "{\"text\":{\"entities\":[]},\"entities\":\"x\"}")));
        assertFalse(ExportedRecords.isOurs(file("d.txt", "قال الوزير")));
        assertFalse(ExportedRecords.isOurs(file("e.txt", "")));
        assertFalse(ExportedRecords.isOurs(folder.resolve("none")));
        assertFalse(ExportedRecords.isOurs(folder));
        assertFalse(ExportedRecords.isOurs(Files.write(folder.resolve("f.gz"), Arrays.copyOf(packed(lines()), 30))));
    }

    @Test
    void recordsComeBackFromPlainAndPackedLines() throws IOException {
        Path plain = file("a.jsonl", "\uFEFF" + lines().replace("\n", "\r\n\n"));
        Path gz = Files.write(folder.resolve("a.gz"), packed(lines()));
        for (Path path : List.of(plain, gz)) {
            assertEquals(
                    RECORDS,
                    read(path).stream().map(ExportedRecords.Line::record).toList());
        }
        assertEquals(
                List.of(1L, 3L, 5L, 7L, 9L),
                read(plain).stream().map(ExportedRecords.Line::number).toList());
    }

    @Test
    void aBrokenLineIsNamedAndTheRestIsRead() throws IOException {
        String[] lines = lines().split("\n");
        Path file = folder.resolve("a.jsonl");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((lines[0] + "\n" + lines[1].substring(0, 200) + "\n{\"id\":\"1\",\"text\":\"نص\"}\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes(("\n" + lines[2]).getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes.toByteArray());
        List<ExportedRecords.Line> read = read(file);
        assertEquals(
                List.of(RECORDS.get(0), RECORDS.get(2)),
                read.stream()
                        .map(ExportedRecords.Line::record)
                        .filter(Objects::nonNull)
                        .toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                read.stream().map(ExportedRecords.Line::number).toList());
        assertTrue(read.get(1).problem().startsWith("broken JSON"), read.get(1).problem());
        assertEquals("`source` is no string", read.get(2).problem());
        assertEquals("no UTF-8", read.get(3).problem());
        assertEquals(file, read.get(3).file());
    }

    @Test
    void aFileThatEndsEarlySaysSo() throws IOException {
        byte[] whole = packed(lines());
        Path file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(whole, whole.length - 20));
        List<ExportedRecords.Line> read = read(file);
        ExportedRecords.Line last = read.get(read.size() - 1);
        assertTrue(last.problem().startsWith("the file breaks off"), last.problem());
        assertTrue(read.size() >= 2);
    }
}
