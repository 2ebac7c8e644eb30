package org.taqarub.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.testing.Loaded;

/**
 * Four of our own reports with all that is read in them, as files for people. {@code -Dgolden=update} writes them anew; look at the difference
 * before you commit it.
 */
class GoldenTest {

    private static final Path EXAMPLES = Path.of("../examples/reports.jsonl");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> asWritten() throws IOException {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (String line : Files.readAllLines(EXAMPLES)) {
            Report report = report(line);
            reports.put(report.id(), report);
        }
        return Stream.of("ex-01", "ex-04", "ex-08", "ex-12")
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    assertTrue(reports.containsKey(id), () -> id + " is not in " + EXAMPLES);
                    String found = written(Loaded.reader().read(reports.get(id)));
                    Path file = GOLDEN.resolve(id + ".txt");
                    if ("update".equals(System.getProperty("golden"))) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(file, found);
                        return;
                    }
                    assertTrue(Files.exists(file), () -> file + " is missing; -Dgolden=update writes it");
                    assertEquals(
                            Files.readString(file),
                            found,
                            () -> file + " differs; where the new findings are right, -Dgolden=update writes them");
                }));
    }

    // ---- writing

    private static String written(Record record) {
        Report report = record.report();
        String text = report.text();
        StringBuilder out = new StringBuilder();
        out.append(report.id())
                .append(" · ")
                .append(report.source())
                .append(" · ")
                .append(report.published())
                .append('\n');
        out.append(report.title()).append("\n\n").append(text).append("\n\nENTITIES\n");
        for (Entity entity : record.entities()) {
            out.append("  ")
                    .append(entity.id())
                    .append(" · ")
                    .append(entity.kind())
                    .append(" · ")
                    .append(orDash(entity.country()))
                    .append(' ')
                    .append(orDash(entity.sector()))
                    .append('\n');
            entity.mentions()
                    .forEach(m ->
                            out.append("      ").append(words(text, m.span())).append('\n'));
        }
        out.append("\nQUOTATIONS\n");
        for (Quotation quotation : record.quotations()) {
            out.append("  ").append(words(text, quotation.span())).append('\n');
            out.append("      ")
                    .append(quotation.manner())
                    .append(" · ")
                    .append(words(text, quotation.cue()))
                    .append(" · by ")
                    .append(quotation.speaker());
            out.append(quotation.speakerText() == null ? "" : " " + words(text, quotation.speakerText()))
                    .append(" · ")
                    .append(quotation.evidence().rule())
                    .append('\n');
        }
        out.append("\nEVENTS\n");
        for (Event event : record.events()) {
            out.append("  ").append(words(text, event.span())).append('\n');
            out.append("      ")
                    .append(event.type())
                    .append(event.mode().isEmpty() ? "" : " " + event.mode())
                    .append(" · ")
                    .append(event.status());
            out.append(event.attributed() ? " · attributed" : "")
                    .append(" · ")
                    .append(event.evidence().rule())
                    .append('\n');
            out.append("      ")
                    .append(String.join(", ", event.actors()))
                    .append(" -> ")
                    .append(String.join(", ", event.recipients()))
                    .append('\n');
            String place = event.place() == null ? "" : words(text, event.place());
            if (!event.date().isEmpty() || !place.isEmpty()) {
                out.append("      ")
                        .append((event.date() + " " + place).strip())
                        .append('\n');
            }
        }
        out.append("\nTIMES\n");
        record.times()
                .forEach(t -> out.append("  ")
                        .append(words(text, t.span()))
                        .append(" = ")
                        .append(t.value())
                        .append('\n'));
        out.append("\nPOSITIONS\n");
        record.positions()
                .forEach(p -> out.append("  ")
                        .append(words(text, p.span()))
                        .append("\n      ")
                        .append(p.stance())
                        .append(" · ")
                        .append(p.holder())
                        .append('\n'));
        out.append("\nWARNINGS\n");
        record.warnings()
                .forEach(w -> out.append("  ")
                        .append(w.code())
                        .append(" · ")
                        .append(words(text, w.span()))
                        .append(" · ")
                        .append(w.message())
                        .append('\n'));
        return out.toString();
    }

    private static String orDash(String s) {
        return s.isEmpty() ? "-" : s;
    }

    private static String words(String text, Span span) {
        return "«" + span.of(text).replace("\n", " ⏎ ") + "» " + span.start() + ".." + span.end();
    }

    // ---- reading a line of flat JSON

    private static Report report(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = line.indexOf('"');
        while (at >= 0) {
            StringBuilder name = new StringBuilder();
            at = string(line, at, name);
            at = line.indexOf(':', at) + 1;
            while (line.charAt(at) == ' ') {
                at++;
            }
            if (line.charAt(at) == '"') {
                StringBuilder value = new StringBuilder();
                at = string(line, at, value);
                fields.put(name.toString(), value.toString());
            }
            at = line.indexOf('"', at);
        }
        List<String> wanted = List.of("id", "text");
        assertTrue(fields.keySet().containsAll(wanted), () -> "fields of a report: " + fields.keySet());
        return new Report(
                fields.get("id"),
                fields.getOrDefault("source", ""),
                fields.getOrDefault("published", ""),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("url", ""),
                fields.getOrDefault("category", ""),
                fields.get("text"));
    }

    /** Reads the string that opens at {@code at}; gives the offset after its closing mark. */
    private static int string(String line, int at, StringBuilder out) {
        int i = at + 1;
        while (line.charAt(i) != '"') {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                switch (line.charAt(i)) {
                    case 'n':
                        out.append('\n');
                        break;
                    case 't':
                        out.append('\t');
                        break;
                    case 'r':
                        out.append('\r');
                        break;
                    case 'u':
                        out.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                        i += 4;
                        break;
                    default:
                        out.append(line.charAt(i));
                }
            } else {
                out.append(c);
            }
            i++;
        }
        return i + 1;
    }
}
