package org.taqarub.app.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Origin;
import org.taqarub.app.input.ReportSource;
import org.taqarub.record.Report;

/**
 * Reads reports on several threads and hands over the results in the order of the input. Memory is bounded: only so many reports, and
 * so many characters of them, are between input and output at a time.
 *
 * @param <T> what is made of a report
 */
public final class OrderedReading<T> {

    /** Thousands of UTF-16 code units under way at most; a single report may be larger than its share and then goes alone. */
    private static final int WEIGHT = 16 * 1024;

    private final int threads;
    private final Complaints complaints;

    /** @param threads at least 1 */
    public OrderedReading(int threads, Complaints complaints) {
        this.threads = threads;
        this.complaints = complaints;
    }

    /** Takes results in order, on the caller's thread. */
    public interface Results<T> {
        void take(T result) throws IOException;
    }

    private record Job<T>(Origin origin, int weight, CompletableFuture<T> result) {}

    /** Hands over reports one after another, on a thread of its own. */
    public interface Feed {
        void each(ReportSource.Sink sink) throws IOException, InterruptedException;
    }

    /** The same of files. */
    public void run(ReportSource source, List<String> files, Supplier<Function<Report, T>> work, Results<T> results)
            throws IOException, InterruptedException {
        run(sink -> source.each(files, sink), work, results);
    }

    /**
     * Runs to the end of the input. A report whose reading throws is complained of and left out.
     *
     * @param work makes a report's result; asked for once, when the first report is there, since loading it may take seconds
     * @throws IOException where a result could not be taken; the rest is then not read
     */
    public void run(Feed feed, Supplier<Function<Report, T>> work, Results<T> results)
            throws IOException, InterruptedException {
        BlockingQueue<Job<T>> queue = new ArrayBlockingQueue<>(threads * 16);
        Semaphore weights = new Semaphore(WEIGHT);
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "reading"));
        Feeder<T> feeder = new Feeder<>(feed, work, queue, weights, workers);
        Thread feeding = daemon(feeder, "importing");
        feeding.start();
        IOException broken = null;
        try {
            for (Job<T> job = queue.take(); job.weight() > 0; job = queue.take()) {
                T result = broken == null ? await(job) : null;
                if (result != null) {
                    try {
                        results.take(result);
                    } catch (IOException e) {
                        broken = e;
                        feeder.stop();
                    }
                }
                weights.release(job.weight());
            }
        } finally {
            feeder.stop();
            workers.shutdownNow();
        }
        feeding.join();
        feeder.rethrow();
        if (broken != null) {
            throw broken;
        }
    }

    private @Nullable T await(Job<T> job) {
        try {
            return job.result().join();
        } catch (CompletionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            complaints.failure(
                    job.origin(),
                    "the reader failed: " + cause + at(cause),
                    "please report it with this file; the other reports are read");
            return null;
        }
    }

    private static String at(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, 16L << 20); // deep regular expressions need a deep stack
        thread.setDaemon(true);
        return thread;
    }

    private static final class Feeder<T> implements Runnable {

        private final Feed feed;
        private final Supplier<Function<Report, T>> work;
        private final BlockingQueue<Job<T>> queue;
        private final Semaphore weights;
        private final ExecutorService workers;
        private volatile boolean stopped;
        private volatile @Nullable Throwable failure;
        private @Nullable Function<Report, T> loaded;

        Feeder(
                Feed feed,
                Supplier<Function<Report, T>> work,
                BlockingQueue<Job<T>> queue,
                Semaphore weights,
                ExecutorService workers) {
            this.feed = feed;
            this.work = work;
            this.queue = queue;
            this.weights = weights;
            this.workers = workers;
        }

        @Override
        public void run() {
            try {
                feed.each(this::accept);
            } catch (Throwable e) {
                failure = e;
            } finally {
                end();
            }
        }

        private boolean accept(Origin origin, Report report) throws InterruptedException {
            if (stopped) {
                return false;
            }
            Function<Report, T> reading = loaded;
            if (reading == null) {
                reading = work.get();
                loaded = reading;
            }
            Function<Report, T> read = reading;
            int weight = Math.min(WEIGHT, 1 + report.text().length() / 1024);
            weights.acquire(weight);
            queue.put(new Job<>(origin, weight, CompletableFuture.supplyAsync(() -> read.apply(report), workers)));
            return !stopped;
        }

        private void end() {
            boolean said = false;
            while (!said) {
                try {
                    queue.put(new Job<>(new Origin("", 0), 0, new CompletableFuture<>()));
                    said = true;
                } catch (InterruptedException e) {
                    stopped = true; // the end must be said all the same
                }
            }
        }

        void stop() {
            stopped = true;
        }

        void rethrow() throws IOException, InterruptedException {
            Throwable thrown = failure;
            if (thrown instanceof RuntimeException e) {
                throw e;
            } else if (thrown instanceof Error e) {
                throw e;
            } else if (thrown instanceof InterruptedException e) {
                throw e;
            } else if (thrown instanceof IOException e) {
                throw e;
            } else if (thrown != null) {
                throw new IOException(thrown);
            }
        }
    }
}
