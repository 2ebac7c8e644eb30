package org.taqarub.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
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

    private static final Set<String> RELATIVE = Set.of("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;

    public Arguments(Analysis analysis, Actors actors, Lexicon lexicon) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** Phrases by role. */
    public static final class Roles {

        private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
        private boolean carried;

        /** Whether a light verb carries the noun. */
        public boolean isCarried() {
            return carried;
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

        void add(String role, List<Phrase> more) {
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
            if (token.isMark("،") && i + 1 < limit) {
                Token next = tokens.get(i + 1);
                if (next.isVerb()
                        || next.conjunction().equals("و") && !isPhrase(i + 1)
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
        return at > 0 && isPreposition(at - 1);
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

    /** Complements of a verb. */
    public Roles ofVerb(int at, Frame.Verb verb, boolean passive) {
        Frame frame = verb.frame();
        Roles roles = new Roles();
        int limit = clauseEnd(at);
        int after = at + 1;
        Phrase subject = null;
        boolean plural = verb.form().plural() || verb.form().person() == 1;
        if (!plural) {
            Phrase first = nextBare(after, limit, 4);
            if (first != null && (agrees(first, verb) && !isThing(first, verb) || passive)) {
                subject = first;
            }
        }
        String subjectRole = passive ? frame.object() : frame.subject();
        String objectRole = passive || !tokens.get(at).pronoun().isEmpty() ? "none" : frame.object();
        boolean pronounObject = !tokens.get(at).pronoun().isEmpty();
        Phrase before = subject == null || objectRole.equals("none") || pronounObject ? null : subjectBefore(at, verb);
        Phrase head = pronounObject || passive ? null : relativeHead(at);
        if (head != null && !head.isLocative() && head.shape() != Phrase.Shape.PLACE) {
            // X who met Y: what the relative clause belongs to is the subject.
            roles.add(subjectRole, List.of(head));
            if (subject != null) {
                roles.add(objectRole, coordinated(subject, limit));
            }
        } else if (subject != null && before != null && isClose(before, at)) {
            // X bombed Y with X before the verb: what follows is the object.
            roles.add(subjectRole, List.of(before));
            roles.add(objectRole, coordinated(subject, limit));
        } else if (subject != null) {
            List<Phrase> subjects = coordinated(subject, limit);
            roles.add(subjectRole, subjects);
            after = subjects.get(subjects.size() - 1).end();
            if (!objectRole.equals("none")) {
                Phrase object = nextBare(after, limit, 5);
                if (object != null) {
                    roles.add(objectRole, coordinated(object, limit));
                }
            }
        } else {
            Phrase earlier = passive ? head(at) : subjectBefore(at, verb);
            if (earlier != null) {
                roles.add(subjectRole, coordinatedBefore(earlier));
            }
            if (!objectRole.equals("none")) {
                Phrase object = nextBare(at + 1, limit, 4);
                if (object != null) {
                    roles.add(objectRole, coordinated(object, limit));
                }
            }
        }
        String pronoun = tokens.get(at).pronoun();
        if (!pronoun.isEmpty() && !frame.object().equals("none") && !roles.has(frame.object())) {
            Phrase antecedent = relativeHead(at);
            antecedent = antecedent == null ? antecedent(at, pronoun, roles.of(frame.subject())) : antecedent;
            if (antecedent != null) {
                roles.add(frame.object(), List.of(antecedent));
            }
        }
        prepositions(at + 1, limit, frame, roles);
        agents(at + 1, limit, roles, passive ? frame.subject() : "actor");
        return roles;
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

    private @Nullable Phrase head(int at) {
        Phrase relative = relativeHead(at);
        return relative != null ? relative : at > 0 ? actors.covering(at - 1) : null;
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
            return verb.form().feminine() == actors.isFeminine(entity) || phrase.isPlural();
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
        return !person || verb.form().feminine() == actors.isFeminine(entity);
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
                boolean victim = tokens.get(i).isNoun()
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
        if (within != null && within.start() > at && within.end() > at + length && within.entity() != null) {
            // انسحاب القوات الروسية: the noun's last word opens the phrase of a side.
            roles.add(frame.idafa().isEmpty() ? acting : frame.idafa(), List.of(within));
            i = Math.max(i, within.end());
        }
        Phrase construct = i < limit ? nextBare(i, limit, 3) : null;
        if (construct != null && (!tokens.get(at + length - 1).isDefinite() || participle)) {
            List<Phrase> first = coordinated(construct, limit);
            Phrase second =
                    participle ? null : nextBare(first.get(first.size() - 1).end(), limit, 2);
            if (participle) {
                roles.add(frame.object().equals("none") ? "" : frame.object(), first);
            } else if (second != null && !frame.object().equals("none") && construct.start() == i) {
                roles.add(frame.subject(), first);
                roles.add(frame.object(), coordinated(second, limit));
            } else if (construct.start() == i || frame.idafa().equals("recipient")) {
                roles.add(frame.idafa(), first);
            }
        }
        String pronoun = tokens.get(at + length - 1).pronoun();
        if (!pronoun.isEmpty() && !participle) {
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
        } else if (!roles.has(frame.subject())) {
            Phrase subject = participleSubject(at);
            if (subject != null) {
                roles.add(frame.subject(), List.of(subject));
            }
        }
        return roles;
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
            Phrase before = at > 0 ? actors.covering(at - 1) : null;
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
        int start = Math.max(analysis.sentenceStart(at), at - 16);
        boolean comma = false;
        for (int i = at - 1; i >= start; i--) {
            Token token = tokens.get(i);
            comma |= token.isMark("،");
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
                        ? tokens.get(at).preposition().isEmpty() && !(at > 0 && isPreposition(at - 1))
                        : tokens.get(at).preposition().equals(preposition)
                                || at > 0 && tokens.get(at - 1).base().equals(preposition);
                if (!fits || !isVerb(i)) {
                    continue;
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
                    Frame.Verb plain = new Frame.Verb(
                            lexicon.frames("event").get(0),
                            new org.taqarub.lexicon.VerbForm(
                                    org.taqarub.lexicon.VerbForm.Tense.PERFECT,
                                    3,
                                    token.base().endsWith("ت") || token.base().startsWith("ت"),
                                    false,
                                    false),
                            "");
                    subject = subjectBefore(i, plain);
                }
                if (subject != null && subject.shape() != Phrase.Shape.PLACE) {
                    if (roles.has(role)) {
                        // يعتزم الرئيس لقاء نظيره: with a subject of its own the noun's construct is the other side.
                        roles.phrases.put("recipient", roles.phrases.remove(role));
                    }
                    roles.add(role, coordinated(subject, at));
                }
                return;
            }
            if (token.isVerb()) {
                return;
            }
        }
    }

    /** Whether a verb that is no light verb has the noun as its object: none of saying or judging, and no preposition between. */
    private boolean carries(int verb, int noun) {
        String base = tokens.get(verb).base();
        if (!lexicon.reporting(base).isEmpty()
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

    /** هجوم نفذه التنظيم, غارات شنتها روسيا: a light verb with a pronoun after the noun. */
    private void relative(int from, int limit, Roles roles, String acting) {
        for (int i = from; i < Math.min(limit, from + 8); i++) {
            Token token = tokens.get(i);
            if (token.isVerb() && !token.pronoun().isEmpty()) {
                for (Entry verb : lexicon.lightVerbs(token.base())) {
                    if (verb.column("subject").equals("actor")) {
                        Phrase subject = nextBare(i + 1, limit, 3);
                        if (subject != null && !roles.has(acting)) {
                            roles.add(acting, coordinated(subject, limit));
                        }
                        return;
                    }
                }
            }
            if (token.isVerb() || token.isMark("،")) {
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
            String role = frame.after().get(token.bare());
            int next = i + 1;
            if (role == null && !token.preposition().isEmpty()) {
                role = frame.after().get(token.preposition());
                next = i;
            }
            if (role == null) {
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
