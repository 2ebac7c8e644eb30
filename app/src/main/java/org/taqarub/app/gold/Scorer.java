package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.gold.Document.Actor;
import org.taqarub.app.gold.Document.Happening;
import org.taqarub.app.gold.Document.Moment;
import org.taqarub.app.gold.Document.Named;
import org.taqarub.app.gold.Document.Said;
import org.taqarub.app.gold.Document.Stand;
import org.taqarub.app.gold.Pairing.Candidate;
import org.taqarub.record.Span;

/**
 * Compares what was found in one document with gold. It counts as gold/score.py does, which says what each row means; a test holds the
 * two together.
 */
final class Scorer {

    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");
    private static final Set<String> STATE_SECTORS = Set.of("GOV", "MIL", "LEG", "JUD", "SPY", "");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?؟…](?=[\\s\\x1C-\\x1F]|[\"”»)]|$)|\\n", Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);

    /** Code units between two triggers that still count as one. */
    private static final int NEAR = 14;

    private final Document gold;
    private final Document found;
    private final Errors errors;
    private final Counts counts = new Counts();
    private final Map<String, Actor> goldActors = new LinkedHashMap<>();
    private final Map<String, Actor> foundActors = new LinkedHashMap<>();

    /** Found id to gold id. */
    private final Map<String, String> aligned = new HashMap<>();

    private final List<Integer> sentences;

    private Scorer(Document gold, Document found, Errors errors) {
        this.gold = gold;
        this.found = found;
        this.errors = errors;
        gold.actors().forEach(actor -> goldActors.put(actor.id(), actor));
        found.actors().forEach(actor -> foundActors.put(actor.id(), actor));
        String text = gold.text();
        this.sentences = text == null ? gold.sentences() : sentences(text);
    }

    static Counts compare(Document gold, Document found, Errors errors) {
        Scorer scorer = new Scorer(gold, found, errors);
        scorer.align();
        scorer.actors();
        scorer.quotations();
        scorer.events();
        scorer.times();
        scorer.positions();
        return scorer.counts;
    }

    /** Entities aligned and nothing counted yet, for who asks which gold event a found one is. */
    static Scorer aligned(Document gold, Document found) {
        Scorer scorer = new Scorer(gold, found, new Errors(0));
        scorer.align();
        return scorer;
    }

    /** Which gold event each found one is, by index; sides play no part. */
    Map<Integer, Integer> goldEvents() {
        Map<Integer, Integer> out = new HashMap<>();
        eventPairs(false).forEach(pair -> out.put(pair.b(), pair.a()));
        return out;
    }

    /** Starts of sentences, in code points as Python counts them. */
    private static List<Integer> sentences(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            starts.add(text.codePointCount(0, end.end()));
        }
        return starts;
    }

    private int sentence(Span span) {
        return (int) sentences.stream().filter(start -> start <= span.start()).count();
    }

    private String words(Span span) {
        String text = gold.text();
        if (text == null || span.end() > text.length()) {
            return span.start() + ".." + span.end();
        }
        String words = span.of(text);
        return words.substring(0, Math.min(90, words.length())).replaceAll("\\s+", " ");
    }

    private void note(String kind, String what) {
        errors.note(kind, gold.id(), what);
    }

    private void align() {
        List<Candidate<String>> common = new ArrayList<>();
        for (Actor f : foundActors.values()) {
            for (Actor g : goldActors.values()) {
                int n = sameMentions(spans(f), spans(g)).size();
                if (n > 0) {
                    common.add(new Candidate<>(n, f.id(), g.id()));
                }
            }
        }
        Pairing.of(common).forEach(pair -> aligned.put(pair.a(), pair.b()));
    }

    private static List<Span> spans(Actor actor) {
        return actor.mentions().stream().map(Named::span).toList();
    }

    private static List<Candidate<Integer>> sameMentions(List<Span> a, List<Span> b) {
        List<Candidate<Integer>> same = new ArrayList<>();
        for (int x = 0; x < a.size(); x++) {
            for (int y = 0; y < b.size(); y++) {
                if (Pairing.sameName(a.get(x), b.get(y))) {
                    same.add(new Candidate<>(Pairing.iou(a.get(x), b.get(y)), x, y));
                }
            }
        }
        return Pairing.of(same);
    }

    private void actors() {
        List<Actor> goldSide =
                goldActors.values().stream().filter(actor -> !actor.place()).toList();
        List<Actor> foundSide =
                foundActors.values().stream().filter(actor -> !actor.place()).toList();
        List<Span> goldMentions = outermost(goldSide);
        List<Span> foundMentions = outermost(foundSide);
        List<Candidate<Integer>> same = sameMentions(goldMentions, foundMentions);
        counts.add("mentions", goldMentions.size(), foundMentions.size(), same.size());
        mentionsByRule(foundSide, foundMentions, same);

        Map<String, String> back = new HashMap<>();
        aligned.forEach((f, g) -> back.put(g, f));
        Map<String, Actor> hits = new LinkedHashMap<>();
        for (Actor g : goldSide) {
            Actor f = foundActors.get(back.getOrDefault(g.id(), ""));
            if (f != null && !f.place()) {
                hits.put(g.id(), f);
            }
        }
        counts.add("actors", goldSide.size(), foundSide.size(), hits.size());
        for (Actor g : goldSide) {
            if (!hits.containsKey(g.id())) {
                note("actors missed", g.name());
            }
        }
        for (Actor g : goldSide) {
            Actor f = hits.get(g.id());
            if (f != null) {
                attribute("country", g.name(), g.country(), f.country());
                attribute("sector", g.name(), g.sector(), f.sector());
            }
        }
    }

    private void attribute(String key, String name, String wanted, String got) {
        if (wanted.isEmpty()) {
            return;
        }
        counts.share("actors." + key, wanted.equals(got));
        if (!wanted.equals(got)) {
            note("actors with another " + key, name + ": " + wanted + ", found '" + got + "'");
        }
    }

    /** Mentions of all the actors, each place once, those inside others left out. */
    private static List<Span> outermost(List<Actor> actors) {
        Set<Span> all = new TreeSet<>();
        actors.forEach(actor -> all.addAll(spans(actor)));
        return all.stream()
                .filter(span -> all.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .toList();
    }

    private void mentionsByRule(List<Actor> actors, List<Span> mentions, List<Candidate<Integer>> same) {
        Map<Span, String> rules = new HashMap<>();
        actors.forEach(actor -> actor.mentions().forEach(named -> rules.putIfAbsent(named.span(), named.rule())));
        Set<Integer> right = new HashSet<>();
        same.forEach(pair -> right.add(pair.b()));
        for (int i = 0; i < mentions.size(); i++) {
            Span span = mentions.get(i);
            errors.finding("mentions", rules.getOrDefault(span, ""), !right.contains(i));
            if (!right.contains(i)) {
                note("mentions false", words(span));
            }
        }
    }

    private void quotations() {
        List<Said> goldSide = gold.quotations();
        List<Said> foundSide = found.quotations();
        List<Candidate<Integer>> near = new ArrayList<>();
        for (int i = 0; i < goldSide.size(); i++) {
            for (int j = 0; j < foundSide.size(); j++) {
                double iou =
                        Pairing.iou(goldSide.get(i).span(), foundSide.get(j).span());
                if (iou >= 0.5) {
                    near.add(new Candidate<>(iou, i, j));
                }
            }
        }
        List<Candidate<Integer>> matched = Pairing.of(near);
        Set<Integer> hitGold = new HashSet<>();
        Set<Integer> hitFound = new HashSet<>();
        int right = 0;
        for (Candidate<Integer> pair : matched) {
            hitGold.add(pair.a());
            hitFound.add(pair.b());
            Said g = goldSide.get(pair.a());
            Said f = foundSide.get(pair.b());
            boolean ok = speakerRight(g, f);
            right += ok ? 1 : 0;
            if (!ok) {
                Actor speaker = f.speaker() == null ? null : foundActors.get(f.speaker());
                note("speakers wrong", words(g.span()) + " -> " + (speaker == null ? "nobody" : speaker.name()));
            }
        }
        counts.add("quotations", goldSide.size(), foundSide.size(), matched.size());
        counts.add("quotations+speaker", goldSide.size(), foundSide.size(), right);
        for (int i = 0; i < goldSide.size(); i++) {
            counts.share("quotations." + goldSide.get(i).manner(), hitGold.contains(i));
            if (!hitGold.contains(i)) {
                note("quotations missed", words(goldSide.get(i).span()));
            }
        }
        for (int j = 0; j < foundSide.size(); j++) {
            falseOrTrue("quotations", foundSide.get(j).rule(), foundSide.get(j).span(), hitFound.contains(j), "");
        }
    }

    private boolean speakerRight(Said g, Said f) {
        if (empty(g.speaker()) && empty(f.speaker())) {
            return true;
        }
        String known = f.speaker() == null ? null : aligned.get(f.speaker());
        if (Objects.equals(known, g.speaker())) {
            return true;
        }
        Span goldWords = g.speakerText();
        Span foundWords = f.speakerText();
        return !empty(g.speaker())
                && goldWords != null
                && foundWords != null
                && Pairing.sameName(foundWords, goldWords);
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    private void falseOrTrue(String row, String rule, Span span, boolean hit, String before) {
        errors.finding(row, rule, !hit);
        if (!hit) {
            note(row + " false", before + words(span));
        }
    }

    /** How well a found actor of an event stands for a gold one: 2 the same, 1 of the same state or side, 0 another. */
    int same(String goldId, String foundId) {
        if (goldId.equals(aligned.get(foundId))) {
            return 2;
        }
        Actor g = goldActors.get(goldId);
        Actor f = foundActors.get(foundId);
        if (g == null || f == null || g.country().isEmpty() || !g.country().equals(f.country())) {
            return 0;
        }
        boolean states = STATE_SECTORS.contains(g.sector()) && STATE_SECTORS.contains(f.sector());
        return states || g.sector().equals(f.sector()) ? 1 : 0;
    }

    /** Pairs between two sides, the longer side's length and gold's; ids that occur twice count once. */
    private record Side(int pairs, int longest, int gold) {}

    private Side side(List<String> goldIds, List<String> foundIds) {
        List<String> g = List.copyOf(new LinkedHashSet<>(goldIds));
        List<String> f = List.copyOf(new LinkedHashSet<>(foundIds));
        List<Candidate<Integer>> candidates = new ArrayList<>();
        for (int x = 0; x < g.size(); x++) {
            for (int y = 0; y < f.size(); y++) {
                int same = same(g.get(x), f.get(y));
                if (same > 0) {
                    candidates.add(new Candidate<>(same, x, y));
                }
            }
        }
        return new Side(Pairing.of(candidates).size(), Math.max(g.size(), f.size()), g.size());
    }

    private boolean sidesAgree(Happening g, Happening f) {
        return sidesAgree(g, f.actors(), f.recipients());
    }

    /** Whether sides are those of a gold event. */
    boolean sidesAgree(Happening g, List<String> acting, List<String> receiving) {
        if (MUTUAL.contains(g.type())) {
            Side both = side(concat(g.actors(), g.recipients()), concat(acting, receiving));
            return 2 * both.pairs() >= both.longest() && both.pairs() >= Math.min(2, both.gold());
        }
        Side actors = side(g.actors(), acting);
        Side recipients = side(g.recipients(), receiving);
        return 2 * actors.pairs() >= actors.longest() && 2 * recipients.pairs() >= recipients.longest();
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    /** Whether two triggers may be of one event: they overlap, or stand in one sentence a word or two apart. */
    boolean near(Span a, Span b) {
        return Pairing.overlap(a, b) > 0
                || sentence(a) == sentence(b) && Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()) <= NEAR;
    }

    /** Gold events and the found ones that they are, one to one. @param bySides whether of several found ones that with the right sides comes first */
    private List<Candidate<Integer>> eventPairs(boolean bySides) {
        List<Candidate<Integer>> near = new ArrayList<>();
        for (int i = 0; i < gold.events().size(); i++) {
            for (int j = 0; j < found.events().size(); j++) {
                Happening g = gold.events().get(i);
                Happening f = found.events().get(j);
                if (g.type().equals(f.type()) && near(g.span(), f.span())) {
                    double score = Pairing.iou(g.span(), f.span()) + (bySides && sidesAgree(g, f) ? 0.6 : 0.0);
                    near.add(new Candidate<>(score, i, j));
                }
            }
        }
        return Pairing.of(near);
    }

    private void events() {
        List<Happening> goldSide = gold.events();
        List<Happening> foundSide = found.events();
        List<Candidate<Integer>> matched = eventPairs(true);
        Set<Integer> hitGold = new HashSet<>();
        Set<Integer> hitFound = new HashSet<>();
        int agreeing = 0;
        for (Candidate<Integer> pair : matched) {
            hitGold.add(pair.a());
            hitFound.add(pair.b());
            Happening g = goldSide.get(pair.a());
            Happening f = foundSide.get(pair.b());
            if (sidesAgree(g, f)) {
                agreeing++;
            } else {
                note(
                        "events with other sides",
                        g.type() + " " + words(g.span()) + ": " + names(g.actors(), goldActors) + " -> "
                                + names(g.recipients(), goldActors) + "; found " + names(f.actors(), foundActors)
                                + " -> " + names(f.recipients(), foundActors));
            }
            counts.add(
                    "events.when",
                    !g.date().isEmpty(),
                    !f.date().isEmpty(),
                    !g.date().isEmpty() && f.date().startsWith(g.date()));
            counts.add(
                    "events.mode",
                    !g.mode().isEmpty(),
                    !f.mode().isEmpty(),
                    !g.mode().isEmpty() && g.mode().equals(f.mode()));
            counts.status(g.status(), f.status());
        }
        counts.add("events", goldSide.size(), foundSide.size(), matched.size());
        counts.add("events+who", goldSide.size(), foundSide.size(), agreeing);
        for (int i = 0; i < goldSide.size(); i++) {
            if (!hitGold.contains(i)) {
                note(
                        "events missed",
                        goldSide.get(i).type() + " " + words(goldSide.get(i).span()));
            }
        }
        for (int j = 0; j < foundSide.size(); j++) {
            Happening f = foundSide.get(j);
            falseOrTrue("events", f.rule(), f.span(), hitFound.contains(j), f.type() + " ");
        }
    }

    private static List<String> names(List<String> ids, Map<String, Actor> actors) {
        return ids.stream()
                .map(id -> {
                    Actor actor = actors.get(id);
                    return actor == null ? "?" : actor.name();
                })
                .toList();
    }

    private void times() {
        List<Moment> goldSide =
                gold.times().stream().filter(time -> !time.vague()).toList();
        List<Moment> foundSide =
                found.times().stream().filter(time -> !time.vague()).toList();
        List<Candidate<Integer>> near = new ArrayList<>();
        for (int i = 0; i < goldSide.size(); i++) {
            for (int j = 0; j < foundSide.size(); j++) {
                Moment g = goldSide.get(i);
                Moment f = foundSide.get(j);
                if (Pairing.overlap(g.span(), f.span()) > 0
                        && Duration.canonical(f.value()).equals(Duration.canonical(g.value()))) {
                    near.add(new Candidate<>(Pairing.iou(g.span(), f.span()), i, j));
                }
            }
        }
        List<Candidate<Integer>> matched = Pairing.of(near);
        counts.add("times", goldSide.size(), foundSide.size(), matched.size());
        for (int i = 0; i < goldSide.size(); i++) {
            int at = i;
            if (matched.stream().noneMatch(pair -> pair.a() == at)) {
                Moment g = goldSide.get(i);
                String other = foundSide.stream()
                        .filter(f -> Pairing.overlap(g.span(), f.span()) > 0)
                        .map(f -> ", found " + f.value())
                        .findFirst()
                        .orElse("");
                note("times missed", words(g.span()) + " = " + g.value() + other);
            }
        }
        for (int j = 0; j < foundSide.size(); j++) {
            int at = j;
            Moment f = foundSide.get(j);
            falseOrTrue(
                    "times", f.rule(), f.span(), matched.stream().anyMatch(pair -> pair.b() == at), f.value() + " ");
        }
    }

    private void positions() {
        List<Stand> goldSide = gold.positions();
        List<Stand> foundSide = found.positions();
        List<Candidate<Integer>> near = new ArrayList<>();
        for (int i = 0; i < goldSide.size(); i++) {
            for (int j = 0; j < foundSide.size(); j++) {
                Stand g = goldSide.get(i);
                Stand f = foundSide.get(j);
                String holder = f.holder() == null ? null : aligned.get(f.holder());
                double iou = Pairing.iou(g.span(), f.span());
                if (Objects.equals(g.stance(), f.stance()) && Objects.equals(holder, g.holder()) && iou >= 0.3) {
                    near.add(new Candidate<>(iou, i, j));
                }
            }
        }
        List<Candidate<Integer>> matched = Pairing.of(near);
        counts.add("positions", goldSide.size(), foundSide.size(), matched.size());
        for (int i = 0; i < goldSide.size(); i++) {
            int at = i;
            if (matched.stream().noneMatch(pair -> pair.a() == at)) {
                Stand g = goldSide.get(i);
                note("positions missed", g.holder() + " " + g.stance() + " " + words(g.span()));
            }
        }
        for (int j = 0; j < foundSide.size(); j++) {
            int at = j;
            Stand f = foundSide.get(j);
            falseOrTrue(
                    "positions",
                    f.rule(),
                    f.span(),
                    matched.stream().anyMatch(pair -> pair.b() == at),
                    f.stance() + " ");
        }
    }
}
