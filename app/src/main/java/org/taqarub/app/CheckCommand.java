package org.taqarub.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.LexiconException;
import org.taqarub.lexicon.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code taqarub check}: every problem of the lexicon, with file, line and remedy. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    private final List<Path> folders = new ArrayList<>();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(names = "--lexicon", paramLabel = "DIR")
    void lexicon(Path folder) {
        folders.add(LexiconOptions.folder(folder, spec));
    }

    @Override
    public Integer call() {
        List<Problem> problems;
        String passed;
        try {
            Lexicon lexicon = surroundings.readers().lexicon(folders);
            problems = lexicon.overlaps();
            passed = "";
            if (problems.isEmpty()) {
                Surroundings.Examined examined = surroundings.readers().examine(lexicon);
                problems = examined.problems();
                passed = "lexicon " + lexicon.version() + ": " + examined.count() + " examples of rules, no problems";
            }
        } catch (LexiconException e) {
            problems = e.problems();
            passed = "";
        }
        if (problems.isEmpty()) {
            surroundings.out().println(passed);
            return 0;
        }
        problems.forEach(problem -> surroundings.diagnostics().line(problem.toString()));
        surroundings.diagnostics().line(problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        return TaqarubCommand.FAILED;
    }
}
