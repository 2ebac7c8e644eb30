package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.taqarub.json.RecordJson;

/** One record a line, as {@code taqarub read --format jsonl} prints it, with all that was found. */
final class JsonLines implements Export.Writer {

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        tally.open("reports");
        try (Writer out = TextFile.open(to)) {
            Export.each(selection, chosen -> {
                out.write(RecordJson.line(chosen.record()));
                out.write('\n');
                Export.report(chosen, tally);
            });
        }
    }
}
