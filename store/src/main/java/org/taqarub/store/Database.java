package org.taqarub.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** Connections to {@code record.db}, and the numbered migrations that bring an older one up to date. */
final class Database {

    static final String FILE = "record.db";

    /** Marks a file of SQLite as ours: «TQRB». */
    private static final int APPLICATION = 0x54515242;

    private static final List<String> MIGRATIONS = migrations();

    private Database() {}

    /** Number of the newest schema that this program knows. */
    static int schema() {
        return MIGRATIONS.size();
    }

    /** For the one writer; makes the file and migrates it. */
    static Connection write(Path folder) throws StoreException {
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setCacheSize(-64 * 1024);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + folder.resolve(FILE));
            migrate(connection, folder);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw StoreException.of(folder, e);
        } catch (StoreException e) {
            close(connection);
            throw e;
        }
    }

    /** For readers, any number of them, also while somebody writes. */
    static Connection read(Path folder) throws StoreException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            if (!Files.notExists(file)) {
                throw new StoreException(
                        folder,
                        "the folder cannot be looked into",
                        "check its permissions, or name another with --record");
            }
            throw new StoreException(
                    folder, "there is no record here", "make one with `taqarub import`, or name another with --record");
        }
        try {
            Connection connection = readable(folder, file);
            int found = version(connection, folder);
            if (found == schema()) {
                return connection;
            }
            connection.close();
            throw new StoreException(
                    folder,
                    "the record has the older schema " + found,
                    "any command that writes brings it up to " + schema() + ", e.g. `taqarub import` of a new report");
        } catch (SQLException e) {
            throw StoreException.of(folder, e);
        }
    }

    private static Connection readable(Path folder, Path file) throws SQLException, StoreException {
        Path log = folder.resolve(FILE + "-wal");
        if (Files.isWritable(folder) || Files.exists(folder.resolve(FILE + "-shm"))) {
            try {
                return readable("jdbc:sqlite:" + file, SQLiteOpenMode.READONLY);
            } catch (SQLiteException e) {
                if (!isEmpty(log)) {
                    throw e;
                }
                // No room for the log's index: there is nothing in the log, and the file itself can be read.
            }
        } else if (!isEmpty(log)) {
            throw new StoreException(
                    folder,
                    "what was written last still stands in " + FILE
                            + "-wal, since a program was broken off, and nothing can" + " be written here",
                    "whoever may write the folder gives that command again, or `taqarub status`");
        }
        // Nothing can be written here, and a reader of WAL wants to: say that the file does not change.
        return readable(
                "jdbc:sqlite:" + file.toAbsolutePath().toUri().toString().replace("file:///", "file:/")
                        + "?immutable=1",
                SQLiteOpenMode.OPEN_URI);
    }

    /** With a first look at the tables, which is when SQLite opens its files. */
    private static Connection readable(String url, SQLiteOpenMode mode) throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        config.setCacheSize(-32 * 1024);
        config.setOpenMode(mode);
        Connection connection = config.createConnection(url);
        try {
            number(connection, "SELECT count(*) FROM sqlite_master");
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private static boolean isEmpty(Path log) throws StoreException {
        try {
            return !Files.exists(log) || Files.size(log) == 0;
        } catch (IOException e) {
            throw new StoreException(
                    log, "cannot be looked at (" + e.getMessage() + ")", "check the permissions of the folder");
        }
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        return config;
    }

    private static void migrate(Connection connection, Path folder) throws SQLException, StoreException {
        int found = version(connection, folder);
        for (int next = found; next < schema(); next++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String command : commands(MIGRATIONS.get(next))) {
                    statement.executeUpdate(command);
                }
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                statement.executeUpdate("PRAGMA user_version = " + (next + 1));
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int version(Connection connection, Path folder) throws SQLException, StoreException {
        int application = number(connection, "PRAGMA application_id");
        int found = number(connection, "PRAGMA user_version");
        int tables = number(connection, "SELECT count(*) FROM sqlite_master");
        if (tables > 0 && application != APPLICATION) {
            throw new StoreException(folder, FILE + " belongs to another program", "name another folder with --record");
        }
        if (found > schema()) {
            throw new StoreException(
                    folder,
                    "the record has schema " + found + ", and this Taqarub knows " + schema() + " at most",
                    "use the newer Taqarub that wrote it");
        }
        return found;
    }

    static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                return; // the first fault is the one to tell
            }
        }
    }

    /** Statements end with a semicolon at the end of a line; comments start with two hyphens. */
    static List<String> commands(String script) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : script.split("\n")) {
            String code = line.replaceFirst("--.*", "").stripTrailing();
            command.append(code).append('\n');
            if (code.endsWith(";")) {
                commands.add(command.toString().strip());
                command.setLength(0);
            }
        }
        return commands;
    }

    private static List<String> migrations() {
        List<String> migrations = new ArrayList<>();
        while (true) {
            String name = String.format(Locale.ROOT, "migrations/%04d.sql", migrations.size() + 1);
            try (InputStream in = Database.class.getResourceAsStream(name)) {
                if (in == null) {
                    return List.copyOf(migrations);
                }
                migrations.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
