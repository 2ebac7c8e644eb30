package org.taqarub.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices of which a state has one holder, listed with two at a time; and dates of offices that are none. */
final class Overlaps {

    /** Days that two may share an office in the list: hand-overs take time, and sources differ on the day. */
    static final int TOLERATED = 31;

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private Overlaps() {}

    /** A pair of holders, the later one first. */
    record Pair(Entry later, Entry earlier, long days) {

        /** @param other place of the earlier one */
        String message(String other) {
            return later.id() + " (" + span(later) + ") and " + earlier.id() + " (" + span(earlier) + ", " + other
                    + ") are both " + later.column("title")
                    + (later.country().isEmpty() ? "" : " of " + later.country())
                    + (later.column("to").isEmpty() && earlier.column("to").isEmpty() ? "" : " for " + days + " days")
                    + "; mend a date, write rival-" + later.column("title")
                    + " for one who only claims it, or let titles.tsv say that many hold it";
        }

        private static String span(Entry office) {
            String to = office.column("to");
            return to.isEmpty() ? "since " + office.column("from") : office.column("from") + " to " + to;
        }
    }

    /**
     * All pairs that surely overlap by more than {@value #TOLERATED} days.
     *
     * @param offices lines of offices.tsv with sound dates, all of offices that one holds at a time
     */
    static List<Pair> of(List<Entry> offices) {
        Map<String, List<Entry>> byOffice = new LinkedHashMap<>();
        for (Entry office : offices) {
            if (!office.column("from").isEmpty()) {
                byOffice.computeIfAbsent(office.column("title") + " " + office.country(), k -> new ArrayList<>())
                        .add(office);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Entry> holders : byOffice.values()) {
            for (int i = 0; i < holders.size(); i++) {
                for (int k = 0; k < i; k++) {
                    Entry a = holders.get(i);
                    Entry b = holders.get(k);
                    long days = days(a, b);
                    if (days > TOLERATED && !a.id().equals(b.id())) {
                        boolean first = a.column("from").compareTo(b.column("from")) < 0;
                        pairs.add(first ? new Pair(b, a, days) : new Pair(a, b, days));
                    }
                }
            }
        }
        return pairs;
    }

    /** Days that both surely held it: from the last day on which both can have begun to the first on which one can have ended. */
    private static long days(Entry a, Entry b) {
        LocalDate began = later(last(a.column("from")), last(b.column("from")));
        LocalDate ended = earlier(first(a.column("to")), first(b.column("to")));
        return ChronoUnit.DAYS.between(began, ended);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The first day of a date; for an empty one, which means that it lasts, the end of time. */
    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            case 10 -> LocalDate.parse(date);
            default -> LocalDate.of(9999, 12, 31);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** What is wrong with a line's dates, as the column and the message; null where nothing is. */
    static Map.@Nullable Entry<String, String> wrongDate(Entry office) {
        for (String column : List.of("from", "to")) {
            if (!isDate(office.column(column))) {
                return Map.entry(
                        column,
                        "`" + office.column(column)
                                + "` is no date; write YYYY-MM-DD, YYYY-MM or YYYY, or leave it empty");
            }
        }
        String from = office.column("from");
        String to = office.column("to");
        if (!from.isEmpty() && !to.isEmpty() && first(from).isAfter(last(to))) {
            return Map.entry("to", "ends on " + to + ", before it begins on " + from + "; mend one of the dates");
        }
        return null;
    }

    private static boolean isDate(String date) {
        if (date.isEmpty()) {
            return true;
        }
        if (!DATE.matcher(date).matches()) {
            return false;
        }
        try {
            last(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
