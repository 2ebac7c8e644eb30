package org.taqarub.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.text.Letters;

/** All lists and rules, loaded and indexed. Immutable. */
public final class Lexicon {

    /** Lists of names and titles, which {@link #names()} holds. */
    private static final List<String> NAME_LISTS = List.of(
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
            "heads");

    private static final List<String> WORD_LISTS = List.of(
            "offices",
            "reporting",
            "light-verbs",
            "months",
            "weekdays",
            "numbers",
            "units",
            "figures",
            "ambiguous",
            "words",
            "plurals",
            "contexts",
            "side-trees",
            "event-weights",
            "sentence-weights");

    /** Lists that hold together: a user's file takes the place of the whole list. */
    private static final Set<String> WHOLE_LISTS = Set.of("side-trees", "event-weights", "sentence-weights");

    /** Sets of figures.tsv. */
    private static final Set<String> FIGURE_SETS = Set.of(
            "before",
            "after",
            "vague",
            "verb",
            "noun",
            "victim",
            "victim-two",
            "tally",
            "one",
            "others",
            "people",
            "part",
            "thing",
            "mishap",
            "rise",
            "result",
            "unreal",
            "worth",
            "currency",
            "per");

    /** Written like names, nearly always something else. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "فان", "وان", "بان", "لان", "كان", "ولا", "فلا", "وله", "كما", "بها", "لها", "فيه", "به", "له", "وهو",
            "وهي");

    /** Lists that are of no language; they stand beside the folder of Arabic. */
    private static final List<String> SCALE_LISTS = List.of("cameo", "plover");

    private static final List<String> FRAME_FILES =
            List.of("events-verbal.rules", "events-material.rules", "positions.rules");

    private static final List<String> PATTERN_FILES = List.of("quotes.rules", "times.rules");

    private static final Set<String> UNIQUE = Set.of(
            "states",
            "places",
            "organisations",
            "groups",
            "bodies",
            "titles",
            "people",
            "reporting",
            "side-trees",
            "event-weights",
            "sentence-weights",
            "cameo",
            "plover");

    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
    private volatile @Nullable FormTrie<Entry> names;
    private final Set<String> uncut = new HashSet<>();
    private final Set<String> placeNames = new HashSet<>();
    private final Set<String> stateNames = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> genders = new HashMap<>();
    private final Map<String, List<Office>> offices = new HashMap<>();
    private final Map<String, List<Office>> byOffice = new HashMap<>();
    private final Map<String, Holders> holders = new HashMap<>();
    private final Map<String, List<Reporting>> reporting = new HashMap<>();
    private final Map<String, List<Entry>> lightVerbs = new HashMap<>();
    private final Map<String, List<Frame.Verb>> frameVerbs = new HashMap<>();
    private final FormTrie<Frame.Noun> frameNouns = new FormTrie<>();
    private final Map<String, List<Frame>> frames = new LinkedHashMap<>();
    private final Map<String, List<PatternRule>> patternRules = new LinkedHashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final FormTrie<Entry> calendar = new FormTrie<>();
    private final FormTrie<Entry> figureWords = new FormTrie<>();
    private final Set<String> peopleForms = new HashSet<>();

    /** Folders that the user named, of entries and blocks from there. */
    private final Map<Object, String> origins = new IdentityHashMap<>();

    private String version = "";
    private Codings codings = Codings.NONE;
    private SideTrees sideTrees = SideTrees.NONE;
    private EventWeights eventWeights = EventWeights.NONE;
    private EventWeights sentenceWeights = EventWeights.NONE;
    private ContextList contexts = ContextList.NONE;

    private Lexicon() {}

    /** The lexicon that comes with this build. */
    public static Lexicon bundled() {
        return load(List.of());
    }

    /**
     * The bundled lexicon with the files of the given folders: an entry with a known id takes its place, any other is added.
     *
     * @param folders each holds files named as ours are; others in it are an error
     * @throws LexiconException with every problem found
     * @throws UncheckedIOException where a folder cannot be read
     */
    public static Lexicon load(List<Path> folders) {
        List<Problem> problems = new ArrayList<>();
        Lexicon lexicon = new Lexicon();
        MessageDigest digest = sha256();
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        Map<String, Map<String, Block>> blocks = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        NAME_LISTS.forEach(l -> files.add(l + ".tsv"));
        WORD_LISTS.forEach(l -> files.add(l + ".tsv"));
        files.addAll(FRAME_FILES);
        files.addAll(PATTERN_FILES);
        SCALE_LISTS.forEach(l -> files.add(l + ".tsv"));
        for (String file : files) {
            boolean scale = SCALE_LISTS.contains(file.replace(".tsv", ""));
            String content = resource((scale ? "/lexicon/" : "/lexicon/ar/") + file);
            if (content == null) {
                problems.add(new Problem(file, 0, 0, "missing from this build"));
                continue;
            }
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            lexicon.add(scale ? "lexicon" : "", file, content, entries, blocks, problems);
        }
        for (Path folder : folders) {
            for (Path path : listed(folder)) {
                String file = String.valueOf(path.getFileName());
                if (!files.contains(file)) {
                    problems.add(new Problem(
                            folder.toString(), file, 0, 0, "no lexicon file has this name" + Near.hint(file, files)));
                    continue;
                }
                try {
                    String content = Files.readString(path);
                    digest.update(content.getBytes(StandardCharsets.UTF_8));
                    lexicon.add(folder.toString(), file, content, entries, blocks, problems);
                } catch (java.nio.charset.MalformedInputException e) {
                    problems.add(new Problem(folder.toString(), file, 0, 0, "not UTF-8; save it as UTF-8"));
                } catch (IOException e) {
                    throw new UncheckedIOException(path + " cannot be read", e);
                }
            }
        }
        lexicon.version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        lexicon.index(entries, problems);
        lexicon.indexRules(blocks, problems);
        lexicon.indexScales(problems);
        if (!problems.isEmpty()) {
            problems.sort(java.util.Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column));
            throw new LexiconException(problems);
        }
        return lexicon;
    }

    /** @param folder that the user named; empty for what comes with this build */
    private void add(
            String folder,
            String file,
            String content,
            Map<String, List<Entry>> entries,
            Map<String, Map<String, Block>> blocks,
            List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        if (file.endsWith(".tsv")) {
            String list = file.substring(0, file.length() - 4);
            List<Entry> read = Table.read(list, content, found);
            if (UNIQUE.contains(list)) {
                Table.checkUnique(list, read, found);
            }
            List<Entry> all = entries.computeIfAbsent(list, l -> new ArrayList<>());
            if (WHOLE_LISTS.contains(list)) {
                all.clear();
            }
            if (!all.isEmpty()) {
                Set<String> ids = new HashSet<>();
                read.forEach(e -> ids.add(e.id()));
                all.removeIf(e -> !e.id().isEmpty() && ids.contains(e.id()));
            }
            all.addAll(read);
            if (!folder.isEmpty()) {
                read.forEach(e -> origins.put(e, folder));
            }
        } else {
            Map<String, Block> known = blocks.computeIfAbsent(file, f -> new LinkedHashMap<>());
            Set<String> seen = new HashSet<>();
            for (Block block : Block.read(file, content, Rules.FIELDS, found)) {
                String id = Rules.id(block);
                if (id.isEmpty()) {
                    found.add(new Problem(
                            file, block.line(), 1, "an entry begins with rule:, frame: or position: and its name"));
                } else if (!seen.add(id)) {
                    found.add(new Problem(file, block.line(), 1, id + " stands twice"));
                } else {
                    known.put(id, block);
                    if (!folder.isEmpty()) {
                        origins.put(block, folder);
                    }
                }
            }
        }
        found.forEach(p -> problems.add(folder.isEmpty() ? p : p.in(folder)));
    }

    /** A problem of an entry at one of its columns; at its beginning where the name is empty. */
    private Problem problem(Entry entry, String column, String message) {
        Problem problem = new Problem(entry.list() + ".tsv", entry.line(), entry.place(column), message);
        String folder = origins.get(entry);
        return folder == null ? problem : problem.in(folder);
    }

    /** Problems of a block, told of the folder that it is from. */
    private void tell(Block block, List<Problem> found, List<Problem> problems) {
        String folder = origins.get(block);
        found.forEach(p -> problems.add(folder == null ? p : p.in(folder)));
    }

    private void index(Map<String, List<Entry>> entries, List<Problem> problems) {
        for (String list : NAME_LISTS) {
            for (Entry entry : entries.getOrDefault(list, List.of())) {
                byId.putIfAbsent(list + ":" + entry.id(), entry);
                if (entry.forms().isEmpty()) {
                    problems.add(problem(entry, "", "no Arabic form"));
                }
                for (String form : entry.forms()) {
                    if (list.equals("populations") || list.equals("demonyms")) {
                        peopleForms.add(Letters.fold(form));
                    }
                    for (String written : Inflection.of(entry, form)) {
                        protect(list, written);
                    }
                }
            }
        }
        for (Entry entry : entries.getOrDefault("titles", List.of())) {
            indexHolders(entry, problems);
        }
        for (Entry entry : entries.getOrDefault("ambiguous", List.of())) {
            entry.forms().forEach(f -> ambiguous.add(entry.column("list") + ":" + String.join(" ", FormTrie.words(f))));
        }
        for (Entry entry : entries.getOrDefault("given-names", List.of())) {
            for (String form : entry.forms()) {
                genders.computeIfAbsent(Letters.fold(form), x -> new java.util.TreeSet<>())
                        .add(entry.column("gender"));
            }
        }
        for (Entry entry : entries.getOrDefault("words", List.of())) {
            Set<String> set = words.computeIfAbsent(entry.column("set"), x -> new HashSet<>());
            entry.forms().forEach(f -> set.add(Letters.fold(f)));
        }
        uncut.addAll(words.getOrDefault("whole", Set.of()));
        Weights.Complaint complaint = (row, column, message) -> problems.add(problem(row, column, message));
        sideTrees = SideTrees.of(entries.getOrDefault("side-trees", List.of()), complaint);
        eventWeights =
                EventWeights.of(entries.getOrDefault("event-weights", List.of()), Set.of("sound", "open"), complaint);
        sentenceWeights = EventWeights.of(
                entries.getOrDefault("sentence-weights", List.of()), Set.of("ASSAULT", "PROTEST"), complaint);
        for (Entry entry : entries.getOrDefault("offices", List.of())) {
            if (!byId.containsKey("people:" + entry.id())) {
                problems.add(problem(entry, "person", "no person " + entry.id() + " in people.tsv"));
            }
            Map.Entry<String, String> wrong = Overlaps.wrongDate(entry);
            if (wrong != null) {
                problems.add(problem(entry, wrong.getKey(), wrong.getValue()));
            }
            Office office = new Office(
                    entry.id(),
                    entry.column("title"),
                    entry.country(),
                    entry.sector(),
                    entry.column("from"),
                    entry.column("to"));
            offices.computeIfAbsent(entry.id(), p -> new ArrayList<>()).add(office);
            byOffice.computeIfAbsent(office.title() + " " + office.country(), o -> new ArrayList<>())
                    .add(office);
        }
        for (Entry entry : entries.getOrDefault("reporting", List.of())) {
            indexReporting(entry, problems);
        }
        for (Entry entry : entries.getOrDefault("light-verbs", List.of())) {
            if (entry.forms().isEmpty()) {
                problems.add(problem(entry, "", "no Arabic form"));
                continue;
            }
            String imperfect = entry.forms().size() > 1 ? entry.forms().get(1) : "";
            VerbForm.inflect(entry.forms().get(0), imperfect)
                    .keySet()
                    .forEach(f -> lightVerbs
                            .computeIfAbsent(f, x -> new ArrayList<>())
                            .add(entry));
        }
        for (String list : List.of("months", "weekdays", "numbers")) {
            for (Entry entry : entries.getOrDefault(list, List.of())) {
                entry.forms().forEach(f -> calendar.add(f, entry));
            }
        }
        for (Entry entry : entries.getOrDefault("figures", List.of())) {
            indexFigures(entry, problems);
        }
        lists.putAll(entries);
    }

    private void indexFigures(Entry entry, List<Problem> problems) {
        String set = entry.id();
        if (!FIGURE_SETS.contains(set)) {
            problems.add(problem(
                    entry, "set", "figures.tsv knows no set " + set + Near.hint(set, List.copyOf(FIGURE_SETS))));
        } else if (entry.forms().isEmpty()) {
            problems.add(problem(entry, "", "no Arabic form"));
        } else if (set.equals("verb")) {
            String imperfect = entry.forms().size() > 1 ? entry.forms().get(1) : "";
            VerbForm.inflect(entry.forms().get(0), imperfect).keySet().forEach(f -> figureWords.add(f, entry));
        } else {
            entry.forms().forEach(f -> figureWords.add(f, entry));
            if (set.equals("people") || set.equals("one")) {
                entry.forms().forEach(f -> peopleForms.add(Letters.fold(f)));
            }
        }
        String value = entry.column("value");
        if (set.equals("vague") && !value.matches("\\d+-\\d*")) {
            problems.add(problem(entry, "value", "least and most with a hyphen between (3-9, 20-), not " + value));
        }
        if (set.equals("currency") && !value.matches("([A-Z]{3})?")) {
            problems.add(problem(entry, "value", "an ISO 4217 code or nothing, not " + value));
        }
    }

    /** Words that the segmenter must leave whole: names that begin with what could be a clitic. */
    private void protect(String list, String form) {
        if (list.equals("titles") || list.equals("bodies") || list.equals("populations")) {
            return;
        }
        List<String> words = FormTrie.words(form);
        boolean alone = words.size() == 1;
        if (alone && (list.equals("states") || list.equals("places") || list.equals("seats"))) {
            placeNames.add(words.get(0));
            if (list.equals("states")) {
                stateNames.add(words.get(0));
            }
        }
        for (String word : words) {
            boolean risky = "وفبلكس".indexOf(word.charAt(0)) >= 0
                    || word.endsWith("ه")
                    || word.endsWith("ي")
                    || word.endsWith("ا")
                    || word.endsWith("ك")
                    || word.endsWith("هم")
                    || word.endsWith("ن");
            if (word.length() >= (alone ? 3 : 4)
                    && risky
                    && (alone || list.equals("people"))
                    && !FUNCTION_WORDS.contains(word)) {
                uncut.add(word);
            }
        }
    }

    /** {@code one} or {@code many}; with {@code in} and codes of states that holds there, and the other elsewhere. */
    private void indexHolders(Entry entry, List<Problem> problems) {
        String[] words = entry.column("holders").split(" +");
        boolean many = words[0].equals("many");
        boolean some = words.length > 2 && words[1].equals("in");
        if (!many && !words[0].equals("one") && !words[0].isEmpty() || words.length > 1 && !some) {
            problems.add(problem(
                    entry,
                    "holders",
                    "holders are one or many, or one of them in some states (many in IRQ SDN), not "
                            + entry.column("holders")));
            return;
        }
        Set<String> states = new HashSet<>();
        for (int i = 2; i < words.length; i++) {
            states.add(words[i]);
            if (entry("states", words[i]) == null) {
                problems.add(problem(entry, "holders", "no state " + words[i] + " in states.tsv"));
            }
        }
        holders.put(entry.id(), new Holders(many == some, states));
    }

    /**
     * How many hold an office at a time.
     *
     * @param one whether it is one
     * @param but states where it is not so
     */
    private record Holders(boolean one, Set<String> but) {}

    private void indexReporting(Entry entry, List<Problem> problems) {
        boolean say = entry.kind().equals("say");
        if (!say && !entry.kind().equals("act")) {
            problems.add(problem(entry, "", "kind is say or act, not " + entry.kind()));
        }
        Reporting.Content content;
        switch (entry.column("content")) {
            case "":
                content = Reporting.Content.MASDAR;
                break;
            case "noun":
                content = Reporting.Content.NOUN;
                break;
            case "clause":
                content = Reporting.Content.CLAUSE;
                break;
            default:
                content = Reporting.Content.MASDAR;
                problems.add(problem(entry, "", "content is empty, noun or clause, not " + entry.column("content")));
        }
        Set<String> prepositions = new HashSet<>();
        for (String p : entry.column("prep").split("\\|", -1)) {
            prepositions.add(Letters.fold(p.trim()));
        }
        if (!entry.forms().isEmpty()) {
            String imperfect = entry.forms().size() > 1 ? entry.forms().get(1) : "";
            VerbForm.inflect(entry.forms().get(0), imperfect)
                    .forEach((form, features) -> addReporting(
                            form,
                            new Reporting(
                                    entry.id(),
                                    Reporting.Shape.VERB,
                                    say,
                                    entry.column("act"),
                                    prepositions,
                                    content,
                                    features)));
        }
        String participle = Letters.fold(entry.column("participle"));
        if (!participle.isEmpty()) {
            String bare = participle.endsWith("ا") && participle.length() > 4
                    ? participle.substring(0, participle.length() - 1)
                    : participle;
            if (bare.endsWith("ن") || bare.endsWith("ه") || bare.endsWith("ك")) {
                // مبينا is no مبي with a pronoun.
                uncut.add(bare + "ا");
            }
            for (String ending : List.of("", "ا", "ه", "ين", "ون", "ات")) {
                if (Inflection.isOtherNoun(bare + ending)) {
                    continue;
                }
                addReporting(
                        bare + ending,
                        new Reporting(
                                entry.id(),
                                Reporting.Shape.PARTICIPLE,
                                say,
                                entry.column("act"),
                                prepositions,
                                content,
                                new VerbForm(
                                        VerbForm.Tense.IMPERFECT, 3, ending.equals("ه"), ending.length() == 2, false)));
            }
        }
        String masdar = Letters.fold(entry.column("masdar"));
        if (!masdar.isEmpty()) {
            addReporting(
                    masdar,
                    new Reporting(
                            entry.id(),
                            Reporting.Shape.MASDAR,
                            say,
                            entry.column("act"),
                            prepositions,
                            content,
                            new VerbForm(VerbForm.Tense.PERFECT, 3, false, false, false)));
        }
    }

    private void addReporting(String form, Reporting word) {
        reporting.computeIfAbsent(form, f -> new ArrayList<>(1)).add(word);
    }

    private void indexRules(Map<String, Map<String, Block>> blocks, List<Problem> problems) {
        for (String file : FRAME_FILES) {
            String kind = file.startsWith("positions") ? "position" : "event";
            for (Block block : blocks.getOrDefault(file, Map.of()).values()) {
                List<Problem> found = new ArrayList<>();
                Frame frame = Rules.frame(block, found);
                tell(block, found, problems);
                if (frame == null) {
                    continue;
                }
                frames.computeIfAbsent(kind, k -> new ArrayList<>()).add(frame);
                for (String verb : block.values("verb")) {
                    String[] words = verb.split("\\s+");
                    String preposition = words.length > 2 ? Letters.fold(words[2]) : "";
                    VerbForm.inflect(words[0], words.length > 1 ? words[1] : "")
                            .forEach((form, features) -> frameVerbs
                                    .computeIfAbsent(form, f -> new ArrayList<>(1))
                                    .add(new Frame.Verb(frame, features, preposition)));
                }
                for (String field : List.of("masdar", "noun")) {
                    for (String form : block.values(field)) {
                        Inflection.noun(form).forEach(f -> frameNouns.add(f, new Frame.Noun(frame, false)));
                    }
                }
                for (String form : block.values("participle")) {
                    Inflection.participle(form).forEach(f -> frameNouns.add(f, new Frame.Noun(frame, true)));
                }
            }
        }
        for (String file : PATTERN_FILES) {
            Set<String> slots = file.startsWith("quotes") ? Rules.QUOTE_SLOTS : Rules.TIME_SLOTS;
            List<PatternRule> rules = new ArrayList<>();
            for (Block block : blocks.getOrDefault(file, Map.of()).values()) {
                List<Pattern> patterns = new ArrayList<>();
                List<Problem> found = new ArrayList<>();
                for (Block.Field field : block.all("match")) {
                    Pattern pattern = Pattern.parse(file, field, slots, found);
                    if (pattern != null) {
                        patterns.add(pattern);
                    }
                }
                Rules.checkExamples(block, found);
                tell(block, found, problems);
                rules.add(new PatternRule(Rules.id(block), block, patterns));
            }
            patternRules.put(file.substring(0, file.indexOf('.')), List.copyOf(rules));
        }
    }

    private void indexScales(List<Problem> problems) {
        codings = new Codings(list("plover"), list("cameo"), this::problem, problems);
        for (Frame frame : frames("event")) {
            List<Problem> found = new ArrayList<>();
            codings.check(frame, found);
            tell(frame.block(), found, problems);
        }
        contexts = new ContextList(list("contexts"), frames("event"), this::problem, problems);
    }

    /** Names, titles, bodies and peoples. */
    public FormTrie<Entry> names() {
        FormTrie<Entry> all = names;
        return all == null ? indexNames() : all;
    }

    /** When they are first asked for: who only searches never does. */
    private synchronized FormTrie<Entry> indexNames() {
        FormTrie<Entry> all = names;
        if (all == null) {
            all = new FormTrie<>();
            for (String list : NAME_LISTS) {
                for (Entry entry : list(list)) {
                    for (String form : entry.forms()) {
                        for (String written : Inflection.of(entry, form)) {
                            all.add(written, entry);
                        }
                    }
                }
            }
            names = all;
        }
        return all;
    }

    /** Months, weekdays and number words. */
    public FormTrie<Entry> calendar() {
        return calendar;
    }

    /** Whether a folded word is a form of populations.tsv, of demonyms.tsv or of the people of figures.tsv. */
    public boolean isPeopleForm(String folded) {
        return peopleForms.contains(folded);
    }

    /** Words of figures.tsv, verbs in all of their forms. */
    public FormTrie<Entry> figureWords() {
        return figureWords;
    }

    /** Whether a folded word is a name that must not be cut into clitics. */
    public boolean isUncut(String folded) {
        return uncut.contains(folded);
    }

    /** Whether a folded word is the name of a state, a place or a seat of government. */
    public boolean isPlaceName(String folded) {
        return placeNames.contains(folded);
    }

    /** Whether a folded word is the name of a state. */
    public boolean isStateName(String folded) {
        return stateNames.contains(folded);
    }

    /** Whether a form of a list is declared to be a common word as well. */
    public boolean isAmbiguous(String list, String form) {
        return ambiguous.contains(list + ":" + form);
    }

    /** The entry of a list with that id; null where there is none. */
    public @Nullable Entry entry(String list, String id) {
        return byId.get(list + ":" + id);
    }

    /** All entries of a list in the order of its file. */
    public List<Entry> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Offices that a person held, in the order of the list. */
    public List<Office> offices(String person) {
        return offices.getOrDefault(person, List.of());
    }

    /**
     * Whether a state has one holder of an office at a time, so that who is listed for a day is who is meant.
     *
     * @param title id in titles.tsv; of one that does not stand there nothing is known, so many may hold it
     * @param country ISO 3166-1 alpha-3, empty where none
     */
    public boolean isHeldByOne(String title, String country) {
        Holders known = holders.get(title);
        return known != null && known.one() != known.but().contains(country);
    }

    /**
     * Who held an office alone on a day. On the day of a hand-over it is who came; in a month of which the lists do not know the day, nobody.
     *
     * @param title id in titles.tsv
     * @param country ISO 3166-1 alpha-3, empty where none
     * @param day ISO 8601 date
     * @return null where many hold it, where nobody is listed, and where the lists leave it open
     */
    public @Nullable Office holder(String title, String country, String day) {
        if (!isHeldByOne(title, country)) {
            return null;
        }
        Office last = null;
        boolean open = false;
        for (Office office : byOffice.getOrDefault(title + " " + country, List.of())) {
            if (office.from().isEmpty() || !office.heldOn(day)) {
                continue;
            }
            if (last == null || last.person().equals(office.person())) {
                last = office;
            } else {
                Office later = office.from().compareTo(last.from()) > 0 ? office : last;
                open |= later.from().length() < 10;
                last = later;
            }
        }
        return open ? null : last;
    }

    /** Pairs of people that offices.tsv has in an office of one holder at the same time for more than a month; empty where there are none. */
    public List<Problem> overlaps() {
        List<Entry> ofOne = list("offices").stream()
                .filter(o -> isHeldByOne(o.column("title"), o.country()))
                .toList();
        return Overlaps.of(ofOne).stream()
                .map(pair -> {
                    Problem other = problem(pair.earlier(), "from", "");
                    return problem(
                            pair.later(),
                            "from",
                            pair.message(other.folder() + "/" + other.file() + ":" + other.line()));
                })
                .sorted(java.util.Comparator.comparing(Problem::folder).thenComparingInt(Problem::line))
                .toList();
    }

    /** Reporting words that are written so; {@code base} is folded and without clitics. */
    public List<Reporting> reporting(String base) {
        return reporting.getOrDefault(base, List.of());
    }

    /** Light verbs that are written so. */
    public List<Entry> lightVerbs(String base) {
        return lightVerbs.getOrDefault(base, List.of());
    }

    /** Verbs of frames that are written so. */
    public List<Frame.Verb> frameVerbs(String base) {
        return frameVerbs.getOrDefault(base, List.of());
    }

    /** Nouns and participles of frames. */
    public FormTrie<Frame.Noun> frameNouns() {
        return frameNouns;
    }

    /** Whether an event noun begins at a token. */
    public boolean frameNounsAt(List<org.taqarub.morphology.Token> tokens, int at) {
        return frameNouns.longest(tokens, at) != null;
    }

    /** Frames of {@code event} or {@code position}. */
    public List<Frame> frames(String kind) {
        return frames.getOrDefault(kind, List.of());
    }

    /** How events count. */
    public Codings codings() {
        return codings;
    }

    /** What shows what an event is about. */
    public ContextList contexts() {
        return contexts;
    }

    /** Rules of {@code quotes} or {@code times}, in the order of the file. */
    public List<PatternRule> rules(String file) {
        return patternRules.getOrDefault(file, List.of());
    }

    /** Genders that bear a folded given name: m, f, u; empty where no list holds it. */
    public Set<String> gendersOf(String givenName) {
        return genders.getOrDefault(givenName, Set.of());
    }

    /**
     * A set of words.tsv, folded.
     *
     * @throws IllegalArgumentException where the file has no such set
     */
    public Set<String> words(String set) {
        Set<String> found = words.get(set);
        if (found == null) {
            throw new IllegalArgumentException("words.tsv has no set " + set + Near.hint(set, words.keySet()));
        }
        return found;
    }

    /** The trees that decide who is a side of an event. */
    public SideTrees sideTrees() {
        return sideTrees;
    }

    /** How much each clue speaks for a candidate as an event that a report tells. */
    public EventWeights eventWeights() {
        return eventWeights;
    }

    /** How much each clue speaks for a candidate as what a sentence without its report tells, of the types that the list has thresholds for. */
    public EventWeights sentenceWeights() {
        return sentenceWeights;
    }

    /** Identifies lists and rules: the same words give the same version. */
    public String version() {
        return version;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable String resource(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from this build", e);
        }
    }

    private static List<Path> listed(Path folder) {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            p -> p.toString().endsWith(".tsv") || p.toString().endsWith(".rules"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read as a folder of lexicon files", e);
        }
    }
}
