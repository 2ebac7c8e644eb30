package org.taqarub.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of values are those of the lexicon. */
class ValuesTest {

    @Test
    void modes() {
        Set<String> modes = Corpus.lexicon().codings().keys().stream()
                .filter(key -> key.indexOf('/') > 0)
                .map(key -> key.substring(key.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(modes, new TreeSet<>(Values.MODES));
    }

    @Test
    void contexts() {
        Set<String> contexts = Corpus.lexicon().list("contexts").stream()
                .map(entry -> entry.column("context"))
                .filter(context -> !context.equals("none"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(Values.CONTEXTS);
        contexts.removeAll(known);
        assertEquals(Set.of(), contexts);
    }

    @Test
    void acts() {
        Set<String> acts = Corpus.lexicon().list("reporting").stream()
                .map(entry -> entry.column("act"))
                .filter(act -> !act.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(acts, new TreeSet<>(Values.ACTS));
    }
}
