package org.taqarub.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Token;

/** The small words of time that words.tsv and units.tsv hold, folded. */
final class TimeWords {

    /**
     * A unit of duration.
     *
     * @param count how many of {@code letter} one of it is: ten years for a decade, two days for a dual
     * @param letter D, W, M or Y; TH and TM for hours and minutes
     * @param form singular, counted (the plural or accusative after a number) or dual
     */
    record Unit(int count, String letter, String form) {

        boolean isDual() {
            return form.equals("dual");
        }

        boolean isSingular() {
            return form.equals("singular");
        }
    }

    final Set<String> past;
    final Set<String> next;
    final Set<String> current;
    final Set<String> parts;
    final Set<String> edges;
    final Set<String> coming;
    final Set<String> otherDays;
    final Set<String> nameHeads;
    final Set<String> factions;
    final Set<String> ages;
    final Set<String> hijri;
    final Set<String> listing;
    final Set<String> following;
    final Set<String> meetings;
    private final Map<String, Unit> units = new HashMap<>();

    TimeWords(Lexicon lexicon) {
        past = lexicon.words("time-past");
        next = lexicon.words("time-next");
        current = lexicon.words("time-current");
        parts = lexicon.words("time-parts");
        edges = lexicon.words("time-edges");
        coming = lexicon.words("time-coming");
        otherDays = lexicon.words("time-other-days");
        nameHeads = lexicon.words("time-name-heads");
        factions = lexicon.words("time-factions");
        ages = lexicon.words("time-ages");
        hijri = lexicon.words("time-hijri");
        listing = lexicon.words("time-listing");
        following = lexicon.words("time-following");
        meetings = lexicon.words("time-meetings");
        for (Entry entry : lexicon.list("units")) {
            String value = entry.id();
            int letters = 0;
            while (letters < value.length() && Character.isDigit(value.charAt(letters))) {
                letters++;
            }
            Unit unit = new Unit(
                    Integer.parseInt(value.substring(0, letters)), value.substring(letters), entry.column("set"));
            entry.forms().forEach(f -> units.put(org.taqarub.text.Letters.fold(f), unit));
        }
    }

    /** The unit that a token names, with or without the article; null where it names none. */
    @Nullable
    Unit unit(Token token) {
        return token.pronoun().isEmpty() ? units.get(token.stem()) : null;
    }

    boolean isRelative(String base) {
        return past.contains(base) || next.contains(base) || current.contains(base);
    }
}
