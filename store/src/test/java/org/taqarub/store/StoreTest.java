package org.taqarub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.json.RecordJson;
import org.taqarub.json.RecordParser;
import org.taqarub.record.Entity;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

class StoreTest {

    @TempDir
    Path folder;

    private static byte[] gist(Record record) {
        return record.report().id().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Store write() throws StoreException {
        Store store = Store.write(folder, StoreTest::gist);
        store.begin("import", "test", List.of("a.jsonl"));
        return store;
    }

    @Test
    void everyRecordComesBackAsItWentIn() throws Exception {
        RandomRecords random = new RandomRecords(20180612);
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            records.add(random.next(i));
        }
        List<Long> keys = new ArrayList<>();
        try (Store store = write()) {
            for (Record record : records) {
                keys.add(store.put(record, gist(record)));
            }
            store.commit();
        }
        try (Store store = Store.read(folder)) {
            for (int i = 0; i < records.size(); i++) {
                Stored stored = store.get(keys.get(i));
                assertNotNull(stored);
                assertEquals(records.get(i), stored.record(), "record " + i);
            }
        }
    }

    @Test
    void jsonLosesNothing() throws Exception {
        RandomRecords random = new RandomRecords(7);
        for (int i = 0; i < 300; i++) {
            Record record = random.next(i);
            Record back = RecordParser.parse(RecordJson.line(record));
            assertEquals(record, back, "record " + i);
        }
    }

    @Test
    void aReportChangedTakesThePlaceOfTheOldOne() throws Exception {
        RandomRecords random = new RandomRecords(3);
        Record first = random.next(1);
        Record other = random.next(2);
        Report report = first.report();
        Record second = new Record(
                new Report(
                        report.id(),
                        report.source(),
                        "2019",
                        "",
                        "",
                        "",
                        other.report().text()),
                other.entities(),
                other.quotations(),
                other.events(),
                other.times(),
                other.positions(),
                other.warnings(),
                "lexicon-9");
        try (Store store = write()) {
            assertEquals(Store.Standing.NEW, store.standing(report));
            long key = store.put(first, gist(first));
            long sequence = store.sequence();
            assertEquals(Store.Standing.SAME, store.standing(report));
            assertEquals(Store.Standing.CHANGED, store.standing(second.report()));
            assertEquals(key, store.put(second, gist(second)));
            assertTrue(store.sequence() > sequence);
            Stored stored = store.get(key);
            assertNotNull(stored);
            assertEquals(second, stored.record());
            assertEquals(1, store.tally().reports());
            assertEquals(second.events().size(), store.tally().events());
            assertEquals(List.of("lexicon-9"), store.tally().lexicons());
        }
    }

    @Test
    void whatWasNotCommittedIsNotThereAndWhatWasIs() throws Exception {
        RandomRecords random = new RandomRecords(4);
        Record kept = random.next(1);
        Record lost = random.next(2);
        try (Store store = write()) {
            store.put(kept, gist(kept));
            store.commit();
            store.put(lost, gist(lost));
        }
        try (Store store = Store.read(folder)) {
            assertNotNull(store.key(kept.report().source(), kept.report().id()));
            assertNull(store.key(lost.report().source(), lost.report().id()));
            assertEquals(1, store.changedSince(0).length);
        }
    }

    @Test
    void failuresAndSkipsAreKeptUntilTheyAreMended() throws Exception {
        try (Store store = write()) {
            store.failure(new Failure("a.jsonl", "line", 3, "broken JSON", "mend it"));
            store.failure(new Failure("a.jsonl", "line", 3, "broken JSON", "mend it"));
            store.failure(new Failure("b.jsonl", "line", 1, "empty", ""));
            store.skip(new Skip("bbc", "17", "language", 1));
            store.skip(new Skip("folder", "", "other files", 4));
            store.finish(List.of("a.jsonl", "b.jsonl"));
            assertEquals(2, store.failures().size());
            Tally tally = store.tally();
            assertEquals(2, tally.failures());
            assertEquals(5, tally.skipped());
            assertEquals(7, tally.read());
        }
        try (Store store = write()) {
            store.failure(new Failure("b.jsonl", "line", 1, "empty", ""));
            store.finish(List.of("a.jsonl", "b.jsonl"));
            assertEquals(List.of(new Failure("b.jsonl", "line", 1, "empty", "")), store.failures());
            assertEquals(0, store.tally().brokenOff());
        }
    }

    @Test
    void aRunThatDidNotEndIsTold() throws Exception {
        try (Store store = write()) {
            store.commit();
        }
        try (Store store = write()) {
            assertEquals(1, store.tally().brokenOff());
        }
    }

    @Test
    void actorsAreOneWhateverTheNumberOfReportsAndTheLongestNameIsKept() throws Exception {
        try (Store store = write()) {
            for (String name : List.of("بوتين", "فلاديمير بوتين", "بوتين")) {
                Record record = of("r" + name.length() + store.sequence(), name);
                store.put(record, gist(record));
            }
            store.commit();
            assertEquals(1, store.tally().actors());
        }
        assertEquals("فلاديمير بوتين", text("SELECT arabic FROM actors WHERE id = 'vladimir-putin'"));
        assertEquals("3", text("SELECT count(*) FROM entities WHERE actor IS NOT NULL"));
        assertEquals("3", text("SELECT count(*) FROM entities WHERE actor IS NULL"));
    }

    private static Record of(String id, String name) {
        Report report = Report.of(id, "2018-06-12", "قال " + name);
        return new Record(
                report,
                List.of(
                        new Entity(
                                "vladimir-putin", Entity.Kind.PERSON, name, "Vladimir Putin", "RUS", "GOV", List.of()),
                        new Entity("said:مصدر", Entity.Kind.PERSON, "مصدر", "", "", "", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "1");
    }

    @Test
    void aSecondWriterIsToldOfTheFirst() throws Exception {
        try (Store store = write()) {
            StoreException refused = assertThrows(StoreException.class, () -> Store.write(folder, StoreTest::gist));
            assertTrue(
                    refused.getMessage()
                            .contains("process " + ProcessHandle.current().pid()),
                    refused.getMessage());
            assertTrue(refused.getMessage().contains("wait"), refused.getMessage());
            store.commit();
        }
        try (Store store = write()) {
            assertEquals(0, store.tally().reports());
        }
    }

    @Test
    void readersReadWhileAnotherWrites() throws Exception {
        Record record = new RandomRecords(5).next(1);
        try (Store writing = write()) {
            try (Store reading = Store.read(folder)) {
                writing.put(record, gist(record));
                assertEquals(0, reading.keys().length);
                writing.commit();
                assertEquals(1, reading.keys().length);
            }
        }
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAlone() throws Exception {
        write().close();
        sql("PRAGMA user_version = 99");
        for (ThrowingOpen open :
                List.<ThrowingOpen>of(() -> Store.read(folder), () -> Store.write(folder, StoreTest::gist))) {
            StoreException refused = assertThrows(StoreException.class, open::open);
            assertTrue(refused.getMessage().contains("schema 99"), refused.getMessage());
            assertTrue(refused.getMessage().contains("newer"), refused.getMessage());
        }
        assertEquals("99", text("PRAGMA user_version"));
    }

    private interface ThrowingOpen {
        Store open() throws StoreException;
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        sql("CREATE TABLE theirs (x)");
        StoreException refused = assertThrows(StoreException.class, () -> Store.write(folder, StoreTest::gist));
        assertTrue(refused.getMessage().contains("another program"), refused.getMessage());
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(folder.resolve(Database.FILE), "no database, but long enough to look at. ".repeat(100));
        for (ThrowingOpen open :
                List.<ThrowingOpen>of(() -> Store.read(folder), () -> Store.write(folder, StoreTest::gist))) {
            StoreException refused = assertThrows(StoreException.class, open::open);
            assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
        }
    }

    @Test
    void noRecordIsNoRecord() {
        StoreException refused = assertThrows(StoreException.class, () -> Store.read(folder.resolve("none")));
        assertTrue(refused.getMessage().contains("taqarub import"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("none")), "reading makes nothing");
    }

    @Test
    void aFileWhereTheFolderShouldBeIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StoreException refused = assertThrows(StoreException.class, () -> Store.write(file, StoreTest::gist));
        assertTrue(refused.getMessage().contains("--record"), refused.getMessage());
    }

    @Test
    void aDiskThatIsFullIsToldAndWhatWasCommittedIsKept() throws Exception {
        Record first = new RandomRecords(6).next(1);
        try (Store store = write()) {
            store.put(first, gist(first));
            store.commit();
            // As a full disk would: no page more than there are.
            try (Statement statement = store.connection().createStatement()) {
                statement.execute("PRAGMA max_page_count = 1");
            }
            RandomRecords more = new RandomRecords(8);
            StoreException full = assertThrows(StoreException.class, () -> {
                for (int i = 2; i < 2000; i++) {
                    Record record = more.next(i);
                    store.put(record, gist(record));
                }
            });
            assertTrue(full.getMessage().contains("disk is full"), full.getMessage());
            assertTrue(full.getMessage().contains("kept"), full.getMessage());
        }
        try (Store store = Store.read(folder)) {
            assertEquals(1, store.keys().length);
        }
    }

    @Test
    void aFolderThatNobodyMayWriteCanBeRead() throws Exception {
        Record record = new RandomRecords(12).next(1);
        try (Store store = write()) {
            store.put(record, gist(record));
            store.commit();
        }
        try (Locked locked = lock("r-xr-xr-x")) {
            assertNotNull(locked);
            try (Store store = Store.read(folder)) {
                assertEquals(1, store.keys().length);
            }
            StoreException refused = assertThrows(StoreException.class, this::write);
            assertTrue(refused.getMessage().contains("permissions"), refused.getMessage());
        }
        try (Locked locked = lock("---------")) {
            assertNotNull(locked);
            StoreException refused = assertThrows(StoreException.class, () -> Store.read(folder));
            assertTrue(refused.getMessage().contains("cannot be looked into; check its permissions"));
        }
    }

    @Test
    void whatABrokenOffProgramLeftIsNotPassedOverWhereNothingCanBeWritten() throws Exception {
        Record record = new RandomRecords(13).next(1);
        try (Store store = write()) {
            store.put(record, gist(record));
            store.commit();
            // As after a kill: the log is there, and whoever copied the folder left its index out.
            for (String name : List.of(Database.FILE, Database.FILE + "-wal")) {
                Files.copy(
                        folder.resolve(name),
                        Files.createDirectories(folder.resolve("copy")).resolve(name));
            }
        }
        Path copy = folder.resolve("copy");
        try (Locked locked = lock(copy, "r-xr-xr-x")) {
            assertNotNull(locked);
            StoreException refused = assertThrows(StoreException.class, () -> Store.read(copy));
            assertTrue(refused.getMessage().contains("record.db-wal"), refused.getMessage());
        }
        try (Store store = Store.read(copy)) {
            assertEquals(1, store.keys().length);
        }
    }

    /** Permissions, until they are given back. */
    private record Locked(Path at, java.util.Set<PosixFilePermission> before) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.setPosixFilePermissions(at, before);
        }
    }

    private Locked lock(String permissions) throws IOException {
        return lock(folder, permissions);
    }

    private static Locked lock(Path at, String permissions) throws IOException {
        assumeTrue(
                Files.getFileStore(at).supportsFileAttributeView("posix"), "this disk knows no permissions of POSIX");
        Locked locked = new Locked(at, Files.getPosixFilePermissions(at));
        Files.setPosixFilePermissions(at, PosixFilePermissions.fromString(permissions));
        if (Files.isWritable(at)) {
            locked.close();
            assumeTrue(false, "permissions do not stop this user, who may be root");
        }
        return locked;
    }

    @Test
    void withoutItsProcessNumberALockHoldsAsWell() throws Exception {
        try (Store store = write()) {
            assertNotNull(store);
            Files.write(folder.resolve("writing"), new byte[0]);
            StoreException refused = assertThrows(StoreException.class, this::write);
            assertTrue(refused.getMessage().contains("another taqarub is writing"), refused.getMessage());
        }
    }

    @Test
    void keysFollowOutletAndIdWhateverTheOrderOfImport() throws Exception {
        RandomRecords random = new RandomRecords(9);
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(random.next(i));
        }
        List<String> forwards = imported(folder.resolve("a"), records);
        java.util.Collections.reverse(records);
        assertEquals(forwards, imported(folder.resolve("b"), records));
    }

    private static List<String> imported(Path at, List<Record> records) throws StoreException {
        List<String> ids = new ArrayList<>();
        try (Store store = Store.write(at, StoreTest::gist)) {
            store.begin("import", "test", List.of());
            for (Record record : records) {
                store.put(record, gist(record));
            }
            for (long key : store.keys()) {
                Stored stored = store.get(key);
                assertNotNull(stored);
                ids.add(RecordJson.line(stored.record()));
            }
        }
        return ids;
    }

    @Test
    void gistsAreKeptWithTheirReports() throws Exception {
        Record record = new RandomRecords(10).next(1);
        try (Store store = write()) {
            long key = store.put(record, gist(record));
            try (var gists = store.gists()) {
                List<Store.Gisted> all = gists.toList();
                assertEquals(1, all.size());
                assertEquals(key, all.get(0).key());
                assertTrue(Arrays.equals(gist(record), all.get(0).bytes()));
            }
        }
    }

    @Test
    void rowsPointAtRowsThatAreThere() throws Exception {
        RandomRecords random = new RandomRecords(11);
        try (Store store = write()) {
            for (int i = 0; i < 50; i++) {
                Record record = random.next(i % 30);
                store.put(record, gist(record));
            }
            store.finish(List.of());
        }
        assertEquals("", text("PRAGMA foreign_key_check"));
        assertEquals("ok", text("PRAGMA integrity_check"));
        for (Map.Entry<String, String> below : Map.of(
                        "event_sides",
                        "events",
                        "event_figures",
                        "events",
                        "event_contexts",
                        "events",
                        "event_locations",
                        "events")
                .entrySet()) {
            assertEquals(
                    "0",
                    text("SELECT count(*) FROM " + below.getKey() + " x WHERE NOT EXISTS (SELECT 1 FROM "
                            + below.getValue() + " y WHERE y.report = x.report AND y.ordinal = x.event)"));
        }
    }

    private void sql(String command) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }

    private String text(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
