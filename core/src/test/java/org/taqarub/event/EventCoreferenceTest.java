package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taqarub.record.Event.Type;
import org.taqarub.testing.Reading;

/** How many events of a type several tellings are. All texts are published on Thursday, 2015-11-19. */
class EventCoreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same noun with the article, and with more sides
                "ASSAULT | 1 | شن تنظيم الدولة هجوما على الجيش العراقي. وقال الوزير إن الهجوم كان عنيفا.",
                "ASSAULT | 1 | وقع هجوم على الجيش العراقي. وقال الوزير إن الهجوم على الجيش العراقي كان عنيفا.",
                // another one is struck, at another time, or a relative clause tells which is meant
                "ASSAULT | 2 | شن تنظيم الدولة هجوما على الجيش العراقي. ثم جاء الهجوم على الجيش المصري.",
                "ASSAULT | 2 | قصفت روسيا مدينة حلب الاثنين. ووقع القصف الروسي على المدينة الثلاثاء.",
                "ASSAULT | 2 | شن تنظيم الدولة هجوما على الجيش العراقي. وتبنى تنظيم القاعدة الهجوم الذي وقع في باريس.",
            })
    void theArticlePointsBack(Type type, int count, String text) {
        Reading reading = Reading.of(text);
        assertEquals(count, reading.events(type).size(), reading::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROTEST | 1 | تظاهر آلاف الطلاب في وسط عمان. ورفع المتظاهرون لافتات تنتقد الحكومة.",
                "PROTEST | 1 | ورفع المتظاهرون لافتات تنتقد الحكومة.",
                "PROTEST | 2 | تظاهر آلاف الطلاب في وسط عمان الاثنين. وهتف المتظاهرون الثلاثاء ضد الحكومة.",
            })
    void whatTheDemonstratorsDoIsTheirProtest(Type type, int count, String text) {
        Reading reading = Reading.of(text);
        assertEquals(count, reading.events(type).size(), reading::toString);
    }
}
