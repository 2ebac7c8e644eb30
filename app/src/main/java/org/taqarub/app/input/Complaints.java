package org.taqarub.app.input;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Says what went wrong, one line each with place, reason and remedy, and counts it. Thread-safe where its lines and its listener are. */
public final class Complaints {

    private final Consumer<String> lines;
    private final Listener listener;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();

    /** Hears of everything that gave no report. Called on the thread that met it, so from several at a time. */
    public interface Listener {

        /** Something that should have been a report and was not read. */
        void failed(Origin at, String reason, String remedy);

        /**
         * Something that was passed over on purpose.
         *
         * @param at the page or entry; the whole archive or folder where things were only counted
         * @param count how many; 1 where {@code at} names a single place
         */
        void skipped(Origin at, String reason, long count);
    }

    private static final Listener NOBODY = new Listener() {
        @Override
        public void failed(Origin at, String reason, String remedy) {
            // nobody listens
        }

        @Override
        public void skipped(Origin at, String reason, long count) {
            // nobody listens
        }
    };

    /** @param lines takes one line without its end at a time */
    public Complaints(Consumer<String> lines) {
        this(lines, NOBODY);
    }

    /** @param lines takes one line without its end at a time */
    public Complaints(Consumer<String> lines, Listener listener) {
        this.lines = lines;
        this.listener = listener;
    }

    /** Something that was not read. */
    public void failure(Origin at, String reason, String remedy) {
        failures.incrementAndGet();
        listener.failed(at, reason, remedy);
        say(at, remedy.isEmpty() ? reason : reason + "; " + remedy);
    }

    /** Something that was read, in a way that its reader should know of. */
    public void remark(Origin at, String what) {
        say(at, what);
    }

    /** Something that was passed over on purpose: heard by the listener and counted; no line is said. */
    public void skip(Origin at, String reason, long count) {
        skipped.addAndGet(count);
        listener.skipped(at, reason, count);
    }

    /** How many failures so far. */
    public long failures() {
        return failures.get();
    }

    /** How many things were passed over so far. */
    public long skipped() {
        return skipped.get();
    }

    private void say(Origin at, String what) {
        lines.accept((at + ": " + what).replaceAll("[\\r\\n]+", " "));
    }
}
