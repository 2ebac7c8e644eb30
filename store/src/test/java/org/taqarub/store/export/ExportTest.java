package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taqarub.record.Event;
import org.taqarub.record.Record;

class ExportTest {

    @TempDir
    Path folder;

    private static final List<Record> RECORDS = Hostile.records(12);

    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }

    private static Order order(Format format, Path target, boolean replace) {
        return new Order(
                format,
                target,
                replace,
                false,
                Set.of(Event.Status.ACTUAL),
                Order.Nodes.ACTORS,
                "2018-03-01T00:00:00Z");
    }

    /** Fails at the last report. */
    private static Selection failing() {
        return new LooseRecords(
                "",
                "taqarub test",
                () -> RECORDS.stream().map(record -> {
                    if (record.equals(RECORDS.get(11))) {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }
                    return record;
                }));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theManifestTellsEveryFile(Format format) throws Exception {
        Path target = folder.resolve("out." + format);
        Export.write(Hostile.selection(RECORDS), order(format, target, false));
        assertEquals(Set.of("out." + format, "out." + format + ".manifest.json"), names(), "nothing is left behind");
        JsonNode manifest = new ObjectMapper().readTree(Export.manifest(target).toFile());
        assertEquals("actor:RUS \"q\"", manifest.get("query").asText());
        assertEquals("taqarub test", manifest.get("program").asText());
        assertEquals("2018-03-01T00:00:00Z", manifest.get("made").asText());
        assertEquals(format.toString(), manifest.get("format").asText());
        assertEquals(2, manifest.get("lexicons").size());
        assertEquals(12, manifest.at("/counts/reports").asInt());
        int files = 0;
        for (JsonNode file : manifest.get("files")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.get("name").asText()));
            assertEquals(bytes.length, file.get("bytes").asInt());
            assertEquals(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    file.get("sha256").asText());
            files++;
        }
        try (Stream<Path> all = Files.walk(target)) {
            assertEquals(all.filter(Files::isRegularFile).count(), files);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void equalRecordsMakeEqualFiles(Format format) throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Manifest first = Export.write(Hostile.selection(RECORDS), order(format, one, false));
        Manifest second = Export.write(Hostile.selection(Hostile.records(12)), order(format, two, false));
        if (format != Format.XLSX) { // a workbook holds the time of its making
            assertEquals(
                    first.files().stream().map(Manifest.File::sha256).toList(),
                    second.files().stream().map(Manifest.File::sha256).toList());
        }
        assertEquals(first.counts(), second.counts());
        assertEquals(first.changed(), second.changed());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatFailsLeavesWhatWasThere(Format format) throws IOException {
        Path target = folder.resolve("out");
        IOException failed =
                assertThrows(IOException.class, () -> Export.write(failing(), order(format, target, false)));
        assertEquals("`" + target + "` was not made: the disk is gone", failed.getMessage());
        assertEquals(Set.of(), names());
        Manifest before = Export.write(Hostile.selection(RECORDS), order(format, target, false));
        assertThrows(IOException.class, () -> Export.write(failing(), order(format, target, true)));
        assertEquals(Set.of("out", "out.manifest.json"), names());
        assertEquals(before.json(), Files.readString(Export.manifest(target)));
        assertEquals(
                before.files().get(0).bytes(),
                Files.size(folder.resolve(before.files().get(0).name())));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothingHasItsNameBeforeItIsWhole(Format format) throws IOException {
        Path target = folder.resolve("out");
        int[] seen = new int[1];
        Selection watched = new LooseRecords(
                "",
                "taqarub test",
                () -> RECORDS.stream().peek(record -> {
                    assertFalse(Files.exists(target));
                    assertFalse(Files.exists(Export.manifest(target)));
                    seen[0]++;
                }));
        Export.write(watched, order(format, target, false));
        assertTrue(seen[0] >= 12);
        assertTrue(Files.exists(target));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExportIsReplacedWholeAndOnlyWhenAsked(Format format) throws IOException {
        Path target = folder.resolve("out");
        Export.write(Hostile.selection(RECORDS), order(format, target, false));
        Export.Refused refused = assertThrows(
                Export.Refused.class, () -> Export.write(Hostile.selection(List.of()), order(format, target, false)));
        assertTrue(refused.getMessage().contains("exists"));
        Manifest manifest = Export.write(Hostile.selection(RECORDS.subList(0, 3)), order(format, target, true));
        assertEquals(3, manifest.counts().get("reports"));
        assertEquals(manifest.json(), Files.readString(Export.manifest(target)));
        assertEquals(Set.of("out", "out.manifest.json"), names());
    }

    @Test
    void otherPeoplesFoldersAreLeftAlone() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        Path letter = Files.writeString(target.resolve("letter.txt"), "عزيزي");
        assertThrows(
                Export.Refused.class, () -> Export.write(Hostile.selection(RECORDS), order(Format.CSV, target, true)));
        assertThrows(
                Export.Refused.class,
                () -> Export.write(Hostile.selection(RECORDS), order(Format.JSONL, target, true)));
        assertEquals("عزيزي", Files.readString(letter));
        Export.Refused nowhere = assertThrows(
                Export.Refused.class,
                () -> Export.write(Hostile.selection(RECORDS), order(Format.CSV, folder.resolve("no/out"), false)));
        assertTrue(nowhere.getMessage().contains("there is no folder"));
    }

    @Test
    void aFolderIsReplacedByAFileAndBack() throws IOException {
        Path target = folder.resolve("out");
        Export.write(Hostile.selection(RECORDS), order(Format.CSV, target, false));
        Export.write(Hostile.selection(RECORDS), order(Format.JSONL, target, true));
        assertTrue(Files.isRegularFile(target));
        Export.write(Hostile.selection(RECORDS), order(Format.PARQUET, target, true));
        assertTrue(Files.isRegularFile(target.resolve("records.parquet")));
        assertEquals(Set.of("out", "out.manifest.json"), names());
    }

    @Test
    void anotherReadingIsWhatLeaves() throws IOException {
        Path target = folder.resolve("out.jsonl");
        Record other = RECORDS.get(5);
        Export.write(Hostile.selection(RECORDS).reading(record -> other), order(Format.JSONL, target, false));
        assertEquals(1, Set.copyOf(Files.readAllLines(target)).size());
        assertArrayEquals(
                new long[] {12}, new long[] {Files.readAllLines(target).size()});
    }
}
