package org.taqarub.app.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made characters.
 *
 * @param text without a byte order mark, otherwise as it was
 * @param remark what the reader should know of the encoding, empty for plain UTF-8
 */
record Decoded(String text, String remark) {

    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /**
     * UTF-8 where the bytes are that; UTF-16 where a byte order mark says so; UTF-8 with replacement characters where hardly anything is
     * broken; windows-1256 where that gives Arabic.
     *
     * @throws Unreadable where none of them fits
     */
    static Decoded of(byte[] bytes) throws Unreadable {
        return of(bytes, null);
    }

    /** @param declared the encoding that the document names, null where it names none; tried where the bytes are not UTF-8 */
    static Decoded of(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(lenient(bytes, 2, StandardCharsets.UTF_16LE), "read as UTF-16");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(lenient(bytes, 2, StandardCharsets.UTF_16BE), "read as UTF-16");
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
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = strict(bytes, from, declared);
            if (text != null) {
                return new Decoded(text, "not UTF-8; read as " + declared.name() + ", which the document names");
            }
        }
        String arabic = strict(bytes, from, WINDOWS_1256);
        if (arabic != null && looksArabic(arabic)) {
            return new Decoded(arabic, "not UTF-8; read as windows-1256");
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

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
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
