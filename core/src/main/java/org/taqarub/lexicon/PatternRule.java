package org.taqarub.lexicon;

import java.util.List;

/**
 * A rule that is a pattern.
 *
 * @param id unique name, e.g. {@code quote.say-inna}
 * @param block the entry it was read from, for its further fields and examples
 * @param patterns alternatives, tried in order
 */
public record PatternRule(String id, Block block, List<Pattern> patterns) {

    public PatternRule {
        patterns = List.copyOf(patterns);
    }

    /** A further field of the entry; empty where it has none. */
    public String field(String name) {
        return block.first(name);
    }
}
