package org.taqarub.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.json.RecordJson;
import org.taqarub.json.RecordParser;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.store.correct.Corrected;
import org.taqarub.store.correct.Correction;

/**
 * The record on disk: one folder, whose {@code record.db} is the truth. One program writes at a time, any number read meanwhile. What was written
 * becomes visible to them, and lasting, with {@link #commit}. For one thread, but for {@link #standing}.
 */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final Connection connection;
    private final @Nullable WriteLock lock;
    private final RecordTables tables;
    private final Function<Record, byte[]> gists;
    private final PreparedStatement standing;
    private final CorrectionTable corrections;
    private long sequence;
    private long run;

    private Store(Path folder, Connection connection, @Nullable WriteLock lock, Function<Record, byte[]> gists)
            throws SQLException {
        this.folder = folder;
        this.gists = gists;
        this.connection = connection;
        this.lock = lock;
        tables = new RecordTables(connection);
        standing = connection.prepareStatement("SELECT key, checksum FROM reports WHERE source = ? AND id = ?");
        corrections = new CorrectionTable(connection);
        sequence = longOf("SELECT coalesce(max(sequence), 0) FROM reports");
    }

    /**
     * To write: makes the folder and the record where there is none, and brings an older one up to date.
     *
     * @param gists makes what counting once needs of a record; see {@link #gists()}
     * @throws StoreException where another program writes, the folder cannot be written, or the record is damaged or newer than this program
     */
    public static Store write(Path folder, Function<Record, byte[]> gists) throws StoreException {
        WriteLock lock = WriteLock.take(folder);
        try {
            return new Store(folder, Database.write(folder), lock, gists);
        } catch (SQLException e) {
            lock.close();
            throw StoreException.of(folder, e);
        } catch (StoreException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * To read, also while another program writes.
     *
     * @throws StoreException where there is no record, or it is damaged, or of another schema
     */
    public static Store read(Path folder) throws StoreException {
        try {
            return new Store(folder, Database.read(folder), null, record -> new byte[0]);
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Where the record lies. */
    public Path folder() {
        return folder;
    }

    /** Number of the schema that this program writes. */
    public static int schema() {
        return Database.schema();
    }

    /** How a report that comes in stands to the record. */
    public enum Standing {
        NEW,
        SAME,
        CHANGED
    }

    /** Whether the record has this report already, as it is or as it was. Thread-safe. */
    public Standing standing(Report report) throws StoreException {
        try {
            Known known = known(report.source(), report.id());
            return known == null
                    ? Standing.NEW
                    : Arrays.equals(known.checksum(), checksum(report)) ? Standing.SAME : Standing.CHANGED;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two
    private record Known(long key, byte[] checksum) {}

    private @Nullable Known known(String source, String id) throws SQLException {
        synchronized (standing) {
            Strings.bind(standing, 1, source);
            Strings.bind(standing, 2, id);
            try (ResultSet row = standing.executeQuery()) {
                return row.next() ? new Known(row.getLong(1), row.getBytes(2)) : null;
            }
        }
    }

    private static byte[] checksum(Report report) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field :
                    List.of(report.published(), report.title(), report.url(), report.category(), report.text())) {
                byte[] bytes = Strings.bytes(field);
                digest.update(Integer.toString(bytes.length).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /**
     * Begins a run, under which reports, failures and skips are kept until the next.
     *
     * @param kind import, reread or correct
     * @param inputs as the user named them
     */
    public void begin(String kind, String version, List<String> inputs) throws StoreException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO runs (kind, started, version, lexicon, inputs) VALUES (?, ?, ?, '', ?)")) {
            insert.setString(1, kind);
            insert.setString(2, now());
            insert.setString(3, version);
            Strings.bind(insert, 4, String.join("\n", inputs));
            insert.executeUpdate();
            run = longOf("SELECT last_insert_rowid()");
            connection.commit();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /**
     * Ends the run that went through all of its inputs: failures of earlier runs in the same files, which did not come again, are mended and go.
     *
     * @param files whose every report was come by
     */
    public void finish(List<String> files) throws StoreException {
        try (PreparedStatement mended = connection.prepareStatement("DELETE FROM failures WHERE file = ? AND run < ?");
                PreparedStatement finished = connection.prepareStatement(
                        "UPDATE runs SET finished = ?, lexicon = coalesce((SELECT lexicon FROM reports WHERE run = ? "
                                + "LIMIT 1), lexicon) WHERE id = ?")) {
            for (String file : files) {
                Strings.bind(mended, 1, file);
                mended.setLong(2, run);
                mended.executeUpdate();
            }
            finished.setString(1, now());
            finished.setLong(2, run);
            finished.setLong(3, run);
            finished.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * Keeps a report and what was read from it, in the place of what was there under its outlet and id. Corrections of the report hold over it.
     *
     * @param record as it was read
     * @param gist what counting once needs of it, as it was read
     * @return its key
     */
    public long put(Record record, byte[] gist) throws StoreException {
        Report report = record.report();
        try {
            List<Correction> made = corrections.of(report.source(), report.id());
            Record effective = Corrected.of(record, made);
            Known known = known(report.source(), report.id());
            long key = known == null ? insert(record) : update(known.key(), record);
            tables.insert(key, effective);
            if (!made.isEmpty()) {
                readAs(key, record);
            }
            replace(
                    "INSERT OR REPLACE INTO gists (report, bytes) VALUES (?, ?)",
                    key,
                    made.isEmpty() ? gist : gists.apply(effective));
            try (PreparedStatement found =
                    connection.prepareStatement("DELETE FROM skipped WHERE source = ? AND id = ?")) {
                Strings.bind(found, 1, report.source());
                Strings.bind(found, 2, report.id());
                found.executeUpdate();
            }
            return key;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        } catch (RuleNumbers.Failed e) {
            throw StoreException.of(folder, e.failure());
        }
    }

    private long insert(Record record) throws SQLException {
        Report report = record.report();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO reports (published, title, url, category, text, checksum, lexicon, run, sequence, source, id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bind(insert, record);
            Strings.bind(insert, 10, report.source());
            Strings.bind(insert, 11, report.id());
            insert.executeUpdate();
            return longOf("SELECT last_insert_rowid()");
        }
    }

    private long update(long key, Record record) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE reports SET published = ?, title = ?, url = ?, category = ?, text = ?, checksum = ?, lexicon = ?,"
                        + " run = ?, sequence = ? WHERE key = ?")) {
            bind(update, record);
            update.setLong(10, key);
            update.executeUpdate();
        }
        tables.delete(key);
        return key;
    }

    private void bind(PreparedStatement statement, Record record) throws SQLException {
        Report report = record.report();
        Strings.bind(statement, 1, report.published());
        Strings.bind(statement, 2, report.title());
        Strings.bind(statement, 3, report.url());
        Strings.bind(statement, 4, report.category());
        Strings.bind(statement, 5, report.text());
        statement.setBytes(6, checksum(report));
        statement.setString(7, record.lexiconVersion());
        statement.setLong(8, run);
        statement.setLong(9, ++sequence);
    }

    private void replace(String command, long key, byte[] bytes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setLong(1, key);
            statement.setBytes(2, bytes);
            statement.executeUpdate();
        }
    }

    /** Keeps that something could not be read. */
    public void failure(Failure failure) throws StoreException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO failures (file, part, number, reason, remedy, run) VALUES (?, ?, ?, ?, ?, ?)")) {
            Strings.bind(insert, 1, failure.file());
            insert.setString(2, failure.part());
            insert.setLong(3, failure.number());
            Strings.bind(insert, 4, failure.reason());
            Strings.bind(insert, 5, failure.remedy());
            insert.setLong(6, run);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Keeps that something was left out on purpose. */
    public void skip(Skip skip) throws StoreException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO skipped (source, id, reason, count, run) VALUES (?, ?, ?, ?, ?)")) {
            Strings.bind(insert, 1, skip.source());
            Strings.bind(insert, 2, skip.id());
            Strings.bind(insert, 3, skip.reason());
            insert.setLong(4, skip.count());
            insert.setLong(5, run);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Makes lasting what was written. */
    public void commit() throws StoreException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Grows with each change of any report; 0 where there is none. */
    public long sequence() {
        return sequence;
    }

    /**
     * A report and what holds of it.
     *
     * @return null where there is none of this key
     */
    public @Nullable Stored get(long key) throws StoreException {
        try {
            Record record = tables.read(key);
            return record == null ? null : new Stored(key, record);
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        } catch (RuleNumbers.Failed e) {
            throw StoreException.of(folder, e.failure());
        }
    }

    /**
     * The key of a report.
     *
     * @return null where there is none of this outlet and id
     */
    public @Nullable Long key(String source, String id) throws StoreException {
        try {
            Known known = known(source, id);
            return known == null ? null : known.key();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Keys of the reports of this id, whatever their outlet. */
    public List<Long> keys(String id) throws StoreException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT key FROM reports WHERE id = ? ORDER BY source")) {
            Strings.bind(select, 1, id);
            return longs(select);
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Keys of all reports by outlet and id, which is the same for every record of the same reports. */
    public long[] keys() throws StoreException {
        return keys("SELECT key FROM reports ORDER BY source, id", 0);
    }

    /** Keys of the reports that another version of the lexicon read, by outlet and id. */
    public long[] keysNotReadBy(String lexicon) throws StoreException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT key FROM reports WHERE lexicon <> ? ORDER BY source, id")) {
            select.setString(1, lexicon);
            return longs(select).stream().mapToLong(Long::longValue).toArray();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** Keys of all reports changed since, in the order of their last change. */
    public long[] changedSince(long since) throws StoreException {
        return keys("SELECT key FROM reports WHERE sequence > ? ORDER BY sequence", since);
    }

    private long[] keys(String query, long parameter) throws StoreException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            if (query.indexOf('?') >= 0) {
                select.setLong(1, parameter);
            }
            return longs(select).stream().mapToLong(Long::longValue).toArray();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    private static List<Long> longs(PreparedStatement select) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
    }

    /** What could not be read, by file and place. */
    public List<Failure> failures() throws StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT file, part, number, reason, remedy FROM failures ORDER BY file, part, number")) {
            List<Failure> failures = new ArrayList<>();
            while (rows.next()) {
                failures.add(new Failure(
                        Strings.read(rows, 1),
                        Strings.read(rows, 2),
                        rows.getLong(3),
                        Strings.read(rows, 4),
                        Strings.read(rows, 5)));
            }
            return failures;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** What was left out on purpose, by outlet and id. */
    public List<Skip> skipped() throws StoreException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT source, id, reason, count FROM skipped ORDER BY source, id")) {
            List<Skip> skipped = new ArrayList<>();
            while (rows.next()) {
                skipped.add(
                        new Skip(Strings.read(rows, 1), Strings.read(rows, 2), Strings.read(rows, 3), rows.getLong(4)));
            }
            return skipped;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** How much of everything there is, counted now. */
    public Tally tally() throws StoreException {
        try {
            return new Tally(
                    longOf("SELECT count(*) FROM reports"),
                    longOf("SELECT count(*) FROM duplicates WHERE first <> report"),
                    longOf("SELECT count(*) FROM failures"),
                    longOf("SELECT coalesce(sum(count), 0) FROM skipped"),
                    longOf("SELECT count(*) FROM actors"),
                    longOf("SELECT count(*) FROM quotations"),
                    longOf("SELECT count(*) FROM events"),
                    longOf("SELECT count(*) FROM happenings"),
                    longOf("SELECT count(*) FROM positions"),
                    longOf("SELECT count(*) FROM corrections WHERE undone IS NULL"),
                    strings("SELECT DISTINCT lexicon FROM reports ORDER BY lexicon"),
                    longOf("SELECT count(*) FROM runs WHERE finished IS NULL AND id < (SELECT max(id) FROM runs)"));
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    private List<String> strings(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(Strings.read(rows, 1));
            }
            return strings;
        }
    }

    private long longOf(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The gists of all reports, in no order. Close the stream. */
    public Stream<Gisted> gists() throws StoreException {
        try {
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT report, bytes FROM gists");
            return Cursor.stream(statement, rows, row -> new Gisted(row.getLong(1), row.getBytes(2)));
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /**
     * What counting once needs of a report.
     *
     * @param key of the report
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares them
    public record Gisted(long key, byte[] bytes) {}

    /** What is counted once of all reports together. */
    public CountedTables counted() {
        return new CountedTables(this, connection);
    }

    /** Work on the database. */
    interface Work {
        void run() throws SQLException;
    }

    /** Work on the database with a result. */
    interface Query<T> {
        T call() throws SQLException;
    }

    void run(Work work) throws StoreException {
        try {
            work.run();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    <T> T call(Query<T> query) throws StoreException {
        try {
            return query.call();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** For tests that break things. */
    Connection connection() {
        return connection;
    }

    /** A record as it would hold here: with the corrections of its report. */
    public Record corrected(Record read) throws StoreException {
        try {
            return Corrected.of(
                    read, corrections.of(read.report().source(), read.report().id()));
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** All corrections of a report in the order in which they were made, also those that were undone. */
    public List<Correction> corrections(String source, String id) throws StoreException {
        try {
            return corrections.of(source, id);
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** All corrections, also those that were undone. */
    public List<Correction> corrections() throws StoreException {
        try {
            return corrections.all();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /**
     * Keeps a correction and lets it hold.
     *
     * @return the number that it was given
     * @throws StoreException also where there is no such report
     */
    public long correct(Correction correction) throws StoreException {
        try {
            long key = present(correction.source(), correction.id());
            Record read = readAs(key);
            if (read == null) {
                Stored stored = get(key);
                read = stored == null ? null : stored.record();
            }
            if (read == null) {
                throw new StoreException(folder, "the report " + correction.id() + " has gone", "import it again");
            }
            long number = corrections.add(correction);
            apply(key, read);
            return number;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /**
     * Undoes a correction; what the reader said holds again, with the other corrections of the report.
     *
     * @return the correction as it was, null where none of this number holds
     */
    public @Nullable Correction undo(long number) throws StoreException {
        try {
            Correction correction = corrections.undo(number, now());
            if (correction != null) {
                Long key = key(correction.source(), correction.id());
                Record read = key == null ? null : readAs(key);
                if (key != null && read != null) {
                    apply(key, read);
                }
            }
            return correction;
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    private void apply(long key, Record read) throws StoreException {
        put(read, gists.apply(read));
        readAs(key, read);
    }

    private long present(String source, String id) throws StoreException {
        Long key = key(source, id);
        if (key == null) {
            throw new StoreException(
                    folder, "there is no report `" + id + "` of `" + source + "`", "look for it with `taqarub search`");
        }
        return key;
    }

    /** What the reader said of a corrected report, null where no correction was made. */
    @Nullable
    Record readAs(long key) throws StoreException {
        try (PreparedStatement select = connection.prepareStatement("SELECT record FROM read_as WHERE report = ?")) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? RecordParser.parse(Strings.read(row, 1)) : null;
            }
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        } catch (RecordParser.NoRecord e) {
            throw new StoreException(
                    folder, "a record as it was read is damaged (" + e.getMessage() + ")", "reread it");
        }
    }

    /** Keeps what the reader said of a report that is corrected. */
    void readAs(long key, Record record) throws StoreException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO read_as (report, record) VALUES (?, ?)")) {
            insert.setLong(1, key);
            insert.setString(2, RecordJson.line(record));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    /** What was not committed is lost: a connection that is closed rolls back. */
    @Override
    @SuppressWarnings("try") // both are only closed, the lock last
    public void close() throws StoreException {
        try (WriteLock held = lock;
                Connection open = connection) {
            tables.close();
            corrections.close();
            standing.close();
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }
}
