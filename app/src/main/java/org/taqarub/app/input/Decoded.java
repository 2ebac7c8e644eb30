package org.taqarub.app.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made characters.
 *
 * @param text without a byte order mark, otherwise as it was
 * @param remark what the reader should know of the encoding, empty for plain UTF-8
 */
record Decoded(String text, String remark) {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    private static final Set<String> LATIN = Set.of("US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252");

    /**
     * UTF-8 where the bytes are that; UTF-16 where a byte order mark says so; UTF-8 with replacement characters where hardly anything is
     * broken; windows-1256 where that gives Arabic.
     *
     * @throws Unreadable where none of them fits
     */
    static Decoded of(byte[] bytes) throws Unreadable {
        return of(bytes, List.of());
    }

    /** @param declared the encodings that server and document name, the surest first; tried where the bytes are not UTF-8 */
    static Decoded of(byte[] bytes, List<Charset> declared) throws Unreadable {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(lenient(bytes, 2, StandardCharsets.UTF_16LE), "read as UTF-16");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(lenient(bytes, 2, StandardCharsets.UTF_16BE), "read as UTF-16");
        }
        for (Charset charset : declared) {
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                String text = strict(bytes, 0, charset);
                if (text != null && text.indexOf('\0') < 0 && looksArabic(text)) {
                    return new Decoded(text, "read as " + charset.name());
                }
            }
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String strict = strict(bytes, from, StandardCharsets.UTF_8);
        if (strict != null) {
            if (strict.indexOf('\0') >= 0) {
                throw new Unreadable("no text: it holds NUL characters", "give text, HTML or JSON Lines");
            }
            return new Decoded(strict, "");
        }
        String mended = lenient(bytes, from, StandardCharsets.UTF_8);
        int broken = count(mended, '\uFFFD');
        int whole = wide(mended) - broken;
        if (whole >= 20 && broken * 50L <= whole) {
            return new Decoded(
                    mended,
                    "not all UTF-8; " + broken
                            + " broken place(s) read as U+FFFD, so convert the file anew if you can");
        }
        for (Charset charset : declared) {
            // Servers name Latin encodings by default, and these take any bytes.
            boolean latin = LATIN.contains(charset.name());
            String text = charset.equals(StandardCharsets.UTF_8) || latin ? null : strict(bytes, from, charset);
            if (text != null) {
                return new Decoded(text, "not UTF-8; read as " + charset.name() + ", which the document names");
            }
        }
        String arabic = strict(bytes, from, WINDOWS_1256);
        if (arabic != null && looksArabic(arabic)) {
            return new Decoded(arabic, "not UTF-8; read as windows-1256");
        }
        for (Charset charset : declared) {
            String text = LATIN.contains(charset.name()) ? strict(bytes, from, charset) : null;
            if (text != null) {
                return new Decoded(text, "not UTF-8; read as " + charset.name() + ", which the document names");
            }
        }
        String clipped = strict(bytes, from, bytes.length - unfinished(bytes), StandardCharsets.UTF_8);
        if (clipped != null && !clipped.isBlank()) {
            return new Decoded(clipped, "ends within a character");
        }
        throw unknown();
    }

    private static Unreadable unknown() {
        return new Unreadable(
                "neither UTF-8 nor windows-1256", "convert it to UTF-8 first, e.g. with iconv -f ENCODING -t UTF-8");
    }

    /**
     * Whether text decoded as windows-1256 is Arabic: of the letters beyond ASCII most are Arabic, the commonest ones common, and ط and ظ
     * rare, which are what the lead bytes of UTF-8 turn into.
     */
    static boolean looksArabic(String text) {
        int beyond = 0;
        int arabic = 0;
        int common = 0;
        int leads = 0;
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
            if (c < 0x80 || !Character.isLetter(c)) {
                continue;
            }
            beyond++;
            if (c >= 0x620 && c <= 0x64A) {
                arabic++;
                if ("اليمونتر".indexOf(c) >= 0) {
                    common++;
                } else if (c == 'ط' || c == 'ظ') {
                    leads++;
                }
            }
        }
        return beyond >= 3
                && controls == 0
                && arabic * 10L >= beyond * 9L
                && common * 10L >= arabic * 4L
                && leads * 100L <= arabic * 15L;
    }

    /** Bytes at the end that begin a character of UTF-8 without ending it; 0 to 3. */
    private static int unfinished(byte[] bytes) {
        for (int back = 1; back <= 3 && back <= bytes.length; back++) {
            int b = bytes[bytes.length - back] & 0xFF;
            if (b >= 0xC0) {
                int wanted = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < wanted ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        return strict(bytes, from, bytes.length, charset);
    }

    private static @Nullable String strict(byte[] bytes, int from, int to, Charset charset) {
        if (to < from) {
            return null;
        }
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static int wide(String text) {
        return (int) text.chars().filter(c -> c >= 0x80).count();
    }
}
