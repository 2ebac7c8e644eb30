package org.taqarub.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.ContextList;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Morphology;
import org.taqarub.morphology.Token;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Span;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.QuoteMarks;
import org.taqarub.text.Splitter;

/**
 * What events are about: by the words of their clause, by what they are and between whom, and by what the whole report is about. Thread-safe.
 */
public final class ContextReader {

    /** Words back from the trigger that a clause reaches at most. */
    private static final int BACK = 18;

    /** Words after the trigger of a meeting within which its topics stand. */
    private static final int TOPIC = 45;

    /** Mentions in the text, and different words among them, that make a report one about a context that its title names. */
    private static final int MENTIONS = 4;

    private static final int WORDS = 2;

    /** How many words the evidence of a report's context shows. */
    private static final int SHOWN = 5;

    /** Words after the trigger within which a time or a relative clause tells of the event. */
    private static final int NEAR = 7;

    private static final Set<String> RELATIVE = Set.of("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين");

    /** A noun after these may be what the event answers to. */
    private static final Set<String> SINCE = Set.of("بعد", "قبل", "عقب", "اثر", "جراء");

    private final Lexicon lexicon;
    private final Set<String> openers;
    private final ContextList contexts;
    private final Morphology morphology;

    public ContextReader(Lexicon lexicon, Morphology morphology) {
        this.lexicon = lexicon;
        this.openers = lexicon.words("grounds");
        this.contexts = lexicon.contexts();
        this.morphology = morphology;
    }

    /** The events with their contexts, each context once, in the order of {@link ContextList#NAMES}. */
    public List<Event> read(Analysis analysis, Actors actors, List<Event> events) {
        return events.isEmpty() ? events : new Run(analysis, actors).read(events);
    }

    /** A form found. */
    private record Hit(int start, int end, ContextList.Word word) {

        /** Whether the other lies inside this and is shorter. */
        boolean holds(Hit other) {
            return start <= other.start && other.end <= end && end - start > other.end - other.start;
        }
    }

    private final class Run {

        private final Analysis analysis;
        private final Actors actors;
        private final List<Token> tokens;
        private final Clause clause;
        private final List<Hit> hits;

        Run(Analysis analysis, Actors actors) {
            this.analysis = analysis;
            this.actors = actors;
            this.tokens = analysis.tokens();
            this.clause = new Clause(analysis, actors, lexicon, List.of());
            this.hits = unnamed(hits(tokens));
        }

        List<Event> read(List<Event> events) {
            Map<String, Evidence> report = ofReport();
            List<Event> out = new ArrayList<>();
            int after = 0;
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                Map<String, Evidence> found = new HashMap<>();
                int at = tokenAt(event.span().start());
                int next =
                        i + 1 < events.size() ? tokenAt(events.get(i + 1).span().start()) : tokens.size();
                byClause(event, at, after, next, found);
                after = Math.max(after, tokenAt(event.span().end() - 1) + 1);
                byEvent(event, found);
                report.forEach((name, evidence) -> {
                    if (!found.containsKey(name) && isNear(at, name) && contexts.isOfReport(name, event)) {
                        found.put(name, evidence);
                    }
                });
                List<Context> all = new ArrayList<>();
                for (String name : ContextList.NAMES) {
                    Evidence evidence = found.get(name);
                    if (evidence != null) {
                        all.add(new Context(evidence.span(), name, evidence));
                    }
                }
                out.add(event.with(event.circumstances().withContexts(all)));
            }
            return out;
        }

        /** Words inside a listed name say nothing of the event: حزب العدالة, شارع السفارات. */
        private List<Hit> unnamed(List<Hit> all) {
            return all.stream().filter(h -> !isInName(h)).toList();
        }

        private boolean isInName(Hit hit) {
            Phrase phrase = actors.covering(hit.start());
            if (phrase == null || hit.start() <= phrase.start() && hit.end() >= phrase.end()) {
                return false;
            }
            return isName(phrase, hit)
                    || phrase.inner().stream()
                            .anyMatch(p -> p.start() <= hit.start() && hit.end() <= p.end() && isName(p, hit));
        }

        private boolean isName(Phrase phrase, Hit hit) {
            if (hit.start() <= phrase.start() && hit.end() >= phrase.end()) {
                return false;
            }
            switch (phrase.shape()) {
                case STATE:
                case SEAT:
                case PLACE:
                    return true;
                case ORGANISATION:
                    return phrase.entity() == null || !phrase.entity().startsWith("org:");
                case PERSON:
                    return hit.end() == phrase.end();
                default:
                    return false;
            }
        }

        // ---- by clause

        /**
         * @param after token after the trigger of the event before, whose words are not this one's
         * @param next trigger of the event after
         */
        private void byClause(Event event, int at, int after, int next, Map<String, Evidence> found) {
            int last = Math.max(at, tokenAt(event.span().end() - 1));
            int start = clauseStart(at);
            int from = before(at, start);
            int to = after(last, clause.clauseEnd(last));
            if (event.type() == Event.Type.CONSULT) {
                // بحثا في اجتماع، تناول العلاقات: what was talked of follows.
                to = Math.max(to, Math.min(analysis.sentenceEnd(at), Math.min(next, last + TOPIC)));
            }
            Map<String, List<Evidence>> parts = new LinkedHashMap<>();
            for (Hit hit : hits) {
                ContextList.Line line = hit.word().line();
                if (hit.start() < (isOfSide(hit, event) ? start : from)
                        || hit.end() > to
                        || line.reach() == ContextList.Reach.REPORT
                        || !fits(line, event)
                        || !isWhole(hit, from, to)
                        || hit.end() <= at && isOfOthers(hit, event, after)) {
                    continue;
                }
                parts.computeIfAbsent(line.name(), n -> new ArrayList<>()).add(leaf(hit));
            }
            parts.forEach(
                    (name, leaves) -> found.put(name, new Evidence(leaves.get(0).span(), "context.clause", leaves)));
        }

        private boolean isOfSide(Hit hit, Event event) {
            Phrase phrase = actors.covering(hit.start());
            String entity = phrase == null ? null : phrase.entity();
            return entity != null
                    && (event.actors().contains(entity) || event.recipients().contains(entity));
        }

        /** Back from the trigger to what belongs to another verb, to a time or to a cause of its own. */
        private int before(int at, int start) {
            int verbs = tokens.get(at).isVerb() ? 1 : 0;
            for (int k = at - 1; k >= start; k--) {
                Token token = tokens.get(k);
                boolean relative = RELATIVE.contains(token.base()) && at - k > 2;
                if (relative || openers.contains(token.bare()) || openers.contains(token.base())) {
                    return k + 1;
                }
                if (token.isVerb() && actors.covering(k) == null && ++verbs > 1) {
                    return k + 1;
                }
            }
            return start;
        }

        /** On from the trigger to a clause of another time or ground. */
        private int after(int last, int limit) {
            for (int k = last + 2; k < limit; k++) {
                String base = tokens.get(k).base();
                boolean that = k + 1 < limit && tokens.get(k + 1).base().equals("ان");
                if (openers.contains(base) && (that || !SINCE.contains(base) || k - last > NEAR)
                        || RELATIVE.contains(base) && k - last > NEAR) {
                    return k;
                }
            }
            return limit;
        }

        /** Of words before the trigger: قال المتحدث باسم وزارة الصحة إن غارة; those of the event before. */
        private boolean isOfOthers(Hit hit, Event event, int after) {
            Phrase phrase = actors.covering(hit.start());
            String entity = phrase == null ? null : phrase.entity();
            if (entity == null) {
                return hit.start() < after;
            }
            if (isOfSide(hit, event)) {
                return false;
            }
            return hit.start() < after
                    || actors.kind(entity) == Entity.Kind.PERSON
                    || actors.kind(entity) == Entity.Kind.GOVERNMENT_BODY;
        }

        /** Whether a form of two parts has its other part in the clause too. */
        private boolean isWhole(Hit hit, int from, int to) {
            return hit.word().pair() < 0
                    || hits.stream()
                            .anyMatch(h -> h.word().pair() == hit.word().pair()
                                    && h.word().second() != hit.word().second()
                                    && h.start() >= from
                                    && h.end() <= to);
        }

        /** The first token of the clause that holds a token. */
        private int clauseStart(int at) {
            int start = analysis.sentenceStart(at);
            int from = start;
            while (true) {
                int end = clause.clauseEnd(from);
                if (end >= at || end <= from) {
                    return Math.max(from, at - BACK);
                }
                from = tokens.get(end).isMark() ? end + 1 : end;
            }
        }

        private Evidence leaf(Hit hit) {
            Span span = analysis.baseSpan(hit.start(), hit.end());
            return Evidence.of(span, "contexts.tsv:" + hit.word().line().name());
        }

        // ---- by what the event is

        private void byEvent(Event event, Map<String, Evidence> found) {
            for (ContextList.Line line : contexts.wordless()) {
                if (fits(line, event)) {
                    found.computeIfAbsent(
                            line.name(),
                            n -> new Evidence(
                                    event.span(),
                                    "context.event",
                                    List.of(Evidence.of(event.span(), "contexts.tsv:" + n))));
                }
            }
        }

        private boolean fits(ContextList.Line line, Event event) {
            if (!line.fits(event)) {
                return false;
            }
            if (line.sides().isEmpty()) {
                return true;
            }
            List<String> sides = new ArrayList<>(event.actors());
            sides.addAll(event.recipients());
            if (line.sides().contains(ContextList.ABROAD) && isBetweenStates(sides)) {
                return true;
            }
            return sides.stream().anyMatch(id -> isOneOf(id, line.sides()));
        }

        /** Whether the sides are political and of two states, or of a state and an organisation of states. */
        private boolean isBetweenStates(List<String> sides) {
            Set<String> parties = new HashSet<>();
            for (String id : sides) {
                boolean organisation = actors.kind(id) == Entity.Kind.IGO;
                String country = organisation ? id : actors.country(id);
                if (!country.isEmpty() && actors.kind(id) != Entity.Kind.PLACE && (organisation || isOfState(id))) {
                    parties.add(country);
                }
            }
            return parties.size() > 1;
        }

        private boolean isOfState(String id) {
            return actors.kind(id) == Entity.Kind.STATE
                    || Set.of("GOV", "MIL", "LEG").contains(actors.sector(id));
        }

        /** Whether an entity has one of the sectors, is one of the ids, or a body or people of that kind. */
        private boolean isOneOf(String id, Set<String> sides) {
            String[] parts = id.split(":");
            String kind = parts.length > 1 ? parts[1] : id;
            return !sides.contains("-" + kind)
                    && (sides.contains(actors.sector(id)) || sides.contains(id) || sides.contains(kind));
        }

        // ---- by report

        private Map<String, Evidence> ofReport() {
            Map<String, List<Hit>> byName = new LinkedHashMap<>();
            for (Hit hit : hits) {
                ContextList.Line line = hit.word().line();
                if (line.reach() != ContextList.Reach.CLAUSE && hit.word().pair() < 0) {
                    byName.computeIfAbsent(line.name(), n -> new ArrayList<>()).add(hit);
                }
            }
            byName.values().removeIf(all -> all.size() < MENTIONS || words(all) < WORDS);
            if (byName.isEmpty()) {
                return Map.of();
            }
            Set<String> titled = titled();
            Map<String, Evidence> out = new LinkedHashMap<>();
            byName.forEach((name, all) -> {
                if (titled.contains(name)) {
                    List<Evidence> shown =
                            all.stream().limit(SHOWN).map(this::leaf).toList();
                    out.put(name, new Evidence(shown.get(0).span(), "context.report", shown));
                }
            });
            return out;
        }

        private int words(List<Hit> all) {
            Set<String> words = new HashSet<>();
            all.forEach(h -> words.add(tokens.get(h.start()).stem()));
            return words.size();
        }

        /** Contexts that the title names; without a title, the first paragraph. */
        private Set<String> titled() {
            Set<String> out = new HashSet<>();
            String title = analysis.report().title();
            if (title.isBlank()) {
                int first = tokens.get(0).paragraph();
                for (Hit hit : hits) {
                    if (tokens.get(hit.start()).paragraph() == first) {
                        out.add(hit.word().line().name());
                    }
                }
                return out;
            }
            List<Piece> pieces = Splitter.pieces(Normalizer.normalize(title));
            if (!pieces.isEmpty()) {
                hits(morphology.analyze(pieces, Splitter.sentences(pieces, QuoteMarks.of(pieces))))
                        .forEach(h -> out.add(h.word().line().name()));
            }
            return out;
        }

        /** Whether words of a context stand in the event's sentence, or beside it where half of the sentences have them. */
        private boolean isNear(int at, String name) {
            Set<Integer> sentences = new HashSet<>();
            for (Hit hit : hits) {
                if (hit.word().line().name().equals(name) && hit.word().pair() < 0) {
                    sentences.add(analysis.sentenceOf(hit.start()));
                }
            }
            int sentence = analysis.sentenceOf(at);
            boolean throughout = sentences.size() * 2 >= analysis.sentences().size();
            return sentences.contains(sentence)
                    || throughout && (sentences.contains(sentence - 1) || sentences.contains(sentence + 1));
        }

        private int tokenAt(int offset) {
            int low = 0;
            int high = tokens.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tokens.get(middle).span().end() <= offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** All forms in a text but those inside a longer one. */
    private List<Hit> hits(List<Token> tokens) {
        List<Hit> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                for (FormTrie.Match<ContextList.Word> match : contexts.words().all(tokens, i)) {
                    for (ContextList.Word word : match.values()) {
                        all.add(new Hit(i, match.end(), word));
                    }
                }
            }
        }
        return all.stream()
                .filter(h -> !h.word().line().name().equals(ContextList.HIDDEN))
                .filter(h -> all.stream().noneMatch(o -> o.holds(h)))
                .toList();
    }
}
