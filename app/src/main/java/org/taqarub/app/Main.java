package org.taqarub.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.taqarub.app.run.Diagnostics;

/** The command line. */
public final class Main {

    private Main() {}

    /** Ends the process with 0 where all went well, 1 where something could not be read or holds no longer, 2 where the call is wrong. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
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
        err.flush();
        System.exit(status);
    }
}
