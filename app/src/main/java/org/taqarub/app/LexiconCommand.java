package org.taqarub.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code taqarub lexicon}: the commands that make lists. */
@Command(name = "lexicon")
final class LexiconCommand implements Runnable {

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? `taqarub lexicon --help` lists them.");
    }
}
