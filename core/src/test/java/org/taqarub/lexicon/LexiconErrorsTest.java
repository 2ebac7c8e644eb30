package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One folder with every mistake; all of them are told at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexiconErrorsTest {

    private Path folder = Path.of("");

    private List<Problem> problems = List.of();

    private record Expected(String file, int line, int column, String words) {}

    private final List<Expected> expected = new ArrayList<>();

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    private void expect(String file, int line, int column, String words) {
        expected.add(new Expected(file, line, column, words));
    }

    @BeforeAll
    void loadAll(@TempDir Path temporary) throws IOException {
        folder = temporary;
        write(
                "side-trees.tsv",
                "id\ttree\tsource",
                "actor.1\tclue 0.5\town",
                "actor.2\tclue 0.5 -0.5 0.1\town",
                "actor.3\tnearset<3 0.5 -0.5\town",
                "subject.1\t0.5\town",
                "threshold:party\tmuch\town",
                "party.1\tclue 0.5 -0.5x\town",
                "threshold:actor\tNaN\town",
                "party.2\tclue 0.5 -Infinity\town");
        expect("side-trees.tsv", 2, 9, "the tree ends where a question or a leaf should be");
        expect("side-trees.tsv", 3, 9, "more than a tree, from <0.1> on");
        expect("side-trees.tsv", 4, 9, "nothing called <nearset> is counted");
        expect("side-trees.tsv", 5, 1, "no side <subject>; there is actor, party, recipient");
        expect("side-trees.tsv", 6, 17, "<much> is no number; write it as 0.25");
        expect("side-trees.tsv", 7, 9, "<-0.5x> is no number");
        expect("side-trees.tsv", 8, 17, "<NaN> is no number");
        expect("side-trees.tsv", 9, 9, "<-Infinity> is no number");
        write(
                "event-weights.tsv",
                "id\tweight\tsource",
                "0\tmuch\town",
                "0:verb\tNaN\town",
                "0:noun\t-0.5\town",
                "threshold:opne\t0.5\town");
        expect("event-weights.tsv", 2, 3, "<much> is no number; write it as 0.25 or -1.3");
        expect("event-weights.tsv", 3, 8, "<NaN> is no number");
        expect("event-weights.tsv", 5, 1, "no threshold <opne>; there is one for open, sound");
        write(
                "states.tsv",
                "# a comment",
                "code\ten\tsource\tar",
                "QQA\tOne\tunverified",
                "QQB\tTwo\tunverified\tاث\u200Fنان",
                "QQC\tThree\tunverified\tثَلاثة",
                "QQD\tFour\t\tرباعيا",
                "QQE\tFive\tunverified\tخماسيا",
                "QQE\tFive again\tunverified\tخماسيا ثانية",
                "QQF\tSix\tunverified\tســداسيا",
                "QQG\tSeven\tunverified\t");
        expect("states.tsv", 3, 19, "3 columns where the first line names 4");
        expect("states.tsv", 4, 22, "U+200F");
        expect("states.tsv", 5, 23, "U+064E");
        expect("states.tsv", 6, 10, "no source; name one that was opened, or write unverified");
        expect("states.tsv", 8, 1, "id QQE stands in line 7 already");
        expect("states.tsv", 9, 21, "U+0640");
        expect("states.tsv", 10, 1, "no Arabic form");
        write(
                "figures.tsv",
                "set\tvalue\twith\tsource\tar",
                "befor\tabout\t\tunverified\tنحو",
                "vague\tmany\t\tunverified\tكثرة",
                "currency\tdollar\t\tunverified\tدولار",
                "thing\t\t\tunverified\t");
        expect("figures.tsv", 2, 1, "figures.tsv knows no set befor; did you mean <before>?");
        expect("figures.tsv", 3, 7, "least and most with a hyphen between (3-9, 20-), not many");
        expect("figures.tsv", 4, 10, "an ISO 4217 code or nothing, not dollar");
        expect("figures.tsv", 5, 1, "no Arabic form");
        write("people.tsv", "id\ten\tar", "x\tX\tسين");
        expect("people.tsv", 1, 1, "no column <source>");
        write("groups.tsv", "# nothing");
        expect("groups.tsv", 0, 0, "the first line must name the columns");
        write(
                "offices.tsv",
                "person\ttitle\tcountry\tsector\tfrom\tto\tsource",
                "nobody-at-all\tpresident\tFRA\tGOV\t\t\tunverified",
                "barack-obama\tpresident\tFRA\tGOV\t2015-02-30\t\tunverified",
                "barack-obama\tpresident\tFRA\tGOV\t2015\t2016-7\tunverified",
                "barack-obama\tpresident\tFRA\tGOV\t2015-05-02\t2015-05-01\tunverified",
                "barack-obama\tpresident\tFRA\tGOV\t2015-05-02\t2015\tunverified");
        expect("offices.tsv", 2, 1, "no person nobody-at-all in people.tsv");
        expect("offices.tsv", 3, 32, "`2015-02-30` is no date; write YYYY-MM-DD, YYYY-MM or YYYY");
        expect("offices.tsv", 4, 37, "`2016-7` is no date");
        expect("offices.tsv", 5, 43, "ends on 2015-05-01, before it begins on 2015-05-02");
        write(
                "titles.tsv",
                "id\tclass\tsector\tholders\ten\tsource\tar",
                "a\toffice\tGOV\tsome\tA\tunverified\tألف",
                "b\toffice\tGOV\tmany in FRA QQZ\tB\tunverified\tباء",
                "c\toffice\tGOV\tmany FRA\tC\tunverified\tجيم");
        expect(
                "titles.tsv",
                2,
                14,
                "holders are one or many, or one of them in some states (many in IRQ SDN), not some");
        expect("titles.tsv", 3, 14, "no state QQZ in states.tsv");
        expect("titles.tsv", 4, 14, "not many FRA");
        write(
                "reporting.tsv",
                "id\tkind\tact\tprep\tcontent\tsource\tparticiple\tmasdar\tar",
                "test-verb\tsays\tassert\t\t\tunverified\t\t\tقرطب | يقرطب",
                "test-content\tsay\tassert\t\tverb\tunverified\t\t\tسربط | يسربط",
                "test-noun\tsay\tassert\t\tnoun\tunverified\t\t\tزربط | يزربط");
        expect("reporting.tsv", 2, 1, "kind is say or act, not says");
        expect("reporting.tsv", 3, 1, "content is empty, noun or clause, not verb");
        write(
                "quotes.rules",
                "rule:   quote.one",
                "source: own reading",
                "match:  <says> <actor:speaker>",
                "yes:    قال [speaker الوزير] شيئا",
                "no:     شيء آخر",
                "",
                "rule:   quote.two",
                "matches: <say>",
                "just words",
                "value:",
                "match:  [cue <say> <actor",
                "match:  <any> قال ]",
                "yes:    قال [Speaker الوزير] شيئا",
                "yes:    قال [speaker الوزير شيئا",
                "yes:    قال speaker] الوزير شيئا",
                "",
                "source: nobody named it",
                "match:  <say>",
                "",
                "rule:   quote.one",
                "source: x");
        expect("quotes.rules", 3, 9, "unknown list <says>; did you mean <say>?");
        expect("quotes.rules", 8, 1, "unknown field matches; did you mean <match>?");
        expect("quotes.rules", 9, 1, "no field: write <name: value>");
        expect("quotes.rules", 10, 7, "field value has no value");
        expect("quotes.rules", 11, 20, "< without >");
        expect("quotes.rules", 12, 9, "<any> needs a number of words, as in <any:3>");
        expect("quotes.rules", 12, 19, "] without [");
        expect("quotes.rules", 7, 1, "quote.two has no source");
        expect("quotes.rules", 7, 1, "quote.two has no <no>; write a sentence");
        expect("quotes.rules", 13, 9, "[ needs a role and a space after it");
        expect("quotes.rules", 14, 9, "[speaker is never closed");
        expect("quotes.rules", 15, 9, "] without [");
        expect("quotes.rules", 17, 1, "an entry begins with rule:, frame: or position: and its name");
        expect("quotes.rules", 20, 1, "quote.one stands twice");
        write(
                "events-verbal.rules",
                "frame:   consult.one",
                "type:    CONSLUT",
                "source:  unverified",
                "verb:    التقى يلتقي",
                "subject: actr",
                "after:   recipient",
                "requires: everything",
                "yes:     [trigger التقى] الرئيسان",
                "no:      لا شيء",
                "",
                "frame:   consult.two",
                "type:    CONSULT",
                "source:  unverified",
                "yes:     [trigger التقى] الرئيسان",
                "no:      لا شيء");
        expect("events-verbal.rules", 1, 1, "type is missing or unknown: CONSLUT; did you mean <CONSULT>?");
        expect("events-verbal.rules", 5, 10, "unknown role actr; did you mean <actor>?");
        expect("events-verbal.rules", 6, 10, "after: a preposition and a role");
        expect("events-verbal.rules", 7, 11, "unknown everything");
        expect("events-verbal.rules", 11, 1, "consult.two has no verb, masdar, noun or participle");
        write(
                "positions.rules",
                "position: support.one",
                "stance:   suport",
                "source:   unverified",
                "verb:     أيد يؤيد",
                "yes:      [cue أيد] شيئا",
                "no:       لا شيء");
        expect("positions.rules", 1, 1, "stance is missing or unknown: suport; did you mean <support>?");
        write("statess.tsv", "code\ten\tsource\tar");
        expect("statess.tsv", 0, 0, "no lexicon file has this name; did you mean <states.tsv>?");
        Files.write(
                folder.resolve("places.tsv"),
                "id\tcode\tsource\tar\nx\tSYR\tunverified\tمكان\n".getBytes(Charset.forName("windows-1256")));
        expect("places.tsv", 0, 0, "not UTF-8");
        problems = assertThrows(LexiconException.class, () -> Lexicon.load(List.of(folder)))
                .problems();
    }

    @TestFactory
    List<DynamicTest> eachProblemIsToldWithItsPlace() {
        return expected.stream()
                .map(e ->
                        DynamicTest.dynamicTest(e.file() + ":" + e.line() + ":" + e.column() + " " + e.words(), () -> {
                            boolean told = problems.stream()
                                    .anyMatch(p -> p.file().equals(e.file())
                                            && p.line() == e.line()
                                            && p.column() == e.column()
                                            && p.message().contains(e.words()));
                            assertTrue(
                                    told,
                                    () -> "not among "
                                            + String.join(
                                                    "\n",
                                                    problems.stream()
                                                            .map(Problem::toString)
                                                            .toList()));
                        }))
                .toList();
    }

    @Test
    void nothingIsToldOfALineThatIsRight() {
        assertTrue(
                problems.stream().noneMatch(p -> p.file().equals("reporting.tsv") && p.line() == 4),
                problems::toString);
    }

    @Test
    void nothingIsToldOfTheBundledFiles() {
        for (Problem problem : problems) {
            assertTrue(Files.exists(folder.resolve(problem.file())), problem::toString);
            assertEquals(folder.toString(), problem.folder(), "a problem names the folder that its file is in");
        }
    }

    @Test
    void problemsStandByFileAndLine() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(java.util.Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        assertEquals(sorted, problems);
    }

    @Test
    void aProblemReadsAsFileLineColumnAndRemedy() {
        assertEquals("lexicon/ar/quotes.rules:4:9: unknown", new Problem("quotes.rules", 4, 9, "unknown").toString());
        assertTrue(new LexiconException(problems).getMessage().startsWith(problems.size() + " problem(s)"));
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThrows(java.io.UncheckedIOException.class, () -> Lexicon.load(List.of(folder.resolve("nowhere"))));
    }
}
