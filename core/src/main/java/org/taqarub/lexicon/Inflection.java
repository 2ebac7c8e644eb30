package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Further forms of what lists write once. */
final class Inflection {

    /** Forms of participles that are nearly always another word: a city, a wave, who is threatened. */
    private static final Set<String> OTHER_NOUNS = Set.of("مدينة", "موجة", "مختلف", "مختلفة", "مدين", "مهدد", "مهددة");

    private Inflection() {}

    /** Whether a folded participle is nearly always another noun. */
    static boolean isOtherNoun(String folded) {
        return OTHER_NOUNS.stream()
                .anyMatch(n -> org.taqarub.text.Letters.fold(n).equals(folded));
    }

    /** The forms under which a list's form is looked for. */
    static Set<String> of(Entry entry, String form) {
        switch (entry.list()) {
            case "demonyms":
                return demonym(form);
            case "titles":
                return title(entry, form);
            case "populations":
                return accusative(form);
            default:
                return Set.of(form);
        }
    }

    /** A noun of one word without the article: as it stands, and its accusative. */
    private static Set<String> accusative(String form) {
        boolean takes = form.indexOf(' ') < 0
                && form.length() > 2
                && !form.startsWith("ال")
                && !form.endsWith("ة")
                && !form.endsWith("ا")
                && !form.endsWith("ى")
                && !form.endsWith("اء")
                && !form.endsWith("ات")
                && !form.endsWith("ين")
                && !form.endsWith("ون")
                && !form.endsWith("و")
                && !form.endsWith("ي");
        return takes ? new LinkedHashSet<>(List.of(form, form + "ا")) : Set.of(form);
    }

    /** A nationality adjective in ي: feminine, sound plurals, dual. Any other form stands as it is. */
    static Set<String> demonym(String form) {
        Set<String> out = new LinkedHashSet<>();
        out.add(form);
        String[] words = form.split(" ");
        if (!words[words.length - 1].endsWith("ي")) {
            return out;
        }
        for (String ending : List.of("ة", "ون", "ين", "ان", "تان", "تين", "ات", "ا")) {
            List<String> inflected = new ArrayList<>();
            for (String word : words) {
                inflected.add(word.endsWith("ي") ? word + ending : word);
            }
            out.add(String.join(" ", inflected));
        }
        return out;
    }

    /** A title: the feminine of its first word, and the accusative of an indefinite one. */
    private static Set<String> title(Entry entry, String form) {
        Set<String> out = new LinkedHashSet<>();
        out.add(form);
        int space = form.indexOf(' ');
        String first = space < 0 ? form : form.substring(0, space);
        String rest = space < 0 ? "" : form.substring(space);
        boolean regular = first.length() > 2
                && !first.endsWith("ة")
                && !first.endsWith("ى")
                && !first.endsWith("ا")
                && !first.endsWith(".");
        if (regular && !entry.kind().equals("honorific")) {
            out.add(first + "ة" + rest);
            out.add(first + "ا" + rest);
            if (entry.kind().equals("role")) {
                out.add(first + "ون" + rest);
                out.add(first + "ين" + rest);
            }
        }
        return out;
    }

    /** A noun: as written, indefinite accusative, dual. */
    static Set<String> noun(String form) {
        Set<String> out = new LinkedHashSet<>();
        out.add(form);
        String[] words = form.split(" ");
        List<String> accusative = new ArrayList<>();
        for (String word : words) {
            boolean takes = !word.startsWith("ال")
                    && !word.endsWith("ة")
                    && !word.endsWith("ا")
                    && !word.endsWith("ى")
                    && !word.endsWith("اء")
                    && !word.endsWith("ات");
            accusative.add(takes ? word + "ا" : word);
        }
        if (words.length <= 2) {
            out.add(String.join(" ", accusative));
        }
        if (words.length == 1 && !form.startsWith("ال")) {
            String stem = form.endsWith("ة") ? form.substring(0, form.length() - 1) + "ت" : form;
            if (!form.endsWith("ات")) {
                out.add(stem + "ان");
                out.add(stem + "ين");
            }
        }
        return out;
    }

    /** A participle: masculine, feminine, accusative, sound plurals. */
    static Set<String> participle(String form) {
        Set<String> out = new LinkedHashSet<>();
        out.add(form);
        if (form.contains(" ")) {
            return out;
        }
        String bare = form.endsWith("ا") && form.length() > 4 ? form.substring(0, form.length() - 1) : form;
        for (String ending : List.of("", "ا", "ة", "ون", "ين", "ات")) {
            if (!OTHER_NOUNS.contains(bare + ending)) {
                out.add(bare + ending);
            }
        }
        return out;
    }
}
