package org.taqarub.app.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes. A line beyond the limit is skipped over without being held. */
final class ByteLines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    /** @param limit longest line in bytes that is handed out */
    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line.
     *
     * @param number 1-based
     * @param bytes without the line feed; empty where too long
     * @param length in bytes, also where too long
     * @param ended whether a line feed ends it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(long number, byte[] bytes, long length, boolean tooLong, boolean ended) {}

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream held = null;
        long length = 0;
        boolean begun = false;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer, 0, buffer.length);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return begun ? line(held, length, false) : null;
                }
            }
            if (!begun) {
                begun = true;
                number++;
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int piece = end - position;
            length += piece;
            if (length <= limit) {
                if (held == null) {
                    held = new ByteArrayOutputStream(Math.max(piece, 4096));
                }
                held.write(buffer, position, piece);
            } else {
                held = null;
            }
            position = end;
            if (end < filled) {
                position++;
                return line(held, length, true);
            }
        }
    }

    private Line line(@Nullable ByteArrayOutputStream held, long length, boolean ended) {
        boolean tooLong = length > limit;
        return new Line(number, tooLong || held == null ? new byte[0] : held.toByteArray(), length, tooLong, ended);
    }

    /** Number of the last line that was begun, 1-based; 0 before the first. */
    long number() {
        return number;
    }
}
