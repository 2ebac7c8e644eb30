package org.taqarub.app.input;

/** Places in XML that are found without parsing it, so in broken XML as well. */
final class Xml {

    private Xml() {}

    /**
     * Past blanks, comments and processing instructions, and where wanted CDATA.
     *
     * @return {@code from} where nothing of these begins there; the end of the text where one never ends
     */
    static int skip(String xml, int from, boolean cdata) {
        int at = from;
        while (at < xml.length()) {
            String end;
            if (xml.startsWith("<!--", at)) {
                end = "-->";
            } else if (xml.startsWith("<?", at)) {
                end = "?>";
            } else if (cdata && xml.startsWith("<![CDATA[", at)) {
                end = "]]>";
            } else if (Character.isWhitespace(xml.charAt(at)) || xml.charAt(at) == '\uFEFF') {
                at++;
                continue;
            } else {
                return at;
            }
            int close = xml.indexOf(end, at + 2);
            if (close < 0) {
                return xml.length();
            }
            at = close + end.length();
        }
        return at;
    }

    /** Past {@code <!DOCTYPE …>} that begins at a place; the place itself where none does, or none that ends. */
    static int documentTypeEnd(String xml, int from) {
        if (!xml.regionMatches(true, from, "<!DOCTYPE", 0, 9)) {
            return from;
        }
        int depth = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            int close = i;
            if (c == '"' || c == '\'') {
                close = xml.indexOf(c, i + 1);
            } else if (xml.startsWith("<!--", i)) {
                close = xml.indexOf("-->", i + 4);
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
            if (close < 0) {
                return from;
            }
            i = close;
        }
        return from;
    }

    /** Index of the {@code >} that ends a tag, −1 where it never ends. */
    static int tagEnd(String xml, int from) {
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '"' || c == '\'') {
                i = xml.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }
}
