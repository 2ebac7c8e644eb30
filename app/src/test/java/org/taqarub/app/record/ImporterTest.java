package org.taqarub.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.Tally;

class ImporterTest {

    private static final int REPORTS = 3_000;

    @TempDir
    Path folder;

    private Path file() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < REPORTS; i++) {
            if (i % 500 == 77) {
                lines.append("{\"id\": \"broken-").append(i).append("\"\n");
            } else {
                lines.append("{\"id\": \"r")
                        .append(i)
                        .append("\", \"source\": \"outlet-")
                        .append(i % 3)
                        .append("\", \"text\": \"")
                        .append(i % 600 == 5 ? "foreign words" : "قال وزير رقم " + i + " إن الأمر كذا")
                        .append("\"}\n");
            }
        }
        return Files.writeString(folder.resolve("reports.jsonl"), lines.toString(), StandardCharsets.UTF_8);
    }

    private static List<String> all(Path record) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Store store = Store.read(record)) {
            for (long key : store.keys()) {
                Stored stored = store.get(key);
                assertNotNull(stored);
                lines.add(RecordJson.line(stored.record()));
            }
            store.failures().forEach(failure -> lines.add(failure.toString()));
            store.skipped().forEach(skip -> lines.add(skip.toString()));
        }
        return lines;
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        String file = file().toString();
        Path record = folder.resolve("record");
        List<String> first;
        long sequence;
        try (Store store = Store.write(record, SlowImport::gist)) {
            Importer importer = SlowImport.run(store, file, 0);
            assertEquals(REPORTS - 6 - 5, importer.added());
            assertEquals(5, importer.skipped());
            sequence = store.sequence();
            Tally tally = store.tally();
            assertEquals(6, tally.failures());
            assertEquals(5, tally.skipped());
            assertEquals(REPORTS, tally.read());
        }
        first = all(record);
        try (Store store = Store.write(record, SlowImport::gist)) {
            Importer again = SlowImport.run(store, file, 0);
            assertEquals(0, again.added());
            assertEquals(0, again.changed());
            assertEquals(REPORTS - 6 - 5, again.same());
            assertEquals(sequence, store.sequence());
        }
        assertEquals(first, all(record));
    }

    @Test
    void ofTwoReportsOfOneIdInOneFileTheLastHolds() throws Exception {
        String one = "{\"id\": \"x\", \"text\": \"الأول\"}\n";
        String two = "{\"id\": \"x\", \"text\": \"الثاني\"}\n";
        Path file = Files.writeString(folder.resolve("two.jsonl"), one + two, StandardCharsets.UTF_8);
        Path record = folder.resolve("record");
        for (int i = 0; i < 3; i++) {
            try (Store store = Store.write(record, SlowImport::gist)) {
                SlowImport.run(store, file.toString(), 0);
            }
            List<String> all = all(record);
            assertEquals(1, all.size());
            assertTrue(all.get(0).contains("الثاني"), all.get(0));
        }
    }

    @Test
    void aFailureThatIsMendedGoes() throws Exception {
        Path file = folder.resolve("mended.jsonl");
        Path record = folder.resolve("record");
        Files.writeString(
                file, "{\"id\": \"x\", \"text\": \n{\"id\": \"y\", \"text\": \"كذا\"}\n", StandardCharsets.UTF_8);
        try (Store store = Store.write(record, SlowImport::gist)) {
            SlowImport.run(store, file.toString(), 0);
            assertEquals(1, store.tally().failures());
        }
        Files.writeString(
                file,
                "{\"id\": \"x\", \"text\": \"قال\"}\n{\"id\": \"y\", \"text\": \"كذا\"}\n",
                StandardCharsets.UTF_8);
        try (Store store = Store.write(record, SlowImport::gist)) {
            SlowImport.run(store, file.toString(), 0);
            assertEquals(0, store.tally().failures());
            assertEquals(2, store.tally().reports());
        }
    }

    /** The program is killed twenty times at moments that a seed chooses, and goes on each time; the record ends as if nothing had been. */
    @Test
    void killedTwentyTimesTheRecordEndsTheSame() throws Exception {
        String file = file().toString();
        Path undisturbed = folder.resolve("undisturbed");
        try (Store store = Store.write(undisturbed, SlowImport::gist)) {
            SlowImport.run(store, file, 0);
        }
        Path killed = folder.resolve("killed");
        Random random = new Random(20);
        int died = 0;
        for (int i = 0; i < 20; i++) {
            Process process = start(killed, file);
            if (!process.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                died++;
            }
        }
        assertTrue(died >= 10, "only " + died + " were killed before they ended");
        Process last = start(killed, file);
        assertEquals(0, last.waitFor());
        assertEquals(all(undisturbed), all(killed));
    }

    private static Process start(Path record, String file) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowImport.class.getName(),
                        record.toString(),
                        file)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
