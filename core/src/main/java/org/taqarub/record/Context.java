package org.taqarub.record;

/**
 * What an event is about, among the 37 contexts of PLOVER.
 *
 * @param span the words that show it
 * @param name e.g. {@code human_rights}
 */
public record Context(Span span, String name, Evidence evidence) implements Finding {}
