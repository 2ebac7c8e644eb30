package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormTest {

    /** verb; folded form; tense, person, f(eminine), p(lural), x passive */
    @ParameterizedTest
    @CsvSource({
        "قال يقول, قال, P3",
        "قال يقول, قالت, P3f",
        "قال يقول, قالوا, P3p",
        "قال يقول, قالا, P3p",
        "قال يقول, قالتا, P3fp",
        "قال يقول, قلنا, P1p",
        "قال يقول, قيل, P3x",
        "قال يقول, يقول, I3",
        "قال يقول, تقول, I3f",
        "قال يقول, نقول, I1p",
        "قال يقول, اقول, I1",
        "قال يقول, يقولون, I3p",
        "قال يقول, يقولوا, I3p",
        "قال يقول, يقولان, I3p",
        "قال يقول, يقل, I3",
        "قال يقول, تقل, I3f",
        "قال يقول, يقال, I3x",
        "دعا يدعو, دعا, P3",
        "دعا يدعو, دعت, P3f",
        "دعا يدعو, دعوا, P3p",
        "دعا يدعو, دعونا, P1p",
        "دعا يدعو, دعي, P3x",
        "دعا يدعو, يدعو, I3",
        "دعا يدعو, تدعو, I3f",
        "دعا يدعو, ندعو, I1p",
        "دعا يدعو, يدعون, I3p",
        "دعا يدعو, يدعي, I3x",
        "نفى ينفي, نفي, P3",
        "نفى ينفي, نفت, P3f",
        "نفى ينفي, نفوا, P3p",
        "نفى ينفي, نفيا, P3p",
        "نفى ينفي, نفينا, P1p",
        "نفى ينفي, ينفي, I3",
        "نفى ينفي, تنفي, I3f",
        "نفى ينفي, ينفون, I3p",
        "رأى يرى, راي, P3",
        "رأى يرى, رات, P3f",
        "رأى يرى, راوا, P3p",
        "رأى يرى, راينا, P1p",
        "رأى يرى, يري, I3",
        "رأى يرى, تري, I3f",
        "رأى يرى, نري, I1p",
        "رأى يرى, يرون, I3p",
        "التقى يلتقي, التقي, P3",
        "التقى يلتقي, التقت, P3f",
        "التقى يلتقي, التقوا, P3p",
        "التقى يلتقي, التقيا, P3p",
        "التقى يلتقي, التقينا, P1p",
        "التقى يلتقي, يلتقي, I3",
        "التقى يلتقي, تلتقي, I3f",
        "التقى يلتقي, يلتقون, I3p",
        "التقى يلتقي, يلتقيان, I3p",
        "أراد يريد, اردنا, P1p",
        "أكد يؤكد, اكدت, P3f",
        "أكد يؤكد, يوكدون, I3p",
        "أكد يؤكد, نوكد, I1p",
    })
    void inflects(String verb, String form, String features) {
        String[] words = verb.split(" ");
        Map<String, VerbForm> forms = VerbForm.inflect(words[0], words[1]);
        VerbForm found = forms.get(form);
        assertNotNull(found, () -> form + " is not among " + forms.keySet());
        assertEquals(features, written(found));
    }

    private static String written(VerbForm f) {
        return (f.tense() == VerbForm.Tense.PERFECT ? "P" : "I")
                + f.person()
                + (f.feminine() ? "f" : "")
                + (f.plural() ? "p" : "")
                + (f.passive() ? "x" : "");
    }

    @Test
    void aVerbWithoutImperfectHasTheFormsOfThePerfectOnly() {
        Map<String, VerbForm> forms = VerbForm.inflect("قيل", "");
        assertNotNull(forms.get("قيل"));
        assertFalse(forms.values().stream().anyMatch(f -> f.tense() == VerbForm.Tense.IMPERFECT));
    }

    @Test
    void allFormsAreFolded() {
        VerbForm.inflect("أنشأ", "ينشئ").keySet().forEach(f -> assertEquals(org.taqarub.text.Letters.fold(f), f));
    }

    /** صفى would give يصف, which is another verb: what لم leaves of a weak ending is not taken. */
    @ParameterizedTest
    @CsvSource({"صفى, يصفي, يصف", "دعا, يدعو, يدع"})
    void leavesOutTheJussiveOfWeakEndings(String perfect, String imperfect, String jussive) {
        org.junit.jupiter.api.Assertions.assertNull(
                VerbForm.inflect(perfect, imperfect).get(jussive));
    }
}
