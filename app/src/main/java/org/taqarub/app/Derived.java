package org.taqarub.app;

import org.taqarub.record.Record;
import org.taqarub.store.Store;

/** What is made of all reports together, after they changed: the index, and what is counted once. */
final class Derived {

    private Derived() {}

    /** What counting once needs of a record. */
    static byte[] gist(Record record) {
        return new byte[0];
    }

    static void refresh(Store store, Surroundings surroundings) {}
}
