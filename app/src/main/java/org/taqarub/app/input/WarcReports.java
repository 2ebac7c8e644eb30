package org.taqarub.app.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.taqarub.record.Report;

/** The pages of a web archive: each HTML response of status 200 that has an article is a report. */
final class WarcReports {

    /** Bytes of HTTP headers that a record may have besides its page. */
    private static final int HEADERS = 1 << 16;

    private final String file;
    private final Complaints complaints;
    private final Pages pages;
    private final Tally others = new Tally();

    /** Makes a report of a page. */
    interface Pages {

        /**
         * @param charset that the server named, null where it named none
         * @param url address of the page
         * @throws NoArticle where the page has none
         */
        Report page(Origin origin, byte[] html, @Nullable Charset charset, String url) throws Unreadable;
    }

    WarcReports(String file, Complaints complaints, Pages pages) {
        this.file = file;
        this.complaints = complaints;
        this.pages = pages;
    }

    /**
     * Hands over the reports up to the end or the first damage.
     *
     * @param stored the file as it lies on disk, compressed or not
     * @return whether more is wanted
     */
    boolean each(InputStream stored, boolean zipped, ReportSource.Sink sink) throws InterruptedException {
        GzipMembers members = zipped ? new GzipMembers(stored) : null;
        WarcReader records;
        try {
            records = new WarcReader(members == null ? stored : members);
        } catch (IOException e) {
            damaged(1, 0, e);
            return true;
        }
        Tally noArticle = new Tally();
        for (long number = 1; ; number++) {
            Origin origin = new Origin(file, Origin.Part.RECORD, number);
            Page page;
            try {
                Optional<WarcRecord> next = records.next();
                if (next.isEmpty()) {
                    if (number == 1) {
                        complaints.failure(new Origin(file, 1), "empty", "nothing to do, or fetch it again");
                    }
                    break;
                }
                page = page(origin, next.get());
                next.get().body().consume();
            } catch (IOException | RuntimeException e) {
                damaged(number, members == null ? records.position() : members.compressed(records.position()), e);
                break;
            }
            if (page == null) {
                continue;
            }
            Report report;
            try {
                report = pages.page(origin, page.html(), page.charset(), page.url());
            } catch (NoArticle e) {
                noArticle.count(e.reason());
                complaints.skip(origin, e.reason(), 1);
                continue;
            } catch (Unreadable e) {
                complaints.failure(origin, e.reason(), e.remedy());
                continue;
            }
            if (!sink.accept(origin, report)) {
                return false;
            }
        }
        Origin whole = new Origin(file, 0);
        others.tell(complaints, whole);
        if (others.sum() > 0) {
            complaints.remark(whole, "records that are no pages were passed over: " + others);
        }
        if (noArticle.sum() > 0) {
            complaints.remark(whole, "pages without an article were passed over: " + noArticle);
        }
        return true;
    }

    private void damaged(long number, long position, Exception e) {
        String what = e instanceof EOFException ? "the archive ends early" : "the archive is broken";
        String detail =
                e.getMessage() == null || e instanceof EOFException ? "" : " (" + firstLine(e.getMessage()) + ")";
        complaints.failure(
                new Origin(file, Origin.Part.RECORD, number),
                what + " in this record, at byte " + position + detail + "; what stands before was read",
                "fetch it again");
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /**
     * A page as it was sent.
     *
     * @param html without codings
     * @param charset that the server named, null where it named none
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Page(byte[] html, @Nullable Charset charset, String url) {}

    /** The page that a record holds, null where it holds none, which has been counted or said. */
    private @Nullable Page page(Origin origin, WarcRecord record) throws IOException {
        if (record instanceof WarcRevisit) {
            others.count("revisit");
            return null;
        }
        if (!(record instanceof WarcResponse response)) {
            others.count(type(record));
            return null;
        }
        String content = record.headers().first("Content-Type").orElse("application/http");
        if (!Coding.mediaType(content).equals("application/http")) {
            others.count("not HTTP");
            return null;
        }
        byte[] raw = record.body().stream().readNBytes(ReportSource.LIMIT + HEADERS + 1);
        Head head = Head.of(raw);
        if (head == null) {
            complaints.failure(origin, "the HTTP header is broken", "nothing to do; the other records are read");
            return null;
        }
        if (head.status() != 200) {
            others.count("status " + head.status());
            return null;
        }
        String contentType = head.field("content-type");
        String media = Coding.mediaType(contentType);
        byte[] body = Arrays.copyOfRange(raw, head.length(), raw.length);
        boolean page = media.equals("text/html")
                || media.equals("application/xhtml+xml")
                || media.isEmpty() && Kind.byHead(Arrays.copyOf(body, Math.min(body.length, Kind.HEAD))) == Kind.HTML;
        if (!page) {
            others.count(media.isEmpty() ? "no HTML" : media);
            return null;
        }
        try {
            if (raw.length > ReportSource.LIMIT + HEADERS) {
                throw ReportSource.tooLong("the page", ReportSource.LIMIT);
            }
            if (head.field("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
                body = Coding.unchunked(body);
            }
            body = Coding.decoded(body, head.field("content-encoding"), ReportSource.LIMIT);
            if (body.length > ReportSource.LIMIT) {
                throw ReportSource.tooLong("the page", ReportSource.LIMIT);
            }
        } catch (Unreadable e) {
            complaints.failure(origin, e.reason(), e.remedy());
            return null;
        }
        return new Page(body, Coding.charset(contentType), target(response));
    }

    private static String type(WarcRecord record) {
        String type = record.headers().first("WARC-Type").orElse("");
        return type.isBlank() ? "no type" : type;
    }

    private static String target(WarcResponse response) {
        String target = response.headers().first("WARC-Target-URI").orElse("").strip();
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    /**
     * The head of an HTTP response. A length that it names is not believed, since archives often keep bodies that were unpacked.
     *
     * @param fields by name in small letters; of several of one name the first
     * @param length in bytes, the empty line included
     */
    private record Head(int status, Map<String, String> fields, int length) {

        private static final Pattern STATUS = Pattern.compile("HTTP(?:/[0-9.]{1,5})?\\s+([0-9]{3})(?:\\s.*)?");

        /** Null where it is none. */
        static @Nullable Head of(byte[] raw) {
            int length = length(raw);
            String[] lines = new String(raw, 0, Math.min(length, HEADERS), StandardCharsets.ISO_8859_1).split("\r?\n");
            Matcher status = STATUS.matcher(lines[0].strip());
            if (!status.matches()) {
                return null;
            }
            Map<String, String> fields = new HashMap<>();
            for (String line : lines) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                    fields.putIfAbsent(name, line.substring(colon + 1).strip());
                }
            }
            return new Head(Integer.parseInt(status.group(1)), fields, length);
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** To the end of the first empty line; all where there is none. */
        private static int length(byte[] raw) {
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] == '\n') {
                    int next = i + 1 < raw.length && raw[i + 1] == '\r' ? i + 2 : i + 1;
                    if (next < raw.length && raw[next] == '\n') {
                        return next + 1;
                    }
                }
            }
            return raw.length;
        }
    }
}
