package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.text.Piece;

/** Where noun phrases begin and end: the complements that no preposition governs, what a preposition governs, and what و joins. */
final class NounPhrases {

    /** على غرار, على الرغم, على خلفية: no complements. */
    private static final Set<String> IDIOMS = Set.of(
            "غرار", "رغم", "اقل", "خلفيه", "اساس", "هامش", "حد", "مدي", "اثر", "صعيد", "مستوي", "وشك", "راس", "طريق",
            "سبيل", "اكثر", "حال", "خلاف", "عكس", "عاتق");

    /** How many adjectives may stand between a phrase and what و joins to it. */
    private static final int ATTRIBUTES = 3;

    /** How many tokens brackets behind a phrase may hold. */
    private static final int BRACKETS = 7;

    /** How many words a relative clause between commas may have. */
    private static final int RELATIVE_REACH = 16;

    /** How many words may stand between the verb of a relative clause and its subject. */
    private static final int RELATIVE_PARTS = 4;

    /** Between a relative pronoun and its verb. */
    private static final Set<String> RELATIVE_PARTICLES =
            Set.of("قد", "لا", "لم", "لن", "سوف", "كان", "كانت", "ما", "زال", "زالت", "يزال", "تزال");

    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;

    NounPhrases(Analysis analysis, Actors actors, Lexicon lexicon, Clause clause) {
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = clause;
    }

    /**
     * A noun phrase that is no prepositional complement.
     *
     * @param head its first token
     * @param end token after its last
     * @param phrase whom it names, or who owns what it names; null where nobody
     */
    record Complement(int head, int end, @Nullable Phrase phrase) {}

    /** The next noun phrase that no preposition governs, past prepositional phrases, adverbs and what stands in apposition to {@code previous}. */
    @Nullable
    Complement complement(int from, int limit, @Nullable Complement previous) {
        int i = from;
        int passed = 0;
        // وزير الخارجية، عادل الجبير، …: the comma after a name in apposition closes it.
        boolean inserted = previous != null
                && previous.phrase() != null
                && IntStream.range(previous.phrase().start(), previous.phrase().end())
                        .anyMatch(k -> tokens.get(k).isMark("،"));
        while (i < limit && passed < 16) {
            passed++;
            Token token = tokens.get(i);
            if (token.isMark()) {
                if (token.isQuoteMark() || token.isMark("(") || token.isMark(")")) {
                    i++;
                    continue;
                }
                int past = token.isMark("،") ? pastApposition(i, limit, previous) : i;
                if (past == i && token.isMark("،") && previous != null && i == previous.end()) {
                    past = pastRelative(i, limit);
                }
                if (past > i) {
                    // The comma that closes what stood in apposition is passed next.
                    inserted = true;
                    i = past;
                    continue;
                }
                if (inserted
                        && token.isMark("،")
                        && i + 1 < limit
                        && (!tokens.get(i + 1).isVerb() || actors.startingAt(i + 1) != null)) {
                    inserted = false;
                    i++;
                    continue;
                }
                return null;
            }
            if (i > from || previous != null) {
                if (token.conjunction().equals("و") || token.conjunction().equals("ف")) {
                    return null;
                }
            }
            if (previous != null
                    && !token.pronoun().isEmpty()
                    && lexicon.words("parts-of-them").contains(token.stem())) {
                // 32 شخصا معظمهم طلبة: says more of those before.
                return null;
            }
            if (actors.startingAt(i) == null
                    && (isAdverbial(i, limit) || clause.isTimeAdverb(i) && !clause.isCount(i))) {
                FormTrie.Match<?> time = lexicon.calendar().longest(tokens, i);
                i = clause.isDayBefore(i) ? i + 3 : time == null ? i + 1 : time.end();
                while (i < limit
                        && (tokens.get(i).kind() == Piece.Kind.NUMBER
                                || lexicon.words("time-adjectives")
                                        .contains(tokens.get(i).stem()))) {
                    i++;
                }
                continue;
            }
            if (lexicon.words("clause-openers").contains(token.bare())) {
                return null;
            }
            boolean quantity = Set.of("نحو", "حوالي", "قرابه", "زهاء", "اكثر").contains(token.base())
                    && i + 1 < limit
                    && (tokens.get(i + 1).isWord() || tokens.get(i + 1).kind() == Piece.Kind.NUMBER)
                    && !tokens.get(i + 1).isDefinite();
            if (!quantity && clause.isPreposition(i)
                    || !token.preposition().isEmpty() && !token.preposition().equals("س")) {
                i = pastGoverned(i, limit);
                continue;
            }
            if (previous != null && (Clause.isRelative(token) || isBareRelative(i))) {
                int past = pastRelative(i, limit);
                if (past > i) {
                    i = past;
                    continue;
                }
            }
            if (token.isVerb() && actors.startingAt(i) == null
                    || token.base().equals("ان")
                    || token.base().equals("لكن")
                    || Clause.isRelative(token)) {
                return null;
            }
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                boolean nationality = phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural()
                        || previous != null
                                && previous.end() == i
                                && previous.phrase() != null
                                && previous.phrase().shape() == Phrase.Shape.PEOPLE
                                && phrase.end() == i + 1
                                && phrase.entity() != null
                                && phrase.entity().matches("people:[A-Z]{3}.*")
                                && !token.isDefinite();
                if (nationality && i == from) {
                    // جنود أفغان: said of those before.
                    i = phrase.end();
                    continue;
                }
                if (previous != null
                        && previous.phrase() != null
                        && phrase.entity() != null
                        && phrase.entity().equals(previous.phrase().entity())) {
                    inserted = true;
                    i = phrase.end();
                    continue;
                }
                Phrase whole = belongsTo(phrase, limit);
                return whole == null ? new Complement(i, phrase.end(), phrase) : new Complement(i, whole.end(), whole);
            }
            if (token.isAdjective() && i == from) {
                i++;
                continue;
            }
            return plain(i, limit);
        }
        return null;
    }

    /**
     * Past the relative clause that a relative pronoun, or a comma before one, opens: الوفد الذي تدعمه روسيا, الرئيس، الذي زار الرياض،. Between commas it
     * ends at the second; otherwise with its verb's subject, or with the first of two noun phrases that no preposition governs. {@code at} where its end
     * does not show.
     */
    int pastRelative(int at, int limit) {
        boolean between = tokens.get(at).isMark("،");
        int k = between ? at + 1 : at;
        boolean bare = !between && isBareRelative(at);
        if (k >= limit || !bare && !Clause.isRelative(tokens.get(k))) {
            return at;
        }
        between |= at > 0 && tokens.get(at - 1).isMark("،");
        if (between) {
            for (int i = k + 1; i < Math.min(limit, k + RELATIVE_REACH); i++) {
                if (tokens.get(i).isMark("،")) {
                    return i;
                }
            }
            return at;
        }
        k += bare ? 0 : 1;
        while (k < limit && RELATIVE_PARTICLES.contains(tokens.get(k).bare())) {
            k++;
        }
        if (k >= limit || !clause.isVerb(k) || !tokens.get(k).preposition().isEmpty()) {
            return at;
        }
        boolean takesUp = !tokens.get(k).pronoun().isEmpty();
        Complement own = complement(k + 1, limit, null);
        if (own == null || own.head() - k > RELATIVE_PARTS) {
            return at;
        }
        int end = own.phrase() == null
                ? own.end()
                : last(coordinated(own.phrase(), limit)).end();
        if (takesUp) {
            return end;
        }
        // الرئيس الذي زار الرياض إيران: the first of two is the object within.
        Complement next = complement(end, limit, new Complement(own.head(), end, null));
        boolean name = next != null
                && next.head() == end
                && next.phrase() != null
                && (next.phrase().shape() == Phrase.Shape.PERSON
                        || next.phrase().shape() == Phrase.Shape.TITLE);
        if (next != null && next.phrase() != null && own.head() == k + 1 && !name) {
            return end;
        }
        // بوتين الذي يدعم النظام عسكريا، نتنياهو: closed by a comma before somebody else.
        for (int i = end; i < Math.min(limit, k + RELATIVE_REACH); i++) {
            if (tokens.get(i).isMark()) {
                Phrase other = tokens.get(i).isMark("،") && i + 1 < limit ? actors.startingAt(i + 1) : null;
                return other != null
                                && tokens.get(i + 1).conjunction().isEmpty()
                                && tokens.get(i + 1).preposition().isEmpty()
                        ? i + 1
                        : at;
            }
            if (tokens.get(i).isVerb() && actors.covering(i) == null) {
                return at;
            }
        }
        return at;
    }

    /** التيار المتحالف مع الحزب: past an attribute of the phrase before with what its preposition governs; {@code at} where none stands there. */
    int pastAttribute(int at, int limit) {
        if (at == 0
                || at + 1 >= limit
                || actors.covering(at - 1) == null
                || !lexicon.words("attributes").contains(tokens.get(at).stem())) {
            return at;
        }
        boolean own = clause.isPreposition(at + 1);
        int k = own ? at + 2 : at + 1;
        if (!own && tokens.get(k).preposition().isEmpty()) {
            return at;
        }
        Phrase whom = k < limit ? actors.startingAt(k) : null;
        return whom == null ? at : last(coordinated(whom, limit)).end();
    }

    /** قوات تابعة لحركة, طائرات تابعة للتحالف: whom forces belong to, where these have no name of their own; null where nobody is told. */
    @Nullable
    Phrase belongsTo(Phrase phrase, int limit) {
        int k = phrase.end();
        boolean nameless = phrase.shape() == Phrase.Shape.BODY || phrase.shape() == Phrase.Shape.PEOPLE;
        if (!nameless
                || k + 1 >= limit
                || !lexicon.words("belonging").contains(tokens.get(k).stem())) {
            return null;
        }
        Phrase owner = actors.startingAt(k + 1);
        return owner != null
                        && tokens.get(k + 1).preposition().equals("ل")
                        && owner.entity() != null
                        && owner.shape() != Phrase.Shape.PLACE
                        && owner.shape() != Phrase.Shape.PERSON
                        && !owner.isLocative()
                ? owner
                : null;
    }

    /** قوات سورية تدعمها تركيا: whether a verb whose pronoun takes up the noun right before it, which has no article, tells of that noun. */
    boolean isBareRelative(int at) {
        Token token = tokens.get(at);
        if (at == 0
                || !token.isVerb()
                || token.pronoun().isEmpty()
                || !token.conjunction().isEmpty()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Phrase head = actors.covering(at - 1);
        return (before.isNoun() || before.isAdjective())
                && !before.isDefinite()
                && before.pronoun().isEmpty()
                && (head == null
                        || !head.isDefinite()
                                && head.shape() != Phrase.Shape.PERSON
                                && head.shape() != Phrase.Shape.STATE
                                && head.shape() != Phrase.Shape.SEAT
                                && head.shape() != Phrase.Shape.ORGANISATION);
    }

    /** A noun that names nobody, with what belongs to it; whose it is may be somebody known. */
    private Complement plain(int head, int limit) {
        int k = head + 1;
        while (k < limit) {
            Token token = tokens.get(k);
            Phrase phrase = actors.startingAt(k);
            boolean number = tokens.get(k - 1).kind() == Piece.Kind.NUMBER;
            if (phrase != null) {
                boolean belongs = token.preposition().equals("ل")
                        && !tokens.get(k - 1).isDefinite()
                        && (tokens.get(k - 1).isNoun() || tokens.get(k - 1).isAdjective());
                // الأمانة العامة لمجلس التعاون: the body that its office is of.
                belongs |= token.preposition().equals("ل")
                        && lexicon.words("offices-of-bodies")
                                .contains(tokens.get(head).stem())
                        && (phrase.shape() == Phrase.Shape.ORGANISATION || phrase.shape() == Phrase.Shape.BODY);
                boolean construct = token.preposition().isEmpty()
                        && token.conjunction().isEmpty()
                        && (!tokens.get(k - 1).isDefinite() || phrase.shape() == Phrase.Shape.DEMONYM);
                return belongs || construct || number
                        ? new Complement(head, phrase.end(), phrase)
                        : new Complement(head, k, null);
            }
            if (isJoinedThing(k, head)) {
                k++;
                continue;
            }
            if (token.isMark()
                    || token.isVerb()
                    || !token.conjunction().isEmpty()
                    || !token.preposition().isEmpty()
                    || clause.isPreposition(k)
                    || token.base().equals("ان")
                    || Clause.isRelative(token)
                    || !tokens.get(k - 1).pronoun().isEmpty() && !token.isAdjective()) {
                break;
            }
            boolean definite = tokens.get(k - 1).isDefinite();
            if (definite && !token.isDefinite()) {
                break;
            }
            k++;
        }
        return new Complement(head, k, null);
    }

    /** مواقع وتجمعات الحوثيين: a thing that و joins to the one before, both in construct with what follows. */
    private boolean isJoinedThing(int at, int head) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        return at > head
                && token.conjunction().equals("و")
                && token.preposition().isEmpty()
                && token.pronoun().isEmpty()
                && token.isNoun()
                && !token.isDefinite()
                && !token.isVerb()
                && !token.base().endsWith("ا")
                && before.isNoun()
                && !before.isDefinite()
                && before.pronoun().isEmpty()
                && !before.base().endsWith("ا")
                && actors.covering(at) == null
                && actors.covering(at - 1) == null;
    }

    /** الأمر ترفضه الحكومة, القرار رفضته: whether the noun right before a verb, which its pronoun takes up, names nobody. */
    boolean isTopicThing(int verb) {
        if (verb == 0 || !tokens.get(verb).conjunction().isEmpty()) {
            return false;
        }
        Token before = tokens.get(verb - 1);
        return (before.isNoun() || before.isAdjective())
                && !before.isName()
                && actors.covering(verb - 1) == null
                && !clause.isTimeAdverb(verb - 1)
                && !clause.isPreposition(verb - 1);
    }

    private boolean isAdverbial(int i, int limit) {
        return Set.of("ايضا", "كذلك", "مجددا", "امس", "اليوم", "غدا", "رسميا", "علنا", "فورا", "بعد")
                        .contains(tokens.get(i).base())
                && !(tokens.get(i).base().equals("بعد")
                        && i + 1 < limit
                        && !tokens.get(i + 1).isMark());
    }

    /** Past a preposition and what it governs. */
    private int pastGoverned(int at, int limit) {
        Token token = tokens.get(at);
        int k = at + 1;
        boolean alone = clause.isPreposition(at) && token.preposition().isEmpty()
                || token.base().length() <= 1;
        if (clause.isPreposition(at) && !token.pronoun().isEmpty()
                || token.base().equals("ه")
                || token.base().equals("ها")
                || token.base().equals("هم")) {
            return k;
        }
        if (lexicon.words("manner-nouns").contains(token.stem())) {
            return k;
        }
        Phrase inside = actors.covering(at);
        if (inside != null && !alone) {
            return Math.max(k, inside.end());
        }
        if (alone && k < limit) {
            // منذ مساء, من قبل: a second preposition-like noun.
            Phrase phrase = actors.startingAt(k);
            if (phrase != null) {
                return phrase.end();
            }
            FormTrie.Match<?> time = lexicon.calendar().longest(tokens, k);
            if (time != null) {
                return time.end();
            }
            k++;
        }
        while (k < limit) {
            Token next = tokens.get(k);
            Phrase phrase = actors.startingAt(k);
            boolean definite = tokens.get(k - 1).isDefinite()
                    || !tokens.get(k - 1).pronoun().isEmpty();
            if (phrase != null
                    && definite
                    && phrase.shape() == Phrase.Shape.PEOPLE
                    && phrase.end() == k + 1
                    && next.isDefinite()
                    && next.preposition().isEmpty()
                    && next.conjunction().isEmpty()) {
                // من الطاقم الدولي المشارك: an attribute.
                k++;
                continue;
            }
            if (phrase != null
                    && next.preposition().isEmpty()
                    && next.conjunction().isEmpty()
                    && (!definite || phrase.shape() == Phrase.Shape.DEMONYM)) {
                return phrase.end();
            }
            if (phrase != null
                    || next.isMark()
                    || next.isVerb()
                    || !next.conjunction().isEmpty()
                    || !next.preposition().isEmpty()
                    || clause.isPreposition(k)
                    || !next.isNoun() && !next.isAdjective() && next.kind() != Piece.Kind.NUMBER
                    || definite && !next.isAdjective()
                    || definite && !next.isDefinite()) {
                break;
            }
            k++;
        }
        return k;
    }

    /** Past «، عبدربه منصور هادي،» and «، اليوم الأربعاء،»; where neither stands there, the comma itself. */
    private int pastApposition(int comma, int limit, @Nullable Complement previous) {
        if (previous == null || comma + 1 >= limit) {
            return comma;
        }
        int k = comma + 1;
        if (clause.isPreposition(k) || !tokens.get(k).preposition().isEmpty()) {
            // ، بإسناد من طيران التحالف، …
            for (int i = k + 1; i < Math.min(limit, k + 12) && !tokens.get(i).isVerb(); i++) {
                if (tokens.get(i).isMark("،")) {
                    return i;
                }
            }
            return comma;
        }
        Phrase phrase = actors.startingAt(k);
        boolean same = phrase != null
                && previous.phrase() != null
                && phrase.entity() != null
                && phrase.entity().equals(previous.phrase().entity());
        if (same && phrase != null) {
            k = phrase.end();
        } else {
            int from = k;
            while (k < limit) {
                FormTrie.Match<?> time = lexicon.calendar().longest(tokens, k);
                if (time == null && !clause.isTimeAdverb(k)) {
                    break;
                }
                k = time == null ? k + 1 : time.end();
            }
            if (k == from) {
                return comma;
            }
            if (k + 2 < limit && tokens.get(k).isMark("(") && tokens.get(k + 2).isMark(")")) {
                // ، اليوم (الأربعاء)،
                k += 3;
            }
        }
        return k < limit && tokens.get(k).isMark("،") ? k : comma;
    }

    /** The next phrase that no preposition governs, past at most {@code skip} plain nouns and adverbs. */
    @Nullable
    Phrase nextBare(int from, int limit, int skip) {
        int skipped = 0;
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            Phrase phrase = actors.startingAt(i);
            if (!token.pronoun().isEmpty() && lexicon.words("parts-of-them").contains(token.stem())) {
                return null;
            }
            if (phrase != null) {
                boolean belongs = token.preposition().equals("ل")
                        && i > from
                        && !tokens.get(i - 1).isDefinite()
                        && (tokens.get(i - 1).isNoun() || tokens.get(i - 1).isAdjective());
                if (clause.isGoverned(i) && !belongs) {
                    return null;
                }
                if (!token.conjunction().isEmpty()) {
                    return null;
                }
                if (phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural() && i == from) {
                    return null;
                }
                return phrase;
            }
            if (token.isMark()) {
                if (token.isQuoteMark() || token.isMark("(") || token.isMark(")")) {
                    continue;
                }
                return null;
            }
            Phrase there = token.bare().equals("في") && i + 1 < limit ? actors.startingAt(i + 1) : null;
            if (there != null && (there.shape() == Phrase.Shape.PLACE || there.isLocative())) {
                i = there.end() - 1;
                continue;
            }
            if (token.isVerb()
                    || clause.isPreposition(i) && !clause.isTimeAdverb(i)
                    || token.base().equals("ان")
                    || Clause.isRelative(token)
                    || !token.preposition().isEmpty() && !token.preposition().equals("ل")) {
                return null;
            }
            if (!token.conjunction().isEmpty() && !(i > from && isJoinedThing(i, from))) {
                // بدعم الحوثيين وقصف السعودية
                return null;
            }
            if (token.kind() == Piece.Kind.NUMBER || clause.isTimeAdverb(i)) {
                continue;
            }
            if (token.isDefinite()
                    && token.isNoun()
                    && !(i > from
                            && tokens.get(i - 1).isNoun()
                            && !tokens.get(i - 1).isDefinite())) {
                // A noun with the article that is no phrase is the complement itself.
                return null;
            }
            if (++skipped > skip) {
                return null;
            }
        }
        return null;
    }

    /** The phrase after a preposition, past up to three nouns in construct: على مواقع تابعة لـ. */
    @Nullable
    Phrase governedPhrase(int at, int limit) {
        for (int i = at; i < Math.min(limit, at + 5); i++) {
            Phrase phrase = actors.startingAt(i);
            String own = tokens.get(i).preposition();
            if (i > at && !own.isEmpty() && phrase == null) {
                // بالغاز المسيل للدموع بحسب الوكالة
                return null;
            }
            if (phrase != null) {
                return phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural() && i == at ? null : phrase;
            }
            Token token = tokens.get(i);
            if (token.isQuoteMark()) {
                continue;
            }
            if (i > at && isJoinedThing(i, at)) {
                continue;
            }
            if (token.isMark()
                    || token.isVerb()
                    || clause.isPreposition(i)
                    || i > at && !token.conjunction().isEmpty()
                    || IDIOMS.contains(token.stem())) {
                return null;
            }
        }
        return null;
    }

    /** What a noun phrase gives a role: whom it names, else that something stands there. */
    void object(Roles roles, String role, @Nullable Complement complement, int limit) {
        if (complement == null || role.equals("none")) {
            return;
        }
        if (complement.phrase() == null) {
            roles.fill(role);
            if (!tokens.get(complement.head()).pronoun().isEmpty()) {
                roles.markAddressed();
            }
            if (clause.isCount(complement.head())) {
                roles.markCrowd();
            }
        } else {
            roles.add(role, coordinated(complement.phrase(), limit));
        }
    }

    /** The phrase at a token and those joined to it by و or a comma with و after it. */
    List<Phrase> coordinated(Phrase first, int limit) {
        List<Phrase> out = new ArrayList<>();
        out.add(first);
        int at = first.end();
        while (at < limit) {
            at = pastSide(pastAttributes(at, limit), limit);
            int next = at;
            if (at < limit && tokens.get(at).isMark("،") && at + 1 < limit) {
                next = at + 1;
            }
            boolean partner = false;
            if (next + 1 < limit
                    && tokens.get(next).conjunction().equals("و")
                    && !tokens.get(next).pronoun().isEmpty()
                    && lexicon.words("partners").contains(tokens.get(next).stem())
                    && actors.startingAt(next + 1) != null) {
                // الحكومة وحليفتها روسيا
                partner = true;
                next++;
                at = next;
            }
            Phrase phrase = actors.startingAt(next);
            boolean joined = phrase != null
                    && (partner
                            || tokens.get(next).conjunction().equals("و")
                            || next > at && !isApposed(out.get(out.size() - 1)) && lists(phrase, limit));
            if (!joined
                    || phrase == null
                    || !same(first, phrase)
                    || !tokens.get(next).preposition().isEmpty()
                            && !tokens.get(next)
                                    .preposition()
                                    .equals(tokens.get(first.start()).preposition())) {
                break;
            }
            out.add(phrase);
            at = phrase.end();
        }
        return out;
    }

    /** من جهة، و: past the words that set one side of two apart, and their comma. */
    private int pastSide(int at, int limit) {
        int of = pastAdjectives(at, limit);
        boolean side = of + 2 < limit
                && tokens.get(of).bare().equals("من")
                && lexicon.words("sides-of-two").contains(tokens.get(of + 1).base());
        if (!side) {
            return at;
        }
        int k = tokens.get(of + 2).isMark("،") ? of + 3 : of + 2;
        return k < limit && tokens.get(k).conjunction().equals("و") && actors.startingAt(k) != null ? k : at;
    }

    /** تنظيم الدولة الإرهابي (داعش) و: past adjectives and brackets behind a phrase, where و follows; else the same token. */
    private int pastAttributes(int at, int limit) {
        int k = pastAdjectives(at, limit);
        if (k < limit && tokens.get(k).isMark("(")) {
            for (int i = k + 1; i < Math.min(limit, k + BRACKETS); i++) {
                if (tokens.get(i).isMark(")")) {
                    k = i + 1;
                    break;
                }
            }
        }
        return k > at && k < limit && tokens.get(k).conjunction().equals("و") && actors.startingAt(k) != null ? k : at;
    }

    private int pastAdjectives(int at, int limit) {
        int k = at;
        while (k < limit
                && k - at < ATTRIBUTES
                && tokens.get(k).isAdjective()
                && tokens.get(k).preposition().isEmpty()
                && tokens.get(k).conjunction().isEmpty()
                && actors.covering(k) == null) {
            k++;
        }
        return k;
    }

    /** Where a noun phrase and all that is joined to it end, past the comma that closes what commas joined: بوتين، ووزير خارجيته،. */
    int endOfList(Complement first, int limit) {
        Phrase phrase = first.phrase();
        if (phrase == null) {
            return first.end();
        }
        int end = last(coordinated(phrase, limit)).end();
        boolean commas =
                IntStream.range(first.end(), end).anyMatch(k -> tokens.get(k).isMark("،"));
        return commas && end < limit && tokens.get(end).isMark("،") ? end + 1 : end;
    }

    /** A comma joins only where a later و closes the list. */
    private boolean lists(Phrase phrase, int limit) {
        return phrase.end() < limit
                && tokens.get(phrase.end()).conjunction().equals("و")
                && actors.startingAt(phrase.end()) != null;
    }

    /** وزير الخارجية، سيرغي لافروف، بريطانيا: the comma behind closes the apposition and joins nobody. */
    private boolean isApposed(Phrase phrase) {
        return IntStream.range(phrase.start(), phrase.end())
                .anyMatch(k -> tokens.get(k).isMark("،"));
    }

    private static boolean same(Phrase a, Phrase b) {
        boolean placeA = a.shape() == Phrase.Shape.PLACE;
        boolean placeB = b.shape() == Phrase.Shape.PLACE;
        return placeA == placeB;
    }

    static Phrase last(List<Phrase> phrases) {
        return phrases.get(phrases.size() - 1);
    }

    /** The phrase and all that و joins to it, before and after, in the order of the text. */
    List<Phrase> coordinatedAround(Phrase phrase, int limit) {
        List<Phrase> out = coordinatedBefore(phrase);
        List<Phrase> after = coordinated(phrase, limit);
        out.addAll(after.subList(1, after.size()));
        return out;
    }

    /** The phrase and those before it that و joins to it, in the order of the text. */
    List<Phrase> coordinatedBefore(Phrase last) {
        List<Phrase> out = new ArrayList<>();
        out.add(last);
        Phrase phrase = last;
        while (phrase.start() > 0 && tokens.get(phrase.start()).conjunction().equals("و")) {
            Phrase earlier = actors.covering(phrase.start() - 1);
            if (earlier == null || !same(earlier, last)) {
                break;
            }
            out.add(0, earlier);
            phrase = earlier;
        }
        return out;
    }
}
