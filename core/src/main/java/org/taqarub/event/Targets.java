package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;

/**
 * Whom a deed is against where its complements are things that name nobody: whose they are (مناطقه, بتصريحاته), or who holds the place (أحياء تسيطر عليها
 * الفصائل, معقل التنظيم, من قبضة الجماعة).
 */
final class Targets {

    /** How far from its predicate what somebody owns may stand. */
    private static final int OWNED_REACH = 7;

    private static final Set<String> UNDER = Set.of("تحت", "من");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Antecedents antecedents;

    Targets(
            Analysis analysis,
            Actors actors,
            Lexicon lexicon,
            Clause clause,
            NounPhrases nounPhrases,
            Antecedents antecedents) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = clause;
        this.nounPhrases = nounPhrases;
        this.antecedents = antecedents;
    }

    /**
     * Gives a deed its recipient where it has none.
     *
     * @param at the predicate
     * @param from token after it
     */
    void complete(int at, int from, int limit, Frame frame, Roles roles) {
        boolean force = Set.of("ASSAULT", "COERCE", "MOBILIZE").contains(frame.type());
        boolean words = Set.of("ACCUSE", "REJECT").contains(frame.type());
        boolean open = roles.of("recipient").stream().allMatch(p -> p.shape() == Phrase.Shape.PLACE || p.isLocative())
                && !roles.has("both")
                && (frame.object().equals("recipient")
                        || frame.idafa().equals("recipient")
                        || frame.after().containsValue("recipient"));
        if (!open || !force && !words) {
            return;
        }
        List<Phrase> acting = roles.of("actor");
        Phrase target = force ? holder(from, limit, acting) : null;
        if (target == null && !acting.isEmpty()) {
            target = owner(at, from, limit, frame, acting);
        }
        if (target != null) {
            roles.add("recipient", List.of(target));
        }
    }

    /** بمهاجمة مناطقه, نددت بتصريحاته: whom the pronoun on what is struck or condemned means, where it can be nobody of those who act. */
    private @Nullable Phrase owner(int at, int from, int limit, Frame frame, List<Phrase> acting) {
        for (int i = from; i < Math.min(limit, from + OWNED_REACH); i++) {
            Token token = tokens.get(i);
            if (token.isMark() && !token.isQuoteMark()
                    || token.isVerb()
                    || clause.isPreposition(i) && !frame.after().containsKey(token.bare())
                    || !token.preposition().isEmpty() && !frame.after().containsKey(token.preposition())) {
                return null;
            }
            if (actors.covering(i) != null || token.pronoun().isEmpty() || !token.isNoun() || clause.isPreposition(i)) {
                continue;
            }
            if (clause.nounAt(i) != null && EventFinder.FORCE.contains(frame.type())) {
                return null;
            }
            String pronoun = token.pronoun();
            if (!frame.type().equals("ASSAULT")
                    && acting.stream().anyMatch(p -> antecedents.pronounAgrees(p, pronoun))) {
                return null;
            }
            Phrase owner = antecedents.antecedent(at, pronoun, acting);
            String entity = owner == null ? null : owner.entity();
            boolean struck = frame.type().equals("ASSAULT");
            if (owner != null && struck && (entity == null || !actors.isForce(entity))) {
                return nearestForce(at, pronoun, acting);
            }
            boolean fits = entity != null
                    && (actors.isPolitical(entity)
                            || actors.isForce(entity)
                            || actors.kind(entity) == Entity.Kind.PERSON);
            return fits ? owner : null;
        }
        return null;
    }

    private @Nullable Phrase nearestForce(int at, String pronoun, List<Phrase> without) {
        int start = analysis.sentenceStart(at);
        for (int i = at - 1; i >= start; i--) {
            Phrase phrase = actors.covering(i);
            if (phrase == null) {
                continue;
            }
            i = phrase.start();
            String entity = phrase.entity();
            if (entity != null
                    && actors.isForce(entity)
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && phrase.shape() != Phrase.Shape.PLACE
                    && !phrase.isLocative()
                    && !without.contains(phrase)
                    && antecedents.pronounAgrees(phrase, pronoun)) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * Who is said to hold it.
     *
     * @param from token after the predicate
     * @param without who acts, and so holds nothing there yet
     * @return null where the clause names no holder
     */
    private @Nullable Phrase holder(int from, int limit, List<Phrase> without) {
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            Phrase holder = null;
            if (actors.covering(i) == null && lexicon.words("holding-verbs").contains(token.base())) {
                holder = holderAfter(i, limit);
                if (holder == null) {
                    return null;
                }
            } else if (actors.covering(i) == null
                    && lexicon.words("holding-nouns").contains(token.stem())
                    && (token.preposition().equals("ل")
                            || UNDER.contains(tokens.get(i - 1).bare())
                            || i > from && isPlace(i - 1))) {
                holder = nounPhrases.nextBare(i + 1, limit, 1);
            } else if (actors.covering(i) == null
                    && lexicon.words("strongholds").contains(token.stem())
                    && token.conjunction().isEmpty()) {
                holder = nounPhrases.nextBare(i + 1, limit, 1);
            } else if (actors.covering(i) == null
                            && token.isVerb()
                            && !Clause.isRelative(tokens.get(i - 1))
                            && !token.base().startsWith("كان")
                            && !token.base().startsWith("تقع")
                    || lexicon.words("clause-openers").contains(token.bare())
                    || token.isMark("؛")
                    || token.isMark(":")) {
                return null;
            }
            if (holder != null) {
                Phrase named = holder;
                boolean other = named.entity() != null
                        && named.shape() != Phrase.Shape.PLACE
                        && !named.isLocative()
                        && without.stream().noneMatch(p -> named.entity().equals(p.entity()));
                return other ? named : null;
            }
        }
        return null;
    }

    /** مناطق سيطرة: a thing without the article that the noun of holding belongs to. */
    private boolean isPlace(int at) {
        Token token = tokens.get(at);
        return token.isNoun()
                && !token.isDefinite()
                && token.pronoun().isEmpty()
                && actors.covering(at) == null
                && clause.isGenitive(at)
                && clause.nounAt(at) == null;
    }

    /** تسيطر عليها الفصائل: the subject of the verb of holding, past the pronoun that takes up the place. */
    private @Nullable Phrase holderAfter(int verb, int limit) {
        int k = verb + 1;
        boolean takenUp = false;
        while (k < limit
                && k <= verb + 3
                && !tokens.get(k).pronoun().isEmpty()
                && Clause.PREPOSITIONS.contains(tokens.get(k).base())) {
            takenUp = true;
            k++;
        }
        return takenUp ? nounPhrases.nextBare(k, limit, 1) : null;
    }
}
