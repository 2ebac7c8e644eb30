package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a name in a query means. The code or name of a state means all that act for it; any other name those that the lexicon knows by it and those that
 * a report names so; {@code =} the entity itself.
 *
 * @param terms of {@link Names}; one of them is enough
 * @param beginnings of such terms; one is enough
 * @param row words of a name of several words, each with its stems; empty where the name has one
 */
record NameTest(Set<String> terms, List<String> beginnings, List<List<String>> row) {

    /** @param field of names: where places are meant, the name of a seat of government is the city, elsewhere the state */
    static NameTest of(Field field, Query.Text value, WordForms forms, Names names) {
        Set<String> terms = new LinkedHashSet<>();
        String written = value.words();
        List<WordForms.Word> words = forms.asked(written);
        if (value.beginning()) {
            List<String> beginnings = new ArrayList<>();
            beginnings.add(Names.id(written));
            if (words.size() == 1) {
                beginnings.add("p:" + forms.beginning(words.get(0)));
                beginnings.add("#" + forms.beginning(words.get(0)));
            }
            return new NameTest(terms, beginnings, List.of());
        }
        Names.Meaning meaning = names.meaning(written);
        boolean itself = value.width() == Query.Width.EXACT;
        Set<String> states = new LinkedHashSet<>(meaning.states());
        if (field != Field.PLACE && field != Field.MENTION) {
            states.addAll(meaning.seats());
        }
        if (!states.isEmpty()) {
            states.forEach(code -> terms.add(itself ? Names.id(code) : Names.state(code)));
            meaning.ids().forEach(id -> terms.add(Names.id(id)));
            return new NameTest(terms, List.of(), List.of());
        }
        terms.add(Names.id(written));
        meaning.ids().forEach(id -> terms.add(Names.id(id)));
        if ((itself && !meaning.ids().isEmpty()) || names.isId(written)) {
            return new NameTest(terms, List.of(), List.of());
        }
        String key = forms.key(written);
        if (!key.isEmpty()) {
            terms.add("#" + key);
        }
        List<List<String>> row = new ArrayList<>();
        if (!itself && words.size() == 1) {
            words.get(0).stems().forEach(stem -> terms.add("p:" + stem));
        } else if (!itself) {
            words.forEach(word -> row.add(word.stems()));
        }
        return new NameTest(terms, List.of(), row);
    }

    /** Whether an entity with these terms is meant. */
    boolean holds(Names.Terms entity) {
        for (String term : entity.single()) {
            if (terms.contains(term) || beginnings.stream().anyMatch(term::startsWith)) {
                return true;
            }
        }
        return !row.isEmpty() && entity.rows().stream().anyMatch(this::inRow);
    }

    private boolean inRow(List<WordForms.Word> name) {
        return row.stream()
                .allMatch(wanted ->
                        name.stream().anyMatch(word -> word.stems().stream().anyMatch(wanted::contains)));
    }
}
