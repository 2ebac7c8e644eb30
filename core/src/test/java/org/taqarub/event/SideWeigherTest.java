package org.taqarub.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.event.SideWeigher.Sides;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.SideNumber;
import org.taqarub.lexicon.SideTrees;
import org.taqarub.reader.Reader;
import org.taqarub.record.Event;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.testing.Loaded;

/** Trees of our own make, so that what the learned ones say does not matter. */
class SideWeigherTest {

    private static final String TEXT =
            "قال شهود إن طائرات تركية نفذت غارات على جبل قنديل. وتقاتل أنقرة حزب العمال الكردستاني منذ عقود.";

    /** As the rules have it. */
    private static final String ACTOR = "actor.1\trules=actor 3 -3";

    private static final String RECIPIENT = "recipient.1\trules=recipient 3 -3";

    @TempDir
    Path folder;

    private Reader reader(String... trees) throws IOException {
        StringBuilder lines =
                new StringBuilder("id\ttree\tsource\nthreshold:actor\t0.5\town\nthreshold:recipient\t0.5\town\n");
        for (String tree : trees) {
            lines.append(tree).append("\town\n");
        }
        Files.writeString(folder.resolve("side-trees.tsv"), lines);
        return Reader.with(Lexicon.load(List.of(folder)));
    }

    private static Event raids(Reader reader) {
        List<Event> events = reader.read(Report.of("w", "2018-05-10", TEXT)).events();
        Event raids = events.get(0);
        assertEquals("غارات", raids.span().of(TEXT), () -> events.toString());
        return raids;
    }

    private static List<String> evidence(Event event, String rule) {
        return event.evidence().parts().stream()
                .filter(p -> p.rule().equals(rule))
                .map(p -> p.span().of(TEXT))
                .toList();
    }

    @Test
    void aSideThatNoRuleGaveIsGivenAndTheEvidenceSaysSo() throws IOException {
        Event raids = raids(reader(ACTOR, "recipient.1\tkind=ARMED_GROUP 3 -3"));
        assertEquals(List.of("pkk"), raids.recipients());
        assertEquals(List.of("حزب العمال الكردستاني"), evidence(raids, "role.weighed-recipient"));
        assertEquals(1, evidence(raids, "role.actor").size(), raids::toString);
    }

    @Test
    void anImprobableSideIsTakenBackAndItsEvidenceToo() throws IOException {
        assertEquals(1, raids(reader(ACTOR, RECIPIENT)).actors().size());
        Event raids = raids(reader("actor.1\tkind=ARMED_GROUP 3 -3", RECIPIENT));
        assertEquals(List.of("pkk"), raids.actors());
        assertEquals(List.of(), evidence(raids, "role.actor"));
        assertEquals(List.of("حزب العمال الكردستاني"), evidence(raids, "role.weighed-actor"));
    }

    @Test
    void withoutTreesForBothSidesTheRulesDecide() throws IOException {
        Event rules = raids(Loaded.rules());
        Event raids = raids(reader("actor.1\tkind=ARMED_GROUP 3 -3"));
        assertEquals(rules.actors(), raids.actors());
        assertEquals(rules.recipients(), raids.recipients());
    }

    @Test
    void whomTheRulesHaveAndWhoeverIsNamedNearAreEligibleButNoPlacesAndNoBodiesOfNobody() {
        List<SideChoice> choices = new ArrayList<>();
        Loaded.reader().read(Report.of("w", "2018-05-10", TEXT + " وأصيبت سفارة."), new Choices() {
            @Override
            public void side(SideChoice choice) {
                choices.add(choice);
            }
        });
        SideChoice raids = choices.get(0);
        List<String> eligible =
                raids.options().stream().map(SideChoice.Option::entity).toList();
        assertTrue(eligible.containsAll(raids.actors()), eligible::toString);
        assertTrue(eligible.contains("pkk"), eligible::toString);
        assertTrue(
                eligible.stream().noneMatch(e -> e.startsWith("body:embassy") || e.startsWith("place:")),
                eligible::toString);
    }

    @Test
    void cluesAndNumbersTellWhereSomebodyStandsAndWhatElseIsToldOfHim() {
        List<SideChoice> choices = new ArrayList<>();
        Loaded.reader()
                .read(
                        Report.of("w", "2018-05-10", "قصفت روسيا مواقع التنظيم، ودعت فرنسا إيران إلى الانسحاب."),
                        new Choices() {
                            @Override
                            public void side(SideChoice choice) {
                                choices.add(choice);
                            }
                        });
        SideChoice call = choices.stream()
                .filter(c -> c.type() == Event.Type.REQUEST)
                .findFirst()
                .orElseThrow();
        assertTrue(call.clues().containsAll(List.of("type=REQUEST", "verb=true", "first-verb=before")), call::toString);
        Map<String, SideChoice.Option> options = new HashMap<>();
        call.options().forEach(o -> options.put(o.entity(), o));
        SideChoice.Option iran = options.get("IRN");
        assertTrue(
                iran.clues().containsAll(List.of("rules=recipient", "kind=STATE", "a", "a:word-1=@STATE")),
                iran::toString);
        assertEquals(1, iran.number(SideNumber.AFTER_GAP));
        assertEquals(1, iran.number(SideNumber.AFTER_NAMED));
        assertEquals(1, iran.number(SideNumber.NEARER_AFTER), "France");
        assertEquals(-1, iran.number(SideNumber.BEFORE_GAP), "it does not stand before");
        SideChoice.Option russia = options.get("RUS");
        assertTrue(
                russia.clues().containsAll(List.of("rules=neither", "b", "last-acts", "last-acts:assault", "subject")),
                russia::toString);
        assertEquals(1, russia.number(SideNumber.BEFORE_COMMAS));
    }

    private static SideTrees trees(String... rows) {
        Map<String, String> all =
                new HashMap<>(Map.of("threshold:actor", "0.3", "threshold:recipient", "0.3", "threshold:party", "0.3"));
        for (String row : rows) {
            all.put(row.substring(0, row.indexOf('\t')), row.substring(row.indexOf('\t') + 1));
        }
        return SideTrees.of(all);
    }

    private static SideChoice.Option option(String entity, String party, String... clues) {
        return new SideChoice.Option(entity, party, List.of(clues), new int[SideNumber.values().length]);
    }

    private static SideChoice choice(Event.Type type, String mode, Sides rules, SideChoice.Option... options) {
        return new SideChoice(
                new Span(0, 1), type, mode, rules.actors(), rules.recipients(), List.of(), List.of(options));
    }

    private static final Sides NOBODY = new Sides(List.of(), List.of());

    @Test
    void nobodyIsOnBothSidesAndTheMoreProbableOneIsHis() {
        SideTrees trees = trees("actor.1\tfoe 0.5 -3", "recipient.1\tfoe 1.0 weak -0.5 -3");
        assertEquals(
                new Sides(List.of(), List.of("A")),
                SideWeigher.chosen(
                        trees, choice(Event.Type.ASSAULT, "", NOBODY, option("A", "", "foe"), option("B", "", "weak"))),
                "B is probable enough for an empty side, not besides A");
        assertEquals(
                new Sides(List.of(), List.of("B")),
                SideWeigher.chosen(trees, choice(Event.Type.ASSAULT, "", NOBODY, option("B", "", "weak"))));
    }

    @Test
    void whoActsForAStateThatIsThereIsNotAddedToIt() {
        SideTrees trees = trees("actor.1\tone 3 two 2 -3", "recipient.1\t-3");
        SideChoice.Option state = option("RUS", "RUS/state", "one");
        assertEquals(
                List.of("RUS"),
                SideWeigher.chosen(
                                trees,
                                choice(Event.Type.ASSAULT, "", NOBODY, option("army", "RUS/state", "two"), state))
                        .actors());
        assertEquals(
                List.of("RUS", "army"),
                SideWeigher.chosen(
                                trees,
                                choice(Event.Type.ASSAULT, "", NOBODY, option("army", "SYR/state", "two"), state))
                        .actors());
    }

    @Test
    void ofThoseWhoActForAStateWhomTheRulesHaveStandsForItElseTheNearestOne() {
        SideTrees trees = trees("actor.1\tone 3 two 2 -3", "recipient.1\t-3");
        SideChoice.Option state = option("RUS", "RUS/state", "one");
        SideChoice.Option army = option("army", "RUS/state", "two");
        assertEquals(
                List.of("army"),
                SideWeigher.chosen(
                                trees,
                                choice(Event.Type.ASSAULT, "", new Sides(List.of("army"), List.of()), state, army))
                        .actors());
        assertEquals(
                List.of("RUS", "army"),
                SideWeigher.chosen(
                                trees,
                                choice(
                                        Event.Type.ASSAULT,
                                        "",
                                        new Sides(List.of("RUS", "army"), List.of()),
                                        state,
                                        army))
                        .actors(),
                "the rules have both");
        state.numbers()[SideNumber.NEAREST.ordinal()] = -9;
        army.numbers()[SideNumber.NEAREST.ordinal()] = 2;
        assertEquals(
                List.of("army"),
                SideWeigher.chosen(trees, choice(Event.Type.ASSAULT, "", NOBODY, state, army))
                        .actors(),
                "nearly as probable, and nearer");
    }

    @Test
    void aMeetingGetsThePartyThatIsMissingAndAVisitItsHost() {
        SideTrees trees = trees("party.1\tguest 3 host 2 -3");
        SideChoice.Option guest = option("A", "", "guest");
        SideChoice.Option host = option("B", "", "host");
        Sides visitor = new Sides(List.of("A"), List.of());
        assertEquals(
                new Sides(List.of("A", "B"), List.of()),
                SideWeigher.chosen(trees, choice(Event.Type.CONSULT, "", visitor, host, guest, option("C", ""))));
        assertEquals(
                new Sides(List.of("A"), List.of("B")),
                SideWeigher.chosen(trees, choice(Event.Type.CONSULT, "visit", visitor, host, guest)));
        assertEquals(
                new Sides(List.of("B"), List.of("A")),
                SideWeigher.chosen(
                        trees, choice(Event.Type.CONSULT, "visit", new Sides(List.of("B"), List.of("A")), host, guest)),
                "who is host by the rules stays so");
        assertFalse(trees.decides(SideTrees.Role.ACTOR));
        assertEquals(
                visitor,
                SideWeigher.chosen(trees, choice(Event.Type.ASSAULT, "", visitor, host, guest)),
                "there are no trees for deeds");
    }
}
