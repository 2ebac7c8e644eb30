package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.testing.Loaded;

class LexiconOverrideTest {

    @TempDir
    Path folder;

    @Test
    void anEntryWithAKnownIdTakesItsPlaceAndAnyOtherIsAdded() throws IOException {
        Files.writeString(
                folder.resolve("states.tsv"),
                "code\ten\tsource\tar\nRUS\tRussian land\tunverified\tروسيا | بلاد الروس\nQQQ\tAtlantis\tunverified\tأطلانطسيا\n");
        Lexicon lexicon = Lexicon.load(List.of(folder));
        assertEquals(
                List.of("روسيا", "بلاد الروس"), lexicon.entry("states", "RUS").forms());
        assertEquals("Russian land", lexicon.entry("states", "RUS").english());
        assertEquals(
                1,
                lexicon.list("states").stream()
                        .filter(e -> e.id().equals("RUS"))
                        .count());
        assertNotNull(lexicon.entry("states", "QQQ"));
        assertEquals(Loaded.lexicon().entry("states", "FRA"), lexicon.entry("states", "FRA"));
        assertEquals(
                Loaded.lexicon().list("states").size() + 1,
                lexicon.list("states").size());
        assertTrue(lexicon.isUncut("اطلانطسيا"));
    }

    @Test
    void treesOfSidesTakeThePlaceOfAll() throws IOException {
        Files.writeString(
                folder.resolve("side-trees.tsv"),
                "id\ttree\tsource\nthreshold:actor\t0.8\town\nactor.1\tclue 2.0 nearest<3 1.0 -1.0\town\n");
        SideTrees trees = Lexicon.load(List.of(folder)).sideTrees();
        assertEquals(0.8, trees.threshold(SideTrees.Role.ACTOR));
        assertTrue(trees.decides(SideTrees.Role.ACTOR));
        assertFalse(trees.decides(SideTrees.Role.RECIPIENT), "the bundled ones are gone");
        int[] numbers = new int[SideNumber.values().length];
        assertEquals(1 / (1 + Math.exp(-2)), probability(trees, numbers, "clue", "unknown"), 1e-9);
        assertEquals(1 / (1 + Math.exp(-1)), probability(trees, numbers), 1e-9);
        numbers[SideNumber.NEAREST.ordinal()] = 3;
        assertEquals(1 / (1 + Math.exp(1)), probability(trees, numbers), 1e-9);
        assertTrue(Loaded.lexicon().sideTrees().decides(SideTrees.Role.RECIPIENT));
    }

    private static double probability(SideTrees trees, int[] numbers, String... clues) {
        return trees.probability(SideTrees.Role.ACTOR, trees.present(List.of(clues)), numbers);
    }

    @Test
    void aRuleWithAKnownIdTakesItsPlace() throws IOException {
        String id = Loaded.lexicon().frames("event").get(0).id();
        Files.writeString(
                folder.resolve(Loaded.lexicon().frames("event").get(0).block().file()),
                "frame: " + id
                        + "\ntype: REJECT\nsource: unverified\nverb: قرطب يقرطب\nyes: [trigger قرطب] [actor الوزير]\nno: لا شيء\n");
        Lexicon lexicon = Lexicon.load(List.of(folder));
        List<Frame> same =
                lexicon.frames("event").stream().filter(f -> f.id().equals(id)).toList();
        assertEquals(1, same.size());
        assertEquals("REJECT", same.get(0).type());
        assertFalse(lexicon.frameVerbs("قرطبت").isEmpty());
        assertEquals(
                Loaded.lexicon().frames("event").size(), lexicon.frames("event").size());
    }

    /** Its lines have no ids; a list without ids once took the place of all of ours. */
    @Test
    void aListWithoutIdsAddsToOurs() throws IOException {
        Files.writeString(folder.resolve("ambiguous.tsv"), "list\tsource\tar\nstates\tunverified\tفرنسا\n");
        Files.writeString(folder.resolve("given-names.tsv"), "gender\tsource\tar\nm\tunverified\tقرطبان\n");
        Lexicon lexicon = Lexicon.load(List.of(folder));
        assertFalse(Loaded.lexicon().isAmbiguous("states", "فرنسا"));
        assertTrue(lexicon.isAmbiguous("states", "فرنسا"));
        assertTrue(Loaded.lexicon().isAmbiguous("states", "مالي"));
        assertTrue(lexicon.isAmbiguous("states", "مالي"));
        assertEquals(
                Loaded.lexicon().list("ambiguous").size() + 1,
                lexicon.list("ambiguous").size());
        assertEquals(Set.of("m"), lexicon.gendersOf("قرطبان"));
        assertEquals(Set.of("m"), lexicon.gendersOf("احمد"));
    }

    @Test
    void aSetOfWordsTakesThePlaceOfOursAndTheOthersStay() throws IOException {
        Files.writeString(folder.resolve("words.tsv"), "set\tsource\tar\nturning\tunverified\tطرفه | طرفها\n");
        Lexicon lexicon = Lexicon.load(List.of(folder));
        assertEquals(Set.of("طرفه", "طرفها"), lexicon.words("turning"));
        assertEquals(Loaded.lexicon().words("masdar"), lexicon.words("masdar"));
    }

    @Test
    void theContentOfAReportingWordIsRead() throws IOException {
        Files.writeString(
                folder.resolve("reporting.tsv"),
                "id\tkind\tact\tprep\tcontent\tsource\tparticiple\tmasdar\tar\n"
                        + "test-a\tsay\tassert\t\t\tunverified\t\t\tقرطب | يقرطب\n"
                        + "test-b\tsay\tassert\t\tnoun\tunverified\t\t\tسربط | يسربط\n"
                        + "test-c\tact\twarn\tمن|\tclause\tunverified\t\t\tزربط | يزربط\n");
        Lexicon lexicon = Lexicon.load(List.of(folder));
        assertEquals(Reporting.Content.MASDAR, lexicon.reporting("قرطب").get(0).content());
        assertEquals(Reporting.Content.NOUN, lexicon.reporting("سربط").get(0).content());
        Reporting third = lexicon.reporting("زربطت").get(0);
        assertEquals(Reporting.Content.CLAUSE, third.content());
        assertEquals("warn", third.act());
        assertEquals(Set.of("من", ""), third.prepositions());
        assertFalse(third.say());
        assertTrue(third.form().feminine());
    }

    @Test
    void theVersionNamesTheWordsThatWereLoaded() throws IOException {
        assertEquals(Lexicon.bundled().version(), Loaded.lexicon().version());
        Files.writeString(folder.resolve("states.tsv"), "code\ten\tsource\tar\nQQQ\tAtlantis\tunverified\tأطلانطسيا\n");
        assertNotEquals(
                Loaded.lexicon().version(), Lexicon.load(List.of(folder)).version());
    }

    @Test
    void anEmptyFolderChangesNothing() {
        assertEquals(Loaded.lexicon().version(), Lexicon.load(List.of(folder)).version());
    }
}
