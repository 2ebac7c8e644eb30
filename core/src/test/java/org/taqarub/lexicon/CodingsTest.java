package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Coding;
import org.taqarub.record.Event;
import org.taqarub.testing.Loaded;
import org.taqarub.testing.Reading;

class CodingsTest {

    private static final Codings CODINGS = Loaded.lexicon().codings();

    @Test
    void everyTypeAndModeOfTheFramesHasALine() {
        TreeSet<String> missing = new TreeSet<>();
        Loaded.lexicon()
                .frames("event")
                .forEach(f -> missing.add(f.mode().isEmpty() ? f.type() : f.type() + "/" + f.mode()));
        assertTrue(missing.size() > 60, missing::toString);
        missing.removeAll(CODINGS.keys());
        assertEquals(List.of(), List.copyOf(missing));
    }

    /** Modes of the manual, whether or not a frame has them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSULT visit third-party multilateral phone",
                "RETREAT withdraw release disarm ceasefire access resign",
                "REQUEST assist change yield meet",
                "ACCUSE disapprove investigate allege",
                "REJECT assist change yield meet",
                "THREATEN restrict arrest relations expel territory violence",
                "PROTEST demo riot strike hunger boycott obstruct vandalize",
                "SANCTION convict expel withdraw discontinue",
                "MOBILIZE troops weapons police militia",
                "COERCE seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
                "ASSAULT abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
            })
    void everyModeOfTheManualHasALine(String modes) {
        String[] words = modes.split(" ");
        Stream.of(words).skip(1).forEach(mode -> assertTrue(CODINGS.keys().contains(words[0] + "/" + mode), mode));
    }

    @ParameterizedTest
    @CsvSource({
        "AGREE, '', 2.5, VERBAL_COOPERATION, 030, 4.0",
        "CONSULT, visit, 4, VERBAL_COOPERATION, 042, 1.9",
        "CONSULT, phone, 1.5, VERBAL_COOPERATION, 041, 1.0",
        "RETREAT, ceasefire, 7.5, MATERIAL_COOPERATION, 0871, 9.0",
        "REQUEST, '', 0, VERBAL_CONFLICT, 100, -5.0",
        "ACCUSE, '', -3, VERBAL_CONFLICT, 110, -2.0",
        "SANCTION, convict, -6, MATERIAL_CONFLICT, 116, -2.0",
        "COERCE, arrest, -7, MATERIAL_CONFLICT, 173, -5.0",
        "ASSAULT, aerial, -9.5, MATERIAL_CONFLICT, 195, -10.0",
        "ASSAULT, suicide-attack, -9.5, MATERIAL_CONFLICT, 1831, -10.0",
        "ASSAULT, abduct, -8.5, MATERIAL_CONFLICT, 181, -9.0",
    })
    void countsAsTheManualsSay(
            Event.Type type, String mode, double score, Coding.Quad quad, String cameo, double goldstein) {
        assertEquals(new Coding(score, quad, cameo, goldstein), CODINGS.of(type, mode));
    }

    @Test
    void whatIsNotOnTheGoldsteinScaleHasNoValueOfIt() {
        Coding cyber = CODINGS.of(Event.Type.COERCE, "cyber");
        assertEquals("176", cyber.cameo());
        assertNull(cyber.goldstein());
    }

    @Test
    void theSignOfAScoreIsThatOfItsClass() {
        for (String key : CODINGS.keys()) {
            String[] parts = key.split("/");
            Coding coding = CODINGS.of(Event.Type.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
            boolean cooperation = coding.quad().name().endsWith("COOPERATION");
            boolean asks = parts[0].equals("REQUEST") && coding.score() >= 0;
            assertTrue(cooperation == coding.score() > 0 || asks, key + " " + coding);
        }
    }

    @Test
    void aFramesOwnCodeComesBeforeThatOfItsMode() {
        Event signed = Reading.of("وقعت فرنسا اتفاقا مع روسيا أمس.").event(Event.Type.SUPPORT);
        assertEquals("support.sign-deal", signed.evidence().rule());
        assertEquals(new Coding(5, Coding.Quad.VERBAL_COOPERATION, "057", 8.0), signed.coding());
    }

    @Test
    void anEventIsCodedAsItIsRead() {
        Event event = Reading.of("طردت بريطانيا أربعة دبلوماسيين روس.").event(Event.Type.SANCTION);
        assertEquals(CODINGS.of(Event.Type.SANCTION, "expel"), event.coding());
    }

    @Test
    void aLineOfTheUsersTakesThePlaceOfOurs(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("plover.tsv"),
                "id\tscore\tquad\tcameo\tsource\tnote\nAID\t9\tmaterial-cooperation\t073\tunverified\t\n");
        Codings codings = Lexicon.load(List.of(folder)).codings();
        assertEquals(new Coding(9, Coding.Quad.MATERIAL_COOPERATION, "073", 7.4), codings.of(Event.Type.AID, ""));
        assertEquals(CODINGS.of(Event.Type.RETREAT, ""), codings.of(Event.Type.RETREAT, ""));
    }
}
