package org.taqarub.store.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folder of {@link CsvTables} in one file. */
final class CsvZip implements Export.Writer {

    /** Of every entry, so that equal tables make equal files. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path work;

    /** @param work folder for the tables before they are packed */
    CsvZip(Path work) {
        this.work = work;
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        Path tables = Files.createDirectory(work.resolve("tables"));
        new CsvTables().write(selection, tables, tally);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (Table table : Table.values()) {
                ZipEntry entry = new ZipEntry(table + ".csv");
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                Files.copy(tables.resolve(table + ".csv"), zip);
                zip.closeEntry();
            }
        }
    }
}
