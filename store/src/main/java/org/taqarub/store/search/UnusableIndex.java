package org.taqarub.store.search;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An index that cannot be opened. All but a locked one can be made again from the record: {@link SearchIndex#discard} first. */
public final class UnusableIndex extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    public enum Reason {
        /** There is none. */
        MISSING("holds no search index"),
        /** Another process writes to it. */
        LOCKED("is being written by another process; wait until it ends"),
        /** Its files are broken or incomplete. */
        DAMAGED("holds a damaged search index; delete this folder, the next search makes it again"),
        /** Its files are not ours. */
        FOREIGN("holds files that are no search index of Taqarub; move them away, the next search makes one"),
        /** It was made by a version that cut words otherwise. */
        OUTDATED("holds a search index of another version of Taqarub");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    UnusableIndex(Reason reason, Path folder, @Nullable Throwable cause) {
        super(folder + " " + reason.words, cause);
        this.reason = reason;
    }

    /** Why it cannot be opened. */
    public Reason reason() {
        return reason;
    }
}
