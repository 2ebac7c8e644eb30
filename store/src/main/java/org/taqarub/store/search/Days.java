package org.taqarub.store.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** First and last day of a time written {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or {@code YYYY-Www}. */
final class Days {

    private Days() {}

    /** @throws IllegalArgumentException where it is none */
    static LocalDate first(String time) {
        try {
            return switch (time.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(time), 1, 1);
                case 7 -> YearMonth.parse(time).atDay(1);
                case 8 -> week(time);
                case 10 -> LocalDate.parse(time);
                default -> throw new IllegalArgumentException("no date: " + time);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no date: " + time, e);
        }
    }

    /** @throws IllegalArgumentException where it is none */
    static LocalDate last(String time) {
        LocalDate first = first(time);
        return switch (time.length()) {
            case 4 -> first.with(TemporalAdjusters.lastDayOfYear());
            case 7 -> first.with(TemporalAdjusters.lastDayOfMonth());
            case 8 -> first.plusDays(6);
            default -> first;
        };
    }

    private static LocalDate week(String time) {
        if (time.charAt(4) != '-' || time.charAt(5) != 'W') {
            throw new IllegalArgumentException("no date: " + time);
        }
        LocalDate inFirstWeek = LocalDate.of(Integer.parseInt(time.substring(0, 4)), 1, 4);
        return inFirstWeek
                .minus(inFirstWeek.getDayOfWeek().getValue() - 1L, ChronoUnit.DAYS)
                .plus(
                        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                        .range()
                                        .checkValidIntValue(
                                                Integer.parseInt(time.substring(6)), IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                - 1L,
                        ChronoUnit.WEEKS);
    }
}
