package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event;
import org.taqarub.record.Event.Status;
import org.taqarub.record.Event.Type;
import org.taqarub.record.Record;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;

class FutureReadingTest {

    private static Record read(String text) {
        return FutureReading.asAgree(Reading.of(text).record(), Loaded.lexicon());
    }

    @Test
    void aVisitToComeIsAnAgreementThatKeepsWhatWasStated() {
        String text = "سيزور الرئيس الإيراني حسن روحاني فرنسا الشهر المقبل.";
        Event before = Reading.of(text).event(Type.CONSULT);
        Event event = read(text).events().get(0);
        assertEquals(Type.AGREE, event.type());
        assertEquals("", event.mode());
        assertEquals(Status.ACTUAL, event.status());
        assertEquals(new Event.Stated(Type.CONSULT, "visit", Status.FUTURE), event.stated());
        assertNotNull(event.coding());
        assertEquals(2.5, event.coding().score());
        assertEquals("030", event.coding().cameo());
        assertEquals(before.actors(), event.actors());
        assertEquals(before.recipients(), event.recipients());
        assertEquals(before.date(), event.date());
        assertEquals(before.span(), event.span());
        assertEquals(before.evidence(), event.evidence());
        assertEquals(before.circumstances(), event.circumstances());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "زار الرئيس الإيراني حسن روحاني فرنسا أمس.",
                "ستطرد بريطانيا أربعة دبلوماسيين روس.",
                "قصفت روسيا مواقع تنظيم الدولة الإسلامية في سوريا أمس.",
            })
    void whatHasHappenedAndWhatIsNoCooperationStay(String text) {
        Record before = Reading.of(text).record();
        assertEquals(1, before.events().size(), before::toString);
        assertEquals(before, read(text));
        assertNull(before.events().get(0).stated());
    }
}
