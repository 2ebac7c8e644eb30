package org.taqarub.app.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;

/** Finds states by code and by name, in Arabic and in English. */
final class States {

    /** What opens the long name of a state. */
    private static final List<String> LONG_ARABIC =
            List.of("جمهوريه", "الجمهوريه", "مملكه", "المملكه", "دوله", "سلطنه", "اماره", "اتحاد");

    private static final List<String> LONG_ENGLISH = List.of(
            "republic of ",
            "kingdom of ",
            "state of ",
            "sultanate of ",
            "principality of ",
            "federal republic of ",
            "islamic republic of ",
            "arab republic of ",
            "hashemite kingdom of ",
            "commonwealth of ",
            "union of ");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> arabic = new HashMap<>();

    States(Lexicon lexicon) {
        for (Entry state : lexicon.list("states")) {
            codes.put(state.id(), state.id());
            english.put(Labels.plain(state.english()), state.id());
            state.forms().forEach(form -> arabic.putIfAbsent(words(form), state.id()));
        }
        for (Entry people : lexicon.list("demonyms")) {
            for (String form : people.forms()) {
                String word = words(form);
                for (String ending : form.endsWith("ي") ? List.of("", "ه") : List.of("")) {
                    arabic.putIfAbsent(word + ending, people.country());
                    arabic.putIfAbsent("ال" + word + ending, people.country());
                }
            }
        }
        for (String two : Locale.getISOCountries()) {
            try {
                String three = new Locale("", two).getISO3Country();
                if (codes.containsKey(three)) {
                    codes.putIfAbsent(two, three);
                    english.putIfAbsent(Labels.plain(new Locale("", two).getDisplayCountry(Locale.ENGLISH)), three);
                }
            } catch (MissingResourceException e) {
                // A code that has no other.
            }
        }
        for (String[] label : Labels.packed("state-labels.tsv")) {
            if (codes.containsKey(label[1])) {
                english.put(Labels.plain(label[0]), label[1]);
                if (label[0].length() == 2) {
                    codes.put(label[0], label[1]);
                }
            }
        }
    }

    private static String words(String form) {
        return String.join(" ", FormTrie.words(form));
    }

    /** The alpha-3 code of a state that a code of two or three letters or a name stands for; null where none does. */
    @Nullable
    String of(String cell) {
        String code = codes.get(cell.strip().toUpperCase(Locale.ROOT));
        return code != null ? code : Labels.isArabic(cell) ? arabic(FormTrie.words(cell)) : english(Labels.plain(cell));
    }

    /** The same of a name in English as {@link Labels#plain} has it. */
    @Nullable
    String english(String name) {
        String code = english.get(name);
        for (String opening : LONG_ENGLISH) {
            if (code == null && name.startsWith(opening)) {
                code = english.get(name.substring(opening.length()));
            }
        }
        return code;
    }

    /** The same of folded Arabic words: a name, a name after ل, or an adjective. */
    @Nullable
    String arabic(List<String> words) {
        String name = String.join(" ", words);
        String code = arabic.get(name);
        if (code == null && name.startsWith("لل")) {
            code = arabic.get("ال" + name.substring(2));
        }
        if (code == null && name.startsWith("ل")) {
            code = arabic.get(name.substring(1));
        }
        if (code == null && words.size() > 1 && LONG_ARABIC.contains(words.get(0))) {
            code = arabic(words.subList(1, words.size()));
        }
        return code;
    }
}
