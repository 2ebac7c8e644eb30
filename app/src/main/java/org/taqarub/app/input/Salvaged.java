package org.taqarub.app.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A compressed stream that ends where it breaks, so that what stands before is read. */
final class Salvaged extends FilterInputStream {

    private boolean broken;

    Salvaged(InputStream in) {
        super(in);
    }

    /** Whether the end that was reached is not the stream's own. */
    boolean broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (broken) {
            return -1;
        }
        try {
            return super.read(bytes, offset, length);
        } catch (EOFException | ZipException e) {
            broken = true;
            return -1;
        }
    }

    @Override
    public int available() throws IOException {
        return broken ? 0 : super.available();
    }
}
