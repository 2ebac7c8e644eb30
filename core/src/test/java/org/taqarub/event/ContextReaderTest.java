package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.lexicon.ContextList;
import org.taqarub.record.Context;
import org.taqarub.record.Event;
import org.taqarub.record.Event.Type;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;

class ContextReaderTest {

    private static List<String> names(Event event) {
        return event.circumstances().contexts().stream().map(Context::name).toList();
    }

    private static Context context(Event event, String name) {
        return event.circumstances().contexts().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names(event)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | طالبت فرنسا روسيا بالإفراج عن الناشطين واحترام حقوق الإنسان وحرية التعبير. | human_rights rights_freedoms",
                "ASSAULT | قصفت روسيا مواقع تنظيم الدولة الإسلامية في سوريا أمس. | military terrorism",
                "CONSULT | زار وزير الدفاع الفرنسي جان إيف لودريان مصر لبحث صفقة أسلحة. | military diplomatic",
                "CONSULT | التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو، وبحثا أسعار النفط والهجرة. | economic diplomatic migration natural_resource",
                "COERCE | اعتقلت الشرطة المصرية عشرات المتظاهرين في القاهرة. | repression",
                "RETREAT | استقال رئيس الوزراء اللبناني سعد الحريري. | executive",
                "SANCTION | طردت بريطانيا أربعة دبلوماسيين روس. | diplomatic",
            })
    void anEventHasTheContextsOfItsClauseAndKind(Type type, String text, String expected) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(expected.split(" ")), names(reading.event(type)), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // whose words they are: the ministry only tells of it
                "ASSAULT | قال المتحدث باسم وزارة الصحة الفلسطينية إن إسرائيل قصفت مدرسة في غزة. | health",
                // inside a name
                "CONSULT | زار الرئيس الفرنسي فرانسوا هولاند الكونغو الديمقراطية أمس. | pro_democracy",
                "ASSAULT | أدان حزب العدالة والتنمية الهجوم على السفارة الروسية. | legal",
                // no protester, no repression
                "COERCE | اعتقلت الشرطة المصرية ثلاثة سائقين في القاهرة. | repression",
                // a meeting within one state
                "CONSULT | التقى الرئيس الفرنسي فرانسوا هولاند وزير الخارجية الفرنسي لوران فابيوس. | religion_ethnicity",
                // a crime of war is no ordinary one
                "ACCUSE | اتهمت فرنسا النظام السوري بارتكاب جرائم حرب في حلب. | crime",
            })
    void wordsOfSomethingElseGiveNone(Type type, String text, String absent) {
        Reading reading = Reading.of(text);
        assertFalse(names(reading.event(type)).contains(absent), reading::toString);
    }

    @Test
    void evidencePointsAtTheWordsAndNamesTheRule() {
        Reading reading = Reading.of("طالبت فرنسا روسيا بالإفراج عن الناشطين واحترام حقوق الإنسان.");
        Context context = context(reading.event(Type.REQUEST), "human_rights");
        assertEquals(reading.span("حقوق الإنسان"), context.span());
        assertEquals("context.clause", context.evidence().rule());
        assertEquals(
                "contexts.tsv:human_rights", context.evidence().parts().get(0).rule());
    }

    @Test
    void whatTheEventIsShowsItsContextAtTheTrigger() {
        Reading reading = Reading.of("استقال رئيس الوزراء اللبناني سعد الحريري.");
        Context context = context(reading.event(Type.RETREAT), "executive");
        assertEquals(reading.span("استقال"), context.span());
        assertEquals("context.event", context.evidence().rule());
    }

    private static final String MINES =
            "فتحت الحكومة مناجم الفوسفات في الإقليم. وقال خبراء إن المعادن وفيرة هناك. ويستخرج العمال المعادن منذ سنوات."
                    + " وفيما كانت المناجم تعمل بكامل طاقتها، طالبت فرنسا الحكومة المغربية بالتفاوض معها.";

    private static Event demand(String title) {
        Record record = Loaded.reader().read(new Report("r", "", "2015-11-19", title, "", "", MINES));
        return record.events().stream()
                .filter(e -> e.type() == Type.REQUEST)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheReportIsAboutReachesItsEvents() {
        Context context = context(demand("خلاف على المناجم في الإقليم"), "natural_resource");
        assertEquals("context.report", context.evidence().rule());
        assertEquals("مناجم", context.span().of(MINES));
        assertTrue(
                context.evidence().parts().size() > 1, () -> context.evidence().toString());
    }

    @Test
    void aReportWhoseTitleIsAboutSomethingElseGivesNone() {
        assertFalse(names(demand("لقاء في الإقليم")).contains("natural_resource"));
    }

    @Test
    void contextsStandInTheOrderOfTheManual() {
        Reading reading = Reading.of(
                "التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي فلاديمير بوتين في موسكو، وبحثا الهجرة والإرهاب والتجارة.");
        List<Integer> places = names(reading.event(Type.CONSULT)).stream()
                .map(ContextList.NAMES::indexOf)
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.size() > 3, reading::toString);
    }
}
