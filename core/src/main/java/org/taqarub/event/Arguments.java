package org.taqarub.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.text.Piece;

/**
 * Finds the complements of a predicate in its clause: subject and object of a verb, the construct and the adjective of a noun, what stands after
 * each preposition.
 */
public final class Arguments {

    private static final int REACH = 22;

    private static final Set<String> PREPOSITIONS = Set.of(
            "في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "لدي", "حتي", "منذ", "خلال", "بعد", "قبل", "عبر", "حول",
            "تجاه", "نحو", "ازاء", "لصالح", "دون", "بدون", "تحت", "فوق", "امام", "خلف", "وراء", "بسبب", "رغم", "عقب",
            "اثر", "اثناء", "بحق", "لـ");

    private static final Set<String> AGENT = Set.of("قبل", "جانب", "يد", "ايدي", "طرف");

    /** على غرار, على الرغم, على خلفية: no complements. */
    private static final Set<String> IDIOMS = Set.of(
            "غرار", "رغم", "اقل", "خلفيه", "اساس", "هامش", "حد", "مدي", "اثر", "صعيد", "مستوي", "وشك", "راس", "طريق",
            "سبيل", "اكثر", "حال", "خلاف", "عكس");

    /** Types whose noun with a pronoun names who speaks: رفضه, دعوته; with force it names the victim: اغتياله. */
    private static final Set<String> VERBAL = Set.of(
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

    private static final Set<String> AGAINST = Set.of("ضد", "بحق", "لمكافحه", "لمحاربه", "لمواجهه");

    private static final Set<String> RELATIVE = Set.of("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final List<Quotation> quotations;

    public Arguments(Analysis analysis, Actors actors, Lexicon lexicon, List<Quotation> quotations) {
        this.quotations = quotations;
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** Phrases by role. */
    public static final class Roles {

        private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
        private final Set<String> unnamed = new LinkedHashSet<>();
        private @Nullable String speaker;
        private boolean carried;
        private boolean anchored;
        private boolean crowd;
        private boolean coming;

        /** Whether a light verb carries the noun. */
        public boolean isCarried() {
            return carried;
        }

        /** Whether words after the noun say that it happened: الهجوم الذي وقع, محادثات جرت. */
        public boolean isAnchored() {
            return anchored;
        }

        /** Whether the role has a phrase, or words that name nobody known: a house, forty people. */
        public boolean isFilled(String role) {
            return has(role) || unnamed.contains(role);
        }

        /** Whether the noun's relative clause says that it will be: الزيارة التي سيقوم بها. */
        public boolean isComing() {
            return coming;
        }

        /** Whether a number of people that are not named are the subject: تظاهر الآلاف. */
        public boolean isCrowd() {
            return crowd;
        }

        /** Whether only words that name nobody known fill the role. */
        public boolean isUnnamed(String role) {
            return unnamed.contains(role) && !has(role);
        }

        /** Who speaks in the first person and is the subject; null where nobody is. */
        public @Nullable String speaker() {
            return speaker;
        }

        void fill(String role) {
            if (!role.isEmpty() && !role.equals("none") && !role.equals("ignore")) {
                unnamed.add(role);
            }
        }

        /** Phrases of one role in the order found; empty where none. */
        public List<Phrase> of(String role) {
            return phrases.getOrDefault(role, List.of());
        }

        /** Whether the role has a phrase. */
        public boolean has(String role) {
            return phrases.containsKey(role);
        }

        /** All phrases by role. */
        public Map<String, List<Phrase>> all() {
            return phrases;
        }

        /** Adds phrases to a role; one that has a role already keeps it. */
        public void add(String role, List<Phrase> more) {
            if (role.isEmpty() || role.equals("none") || role.equals("ignore")) {
                return;
            }
            for (Phrase phrase : more) {
                if (phrases.values().stream().noneMatch(l -> l.contains(phrase))) {
                    phrases.computeIfAbsent(role, r -> new ArrayList<>()).add(phrase);
                }
            }
        }
    }

    /** Where the clause that holds {@code at} ends: a full stop, a semicolon, or a comma before a new verb or participle. */
    public int clauseEnd(int at) {
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
                                .anyMatch(r -> r.shape() == org.taqarub.lexicon.Reporting.Shape.PARTICIPLE)) {
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

    private boolean isPreposition(int at) {
        Token token = tokens.get(at);
        return PREPOSITIONS.contains(token.bare())
                || PREPOSITIONS.contains(token.base())
                        && (token.pos().equals("IN") || token.pos().equals("NN"));
    }

    private boolean isGoverned(int at) {
        Token token = tokens.get(at);
        if (!token.preposition().isEmpty() && !token.preposition().equals("س")) {
            return true;
        }
        return at > 0 && (isPreposition(at - 1) || tokens.get(at - 1).base().equals("لسان"));
    }

    /** The phrase at a token and those joined to it by و or a comma with و after it. */
    private List<Phrase> coordinated(Phrase first, int limit) {
        List<Phrase> out = new ArrayList<>();
        out.add(first);
        int at = first.end();
        while (at < limit) {
            int next = at;
            if (tokens.get(at).isMark("،") && at + 1 < limit) {
                next = at + 1;
            }
            Phrase phrase = actors.startingAt(next);
            boolean joined =
                    phrase != null && (tokens.get(next).conjunction().equals("و") || next > at && lists(phrase, limit));
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

    /** A comma joins only where a later و closes the list. */
    private boolean lists(Phrase phrase, int limit) {
        return phrase.end() < limit
                && tokens.get(phrase.end()).conjunction().equals("و")
                && actors.startingAt(phrase.end()) != null;
    }

    private static boolean same(Phrase a, Phrase b) {
        boolean placeA = a.shape() == Phrase.Shape.PLACE;
        boolean placeB = b.shape() == Phrase.Shape.PLACE;
        return placeA == placeB;
    }

    /**
     * A noun phrase that is no prepositional complement.
     *
     * @param head its first token
     * @param end token after its last
     * @param phrase whom it names, or who owns what it names; null where nobody
     */
    private record Complement(int head, int end, @Nullable Phrase phrase) {}

    /** Who stands before a verb as its subject, in one of four ways. */
    private record Before(Kind kind, @Nullable Phrase phrase) {
        enum Kind {
            NONE,
            RELATIVE,
            PRONOUN,
            TOPIC
        }
    }

    private static final Before NOBODY = new Before(Before.Kind.NONE, null);

    /** Complements of a verb. */
    public Roles ofVerb(int at, Frame.Verb verb) {
        Frame frame = verb.frame();
        Roles roles = new Roles();
        int limit = clauseEnd(at);
        Token token = tokens.get(at);
        boolean clitic = !token.pronoun().isEmpty();
        boolean transitive = !frame.object().equals("none");
        Complement first = complement(at + 1, limit, null);
        Complement second = first == null ? null : complement(first.end(), limit, first);
        Before before = before(at, verb);
        boolean passive = transitive && !clitic && isPassive(at, verb, before, first, second, limit);
        String subjectRole = passive ? frame.object() : frame.subject();
        String objectRole = passive || clitic ? "none" : frame.object();

        boolean speaks = before.phrase() != null
                && transitive
                && second == null
                && isPerson(before.phrase())
                && agreesBefore(before.phrase(), verb);
        boolean resumed = before.kind() == Before.Kind.RELATIVE && !speaks && isResumed(at, limit);
        if (verb.form().person() == 1) {
            roles.speaker = speakerAt(at);
            object(roles, objectRole, first, limit);
        } else if (before.kind() == Before.Kind.RELATIVE
                        && !clitic
                        && !resumed
                        && !isOutdone(before.phrase(), first, verb)
                || before.kind() == Before.Kind.PRONOUN) {
            if (before.phrase() != null) {
                roles.add(subjectRole, List.of(before.phrase()));
            } else {
                roles.fill(subjectRole);
            }
            object(roles, objectRole, first, limit);
        } else if (before.kind() == Before.Kind.TOPIC
                && before.phrase() != null
                && (first == null
                        || !isSubject(first, verb)
                        || (!isCutOff(before.phrase(), at)
                                        || first.phrase() == null
                                        || first.phrase().start() > first.head())
                                && (second == null || isClose(before.phrase(), at)))) {
            roles.add(subjectRole, coordinatedBefore(before.phrase()));
            object(roles, objectRole, first, limit);
        } else if (first != null && isSubject(first, verb) && !verb.form().plural()) {
            object(roles, subjectRole, first, limit);
            if (!objectRole.equals("none")) {
                int from = first.phrase() == null
                        ? first.end()
                        : last(coordinated(first.phrase(), limit)).end();
                object(roles, objectRole, from == first.end() ? second : complement(from, limit, first), limit);
            }
        } else {
            Phrase earlier =
                    before.phrase() != null && before.kind() == Before.Kind.TOPIC ? before.phrase() : dropped(at, verb);
            if (earlier != null) {
                roles.add(subjectRole, coordinatedBefore(earlier));
            }
            object(roles, objectRole, first, limit);
        }
        if (clitic && transitive && !roles.has(frame.object())) {
            Phrase antecedent = before.kind() == Before.Kind.RELATIVE ? before.phrase() : bareHead(at);
            antecedent = antecedent == null ? antecedent(at, token.pronoun(), roles.of(frame.subject())) : antecedent;
            if (antecedent != null) {
                roles.add(frame.object(), List.of(antecedent));
            } else {
                roles.fill(frame.object());
            }
        }
        prepositions(at + 1, limit, frame, roles);
        if (resumed && before.phrase() != null) {
            resumption(at, limit, frame, roles, before.phrase());
        }
        agents(at + 1, limit, roles, passive ? frame.subject() : "actor");
        return roles;
    }

    /** باسيل، الذي تستضيف بلاده لاجئين: the head of the relative clause does not agree with its verb, and whom it names next does. */
    private boolean isOutdone(@Nullable Phrase head, @Nullable Complement first, Frame.Verb verb) {
        return head != null
                && head.shape() != Phrase.Shape.DEMONYM
                && first != null
                && first.phrase() != null
                && first.phrase().start() == first.head()
                && !agreesBefore(head, verb)
                && agrees(first.phrase(), verb);
    }

    private static boolean isPerson(Phrase phrase) {
        return phrase.shape() == Phrase.Shape.PERSON || phrase.shape() == Phrase.Shape.TITLE;
    }

    /** Whether a new clause begins between a phrase and the verb: وقد أوقفت, or a comma that closes no apposition. */
    private boolean isCutOff(Phrase phrase, int at) {
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

    /**
     * Whom a verbal act is about where its own complements name nobody: the first political party in what follows, up to a new clause.
     *
     * @param from token after the predicate
     * @param past whether to go on past those who act: طلب العراق سحب القوات التركية
     */
    public @Nullable Phrase content(int from, int at, List<String> without, boolean past) {
        int limit = clauseEnd(at);
        for (int i = from; i < Math.min(limit, from + 14); i++) {
            Token token = tokens.get(i);
            if (token.isMark("،")
                    || token.isVerb() && actors.startingAt(i) == null
                    || RELATIVE.contains(token.base())
                    || token.base().equals("ان")) {
                return null;
            }
            Phrase phrase = actors.startingAt(i);
            if (phrase == null) {
                continue;
            }
            String entity = phrase.entity();
            if (i > from && AGAINST.contains(tokens.get(i - 1).bare())) {
                // ترحب بكل جهد ضد التنظيم
                return null;
            }
            boolean there =
                    i > from && tokens.get(i - 1).bare().equals("في") || phrase.isLocative() || isOwn(phrase, without);
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

    /** هدد ترامب بفرض العقوبات الأميركية: a nationality that is the actor's own tells whose, not against whom. */
    private boolean isOwn(Phrase phrase, List<String> acting) {
        String entity = phrase.entity();
        return entity != null
                && phrase.shape() == Phrase.Shape.DEMONYM
                && acting.stream().anyMatch(a -> actors.country(a).equals(actors.country(entity)));
    }

    private static Phrase last(List<Phrase> phrases) {
        return phrases.get(phrases.size() - 1);
    }

    /** What a noun phrase gives a role: whom it names, else that something stands there. */
    private void object(Roles roles, String role, @Nullable Complement complement, int limit) {
        if (complement == null || role.equals("none")) {
            return;
        }
        if (complement.phrase() == null) {
            roles.fill(role);
            roles.crowd |= isCount(complement.head());
        } else {
            roles.add(role, coordinated(complement.phrase(), limit));
        }
    }

    /** The speaker of the words around is the subject: «يجب على إيران …». */
    public void speak(int at, Roles roles) {
        roles.speaker = speakerAt(at);
    }

    /** Who speaks at a token, by the innermost quotation; null where nobody does or he is not known. */
    private @Nullable String speakerAt(int at) {
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

    /** ترحب به مصر, قتل فيها: a preposition with a pronoun near the verb takes up the head of the relative clause. */
    private boolean isResumed(int at, int limit) {
        for (int i = at + 1; i < Math.min(limit, at + 7); i++) {
            Token token = tokens.get(i);
            if (!token.pronoun().isEmpty() && PREPOSITIONS.contains(token.base())
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

    private void resumption(int at, int limit, Frame frame, Roles roles, Phrase head) {
        for (int i = at + 1; i < Math.min(limit, at + 7); i++) {
            Token token = tokens.get(i);
            String preposition = PREPOSITIONS.contains(token.base()) ? token.base() : token.preposition();
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

    /** Unvowelled spelling does not tell; what stands around the verb mostly does. */
    private boolean isPassive(
            int at,
            Frame.Verb verb,
            Before before,
            @Nullable Complement first,
            @Nullable Complement second,
            int limit) {
        if (verb.form().passive()) {
            return true;
        }
        if (verb.form().person() == 1 || second != null) {
            return false;
        }
        Roles agent = new Roles();
        agents(at + 1, limit, agent, "actor");
        boolean harm = Set.of("ASSAULT", "COERCE").contains(verb.frame().type())
                && !verb.frame().after().containsValue("recipient");
        boolean said = tokens.get(at).pos().equals("VBN");
        boolean own = before.kind() != Before.Kind.NONE
                && !(before.kind() == Before.Kind.TOPIC
                        && before.phrase() != null
                        && first != null
                        && isCutOff(before.phrase(), at));
        if (own) {
            boolean killed = before.phrase() != null
                    && verb.frame().type().equals("ASSAULT")
                    && verb.frame().object().equals("recipient")
                    && before.phrase().shape() == Phrase.Shape.PEOPLE;
            return agent.has("actor") || first == null && (harm || said || killed);
        }
        if (first == null || isOblique(first)) {
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

    /** A dual or sound plural in ين cannot be a subject, nor an indefinite accusative. */
    private boolean isOblique(Complement complement) {
        Token token = tokens.get(complement.head());
        if (token.isDefinite() && !token.base().endsWith("ين")) {
            return false;
        }
        Phrase phrase = complement.phrase();
        if (phrase != null && phrase.shape() == Phrase.Shape.PERSON) {
            return false;
        }
        boolean several = phrase == null || phrase.isPlural() || phrase.shape() == Phrase.Shape.PEOPLE;
        return several && token.base().endsWith("ين") && token.base().length() > 4 && token.isNoun();
    }

    private boolean isSubject(Complement complement, Frame.Verb verb) {
        if (isOblique(complement)) {
            return false;
        }
        Phrase phrase = complement.phrase();
        if (phrase == null) {
            Token token = tokens.get(complement.head());
            boolean feminine = token.base().endsWith("ه") || token.base().endsWith("ات");
            return !feminine || verb.form().feminine();
        }
        if (phrase.start() > complement.head()) {
            return true;
        }
        return agrees(phrase, verb) && !isThing(phrase, verb);
    }

    /** The next noun phrase that no preposition governs, past prepositional phrases, adverbs and what stands in apposition to {@code previous}. */
    private @Nullable Complement complement(int from, int limit, @Nullable Complement previous) {
        int i = from;
        int passed = 0;
        // وزير الخارجية، عادل الجبير، …: the comma after a name in apposition closes it.
        boolean inserted = previous != null
                && previous.phrase() != null
                && java.util.stream.IntStream.range(
                                previous.phrase().start(), previous.phrase().end())
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
                if (past > i) {
                    i = past;
                    continue;
                }
                if (inserted
                        && token.isMark("،")
                        && i + 1 < limit
                        && !tokens.get(i + 1).isVerb()) {
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
            if (actors.startingAt(i) == null && (isAdverbial(i, limit) || isTimeAdverb(i) && !isCount(i))) {
                FormTrie.Match<?> time = lexicon.calendar().longest(tokens, i);
                i = time == null ? i + 1 : time.end();
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
                    && tokens.get(i + 1).isWord()
                    && !tokens.get(i + 1).isDefinite();
            if (!quantity && isPreposition(i)
                    || !token.preposition().isEmpty() && !token.preposition().equals("س")) {
                i = pastGoverned(i, limit);
                continue;
            }
            if (token.isVerb() && actors.startingAt(i) == null
                    || token.base().equals("ان")
                    || token.base().equals("لكن")
                    || RELATIVE.contains(token.base())) {
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
                return new Complement(i, phrase.end(), phrase);
            }
            if (token.isAdjective() && i == from) {
                i++;
                continue;
            }
            return plain(i, limit);
        }
        return null;
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
            if (token.isMark()
                    || token.isVerb()
                    || !token.conjunction().isEmpty()
                    || !token.preposition().isEmpty()
                    || isPreposition(k)
                    || token.base().equals("ان")
                    || RELATIVE.contains(token.base())
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

    private boolean isCount(int i) {
        Token token = tokens.get(i);
        return token.kind() == Piece.Kind.NUMBER
                || lexicon.words("crowds").contains(token.base())
                || lexicon.words("crowds").contains(token.stem());
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
        boolean alone = isPreposition(at) && token.preposition().isEmpty()
                || token.base().length() <= 1;
        if (isPreposition(at) && !token.pronoun().isEmpty()
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
                    || isPreposition(k)
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
        if (isPreposition(k) || !tokens.get(k).preposition().isEmpty()) {
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
            FormTrie.Match<?> time = lexicon.calendar().longest(tokens, k);
            while (time != null) {
                k = time.end();
                time = k < limit ? lexicon.calendar().longest(tokens, k) : null;
            }
            if (k + 2 < limit && tokens.get(k).isMark("(") && tokens.get(k + 2).isMark(")")) {
                // ، اليوم (الأربعاء)،
                k += 3;
            }
            if (k == comma + 1 && !isTimeAdverb(k)) {
                return comma;
            }
            k = Math.max(k, comma + 2);
        }
        return k < limit && tokens.get(k).isMark("،") ? k : comma;
    }

    /** مقاتلين دربتهم الولايات المتحدة: the indefinite noun right before a verb whose pronoun takes it up. */
    private @Nullable Phrase bareHead(int at) {
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

    /** Who is the subject by standing before the verb. */
    private Before before(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        int i = at - 1;
        while (i >= start
                && Set.of("قد", "لقد", "سوف", "لم", "لن", "لا", "كان", "كانت", "لو")
                        .contains(tokens.get(i).base())
                && actors.covering(i) == null) {
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
            Phrase phrase = antecedent(
                    i, token.base().equals("هي") ? "ها" : token.base().equals("هم") ? "هم" : "ه", List.of());
            return new Before(Before.Kind.PRONOUN, phrase);
        }
        if (RELATIVE.contains(token.base())) {
            return new Before(Before.Kind.RELATIVE, relativeHead(at));
        }
        if (bareHead(at) != null) {
            return NOBODY;
        }
        Phrase subject = subjectBefore(at, verb);
        return subject == null ? NOBODY : new Before(Before.Kind.TOPIC, subject);
    }

    /** إنها after a word of saying is who speaks, else whom the pronoun means. */
    private @Nullable Phrase pronounSubject(int at, int particle) {
        String pronoun = tokens.get(particle).pronoun();
        String speaker = speakerAt(at);
        if (speaker != null) {
            for (int i = particle - 1; i >= Math.max(0, particle - 40); i--) {
                Phrase phrase = actors.covering(i);
                if (phrase != null && speaker.equals(phrase.entity())) {
                    if (pronounAgrees(phrase, pronoun) || pronoun.equals("نا") || pronoun.equals("ي")) {
                        return phrase;
                    }
                    break;
                }
            }
        }
        return antecedent(particle, pronoun, List.of());
    }

    /** The subject of the clause or sentence before, where the verb names none: وشنت من قبل غارات. */
    private @Nullable Phrase dropped(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        boolean opens = at == start
                || tokens.get(at - 1).isMark()
                || !tokens.get(at).conjunction().isEmpty();
        if (!opens) {
            return null;
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
                        && !isGoverned(i)
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

    private boolean isClose(Phrase before, int at) {
        return at - before.end() <= 1
                && (before.end() == at
                        || RELATIVE.contains(tokens.get(at - 1).base())
                        || tokens.get(at - 1).base().equals("قد"))
                && tokens.get(at).conjunction().isEmpty();
    }

    private List<Phrase> coordinatedBefore(Phrase last) {
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
            boolean feminine = head.base().endsWith("ه") || head.base().endsWith("ات");
            boolean masculine = lexicon.words("masculine-bodies").contains(head.stem());
            return verb.form().feminine() ? !masculine : !feminine;
        }
        return true;
    }

    /** The next phrase that no preposition governs, past at most {@code skip} plain nouns and adverbs. */
    private @Nullable Phrase nextBare(int from, int limit, int skip) {
        int skipped = 0;
        for (int i = from; i < limit; i++) {
            Token token = tokens.get(i);
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                boolean belongs = token.preposition().equals("ل")
                        && i > from
                        && !tokens.get(i - 1).isDefinite()
                        && (tokens.get(i - 1).isNoun() || tokens.get(i - 1).isAdjective());
                if (isGoverned(i) && !belongs) {
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
                    || isPreposition(i) && !isTimeAdverb(i)
                    || token.base().equals("ان")
                    || RELATIVE.contains(token.base())
                    || !token.preposition().isEmpty() && !token.preposition().equals("ل")) {
                return null;
            }
            if (token.kind() == Piece.Kind.NUMBER || isTimeAdverb(i)) {
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

    private boolean isTimeAdverb(int i) {
        String s = tokens.get(i).base();
        return s.equals("اليوم")
                || s.equals("امس")
                || s.equals("مساء")
                || s.equals("صباح")
                || s.equals("فجر")
                || s.equals("ايضا")
                || s.equals("يوم")
                || lexicon.calendar().longest(tokens, i) != null;
    }

    /** The subject that stands before its verb. */
    private @Nullable Phrase subjectBefore(int at, Frame.Verb verb) {
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
                Phrase described = relative ? null : describedBy(phrase, start);
                if (described != null) {
                    // القوات التي تدعمها روسيا شنت: who stands in the relative clause does not act.
                    i = described.end() - 1;
                    continue;
                }
                boolean governed = isGoverned(phrase.start());
                if (fits && (!governed || relative)) {
                    return phrase;
                }
                if (relative) {
                    return null;
                }
                i = phrase.start() - 1;
                continue;
            }
            if (RELATIVE.contains(token.base())) {
                relative = true;
            } else if (token.base().equals("ان") || token.isMark(":") || token.isMark("؛")) {
                return null;
            } else if (token.isVerb() && !token.base().startsWith("كان")) {
                return tokens.get(at).conjunction().isEmpty() ? null : subjectOfSentence(at, verb);
            }
            i--;
        }
        return tokens.get(at).conjunction().isEmpty() && at != start ? null : subjectOfSentence(at, verb);
    }

    /** Whom the relative clause that a phrase stands in describes: القوات التي تدعمها روسيا وإيران; null where it stands in none. */
    private @Nullable Phrase describedBy(Phrase phrase, int start) {
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
                if (k > start && RELATIVE.contains(tokens.get(k).base())) {
                    return actors.covering(k - 1);
                }
                return null;
            }
        }
        return null;
    }

    /** Of verbs joined by و the later ones have the first one's subject. */
    private @Nullable Phrase subjectOfSentence(int at, Frame.Verb verb) {
        int start = analysis.sentenceStart(at);
        for (int i = start; i < at; i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null
                    && phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && !phrase.isLocative()
                    && !isGoverned(i)
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && agreesBefore(phrase, verb)) {
                return phrase;
            }
        }
        return null;
    }

    private boolean agreesBefore(Phrase phrase, Frame.Verb verb) {
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

    /** Complements of an event noun of {@code length} tokens. */
    public Roles ofNoun(int at, int length, Frame frame, boolean participle) {
        Roles roles = new Roles();
        String acting = frame.subject().equals("holder") ? "holder" : "actor";
        int limit = clauseEnd(at);
        int i = at + length;
        // Adjectives: a nationality among them is the actor.
        while (i < limit) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null
                    && phrase.shape() == Phrase.Shape.DEMONYM
                    && tokens.get(i).preposition().isEmpty()) {
                boolean apart = frame.subject().equals("none")
                        || tokens.get(i - 1).base().endsWith("ه")
                                && !tokens.get(i).base().endsWith("ه");
                boolean victim = (tokens.get(i).isNoun() || apart)
                        && !tokens.get(i).isDefinite()
                        && frame.idafa().equals("recipient");
                roles.add(victim ? "recipient" : acting, coordinated(phrase, limit));
                i = phrase.end();
                continue;
            }
            if (phrase == null
                    && tokens.get(i).isAdjective()
                    && tokens.get(i).preposition().isEmpty()) {
                i++;
                continue;
            }
            break;
        }
        Phrase within = length > 1 ? actors.covering(at + length - 1) : null;
        if (within != null
                && within.start() > at
                && within.end() > at + length
                && within.entity() != null
                && within.shape() != Phrase.Shape.PLACE
                && !within.isLocative()) {
            // انسحاب القوات الروسية: the noun's last word opens the phrase of a side.
            roles.add(frame.idafa().isEmpty() ? acting : frame.idafa(), List.of(within));
            i = Math.max(i, within.end());
        }
        Phrase construct = i < limit ? nextBare(i, limit, 3) : null;
        if (length > 1 && isPreposition(at + length - 1) && i < limit) {
            // يجب على إيران: the noun's own last word governs.
            construct = governedPhrase(i, limit);
        }
        if (construct != null && (!tokens.get(at + length - 1).isDefinite() || participle)) {
            List<Phrase> first = coordinated(construct, limit);
            Phrase second =
                    participle ? null : nextBare(first.get(first.size() - 1).end(), limit, 2);
            // After a mark a masdar is more likely a verb in the past: أدانتها السلطات.
            boolean owned = length == 1
                    && at > analysis.sentenceStart(at)
                    && !tokens.get(at - 1).isMark()
                    && !tokens.get(at).pronoun().isEmpty()
                    && !frame.object().equals("none");
            if (participle || owned) {
                // دعوته إسرائيل: after a pronoun stands the object.
                roles.add(frame.object().equals("none") ? "" : frame.object(), first);
            } else if (second != null
                    && second.shape() != Phrase.Shape.PLACE
                    && !second.isLocative()
                    && isMasdar(frame, at, length)
                    && !frame.object().equals("none")
                    && construct.start() == i) {
                roles.add(frame.subject(), first);
                roles.add(frame.object(), coordinated(second, limit));
            } else if (construct.start() == i || frame.idafa().equals("recipient")) {
                roles.add(frame.idafa(), first);
            }
        } else if (construct == null
                && i < limit
                && !tokens.get(at + length - 1).isDefinite()) {
            Token next = tokens.get(i);
            boolean plain = next.kind() == Piece.Kind.NUMBER
                    || (next.isNoun() || next.isName())
                            && next.preposition().isEmpty()
                            && next.conjunction().isEmpty()
                            && !isPreposition(i);
            if (plain && tokens.get(at + length - 1).pronoun().isEmpty()) {
                roles.fill(participle ? frame.object() : frame.idafa());
            }
        }
        if (!participle && i < limit && !frame.after().containsKey("ل")) {
            // الزيارة الخاطفة للوفد الأميركي: ل after an adjective or an article stands for the construct.
            Phrase belonging = actors.startingAt(i);
            if (belonging != null
                    && tokens.get(i).preposition().equals("ل")
                    && belonging.entity() != null
                    && belonging.shape() != Phrase.Shape.PLACE
                    && !belonging.isLocative()) {
                boolean own = VERBAL.contains(frame.type())
                        || frame.idafa().isEmpty()
                        || frame.idafa().equals("actor");
                roles.add(own ? frame.subject() : frame.idafa(), coordinated(belonging, limit));
            }
        }
        boolean governing = length > 1 && isPreposition(at + length - 1);
        String pronoun = tokens.get(governing ? at : at + length - 1).pronoun();
        boolean relativeVerb = length > 1 && tokens.get(at + length - 1).isVerb();
        if (!pronoun.isEmpty() && !participle && !relativeVerb) {
            Phrase antecedent = antecedent(at, pronoun, List.of());
            if (antecedent != null) {
                boolean own = frame.idafa().isEmpty() || frame.ignoresContent() || VERBAL.contains(frame.type());
                roles.add(own ? frame.subject() : frame.idafa(), List.of(antecedent));
            }
        }
        prepositions(at + length, limit, frame, roles);
        agents(at + length, limit, roles, acting);
        relative(at + length, limit, roles, acting);
        if (!participle) {
            light(at, roles, acting, frame);
            long sides = roles.all().values().stream().mapToLong(List::size).sum();
            boolean mutual = Set.of("CONSULT", "COOPERATE", "AGREE", "ASSAULT").contains(frame.type());
            if (mutual && sides == 1 && frame.after().containsKey("مع") && isWith(at + length, limit)) {
                // بعد معارك مع الحوثيين: the one side that is named has the subject of the clause against it.
                Phrase other = helped(at, roles);
                if (other != null) {
                    roles.add(acting, coordinatedBefore(other));
                }
            }
            if (frame.mode().equals("visit")
                    && !roles.has(acting)
                    && !tokens.get(at).isDefinite()
                    && at > 0
                    && (lexicon.words("time-of-visit")
                                    .contains(tokens.get(at - 1).bare())
                            || tokens.get(at).preposition().equals("ب"))) {
                // قال الوزير خلال زيارة لبغداد: the visitor is the subject of the clause.
                Phrase visitor = participleSubject(at);
                boolean named = roles.of("recipient").stream().anyMatch(p -> isOfficial(p));
                if (!named && visitor != null && isOfficial(visitor)) {
                    roles.add(acting, List.of(visitor));
                }
            }
            Phrase deciding = at > 0 && tokens.get(at).preposition().equals("ب") ? actors.covering(at - 1) : null;
            if (!roles.has(acting)
                    && !frame.subject().equals("none")
                    && deciding != null
                    && deciding.shape() == Phrase.Shape.DEMONYM
                    && deciding.start() > 0
                    && lexicon.words("deciding-nouns")
                            .contains(tokens.get(deciding.start() - 1).stem())) {
                // القرار الأميركي بفرض عقوبات
                roles.add(frame.subject(), List.of(deciding));
            }
            if (!roles.has(acting) && !frame.subject().equals("none")) {
                Phrase driven = driven(at);
                if (driven != null) {
                    roles.add(frame.subject(), coordinatedBefore(driven));
                    roles.carried = true;
                }
            }
            if (frame.type().equals("AID")
                    && tokens.get(at).preposition().equals("ب")
                    && roles.has(frame.subject())
                    && !roles.has("recipient")) {
                Phrase helped = helped(at, roles);
                if (helped != null) {
                    roles.add("recipient", coordinatedBefore(helped));
                }
            }
        } else if (!roles.has(frame.subject())) {
            Phrase subject = participleSubject(at);
            if (subject != null) {
                roles.add(frame.subject(), List.of(subject));
            }
        }
        return roles;
    }

    private boolean isOfficial(Phrase phrase) {
        String entity = phrase.entity();
        return entity != null
                && actors.kind(entity) == org.taqarub.record.Entity.Kind.PERSON
                && actors.isPolitical(entity);
    }

    /** دفع المتمردين إلى الفرار: whom a verb of driving drives to the deed; null where no such verb governs it. */
    private @Nullable Phrase driven(int at) {
        Token deed = tokens.get(at);
        boolean governed = deed.preposition().equals("ل")
                || at > 0 && Set.of("الي", "علي").contains(tokens.get(at - 1).bare());
        int last = deed.preposition().equals("ل") ? at - 1 : at - 2;
        Phrase phrase = governed && last >= 0 ? actors.covering(last) : null;
        if (phrase == null || phrase.entity() == null || isGoverned(phrase.start())) {
            return null;
        }
        int start = Math.max(analysis.sentenceStart(at), phrase.start() - 8);
        for (int i = phrase.start() - 1; i >= start; i--) {
            Token token = tokens.get(i);
            if (lexicon.words("driving-verbs").contains(token.base())) {
                return phrase;
            }
            if (token.isVerb() || token.isMark()) {
                return null;
            }
        }
        return null;
    }

    /** Whether the noun is the frame's verbal noun, which may have a subject and an object: تجاهل دمشق المفتشين, not هجوم. */
    private boolean isMasdar(Frame frame, int at, int length) {
        return length == 1 && frame.masdars().contains(tokens.get(at).stem());
    }

    private boolean isWith(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 5); i++) {
            if (tokens.get(i).fold().equals("مع")) {
                return true;
            }
            if (tokens.get(i).isVerb()
                    || tokens.get(i).isMark() && !tokens.get(i).isQuoteMark()) {
                return false;
            }
        }
        return false;
    }

    /** تقدم الجيش بدعم من روسيا: who is helped is the subject of the clause, the nearest before that no preposition governs. */
    private @Nullable Phrase helped(int at, Roles roles) {
        int start = analysis.sentenceStart(at);
        for (int i = at - 1; i >= start; i--) {
            Phrase phrase = actors.covering(i);
            if (phrase == null) {
                if (tokens.get(i).isMark("؛") || tokens.get(i).isMark(":")) {
                    return null;
                }
                continue;
            }
            i = phrase.start();
            Phrase described = describedBy(phrase, start);
            if (described != null) {
                i = described.end();
                continue;
            }
            if (phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && !phrase.isLocative()
                    && !isGoverned(phrase.start())
                    && roles.all().values().stream().noneMatch(l -> l.contains(phrase))) {
                return phrase;
            }
        }
        return null;
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
                || lexicon.words("taking-as-done").contains(before.bare());
    }

    /** Those who fell in an attack, where the words before it tell of them; null where they name nobody known. */
    public @Nullable Phrase victims(int at) {
        int word = victimsWord(at);
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

    private int victimsWord(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - 16);
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

    /** The noun phrase that a relative clause with this verb belongs to; null where none stands before it. */
    private @Nullable Phrase relativeHead(int at) {
        int i = at - 1;
        int start = analysis.sentenceStart(at);
        if (i > start
                && (tokens.get(i).fold().equals("قد")
                        || tokens.get(i).fold().equals("سوف")
                        || tokens.get(i).fold().equals("لم")
                        || tokens.get(i).fold().equals("لن"))) {
            i--;
        }
        if (i >= start && RELATIVE.contains(tokens.get(i).base())) {
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

    /** Whom a pronoun on a noun means: the subject of its sentence where it agrees, else the nearest before it that does. */
    private @Nullable Phrase antecedent(int at, String pronoun, List<Phrase> others) {
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
                    || !pronounAgrees(phrase, pronoun)) {
                continue;
            }
            if (!isGoverned(phrase.start()) && (phrase.shape() != Phrase.Shape.PEOPLE || pronoun.equals("هم"))) {
                return phrase;
            }
            nearest = nearest == null ? phrase : nearest;
        }
        return nearest;
    }

    private boolean pronounAgrees(Phrase phrase, String pronoun) {
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

    /** A participle in the accusative speaks of the subject of its sentence; one with the article, of the noun before it. */
    private @Nullable Phrase participleSubject(int at) {
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
                    && !isGoverned(i)
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM) {
                return phrase;
            }
        }
        return null;
    }

    /** شنت روسيا غارات: the subject of the verb that carries the noun. */
    private void light(int at, Roles roles, String acting, Frame frame) {
        if (frame.subject().equals("none")) {
            return;
        }
        int start = Math.max(analysis.sentenceStart(at), at - 16);
        boolean comma = false;
        int carrier = at - 1;
        boolean through = carrier > start
                && !tokens.get(carrier).isVerb()
                && tokens.get(carrier).isNoun()
                && !tokens.get(carrier).isDefinite()
                && lexicon.words("carrying-nouns").contains(tokens.get(carrier).stem())
                && tokens.get(at).preposition().isEmpty();
        for (int i = through ? carrier - 1 : at - 1; i >= start; i--) {
            Token token = tokens.get(i);
            int opening = token.isMark("،") ? opening(i, start) : i;
            if (opening < i) {
                i = opening;
                continue;
            }
            comma |= token.isMark("،");
            if (through && isVerb(i) && !comma) {
                through(i, at, roles, acting);
                return;
            }
            if (token.isMark("؛") || token.isMark(":") || token.base().equals("ان")) {
                return;
            }
            List<Entry> verbs = token.isVerb() || !token.isDefinite() && token.isNoun()
                    ? lexicon.lightVerbs(token.base())
                    : List.of();
            if (comma && i > analysis.sentenceStart(at)) {
                // Past a comma only the verb that opens the sentence still carries: شنت روسيا، اليوم، غارات.
                if (token.isVerb()) {
                    return;
                }
                continue;
            }
            if (verbs.isEmpty() && isVerb(i) && carries(i, at)) {
                Phrase subject = nextBare(i + 1, at, 2);
                if (subject != null
                        && subject.shape() != Phrase.Shape.PLACE
                        && !roles.has(acting)
                        && !roles.all().containsValue(List.of(subject))) {
                    roles.add(acting, coordinated(subject, at));
                    roles.carried = true;
                }
                return;
            }
            for (Entry verb : verbs) {
                String preposition = org.taqarub.text.Letters.fold(verb.column("prep"));
                boolean fits = preposition.isEmpty()
                        ? tokens.get(at).preposition().isEmpty()
                                && !(at > 0 && isPreposition(at - 1) && !isEarlier(at - 1))
                        : tokens.get(at).preposition().equals(preposition)
                                || at > 0 && tokens.get(at - 1).base().equals(preposition);
                if (!fits || !isVerb(i)) {
                    continue;
                }
                if (i > 0
                        && Set.of("لم", "لن", "لا", "ما")
                                .contains(tokens.get(i - 1).bare())
                        && verb.id().startsWith("control-")) {
                    // ولم تعلن طالبان مسؤوليتها عن الهجوم.
                    return;
                }
                roles.carried = true;
                String role = verb.column("subject").equals("actor") ? acting : verb.column("subject");
                if (!role.equals(acting) && !role.equals("recipient")) {
                    return;
                }
                boolean mutual = role.equals("actor")
                        && Set.of("CONSULT", "COOPERATE", "AGREE").contains(frame.type())
                        && tokens.get(at).pronoun().isEmpty()
                        && !roles.has("recipient");
                if (roles.has(role) && !mutual) {
                    return;
                }
                Phrase subject = nextBare(i + 1, at, 4);
                if (subject == null) {
                    subject = subjectBefore(i, byEnding(token.base(), false));
                }
                if (subject == null && token.base().endsWith("نا") && token.isVerb() && role.equals(acting)) {
                    // قدمنا تنازلات
                    roles.speaker = speakerAt(at);
                    return;
                }
                if (subject == null && isObject(i, at, !preposition.isEmpty())) {
                    subject = dropped(i, byEnding(token.base(), false));
                }
                if (subject != null && subject.shape() != Phrase.Shape.PLACE) {
                    if (roles.has(role)) {
                        // يعتزم الرئيس لقاء نظيره: with a subject of its own the noun's construct is the other side.
                        roles.phrases.put("recipient", roles.phrases.remove(role));
                    }
                    roles.add(role, subject.end() <= i ? coordinatedBefore(subject) : coordinated(subject, at));
                }
                return;
            }
            if (token.isVerb()) {
                return;
            }
        }
    }

    /** جدد المبعوث، أمس، دعوته: the comma that opens what this one closes, a time or a place between commas; this one where it closes none. */
    private int opening(int comma, int start) {
        int k = comma - 1;
        while (k > start && !tokens.get(k).isMark("،")) {
            Token token = tokens.get(k);
            if (comma - k > 6 || token.isMark() || token.isVerb() && actors.covering(k) == null) {
                return comma;
            }
            k--;
        }
        int first = k + 1;
        boolean inserted = k > start
                && first < comma
                && (isTimeAdverb(first)
                        || isPreposition(first)
                        || tokens.get(first).preposition().equals("ب"));
        return inserted ? k : comma;
    }

    /** شنت من قبل غارات: before. */
    private boolean isEarlier(int at) {
        return at > 0
                && tokens.get(at).fold().equals("قبل")
                && tokens.get(at - 1).bare().equals("من");
    }

    /** وجددت دعوتها: whether a noun can only be the verb's object, and nobody stands between as its subject. */
    private boolean isObject(int verb, int noun, boolean governed) {
        Token token = tokens.get(noun);
        String base = tokens.get(verb).base();
        if (!tokens.get(verb).isVerb()
                || lexicon.words("happening-verbs").contains(base)
                || complement(verb + 1, noun, null) != null) {
            return false;
        }
        boolean feminine = token.base().endsWith("ه") || token.base().endsWith("ات");
        return governed
                || !token.pronoun().isEmpty()
                || token.base().endsWith("ا")
                || base.endsWith("ت") && !feminine
                || !base.endsWith("ت") && !base.startsWith("ت") && feminine;
    }

    /** ردوا بشن قصف: the subject of the verb that a noun like شن belongs to, unless the verb is one of asking or telling. */
    private void through(int verb, int at, Roles roles, String acting) {
        String base = tokens.get(verb).base();
        boolean told =
                !lexicon.reporting(base).isEmpty() && lexicon.lightVerbs(base).isEmpty()
                        || lexicon.frameVerbs(base).stream()
                                .anyMatch(f -> f.frame().type().equals("REQUEST")
                                        || f.frame().type().equals("ACCUSE"));
        if (told || roles.has(acting)) {
            return;
        }
        boolean plural = base.endsWith("وا");
        Phrase subject = nextBare(verb + 1, at, 2);
        if (subject == null || plural) {
            subject = subjectBefore(verb, byEnding(base, plural));
        }
        if (subject != null && subject.shape() != Phrase.Shape.PLACE) {
            roles.add(acting, coordinated(subject, at));
            roles.carried = true;
        }
    }

    /** A verb of no frame in particular, for what its ending tells of its subject. */
    private Frame.Verb byEnding(String base, boolean plural) {
        boolean feminine = base.endsWith("ت") || base.startsWith("ت");
        return new Frame.Verb(
                lexicon.frames("event").get(0), new VerbForm(VerbForm.Tense.PERFECT, 3, feminine, plural, false), "");
    }

    /** Whether a verb that is no light verb has the noun as its object: none of saying or judging, and no preposition between. */
    private boolean carries(int verb, int noun) {
        String base = tokens.get(verb).base();
        if (!lexicon.reporting(base).isEmpty()
                || lexicon.words("hitting-verbs").contains(base)
                || lexicon.words("happening-verbs").contains(base)
                || !tokens.get(noun).preposition().isEmpty()
                || isPreposition(noun - 1)
                || !tokens.get(verb).pronoun().isEmpty()) {
            return false;
        }
        for (Frame.Verb frame : lexicon.frameVerbs(base)) {
            if (!Set.of("AID", "CONSULT", "COOPERATE", "AGREE", "MOBILIZE", "ASSAULT")
                    .contains(frame.frame().type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token is a verb: as the tagger says, or because it opens the sentence, has a verb's form only, and somebody named follows. */
    public boolean isVerb(int at) {
        Token token = tokens.get(at);
        if (token.isVerb()) {
            return true;
        }
        if (!token.isWord()
                || token.isDefinite()
                || !token.preposition().isEmpty() && !token.preposition().equals("س")
                || !token.pronoun().isEmpty()
                || at + 1 >= tokens.size()) {
            return false;
        }
        boolean opens = at == analysis.sentenceStart(at)
                || tokens.get(at - 1).isMark() && token.conjunction().equals("و");
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

    /** هجوم نفذه التنظيم, الغارات التي شنتها روسيا, هجوم استهدف القنصلية, اشتباكات وقعت: what the relative clause of a noun tells of it. */
    private void relative(int from, int limit, Roles roles, String acting) {
        boolean opened = false;
        for (int i = from; i < Math.min(limit, from + 9); i++) {
            Token token = tokens.get(i);
            if (RELATIVE.contains(token.base()) && token.preposition().isEmpty()) {
                opened = true;
                continue;
            }
            if (token.isMark("،")
                    && i + 1 < limit
                    && RELATIVE.contains(tokens.get(i + 1).base())) {
                continue;
            }
            boolean gathers = i == from && lexicon.words("gathering-verbs").contains(token.base());
            if (token.isVerb() || token.isMark() || gathers) {
                if (token.isVerb() || gathers) {
                    verbOfNoun(i, limit, roles, acting, opened);
                }
                return;
            }
        }
    }

    private void verbOfNoun(int at, int limit, Roles roles, String acting, boolean opened) {
        Token token = tokens.get(at);
        boolean follows =
                opened || actors.covering(at - 1) != null || !tokens.get(at - 1).isVerb();
        if (lexicon.words("happening-verbs").contains(token.base())) {
            roles.anchored = true;
            return;
        }
        if (lexicon.words("gathering-verbs").contains(token.base())
                && token.pronoun().isEmpty()) {
            // اجتماع ضم وزراء الدول الأربع.
            roles.anchored = true;
            object(roles, "both", complement(at + 1, limit, null), limit);
            return;
        }
        if (lexicon.words("hitting-verbs").contains(token.base())
                && token.pronoun().isEmpty()
                && follows) {
            roles.anchored = true;
            if (!roles.has("recipient")) {
                Complement hit = complement(at + 1, limit, null);
                object(roles, "recipient", hit, limit);
            }
            return;
        }
        for (Entry verb : lexicon.lightVerbs(token.base())) {
            boolean pronoun = !token.pronoun().isEmpty() || !verb.column("prep").isEmpty() && isResumed(at, limit);
            String role = verb.column("subject").equals("actor") ? acting : verb.column("subject");
            if (pronoun && (role.equals(acting) || role.equals("recipient"))) {
                Complement subject = complement(at + 1, limit, null);
                roles.anchored = subject != null && subject.phrase() != null;
                if (subject != null && subject.phrase() != null && !roles.has(role)) {
                    roles.add(role, coordinated(subject.phrase(), limit));
                }
                return;
            }
        }
    }

    /** What stands after the prepositions that the frame gives a role. */
    private void prepositions(int from, int limit, Frame frame, Roles roles) {
        if (frame.after().isEmpty()) {
            return;
        }
        int end = Math.min(limit, from + REACH);
        for (int i = from; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isMark()) {
                continue;
            }
            if (token.isVerb() && i > from + 1 || token.base().equals("ان") && i > from) {
                return;
            }
            String taken = token.pronoun().isEmpty() ? null : frame.after().get(token.base());
            boolean resumes = from > 1 && isRelative(tokens.get(from - 2));
            if (taken != null
                    && PREPOSITIONS.contains(token.base())
                    && !taken.equals("both")
                    && !resumes
                    && !roles.has(taken)) {
                // طلب منها: whom the pronoun means.
                List<Phrase> named = new ArrayList<>();
                roles.all().values().forEach(named::addAll);
                Phrase meant = antecedent(i, token.pronoun(), named);
                if (meant != null) {
                    roles.add(taken, List.of(meant));
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
            if (agent || i > from && belongsToNoun(i, token)) {
                continue;
            }
            Phrase phrase = governedPhrase(next, end);
            if (phrase == null) {
                continue;
            }
            if (role.equals("both")) {
                roles.add("both", coordinated(phrase, limit));
            } else if (!roles.has(role) || phrase.shape() != Phrase.Shape.PLACE) {
                roles.add(role, coordinated(phrase, limit));
            }
        }
    }

    /** بإسناد من التحالف: a preposition right after an event noun that takes it belongs to that noun. */
    private boolean belongsToNoun(int at, Token preposition) {
        Token noun = tokens.get(at - 1);
        if (noun.isVerb() || !noun.isNoun() || noun.preposition().isEmpty()) {
            return false;
        }
        FormTrie.Match<Frame.Noun> match = nounAt(at - 1);
        return match != null
                && match.end() == at
                && match.values().stream()
                        .anyMatch(n -> n.frame().type().equals("AID")
                                && n.frame().after().containsKey(preposition.bare()));
    }

    /** The phrase after a preposition, past up to three nouns in construct: على مواقع تابعة لـ. */
    private @Nullable Phrase governedPhrase(int at, int limit) {
        for (int i = at; i < Math.min(limit, at + 5); i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                return phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural() && i == at ? null : phrase;
            }
            Token token = tokens.get(i);
            if (token.isQuoteMark()) {
                continue;
            }
            if (token.isMark()
                    || token.isVerb()
                    || isPreposition(i)
                    || i > at && !token.conjunction().isEmpty()
                    || IDIOMS.contains(token.stem())) {
                return null;
            }
        }
        return null;
    }

    /** من قبل, من جانب, على يد. */
    private void agents(int from, int limit, Roles roles, String role) {
        for (int i = from; i + 2 < limit; i++) {
            String s = tokens.get(i).bare();
            if ((s.equals("من") || s.equals("علي"))
                    && AGENT.contains(tokens.get(i + 1).base())
                    && tokens.get(i + 1).pronoun().isEmpty()) {
                Phrase phrase = governedPhrase(i + 2, limit);
                if (phrase != null && phrase.shape() != Phrase.Shape.PLACE) {
                    roles.add(role, coordinated(phrase, limit));
                }
                return;
            }
        }
    }

    /** Whether a trie match at a token is the noun that it claims to be, its length in tokens. */
    public FormTrie.@Nullable Match<Frame.Noun> nounAt(int at) {
        return lexicon.frameNouns().longest(tokens, at);
    }
}
