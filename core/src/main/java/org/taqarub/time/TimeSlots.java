package org.taqarub.time;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Pattern;
import org.taqarub.morphology.Token;
import org.taqarub.text.Piece;

/** What the slots of times.rules stand for in one report, and the numbers that they name. */
final class TimeSlots implements Pattern.Slots {

    private static final int[] NONE = {};

    private static final java.util.regex.Pattern NUMERIC =
            java.util.regex.Pattern.compile("(\\d{1,4})[/.\\-](\\d{1,2})[/.\\-](\\d{2,4})");

    private static final java.util.regex.Pattern CLOCK = java.util.regex.Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private final Lexicon lexicon;
    private final TimeWords words;
    private final List<Token> tokens;

    TimeSlots(Lexicon lexicon, TimeWords words, List<Token> tokens) {
        this.lexicon = lexicon;
        this.words = words;
        this.tokens = tokens;
    }

    @Override
    public int[] ends(String slot, int at) {
        Token token = tokens.get(at);
        switch (slot) {
            case "weekday":
                return calendarEnds("weekdays", "", at);
            case "month":
                return monthEnds(at);
            case "hijri":
                return hijriEnds(at);
            case "day":
                return dayEnds(at);
            case "year":
                return isYear(at) ? new int[] {at + 1} : NONE;
            case "hijri-year":
                return isHijriYear(at) ? new int[] {at + 1} : NONE;
            case "yearwords":
                return yearWordEnds(at);
            case "number":
                return numberEnds(at);
            case "ordinal":
                return calendarEnds("numbers", "ordinal", at);
            case "units":
                return unitEnds(at, false);
            case "unit":
                return singleUnitEnds(at);
            case "dual":
                return unitEnds(at, true);
            case "half":
                return calendarEnds("numbers", "fraction", at);
            case "part":
                return partEnds(at);
            case "edge":
                return words.edges.contains(token.base()) || words.edges.contains(token.bare())
                        ? new int[] {at + 1}
                        : NONE;
            case "rel":
                return words.isRelative(token.base()) ? new int[] {at + 1} : NONE;
            case "clock":
                return clockEnds(at);
            case "digits":
                return digitsEnds(at);
            default:
                return NONE;
        }
    }

    // ---- what may end where

    private int[] unitEnds(int at, boolean dual) {
        Token token = tokens.get(at);
        TimeWords.Unit unit = words.unit(token);
        if (unit == null
                || !token.conjunction().isEmpty() && token.isDefinite()
                || token.isDefinite() && unit.isSingular()) {
            return NONE;
        }
        return dual == unit.isDual() ? new int[] {at + 1} : NONE;
    }

    /** One day, one year: not the head of a date (منذ يوم الأربعاء, منذ عام 2011) and not one of many (كل عام). */
    private int[] singleUnitEnds(int at) {
        TimeWords.Unit unit = words.unit(tokens.get(at));
        if (unit == null || !unit.isSingular() || tokens.get(at).isDefinite()) {
            return NONE;
        }
        int next = at + 1;
        if (next < tokens.size()
                && (tokens.get(next).kind() == Piece.Kind.NUMBER
                        || calendarEnds("weekdays", "", next).length > 0
                        || monthEnds(next).length > 0
                        || hijriEnds(next).length > 0
                        || yearWordEnds(next).length > 0)) {
            return NONE;
        }
        return new int[] {next};
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

    private @Nullable Entry calendar(String list, String set, int from, int to) {
        for (FormTrie.Match<Entry> match : lexicon.calendar().all(tokens, from)) {
            if (match.end() == to) {
                for (Entry entry : match.values()) {
                    if (entry.list().equals(list)
                            && (set.isEmpty() || entry.column("set").equals(set))) {
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
        Entry month = calendar("months", "", at, end);
        if (month == null || month.column("set").equals("hijri") || isOtherWord(at, end)) {
            return NONE;
        }
        if (end + 1 < tokens.size()
                && (tokens.get(end).isMark("/")
                        || tokens.get(end).isMark("(")
                        || tokens.get(end).isMark("\\")
                        || tokens.get(end).isMark("-"))) {
            int[] second = calendarEnds("months", "", end + 1);
            if (second.length > 0) {
                Entry other = calendar("months", "", end + 1, second[0]);
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
            Entry other = second.length == 0 ? null : calendar("months", "", end, second[0]);
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
        boolean risky = token.base().length() <= 3 || token.base().equals("مارس");
        if (!risky) {
            return false;
        }
        boolean dayBefore = at > 0
                && (tokens.get(at - 1).kind() == Piece.Kind.NUMBER
                        || tokens.get(at - 1).base().equals("شهر")
                        || words.edges.contains(tokens.get(at - 1).base())
                        || tokens.get(at - 1).base().equals("من")
                        || tokens.get(at - 1).base().equals("في"));
        boolean after = end < tokens.size()
                && (isYear(end)
                        || tokens.get(end).isMark("/")
                        || tokens.get(end).isMark("(")
                        || words.past.contains(tokens.get(end).base())
                        || words.next.contains(tokens.get(end).base()));
        boolean before = at > 1 && tokens.get(at - 1).isMark("/");
        return !dayBefore && !after && !before;
    }

    private int[] hijriEnds(int at) {
        int[] ends = calendarEnds("months", "hijri", at);
        return ends.length > 0 && !tokens.get(at).isVerb() ? ends : NONE;
    }

    private int[] dayEnds(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Piece.Kind.NUMBER) {
            Integer n = integer(token.text());
            return n != null && n >= 1 && n <= 31 ? new int[] {at + 1} : NONE;
        }
        return calendarEnds("numbers", "ordinal", at);
    }

    /** Four digits; years before 1900 only after عام, سنة or a month. */
    boolean isYear(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (token.kind() != Piece.Kind.NUMBER || token.text().length() != 4) {
            return false;
        }
        Integer n = integer(token.text());
        if (n == null || n < 1000 || n > 2100) {
            return false;
        }
        if (n >= 1900) {
            return true;
        }
        if (at == 0
                || isHijriYear(at)
                        && at + 1 < tokens.size()
                        && words.hijri.contains(tokens.get(at + 1).base())) {
            return false;
        }
        String before = tokens.get(at - 1).base();
        return before.equals("عام")
                || before.equals("العام")
                || before.equals("سنه")
                || before.equals("السنه")
                || before.equals("عامي")
                || calendarEnds("months", "", at - 1).length > 0 && hijriEnds(at - 1).length == 0;
    }

    private boolean isHijriYear(int at) {
        Token token = tokens.get(at);
        Integer n = token.kind() == Piece.Kind.NUMBER && token.text().length() == 4 ? integer(token.text()) : null;
        return n != null && HijriCalendar.isYear(n);
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

    private boolean isPart(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        return words.parts.contains(token.base()) || words.parts.contains(token.stem()) && token.isDefinite();
    }

    /** فجر, بعد ظهر, منتصف ليل, بعد منتصف ليل. */
    private int[] partEnds(int at) {
        int i = at;
        String first = tokens.get(i).base();
        boolean beside = first.equals("بعد") || first.equals("قبل");
        if (beside) {
            i++;
        }
        boolean middle = i < tokens.size() && tokens.get(i).base().equals("منتصف");
        if (middle) {
            i++;
        }
        if (i >= tokens.size() || !words.parts.contains(tokens.get(i).base()) && !(middle && isPart(i))) {
            return NONE;
        }
        if (beside && !middle) {
            String part = tokens.get(i).stem();
            if (!part.equals("ظهر")) {
                return NONE;
            }
        }
        return new int[] {i + 1};
    }

    /** 8:35; الثالثة والنصف; 10; what parts of the day follow is the rules' matter. */
    private int[] clockEnds(int at) {
        Token token = tokens.get(at);
        int end;
        if (token.kind() == Piece.Kind.NUMBER) {
            Matcher m = CLOCK.matcher(token.text());
            Integer n = integer(token.text());
            boolean fits = m.matches()
                    ? Integer.parseInt(m.group(1)) <= 24 && Integer.parseInt(m.group(2)) < 60
                    : n != null && n <= 24;
            if (!fits) {
                return NONE;
            }
            end = at + 1;
            // 8,35 and 8 : 35 come as several tokens.
            if (end + 1 < tokens.size()
                    && tokens.get(end).isMark(":")
                    && tokens.get(end + 1).kind() == Piece.Kind.NUMBER) {
                end += 2;
            }
        } else {
            int[] ordinal = token.isDefinite() ? calendarEnds("numbers", "ordinal", at) : NONE;
            boolean one = token.base().equals("الواحده");
            if (ordinal.length == 0 && !one) {
                return NONE;
            }
            end = one ? at + 1 : ordinal[0];
        }
        if (end < tokens.size()
                && tokens.get(end).conjunction().equals("و")
                && calendarEnds("numbers", "fraction", end).length > 0) {
            end++;
        }
        return new int[] {end};
    }

    /** Whether a clock time is written with minutes, so that it is none but a clock time. */
    boolean isWrittenClock(int at) {
        return CLOCK.matcher(tokens.get(at).text()).matches()
                && tokens.get(at).text().contains(":");
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
                && tokens.get(end).span().start() == tokens.get(end - 1).span().end()) {
            end += 2;
        }
        return NUMERIC.matcher(digits(at, end)).matches() ? new int[] {end} : NONE;
    }

    // ---- what they name

    /** The three numbers of 24/11/2015 in the order of the text. */
    int @Nullable [] numeric(int from, int to) {
        Matcher m = NUMERIC.matcher(digits(from, to));
        return m.matches()
                ? new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))}
                : null;
    }

    private String digits(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(tokens.get(i).text());
        }
        return out.toString();
    }

    static @Nullable Integer integer(String s) {
        try {
            return Integer.valueOf(s.replace(",", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Integer number(int @Nullable [] range) {
        if (range == null) {
            return null;
        }
        Token token = tokens.get(range[0]);
        if (token.kind() == Piece.Kind.NUMBER) {
            return integer(token.text());
        }
        Entry entry = calendar("numbers", "", range[0], range[1]);
        if (entry == null) {
            return null;
        }
        double n = Double.parseDouble(entry.id());
        return n == Math.rint(n) && n < Integer.MAX_VALUE ? (int) n : null;
    }

    /** A day of the month that ends before token {@code end}: 13, الـ13, الثالث, الثالث والعشرين; null where none does. */
    int @Nullable [] dayEndingAt(int end) {
        for (int at = Math.max(0, end - 2); at < end; at++) {
            int[] ends = dayEnds(at);
            if (ends.length > 0 && ends[0] == end) {
                boolean article = at > 0 && tokens.get(at - 1).fold().equals("ال");
                return new int[] {article ? at - 1 : at, end, at};
            }
        }
        return null;
    }

    /** One half, one quarter of a unit; null where it is no such part. */
    @Nullable
    Double fraction(int @Nullable [] range) {
        Entry entry = range == null ? null : calendar("numbers", "fraction", range[0], range[1]);
        return entry == null ? null : Double.valueOf(entry.id());
    }

    String word(int @Nullable [] range) {
        return range == null ? "" : tokens.get(range[0]).base();
    }

    /** 1 to 12; null without a range. */
    @Nullable
    Integer month(int @Nullable [] range) {
        return month(range, "");
    }

    /** The month of a set of names (levant, gulf, hijri …). */
    @Nullable
    Integer month(int @Nullable [] range, String set) {
        if (range == null) {
            return null;
        }
        int[] ends = calendarEnds("months", set, range[0]);
        Entry entry = ends.length == 0 ? null : calendar("months", set, range[0], ends[0]);
        return entry == null ? null : Integer.valueOf(entry.id());
    }

    /** 1 (Monday) to 7. */
    @Nullable
    Integer weekday(int @Nullable [] range) {
        if (range == null) {
            return null;
        }
        int[] ends = calendarEnds("weekdays", "", range[0]);
        Entry entry = ends.length == 0 ? null : calendar("weekdays", "", range[0], ends[0]);
        return entry == null ? null : Integer.valueOf(entry.id());
    }

    @Nullable
    Integer year(int @Nullable [] range) {
        if (range == null) {
            return null;
        }
        if (tokens.get(range[0]).kind() == Piece.Kind.NUMBER) {
            return integer(tokens.get(range[0]).text());
        }
        Integer rest = range[1] > range[0] + 1 ? number(new int[] {range[0] + 1, range[1]}) : Integer.valueOf(0);
        return rest == null || rest > 99 ? null : Integer.valueOf(2000 + rest);
    }
}
