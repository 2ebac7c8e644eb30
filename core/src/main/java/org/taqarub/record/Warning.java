package org.taqarub.record;

/**
 * Something about the report that its reader should know: a text that contradicts itself, a language that is not read.
 *
 * @param code short and stable, e.g. {@code language}, {@code time-contradiction}
 * @param span the words concerned; empty at 0 where it concerns the whole text
 * @param message one English sentence
 */
public record Warning(String code, Span span, String message) {}
