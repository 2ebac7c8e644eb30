package org.taqarub.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.taqarub.text.Letters;

/**
 * What the spelling of a verb form says. Unvowelled spelling says little: a form may be read in more than one way, then the first of active
 * and third person is kept.
 *
 * @param tense perfect or imperfect
 * @param person 1 or 3
 * @param feminine third person feminine singular
 * @param plural plural or dual: the subject stands before it or is not named
 * @param passive only the passive is written so
 */
public record VerbForm(Tense tense, int person, boolean feminine, boolean plural, boolean passive) {

    /** The two tenses that spelling tells apart. */
    public enum Tense {
        PERFECT,
        IMPERFECT
    }

    /**
     * All folded forms of a verb, from its third person masculine singular.
     *
     * @param perfect e.g. قال
     * @param imperfect e.g. يقول; empty where only the perfect is used
     */
    public static Map<String, VerbForm> inflect(String perfect, String imperfect) {
        Map<String, VerbForm> out = new LinkedHashMap<>();
        String p = Letters.fold(perfect);
        boolean weak = perfect.endsWith("ى") || (perfect.endsWith("ا") && perfect.length() == 3);
        boolean hollow = !weak && p.length() >= 3 && p.charAt(p.length() - 2) == 'ا';
        String body = weak ? p.substring(0, p.length() - 1) : p;
        put(out, p, Tense.PERFECT, 3, false, false, false);
        put(out, body + "ت", Tense.PERFECT, 3, true, false, false);
        put(out, body + "وا", Tense.PERFECT, 3, false, true, false);
        put(
                out,
                weak ? body + (perfect.endsWith("ا") ? "وا" : "يا") : body + "ا",
                Tense.PERFECT,
                3,
                false,
                true,
                false);
        put(out, body + "تا", Tense.PERFECT, 3, true, true, false);
        String first = weak
                ? body + (perfect.endsWith("ا") ? "و" : "ي")
                : hollow ? p.substring(0, p.length() - 2) + p.substring(p.length() - 1) : p;
        put(out, first + "نا", Tense.PERFECT, 1, false, true, false);
        if (weak) {
            put(out, body + "ا", Tense.PERFECT, 3, false, false, false);
        }
        if (hollow) {
            put(
                    out,
                    p.substring(0, p.length() - 2) + "ي" + p.substring(p.length() - 1),
                    Tense.PERFECT,
                    3,
                    false,
                    false,
                    true);
            put(
                    out,
                    p.substring(0, p.length() - 2) + "ي" + p.substring(p.length() - 1) + "ت",
                    Tense.PERFECT,
                    3,
                    true,
                    false,
                    true);
        }
        if (weak) {
            put(out, body + "ي", Tense.PERFECT, 3, false, false, true);
        }
        if (imperfect.length() < 3) {
            return out;
        }
        String i = Letters.fold(imperfect);
        String tail = i.substring(1);
        put(out, i, Tense.IMPERFECT, 3, false, false, false);
        put(out, "ت" + tail, Tense.IMPERFECT, 3, true, false, false);
        put(out, "ن" + tail, Tense.IMPERFECT, 1, false, true, false);
        put(out, "ا" + tail, Tense.IMPERFECT, 1, false, false, false);
        char last = imperfect.charAt(imperfect.length() - 1);
        boolean weakEnd = last == 'ي' || last == 'ى' || last == 'و';
        String stem = weakEnd ? i.substring(0, i.length() - 1) : i;
        put(out, stem + "ون", Tense.IMPERFECT, 3, false, true, false);
        put(out, stem + "وا", Tense.IMPERFECT, 3, false, true, false);
        put(out, i + "ان", Tense.IMPERFECT, 3, false, true, false);
        put(out, "ت" + tail + "ان", Tense.IMPERFECT, 3, true, true, false);
        if (weakEnd) {
            put(out, stem + "ا", Tense.IMPERFECT, 3, false, false, true);
            put(out, stem + "ي", Tense.IMPERFECT, 3, false, false, true);
        } else if (hollow && i.length() >= 4 && isLong(i.charAt(i.length() - 2))) {
            // لم يقل. The forms of weak endings (لم يدع) are left out: they are mostly other verbs.
            String shortened = i.substring(0, i.length() - 2) + i.charAt(i.length() - 1);
            put(out, shortened, Tense.IMPERFECT, 3, false, false, false);
            put(out, "ت" + shortened.substring(1), Tense.IMPERFECT, 3, true, false, false);
            if (i.charAt(i.length() - 2) != 'ا') {
                String passive = i.substring(0, i.length() - 2) + "ا" + i.charAt(i.length() - 1);
                put(out, passive, Tense.IMPERFECT, 3, false, false, true);
                put(out, "ت" + passive.substring(1), Tense.IMPERFECT, 3, true, false, true);
            }
        }
        return out;
    }

    private static boolean isLong(char c) {
        return c == 'و' || c == 'ي' || c == 'ا';
    }

    private static void put(
            Map<String, VerbForm> out,
            String form,
            Tense tense,
            int person,
            boolean feminine,
            boolean plural,
            boolean passive) {
        boolean other = form.equals("يجب") || form.equals("تجب");
        if (form.length() >= 2 && !other) {
            out.putIfAbsent(form, new VerbForm(tense, person, feminine, plural, passive));
        }
    }
}
