package org.taqarub.reader;

/** Tells Arabic from other languages, those in Arabic script included. */
final class Language {

    /** Letters that Persian, Urdu, Kurdish and Uyghur write often and Arabic hardly ever. */
    private static final String FOREIGN = "پچژگکیٹڈڑںھہےۆێەڕڵۇۈ";

    private Language() {}

    /** Whether most letters are Arabic script and few of them letters of its other languages. */
    static boolean isArabic(String text) {
        int arabic = 0;
        int foreign = 0;
        int other = 0;
        int n = Math.min(text.length(), 20_000);
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (c >= '\u0600' && c <= '\u06FF' || c >= '\uFB50' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC') {
                if (Character.isLetter(c)) {
                    arabic++;
                    if (FOREIGN.indexOf(c) >= 0) {
                        foreign++;
                    }
                }
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        return arabic > 0 && arabic >= other && (foreign * 25 < arabic || onlyKeyboard(text, n, foreign, arabic));
    }

    /** Some outlets write Arabic with a Persian keyboard: ی and ک for ي and ك, but none of the letters that Arabic lacks, and the article everywhere. */
    private static boolean onlyKeyboard(String text, int n, int foreign, int arabic) {
        int lacking = 0;
        int article = 0;
        int words = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (FOREIGN.indexOf(c) >= 0 && c != 'ی' && c != 'ک') {
                lacking++;
            }
            boolean start = Character.isLetter(c) && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
            if (start) {
                words++;
                if (c == 'ا' && i + 1 < n && text.charAt(i + 1) == 'ل') {
                    article++;
                }
            }
        }
        return lacking * 200 < arabic && words > 0 && article * 10 > words;
    }
}
