package org.taqarub.store.search;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param total how many reports the query finds
 * @param hits those of this page
 * @param facets counts of all that was found, the most frequent values first; empty where they were not asked for
 */
public record Results(long total, List<Hit> hits, Map<Facet, List<Count>> facets) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * @param value of the facet
     * @param label how people call it
     * @param reports that have it
     */
    public record Count(String value, String label, long reports) {}
}
