package org.taqarub.app.input;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Says what went wrong, one line each with place, reason and remedy, and counts it. Thread-safe where its lines are. */
public final class Complaints {

    private final Consumer<String> lines;
    private final AtomicLong failures = new AtomicLong();

    /** @param lines takes one line without its end at a time */
    public Complaints(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Something that was not read. */
    public void failure(Origin at, String reason, String remedy) {
        failures.incrementAndGet();
        say(at, remedy.isEmpty() ? reason : reason + "; " + remedy);
    }

    /** Something that was read, in a way that its reader should know of. */
    public void remark(Origin at, String what) {
        say(at, what);
    }

    /** How many failures so far. */
    public long failures() {
        return failures.get();
    }

    private void say(Origin at, String what) {
        lines.accept((at + ": " + what).replaceAll("[\\r\\n]+", " "));
    }
}
