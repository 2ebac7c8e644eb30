package org.taqarub.app.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;

/** Finds titles of titles.tsv in what a table calls an office: "President of France", وزير خارجية مصر. */
final class Titles {

    private final Lexicon lexicon;
    private final States states;
    private final Map<String, String> arabic = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Titles(Lexicon lexicon, States states) {
        this.lexicon = lexicon;
        this.states = states;
        for (Entry title : lexicon.list("titles")) {
            if (title.kind().equals("honorific")) {
                continue;
            }
            title.forms().forEach(form -> arabic.putIfAbsent(words(form), title.id()));
            english.putIfAbsent(Labels.plain(title.english()), title.id());
        }
        for (String[] label : Labels.packed("office-labels.tsv")) {
            if (lexicon.entry("titles", label[2]) != null) {
                english.put(label[1] + Labels.plain(label[0]), label[2]);
            }
        }
    }

    /**
     * A title that was found.
     *
     * @param title id in titles.tsv
     * @param country state that the label names, ISO 3166-1 alpha-3; empty where it names none
     */
    record Match(String title, String country) {}

    private static String words(String form) {
        return String.join(" ", FormTrie.words(form));
    }

    /**
     * The title of an office.
     *
     * @param label in Arabic or English
     * @param country where it is held, empty where not known
     * @return null where the label says more than a title and a state
     */
    @Nullable
    Match of(String label, String country) {
        return Labels.isArabic(label) ? arabic(label) : english(Labels.plain(label), country);
    }

    private @Nullable Match arabic(String label) {
        List<String> words = FormTrie.words(label.replaceAll("\\(.*?\\)", " "));
        for (int end = words.size(); end > 0; end--) {
            String title = title(words.subList(0, end));
            if (title == null) {
                continue;
            }
            if (end == words.size()) {
                return new Match(title, "");
            }
            String country = states.arabic(words.subList(end, words.size()));
            if (country != null) {
                return new Match(title, country);
            }
        }
        return null;
    }

    /** Through the article and the feminine of the first word. */
    private @Nullable String title(List<String> words) {
        String whole = String.join(" ", words);
        String title = arabic.get(whole);
        if (title == null && whole.startsWith("ال")) {
            title = arabic.get(whole.substring(2));
        }
        String first = words.get(0);
        if (title == null && first.endsWith("ه")) {
            String masculine = first.substring(0, first.length() - 1) + whole.substring(first.length());
            title = arabic.get(masculine);
            if (title == null && masculine.startsWith("ال")) {
                title = arabic.get(masculine.substring(2));
            }
        }
        return title;
    }

    private @Nullable Match english(String label, String country) {
        String whole = title(label, country);
        if (whole != null) {
            return new Match(whole, "");
        }
        for (int of = label.indexOf(" of "); of >= 0; of = label.indexOf(" of ", of + 1)) {
            String state = states.english(label.substring(of + 4));
            String title = state == null ? null : title(label.substring(0, of), state);
            if (state != null && title != null) {
                return new Match(title, state);
            }
        }
        for (int blank = label.lastIndexOf(' '); blank >= 0; blank = label.lastIndexOf(' ', blank - 1)) {
            String state = states.english(label.substring(0, blank));
            String title = state == null ? null : title(label.substring(blank + 1), state);
            if (state != null && title != null) {
                return new Match(title, state);
            }
        }
        return null;
    }

    private @Nullable String title(String label, String country) {
        String title = english.get(country + label);
        if (title == null) {
            title = english.get(label);
        }
        if (title == null && label.endsWith(" minister")) {
            title = english.get("minister of " + label.substring(0, label.length() - " minister".length()));
        }
        return title;
    }

    /** Sector of a title; empty where it has none. */
    String sector(String title) {
        Entry entry = lexicon.entry("titles", title);
        return entry == null ? "" : entry.sector();
    }
}
