package org.taqarub.store.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.store.Stored;

/**
 * The search index of a record, open for writing: one writer at a time, in any process; threads may share it. It holds nothing that the record does not
 * hold, so it can always be made again. What is put is found once it is committed; {@link Searcher} reads it.
 */
public final class SearchIndex implements AutoCloseable {

    /** Changes whenever documents or the cutting of words do. */
    private static final String FORMAT = "1";

    private static final String FORMAT_KEY = "taqarub.format";
    private static final String SEQUENCE_KEY = "taqarub.sequence";
    private static final double BUFFER_MEGABYTES = 48;
    private static final Pattern LUCENE_FILE =
            Pattern.compile("(segments|pending_segments).*|_[0-9a-z]+.*\\.[a-z0-9]+|write\\.lock");

    private final Directory directory;
    private final IndexWriter writer;
    private final ReportDocuments documents;
    private long sequence;

    private SearchIndex(Directory directory, IndexWriter writer, ReportDocuments documents, long sequence) {
        this.directory = directory;
        this.writer = writer;
        this.documents = documents;
        this.sequence = sequence;
    }

    /**
     * Opens the index in a folder, which is made where there is none.
     *
     * @param lexicon tells names from words with clitics; the same as of those who search
     * @throws UnusableIndex where what is there is damaged, not ours, of another version or in use
     */
    public static SearchIndex open(Path folder, Lexicon lexicon) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableIndex(UnusableIndex.Reason.FOREIGN, folder, null);
        }
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            boolean made = !DirectoryReader.indexExists(directory);
            if (made) {
                checkEmpty(folder);
            }
            long sequence = made ? 0 : sequence(folder, directory);
            if (!made) {
                DirectoryReader.open(directory).close(); // tells broken files
            }
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false)
                    .setOpenMode(made ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
            IndexWriter writer = new IndexWriter(directory, config);
            try {
                WordForms forms = new WordForms(lexicon);
                SearchIndex index = new SearchIndex(
                        directory, writer, new ReportDocuments(forms, new Names(lexicon, forms)), sequence);
                if (made) {
                    index.commit(0);
                }
                return index;
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new UnusableIndex(UnusableIndex.Reason.LOCKED, folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw told(folder, e);
        }
    }

    /** The failure as one of ours where it shows that the index is at fault. */
    static IOException told(Path folder, Exception e) {
        if (e instanceof IndexNotFoundException) {
            return new UnusableIndex(UnusableIndex.Reason.MISSING, folder, e);
        }
        boolean damaged = e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof IllegalArgumentException
                || e instanceof IndexOutOfBoundsException
                || e instanceof IllegalStateException;
        if (damaged) {
            return new UnusableIndex(UnusableIndex.Reason.DAMAGED, folder, e);
        }
        return e instanceof IOException io ? io : new IOException(folder + ": " + e.getMessage(), e);
    }

    private static void checkEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("write.lock"))
                    .toList();
            if (!names.isEmpty()) {
                boolean ours = names.stream()
                        .allMatch(name -> LUCENE_FILE.matcher(name).matches());
                throw new UnusableIndex(
                        ours ? UnusableIndex.Reason.DAMAGED : UnusableIndex.Reason.FOREIGN, folder, null);
            }
        }
    }

    /** The sequence of the last commit of an index that is ours. */
    static long sequence(Path folder, Directory directory) throws IOException {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        String format = data.get(FORMAT_KEY);
        if (format == null) {
            throw new UnusableIndex(UnusableIndex.Reason.FOREIGN, folder, null);
        }
        if (!format.equals(FORMAT)) {
            throw new UnusableIndex(UnusableIndex.Reason.OUTDATED, folder, null);
        }
        try {
            return sequence(data);
        } catch (NumberFormatException e) {
            throw new UnusableIndex(UnusableIndex.Reason.DAMAGED, folder, e);
        }
    }

    /** @throws NumberFormatException where it is not there */
    static long sequence(Map<String, String> data) {
        return Long.parseLong(data.getOrDefault(SEQUENCE_KEY, ""));
    }

    /** Deletes the files of an index, damaged or not, and no other file; does nothing where there are none. */
    public static void discard(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> LUCENE_FILE
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .forEach(file -> {
                        try {
                            Files.deleteIfExists(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Puts a report, in the place of what had its key. */
    public void put(Stored stored) throws IOException {
        writer.updateDocuments(key(stored.key()), documents.of(stored));
    }

    /** Takes a report out; does nothing where it is not in. */
    public void remove(long key) throws IOException {
        writer.deleteDocuments(key(key));
    }

    /** Takes all reports out; the sequence is 0 again. */
    public void clear() throws IOException {
        writer.deleteAll();
        commit(0);
    }

    private static Term key(long key) {
        return new Term(ReportDocuments.KEY, Long.toString(key));
    }

    /**
     * Makes what was put and removed last, for good and for all who open the index from now on.
     *
     * @param newSequence how far into the record the index is now; kept with it
     */
    public synchronized void commit(long newSequence) throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, SEQUENCE_KEY, Long.toString(newSequence))
                .entrySet());
        writer.commit();
        sequence = newSequence;
    }

    /** The sequence of the last commit; 0 of a new index. */
    public synchronized long sequence() {
        return sequence;
    }

    /** Closes the index; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
