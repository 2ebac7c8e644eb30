package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event;
import org.taqarub.record.Event.Type;
import org.taqarub.record.Location;
import org.taqarub.testing.Reading;

/** Where events were, and which places of the lists that may be. */
class PlaceReaderTest {

    private static List<String> ids(Event event) {
        return event.circumstances().locations().stream().map(Location::id).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAULT | تعز | place:taiz | وفي تعز، تواصلت المواجهات بين الحوثيين والمقاومة الشعبية.",
                "ASSAULT | الموصل | place:mosul | قصفت مقاتلات أمريكية مواقع لتنظيم الدولة في الموصل.",
                "ASSAULT | سوريا | SYR | بدأت روسيا غاراتها الجوية على سوريا.",
                "ASSAULT | بنغازي | place:benghazi | قتل سبعة جنود ليبيين في الهجوم الذي وقع قرب بنغازي.",
                "COERCE | تركيا | TUR | شهدت تركيا حملة اعتقالات طالت صحفيين.",
                "CONSULT | أربيل | place:erbil | توجه إلى أربيل حيث التقى وزير الخارجية الأمريكي جون كيري رئيس الوزراء العراقي حيدر العبادي.",
                "CONSULT | بغداد | place:Baghdad | زار الرئيس الفرنسي فرانسوا هولاند بغداد أمس.",
                "CONSULT | السعودية | SAU | بدأ وزير الخارجية الأمريكي جون كيري زيارة رسمية إلى السعودية.",
            })
    void thePlaceIsTheClauses(Type type, String words, String id, String text) {
        Reading reading = Reading.of(text);
        Event event = reading.event(type);
        assertEquals(reading.span(words), event.place(), reading::toString);
        assertEquals(List.of(id), ids(event), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | دعا الرئيس الفرنسي فرانسوا هولاند روسيا إلى وقف القصف في حلب.",
                "ASSAULT | خطف الحوثيون ثلاثة صحفيين أثناء توجههم إلى السعودية.",
                "ASSAULT | قصفت روسيا قوات المعارضة التي تسيطر على إدلب.",
                "ASSAULT | هاجم مسلحون دورية للجيش التركي بعد محادثات بشأن حلب.",
            })
    void aPlaceOfSomethingElseIsNotTheEvents(Type type, String text) {
        Reading reading = Reading.of(text);
        assertNull(reading.event(type).place(), reading::toString);
    }

    @Test
    void aNameThatNoListHoldsIsAPlaceAfterItsHeadAndLiesWhereTheTextSays() {
        Reading reading = Reading.of("هاجم مسلحون نقطة للشرطة في قرية السواقي بمحافظة إدلب.");
        Event event = reading.event(Type.ASSAULT);
        assertEquals(reading.span("قرية السواقي"), event.place(), reading::toString);
        assertEquals(List.of("place:idlib-governorate"), ids(event));
        Reading alone = Reading.of("هاجم مسلحون نقطة للشرطة التركية في قرية السواقي.");
        assertEquals(List.of(), ids(alone.event(Type.ASSAULT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place:tripoli-lebanon | هاجم مسلحون دورية للجيش في مدينة طرابلس اللبنانية.",
                "place:tripoli-lebanon | هاجم مسلحون دورية للجيش في طرابلس شمالي لبنان.",
                "place:Tripoli (Libya) | اندلعت اشتباكات بين الجيش الليبي ومسلحين في طرابلس.",
                "place:rafah | قصفت طائرات إسرائيلية مواقع لحركة حماس في رفح.",
                "place:rafah-egypt | هاجم مسلحون حاجزا للجيش المصري في رفح.",
                "place:zinjibar | هاجم الحوثيون مواقع الجيش اليمني في زنجبار.",
            })
    void theClauseDecidesBetweenPlacesOfOneName(String id, String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(id), ids(reading.event(Type.ASSAULT)), reading::toString);
    }

    @Test
    void theReportDecidesWhereTheClauseDoesNot() {
        Reading reading =
                Reading.of("انتشر الجيش اللبناني في المدينة.\nوقال شهود إن مسلحين هاجموا دورية في طرابلس أمس.");
        assertEquals(List.of("place:tripoli-lebanon"), ids(reading.event(Type.ASSAULT)), reading::toString);
        assertEquals("place:tripoli-lebanon", reading.idAt("طرابلس"));
        assertEquals("LBN", reading.entityAt("طرابلس").country());
    }

    @Test
    void whereNothingDecidesAllStayTheCapitalFirst() {
        Reading reading = Reading.of("اندلعت اشتباكات بين مسلحين في طرابلس أمس.");
        assertEquals(
                List.of("place:Tripoli (Libya)", "place:tripoli-lebanon"),
                ids(reading.event(Type.ASSAULT)),
                reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "place:Amman | التقى وزير الخارجية الأردني أيمن الصفدي نظيره المصري سامح شكري في عمان.",
                "OMN | استقبل السلطان قابوس بن سعيد وزير الخارجية الإيراني محمد جواد ظريف في عمان.",
            })
    void aCapitalAndAStateOfOneNameAreToldApart(String id, String text) {
        Reading reading = Reading.of(text);
        assertEquals(List.of(id), ids(reading.event(Type.CONSULT)), reading::toString);
    }

    @Test
    void theWordBeforeDecidesBetweenACityAndItsProvince() {
        Event event =
                Reading.of("قصفت روسيا مواقع تنظيم الدولة في محافظة الرقة.").event(Type.ASSAULT);
        assertEquals(List.of("place:raqqa-governorate"), ids(event));
    }

    @Test
    void aLocationHasTheCoordinatesOfItsList() {
        Location location = Reading.of("قصفت مقاتلات أمريكية مواقع لتنظيم الدولة في الموصل.")
                .event(Type.ASSAULT)
                .circumstances()
                .locations()
                .get(0);
        assertEquals(new Location("place:mosul", "IRQ", 36.34, 43.12), location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قصفت روسيا مواقع تنظيم الدولة.", "التقى الرئيس الفرنسي فرانسوا هولاند نظيره الروسي."})
    void whereNoPlaceStandsThereIsNone(String text) {
        Reading reading = Reading.of(text);
        Event event = reading.record().events().get(0);
        assertNull(event.place(), reading::toString);
        assertEquals(List.of(), ids(event));
    }
}
