package org.taqarub.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.TableSource;
import org.taqarub.app.lists.OfficeTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub lexicon import}: a table of office holders to people.tsv and offices.tsv. */
@Command(name = "import")
final class LexiconImportCommand implements Callable<Integer> {

    private static final String PEOPLE = "id\ten\tsource\tar";
    private static final String OFFICES = "person\ttitle\tcountry\tsector\tfrom\tto\tsource";

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "table")
    String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true)
    @Nullable
    Path output;

    @Option(names = "--force")
    boolean force;

    private final List<Path> folders = new ArrayList<>();

    LexiconImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Option(names = "--lexicon", paramLabel = "DIR", descriptionKey = "known")
    void lexicon(Path folder) {
        folders.add(LexiconOptions.folder(folder, spec));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = output == null ? Path.of("") : output;
        Path people = folder.resolve("people.tsv");
        Path offices = folder.resolve("offices.tsv");
        for (Path path : List.of(people, offices)) {
            if (Files.exists(path) && !force) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--output: `" + path + "` exists; name another folder, or let --force replace it");
            }
        }
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        TableSource.Table table = new TableSource(complaints, surroundings.in()).read(file);
        if (table == null) {
            return TaqarubCommand.FAILED;
        }
        OfficeTable.Lists lists =
                new OfficeTable(surroundings.readers().lexicon(folders), complaints).lists(table, file);
        if (lists.people().isEmpty()) {
            surroundings.diagnostics().line("taqarub: no row could be used, so nothing is written");
            return TaqarubCommand.FAILED;
        }
        create(folder);
        write(people, PEOPLE, lists.people());
        write(offices, OFFICES, lists.offices());
        surroundings
                .out()
                .println(people + ": " + lists.people().size() + " people, " + lists.known() + " of them known before");
        surroundings
                .out()
                .println(offices + ": " + lists.offices().size() + " offices, " + lists.withoutSector()
                        + " of them without a sector" + (lists.withoutSector() > 0 ? "; fill it in" : ""));
        if (!lists.leftOut().isEmpty()) {
            surroundings
                    .out()
                    .println("left out, since they mean something else as well: " + String.join("، ", lists.leftOut()));
        }
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--output: `" + folder + "` is no folder and cannot be made one", e);
        }
    }

    private void write(Path path, String header, List<String> lines) throws IOException {
        String name = file.equals("-") ? "standard input" : file.replaceAll("[\\p{C}]", "");
        Files.writeString(
                path,
                "# Made by `taqarub lexicon import` from " + name + ".\n" + header + "\n"
                        + String.join("\n", lines)
                        + (lines.isEmpty() ? "" : "\n"));
    }
}
