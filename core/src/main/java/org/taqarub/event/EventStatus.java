package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Event;

/** Whether a deed was done, was not, is to come or only may be, by the words around its predicate. */
final class EventStatus {

    /** How far, in words, what is feared may stand from the word that says so. */
    private static final int FEARED_REACH = 10;

    /** How far from a noun its adjectives may stand. */
    private static final int DESCRIBED_REACH = 6;

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Arguments arguments;
    private final Set<String> negating;
    private final Set<String> denying;
    private final Set<String> preceding;
    private final Set<String> planning;
    private final Set<String> possible;
    private final Set<String> trying;
    private final Set<String> tried;
    private final Set<String> feared;
    private final Set<String> goingOn;
    private final Set<String> ceasing;

    EventStatus(Analysis analysis, Actors actors, Lexicon lexicon, Arguments arguments) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.arguments = arguments;
        this.negating = lexicon.words("status-not");
        this.denying = lexicon.words("status-deny");
        this.preceding = lexicon.words("status-before");
        this.planning = lexicon.words("status-plan");
        this.possible = lexicon.words("status-maybe");
        this.trying = lexicon.words("status-try");
        this.tried = lexicon.words("status-tried");
        this.feared = lexicon.words("status-feared");
        this.goingOn = lexicon.words("status-going-on");
        this.ceasing = lexicon.words("status-ceased");
    }

    /**
     * The status of the predicate at a token; null where the words do not say that anything happens.
     *
     * @param form the form of a verb; null for a noun
     * @param carried whether a verb carries the noun
     * @param agent whether the clause names who uses the force that the noun tells
     * @param force whether the predicate tells an attack
     */
    Event.@Nullable Status of(int i, @Nullable VerbForm form, boolean carried, boolean agent, boolean force) {
        boolean verb = form != null;
        Token token = tokens.get(i);
        if (token.preposition().equals("س")) {
            return Event.Status.FUTURE;
        }
        int start = analysis.sentenceStart(i);
        if (!verb
                && i > start
                && tokens.get(i - 1).base().equals("اي")
                && !tokens.get(i).isDefinite()) {
            // صد أي هجوم: none in particular.
            return null;
        }
        Event.Status described = verb ? null : described(i);
        if (described != null) {
            return force && isImagined(i) ? null : described;
        }
        if (force && (isFeared(i) || !verb && isCeased(i))) {
            return null;
        }
        if (!verb && i > start && preceding.contains(tokens.get(i - 1).bare()) && !isTold(start, i)) {
            return Event.Status.FUTURE;
        }
        if (i - 1 > start
                && tokens.get(i - 1).bare().equals("لم")
                && tokens.get(i - 2).bare().equals("ما")) {
            // ما لم يوافق: a condition.
            return null;
        }
        for (int k = i - 1; k >= Math.max(start, i - 3); k--) {
            String s = tokens.get(k).bare();
            if (negating.contains(s)
                    && (k == i - 1 || s.equals("عدم") || s.equals("دون"))
                    && !(s.equals("ما") && !opensClause(k, start))) {
                return Event.Status.NEGATED;
            }
        }
        boolean apart = false;
        for (int k = i - 1; k >= Math.max(start, i - (carried ? 14 : 5)); k--) {
            Token before = tokens.get(k);
            if (before.isMark("،") || before.isMark(":")) {
                break;
            }
            String s = before.base();
            // سيقولون إنه رد على غارات: what will be said is no raid to come.
            apart |= k < i - 1 && (s.equals("ان") || Clause.isRelative(before));
            if (denying.contains(s)) {
                return Event.Status.NEGATED;
            }
            if (planning.contains(s)
                    || planning.contains(before.bare())
                    || !apart && before.preposition().equals("س") && before.isVerb()) {
                return Event.Status.FUTURE;
            }
            if (possible.contains(s) || possible.contains(before.bare())) {
                return null;
            }
            if (trying.contains(s) || trying.contains(before.bare())) {
                return isWhatIsTried(k, i) ? Event.Status.HYPOTHETICAL : null;
            }
            if (tried.contains(s)) {
                return force ? Event.Status.ACTUAL : isWhatIsTried(k, i) ? Event.Status.HYPOTHETICAL : null;
            }
            if (k == i - 1 && before.fold().equals("قد") && form != null && form.tense() == VerbForm.Tense.IMPERFECT) {
                return Event.Status.HYPOTHETICAL;
            }
        }
        if (verb && token.pos().equals("VBP") && i > start) {
            Token before = tokens.get(i - 1);
            if (before.base().equals("ان")
                            && !before.isVerb()
                            && before.pronoun().isEmpty()
                    || token.preposition().equals("ل")) {
                return null;
            }
        }
        if (!verb
                && !carried
                && !agent
                && token.preposition().equals("ل")
                && !token.isDefinite()
                && !arguments.isSuffered(i)) {
            return null;
        }
        return Event.Status.ACTUAL;
    }

    /** يسعى الجيش إلى السيطرة: whether a deed is what is tried, and not something told in other words of the clause. */
    private boolean isWhatIsTried(int tried, int at) {
        for (int k = tried + 1; k < at; k++) {
            Token token = tokens.get(k);
            if (token.isVerb() && actors.covering(k) == null || token.base().equals("ان") && at - k > 1) {
                return false;
            }
        }
        Token deed = tokens.get(at);
        return deed.isVerb() || !deed.isDefinite() || !deed.isAdjective();
    }

    /**
     * حذر من هجمات, خشية أن يشن التنظيم هجوما, تدرب على خطف جنود: force that somebody fears, threatens, plots or trains for, of which the clause does not
     * say that it is used (E1 of the guidelines).
     */
    private boolean isFeared(int i) {
        if (isToldAfter(i)) {
            return false;
        }
        int start = Math.max(analysis.sentenceStart(i), i - FEARED_REACH);
        for (int k = i - 1; k >= start; k--) {
            Token before = tokens.get(k);
            if (actors.covering(k) != null) {
                continue;
            }
            if (feared.contains(before.base()) || feared.contains(before.bare())) {
                return true;
            }
            boolean past = before.isVerb() && before.pos().equals("VBD");
            if (past
                    || before.isMark()
                    || Clause.isRelative(before)
                    || goingOn.contains(before.base())
                    || !before.conjunction().isEmpty() && before.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** اتفاق على وقف إطلاق النار, وقف فوري للقصف: force that is to end, or has ended. */
    private boolean isCeased(int i) {
        int start = analysis.sentenceStart(i);
        int k = i - 1;
        while (k > start && i - k < 3 && tokens.get(k).isAdjective()) {
            k--;
        }
        return k >= start
                && !tokens.get(k).isVerb()
                && (ceasing.contains(tokens.get(k).base())
                        || ceasing.contains(tokens.get(k).stem()));
    }

    /** الهجوم الذي ضرب المدينة: a relative clause in the past tells that it is used. */
    private boolean isToldAfter(int i) {
        for (int k = i + 1; k < Math.min(tokens.size() - 1, i + 4); k++) {
            if (Clause.isRelative(tokens.get(k))) {
                return tokens.get(k + 1).pos().equals("VBD");
            }
        }
        return false;
    }

    /** هجوم محتمل: an attack of which the adjective says that it may never come. */
    private boolean isImagined(int i) {
        for (int k = i + 1; k < Math.min(tokens.size(), i + DESCRIBED_REACH); k++) {
            if (lexicon.words("imagined").contains(bareStem(tokens.get(k)))) {
                return true;
            }
        }
        return false;
    }

    private static String bareStem(Token token) {
        return token.stem().endsWith("ا")
                ? token.stem().substring(0, token.stem().length() - 1)
                : token.stem();
    }

    /** هجوم محتمل, لقاء مرتقب: what the adjectives of a noun say of it; null where they say nothing of that. */
    private Event.@Nullable Status described(int i) {
        for (int k = i + 1; k < Math.min(tokens.size(), i + DESCRIBED_REACH); k++) {
            Token token = tokens.get(k);
            if (token.bare().equals("او") && k > i + 1) {
                continue;
            }
            boolean far = k > i + 3 && !token.isAdjective();
            if (far
                    || !token.isAdjective() && !token.isNoun()
                    || !token.preposition().isEmpty()) {
                return null;
            }
            String stem = bareStem(token);
            if (token.isAdjective() && lexicon.words("would-be").contains(stem)) {
                return Event.Status.HYPOTHETICAL;
            }
            boolean from = k + 1 < tokens.size() && tokens.get(k + 1).bare().equals("من");
            if (token.isAdjective() && !from && lexicon.words("to-come").contains(stem)) {
                return Event.Status.FUTURE;
            }
        }
        return null;
    }

    /** وهو ما رفضته, ما وصفه ب: only at the head of a clause does ما deny. */
    private boolean opensClause(int at, int start) {
        return at == start
                || tokens.get(at - 1).isMark()
                || tokens.get(at - 1).base().equals("ان")
                || !tokens.get(at).conjunction().isEmpty();
    }

    /** Whether the last verb before tells of the past: فر السكان قبل الهجوم; verbs of saying do not tell when. */
    private boolean isTold(int start, int i) {
        for (int k = i - 1; k >= start; k--) {
            Token token = tokens.get(k);
            if (token.isVerb()
                    && actors.covering(k) == null
                    && lexicon.reporting(token.base()).isEmpty()) {
                return !token.pos().equals("VBP");
            }
        }
        return false;
    }
}
