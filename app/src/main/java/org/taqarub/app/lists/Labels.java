package org.taqarub.app.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Labels in English, made comparable; and the packed files of what Wikidata calls things. */
final class Labels {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Labels() {}

    /** Latin letters that no mark makes of plain ones. */
    private static final Map<String, String> LETTERS = Map.of(
            "ð", "d", "đ", "d", "þ", "th", "ø", "o", "ł", "l", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "ə", "a");

    private static String bare(String label) {
        String bare = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return bare;
    }

    /** Small letters without marks on them, words by one blank, no articles, British spelling. */
    static String plain(String label) {
        String bare = bare(label.replaceAll("\\(.*?\\)", " ")).replace("&", " and ");
        return (" " + OTHERS.matcher(bare.replaceAll("['’]", "")).replaceAll(" ") + " ")
                .replace(" the ", " ")
                .replace(" for ", " of ")
                .replace(" defense ", " defence ")
                .replace(" labor ", " labour ")
                .replace(" organization ", " organisation ")
                .strip();
    }

    /** An id of our lists: small letters and digits, by hyphens; empty where the label has none. */
    static String slug(String label) {
        return bare(label).replaceAll("['’.]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    /** Whether it holds Arabic letters and no Latin ones. */
    static boolean isArabic(String label) {
        return label.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                                && Character.isLetter(c))
                && label.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** Lines of a packed file, cut at tabs; comments left out. */
    static List<String[]> packed(String name) {
        InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
