package org.taqarub.app;

import java.io.IOException;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Record;
import org.taqarub.store.Store;

/** What is made of all reports together, after they changed: the index, and what is counted once. */
final class Derived {

    private Derived() {}

    /** What counting once needs of a record. */
    static byte[] gist(Record record) {
        return new byte[0];
    }

    /** Brings up what is derived. Where that fails nothing is lost: it is said, and whoever needs it next tries again. */
    static void refresh(Store store, Lexicon lexicon, Surroundings surroundings) {
        try {
            RecordIndex.refresh(store, lexicon);
        } catch (IOException e) {
            surroundings
                    .diagnostics()
                    .line("taqarub: the search index is not brought up, the next search tries again: "
                            + e.getMessage());
        }
    }
}
