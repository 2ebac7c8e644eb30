package org.taqarub.store.export;

/** Texts in XML 1.0; characters that it has no place for are dropped and told. */
final class Xml {

    private final Tally tally;

    Xml(Tally tally) {
        this.tally = tally;
    }

    /**
     * As content or as an attribute's value.
     *
     * @param what whose text it is, as the manifest shall name it
     */
    String of(String text, String what) {
        String valid = Characters.xml(text);
        if (!valid.equals(text)) {
            tally.changed("characters that XML has no place for dropped, in names", what);
        }
        StringBuilder out = new StringBuilder(valid.length() + 16);
        for (int i = 0; i < valid.length(); i++) {
            char c = valid.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
