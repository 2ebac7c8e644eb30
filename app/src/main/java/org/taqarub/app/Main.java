package org.taqarub.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.run.Diagnostics;
import org.taqarub.store.FileFault;

/** The command line. */
public final class Main {

    private Main() {}

    /** Ends the process with 0 where all went well, 1 where something could not be read or holds no longer, 2 where the call is wrong. */
    public static void main(String[] args) {
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Java cannot tell whether one of its outputs is a terminal; the launcher can.
        String terminals = System.getProperty("taqarub.terminals", System.console() == null ? "" : "out,err");
        Surroundings surroundings = new Surroundings(
                System.in,
                out,
                new Diagnostics(err, Arrays.asList(terminals.split(",")).contains("err")),
                System.getenv(),
                Arrays.asList(terminals.split(",")).contains("out"),
                Messages.locale(args, System.getenv()),
                Surroundings.BUNDLED);
        int status = TaqarubCommand.line(surroundings).execute(args);
        out.flush();
        IOException failure = output.failure;
        if (failure != null && !String.valueOf(failure.getMessage()).contains("Broken pipe")) {
            err.println("taqarub: standard output is not written to its end: " + FileFault.reason(failure));
            status = Math.max(status, TaqarubCommand.FAILED);
        }
        err.flush();
        System.exit(status);
    }

    /** Remembers the first failure, which a print stream only notes. */
    static final class Output extends FilterOutputStream {

        @Nullable
        IOException failure;

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                }
                throw e;
            }
        }
    }
}
