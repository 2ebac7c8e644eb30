package org.taqarub.record;

/**
 * A time expression.
 *
 * @param value {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY}, {@code YYYY-Www} or an ISO 8601 duration
 */
public record TimeMention(Span span, String value, Evidence evidence) implements Finding {}
