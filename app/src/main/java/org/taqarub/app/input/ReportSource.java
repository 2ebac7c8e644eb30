package org.taqarub.app.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Report;

/**
 * Reports out of what a command line names: files ({@code .jsonl} line by line, {@code .txt} and {@code .html} whole, feeds entry by entry, web archives
 * page by page, each also as {@code .gz}), folders, patterns, addresses, and {@code -} for standard input; what a name does not tell, the first bytes do.
 * What cannot be read is complained of, and the rest is read all the same. What was named must be readable; what was only found in a folder or an
 * archive and is no report is passed over and counted.
 */
public final class ReportSource {

    /** No report is longer: bytes of one JSON line, one text or one page. */
    public static final int LIMIT = 8 * 1024 * 1024;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([-\\w:.]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML_ENCODING = Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([-\\w:.]+)");

    private static final String BROKEN = "the compressed file ends early or is broken here";
    private static final String AGAIN = "fetch or compress it again";

    private final Defaults defaults;
    private final Complaints complaints;
    private final InputStream standardInput;
    private final Fetched.Patience patience;
    private final AtomicLong consumed = new AtomicLong();

    public ReportSource(Defaults defaults, Complaints complaints, InputStream standardInput) {
        this(defaults, complaints, standardInput, Fetched.Patience.USUAL);
    }

    ReportSource(Defaults defaults, Complaints complaints, InputStream standardInput, Fetched.Patience patience) {
        this.defaults = defaults;
        this.complaints = complaints;
        this.standardInput = standardInput;
        this.patience = patience;
    }

    /** Takes reports one after another. */
    public interface Sink {
        /** @return whether more is wanted */
        boolean accept(Origin origin, Report report) throws InterruptedException;
    }

    /** Hands over every report of the paths, in order, until the sink wants no more. */
    public void each(List<String> paths, Sink sink) throws InterruptedException {
        for (String path : paths) {
            if (!each(path, sink)) {
                return;
            }
        }
    }

    /** Bytes taken from files and standard input so far, as they lie on disk; those of files that were passed over or given up count whole. */
    public long consumed() {
        return consumed.get();
    }

    /** Bytes of all files together, those in folders and of patterns included, addresses not; negative where unknown, as standard input is. */
    public static long size(List<String> paths) {
        long[] size = new long[1];
        FileWalk walk = new FileWalk((name, file) -> {
            size[0] += sizeOf(file);
            return true;
        });
        for (String path : paths) {
            if (path.equals("-")) {
                return -1;
            }
            try {
                if (!Fetched.isAddress(path)) {
                    size(path, walk, size);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
        return size[0];
    }

    private static void size(String path, FileWalk walk, long[] size) throws InterruptedException {
        Path file = path(path);
        if (file != null && Files.isDirectory(file)) {
            walk.folder(path, file);
        } else if (file != null && Files.exists(file)) {
            size[0] += Files.isRegularFile(file) ? sizeOf(file) : 0;
        } else if (FileWalk.isPattern(path)) {
            walk.pattern(path);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // said when it is read
        }
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * A stream with what is known of it.
     *
     * @param file as the origin has it
     * @param name in small letters, without {@code .gz}
     * @param found whether it was only found in a folder, so may be no report at all
     * @param address where it was fetched, empty for files
     * @param charset that a server named, null where none did
     */
    private record Given(
            String file,
            String name,
            boolean found,
            String address,
            @Nullable Charset charset) {

        Given unpacked() {
            return name.endsWith(".gz")
                    ? new Given(file, name.substring(0, name.length() - ".gz".length()), found, address, charset)
                    : this;
        }
    }

    private boolean each(String path, Sink sink) throws InterruptedException {
        if (path.equals("-")) {
            InputStream open = new FilterInputStream(standardInput) {
                @Override
                public void close() {
                    // Standard input is not ours to close.
                }
            };
            return file(new Given(path, path, false, "", null), () -> open, -1, null, sink);
        }
        if (Fetched.isAddress(path)) {
            return address(path, sink);
        }
        Path file = path(path);
        if (file != null && Files.isDirectory(file)) {
            return found(path, false, sink, walk -> walk.folder(path, file));
        }
        if (file != null && Files.exists(file)) {
            long size = Files.isRegularFile(file) ? sizeOf(file) : -1;
            Given given = new Given(path, path.toLowerCase(Locale.ROOT), false, "", null);
            return file(given, () -> Files.newInputStream(file), size, null, sink);
        }
        if (FileWalk.isPattern(path)) {
            return pattern(path, sink);
        }
        complaints.failure(new Origin(path, 0), file == null ? "no name of a file" : "no such file", "check the name");
        return true;
    }

    private interface Walk {
        boolean over(FileWalk walk) throws InterruptedException;
    }

    private boolean pattern(String pattern, Sink sink) throws InterruptedException {
        return found(pattern, namesKind(pattern), sink, walk -> {
            FileWalk.Outcome outcome = walk.pattern(pattern);
            if (outcome == FileWalk.Outcome.NO_MATCH) {
                complaints.failure(
                        new Origin(pattern, 0),
                        "no file matches this pattern",
                        "check it; ** stands for any folders, * for any part of one name");
            } else if (outcome == FileWalk.Outcome.NO_PATTERN) {
                complaints.failure(new Origin(pattern, 0), "no pattern of files", "check its brackets");
            }
            return outcome != FileWalk.Outcome.ENOUGH;
        });
    }

    /** Whether a pattern ends in an ending, so that what it matches was meant to be read. */
    private static boolean namesKind(String pattern) {
        return pattern.matches("(?s).*\\.[A-Za-z0-9]+");
    }

    /** Reads what is in a folder or matches a pattern; tells in one line what was passed over. */
    private boolean found(String path, boolean meant, Sink sink, Walk walk) throws InterruptedException {
        Origin whole = new Origin(path, 0);
        Tally others = new Tally();
        long[] files = new long[1];
        long before = complaints.failures();
        boolean more = walk.over(new FileWalk(new FileWalk.Taker() {
            @Override
            public boolean file(String name, Path file) throws InterruptedException {
                files[0]++;
                Given given = new Given(name, name.toLowerCase(Locale.ROOT), !meant, "", null);
                return ReportSource.this.file(
                        given, () -> Files.newInputStream(file), sizeOf(file), meant ? null : others, sink);
            }

            @Override
            public void odd(String name) {
                others.count("no file");
            }

            @Override
            public void broken(String name, String reason, String remedy) {
                complaints.failure(new Origin(name, 0), reason, remedy);
            }
        }));
        others.tell(complaints, whole);
        if (more && files[0] == others.sum() && complaints.failures() == before) {
            complaints.failure(
                    whole,
                    "nothing to read in it" + (others.sum() == 0 ? "" : "; files of other kinds: " + others),
                    "name text, HTML, JSON Lines, feeds or web archives");
        } else if (others.sum() > 0) {
            complaints.remark(whole, "files of other kinds were passed over: " + others);
        }
        return more;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Reads one file.
     *
     * @param size in bytes, negative where unknown
     * @param others takes files that are no reports, null where such a file is a failure
     */
    private boolean file(Given given, Opening opening, long size, @Nullable Tally others, Sink sink)
            throws InterruptedException {
        Counted counted = null;
        try (InputStream raw = opening.open()) {
            counted = new Counted(raw);
            return each(given, new BufferedInputStream(counted, 1 << 16), sink);
        } catch (NoReports e) {
            if (others == null) {
                complaints.failure(new Origin(given.file(), 0), e.reason(), e.remedy());
            } else {
                others.count(ending(given.file()));
            }
        } catch (IOException e) {
            complaints.failure(
                    new Origin(given.file(), 0), "cannot be read: " + reason(e), "check the file and its permissions");
        } finally {
            long taken = counted == null ? 0 : counted.taken;
            consumed.addAndGet(Math.max(0, size - taken));
        }
        return true;
    }

    private static String ending(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String inner = last.endsWith(".gz") ? last.substring(0, last.length() - ".gz".length()) : last;
        int dot = inner.lastIndexOf('.');
        return dot < 0 ? "without ending" : last.substring(dot);
    }

    private boolean address(String path, Sink sink) throws InterruptedException {
        Origin whole = new Origin(path, 0);
        try {
            Fetched fetched = Fetched.of(path, patience, Fetched.LIMIT);
            String address = fetched.address().toString();
            String name = String.valueOf(fetched.address().getPath()).toLowerCase(Locale.ROOT);
            boolean page =
                    fetched.media().equals("text/html") || fetched.media().equals("application/xhtml+xml");
            Given given = new Given(path, page ? "page" : name, false, address, fetched.charset());
            return each(given, new BufferedInputStream(new ByteArrayInputStream(fetched.body()), 1 << 16), sink);
        } catch (Unreadable e) {
            complaints.failure(whole, e.reason(), e.remedy());
        } catch (NoReports e) {
            complaints.failure(whole, e.reason(), e.remedy());
        } catch (IOException e) {
            complaints.failure(whole, "cannot be read: " + reason(e), "check the address, or try again later");
        }
        return true;
    }

    private boolean each(Given given, BufferedInputStream stored, Sink sink)
            throws IOException, NoReports, InterruptedException {
        if (!zipped(stored)) {
            return plain(given, stored, () -> false, sink);
        }
        Given inner = given.unpacked();
        if (Kind.byName(inner.name()) == Kind.WARC || Kind.byHead(inflatedHead(stored)) == Kind.WARC) {
            return archive(given, stored, true, sink);
        }
        Salvaged unpacked;
        try {
            unpacked = new Salvaged(new GZIPInputStream(stored, 1 << 16));
        } catch (EOFException | ZipException e) {
            complaints.failure(new Origin(given.file(), 1), BROKEN, AGAIN);
            return true;
        }
        return plain(inner, new BufferedInputStream(unpacked, 1 << 16), unpacked::broken, sink);
    }

    private boolean plain(Given given, BufferedInputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, NoReports, InterruptedException {
        Kind kind = Kind.byName(given.name());
        if (kind == null) {
            in.mark(Kind.HEAD);
            kind = Kind.byHead(in.readNBytes(Kind.HEAD));
            in.reset();
        }
        if (kind == null) {
            if (given.found()) {
                throw new NoReports("of no kind that is read", "name it by itself to have it read as text");
            }
            kind = Kind.TEXT;
        }
        return switch (kind) {
            case JSON_LINES -> lines(given.file(), in, broken, sink);
            case WARC -> archive(given, in, false, sink);
            case FEED -> feed(given, in, broken, sink);
            case XML -> throw new NoReports("XML, but no RSS or Atom feed", "give a feed, text, HTML or JSON Lines");
            case TEXT, HTML -> one(given, kind, in, broken, sink);
        };
    }

    /** A file of a kind that holds no reports. */
    private static final class NoReports extends Exception {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        NoReports(String reason, String remedy) {
            super(reason, null, false, false);
            this.remedy = remedy;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return remedy;
        }
    }

    private boolean archive(Given given, InputStream stored, boolean zipped, Sink sink) throws InterruptedException {
        Set<String> said = new HashSet<>();
        WarcReports archive = new WarcReports(
                given.file(), complaints, (origin, html, charset, url) -> page(origin, html, charset, url, true, said));
        return archive.each(stored, zipped, sink);
    }

    private boolean feed(Given given, InputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, InterruptedException {
        Origin whole = new Origin(given.file(), 0);
        try {
            byte[] bytes = in.readNBytes(Fetched.LIMIT + 1);
            if (bytes.length > Fetched.LIMIT) {
                throw tooLong("the feed", Fetched.LIMIT);
            }
            Decoded decoded = Decoded.of(bytes, charsets(given.charset(), declared(bytes, XML_ENCODING)));
            if (decoded.text().isBlank()) {
                throw new Unreadable("empty", "nothing to do, or fetch it again");
            }
            if (!decoded.remark().isEmpty()) {
                complaints.remark(whole, decoded.remark());
            }
            long before = complaints.failures();
            boolean more =
                    new FeedReports(given.file(), complaints, defaults, given.address()).each(decoded.text(), sink);
            if (more && broken.getAsBoolean() && complaints.failures() == before) {
                complaints.failure(whole, BROKEN + "; what stands before was read", AGAIN);
            }
            return more;
        } catch (Unreadable e) {
            complaints.failure(new Origin(given.file(), 1), e.reason(), e.remedy());
            return true;
        }
    }

    /** The first bytes of a compressed stream, unpacked; as many as there are without an error. */
    private static byte[] inflatedHead(BufferedInputStream stored) throws IOException {
        stored.mark(Kind.HEAD);
        byte[] packed = stored.readNBytes(Kind.HEAD);
        stored.reset();
        byte[] head = new byte[Kind.HEAD];
        int n = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int read = 0; read >= 0 && n < head.length; n += read) {
                read = in.read(head, n, head.length - n);
                if (read < 0) {
                    break;
                }
            }
        } catch (EOFException | ZipException e) {
            // What was unpacked before is enough, or the reading itself will say what is broken.
            return Arrays.copyOf(head, n);
        }
        return Arrays.copyOf(head, n);
    }

    private static boolean zipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1F && second == 0x8B;
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
                        throw lineTooLong(line.length());
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

    private boolean one(Given given, Kind kind, InputStream in, BooleanSupplier broken, Sink sink)
            throws IOException, NoReports, InterruptedException {
        Origin origin = new Origin(given.file(), 1);
        Report report;
        try {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (broken.getAsBoolean()) {
                throw new Unreadable(BROKEN, AGAIN);
            }
            if (bytes.length > LIMIT) {
                throw tooLong(kind == Kind.HTML ? "the page" : "the text", LIMIT);
            }
            report = kind == Kind.HTML
                    ? page(origin, bytes, given.charset(), given.address(), given.found(), new HashSet<>())
                    : plain(origin, bytes, given.charset());
        } catch (NoArticle e) {
            if (given.found()) {
                complaints.skip(origin, e.reason(), 1);
                complaints.remark(origin, e.reason() + "; it was passed over");
            } else {
                complaints.failure(origin, e.reason(), e.remedy());
            }
            return true;
        } catch (Unreadable e) {
            complaints.failure(origin, e.reason(), e.remedy());
            return true;
        }
        return sink.accept(origin, report);
    }

    private static Decoded decoded(byte[] bytes, List<Charset> declared) throws Unreadable {
        Decoded decoded = Decoded.of(bytes, declared);
        if (decoded.text().isBlank()) {
            throw new Unreadable("empty", "nothing to do, or fetch it again");
        }
        return decoded;
    }

    /** Says what is to be known of an encoding, once a file. */
    private void remark(Origin origin, Decoded decoded, Set<String> said) {
        if (!decoded.remark().isEmpty() && said.add(decoded.remark())) {
            complaints.remark(origin, decoded.remark());
        }
    }

    private Report plain(Origin origin, byte[] bytes, @Nullable Charset charset) throws Unreadable {
        Decoded decoded = decoded(bytes, charsets(charset, null));
        remark(origin, decoded, new HashSet<>());
        return ReportJson.report("", "", "", "", "", "", decoded.text(), defaults);
    }

    /**
     * The article of a page.
     *
     * @param address where the page was fetched, empty where that is not known
     * @param found whether nobody named it, so that it may be no article
     * @param said what was said of encodings in this file
     */
    private Report page(
            Origin origin, byte[] html, @Nullable Charset charset, String address, boolean found, Set<String> said)
            throws Unreadable {
        Decoded decoded = decoded(html, charsets(charset, declared(html, META_CHARSET)));
        HtmlArticle article = HtmlArticle.of(decoded.text(), found);
        remark(origin, decoded, said);
        if (!article.doubt().isEmpty()) {
            complaints.remark(
                    origin,
                    "the page shows dates that may be "
                            + article.doubt().stream().map(LocalDate::toString).collect(Collectors.joining(" or "))
                            + "; none is taken for that of publication"
                            + (defaults.published().isEmpty()
                                    ? ", --published gives one"
                                    : ", but that of --published"));
        }
        return ReportJson.report(
                "",
                HtmlArticle.first(article.outlet(), HtmlArticle.host(address)),
                article.published(),
                article.title(),
                address.isEmpty() ? article.url() : address,
                "",
                article.text(),
                defaults);
    }

    private static List<Charset> charsets(@Nullable Charset server, @Nullable Charset document) {
        List<Charset> charsets = new ArrayList<>();
        if (server != null) {
            charsets.add(server);
        }
        if (document != null) {
            charsets.add(document);
        }
        return charsets;
    }

    private static @Nullable Charset declared(byte[] document, Pattern declaration) {
        String head = new String(document, 0, Math.min(document.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher named = declaration.matcher(head);
        return named.find() ? Coding.named(named.group(1)) : null;
    }

    /** @param limit in bytes */
    static Unreadable tooLong(String what, int limit) {
        return new Unreadable(
                what + " is longer than " + limit / (1024 * 1024) + " MB", "split it into reports; it was skipped");
    }

    private static Unreadable lineTooLong(long length) {
        return new Unreadable(
                "the line is longer than " + LIMIT / (1024 * 1024) + " MB (" + length / (1024 * 1024) + " MB)",
                "split it into reports; it was skipped");
    }

    static String reason(IOException e) {
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
        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                taken++;
                consumed.incrementAndGet();
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n > 0) {
                taken += n;
                consumed.addAndGet(n);
            }
            return n;
        }
    }
}
