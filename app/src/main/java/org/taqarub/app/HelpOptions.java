package org.taqarub.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Help and its language, on every command. */
final class HelpOptions {

    /** Which of the names was given decides the language, see {@link Messages#locale}. */
    @Option(
            names = {"-h", "--help", "--help-ar"},
            descriptionKey = "help",
            usageHelp = true)
    boolean help;

    /** Read before parsing, see {@link Messages#locale}; stands here so that it is known and documented. */
    @Option(names = "--lang", paramLabel = "ar|en")
    @Nullable
    String language;
}
