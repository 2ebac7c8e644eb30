package org.taqarub.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Event;
import org.taqarub.record.Figure;

/** Which event a figure belongs to: the nearest of a fitting type in its sentence, else one that the sentence points back to. */
final class EventOfFigure {

    private static final Set<Event.Type> MONEY =
            EnumSet.of(Event.Type.AID, Event.Type.COOPERATE, Event.Type.AGREE, Event.Type.SANCTION, Event.Type.SUPPORT);

    /** Modes of COERCE that take people. */
    private static final Set<String> TAKING = Set.of("arrest", "");

    private static final Set<Event.Type> DISPLACING = EnumSet.of(Event.Type.ASSAULT, Event.Type.COERCE);

    /** How many words away a figure may stand from its event. */
    private static final int REACH = 35;

    private static final int MONEY_REACH = 14;

    /** The same where words say that the sum is what something is worth. */
    private static final int WORTH_REACH = 24;

    /** How many words may lie between a count and the one that it is joined to. */
    private static final int JOINED = 5;

    private static final int MONEY_AFTER = 4;

    /** How many words behind a figure منذ may stand that makes it a sum of many events. */
    private static final int SINCE = 4;

    /** How many words before the figure an event may be that the figure's sentence only points back to. */
    private static final int BACK = 60;

    /** The same where the sentence names it again by the same word (الهجوم). */
    private static final int FAR_BACK = 250;

    private static final Set<String> RELATIVE = Set.of("الذي", "التي");

    private static final Set<String> ANSWER = Set.of("رد", "ردا", "احتجاجا", "انتقاما");

    /** With these a noun of attack is no mere pointing back: الهجوم على القاعدة. */
    private static final Set<String> ONTO = Set.of("علي", "ضد");

    /** What the start of another clause adds to the distance, in words. */
    private static final int CLAUSE = 8;

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final List<Token> tokens;
    private final List<Event> events;
    private final int[] triggers;
    private final QuantityReader words;
    private @Nullable Count last;
    private int lastEvent = -1;

    EventOfFigure(Lexicon lexicon, Analysis analysis, List<Event> events) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.events = events;
        this.words = new QuantityReader(lexicon, analysis);
        this.triggers = new int[events.size()];
        int at = 0;
        for (int e = 0; e < events.size(); e++) {
            int start = events.get(e).span().start();
            at = 0;
            while (at < tokens.size() - 1 && tokens.get(at).span().end() <= start) {
                at++;
            }
            triggers[e] = at;
        }
    }

    /** Index of the event; -1 where none is clear. Asked for in the order of the text. */
    int of(Count count) {
        Count before = last;
        boolean joined = before != null
                && count.from() >= before.to()
                && analysis.sentenceOf(count.from()) == analysis.sentenceOf(before.from())
                && isJoined(before.to(), count.from())
                && (lastEvent >= 0
                        ? fits(events.get(lastEvent), count)
                        : count.kind() != Figure.Kind.MONEY && isResult(before, analysis.sentenceStart(before.from())));
        int event = joined ? nearer(count, lastEvent) : nearest(count);
        last = count;
        lastEvent = event;
        return event;
    }

    /** Whether only و lies between two counts, or a place and a comma before it: مقتل ثلاثة في الموقع، وإصابة تسعة. */
    private boolean isJoined(int from, int to) {
        if (to - from <= 2 && tokens.get(from).conjunction().equals("و")) {
            return true;
        }
        if (to - from > JOINED || !tokens.get(to).conjunction().equals("و")) {
            return false;
        }
        for (int k = from; k < to; k++) {
            if (tokens.get(k).isVerb() || isAttack(k)) {
                return false;
            }
        }
        return true;
    }

    /** The event of the count before, unless the count's own words are one. */
    private int nearer(Count count, int other) {
        for (int e = 0; e < triggers.length; e++) {
            if (triggers[e] >= count.from() && triggers[e] < count.to() && fits(events.get(e), count)) {
                return e;
            }
        }
        return other;
    }

    private int nearest(Count count) {
        int start = analysis.sentenceStart(count.from());
        int end = analysis.sentenceEnd(count.from());
        if (count.kind() != Figure.Kind.MONEY && hasMishap(count, start, end)) {
            return -1;
        }
        boolean result = count.kind() != Figure.Kind.MONEY && isResult(count, start);
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int e = 0; e < triggers.length; e++) {
            if (triggers[e] < start
                    || triggers[e] >= end
                    || !fits(events.get(e), count)
                    || triggers[e] >= count.to() && isAnswered(triggers[e])
                    || isOfOthers(triggers[e], count)) {
                continue;
            }
            if (result && triggers[e] > count.to()) {
                continue;
            }
            int distance = distance(count, triggers[e]);
            if (distance < least) {
                least = distance;
                best = e;
            }
        }
        int reach = count.kind() != Figure.Kind.MONEY ? REACH : isWorth(count) ? WORTH_REACH : MONEY_REACH;
        if (best >= 0) {
            boolean casualties = count.kind() == Figure.Kind.KILLED || count.kind() == Figure.Kind.WOUNDED;
            boolean other = casualties && hasOtherAttack(count, best);
            return least <= reach && !other && !isSince(count, best) ? best : -1;
        }
        return count.kind() == Figure.Kind.KILLED || count.kind() == Figure.Kind.WOUNDED
                ? elsewhere(count, start, end)
                : -1;
    }

    private static boolean fits(Event event, Count count) {
        boolean real = event.status() == Event.Status.ACTUAL;
        switch (count.kind()) {
            case KILLED:
            case WOUNDED:
                return event.type() == Event.Type.ASSAULT
                        && real
                        && !event.mode().equals("abduct");
            case DETAINED:
                return real
                        && (event.type() == Event.Type.COERCE && TAKING.contains(event.mode())
                                || event.type() == Event.Type.ASSAULT
                                        && event.mode().equals("abduct"));
            case DISPLACED:
                return real && DISPLACING.contains(event.type());
            case MONEY:
                return MONEY.contains(event.type()) && event.status() != Event.Status.NEGATED;
            default:
                return false;
        }
    }

    /** Words between a figure and a trigger, with what marks add; 0 where the trigger lies inside the figure. */
    private int distance(Count count, int trigger) {
        int from = trigger < count.from() ? trigger + 1 : Math.min(count.to(), trigger);
        int to = trigger < count.from() ? count.from() : trigger;
        if (trigger >= count.from() && trigger < count.to()) {
            return 0;
        }
        boolean money = count.kind() == Figure.Kind.MONEY;
        // What a sum is for stands right behind it: 50 مليون دولار مساعدات.
        int distance = money && trigger > count.to() + MONEY_AFTER ? REACH : to - from;
        for (int k = from; k < to; k++) {
            Token token = tokens.get(k);
            if (token.isMark("؛") || token.isMark(":")) {
                distance += REACH;
            } else if (token.isMark("،") || token.isMark(",")) {
                Token next = tokens.get(Math.min(k + 1, tokens.size() - 1));
                boolean clause = next.isVerb()
                        || next.pos().equals("VN")
                        || !next.conjunction().isEmpty();
                distance += clause ? 2 * CLAUSE : CLAUSE / 2;
            } else if (lexicon.words("clause-openers").contains(token.bare())
                    && token.bare().length() > 3) {
                distance += CLAUSE;
            }
        }
        return distance;
    }

    /** Whether an event is itself a killing or wounding, of others than those counted: قتل خلاله 12، وقتلت الشرطة المهاجم. */
    private boolean isOfOthers(int trigger, Count count) {
        boolean own = trigger >= count.from() && trigger < count.to();
        return !own && tokens.get(trigger).isVerb() && words.match(trigger, "verb") != null;
    }

    /** Whether what the sentence tells answers the attack at a token, and is not the attack: ردا على الهجوم. */
    private boolean isAnswered(int at) {
        return at > 1
                && tokens.get(at - 1).bare().equals("علي")
                && ANSWER.contains(tokens.get(at - 2).stem());
    }

    private boolean isWorth(Count count) {
        for (int k = count.from() - 1; k >= Math.max(0, count.from() - 2); k--) {
            if (words.match(k, "worth") != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attack that is no event of the record stands between a figure and an event. */
    private boolean hasOtherAttack(Count count, int event) {
        int trigger = triggers[event];
        int triggerEnd = trigger;
        while (triggerEnd < tokens.size()
                && tokens.get(triggerEnd).span().end()
                        <= events.get(event).span().end()) {
            triggerEnd++;
        }
        int from = trigger < count.from() ? triggerEnd : count.to();
        int to = trigger < count.from() ? count.from() : trigger;
        for (int k = from; k < to; k++) {
            if (isAttack(k) && !isTrigger(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTrigger(int at) {
        for (int trigger : triggers) {
            if (trigger == at) {
                return true;
            }
        }
        return false;
    }

    private boolean isAttack(int at) {
        FormTrie.Match<Frame.Noun> noun = lexicon.frameNouns().longest(tokens, at);
        return noun != null
                && !tokens.get(at).isVerb()
                && noun.values().stream().anyMatch(n -> n.frame().type().equals("ASSAULT"))
                && !isCasualty(at);
    }

    /** Whether the figure counts all since a time, and not since the event began. */
    private boolean isSince(Count count, int event) {
        if (event >= 0 && triggers[event] >= count.from() && triggers[event] < count.to()) {
            return false;
        }
        int earliest = Math.max(analysis.sentenceStart(count.from()), count.from() - 2 * SINCE);
        int first = count.from();
        while (first > earliest && !tokens.get(first - 1).isMark()) {
            first--;
        }
        for (int k = first; k < Math.min(tokens.size(), count.to() + SINCE); k++) {
            if (tokens.get(k).isMark() && k > count.to()) {
                return false;
            }
            boolean began = event >= 0 && triggers[event] > k && triggers[event] <= k + SINCE;
            boolean since = tokens.get(k).bare().equals("منذ") && !began;
            if (since && (event < 0 || !spans(event))) {
                return true;
            }
        }
        return false;
    }

    /** Attacks in the plural, a war: what goes on may count all that fell since it began. */
    private boolean spans(int event) {
        Token token = tokens.get(triggers[event]);
        return token.base().endsWith("ات")
                || !token.pronoun().isEmpty()
                || token.stem().equals("حرب");
    }

    /** Whether a verb of result leads to the figure: أسفر عن مقتل, أوقع 15 قتيلا. */
    private boolean isResult(Count count, int start) {
        for (int k = count.from() - 1; k >= Math.max(start, count.from() - 4); k--) {
            if (words.match(k, "result") != null) {
                return true;
            }
        }
        return false;
    }

    private boolean hasMishap(Count count, int start, int end) {
        for (int k = Math.max(start, count.from() - REACH); k < Math.min(end, count.to() + REACH / 2); k++) {
            if (words.match(k, "mishap") != null) {
                return true;
            }
        }
        return false;
    }

    /** The only attack that the figure can be of, in the sentences around it; -1 where there is none or the sentence has one of its own. */
    private int elsewhere(Count count, int start, int end) {
        // The attack that the sentence names nearest before the figure, else behind it in the same clause.
        int attack = -1;
        for (int k = start; k < count.from(); k++) {
            attack = isAttack(k) ? k : attack;
        }
        for (int k = count.to(); k < end && attack < 0 && !tokens.get(k).isMark("،"); k++) {
            attack = isAttack(k) ? k : attack;
        }
        boolean further = attack >= 0
                && (attack + 1 < end && ONTO.contains(tokens.get(attack + 1).bare()) || isAnswered(attack));
        boolean own = attack >= 0 && (!tokens.get(attack).isDefinite() || further);
        Set<String> back = attack < 0 ? Set.of() : Set.of(bare(tokens.get(attack)));
        if (own || back.isEmpty() && isResult(count, start) || isSince(count, -1)) {
            return -1;
        }
        // الهجوم الذي وقع في سروج says which of several attacks is meant.
        boolean relative = attack >= 0 && isRelative(attack);
        boolean several = false;
        int before = -1;
        for (int e = 0; e < triggers.length && triggers[e] < start; e++) {
            boolean near =
                    tokens.get(triggers[e]).paragraph() == tokens.get(start).paragraph() && start - triggers[e] < BACK;
            boolean same = back.contains(bare(tokens.get(triggers[e]))) && start - triggers[e] < FAR_BACK;
            near &= back.isEmpty() || !isCasualty(triggers[e]) && !relative;
            if ((near || same) && fits(events.get(e), count)) {
                several |= before >= 0;
                before = e;
            }
        }
        if (relative && several) {
            return -1;
        }
        if (before >= 0 || !back.isEmpty()) {
            return before;
        }
        int sentence = analysis.sentenceOf(start) + 1;
        if (start > 0 || sentence >= analysis.sentences().size()) {
            return -1;
        }
        int[] next = analysis.sentences().get(sentence);
        for (int e = 0; e < triggers.length; e++) {
            if (triggers[e] >= next[0] && triggers[e] < next[1] && fits(events.get(e), count)) {
                return e;
            }
        }
        return -1;
    }

    private boolean isRelative(int attack) {
        for (int k = attack + 1; k < Math.min(tokens.size(), attack + 3); k++) {
            if (RELATIVE.contains(tokens.get(k).bare())) {
                return true;
            }
        }
        return false;
    }

    /** Without the article and the alef of the accusative. */
    private static String bare(Token token) {
        String stem = token.stem();
        return stem.endsWith("ا") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private boolean isCasualty(int at) {
        for (String set : List.of("noun", "verb", "victim")) {
            FormTrie.Match<Entry> match = words.match(at, set);
            if (match != null) {
                return true;
            }
        }
        return false;
    }
}
