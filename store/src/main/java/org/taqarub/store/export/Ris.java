package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.taqarub.record.Report;

/** The reports as newspaper articles in RIS, UTF-8, lines ended by CR LF. */
final class Ris implements Export.Writer {

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        CitationKeys keys = new CitationKeys();
        tally.open("reports");
        try (Writer out = TextFile.open(to)) {
            Export.each(selection, chosen -> {
                Report report = chosen.record().report();
                String name = Selection.name(chosen.record());
                line("TY", "NEWS", name, out, tally);
                line("ID", keys.of(report), name, out, tally);
                line("TI", report.title(), name, out, tally);
                line("T2", report.source(), name, out, tally);
                LocalDate day = report.publishedOn();
                if (day != null) {
                    line("PY", String.format(Locale.ROOT, "%04d", day.getYear()), name, out, tally);
                    line(
                            "DA",
                            String.format(
                                    Locale.ROOT,
                                    "%04d/%02d/%02d/",
                                    day.getYear(),
                                    day.getMonthValue(),
                                    day.getDayOfMonth()),
                            name,
                            out,
                            tally);
                }
                line("UR", report.url(), name, out, tally);
                line("KW", report.category(), name, out, tally);
                line("LA", "ar", name, out, tally);
                line("N1", name, name, out, tally);
                out.write("ER  - \r\n\r\n");
                Export.report(chosen, tally);
            });
        }
    }

    /** Nothing where there is no value. */
    private static void line(String tag, String value, String report, Writer out, Tally tally) throws IOException {
        if (!value.isEmpty()) {
            out.write(tag + "  - " + TextFile.oneLine(value, tag, report, tally) + "\r\n");
        }
    }
}
