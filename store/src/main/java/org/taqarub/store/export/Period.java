package org.taqarub.store.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date of the record means.
 *
 * @param first first day
 * @param last last day, inclusive
 */
record Period(LocalDate first, LocalDate last) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** Of {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY} or {@code YYYY-Www}; null where it is none of them. */
    static @Nullable Period of(String date) {
        try {
            Matcher week = WEEK.matcher(date);
            if (week.matches()) {
                LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                        .with(WeekFields.ISO.dayOfWeek(), 1);
                return new Period(monday, monday.plusDays(6));
            }
            return switch (date.length()) {
                case 10 -> new Period(LocalDate.parse(date), LocalDate.parse(date));
                case 7 ->
                    new Period(
                            YearMonth.parse(date).atDay(1),
                            YearMonth.parse(date).atEndOfMonth());
                case 4 ->
                    new Period(
                            Year.parse(date).atDay(1),
                            Year.parse(date).atMonth(12).atEndOfMonth());
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
