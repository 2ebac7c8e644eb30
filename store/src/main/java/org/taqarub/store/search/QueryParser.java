package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taqarub.text.Letters;
import org.taqarub.text.Normalizer;

/** Reads a query. It bears what comes with pasted text: bidi marks, quotation marks of any style, Arabic commas and digits. */
final class QueryParser {

    /** Double quotation marks of all styles, as in a class of characters. */
    static final String MARKS = "\"“”„‟«»″＂";

    private static final String OPENING = "([（";
    private static final String CLOSING = ")]）";
    private static final String COLONS = ":：﹕∶";
    private static final String STARS = "*＊٭";
    private static final String SEPARATORS = ",،;؛﹐，";
    private static final String EDGES = ".!?؟…'‘’";
    private static final String HYPHENS = "-−–—‐‑";

    private final String query;
    private int at;
    private int depth;

    QueryParser(String query) {
        this.query = query;
    }

    /** Whether a word may stand in a query without quotation marks. */
    static boolean isPlain(String word) {
        if (word.isEmpty() || operator(word) != null || !hasLetter(word)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (endsWord(c) || isInvisible(c) || COLONS.indexOf(c) >= 0 || STARS.indexOf(c) >= 0) {
                return false;
            }
        }
        return "=~+&|".indexOf(word.charAt(0)) < 0
                && HYPHENS.indexOf(word.charAt(0)) < 0
                && trimmed(word).equals(word);
    }

    Query query() throws QueryException {
        skip();
        if (at >= query.length()) {
            throw wrong("the query is empty; * finds every report", 0, "");
        }
        Query found = either();
        skip();
        if (at < query.length()) {
            throw wrong("a bracket closes that none opened", at, "");
        }
        if (found == null) {
            throw wrong("the query has no word", 0, "");
        }
        return found;
    }

    private @Nullable Query either() throws QueryException {
        List<Query> parts = new ArrayList<>();
        while (true) {
            int before = at;
            Query part = all();
            if (part != null) {
                parts.add(part);
            }
            Operator next = peek();
            if (next == null || next.kind != Kind.OR) {
                break;
            }
            if (part == null) {
                throw wrong("`" + next.written + "` needs something on both sides", before, "");
            }
            int or = at;
            at = next.end;
            skip();
            if (at >= query.length() || CLOSING.indexOf(query.charAt(at)) >= 0) {
                throw wrong("`" + next.written + "` needs something on both sides", or, "");
            }
        }
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Query.Or(parts);
    }

    private @Nullable Query all() throws QueryException {
        List<Query> parts = new ArrayList<>();
        while (true) {
            skip();
            if (at >= query.length() || CLOSING.indexOf(query.charAt(at)) >= 0) {
                break;
            }
            Operator next = peek();
            if (next != null && next.kind == Kind.OR) {
                break;
            }
            if (next != null && next.kind == Kind.AND) {
                at = next.end;
                continue;
            }
            Query part = one();
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Query.And(parts);
    }

    private @Nullable Query one() throws QueryException {
        skip();
        if (at >= query.length()) {
            return null;
        }
        Operator next = peek();
        if (next != null && next.kind == Kind.NOT) {
            int from = at;
            at = next.end;
            skip();
            Query denied = at < query.length() && CLOSING.indexOf(query.charAt(at)) < 0 && !isOr() ? one() : null;
            if (denied == null) {
                throw wrong("`" + next.written + "` needs something after it", from, "");
            }
            return new Query.Not(denied);
        }
        char c = query.charAt(at);
        int bracket = OPENING.indexOf(c);
        if (bracket >= 0) {
            return bracketed(c);
        }
        if (c == '+') {
            at++;
            return one();
        }
        return term();
    }

    private boolean isOr() {
        Operator next = peek();
        return next != null && next.kind == Kind.OR;
    }

    private @Nullable Query bracketed(char opening) throws QueryException {
        int from = at;
        if (++depth > 100) {
            throw wrong("more than 100 brackets in one another", from, "");
        }
        at++;
        Query inside = either();
        skip();
        boolean square = opening == '[';
        if (at >= query.length()) {
            throw wrong("this bracket is not closed", from, "");
        }
        if (square != (query.charAt(at) == ']')) {
            throw wrong("`" + opening + "` is closed by another kind of bracket", at, square ? "]" : ")");
        }
        at++;
        depth--;
        return inside == null || !square ? inside : new Query.Apart(inside);
    }

    /** A word, a phrase, or a field with its value; null for punctuation alone. */
    private @Nullable Query term() throws QueryException {
        int from = at;
        Field field = fieldAhead();
        if (field == null) {
            at = from;
            Query.Text text = text(false);
            if (text == null && at < query.length() && STARS.indexOf(query.charAt(at)) >= 0) {
                at++;
                return Query.everything();
            }
            return text;
        }
        skipBlank();
        if (at < query.length() && query.charAt(at) == '(') {
            int bracket = at;
            at++;
            Query inside = values(field);
            skip();
            if (at >= query.length() || query.charAt(at) != ')') {
                throw wrong("this bracket is not closed", bracket, "");
            }
            at++;
            return inside;
        }
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(value(field));
        while (at + 1 < query.length()
                && ",،".indexOf(query.charAt(at)) >= 0
                && !Character.isWhitespace(query.charAt(at + 1))) {
            at++;
            alternatives.add(value(field));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Query.Or(alternatives);
    }

    /** {@code type:(ASSAULT or COERCE)}: alternatives of one field, with or without the word between them. */
    private Query values(Field field) throws QueryException {
        List<Query> alternatives = new ArrayList<>();
        while (true) {
            skip();
            if (at >= query.length() || query.charAt(at) == ')') {
                break;
            }
            Operator next = peek();
            if (next != null && next.kind == Kind.OR) {
                at = next.end;
                continue;
            }
            if (next != null) {
                throw wrong("the brackets of a field hold alternatives only", at, "");
            }
            alternatives.add(value(field));
        }
        if (alternatives.isEmpty()) {
            throw wrong("`" + field.written() + ":` has no value", at, "");
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Query.Or(alternatives);
    }

    private Query value(Field field) throws QueryException {
        int from = at;
        if (field.kind() == Field.Kind.DAYS) {
            return days(field);
        }
        Query.Text text = text(true);
        if (text == null) {
            throw wrong("`" + field.written() + ":` has no value", from, "");
        }
        if (text.width() == Query.Width.WIDE && field.kind() != Field.Kind.WORDS) {
            throw wrong("`~` widens words of the text, not names or codes", from, "");
        }
        List<String> known = Values.of(field);
        if (known == null) {
            return new Query.In(field, text);
        }
        String written = text.words();
        int slash = written.indexOf('/');
        if (field == Field.TYPE && slash > 0) {
            Query type = coded(Field.TYPE, written.substring(0, slash), known, from);
            Query mode = coded(Field.MODE, written.substring(slash + 1), Values.MODES, from);
            return new Query.And(List.of(type, mode));
        }
        if (text.beginning()) {
            throw wrong("`" + field.written() + ":` takes whole values", from, "");
        }
        return coded(field, written, known, from);
    }

    private Query coded(Field field, String written, List<String> known, int from) throws QueryException {
        String value = Values.known(written, known);
        if (value == null) {
            String near = Values.nearest(written, known);
            throw wrong(
                    "`" + field.written() + ":` knows no `" + written + "`",
                    from,
                    field == Field.TYPE ? near.toUpperCase(Locale.ROOT) : near);
        }
        String as = field == Field.TYPE ? value.toUpperCase(Locale.ROOT) : value;
        return new Query.In(field, new Query.Text(as, false, false, Query.Width.USUAL));
    }

    private Query days(Field field) throws QueryException {
        int from = at;
        boolean marked = at < query.length() && MARKS.indexOf(query.charAt(at)) >= 0;
        at += marked ? 1 : 0;
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        String written = Normalizer.normalize(query.substring(start, at))
                .normal()
                .replace('/', '-')
                .replaceAll("[" + HYPHENS + "]", "-")
                .replace("…", "..")
                .replaceAll("\\.{2,}", "..")
                .toUpperCase(Locale.ROOT)
                .strip();
        if (marked && at < query.length()) {
            at++;
        }
        if (written.isEmpty()) {
            throw wrong("`" + field.written() + ":` has no value", from, "");
        }
        int range = written.indexOf("..");
        String first = day(range < 0 ? trimmed(written) : written.substring(0, range), from);
        String last = range < 0 ? first : day(trimmed(written.substring(range + 2)), from);
        if (first.isEmpty() && last.isEmpty()) {
            throw wrong("a time has a beginning or an end: 2018-03..2018-04, 2018-03.., ..2018-04", from, "");
        }
        if (!first.isEmpty() && !last.isEmpty() && Days.first(first).isAfter(Days.last(last))) {
            throw wrong("this time ends before it begins", from, last + ".." + first);
        }
        return new Query.When(field, first, last);
    }

    private String day(String written, int from) throws QueryException {
        if (written.isEmpty()) {
            return "";
        }
        String[] parts = written.split("-", -1);
        StringBuilder padded = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            padded.append('-').append(parts[i].length() == 1 ? "0" : "").append(parts[i]);
        }
        try {
            Days.first(padded.toString());
            return padded.toString();
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "`" + written + "` is no date; write 2018, 2018-04 or 2018-04-14, a time 2018-03..2018-04",
                    from,
                    turned(parts));
        }
    }

    /** 14-04-2018 was meant as 2018-04-14. */
    private static String turned(String[] parts) {
        if (parts.length != 3 || parts[2].length() != 4) {
            return "";
        }
        String turned = parts[2] + "-" + (parts[1].length() == 1 ? "0" : "") + parts[1] + "-"
                + (parts[0].length() == 1 ? "0" : "") + parts[0];
        try {
            Days.first(turned);
            return turned;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * The field whose name and colon stand here, passed over; null where there is none.
     *
     * @throws QueryException where a colon follows a word that names no field
     */
    private @Nullable Field fieldAhead() throws QueryException {
        int from = at;
        int i = at;
        while (i < query.length() && !endsWord(query.charAt(i)) && COLONS.indexOf(query.charAt(i)) < 0) {
            i++;
        }
        String name = visible(query.substring(from, i));
        int colon = i;
        while (colon < query.length() && (query.charAt(colon) == ' ' || isInvisible(query.charAt(colon)))) {
            colon++;
        }
        if (name.isEmpty() || colon >= query.length() || COLONS.indexOf(query.charAt(colon)) < 0) {
            return null;
        }
        boolean negated = "=~+".indexOf(name.charAt(0)) >= 0;
        Field field = negated ? null : Field.named(name);
        if (field != null) {
            at = colon + 1;
            return field;
        }
        boolean address = query.startsWith("//", colon + 1);
        boolean number = Character.isDigit(name.charAt(name.length() - 1));
        if (colon > i || address || number) {
            return null;
        }
        throw wrong("there is no field `" + name + "`", from, near(name));
    }

    private static String near(String name) {
        String found = Values.nearest(Letters.fold(name), Field.names());
        return found.isEmpty() ? "" : found + ":";
    }

    /**
     * Words in marks or one word, with its signs; null where only punctuation stands here, which is passed over.
     *
     * @param value whether it is a field's, in which a colon is a letter as any other
     */
    private Query.@Nullable Text text(boolean value) throws QueryException {
        Query.Width width = Query.Width.USUAL;
        int from = at;
        while (at < query.length() && ("=~".indexOf(query.charAt(at)) >= 0 || isInvisible(query.charAt(at)))) {
            char sign = query.charAt(at);
            width = sign == '=' ? Query.Width.EXACT : sign == '~' ? Query.Width.WIDE : width;
            at++;
        }
        if (at < query.length() && MARKS.indexOf(query.charAt(at)) >= 0) {
            return phrase(width);
        }
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at)) && STARS.indexOf(query.charAt(at)) < 0) {
            at++;
        }
        String word = trimmed(visible(query.substring(start, at)));
        boolean star = at < query.length() && STARS.indexOf(query.charAt(at)) >= 0;
        if (!hasLetter(word)) {
            if (star && at == start && !value) {
                return null;
            }
            if (star) {
                throw wrong("* stands at the end of a word", at, "");
            }
            if (at == from) {
                at++;
            }
            return null;
        }
        if (star) {
            at++;
            if (at < query.length() && !endsWord(query.charAt(at)) && !isInvisible(query.charAt(at))) {
                throw wrong("* stands at the end of a word only", at - 1, word + "*");
            }
        }
        if (!isPlain(word)) {
            String safe = word.replaceAll("[" + STARS + "]", " ").strip();
            return new Query.Text(safe, true, false, width);
        }
        return new Query.Text(word, false, star, width);
    }

    private Query.@Nullable Text phrase(Query.Width width) throws QueryException {
        int from = at;
        char opening = query.charAt(at);
        int end = at + 1;
        while (end < query.length() && MARKS.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        if (end >= query.length()) {
            throw wrong("this quotation mark is not closed: " + opening, from, "");
        }
        String words = visible(query.substring(at + 1, end)).strip();
        at = end + 1;
        if (!hasLetter(words)) {
            return null;
        }
        return new Query.Text(words, true, false, width);
    }

    private enum Kind {
        AND,
        OR,
        NOT
    }

    private record Operator(Kind kind, String written, int end) {}

    /** The operator that stands here; null where none does. */
    private @Nullable Operator peek() {
        skip();
        if (at >= query.length()) {
            return null;
        }
        char c = query.charAt(at);
        int after = at + 1;
        while (after < query.length() && isInvisible(query.charAt(after))) {
            after++;
        }
        boolean last = after >= query.length() || isBlank(query.charAt(after));
        if (c == '|' || c == '&') {
            int end = at + 1;
            while (end < query.length() && query.charAt(end) == c) {
                end++;
            }
            return new Operator(c == '|' ? Kind.OR : Kind.AND, String.valueOf(c), end);
        }
        if ((HYPHENS.indexOf(c) >= 0 || c == '!') && !last) {
            return new Operator(Kind.NOT, String.valueOf(c), at + 1);
        }
        int end = at;
        while (end < query.length() && !endsWord(query.charAt(end)) && COLONS.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        boolean named = end < query.length() && COLONS.indexOf(query.charAt(end)) >= 0;
        String word = visible(query.substring(at, end));
        Kind kind = named ? null : operator(word);
        return kind == null ? null : new Operator(kind, word, end);
    }

    private static @Nullable Kind operator(String word) {
        return switch (Letters.fold(word)) {
            case "and", "و" -> Kind.AND;
            case "or", "او" -> Kind.OR;
            case "not", "ليس" -> Kind.NOT;
            default -> null;
        };
    }

    private void skip() {
        while (at < query.length() && isBlank(query.charAt(at))) {
            at++;
        }
    }

    private void skipBlank() {
        while (at < query.length()
                && (Character.isWhitespace(query.charAt(at))
                        || isInvisible(query.charAt(at))
                        || query.charAt(at) == '\u00A0')) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || isInvisible(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c)
                || c == '\u00A0'
                || SEPARATORS.indexOf(c) >= 0
                || OPENING.indexOf(c) >= 0
                || CLOSING.indexOf(c) >= 0
                || MARKS.indexOf(c) >= 0;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u061C';
    }

    private static String visible(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (!isInvisible(written.charAt(i))) {
                out.append(written.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Without the punctuation of a sentence at its ends. */
    private static String trimmed(String word) {
        int start = 0;
        int end = word.length();
        while (end > start && EDGES.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && EDGES.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        return word.substring(start, end);
    }

    private QueryException wrong(String message, int place, String suggestion) {
        return new QueryException(message, query, Math.min(place, query.length()), suggestion);
    }
}
