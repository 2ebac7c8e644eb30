package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.taqarub.record.Span;

/**
 * An example of a rule file: a sentence with its parts in brackets, {@code قال [speaker الوزير] إن [text الاتفاق قريب]}.
 *
 * @param text the sentence without the brackets
 * @param parts the parts in order
 */
public record Example(String text, List<Part> parts) {

    /**
     * A part.
     *
     * @param span into the sentence
     */
    public record Part(String role, Span span) {}

    public Example {
        parts = List.copyOf(parts);
    }

    /** The parts of one role. */
    public List<Span> of(String role) {
        return parts.stream().filter(p -> p.role().equals(role)).map(Part::span).toList();
    }

    /**
     * Reads an example; a part may hold others.
     *
     * @throws IllegalArgumentException where brackets do not match or a part has no role
     */
    public static Example parse(String line) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '[') {
                int space = line.indexOf(' ', i);
                if (space < 0 || !line.substring(i + 1, space).matches("[a-z]+")) {
                    throw new IllegalArgumentException("[ needs a role and a space after it, as in [speaker الوزير]");
                }
                starts.add(text.length());
                roles.add(line.substring(i + 1, space));
                i = space + 1;
            } else if (c == ']') {
                if (starts.isEmpty()) {
                    throw new IllegalArgumentException("] without [");
                }
                int last = starts.size() - 1;
                parts.add(new Part(roles.remove(last), new Span(starts.remove(last), text.length())));
                i++;
            } else {
                text.append(c);
                i++;
            }
        }
        if (!starts.isEmpty()) {
            throw new IllegalArgumentException("[" + roles.get(0) + " is never closed");
        }
        return new Example(text.toString(), parts);
    }
}
