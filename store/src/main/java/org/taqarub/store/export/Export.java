package org.taqarub.store.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.taqarub.store.FileFault;

/**
 * Exports a selection. All is written under a name that begins with a dot beside the target, and takes its name when it is whole; then its
 * manifest is written. What fails or is killed on the way leaves what was there before, and at most a file of such a name.
 */
public final class Export {

    /** Writes one format. */
    interface Writer {

        /** @param to a file to be made, or an empty folder to be filled */
        void write(Selection selection, Path to, Tally tally) throws IOException;
    }

    /** A target that cannot be used as it stands; the message says why and what to do. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

        Refused(String message, IOException cause) {
            super(message, cause);
        }
    }

    private Export() {}

    /**
     * Writes export and manifest.
     *
     * @throws Refused where the target exists and may not be replaced, or its folder does not exist
     * @throws IOException where something cannot be read or written; nothing of the export is left then
     */
    public static Manifest write(Selection selection, Order order) throws IOException {
        Path target = order.target().toAbsolutePath().normalize();
        Path name = target.getFileName();
        Path folder = target.getParent();
        if (name == null || folder == null) {
            throw new Refused("`" + order.target() + "` is no name for an export; name a file or folder to be made");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("there is no folder `" + folder + "`; make it first");
        }
        Path manifestFile = manifest(target);
        refuse(order, target, manifestFile);
        Path work;
        try {
            work = Files.createTempDirectory(folder, "." + name + ".");
        } catch (IOException e) {
            throw new Refused("nothing can be written in the folder `" + folder + "`; name another", e);
        }
        try {
            Tally tally = new Tally();
            Path made = work.resolve(name);
            boolean isZip = order.format() == Format.CSV
                    && name.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
            boolean isFolder = order.format().isFolder() && !isZip;
            if (isFolder) {
                Files.createDirectory(made);
            }
            try {
                writer(order, isZip, work).write(selection, made, tally);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            List<Manifest.File> files = files(made, name.toString());
            Manifest manifest = Manifest.of(selection, order, tally, files);
            Path manifestMade = work.resolve("manifest");
            Files.writeString(manifestMade, manifest.json());
            sync(manifestMade);
            Files.deleteIfExists(manifestFile);
            replace(made, target, work);
            move(manifestMade, manifestFile);
            return manifest;
        } catch (IOException e) {
            throw FileFault.told("`" + order.target() + "` was not made", e);
        } finally {
            delete(work);
        }
    }

    /** Where the manifest of a target is written: beside it, with {@code .manifest.json} after its whole name. */
    public static Path manifest(Path target) {
        return target.resolveSibling(target.getFileName() + ".manifest.json");
    }

    private static void refuse(Order order, Path target, Path manifest) throws IOException {
        boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && !order.replace()) {
            throw new Refused("`" + order.target() + "` exists; name another, or let it be replaced");
        }
        if (exists && Files.isDirectory(target) && !isExport(target)) {
            throw new Refused("`" + order.target() + "` is a folder with other things in it; name another");
        }
        if (Files.isDirectory(manifest)) {
            throw new Refused("`" + manifest + "` is a folder; the manifest goes there, so name another target");
        }
    }

    /** Whether all that the folder holds is of our making, by name. */
    private static boolean isExport(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String table = name.replaceFirst("\\.(csv|parquet)$", "");
                if (Files.isDirectory(file)
                        || table.equals(name)
                        || !table.equals("records")
                                && Stream.of(Table.values())
                                        .noneMatch(known -> known.toString().equals(table))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Writer writer(Order order, boolean isZip, Path work) {
        return switch (order.format()) {
            case JSONL -> new JsonLines();
            case CSV -> isZip ? new CsvZip(work) : new CsvTables();
            case XLSX -> new Workbooks(order.rightToLeft(), work);
            case PARQUET -> new ParquetTables(work);
            case PLOVER -> new PloverEvents(order.statuses());
            case PHOENIX -> new PhoenixEvents(order.statuses());
            case GRAPHML -> new GraphMl(order.statuses(), order.nodes());
            case GEXF -> new Gexf(order.statuses(), order.nodes());
            case DNA -> new DnaStatements();
            case BIBTEX -> new BibTex();
            case RIS -> new Ris();
        };
    }

    private static List<Manifest.File> files(Path made, String name) throws IOException {
        List<Manifest.File> files = new ArrayList<>();
        if (Files.isDirectory(made)) {
            try (Stream<Path> inside = Files.list(made).sorted()) {
                for (Path file : (Iterable<Path>) inside::iterator) {
                    sync(file);
                    files.add(new Manifest.File(name + "/" + file.getFileName(), Files.size(file), hash(file)));
                }
            }
        } else {
            sync(made);
            files.add(new Manifest.File(name, Files.size(made), hash(made)));
        }
        return files;
    }

    /** On the disk before it gets its name. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A folder cannot be moved over another, so the old one steps aside first. */
    private static void replace(Path made, Path target, Path work) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(made) && Files.exists(target)) {
            Path old = work.resolve("old");
            move(target, old);
            try {
                move(made, target);
            } catch (IOException e) {
                move(old, target);
                throw e;
            }
        } else {
            move(made, target);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> inside;
            try (Stream<Path> list = Files.list(path)) {
                inside = list.toList();
            }
            for (Path each : inside) {
                delete(each);
            }
        }
        Files.deleteIfExists(path);
    }

    /** Counts each report once, with the version of the lexicon that read it. */
    static void report(Chosen chosen, Tally tally) {
        tally.count("reports");
        tally.lexicon(chosen.record().lexiconVersion());
    }

    /** What is done with a report. */
    interface Step {
        void take(Chosen chosen) throws IOException;
    }

    /** All reports in order; the stream is closed. */
    static void each(Selection selection, Step step) throws IOException {
        try (Stream<Chosen> reports = selection.reports()) {
            for (Chosen chosen : (Iterable<Chosen>) reports::iterator) {
                step.take(chosen);
            }
        }
    }
}
