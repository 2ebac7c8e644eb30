package org.taqarub.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Pattern;
import org.taqarub.lexicon.PatternRule;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.record.Warning;
import org.taqarub.text.Piece;

/**
 * Finds time expressions by the patterns of times.rules and resolves them from the day of publication. Without such a day only what the text itself
 * gives is resolved; the rest stays out. Stateless.
 */
public final class TimeReader {

    /** Times of a report, with what in them does not fit. */
    public record Found(List<TimeMention> times, List<Warning> warnings) {}

    private static final Set<String> PAST =
            Set.of("الماضي", "الفايت", "المنصرم", "السابق", "الماضيه", "الفايته", "المنصرمه", "الاخير");
    private static final Set<String> NEXT = Set.of("المقبل", "القادم", "التالي", "المقبله", "القادمه");
    private static final Set<String> PARTS = Set.of(
            "فجر", "صباح", "ظهر", "عصر", "مساء", "ليل", "ليله", "بعد", "منتصف", "ضحي", "عشيه", "غداه", "نهار", "مغرب",
            "عشاء");
    private static final Set<String> EDGES = Set.of(
            "مطلع", "بدايه", "بدايات", "اوايل", "اول", "منتصف", "اواسط", "وسط", "نهايه", "نهايات", "اواخر", "اخر",
            "ختام", "خلال", "مستهل", "غره", "النصف");
    private static final Set<String> FUTURE = Set.of(
            "سوف", "المقرر", "المتوقع", "المرتقب", "المزمع", "يعتزم", "تعتزم", "ستكون", "سيكون", "المنتظر", "موعد",
            "مقرر", "مقرره", "المقرره");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("يوم", "D"),
            Map.entry("ايام", "D"),
            Map.entry("يوما", "D"),
            Map.entry("يومين", "2D"),
            Map.entry("يومان", "2D"),
            Map.entry("اسبوع", "W"),
            Map.entry("اسابيع", "W"),
            Map.entry("اسبوعا", "W"),
            Map.entry("اسبوعين", "2W"),
            Map.entry("اسبوعان", "2W"),
            Map.entry("شهر", "M"),
            Map.entry("اشهر", "M"),
            Map.entry("شهور", "M"),
            Map.entry("شهرا", "M"),
            Map.entry("شهرين", "2M"),
            Map.entry("شهران", "2M"),
            Map.entry("عام", "Y"),
            Map.entry("اعوام", "Y"),
            Map.entry("عاما", "Y"),
            Map.entry("عامين", "2Y"),
            Map.entry("عامان", "2Y"),
            Map.entry("سنه", "Y"),
            Map.entry("سنوات", "Y"),
            Map.entry("سنين", "Y"),
            Map.entry("سنتين", "2Y"),
            Map.entry("سنتان", "2Y"),
            Map.entry("ساعه", "TH"),
            Map.entry("ساعات", "TH"),
            Map.entry("ساعتين", "2TH"),
            Map.entry("ساعتان", "2TH"),
            Map.entry("دقيقه", "TM"),
            Map.entry("دقايق", "TM"),
            Map.entry("دقيقتين", "2TM"),
            Map.entry("عقد", "10Y"),
            Map.entry("عقود", "10Y"),
            Map.entry("عقدين", "20Y"));

    private static final Set<String> SINGULAR = Set.of("يوم", "اسبوع", "شهر", "عام", "سنه", "ساعه", "دقيقه", "عقد");

    private static final java.util.regex.Pattern NUMERIC =
            java.util.regex.Pattern.compile("(\\d{1,4})[/.\\-](\\d{1,2})[/.\\-](\\d{2,4})");

    private final Lexicon lexicon;
    private final List<PatternRule> rules;

    public TimeReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.rules = lexicon.rules("times");
    }

    /** All time expressions in the order of the text; they do not overlap. */
    public Found read(Analysis analysis) {
        return new Run(analysis).read();
    }

    private final class Run implements Pattern.Slots {

        private final Analysis analysis;
        private final List<Token> tokens;
        private @Nullable LocalDate published;
        private final List<TimeMention> times = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();

        /** Whether a value is computed for a match that was chosen, so that what does not fit is noted once. */
        private boolean accepted;

        Run(Analysis analysis) {
            this.analysis = analysis;
            this.tokens = analysis.tokens();
            this.published = analysis.report().publishedOn();
        }

        Found read() {
            calibrate();
            int i = 0;
            while (i < tokens.size()) {
                int next = mayBegin(i) ? readAt(i) : i;
                i = next > i ? next : i + 1;
            }
            contradictions();
            return new Found(times, warnings);
        }

        /**
         * The day that the report itself calls today: a report that goes online after midnight says «أمس الثلاثاء» on a Thursday. Only a shift of one
         * day that the report's words agree on is taken.
         */
        private void calibrate() {
            if (published == null) {
                return;
            }
            int agreed = 0;
            for (int i = 0; i + 1 < tokens.size(); i++) {
                String s = tokens.get(i).base();
                int word = s.equals("اليوم") ? 0 : s.equals("امس") ? -1 : Integer.MAX_VALUE;
                int at = i + 1 < tokens.size() && tokens.get(i + 1).isMark("(") ? i + 2 : i + 1;
                if (word == Integer.MAX_VALUE || at >= tokens.size()) {
                    continue;
                }
                int[] ends = calendarEnds("weekdays", "", at);
                Entry day = ends.length == 0 ? null : calendar("weekdays", at, ends[0]);
                if (day == null) {
                    continue;
                }
                int difference = Integer.parseInt(day.id())
                        - published.plusDays(word).getDayOfWeek().getValue();
                int shift = Math.floorMod(difference + 3, 7) - 3;
                if (Math.abs(shift) > 1 || agreed != 0 && shift != agreed) {
                    return;
                }
                agreed = shift;
                if (shift == 0) {
                    return;
                }
            }
            published = published.plusDays(agreed);
        }

        /** Whether any expression can begin here; most words cannot. */
        private boolean mayBegin(int i) {
            return !tokens.get(i).isMark();
        }

        private int readAt(int i) {
            int limit = analysis.sentenceEnd(i);
            Pattern.@Nullable Match best = null;
            PatternRule bestRule = null;
            String bestValue = null;
            for (PatternRule rule : rules) {
                for (Pattern pattern : rule.patterns()) {
                    Pattern.Match match = pattern.matchAt(tokens, i, limit, this);
                    if (match != null && (best == null || match.end() > best.end())) {
                        String value = value(rule.field("value"), match);
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
            Span span = analysis.baseSpan(i, best.end());
            if (bestRule.field("value").equals("duration") && best.captures().containsKey("lead")) {
                span = analysis.baseSpan(best.captures().get("lead")[0], best.end());
            }
            accepted = true;
            value(bestRule.field("value"), best);
            accepted = false;
            int end = best.end();
            if (!bestValue.isEmpty()) {
                rangeStart(best, bestRule, bestValue);
                times.add(new TimeMention(span, bestValue, Evidence.of(span, bestRule.id())));
                weekdayFits(best, bestValue, span);
                if (bestRule.field("value").equals("year")
                        && end + 1 < tokens.size()
                        && tokens.get(end).fold().equals("و")
                        && isYear(tokens.get(end + 1))) {
                    Span next = tokens.get(end + 1).span();
                    times.add(new TimeMention(
                            next, tokens.get(end + 1).text(), Evidence.of(next, bestRule.id() + ".range")));
                    end += 2;
                }
            }
            return end;
        }

        /** بين 13 و15 نوفمبر: the first day has the month and year of the second. */
        private void rangeStart(Pattern.Match match, PatternRule rule, String value) {
            int[] day = match.captures().get("day");
            int first = match.start() - 2;
            if (day == null || value.length() != 10 || first < 0 || day[0] != match.start()) {
                return;
            }
            String between = tokens.get(first + 1).fold();
            Integer n = tokens.get(first).kind() == Piece.Kind.NUMBER
                    ? integer(tokens.get(first).text())
                    : null;
            if (n == null || n < 1 || !(between.equals("و") || between.equals("الي") || between.equals("-"))) {
                return;
            }
            LocalDate last = LocalDate.parse(value);
            if (n < last.getDayOfMonth()) {
                Span span = tokens.get(first).span();
                times.add(new TimeMention(
                        span, last.withDayOfMonth(n).toString(), Evidence.of(span, rule.id() + ".range")));
            }
        }

        // ---- slots

        @Override
        public int[] ends(String slot, int at) {
            Token token = tokens.get(at);
            switch (slot) {
                case "weekday":
                    return calendarEnds("weekdays", "", at);
                case "month":
                    return monthEnds(at);
                case "day":
                    return dayEnds(at);
                case "year":
                    return isYear(token) ? new int[] {at + 1} : NONE;
                case "yearwords":
                    return yearWordEnds(at);
                case "number":
                    return numberEnds(at);
                case "ordinal":
                    return calendarEnds("numbers", "ordinal", at);
                case "units":
                    return units(at, false);
                case "unit":
                    return SINGULAR.contains(tokens.get(at).base()) ? units(at, false) : NONE;
                case "dual":
                    return units(at, true);
                case "part":
                    return partEnds(at);
                case "edge":
                    return EDGES.contains(token.base()) || EDGES.contains(token.bare()) ? new int[] {at + 1} : NONE;
                case "digits":
                    return digitsEnds(at);
                default:
                    return NONE;
            }
        }

        private static final int[] NONE = {};

        private int[] units(int at, boolean dual) {
            Token token = tokens.get(at);
            String unit = UNITS.get(token.stem());
            if (unit == null
                    || !token.pronoun().isEmpty()
                    || !token.conjunction().isEmpty() && token.isDefinite()) {
                return NONE;
            }
            boolean two = Character.isDigit(unit.charAt(0)) && unit.charAt(0) == '2';
            boolean singular = SINGULAR.contains(token.stem());
            if (token.isDefinite() && singular) {
                return NONE;
            }
            return dual == two ? new int[] {at + 1} : NONE;
        }

        private int[] calendarEnds(String list, String set, int at) {
            if (tokens.get(at).isMark()) {
                return NONE;
            }
            List<FormTrie.Match<Entry>> all = lexicon.calendar().all(tokens, at);
            for (int k = all.size() - 1; k >= 0; k--) {
                for (Entry entry : all.get(k).values()) {
                    if (entry.list().equals(list)
                            && (set.isEmpty() || entry.column("set").equals(set))) {
                        return new int[] {all.get(k).end()};
                    }
                }
            }
            return NONE;
        }

        private @Nullable Entry calendar(String list, int from, int to) {
            for (FormTrie.Match<Entry> match : lexicon.calendar().all(tokens, from)) {
                if (match.end() == to) {
                    for (Entry entry : match.values()) {
                        if (entry.list().equals(list)) {
                            return entry;
                        }
                    }
                }
            }
            return null;
        }

        /** A month, or one month in two name systems: نوفمبر/تشرين الثاني, تشرين الثاني (نوفمبر). */
        private int[] monthEnds(int at) {
            int[] first = calendarEnds("months", "", at);
            if (first.length == 0) {
                return NONE;
            }
            int end = first[0];
            Entry month = calendar("months", at, end);
            if (month == null || month.column("set").equals("hijri") || isOtherWord(at, end)) {
                return NONE;
            }
            if (end + 1 < tokens.size()
                    && (tokens.get(end).isMark("/")
                            || tokens.get(end).isMark("(")
                            || tokens.get(end).isMark("-"))) {
                int[] second = calendarEnds("months", "", end + 1);
                if (second.length > 0) {
                    Entry other = calendar("months", end + 1, second[0]);
                    if (other != null && other.id().equals(month.id())) {
                        int close = second[0];
                        if (tokens.get(end).isMark("(")
                                && close < tokens.size()
                                && tokens.get(close).isMark(")")) {
                            close++;
                        }
                        return new int[] {close};
                    }
                }
            }
            if (end < tokens.size()
                    && !tokens.get(end).isMark()
                    && tokens.get(end).conjunction().isEmpty()) {
                int[] second = calendarEnds("months", "", end);
                Entry other = second.length == 0 ? null : calendar("months", end, second[0]);
                if (other != null
                        && other.id().equals(month.id())
                        && !other.column("set").equals(month.column("set"))) {
                    return second;
                }
            }
            return first;
        }

        /** Month names of two or three letters are common words; alone they need the tagger's word or a neighbour. */
        private boolean isOtherWord(int at, int end) {
            Token token = tokens.get(at);
            if (end - at > 1) {
                return false;
            }
            if (token.isVerb() || !token.pronoun().isEmpty() || token.isDefinite()) {
                return true;
            }
            boolean risky = token.base().length() <= 3
                    || token.base().equals("مارس")
                    || token.base().equals("رجب")
                    || token.base().equals("شعبان");
            if (!risky) {
                return false;
            }
            boolean dayBefore = at > 0
                    && (tokens.get(at - 1).kind() == Piece.Kind.NUMBER
                            || tokens.get(at - 1).base().equals("شهر")
                            || EDGES.contains(tokens.get(at - 1).base())
                            || tokens.get(at - 1).base().equals("من")
                            || tokens.get(at - 1).base().equals("في"));
            boolean after = end < tokens.size()
                    && (isYear(tokens.get(end))
                            || tokens.get(end).isMark("/")
                            || tokens.get(end).isMark("(")
                            || PAST.contains(tokens.get(end).base())
                            || NEXT.contains(tokens.get(end).base()));
            boolean before = at > 1 && tokens.get(at - 1).isMark("/");
            return !dayBefore && !after && !before;
        }

        private int[] dayEnds(int at) {
            Token token = tokens.get(at);
            if (token.kind() == Piece.Kind.NUMBER) {
                Integer n = integer(token.text());
                return n != null && n >= 1 && n <= 31 ? new int[] {at + 1} : NONE;
            }
            int[] ordinal = calendarEnds("numbers", "ordinal", at);
            return ordinal;
        }

        private boolean isYear(Token token) {
            if (token.kind() != Piece.Kind.NUMBER || token.text().length() != 4) {
                return false;
            }
            Integer n = integer(token.text());
            return n != null && n >= 1900 && n <= 2100;
        }

        /** ألفين وخمسة عشر. */
        private int[] yearWordEnds(int at) {
            String s = tokens.get(at).base();
            if (!s.equals("الفين") && !s.equals("الفان") && !s.equals("فين")) {
                return NONE;
            }
            if (at + 1 < tokens.size() && tokens.get(at + 1).conjunction().equals("و")) {
                int[] ends = calendarEnds("numbers", "cardinal", at + 1);
                if (ends.length > 0) {
                    return ends;
                }
            }
            return new int[] {at + 1};
        }

        private int[] numberEnds(int at) {
            Token token = tokens.get(at);
            if (token.kind() == Piece.Kind.NUMBER) {
                return integer(token.text()) != null ? new int[] {at + 1} : NONE;
            }
            return calendarEnds("numbers", "cardinal", at);
        }

        private int[] partEnds(int at) {
            Token token = tokens.get(at);
            if (!PARTS.contains(token.base())) {
                return NONE;
            }
            if (token.base().equals("بعد") || token.base().equals("منتصف")) {
                boolean follows = at + 1 < tokens.size()
                        && PARTS.contains(tokens.get(at + 1).stem());
                return follows ? new int[] {at + 2} : NONE;
            }
            return new int[] {at + 1};
        }

        private int[] digitsEnds(int at) {
            if (tokens.get(at).kind() != Piece.Kind.NUMBER) {
                return NONE;
            }
            int end = at + 1;
            while (end + 1 < tokens.size()
                    && end < at + 5
                    && tokens.get(end).isMark()
                    && "/-.".contains(tokens.get(end).text())
                    && tokens.get(end + 1).kind() == Piece.Kind.NUMBER
                    && tokens.get(end).span().start()
                            == tokens.get(end - 1).span().end()) {
                end += 2;
            }
            return NUMERIC.matcher(digits(at, end)).matches() ? new int[] {end} : NONE;
        }

        private String digits(int from, int to) {
            StringBuilder out = new StringBuilder();
            for (int i = from; i < to; i++) {
                out.append(tokens.get(i).text());
            }
            return out.toString();
        }

        // ---- values

        /** Null where the pattern does not apply after all; empty where it applies and nothing can be resolved. */
        private @Nullable String value(String kind, Pattern.Match match) {
            Map<String, int[]> c = match.captures();
            try {
                switch (kind) {
                    case "date":
                        return date(c, match);
                    case "month":
                        return month(c, match);
                    case "year":
                        return yearValue(captured(c, "year"));
                    case "weekday":
                        return weekday(c, match);
                    case "dayword":
                        return dayword(c, match);
                    case "dayof":
                        return dayOf(c);
                    case "period":
                        return period(c);
                    case "duration":
                        return duration(c);
                    case "numeric":
                        return numeric(captured(c, "digits"));
                    default:
                        return null;
                }
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** What a pattern must have captured for this kind of value. */
        private int[] captured(Map<String, int[]> captures, String name) {
            int[] range = captures.get(name);
            if (range == null) {
                throw new IllegalStateException(
                        "times.rules: the pattern captures no <" + name + ">, which its value needs");
            }
            return range;
        }

        private @Nullable Integer integer(String s) {
            try {
                return Integer.valueOf(s.replace(",", ""));
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private @Nullable Integer number(int @Nullable [] range) {
            if (range == null) {
                return null;
            }
            Token token = tokens.get(range[0]);
            if (token.kind() == Piece.Kind.NUMBER) {
                return integer(token.text());
            }
            Entry entry = calendar("numbers", range[0], range[1]);
            if (entry == null) {
                return null;
            }
            double n = Double.parseDouble(entry.id());
            return n == Math.rint(n) && n < Integer.MAX_VALUE ? (int) n : null;
        }

        private String word(int @Nullable [] range) {
            return range == null ? "" : tokens.get(range[0]).base();
        }

        private @Nullable Integer monthNumber(int @Nullable [] range) {
            if (range == null) {
                return null;
            }
            int[] ends = calendarEnds("months", "", range[0]);
            Entry entry = ends.length == 0 ? null : calendar("months", range[0], ends[0]);
            return entry == null ? null : Integer.valueOf(entry.id());
        }

        private @Nullable String yearValue(int[] range) {
            if (tokens.get(range[0]).kind() == Piece.Kind.NUMBER) {
                return tokens.get(range[0]).text();
            }
            Integer rest = range[1] > range[0] + 1 ? number(new int[] {range[0] + 1, range[1]}) : Integer.valueOf(0);
            return rest == null || rest > 99 ? null : String.valueOf(2000 + rest);
        }

        private @Nullable Integer yearNumber(int @Nullable [] range) {
            return range == null ? null : integer(tokens.get(range[0]).text());
        }

        private @Nullable String date(Map<String, int[]> c, Pattern.Match match) {
            Integer day = number(c.get("day"));
            Integer month = monthNumber(c.get("month"));
            if (day == null || month == null || day > 31) {
                return null;
            }
            Integer year = yearNumber(c.get("year"));
            if (year == null) {
                LocalDate reference = published;
                if (reference == null) {
                    return "";
                }
                year = yearOf(month, day, word(c.get("rel")), match, reference);
            }
            return LocalDate.of(year, month, day).toString();
        }

        /** The year of a day and month without one: the nearest, in the direction that the words give. */
        private int yearOf(int month, int day, String rel, Pattern.Match match, LocalDate reference) {
            int y = reference.getYear();
            int d = Math.min(day, YearMonth.of(y, month).lengthOfMonth());
            LocalDate same = LocalDate.of(y, month, d);
            boolean future = NEXT.contains(rel) || rel.isEmpty() && isFuture(match.start());
            if (PAST.contains(rel)) {
                return same.isAfter(reference) ? y - 1 : y;
            }
            if (future) {
                return same.isBefore(reference) ? y + 1 : y;
            }
            if (rel.isEmpty() && same.isAfter(reference) && isPast(match.start())) {
                return y - 1;
            }
            if (same.isAfter(reference.plusMonths(rel.isEmpty() ? 3 : 11))) {
                return y - 1;
            }
            return y;
        }

        private @Nullable String month(Map<String, int[]> c, Pattern.Match match) {
            Integer month = monthNumber(c.get("month"));
            if (month == null) {
                return null;
            }
            Integer year = yearNumber(c.get("year"));
            String rel = word(c.get("rel"));
            if (year == null) {
                if (published == null) {
                    return "";
                }
                int y = published.getYear();
                int now = published.getMonthValue();
                boolean lastYear = c.containsKey("rel") && rel.isEmpty();
                if (NEXT.contains(rel) || rel.isEmpty() && isFuture(match.start())) {
                    year = month < now ? y + 1 : y;
                } else if (PAST.contains(rel)) {
                    year = month >= now && month > now ? y - 1 : month == now ? y - 1 : y;
                } else {
                    year = month > now + 2 && !lastYear ? y - 1 : y;
                }
                if (accepted && !PAST.contains(rel) && !NEXT.contains(rel) && !rel.isEmpty() && month != now) {
                    Span span = analysis.baseSpan(match.start(), match.end());
                    warnings.add(new Warning(
                            "time-contradiction",
                            span,
                            "The words call month " + month + " the current one, but the report was published on "
                                    + published + "."));
                }
            }
            return String.format("%04d-%02d", year, month);
        }

        private @Nullable String weekday(Map<String, int[]> c, Pattern.Match match) {
            int[] range = captured(c, "weekday");
            Entry entry = calendar("weekdays", range[0], range[1]);
            if (entry == null || isOtherDay(range[0], c.containsKey("rel"))) {
                return null;
            }
            if (published == null) {
                return "";
            }
            DayOfWeek day = DayOfWeek.of(Integer.parseInt(entry.id()));
            String rel = word(c.get("rel"));
            boolean future = NEXT.contains(rel)
                    || !PAST.contains(rel)
                            && (isFuture(match.start()) || published.getDayOfWeek() != day && isPresent(match.start()));
            LocalDate date;
            if (future) {
                date = NEXT.contains(rel)
                        ? published.with(TemporalAdjusters.next(day))
                        : published.with(TemporalAdjusters.nextOrSame(day));
            } else {
                date = PAST.contains(rel)
                        ? published.with(TemporalAdjusters.previous(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
            }
            boolean afterMidnight =
                    match.start() < range[0] && tokens.get(match.start()).base().equals("بعد");
            return (afterMidnight ? date.plusDays(1) : date).toString();
        }

        /** الأحد, الجمعة, السبت without the article or with another sense: a mosque's Friday prayer, the number one. */
        private boolean isOtherDay(int at, boolean rel) {
            Token token = tokens.get(at);
            if (!token.isDefinite()) {
                return !rel && !(at > 0 && tokens.get(at - 1).base().equals("يوم"));
            }
            if (at > 0) {
                String before = tokens.get(at - 1).base();
                return before.equals("صلاه") || before.equals("خطبه") || before.equals("خطيب");
            }
            return false;
        }

        /** Whether the clause around a token speaks of what is to come. */
        private boolean isFuture(int at) {
            int from = Math.max(analysis.sentenceStart(at), at - 14);
            for (int i = at - 1; i >= from; i--) {
                Token token = tokens.get(i);
                if (token.preposition().equals("س") || FUTURE.contains(token.base()) || FUTURE.contains(token.bare())) {
                    return true;
                }
                if (token.pos().equals("VBD") || token.isMark("؛") || token.isMark(".")) {
                    return false;
                }
            }
            return false;
        }

        /** Whether the nearest verb before, in the same sentence, is in the past. */
        private boolean isPast(int at) {
            for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
                if (tokens.get(i).isVerb()) {
                    return tokens.get(i).pos().equals("VBD")
                            && lexicon.reporting(tokens.get(i).base()).isEmpty();
                }
            }
            return false;
        }

        /** Whether the nearest verb before, in the same clause, is in the present: يصدر الكتاب الثلاثاء speaks of the Tuesday to come. */
        private boolean isPresent(int at) {
            int from = Math.max(analysis.sentenceStart(at), at - 8);
            for (int i = at - 1; i >= from; i--) {
                Token token = tokens.get(i);
                if (token.isMark()) {
                    return false;
                }
                if (token.isVerb()) {
                    String before = i > 0 ? tokens.get(i - 1).bare() : "";
                    return token.pos().equals("VBP")
                            && !before.equals("لم")
                            && !before.startsWith("كان")
                            && !before.equals("ان")
                            && lexicon.reporting(token.base()).isEmpty();
                }
            }
            return false;
        }

        private @Nullable String dayword(Map<String, int[]> c, Pattern.Match match) {
            int[] range = captured(c, "word");
            String word = word(range);
            int shift;
            switch (word) {
                case "امس":
                case "الامس":
                case "البارحه":
                    shift = -1;
                    break;
                case "غدا":
                case "غد":
                case "الغد":
                    shift = 1;
                    break;
                case "اول":
                    shift = -2;
                    break;
                case "بعد":
                    shift = 2;
                    break;
                case "الليله":
                    shift = match.end() - match.start() > 1
                                    && tokens.get(match.end() - 1).base().equals("الماضيه")
                            ? -1
                            : 0;
                    break;
                default:
                    shift = 0;
            }
            if (published == null) {
                return "";
            }
            int at = range[0];
            if ((word.equals("الامس") || word.equals("الغد"))
                    && tokens.get(at).preposition().isEmpty()
                    && at > 0
                    && tokens.get(at - 1).isNoun()) {
                return null;
            }
            if (word.equals("اليوم")
                    && at > 0
                    && (tokens.get(at - 1).base().equals("ذلك")
                            || tokens.get(at - 1).base().equals("هذا") && match.start() == at)) {
                return null;
            }
            if (word.equals("اليوم") && match.end() < tokens.size() && isQualifier(match.end())) {
                return null;
            }
            LocalDate date = published.plusDays(shift);
            int[] named = c.get("weekday");
            Entry day = named == null ? null : calendar("weekdays", named[0], named[1]);
            if (day != null) {
                // Where the two do not fit, the named day is the surer: the nearest such day.
                int difference = Math.floorMod(
                                Integer.parseInt(day.id()) - date.getDayOfWeek().getValue() + 3, 7)
                        - 3;
                if (accepted && difference != 0) {
                    warnings.add(new Warning(
                            "time-contradiction",
                            analysis.baseSpan(match.start(), match.end()),
                            "The words name a " + DayOfWeek.of(Integer.parseInt(day.id())) + ", but " + date + " is a "
                                    + date.getDayOfWeek() + "."));
                }
                date = date.plusDays(difference);
            }
            return date.toString();
        }

        /** اليوم الأول, اليوم التالي, اليوم الوطني are other days. */
        private boolean isQualifier(int at) {
            Token token = tokens.get(at);
            String s = token.base();
            return s.equals("التالي")
                    || s.equals("الاول")
                    || s.equals("الثاني")
                    || s.equals("الثالث")
                    || s.equals("الوطني")
                    || s.equals("العالمي")
                    || s.equals("نفسه")
                    || s.equals("ذاته")
                    || s.equals("الذي")
                    || s.equals("الواحد")
                    || s.equals("السابع")
                    || s.equals("الاخير")
                    || s.equals("الدولي");
        }

        private @Nullable String dayOf(Map<String, int[]> c) {
            Integer day = number(c.get("day"));
            if (day == null || day > 31) {
                return null;
            }
            if (published == null) {
                return "";
            }
            String rel = word(c.get("rel"));
            YearMonth month = YearMonth.from(published);
            if (PAST.contains(rel)) {
                month = month.minusMonths(1);
            } else if (NEXT.contains(rel)) {
                month = month.plusMonths(1);
            }
            return month.atDay(day).toString();
        }

        private @Nullable String period(Map<String, int[]> c) {
            if (published == null) {
                return "";
            }
            String unit = tokens.get(captured(c, "unit")[0]).stem();
            String rel = word(c.get("rel"));
            int shift = PAST.contains(rel) ? -1 : NEXT.contains(rel) ? 1 : 0;
            switch (unit) {
                case "اسبوع":
                    LocalDate week = published.plusWeeks(shift);
                    return String.format(
                            "%04d-W%02d",
                            week.get(IsoFields.WEEK_BASED_YEAR), week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case "شهر":
                    return YearMonth.from(published).plusMonths(shift).toString();
                default:
                    return String.valueOf(published.getYear() + shift);
            }
        }

        private @Nullable String duration(Map<String, int[]> c) {
            String unit = UNITS.get(tokens.get(captured(c, "unit")[0]).stem());
            if (unit == null) {
                return null;
            }
            int from = Integer.MAX_VALUE;
            for (int[] range : c.values()) {
                from = Math.min(from, range[0]);
            }
            int times = 1;
            int letters = 0;
            while (letters < unit.length() && Character.isDigit(unit.charAt(letters))) {
                letters++;
            }
            if (letters > 0) {
                times = Integer.parseInt(unit.substring(0, letters));
                unit = unit.substring(letters);
            }
            Integer number = c.containsKey("number") ? number(c.get("number")) : Integer.valueOf(1);
            if (number == null || number <= 0 || number > 10_000) {
                return null;
            }
            if (isAge(from, captured(c, "unit")[1], unit)) {
                return null;
            }
            int n = number * times;
            return unit.startsWith("T") ? "PT" + n + unit.charAt(1) : "P" + n + unit;
        }

        /** An age is no duration: (34 عاما), يبلغ من العمر 34 عاما. */
        private boolean isAge(int from, int to, String unit) {
            if (!unit.equals("Y")) {
                return false;
            }
            boolean parenthesis = from > 0
                    && tokens.get(from - 1).isMark("(")
                    && to < tokens.size()
                    && tokens.get(to).isMark(")");
            if (parenthesis) {
                return true;
            }
            for (int i = Math.max(0, from - 3); i < from; i++) {
                String s = tokens.get(i).base();
                if (s.equals("العمر")
                        || s.equals("عمر")
                        || s.equals("البالغ")
                        || s.equals("البالغه")
                        || s.equals("يبلغ") && tokens.get(i + 1).base().equals("من")
                        || s.equals("سن")) {
                    return true;
                }
            }
            return to + 1 < tokens.size()
                    && tokens.get(to).base().equals("من")
                    && tokens.get(to + 1).stem().equals("عمر");
        }

        private @Nullable String numeric(int[] range) {
            Matcher m = NUMERIC.matcher(digits(range[0], range[1]));
            if (!m.matches()) {
                return null;
            }
            int a = Integer.parseInt(m.group(1));
            int b = Integer.parseInt(m.group(2));
            int d = Integer.parseInt(m.group(3));
            if (a > 1900) {
                return LocalDate.of(a, b, d).toString();
            }
            int year = d < 100 ? 2000 + d : d;
            return b <= 12
                    ? LocalDate.of(year, b, a).toString()
                    : LocalDate.of(year, a, b).toString();
        }

        // ---- what does not fit

        private void weekdayFits(Pattern.Match match, String value, Span span) {
            int[] range = match.captures().get("weekday");
            if (range == null || value.length() != 10) {
                return;
            }
            Entry entry = calendar("weekdays", range[0], range[1]);
            LocalDate date = LocalDate.parse(value);
            if (entry != null && date.getDayOfWeek().getValue() != Integer.parseInt(entry.id())) {
                warnings.add(new Warning(
                        "time-contradiction",
                        span,
                        "The words name a " + DayOfWeek.of(Integer.parseInt(entry.id())) + ", but " + value + " is a "
                                + date.getDayOfWeek() + "."));
            }
        }

        private void contradictions() {
            if (published == null) {
                return;
            }
            LocalDate latest = published.plusYears(60);
            for (TimeMention time : times) {
                if (time.value().length() == 10 && LocalDate.parse(time.value()).isAfter(latest)) {
                    warnings.add(new Warning("time-far", time.span(), "More than sixty years after publication."));
                }
            }
        }
    }
}
