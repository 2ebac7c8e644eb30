package org.taqarub.lexicon;

/**
 * An office that somebody held.
 *
 * @param person id in people.tsv
 * @param title slug of the office, e.g. {@code foreign-minister}
 * @param country ISO 3166-1 alpha-3, empty where none
 * @param sector PLOVER sector
 * @param from first day, month or year (ISO 8601); empty where unknown
 * @param to last day, month or year; empty while it lasts
 */
public record Office(String person, String title, String country, String sector, String from, String to) {

    /**
     * Whether it was held on a day.
     *
     * @param day ISO 8601 date
     */
    public boolean heldOn(String day) {
        return (from.isEmpty() || from.compareTo(day) <= 0)
                && (to.isEmpty() || day.compareTo(to) <= 0 || day.startsWith(to));
    }
}
