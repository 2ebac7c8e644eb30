package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table separated by tabs, without quotation marks: what would break a line of it becomes a blank, and that is told. */
final class TabTable {

    private final Writer out;
    private final List<String> columns;
    private final Tally tally;

    TabTable(Writer out, List<String> columns, Tally tally) {
        this.out = out;
        this.columns = columns;
        this.tally = tally;
    }

    /** The line of names. */
    void head() throws IOException {
        out.write(String.join("\t", columns));
        out.write('\n');
    }

    /**
     * @param report as {@code source:id}
     * @param cells in the order of the columns
     */
    void row(String report, List<String> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            out.write(TextFile.oneLine(cells.get(i), columns.get(i), report, tally));
        }
        out.write('\n');
    }
}
