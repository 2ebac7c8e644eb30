package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Quotation;

/**
 * Finds the complements of a predicate in its clause: subject and object of a verb, the construct and the adjective of a noun, what stands after
 * each preposition.
 */
public final class Arguments {

    private static final Set<String> AGAINST = Set.of("ضد", "بحق", "لمكافحه", "لمحاربه", "لمواجهه");

    /** Before where somebody only is. */
    private static final Set<String> AT = Set.of("في", "لدي");

    /** How far before an attack, in words, those who fell in it are told. */
    private static final int CASUALTIES = 16;

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Antecedents antecedents;
    private final VerbRoles verbs;
    private final NounRoles nouns;

    public Arguments(Analysis analysis, Actors actors, Lexicon lexicon, List<Quotation> quotations) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = new Clause(analysis, actors, lexicon, quotations);
        this.nounPhrases = new NounPhrases(analysis, actors, lexicon, clause);
        this.antecedents = new Antecedents(analysis, actors, clause);
        Subjects subjects = new Subjects(analysis, actors, lexicon, clause, antecedents);
        PrepositionRoles prepositions = new PrepositionRoles(analysis, actors, clause, nounPhrases, antecedents);
        CarryingVerbs carrying = new CarryingVerbs(analysis, actors, lexicon, clause, nounPhrases, subjects);
        Targets targets = new Targets(analysis, actors, lexicon, clause, nounPhrases, antecedents);
        this.verbs = new VerbRoles(analysis, clause, nounPhrases, antecedents, subjects, prepositions, targets);
        this.nouns = new NounRoles(
                analysis, actors, lexicon, clause, nounPhrases, antecedents, subjects, prepositions, carrying, targets);
    }

    /** Where the clause that holds {@code at} ends: a full stop, a semicolon, or a comma before a new verb or participle. */
    public int clauseEnd(int at) {
        return clause.clauseEnd(at);
    }

    /** Whether a token is a verb: as the tagger says, or because it opens the sentence, has a verb's form only, and somebody named follows. */
    public boolean isVerb(int at) {
        return clause.isVerb(at);
    }

    /** The event noun of the frames at a token, of as many tokens as match; null where none is. */
    public FormTrie.@Nullable Match<Frame.Noun> nounAt(int at) {
        return clause.nounAt(at);
    }

    /** الذي, التي. */
    boolean isRelative(int at) {
        return Clause.isRelative(tokens.get(at));
    }

    /** Past the relative clause, or what stands between commas with one, that a token opens; the token itself where none does. */
    int pastRelative(int at, int limit) {
        return nounPhrases.pastRelative(at, limit);
    }

    /** The phrase that a relative pronoun's clause describes; null where none stands before it. */
    @Nullable
    Phrase headOf(int relative) {
        return antecedents.relativeHead(relative + 1);
    }

    /** Complements of a verb. */
    public Roles ofVerb(int at, Frame.Verb verb) {
        return verbs.ofVerb(at, verb);
    }

    /** Complements of an event noun of {@code length} tokens. */
    public Roles ofNoun(int at, int length, Frame frame, boolean participle) {
        return nouns.ofNoun(at, length, frame, participle);
    }

    /**
     * Whom a verbal act is about where its own complements name nobody: the first political party in what follows, up to a new clause.
     *
     * @param from token after the predicate
     * @param against whether whom something is against counts: متوعدا بعقوبات ضد طهران
     * @param past whether to go on past those who act: طلب العراق سحب القوات التركية
     */
    public @Nullable Phrase content(int from, int at, List<String> without, boolean past, boolean against) {
        int limit = clause.clauseEnd(at);
        for (int i = from; i < Math.min(limit, from + 14); i++) {
            int beyond = nounPhrases.pastAttribute(i, limit);
            if (beyond > i) {
                i = beyond - 1;
                continue;
            }
            Token token = tokens.get(i);
            if (token.isMark("،")
                    || token.isVerb() && actors.startingAt(i) == null
                    || Clause.isRelative(token)
                    || token.base().equals("ان")) {
                return null;
            }
            Phrase phrase = actors.startingAt(i);
            if (phrase == null) {
                continue;
            }
            if (token.preposition().equals("ل") && isHelp(from, i)) {
                return null;
            }
            String entity = phrase.entity();
            if (i > from && AGAINST.contains(tokens.get(i - 1).bare()) && !against) {
                // ترحب بكل جهد ضد التنظيم
                return null;
            }
            if (isNameless(phrase)) {
                i = phrase.end() - 1;
                continue;
            }
            // البعثة لدى الأمم المتحدة
            boolean there =
                    i > from && AT.contains(tokens.get(i - 1).bare()) || phrase.isLocative() || isOwn(phrase, without);
            if (entity != null && !there && phrase.shape() != Phrase.Shape.PLACE && actors.isPolitical(entity)) {
                if (!without.contains(entity)) {
                    return phrase;
                }
                if (!past) {
                    return null;
                }
            }
            i = phrase.end() - 1;
        }
        return null;
    }

    /** أمر بتقديم مساعدات للنازحين: whether words of help stand between, which tell whom what follows helps. */
    private boolean isHelp(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isHelp(i)) {
                return true;
            }
        }
        return false;
    }

    /** إرسال المزيد من القوات: forces that are told by no more than their common noun. */
    private boolean isNameless(Phrase phrase) {
        return phrase.shape() == Phrase.Shape.BODY
                && phrase.end() - phrase.start() == 1
                && phrase.entity() != null
                && actors.sector(phrase.entity()).equals("MIL");
    }

    /** هدد ترامب بفرض العقوبات الأميركية: a nationality that is the actor's own tells whose, not against whom. */
    private boolean isOwn(Phrase phrase, List<String> acting) {
        String entity = phrase.entity();
        return entity != null
                && phrase.shape() == Phrase.Shape.DEMONYM
                && acting.stream().anyMatch(a -> actors.country(a).equals(actors.country(entity)));
    }

    /** The speaker of the words around is the subject: «يجب على إيران …». */
    public void speak(int at, Roles roles) {
        roles.speak(clause.speakerAt(at));
    }

    /** إن موسكو تقف وراء الهجوم: whom أن or إن before a predicate speaks of is the recipient. */
    public void topic(int at, Roles roles) {
        for (int k = at - 1; k >= analysis.sentenceStart(at); k--) {
            Token token = tokens.get(k);
            if (token.isMark("؛") || token.isMark(":")) {
                return;
            }
            if (token.base().equals("ان") && !token.isVerb()) {
                Phrase topic = token.pronoun().isEmpty() ? actors.startingAt(k + 1) : null;
                if (topic != null
                        && topic.entity() != null
                        && topic.end() <= at
                        && topic.shape() != Phrase.Shape.PLACE
                        && !topic.isLocative()) {
                    roles.add("recipient", nounPhrases.coordinated(topic, at));
                }
                return;
            }
        }
    }

    /** قتل ثلاثة في هجوم, أصيب شرطي إثر انفجار: whether an attack is told by those who fell in it. */
    public boolean isOfVictims(int at) {
        return victimsWord(at) >= 0;
    }

    /** ووقع هجوم, بعد اشتباكات: whether the words before a noun without the article take it as having happened. */
    public boolean isTakenAsDone(int at) {
        if (tokens.get(at).isDefinite() || at == analysis.sentenceStart(at)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return lexicon.words("happening-verbs").contains(before.base())
                || before.isVerb() && lexicon.words("hitting-verbs").contains(before.base())
                || lexicon.words("taking-as-done").contains(before.bare());
    }

    /** Those who fell in an attack, where the words before it tell of them; null where they name nobody known. */
    public @Nullable Phrase victims(int at) {
        int word = victimsWord(at);
        int start = Math.max(analysis.sentenceStart(at), at - CASUALTIES);
        for (int k = word - 1; word >= 0 && k >= start && !isNamedAfter(word, at); k--) {
            // قتل ثلاثة جنود وأصيب آخر في هجوم: the word before tells of somebody.
            if (lexicon.words("casualty-words").contains(tokens.get(k).base()) && actors.covering(k) == null) {
                word = k;
            }
        }
        for (int i = word + 1; word >= 0 && i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                boolean plain = phrase.entity() != null
                        && phrase.shape() != Phrase.Shape.PLACE
                        && phrase.shape() != Phrase.Shape.DEMONYM
                        && !phrase.isLocative();
                return plain ? phrase : null;
            }
        }
        return null;
    }

    private boolean isNamedAfter(int word, int at) {
        for (int i = word + 1; i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null && phrase.shape() != Phrase.Shape.PLACE && !phrase.isLocative()) {
                return true;
            }
        }
        return false;
    }

    private int victimsWord(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - CASUALTIES);
        Token before = at > start ? tokens.get(at - 1) : null;
        boolean led = before != null && lexicon.words("leading-to-attack").contains(before.bare())
                || lexicon.words("leading-to-attack").contains(tokens.get(at).preposition());
        if (!led) {
            return -1;
        }
        for (int i = at - 1; i >= start; i--) {
            Token token = tokens.get(i);
            if (lexicon.words("casualty-words").contains(token.base()) && actors.covering(i) == null) {
                return i;
            }
            if (token.isMark("؛") || token.isMark(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** تعرضت المدينة، وهي محاصرة، لقصف: a verb before that has its blow after ل. */
    public boolean isSuffered(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - 25);
        for (int i = at - 1; i >= start; i--) {
            for (Entry verb : lexicon.lightVerbs(tokens.get(i).base())) {
                if (verb.column("prep").equals("ل")) {
                    return true;
                }
            }
            if (tokens.get(i).isMark("؛")) {
                return false;
            }
        }
        return false;
    }
}
