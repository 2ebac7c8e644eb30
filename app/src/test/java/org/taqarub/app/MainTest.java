package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aFailureThatAPrintStreamHidesIsKept() {
        OutputStream full = new OutputStream() {
            private int left = 3;

            @Override
            public void write(int b) throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        Main.Output output = new Main.Output(full);
        PrintStream out = new PrintStream(output, true);
        out.print("abc");
        out.flush();
        assertNull(output.failure);
        out.print("d");
        out.flush();
        IOException failure = output.failure;
        assertNotNull(failure);
        assertEquals("No space left on device", failure.getMessage());
        assertTrue(out.checkError());
    }
}
