package org.taqarub.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;
import org.taqarub.record.Figure;
import org.taqarub.text.Letters;

/**
 * Reads how many were killed, wounded, detained and displaced. What counts both the dead and the wounded, and what counts a part of those
 * counted before (بينهم), is left out.
 */
final class CasualtyReader {

    private static final int BEFORE = 12;
    private static final int AFTER = 9;
    private static final int TALLY = 14;

    /** Before the number of a tally: ارتفع عدد القتلى إلى 157. */
    private static final Set<String> REACHING =
            Set.of("الي", "بلغ", "بلغت", "يبلغ", "وصل", "وصلت", "هو", "عند", "تجاوز", "فاق");

    private static final Set<String> PEOPLE_LISTS = Set.of("populations", "demonyms", "titles");

    /** Lists whose words give a state. */
    private static final Set<String> STATE_LISTS = Set.of("demonyms", "states", "seats", "organisations", "groups");

    /** What a relative clause begins with. */
    private static final Set<String> RELATIVE = Set.of("الذين", "ممن", "الذي", "التي", "قد", "كانوا");

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Actors actors;
    private final List<Token> tokens;
    private final QuantityReader quantities;
    private final List<Count> found = new ArrayList<>();
    private @Nullable Count previous;

    CasualtyReader(Lexicon lexicon, Analysis analysis, Actors actors) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.actors = actors;
        this.tokens = analysis.tokens();
        this.quantities = new QuantityReader(lexicon, analysis);
    }

    /** What is counted: where it stands and what its words say. */
    private record Counted(int start, int end, @Nullable Entry victim, boolean people, boolean others) {}

    /** A word that tells what befell those counted. */
    private record Deed(int start, int end, Figure.Kind kind, boolean verb) {}

    /** All counts in the order of the text. */
    List<Count> read() {
        for (int[] sentence : analysis.sentences()) {
            previous = null;
            int i = sentence[0];
            while (i < sentence[1]) {
                i = Math.max(i + 1, at(i, sentence[0], sentence[1]));
            }
        }
        return found;
    }

    /** Reads what begins at a token; returns the token after it, or the token itself where nothing does. */
    private int at(int i, int start, int end) {
        if (!tokens.get(i).isMark() && quantities.match(i, "tally") != null) {
            int after = tally(i, start, end);
            if (after > i) {
                return after;
            }
        }
        Quantity quantity = quantities.at(i);
        if (quantity != null && quantity.end() <= end && quantity.isWhole()) {
            return counted(quantity, start, end);
        }
        return unnumbered(i, start, end);
    }

    // ---- number and noun

    private int counted(Quantity quantity, int start, int end) {
        Counted noun = noun(quantity.end(), end);
        if (noun == null) {
            return quantity.end();
        }
        Quantity bounded = quantities.boundedAfter(quantity, noun.end());
        int after = Math.max(bounded.end(), noun.end());
        if (quantity.year() && !noun.people() && noun.victim() == null) {
            return quantity.end();
        }
        add(bounded, noun, after, start, end);
        return after;
    }

    /** The noun after a number; one that counts nothing where the sentence goes on without; null where no person is counted. */
    private @Nullable Counted noun(int at, int end) {
        if (at >= end) {
            return new Counted(at, at, null, false, false);
        }
        Token token = tokens.get(at);
        boolean of = token.bare().equals("من") && at + 1 < end && !isPart(at);
        int from = of ? at + 1 : at;
        Token head = tokens.get(from);
        if (isPart(at)) {
            return null;
        }
        if (head.isQuoteMark() && from + 1 < end) {
            from++;
            head = tokens.get(from);
        }
        if (!head.conjunction().isEmpty() || !of && !head.preposition().isEmpty() && !head.isVerb()) {
            return isThing(from) ? null : new Counted(at, at, null, false, false);
        }
        FormTrie.Match<Entry> victim = quantities.match(from, "victim");
        if (victim != null) {
            return new Counted(
                    from, phraseEnd(from, victim.end(), end), QuantityReader.first(victim, "victim"), true, false);
        }
        int people = peopleEnd(from);
        if (people > from) {
            boolean others = quantities.match(from, "others") != null;
            return new Counted(from, phraseEnd(from, people, end), null, true, others);
        }
        if (head.isMark()) {
            return head.isMark("%") || head.isMark("٪") ? null : new Counted(at, at, null, false, false);
        }
        if (isThing(from) || head.kind() != org.taqarub.text.Piece.Kind.ARABIC) {
            return null;
        }
        if (of) {
            Phrase members = actors.covering(from);
            boolean named = members != null && members.shape() == Phrase.Shape.ORGANISATION;
            // خمسة من صيادي السمك counts people where a deed stands right before; سبعة من كل عشرة does not.
            boolean plural =
                    head.isNoun() && head.base().endsWith("ي") && head.base().length() > 3;
            if (named || plural) {
                return new Counted(from, phraseEnd(from, from + 1, end), null, named, false);
            }
            return null;
        }
        if (head.isNoun() && from + 1 < end && quantities.match(from + 1, "others") != null) {
            return new Counted(from, phraseEnd(from, from + 2, end), null, true, true);
        }
        boolean goesOn = head.isVerb()
                || quantities.match(from, "noun") != null
                || quantities.match(from, "after") != null
                || isPreposition(head)
                || quantities.match(from, "verb") != null;
        return goesOn ? new Counted(at, at, null, false, false) : null;
    }

    private boolean isThing(int at) {
        return quantities.match(at, "thing") != null || quantities.match(at, "currency") != null;
    }

    private boolean isPart(int at) {
        return quantities.match(at, "part") != null;
    }

    private static boolean isPreposition(Token token) {
        return token.pos().equals("IN");
    }

    /** Where a noun for people ends that begins at a token; the token itself where none does. */
    private int peopleEnd(int at) {
        int end = at;
        for (String set : List.of("people", "others", "one")) {
            FormTrie.Match<Entry> match = quantities.match(at, set);
            end = match == null ? end : Math.max(end, match.end());
        }
        for (FormTrie.Match<Entry> match : lexicon.names().all(tokens, at)) {
            boolean people =
                    match.values().stream().anyMatch(e -> PEOPLE_LISTS.contains(e.list()) && !e.id().equals("family"));
            end = people ? Math.max(end, match.end()) : end;
        }
        Phrase phrase = actors.covering(at);
        boolean members = phrase != null
                && phrase.shape() == Phrase.Shape.ORGANISATION
                && phrase.end() == at + 1
                && !tokens.get(at).isDefinite()
                && (tokens.get(at).base().endsWith("ين")
                        || tokens.get(at).base().endsWith("ون"));
        if (phrase != null && (phrase.shape() == Phrase.Shape.BODY || members)) {
            end = Math.max(end, phrase.end());
        }
        return isThing(at) && quantities.match(at, "people") == null ? at : end;
    }

    /** The noun with its adjectives, and with what the phrase that it belongs to adds. */
    private int phraseEnd(int from, int nounEnd, int limit) {
        Phrase phrase = actors.covering(from);
        int end = nounEnd;
        if (phrase != null && phrase.shape() != Phrase.Shape.PLACE) {
            end = Math.max(end, phrase.end());
        }
        int most = Math.min(limit, end + 3);
        while (end < most) {
            Token token = tokens.get(end);
            boolean bare = token.isWord()
                    && token.conjunction().isEmpty()
                    && token.preposition().isEmpty();
            Phrase adjective = actors.startingAt(end);
            boolean demonym = adjective != null && adjective.shape() == Phrase.Shape.DEMONYM;
            boolean two = token.base().equals("اثنين")
                    || token.base().equals("اثنان")
                    || token.base().equals("واحد");
            boolean joins = token.isAdjective() && quantities.match(end, "verb") == null
                    || quantities.match(end, "others") != null
                    || two;
            if (!bare || !demonym && !joins) {
                break;
            }
            end++;
        }
        return Math.min(end, limit);
    }

    // ---- one and two, by the noun alone

    private int unnumbered(int i, int start, int end) {
        Token token = tokens.get(i);
        if (!token.isWord() || token.isDefinite() || !token.pronoun().isEmpty()) {
            return i;
        }
        FormTrie.Match<Entry> two = quantities.match(i, "victim-two");
        if (two != null) {
            Counted noun =
                    new Counted(i, phraseEnd(i, two.end(), end), QuantityReader.first(two, "victim-two"), true, false);
            Quantity quantity = quantities.boundedAfter(Quantity.exactly(i, i, 2), noun.end());
            int after = Math.max(noun.end(), quantity.end());
            add(new Quantity(i, two.end(), quantity.least(), quantity.most(), false), noun, after, start, end);
            return after;
        }
        double n = number(i);
        if (n == 0) {
            return i;
        }
        int nounEnd = phraseEnd(i, i + 1, end);
        Counted noun = new Counted(i, nounEnd, null, true, quantities.match(i, "others") != null);
        Quantity quantity = quantities.boundedAfter(Quantity.exactly(i, i + 1, n), nounEnd);
        int after = Math.max(nounEnd, quantity.end());
        Deed deed = before(i, start);
        boolean adjacent = deed != null && deed.end() == i;
        boolean subject = deed != null && deed.verb() && isFollowedByPeople(after, end);
        if (adjacent && subject) {
            return after;
        }
        boolean joined = previous != null && follows(i, previous) && !isSummed(previous);
        if (after < end && tokens.get(after).fold().equals("ما")) {
            // شخص ما: anybody.
            return after;
        }
        if (!adjacent && !joined && (n == 1 || before(i, start) == null && previous != null && follows(i, previous))) {
            return i;
        }
        add(new Quantity(i, i + 1, quantity.least(), quantity.most(), false), noun, after, start, end);
        return after;
    }

    /** Beyond ten a noun in the singular may be counted together with the next: 34 رجلا وطفلا are 34 in all. */
    private static boolean isSummed(Count count) {
        Double least = count.quantity().least();
        return least == null || least > 10;
    }

    /** How many a noun for people means by its form: 1, 2, or 0 where the form does not tell. */
    private double number(int i) {
        Token token = tokens.get(i);
        String s = token.base();
        if (quantities.match(i, "one") != null || s.equals("اخر")) {
            return quantities.match(i, "one") != null || s.equals("اخر") ? 1 : 0;
        }
        if (actors.covering(i) == null && quantities.match(i, "people") == null) {
            return s.equals("اخران") ? 2 : 0;
        }
        if (s.endsWith("ان") && s.length() > 4) {
            return isPeople(s.substring(0, s.length() - 2)) ? 2 : 0;
        }
        if (s.endsWith("ين") && s.length() > 4) {
            String one = s.substring(0, s.length() - 2);
            boolean feminine = one.endsWith("ت") && isPeople(one.substring(0, one.length() - 1) + "ه");
            boolean counted = i + 1 < tokens.size() && tokens.get(i + 1).base().equals("اثنين");
            boolean broken = isPeople(one) && !isPeople(one + "ون") && !one.endsWith("ي");
            return feminine || isPeople(one) && counted || broken || one.equals("جندي") ? 2 : 0;
        }
        return 0;
    }

    private boolean isPeople(String form) {
        return lexicon.isPeopleForm(form);
    }

    /** Whether other people follow whom the deed befell: قتل مسلح خمسة أشخاص. */
    private boolean isFollowedByPeople(int at, int end) {
        for (int k = at; k < Math.min(end, at + 5); k++) {
            Token token = tokens.get(k);
            if (token.isMark()
                    || !token.conjunction().isEmpty()
                    || token.isVerb()
                    || isPreposition(token)
                    || !token.preposition().isEmpty()
                    || isPart(k)) {
                return false;
            }
            if (token.preposition().isEmpty()
                    && (quantities.at(k) != null
                            || peopleEnd(k) > k
                            || token.stem().equals("نفس"))) {
                return true;
            }
        }
        return false;
    }

    // ---- what befell them

    private void add(Quantity quantity, Counted noun, int after, int start, int end) {
        Deed before = before(quantity.start(), start);
        if (isPartBefore(quantity.start(), start)) {
            return;
        }
        Entry victim = noun.victim();
        Figure.Kind kind = null;
        int word = noun.start();
        int wordEnd = noun.end();
        String shape = "figure.noun";
        String rule = "figures.tsv:victim";
        if (victim != null) {
            kind = kind(victim);
            wordEnd = noun.start() + 1;
        }
        boolean nounDecides = kind == Figure.Kind.KILLED || kind == Figure.Kind.WOUNDED;
        if (!nounDecides && before != null && isClear(before, quantity, noun)) {
            kind = before.kind();
            word = before.start();
            wordEnd = before.end();
            shape = "figure.after-deed";
            rule = before.verb() ? "figures.tsv:verb" : "figures.tsv:noun";
            if (isTwofold(before)) {
                return;
            }
        }
        if (kind == null) {
            Deed later = after(after, end);
            if (later != null) {
                kind = later.kind();
                word = later.start();
                wordEnd = later.end();
                shape = "figure.before-deed";
                rule = later.verb() ? "figures.tsv:verb" : "figures.tsv:noun";
            }
        }
        Count last = previous;
        if (kind == null
                && last != null
                && follows(quantity.start(), last)
                && (noun.people() || isClosed(after, end))) {
            kind = last.kind();
            word = last.word();
            wordEnd = last.wordEnd();
            shape = "figure.joined";
            rule = last.rule();
        }
        if (kind == null || isMixed(after, end, kind)) {
            return;
        }
        String victims = victims(noun, after, end);
        if (victims == null && last != null && noun.others()) {
            victims = last.victims();
        }
        Count count = new Count(quantity, after, kind, "", victims, word, wordEnd, shape, rule);
        found.add(count);
        previous = count;
    }

    private static Figure.Kind kind(Entry entry) {
        return Figure.Kind.valueOf(entry.column("value").toUpperCase(Locale.ROOT));
    }

    /** The deed that the quantity is the object or the subject of; null where none stands before it. */
    private @Nullable Deed before(int at, int start) {
        int limit = Math.max(start, at - BEFORE);
        Count last = previous;
        int stop = last == null ? limit : Math.max(limit, last.end());
        for (int k = at - 1; k >= stop; k--) {
            Token token = tokens.get(k);
            Deed deed = token.isWord() ? deedAt(k, at) : null;
            if (deed != null && deed.end() <= at) {
                return deed;
            }
            if (token.isMark(")")) {
                while (k > stop && !tokens.get(k).isMark("(")) {
                    k--;
                }
                continue;
            }
            if (token.isMark() && !token.isQuoteMark() || token.isVerb() && actors.covering(k) == null) {
                return null;
            }
            if (token.bare().equals("ان")
                    || token.bare().equals("بينما")
                    || token.bare().equals("فيما")) {
                return null;
            }
        }
        return null;
    }

    private boolean isPartBefore(int at, int start) {
        for (int k = at - 1; k >= Math.max(start, at - 4); k--) {
            if (isPart(k)) {
                return true;
            }
            if (tokens.get(k).isMark() || tokens.get(k).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** @param quantity where the quantity begins, so that the word of {@code with} may stand behind it */
    private @Nullable Deed deedAt(int i, int quantity) {
        for (String set : List.of("verb", "noun")) {
            FormTrie.Match<Entry> match = quantities.match(i, set);
            if (match == null
                    || match.end() == i + 1 && !tokens.get(i).pronoun().isEmpty()) {
                continue;
            }
            boolean verb = set.equals("verb");
            if (verb && tokens.get(i).isDefinite() || !verb && tokens.get(i).isDefinite()) {
                continue;
            }
            for (Entry entry : match.values()) {
                if (entry.id().equals(set)
                        && !isUnreal(i)
                        && (entry.column("with").isEmpty()
                                || hasWord(
                                        match.end(),
                                        quantity,
                                        entry.column("with").split(" ")))) {
                    return new Deed(i, match.end(), kind(entry), verb);
                }
            }
        }
        return null;
    }

    /** Whether the deed was only tried, planned or feared: محاولة لقتل ثلاثة. */
    private boolean isUnreal(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
            if (tokens.get(k).isMark()) {
                return false;
            }
            Token word = tokens.get(k);
            boolean weak = word.base().equals("ان") || word.base().equals("قد");
            boolean holds = weak
                    && !(tokens.get(i).pos().equals("VBP") && word.pronoun().isEmpty() && k == i - 1);
            if (quantities.match(k, "unreal") != null && !holds) {
                return true;
            }
        }
        return tokens.get(i).preposition().equals("س");
    }

    private boolean hasWord(int from, int quantity, String[] words) {
        int end = Math.min(analysis.sentenceEnd(from - 1), Math.max(from, quantity) + 8);
        for (int k = from; k < end; k++) {
            for (String word : words) {
                String fold = Letters.fold(word);
                if (tokens.get(k).stem().equals(fold) || tokens.get(k).base().equals(fold)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nothing between a deed and the quantity takes the quantity for itself. */
    private boolean isClear(Deed deed, Quantity quantity, Counted noun) {
        if (deed.end() == quantity.start()) {
            return true;
        }
        if (!noun.people()) {
            // أصيب بجروح 12: only adverbs between.
            return quantity.start() - deed.end() <= 3 && isAdverbial(deed.end(), quantity.start());
        }
        for (int k = deed.end(); k < quantity.start(); k++) {
            Token token = tokens.get(k);
            boolean joined = token.conjunction().equals("و") && k + 1 < quantity.start();
            if (joined && deed.verb()) {
                return false;
            }
        }
        return true;
    }

    private boolean isAdverbial(int from, int to) {
        for (int k = from; k < to; k++) {
            Token token = tokens.get(k);
            if (token.isMark() || token.isVerb() || isPreposition(token)) {
                return false;
            }
        }
        return true;
    }

    /** مقتل وإصابة ثلاثين: how many of each is not told. */
    private boolean isTwofold(Deed deed) {
        if (deed.start() == 0 || tokens.get(deed.start()).conjunction().isEmpty()) {
            return false;
        }
        for (int k = deed.start() - 1; k >= Math.max(0, deed.start() - 2); k--) {
            Deed other = deedAt(k, deed.start());
            if (other != null && other.end() == deed.start()) {
                boolean counted = previous != null && previous.word() == k;
                return other.kind() != deed.kind() && !counted;
            }
        }
        return false;
    }

    /** قتيلا وجريحا, بين قتيل وجريح, قتلوا أو أصيبوا. */
    private boolean isMixed(int at, int end, Figure.Kind kind) {
        if (at >= end) {
            return false;
        }
        Token token = tokens.get(at);
        int k = token.bare().equals("ما") && at + 1 < end ? at + 1 : at;
        if (tokens.get(k).bare().equals("بين") && k + 1 < end && quantities.match(k + 1, "victim") != null) {
            return true;
        }
        boolean or = token.fold().equals("او");
        int next = or && at + 1 < end ? at + 1 : at;
        if (!or && !token.conjunction().equals("و")) {
            return false;
        }
        FormTrie.Match<Entry> victim = quantities.match(next, "victim");
        return victim != null && kind(QuantityReader.first(victim, "victim")) != kind && quantities.at(next) == null;
    }

    /** The deed that a quantity is the subject of: ستة مدنيين قتلوا; null where none follows, or where it befell others. */
    private @Nullable Deed after(int at, int end) {
        for (int k = at; k < Math.min(end, at + AFTER); k++) {
            Token token = tokens.get(k);
            if (token.isMark("(")) {
                while (k < end && !tokens.get(k).isMark(")")) {
                    k++;
                }
                continue;
            }
            if (token.isMark("،") && k + 1 < end && isPart(k + 1)) {
                // 22 مسلحا، بينهم أربعة قادة، قتلوا.
                k++;
                while (k < end && !tokens.get(k).isMark("،")) {
                    k++;
                }
                continue;
            }
            Phrase also = token.conjunction().equals("و") ? actors.startingAt(k) : null;
            boolean group = also != null
                    && (also.shape() == Phrase.Shape.BODY || also.shape() == Phrase.Shape.ORGANISATION)
                    && quantities.at(k) == null;
            if (group) {
                // 16 من الميليشيات وقوات صالح قتلوا.
                continue;
            }
            if (token.isMark() && !token.isQuoteMark() || !token.conjunction().isEmpty()) {
                return null;
            }
            Deed deed = token.isWord() ? deedAt(k, k) : null;
            if (deed != null) {
                boolean verb = deed.verb() && token.preposition().isEmpty();
                boolean purpose =
                        !deed.verb() && token.preposition().equals("ل") && deed.kind() == Figure.Kind.DISPLACED;
                boolean active = verb && isFollowedByPeople(deed.end(), end);
                boolean twofold = deed.end() < end && isOtherVerb(deed.end(), deed.kind());
                return (verb || purpose) && !active && !twofold ? deed : null;
            }
            if (token.isVerb() && actors.covering(k) == null && !RELATIVE.contains(token.bare())) {
                return null;
            }
        }
        return null;
    }

    private boolean isOtherVerb(int at, Figure.Kind kind) {
        boolean or = tokens.get(at).fold().equals("او") && at + 1 < tokens.size();
        Deed deed = or ? deedAt(at + 1, at + 1) : tokens.get(at).conjunction().isEmpty() ? null : deedAt(at, at);
        return deed != null
                && deed.verb()
                && deed.kind() != kind
                && (or || tokens.get(at).base().endsWith("وا"));
    }

    /** Whether a quantity is joined to the count before it: 10 مدنيين وثلاثة جنود. */
    private boolean follows(int at, Count last) {
        Token token = tokens.get(at);
        boolean alone = at > 0 && tokens.get(at - 1).fold().equals("و");
        int from = alone ? at - 1 : at;
        boolean and = alone || token.conjunction().equals("و");
        return and
                && (from == last.end()
                        || from == last.end() + 1 && tokens.get(last.end()).isMark("،"));
    }

    /** Whether nothing is counted by name and the clause ends or goes on with a preposition. */
    private boolean isClosed(int at, int end) {
        return at >= end || tokens.get(at).isMark() && !tokens.get(at).isMark("%") || isPreposition(tokens.get(at));
    }

    // ---- tallies

    /** ارتفع عدد القتلى إلى 157. */
    private int tally(int i, int start, int end) {
        int at = Objects.requireNonNull(quantities.match(i, "tally")).end();
        FormTrie.Match<Entry> victim = null;
        int noun = at;
        while (noun < Math.min(end, at + 2) && victim == null) {
            victim = quantities.match(noun, "victim");
            noun++;
        }
        if (victim == null || !tokens.get(noun - 1).isDefinite()) {
            return i;
        }
        Figure.Kind kind = kind(QuantityReader.first(victim, "victim"));
        if (isMixed(victim.end(), end, kind)) {
            return victim.end();
        }
        for (int k = victim.end(); k < Math.min(end, victim.end() + TALLY); k++) {
            Token token = tokens.get(k);
            if (token.isMark("؛") || token.isMark("،") || k > victim.end() && deedAt(k, k) != null) {
                return victim.end();
            }
            Quantity quantity = quantities.at(k);
            if (quantity == null || quantity.year()) {
                continue;
            }
            Counted counted = noun(quantity.end(), end);
            Token before = tokens.get(k - 1);
            boolean reached = REACHING.contains(before.bare())
                    || k == victim.end()
                    || !token.preposition().isEmpty();
            boolean same = counted != null
                    && (counted.victim() == null || kind(Objects.requireNonNull(counted.victim())) == kind);
            if (!reached || !same || counted == null) {
                continue;
            }
            boolean over = start < i && quantities.match(i - 1, "before") != null;
            Quantity bounded = over
                    ? quantity.bounded(
                            QuantityReader.first(Objects.requireNonNull(quantities.match(i - 1, "before")), "before")
                                    .column("value"),
                            quantity.start(),
                            quantity.end())
                    : quantity;
            bounded = quantities.boundedAfter(bounded, counted.end());
            int after = Math.max(bounded.end(), counted.end());
            Count count = new Count(
                    bounded,
                    after,
                    kind,
                    "",
                    victims(counted, after, end),
                    i,
                    victim.end(),
                    "figure.tally",
                    "figures.tsv:tally");
            found.add(count);
            previous = count;
            return after;
        }
        return victim.end();
    }

    // ---- whose people

    private @Nullable String victims(Counted noun, int after, int end) {
        if (noun.end() > noun.start()) {
            for (int k = noun.end() - 1; k >= noun.start(); k--) {
                Phrase phrase = actors.covering(k);
                String named = phrase == null ? null : whose(phrase);
                if (named != null) {
                    return named;
                }
            }
        }
        int at = noun.end() > noun.start() ? noun.end() : after;
        if (at < end && tokens.get(at).bare().equals("من") && at + 1 < end) {
            return ofGroup(at + 1);
        }
        boolean ranks = at + 1 < end
                && (tokens.get(at).bare().equals("في") || tokens.get(at).bare().equals("بين"))
                && tokens.get(at + 1).stem().equals("صفوف");
        return ranks && at + 2 < end ? ofGroup(at + 2) : null;
    }

    private @Nullable String ofGroup(int at) {
        Phrase phrase = actors.startingAt(at);
        boolean group = phrase != null
                && (phrase.shape() == Phrase.Shape.ORGANISATION
                        || phrase.shape() == Phrase.Shape.BODY
                        || phrase.shape() == Phrase.Shape.PEOPLE);
        return group && phrase != null ? whose(phrase) : null;
    }

    /** An entity whose state the phrase's own words give, or a group; null for people of whom nothing more is told. */
    private @Nullable String whose(Phrase phrase) {
        String entity = phrase.entity();
        if (entity == null || phrase.shape() == Phrase.Shape.PLACE) {
            return null;
        }
        Entity.Kind kind = actors.kind(entity);
        boolean group = !entity.startsWith("people:")
                && (kind == Entity.Kind.ARMED_GROUP || kind == Entity.Kind.ORGANISATION || kind == Entity.Kind.IGO);
        boolean own = phrase.shape() == Phrase.Shape.DEMONYM || phrase.shape() == Phrase.Shape.ORGANISATION;
        for (int k = phrase.start(); k < phrase.end() && !own; k++) {
            // جنوده are those of whom the pronoun means.
            own = !tokens.get(k).pronoun().isEmpty()
                    || lexicon.names().all(tokens, k).stream()
                            .flatMap(m -> m.values().stream())
                            .anyMatch(e -> STATE_LISTS.contains(e.list()));
        }
        return group || own && !actors.country(entity).isEmpty() ? entity : null;
    }
}
