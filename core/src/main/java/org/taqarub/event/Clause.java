package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Reporting;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.text.Piece;

/** What the tokens of a clause are: where it ends, its verbs, prepositions, relative pronouns and times, and who speaks. */
final class Clause {

    /** How far from its verb, in words, the subject as its own object may stand. */
    private static final int REFLEXIVE_REACH = 5;

    /** How far from its predicate, in tokens, a complement may stand. */
    static final int REACH = 22;

    static final Set<String> PREPOSITIONS = Set.of(
            "في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "لدي", "حتي", "منذ", "خلال", "بعد", "قبل", "عبر", "حول",
            "تجاه", "نحو", "ازاء", "لصالح", "دون", "بدون", "تحت", "فوق", "امام", "خلف", "وراء", "بسبب", "رغم", "عقب",
            "اثر", "اثناء", "بحق", "ضمن", "لـ");

    private static final Set<String> RELATIVE = Set.of("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final List<Quotation> quotations;

    Clause(Analysis analysis, Actors actors, Lexicon lexicon, List<Quotation> quotations) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.quotations = quotations;
    }

    /** Where the clause that holds {@code at} ends: a full stop, a semicolon, or a comma before a new verb or participle. */
    int clauseEnd(int at) {
        int limit = Math.min(analysis.sentenceEnd(at), at + REACH + 10);
        for (int i = at + 1; i < limit; i++) {
            Token token = tokens.get(i);
            if (token.isMark("؛") || token.isMark(".") || token.isMark(":")) {
                return i;
            }
            if (token.isMark("،") && i + 1 < limit && !isPhrase(i + 1)) {
                Token next = tokens.get(i + 1);
                if (next.isVerb()
                        || next.conjunction().equals("و")
                        || next.pos().equals("VN")
                        || next.base().equals("حيث")
                        || next.base().equals("فيما")
                        || next.base().equals("بينما")
                        || next.base().equals("لكن")
                        || next.base().equals("ما")
                        || lexicon.reporting(next.base()).stream()
                                .anyMatch(r -> r.shape() == Reporting.Shape.PARTICIPLE)) {
                    return i;
                }
            }
        }
        return limit;
    }

    /** الذي, التي. */
    static boolean isRelative(Token token) {
        return RELATIVE.contains(token.base());
    }

    private boolean isPhrase(int at) {
        return actors.startingAt(at) != null;
    }

    /** Whether a token is a preposition of its own, not one joined to a noun. */
    boolean isPreposition(int at) {
        Token token = tokens.get(at);
        return PREPOSITIONS.contains(token.bare())
                || PREPOSITIONS.contains(token.base())
                        && (token.pos().equals("IN") || token.pos().equals("NN"));
    }

    /** Whether a preposition governs the noun at a token. */
    boolean isGoverned(int at) {
        Token token = tokens.get(at);
        if (!token.preposition().isEmpty() && !token.preposition().equals("س")) {
            return true;
        }
        // عليها الفصائل: with a pronoun of its own a preposition governs nothing else.
        return at > 0
                && (isPreposition(at - 1) && tokens.get(at - 1).pronoun().isEmpty()
                        || tokens.get(at - 1).base().equals("لسان"));
    }

    /** Whether a preposition governs the noun at a token, or the noun that it is in construct with: من مواقع التنظيم. */
    boolean isGenitive(int at) {
        int i = at;
        while (!isGoverned(i)) {
            if (i == 0 || !tokens.get(i).conjunction().isEmpty() || isTimeAdverb(i - 1)) {
                return false;
            }
            Token before = tokens.get(i - 1);
            if (!before.isNoun()
                    || before.isDefinite()
                    || !before.pronoun().isEmpty()
                    || actors.covering(i - 1) != null) {
                return false;
            }
            if (lexicon.words("strongholds").contains(before.stem())
                    || lexicon.words("seats-of-places").contains(before.stem())) {
                // الغوطة، معقل الفصائل: said of the place.
                return true;
            }
            i--;
        }
        return true;
    }

    /** Whether a token tells when, or opens an expression of the calendar. */
    boolean isTimeAdverb(int i) {
        String s = tokens.get(i).base();
        return s.equals("اليوم")
                || s.equals("امس")
                || s.equals("مساء")
                || s.equals("صباح")
                || s.equals("فجر")
                || s.equals("ايضا")
                || s.equals("يوم")
                || isDayBefore(i)
                || lexicon.calendar().longest(tokens, i) != null;
    }

    /** أول من أمس. */
    boolean isDayBefore(int i) {
        return i + 2 < tokens.size()
                && tokens.get(i).fold().equals("اول")
                && tokens.get(i + 1).bare().equals("من")
                && tokens.get(i + 2).base().equals("امس");
    }

    /** Whether a token is a number or a word for many people. */
    boolean isCount(int i) {
        Token token = tokens.get(i);
        return token.kind() == Piece.Kind.NUMBER
                || lexicon.words("crowds").contains(token.base())
                || lexicon.words("crowds").contains(token.stem());
    }

    /** Who speaks at a token, by the innermost quotation; null where nobody does or he is not known. */
    @Nullable
    String speakerAt(int at) {
        Span span = tokens.get(at).span();
        String speaker = null;
        int least = Integer.MAX_VALUE;
        for (Quotation quotation : quotations) {
            if (quotation.span().contains(span) && quotation.span().length() < least) {
                least = quotation.span().length();
                speaker = quotation.speaker();
            }
        }
        return speaker;
    }

    /** Whether a token is a verb: as the tagger says, or because it opens the sentence, has a verb's form only, and somebody named follows. */
    boolean isVerb(int at) {
        Token token = tokens.get(at);
        if (token.isVerb()) {
            // دونالد ترامب: the tagger takes some names for verbs.
            Phrase name = actors.covering(at);
            return name == null || name.start() == at;
        }
        if (!token.isWord()
                || token.isDefinite()
                || !token.preposition().isEmpty() && !token.preposition().equals("س")
                || !token.pronoun().isEmpty()
                || at + 1 >= tokens.size()) {
            return false;
        }
        boolean opens = at == analysis.sentenceStart(at)
                || tokens.get(at - 1).isMark() && token.conjunction().equals("و")
                || tokens.get(at - 1).isMark(":");
        if (!lexicon.frameVerbs(token.base()).isEmpty()
                && (isReflexive(at)
                        || !opens
                                && lexicon.words("before-verbs")
                                        .contains(tokens.get(at - 1).bare()))) {
            return true;
        }
        if (!opens) {
            return false;
        }
        boolean known = !lexicon.frameVerbs(token.base()).isEmpty()
                || !lexicon.lightVerbs(token.base()).isEmpty();
        Phrase next = actors.startingAt(at + 1);
        boolean named = next != null
                && next.shape() != Phrase.Shape.DEMONYM
                && next.shape() != Phrase.Shape.PLACE
                && tokens.get(at + 1).preposition().isEmpty()
                && tokens.get(at + 1).conjunction().isEmpty();
        return known && named && lexicon.frameNouns().longest(tokens, at) == null;
    }

    /** فجر انتحاري نفسه: whether an object that is the subject itself follows, though the tagger takes the verb for a noun. */
    private boolean isReflexive(int at) {
        for (int k = at + 1; k < Math.min(tokens.size(), at + REFLEXIVE_REACH); k++) {
            Token token = tokens.get(k);
            if (lexicon.words("reflexives").contains(token.fold())) {
                return true;
            }
            if (token.isMark() || token.isVerb() || !token.preposition().isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** بتقديم مساعدات للنازحين: whether a noun without the article tells of help. */
    boolean isHelp(int at) {
        Token token = tokens.get(at);
        FormTrie.Match<Frame.Noun> match = token.isVerb() || token.isDefinite() ? null : nounAt(at);
        return match != null
                && match.values().stream().anyMatch(n -> n.frame().type().equals("AID"));
    }

    /** The event noun of the frames at a token, of as many tokens as match; null where none is. */
    FormTrie.@Nullable Match<Frame.Noun> nounAt(int at) {
        return lexicon.frameNouns().longest(tokens, at);
    }
}
