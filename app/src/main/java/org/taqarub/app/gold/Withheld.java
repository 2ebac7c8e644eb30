package org.taqarub.app.gold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a gold file says of a text that it leaves out.
 *
 * @param corpus name of the corpus that holds the report, empty where not said
 * @param length in UTF-16 code units
 * @param sha256 first 16 hexadecimal digits, in lower case, of the SHA-256 of the text in UTF-8
 */
record Withheld(String corpus, int length, String sha256) {

    private static final int BYTES = 8;

    /** What would be said of a text. */
    static Withheld of(String corpus, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Withheld(corpus, text.length(), HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Whether a text is the one that was annotated. */
    boolean is(String text) {
        return equals(of(corpus, text));
    }

    /** Length and hash, for a message. */
    String print() {
        return length + " code units, sha256 " + sha256;
    }
}
