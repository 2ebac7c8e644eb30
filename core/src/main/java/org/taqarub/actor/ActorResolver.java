package org.taqarub.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Office;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;

/**
 * Decides which phrases name one and the same actor: by list entry, by name, by title and state, and by what a description points back to. What the report's words say of country and
 * sector goes before what the lists say. Stateless.
 */
public final class ActorResolver {

    /** Entries of populations.tsv that stand for one official who was named before: المسؤول, الدبلوماسي. */
    private static final java.util.Set<String> OFFICIALS = java.util.Set.of("official", "diplomat");

    /** Sectors of public office: who has left it and holds no other is a politician. */
    private static final java.util.Set<String> PUBLIC = java.util.Set.of("GOV", "LEG");

    private final Lexicon lexicon;
    private final java.util.Set<String> regional;

    public ActorResolver(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.regional = lexicon.words("regional");
    }

    /** Resolves all phrases of a report. */
    public Actors resolve(Analysis analysis, List<Phrase> phrases) {
        return new Run(analysis, phrases).resolve();
    }

    /** Ids of bodies.tsv that are in another state than their own. */
    private static final Set<String> ABROAD = Set.of("embassy", "consulate", "diplomatic-mission", "delegation");

    private final class Run {

        private final Analysis analysis;
        private final List<Phrase> phrases;
        private final Map<String, Actors.Draft> drafts = Actors.newDrafts();
        private final List<Actors.Draft> recent = new ArrayList<>();
        private final @Nullable String day;
        /** How often the report names each state, in any form. */
        private final Map<String, Integer> countries = new HashMap<>();

        private String dominant = "";

        Run(Analysis analysis, List<Phrase> phrases) {
            this.analysis = analysis;
            this.phrases = phrases;
            java.time.LocalDate published = analysis.report().publishedOn();
            this.day = published == null ? null : published.toString();
        }

        /** Their country, where a text speaks of somebody's own: قال الوزير إن بلاده ترفض. It stands for the state and is no mention of it. */
        private List<Phrase> ownCountries() {
            List<Phrase> out = new ArrayList<>();
            List<Token> tokens = analysis.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.pronoun().isEmpty() || !token.base().equals("بلاد")) {
                    continue;
                }
                Phrase owner = ownerOfCountry(i, token.pronoun());
                Actors.Draft person = owner == null || owner.entity == null ? null : drafts.get(owner.entity);
                Actors.Draft state = person == null ? null : state(person.country);
                if (state != null) {
                    Phrase phrase = new Phrase(Phrase.Shape.STATE, i, i + 1);
                    phrase.entity = state.id;
                    phrase.definite = true;
                    phrase.feminine = true;
                    phrase.masculine = false;
                    phrase.locative = i > 0
                            && (tokens.get(i - 1).bare().equals("في")
                                    || token.preposition().equals("ب"));
                    out.add(phrase);
                }
            }
            return out;
        }

        /** Who speaks of a country of his own: in its sentence or the one before, the last one who fits, rather one whom no preposition governs. */
        private @Nullable Phrase ownerOfCountry(int at, String pronoun) {
            int start = analysis.sentenceStart(at);
            if (start > 0) {
                start = analysis.sentenceStart(start - 1);
            }
            Phrase nearest = null;
            for (int k = phrases.size() - 1; k >= 0; k--) {
                Phrase phrase = phrases.get(k);
                if (phrase.start >= at) {
                    continue;
                }
                if (phrase.start < start) {
                    break;
                }
                Actors.Draft draft = phrase.entity == null ? null : drafts.get(phrase.entity);
                boolean fits = draft != null
                        && draft.kind == Entity.Kind.PERSON
                        && !draft.country.isEmpty()
                        && (pronoun.equals("ه") && draft.masculine
                                || pronoun.equals("ها") && draft.feminine
                                || pronoun.equals("هم") && draft.plural
                                || pronoun.equals("نا")
                                || pronoun.equals("ي"));
                if (!fits) {
                    continue;
                }
                Token before = phrase.start == 0 ? null : analysis.tokens().get(phrase.start - 1);
                boolean governed =
                        !analysis.tokens().get(phrase.start).preposition().isEmpty()
                                || before != null
                                        && (before.pos().equals("IN")
                                                || before.base().equals("مع"));
                if (!governed) {
                    return phrase;
                }
                nearest = nearest == null ? phrase : nearest;
            }
            return nearest;
        }

        Actors resolve() {
            new PlaceChoice(lexicon, analysis, phrases).decide();
            dominant = dominantCountry();
            for (Phrase phrase : phrases) {
                firstPass(phrase);
            }
            for (Phrase phrase : phrases) {
                secondPass(phrase);
            }
            return new Actors(analysis, phrases, ownCountries(), drafts);
        }

        /** The state that the report names most, in any form but as that of a medium, which is only cited; empty where two are even. */
        private String dominantCountry() {
            Map<String, Integer> counts = countries;
            for (Phrase phrase : phrases) {
                count(phrase, counts);
            }
            String best = "";
            int most = 0;
            boolean even = false;
            for (Map.Entry<String, Integer> e : counts.entrySet()) {
                if (e.getValue() > most) {
                    most = e.getValue();
                    best = e.getKey();
                    even = false;
                } else if (e.getValue() == most) {
                    even = true;
                }
            }
            return even ? "" : best;
        }

        private void count(Phrase phrase, Map<String, Integer> counts) {
            if (!phrase.country.isEmpty() && phrase.inner.isEmpty() && !phrase.sector.equals("MED")) {
                counts.merge(
                        phrase.country,
                        phrase.shape == Phrase.Shape.PLACE || phrase.shape == Phrase.Shape.STATE ? 2 : 1,
                        Integer::sum);
            }
            for (Phrase inner : phrase.inner) {
                count(inner, counts);
            }
        }

        /** What names itself: list entries and full names. */
        private void firstPass(Phrase phrase) {
            switch (phrase.shape) {
                case STATE:
                    if (phrase.entries.size() > 1) {
                        break;
                    }
                    Actors.Draft named = state(phrase.country);
                    named.masculine |= phrase.masculine;
                    assign(phrase, named);
                    break;
                case SEAT:
                    seat(phrase);
                    break;
                case PLACE:
                    place(phrase);
                    break;
                case ORGANISATION:
                    organisation(phrase);
                    break;
                case PERSON:
                    if (phrase.sameAs == null && (phrase.entries.size() == 1 || phrase.name.size() > 1)) {
                        person(phrase);
                    }
                    break;
                default:
                    break;
            }
            for (Phrase inner : phrase.inner) {
                firstPass(inner);
            }
        }

        private void secondPass(Phrase phrase) {
            for (Phrase inner : phrase.inner) {
                secondPass(inner);
            }
            if (phrase.entity == null) {
                switch (phrase.shape) {
                    case PERSON:
                        shortName(phrase);
                        break;
                    case TITLE:
                        description(phrase);
                        break;
                    case ORGANISATION:
                        if (phrase.backward) {
                            backward(phrase);
                        } else if (phrase.entries.size() > 1) {
                            oneOfSeveral(phrase);
                        }
                        break;
                    case BODY:
                        body(phrase);
                        break;
                    case PEOPLE:
                        people(phrase);
                        break;
                    case DEMONYM:
                        demonym(phrase);
                        break;
                    case STATE:
                        stateOfSeveral(phrase);
                        break;
                    default:
                        break;
                }
            }
            Actors.Draft draft = phrase.entity == null ? null : drafts.get(phrase.entity);
            if (draft != null
                    && phrase.shape != Phrase.Shape.DEMONYM
                    && !analysis.marks().isInside(phrase.start)) {
                recent.remove(draft);
                recent.add(draft);
            }
        }

        private Actors.Draft draft(String id, Entity.Kind kind) {
            return drafts.computeIfAbsent(id, x -> new Actors.Draft(id, kind));
        }

        private void assign(Phrase phrase, Actors.Draft draft) {
            phrase.entity = draft.id;
            draft.phrases.add(phrase);
        }

        private Actors.Draft state(String code) {
            Actors.Draft draft = draft(code, Entity.Kind.STATE);
            if (draft.country.isEmpty()) {
                Entry entry = lexicon.entry("states", code);
                draft.country = code;
                draft.sector = "GOV";
                draft.arabic = entry == null ? code : entry.forms().get(0);
                draft.english = entry == null ? code : entry.english();
                draft.strong = true;
                draft.feminine = true;
                draft.masculine = false;
            }
            return draft;
        }

        /** المملكة: of the states that are called so, the one that the report names most; where none is ahead, nobody is guessed. */
        private void stateOfSeveral(Phrase phrase) {
            String best = "";
            int most = 0;
            for (Entry entry : phrase.entries) {
                int count = countries.getOrDefault(entry.id(), 0);
                if (count == most) {
                    best = "";
                } else if (count > most) {
                    most = count;
                    best = entry.id();
                }
            }
            if (!best.isEmpty()) {
                phrase.how = "state-of-report";
                phrase.country = best;
                Actors.Draft draft = state(best);
                assign(phrase, draft);
            }
        }

        private void seat(Phrase phrase) {
            Entry entry = phrase.entries.get(0);
            if (entry.kind().equals("capital")) {
                if (phrase.locative) {
                    phrase.how = "capital-as-place";
                    Actors.Draft draft = draft("place:" + entry.english(), Entity.Kind.PLACE);
                    describe(draft, entry, phrase);
                    draft.sector = "";
                    assign(phrase, draft);
                } else {
                    phrase.how = "capital-for-state";
                    assign(phrase, state(phrase.country));
                }
                return;
            }
            Actors.Draft draft = draft("seat:" + entry.english(), Entity.Kind.GOVERNMENT_BODY);
            describe(draft, entry, phrase);
            assign(phrase, draft);
        }

        private void place(Phrase phrase) {
            Entry entry = phrase.entries.get(0);
            boolean one = phrase.entries.stream().allMatch(e -> e.country().equals(entry.country()));
            Actors.Draft draft = draft("place:" + entry.id(), Entity.Kind.PLACE);
            describe(draft, entry, phrase);
            if (!one) {
                draft.country = "";
                phrase.country = "";
            }
            assign(phrase, draft);
        }

        private void describe(Actors.Draft draft, Entry entry, Phrase phrase) {
            if (draft.arabic.isEmpty()) {
                draft.arabic = entry.forms().get(0);
                draft.english = entry.english();
                draft.country = phrase.country;
                draft.sector = phrase.sector;
                draft.strong = true;
                draft.feminine = true;
            }
        }

        /** The last body before whose name begins with the same word: التنظيم after تنظيم القاعدة. */
        private void backward(Phrase phrase) {
            String head = analysis.tokens().get(phrase.start).stem();
            Entity.Kind kind = phrase.head == null ? Entity.Kind.ORGANISATION : kind(phrase.head.kind());
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                boolean name = draft.phrases.stream().anyMatch(p -> p != phrase && startsWith(p, head));
                boolean document = phrase.head != null
                        && phrase.head.id().equals("document")
                        && (draft.kind == Entity.Kind.ORGANISATION
                                || draft.kind == Entity.Kind.IGO
                                || draft.kind == Entity.Kind.ARMED_GROUP
                                || draft.kind == Entity.Kind.GOVERNMENT_BODY);
                boolean media = kind == Entity.Kind.MEDIA && draft.kind == Entity.Kind.MEDIA;
                if (name
                        || media
                        || document
                        || head.equals("منظمه")
                                && draft.kind == Entity.Kind.ORGANISATION
                                && draft.sector.equals("NGO")) {
                    phrase.how = "points-back";
                    assign(phrase, draft);
                    return;
                }
            }
        }

        private boolean startsWith(Phrase phrase, String head) {
            return phrase.shape == Phrase.Shape.ORGANISATION
                    && analysis.tokens().get(phrase.start).stem().equals(head);
        }

        private void organisation(Phrase phrase) {
            if (phrase.backward || phrase.entries.size() > 1) {
                return;
            }
            if (phrase.saidToSpeak) {
                unlisted(phrase);
                return;
            }
            if (phrase.head != null) {
                String id = "org:" + String.join("-", phrase.name);
                Actors.Draft draft = draft(id, kind(phrase.head.kind()));
                if (draft.arabic.isEmpty()) {
                    boolean office = phrase.head.id().equals("office");
                    draft.arabic = analysis.words(phrase.start, phrase.end);
                    draft.country = phrase.country;
                    draft.sector = office && phrase.sector.isEmpty() ? "GOV" : phrase.sector;
                    draft.strong = !office;
                    draft.feminine = phrase.feminine;
                    draft.masculine = phrase.masculine;
                }
                assign(phrase, draft);
                return;
            }
            listed(phrase, phrase.entries.get(0));
        }

        /** Of several bodies of one name: one that the report names in full, else the one whose state or whose field of action it speaks of. */
        private void oneOfSeveral(Phrase phrase) {
            List<Entry> named = phrase.entries.stream()
                    .filter(e -> drafts.containsKey(e.id()))
                    .toList();
            List<Entry> local = phrase.entries.stream()
                    .filter(e -> !e.country().isEmpty() && e.country().equals(dominant))
                    .toList();
            List<Entry> near = phrase.entries.stream().filter(this::actsHere).toList();
            List<Entry> chosen = named.size() == 1 ? named : local.size() == 1 ? local : near;
            if (chosen.size() == 1) {
                phrase.how = named.size() == 1 ? "named-in-report" : "state-of-report";
                listed(phrase, chosen.get(0));
            } else {
                unresolved(phrase);
            }
        }

        /** Whether the report names a state where this body acts. */
        private boolean actsHere(Entry entry) {
            return !entry.column("near").isEmpty()
                    && java.util.Arrays.stream(entry.column("near").split(" "))
                            .anyMatch(c -> c.equals(dominant)
                                    || drafts.containsKey(c)
                                    || drafts.values().stream()
                                            .anyMatch(d -> d.kind == Entity.Kind.ARMED_GROUP && d.country.equals(c)));
        }

        /** Two or more of equal standing: nobody is guessed, and the evidence names them all. */
        private void unresolved(Phrase phrase) {
            phrase.how = "ambiguous";
            Actors.Draft draft = draft(
                    "unresolved:"
                            + String.join(
                                    "-", phrase.entries.stream().map(Entry::id).toList()),
                    phrase.shape == Phrase.Shape.PERSON
                            ? Entity.Kind.PERSON
                            : kind(phrase.entries.get(0).kind()));
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.feminine = phrase.feminine;
                draft.masculine = phrase.masculine;
            }
            if (phrase.evidence.size() < phrase.entries.size()) {
                phrase.entries.forEach(e -> phrase.evidence.add(
                        org.taqarub.record.Evidence.of(analysis.baseSpan(phrase.start, phrase.end), e.rule())));
            }
            assign(phrase, draft);
        }

        private void listed(Phrase phrase, Entry entry) {
            Actors.Draft draft = draft(entry.id(), kind(entry.kind()));
            if (draft.arabic.isEmpty()) {
                draft.arabic = entry.forms().get(0);
                draft.english = entry.english();
                draft.country = entry.country();
                draft.sector = entry.sector();
                draft.strong = draft.kind != Entity.Kind.COMPANY;
                draft.feminine = phrase.feminine;
                draft.masculine = phrase.masculine;
            }
            assign(phrase, draft);
        }

        /** Somebody whom only his speaking shows; the same words later are he again. */
        private void unlisted(Phrase phrase) {
            String words = analysis.words(phrase.start, phrase.end);
            Actors.Draft draft = draft(
                    "said:" + words.replace(' ', '-'),
                    phrase.head == null ? Entity.Kind.ORGANISATION : kind(phrase.head.kind()));
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.country = countryOf(phrase);
                draft.sector = phrase.sector;
                draft.feminine = phrase.feminine;
                draft.masculine = phrase.masculine;
            }
            assign(phrase, draft);
        }

        private Entity.Kind kind(String name) {
            try {
                return Entity.Kind.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return Entity.Kind.ORGANISATION;
            }
        }

        /** محمد حسين: two given names are many people's; the listed one is meant where the report speaks of his state. */
        private boolean isAnybodysName(Phrase phrase) {
            if (phrase.entries.size() != 1
                    || phrase.name.size() != 2
                    || phrase.name.stream().anyMatch(w -> lexicon.gendersOf(w).isEmpty())) {
                return false;
            }
            List<Office> offices = lexicon.offices(phrase.entries.get(0).id());
            return !offices.isEmpty()
                    && offices.stream().noneMatch(o -> o.country().isEmpty() || countries.containsKey(o.country()));
        }

        private void person(Phrase phrase) {
            if (isAnybodysName(phrase)) {
                phrase.entries = List.of();
            }
            if (phrase.entries.size() == 1) {
                known(phrase, phrase.entries.get(0));
                return;
            }
            Entry chosen = choose(phrase);
            if (chosen != null) {
                known(phrase, chosen);
                return;
            }
            Actors.Draft same = sameName(phrase.name);
            if (same == null) {
                same = draft("person:" + String.join("-", phrase.name), Entity.Kind.PERSON);
                same.arabic = nameOf(phrase);
                same.name = phrase.name;
                same.strong = !phrase.titles.isEmpty() || phrase.name.size() > 1;
            } else if (phrase.name.size() > same.name.size()) {
                same.name = phrase.name;
                same.arabic = nameOf(phrase);
            }
            learn(same, phrase);
            assign(phrase, same);
        }

        private String nameOf(Phrase phrase) {
            return analysis.baseSpan(phrase.nameStart, phrase.end)
                    .of(analysis.report().text());
        }

        /** Of several people of one name: the one that the title and state fit. */
        private @Nullable Entry choose(Phrase phrase) {
            Entry chosen = null;
            for (Entry person : phrase.entries) {
                boolean inText = drafts.containsKey(person.id());
                boolean fits = inText;
                for (Office office : lexicon.offices(person.id())) {
                    boolean country =
                            !phrase.country.isEmpty() && office.country().equals(phrase.country);
                    boolean title = phrase.titles.stream().anyMatch(t -> t.id().equals(office.title()));
                    boolean then = day == null || office.heldOn(day);
                    fits |= then
                            && (title && (phrase.country.isEmpty() || country) || country && phrase.titles.isEmpty());
                }
                if (fits) {
                    if (chosen != null) {
                        return null;
                    }
                    chosen = person;
                }
            }
            if (chosen == null && day != null && phrase.titles.isEmpty()) {
                List<Entry> inOffice = phrase.entries.stream()
                        .filter(e -> lexicon.offices(e.id()).stream()
                                .anyMatch(o -> !o.from().isEmpty() && o.heldOn(String.valueOf(day))))
                        .toList();
                chosen = inOffice.size() == 1 ? inOffice.get(0) : null;
            }
            return chosen;
        }

        private void known(Phrase phrase, Entry person) {
            Actors.Draft draft = draft(person.id(), Entity.Kind.PERSON);
            if (draft.arabic.isEmpty()) {
                draft.arabic = person.forms().get(0);
                draft.english = person.english();
                draft.name = FormTrie.words(person.forms().get(0));
                draft.strong = true;
                Office office = officeOn(person.id());
                if (office != null) {
                    draft.country = office.country();
                    boolean over = day != null && !office.to().isEmpty() && !office.heldOn(day);
                    draft.sector = over && PUBLIC.contains(office.sector()) ? "POL" : office.sector();
                    draft.titles.add(office.title());
                    phrase.how = "office-list";
                }
            }
            learn(draft, phrase);
            assign(phrase, draft);
        }

        /** The office held on the day of publication; without that the latest one. */
        private @Nullable Office officeOn(String person) {
            List<Office> offices = lexicon.offices(person);
            Office last = null;
            for (Office office : offices) {
                if (day != null && office.heldOn(day)) {
                    return office;
                }
                if (day == null || office.from().isEmpty() || office.from().compareTo(day) <= 0) {
                    if (last == null || last.from().compareTo(office.from()) <= 0) {
                        last = office;
                    }
                }
            }
            return last == null && !offices.isEmpty() ? offices.get(0) : last;
        }

        /** What a phrase's own words say of its person. */
        private void learn(Actors.Draft draft, Phrase phrase) {
            String country = countryOf(phrase);
            if (!country.isEmpty()
                    && (draft.country.isEmpty()
                            || !phrase.country.isEmpty() && lexicon.entry("people", draft.id) == null)) {
                draft.country = country;
            }
            if (!phrase.sector.isEmpty() && draft.sector.isEmpty()) {
                draft.sector = phrase.sector;
            }
            for (Entry title : phrase.titles) {
                if (!title.kind().equals("honorific")) {
                    draft.titles.add(title.id());
                }
            }
            boolean titled = phrase.titles.stream().anyMatch(t -> !t.kind().equals("honorific"));
            if (phrase.feminine) {
                draft.feminine = true;
                draft.masculine = false;
            } else if (phrase.nameGender.equals("f") && !draft.feminine) {
                draft.feminine = true;
                draft.masculine = titled;
            } else if (phrase.nameGender.equals("u") && !titled) {
                draft.feminine = true;
            }
        }

        private String countryOf(Phrase phrase) {
            if (!phrase.country.isEmpty()) {
                return phrase.country;
            }
            if (phrase.owner != null && phrase.owner.entity != null) {
                Actors.Draft owner = drafts.get(phrase.owner.entity);
                return owner == null ? "" : owner.country;
            }
            return "";
        }

        /** An entity of this report with the same name, or with a name that holds this one or lies in it. */
        private Actors.@Nullable Draft sameName(List<String> name) {
            if (name.isEmpty()) {
                return null;
            }
            String last = bare(name.get(name.size() - 1));
            for (Actors.Draft draft : drafts.values()) {
                if (draft.kind != Entity.Kind.PERSON || draft.name.isEmpty()) {
                    continue;
                }
                List<String> other = draft.name.stream().map(Run::bare).toList();
                List<String> mine = name.stream().map(Run::bare).toList();
                boolean sameLast = other.get(other.size() - 1).equals(last);
                if (sameLast
                        && (name.size() == 1
                                || other.containsAll(mine)
                                || mine.containsAll(other)
                                || mine.get(0).equals(other.get(0)))) {
                    return draft;
                }
                if (other.size() > 1 && mine.size() > 1 && (other.containsAll(mine) || mine.containsAll(other))) {
                    return draft;
                }
            }
            return null;
        }

        private static String bare(String word) {
            return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        }

        /** One word of a name. */
        private void shortName(Phrase phrase) {
            Actors.Draft full =
                    phrase.sameAs == null || phrase.sameAs.entity == null ? null : drafts.get(phrase.sameAs.entity);
            if (full != null) {
                phrase.how = "short-form";
                assign(phrase, full);
                return;
            }
            if (!phrase.entries.isEmpty()) {
                Entry chosen = choose(phrase);
                if (chosen != null) {
                    known(phrase, chosen);
                } else if (phrase.entries.size() > 1) {
                    unresolved(phrase);
                }
                return;
            }
            Actors.Draft same = sameName(phrase.name);
            if (same == null && phrase.name.size() == 1) {
                String only = bare(phrase.name.get(0));
                for (Actors.Draft draft : drafts.values()) {
                    if (draft.kind == Entity.Kind.PERSON
                            && draft.name.size() > 1
                            && bare(draft.name.get(0)).equals(only)) {
                        same = same == null ? draft : same;
                    }
                }
            }
            if (same != null) {
                learn(same, phrase);
                assign(phrase, same);
            } else {
                person(phrase);
            }
        }

        /** A title without a name: the person of that title and state in the report, else the holder of the office that day. */
        private void description(Phrase phrase) {
            if (phrase.appositionTo != null && phrase.appositionTo.entity != null) {
                phrase.how = "apposition";
                Actors.Draft draft = drafts.get(phrase.appositionTo.entity);
                if (draft != null
                        && (phrase.country.isEmpty()
                                || draft.country.isEmpty()
                                || phrase.country.equals(draft.country))) {
                    learn(draft, phrase);
                    assign(phrase, draft);
                    return;
                }
            }
            List<String> ids = phrase.titles.stream()
                    .filter(t -> !t.kind().equals("honorific"))
                    .map(Entry::id)
                    .toList();
            if (ids.isEmpty()) {
                if (phrase.backward) {
                    lastPerson(phrase);
                }
                return;
            }
            if (phrase.counterpart) {
                counterpart(phrase);
                return;
            }
            String country = countryOf(phrase);
            if (country.isEmpty() && phrase.owned) {
                country = lastCountry();
            }
            boolean exactOwner = phrase.owner != null
                    && phrase.owner.shape != Phrase.Shape.STATE
                    && phrase.owner.shape != Phrase.Shape.SEAT;
            if (phrase.backward || phrase.definite && !exactOwner) {
                for (int k = recent.size() - 1; k >= 0; k--) {
                    Actors.Draft draft = recent.get(k);
                    if (draft.kind != Entity.Kind.PERSON || draft.plural != phrase.plural) {
                        continue;
                    }
                    boolean countryFits = country.isEmpty() || draft.country.equals(country);
                    boolean titleFits =
                            draft.titles.stream().anyMatch(t -> ids.stream().anyMatch(i -> isA(t, i)));
                    boolean general = phrase.backward && !phrase.inHisName && !ids.isEmpty() && isGeneral(ids.get(0));
                    if (countryFits && (titleFits || general)) {
                        phrase.how = phrase.backward ? "points-back" : "title-in-report";
                        assign(phrase, draft);
                        return;
                    }
                }
            }
            if (phrase.definite
                    && !phrase.plural
                    && !exactOwner
                    && !phrase.inHisName
                    && isGeneral(ids.get(0))
                    && !ids.get(0).contains("source")) {
                Actors.Draft person = lastOfficial(country, phrase.feminine);
                if (person != null) {
                    phrase.how = "points-back";
                    assign(phrase, person);
                    return;
                }
            }
            if (phrase.definite && !phrase.plural && !exactOwner) {
                String where = country.isEmpty() ? dominantFor(phrase) : country;
                Entry holder = holder(ids, where);
                if (holder != null) {
                    known(phrase, holder);
                    phrase.how = country.isEmpty() ? "office-list.state-of-report" : "office-list";
                    return;
                }
            }
            StringBuilder id = new StringBuilder("title:" + String.join("+", ids));
            id.append(':').append(country);
            if (phrase.owner != null && phrase.owner.entity != null) {
                id.append(':').append(phrase.owner.entity);
            }
            boolean role = phrase.titles.get(0).kind().equals("role");
            if (!phrase.definite && country.isEmpty() && phrase.owner == null || role) {
                id.append(':')
                        .append(
                                phrase.definite && phrase.owner == null
                                        ? ""
                                        : analysis.words(phrase.start, phrase.end)
                                                .replace(' ', '-'));
            }
            Actors.Draft draft = draft(id.toString(), Entity.Kind.PERSON);
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.english = String.join(
                        ", ", phrase.titles.stream().map(Entry::english).toList());
                draft.country = country.isEmpty() && !exactOwner ? dominantFor(phrase) : country;
                draft.sector = phrase.sector.isEmpty() && !draft.country.isEmpty() && !country.isEmpty()
                        ? "GOV"
                        : phrase.sector;
                draft.plural = phrase.plural;
                draft.feminine = phrase.feminine;
                draft.masculine = !phrase.feminine;
                draft.titles.addAll(ids);
                draft.strong = phrase.definite && (!country.isEmpty() || phrase.owner != null);
            }
            assign(phrase, draft);
        }

        /** المسؤول التركي: the person with an office of that state who was named last; null where none was, or where the sex is another. */
        private Actors.@Nullable Draft lastOfficial(String country, boolean feminine) {
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                boolean fits = draft.kind == Entity.Kind.PERSON
                        && !draft.plural
                        && (!draft.titles.isEmpty() || draft.id.startsWith("people:"))
                        && (feminine ? draft.feminine && !draft.masculine : draft.masculine)
                        && (country.isEmpty() || draft.country.equals(country));
                if (fits) {
                    return draft;
                }
            }
            return null;
        }

        /** سموه, معاليه: the last person with a title of office who was named before. */
        private void lastPerson(Phrase phrase) {
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                boolean fits = phrase.feminine ? draft.feminine && !draft.masculine : draft.masculine;
                if (draft.kind == Entity.Kind.PERSON && !draft.plural && fits && !draft.titles.isEmpty()) {
                    phrase.how = "points-back";
                    assign(phrase, draft);
                    return;
                }
            }
        }

        private String dominantFor(Phrase phrase) {
            return isRegional(phrase)
                            || phrase.titles.stream()
                                    .anyMatch(t -> t.sector().equals("IGO")
                                            || t.sector().equals("MED"))
                    ? ""
                    : dominant;
        }

        /** مسؤول أوروبي, دبلوماسيون غربيون: of no one state. */
        private boolean isRegional(Phrase phrase) {
            for (int i = phrase.start + 1; i < phrase.end; i++) {
                if (regional.contains(analysis.tokens().get(i).stem())) {
                    return true;
                }
            }
            return false;
        }

        /** الوفد الأممي, المنظمات الإنسانية الدولية, التنظيمات الإرهابية: a body that its own words or its kind give to no state. */
        private boolean isOfNoState(Phrase phrase, Entry entry) {
            List<Token> tokens = analysis.tokens();
            boolean regionalAfter = phrase.end < tokens.size()
                    && tokens.get(phrase.end).isAdjective()
                    && regional.contains(tokens.get(phrase.end).stem());
            return isRegional(phrase) || regionalAfter || Set.of("NGO", "BUS").contains(entry.sector());
        }

        /** Whether a title (of a person) may be called by another, more general one. */
        private boolean isA(String title, String called) {
            return title.equals(called)
                    || title.startsWith("source") && called.startsWith("source")
                    || called.equals("minister") && title.endsWith("-minister") && !title.startsWith("prime")
                    || called.equals("president") && title.endsWith("president")
                    || title.startsWith(called + "-")
                    || called.startsWith(title + "-");
        }

        /** Words that fit anybody: مسؤول, مصدر, متحدث. */
        private boolean isGeneral(String title) {
            return title.contains("official")
                    || title.contains("source")
                    || title.contains("spokes")
                    || title.contains("diplomat")
                    || title.contains("leader");
        }

        private void counterpart(Phrase phrase) {
            Actors.Draft before = null;
            Phrase body = bodyBefore(phrase);
            if (body != null && !phrase.country.isEmpty()) {
                Entry entry = canonical(body.entries.get(0));
                assign(phrase, bodyOf(entry, phrase.country, null, phrase));
                phrase.how = "counterpart";
                return;
            }
            for (int k = recent.size() - 1; k >= 0 && before == null; k--) {
                if (recent.get(k).kind == Entity.Kind.PERSON
                        && !recent.get(k).titles.isEmpty()
                        && !recent.get(k).country.equals(phrase.country)) {
                    before = recent.get(k);
                }
            }
            if (before == null || phrase.country.isEmpty()) {
                return;
            }
            Entry holder = holder(List.copyOf(before.titles), phrase.country);
            if (holder != null) {
                Actors.Draft named = drafts.get(holder.id());
                if (phrase.feminine && named != null && !named.feminine) {
                    // نظيرتها is no man's.
                    return;
                }
                known(phrase, holder);
                phrase.how = "counterpart";
                return;
            }
            Actors.Draft draft =
                    draft("title:" + String.join("+", before.titles) + ":" + phrase.country, Entity.Kind.PERSON);
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.country = phrase.country;
                draft.sector = before.sector;
                draft.titles.addAll(before.titles);
                draft.strong = true;
            }
            assign(phrase, draft);
            phrase.how = "counterpart";
        }

        /** البحرية الروسية … نظيرتها الفرنسية: the body of another state in the same sentence, where no person is named after it. */
        private @Nullable Phrase bodyBefore(Phrase phrase) {
            if (!phrase.feminine) {
                return null;
            }
            Phrase last = null;
            int sentence = analysis.sentenceOf(phrase.start);
            for (Phrase p : phrases) {
                boolean before = p.start < phrase.start && p.entity != null && analysis.sentenceOf(p.start) == sentence;
                if (before && (p.shape == Phrase.Shape.BODY || p.shape == Phrase.Shape.TITLE)) {
                    last = last == null || p.start > last.start ? p : last;
                }
            }
            boolean other = last != null
                    && last.shape == Phrase.Shape.BODY
                    && last.entries.get(0).list().equals("bodies")
                    && !last.country.equals(phrase.country);
            return other ? last : null;
        }

        private @Nullable Entry holder(List<String> titles, String country) {
            if (country.isEmpty() || day == null) {
                return null;
            }
            for (String title : titles) {
                Office office = lexicon.holder(title, country, day);
                Entry person = office == null ? null : lexicon.entry("people", office.person());
                if (person != null) {
                    return person;
                }
            }
            return null;
        }

        /** The state named last before in the same paragraph; else the one that the report names most. */
        private String near(Phrase phrase) {
            int paragraph = analysis.tokens().get(phrase.start).paragraph();
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                boolean here = draft.phrases.stream()
                        .anyMatch(p -> p.start < phrase.start
                                && analysis.tokens().get(p.start).paragraph() == paragraph);
                boolean abroad = ABROAD.stream().anyMatch(b -> draft.id.startsWith("body:" + b + ":"));
                if (here && !abroad && !draft.country.isEmpty() && !draft.sector.equals("MED")) {
                    return draft.country;
                }
            }
            return dominant;
        }

        private String lastCountry() {
            for (int k = recent.size() - 1; k >= 0; k--) {
                if (!recent.get(k).country.isEmpty() && recent.get(k).kind != Entity.Kind.PLACE) {
                    return recent.get(k).country;
                }
            }
            return "";
        }

        private void body(Phrase phrase) {
            Entry entry = canonical(phrase.entries.get(0));
            String country = countryOf(phrase);
            Actors.Draft owning = phrase.owner == null || phrase.owner.entity == null || isStateLike(phrase.owner)
                    ? null
                    : drafts.get(phrase.owner.entity);
            if (owning != null && owning.kind == Entity.Kind.PERSON && !owning.country.isEmpty()) {
                // حكومة الرئيس …: his state's.
                country = owning.country;
                owning = null;
            }
            String owner = owning == null ? "" : owning.id;
            if (entry.column("as").equals("group") && phrase.definite && country.isEmpty() && owner.isEmpty()) {
                Actors.Draft group = lastGroup();
                if (group != null) {
                    phrase.how = "points-back";
                    assign(phrase, group);
                    return;
                }
            }
            boolean said = !country.isEmpty() || !owner.isEmpty();
            if (!said && isOfNoState(phrase, entry)) {
                said = phrase.definite;
            } else if (!said) {
                for (int k = recent.size() - 1; k >= 0 && country.isEmpty(); k--) {
                    if (recent.get(k).id.startsWith("body:" + entry.id() + ":")) {
                        assign(phrase, recent.get(k));
                        phrase.how = "same-body";
                        return;
                    }
                }
                Actors.Draft before = namedInFull(phrase);
                if (before != null) {
                    phrase.how = "points-back";
                    assign(phrase, before);
                    return;
                }
                country = phrase.owned ? lastCountry() : near(phrase);
                phrase.how = phrase.owned ? "state-of-pronoun" : "state-of-report";
            }
            Actors.Draft listed = owner.isEmpty() ? listedBody(phrase, entry, country) : null;
            if (listed != null) {
                phrase.how = "listed-body";
                assign(phrase, listed);
                return;
            }
            Actors.Draft draft = bodyOf(entry, country, owning, phrase);
            draft.strong |= (said || phrase.definite) && !entry.column("as").equals("thing");
            assign(phrase, draft);
        }

        /** وزارة العدل, الوزارة after وزارة العدل الأمريكية: the body named last whose name begins with these words. */
        private Actors.@Nullable Draft namedInFull(Phrase phrase) {
            if (phrase.owned || phrase.end - phrase.start > 4) {
                return null;
            }
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                boolean body = draft.kind == Entity.Kind.GOVERNMENT_BODY && !draft.country.isEmpty();
                if (body && draft.phrases.stream().anyMatch(p -> beginsLike(p, phrase))) {
                    return draft;
                }
            }
            return null;
        }

        private boolean beginsLike(Phrase full, Phrase part) {
            int n = part.end - part.start;
            if (full.end - full.start <= n || full.shape == Phrase.Shape.PEOPLE) {
                return false;
            }
            for (int i = 0; i < n; i++) {
                String a = analysis.tokens().get(full.start + i).stem();
                String b = analysis.tokens().get(part.start + i).stem();
                if (!a.equals(b)) {
                    return false;
                }
            }
            return true;
        }

        private Actors.Draft bodyOf(Entry entry, String country, Actors.@Nullable Draft owning, Phrase phrase) {
            Actors.Draft draft = draft(
                    "body:" + entry.id() + ":" + country + (owning == null ? "" : owning.id),
                    kind(entry.kind().isEmpty() ? "government_body" : entry.kind()));
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.english = entry.english();
                draft.country = country;
                boolean own = owning != null
                        && !owning.sector.isEmpty()
                        && owning.kind != Entity.Kind.STATE
                        && owning.kind != Entity.Kind.PLACE
                        && owning.kind != Entity.Kind.GOVERNMENT_BODY;
                draft.sector = owning != null && own ? owning.sector : entry.sector();
                draft.feminine = phrase.feminine;
                draft.masculine = phrase.masculine;
            }
            return draft;
        }

        /** السلطات are counted as the government, القوات as the army. */
        private Entry canonical(Entry body) {
            Entry as = lexicon.entry("bodies", body.column("as"));
            return as == null ? body : as;
        }

        /** المتمردون, الميليشيات: the listed armed group that was named last. */
        private Actors.@Nullable Draft lastGroup() {
            for (int k = recent.size() - 1; k >= 0; k--) {
                Actors.Draft draft = recent.get(k);
                if (draft.kind == Entity.Kind.ARMED_GROUP && lexicon.entry("groups", draft.id) != null) {
                    return draft;
                }
            }
            return null;
        }

        /** الجيش where the report names the army of that state by its own list entry: one body, not two. */
        private Actors.@Nullable Draft listedBody(Phrase phrase, Entry entry, String country) {
            boolean one = phrase.end - phrase.start == 1 || !phrase.country.isEmpty() || phrase.owner != null;
            if (!one || country.isEmpty()) {
                return null;
            }
            String head = analysis.tokens().get(phrase.start).stem();
            for (Actors.Draft draft : drafts.values()) {
                boolean body = draft.kind == Entity.Kind.GOVERNMENT_BODY
                        && !draft.id.startsWith("body:")
                        && !draft.id.startsWith("seat:")
                        && draft.country.equals(country);
                if (body && (draft.phrases.stream().anyMatch(p -> startsWith(p, head)) || isSameBody(draft, entry))) {
                    return draft;
                }
            }
            return null;
        }

        /** Whether one of the usual names of a listed body begins with the head of a general one: قوات النظام السوري and الجيش. */
        private boolean isSameBody(Actors.Draft listed, Entry general) {
            return (general.id().equals("government") || general.id().equals("army"))
                    && lexicon.words("listed-" + general.id()).contains(listed.id);
        }

        private boolean isStateLike(Phrase phrase) {
            return phrase.shape == Phrase.Shape.STATE
                    || phrase.shape == Phrase.Shape.SEAT
                    || phrase.shape == Phrase.Shape.PLACE;
        }

        private void people(Phrase phrase) {
            Entry entry = phrase.entries.get(0);
            String country = countryOf(phrase);
            String owner = phrase.owner != null && phrase.owner.entity != null && !isStateLike(phrase.owner)
                    ? phrase.owner.entity
                    : "";
            Entry body = lexicon.entry("bodies", entry.column("as"));
            if (body != null && !phrase.country.isEmpty() && owner.isEmpty()) {
                Actors.Draft listed = listedBody(phrase, body, country);
                phrase.how = "members-for-body";
                assign(phrase, listed == null ? bodyOf(body, country, null, phrase) : listed);
                return;
            }
            if (entry.column("as").equals("group") && phrase.definite && country.isEmpty() && owner.isEmpty()) {
                Actors.Draft group = lastGroup();
                if (group != null) {
                    phrase.how = "points-back";
                    assign(phrase, group);
                    return;
                }
            }
            if (phrase.definite && owner.isEmpty()) {
                for (int k = recent.size() - 1; k >= 0; k--) {
                    Actors.Draft draft = recent.get(k);
                    boolean same = draft.id.startsWith("people:" + entry.id() + ":");
                    if (same && !country.isEmpty() && draft.country.equals(country) && draft.plural == phrase.plural) {
                        phrase.how = "points-back";
                        assign(phrase, draft);
                        return;
                    }
                }
            }
            if (phrase.definite && !phrase.plural && owner.isEmpty() && OFFICIALS.contains(entry.id())) {
                Actors.Draft person = lastOfficial(country, phrase.feminine);
                if (person != null) {
                    phrase.how = "points-back";
                    assign(phrase, person);
                    return;
                }
            }
            if (phrase.definite && country.isEmpty() && owner.isEmpty()) {
                for (int k = recent.size() - 1; k >= 0; k--) {
                    if (recent.get(k).id.startsWith("people:" + entry.id() + ":")) {
                        phrase.how = "points-back";
                        assign(phrase, recent.get(k));
                        return;
                    }
                }
            }
            String id = "people:" + entry.id() + ":" + country + ":" + owner;
            if (!phrase.definite) {
                id += ":" + analysis.words(phrase.start, phrase.end).replace(' ', '-');
            }
            Actors.Draft draft = draft(id, kind(entry.kind().isEmpty() ? "population" : entry.kind()));
            if (draft.arabic.isEmpty()) {
                draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                        .of(analysis.report().text());
                draft.english = entry.english();
                draft.country = country.isEmpty() && owner.isEmpty() && !isRegional(phrase) ? near(phrase) : country;
                Actors.Draft owning = owner.isEmpty() ? null : drafts.get(owner);
                draft.sector = owning != null && !owning.sector.isEmpty() ? owning.sector : phrase.sector;
                if (draft.sector.isEmpty() && entry.list().equals("demonyms")) {
                    draft.sector = "CVL";
                }
                draft.strong = phrase.definite && phrase.plural && !country.isEmpty()
                        || (entry.id().equals("people") || entry.id().equals("nation")) && phrase.definite;
                draft.plural = phrase.plural || entry.id().equals("nation");
            }
            assign(phrase, draft);
        }

        /** A nationality adjective stands for its state where an event needs it; as a plural noun it is a people. */
        private void demonym(Phrase phrase) {
            if (phrase.country.isEmpty()) {
                return;
            }
            if (phrase.plural) {
                Actors.Draft draft = draft("people:" + phrase.country, Entity.Kind.POPULATION);
                if (draft.arabic.isEmpty()) {
                    draft.arabic = analysis.baseSpan(phrase.start, phrase.end)
                            .of(analysis.report().text());
                    draft.country = phrase.country;
                    draft.sector = "CVL";
                    draft.plural = true;
                }
                assign(phrase, draft);
                return;
            }
            Actors.Draft draft = state(phrase.country);
            if (draft.phrases.isEmpty()) {
                draft.strong = false;
            }
            assign(phrase, draft);
            draft.phrases.remove(phrase);
            phrase.how = "nationality";
        }
    }
}
