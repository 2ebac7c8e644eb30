package org.taqarub.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Entity;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.QuoteMarks;
import org.taqarub.text.Splitter;

class NameFinderTest {

    /** The words of the outermost phrases of a text, each with its shape. */
    private static List<String> phrases(String text) {
        List<Piece> pieces = Splitter.pieces(Normalizer.normalize(text));
        QuoteMarks marks = QuoteMarks.of(pieces);
        List<int[]> sentences = Splitter.sentences(pieces, marks);
        Analysis analysis = new Analysis(
                Report.of("test", "2015-11-19", text),
                Loaded.morphology().analyze(pieces, sentences),
                sentences,
                marks);
        return new NameFinder(Loaded.lexicon())
                .find(analysis).stream()
                        .map(p -> p.shape() + " "
                                + analysis.baseSpan(p.start(), p.end()).of(text))
                        .toList();
    }

    private static void assertSpeaks(String text, Entity.Kind kind, String words) {
        Reading reading = Reading.of(text);
        Entity entity = reading.entityAt(words);
        assertEquals(kind, entity.kind(), reading::toString);
        assertEquals(entity.id(), reading.record().quotations().get(0).speaker(), reading::toString);
        assertEquals(reading.span(words), reading.record().quotations().get(0).speakerText(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تقوم العلاقات على حسن الجوار والتعاون.",
                "تشهد العلاقات حسن نية واضحة.",
                "لدينا خطة واضحة.",
                "لديهم خطة واضحة.",
                "كأنها مدينة أشباح.",
                "تهدف الحملة إلى القضاء على الفقر.",
                "ساد الأمل وعم الفرح.",
            })
    void commonWordsThatLookLikeNamesNameNobody(String text) {
        assertEquals(List.of(), phrases(text));
    }

    @Test
    void theJudiciaryIsABodyAndDoingAwayWithIsNone() {
        assertEquals(List.of("BODY القضاء الفرنسي"), phrases("قال القضاء الفرنسي إن التحقيق مستمر."));
        assertEquals(List.of("BODY القضاء"), phrases("أمر القضاء بوقف البناء."));
        assertFalse(
                phrases("تعهد باراك أوباما القضاء على تنظيم الدولة الإسلامية.").contains("BODY القضاء"));
    }

    @Test
    void whatWasCalledAfterSomebodyIsNotHe() {
        assertEquals(List.of("PERSON الملك فهد"), phrases("وصل الملك فهد إلى المستشفى."));
        assertEquals(List.of(), phrases("امتلأت جامعة الملك فهد."));
    }

    @Test
    void whereAReportWasFiledIsNoPartOfIt() {
        assertEquals(
                List.of("TITLE الوزير الفرنسي"),
                phrases("دبي، الإمارات العربية المتحدة (CNN)-- وصل الوزير الفرنسي صباحا."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال رئيس الهيئة العامة للأرصاد أحمد خوري إن المطر قادم. | رئيس الهيئة العامة للأرصاد أحمد خوري",
                "قال مدير إدارة المياه في البصرة أحمد خوري إن المطر قادم. | مدير إدارة المياه في البصرة أحمد خوري",
                "قال مدير عام شركة الكهرباء الوطنية أحمد خوري إن المطر قادم. | مدير عام شركة الكهرباء الوطنية أحمد خوري",
                "قال رئيس لجنة الطاقة أحمد خوري إن المطر قادم. | رئيس لجنة الطاقة أحمد خوري",
                "وقال خبير المياه السوداني أحمد خوري إن المطر قادم. | خبير المياه السوداني أحمد خوري",
                "قال مدير المستشفى العام أحمد خوري إن المطر قادم. | مدير المستشفى العام أحمد خوري",
                "قال المتحدث باسم وزارة المياه العراقية أحمد خوري إن المطر قادم. | المتحدث باسم وزارة المياه العراقية أحمد خوري",
            })
    void aTitleAndItsTaskBelongToTheNameAfterThem(String text, String words) {
        assertSpeaks(text, Entity.Kind.PERSON, words);
        assertTrue(
                phrases(text).contains("PERSON " + words), () -> phrases(text).toString());
    }

    @Test
    void aTitleDoesNotTakeTheNameOfTheNextClause() {
        List<String> found = phrases("غادر رئيس الهيئة العامة للأرصاد وأحمد خوري القاعة.");
        assertTrue(found.contains("TITLE رئيس الهيئة العامة"), found::toString);
        assertTrue(found.contains("PERSON أحمد خوري"), found::toString);
        List<String> two = phrases("أكد رئيس الهيئة أن أحمد خوري غادر.");
        assertEquals(List.of("TITLE رئيس الهيئة", "PERSON أحمد خوري"), two);
    }

    @Test
    void aListedBodyInMarksBelongsToItsTitle() {
        Reading alone = Reading.of("التقى زعيم «حزب الله» الوفد.");
        Entity leader = alone.entityAt("زعيم");
        assertEquals(
                List.of("PERSON", "LBN", "UAF"),
                List.of(leader.kind().name(), leader.country(), leader.sector()),
                alone::toString);
        assertEquals("hezbollah", alone.idAt("حزب الله"), alone::toString);
        Reading named = Reading.of("قال أمين عام «حزب الله» حسن نصر الله إن المعركة مستمرة.");
        assertEquals("hassan-nasrallah", named.idAt("أمين عام"), named::toString);
        assertSpeaks(
                "قال المتحدث باسم «جبهة النصرة» إن المعركة مستمرة.", Entity.Kind.PERSON, "المتحدث باسم «جبهة النصرة»");
    }

    @Test
    void otherWordsInMarksBelongToNoTitle() {
        List<String> found = phrases("التقى زعيم «الغد البعيد» الوفد.");
        assertTrue(found.stream().noneMatch(p -> p.startsWith("TITLE زعيم «")), found::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقال صاحب المصنع إن الأجور ستدفع. | ORGANISATION | صاحب المصنع",
                "وذكرت تقارير إعلامية أن القتلى عشرة. | ORGANISATION | تقارير إعلامية",
                "وقال كثيرون إن القصف استمر ساعات. | ORGANISATION | كثيرون",
                "وكشفت دراسة أن التدخين يقتل. | ORGANISATION | دراسة",
                "وذكر تقرير للأمم المتحدة أن الوضع خطير. | ORGANISATION | تقرير للأمم المتحدة",
                "وقال تشومسكي إن الحرب طويلة. | PERSON | تشومسكي",
                "وقال ميلنر إن الحرب طويلة. | PERSON | ميلنر",
                "وقال أوكونور إن الحرب طويلة. | PERSON | أوكونور",
                "وقال اليستير باسكي إن الحرب طويلة. | PERSON | اليستير باسكي",
                "وقال الفرنسيون إن الحرب طويلة. | POPULATION | الفرنسيون",
                "قال المتحدث الرسمي للحكومة التركية أحمد خوري إن الحرب طويلة. | PERSON | المتحدث الرسمي للحكومة التركية أحمد خوري",
                "قال الطبيب أحمد المفتي إن الحرب طويلة. | PERSON | الطبيب أحمد المفتي",
                "وقالت مصادر طبية إن القتلى عشرة. | PERSON | مصادر طبية",
                "وقال شهود إن القصف استمر ساعات. | POPULATION | شهود",
                "وقال الأطباء إن الحالة مستقرة. | POPULATION | الأطباء",
                "وقالت العائلة إن الجنازة غدا. | POPULATION | العائلة",
            })
    void whoeverIsTheSubjectOfSayingSpeaks(String text, Entity.Kind kind, String words) {
        assertSpeaks(text, kind, words);
    }

    @Test
    void anUnlistedSpeakerIsTheSameAgain() {
        Reading reading = Reading.of("وقال صاحب المصنع إن الأجور ستدفع. وأكد صاحب المصنع أن العمل مستمر.");
        assertEquals(reading.idAt("صاحب المصنع"), reading.idAt("صاحب المصنع", 2), reading::toString);
        assertEquals(
                reading.idAt("صاحب المصنع"), reading.quotation("العمل مستمر").speaker(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وغادر صاحب المصنع مساء.",
                "وقال صاحب المصنع كلمته وغادر.",
                "وأكد إطلاق النار أن الخطر قائم.",
            })
    void aSubjectThatReportsNothingAndANounOfActionAreNoSpeakers(String text) {
        assertEquals(List.of(), phrases(text));
    }

    @Test
    void theUsualWordsOfANameAreOnePhrase() {
        assertEquals(
                List.of("PERSON مساعد وزير الخارجية الإيراني حسين أمير عبد اللهيان"),
                phrases("وصل مساعد وزير الخارجية الإيراني حسين أمير عبد اللهيان."));
        assertEquals(
                List.of("PERSON المندوب الروسي لدى الأمم المتحدة فيتالي تشوركين"),
                phrases("وصل المندوب الروسي لدى الأمم المتحدة فيتالي تشوركين."));
        assertEquals(
                List.of("PERSON الأمين العام لحزب الله حسن نصر الله"),
                phrases("وصل الأمين العام لحزب الله حسن نصر الله."));
    }

    @Test
    void whoIsNamedAfterARelationalNounIsNotItsBearer() {
        Reading reading = Reading.of("قال مستشار خامنئي إن الحل قريب.");
        assertEquals("ali-khamenei", reading.idAt("خامنئي"), reading::toString);
        String adviser = reading.quotation("الحل قريب").speaker();
        assertNotEquals("ali-khamenei", adviser, reading::toString);
        assertTrue(
                reading.record().entities().stream()
                        .anyMatch(e -> e.id().equals(adviser)
                                && e.kind() == Entity.Kind.PERSON
                                && e.country().equals("IRN")),
                reading::toString);
        Reading wife = Reading.of("قالت زوجة ساركوزي إن الحل قريب.");
        assertEquals("nicolas-sarkozy", wife.idAt("ساركوزي"), wife::toString);
        assertNotEquals("nicolas-sarkozy", wife.quotation("الحل قريب").speaker(), wife::toString);
        Reading president = Reading.of("قال الرئيس خامنئي إن الحل قريب.");
        assertEquals("ali-khamenei", president.quotation("الحل قريب").speaker(), president::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نشرت وكالة (تاس) الخبر. | ORGANISATION وكالة (تاس)",
                "صدرت صحيفة (الأمة) صباحا. | ORGANISATION صحيفة (الأمة)",
                "فاز حزب (الشعب) في الانتخابات. | ORGANISATION حزب (الشعب)",
                "صدرت صحيفة «الأمة» صباحا. | ORGANISATION صحيفة «الأمة»",
            })
    void aNameInBracketsOrMarksBelongsToTheHeadBefore(String text, String phrase) {
        assertTrue(phrases(text).contains(phrase), () -> phrases(text).toString());
    }

    @Test
    void bracketsAfterAHeadWithTheArticleAreAnAside() {
        List<String> found = phrases("نشرت الوكالة (أمس) الخبر.");
        assertTrue(found.stream().noneMatch(p -> p.contains("(")), found::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال وزير الخارجية الفرنسي لقناة «العربية» إن الحل بعيد. | وزير الخارجية الفرنسي",
                "قال الوزير الفرنسي لوكالة رويترز إن الحل بعيد. | الوزير الفرنسي",
                "«لن نقبل هذا الاتفاق أبدا»، قال الوزير الفرنسي لصحيفة لوموند. | الوزير الفرنسي",
            })
    void whoIsToldIsNoPartOfATitle(String text, String words) {
        assertTrue(phrases(text).contains("TITLE " + words), () -> phrases(text).toString());
        Reading reading = Reading.of(text);
        assertEquals(reading.span(words), reading.record().quotations().get(0).speakerText(), reading::toString);
    }

    @Test
    void aBodyThatWorksInAStateIsThatStates() {
        Reading reading = Reading.of(
                "زار الوزير الفرنسي باريس. وقالت فرنسا إن الوضع صعب. وقالت وزارة الداخلية في البحرين إن الشارع مغلق.");
        assertEquals("BHR", reading.entityAt("وزارة الداخلية").country(), reading::toString);
        assertEquals(
                reading.idAt("وزارة الداخلية"), reading.quotation("الشارع مغلق").speaker(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قتل نحو 10 أشخاص في الانفجار. | PEOPLE نحو 10 أشخاص",
                "أصيب عشرات المدنيين. | PEOPLE عشرات المدنيين",
                "قتل ما لا يقل عن 20 جنديا. | PEOPLE ما لا يقل عن 20 جنديا",
                "قتل خمسة أشخاص في الانفجار. | PEOPLE خمسة أشخاص",
            })
    void peopleWithTheirNumber(String text, String phrase) {
        assertTrue(phrases(text).contains(phrase), () -> phrases(text).toString());
    }

    @Test
    void anAdjectiveThatIsACommonWordIsNoNationality() {
        assertEquals(List.of(), phrases("يعاني المصنع أزمة مالية."));
    }

    @Test
    void aParticipleWithAPrepositionNamesNobody() {
        List<String> found = phrases("تقدمت قوات المعارضة المنتشرة في حلب.");
        assertTrue(found.contains("BODY قوات المعارضة"), found::toString);
        List<String> adjective = phrases("تقدمت قوات المعارضة المسلحة ليلا.");
        assertTrue(adjective.contains("BODY قوات المعارضة المسلحة"), adjective::toString);
    }

    @Test
    void aTitleAfterANameIsInApposition() {
        for (String text : List.of(
                "وقال سيرغي لافروف وزير الخارجية الروسي إن الحل قريب.",
                "وقال سيرغي لافروف، وزير الخارجية الروسي، إن الحل قريب.")) {
            Reading reading = Reading.of(text);
            assertEquals("sergey-lavrov", reading.idAt("سيرغي لافروف"), reading::toString);
            assertEquals("sergey-lavrov", reading.idAt("وزير الخارجية"), reading::toString);
            assertEquals("sergey-lavrov", reading.quotation("الحل قريب").speaker(), reading::toString);
        }
    }

    @Test
    void aPrinceAfterHisOfficeIsOneName() {
        assertTrue(
                phrases("وصل ولي العهد السعودي الأمير محمد بن سلمان صباحا إلى ليون.")
                        .contains("PERSON ولي العهد السعودي الأمير محمد بن سلمان"),
                () -> phrases("وصل ولي العهد السعودي الأمير محمد بن سلمان صباحا إلى ليون.")
                        .toString());
    }
}
