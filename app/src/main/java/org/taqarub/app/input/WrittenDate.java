package org.taqarub.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.text.Letters;

/**
 * Dates as pages show them: الخميس 14 يونيو 2018, ١٢ حزيران/يونيو 2018, 25/6/2018. Years of the Hijri calendar and dates that name no year are none.
 *
 * @param days that the words may name; several where day and month could be either of two numbers
 */
record WrittenDate(Set<LocalDate> days) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    /** Months by their folded names, of months.tsv. */
    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")(?!\\p{L})"));

    private static final String OTHER_NAME = "(?: ?[/(\\-] ?" + MONTH + " ?\\)?)?";
    private static final String YEAR = "(?:(?:عام|سنه) )?(\\d{4})(?!\\d)";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2}) ?(?:من )?[\\-]?" + MONTH + OTHER_NAME + " ?[\\-,،]? ?" + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + OTHER_NAME + " (\\d{1,2}) ?[,،] ?" + YEAR);
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.\\-])(\\d{1,2}) ?([/.\\-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?![\\d/])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d/.\\-])(\\d{4}) ?([/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?![\\d/])");

    /**
     * All dates in some words.
     *
     * @param dayFirst whether the page's language settles that days stand before months in numbers
     */
    static WrittenDate in(String words, boolean dayFirst) {
        String plain = plain(words);
        Set<LocalDate> days = new TreeSet<>();
        for (Matcher found = DAY_FIRST.matcher(plain); found.find(); ) {
            named(found.group(2), found.group(3), found.group(1), found.group(4), days);
        }
        for (Matcher found = MONTH_FIRST.matcher(plain); found.find(); ) {
            named(found.group(1), found.group(2), found.group(3), found.group(4), days);
        }
        for (Matcher found = NUMBERS.matcher(plain); found.find(); ) {
            boolean one = add(found.group(4), number(found.group(3)), found.group(1), days);
            if (!one || !dayFirst) {
                add(found.group(4), number(found.group(1)), found.group(3), days);
            }
        }
        for (Matcher found = YEAR_FIRST.matcher(plain); found.find(); ) {
            add(found.group(1), number(found.group(3)), found.group(4), days);
        }
        return new WrittenDate(days);
    }

    private static void named(String month, @Nullable String again, String day, String year, Set<LocalDate> days) {
        int number = MONTHS.getOrDefault(month, 0);
        if (again == null || MONTHS.getOrDefault(again, 0) == number) {
            add(year, number, day, days);
        }
    }

    /** Whether there is such a day. */
    private static boolean add(String year, int month, String day, Set<LocalDate> days) {
        int number = number(year);
        if (number < EARLIEST || number > LATEST) {
            return false;
        }
        try {
            days.add(LocalDate.of(number, month, number(day)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Folded, with European digits and single blanks, without marks of direction and tatweel. */
    private static String plain(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\u0640') {
                out.append(c);
            }
        }
        return Letters.fold(out.toString());
    }

    private static Map<String, Integer> months() {
        try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/ar/months.tsv")) {
            if (in == null) {
                throw new IllegalStateException("months.tsv is missing from this build");
            }
            Map<String, Integer> months = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split("\t");
                if (cells.length == 4 && !cells[0].equals("value") && !cells[1].equals("hijri")) {
                    for (String form : cells[3].split("\\|")) {
                        months.put(Letters.fold(form.strip()), Integer.parseInt(cells[0]));
                    }
                }
            });
            return Map.copyOf(months);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
