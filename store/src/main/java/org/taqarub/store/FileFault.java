package org.taqarub.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What a failure of files means to a user: Java's own messages are often a bare path. */
public final class FileFault {

    private FileFault() {}

    /** Reason and remedy in one line. */
    public static String reason(Throwable fault) {
        String message = fault.getMessage();
        if (isFull(message)) {
            return "the disk is full; make room and give the same command again";
        }
        if (fault instanceof AccessDeniedException denied) {
            return "`" + denied.getFile() + "`: permission denied; check the permissions of the file and its folder";
        }
        if (fault instanceof NoSuchFileException missing) {
            return "`" + missing.getFile() + "`: there is no such file or folder";
        }
        if (fault instanceof FileSystemException other && other.getReason() == null) {
            return "`" + other.getFile() + "`: cannot be used ("
                    + other.getClass().getSimpleName().replace("Exception", "") + ")";
        }
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    /** @param fault of files, told as it is */
    public static IOException told(String what, IOException fault) {
        return new IOException(what + ": " + reason(fault), fault);
    }

    private static boolean isFull(@Nullable String message) {
        return message != null
                && (message.contains("No space left on device")
                        || message.contains("not enough space on the disk")
                        || message.contains("Disk quota exceeded"));
    }
}
