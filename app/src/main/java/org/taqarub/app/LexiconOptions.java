package org.taqarub.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which lexicon files reports are read by. */
final class LexiconOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    private final List<Path> folders = new ArrayList<>();

    @Option(names = "--lexicon", paramLabel = "DIR")
    void lexicon(Path folder) {
        folders.add(folder(folder, spec));
    }

    /** Folders that add to the bundled lexicon or override it, in the order given. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** @throws ParameterException where it is no folder */
    static Path folder(Path folder, CommandSpec spec) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lexicon takes a folder of lexicon files; there is no folder `" + folder + "`");
        }
        return folder;
    }
}
