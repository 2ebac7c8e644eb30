package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.morphology.Token;
import org.taqarub.text.Letters;

/**
 * What a rule looks for, as rule files write it.
 *
 * <pre>
 * word            a word, through spelling and clitics
 * a|b             one of several words
 * "word"          the word as it stands, clitics and all; of several with | all are meant so
 * &lt;slot&gt;          something that the reader knows how to find (an actor, a verb of saying, a number …)
 * &lt;slot:name&gt;     the same, and what it covered is known by that name
 * [name …]        a stretch of the pattern, known by that name
 * …?              an element or a stretch in brackets, or nothing
 * &lt;any:2&gt;         up to two words
 * </pre>
 */
public final class Pattern {

    /** Finds what slots stand for. */
    public interface Slots {

        /**
         * Where a slot that begins at token {@code at} may end.
         *
         * @return ends (exclusive), the preferred first; empty where the slot does not begin here
         */
        int[] ends(String slot, int at);
    }

    /** The same slots, which look only once at the place where all patterns are tried; for as long as what they look at does not change. */
    public static Slots once(Slots slots, int place) {
        Map<String, int[]> known = new HashMap<>();
        return (slot, at) -> at == place ? known.computeIfAbsent(slot, s -> slots.ends(s, at)) : slots.ends(slot, at);
    }

    /**
     * A match.
     *
     * @param start first token
     * @param end token after the last
     * @param captures token ranges (start, end) by name
     */
    public record Match(int start, int end, Map<String, int[]> captures) {}

    private sealed interface Element {}

    private record Words(Set<String> words, boolean exact, boolean optional) implements Element {}

    private record Slot(String slot, @Nullable String name, boolean optional) implements Element {}

    private record Any(int most) implements Element {}

    /** @param skip element after the group's end where the group is optional; -1 where it is not */
    private record Open(String name, int skip) implements Element {}

    private record Close(String name) implements Element {}

    private final String source;
    private final List<Element> elements;

    /** The words of which one must be first; null where something else may be. */
    private final @Nullable Words first;

    private Pattern(String source, List<Element> elements) {
        this.source = source;
        this.elements = elements;
        int i = 0;
        while (i < elements.size() && elements.get(i) instanceof Open open && open.skip() < 0) {
            i++;
        }
        this.first = i < elements.size() && elements.get(i) instanceof Words words && !words.optional() ? words : null;
    }

    /**
     * Reads a pattern.
     *
     * @param slots names of slots that exist here
     * @param field where it stands, for problems
     */
    static @Nullable Pattern parse(String file, Block.Field field, Set<String> slots, List<Problem> problems) {
        String text = field.value();
        List<Element> elements = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Integer> opened = new ArrayList<>();
        int before = problems.size();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            int column = field.column() + i;
            if (c == '[') {
                int j = i + 1;
                while (j < text.length() && Character.isLetterOrDigit(text.charAt(j)) && text.charAt(j) < 0x80) {
                    j++;
                }
                if (j == i + 1) {
                    problems.add(new Problem(file, field.line(), column, "[ without a name; write [name …]"));
                }
                open.add(text.substring(i + 1, j));
                opened.add(elements.size());
                elements.add(new Open(text.substring(i + 1, j), -1));
                i = j;
            } else if (c == ']') {
                if (open.isEmpty()) {
                    problems.add(new Problem(file, field.line(), column, "] without ["));
                } else {
                    elements.add(new Close(open.remove(open.size() - 1)));
                    int begin = opened.remove(opened.size() - 1);
                    if (i + 1 < text.length() && text.charAt(i + 1) == '?') {
                        elements.set(begin, new Open(((Open) elements.get(begin)).name(), elements.size()));
                        i++;
                    }
                }
                i++;
            } else if (c == '<') {
                int j = text.indexOf('>', i);
                if (j < 0) {
                    problems.add(new Problem(file, field.line(), column, "< without >"));
                    return null;
                }
                String inside = text.substring(i + 1, j);
                int colon = inside.indexOf(':');
                String slot = colon < 0 ? inside : inside.substring(0, colon);
                String name = colon < 0 ? null : inside.substring(colon + 1);
                i = j + 1;
                boolean optional = i < text.length() && text.charAt(i) == '?';
                if (optional) {
                    i++;
                }
                if (slot.equals("any")) {
                    if (name == null || !name.matches("[0-9]+")) {
                        problems.add(new Problem(
                                file, field.line(), column, "<any> needs a number of words, as in <any:3>"));
                    } else {
                        elements.add(new Any(Integer.parseInt(name)));
                    }
                } else if (!slots.contains(slot)) {
                    problems.add(new Problem(
                            file, field.line(), column, "unknown list <" + slot + ">" + Near.hint(slot, slots)));
                } else {
                    elements.add(new Slot(slot, name, optional));
                }
            } else {
                int j = i;
                while (j < text.length() && " []<".indexOf(text.charAt(j)) < 0) {
                    j++;
                }
                String word = text.substring(i, j);
                boolean optional = word.endsWith("?") && word.length() > 1;
                if (optional) {
                    word = word.substring(0, word.length() - 1);
                }
                boolean exact = word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
                Set<String> words = new HashSet<>();
                for (String alternative : word.equals("|") ? new String[] {"|"} : word.split("\\|")) {
                    words.add(Letters.fold(exact ? alternative.replace("\"", "") : alternative));
                }
                elements.add(new Words(words, exact, optional));
                i = j;
            }
        }
        if (!open.isEmpty()) {
            problems.add(new Problem(file, field.line(), field.column(), "[" + open.get(0) + " is never closed"));
        }
        if (elements.isEmpty()) {
            problems.add(new Problem(file, field.line(), field.column(), "empty pattern"));
        }
        return problems.size() > before ? null : new Pattern(text, List.copyOf(elements));
    }

    /** The pattern as written. */
    @Override
    public String toString() {
        return source;
    }

    /**
     * Matches at one place.
     *
     * @param tokens of the whole text
     * @param at first token
     * @param limit no token at or after this one is covered
     * @return null where it does not match
     */
    public @Nullable Match matchAt(List<Token> tokens, int at, int limit, Slots slots) {
        if (first != null && (at >= limit || !fits(first, tokens.get(at)))) {
            return null;
        }
        return match(tokens, 0, at, at, limit, slots, new HashMap<>());
    }

    private @Nullable Match match(
            List<Token> tokens, int element, int start, int at, int limit, Slots slots, Map<String, int[]> captures) {
        if (element == elements.size()) {
            return new Match(start, at, Map.copyOf(captures));
        }
        Element e = elements.get(element);
        if (e instanceof Open o) {
            Map<String, int[]> inner = new HashMap<>(captures);
            inner.put(o.name(), new int[] {at, at});
            Match m = match(tokens, element + 1, start, at, limit, slots, inner);
            return m != null || o.skip() < 0 ? m : match(tokens, o.skip(), start, at, limit, slots, captures);
        }
        if (e instanceof Close c) {
            int[] range = captures.get(c.name());
            if (range == null || range[0] == at) {
                captures.remove(c.name());
            } else {
                captures.put(c.name(), new int[] {range[0], at});
            }
            return match(tokens, element + 1, start, at, limit, slots, captures);
        }
        if (e instanceof Any any) {
            for (int k = 0; k <= any.most() && at + k <= limit; k++) {
                if (k > 0 && isBarrier(tokens.get(at + k - 1))) {
                    break;
                }
                Match m = match(tokens, element + 1, start, at + k, limit, slots, new HashMap<>(captures));
                if (m != null) {
                    return m;
                }
            }
            return null;
        }
        boolean optional;
        if (e instanceof Words words) {
            optional = words.optional();
            if (at < limit && fits(words, tokens.get(at))) {
                Match m = match(tokens, element + 1, start, at + 1, limit, slots, new HashMap<>(captures));
                if (m != null) {
                    return m;
                }
            }
        } else {
            Slot slot = (Slot) e;
            optional = slot.optional();
            if (at < limit) {
                for (int end : slots.ends(slot.slot(), at)) {
                    if (end > limit || end <= at) {
                        continue;
                    }
                    Map<String, int[]> inner = new HashMap<>(captures);
                    if (slot.name() != null) {
                        inner.put(slot.name(), new int[] {at, end});
                    }
                    Match m = match(tokens, element + 1, start, end, limit, slots, inner);
                    if (m != null) {
                        return m;
                    }
                }
            }
        }
        return optional ? match(tokens, element + 1, start, at, limit, slots, captures) : null;
    }

    /** A mark, a verb or أن ends what may be passed over. */
    private static boolean isBarrier(Token token) {
        return token.isMark() || token.isVerb() || token.base().equals("ان");
    }

    private static boolean fits(Words words, Token token) {
        if (words.words().contains(token.fold())) {
            return true;
        }
        if (words.exact()) {
            return false;
        }
        return words.words().contains(token.bare()) || words.words().contains(token.base());
    }
}
