package org.taqarub.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event;
import org.taqarub.record.Figure;
import org.taqarub.testing.Reading;

class FigureReaderTest {

    private static List<Figure> figures(Reading reading) {
        return reading.record().events().stream()
                .flatMap(e -> e.circumstances().figures().stream())
                .toList();
    }

    /** Kind, bounds and unit of every figure in the order of events: {@code killed 5..10}. */
    private static List<String> told(Reading reading) {
        return figures(reading).stream().map(FigureReaderTest::told).toList();
    }

    private static String told(Figure figure) {
        String kind = figure.kind().name().toLowerCase(java.util.Locale.ROOT);
        String least = figure.least() == null ? "" : String.valueOf(figure.least());
        String most = figure.most() == null ? "" : String.valueOf(figure.most());
        return kind + " " + least + ".." + most + (figure.unit().isEmpty() ? "" : " " + figure.unit());
    }

    private static Reading killed(String quantity) {
        return Reading.of("قتل " + quantity + " في غارة إسرائيلية على غزة.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "224 شخصا = 224..224",
                "٢٢٤ شخصا = 224..224",
                "1,500 شخص = 1500..1500",
                "ثلاثة عشر شخصا = 13..13",
                "خمسة وعشرون مدنيا = 25..25",
                "مئة وخمسة وعشرون شخصا = 125..125",
                "ألف و500 شخص = 1500..1500",
                "ثلاثة آلاف شخص = 3000..3000",
                "ألفا شخص = 1000..1000",
                "شخص = 1..1",
                "شخصان = 2..2",
                "شخصان اثنان = 2..2",
                "عشرات الأشخاص = 20..",
                "مئات المدنيين = 200..",
                "آلاف المدنيين = 2000..",
                "عشرات الآلاف من المدنيين = 20000..",
                "العشرات = 20..",
                "بضعة أشخاص = 3..9",
                "عدة أشخاص = 3..",
                "ما لا يقل عن عشرة أشخاص = 10..",
                "عشرة أشخاص على الأقل = 10..",
                "عشرة على الأقل = 10..",
                "أكثر من 40 شخصا = 40..",
                "ما يزيد على مئة شخص = 100..",
                "أقل من مئة شخص = ..100",
                "ما يصل إلى 99 مدنيا = ..99",
                "نحو 50 شخصا = 45..55",
                "حوالي 300 مدني = 270..330",
                "زهاء عشرين شخصا = 18..22",
                "قرابة 700 مدني = 630..770",
                "بين 5 و10 أشخاص = 5..10",
                "ما بين خمسة وعشرة أشخاص = 5..10",
                "من 5 إلى 10 أشخاص = 5..10",
                "5-10 أشخاص = 5..10",
            })
    void boundsAreThoseOfTheWords(String quantity, String bounds) {
        Reading reading = killed(quantity);
        assertEquals(List.of("killed " + bounds), told(reading), reading::toString);
    }

    @Test
    void theDeadAndTheWoundedStandApart() {
        Reading reading = Reading.of("أسفرت غارة إسرائيلية على غزة عن سقوط 5 قتلى و12 جريحا.");
        assertEquals(List.of("killed 5..5", "wounded 12..12"), told(reading), reading::toString);
    }

    @Test
    void aDualNeedsNoNumber() {
        Reading reading = Reading.of("أوقعت غارة إسرائيلية على غزة قتيلين وجريحين.");
        assertEquals(List.of("killed 2..2", "wounded 2..2"), told(reading), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قتل عشرة أشخاص وأصيب عشرون آخرون في غارة إسرائيلية على غزة.",
                "أدت غارة إسرائيلية على غزة إلى مقتل عشرة أشخاص وإصابة عشرين آخرين.",
                "لقي عشرة أشخاص مصرعهم وجرح عشرون في غارة إسرائيلية على غزة.",
                "أعلن الأطباء أن عشرة أشخاص قتلوا وأن عشرين آخرين أصيبوا في غارة إسرائيلية على غزة.",
            })
    void verbAndNounOfActionAndOrderDoNotMatter(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("killed 10..10", "wounded 20..20"), told(reading), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "اعتقلت الشرطة التركية 70 ضابطا في أنقرة. = detained 70..70",
                "خطف تنظيم الدولة الإسلامية نحو 200 مدني في ريف حمص. = detained 180..220",
                "اعتقلت القوات الإسرائيلية فلسطينيين اثنين في الخليل. = detained 2..2",
                "شنت روسيا غارات على إدلب أدت إلى نزوح 500 ألف مدني. = displaced 500000..500000",
            })
    void takenAndDisplacedAreCountedToo(String text, String told) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(told), told(reading), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "1.5 مليار دولار = 1500000000..1500000000 USD",
                "مليوني يورو = 2000000..2000000 EUR",
                "500 ألف دولار = 500000..500000 USD",
                "مليون ونصف المليون دولار = 1500000..1500000 USD",
                "نصف مليار دولار = 500000000..500000000 USD",
                "مئات الملايين من الدولارات = 200000000.. USD",
                "أكثر من 20 مليون جنيه إسترليني = 20000000.. GBP",
                "بين 3 و5 ملايين دولار = 3000000..5000000 USD",
                "100 مليون ريال سعودي = 100000000..100000000 SAR",
            })
    void sumsHaveTheCodeOfTheirCurrency(String sum, String told) {
        Reading reading = Reading.of("قدمت السعودية إلى اليمن مساعدات بقيمة " + sum + ".");
        assertEquals(List.of("money " + told), told(reading), reading::toString);
    }

    @Test
    void aCurrencyOfSeveralStatesIsLeftOut() {
        Reading reading = Reading.of("قدمت السعودية إلى اليمن مساعدات بقيمة 100 مليون ريال.");
        assertEquals(List.of(), told(reading), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "12 جنديا تركيا = TUR",
                "ثلاثة مدنيين فلسطينيين = PSE",
                "61 فلسطينيا = PSE",
                "جنديان سوريان = SYR",
                "خمسة من عناصر حزب الله = LBN",
                "سبعة مقاتلين من حزب الله = LBN",
            })
    void whosePeopleTheyAre(String people, String country) {
        Reading reading = killed(people);
        assertEquals(1, figures(reading).size(), reading::toString);
        String victims = figures(reading).get(0).victims();
        assertEquals(
                List.of(country),
                reading.record().entities().stream()
                        .filter(e -> e.id().equals(victims))
                        .map(e -> e.country())
                        .toList(),
                reading::toString);
    }

    @Test
    void thoseOfNoStatedStateAreNobodys() {
        Reading reading = killed("عشرة أشخاص");
        assertEquals(null, figures(reading).get(0).victims(), reading::toString);
    }

    @Test
    void othersAreOfTheSamePeople() {
        Reading reading = Reading.of("قتل جنديان سوريان وأصيب ثلاثة آخرون في غارة إسرائيلية على دمشق.");
        assertEquals(List.of("killed 2..2", "wounded 3..3"), told(reading), reading::toString);
        assertEquals(figures(reading).get(0).victims(), figures(reading).get(1).victims(), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قالت وزارة الصحة الفلسطينية إن عشرة أشخاص قتلوا في غارة إسرائيلية على غزة.",
                "قتل عشرة أشخاص في غارة إسرائيلية على غزة وفق وزارة الصحة الفلسطينية.",
                "أعلنت وزارة الصحة الفلسطينية مقتل عشرة أشخاص في غارة إسرائيلية على غزة.",
            })
    void whoGivesTheFigure(String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of("killed 10..10"), told(reading), reading::toString);
        assertEquals(reading.idAt("وزارة الصحة"), figures(reading).get(0).source(), reading::toString);
    }

    @Test
    void theReportsOwnFigureHasNoSource() {
        assertEquals(null, figures(killed("عشرة أشخاص")).get(0).source());
    }

    @Test
    void figuresThatDisagreeBothStay() {
        Reading reading =
                Reading.of("شنت إسرائيل غارة على غزة. وقالت وزارة الصحة الفلسطينية إن عشرة أشخاص قتلوا في الغارة."
                        + " وقال الجيش الإسرائيلي إن 15 شخصا قتلوا في الغارة.");
        assertEquals(List.of("killed 10..10", "killed 15..15"), told(reading), reading::toString);
        assertEquals(
                List.of(reading.idAt("وزارة الصحة الفلسطينية"), reading.idAt("الجيش الإسرائيلي")),
                figures(reading).stream().map(Figure::source).toList(),
                reading::toString);
    }

    @Test
    void eachFigureGoesToItsOwnAttack() {
        Reading reading =
                Reading.of("قتل عشرة مدنيين في غارة روسية على إدلب، فيما قتل ثلاثة أشخاص في قصف تركي على منبج.");
        List<Event> attacks = reading.events(Event.Type.ASSAULT);
        assertEquals(2, attacks.size(), reading::toString);
        assertEquals(10L, attacks.get(0).circumstances().figures().get(0).least(), reading::toString);
        assertEquals(3L, attacks.get(1).circumstances().figures().get(0).least(), reading::toString);
    }

    @Test
    void anAttackBeforeInTheParagraphHasTheFigureOfTheNextSentence() {
        Reading reading = Reading.of("شنت إسرائيل غارة على غزة. وقتل خمسة مدنيين.");
        assertEquals(List.of("killed 5..5"), told(reading), reading::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What is counted is no person, or nobody that something befell.
                "شنت إسرائيل غارة على غزة استمرت ثلاث ساعات.",
                "شنت إسرائيل 20 غارة على غزة.",
                "شنت إسرائيل غارة على غزة عام 2014.",
                "شنت إسرائيل غارة على غزة في 19 نوفمبر.",
                "أصابت غارة إسرائيلية على غزة 12 منزلا.",
                "قتلت غارة إسرائيلية على غزة أحمد سالم (45 عاما).",
                "شنت إسرائيل غارة على غزة على بعد 70 كيلومترا من القدس.",
                "شنت إسرائيل غارة على غزة بعد خرق المادة 5 من الهدنة.",
                "شنت إسرائيل غارة على غزة بمشاركة ألف جندي.",
                "شنت إسرائيل غارة على غزة ودمرت 30 في المئة من المباني.",
                "شنت إسرائيل غارة على غزة بعد فوز فريقها 2-1 في المباراة.",
                // Neither how many died nor how many lived on is told.
                "أدت غارة إسرائيلية على غزة إلى مقتل وإصابة 30 شخصا.",
                "سقط 30 شخصا بين قتيل وجريح في غارة إسرائيلية على غزة.",
                "سقط 30 قتيلا وجريحا في غارة إسرائيلية على غزة.",
                // It did not happen.
                "شنت إسرائيل غارة على غزة بعد محاولة قتل ثلاثة جنود.",
            })
    void whatIsNoFigureOfAnEventIsLeftOut(String text) {
        Reading reading = Reading.of(text);
        assertFalse(reading.events(Event.Type.ASSAULT).isEmpty(), reading::toString);
        assertEquals(List.of(), told(reading), reading::toString);
    }

    @Test
    void theDeadOfAnEarthquakeAreOfNoAttack() {
        Reading reading = Reading.of("شنت إسرائيل غارة على غزة. وقتل عشرة أشخاص في زلزال ضرب إيران.");
        assertFalse(reading.events(Event.Type.ASSAULT).isEmpty(), reading::toString);
        assertEquals(List.of(), told(reading), reading::toString);
    }

    @Test
    void aPartOfThoseCountedIsNotCountedAgain() {
        Reading reading = Reading.of("قتل عشرة أشخاص بينهم ثلاثة أطفال في غارة إسرائيلية على غزة.");
        assertEquals(List.of("killed 10..10"), told(reading), reading::toString);
    }

    @Test
    void whoKillsIsNotCounted() {
        Reading reading = Reading.of("قتل مسلح خمسة جنود أتراك في هجوم شنه حزب العمال الكردستاني.");
        assertEquals(List.of("killed 5..5"), told(reading), reading::toString);
    }

    @Test
    void theSumAfterARiseCounts() {
        Reading reading = Reading.of("ارتفع عدد القتلى في الغارة الإسرائيلية على غزة من 10 إلى 15 قتيلا.");
        assertEquals(List.of("killed 15..15"), told(reading), reading::toString);
    }

    @Test
    void evidenceNamesTheWordsThatTellTheKind() {
        Reading reading = killed("عشرة أشخاص");
        Figure figure = figures(reading).get(0);
        assertEquals(reading.span("عشرة أشخاص"), figure.span());
        assertEquals("figure.after-deed", figure.evidence().rule());
        assertEquals(reading.span("قتل"), figure.evidence().parts().get(0).span());
    }
}
