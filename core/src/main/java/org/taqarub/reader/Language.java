package org.taqarub.reader;

import java.text.Normalizer;
import java.util.Set;
import org.taqarub.text.Letters;

/** Tells Arabic from other languages, those in Arabic script included, by letters and by the shapes of words. */
final class Language {

    /** Code units that are looked at. */
    private static final int SAMPLE = 20_000;

    /** Letters beyond the alphabet that Arabic writes in names and loan words of the Maghreb. */
    private static final String MAGHREBI = "ڤڥڨڭ";

    /** A text of fewer words need not have the shapes of Arabic words: headlines often have none. */
    private static final int FEWEST_WORDS = 12;

    private Language() {}

    /**
     * Whether most letters are Arabic script, few of them letters of its other languages, and words look Arabic.
     *
     * @param foreign folded words of other languages that Arabic hardly has
     */
    static boolean isArabic(String text, Set<String> foreign) {
        Counts counts = Counts.of(sample(text), foreign);
        if (counts.script == 0 || counts.script < counts.other) {
            return false;
        }
        boolean letters = (counts.lacking + counts.keyboard) * 25 < counts.script || counts.onlyKeyboard();
        return letters && !counts.persian() && !counts.speaksOtherwise();
    }

    private static String sample(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        boolean forms = sample.chars().anyMatch(c -> c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC);
        return forms ? Normalizer.normalize(sample, Normalizer.Form.NFKC) : sample;
    }

    private static final class Counts {
        /** Letters of Arabic script. */
        private int script;
        /** Of these, letters that Arabic lacks, without those of Persian keyboards. */
        private int lacking;
        /** Of these, ی and ک. */
        private int keyboard;
        /** Letters of other scripts. */
        private int other;
        /** Words that begin in Arabic script. */
        private int words;
        /** Of these, words that begin with the article. */
        private int article;
        /** Of these, words of a shape that Persian, Ottoman and Malay words hardly ever have. */
        private int shaped;
        /** Of these, words of other languages that Arabic hardly has. */
        private int others;

        private final Set<String> foreign;

        private Counts(Set<String> foreign) {
            this.foreign = foreign;
        }

        static Counts of(String text, Set<String> foreign) {
            Counts counts = new Counts(foreign);
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                boolean letter = Character.isLetter(c);
                if (letter) {
                    counts.letter(c);
                    start = start < 0 ? i : start;
                } else if (start >= 0 && !isMark(c)) {
                    counts.word(text.substring(start, i));
                    start = -1;
                }
            }
            return counts;
        }

        private static boolean isMark(char c) {
            return c == 'ـ' || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private void letter(char c) {
            if (c < '\u0600' || c > '\u06FF' && (c < '\u0750' || c > '\u077F')) {
                other++;
                return;
            }
            script++;
            if (c == 'ی' || c == 'ک') {
                keyboard++;
            } else if (c > '\u064A' && c != '\u0671' && MAGHREBI.indexOf(c) < 0) {
                lacking++;
            }
        }

        private void word(String marked) {
            if (marked.charAt(0) < '\u0600' || marked.charAt(0) > '\u077F') {
                return;
            }
            String word = marked.chars().allMatch(c -> Character.isLetter(c) && c != 'ـ') ? marked : bare(marked);
            words++;
            if (word.startsWith("ال")) {
                article++;
            }
            if (isShaped(word)) {
                shaped++;
            }
            if (foreign.contains(Letters.fold(word.replace('ی', 'ي').replace('ک', 'ك')))) {
                others++;
            }
        }

        private static String bare(String marked) {
            return marked.codePoints()
                    .filter(c -> Character.isLetter(c) && c != 'ـ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        /** The article, also after clitics, ta marbuta, or hamza on or below alif. */
        private static boolean isShaped(String word) {
            int at = 0;
            while (at < 2 && at < word.length() && "وفبكل".indexOf(word.charAt(at)) >= 0) {
                at++;
            }
            return word.startsWith("ال", at) && word.length() >= at + 4
                    || word.startsWith("لل") && word.length() >= 4
                    || word.startsWith("ولل")
                    || word.indexOf('ة') >= 0
                    || word.indexOf('أ') >= 0
                    || word.indexOf('إ') >= 0;
        }

        /** Some outlets write Arabic with a Persian keyboard: ی and ک for ي and ك, but none of the letters that Arabic lacks, and the article everywhere. */
        private boolean onlyKeyboard() {
            return lacking * 200 < script && words > 0 && article * 10 > words;
        }

        /** Persian is often written with an Arabic keyboard, ي and ك for ی and ک, and then has few letters that Arabic lacks. */
        private boolean persian() {
            return words >= FEWEST_WORDS && shaped * 12 < words && (lacking > 0 || words >= 20 && shaped * 40 < words);
        }

        /** The small words of Persian or Urdu, more of them than shapes of Arabic; in a short text without these one is enough. */
        private boolean speaksOtherwise() {
            return others >= 2 && others > shaped || others == 1 && shaped == 0 && words >= 4 && words < FEWEST_WORDS;
        }
    }
}
