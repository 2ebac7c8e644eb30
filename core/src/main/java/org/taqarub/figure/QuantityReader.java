package org.taqarub.figure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.text.Piece;

/** Reads quantities: digits, the number words of numbers.tsv and the bounds of figures.tsv. One for each report. */
final class QuantityReader {

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([,٬]\\d{3})+");
    private static final Pattern POINT_THOUSANDS = Pattern.compile("\\d{1,3}\\.\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("\\d+([.,٫]\\d+)?");
    private static final double THOUSAND = 1000;

    /** Largest number that is read. */
    private static final double LARGEST = 1e15;

    private static final Set<String> SECOND_OF_RANGE = Set.of("الي", "او", "-", "–");

    private final Lexicon lexicon;
    private final List<Token> tokens;

    QuantityReader(Lexicon lexicon, Analysis analysis) {
        this.lexicon = lexicon;
        this.tokens = analysis.tokens();
    }

    /**
     * A number without bounds.
     *
     * @param unit the smallest unit that it counts in (1000 for ثلاثة آلاف)
     * @param multiplied whether a word such as ألف or مليون multiplies it
     */
    private record Number(
            int end, double least, @Nullable Double most, double unit, boolean multiplied, boolean year) {}

    /** The longest quantity that begins at a token, bounds before and after it included; null where none does. */
    @Nullable
    Quantity at(int i) {
        if (i >= tokens.size() || tokens.get(i).isMark() || isHyphen(i - 1) && i > 1 && isNumber(i - 2)) {
            return null;
        }
        Entry bound = null;
        int at = i;
        for (int k = 0; k < 3; k++) {
            FormTrie.Match<Entry> match = match(at, "before");
            if (match == null) {
                break;
            }
            Entry next = first(match, "before");
            bound = bound == null || bound.column("value").equals("about") ? next : bound;
            at = match.end();
        }
        boolean between = isWord(at, "بين");
        Quantity quantity = between ? between(i, at) : null;
        if (quantity == null && isWord(at, "من") && at == i) {
            quantity = fromTo(i);
        }
        if (quantity == null) {
            quantity = plain(i, at);
        }
        if (quantity == null) {
            return null;
        }
        if (bound != null) {
            quantity = quantity.bounded(bound.column("value"), i, quantity.end());
        }
        return boundedAfter(quantity, quantity.end());
    }

    /** The quantity with the bound that stands at a token behind it (على الأقل); itself where none does. */
    Quantity boundedAfter(Quantity quantity, int at) {
        FormTrie.Match<Entry> match = at < tokens.size() ? match(at, "after") : null;
        return match == null
                ? quantity
                : quantity.bounded(first(match, "after").column("value"), quantity.start(), match.end());
    }

    private @Nullable Quantity plain(int start, int at) {
        Number first = number(at);
        if (first == null) {
            return null;
        }
        int next = first.end();
        if (next + 1 < tokens.size()
                && SECOND_OF_RANGE.contains(tokens.get(next).bare())
                && tokens.get(next).preposition().isEmpty()) {
            Number second = number(next + 1);
            Quantity range = range(start, first, second);
            if (range != null || isHyphen(next)) {
                return range;
            }
        }
        return new Quantity(start, first.end(), first.least(), first.most(), first.year());
    }

    /** ما بين 5 و10. */
    private @Nullable Quantity between(int start, int at) {
        Number first = number(at + 1);
        if (first == null || first.end() >= tokens.size()) {
            return null;
        }
        Token and = tokens.get(first.end());
        boolean alone = and.fold().equals("و") || and.bare().equals("الي");
        if (!alone && !and.conjunction().equals("و")) {
            return null;
        }
        return range(start, first, number(alone ? first.end() + 1 : first.end()));
    }

    /** من 5 إلى 10. */
    private @Nullable Quantity fromTo(int start) {
        Number first = number(start + 1);
        if (first == null
                || first.end() + 1 >= tokens.size()
                || !tokens.get(first.end()).bare().equals("الي")) {
            return null;
        }
        Quantity range = range(start, first, number(first.end() + 1));
        boolean rises = start > 0 && isNear(start, "rise");
        return range != null && rises ? new Quantity(start, range.end(), range.most(), range.most(), false) : range;
    }

    private boolean isNear(int at, String set) {
        for (int k = Math.max(0, at - 6); k < at; k++) {
            if (match(k, set) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Quantity range(int start, Number first, @Nullable Number second) {
        if (second == null) {
            return null;
        }
        double low = first.least();
        double high = second.least();
        if (second.multiplied() && !first.multiplied() && low * second.unit() < high) {
            low *= second.unit();
        }
        return low < high ? new Quantity(start, second.end(), low, second.most(), false) : null;
    }

    /** A number of several parts: مئة وخمسة وعشرون, ألف و500, مليون ونصف المليون. */
    private @Nullable Number number(int i) {
        Number sum = term(skipLetters(i));
        if (sum == null) {
            return null;
        }
        while (sum.end() < tokens.size() && sum.unit() >= 100 && sum.most() != null) {
            Token and = tokens.get(sum.end());
            boolean alone = and.fold().equals("و");
            if (!alone && !and.conjunction().equals("و")) {
                break;
            }
            int at = alone ? sum.end() + 1 : sum.end();
            if (sum.multiplied() && at < tokens.size() && tokens.get(at).stem().equals("نصف")) {
                int end = at + 1 < tokens.size() && unitAt(at + 1) == sum.unit() ? at + 2 : at + 1;
                double half = sum.least() + sum.unit() / 2;
                return new Number(end, half, half, sum.unit() / 10, true, false);
            }
            Number next = term(at);
            if (next == null || next.most() == null || next.least() >= sum.unit()) {
                break;
            }
            double total = sum.least() + next.least();
            sum = new Number(next.end(), total, total, next.unit(), sum.multiplied(), false);
        }
        return sum.least() > LARGEST ? null : sum;
    }

    /** الـ50 and بـ50 are cut before the digits. */
    private int skipLetters(int i) {
        boolean letters = i + 1 < tokens.size()
                && (tokens.get(i).fold().equals("ب")
                        || tokens.get(i).fold().equals("ل")
                        || tokens.get(i).fold().equals("ال"))
                && tokens.get(i + 1).kind() == Piece.Kind.NUMBER;
        return letters ? i + 1 : i;
    }

    /** One number with what multiplies it: 500 ألف, ثلاثة ملايين, نصف مليون, بضعة آلاف. */
    private @Nullable Number term(int i) {
        if (i >= tokens.size() || tokens.get(i).isMark()) {
            return null;
        }
        Number single = tokens.get(i).kind() == Piece.Kind.NUMBER ? digits(i) : words(i);
        if (single == null) {
            return null;
        }
        double unit = single.end() < tokens.size() ? unitAt(single.end()) : 0;
        while (unit >= THOUSAND
                && single.unit() < THOUSAND * THOUSAND
                && !(single.multiplied() && unit < single.unit())) {
            Double most = single.most();
            boolean vague = most == null || most > single.least();
            Double high = most == null ? null : Double.valueOf(vague ? (most + 1) * unit - 1 : most * unit);
            single = new Number(single.end() + 1, single.least() * unit, high, unit, true, false);
            unit = single.end() < tokens.size() ? unitAt(single.end()) : 0;
        }
        boolean whole = single.least() == Math.rint(single.least());
        return single.least() < 1 || !whole && single.multiplied() ? null : single;
    }

    /** What ألف, مليون and the like multiply by; 0 where the token is none of them. */
    private double unitAt(int i) {
        if (i >= tokens.size()
                || !tokens.get(i).conjunction().isEmpty()
                || tokens.get(i).isMark()) {
            return 0;
        }
        Entry entry = cardinal(i, i + 1);
        if (entry == null) {
            return 0;
        }
        double n = Double.parseDouble(entry.id());
        boolean power = n >= THOUSAND && Math.rint(Math.log10(n)) == Math.log10(n);
        return power ? n : 0;
    }

    private @Nullable Number digits(int i) {
        String text = tokens.get(i).text();
        boolean multiplied = unitAt(i + 1) > 0;
        boolean split = i + 2 < tokens.size()
                && tokens.get(i + 1).fold().equals("ر")
                && tokens.get(i + 2).kind() == Piece.Kind.NUMBER;
        boolean tail = i > 1
                && tokens.get(i - 1).fold().equals("ر")
                && tokens.get(i - 2).kind() == Piece.Kind.NUMBER;
        if (split || tail || isDated(i - 1, i) || isDated(i, i + 1)) {
            return null;
        }
        double n;
        if (THOUSANDS.matcher(text).matches()
                || !multiplied && POINT_THOUSANDS.matcher(text).matches()) {
            n = Double.parseDouble(text.replaceAll("[,٬.]", ""));
        } else if (DECIMAL.matcher(text).matches() && text.length() <= 15) {
            n = Double.parseDouble(text.replace(',', '.').replace('٫', '.'));
        } else {
            return null;
        }
        boolean year = text.length() == 4 && n >= 1800 && n <= 2100 && !multiplied;
        return new Number(i + 1, n, n, 1, false, year);
    }

    /** Whether a slash or a sign of per cent stands at one of two tokens that touch: 19/11, 5%. */
    private boolean isDated(int i, int next) {
        if (i < 0 || next >= tokens.size()) {
            return false;
        }
        Token mark = tokens.get(i).isMark() ? tokens.get(i) : tokens.get(next);
        return (mark.isMark("/") || mark.isMark("%") || mark.isMark("٪"))
                && tokens.get(i).span().end() == tokens.get(next).span().start();
    }

    /** Whether a hyphen touches both neighbours: 5-10, a score of 2-1. */
    private boolean isHyphen(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && (tokens.get(i).isMark("-") || tokens.get(i).isMark("–"))
                && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    private boolean isNumber(int i) {
        return tokens.get(i).kind() == Piece.Kind.NUMBER;
    }

    private @Nullable Number words(int i) {
        FormTrie.Match<Entry> vague = match(i, "vague");
        FormTrie.Match<Entry> number = lexicon.calendar().longest(tokens, i);
        Entry entry = number == null ? null : cardinal(i, number.end());
        Token token = tokens.get(i);
        if (vague != null && (entry == null || number == null || number.end() <= vague.end())) {
            String[] bounds = first(vague, "vague").column("value").split("-", -1);
            Double most = bounds[1].isEmpty() ? null : Double.valueOf(bounds[1]);
            // Only عدة and بضعة go on with a unit: بضعة آلاف.
            double least = Double.parseDouble(bounds[0]);
            return new Number(vague.end(), least, most, least < 10 ? 1 : LARGEST, false, false);
        }
        if (number == null) {
            return null;
        }
        Entry fraction = fraction(i, number.end());
        if (fraction != null && unitAt(number.end()) >= THOUSAND) {
            double n = Double.parseDouble(fraction.id()) * unitAt(number.end());
            return n == Math.rint(n) ? new Number(number.end() + 1, n, n, n, true, false) : null;
        }
        if (entry == null || token.isDefinite() && !entry.forms().get(0).startsWith("ال")) {
            return null;
        }
        double n = Double.parseDouble(entry.id());
        double unit = 1;
        while (n >= 100 && n % (unit * 10) == 0) {
            unit *= 10;
        }
        unit = n >= 1e9 ? 1e9 : n >= 1e6 ? 1e6 : n >= 1000 ? 1000 : n >= 100 ? 100 : 1;
        return new Number(number.end(), n, n, unit, n >= THOUSAND, false);
    }

    private @Nullable Entry cardinal(int i, int end) {
        return entry(i, end, "cardinal");
    }

    private @Nullable Entry fraction(int i, int end) {
        return entry(i, end, "fraction");
    }

    private @Nullable Entry entry(int i, int end, String set) {
        for (FormTrie.Match<Entry> match : lexicon.calendar().all(tokens, i)) {
            if (match.end() == end) {
                for (Entry entry : match.values()) {
                    if (entry.list().equals("numbers") && entry.column("set").equals(set)) {
                        return entry;
                    }
                }
            }
        }
        return null;
    }

    /** The longest form of a set of figures.tsv at a token; null where none begins there. */
    FormTrie.@Nullable Match<Entry> match(int i, String set) {
        FormTrie.Match<Entry> best = null;
        for (FormTrie.Match<Entry> match : lexicon.figureWords().all(tokens, i)) {
            if (match.values().stream().anyMatch(e -> e.id().equals(set))) {
                best = match;
            }
        }
        return best;
    }

    /** The entry of a set among those of a match. */
    static Entry first(FormTrie.Match<Entry> match, String set) {
        return match.values().stream()
                .filter(e -> e.id().equals(set))
                .findFirst()
                .orElseThrow();
    }

    private boolean isWord(int i, String bare) {
        return i < tokens.size() && tokens.get(i).bare().equals(bare);
    }
}
