package org.taqarub.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Pattern;
import org.taqarub.morphology.Token;
import org.taqarub.text.Piece;

/** The calendar arithmetic that {@code value} of times.rules names. */
final class TimeValues {

    /** Fewer years than these after «يبلغ» are rather a term than an age. */
    private static final int GROWN = 10;

    private final List<Token> tokens;
    private final TimeWords words;
    private final TimeSlots slots;
    private final ClauseTense tense;
    private final @Nullable LocalDate published;

    TimeValues(List<Token> tokens, TimeWords words, TimeSlots slots, ClauseTense tense, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.words = words;
        this.slots = slots;
        this.tense = tense;
        this.published = published;
    }

    /**
     * Null where the pattern does not apply after all; empty where it applies and nothing can be resolved.
     *
     * @param before what was read before, in the order of the text
     */
    @Nullable
    String value(String kind, Pattern.Match match, List<Expression> before) {
        Map<String, int[]> c = match.captures();
        try {
            switch (kind) {
                case "date":
                    return date(c, match, before);
                case "month":
                    return month(c, match, before);
                case "year":
                    Integer year = slots.year(captured(c, "year"));
                    return year == null ? null : String.valueOf(year);
                case "years":
                    return goesOnWithYear(match.end()) || endsAt(match.end())
                            ? String.valueOf(slots.year(captured(c, "year")))
                            : null;
                case "weekday":
                    return weekday(c, match);
                case "night":
                    return night(c, match);
                case "dayword":
                    return dayword(c, match);
                case "dayof":
                    return dayOf(c, before);
                case "period":
                    return period(c, match);
                case "duration":
                    return duration(c);
                case "numeric":
                    return numeric(captured(c, "digits"), match.end());
                case "hijri":
                    return hijri(c, match);
                case "hijri-year":
                    Integer h = slots.year(captured(c, "year"));
                    return h == null ? null : String.valueOf(HijriCalendar.gregorianYear(h));
                case "anniversary":
                    return anniversary(c, before);
                case "clock":
                    return clock(c, match);
                default:
                    return null;
            }
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What a pattern must have captured for this kind of value. */
    private static int[] captured(Map<String, int[]> captures, String name) {
        int[] range = captures.get(name);
        if (range == null) {
            throw new IllegalStateException(
                    "times.rules: the pattern captures no <" + name + ">, which its value needs");
        }
        return range;
    }

    /** -1 for الماضي, 1 for المقبل, 0 for الحالي; null without such a word. */
    private @Nullable Integer direction(Map<String, int[]> c, String name) {
        String rel = slots.word(c.get(name));
        if (rel.isEmpty()) {
            return null;
        }
        return words.past.contains(rel) ? -1 : words.next.contains(rel) ? 1 : 0;
    }

    // ---- days and months

    private @Nullable String date(Map<String, int[]> c, Pattern.Match match, List<Expression> before) {
        Integer day = slots.number(c.get("day"));
        Integer month = slots.month(c.get("month"));
        if (day == null || month == null || day < 1 || day > 31) {
            return null;
        }
        Integer year = slots.year(c.get("year"));
        if (year == null) {
            LocalDate reference = published;
            if (reference == null) {
                return "";
            }
            int[] weekday = c.get("weekday");
            if (c.get("yrel") != null) {
                Integer named = yearNamed(c, before, reference);
                if (named == null) {
                    return "";
                }
                year = named;
            } else if (isFaction(match.start())) {
                return "";
            } else if (weekday != null && !c.containsKey("rel")) {
                year = yearByWeekday(month, day, slots.weekday(weekday), match, reference);
            } else {
                year = yearOf(month, day, direction(c, "rel"), match, reference);
            }
        }
        return LocalDate.of(year, month, day).toString();
    }

    /** قوى 14 آذار, حركة 6 أبريل: a name, and no day of this year. */
    private boolean isFaction(int at) {
        return at > 0 && words.factions.contains(tokens.get(at - 1).stem());
    }

    /** The year of «العام الماضي», or of the time read before for «العام نفسه»; null where none was. */
    private @Nullable Integer yearNamed(Map<String, int[]> c, List<Expression> before, LocalDate reference) {
        String rel = slots.word(c.get("yrel"));
        if (rel.equals("نفسه") || rel.equals("ذاته") || rel.equals("نفسها") || rel.equals("ذاتها")) {
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.get(i).value().matches("\\d{4}.*")) {
                    return Integer.valueOf(before.get(i).value().substring(0, 4));
                }
            }
            return null;
        }
        Integer direction = direction(c, "yrel");
        return reference.getYear() + (direction == null ? 0 : direction);
    }

    /** The year of a day and month without one: the nearest, in the direction that the words or else the clause give. */
    private int yearOf(int month, int day, @Nullable Integer direction, Pattern.Match match, LocalDate reference) {
        int y = reference.getYear();
        LocalDate same = inYear(y, month, day);
        if (direction != null) {
            return direction < 0
                    ? same.isAfter(reference) ? y - 1 : y
                    : direction > 0 ? same.isBefore(reference) ? y + 1 : y : y;
        }
        if (isComing(match.start())) {
            return same.isBefore(reference.minusDays(1)) ? y + 1 : y;
        }
        if (same.isAfter(reference) && tense.isPast(match.start())) {
            return y - 1;
        }
        return nearestYear(month, day, reference, same.isAfter(reference) ? 92 : 183);
    }

    private boolean isComing(int at) {
        return tense.isFuture(at) || tense.isPresent(at) || tense.isPossible(at);
    }

    private static LocalDate inYear(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    /** The year that brings the day nearest; the last one where the next is more than {@code ahead} days away. */
    private static int nearestYear(int month, int day, LocalDate reference, int ahead) {
        int y = reference.getYear();
        LocalDate same = inYear(y, month, day);
        if (same.isAfter(reference.plusDays(ahead))) {
            return y - 1;
        }
        LocalDate next = inYear(y + 1, month, day);
        return HijriCalendar.distance(next, reference) < 60
                        && HijriCalendar.distance(next, reference) < HijriCalendar.distance(same, reference)
                ? y + 1
                : y;
    }

    /** Of the years around, the one in which the day falls on the weekday that is named; else as without it. */
    private int yearByWeekday(int month, int day, @Nullable Integer weekday, Pattern.Match match, LocalDate reference) {
        int year = yearOf(month, day, null, match, reference);
        for (int y : new int[] {year, year - 1, year + 1}) {
            if (day <= YearMonth.of(y, month).lengthOfMonth()
                    && weekday != null
                    && LocalDate.of(y, month, day).getDayOfWeek().getValue() == weekday
                    && HijriCalendar.distance(LocalDate.of(y, month, day), reference) < 300) {
                return y;
            }
        }
        return year;
    }

    private @Nullable String month(Map<String, int[]> c, Pattern.Match match, List<Expression> before) {
        Integer month = slots.month(c.get("month"));
        if (month == null || isFaction(match.start())) {
            return null;
        }
        Integer year = slots.year(c.get("year"));
        if (year == null) {
            if (published == null) {
                return "";
            }
            int y = published.getYear();
            int now = published.getMonthValue();
            Integer direction = direction(c, "rel");
            if (c.get("yrel") != null) {
                Integer named = yearNamed(c, before, published);
                if (named == null) {
                    return "";
                }
                year = named;
            } else if (direction != null) {
                year = direction > 0 ? month <= now ? y + 1 : y : direction < 0 ? month >= now ? y - 1 : y : y;
            } else if (isComing(match.start())) {
                year = month < now ? y + 1 : y;
            } else if (month > now && tense.isPast(match.start())) {
                year = y - 1;
            } else {
                year = month > now + 2 ? y - 1 : month < now - 9 ? y + 1 : y;
            }
        }
        return String.format("%04d-%02d", year, month);
    }

    /** في نفس اليوم من عام 1932: the day read before, in that year. */
    private @Nullable String anniversary(Map<String, int[]> c, List<Expression> before) {
        Integer year = slots.year(captured(c, "year"));
        for (int i = before.size() - 1; i >= 0 && year != null; i--) {
            if (before.get(i).isDay()) {
                return LocalDate.parse(before.get(i).value()).withYear(year).toString();
            }
        }
        return year == null ? null : String.valueOf(year);
    }

    private @Nullable String dayOf(Map<String, int[]> c, List<Expression> before) {
        Integer day = slots.number(c.get("day"));
        if (day == null || day < 1 || day > 31) {
            return null;
        }
        String rel = slots.word(c.get("rel"));
        if (rel.equals("نفسه") || rel.equals("ذاته")) {
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.get(i).isDay() || before.get(i).isMonth()) {
                    return YearMonth.parse(before.get(i).value().substring(0, 7))
                            .atDay(day)
                            .toString();
                }
            }
            return "";
        }
        if (published == null) {
            return "";
        }
        Integer direction = direction(c, "rel");
        return YearMonth.from(published)
                .plusMonths(direction == null ? 0 : direction)
                .atDay(day)
                .toString();
    }

    private @Nullable String numeric(int[] range, int end) {
        int[] n = slots.numeric(range[0], range[1]);
        if (n == null) {
            return null;
        }
        boolean yearFirst = n[0] > 31;
        int year = yearFirst ? n[0] : n[2] < 100 ? 2000 + n[2] : n[2];
        int day = yearFirst ? n[2] : n[0];
        int month = n[1];
        boolean marked =
                end < tokens.size() && words.hijri.contains(tokens.get(end).base());
        if (HijriCalendar.isYear(year) || marked) {
            LocalDate date = HijriCalendar.isYear(year) ? HijriCalendar.day(year, month, day) : null;
            return date == null ? null : date.toString();
        }
        if (year < 1900 || year > 2100) {
            return null;
        }
        return month <= 12
                ? LocalDate.of(year, month, day).toString()
                : LocalDate.of(year, day, month).toString();
    }

    private @Nullable String hijri(Map<String, int[]> c, Pattern.Match match) {
        Integer day = slots.number(c.get("day"));
        Integer month = slots.month(c.get("month"), "hijri");
        if (day == null || month == null || day < 1 || day > 30) {
            return null;
        }
        Integer year = slots.year(c.get("year"));
        LocalDate date;
        if (year != null) {
            date = HijriCalendar.day(year, month, day);
        } else if (published == null) {
            return "";
        } else {
            Integer direction = direction(c, "rel");
            date = HijriCalendar.nearest(
                    month, day, direction == null || direction == 0 ? published : published.plusMonths(direction * 6L));
        }
        return date == null ? null : date.toString();
    }

    // ---- weekdays

    private @Nullable String weekday(Map<String, int[]> c, Pattern.Match match) {
        int[] range = captured(c, "weekday");
        Integer number = slots.weekday(range);
        if (number == null || isOtherDay(range[0], c.containsKey("rel"))) {
            return null;
        }
        if (published == null) {
            return "";
        }
        LocalDate date = resolve(DayOfWeek.of(number), direction(c, "rel"), match.start(), published);
        if (c.containsKey("before")) {
            date = date.minusWeeks(1);
        }
        return (isAfterMidnight(match.start()) ? date.plusDays(1) : date).toString();
    }

    /** بعد منتصف ليل الأحد is Monday. */
    private boolean isAfterMidnight(int at) {
        return tokens.get(at).base().equals("بعد")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).base().equals("منتصف");
    }

    /** ليل الخميس الجمعة: the day on which the night ends. */
    private @Nullable String night(Map<String, int[]> c, Pattern.Match match) {
        Integer first = slots.weekday(captured(c, "first"));
        Integer second = slots.weekday(captured(c, "weekday"));
        if (first == null || second == null || first % 7 + 1 != second) {
            return null;
        }
        return published == null
                ? ""
                : resolve(DayOfWeek.of(first), null, match.start(), published)
                        .plusDays(1)
                        .toString();
    }

    /** The weekday that a clause means: as the words say, else the nearest in its past or its future. */
    LocalDate resolve(DayOfWeek day, @Nullable Integer direction, int at, LocalDate from) {
        if (direction != null && direction != 0) {
            return from.with(direction > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
        }
        int ahead = Math.floorMod(day.getValue() - from.getDayOfWeek().getValue(), 7);
        boolean future = tense.isFuture(at)
                || ahead > 0 && tense.isPresent(at)
                || ahead == 1 && !tense.isOver(at)
                || ahead > 0 && ahead < 5 && tense.isAskedFor(at);
        return from.with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** الأحد, الجمعة, السبت without the article or with another sense: a mosque's Friday prayer, a market, the number one. */
    private boolean isOtherDay(int at, boolean rel) {
        Token token = tokens.get(at);
        if (!token.isDefinite()) {
            return !rel && !(at > 0 && tokens.get(at - 1).base().equals("يوم"));
        }
        return at > 0 && words.nameHeads.contains(tokens.get(at - 1).stem());
    }

    private @Nullable String dayword(Map<String, int[]> c, Pattern.Match match) {
        int[] range = captured(c, "word");
        String word = slots.word(range);
        int at = range[0];
        if (published == null) {
            return "";
        }
        if ((word.equals("الامس") || word.equals("الغد"))
                && tokens.get(at).preposition().isEmpty()
                && at > 0
                && match.start() == at
                && tokens.get(at - 1).isNoun()) {
            return null;
        }
        if (word.equals("اليوم") && isOtherToday(at, match)) {
            return null;
        }
        LocalDate date = published.plusDays(shift(at, match.start(), match.end()));
        Integer named = slots.weekday(c.get("weekday"));
        // Where the two do not fit, the named day is the surer: the nearest such day.
        return (named == null ? date : date.plusDays(difference(named, date))).toString();
    }

    /** Days from today to the day that a word as أمس names, in an expression from {@code start} to {@code end}. */
    int shift(int at, int start, int end) {
        String after = at + 1 < end ? tokens.get(at + 1).base() : "";
        switch (tokens.get(at).base()) {
            case "امس":
            case "الامس":
            case "البارحه":
                boolean twice = after.equals("الاول")
                        || at > start && tokens.get(at - 1).base().equals("قبل");
                return twice ? -2 : -1;
            case "غدا":
            case "غد":
            case "الغد":
                return 1;
            case "اول":
                return -2;
            case "بعد":
                return 2;
            case "الليله":
                boolean last = tokens.get(end - 1).base().equals("الماضيه");
                return last ? after.equals("قبل") ? -2 : -1 : 0;
            default:
                return 0;
        }
    }

    /** Days from a date to the nearest day of that name, -3 to 3. */
    static int difference(int weekday, LocalDate date) {
        return Math.floorMod(weekday - date.getDayOfWeek().getValue() + 3, 7) - 3;
    }

    /** ذلك اليوم, اليوم الأول, صحيفة «رأي اليوم», a paper's name before a dash at the head of a report. */
    private boolean isOtherToday(int at, Pattern.Match match) {
        String before = at > 0 ? tokens.get(at - 1).base() : "";
        if (before.equals("ذلك")
                || before.equals("نفس")
                || before.equals("ذات")
                || before.equals("هذا") && match.start() == at
                || words.nameHeads.contains(before)) {
            return true;
        }
        if (match.end() >= tokens.size() || match.end() > at + 1) {
            return false;
        }
        Token next = tokens.get(match.end());
        if (words.otherDays.contains(next.base())) {
            return true;
        }
        if (next.isQuoteMark() && match.start() == at) {
            for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
                if (tokens.get(i).isQuoteMark()) {
                    return true;
                }
            }
        }
        return at > 0
                && at < 4
                && tokens.get(at - 1).isNoun()
                && (next.isMark("-") || next.isMark("–") || next.isMark("—") || next.isMark(":"));
    }

    // ---- periods and durations

    private @Nullable String period(Map<String, int[]> c, Pattern.Match match) {
        if (published == null) {
            return "";
        }
        int[] range = captured(c, "unit");
        TimeWords.Unit unit = words.unit(tokens.get(range[0]));
        if (unit == null) {
            return null;
        }
        Integer direction = direction(c, "rel");
        if (direction == null && match.end() < tokens.size() && goesOn(match.end()) && !c.containsKey("this")) {
            return null;
        }
        int shift = direction == null ? 0 : direction;
        if (c.containsKey("before")) {
            shift--;
        }
        switch (unit.letter()) {
            case "W":
                LocalDate week = published.plusWeeks(shift);
                return String.format(
                        "%04d-W%02d", week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "M":
                return YearMonth.from(published).plusMonths(shift).toString();
            case "Y":
                return String.valueOf(published.getYear() + shift);
            default:
                return null;
        }
    }

    /** نهاية العام الدراسي, نهاية الشهر الثالث, بداية العام 2015 are no periods of now. */
    private boolean goesOn(int at) {
        Token token = tokens.get(at);
        return token.kind() == Piece.Kind.NUMBER
                || token.isAdjective()
                || token.pos().equals("ADJ_NUM")
                || token.isDefinite()
                        && !token.isVerb()
                        && token.conjunction().isEmpty()
                        && token.preposition().isEmpty()
                || token.base().equals("الذي")
                || token.base().equals("التي");
    }

    private @Nullable String duration(Map<String, int[]> c) {
        int[] range = captured(c, "unit");
        TimeWords.Unit unit = words.unit(tokens.get(range[0]));
        if (unit == null) {
            return null;
        }
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int[] r : c.values()) {
            from = Math.min(from, r[0]);
            to = Math.max(to, r[1]);
        }
        int[] counted = c.get("number");
        if (counted != null && !isCount(counted, range[0])) {
            return null;
        }
        Double part = slots.fraction(c.get("half"));
        if (c.containsKey("half") && part == null) {
            return null;
        }
        if (c.containsKey("part")) {
            // نصف ساعة, ربع قرن
            Double of = slots.fraction(captured(c, "part"));
            return of == null ? null : amount(unit.letter(), unit.count() * of);
        }
        Integer number = c.containsKey("number") ? slots.number(c.get("number")) : Integer.valueOf(1);
        if (number == null || number <= 0 || number > 10_000 || isAge(from, to, unit, number)) {
            return null;
        }
        double n = (double) number * unit.count() + (part == null ? 0 : part);
        return amount(unit.letter(), n);
    }

    /** ثلاثة أيام, الأيام الثلاثة; neither 2006 وعام nor أيام 3 و4. */
    private boolean isCount(int[] number, int unit) {
        if (number[0] < unit) {
            return tokens.get(unit).conjunction().isEmpty();
        }
        Token token = tokens.get(number[0]);
        return token.conjunction().isEmpty()
                && (token.isDefinite() || tokens.get(number[0] - 1).fold().equals("ال"));
    }

    /** An ISO duration; a half of a unit comes in the next smaller ones. Null where no whole number of these fits. */
    private static @Nullable String amount(String letter, double n) {
        boolean whole = n == Math.rint(n);
        int count = (int) n;
        if (whole) {
            return letter.startsWith("T") ? "PT" + count + letter.charAt(1) : "P" + count + letter;
        }
        switch (letter) {
            case "Y":
                return "P" + Math.round(n * 12) + "M";
            case "M":
                return count == 0
                        ? "P" + Math.round(n * 30) + "D"
                        : "P" + count + "M" + Math.round((n - count) * 30) + "D";
            case "D":
                return "PT" + Math.round(n * 24) + "H";
            case "TH":
                return "PT" + Math.round(n * 60) + "M";
            case "TM":
                return (count == 0 ? "PT" : "PT" + count + "M") + Math.round((n - count) * 60) + "S";
            default:
                return null;
        }
    }

    /** An age is no duration: (34 عاما), يبلغ من العمر 34 عاما, «فلان، 34 عاما،». */
    private boolean isAge(int from, int to, TimeWords.Unit unit, int number) {
        boolean years = unit.letter().equals("Y");
        if (!years && !unit.letter().equals("M")) {
            return false;
        }
        boolean parenthesis = from > 0
                && tokens.get(from - 1).isMark("(")
                && to < tokens.size()
                && (tokens.get(to).isMark(")") || tokens.get(to).isMark("،"));
        boolean apposition = from > 1
                && tokens.get(from - 1).isMark("،")
                && to < tokens.size()
                && (tokens.get(to).isMark("،") || tokens.get(to).isMark(")"));
        if (years && (parenthesis || apposition)) {
            return true;
        }
        for (int i = Math.max(0, from - 3); i < from; i++) {
            String s = tokens.get(i).base();
            if (words.ages.contains(s)
                    || words.ages.contains(tokens.get(i).stem())
                            && !tokens.get(i).pronoun().isEmpty()
                    || (s.equals("يبلغ") || s.equals("تبلغ"))
                            && (i + 1 == from && number >= GROWN
                                    || tokens.get(i + 1).base().equals("من"))) {
                return true;
            }
        }
        return to + 1 < tokens.size()
                && tokens.get(to).base().equals("من")
                && tokens.get(to + 1).stem().equals("عمر");
    }

    // ---- clock

    /** A clock time as it stands; the day that it belongs to is found when all others are known. */
    private @Nullable String clock(Map<String, int[]> c, Pattern.Match match) {
        int[] range = captured(c, "clock");
        boolean said = c.containsKey("hour") || c.containsKey("daypart");
        return said || slots.isWrittenClock(range[0]) && match.end() > range[1] ? "clock" : null;
    }

    // ---- years that go on

    /** Whether nothing is counted by a number that ends here: مقارنة مع 2017، */
    private boolean endsAt(int at) {
        return at >= tokens.size() || tokens.get(at).isMark() && !tokens.get(at).isMark("(");
    }

    /** Whether a second year follows: 2011 إلى 2014. */
    private boolean goesOnWithYear(int at) {
        return nextYear(at) >= 0;
    }

    /** Where a year goes on with another after و, إلى, حتى or a dash: the token of that other; -1 where it does not. */
    int nextYear(int at) {
        if (at + 1 >= tokens.size()) {
            return -1;
        }
        boolean link =
                words.listing.contains(tokens.get(at).fold()) && !tokens.get(at).isMark("،");
        if (!link && !tokens.get(at).conjunction().equals("و")) {
            return -1;
        }
        int i = link ? at + 1 : at;
        String word = tokens.get(i).base();
        if ((word.equals("عام") || word.equals("سنه") || word.equals("العام")) && i + 1 < tokens.size()) {
            i++;
        }
        return slots.isYear(i) ? i : -1;
    }
}
