package org.taqarub.app.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.text.Normalizer;

/** Dates of tables, as lists write them: a day, a month or a year in ISO 8601. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("\\+?(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?(?:T[\\d:.Z+-]*)?");

    private Dates() {}

    /** Cut to the day; parts that are 00, which are not known, are left off. Null where it is no date. */
    static @Nullable String of(String cell) {
        Matcher iso = ISO.matcher(Normalizer.normalize(cell).normal().strip());
        if (!iso.matches()) {
            return null;
        }
        String year = iso.group(1);
        String month = iso.group(2);
        String day = iso.group(3);
        if (month == null || month.equals("00")) {
            return year;
        }
        try {
            if (day == null || day.equals("00")) {
                return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))
                        .toString();
            }
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first day of a date that is not empty. */
    static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The last day of a date that is not empty. */
    static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /**
     * Of two dates of one thing the one that says more, else the newer. A newer first of January may stand for a year, as Wikidata's service writes one,
     * and is not taken for a day of that year that was known.
     */
    static String better(String known, String newer) {
        if (newer.isEmpty() || (newer.endsWith("-01-01") && known.startsWith(newer.substring(0, 4)))) {
            return known.isEmpty() ? newer : known;
        }
        return known.startsWith(newer) ? known : newer;
    }
}
