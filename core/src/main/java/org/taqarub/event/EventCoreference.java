package org.taqarub.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** Which words of a report tell one event, and what one event tells of the sides of another. */
final class EventCoreference {

    /** How many words may stand between ب and the deed that somebody is accused of. */
    private static final int CHARGE_REACH = 5;

    /** How far apart, in words, two verbal acts may stand that و joins into one. */
    private static final int JOINED_REACH = 6;

    private static final Set<String> CHARGE_PREPOSITIONS = Set.of("في", "عن", "وراء", "خلف", "علي", "الي");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Arguments arguments;
    private final EventTimes when;

    EventCoreference(Analysis analysis, Actors actors, Lexicon lexicon, Arguments arguments, EventTimes when) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.when = when;
    }

    /** The events that the candidates tell, each once, in the order of the text. */
    List<Candidate> join(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // قدمت مصر مساعدات: the noun tells the event, the verb only carries it.
            kept.removeIf(verb -> isCarrier(verb, candidate));
            Candidate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (last != null && isDouble(last, candidate)) {
                boolean whole = !last.frame().with().isEmpty() || fullness(last) > fullness(candidate);
                kept.set(kept.size() - 1, whole ? last.togetherWith(candidate) : candidate.togetherWith(last));
                continue;
            }
            int same = -1;
            for (int k = kept.size() - 1; k >= 0 && same < 0; k--) {
                if (isRepetition(kept.get(k), candidate)) {
                    same = k;
                }
            }
            if (same < 0) {
                kept.add(candidate);
            } else if (fullness(candidate) > fullness(kept.get(same)) + 1
                    && !tokens.get(candidate.at()).isDefinite()) {
                kept.set(same, candidate.retoldBy(kept.get(same)));
            } else {
                kept.set(same, kept.get(same).retoldBy(candidate));
            }
        }
        kept.sort((a, b) -> Integer.compare(a.at(), b.at()));
        return opponents(nested(kept)).stream().map(EventCoreference::clash).toList();
    }

    /** Who condemns a deed speaks against its doer: أدان المجلس الهجوم الذي شنه التنظيم; and اتهم الجماعة بخطف زعيمها. */
    private List<Candidate> nested(List<Candidate> found) {
        List<Candidate> candidates = new ArrayList<>(found);
        List<Candidate> out = new ArrayList<>();
        for (int k = 0; k < candidates.size(); k++) {
            Candidate c = candidates.get(k);
            for (int n = k + 1; n < candidates.size() && !c.recipients().isEmpty(); n++) {
                Candidate charged = candidates.get(n);
                boolean more = n > k + 1 && isJoined(candidates.get(n - 1), charged);
                if (charged.at() >= arguments.clauseEnd(c.at()) || !more && !isCharge(c, charged)) {
                    break;
                }
                boolean helped = (charged.frame().type().equals("AID") || isDoneToConstruct(charged))
                        && !charged.actors().isEmpty()
                        && (charged.recipients().isEmpty() || c.recipients().containsAll(charged.recipients()))
                        && Collections.disjoint(charged.actors(), c.recipients());
                if (helped) {
                    // اتهمت إيران بدعم الجماعة
                    candidates.set(n, charged.with(c.recipients(), charged.actors()));
                } else if (charged.actors().isEmpty()) {
                    List<String> struck = new ArrayList<>(charged.recipients());
                    struck.removeAll(c.recipients());
                    candidates.set(n, charged.with(c.recipients(), struck));
                }
            }
            boolean verbal =
                    c.frame().type().equals("ACCUSE") || c.frame().type().equals("REJECT");
            Candidate deed =
                    verbal && c.recipients().isEmpty() && k + 1 < candidates.size() ? candidates.get(k + 1) : null;
            if (deed != null
                    && deed.at() < arguments.clauseEnd(c.at())
                    && deed.at() - c.at() <= 10
                    && !deed.actors().isEmpty()
                    && !isAside(c, deed)
                    && Collections.disjoint(deed.actors(), c.actors())) {
                c = c.with(c.actors(), deed.actors());
            }
            out.add(c);
        }
        return out;
    }

    /** بمهاجمة القوات: whether whoever stands in construct with the masdar may be whom it is done to. */
    private boolean isDoneToConstruct(Candidate c) {
        List<Phrase> acting = c.roles().of("actor");
        return c.frame().takesObjectInConstruct(tokens.get(c.at()).stem())
                && !acting.isEmpty()
                && acting.get(0).start() == c.at() + 1
                && tokens.get(c.at() + 1).preposition().isEmpty();
    }

    /** انتقد الوفد الذي تدعمه روسيا, رفضته وهو ما أدانته روسيا: a deed in a relative clause that no noun of what is condemned opens. */
    private boolean isAside(Candidate c, Candidate deed) {
        int relative = -1;
        for (int i = c.at() + 1; i < deed.at(); i++) {
            if (Set.of("هو", "هي").contains(tokens.get(i).base())
                    && tokens.get(i).conjunction().equals("و")) {
                return true;
            }
            relative = arguments.isRelative(i) ? i : relative;
        }
        if (relative < 0) {
            return false;
        }
        Phrase head = arguments.headOf(relative);
        return head != null && head.entity() != null && c.actors().contains(head.entity());
    }

    /** اتهم الجماعة بتدبير محاولة انقلاب وبقصف المدينة: whether a noun of a deed tells what somebody is accused, held or punished for. */
    private boolean isCharge(Candidate c, Candidate deed) {
        if (tokens.get(deed.at()).isVerb()) {
            return false;
        }
        boolean accused = c.frame().type().equals("ACCUSE");
        if (!accused && !Set.of("COERCE", "SANCTION").contains(c.frame().type())) {
            return false;
        }
        for (int i = deed.at(); i > c.at() + 1 && deed.at() - i <= CHARGE_REACH; i--) {
            Token token = tokens.get(i);
            boolean charge = lexicon.words("charges").contains(token.stem());
            if (i < deed.at()
                    && !charge
                    && !lexicon.words("carrying-nouns").contains(token.stem())
                    && !CHARGE_PREPOSITIONS.contains(token.bare())) {
                return false;
            }
            if (token.preposition().equals("ب") && (accused || charge)) {
                return true;
            }
        }
        return false;
    }

    /** بدعم الجماعة وقصف المدينة: whether و joins a noun to the deed before, with no verb or mark between. */
    private boolean isJoined(Candidate a, Candidate b) {
        if (!tokens.get(b.at()).conjunction().equals("و")
                || !tokens.get(b.at()).preposition().isEmpty()
                || tokens.get(b.at()).isVerb()) {
            return false;
        }
        for (int i = a.at() + 1; i < b.at(); i++) {
            Token token = tokens.get(i);
            if (token.isVerb() || token.isMark() || arguments.isRelative(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of a clash all sides act (E6 of the guidelines), whichever of them a preposition names, or fell in it. */
    private static Candidate clash(Candidate c) {
        boolean between = c.frame().type().equals("ASSAULT")
                && c.frame().after().containsValue("both")
                && !c.frame().after().containsValue("recipient")
                && !c.recipients().isEmpty();
        if (!between) {
            return c;
        }
        Set<String> sides = new LinkedHashSet<>(c.actors());
        sides.addAll(c.recipients());
        return c.with(List.copyOf(sides), List.of());
    }

    /** Of force by somebody who has one opponent in the whole report, that opponent is whom it strikes. */
    private List<Candidate> opponents(List<Candidate> candidates) {
        Map<String, Map<String, Integer>> against = new HashMap<>();
        for (Candidate c : candidates) {
            if (!EventFinder.FORCE.contains(c.frame().type())) {
                continue;
            }
            boolean clash = c.recipients().isEmpty()
                    && c.roles().has("both")
                    && c.actors().size() == 2;
            List<String> one = clash ? c.actors().subList(0, 1) : c.actors();
            List<String> other = clash ? c.actors().subList(1, 2) : c.recipients();
            for (String a : one) {
                for (String b : other) {
                    if (actors.isForce(a) && actors.isForce(b)) {
                        against.computeIfAbsent(a, x -> new LinkedHashMap<>()).merge(b, 1, Integer::sum);
                        against.computeIfAbsent(b, x -> new LinkedHashMap<>()).merge(a, 1, Integer::sum);
                    }
                }
            }
        }
        for (Candidate c : candidates) {
            if (c.frame().type().equals("AID") || c.frame().type().equals("COOPERATE")) {
                // Who helps is no opponent.
                List<String> friends = new ArrayList<>(c.actors());
                friends.addAll(c.recipients());
                friends.forEach(
                        f -> against.getOrDefault(f, new HashMap<>()).keySet().removeAll(friends));
            }
        }
        List<Candidate> out = new ArrayList<>();
        for (Candidate c : candidates) {
            boolean open = EventFinder.FORCE.contains(c.frame().type())
                    && c.recipients().isEmpty()
                    && !c.actors().isEmpty()
                    && !c.roles().has("both")
                    && !c.roles().isUnnamed("recipient");
            Map<String, Integer> foes = new LinkedHashMap<>();
            for (String a : c.actors()) {
                against.getOrDefault(a, Map.of()).forEach((foe, n) -> foes.merge(foe, n, Integer::sum));
            }
            int most = foes.values().stream().mapToInt(n -> n).max().orElse(0);
            List<String> chief = foes.entrySet().stream()
                    .filter(f -> f.getValue() == most)
                    .map(Map.Entry::getKey)
                    .toList();
            out.add(open && chief.size() == 1 ? c.with(c.actors(), chief) : c);
        }
        return out;
    }

    /** أمرت بحبس, تبادلت إطلاق النار: two words of one type side by side tell one event. */
    private boolean isDouble(Candidate a, Candidate b) {
        int from = a.at() + a.length();
        if (!a.frame().type().equals(b.frame().type())
                || b.at() < from
                || b.at() - from > (Subjects.VERBAL.contains(a.frame().type()) && isJoined(a, b) ? JOINED_REACH : 2)
                || analysis.sentenceOf(a.at()) != analysis.sentenceOf(b.at())
                || !(a.actors().isEmpty() || a.actors().containsAll(b.actors()))) {
            return false;
        }
        // عن استنكارها وإدانتها
        boolean joined = Subjects.VERBAL.contains(a.frame().type())
                && isJoined(a, b)
                && a.actors().equals(b.actors())
                && (a.recipients().isEmpty()
                        || b.recipients().isEmpty()
                        || a.recipients().equals(b.recipients()));
        if (joined) {
            return true;
        }
        for (int k = from; k <= b.at(); k++) {
            if (tokens.get(k).isMark() || !tokens.get(k).conjunction().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** قدمت مصر مساعدات: whether a verb of aid only carries the noun of aid after it. */
    private boolean isCarrier(Candidate verb, Candidate noun) {
        return noun.frame().type().equals("AID")
                && verb.frame().type().equals("AID")
                && !verb.frame().with().isEmpty()
                && tokens.get(verb.at()).isVerb()
                && !tokens.get(noun.at()).isVerb()
                && noun.at() - verb.at() < EventFinder.WITH_REACH
                && analysis.sentenceOf(verb.at()) == analysis.sentenceOf(noun.at())
                && verb.actors().equals(noun.actors());
    }

    private int fullness(Candidate c) {
        return c.actors().size() + c.recipients().size();
    }

    /** Same type and status with the same sides; a noun with the article may name fewer of them, since it points back. */
    private boolean isRepetition(Candidate a, Candidate b) {
        if (!a.frame().type().equals(b.frame().type()) || a.status() != b.status()) {
            return false;
        }
        Set<String> actorsA = Set.copyOf(a.actors());
        Set<String> actorsB = Set.copyOf(b.actors());
        Set<String> recipientsA = Set.copyOf(a.recipients());
        Set<String> recipientsB = Set.copyOf(b.recipients());
        if (EventFinder.MUTUAL.contains(a.frame().type())) {
            Set<String> sidesA = new LinkedHashSet<>(a.actors());
            sidesA.addAll(recipientsA);
            Set<String> sidesB = new LinkedHashSet<>(b.actors());
            sidesB.addAll(recipientsB);
            return sidesA.equals(sidesB) || tokens.get(b.at()).isDefinite() && sidesA.containsAll(sidesB);
        }
        Token later = tokens.get(b.at());
        boolean sameWord = tokens.get(a.at()).stem().equals(later.stem()) || a.frame() == b.frame();
        boolean verbs = tokens.get(a.at()).isVerb() && later.isVerb();
        boolean same = sameWord
                && actorsA.equals(actorsB)
                && recipientsA.equals(recipientsB)
                && (!recipientsA.isEmpty() || !verbs && analysis.sentenceOf(a.at()) == analysis.sentenceOf(b.at()));
        if (a.frame().type().equals("CONCEDE")
                && sameWord
                && actorsA.equals(actorsB)
                && !actorsA.isEmpty()
                && (recipientsA.isEmpty() || recipientsB.isEmpty())) {
            return true;
        }
        boolean pointsBack = later.isDefinite()
                && !later.isVerb()
                && (actorsA.isEmpty() || actorsB.isEmpty() || actorsA.containsAll(actorsB))
                && (recipientsA.isEmpty() || recipientsB.isEmpty() || recipientsA.containsAll(recipientsB))
                && b.at() - last(a) < 120
                && !isAtAnotherTime(a, b);
        return same || pointsBack || isBack(a, b) || isSameCrowd(a, b);
    }

    /** The token of the last mention of an event so far. */
    private static int last(Candidate event) {
        return event.retold().stream().mapToInt(Candidate::at).reduce(event.at(), Math::max);
    }

    /** The attack that a report has told, told again by the same noun with the article: other sides, where none of those attacked differ, are the same. */
    private boolean isBack(Candidate a, Candidate b) {
        Token later = tokens.get(b.at());
        boolean standing = b.frame().type().equals("AID");
        if (!later.isDefinite()
                || later.isVerb()
                || standing
                || b.roles().isCarried()
                || isDescribed(b)
                || isAtOtherTime(a, b)) {
            return false;
        }
        boolean struckElse = !a.recipients().isEmpty()
                && !b.recipients().isEmpty()
                && Collections.disjoint(countries(a.recipients()), countries(b.recipients()));
        boolean sameWord = tokens.get(a.at()).stem().equals(later.stem()) || a.frame() == b.frame();
        boolean more = b.actors().containsAll(a.actors()) && b.recipients().containsAll(a.recipients());
        return sameWord && !struckElse
                || more && !(a.actors().isEmpty() && a.recipients().isEmpty());
    }

    /** الهجوم الذي وقع في باريس: a relative clause tells which deed is meant, and that may be one not told yet. */
    private boolean isDescribed(Candidate event) {
        int end = event.at() + event.length();
        for (int k = end; k < Math.min(tokens.size(), end + 3); k++) {
            if (Clause.isRelative(tokens.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** ورفع المتظاهرون لافتات: what the demonstrators of whom a report has told do is part of that protest. */
    private boolean isSameCrowd(Candidate a, Candidate b) {
        if (!a.frame().type().equals("PROTEST")
                || !a.frame().mode().equals(b.frame().mode())) {
            return false;
        }
        boolean same = tokens.get(b.at()).isVerb()
                && !a.actors().isEmpty()
                && a.actors().equals(b.actors())
                && analysis.sentenceOf(a.at()) == analysis.sentenceOf(b.at());
        return (same || isTheCrowd(b)) && !isAtOtherTime(a, b);
    }

    private boolean isTheCrowd(Candidate b) {
        return b.roles().of("actor").stream()
                .anyMatch(p -> tokens.get(p.start()).isDefinite()
                        && lexicon.words("protesters")
                                .contains(tokens.get(p.start()).base()));
    }

    /** Whether a mention has a date that the event so far has not. */
    private boolean isAtOtherTime(Candidate event, Candidate mention) {
        return when.of(event) == null && when.of(mention) != null || isAtAnotherTime(event, mention);
    }

    /** Whether both have dates, and these differ. */
    private boolean isAtAnotherTime(Candidate a, Candidate b) {
        EventTimes.When first = when.of(a);
        EventTimes.When second = first == null ? null : when.of(b);
        return first != null
                && second != null
                && !first.value().startsWith(second.value())
                && !second.value().startsWith(first.value());
    }

    private Set<String> countries(List<String> ids) {
        Set<String> out = new LinkedHashSet<>();
        for (String id : ids) {
            String country = actors.country(id);
            out.add(country.isEmpty() ? id : country);
        }
        return out;
    }
}
