package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    private static CommandLine line() {
        return TaqarubCommand.line(new Surroundings(
                java.io.InputStream.nullInputStream(),
                System.out,
                new org.taqarub.app.run.Diagnostics(System.err, false),
                Map.of(),
                false,
                Locale.ENGLISH,
                Surroundings.BUNDLED));
    }

    /** All commands below one, by their words after {@code taqarub}. */
    private static Map<String, CommandLine> commands(CommandLine above, String words) {
        Map<String, CommandLine> commands = new TreeMap<>();
        above.getSubcommands().forEach((name, command) -> {
            String call = (words + " " + name).strip();
            commands.put(call, command);
            commands.putAll(commands(command, call));
        });
        return commands;
    }

    private static Session.Outcome run(String command, String... options) {
        return Session.blind()
                .run(Stream.concat(Stream.of(command.split(" ")), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command : commands(line(), "").keySet()) {
            Session.Outcome english = run(command, "--help");
            assertEquals(0, english.status(), command);
            assertTrue(english.out().contains("Usage: taqarub " + command), english.out());
            if (command.equals("generate-completion")) {
                continue; // picocli's own
            }
            assertTrue(english.out().contains("Exit status:"), english.out());
            assertFalse(english.out().contains("%n"), english.out());
            for (String[] options : new String[][] {{"--help-ar"}, {"--help", "--lang", "ar"}}) {
                Session.Outcome arabic = run(command, options);
                assertEquals(0, arabic.status(), command);
                assertTrue(arabic.out().contains("الاستعمال: taqarub " + command), arabic.out());
                assertTrue(arabic.out().contains("رمز الخروج:"), arabic.out());
                assertFalse(arabic.out().contains("%n"), arabic.out());
            }
        }
        assertTrue(Session.blind().run("--help").out().contains("taqarub demo"));
        assertTrue(Session.blind().run("--help-ar").out().contains("الأوامر:"));
    }

    @Test
    void everyOptionIsDescribedInBothLanguages() {
        for (String language : new String[] {"en", "ar"}) {
            CommandLine root = line();
            root.setResourceBundle(Messages.of(Locale.forLanguageTag(language)));
            for (CommandLine command : commands(root, "").values()) {
                if (command.getCommandName().equals("generate-completion")) {
                    continue;
                }
                for (OptionSpec option : command.getCommandSpec().options()) {
                    assertTrue(
                            option.description().length > 0,
                            language + ": " + command.getCommandName() + " " + option.longestName());
                }
                command.getCommandSpec()
                        .positionalParameters()
                        .forEach(positional -> assertTrue(positional.description().length > 0));
            }
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Set<String> english = new TreeSet<>(Messages.of(Locale.ENGLISH).keySet());
        ResourceBundle arabic = Messages.of(Locale.forLanguageTag("ar"));
        for (String key : english) {
            assertTrue(arabic.containsKey(key), key);
            boolean heading = !arabic.getString(key).matches("[\\s%n]*");
            if (heading) {
                assertTrue(
                        arabic.getString(key).codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF)
                                || key.equals("taqarub.usage.footer.0"),
                        key + " is not Arabic");
            }
        }
    }

    @Test
    void theLanguageIsTheOneAskedFor() {
        String[] none = {};
        assertEquals("ar", Messages.locale(none, Map.of("LANG", "ar_SY.UTF-8")).getLanguage());
        assertEquals(
                "en",
                Messages.locale(none, Map.of("LANG", "ar_SY.UTF-8", "LC_ALL", "C"))
                        .getLanguage());
        assertEquals(
                "ar",
                Messages.locale(new String[] {"read", "--lang=ar"}, Map.of()).getLanguage());
        assertEquals(
                "en",
                Messages.locale(new String[] {"--lang", "en"}, Map.of("LANG", "ar"))
                        .getLanguage());
        assertEquals(
                "en",
                Messages.locale(new String[] {"read", "--", "--help-ar"}, Map.of("LANG", "en"))
                        .getLanguage());
    }

    @Test
    void versionAndCompletionArePrinted() {
        assertTrue(Session.blind().run("--version").out().startsWith("taqarub "));
        Session.Outcome completion = Session.blind().run("generate-completion");
        assertEquals(0, completion.status());
        assertTrue(completion.out().contains("_complete_taqarub"), completion.out());
        assertTrue(completion.out().contains("--published"), "options are completed");
    }

    /** docs/COMMANDS.md: a heading of the second level names a command, a line that starts with `- `--option` its options. */
    @Test
    void commandsAndOptionsAreDocumentedAndTheDocumentedExist() throws IOException {
        Set<String> exist = new TreeSet<>();
        CommandLine root = line();
        root.getCommandSpec().options().forEach(option -> add("taqarub", option, exist));
        commands(root, "").forEach((name, command) -> {
            exist.add(name);
            if (!name.equals("generate-completion")) {
                command.getCommandSpec().options().forEach(option -> add(name, option, exist));
            }
        });
        Set<String> documented = new TreeSet<>();
        Pattern option = Pattern.compile("`(-{1,2}[a-zA-Z][-a-z]*)[ =`]");
        String command = "";
        for (String text : Files.readAllLines(commandsPage())) {
            if (text.startsWith("## ")) {
                command = text.replaceAll("[`#]", "")
                        .replaceFirst("^ *taqarub ", "")
                        .strip();
                if (!command.equals("taqarub")) {
                    documented.add(command);
                }
            } else if (text.startsWith("- `-")) {
                Matcher found = option.matcher(text.split(":", 2)[0]);
                while (found.find()) {
                    documented.add(command + " " + found.group(1));
                }
            }
        }
        assertFalse(documented.isEmpty());
        assertEquals(exist, documented);
    }

    private static void add(String command, OptionSpec option, Set<String> to) {
        for (String name : option.names()) {
            to.add(command + " " + name);
        }
    }

    private static Path commandsPage() {
        Path here = Path.of("docs/COMMANDS.md");
        return Files.exists(here) ? here : Path.of("../docs/COMMANDS.md");
    }
}
