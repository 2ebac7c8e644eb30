package org.taqarub.testing;

import java.util.List;
import java.util.Random;

/** Makes texts by chance, the same from the same seed. */
public final class Texts {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء";
    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0653\u06E1";
    private static final String FOREIGN = "یکہھەۀپچگڤژٱ";
    private static final String DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬";
    private static final String BIDI =
            "\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C\uFEFF\u00AD";
    private static final String SPACES = "   \t\u00A0\u202F\u2009\u3000";
    private static final String QUOTES = "\"«»“”„‟‘’‹›";
    private static final String POINTS = "..،؛؟!:()[]-–—/|#_%…٪";
    private static final List<String> EMOJI = List.of("😀", "🇷🇺", "👩‍💻", "✈️", "\uD83D", "\uDE00");
    private static final List<String> BREAKS = List.of("\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029");

    private static final List<String> WORDS = List.of(
            "قال",
            "وقالت",
            "وأضاف",
            "إن",
            "أن",
            "بأن",
            "الرئيس",
            "وزير الخارجية",
            "الفرنسي",
            "الروسية",
            "روسيا",
            "وفرنسا",
            "موسكو",
            "في واشنطن",
            "الكرملين",
            "بوتين",
            "فرانسوا هولاند",
            "أنجيلا ميركل",
            "تنظيم الدولة",
            "قصفت",
            "زيارة",
            "لقاء",
            "التقى",
            "سيلتقي",
            "نفى",
            "لم",
            "لن",
            "قد",
            "اتهم",
            "ب",
            "على",
            "إلى",
            "من",
            "مع",
            "بين",
            "مشيرا",
            "مؤكدا",
            "بحسب",
            "وفق ما",
            "قوله",
            "اليوم",
            "أمس",
            "الخميس",
            "الماضي",
            "المقبل",
            "24",
            "نوفمبر",
            "تشرين الثاني",
            "2015",
            "الشهر",
            "منذ",
            "ثلاثة",
            "أيام",
            "عاما",
            "نظيره",
            "المسؤول ذاته",
            "الوزير",
            "وزارة الدفاع",
            "الجيش",
            "متظاهرون",
            "عقوبات",
            "هجوما",
            "رفض",
            "دعم",
            "يؤيد",
            "شرط",
            "إذا",
            "د. ",
            "أ. ف. ب.");

    private final Random random;

    public Texts(long seed) {
        this.random = new Random(seed);
    }

    /** One character or a few of everything that a feed may hold. */
    public String garbage(int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            switch (random.nextInt(16)) {
                case 0:
                    out.append(one(MARKS));
                    break;
                case 1:
                    out.append('ـ');
                    break;
                case 2:
                    out.append(presentation());
                    break;
                case 3:
                    out.append((char) ('A' + random.nextInt(58)));
                    break;
                case 4:
                    out.append(one(DIGITS));
                    break;
                case 5:
                    out.append(EMOJI.get(random.nextInt(EMOJI.size())));
                    break;
                case 6:
                    out.append(one(BIDI));
                    break;
                case 7:
                    out.append(one(QUOTES));
                    break;
                case 8:
                    out.append(random.nextInt(4) == 0 ? BREAKS.get(random.nextInt(BREAKS.size())) : " ");
                    break;
                case 9:
                    out.append(one(FOREIGN));
                    break;
                case 10:
                    out.append(one(POINTS));
                    break;
                case 11:
                    out.append(one(SPACES));
                    break;
                default:
                    for (int k = random.nextInt(6); k >= 0; k--) {
                        out.append(one(LETTERS));
                    }
            }
        }
        return out.toString();
    }

    /** Words that rules look for, in no order, with marks and garbage between them. */
    public String salad(int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(WORDS.get(random.nextInt(WORDS.size())));
            switch (random.nextInt(14)) {
                case 0:
                    out.append(' ').append(one(QUOTES));
                    break;
                case 1:
                    out.append(one(QUOTES)).append(' ');
                    break;
                case 2:
                    out.append(one(POINTS)).append(' ');
                    break;
                case 3:
                    out.append("، ");
                    break;
                case 4:
                    out.append(random.nextInt(3) == 0 ? "\n" : ": ");
                    break;
                case 5:
                    out.append(' ').append(garbage(1 + random.nextInt(4))).append(' ');
                    break;
                default:
                    out.append(' ');
            }
        }
        return out.toString();
    }

    /** A whole number below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    /** A presentation form; the ligatures of several words (ﷺ) have a test of their own. */
    private char presentation() {
        switch (random.nextInt(4)) {
            case 0:
                return (char) (0xFB50 + random.nextInt(0xFBB2 - 0xFB50));
            case 1:
                return (char) (0xFC00 + random.nextInt(0xFD3D - 0xFC00));
            case 2:
                return (char) (0xFF01 + random.nextInt(0xFF5E - 0xFF01));
            default:
                return (char) (0xFE80 + random.nextInt(0xFEFD - 0xFE80));
        }
    }
}
