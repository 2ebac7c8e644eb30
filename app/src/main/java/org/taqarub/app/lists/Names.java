package org.taqarub.app.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.text.Normalizer;

/** Names of people: how lists write them, who is known by them, and which are no names of people alone. */
final class Names {

    private static final List<String> OTHERS = List.of(
            "states",
            "demonyms",
            "seats",
            "places",
            "organisations",
            "groups",
            "bodies",
            "titles",
            "populations",
            "given-names");

    private final Lexicon lexicon;
    private final Map<String, Entry> byEnglish = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, @Nullable Entry> byArabic = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    Names(Lexicon lexicon) {
        this.lexicon = lexicon;
        Map<String, Set<String>> bearers = new HashMap<>();
        for (Entry person : lexicon.list("people")) {
            byId.put(person.id(), person);
            byEnglish.putIfAbsent(Labels.plain(person.english()), person);
            for (String form : person.forms()) {
                List<String> words = FormTrie.words(form);
                if (words.size() > 1) {
                    bearers.computeIfAbsent(bare(words.get(0)), w -> new HashSet<>())
                            .add(person.id());
                    // A name that two share tells neither.
                    byArabic.merge(key(form), person, (a, b) -> a.id().equals(b.id()) ? a : SHARED);
                }
            }
        }
        // What opens the names of two people is a given name or a title.
        bearers.forEach((word, people) -> {
            if (people.size() > 1) {
                others.add(word);
            }
        });
        for (String list : OTHERS) {
            for (Entry entry : lexicon.list(list)) {
                for (String form : entry.forms()) {
                    List<String> words = FormTrie.words(form);
                    if (words.size() == 1) {
                        others.add(bare(words.get(0)));
                    }
                }
            }
        }
    }

    private static final Entry SHARED = new Entry("people", "", Map.of(), List.of(), 0);

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /** What two spellings of a name have in common. */
    static String key(String form) {
        return String.join(" ", FormTrie.words(form));
    }

    /** A name as lists write it: no marks, no brackets, words by one blank. */
    static String written(String name) {
        String normal =
                Normalizer.normalize(name.replaceAll("[(\\[].*?[)\\]]", " ")).normal();
        return java.text.Normalizer.normalize(normal, java.text.Normalizer.Form.NFC)
                .replaceAll("[|\\s\\p{C}]+", " ")
                .replaceAll("^[\\s\"'«»“”]+|[\\s\"'«»“”.]+$", "");
    }

    /** The names of a cell that holds several, by {@code |} where it has one, else by commas. */
    static List<String> several(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : cell.split(cell.indexOf('|') >= 0 ? "\\|" : "[,،;؛]")) {
            String written = written(name);
            if (Labels.isArabic(written)) {
                names.add(written);
            }
        }
        return names;
    }

    /** Whether a name is one word that means something else as well: a given name, a place, a people, a title. */
    boolean isUnsafe(String form) {
        List<String> words = FormTrie.words(form);
        return words.isEmpty()
                || (words.size() == 1 && (words.get(0).length() < 3 || others.contains(bare(words.get(0)))));
    }

    /**
     * Who is known by an English name, else by a full Arabic one that is nobody else's. Where the English names differ, an Arabic one is
     * enough only for who held an office in the same state.
     *
     * @param english empty where the table has none
     * @param arabic null where the table has none
     * @param state ISO 3166-1 alpha-3, empty where not known
     * @return null where nobody is
     */
    @Nullable
    Entry known(String english, @Nullable String arabic, String state) {
        if (!english.isEmpty()) {
            Entry same = byEnglish.get(Labels.plain(english));
            if (same == null) {
                same = byId.get(Labels.slug(english));
            }
            if (same != null) {
                return same;
            }
        }
        Entry same = arabic == null ? null : byArabic.get(key(arabic));
        if (same == null || same.id().isEmpty()) {
            return null;
        }
        boolean fits = english.isEmpty()
                || state.isEmpty()
                || lexicon.offices(same.id()).stream().anyMatch(o -> o.country().equals(state));
        return fits ? same : null;
    }

    /** Whether an id is taken. */
    boolean isId(String id) {
        return byId.containsKey(id);
    }

    /** Forms in their order, each spelling once. */
    static List<String> once(List<String> forms) {
        Map<String, String> byKey = new LinkedHashMap<>();
        forms.forEach(form -> byKey.putIfAbsent(key(form), form));
        return List.copyOf(byKey.values());
    }
}
