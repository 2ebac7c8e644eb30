package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;

/** Whom a pronoun means, and whom a relative clause describes. */
final class Antecedents {

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Clause clause;

    Antecedents(Analysis analysis, Actors actors, Clause clause) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.clause = clause;
    }

    /** Whom a pronoun on a noun means: the subject of its sentence where it agrees, else the nearest before it that does. */
    @Nullable
    Phrase antecedent(int at, String pronoun, List<Phrase> others) {
        int start = analysis.sentenceStart(at);
        Phrase nearest = null;
        for (int i = at - 1; i >= start; i--) {
            Phrase phrase = actors.covering(i);
            if (phrase == null) {
                continue;
            }
            i = phrase.start();
            Phrase described = describedBy(phrase, start);
            if (described != null) {
                i = described.end();
                continue;
            }
            if (phrase.entity() == null
                    || phrase.shape() == Phrase.Shape.DEMONYM
                    || phrase.isLocative()
                    || phrase.shape() == Phrase.Shape.PLACE
                    || others.contains(phrase)
                    || isSource(phrase)
                    || !pronounAgrees(phrase, pronoun)) {
                continue;
            }
            if (!clause.isGenitive(phrase.start()) && (phrase.shape() != Phrase.Shape.PEOPLE || pronoun.equals("هم"))) {
                return phrase;
            }
            nearest = nearest == null ? phrase : nearest;
        }
        return nearest;
    }

    /** The nearest before in the sentence that a pronoun may mean, whatever governs it. */
    @Nullable
    Phrase nearest(int at, String pronoun) {
        for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
            Phrase phrase = actors.covering(i);
            if (phrase == null) {
                continue;
            }
            i = phrase.start();
            if (phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && phrase.shape() != Phrase.Shape.PLACE
                    && !phrase.isLocative()
                    && pronounAgrees(phrase, pronoun)) {
                return phrase;
            }
        }
        return null;
    }

    /** The nearest party to a fight before in the sentence: اشتباكات بينهم وبين الجيش. */
    @Nullable
    Phrase nearestForce(int at) {
        for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
            Phrase phrase = actors.covering(i);
            if (phrase == null) {
                continue;
            }
            i = phrase.start();
            boolean people = phrase.shape() == Phrase.Shape.PEOPLE && phrase.isPlural();
            if (phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && phrase.shape() != Phrase.Shape.PLACE
                    && !phrase.isLocative()
                    && (people || actors.isForce(phrase.entity()))) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * Who suffers what is done to a pronoun: {@link #antecedent}, and where its own sentence names nobody, whom the sentence before is about, if it is of
     * the same paragraph.
     */
    @Nullable
    Phrase sufferer(int at, String pronoun, List<Phrase> others) {
        Phrase own = antecedent(at, pronoun, others);
        int start = analysis.sentenceStart(at);
        if (own != null
                || start == 0
                || tokens.get(start - 1).paragraph() != tokens.get(at).paragraph()) {
            return own;
        }
        Phrase before = antecedent(start - 1, pronoun, others);
        return before != null && actors.kind(String.valueOf(before.entity())) == Entity.Kind.PERSON
                        || before != null && before.shape() == Phrase.Shape.PEOPLE
                ? before
                : null;
    }

    /** A source or an outlet tells of deeds; nobody does them to it. */
    private boolean isSource(Phrase phrase) {
        String entity = String.valueOf(phrase.entity());
        return entity.startsWith("title:source") || actors.kind(entity) == Entity.Kind.MEDIA;
    }

    /** Whether a pronoun may mean whom a phrase names. */
    boolean pronounAgrees(Phrase phrase, String pronoun) {
        String entity = String.valueOf(phrase.entity());
        switch (pronoun) {
            case "ه":
                return actors.isMasculine(entity) && !phrase.isPlural();
            case "ها":
                return actors.isFeminine(entity);
            case "هم":
                return phrase.isPlural() || actors.isPlural(entity);
            default:
                return false;
        }
    }

    /** Whom the relative clause that a phrase stands in describes: القوات التي تدعمها روسيا وإيران; null where it stands in none. */
    @Nullable
    Phrase describedBy(Phrase phrase, int start) {
        for (int i = phrase.start() - 1; i > start && i > phrase.start() - 8; i--) {
            Token token = tokens.get(i);
            if (token.isMark() || token.base().equals("ان")) {
                return null;
            }
            if (token.isVerb() && actors.covering(i) == null) {
                int k = i - 1;
                while (k > start
                        && Set.of("قد", "لا", "لم", "لن", "سوف")
                                .contains(tokens.get(k).bare())) {
                    k--;
                }
                if (k > start && Clause.isRelative(tokens.get(k))) {
                    return actors.covering(k - 1);
                }
                return null;
            }
        }
        return null;
    }

    /** مقاتلين دربتهم الولايات المتحدة: the indefinite noun right before a verb whose pronoun takes it up. */
    @Nullable
    Phrase bareHead(int at) {
        Token token = tokens.get(at);
        Phrase head = at > analysis.sentenceStart(at)
                        && !token.pronoun().isEmpty()
                        && token.conjunction().isEmpty()
                ? actors.covering(at - 1)
                : null;
        boolean indefinite = head != null
                && head.end() == at
                && !head.isDefinite()
                && head.shape() != Phrase.Shape.PERSON
                && head.shape() != Phrase.Shape.STATE
                && head.shape() != Phrase.Shape.ORGANISATION
                && head.entity() != null;
        return indefinite ? head : null;
    }

    /** The noun phrase that a relative clause with this verb belongs to; null where none stands before it. */
    @Nullable
    Phrase relativeHead(int at) {
        int i = at - 1;
        int start = analysis.sentenceStart(at);
        if (i > start
                && (tokens.get(i).fold().equals("قد")
                        || tokens.get(i).fold().equals("سوف")
                        || tokens.get(i).fold().equals("لم")
                        || tokens.get(i).fold().equals("لن"))) {
            i--;
        }
        if (i >= start && Clause.isRelative(tokens.get(i))) {
            i--;
        } else {
            return null;
        }
        if (i >= start && tokens.get(i).isMark("،")) {
            i--;
        }
        Phrase phrase = i >= start ? actors.covering(i) : null;
        return phrase != null && phrase.entity() != null ? phrase : null;
    }
}
