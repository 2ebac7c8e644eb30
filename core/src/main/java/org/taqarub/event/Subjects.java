package org.taqarub.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;

/** The subject of a verb: before it, after it, or in the sentence before; and whether it agrees. */
final class Subjects {

    /** Types whose noun with a pronoun names who speaks: رفضه, دعوته; with force it names the victim: اغتياله. */
    static final Set<String> VERBAL = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "support",
            "oppose",
            "conditional");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;
    private final Antecedents antecedents;

    Subjects(Analysis analysis, Actors actors, Lexicon lexicon, Clause clause, Antecedents antecedents) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = clause;
        this.antecedents = antecedents;
    }

    /** Who stands before a verb as its subject, in one of four ways. */
    record Before(Kind kind, @Nullable Phrase phrase) {
        enum Kind {
            NONE,
            RELATIVE,
            PRONOUN,
            TOPIC
        }
    }

    /** How many words a subject that names nobody known may have. */
    private static final int TOPIC_LENGTH = 5;

    /** How long, in words, a clause between a subject and its verb may be. */
    private static final int BARE_CLAUSE = 9;

    private static final Before NOBODY = new Before(Before.Kind.NONE, null);

    /** Who is the subject by standing before the verb. */
    Before before(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        int i = at - 1;
        int auxiliary = at;
        while (i >= start && isBetween(i) && actors.covering(i) == null) {
            auxiliary = tokens.get(i).isVerb() ? i : auxiliary;
            i--;
        }
        if (i < start) {
            return NOBODY;
        }
        Token token = tokens.get(i);
        if (Set.of("ان", "لكن", "كان", "لان", "لعل").contains(token.base())
                && !token.pronoun().isEmpty()) {
            Phrase meant = pronounSubject(at, i);
            return new Before(Before.Kind.PRONOUN, meant != null ? meant : subjectOfSentenceBefore(at, verb));
        }
        if (Set.of("هو", "هي", "هم").contains(token.base())) {
            Phrase phrase = antecedents.antecedent(
                    i, token.base().equals("هي") ? "ها" : token.base().equals("هم") ? "هم" : "ه", List.of());
            return new Before(Before.Kind.PRONOUN, phrase);
        }
        if (Clause.isRelative(token)) {
            return new Before(Before.Kind.RELATIVE, antecedents.relativeHead(i + 1));
        }
        Phrase topic = topicOfBare(at, verb);
        if (topic != null) {
            return new Before(Before.Kind.TOPIC, topic);
        }
        if (antecedents.bareHead(at) != null || takesUpClause(at)) {
            return NOBODY;
        }
        Phrase subject = subjectBefore(auxiliary, verb);
        if (subject == null && isPlainTopic(i)) {
            return new Before(Before.Kind.PRONOUN, null);
        }
        return subject == null ? NOBODY : new Before(Before.Kind.TOPIC, subject);
    }

    /** وهو ما أدانته موسكو, الأمر الذي نددت به: whether the verb's object is all that the sentence has told before. */
    boolean takesUpClause(int at) {
        if (at < analysis.sentenceStart(at) + 2) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token opening = tokens.get(at - 2);
        return before.base().equals("ما") && Set.of("هو", "هي").contains(opening.base())
                || before.base().equals("الذي") && opening.base().equals("الامر");
    }

    /** Who did what a verb takes up, by a pronoun, of all that its sentence has told: the sentence's subject; null where it takes up nothing. */
    @Nullable
    Phrase doerTakenUp(int at, List<Phrase> without) {
        if (!takesUpClause(at)) {
            return null;
        }
        for (int i = analysis.sentenceStart(at); i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                String doer = phrase.entity();
                if (doer != null
                        && phrase.shape() != Phrase.Shape.PLACE
                        && phrase.shape() != Phrase.Shape.DEMONYM
                        && !phrase.isLocative()
                        && !clause.isGenitive(i)) {
                    return without.stream().anyMatch(p -> doer.equals(p.entity())) ? null : phrase;
                }
                i = phrase.end() - 1;
            }
        }
        return null;
    }

    /** Particles and auxiliary verbs between a subject and its verb: قد, لم, ما زالت. */
    private boolean isBetween(int i) {
        String base = tokens.get(i).base();
        return Set.of("قد", "لقد", "سوف", "لم", "لن", "لا", "كان", "كانت", "لو").contains(base)
                || lexicon.words("auxiliary-verbs").contains(base)
                || base.equals("ما")
                        && i + 1 < tokens.size()
                        && lexicon.words("auxiliary-verbs")
                                .contains(tokens.get(i + 1).base());
    }

    /** إن بلاده تدين, أن المنظمة اتهمت: a noun phrase right after إن that names nobody known is the subject of the verb after it. */
    private boolean isPlainTopic(int last) {
        int start = analysis.sentenceStart(last);
        int k = last;
        while (k >= start && last - k < TOPIC_LENGTH) {
            Token token = tokens.get(k);
            if (Set.of("ان", "لان", "لكن").contains(token.base())
                    && token.pronoun().isEmpty()) {
                return k < last && !clause.isTimeAdverb(k + 1) && !clause.isPreposition(k + 1);
            }
            boolean noun = (token.isNoun() || token.isAdjective())
                    && token.preposition().isEmpty()
                    && token.conjunction().isEmpty();
            Phrase covering = actors.covering(k);
            if (!noun || covering != null && covering.shape() != Phrase.Shape.DEMONYM) {
                return false;
            }
            k--;
        }
        return false;
    }

    /** إنها after a word of saying is who speaks, else whom the pronoun means. */
    private @Nullable Phrase pronounSubject(int at, int particle) {
        String pronoun = tokens.get(particle).pronoun();
        String speaker = clause.speakerAt(at);
        if (speaker != null) {
            for (int i = particle - 1; i >= Math.max(0, particle - 40); i--) {
                Phrase phrase = actors.covering(i);
                if (phrase != null && speaker.equals(phrase.entity())) {
                    if (antecedents.pronounAgrees(phrase, pronoun) || pronoun.equals("نا") || pronoun.equals("ي")) {
                        return phrase;
                    }
                    break;
                }
            }
        }
        return antecedents.antecedent(particle, pronoun, List.of());
    }

    /** Who of the sentence agrees with a verb that names no subject, and is none of those it is done to. */
    @Nullable
    Phrase agreeing(int at, Frame.Verb verb, List<Phrase> without) {
        Phrase phrase = antecedents.antecedent(at, verb.form().feminine() ? "ها" : "ه", without);
        return phrase != null && !clause.isGenitive(phrase.start()) ? phrase : null;
    }

    /** The subject of the clause or sentence before, where the verb names none: وشنت من قبل غارات. */
    @Nullable
    Phrase dropped(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        Token before = at == start ? tokens.get(at) : tokens.get(at - 1);
        if (at > start && before.base().equals("ان") && before.pronoun().isEmpty()) {
            // بعد أن هدد طهران
            boolean plural = verb.form().plural();
            return antecedents.antecedent(at - 1, plural ? "هم" : verb.form().feminine() ? "ها" : "ه", List.of());
        }
        boolean opens = at == start
                || before.isMark()
                || Set.of("حيث", "كما", "ثم").contains(before.bare())
                || Set.of("قد", "لقد").contains(before.base())
                        && (!before.conjunction().isEmpty()
                                || at - 2 >= start
                                        && Set.of("كان", "كانت")
                                                .contains(tokens.get(at - 2).base())
                                        && !tokens.get(at - 2).conjunction().isEmpty())
                || !tokens.get(at).conjunction().isEmpty();
        if (!opens) {
            return null;
        }
        if (verb.form().plural() && tokens.get(at).conjunction().isEmpty()) {
            // زاد غضب اليونانيين، حيث تظاهروا
            Phrase many = antecedents.nearest(at, "هم");
            if (many != null) {
                return many;
            }
        }
        Phrase same = subjectOfSentence(at, verb);
        return same != null || at - start > 3 ? same : subjectOfSentenceBefore(at, verb);
    }

    private @Nullable Phrase subjectOfSentenceBefore(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        if (start == 0) {
            return null;
        }
        int previous = analysis.sentenceStart(start - 1);
        for (int i = previous; i < start; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                if (phrase.entity() != null
                        && phrase.shape() != Phrase.Shape.PLACE
                        && !phrase.isLocative()
                        && phrase.shape() != Phrase.Shape.DEMONYM
                        && !clause.isGenitive(i)
                        && agreesBefore(phrase, verb)) {
                    return phrase;
                }
                i = phrase.end() - 1;
            }
        }
        return lastPerson(start, previous, verb);
    }

    /** The last person named in the sentence before, where the verb is one of words: واتهم السلطات. */
    private @Nullable Phrase lastPerson(int start, int previous, Frame.Verb verb) {
        if (!VERBAL.contains(verb.frame().type())) {
            return null;
        }
        for (int i = start - 1; i >= previous; i--) {
            Phrase phrase = actors.covering(i);
            if (phrase != null) {
                boolean person = phrase.shape() == Phrase.Shape.PERSON || phrase.shape() == Phrase.Shape.TITLE;
                if (person && phrase.entity() != null && agreesBefore(phrase, verb)) {
                    return phrase;
                }
                i = phrase.start();
            }
        }
        return null;
    }

    /** The subject that stands before its verb. */
    @Nullable
    Phrase subjectBefore(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        int i = at - 1;
        boolean relative = false;
        while (i >= start && i > at - 14) {
            Token token = tokens.get(i);
            Phrase phrase = actors.covering(i);
            if (phrase != null) {
                boolean fits = phrase.entity() != null
                        && phrase.shape() != Phrase.Shape.PLACE
                        && !phrase.isLocative()
                        && agreesBefore(phrase, verb);
                Phrase described = relative ? null : antecedents.describedBy(phrase, start);
                if (described != null) {
                    // القوات التي تدعمها روسيا شنت: who stands in the relative clause does not act.
                    i = described.end() - 1;
                    continue;
                }
                boolean governed = clause.isGenitive(phrase.start());
                if (fits && (!governed || relative)) {
                    return phrase;
                }
                if (relative) {
                    return null;
                }
                i = phrase.start() - 1;
                continue;
            }
            if (Clause.isRelative(token)) {
                relative = true;
            } else if (token.base().equals("ان") || token.isMark(":") || token.isMark("؛")) {
                return null;
            } else if (token.isVerb() && !token.base().startsWith("كان")) {
                Phrase described = bareTopic(i, verb);
                if (described != null) {
                    return described;
                }
                return tokens.get(at).conjunction().isEmpty() ? null : subjectOfSentence(at, verb);
            }
            i--;
        }
        return tokens.get(at).conjunction().isEmpty() && at != start ? null : subjectOfSentence(at, verb);
    }

    /** Who stands before the bare clause that ends right before a verb; null where no such clause does. */
    private @Nullable Phrase topicOfBare(int at, Frame.Verb verb) {
        for (int i = at - 1; i > Math.max(analysis.sentenceStart(at), at - BARE_CLAUSE); i--) {
            Token token = tokens.get(i);
            if (token.isVerb() && actors.covering(i) == null) {
                return tokens.get(at).conjunction().isEmpty() ? bareTopic(i, verb) : null;
            }
            if (token.base().equals("ان") || Clause.isRelative(token)) {
                return null;
            }
        }
        return null;
    }

    /** أن انتحاريا يقود شاحنة فجر نفسه: who stands between أن and the clause that describes him. */
    private @Nullable Phrase bareTopic(int at, Frame.Verb verb) {
        Phrase phrase = at > 1 ? actors.covering(at - 1) : null;
        if (phrase == null) {
            return null;
        }
        int opening = phrase.start() - 1;
        if (opening > 0 && tokens.get(opening).isQuoteMark()) {
            opening--;
        }
        boolean topic = phrase.entity() != null
                && (phrase.shape() == Phrase.Shape.PEOPLE || phrase.shape() == Phrase.Shape.TITLE)
                && opening >= 0
                && tokens.get(opening).base().equals("ان")
                && !tokens.get(phrase.start()).isDefinite();
        return topic && agreesBefore(phrase, verb) ? phrase : null;
    }

    /** Of verbs joined by و the later ones have the first one's subject. */
    private @Nullable Phrase subjectOfSentence(int at, Frame.Verb verb) {
        Phrase told = subjectOfContent(at);
        if (told != null && agreesBefore(told, verb)) {
            return told;
        }
        int start = analysis.sentenceStart(at);
        for (int i = start; i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null
                    && phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && !phrase.isLocative()
                    && !clause.isGenitive(i)
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && agreesBefore(phrase, verb)) {
                return phrase;
            }
        }
        return null;
    }

    /** أشارت إلى أن الحركة تسيطر على الميناء، وتمنع: whom أن speaks of acts on where the verb has the tense of the clause that أن opens and not that of the clause before, or where حيث goes on with what is told. */
    private @Nullable Phrase subjectOfContent(int at) {
        boolean perfect = isPerfect(tokens.get(at));
        int start = analysis.sentenceStart(at);
        for (int k = at - 2; k > start; k--) {
            Token token = tokens.get(k);
            if (!token.base().equals("ان") || token.isVerb() || !token.pronoun().isEmpty()) {
                continue;
            }
            Phrase topic = actors.startingAt(k + 1);
            if (topic == null || topic.end() > at || topic.shape() == Phrase.Shape.PLACE || topic.isLocative()) {
                return null;
            }
            boolean explained = IntStream.range(topic.end(), at)
                    .anyMatch(i -> tokens.get(i).bare().equals("حيث"));
            if (explained) {
                return topic;
            }
            Token inner = firstVerb(topic.end(), at);
            Token outer = firstVerb(start, k);
            boolean own = inner != null && isPerfect(inner) == perfect;
            return own && outer != null && isPerfect(outer) != perfect ? topic : null;
        }
        return null;
    }

    private @Nullable Token firstVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isVerb() && actors.covering(i) == null) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private static boolean isPerfect(Token verb) {
        return !verb.pos().equals("VBP");
    }

    /** A participle in the accusative speaks of the subject of its sentence; one with the article, of the noun before it. */
    @Nullable
    Phrase participleSubject(int at) {
        if (tokens.get(at).isDefinite()) {
            // القوات السورية، المدعومة من روسيا، …
            int last = at > 1 && tokens.get(at - 1).isMark("،") ? at - 2 : at - 1;
            Phrase before = last >= 0 ? actors.covering(last) : null;
            return before != null && before.shape() != Phrase.Shape.PLACE ? before : null;
        }
        int start = analysis.sentenceStart(at);
        for (int i = start; i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null
                    && phrase.entity() != null
                    && !clause.isGenitive(i)
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether a noun phrase after a verb may be its subject. */
    boolean isSubject(NounPhrases.Complement complement, Frame.Verb verb) {
        boolean reflexive = lexicon.words("reflexives")
                .contains(tokens.get(complement.head()).fold());
        if (reflexive || isOblique(complement)) {
            return false;
        }
        Phrase phrase = complement.phrase();
        if (phrase == null) {
            Token token = tokens.get(complement.head());
            boolean feminine = token.base().endsWith("ه") || token.base().endsWith("ات");
            return !feminine || verb.form().feminine();
        }
        if (phrase.start() > complement.head()) {
            // ودعا منظمات الأمم المتحدة: a verb without the feminine ending has no such subject right after it.
            Token head = tokens.get(complement.head());
            boolean things = head.base().endsWith("ات") || head.base().endsWith("ه");
            return !things || verb.form().feminine() || verb.form().plural();
        }
        return agrees(phrase, verb) && !isThing(phrase, verb);
    }

    /** A dual or sound plural in ين cannot be a subject, nor an indefinite accusative. */
    boolean isOblique(NounPhrases.Complement complement) {
        Token token = tokens.get(complement.head());
        if (token.isDefinite() && !token.base().endsWith("ين")) {
            return false;
        }
        Phrase phrase = complement.phrase();
        if (phrase != null && phrase.shape() == Phrase.Shape.PERSON) {
            return false;
        }
        boolean several = phrase == null
                || phrase.isPlural()
                || phrase.shape() == Phrase.Shape.PEOPLE
                || phrase.shape() == Phrase.Shape.ORGANISATION && token.isDefinite();
        return several && token.base().endsWith("ين") && token.base().length() > 4 && token.isNoun();
    }

    /** أسقط الطائرة الروسية: the noun that the nationality belongs to does not agree with the verb, so it is its object. */
    private boolean isThing(Phrase phrase, Frame.Verb verb) {
        if (phrase.shape() != Phrase.Shape.DEMONYM || phrase.start() == 0) {
            return false;
        }
        String noun = tokens.get(phrase.start() - 1).base();
        return (noun.endsWith("ه") || noun.endsWith("ات"))
                && !verb.form().feminine()
                && !verb.form().plural();
    }

    /** Whether a phrase stands right before its verb, with no more than قد or a relative pronoun between. */
    boolean isClose(Phrase before, int at) {
        return at - before.end() <= 1
                && (before.end() == at
                        || Clause.isRelative(tokens.get(at - 1))
                        || tokens.get(at - 1).base().equals("قد"))
                && tokens.get(at).conjunction().isEmpty();
    }

    /** Whether a new clause begins between a phrase and the verb: وقد أوقفت, or a comma that closes no apposition. */
    boolean isCutOff(Phrase phrase, int at) {
        boolean after = phrase.start() > 0
                && (tokens.get(phrase.start() - 1).base().equals("ان")
                        || tokens.get(phrase.start() - 1).isMark(":"));
        for (int i = phrase.end(); i <= at; i++) {
            Token token = tokens.get(i);
            boolean particle =
                    i == at || Set.of("قد", "لقد", "لم", "لا", "كان", "كانت").contains(token.base());
            if (particle && !token.conjunction().isEmpty() && actors.covering(i) == null) {
                return true;
            }
            if (token.isMark("،") && !after) {
                return true;
            }
        }
        return false;
    }

    /** أما السفير، رياض منصور، فقد حمل: whether أما and ف set a phrase apart as the subject of the verb after it. */
    boolean isTopicOf(Phrase phrase, int at) {
        boolean then = tokens.get(at).conjunction().equals("ف")
                || at > phrase.end() && tokens.get(at - 1).conjunction().equals("ف");
        for (int i = phrase.start() - 1;
                then && i >= Math.max(analysis.sentenceStart(at), phrase.start() - TOPIC_LENGTH);
                i--) {
            if (tokens.get(i).base().equals("اما")) {
                return true;
            }
        }
        return false;
    }

    /** باسيل، الذي تستضيف بلاده لاجئين: the head of the relative clause does not agree with its verb, and whom it names next does. */
    boolean isOutdone(@Nullable Phrase head, NounPhrases.@Nullable Complement first, Frame.Verb verb) {
        return head != null
                && head.shape() != Phrase.Shape.DEMONYM
                && first != null
                && first.phrase() != null
                && first.phrase().start() == first.head()
                && !agreesBefore(head, verb)
                && agrees(first.phrase(), verb);
    }

    static boolean isPerson(Phrase phrase) {
        return phrase.shape() == Phrase.Shape.PERSON || phrase.shape() == Phrase.Shape.TITLE;
    }

    private boolean agrees(Phrase phrase, Frame.Verb verb) {
        String entity = phrase.entity();
        if (entity == null || phrase.shape() == Phrase.Shape.PLACE) {
            return false;
        }
        if (phrase.shape() == Phrase.Shape.PERSON || phrase.shape() == Phrase.Shape.TITLE) {
            return isOfGender(entity, verb) || phrase.isPlural();
        }
        if (phrase.shape() == Phrase.Shape.STATE || phrase.shape() == Phrase.Shape.SEAT) {
            return isOfGender(entity, verb);
        }
        Token head = tokens.get(phrase.start());
        if (phrase.shape() == Phrase.Shape.BODY || phrase.shape() == Phrase.Shape.ORGANISATION) {
            boolean feminine = head.base().endsWith("ه")
                    || head.base().endsWith("ات")
                    || lexicon.words("feminine-bodies").contains(head.stem());
            boolean masculine = lexicon.words("masculine-bodies").contains(head.stem());
            return verb.form().feminine() ? !masculine : !feminine;
        }
        return true;
    }

    /** Whether a phrase agrees with a verb after it, in number as well as in gender. */
    boolean agreesBefore(Phrase phrase, Frame.Verb verb) {
        String entity = phrase.entity();
        if (entity == null || phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural()) {
            return false;
        }
        if (verb.form().plural()) {
            return actors.isPlural(entity)
                    || phrase.isPlural()
                    || tokens.get(phrase.start()).conjunction().equals("و");
        }
        boolean person = phrase.shape() == Phrase.Shape.PERSON || phrase.shape() == Phrase.Shape.TITLE;
        return !person || isOfGender(entity, verb);
    }

    private boolean isOfGender(String entity, Frame.Verb verb) {
        return verb.form().feminine() ? actors.isFeminine(entity) : actors.isMasculine(entity);
    }
}
