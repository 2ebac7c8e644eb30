package org.taqarub.app.run;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Word of how far a long run is: nothing in the first two seconds; then twice a second on a terminal, else a line every ten seconds. */
public final class Progress implements AutoCloseable {

    private static final long QUIET_MILLIS = 2_000;

    private final Diagnostics diagnostics;
    private final LongSupplier consumed;
    private final long size;
    private final LongSupplier failures;
    private final AtomicLong reports = new AtomicLong();
    private final long started = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts the clock.
     *
     * @param consumed bytes taken so far
     * @param size bytes in all, negative where unknown
     */
    public Progress(Diagnostics diagnostics, LongSupplier consumed, long size, LongSupplier failures) {
        this.diagnostics = diagnostics;
        this.consumed = consumed;
        this.size = size;
        this.failures = failures;
        long first = diagnostics.terminal() ? QUIET_MILLIS : 10_000;
        long every = diagnostics.terminal() ? 500 : 10_000;
        var unused = clock.scheduleAtFixedRate(
                () -> diagnostics.progress(
                        line(reports.get(), elapsed(), consumed.getAsLong(), size, failures.getAsLong())),
                first,
                every,
                TimeUnit.MILLISECONDS);
    }

    /** One report more is done. */
    public void report() {
        reports.incrementAndGet();
    }

    private double elapsed() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Takes the line away; a run that took longer than the quiet time leaves a line of what was done. */
    @Override
    public void close() {
        clock.shutdownNow();
        diagnostics.progress("");
        if (elapsed() * 1000 > QUIET_MILLIS && reports.get() > 1) {
            diagnostics.line(summary(reports.get(), elapsed(), failures.getAsLong()));
        }
    }

    static String summary(long reports, double seconds, long failures) {
        return String.format(
                Locale.ROOT,
                "%,d reports in %s, %s/s, %,d failure%s",
                reports,
                clock(seconds),
                rate(reports / seconds),
                failures,
                failures == 1 ? "" : "s");
    }

    /** The rate is over the whole run; the time left follows from the bytes, so it is unknown where their sum is. */
    static String line(long reports, double seconds, long consumed, long size, long failures) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%,d reports · %s/s", reports, rate(reports / seconds)));
        if (size > 0 && consumed > 0) {
            double share = Math.min(1, (double) consumed / size);
            line.append(String.format(Locale.ROOT, " · %.0f %%", share * 100));
            if (reports > 0) {
                line.append(" · ").append(clock(seconds * (1 - share) / share)).append(" left");
            }
        }
        line.append(String.format(Locale.ROOT, " · %,d failure%s", failures, failures == 1 ? "" : "s"));
        return line.toString();
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%,.0f", rate);
    }

    /** Hours, minutes and seconds as a clock has them. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
