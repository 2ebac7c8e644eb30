package org.taqarub.app.lists;

import java.util.List;

/**
 * An office that somebody held, as a line of offices.tsv has it.
 *
 * @param title id in titles.tsv, or a slug
 * @param country ISO 3166-1 alpha-3, empty where none
 * @param sector PLOVER sector, empty where not known
 * @param from first day, month or year (ISO 8601), empty where not known
 * @param to last day, month or year, empty while it lasts
 * @param source where it is from
 */
record Held(String title, String country, String sector, String from, String to, String source) {

    /** Whether it may be the same tenure of the same office: the times meet. */
    boolean meets(Held other) {
        return title.equals(other.title)
                && country.equals(other.country)
                && (to.isEmpty()
                        || other.from.isEmpty()
                        || Dates.first(other.from).compareTo(Dates.last(to)) <= 0)
                && (other.to.isEmpty() || from.isEmpty() || Dates.first(from).compareTo(Dates.last(other.to)) <= 0);
    }

    /** This one with what a newer source knows of it: its dates go before ours where they are as exact, and nothing known is lost. */
    Held with(Held newer) {
        String first = Dates.better(from, newer.from);
        String last = Dates.better(to, newer.to);
        boolean confirmed = first.equals(newer.from) && last.equals(newer.to);
        boolean same = first.equals(from) && last.equals(to);
        return new Held(
                title,
                country,
                sector,
                first,
                last,
                confirmed ? newer.source : same ? source : Sources.joined(List.of(source, newer.source)));
    }

    String line(String person) {
        return String.join("\t", person, title, country, sector, from, to, source);
    }
}
