package org.taqarub.store.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query of reports, as docs/QUERY.md describes it. What {@code toString} gives parses to an equal query.
 *
 * <p>Terms of events that are joined by {@link And} hold of one event, those of quotations of one quotation; {@link Apart} asks for an event or quotation
 * of its own.
 */
public sealed interface Query {

    /** The query of every report. */
    static Query everything() {
        return new Everything();
    }

    /**
     * Reads a query.
     *
     * @throws QueryException where it cannot be read
     */
    static Query parse(String written) throws QueryException {
        return new QueryParser(written).query();
    }

    /** Whether any term of the query is asked of the scope. */
    default boolean asks(Field.Scope scope) {
        if (this instanceof And and) {
            return and.parts.stream().anyMatch(part -> part.asks(scope));
        } else if (this instanceof Or or) {
            return or.parts.stream().anyMatch(part -> part.asks(scope));
        } else if (this instanceof Not not) {
            return not.query.asks(scope);
        } else if (this instanceof Apart apart) {
            return apart.query.asks(scope);
        } else if (this instanceof In in) {
            return in.field.scope() == scope;
        } else if (this instanceof When when) {
            return when.field.scope() == scope;
        }
        return scope == Field.Scope.REPORT;
    }

    /** {@code *}: every report. */
    record Everything() implements Query {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** How near to the written word a match has to be. */
    enum Width {
        /** In all of its spellings, with article, clitics and endings. */
        USUAL(""),
        /** As spelt, but for hamza, ya and ta marbuta; of a name in a field: that entity itself. */
        EXACT("="),
        /** And words akin to it: broken plural, other gender, nationality. */
        WIDE("~");

        private final String sign;

        Width(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A word, or words that follow each other.
     *
     * @param words without quotation marks; of one word without a space either
     * @param phrase whether it stood in quotation marks
     * @param beginning whether the word may go on ({@code مفاوض*}); never of a phrase
     */
    record Text(String words, boolean phrase, boolean beginning, Width width) implements Query {

        private static final Pattern MARK = Pattern.compile("[" + QueryParser.MARKS + "]");

        /** @throws IllegalArgumentException where the words could not be written so in a query */
        public Text {
            if (words.isBlank() || MARK.matcher(words).find()) {
                throw new IllegalArgumentException("no words: " + words);
            }
            if (phrase ? beginning : !QueryParser.isPlain(words)) {
                throw new IllegalArgumentException("no single word: " + words);
            }
        }

        /** Words in a row, as in quotation marks. */
        public static Text phrase(String words) {
            return new Text(MARK.matcher(words).replaceAll(" ").strip(), true, false, Width.USUAL);
        }

        @Override
        public String toString() {
            return width.sign + (phrase ? '"' + words + '"' : words) + (beginning ? "*" : "");
        }
    }

    /** A field and what it has to hold. */
    record In(Field field, Text value) implements Query {

        /** @throws IllegalArgumentException for a field of days */
        public In {
            if (field.kind() == Field.Kind.DAYS) {
                throw new IllegalArgumentException(field + " takes days");
            }
        }

        @Override
        public String toString() {
            return field.written() + ":" + value;
        }
    }

    /**
     * A field of days and the time within which it has to lie.
     *
     * @param from {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}: its first day counts; empty where open
     * @param to the same: its last day counts
     */
    record When(Field field, String from, String to) implements Query {

        /** @throws IllegalArgumentException for another field or a date that is none */
        public When {
            if (field.kind() != Field.Kind.DAYS || (from.isEmpty() && to.isEmpty())) {
                throw new IllegalArgumentException("no time: " + field + " " + from + ".." + to);
            }
            if (!from.isEmpty()) {
                Days.first(from);
            }
            if (!to.isEmpty()) {
                Days.last(to);
            }
        }

        @Override
        public String toString() {
            return field.written() + ":" + (from.equals(to) ? from : from + ".." + to);
        }
    }

    /** All of them. */
    record And(List<Query> parts) implements Query {

        /** @throws IllegalArgumentException for fewer than two */
        public And {
            parts = atLeastTwo(parts);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" "));
        }
    }

    /** At least one of them. */
    record Or(List<Query> parts) implements Query {

        /** @throws IllegalArgumentException for fewer than two */
        public Or {
            parts = atLeastTwo(parts);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" or "));
        }
    }

    /** Not that. */
    record Not(Query query) implements Query {
        @Override
        public String toString() {
            boolean simple = !(query instanceof And || query instanceof Or || query instanceof Not);
            return simple ? "-" + query : "-(" + query + ")";
        }
    }

    /** An event, a quotation of its own. */
    record Apart(Query query) implements Query {
        @Override
        public String toString() {
            return "[" + query + "]";
        }
    }

    private static List<Query> atLeastTwo(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("needs two parts or more");
        }
        return List.copyOf(parts);
    }
}
