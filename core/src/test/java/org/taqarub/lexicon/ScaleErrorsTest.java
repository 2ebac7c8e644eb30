package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a line of plover.tsv, cameo.tsv or contexts.tsv is told with its place and what would be right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleErrorsTest {

    private List<Problem> problems = List.of();

    @BeforeAll
    void loadAll(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("plover.tsv"),
                String.join(
                        "\n",
                        "id\tscore\tquad\tcameo\tsource\tnote",
                        "SUPPORT\tfive\tverbal-cooperation\t050\tunverified\t",
                        "AID\t11\tmaterial-cooperation\t070\tunverified\t",
                        "REJECT\t-2\tverbal-conflct\t120\tunverified\t",
                        "CONSULT/visit\t4\tverbal-cooperation\t047\tunverified\t",
                        "CONSULT/phone\t1.5\tverbal-cooperation\t04\tunverified\t",
                        "AGREE\t2.5\tverbal-cooperation\t030\tunverified\t",
                        "AGREE\t2.5\tverbal-cooperation\t030\tunverified\t"));
        Files.writeString(
                folder.resolve("cameo.tsv"),
                String.join(
                        "\n",
                        "code\tgoldstein\tsource",
                        "17a\t-5\tunverified",
                        "175\tminus nine\tunverified",
                        "177\t-5\t"));
        Files.writeString(
                folder.resolve("contexts.tsv"),
                String.join(
                        "\n",
                        "context\treach\tevent\tside\tsource\tar",
                        "milittary\t\t\t\tunverified\tجيش",
                        "legal\tsentence\t\t\tunverified\tمحكمة",
                        "legal\t\tSANCTON\t\tunverified\tمحكمة",
                        "legal\t\tCOERCE/arest\t\tunverified\tمحكمة",
                        "legal\t\tCOERCE\tJUDGE\tunverified\tمحكمة",
                        "legal\t\t\t\tunverified\t"));
        Files.writeString(
                folder.resolve("events-verbal.rules"),
                String.join(
                        "\n",
                        "frame:   consult.one",
                        "type:    CONSULT",
                        "mode:    telepathy",
                        "source:  unverified",
                        "verb:    قرطب يقرطب",
                        "yes:     [trigger قرطب] الرئيسان",
                        "no:      لا شيء",
                        "",
                        "frame:   consult.two",
                        "type:    CONSULT",
                        "cameo:   999",
                        "source:  unverified",
                        "verb:    سربط يسربط",
                        "yes:     [trigger سربط] الرئيسان",
                        "no:      لا شيء"));
        problems = assertThrows(LexiconException.class, () -> Lexicon.load(List.of(folder)))
                .problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plover.tsv | 2 | 9 | score is a number from -10 to 10, not `five`",
                "plover.tsv | 3 | 5 | score is a number from -10 to 10, not `11`",
                "plover.tsv | 4 | 11 | did you mean <verbal-conflict>?",
                "plover.tsv | 5 | 36 | `047` is no code of three or four digits in cameo.tsv; write one that stands there",
                "plover.tsv | 6 | 38 | `04` is no code of three or four digits",
                "plover.tsv | 8 | 1 | id AGREE stands in line 7 already",
                "cameo.tsv | 2 | 1 | a CAMEO code has two to four digits, not 17a",
                "cameo.tsv | 3 | 5 | goldstein is a number from -10 to 10, not `minus nine`",
                "cameo.tsv | 4 | 8 | no source",
                "contexts.tsv | 2 | 1 | `milittary` is none of PLOVER's 37 contexts; did you mean <military>?",
                "contexts.tsv | 3 | 7 | reach is empty, clause or report, not `sentence`",
                "contexts.tsv | 4 | 8 | `SANCTON` is no type, TYPE/mode or frame; did you mean <SANCTION>?",
                "contexts.tsv | 5 | 8 | `COERCE/arest` is no type, TYPE/mode or frame; did you mean <COERCE/arrest>?",
                "contexts.tsv | 6 | 15 | `JUDGE` is no sector of PLOVER and no id; did you mean <JUD>?",
                "contexts.tsv | 7 | 8 | neither words nor an event; write one of them",
                "events-verbal.rules | 3 | 10 | plover.tsv has no score for CONSULT/telepathy; add a line",
                "events-verbal.rules | 11 | 10 | `999` is no code of three or four digits in cameo.tsv",
            })
    void isToldWithItsPlaceAndRemedy(String file, int line, int column, String words) {
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.file().equals(file)
                                && p.line() == line
                                && p.column() == column
                                && p.message().contains(words)),
                () -> "not among "
                        + String.join(
                                "\n", problems.stream().map(Problem::toString).toList()));
    }

    /** A wrong line is told once, not once more for each frame that counts by it. */
    @Test
    void nothingIsToldOfLinesThatAreRight() {
        assertEquals(
                List.of(),
                problems.stream()
                        .filter(p -> p.file().endsWith(".rules")
                                && !(p.file().equals("events-verbal.rules") && p.line() < 20))
                        .toList());
    }
}
