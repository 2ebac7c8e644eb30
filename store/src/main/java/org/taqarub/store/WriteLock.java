package org.taqarub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one program at a time write to a record. The system takes the lock away from a program that is killed. */
final class WriteLock implements AutoCloseable {

    private static final String FILE = "writing";

    /** Locks of a file hold other programs off by its first bytes; the holder's number stands behind these, where others may read it. */
    private static final long HELD = 1;

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriteLock take(Path folder) throws StoreException {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    folder, "the folder cannot be made", "check its permissions, or name another with --record");
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException(
                    folder, "the folder cannot be written", "check its permissions, or name another with --record");
        }
        WriteLock taken = new WriteLock(channel);
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                String holder = holder(channel);
                taken.close();
                throw new StoreException(
                        folder,
                        "another taqarub" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                                + " is writing to this record",
                        "wait until it has ended, or name another folder with --record");
            }
            taken.sign();
            return taken;
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            taken.close();
            throw new StoreException(
                    folder,
                    "the file `" + FILE + "` cannot be locked (" + e.getMessage() + ")",
                    "keep the record on a disk of this machine, or name another folder with --record");
        }
    }

    /** Leaves the number of this process for others to read; they do without where the disk is full. */
    private void sign() {
        try {
            channel.truncate(HELD);
            channel.write(
                    ByteBuffer.wrap((" " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
                    0);
        } catch (IOException e) {
            return; // the lock holds without it, and the database tells that the disk is full
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, HELD, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, HELD);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // the system frees it with the process
        }
    }
}
