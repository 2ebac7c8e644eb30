package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.testing.Loaded;

/** Who holds an office alone, and what is told where the lists have two in it. */
class HoldersTest {

    @TempDir
    Path folder;

    private List<String> overlaps(String... offices) throws IOException {
        Files.writeString(
                folder.resolve("people.tsv"),
                "id\ten\tsource\tar\nfirst-of-nowhere\tA\tunverified\tأول الأولين\nsecond-of-nowhere\tB\tunverified\tثاني الثانين\n");
        Files.writeString(
                folder.resolve("offices.tsv"),
                "person\ttitle\tcountry\tsector\tfrom\tto\tsource\n" + String.join("\n", offices) + "\n");
        return Lexicon.load(List.of(folder)).overlaps().stream()
                .map(Problem::toString)
                .toList();
    }

    private static String office(String person, String title, String country, String from, String to) {
        return String.join("\t", person + "-of-nowhere", title, country, "GOV", from, to, "unverified");
    }

    @Test
    void theBundledListsHaveNoTwoInOneOffice() {
        assertEquals(List.of(), Loaded.lexicon().overlaps());
    }

    @Test
    void twoInOneOfficeAreToldWithFileLineColumnAndRemedy() throws IOException {
        assertEquals(
                List.of(folder
                        + "/offices.tsv:3:37: second-of-nowhere (2011-03 to 2013) and first-of-nowhere (2010-01-01 to 2012-06-30, "
                        + folder
                        + "/offices.tsv:2) are both president of ATA for 457 days; mend a date, write rival-president for one"
                        + " who only claims it, or let titles.tsv say that many hold it"),
                overlaps(
                        office("first", "president", "ATA", "2010-01-01", "2012-06-30"),
                        office("second", "president", "ATA", "2011-03", "2013")));
    }

    @Test
    void whoIsAddedToAnOfficeOfOursIsToldOfOursToo() throws IOException {
        List<String> told = overlaps(office("first", "king", "JOR", "2001", ""));
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("first-of-nowhere (since 2001) and abdullah-ii"), told.get(0));
        assertTrue(told.get(0).contains("lexicon/ar/offices.tsv:"), told.get(0));
    }

    @Test
    void handOversImpreciseDatesRivalsAndOfficesOfManyAreLeftAlone() throws IOException {
        assertEquals(
                List.of(),
                overlaps(
                        office("first", "president", "ATA", "2010-01-01", "2012-06-30"),
                        office("second", "president", "ATA", "2012-05-30", ""),
                        office("first", "prime-minister", "ATA", "2010", "2012"),
                        office("second", "prime-minister", "ATA", "2012", "2014"),
                        office("first", "king", "ATA", "", ""),
                        office("second", "king", "ATA", "2000", ""),
                        office("first", "emir", "ATA", "2010-01-01", "2012-06-30"),
                        office("second", "rival-emir", "ATA", "2010-01-01", "2012-06-30"),
                        office("first", "vice-president", "IRQ", "1900-01-01", "1902-06-30"),
                        office("second", "vice-president", "IRQ", "1900-01-01", "1902-06-30"),
                        office("first", "senator", "ATA", "1900-01-01", "1902-06-30"),
                        office("second", "senator", "ATA", "1900-01-01", "1902-06-30")));
    }

    @Test
    void aTitleSaysHowManyHoldItAndWhere() throws IOException {
        Lexicon lexicon = Loaded.lexicon();
        assertTrue(lexicon.isHeldByOne("foreign-minister", "EGY"));
        assertTrue(lexicon.isHeldByOne("vice-president", "USA"));
        assertFalse(lexicon.isHeldByOne("vice-president", "IRQ"));
        assertTrue(lexicon.isHeldByOne("chancellor", "DEU"));
        assertFalse(lexicon.isHeldByOne("chancellor", "SAU"));
        assertFalse(lexicon.isHeldByOne("ambassador", "USA"));
        assertFalse(lexicon.isHeldByOne("no-such-title", "USA"));
        Files.writeString(
                folder.resolve("titles.tsv"),
                "id\tclass\tsector\ten\tsource\tar\nkeeper\toffice\tGOV\tkeeper\tunverified\tحافظ الأختام\n");
        assertTrue(Lexicon.load(List.of(folder)).isHeldByOne("keeper", "FRA"), "a list without the column means one");
    }

    private static String holder(String title, String country, String day) {
        Office office = Loaded.lexicon().holder(title, country, day);
        return office == null ? "nobody" : office.person();
    }

    @Test
    void theHolderOfADayIsTheOneWhoIsListedForIt() {
        assertEquals("adel-al-jubeir", holder("foreign-minister", "SAU", "2015-07-25"));
        assertEquals("benjamin-netanyahu", holder("foreign-minister", "ISR", "2018-06-01"));
        assertEquals("abdo-al-hudhaifi", holder("interior-minister", "YEM", "2015-07-25"));
        assertEquals("paolo-gentiloni", holder("prime-minister", "ITA", "2018-05-31"));
        assertEquals("giuseppe-conte", holder("prime-minister", "ITA", "2018-06-01"), "the day of the hand-over");
        assertEquals("nobody", holder("prime-minister", "ITA", "1900-01-01"));
        assertEquals("nobody", holder("vice-president", "IRQ", "2015-07-25"), "there were three");
        assertEquals("nobody", holder("ambassador", "USA", "2015-07-25"));
    }
}
