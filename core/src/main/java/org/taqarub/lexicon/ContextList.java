package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.taqarub.record.Event;

/** What shows what an event is about, as contexts.tsv has it. Immutable. */
public final class ContextList {

    /** The 37 contexts of PLOVER, in the order of its manual. */
    public static final List<String> NAMES = List.of(
            "military",
            "intelligence",
            "executive",
            "legislative",
            "election",
            "political_institutions",
            "pro_democracy",
            "pro_autocracy",
            "economic",
            "legal",
            "reparations",
            "human_rights",
            "rights_freedoms",
            "repression",
            "human_security",
            "gender",
            "lgbt",
            "religion_ethnicity",
            "inequality",
            "diplomatic",
            "territory",
            "peacekeeping",
            "health",
            "asylum",
            "migration",
            "disasters",
            "natural_resource",
            "environment",
            "technology",
            "terrorism",
            "cbrn",
            "cyber",
            "misinformation",
            "crime",
            "corruption",
            "illegal_drugs",
            "trafficking");

    /** Words under this name hide shorter ones within them: الكونغو الديمقراطية. */
    public static final String HIDDEN = "none";

    /** In the column of sides: the sides belong to two states, or to a state and an organisation of states. */
    public static final String ABROAD = "abroad";

    private static final Set<String> SECTORS = Set.of(
            "GOV", "MIL", "POL", "LEG", "JUD", "OPP", "REB", "UAF", "IGO", "NGO", "MED", "BUS", "CVL", "CRM", "REL",
            "EDU", "SPY");

    static final ContextList NONE = new ContextList();

    /** How far the words of a line speak. */
    public enum Reach {
        /** They show the context of their clause, and count for the report. */
        ALL,
        /** They show the context of their clause only. */
        CLAUSE,
        /** Too common to show a clause's context, they count for the report. */
        REPORT
    }

    /**
     * A line.
     *
     * @param name of the context
     * @param events types, types with a mode and frames that it is for; empty for all
     * @param sides sectors and ids of which one side must have one, {@link #ABROAD}, and after a hyphen ids that do not count; empty for any
     */
    public record Line(String name, Reach reach, Set<String> events, Set<String> sides) {

        /** Whether it is for such an event. */
        public boolean fits(Event event) {
            return events.isEmpty()
                    || events.contains(event.type().name())
                    || !event.mode().isEmpty() && events.contains(event.type() + "/" + event.mode())
                    || events.contains(event.evidence().rule());
        }
    }

    /**
     * A form, or one of two that must stand in one clause.
     *
     * @param pair number of the two; -1 for a form that stands alone
     * @param second whether it is the latter of the two
     */
    public record Word(Line line, int pair, boolean second) {}

    private final FormTrie<Word> words = new FormTrie<>();
    private final List<Line> wordless = new ArrayList<>();
    private final Map<String, List<Line>> ofReports = new HashMap<>();

    private ContextList() {}

    ContextList(List<Entry> entries, List<Frame> frames, Codings.Teller teller, List<Problem> problems) {
        Set<String> events = new TreeSet<>();
        for (Event.Type type : Event.Type.values()) {
            events.add(type.name());
        }
        for (Frame frame : frames) {
            events.add(frame.id());
            events.add(frame.type() + "/" + frame.mode());
        }
        Set<String> named = new HashSet<>();
        int pairs = 0;
        for (Entry entry : entries) {
            String name = entry.column("context");
            named.add(name);
            if (!NAMES.contains(name) && !name.equals(HIDDEN)) {
                problems.add(teller.problem(
                        entry,
                        "context",
                        "`" + name + "` is none of PLOVER's 37 contexts" + Near.hint(name, new TreeSet<>(NAMES))));
            }
            Set<String> of = split(entry.column("event"));
            for (String event : of) {
                if (!events.contains(event)) {
                    problems.add(teller.problem(
                            entry,
                            "event",
                            "`" + event + "` is no type, TYPE/mode or frame" + Near.hint(event, events)));
                }
            }
            Set<String> sides = split(entry.column("side"));
            for (String side : sides) {
                if (!SECTORS.contains(side) && !side.equals(side.toLowerCase(Locale.ROOT))) {
                    problems.add(teller.problem(
                            entry,
                            "side",
                            "`" + side + "` is no sector of PLOVER and no id" + Near.hint(side, SECTORS)));
                }
            }
            if (entry.forms().isEmpty() && of.isEmpty()) {
                problems.add(teller.problem(entry, "event", "neither words nor an event; write one of them"));
            }
            Line line = new Line(name, reach(entry, teller, problems), of, sides);
            for (String form : entry.forms()) {
                int dots = form.indexOf('…');
                if (dots < 0) {
                    inflected(form).forEach(f -> words.add(f, new Word(line, -1, false)));
                } else {
                    int pair = pairs++;
                    inflected(form.substring(0, dots).trim()).forEach(f -> words.add(f, new Word(line, pair, false)));
                    inflected(form.substring(dots + 1).trim()).forEach(f -> words.add(f, new Word(line, pair, true)));
                }
            }
            if (entry.forms().isEmpty()) {
                if (line.reach() == Reach.REPORT) {
                    ofReports.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
                } else {
                    wordless.add(line);
                }
            }
        }
        for (String name : NAMES) {
            if (!named.contains(name)) {
                problems.add(new Problem("contexts.tsv", 0, 0, "no line for " + name + "; add one"));
            }
        }
    }

    private static Reach reach(Entry entry, Codings.Teller teller, List<Problem> problems) {
        switch (entry.column("reach")) {
            case "":
                return Reach.ALL;
            case "clause":
                return Reach.CLAUSE;
            case "report":
                return Reach.REPORT;
            default:
                problems.add(teller.problem(
                        entry, "reach", "reach is empty, clause or report, not `" + entry.column("reach") + "`"));
                return Reach.ALL;
        }
    }

    private static Set<String> split(String cell) {
        Set<String> out = new LinkedHashSet<>(List.of(cell.split(" +")));
        out.remove("");
        return out;
    }

    /** A form of one word in its endings; of more, as it stands. */
    private static Set<String> inflected(String form) {
        if (form.indexOf(' ') >= 0) {
            return Set.of(form);
        }
        Set<String> out = new LinkedHashSet<>(Inflection.noun(form));
        if (form.endsWith("ي") && form.length() > 2) {
            out.addAll(Inflection.demonym(form));
        }
        return out;
    }

    /** Words that show a context. */
    public FormTrie<Word> words() {
        return words;
    }

    /** Whether the context of a whole report may be that of such an event: one of its lines for reports says so, or it has none. */
    public boolean isOfReport(String name, Event event) {
        List<Line> lines = ofReports.get(name);
        return lines == null || lines.stream().anyMatch(l -> l.fits(event));
    }

    /** Lines without words: the event and its sides decide. */
    public List<Line> wordless() {
        return List.copyOf(wordless);
    }
}
