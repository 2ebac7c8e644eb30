package org.taqarub.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A news report as it came in. Its text is never altered: every offset of the record points into it.
 *
 * @param id unique within its outlet
 * @param source outlet, e.g. {@code bbc-arabic}; empty where unknown
 * @param published the publication's date-time as given (ISO 8601), empty where unknown
 * @param title headline, may be empty
 * @param url address, may be empty
 * @param category the outlet's section, may be empty
 * @param text the body
 */
public record Report(
        String id, String source, String published, String title, String url, String category, String text) {

    /** Calendar date of publication in the outlet's own zone; null where unknown. */
    public @Nullable LocalDate publishedOn() {
        if (published.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(published.substring(0, 10));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /** A report with nothing known but its text. */
    public static Report of(String id, String published, String text) {
        return new Report(id, "", published, "", "", "", text);
    }
}
