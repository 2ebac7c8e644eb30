package org.taqarub.app.run;

import java.io.PrintStream;

/** Standard error: lines that stay, and on a terminal one line of progress below them that is rewritten in place. Thread-safe. */
public final class Diagnostics {

    private final PrintStream err;
    private final boolean terminal;
    private String shown = "";

    /** @param terminal whether {@code err} is one, so that a line can be rewritten */
    public Diagnostics(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Whether a person watches. */
    public boolean terminal() {
        return terminal;
    }

    /** A line that stays. */
    public synchronized void line(String line) {
        if (shown.isEmpty()) {
            err.println(line);
        } else {
            err.print("\r\u001B[K" + line + System.lineSeparator() + shown);
        }
        err.flush();
    }

    /** The line of progress; an empty one takes it away. Not on a terminal it is a line like others. */
    public synchronized void progress(String line) {
        if (!terminal) {
            if (!line.isEmpty()) {
                err.println(line);
            }
        } else if (!line.equals(shown)) {
            err.print("\r\u001B[K" + line);
            shown = line;
        }
        err.flush();
    }
}
