package org.taqarub.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Pattern;
import org.taqarub.lexicon.PatternRule;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;

/**
 * Finds time expressions by the patterns of times.rules and resolves them from the day of publication. Without such a day only what the text itself
 * gives is resolved; the rest stays out. Stateless.
 */
public final class TimeReader {

    /** Times of a report, with what in them does not fit. */
    public record Found(List<TimeMention> times, List<Warning> warnings) {}

    private final Lexicon lexicon;
    private final TimeWords words;
    private final List<PatternRule> rules;

    public TimeReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new TimeWords(lexicon);
        this.rules = lexicon.rules("times");
    }

    /** All time expressions in the order of the text; they do not overlap. */
    public Found read(Analysis analysis) {
        return new Run(analysis).read();
    }

    private final class Run {

        private static final int RANGE_GAP = 3;
        private static final int CLOCK_GAP = 2;

        private final Analysis analysis;
        private final List<Token> tokens;
        private final TimeSlots slots;
        private final TimeValues values;
        private final TimeContradictions contradictions;
        private final @Nullable LocalDate published;
        private final List<Expression> found = new ArrayList<>();

        Run(Analysis analysis) {
            this.analysis = analysis;
            this.tokens = analysis.tokens();
            this.slots = new TimeSlots(lexicon, words, tokens);
            this.published = ReportDay.of(analysis.report().publishedOn(), tokens, slots);
            this.values = new TimeValues(tokens, words, slots, new ClauseTense(analysis, lexicon, words), published);
            this.contradictions = new TimeContradictions(slots, values, words, published);
        }

        Found read() {
            int i = 0;
            while (i < tokens.size()) {
                int next = tokens.get(i).isMark() ? i : readAt(i);
                i = next > i ? next : i + 1;
            }
            addYears();
            addDays();
            addDurations();
            found.sort(Comparator.comparingInt(Expression::start));
            carry();
            besideHijri();
            clocks();
            found.removeIf(e -> e.value().isEmpty());
            if (!found.isEmpty()) {
                Expression first = found.get(0);
                boolean governed = tokens.subList(0, first.start()).stream()
                        .anyMatch(t ->
                                t.isVerb() || t.base().equals("في") || t.base().equals("منذ"));
                contradictions.dateline(first, governed);
            }
            List<TimeMention> times = new ArrayList<>();
            for (Expression e : found) {
                times.add(new TimeMention(
                        e.span(), e.value(), Evidence.of(e.span(), e.rule().id())));
            }
            return new Found(times, contradictions.of(found));
        }

        /** Reads the longest expression that begins at a token; the token after it, or {@code i} where none begins. */
        private int readAt(int i) {
            int limit = analysis.sentenceEnd(i);
            Pattern.@Nullable Match best = null;
            PatternRule bestRule = null;
            String bestValue = null;
            Pattern.Slots once = Pattern.once(slots, i);
            for (PatternRule rule : rules) {
                for (Pattern pattern : rule.patterns()) {
                    Pattern.Match match = pattern.matchAt(tokens, i, limit, once);
                    if (match != null && (best == null || match.end() > best.end())) {
                        String value = values.value(rule.field("value"), match, found);
                        if (value != null) {
                            best = match;
                            bestRule = rule;
                            bestValue = value;
                        }
                    }
                }
            }
            if (best == null || bestRule == null || bestValue == null) {
                return i;
            }
            int from = i;
            if (bestRule.field("value").equals("years")) {
                from = best.captures().getOrDefault("year", new int[] {i, i})[0];
            }
            if (!bestValue.isEmpty()) {
                found.add(new Expression(
                        from, best.end(), analysis.baseSpan(from, best.end()), bestValue, bestRule, best.captures()));
            }
            return best.end();
        }

        // ---- ranges

        private boolean isCovered(int token) {
            return found.stream().anyMatch(e -> e.start() <= token && token < e.end());
        }

        /** عامي 2006 و2010, من 2011 إلى 2014: every year is an expression of its own. */
        private void addYears() {
            List<Expression> more = new ArrayList<>();
            for (Expression e : found) {
                if (!e.captures().containsKey("year")
                        || !e.value().matches("\\d{4}")
                        || e.kind().startsWith("hijri")) {
                    continue;
                }
                int next = values.nextYear(e.end());
                while (next >= 0 && !isCovered(next)) {
                    more.add(new Expression(
                            next,
                            next + 1,
                            tokens.get(next).span(),
                            tokens.get(next).text(),
                            e.rule(),
                            Map.of("year", new int[] {next, next + 1})));
                    next = values.nextYear(next + 1);
                }
            }
            found.addAll(more);
        }

        /** بين 13 و15 نوفمبر, أيام 3 و4 و5 مايو, من الثالث إلى الخامس من مايو: the first days have the month and year of the last. */
        private void addDays() {
            List<Expression> more = new ArrayList<>();
            for (Expression e : found) {
                int[] day = e.captures().get("day");
                if (day != null
                        && e.isDay()
                        && (e.kind().equals("date") || e.kind().equals("dayof"))) {
                    more.addAll(daysBefore(e, day[0]));
                }
            }
            found.addAll(more);
        }

        private List<Expression> daysBefore(Expression last, int at) {
            List<Expression> chain = new ArrayList<>();
            int start = tokens.get(Math.max(0, at - 1)).fold().equals("ال") ? at - 1 : at;
            LocalDate next = LocalDate.parse(last.value());
            boolean sure = false;
            while (start > 1) {
                boolean joined = !tokens.get(start).conjunction().isEmpty();
                String link = tokens.get(start - 1).fold();
                if (!joined && !words.listing.contains(link)) {
                    break;
                }
                int[] day = slots.dayEndingAt(joined ? start : start - 1);
                Integer n = day == null ? null : slots.number(new int[] {day[2], day[1]});
                if (day == null || n == null || n < 1 || isCovered(day[2])) {
                    break;
                }
                String before = day[0] > 0 ? tokens.get(day[0] - 1).base() : "";
                boolean opened = before.equals("من") || before.equals("بين");
                LocalDate date = n < next.getDayOfMonth()
                        ? next.withDayOfMonth(n)
                        : opened && n <= next.minusMonths(1).lengthOfMonth()
                                ? next.minusMonths(1).withDayOfMonth(n)
                                : null;
                if (date == null) {
                    break;
                }
                sure |= !joined && (link.equals("الي") || link.equals("-") || link.equals("–"))
                        || opened
                        || isListOpener(before);
                chain.add(new Expression(
                        day[0],
                        day[1],
                        analysis.baseSpan(day[0], day[1]),
                        date.toString(),
                        last.rule(),
                        Map.of("day", new int[] {day[2], day[1]}, "year", new int[] {day[2], day[1]})));
                next = date;
                start = day[0];
            }
            return sure ? chain : List.of();
        }

        private boolean isListOpener(String word) {
            return word.equals("في")
                    || word.equals("يوم")
                    || word.equals("يومي")
                    || word.equals("ايام")
                    || word.equals("ليلتي")
                    || word.equals("(");
        }

        /** بين 36 و72 ساعة: the first number has the unit of the second. */
        private void addDurations() {
            List<Expression> more = new ArrayList<>();
            for (Expression e : found) {
                int[] number = e.captures().get("number");
                int at = number == null ? 0 : number[0] - 2;
                if (!e.kind().equals("duration") || number == null || at < 1 || number[0] != e.start()) {
                    continue;
                }
                Integer n = TimeSlots.integer(tokens.get(at).text());
                Integer last = slots.number(number);
                boolean range = tokens.get(at - 1).base().equals("بين")
                        || tokens.get(at - 1).base().equals("من");
                if (n == null || last == null || n < 1 || !range || isCovered(at)) {
                    continue;
                }
                if (words.listing.contains(tokens.get(at + 1).fold())
                        && e.value().contains(String.valueOf(last))) {
                    more.add(new Expression(
                            at,
                            at + 1,
                            tokens.get(at).span(),
                            e.value().replace(String.valueOf(last), String.valueOf(n)),
                            e.rule(),
                            Map.of()));
                }
            }
            found.addAll(more);
        }

        /** Whether two expressions are the ends of a range or parts of a list. */
        private boolean isJoined(Expression a, Expression b) {
            if (b.start() - a.end() > RANGE_GAP || analysis.sentenceOf(a.start()) != analysis.sentenceOf(b.start())) {
                return false;
            }
            boolean linked = tokens.get(b.start()).conjunction().equals("و");
            for (int i = a.end(); i < b.start(); i++) {
                String s = tokens.get(i).fold();
                boolean link = words.listing.contains(s) && !tokens.get(i).isMark("،");
                linked |= link || tokens.get(i).conjunction().equals("و");
                if (!link
                        && !words.listing.contains(tokens.get(i).base())
                        && !isListOpener(tokens.get(i).base())) {
                    return false;
                }
            }
            return linked;
        }

        /** The year, or the direction of a weekday, goes from one end of a range to the other. */
        private void carry() {
            for (int i = found.size() - 2; i >= 0; i--) {
                Expression a = found.get(i);
                Expression b = found.get(i + 1);
                if (!isJoined(a, b)) {
                    continue;
                }
                if (a.kind().equals("weekday") && b.kind().equals("weekday")) {
                    found.set(i, sameDirection(a, b));
                }
                boolean days = a.isDay() && b.isDay();
                boolean months = a.isMonth() && b.isMonth();
                if (!days && !months || !a.kind().equals(b.kind())) {
                    continue;
                }
                if (!a.namesYear()) {
                    int year = year(b);
                    String value = inYear(a.value(), year);
                    found.set(i, a.withValue(value.compareTo(b.value()) > 0 ? inYear(a.value(), year - 1) : value));
                } else if (!b.namesYear()) {
                    int year = year(a);
                    String value = inYear(b.value(), year);
                    found.set(i + 1, b.withValue(value.compareTo(a.value()) < 0 ? inYear(b.value(), year + 1) : value));
                }
            }
        }

        private int year(Expression e) {
            return Integer.parseInt(e.value().substring(0, 4));
        }

        private String inYear(String value, int year) {
            return value.length() == 10
                    ? LocalDate.parse(value).withYear(year).toString()
                    : String.format("%04d", year) + value.substring(4);
        }

        private Expression sameDirection(Expression a, Expression b) {
            int[] rel = b.captures().get("rel");
            Integer day = slots.weekday(a.captures().get("weekday"));
            if (rel == null || a.captures().containsKey("rel") || day == null || published == null) {
                return a;
            }
            String word = slots.word(rel);
            int direction = words.past.contains(word) ? -1 : words.next.contains(word) ? 1 : 0;
            LocalDate date = values.resolve(DayOfWeek.of(day), direction, a.start(), published);
            return a.withValue(date.toString());
        }

        // ---- two calendars side by side

        /** 26 شوال 1436 هـ الموافق 11 أغسطس 2015: the Gregorian day is the surer. */
        private void besideHijri() {
            for (int i = 0; i < found.size(); i++) {
                Expression hijri = found.get(i);
                boolean marked = hijri.end() < tokens.size()
                        && words.hijri.contains(tokens.get(hijri.end()).base());
                if (!hijri.isDay()
                        || !hijri.kind().equals("hijri") && !(hijri.kind().equals("numeric") && marked)) {
                    continue;
                }
                for (int k : new int[] {i + 1, i - 1}) {
                    Expression other = k >= 0 && k < found.size() ? found.get(k) : null;
                    if (other == null || !other.isDay() || !isSameDay(hijri, other)) {
                        continue;
                    }
                    LocalDate own = LocalDate.parse(hijri.value());
                    LocalDate gregorian = LocalDate.parse(other.value());
                    if (HijriCalendar.distance(own, gregorian) <= HijriCalendar.SIGHTING) {
                        found.set(i, hijri.withValue(other.value()));
                    } else {
                        contradictions.calendars(hijri, own, gregorian);
                    }
                    break;
                }
            }
        }

        /** Whether nothing but الموافق, marks and the letters of the calendars stands between two dates. */
        private boolean isSameDay(Expression a, Expression b) {
            int from = Math.min(a.end(), b.end());
            int to = Math.max(a.start(), b.start());
            if (to - from > 4 || b.kind().equals("hijri") || b.kind().equals("weekday")) {
                return false;
            }
            boolean beside = false;
            for (int i = from; i < to; i++) {
                Token token = tokens.get(i);
                boolean named = token.stem().equals("موافق");
                beside |= named || token.isMark("/") || token.isMark("(") || token.isMark("-");
                if (!token.isMark()
                        && !named
                        && !words.hijri.contains(token.base())
                        && !token.base().equals("ل")) {
                    return false;
                }
            }
            return beside || !tokens.get(b.start()).preposition().isEmpty();
        }

        // ---- clock times

        /** A clock time belongs to the date beside it, else to the one nearest in its sentence, else to the last one before; without any it is left out. */
        private void clocks() {
            for (int i = 0; i < found.size(); i++) {
                Expression clock = found.get(i);
                if (!clock.kind().equals("clock")) {
                    continue;
                }
                Expression next = i + 1 < found.size() ? found.get(i + 1) : null;
                Expression before = i > 0 ? found.get(i - 1) : null;
                if (next != null && next.isDay() && touches(clock.end(), next.start())) {
                    found.set(
                            i + 1, next.over(clock.start(), next.end(), analysis.baseSpan(clock.start(), next.end())));
                    found.remove(i--);
                } else if (before != null && before.isDay() && touches(before.end(), clock.start())) {
                    found.set(
                            i - 1,
                            before.over(before.start(), clock.end(), analysis.baseSpan(before.start(), clock.end())));
                    found.remove(i--);
                } else {
                    String day = isZoneOfAnother(clock, before) ? "" : dayAtHand(i);
                    found.set(i, clock.withValue(day));
                }
            }
        }

        private boolean touches(int end, int start) {
            if (start < end || start - end > CLOCK_GAP) {
                return false;
            }
            for (int i = end; i < start; i++) {
                Token token = tokens.get(i);
                if (!token.isMark("(") && !token.base().equals("من")) {
                    return false;
                }
            }
            return true;
        }

        /** الساعة 8:35 (12:35 بتوقيت غرينتش) is one time. */
        private boolean isZoneOfAnother(Expression clock, @Nullable Expression before) {
            if (clock.start() == 0 || !tokens.get(clock.start() - 1).isMark("(") || before == null) {
                return false;
            }
            return clock.start() - before.end() < 6
                    && analysis.sentenceOf(before.start()) == analysis.sentenceOf(clock.start());
        }

        private String dayAtHand(int i) {
            Expression clock = found.get(i);
            Expression nearest = null;
            for (Expression e : found) {
                if (e.isDay()
                        && analysis.sentenceOf(e.start()) == analysis.sentenceOf(clock.start())
                        && (nearest == null
                                || Math.abs(e.start() - clock.start()) < Math.abs(nearest.start() - clock.start()))) {
                    nearest = e;
                }
            }
            for (int k = i - 1; k >= 0 && nearest == null; k--) {
                if (found.get(k).isDay() && isRecent(found.get(k).value())) {
                    nearest = found.get(k);
                }
            }
            return nearest == null ? "" : nearest.value();
        }

        private boolean isRecent(String day) {
            return published == null || HijriCalendar.distance(LocalDate.parse(day), published) <= 3;
        }
    }
}
