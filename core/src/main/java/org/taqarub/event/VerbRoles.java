package org.taqarub.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Span;

/** The roles of a verb: subject, object, its pronoun, and what its prepositions govern. */
final class VerbRoles {

    private static final char DAMMA = '\u064F';

    private final String text;
    private final List<Token> tokens;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Antecedents antecedents;
    private final Subjects subjects;
    private final PrepositionRoles prepositions;
    private final Targets targets;

    VerbRoles(
            Analysis analysis,
            Clause clause,
            NounPhrases nounPhrases,
            Antecedents antecedents,
            Subjects subjects,
            PrepositionRoles prepositions,
            Targets targets) {
        this.text = analysis.report().text();
        this.tokens = analysis.tokens();
        this.clause = clause;
        this.nounPhrases = nounPhrases;
        this.antecedents = antecedents;
        this.subjects = subjects;
        this.prepositions = prepositions;
        this.targets = targets;
    }

    /** Complements of a verb. */
    Roles ofVerb(int at, Frame.Verb verb) {
        Frame frame = verb.frame();
        Roles roles = new Roles();
        int limit = clause.clauseEnd(at);
        Token token = tokens.get(at);
        boolean clitic = !token.pronoun().isEmpty();
        boolean transitive = !frame.object().equals("none");
        NounPhrases.Complement first = nounPhrases.complement(at + 1, limit, null);
        NounPhrases.Complement second = first == null ? null : nounPhrases.complement(first.end(), limit, first);
        Subjects.Before before = subjects.before(at, verb);
        boolean passive = transitive && !clitic && isPassive(at, verb, before, first, second, limit);
        note(roles, at, verb, before, first, second);
        if (passive) {
            roles.shape("passive");
        }
        String subjectRole = passive ? frame.object() : frame.subject();
        String objectRole = passive || clitic ? "none" : frame.object();

        boolean speaks = before.phrase() != null
                && transitive
                && second == null
                && Subjects.isPerson(before.phrase())
                && subjects.agreesBefore(before.phrase(), verb);
        boolean resumed =
                before.kind() == Subjects.Before.Kind.RELATIVE && !speaks && prepositions.isResumed(at, limit);
        if (verb.form().person() == 1) {
            roles.speak(clause.speakerAt(at));
            nounPhrases.object(roles, objectRole, first, limit);
        } else if (before.kind() == Subjects.Before.Kind.RELATIVE
                        && !clitic
                        && !resumed
                        && !subjects.isOutdone(before.phrase(), first, verb)
                || before.kind() == Subjects.Before.Kind.PRONOUN) {
            if (before.phrase() != null) {
                roles.add(subjectRole, List.of(before.phrase()));
            } else {
                roles.fill(subjectRole);
            }
            nounPhrases.object(roles, objectRole, first, limit);
        } else if (before.kind() == Subjects.Before.Kind.TOPIC
                && before.phrase() != null
                && !(clitic && transitive && first != null && first.head() == at + 1 && subjects.isSubject(first, verb))
                && (first == null
                        || subjects.isTopicOf(before.phrase(), at)
                        || !subjects.isSubject(first, verb)
                        || (!subjects.isCutOff(before.phrase(), at)
                                        || first.phrase() == null
                                        || first.phrase().start() > first.head())
                                && (second == null || subjects.isClose(before.phrase(), at)))) {
            roles.add(subjectRole, nounPhrases.coordinatedAround(before.phrase(), at));
            nounPhrases.object(roles, objectRole, first, limit);
        } else if (first != null
                && subjects.isSubject(first, verb)
                && !verb.form().plural()
                && (clitic || passive || !isOnlyObject(at, verb, first, second, limit))) {
            nounPhrases.object(roles, subjectRole, first, limit);
            if (!objectRole.equals("none")) {
                int from = nounPhrases.endOfList(first, limit);
                nounPhrases.object(
                        roles,
                        objectRole,
                        from == first.end() ? second : nounPhrases.complement(from, limit, first),
                        limit);
            }
        } else {
            Phrase earlier = before.phrase() != null && before.kind() == Subjects.Before.Kind.TOPIC
                    ? before.phrase()
                    : subjects.dropped(at, verb);
            Phrase described = earlier == null && !transitive && verb.form().plural() ? antecedents.bareHead(at) : null;
            if (earlier != null) {
                roles.add(subjectRole, nounPhrases.coordinatedAround(earlier, at));
            } else if (described != null
                    && described.entity() != null
                    && described.shape() == Phrase.Shape.PEOPLE
                    && subjects.agreesBefore(described, verb)) {
                // لتفريق ألف متظاهر احتجوا على القرار
                roles.add(subjectRole, List.of(described));
            }
            nounPhrases.object(roles, objectRole, first, limit);
        }
        if (clitic && transitive && !roles.has(frame.object())) {
            Phrase antecedent =
                    before.kind() == Subjects.Before.Kind.RELATIVE ? before.phrase() : antecedents.bareHead(at);
            antecedent =
                    antecedent == null && before.kind() != Subjects.Before.Kind.RELATIVE && !subjects.takesUpClause(at)
                            ? antecedents.sufferer(at, token.pronoun(), roles.of(frame.subject()))
                            : antecedent;
            if (antecedent != null && !nounPhrases.isTopicThing(at)) {
                roles.add(frame.object(), List.of(antecedent));
            } else {
                roles.fill(frame.object());
            }
        }
        prepositions.complements(at + 1, limit, frame, roles);
        if (resumed && before.phrase() != null) {
            prepositions.resumption(at, limit, frame, roles, before.phrase());
        }
        prepositions.agents(at + 1, limit, frame, roles, passive ? frame.subject() : "actor");
        if (EventFinder.SPEAKING.contains(frame.type()) && !roles.has("recipient")) {
            Phrase doer = subjects.doerTakenUp(at, roles.of("actor"));
            if (doer != null) {
                roles.add("recipient", List.of(doer));
            }
        }
        targets.complete(at, at + 1, limit, frame, roles);
        return roles;
    }

    /** Notes who stands about the verb, for deciding where the rules do not see through it. */
    private void note(
            Roles roles,
            int at,
            Frame.Verb verb,
            Subjects.Before before,
            NounPhrases.@Nullable Complement first,
            NounPhrases.@Nullable Complement second) {
        VerbForm form = verb.form();
        roles.shape(
                form.person() == 1
                        ? "first-person"
                        : form.plural() ? "plural" : form.feminine() ? "feminine" : "masculine");
        roles.shape(form.tense().name().toLowerCase(Locale.ROOT));
        roles.shape("before-" + before.kind().name().toLowerCase(Locale.ROOT));
        roles.shape("first-" + standing(first));
        roles.shape("second-" + standing(second));
        roles.stands("first", first == null ? null : first.phrase());
        roles.stands("second", second == null ? null : second.phrase());
        roles.stands("before-" + before.kind().name().toLowerCase(Locale.ROOT), before.phrase());
        roles.stands("dropped", subjects.dropped(at, verb));
        roles.stands("agreeing", subjects.agreeing(at, verb, List.of()));
    }

    private String standing(NounPhrases.@Nullable Complement complement) {
        if (complement == null) {
            return "none";
        }
        return complement.phrase() == null
                ? "unnamed"
                : complement.phrase().start() == complement.head() ? "named" : "within";
    }

    /** واتهم الحركة بتأخير المساعدات: the verb has an object always, and what stands after it alone is that, where somebody told before may act. */
    private boolean isOnlyObject(
            int at, Frame.Verb verb, NounPhrases.Complement first, NounPhrases.@Nullable Complement second, int limit) {
        String next = verb.frame().block().first("transitive");
        int end = nounPhrases.endOfList(first, limit);
        return !next.isEmpty()
                && second == null
                && end < limit
                && tokens.get(end).preposition().equals(next)
                && subjects.dropped(at, verb) != null;
    }

    /** اتُّهم, قُتل: whether the vowel that makes a perfect passive is written; not the one of the plural, قتلُوا, nor of the first person, قتلتُ. */
    private boolean isVowelled(int at, VerbForm form) {
        Span span = tokens.get(at).span();
        String word = text.substring(span.start(), span.end());
        int vowel = word.indexOf(DAMMA);
        return form.tense() == VerbForm.Tense.PERFECT
                && vowel >= 0
                && vowel < word.length() - 1
                && word.charAt(vowel + 1) != 'و';
    }

    /** Unvowelled spelling does not tell; what stands around the verb mostly does. */
    private boolean isPassive(
            int at,
            Frame.Verb verb,
            Subjects.Before before,
            NounPhrases.@Nullable Complement first,
            NounPhrases.@Nullable Complement second,
            int limit) {
        if (verb.form().passive() || isVowelled(at, verb.form())) {
            return true;
        }
        if (verb.form().person() == 1 || second != null) {
            return false;
        }
        Roles agent = new Roles();
        prepositions.agents(at + 1, limit, verb.frame(), agent, "actor");
        boolean harm = Set.of("ASSAULT", "COERCE").contains(verb.frame().type())
                && !verb.frame().after().containsValue("recipient");
        boolean said = tokens.get(at).pos().equals("VBN");
        boolean own = before.kind() != Subjects.Before.Kind.NONE
                && !(before.kind() == Subjects.Before.Kind.TOPIC
                        && before.phrase() != null
                        && first != null
                        && subjects.isCutOff(before.phrase(), at));
        if (own) {
            boolean killed = before.phrase() != null
                    && verb.frame().type().equals("ASSAULT")
                    && verb.frame().object().equals("recipient")
                    && before.phrase().shape() == Phrase.Shape.PEOPLE;
            boolean things =
                    verb.frame().mode().equals("explosives") && verb.form().plural();
            return agent.has("actor") || first == null && !things && (harm || said || killed);
        }
        if (first == null || subjects.isOblique(first)) {
            return false;
        }
        if (agent.has("actor")) {
            return true;
        }
        Phrase phrase = first.phrase();
        boolean person = phrase == null
                || phrase.shape() == Phrase.Shape.PEOPLE
                || phrase.shape() == Phrase.Shape.PERSON
                || phrase.shape() == Phrase.Shape.TITLE;
        return person && (harm || said) && !verb.form().plural();
    }
}
