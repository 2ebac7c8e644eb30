package org.taqarub.record;

/**
 * A place in the text that names an entity.
 *
 * @param entity id of the {@link Entity} in the same record
 */
public record Mention(Span span, String entity, Evidence evidence) implements Finding {}
