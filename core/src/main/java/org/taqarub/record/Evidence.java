package org.taqarub.record;

import java.util.List;

/**
 * Why a finding was made: the rule that read some words, and the evidence that the rule rests on in turn.
 *
 * @param span the words that were read
 * @param rule name of the rule or list entry, e.g. {@code quote.say-inna} or {@code states.tsv:RUS}
 * @param parts evidence below this one, in the order of the text; empty for a leaf
 */
public record Evidence(Span span, String rule, List<Evidence> parts) {

    public Evidence {
        parts = List.copyOf(parts);
    }

    /** A leaf, or a node over the given parts. */
    public static Evidence of(Span span, String rule, Evidence... parts) {
        return new Evidence(span, rule, List.of(parts));
    }
}
