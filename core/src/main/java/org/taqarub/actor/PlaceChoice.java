package org.taqarub.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Office;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;

/**
 * Decides which of several places of one name the text means (طرابلس of Libya or of Lebanon). In this order: the state that stands with the
 * name (طرابلس اللبنانية), the states and places that its sentence names, the same name elsewhere in the report where that was decided, the
 * states that the report names. Where none of these is ahead, all stay.
 */
final class PlaceChoice {

    private static final Set<String> WITHIN = Set.of("في", "ب", "،", "(");

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final List<Phrase> phrases;
    private final List<Token> tokens;

    PlaceChoice(Lexicon lexicon, Analysis analysis, List<Phrase> phrases) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.phrases = phrases;
        this.tokens = analysis.tokens();
    }

    /** Leaves the phrases that name places of several states with those that the text means. */
    void decide() {
        List<Phrase> open = new ArrayList<>();
        for (Phrase phrase : phrases) {
            collect(phrase, open);
        }
        Map<String, String> decided = new HashMap<>();
        List<Phrase> rest = new ArrayList<>();
        for (Phrase phrase : open) {
            String state = besides(phrase);
            if (state.isEmpty()) {
                int start = analysis.sentenceStart(phrase.start);
                state = ahead(phrase, start, analysis.sentenceEnd(phrase.start));
            }
            if (state.isEmpty()) {
                rest.add(phrase);
            } else {
                take(phrase, state);
                decided.merge(name(phrase), state, (a, b) -> a.equals(b) ? a : "");
            }
        }
        for (Phrase phrase : rest) {
            String state = decided.getOrDefault(name(phrase), "");
            take(phrase, state.isEmpty() ? ahead(phrase, 0, tokens.size()) : state);
        }
    }

    private static void collect(Phrase phrase, List<Phrase> open) {
        if (!phrase.readings.isEmpty()) {
            open.add(phrase);
        }
        phrase.inner.forEach(inner -> collect(inner, open));
    }

    private String name(Phrase phrase) {
        return String.join(" ", FormTrie.words(analysis.words(phrase.start, phrase.end)));
    }

    /** The state of an adjective or a name that stands right with the phrase: العاصمة الليبية طرابلس، طرابلس في لبنان; empty where none. */
    private String besides(Phrase phrase) {
        for (Phrase other : phrases) {
            boolean after = other.start == phrase.end
                    || other.start == phrase.end + 1
                            && WITHIN.contains(tokens.get(phrase.end).base())
                    || other.start > phrase.start && other.end <= phrase.end;
            boolean before = other.end == phrase.start && other.shape == Phrase.Shape.DEMONYM;
            if ((after || before) && other != phrase && names(other) && !isWithOther(other, phrase)) {
                String state = state(other);
                if (phrase.readings.stream().anyMatch(e -> e.country().equals(state))) {
                    return state;
                }
            }
        }
        return "";
    }

    /** وفي بيروت: a new place, and not where the one before is. */
    private boolean isWithOther(Phrase other, Phrase phrase) {
        return other.start > phrase.end && !tokens.get(phrase.end).conjunction().isEmpty()
                || other.start >= phrase.end
                        && !tokens.get(other.start).conjunction().isEmpty();
    }

    /** Whether a phrase names a state or something of a state by its own words, and not one among several. */
    private boolean names(Phrase phrase) {
        return phrase.readings.isEmpty()
                && !phrase.sector.equals("MED")
                && !state(phrase).isEmpty();
    }

    /** The state that a phrase's words give, or the list has for whom it names: a group's, an only state that somebody held office in. */
    private String state(Phrase phrase) {
        if (!phrase.country.isEmpty() || phrase.entries.size() != 1) {
            return phrase.country;
        }
        Entry entry = phrase.entries.get(0);
        if (!entry.list().equals("people")) {
            return entry.country();
        }
        List<String> states = lexicon.offices(entry.id()).stream()
                .map(Office::country)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : "";
    }

    /** Of the states that a place may be of, the one that the phrases of a stretch name most; empty where none is ahead. */
    private String ahead(Phrase phrase, int from, int to) {
        Map<String, Integer> counts = new HashMap<>();
        for (Phrase other : phrases) {
            if (other.start >= from && other.start < to) {
                count(other, counts);
            }
        }
        String best = "";
        int most = 0;
        for (String state :
                phrase.readings.stream().map(Entry::country).distinct().toList()) {
            int count = counts.getOrDefault(state, 0);
            if (count > most) {
                most = count;
                best = state;
            } else if (count == most) {
                best = "";
            }
        }
        return best;
    }

    private void count(Phrase phrase, Map<String, Integer> counts) {
        if (names(phrase)) {
            counts.merge(state(phrase), 1, Integer::sum);
        }
        phrase.inner.forEach(inner -> count(inner, counts));
    }

    /** @param state of which the place is; empty where that stays open */
    private static void take(Phrase phrase, String state) {
        List<Entry> left = phrase.readings.stream()
                .filter(e -> state.isEmpty() || e.country().equals(state))
                .toList();
        phrase.readings = left;
        Entry first = left.get(0);
        if (state.isEmpty()) {
            if (phrase.shape == Phrase.Shape.PLACE) {
                phrase.country = "";
            }
            return;
        }
        phrase.evidence.replaceAll(e -> Evidence.of(e.span(), first.rule()));
        phrase.shape = shape(first);
        phrase.entries =
                left.stream().filter(e -> e.list().equals(first.list())).toList();
        phrase.country = state;
        phrase.sector = first.sector();
    }

    private static Phrase.Shape shape(Entry entry) {
        switch (entry.list()) {
            case "states":
                return Phrase.Shape.STATE;
            case "seats":
                return Phrase.Shape.SEAT;
            default:
                return Phrase.Shape.PLACE;
        }
    }
}
