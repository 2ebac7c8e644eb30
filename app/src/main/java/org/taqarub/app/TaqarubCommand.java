package org.taqarub.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.taqarub.lexicon.LexiconException;
import org.taqarub.lexicon.Problem;
import org.taqarub.store.FileFault;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code taqarub}: the commands below it, version and help. */
@Command(name = "taqarub", versionProvider = TaqarubCommand.Version.class, subcommands = GenerateCompletion.class)
final class TaqarubCommand implements Runnable {

    /** Something could not be read, or a check failed. */
    static final int FAILED = 1;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? `taqarub --help` lists them.");
    }

    /** The whole command line, ready to execute. Its own output goes where the surroundings say. */
    static CommandLine line(Surroundings surroundings) {
        ResourceBundle messages = Messages.of(surroundings.locale());
        CommandLine line = new CommandLine(new TaqarubCommand());
        line.addSubcommand("read", new ReadCommand(surroundings));
        line.addSubcommand("import", new ImportCommand(surroundings));
        line.addSubcommand("status", new StatusCommand(surroundings));
        line.addSubcommand("reread", new RereadCommand(surroundings));
        line.addSubcommand("correct", new CorrectCommand(surroundings));
        line.addSubcommand(
                "search",
                new SearchCommand(
                        surroundings,
                        (folder, lexicon) -> RecordIndex.open(folder, lexicon, surroundings.diagnostics()::line)));
        line.addSubcommand("happenings", new HappeningsCommand(surroundings, new RecordHappenings(surroundings)));
        line.addSubcommand("explain", new ExplainCommand(surroundings));
        line.addSubcommand("check", new CheckCommand(surroundings));
        line.addSubcommand(
                "lexicon",
                new CommandLine(new LexiconCommand()).addSubcommand("import", new LexiconImportCommand(surroundings)));
        line.addSubcommand("gold", new GoldCommand(surroundings));
        line.addSubcommand("weigh", new WeighCommand(surroundings));
        line.addSubcommand("export", new ExportCommand(surroundings, new RecordSource(surroundings)));
        line.addSubcommand("demo", new DemoCommand(surroundings));
        line.setResourceBundle(messages);
        line.setUsageHelpAutoWidth(true);
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(new Lines(surroundings), true));
        line.setParameterExceptionHandler((wrong, args) -> {
            CommandLine at = wrong.getCommandLine();
            surroundings.diagnostics().line("taqarub: " + wrong.getMessage());
            surroundings
                    .diagnostics()
                    .line("`" + at.getCommandSpec().qualifiedName() + " --help` shows how it is called.");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((thrown, at, parsed) -> {
            if (thrown instanceof LexiconException unusable) {
                for (Problem problem : unusable.problems()) {
                    surroundings.diagnostics().line(problem.toString());
                }
                surroundings.diagnostics().line("taqarub: the lexicon cannot be used; mend the lines above");
            } else if (thrown instanceof RecordIndex.UnreadQuery unread) {
                ("taqarub: " + unread.getMessage()).lines().forEach(surroundings.diagnostics()::line);
                return CommandLine.ExitCode.USAGE;
            } else if (thrown instanceof IOException wrong) {
                surroundings.diagnostics().line("taqarub: " + FileFault.reason(wrong));
            } else if (thrown instanceof UncheckedIOException unchecked) {
                surroundings.diagnostics().line("taqarub: " + FileFault.reason(plain(unchecked)));
            } else {
                StringWriter trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                surroundings.diagnostics().line("taqarub: this is a fault of the program, please report it: " + trace);
            }
            return FAILED;
        });
        return line;
    }

    /** The failure itself where it was only passed on, not told anew. */
    private static Throwable plain(UncheckedIOException unchecked) {
        Throwable cause = unchecked.getCause();
        return cause != null && cause.toString().equals(unchecked.getMessage()) ? cause : unchecked;
    }

    /** Lets picocli write lines to the diagnostics. */
    private static final class Lines extends java.io.Writer {
        private final Surroundings surroundings;
        private final StringBuilder open = new StringBuilder();

        Lines(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public void write(char[] chars, int from, int length) {
            open.append(chars, from, length);
            for (int end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
                surroundings.diagnostics().line(open.substring(0, end).stripTrailing());
                open.delete(0, end + 1);
            }
        }

        @Override
        public void flush() {
            // Whole lines are written at once.
        }

        @Override
        public void close() {
            flush();
        }
    }

    /** Name and version, as the jar has it. */
    static String name() {
        return "taqarub " + Version.number();
    }

    /** What `--version` prints. */
    static final class Version implements IVersionProvider {

        static String number() {
            String version = TaqarubCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {name(), "Java " + System.getProperty("java.version"), "GPL-3.0-or-later"};
        }
    }
}
