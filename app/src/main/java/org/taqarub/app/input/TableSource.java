package org.taqarub.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables out of files as spreadsheets and SPARQL services write them: separated by commas, semicolons or tabs, whichever the first line holds most of;
 * cells in quotation marks may hold separators, line ends and doubled marks. What cannot be read is complained of, and the rest is read all the same.
 */
public final class TableSource {

    /** No table is longer, in bytes. */
    public static final int LIMIT = 64 * 1024 * 1024;

    /** A term of RDF as tab-separated results of SPARQL write it. */
    private static final Pattern LITERAL = Pattern.compile("\"(.*)\"(?:@[-\\w]+|\\^\\^<.*>)?", Pattern.DOTALL);

    private final Complaints complaints;
    private final InputStream standardInput;

    public TableSource(Complaints complaints, InputStream standardInput) {
        this.complaints = complaints;
        this.standardInput = standardInput;
    }

    /**
     * A table.
     *
     * @param header names of the columns as the first line has them
     * @param rows without those that could not be read
     */
    public record Table(List<String> header, List<Row> rows) {

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param origin file, and line on which it begins
     * @param cells as many as the header has; empty where nothing stands
     */
    public record Row(Origin origin, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a table whole.
     *
     * @param file {@code -} is standard input
     * @return null where nothing of it could be read, which has been said
     */
    public @Nullable Table read(String file) {
        Origin whole = new Origin(file, 0);
        try {
            Decoded decoded = Decoded.of(bytes(file));
            if (!decoded.remark().isEmpty()) {
                complaints.remark(whole, decoded.remark());
            }
            if (decoded.text().isBlank()) {
                throw new Unreadable("is empty", "give a table whose first line names the columns");
            }
            return table(file, decoded.text());
        } catch (Unreadable e) {
            complaints.failure(whole, e.reason(), e.remedy());
        } catch (IOException e) {
            complaints.failure(whole, "cannot be read: " + e.getMessage(), "check the file and its permissions");
        }
        return null;
    }

    private byte[] bytes(String file) throws IOException, Unreadable {
        byte[] bytes;
        if (file.equals("-")) {
            bytes = standardInput.readNBytes(LIMIT + 1);
        } else {
            Path path;
            try {
                path = Path.of(file);
            } catch (InvalidPathException e) {
                throw new Unreadable("no name of a file", "check the name");
            }
            if (Files.isDirectory(path)) {
                throw new Unreadable("is a directory", "name a file in it");
            }
            if (!Files.exists(path)) {
                throw new Unreadable("no such file", "check the name");
            }
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LIMIT + 1);
            }
        }
        if (bytes.length > LIMIT) {
            throw new Unreadable("is longer than " + LIMIT / 1024 / 1024 + " MB", "split it");
        }
        return bytes;
    }

    private Table table(String file, String text) throws IOException {
        String start = text.stripLeading();
        String first = start.lines().findFirst().orElse("");
        boolean terms = first.startsWith("?") && (first.indexOf('\t') >= 0 || first.indexOf(',') < 0);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(terms ? '\t' : separator(first));
        if (terms) {
            schema = schema.withoutQuoteChar();
        }
        ObjectReader reader = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerFor(String[].class)
                .with(schema);
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        // Where the row begins is where the one before ended; the parser counts blank lines to it.
        int line = 1
                + (int) text.substring(0, text.length() - start.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int skipped = line - 1;
        try (MappingIterator<String[]> all = reader.readValues(start)) {
            while (true) {
                try {
                    if (!all.hasNextValue()) {
                        break;
                    }
                    List<String> cells = Arrays.stream(all.nextValue())
                            .map(cell -> cell == null ? "" : terms ? term(cell.strip()) : cell.strip())
                            .toList();
                    int begins = line;
                    line = skipped + all.getParser().currentLocation().getLineNr();
                    if (header.isEmpty()) {
                        header = cells;
                    } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                        add(new Origin(file, begins), header, cells, rows);
                    }
                } catch (JsonProcessingException e) {
                    String message = String.valueOf(e.getOriginalMessage());
                    if (message.startsWith("Missing closing quote")) {
                        complaints.failure(
                                new Origin(file, line),
                                "a quotation mark that opens a cell in this row or one after it is never closed",
                                "close it, or double marks inside cells; nothing after it is read");
                        break;
                    }
                    line = skipped
                            + (e.getLocation() == null ? line : e.getLocation().getLineNr());
                    complaints.failure(
                            new Origin(file, line),
                            "something stands between a closing quotation mark and the next separator",
                            "double the quotation marks inside cells");
                    line++;
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        return new Table(header, rows);
    }

    private void add(Origin origin, List<String> header, List<String> cells, List<Row> rows) {
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() > header.size() && filled.get(filled.size() - 1).isEmpty()) {
            filled.remove(filled.size() - 1);
        }
        if (filled.size() > header.size()) {
            complaints.failure(
                    origin,
                    filled.size() + " cells where the first line names " + header.size(),
                    "put cells that hold the separator into quotation marks");
            return;
        }
        while (filled.size() < header.size()) {
            filled.add("");
        }
        rows.add(new Row(origin, filled));
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {',', '\t', ';'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** An address without its angle brackets, a literal without its marks, language and type. */
    private static String term(String cell) {
        if (cell.startsWith("<") && cell.endsWith(">")) {
            return cell.substring(1, cell.length() - 1);
        }
        Matcher literal = LITERAL.matcher(cell);
        if (!literal.matches()) {
            return cell;
        }
        return literal.group(1)
                .replace("\\t", " ")
                .replace("\\n", " ")
                .replace("\\r", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .strip();
    }
}
