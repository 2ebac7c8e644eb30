package org.taqarub.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text in UTF-8. */
final class TextFile {

    private TextFile() {}

    /** A writer that fails on a lone surrogate instead of putting a question mark. */
    static Writer open(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        Files.newOutputStream(file),
                        StandardCharsets.UTF_8
                                .newEncoder()
                                .onUnmappableCharacter(CodingErrorAction.REPORT)
                                .onMalformedInput(CodingErrorAction.REPORT)),
                1 << 16);
    }

    /** Told where lone surrogates were replaced. */
    static final String LONE = "lone surrogate (half of a character) written as U+FFFD";

    /** The text as UTF-8 can hold it; what was replaced is told. */
    static String wellFormed(String text, String where, String report, Tally tally) {
        String well = Characters.wellFormed(text);
        if (!well.equals(text)) {
            tally.changed(LONE + ", in " + where, report);
        }
        return well;
    }

    /** The same on one line. */
    static String oneLine(String text, String where, String report, Tally tally) {
        String well = wellFormed(text, where, report, tally);
        String line = Characters.oneLine(well);
        if (!line.equals(well)) {
            tally.changed("line ends, tabs and control characters written as a blank, in " + where, report);
        }
        return line;
    }
}
