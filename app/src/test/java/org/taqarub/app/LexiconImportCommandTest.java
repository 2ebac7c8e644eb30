package org.taqarub.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.reader.Reader;
import org.taqarub.record.Entity;
import org.taqarub.record.Record;
import org.taqarub.record.Report;

class LexiconImportCommandTest {

    private static final String TABLE = """
            item,itemLabel,itemLabelEn,itemAltLabel,positionLabel,countryLabel,start,end
            http://www.wikidata.org/entity/Q1,غودني يوهانسون,Guðni Jóhannesson,"غودني ثورلاسيوس يوهانسون, غودني",President of Iceland,آيسلندا,2016-08-01T00:00:00Z,2024-08-01T00:00:00Z
            http://www.wikidata.org/entity/Q2,أولافور غريمسون,Ólafur Grímsson,"أولافور راغنار غريمسون",رئيس أيسلندا,Iceland,1996-08-01T00:00:00Z,2016-08-01T00:00:00Z
            http://www.wikidata.org/entity/Q3,تانيتي ماماو,Taneti Maamau,,President of Kiribati,KI,2016-03-11T00:00:00Z,
            http://www.wikidata.org/entity/Q4,خورخي كارلوس فونسيكا,Jorge Carlos Fonseca,,رئيس الرأس الأخضر,CPV,2011-09-09T00:00:00Z,2021-11-09T00:00:00Z
            http://www.wikidata.org/entity/Q5,إيمانويل ماكرون,Emmanuel Macron,,President of France,فرنسا,2017-05-14T00:00:00Z,
            """;

    @TempDir
    Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private Session.Outcome run(Path table, String... more) {
        String[] call = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "lexicon",
                    "import",
                    table.toString(),
                    "--output",
                    folder.resolve("mine").toString()
                },
                0,
                call,
                0,
                5);
        System.arraycopy(more, 0, call, 5, more.length);
        return Session.blind().run(call);
    }

    @Test
    void whoWasImportedIsFoundInTheOfficeOfTheReportsDate() throws IOException {
        Session.Outcome outcome = run(table(TABLE));
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.err());
        Path mine = folder.resolve("mine");
        assertEquals(
                List.of(
                        mine.resolve("people.tsv") + ": 5 people, 1 of them known before",
                        mine.resolve("offices.tsv") + ": 6 offices, 0 of them without a sector",
                        "left out, since they mean something else as well: غودني"),
                outcome.outLines());
        Lexicon lexicon = Lexicon.load(List.of(mine));
        assertEquals(List.of(), lexicon.overlaps());
        assertEquals(
                Lexicon.bundled().offices("emmanuel-macron").size(),
                lexicon.offices("emmanuel-macron").size());
        Reader reader = Reader.with(lexicon);
        String text = "قال الرئيس الآيسلندي إن بلاده ترحب بالاتفاق.";
        assertEquals("gudni-johannesson", speaker(reader.read(report("2018-06-20", text))));
        assertEquals("olafur-grimsson", speaker(reader.read(report("2015-07-25", text))));
        Record named = reader.read(report("2018-06-20", "قال خورخي كارلوس فونسيكا إن بلاده ترحب بالاتفاق."));
        Entity president = named.entities().stream()
                .filter(e -> e.id().equals("jorge-carlos-fonseca"))
                .findFirst()
                .orElseThrow();
        assertEquals("CPV", president.country());
        assertEquals("GOV", president.sector());
    }

    private static Report report(String published, String text) {
        return new Report("r", "", published, "", "", "", text);
    }

    private static String speaker(Record record) {
        assertEquals(1, record.quotations().size(), record.toString());
        String speaker = record.quotations().get(0).speaker();
        assertNotNull(speaker);
        return speaker;
    }

    @Test
    void nothingIsReplacedUnlessAsked() throws IOException {
        Path table = table(TABLE);
        assertEquals(0, run(table).status());
        Path people = folder.resolve("mine").resolve("people.tsv");
        Files.writeString(people, "kept");
        Session.Outcome again = run(table);
        assertEquals(2, again.status());
        assertTrue(
                again.err().contains("people.tsv` exists; name another folder, or let --force replace it"),
                again.err());
        assertEquals("kept", Files.readString(people));
        assertEquals(0, run(table, "--force").status());
        assertTrue(Files.readString(people).startsWith("# Made by `taqarub lexicon import` from " + table));
    }

    @Test
    void oneRowThatCannotBeUsedIsToldAndTheOthersAreWritten() throws IOException {
        Session.Outcome outcome = run(
                table(
                        TABLE
                                + "http://www.wikidata.org/entity/Q6,Some Body,Some Body,,President of Nauru,Nauru,2013-06-11,2019-08-27\n"));
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.errLines().size(), outcome.err());
        assertTrue(outcome.err().contains("table.csv:7: no name in Arabic, only `Some Body`; add one"), outcome.err());
        assertTrue(Files.exists(folder.resolve("mine").resolve("offices.tsv")));
    }

    @Test
    void whereNoRowCanBeUsedNothingIsWritten() throws IOException {
        for (String text : List.of("item,itemLabel\nQ1,Latin\n", "item,itemLabel\n", "a,b\n1,2\n", "")) {
            Session.Outcome outcome = run(table(text));
            assertEquals(1, outcome.status(), text);
            assertFalse(outcome.err().isEmpty());
            assertFalse(Files.exists(folder.resolve("mine")));
        }
        assertEquals(1, run(folder.resolve("no-such.csv")).status());
    }

    @Test
    void theGroupAloneAsksWhichCommand() {
        Session.Outcome outcome = Session.blind().run("lexicon");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().contains("Which command? `taqarub lexicon --help` lists them."), outcome.err());
        assertEquals(2, Session.blind().run("lexicon", "import", "x.csv").status(), "--output is asked for");
    }
}
