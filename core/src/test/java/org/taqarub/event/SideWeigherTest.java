package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.reader.Reader;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;

/** Weights of our own make, so that what the learned ones say does not matter. */
class SideWeigherTest {

    private static final String TEXT =
            "قال شهود إن طائرات تركية نفذت غارات على جبل قنديل. وتقاتل أنقرة حزب العمال الكردستاني منذ عقود.";

    @TempDir
    Path folder;

    private Reader reader(String... weights) throws IOException {
        StringBuilder lines = new StringBuilder("id\tweight\tsource\n");
        for (String weight : weights) {
            lines.append(weight).append("\town\n");
        }
        Files.writeString(folder.resolve("side-weights.tsv"), lines);
        return Reader.with(Lexicon.load(List.of(folder)));
    }

    private static Choices sides(List<SideChoice> into) {
        return new Choices() {
            @Override
            public void side(SideChoice choice) {
                into.add(choice);
            }
        };
    }

    private static Event raids(Reader reader) {
        List<Event> events = reader.read(Report.of("w", "2018-05-10", TEXT)).events();
        Event raids = events.get(0);
        assertEquals("غارات", raids.span().of(TEXT), () -> events.toString());
        return raids;
    }

    @Test
    void anEmptySideIsFilledWithWhoeverIsProbableEnoughAndTheEvidenceSaysSo() throws IOException {
        Event raids = raids(reader("threshold:recipient\t0.5", "recipient:kind=ARMED_GROUP\t4"));
        assertEquals(List.of("pkk"), raids.recipients());
        Evidence weighed = raids.evidence().parts().stream()
                .filter(p -> p.rule().equals("role.weighed-recipient"))
                .findFirst()
                .orElseThrow();
        assertEquals("حزب العمال الكردستاني", weighed.span().of(TEXT));
    }

    @Test
    void itStaysEmptyWhereNobodyIsProbableEnough() throws IOException {
        assertEquals(
                List.of(),
                raids(reader("threshold:recipient\t0.99", "recipient:kind=ARMED_GROUP\t4"))
                        .recipients());
        assertEquals(
                List.of(),
                raids(reader("threshold:recipient\t0.5", "recipient:kind=ARMED_GROUP\t4", "0\t6"))
                        .recipients(),
                "nobody weighs more");
        assertEquals(
                List.of(),
                raids(reader("recipient:kind=ARMED_GROUP\t4")).recipients(),
                "without a threshold nobody is filled in");
    }

    @Test
    void whoActsForTheOtherSideAndWhoIsNobodyKnownAreNotEligible() {
        List<SideChoice> choices = new ArrayList<>();
        Loaded.reader().read(Report.of("w", "2018-05-10", TEXT + " وأصيبت سفارة."), sides(choices));
        SideChoice recipient = choices.stream()
                .filter(c -> c.role().equals("recipient") && !c.filled())
                .findFirst()
                .orElseThrow();
        List<String> eligible =
                recipient.options().stream().map(SideChoice.Option::entity).toList();
        assertEquals("", eligible.get(0));
        assertTrue(eligible.contains("pkk"), eligible::toString);
        assertFalse(eligible.contains("TUR"), "the planes are the state's own");
        assertTrue(
                eligible.stream().noneMatch(e -> e.startsWith("body:embassy") || e.startsWith("place:")),
                eligible::toString);
    }

    @Test
    void wordsThatNameNobodyKnownHoldTheSide() throws IOException {
        Reader reader = reader("threshold:recipient\t0.5", "recipient:kind=STATE\t9");
        Event ruin = reader.read(Report.of("w", "2018-05-10", "دمرت طائرات روسية منزلا. وقالت باريس إنها تتابع."))
                .events()
                .get(0);
        assertEquals(Event.Type.ASSAULT, ruin.type());
        assertEquals(List.of(), ruin.recipients());
    }

    @Test
    void aMeetingGetsThePartyThatIsMissing() throws IOException {
        Reader reader = reader("threshold:party\t0.5", "party:kind=STATE\t9");
        String text = "عقد الرئيس الإيراني محادثات في فيينا أمس. وقالت روسيا إنها تتابع.";
        Event talks = reader.read(Report.of("w", "2018-05-10", text)).events().stream()
                .filter(e -> e.type() == Event.Type.CONSULT)
                .findFirst()
                .orElseThrow();
        assertEquals(2, talks.actors().size(), talks::toString);
        assertEquals("RUS", talks.actors().get(1));
        assertTrue(talks.evidence().parts().stream().anyMatch(p -> p.rule().equals("role.weighed-actor")));
    }

    @Test
    void aStateAndItsOwnArmyAreNotGuessedAgainstEachOther() throws IOException {
        Reader reader = reader(
                "threshold:actor\t0.5", "threshold:recipient\t0.5", "actor:kind=STATE\t9", "recipient:sector=MIL\t9");
        String text = "جاء ذلك بعد قصف عنيف أمس. وقالت تركيا إن الجيش التركي يحقق في الأمر.";
        Event attack = reader.read(Report.of("w", "2018-05-10", text)).events().get(0);
        assertEquals(List.of("TUR"), attack.actors());
        assertEquals(List.of(), attack.recipients());
    }

    @Test
    void sidesThatRulesFilledAreToldOfAndStay() throws IOException {
        Reader reader = reader("threshold:recipient\t0.1", "recipient:kind=STATE\t9");
        List<SideChoice> choices = new ArrayList<>();
        List<Event> events =
                reader.read(Report.of("w", "2018-05-10", TEXT), sides(choices)).events();
        assertEquals(List.of("pkk"), events.get(1).recipients());
        assertTrue(choices.stream().anyMatch(c -> c.role().equals("recipient") && c.filled()));
    }
}
