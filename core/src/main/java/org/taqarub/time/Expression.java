package org.taqarub.time;

import java.util.Map;
import org.taqarub.lexicon.PatternRule;
import org.taqarub.record.Span;

/**
 * A time expression on its way to a value.
 *
 * @param start first token
 * @param end token after the last
 * @param value as a TimeMention has it; empty where nothing can be resolved (yet)
 * @param rule the rule that read it
 * @param captures token ranges by name
 */
record Expression(int start, int end, Span span, String value, PatternRule rule, Map<String, int[]> captures) {

    Expression withValue(String other) {
        return new Expression(start, end, span, other, rule, captures);
    }

    Expression over(int from, int to, Span wider) {
        return new Expression(from, to, wider, value, rule, captures);
    }

    /** What the rule computes: date, month, weekday … */
    String kind() {
        return rule.field("value");
    }

    boolean isDay() {
        return value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
    }

    boolean isMonth() {
        return value.length() == 7 && value.charAt(4) == '-' && value.charAt(5) != 'W';
    }

    /** Whether the words themselves say which year, with or without a number. */
    boolean namesYear() {
        return captures.containsKey("year") || captures.containsKey("rel") || !kind().matches("date|month");
    }
}
