package org.taqarub.store.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.taqarub.record.Report;

/** Keys of references: outlet, year and a hash of outlet and id, so that a report keeps its key in every export. */
final class CitationKeys {

    private final Set<String> used = new HashSet<>();

    /** A key that no report before it has. */
    String of(Report report) {
        String outlet = report.source().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        LocalDate day = report.publishedOn();
        String base = (outlet.isEmpty() ? "report" : outlet) + (day == null ? "" : Integer.toString(day.getYear()))
                + "-" + hash(report.source() + '\n' + report.id());
        String key = base;
        for (int again = 2; !used.add(key); again++) {
            key = base + "-" + again;
        }
        return key;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
