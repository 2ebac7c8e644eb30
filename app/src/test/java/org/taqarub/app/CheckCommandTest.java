package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.app.run.Diagnostics;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void twoInOneOfficeAreToldWithFileLineAndColumn() throws IOException {
        Files.writeString(folder.resolve("people.tsv"), "id\ten\tsource\tar\nx\tX\tunverified\tسين السيني\n");
        Files.writeString(
                folder.resolve("offices.tsv"),
                "person\ttitle\tcountry\tsector\tfrom\tto\tsource\nx\tforeign-minister\tEGY\tGOV\t2015-01-01\t2016-01-01\tunverified\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new Diagnostics(new PrintStream(err, true, StandardCharsets.UTF_8), false),
                Map.of(),
                false,
                Locale.ENGLISH,
                Surroundings.BUNDLED);
        int status = TaqarubCommand.line(surroundings).execute("check", "--lexicon", folder.toString());
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, status, said);
        assertTrue(
                said.startsWith(
                        folder + "/offices.tsv:2:28: x (2015-01-01 to 2016-01-01) and sameh-shoukry (2014-06-17 to "),
                said);
        assertTrue(said.endsWith("1 problem" + System.lineSeparator()), said);
    }
}
