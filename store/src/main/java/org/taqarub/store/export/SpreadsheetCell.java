package org.taqarub.store.export;

import java.util.List;

/**
 * Texts in the cells of our CSV. A spreadsheet takes a cell that begins like a formula for one; such a cell gets an apostrophe before it, and so
 * does one that begins with an apostrophe, so that taking away one apostrophe gives every cell back. Numbers are left alone.
 */
public final class SpreadsheetCell {

    private static final String DANGEROUS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetCell() {}

    /** The text as it stands in the cell. */
    public static String defused(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text of such a cell. */
    public static String restored(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Several texts in one cell, between bars; a bar or backslash inside one has a backslash before it. Of nothing, empty. */
    public static String joined(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                joined.append('|');
            }
            joined.append(texts.get(i).replace("\\", "\\\\").replace("|", "\\|"));
        }
        return joined.toString();
    }
}
