package org.taqarub.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Hijri calendar of Umm al-Qura. Where the month is begun by sight of the moon, a day may be one or two later or earlier; such a difference is
 * no contradiction.
 */
final class HijriCalendar {

    /** Days by which two countries' calendars may differ. */
    static final int SIGHTING = 2;

    private static final int FIRST = 1300;
    private static final int LAST = 1500;

    private HijriCalendar() {}

    static boolean isYear(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** The Gregorian day; null where that month has no such day. */
    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.from(HijrahDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The Hijri year in which a day lies. */
    static int yearOf(LocalDate date) {
        return HijrahChronology.INSTANCE.date(date).get(ChronoField.YEAR);
    }

    /** The Gregorian year in which the middle of a Hijri year lies: that of most of its days. */
    static int gregorianYear(int year) {
        return LocalDate.from(HijrahDate.of(year, 7, 1)).getYear();
    }

    /** The day of that month and number that is nearest to a day. */
    static @Nullable LocalDate nearest(int month, int day, LocalDate to) {
        LocalDate best = null;
        int year = yearOf(to);
        for (int y = year - 1; y <= year + 1; y++) {
            LocalDate date = day(y, month, day);
            if (date != null && (best == null || distance(date, to) < distance(best, to))) {
                best = date;
            }
        }
        return best;
    }

    static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
