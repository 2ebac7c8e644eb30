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

    /** Mentions in the text, and different words among them, that make a report one about a context that its title names. */
    private static final int MENTIONS = 4;

    private static final int WORDS = 2;

    /** How many words the evidence of a report's context shows. */
    private static final int SHOWN = 5;

    private final Lexicon lexicon;
    private final ContextList contexts;
    private final Morphology morphology;

    public ContextReader(Lexicon lexicon, Morphology morphology) {
        this.lexicon = lexicon;
        this.contexts = lexicon.contexts();
        this.morphology = morphology;
    }

    /** The events with their contexts, each context once, in the order of {@link ContextList#NAMES}. */
    public List<Event> read(Analysis analysis, Actors actors, List<Event> events) {
        return events.isEmpty() ? events : new Run(analysis, actors).read(events);
    }

    /** A form found. */
    private record Hit(int start, int end, ContextList.Word word) {}

    private final class Run {

        private final Analysis analysis;
        private final Actors actors;
        private final List<Token> tokens;
        private final Arguments arguments;
        private final List<Hit> hits;

        Run(Analysis analysis, Actors actors) {
            this.analysis = analysis;
            this.actors = actors;
            this.tokens = analysis.tokens();
            this.arguments = new Arguments(analysis, actors, lexicon, List.of());
            this.hits = unnamed(hits(tokens));
        }

        List<Event> read(List<Event> events) {
            Map<String, Evidence> report = ofReport();
            List<Event> out = new ArrayList<>();
            for (Event event : events) {
                Map<String, Evidence> found = new HashMap<>();
                byClause(event, found);
                byEvent(event, found);
                report.forEach((name, evidence) -> {
                    if (!found.containsKey(name) && isNear(event, name)) {
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

        private void byClause(Event event, Map<String, Evidence> found) {
            int at = tokenAt(event.span().start());
            int last = Math.max(at, tokenAt(event.span().end() - 1));
            int from = clauseStart(at);
            int to = arguments.clauseEnd(last);
            Map<String, List<Evidence>> parts = new LinkedHashMap<>();
            for (Hit hit : hits) {
                ContextList.Line line = hit.word().line();
                if (hit.start() < from
                        || hit.end() > to
                        || line.reach() == ContextList.Reach.REPORT
                        || !fits(line, event)
                        || !isWhole(hit, from, to)) {
                    continue;
                }
                parts.computeIfAbsent(line.name(), n -> new ArrayList<>()).add(leaf(hit));
            }
            parts.forEach((name, leaves) ->
                    found.put(name, new Evidence(leaves.get(0).span(), "context.clause", leaves)));
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
                int end = arguments.clauseEnd(from);
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
            return sides.stream().anyMatch(id -> isOneOf(id, line.sides()));
        }

        /** Whether an entity has one of the sectors, is one of the ids, or a body or people of that kind. */
        private boolean isOneOf(String id, Set<String> sides) {
            if (sides.contains(actors.sector(id)) || sides.contains(id)) {
                return true;
            }
            String[] parts = id.split(":");
            return parts.length > 1 && sides.contains(parts[1]);
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

        /** Whether words of a context stand in the event's sentence or in one beside it. */
        private boolean isNear(Event event, String name) {
            int sentence = analysis.sentenceOf(tokenAt(event.span().start()));
            return hits.stream()
                    .anyMatch(h -> h.word().line().name().equals(name)
                            && h.word().pair() < 0
                            && Math.abs(analysis.sentenceOf(h.start()) - sentence) <= 1);
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

    /** All forms in a text but those inside a longer one that hides them. */
    private List<Hit> hits(List<Token> tokens) {
        List<Hit> all = new ArrayList<>();
        List<Hit> hiding = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).isWord()) {
                continue;
            }
            for (FormTrie.Match<ContextList.Word> match : contexts.words().all(tokens, i)) {
                for (ContextList.Word word : match.values()) {
                    Hit hit = new Hit(i, match.end(), word);
                    (word.line().name().equals(ContextList.HIDDEN) ? hiding : all).add(hit);
                }
            }
        }
        if (hiding.isEmpty()) {
            return all;
        }
        all.removeIf(h -> hiding.stream()
                .anyMatch(n -> n.start() <= h.start()
                        && h.end() <= n.end()
                        && n.end() - n.start() > h.end() - h.start()));
        return all;
    }
}
