package org.taqarub.morphology;

import java.util.ArrayList;
import java.util.List;
import org.taqarub.text.Letters;

/**
 * A word type cut into clitics and base.
 *
 * @param parts the parts as the tagger wants to see them, in order
 * @param main index of the base in {@code parts}
 */
record Segmentation(
        String conjunction,
        String preposition,
        String base,
        String stem,
        String pronoun,
        List<String> parts,
        int main) {

    /** A word without clitics. */
    static Segmentation whole(String word) {
        String base = Letters.fold(word);
        return new Segmentation("", "", base, withoutArticle(base), "", List.of(word), 0);
    }

    /** A word before which و or ف stands and nothing else. */
    static Segmentation afterConjunction(String word) {
        String base = Letters.fold(word.substring(1));
        return new Segmentation(
                word.substring(0, 1),
                "",
                base,
                withoutArticle(base),
                "",
                List.of(word.substring(0, 1), word.substring(1)),
                1);
    }

    /** A word before which one of ب ل ك stands, perhaps after و or ف. */
    static Segmentation afterPreposition(String word, int conjunction) {
        String rest = word.substring(conjunction + 1);
        List<String> parts = new ArrayList<>();
        if (conjunction > 0) {
            parts.add(word.substring(0, conjunction));
        }
        parts.add(word.substring(conjunction, conjunction + 1));
        parts.add(rest);
        String base = Letters.fold(rest);
        return new Segmentation(
                word.substring(0, conjunction),
                word.substring(conjunction, conjunction + 1),
                base,
                withoutArticle(base),
                "",
                List.copyOf(parts),
                parts.size() - 1);
    }

    /** للجيش, وللجيش: the article's alef is not written after ل. */
    static Segmentation beforeAssimilatedArticle(String word, int conjunction) {
        String rest = "ا" + word.substring(conjunction + 1);
        List<String> parts = new ArrayList<>();
        if (conjunction > 0) {
            parts.add(word.substring(0, conjunction));
        }
        parts.add("ل");
        parts.add(rest);
        String base = Letters.fold(rest);
        return new Segmentation(
                word.substring(0, conjunction),
                "ل",
                base,
                withoutArticle(base),
                "",
                List.copyOf(parts),
                parts.size() - 1);
    }

    /** Reads the segmenter's answer for one word. */
    static Segmentation of(String word, String[] parts) {
        if (parts.length <= 1) {
            return whole(word);
        }
        int i = 0;
        String conjunction = "";
        if (parts[0].equals("و") || parts[0].equals("ف")) {
            conjunction = parts[0];
            i++;
        }
        String preposition = "";
        if (i < parts.length - 1 && parts[i].length() == 1 && "بلكس".contains(parts[i])) {
            preposition = parts[i];
            i++;
        }
        StringBuilder pronoun = new StringBuilder();
        for (int k = i + 1; k < parts.length; k++) {
            pronoun.append(Letters.fold(parts[k]));
        }
        String base = Letters.fold(parts[i]);
        return new Segmentation(
                conjunction, preposition, base, withoutArticle(base), pronoun.toString(), List.of(parts), i);
    }

    /** ألكسندر, إلهام: what is written with hamza is no article. */
    Segmentation keepHamza(String written) {
        int at = conjunction.length() + preposition.length();
        boolean hamza = base.startsWith("ال") && at < written.length() && "أإآ".indexOf(written.charAt(at)) >= 0;
        return hamza ? new Segmentation(conjunction, preposition, base, base, pronoun, parts, main) : this;
    }

    private static String withoutArticle(String base) {
        return base.length() > 3 && base.startsWith("ال") ? base.substring(2) : base;
    }
}
