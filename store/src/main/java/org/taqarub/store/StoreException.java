package org.taqarub.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The record on disk cannot be used in the way that was asked. The message is one line for its user: folder, reason, remedy. */
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    StoreException(Path at, String reason, String remedy) {
        super(at + ": " + reason + "; " + remedy);
    }

    private StoreException(Path at, String reason, String remedy, Throwable cause) {
        super(at + ": " + reason + "; " + remedy, cause);
    }

    /** What the database's complaint means to its user. */
    static StoreException of(Path folder, SQLException wrong) {
        SQLiteErrorCode code =
                wrong instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        if (name.startsWith("SQLITE_FULL")) {
            return new StoreException(
                    folder,
                    "the disk is full",
                    "what was written before is kept; make room and give the same command again",
                    wrong);
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return new StoreException(
                    folder,
                    "the record cannot be written or opened here",
                    "check the permissions of the folder and its files, or name another with --record",
                    wrong);
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new StoreException(
                    folder, "another program holds the record", "wait until it has ended and try again", wrong);
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
            return new StoreException(
                    folder,
                    "record.db is damaged or no record of Taqarub",
                    "move it away and import again, or bring back a copy",
                    wrong);
        }
        if (name.startsWith("SQLITE_IOERR")) {
            return new StoreException(
                    folder,
                    "the disk failed or is full (" + wrong.getMessage() + ")",
                    "what was written before is kept; look at the disk and give the same command again",
                    wrong);
        }
        if (wrong.getCause() instanceof NativeLibraryNotFoundException missing) {
            return new StoreException(
                    folder,
                    "the library of the database cannot be unpacked into the folder for temporary files "
                            + System.getProperty("java.io.tmpdir") + " (" + missing.getMessage() + ")",
                    "make room there, or name another folder: TAQARUB_OPTS=\"-Xmx2g -Djava.io.tmpdir=DIR\"",
                    wrong);
        }
        return new StoreException(folder, "the database failed: " + wrong.getMessage(), "please report it", wrong);
    }
}
