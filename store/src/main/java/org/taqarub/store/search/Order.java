package org.taqarub.store.search;

/** In what order reports are listed. */
public enum Order {
    /** The best match first; of equal ones the newest. */
    RELEVANCE,
    /** By publication, the newest first; reports of unknown date last. */
    NEWEST,
    /** By publication, the oldest first; reports of unknown date last. */
    OLDEST
}
