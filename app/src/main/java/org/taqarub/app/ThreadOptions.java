package org.taqarub.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many reports are read at a time. */
final class ThreadOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    private int number = Runtime.getRuntime().availableProcessors();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    void number(int asked) {
        if (asked < 1) {
            throw new ParameterException(spec.commandLine(), "--threads takes a number from 1, not " + asked);
        }
        number = asked;
    }

    /** At least 1; one for each core where nothing was asked. */
    int number() {
        return number;
    }
}
