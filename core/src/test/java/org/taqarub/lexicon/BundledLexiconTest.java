package org.taqarub.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqarub.record.Event;
import org.taqarub.testing.Loaded;

class BundledLexiconTest {

    private static final Set<String> SECTORS = Set.of(
            "", "GOV", "MIL", "POL", "LEG", "JUD", "OPP", "REB", "UAF", "IGO", "NGO", "MED", "BUS", "CVL", "CRM", "REL",
            "EDU", "SPY");

    @Test
    void everyListAndRuleFileIsThere() {
        for (String list : List.of(
                "states",
                "demonyms",
                "seats",
                "places",
                "organisations",
                "groups",
                "bodies",
                "titles",
                "populations",
                "people",
                "given-names",
                "offices",
                "reporting",
                "light-verbs",
                "months",
                "weekdays",
                "numbers",
                "units",
                "words",
                "ambiguous",
                "heads",
                "contexts",
                "cameo",
                "plover")) {
            assertFalse(Loaded.lexicon().list(list).isEmpty(), list);
        }
        assertFalse(Loaded.lexicon().rules("quotes").isEmpty());
        assertFalse(Loaded.lexicon().rules("times").isEmpty());
        assertFalse(Loaded.lexicon().frames("position").isEmpty());
        assertTrue(Loaded.lexicon().version().matches("[0-9a-f]{12}"));
    }

    @Test
    void everyEventTypeHasAFrame() {
        Set<String> types = new HashSet<>();
        Loaded.lexicon().frames("event").forEach(f -> types.add(f.type()));
        for (Event.Type type : Event.Type.values()) {
            assertTrue(types.contains(type.name()), type::name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states.tsv",
                "demonyms.tsv",
                "seats.tsv",
                "places.tsv",
                "organisations.tsv",
                "groups.tsv",
                "bodies.tsv",
                "titles.tsv",
                "populations.tsv",
                "people.tsv",
                "given-names.tsv",
                "heads.tsv",
                "offices.tsv",
                "reporting.tsv",
                "light-verbs.tsv",
                "months.tsv",
                "weekdays.tsv",
                "numbers.tsv",
                "ambiguous.tsv",
                "contexts.tsv",
                "events-verbal.rules",
                "events-material.rules",
                "positions.rules",
                "quotes.rules",
                "times.rules"
            })
    void noFileHoldsInvisibleMarksVowelSignsOrTatweelAndAllAreNfc(String file) throws IOException {
        try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/ar/" + file)) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String place = file + ":" + (i + 1);
                // The sentences of rules are as newspapers write them: الـ26.
                boolean isSentence =
                        file.endsWith(".rules") && (lines[i].startsWith("yes:") || lines[i].startsWith("no:"));
                for (char c : lines[i].toCharArray()) {
                    boolean odd = c >= '\u200B' && c <= '\u200F'
                            || c >= '\u202A' && c <= '\u202E'
                            || c >= '\u2060' && c <= '\u206F'
                            || c == '\uFEFF'
                            || c == '\u00AD'
                            || c == '\u061C'
                            || c >= '\u064B' && c <= '\u0652'
                            || c == '\u0670'
                            || c == '\u0640' && !isSentence
                            || c == '\u00A0'
                            || c == '\r';
                    assertFalse(odd && !lines[i].startsWith("#"), () -> place + ": U+" + Integer.toHexString(c));
                }
                assertEquals(Normalizer.normalize(lines[i], Normalizer.Form.NFC), lines[i], place);
            }
        }
    }

    @Test
    void everyEntryHasASource() {
        for (String list : List.of(
                "states",
                "people",
                "offices",
                "places",
                "groups",
                "organisations",
                "titles",
                "demonyms",
                "seats",
                "bodies")) {
            for (Entry entry : Loaded.lexicon().list(list)) {
                assertFalse(entry.column("source").isEmpty(), entry.rule());
            }
        }
    }

    @Test
    void everyIsoStateHasAnEntry() {
        List<String> missing = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
                .filter(c -> !c.equals("ANT") && Loaded.lexicon().entry("states", c) == null)
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void codesAndSectorsAreKnown() {
        List<String> unknown = new ArrayList<>();
        for (String list : List.of("demonyms", "seats", "places", "organisations", "groups", "offices")) {
            for (Entry entry : Loaded.lexicon().list(list)) {
                String code = list.equals("demonyms") || list.equals("seats") || list.equals("places")
                        ? entry.column("code")
                        : entry.column("country");
                assertTrue(
                        code.isEmpty() || Loaded.lexicon().entry("states", code) != null,
                        () -> entry.rule() + ":" + entry.line() + " country " + code);
                if (!SECTORS.contains(entry.sector())) {
                    unknown.add(list + ".tsv:" + entry.line() + " sector " + entry.sector());
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    /** Most titles of offices are ids of titles.tsv; a more specific one is a slug of its own and resolves no description. */
    @Test
    void titlesOfOfficesAreSlugsAndMostStandInTheTitles() {
        int known = 0;
        List<Entry> offices = Loaded.lexicon().list("offices");
        for (Entry entry : offices) {
            assertTrue(entry.column("title").matches("[a-z0-9]+(-[a-z0-9]+)*"), entry.column("title"));
            known += Loaded.lexicon().entry("titles", entry.column("title")) == null ? 0 : 1;
        }
        assertTrue(known >= offices.size() * 0.9, known + " of " + offices.size());
    }

    @Test
    void anOfficeIsHeldFromItsFirstDayToItsLast() {
        Office office = new Office("x", "president", "FRA", "GOV", "2012-05-15", "2017-05");
        assertFalse(office.heldOn("2012-05-14"));
        assertTrue(office.heldOn("2012-05-15"));
        assertTrue(office.heldOn("2017-05-31"));
        assertFalse(office.heldOn("2017-06-01"));
        assertTrue(new Office("x", "president", "FRA", "GOV", "", "").heldOn("1950-01-01"));
    }

    @Test
    void namesAreFoundUnderTheirSpellings() {
        for (String form : List.of("أمريكا", "أميركا", "الولايات المتحدة", "سوريا", "سورية", "روسيا", "البحرين")) {
            assertNotNull(Loaded.lexicon().names().longest(Loaded.tokens(form), 0), form);
        }
        for (String form : List.of("الأميركية", "الأمريكيون", "الفرنسيين", "الأتراك", "الروس", "البريطانيان")) {
            FormTrie.Match<Entry> match = Loaded.lexicon().names().longest(Loaded.tokens(form), 0);
            assertNotNull(match, form);
            assertTrue(match.values().stream().anyMatch(e -> e.list().equals("demonyms")), form);
        }
    }

    /** Nobody but the report can say which kingdom is meant, so all of them are found. */
    @Test
    void theKingdomIsOneFormOfSeveralStates() {
        FormTrie.Match<Entry> match = Loaded.lexicon().names().longest(Loaded.tokens("المملكة"), 0);
        assertNotNull(match);
        Set<String> states = new HashSet<>();
        match.values().stream().filter(e -> e.list().equals("states")).forEach(e -> states.add(e.id()));
        assertTrue(states.containsAll(Set.of("SAU", "JOR", "MAR", "BHR")), states::toString);
        FormTrie.Match<Entry> whole = Loaded.lexicon().names().longest(Loaded.tokens("المملكة المتحدة"), 0);
        assertNotNull(whole);
        assertEquals(
                List.of("GBR"),
                whole.values().stream()
                        .filter(e -> e.list().equals("states"))
                        .map(Entry::id)
                        .toList());
    }

    @Test
    void setsOfWordsAreFolded() {
        assertTrue(Loaded.lexicon().words("masdar").contains("زياره"));
        assertTrue(Loaded.lexicon().words("irrealis").contains("ان"));
        assertTrue(Loaded.lexicon().isUncut("لدينا"));
    }

    /** docs/LEXICON.md names each set, or the ending of one beside the first of its family. */
    @Test
    void everySetOfWordsIsDocumented() throws IOException {
        Path here = Path.of("docs/LEXICON.md");
        String documented = Files.readString(Files.exists(here) ? here : Path.of("../docs/LEXICON.md"));
        List<String> missing = Loaded.lexicon().list("words").stream()
                .map(e -> e.column("set"))
                .filter(set -> !documented.contains("`" + set + "`")
                        && !(set.startsWith("place-heads-")
                                && documented.contains("`" + set.substring("place-heads".length()) + "`")))
                .toList();
        assertEquals(List.of(), missing);
    }

    /** The sets are asked word by word, so two words never match. */
    @Test
    void aSetOfWordsHoldsNoPhrases() {
        List<String> phrases = Loaded.lexicon().list("words").stream()
                .flatMap(e -> e.forms().stream())
                .filter(form -> form.contains(" "))
                .toList();
        assertEquals(List.of(), phrases);
    }

    @Test
    void aSetOfWordsThatIsNotThereIsToldWithTheNearestName() {
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class, () -> Loaded.lexicon().words("masdars"));
        assertEquals("words.tsv has no set masdars; did you mean <masdar>?", String.valueOf(unknown.getMessage()));
        IllegalArgumentException far = assertThrows(
                IllegalArgumentException.class, () -> Loaded.lexicon().words("nothing of the kind"));
        assertEquals("words.tsv has no set nothing of the kind", String.valueOf(far.getMessage()));
    }

    /** The ids in a set of words.tsv are those of the list that it speaks of. */
    @Test
    void verbsThatTakeWhomTheyTellStandInTheReportingList() {
        Set<String> ids = new HashSet<>();
        Loaded.lexicon().list("reporting").forEach(e -> ids.add(e.id()));
        List<String> unknown = Loaded.lexicon().words("addressing").stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void whatALineStandsForIsAnEntryOfTheBodiesOrAKnownWord() {
        List<String> unknown = new ArrayList<>();
        for (String list : List.of("bodies", "populations")) {
            for (Entry entry : Loaded.lexicon().list(list)) {
                String as = entry.column("as");
                boolean known = as.isEmpty()
                        || Set.of("group", "thing").contains(as)
                        || Loaded.lexicon().entry("bodies", as) != null;
                if (!known) {
                    unknown.add(list + ".tsv:" + entry.line() + " as " + as);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void whereAGroupActsAreStates() {
        List<String> unknown = new ArrayList<>();
        for (Entry entry : Loaded.lexicon().list("groups")) {
            for (String code : entry.column("near").split(" ")) {
                if (!code.isEmpty() && Loaded.lexicon().entry("states", code) == null) {
                    unknown.add("groups.tsv:" + entry.line() + " near " + code);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }
}
