package org.taqarub.app.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** What HTTP does to a body on its way, undone. Lenient: archives often keep the header of a coding and the body without it. */
final class Coding {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([-\\w:.]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CHUNK = Pattern.compile("\\s*([0-9a-fA-F]{1,8})\\s*(?:;.*)?", Pattern.DOTALL);

    private Coding() {}

    /** The charset that a Content-Type names, null where it names none that Java knows. */
    static @Nullable Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        return named.find() ? named(named.group(1)) : null;
    }

    /** A charset by its name, null where Java knows none. */
    static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The media type of a Content-Type in small letters, without parameters; empty where there is none. */
    static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A body without its content codings.
     *
     * @param encoding as Content-Encoding has it; several are undone from the last
     * @param limit bytes that are handed out at most; one more tells that there are more
     * @throws Unreadable where the coding is unknown or its data broken
     */
    static byte[] decoded(byte[] body, String encoding, int limit) throws Unreadable {
        List<String> codings = new ArrayList<>();
        for (String coding : encoding.toLowerCase(Locale.ROOT).split(",")) {
            String name = coding.strip();
            if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
                codings.add(0, name);
            }
        }
        byte[] bytes = body;
        for (String coding : codings) {
            bytes = undone(bytes, coding, limit);
        }
        return bytes;
    }

    private static byte[] undone(byte[] bytes, String coding, int limit) throws Unreadable {
        if (bytes.length == 0 || plain(bytes)) {
            return bytes;
        }
        try (InputStream in = stream(bytes, coding)) {
            return in.readNBytes(limit + 1);
        } catch (IOException | IllegalStateException e) {
            throw new Unreadable("its content coding " + coding + " is broken: " + e.getMessage(), "fetch it again");
        }
    }

    private static InputStream stream(byte[] bytes, String coding) throws IOException, Unreadable {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" ->
                (bytes[0] & 0x0F) == 8 && ((bytes[0] & 0xFF) << 8 | bytes[bytes.length > 1 ? 1 : 0] & 0xFF) % 31 == 0
                        ? new InflaterInputStream(in)
                        : new InflaterInputStream(in, new Inflater(true));
            case "br" -> new BrotliInputStream(in);
            default ->
                throw new Unreadable(
                        "its content coding " + coding + " is not read",
                        "fetch it again with gzip or without a coding");
        };
    }

    /** Whether bytes that are said to be coded begin like a page or feed that is not. */
    private static boolean plain(byte[] bytes) {
        int at = bytes.length > 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at + 1 < bytes.length
                && bytes[at] == '<'
                && (bytes[at + 1] == '!' || bytes[at + 1] == '?' || Character.isLetter(bytes[at + 1]));
    }

    /** A body out of its chunks; as it is where it is not in chunks, and as far as they go where the last are missing. */
    static byte[] unchunked(byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n' && end - at < 1024) {
                end++;
            }
            Matcher size = CHUNK.matcher(new String(body, at, end - at, StandardCharsets.ISO_8859_1));
            if (end >= body.length || body[end] != '\n' || !size.matches()) {
                return at == 0 ? body : whole.toByteArray();
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                break;
            }
            int from = end + 1;
            int given = (int) Math.min(length, body.length - from);
            whole.write(body, from, given);
            at = from + given;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
        }
        return whole.toByteArray();
    }
}
