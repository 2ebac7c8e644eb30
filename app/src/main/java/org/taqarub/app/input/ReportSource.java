package org.taqarub.app.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Report;

/**
 * Reports out of files: {@code .jsonl} line by line, {@code .txt} and {@code .html} whole, each also as {@code .gz}; {@code -} is
 * standard input; what a name does not tell, the first bytes do. What cannot be read is complained of, and the rest is read all the same.
 */
public final class ReportSource {

    /** No report is longer: bytes of one JSON line, one text or one page. */
    public static final int LIMIT = 8 * 1024 * 1024;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([-\\w:.]+)", Pattern.CASE_INSENSITIVE);

    private static final String BROKEN = "the compressed file ends early or is broken here";
    private static final String AGAIN = "fetch or compress it again";

    private final Defaults defaults;
    private final Complaints complaints;
    private final InputStream standardInput;
    private final AtomicLong consumed = new AtomicLong();

    public ReportSource(Defaults defaults, Complaints complaints, InputStream standardInput) {
        this.defaults = defaults;
        this.complaints = complaints;
        this.standardInput = standardInput;
    }

    /** Takes reports one after another. */
    public interface Sink {
        /** @return whether more is wanted */
        boolean accept(Origin origin, Report report) throws InterruptedException;
    }

    private enum Kind {
        TEXT,
        HTML,
        JSON_LINES
    }

    /** Hands over every report of the files, in order, until the sink wants no more. */
    public void each(List<String> files, Sink sink) throws InterruptedException {
        for (String file : files) {
            if (!each(file, sink)) {
                return;
            }
        }
    }

    /** Bytes taken from files and standard input so far, as they lie on disk. */
    public long consumed() {
        return consumed.get();
    }

    /** Bytes of all the files together; negative where unknown, as standard input is. */
    public static long size(List<String> files) {
        long size = 0;
        for (String file : files) {
            if (file.equals("-")) {
                return -1;
            }
            try {
                Path path = Path.of(file);
                size += Files.isRegularFile(path) ? Files.size(path) : 0;
            } catch (IOException | InvalidPathException e) {
                continue; // said when it is read
            }
        }
        return size;
    }

    private boolean each(String file, Sink sink) throws InterruptedException {
        Origin whole = new Origin(file, 0);
        try (InputStream raw = open(file)) {
            return each(file, new BufferedInputStream(new Counted(raw), 1 << 16), sink);
        } catch (Unreadable e) {
            complaints.failure(whole, e.reason(), e.remedy());
        } catch (IOException e) {
            complaints.failure(whole, "cannot be read: " + reason(e), "check the file and its permissions");
        }
        return true;
    }

    private InputStream open(String file) throws IOException, Unreadable {
        if (file.equals("-")) {
            return new FilterInputStream(standardInput) {
                @Override
                public void close() {
                    // Standard input is not ours to close.
                }
            };
        }
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new Unreadable("no name of a file", "check the name");
        }
        if (Files.isDirectory(path)) {
            throw new Unreadable("is a directory", "name its files, e.g. " + file.replaceAll("/+$", "") + "/*.jsonl");
        }
        if (!Files.exists(path)) {
            throw new Unreadable("no such file", "check the name");
        }
        return Files.newInputStream(path);
    }

    private boolean each(String file, BufferedInputStream stored, Sink sink) throws IOException, InterruptedException {
        String name = file.toLowerCase(Locale.ROOT);
        if (!zipped(stored)) {
            return each(file, name, stored, () -> false, sink);
        }
        Salvaged unpacked;
        try {
            unpacked = new Salvaged(new GZIPInputStream(stored, 1 << 16));
        } catch (EOFException | ZipException e) {
            complaints.failure(new Origin(file, 1), BROKEN, AGAIN);
            return true;
        }
        String inner = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return each(file, inner, new BufferedInputStream(unpacked, 1 << 16), unpacked::broken, sink);
    }

    private boolean each(String file, String name, BufferedInputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, InterruptedException {
        Kind kind = kind(name, in);
        return kind == Kind.JSON_LINES ? lines(file, in, broken, sink) : one(file, kind, in, broken, sink);
    }

    private static boolean zipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1F && second == 0x8B;
    }

    private static Kind kind(String name, BufferedInputStream in) throws IOException {
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
            return Kind.JSON_LINES;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Kind.HTML;
        }
        if (name.endsWith(".txt")) {
            return Kind.TEXT;
        }
        in.mark(1 << 12);
        String head = new String(in.readNBytes(1 << 11), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        in.reset();
        if (head.startsWith("{")) {
            return Kind.JSON_LINES;
        }
        return head.startsWith("<!doctype html") || head.startsWith("<") && head.contains("<html")
                ? Kind.HTML
                : Kind.TEXT;
    }

    private boolean lines(String file, InputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, InterruptedException {
        ByteLines lines = new ByteLines(in, LIMIT);
        Set<String> remarks = new HashSet<>();
        boolean blank = true;
        try {
            for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
                Origin origin = new Origin(file, line.number());
                if (!line.ended() && broken.getAsBoolean()) {
                    break;
                }
                Report report;
                try {
                    if (line.tooLong()) {
                        throw tooLong("the line", line.length());
                    }
                    Decoded decoded = Decoded.of(line.bytes());
                    if (decoded.text().isBlank()) {
                        continue;
                    }
                    boolean opening = blank;
                    blank = false;
                    String start = decoded.text().strip();
                    if (opening && (start.equals("{") || start.startsWith("["))) {
                        throw new NotLines();
                    }
                    report = ReportJson.parse(decoded.text(), defaults);
                    if (!decoded.remark().isEmpty() && remarks.add(decoded.remark())) {
                        complaints.remark(origin, decoded.remark());
                    }
                } catch (Unreadable e) {
                    blank = false;
                    complaints.failure(origin, e.reason(), e.remedy());
                    continue;
                }
                if (!sink.accept(origin, report)) {
                    return false;
                }
            }
        } catch (NotLines e) {
            complaints.failure(
                    new Origin(file, lines.number()),
                    "JSON, but not one object a line",
                    "convert it, e.g. with jq -c '.[]?'");
            return true;
        }
        if (broken.getAsBoolean()) {
            complaints.failure(
                    new Origin(file, Math.max(1, lines.number())), BROKEN + "; what stands before was read", AGAIN);
        } else if (blank) {
            complaints.failure(new Origin(file, 1), "empty", "nothing to do, or fetch it again");
        }
        return true;
    }

    private boolean one(String file, Kind kind, InputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, InterruptedException {
        Origin origin = new Origin(file, 1);
        Report report;
        try {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (broken.getAsBoolean()) {
                throw new Unreadable(BROKEN, AGAIN);
            }
            if (bytes.length > LIMIT) {
                throw tooLong(kind == Kind.HTML ? "the page" : "the text", -1);
            }
            Decoded decoded = Decoded.of(bytes, kind == Kind.HTML ? declared(bytes) : null);
            if (decoded.text().isBlank()) {
                throw new Unreadable("empty", "nothing to do, or fetch it again");
            }
            report = kind == Kind.HTML ? page(decoded.text()) : plain(decoded.text());
            if (!decoded.remark().isEmpty()) {
                complaints.remark(origin, decoded.remark());
            }
        } catch (Unreadable e) {
            complaints.failure(origin, e.reason(), e.remedy());
            return true;
        }
        return sink.accept(origin, report);
    }

    private Report plain(String text) {
        return ReportJson.report("", "", "", "", "", "", text, defaults);
    }

    private Report page(String html) throws Unreadable {
        HtmlArticle article = HtmlArticle.of(html);
        return ReportJson.report(
                "",
                article.outlet(),
                article.published(),
                article.title(),
                article.url(),
                "",
                article.text(),
                defaults);
    }

    private static @Nullable Charset declared(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        if (!meta.find()) {
            return null;
        }
        try {
            return Charset.forName(meta.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Unreadable tooLong(String what, long length) {
        String size = length < 0 ? "" : " (" + length / (1024 * 1024) + " MB)";
        return new Unreadable(
                what + " is longer than " + LIMIT / (1024 * 1024) + " MB" + size,
                "split it into reports; it was skipped");
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The first line shows that the file is JSON of another layout. */
    private static final class NotLines extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLines() {
            super(null, null, false, false);
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                consumed.incrementAndGet();
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n > 0) {
                consumed.addAndGet(n);
            }
            return n;
        }
    }
}
