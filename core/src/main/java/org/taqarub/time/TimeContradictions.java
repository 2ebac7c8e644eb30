package org.taqarub.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Warning;

/** Where a report's times contradict each other, their own words or its day of publication. */
final class TimeContradictions {

    private static final int FAR_YEARS = 60;

    private final TimeSlots slots;
    private final TimeValues values;
    private final TimeWords words;
    private final @Nullable LocalDate published;
    private final List<Warning> warnings = new ArrayList<>();

    TimeContradictions(TimeSlots slots, TimeValues values, TimeWords words, @Nullable LocalDate published) {
        this.slots = slots;
        this.values = values;
        this.words = words;
        this.published = published;
    }

    /** What was found to contradict something, with what is found now. */
    List<Warning> of(List<Expression> times) {
        for (Expression time : times) {
            if (time.kind().equals("dayword")) {
                dayword(time);
            } else {
                weekday(time);
            }
            currentMonth(time);
            direction(time);
            if (published != null
                    && time.isDay()
                    && LocalDate.parse(time.value()).isAfter(published.plusYears(FAR_YEARS))) {
                warnings.add(new Warning("time-far", time.span(), "More than sixty years after publication."));
            }
        }
        return warnings;
    }

    private void contradiction(Expression time, String message) {
        warnings.add(new Warning("time-contradiction", time.span(), message));
    }

    /** Two calendars that name days too far from each other. */
    void calendars(Expression hijri, LocalDate own, LocalDate gregorian) {
        contradiction(
                hijri,
                "The Hijri date is " + own + ", the Gregorian one beside it " + gregorian + ", "
                        + HijriCalendar.distance(own, gregorian) + " days from it.");
    }

    private void dayword(Expression time) {
        Integer named = slots.weekday(time.captures().get("weekday"));
        int[] word = time.captures().get("word");
        if (named == null || published == null || word == null) {
            return;
        }
        LocalDate meant = published.plusDays(values.shift(word[0], time.start(), time.end()));
        if (meant.getDayOfWeek().getValue() != named) {
            contradiction(
                    time,
                    "The words name a " + DayOfWeek.of(named) + ", but " + meant + " is a " + meant.getDayOfWeek()
                            + ".");
        }
    }

    private void weekday(Expression time) {
        Integer named = slots.weekday(time.captures().get("weekday"));
        if (named == null
                || !time.isDay()
                || time.kind().equals("weekday")
                || time.kind().equals("night")) {
            return;
        }
        LocalDate date = LocalDate.parse(time.value());
        if (date.getDayOfWeek().getValue() != named) {
            contradiction(
                    time,
                    "The words name a " + DayOfWeek.of(named) + ", but " + time.value() + " is a " + date.getDayOfWeek()
                            + ".");
        }
    }

    private void currentMonth(Expression time) {
        Map<String, int[]> c = time.captures();
        String rel = slots.word(c.get("rel"));
        if (published == null
                || !words.current.contains(rel)
                || rel.startsWith("نفس")
                || rel.startsWith("ذات")
                || !time.kind().equals("month") && !time.kind().equals("date")
                || time.value().length() < 7) {
            return;
        }
        YearMonth month = YearMonth.parse(time.value().substring(0, 7));
        if (!month.equals(YearMonth.from(published))) {
            contradiction(
                    time,
                    "The words call month " + month.getMonthValue()
                            + " the current one, but the report was published on " + published + ".");
        }
    }

    /** «المقبل» with a year that is over, «الماضي» with one to come. */
    private void direction(Expression time) {
        Map<String, int[]> c = time.captures();
        if (published == null || !c.containsKey("year") || !c.containsKey("rel") || !time.isDay() && !time.isMonth()) {
            return;
        }
        String rel = slots.word(c.get("rel"));
        String now = published.toString().substring(0, time.value().length());
        boolean late = words.next.contains(rel) && time.value().compareTo(now) < 0;
        boolean early = words.past.contains(rel) && time.value().compareTo(now) > 0;
        if (late || early) {
            contradiction(
                    time,
                    "The words place " + time.value() + (late ? " after" : " before") + " the day of publication, "
                            + published + ".");
        }
    }

    /** A date at the head of the report, as agencies write it, that is not the day of publication. */
    void dateline(Expression first, boolean governed) {
        boolean full = first.isDay()
                && (first.captures().containsKey("year") || first.kind().equals("numeric"));
        if (published != null && first.start() > 0 && first.start() <= 3 && full && !governed) {
            LocalDate date = LocalDate.parse(first.value());
            long distance = HijriCalendar.distance(date, published);
            if (distance > 2) {
                contradiction(first, "The report dates itself " + date + ", but was published on " + published + ".");
            }
        }
    }
}
