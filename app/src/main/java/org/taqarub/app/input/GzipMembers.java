package org.taqarub.app.input;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The contents of gzip members one after another, as compressed WARC files have a member a record. Nothing of a member is handed out before its
 * checksum was found right, unless it is longer than is held; and it is known where in the compressed stream a place stands.
 */
final class GzipMembers extends InputStream {

    /** A member up to this many bytes is checked before it is handed out. */
    private static final int HELD = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    /** Compressed bytes that came before the buffer. */
    private long before;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private boolean inside;
    private boolean held;

    private byte[] out = new byte[0];
    private int given;
    private long unpacked;

    /** Where the member at hand begins: in the compressed stream, and in what was unpacked. */
    private long memberAt;

    private long memberFrom;

    /** The same of the member before, since whoever reads is a little ahead. */
    private long earlierAt;

    private long earlierFrom;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** Byte of the compressed stream at which the member begins that holds a byte of what was unpacked, both from 0; only of the last two members. */
    long compressed(long position) {
        return position >= memberFrom || position < earlierFrom ? memberAt : earlierAt;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == out.length) {
            if (!more()) {
                return -1;
            }
        }
        int n = Math.min(length, out.length - given);
        System.arraycopy(out, given, bytes, offset, n);
        given += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private boolean more() throws IOException {
        if (!inside && !begin()) {
            return false;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 14);
        byte[] piece = new byte[1 << 14];
        while (inside && (held ? whole.size() <= HELD : whole.size() == 0)) {
            if (inflater.needsInput()) {
                if (next == filled && !fill()) {
                    throw new EOFException("the compressed data ends early");
                }
                inflater.setInput(buffer, next, filled - next);
                next = filled;
            }
            int n;
            try {
                n = inflater.inflate(piece);
            } catch (DataFormatException e) {
                throw new ZipException("the compressed data is broken");
            }
            sum.update(piece, 0, n);
            whole.write(piece, 0, n);
            if (inflater.finished() || inflater.needsDictionary()) {
                next = filled - inflater.getRemaining();
                end();
            }
        }
        held = false;
        out = whole.toByteArray();
        given = 0;
        unpacked += out.length;
        return true;
    }

    private boolean begin() throws IOException {
        long at = before + next;
        if (next == filled && !fill()) {
            return false;
        }
        earlierAt = memberAt;
        earlierFrom = memberFrom;
        memberAt = at;
        memberFrom = unpacked;
        if (one() != 0x1F || one() != 0x8B || one() != 8) {
            throw new ZipException("no gzip data where a member should begin");
        }
        int flags = one();
        for (int i = 0; i < 6; i++) {
            one(); // time, level, system
        }
        if ((flags & 4) != 0) {
            for (int extra = one() | one() << 8; extra > 0; extra--) {
                one();
            }
        }
        for (int text = flags & 24; text != 0; text &= text - 1) {
            while (one() != 0) {
                continue; // name, then comment
            }
        }
        if ((flags & 2) != 0) {
            one();
            one();
        }
        inflater.reset();
        sum.reset();
        inside = true;
        held = true;
        return true;
    }

    private void end() throws IOException {
        long crc = four();
        long length = four();
        if (crc != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("the checksum of the compressed data is wrong");
        }
        inside = false;
    }

    private long four() throws IOException {
        return one() | (long) one() << 8 | (long) one() << 16 | (long) one() << 24;
    }

    private int one() throws IOException {
        if (next == filled && !fill()) {
            throw new EOFException("the compressed data ends early");
        }
        return buffer[next++] & 0xFF;
    }

    private boolean fill() throws IOException {
        before += filled;
        next = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
