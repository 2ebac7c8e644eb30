package org.taqarub.store.search;

import java.util.Locale;

/** By what the reports found are counted. A report counts once for each value that it has. */
public enum Facet {
    /** Outlet. */
    SOURCE,
    /** Month of publication, {@code YYYY-MM}. */
    MONTH,
    /** PLOVER types of its events. */
    TYPE,
    /** States that actors of its events act for, ISO 3166-1 alpha-3. */
    ACTOR,
    /** Ids of those it quotes, as far as they are the same in every report. */
    SPEAKER;

    /** The name in results. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
