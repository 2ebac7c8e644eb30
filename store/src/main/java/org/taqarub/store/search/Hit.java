package org.taqarub.store.search;

import java.util.List;
import org.taqarub.store.Stored;

/**
 * A report found.
 *
 * @param score how well it matches, higher is better; comparable within one search only. 0 where the query has no words
 * @param match the events and quotations for which it was found
 * @param snippets in the order of the text
 * @param why at least one reason for each term that matched, in the order of the query
 */
public record Hit(Stored stored, float score, Match match, List<Snippet> snippets, List<Reason> why) {

    public Hit {
        snippets = List.copyOf(snippets);
        why = List.copyOf(why);
    }
}
