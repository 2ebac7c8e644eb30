package org.taqarub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFaultTest {

    private static final String FULL = "the disk is full; make room and give the same command again";

    @Test
    void aBarePathGetsItsReason() {
        assertEquals(
                "`a/b`: permission denied; check the permissions of the file and its folder",
                FileFault.reason(new AccessDeniedException("a/b")));
        assertEquals("`a/b`: there is no such file or folder", FileFault.reason(new NoSuchFileException("a/b")));
        assertEquals(
                "`a/b`: cannot be used (DirectoryNotEmpty)", FileFault.reason(new DirectoryNotEmptyException("a/b")));
        assertEquals(
                "a/b: Read-only file system",
                FileFault.reason(new FileSystemException("a/b", null, "Read-only file system")));
    }

    @Test
    void aFullDiskIsFullWhoeverTellsIt() {
        assertEquals(FULL, FileFault.reason(new IOException("No space left on device")));
        assertEquals(FULL, FileFault.reason(new FileSystemException("a", null, "No space left on device")));
        assertEquals(FULL, FileFault.reason(new IOException("could not write \"a\": No space left on device")));
        assertEquals(
                "x is not written: " + FULL,
                FileFault.told("x is not written", new IOException("Disk quota exceeded"))
                        .getMessage());
    }

    @Test
    void othersAreToldAsTheyAre() {
        assertEquals("no", FileFault.reason(new IOException("no")));
        assertEquals("IOException", FileFault.reason(new IOException()));
    }
}
