package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Location;
import org.taqarub.record.Mention;
import org.taqarub.record.Span;

/**
 * By what names an entity is found. Terms of four kinds: {@code @id}; {@code c:RUS}, the state that it acts for; {@code #key}, a name or mention
 * as a whole; {@code p:word}, a word of a person's or place's name. Words of names also stand in a row, for names of several words.
 */
final class Names {

    private static final List<String> LISTS = List.of("people", "groups", "organisations", "places");
    private static final int MOST_MENTIONS = 16;

    /** What an entity is found by. */
    record Terms(Set<String> single, List<List<WordForms.Word>> rows) {}

    /**
     * What a name in a query means.
     *
     * @param ids of the lexicon
     * @param states codes of the states that it names
     * @param seats codes of the states whose seat of government it names
     */
    record Meaning(Set<String> ids, Set<String> states, Set<String> seats) {
        static final Meaning NONE = new Meaning(Set.of(), Set.of(), Set.of());
    }

    private final Lexicon lexicon;
    private final WordForms forms;
    private final Map<String, Meaning> meanings = new HashMap<>();

    Names(Lexicon lexicon, WordForms forms) {
        this.lexicon = lexicon;
        this.forms = forms;
    }

    /** Whether a name is an id of the lexicon. */
    boolean isId(String name) {
        return LISTS.stream().anyMatch(list -> lexicon.entry(list, name) != null);
    }

    /** What the lexicon knows by a name, an id or a code. */
    Meaning meaning(String name) {
        String code = name.toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}") && lexicon.entry("states", code) != null) {
            return new Meaning(Set.of(), Set.of(code), Set.of());
        }
        if (isId(name)) {
            return new Meaning(Set.of(name, "place:" + name), Set.of(), Set.of());
        }
        synchronized (meanings) {
            if (meanings.isEmpty()) {
                load();
            }
            return meanings.getOrDefault(forms.key(name), Meaning.NONE);
        }
    }

    private void load() {
        for (Entry state : lexicon.list("states")) {
            // المملكة is a name of several.
            names(state).stream()
                    .filter(name -> !shared(state, name))
                    .forEach(name -> meaningOf(name).states().add(state.country()));
        }
        for (Entry seat : lexicon.list("seats")) {
            names(seat).forEach(name -> meaningOf(name).seats().add(seat.country()));
        }
        for (String list : LISTS) {
            for (Entry entry : lexicon.list(list)) {
                for (String name : names(entry)) {
                    Meaning meaning = meaningOf(name);
                    if (list.equals("places") && !meaning.states().isEmpty()) {
                        continue; // Kuwait, Djibouti
                    }
                    meaning.ids().add(entry.id());
                    if (list.equals("places")) {
                        meaning.ids().add("place:" + entry.id());
                    }
                }
            }
        }
    }

    private boolean shared(Entry state, String form) {
        return lexicon.list("states").stream()
                .anyMatch(
                        other -> !other.id().equals(state.id()) && other.forms().contains(form));
    }

    private Meaning meaningOf(String name) {
        return meanings.computeIfAbsent(
                forms.key(name),
                key -> new Meaning(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private static List<String> names(Entry entry) {
        List<String> names = new ArrayList<>(entry.forms());
        if (!entry.english().isEmpty()) {
            names.add(entry.english());
        }
        return names;
    }

    /** By what an entity of a report is found. */
    Terms of(Entity entity, String text) {
        Terms terms = new Terms(new LinkedHashSet<>(), new ArrayList<>(2));
        terms.single().add(id(entity.id()));
        if (!entity.country().isEmpty()) {
            terms.single().add(state(entity.country()));
        }
        boolean words = entity.kind() == Entity.Kind.PLACE || isNamed(entity);
        name(entity.arabicName(), words, terms);
        name(entity.englishName(), words, terms);
        Set<String> seen = new LinkedHashSet<>();
        for (Mention mention : entity.mentions()) {
            if (seen.size() < MOST_MENTIONS && seen.add(mention.span().of(text))) {
                whole(forms.key(mention.span().of(text)), terms);
            }
        }
        return terms;
    }

    private static boolean isNamed(Entity entity) {
        return entity.kind() == Entity.Kind.PERSON
                && (entity.id().indexOf(':') < 0 || entity.id().startsWith("person:"));
    }

    /** By what an event's place is found; by nothing where it has none. */
    Terms place(Event event, String text) {
        Terms terms = new Terms(new LinkedHashSet<>(), new ArrayList<>(2));
        Span place = event.place();
        if (place != null) {
            name(place.of(text), true, terms);
        }
        for (Location location : event.circumstances().locations()) {
            terms.single().add(id(location.id()));
            if (!location.country().isEmpty()) {
                terms.single().add(state(location.country()));
            }
            name(location.id().replace('-', ' ').replace("place:", ""), true, terms);
        }
        return terms;
    }

    private void name(String name, boolean words, Terms terms) {
        if (name.isBlank()) {
            return;
        }
        List<WordForms.Word> row = forms.name(name);
        if (row.isEmpty()) {
            return;
        }
        whole(forms.key(name), terms);
        if (row.size() > 1) {
            terms.rows().add(row);
        }
        if (words) {
            row.forEach(word -> word.stems().forEach(stem -> terms.single().add("p:" + stem)));
        }
    }

    private static void whole(String key, Terms terms) {
        if (!key.isEmpty()) {
            terms.single().add("#" + key);
        }
    }

    static String id(String id) {
        return "@" + id.toLowerCase(Locale.ROOT);
    }

    static String state(String code) {
        return "c:" + code;
    }

    /** The usual name of an entity of the lexicon; else its id without what it begins with. */
    String label(String id) {
        for (String list : List.of("people", "groups", "organisations", "states")) {
            Entry entry = lexicon.entry(list, id);
            if (entry != null) {
                return entry.forms().get(0);
            }
        }
        return id.substring(id.indexOf(':') + 1).replace('-', ' ');
    }
}
