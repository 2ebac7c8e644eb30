package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** What stands after the prepositions to which a frame gives a role, and after those that name the agent of a passive. */
final class PrepositionRoles {

    /** Pronouns with which a preposition of one letter makes a word: لهم. */
    private static final Set<String> PRONOUNS = Set.of("ه", "ها", "هم");

    private static final Set<String> AGENT = Set.of("قبل", "جانب", "يد", "ايدي", "طرف");

    private final List<Token> tokens;
    private final Actors actors;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Antecedents antecedents;

    PrepositionRoles(
            Analysis analysis, Actors actors, Clause clause, NounPhrases nounPhrases, Antecedents antecedents) {
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.clause = clause;
        this.nounPhrases = nounPhrases;
        this.antecedents = antecedents;
    }

    /** What stands after the prepositions that the frame gives a role. */
    void complements(int from, int limit, Frame frame, Roles roles) {
        if (frame.after().isEmpty()) {
            return;
        }
        // التي استولوا عليها: the pronoun takes up the head of the relative clause.
        boolean resumes = from > 1 && Clause.isRelative(tokens.get(from - 2));
        int end = Math.min(limit, from + Clause.REACH);
        for (int i = from; i < end; i++) {
            Token token = tokens.get(i);
            int past = i > from && (token.isMark("،") || Clause.isRelative(token) || nounPhrases.isBareRelative(i))
                    ? nounPhrases.pastRelative(i, end)
                    : nounPhrases.pastAttribute(i, end);
            if (past > i) {
                i = past - 1;
                continue;
            }
            if (token.isMark()) {
                continue;
            }
            if (token.isVerb() && i > from + 1 || token.base().equals("ان") && i > from) {
                return;
            }
            boolean joined = tokens.get(from - 1).isVerb()
                    && PRONOUNS.contains(token.base())
                    && !token.preposition().isEmpty();
            String pronoun = joined ? token.base() : token.pronoun();
            String taken = pronoun.isEmpty() ? null : frame.after().get(joined ? token.preposition() : token.base());
            if (taken != null && taken.equals("both") && token.base().equals("بين")) {
                // اشتباكات بينهم وبين الجيش
                Phrase one =
                        frame.type().equals("ASSAULT") ? antecedents.nearestForce(i) : antecedents.nearest(i, pronoun);
                if (one != null) {
                    roles.add("both", nounPhrases.coordinatedAround(one, i));
                }
                continue;
            }
            if (taken != null
                    && (joined || Clause.PREPOSITIONS.contains(token.base()))
                    && !taken.equals("both")
                    && !resumes
                    && !roles.has(taken)) {
                // طلب منها: whom the pronoun means.
                List<Phrase> named = new ArrayList<>();
                roles.all().values().forEach(named::addAll);
                Phrase meant = antecedents.antecedent(i, pronoun, named);
                if (meant != null) {
                    roles.add(taken, List.of(meant));
                } else {
                    roles.fill(taken);
                    roles.markAddressed();
                }
                continue;
            }
            String role = frame.after().get(token.bare());
            int next = i + 1;
            if (role == null && !token.preposition().isEmpty()) {
                role = frame.after().get(token.preposition());
                next = i;
            }
            if (role == null) {
                continue;
            }
            boolean agent = i + 1 < end
                    && tokens.get(i).bare().equals("علي")
                    && AGENT.contains(tokens.get(i + 1).base());
            boolean help = next == i && frame.type().equals("REQUEST") && i > from && clause.isHelp(i - 1);
            if (agent
                    || help
                    || i > from && belongsToNoun(i, token)
                    || belongsToDeed(from, i, token, frame, roles.has(role))) {
                continue;
            }
            Phrase phrase = nounPhrases.governedPhrase(next, end);
            if (phrase == null) {
                continue;
            }
            if (role.equals("both")) {
                roles.add("both", nounPhrases.coordinated(phrase, limit));
            } else if (!roles.has(role) || phrase.shape() != Phrase.Shape.PLACE) {
                roles.add(role, nounPhrases.coordinated(phrase, limit));
            }
        }
    }

    /** من قبل, من جانب, على يد. Behind a verbal act and a noun they name who did the deed that it speaks of, whom ACCUSE is against: أدانت قتل المدنيين على يد الجيش. */
    void agents(int from, int limit, Frame frame, Roles roles, String role) {
        boolean verbal = Subjects.VERBAL.contains(frame.type());
        boolean ofDeed = false;
        boolean adjective = roles.of(role).stream().allMatch(p -> p.shape() == Phrase.Shape.DEMONYM);
        boolean known = roles.has(role) && !adjective;
        if (known && !(frame.type().equals("ACCUSE") && !roles.has("recipient"))) {
            return;
        }
        for (int i = from; i + 2 < limit; i++) {
            String s = tokens.get(i).bare();
            if (i > from
                    && tokens.get(i).isVerb()
                    && !tokens.get(i).conjunction().isEmpty()) {
                // باعتقال لاجئ ووجهت له تهم من قبل القضاة
                return;
            }
            if (verbal && i > from) {
                if (tokens.get(i).isMark("،")) {
                    return;
                }
                ofDeed |= isOther(i, tokens.get(from - 1).isVerb());
            }
            if ((s.equals("من") || s.equals("علي"))
                    && AGENT.contains(tokens.get(i + 1).base())
                    && tokens.get(i + 1).pronoun().isEmpty()) {
                Phrase phrase = nounPhrases.governedPhrase(i + 2, limit);
                if (ofDeed || known) {
                    if (ofDeed && phrase != null && frame.type().equals("ACCUSE") && !roles.has("recipient")) {
                        roles.add("recipient", nounPhrases.coordinated(phrase, limit));
                    }
                    return;
                }
                if (phrase != null && phrase.shape() != Phrase.Shape.PLACE) {
                    if (roles.has(role) && !roles.has("recipient")) {
                        // إسقاط الطائرة الروسية من قبل تركيا: the adjective tells whose it is.
                        roles.move(role, "recipient");
                    }
                    roles.add(role, nounPhrases.coordinated(phrase, limit));
                }
                return;
            }
        }
    }

    /** Whether an event noun stands at a token; behind a verb, any noun that names nobody. */
    private boolean isOther(int at, boolean verb) {
        Token token = tokens.get(at);
        return actors.covering(at) == null
                && !token.isVerb()
                && (verb && token.isNoun() && !AGENT.contains(token.base()) || clause.nounAt(at) != null);
    }

    /** بإسناد من التحالف: a preposition right after an event noun that takes it belongs to that noun. */
    private boolean belongsToNoun(int at, Token preposition) {
        Token noun = tokens.get(at - 1);
        if (noun.isVerb() || !noun.isNoun() || noun.preposition().isEmpty()) {
            return false;
        }
        FormTrie.Match<Frame.Noun> match = clause.nounAt(at - 1);
        return match != null
                && match.end() == at
                && match.values().stream()
                        .anyMatch(n -> n.frame().type().equals("AID")
                                && n.frame().after().containsKey(preposition.bare()));
    }

    /** اتهم إسرائيل بتنفيذ هجمات ضد قاعدة: whether an event noun between takes the preposition. */
    private boolean belongsToDeed(int from, int at, Token preposition, Frame frame, boolean known) {
        for (int i = at - 1; i > from; i--) {
            FormTrie.Match<Frame.Noun> match = tokens.get(i).isVerb() ? null : clause.nounAt(i);
            String stem = tokens.get(i).stem();
            if (match != null
                    && match.end() <= at
                    && match.values().stream()
                            .anyMatch(n -> known && n.frame().after().containsKey(preposition.bare())
                                    || frame.with().isEmpty() && isObjectOf(n.frame(), stem, match.end(), at))) {
                return true;
            }
        }
        return false;
    }

    /** أدانت اعتقال السلطات للصحفيين: what stands after ل right behind the one in construct is the object of the masdar. */
    private boolean isObjectOf(Frame frame, String stem, int from, int at) {
        Phrase construct = actors.startingAt(from);
        return construct != null
                && construct.end() == at
                && tokens.get(at).preposition().equals("ل")
                && !frame.object().equals("none")
                && frame.masdars().contains(stem);
    }

    /** ترحب به مصر, قتل فيها: a preposition with a pronoun near the verb takes up the head of the relative clause. */
    boolean isResumed(int at, int limit) {
        for (int i = at + 1; i < Math.min(limit, at + 7); i++) {
            Token token = tokens.get(i);
            if (!token.pronoun().isEmpty() && Clause.PREPOSITIONS.contains(token.base())
                    || token.bare().equals("به")
                    || token.bare().equals("بها")
                    || token.bare().equals("له")
                    || token.bare().equals("لها")) {
                return true;
            }
            if (token.isVerb() || token.isMark()) {
                return false;
            }
        }
        return false;
    }

    /** Gives the head of a relative clause the role of the preposition whose pronoun takes it up. */
    void resumption(int at, int limit, Frame frame, Roles roles, Phrase head) {
        for (int i = at + 1; i < Math.min(limit, at + 7); i++) {
            Token token = tokens.get(i);
            String preposition = Clause.PREPOSITIONS.contains(token.base()) ? token.base() : token.preposition();
            boolean pronoun = !token.pronoun().isEmpty()
                    || token.base().equals("ه")
                    || token.base().equals("ها");
            String role = pronoun ? frame.after().get(preposition) : null;
            if (role != null && !roles.has(role)) {
                roles.add(role, List.of(head));
                return;
            }
        }
    }
}
