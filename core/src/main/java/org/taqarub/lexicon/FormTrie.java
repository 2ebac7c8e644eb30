package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.morphology.Token;
import org.taqarub.text.Letters;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.Splitter;

/**
 * Forms of lists, found in tokens through spelling, clitics and the article.
 *
 * <p>A form's word that is written with the article matches only with it; one without matches with and without. The first word may carry
 * clitics before it, the others a pronoun after them. Quotation marks between the words of a form are passed over, and one that closes after
 * them belongs to the match.
 *
 * @param <T> what a form leads to
 */
public final class FormTrie<T> {

    /**
     * A form found.
     *
     * @param end index after its last token
     * @param values what it leads to, in the order of adding
     */
    public record Match<T>(int end, List<T> values) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>(2);
        final List<T> values = new ArrayList<>(1);
    }

    private final Node<T> root = new Node<>();

    /** Adds a form. */
    public void add(String form, T value) {
        Node<T> node = root;
        for (String word : words(form)) {
            node = node.next.computeIfAbsent(word, w -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The folded words of a form. */
    public static List<String> words(String form) {
        return isPlain(form) ? List.of(Letters.fold(form).split(" ")) : pieces(form);
    }

    /** Words of basic letters with one blank between them, as nearly all forms are: nothing to normalise or to cut. */
    private static boolean isPlain(String form) {
        boolean blank = true;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == ' ' ? blank : !Letters.isArabic(c)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    /** The folded words of any form. */
    static List<String> pieces(String form) {
        return Splitter.pieces(Normalizer.normalize(form)).stream()
                .filter(p -> p.kind() != Piece.Kind.MARK)
                .map(p -> Letters.fold(p.text()))
                .toList();
    }

    /** The longest form that starts at token {@code at}; null where none does. */
    public @Nullable Match<T> longest(List<Token> tokens, int at) {
        List<Match<T>> all = all(tokens, at);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** All forms that start at token {@code at}, the shorter first. */
    public List<Match<T>> all(List<Token> tokens, int at) {
        List<Match<T>> out = new ArrayList<>(2);
        Token first = tokens.get(at);
        if (first.isMark()) {
            return out;
        }
        Node<T> whole = root.next.get(first.bare());
        if (whole != null) {
            follow(tokens, at + 1, whole, Open.NONE, out);
        }
        if (!first.base().equals(first.bare())) {
            Node<T> base = root.next.get(first.base());
            if (base != null && base != whole) {
                follow(tokens, at + 1, base, Open.NONE, out);
            }
        }
        if (!first.stem().equals(first.base())) {
            Node<T> stem = root.next.get(first.stem());
            if (stem != null) {
                follow(tokens, at + 1, stem, Open.NONE, out);
            }
        }
        if (!first.conjunction().isEmpty()) {
            Node<T> fold = root.next.get(first.fold());
            if (fold != null) {
                follow(tokens, at + 1, fold, Open.NONE, out);
            }
        }
        out.sort((a, b) -> Integer.compare(a.end(), b.end()));
        return out;
    }

    /** What stands open inside a match. */
    private enum Open {
        NONE,
        MARKS,
        BRACKET
    }

    private void follow(List<Token> tokens, int at, Node<T> node, Open opened, List<Match<T>> out) {
        if (!node.values.isEmpty()) {
            boolean closes = opened == Open.MARKS
                    ? at < tokens.size() && tokens.get(at).isQuoteMark()
                    : opened == Open.BRACKET
                            && at < tokens.size()
                            && tokens.get(at).isMark(")");
            if (closes || opened != Open.BRACKET) {
                out.add(new Match<>(closes ? at + 1 : at, node.values));
            }
        }
        if (node.next.isEmpty()) {
            return;
        }
        int i = at;
        Open open = opened;
        if (open == Open.NONE && i < tokens.size() && tokens.get(i).isMark("(")) {
            open = Open.BRACKET;
            i++;
        }
        if (isHyphen(tokens, i)) {
            i++;
        }
        while (i < tokens.size() && i < at + 2 && tokens.get(i).isQuoteMark()) {
            open = open == Open.NONE ? Open.MARKS : open == Open.MARKS ? Open.NONE : open;
            i++;
        }
        if (i >= tokens.size()
                || tokens.get(i).isMark()
                || tokens.get(i).paragraph() != tokens.get(at - 1).paragraph()) {
            return;
        }
        Token token = tokens.get(i);
        Node<T> exact = node.next.get(token.fold());
        if (exact != null) {
            follow(tokens, i + 1, exact, open, out);
        }
        boolean bare = token.preposition().isEmpty() && token.conjunction().isEmpty();
        if (token.isDefinite() && bare) {
            Node<T> stem = node.next.get(token.stem());
            if (stem != null && stem != exact) {
                follow(tokens, i + 1, stem, open, out);
            }
        }
        if (!token.pronoun().isEmpty() && bare) {
            Node<T> base = node.next.get(token.base());
            if (base != null && base != exact) {
                follow(tokens, i + 1, base, open, out);
            }
        }
    }

    /** Whether a token is a hyphen that touches what stands on both sides: كيم جونغ-أون. */
    public static boolean isHyphen(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at).isMark("-")
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
    }
}
