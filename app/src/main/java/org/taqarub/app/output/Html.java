package org.taqarub.app.output;

/** Characters made safe in HTML, in text and in quoted attributes. */
final class Html {

    private Html() {}

    static String escape(String raw) {
        StringBuilder safe = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                // Characters that HTML does not hold; one for one, so that offsets stay.
                case '\0' -> safe.append('\uFFFD');
                case '\r' -> safe.append("&#13;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
