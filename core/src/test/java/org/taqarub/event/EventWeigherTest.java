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
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.testing.Loaded;

/** Weights of our own make, so that what the learned ones say does not matter. */
class EventWeigherTest {

    /** An attack and a call, and what the call is for, which the rules take for no event. */
    private static final String TEXT =
            "قصفت طائرات روسية مواقع التنظيم في حلب. ودعا الوزير الفرنسي إلى انسحاب القوات الإيرانية من سوريا.";

    @TempDir
    Path folder;

    private Reader reader(List<String> ofReports, List<String> ofSentences) throws IOException {
        write("event-weights.tsv", ofReports);
        write("sentence-weights.tsv", ofSentences);
        Files.writeString(folder.resolve("side-trees.tsv"), "id\ttree\tsource\n");
        return Reader.with(Lexicon.load(List.of(folder)));
    }

    private void write(String file, List<String> weights) throws IOException {
        StringBuilder lines = new StringBuilder("id\tweight\tsource\n");
        for (String weight : weights) {
            lines.append(weight).append("\town\n");
        }
        Files.writeString(folder.resolve(file), lines);
    }

    private static List<String> triggers(Record record) {
        return record.events().stream()
                .map(e -> e.span().of(record.report().text()))
                .toList();
    }

    private static Record read(Reader reader, String text) {
        return reader.read(Report.of("w", "2018-05-10", text));
    }

    @Test
    void rulesAloneDecideWhereThereAreNoThresholds() throws IOException {
        Record record = read(reader(List.of("flaw=ignored\t9"), List.of("all\t0")), TEXT);
        assertEquals(List.of("قصفت", "ودعا"), triggers(record));
        assertEquals(List.of("قصفت", "ودعا"), triggers(read(Loaded.rules(), TEXT)));
    }

    @Test
    void whatLacksASideIsTakenWhereItIsProbableEnoughAndTheEvidenceSaysSo() throws IOException {
        Record record =
                read(reader(List.of("threshold:open\t0.5", "flaw=ignored\t2", "all\t-1"), List.of("all\t0")), TEXT);
        assertEquals(List.of("قصفت", "ودعا", "انسحاب القوات"), triggers(record));
        assertFalse(isWeighed(record.events().get(0)));
        assertFalse(isWeighed(record.events().get(1)));
        assertTrue(isWeighed(record.events().get(2)));
    }

    private static boolean isWeighed(Event event) {
        return event.evidence().parts().stream().anyMatch(p -> p.rule().equals("event.weighed"));
    }

    @Test
    void belowTheThresholdItIsNot() throws IOException {
        Reader reader = reader(List.of("threshold:open\t0.8", "flaw=ignored\t2", "all\t-1"), List.of("all\t0"));
        assertEquals(List.of("قصفت", "ودعا"), triggers(read(reader, TEXT)));
    }

    @Test
    void nothingIsTakenWhereTheRulesFindNothingInTheWholeReport() throws IOException {
        Reader reader = reader(List.of("threshold:open\t0.5", "flaw=topic\t2"), List.of("all\t0"));
        String topic = "تنظر المحكمة في قضية اغتيال الوزير الفرنسي.";
        assertEquals(List.of(), triggers(read(reader, topic)));
        assertTrue(triggers(read(reader, TEXT + " " + topic)).contains("اغتيال"));
    }

    @Test
    void whatRulesTakeIsLeftOutWhereItIsImprobable() throws IOException {
        Reader reader = reader(List.of("threshold:sound\t0.3", "type=ASSAULT\t-2"), List.of("all\t0"));
        assertEquals(List.of("ودعا"), triggers(read(reader, TEXT)));
    }

    @Test
    void aSentenceWithoutItsReportIsWeighedByWeightsOfItsOwn() throws IOException {
        Reader reader = reader(List.of("all\t0"), List.of("threshold:ASSAULT\t0.5", "before:بعد\t-5", "all\t1"));
        String told = "قصفت طائرات روسية مواقع التنظيم في حلب";
        String referred = "زار الوزير الفرنسي موسكو بعد هجوم التنظيم على باريس";
        assertEquals(List.of("قصفت"), triggers(reader.read(Report.of("s", "", told))));
        assertFalse(triggers(reader.read(Report.of("s", "", referred))).contains("هجوم"));
        assertTrue(
                triggers(reader.read(Report.of("s", "2018-05-10", referred))).contains("هجوم"),
                "with a date it is a report");
        assertTrue(
                triggers(reader.read(Report.of("s", "", referred + ".\nوقال شهود إن السكان فروا.")))
                        .contains("هجوم"),
                "two paragraphs are a report");
    }

    @Test
    void allCandidatesAreHandedOnWithTheirFlaws() {
        List<EventChoice> choices = new ArrayList<>();
        Loaded.rules().read(Report.of("w", "2018-05-10", TEXT), new Choices() {
            @Override
            public void event(EventChoice choice) {
                choices.add(choice);
            }
        });
        EventChoice shelled = choices.stream()
                .filter(c -> c.trigger().of(TEXT).equals("قصفت"))
                .findFirst()
                .orElseThrow();
        assertEquals("", shelled.flaw());
        assertTrue(
                shelled.clues().containsAll(List.of("type=ASSAULT", "form=verb", "assault|status=ACTUAL")),
                shelled::toString);
        assertTrue(
                choices.stream()
                        .anyMatch(
                                c -> c.type() == Event.Type.RETREAT && c.flaw().equals("ignored")),
                choices::toString);
    }
}
