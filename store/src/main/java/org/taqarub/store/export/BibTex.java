package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.taqarub.record.Report;

/** The reports as newspaper articles in BibTeX, UTF-8. */
final class BibTex implements Export.Writer {

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        CitationKeys keys = new CitationKeys();
        tally.open("reports");
        try (Writer out = TextFile.open(to)) {
            Export.each(selection, chosen -> {
                entry(chosen.record().report(), keys, Selection.name(chosen.record()), out, tally);
                Export.report(chosen, tally);
            });
        }
    }

    private static void entry(Report report, CitationKeys keys, String name, Writer out, Tally tally)
            throws IOException {
        out.write("@article{" + keys.of(report));
        field("title", "{" + value(report.title(), "title", name, tally) + "}", out);
        field("journal", value(report.source(), "journal", name, tally), out);
        LocalDate day = report.publishedOn();
        if (day != null) {
            field("date", day.toString(), out);
            field("year", Integer.toString(day.getYear()), out);
            out.write(",\n  month = " + day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT));
            field("day", Integer.toString(day.getDayOfMonth()), out);
        } else if (!report.published().isEmpty()) {
            field("note", value(report.published(), "note", name, tally), out);
        }
        if (!report.url().isEmpty()) {
            field("url", url(TextFile.oneLine(report.url(), "url", name, tally)), out);
        }
        if (!report.category().isEmpty()) {
            field("keywords", value(report.category().replace(',', ' '), "keywords", name, tally), out);
        }
        field("language", "arabic", out);
        field("langid", "arabic", out);
        field("entrysubtype", "newspaper", out);
        field("annote", value(name, "annote", name, tally), out);
        out.write("\n}\n\n");
    }

    private static void field(String name, String value, Writer out) throws IOException {
        out.write(",\n  " + name + " = {" + value + "}");
    }

    private static String value(String text, String field, String report, Tally tally) {
        return escaped(TextFile.oneLine(text, field, report, tally));
    }

    /** With a command for each character that means something to BibTeX or LaTeX; no bare brace is left, so braces balance. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("{\\textbackslash}");
                case '{' -> out.append("{\\textbraceleft}");
                case '}' -> out.append("{\\textbraceright}");
                case '~' -> out.append("{\\textasciitilde}");
                case '^' -> out.append("{\\textasciicircum}");
                case '$', '&', '%', '#', '_' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** An address is taken literally, so what would break the entry is written in percent. */
    static String url(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
    }
}
