package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Entity;
import org.taqarub.text.Piece;

/** The roles of an event noun: its adjectives, its construct, its pronoun, its relative clause, and the verb that carries it. */
final class NounRoles {

    /** Whose mention names one and no other. */
    private static final Set<Phrase.Shape> NAMED = Set.of(
            Phrase.Shape.ORGANISATION,
            Phrase.Shape.PERSON,
            Phrase.Shape.STATE,
            Phrase.Shape.SEAT,
            Phrase.Shape.DEMONYM);

    /** Before a visit: في أول زيارة. */
    private static final Set<String> ORDINALS = Set.of("اول", "ثاني", "ثالث", "اخر", "هذه");

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Antecedents antecedents;
    private final Subjects subjects;
    private final PrepositionRoles prepositions;
    private final CarryingVerbs carrying;
    private final Targets targets;

    NounRoles(
            Analysis analysis,
            Actors actors,
            Lexicon lexicon,
            Clause clause,
            NounPhrases nounPhrases,
            Antecedents antecedents,
            Subjects subjects,
            PrepositionRoles prepositions,
            CarryingVerbs carrying,
            Targets targets) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = clause;
        this.nounPhrases = nounPhrases;
        this.antecedents = antecedents;
        this.subjects = subjects;
        this.prepositions = prepositions;
        this.carrying = carrying;
        this.targets = targets;
    }

    /** Complements of an event noun of {@code length} tokens. */
    Roles ofNoun(int at, int length, Frame frame, boolean participle) {
        Roles roles = new Roles();
        String acting = frame.subject().equals("holder") ? "holder" : "actor";
        int limit = clause.clauseEnd(at);
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
                if (governs(at, length)) {
                    // الانسحاب من الاتفاق الإيراني: said of what the noun itself governs.
                    i = phrase.end();
                    continue;
                }
                if (tokens.get(i).isDefinite()
                        && !tokens.get(at + length - 1).isDefinite()
                        && tokens.get(at + length - 1).pronoun().isEmpty()
                        && length == 1
                        && !participle
                        && isMasdar(frame, at, length)
                        && i == at + 1) {
                    // مساندة الفرنسي ميشيل: with the article after a noun without one, no adjective of it.
                    Phrase named = actors.startingAt(phrase.end());
                    Phrase whom = named != null && named.shape() == Phrase.Shape.PERSON ? named : phrase;
                    roles.add(frame.idafa(), List.of(whom));
                    i = whom.end();
                    continue;
                }
                boolean victim = (tokens.get(i).isNoun() || apart)
                        && !tokens.get(i).isDefinite()
                        && frame.idafa().equals("recipient");
                roles.add(victim ? "recipient" : acting, nounPhrases.coordinated(phrase, limit));
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
        for (int k = at + 1; k < at + length; k++) {
            // انسحاب بلاده من الاتفاق
            Phrase own = actors.startingAt(k);
            // طرد الحوثيين: whom the noun's own last word names.
            boolean last = own != null
                    && own.end() == at + length
                    && NAMED.contains(own.shape())
                    && (frame.idafa().equals("actor") || frame.idafa().equals("recipient"));
            if (own != null
                    && (own.end() < at + length || last)
                    && own.entity() != null
                    && own.shape() != Phrase.Shape.PLACE
                    && !clause.isGoverned(k)
                    && k == at + 1) {
                roles.add(
                        frame.idafa().isEmpty() || frame.idafa().equals("none") ? acting : frame.idafa(), List.of(own));
            }
        }
        // ضربات شمالي العراق
        boolean there = i < limit
                && lexicon.words("place-prepositions")
                        .contains(tokens.get(at + length).bare());
        Phrase construct = i < limit && !there ? nounPhrases.nextBare(i, limit, 3) : null;
        if (length > 1 && clause.isPreposition(at + length - 1) && i < limit) {
            // يجب على إيران: the noun's own last word governs.
            construct = nounPhrases.governedPhrase(i, limit);
        }
        roles.shape(participle ? "participle" : isMasdar(frame, at, length) ? "masdar" : "noun");
        roles.stands("construct", construct);
        if (construct != null) {
            roles.stands("behind-construct", nounPhrases.nextBare(construct.end(), limit, 2));
        }
        if (construct != null && (!tokens.get(at + length - 1).isDefinite() || participle)) {
            List<Phrase> first = nounPhrases.coordinated(construct, limit);
            Phrase second = participle
                    ? null
                    : nounPhrases.nextBare(first.get(first.size() - 1).end(), limit, 2);
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
                roles.add(frame.object(), nounPhrases.coordinated(second, limit));
            } else if (!participle && isDoer(construct, i, first, limit, frame, at, length)) {
                // قصف روسيا حلب, قصف المتمردين مناطق سكنية: the one in construct does it, and what follows is struck.
                roles.add(frame.subject(), first);
                nounPhrases.object(
                        roles,
                        frame.object(),
                        nounPhrases.complement(NounPhrases.last(first).end(), limit, null),
                        limit);
            } else if (!participle && isAgainst(construct, i, first, limit, frame, at, length)) {
                // قصف قوات النظام على المدينة
                roles.add(frame.subject(), first);
            } else if (!participle && isBefore(first, "ل", limit, frame, at, length, construct, i)) {
                // مطالبة الحكومة للمجتمع الدولي: the one in construct does it to the one after ل.
                int next = NounPhrases.last(first).end();
                Phrase object = actors.startingAt(next);
                roles.add(frame.subject(), first);
                if (object != null && object.shape() != Phrase.Shape.PLACE) {
                    roles.add(frame.object(), nounPhrases.coordinated(object, limit));
                } else {
                    roles.fill(frame.object());
                }
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
                            && !clause.isPreposition(i);
            if (plain && tokens.get(at + length - 1).pronoun().isEmpty()) {
                roles.fill(participle ? frame.object() : frame.idafa());
            }
        }
        if (!participle && i < limit && (!frame.after().containsKey("ل") || isVisitor(i, at + length - 1, limit))) {
            // الزيارة الخاطفة للوفد الأميركي: ل after an adjective or an article stands for the construct.
            Phrase belonging = actors.startingAt(i);
            if (belonging != null
                    && tokens.get(i).preposition().equals("ل")
                    && belonging.entity() != null
                    && belonging.shape() != Phrase.Shape.PLACE
                    && !belonging.isLocative()) {
                boolean struck =
                        frame.type().equals("ASSAULT") && actors.isForce(belonging.entity()) && carrying.isCarried(at);
                boolean own = Subjects.VERBAL.contains(frame.type())
                        || frame.idafa().isEmpty()
                        || frame.idafa().equals("actor")
                        || frame.idafa().equals("none")
                                && frame.type().equals("ASSAULT")
                                && actors.isForce(belonging.entity())
                        || frame.type().equals("ASSAULT")
                                && !tokens.get(at + length - 1).isDefinite()
                                && actors.isForce(belonging.entity());
                roles.add(
                        struck ? "recipient" : own ? frame.subject() : frame.idafa(),
                        nounPhrases.coordinated(belonging, limit));
            }
        }
        boolean governing = length > 1 && clause.isPreposition(at + length - 1);
        String pronoun = tokens.get(governing ? at : at + length - 1).pronoun();
        boolean relativeVerb = length > 1 && tokens.get(at + length - 1).isVerb();
        if (!pronoun.isEmpty() && !participle && !relativeVerb) {
            // حصاره على المدينة: with whom it strikes after على the pronoun is who does it.
            boolean against = i < limit
                    && frame.after().getOrDefault(tokens.get(i).bare(), "").equals("recipient")
                    && Set.of("علي", "ضد").contains(tokens.get(i).bare());
            // حرق منزله: on a thing that is struck the pronoun is whose it is.
            boolean thing = length > 1
                    && !governing
                    && frame.idafa().equals("recipient")
                    && frame.type().equals("ASSAULT");
            boolean own = !thing
                    && (against
                            || frame.idafa().isEmpty()
                            || frame.ignoresContent()
                            || Subjects.VERBAL.contains(frame.type()));
            String role = own ? frame.subject() : thing ? "recipient" : frame.idafa();
            Phrase antecedent = role.equals("recipient") && !own
                    ? antecedents.sufferer(at, pronoun, List.of())
                    : antecedents.antecedent(at, pronoun, List.of());
            if (antecedent != null) {
                roles.add(role, List.of(antecedent));
            }
        }
        prepositions.complements(at + length, limit, frame, roles);
        prepositions.agents(at + length, limit, frame, roles, acting);
        relative(at + length, limit, roles, acting);
        if (!participle
                && !roles.has("recipient")
                && at > 0
                && tokens.get(at - 1).isVerb()
                && lexicon.words("hitting-verbs").contains(tokens.get(at - 1).base())) {
            // استهدف هجوم بسيارة مفخخة موكبا للسفارة
            nounPhrases.object(roles, "recipient", nounPhrases.complement(at + length, limit, null), limit);
        }
        if (Set.of("ASSAULT", "COERCE").contains(frame.type())
                && !roles.has(acting)
                && !frame.after().containsKey("من")
                && i == at + length
                && i + 1 < limit
                && tokens.get(i).bare().equals("من")) {
            // قصف من قوات النظام, توقيفهم من الجيش
            Phrase by = actors.startingAt(i + 1);
            boolean force = by != null
                    && (by.shape() == Phrase.Shape.BODY
                            || frame.type().equals("ASSAULT") && by.shape() == Phrase.Shape.ORGANISATION
                            || by.shape() == Phrase.Shape.PEOPLE)
                    && by.entity() != null
                    && actors.isForce(by.entity());
            if (by != null && force) {
                roles.add(acting, nounPhrases.coordinated(by, limit));
            }
        }
        if (!participle) {
            carrying.read(at, roles, acting, frame);
            long sides = roles.all().values().stream().mapToLong(List::size).sum();
            boolean mutual = Set.of("CONSULT", "COOPERATE", "AGREE", "ASSAULT").contains(frame.type());
            if (mutual && sides == 1 && frame.after().containsKey("مع") && isWith(at + length, limit)) {
                // بعد معارك مع الحوثيين: the one side that is named has the subject of the clause against it.
                Phrase other = helped(at, roles);
                if (other != null) {
                    roles.add(acting, nounPhrases.coordinatedBefore(other));
                }
            }
            if (frame.mode().equals("visit")
                    && !roles.has(acting)
                    && !tokens.get(at).isDefinite()
                    && at > 1
                    && (lexicon.words("time-of-visit")
                                    .contains(tokens.get(
                                                    ORDINALS.contains(tokens.get(at - 1)
                                                                    .base())
                                                            ? at - 2
                                                            : at - 1)
                                            .bare())
                            || tokens.get(at).preposition().equals("ب"))) {
                // قال الوزير خلال زيارة لبغداد: the visitor is the subject of the clause.
                Phrase visitor = subjects.participleSubject(at);
                boolean named = roles.of("recipient").stream().anyMatch(p -> isOfficial(p));
                if (!named && visitor != null && isOfficial(visitor)) {
                    roles.add(acting, List.of(visitor));
                }
            }
            Phrase decider = at > 0 && tokens.get(at).preposition().isEmpty() ? actors.covering(at - 1) : null;
            if (!roles.has(acting)
                    && !frame.subject().equals("none")
                    && decider != null
                    && decider.entity() != null
                    && decider.shape() != Phrase.Shape.DEMONYM
                    && decider.end() == at
                    && decider.start() > 0
                    && !tokens.get(decider.start() - 1).isDefinite()
                    && lexicon.words("deciding-nouns")
                            .contains(tokens.get(decider.start() - 1).stem())) {
                // قرار واشنطن فرض عقوبات
                roles.add(frame.subject(), List.of(decider));
                roles.markCarried();
            }
            Phrase deciding = at > 0 && tokens.get(at).preposition().equals("ب") ? actors.covering(at - 1) : null;
            if (!roles.has(acting)
                    && !frame.subject().equals("none")
                    && deciding != null
                    && (deciding.shape() == Phrase.Shape.DEMONYM
                            || deciding.shape() != Phrase.Shape.PLACE
                                    && deciding.end() == at
                                    && tokens.get(deciding.start())
                                            .preposition()
                                            .equals("ل"))
                    && deciding.start() > 0
                    && lexicon.words("deciding-nouns")
                            .contains(tokens.get(deciding.start() - 1).stem())) {
                // القرار الأميركي بفرض عقوبات
                roles.add(frame.subject(), List.of(deciding));
            }
            if (!roles.has(acting) && !frame.subject().equals("none")) {
                Phrase driven = driven(at);
                if (driven != null) {
                    roles.add(frame.subject(), nounPhrases.coordinatedBefore(driven));
                    roles.markCarried();
                }
            }
            if (frame.type().equals("AID")
                    && tokens.get(at).preposition().equals("ب")
                    && roles.has(frame.subject())
                    && !roles.has("recipient")) {
                Phrase helped = helped(at, roles);
                if (helped != null) {
                    roles.add("recipient", nounPhrases.coordinatedBefore(helped));
                }
            }
        } else if (!roles.has(frame.subject())) {
            Phrase subject = subjects.participleSubject(at);
            if (subject != null) {
                roles.add(frame.subject(), List.of(subject));
            }
        }
        targets.complete(at, at + length, limit, frame, roles);
        return roles;
    }

    /** الزيارة الرسمية للوفد الأميركي للخرطوم: of two after ل the first comes to the second. */
    private boolean isVisitor(int at, int noun, int limit) {
        Phrase visitor = actors.startingAt(at);
        int next = visitor == null ? limit : visitor.end();
        return tokens.get(noun).isDefinite()
                && next < limit
                && tokens.get(at).preposition().equals("ل")
                && (tokens.get(next).preposition().equals("ل") && actors.startingAt(next) != null
                        || tokens.get(next).bare().equals("الي"));
    }

    /** Whether who stands in construct with a masdar is its doer: a place or a thing that no preposition governs follows right after. */
    private boolean isDoer(Phrase construct, int from, List<Phrase> first, int limit, Frame frame, int at, int length) {
        String entity = construct.entity();
        int next = NounPhrases.last(first).end();
        if (construct.start() != from
                || next >= limit
                || entity == null
                || !actors.isForce(entity)
                || construct.shape() == Phrase.Shape.PERSON
                || construct.shape() == Phrase.Shape.TITLE
                || frame.object().equals("none")
                || !frame.idafa().equals("recipient")
                || !isMasdar(frame, at, length)) {
            return false;
        }
        Token token = tokens.get(next);
        if (construct.shape() == Phrase.Shape.PEOPLE && !construct.isDefinite()
                || lexicon.words("place-prepositions").contains(token.bare())) {
            // تحييد إرهابيين شمال العراق
            return false;
        }
        if (!token.preposition().isEmpty() || !token.conjunction().isEmpty() || clause.isPreposition(next)) {
            return false;
        }
        Phrase place = actors.startingAt(next);
        boolean thing = place == null
                && token.isNoun()
                && !token.isName()
                && !token.isDefinite()
                && !clause.isTimeAdverb(next)
                && !token.base().endsWith("ا")
                && !clause.isCount(next)
                && clause.nounAt(next) == null;
        return thing || place != null && (place.shape() == Phrase.Shape.PLACE || place.isLocative());
    }

    private boolean isAgainst(
            Phrase construct, int from, List<Phrase> first, int limit, Frame frame, int at, int length) {
        int next = NounPhrases.last(first).end();
        return construct.start() == from
                && next < limit
                && tokens.get(next).bare().equals("علي")
                && "recipient".equals(frame.after().get("علي"))
                && frame.idafa().equals("recipient")
                && frame.type().equals("ASSAULT")
                && isMasdar(frame, at, length)
                && construct.entity() != null
                && actors.isForce(construct.entity());
    }

    private boolean isBefore(
            List<Phrase> first,
            String preposition,
            int limit,
            Frame frame,
            int at,
            int length,
            Phrase construct,
            int from) {
        int next = NounPhrases.last(first).end();
        return construct.start() == from
                && next < limit
                && tokens.get(next).preposition().equals(preposition)
                && tokens.get(next).conjunction().isEmpty()
                && !tokens.get(next).isVerb()
                && construct.shape() != Phrase.Shape.PLACE
                && !frame.object().equals("none")
                && (frame.idafa().equals(frame.object()) || frame.idafa().equals(frame.subject()))
                && frame.after().getOrDefault(preposition, frame.object()).equals(frame.object())
                && (actors.startingAt(next) != null || tokens.get(next).isDefinite())
                && isMasdar(frame, at, length)
                && clause.nounAt(next) == null;
    }

    /** Whether a noun of several words has a preposition inside: انسحاب من الاتفاق. */
    private boolean governs(int at, int length) {
        for (int k = at + 1; k < at + length; k++) {
            if (clause.isPreposition(k) || !tokens.get(k).preposition().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfficial(Phrase phrase) {
        String entity = phrase.entity();
        return entity != null && actors.kind(entity) == Entity.Kind.PERSON && actors.isPolitical(entity);
    }

    /** دفع المتمردين إلى الفرار: whom a verb of driving drives to the deed; null where no such verb governs it. */
    private @Nullable Phrase driven(int at) {
        Token deed = tokens.get(at);
        boolean governed = deed.preposition().equals("ل")
                || at > 0 && Set.of("الي", "علي").contains(tokens.get(at - 1).bare());
        int last = deed.preposition().equals("ل") ? at - 1 : at - 2;
        Phrase phrase = governed && last >= 0 ? actors.covering(last) : null;
        if (phrase == null || phrase.entity() == null || clause.isGoverned(phrase.start())) {
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
            Phrase described = antecedents.describedBy(phrase, start);
            if (described != null) {
                i = described.end();
                continue;
            }
            if (phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && !phrase.isLocative()
                    && !clause.isGenitive(phrase.start())
                    && roles.all().values().stream().noneMatch(l -> l.contains(phrase))) {
                return phrase;
            }
        }
        return null;
    }

    /** هجوم نفذه التنظيم, الغارات التي شنتها روسيا, هجوم استهدف القنصلية, اشتباكات وقعت: what the relative clause of a noun tells of it. */
    private void relative(int from, int limit, Roles roles, String acting) {
        boolean opened = false;
        for (int i = from; i < Math.min(limit, from + 9); i++) {
            Token token = tokens.get(i);
            if (Clause.isRelative(token) && token.preposition().isEmpty()) {
                opened = true;
                continue;
            }
            if (token.isMark("،") && i + 1 < limit && Clause.isRelative(tokens.get(i + 1))) {
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
            roles.markAnchored();
            return;
        }
        if (lexicon.words("gathering-verbs").contains(token.base())
                && token.pronoun().isEmpty()) {
            // اجتماع ضم وزراء الدول الأربع.
            roles.markAnchored();
            nounPhrases.object(roles, "both", nounPhrases.complement(at + 1, limit, null), limit);
            return;
        }
        if (lexicon.words("hitting-verbs").contains(token.base())
                && token.pronoun().isEmpty()
                && follows) {
            roles.markAnchored();
            if (!roles.has("recipient")) {
                NounPhrases.Complement hit = nounPhrases.complement(at + 1, limit, null);
                nounPhrases.object(roles, "recipient", hit, limit);
            }
            return;
        }
        boolean passive = token.pronoun().isEmpty()
                && token.conjunction().isEmpty()
                && follows
                && at + 1 < limit
                && clause.isPreposition(at + 1)
                && tokens.get(at + 1).pronoun().isEmpty();
        for (Entry verb : lexicon.lightVerbs(token.base())) {
            if (passive
                    && verb.column("prep").isEmpty()
                    && verb.column("subject").equals("actor")) {
                // هجوم بالقذائف نفذ ضد مدرسة
                roles.markAnchored();
                return;
            }
            boolean pronoun =
                    !token.pronoun().isEmpty() || !verb.column("prep").isEmpty() && prepositions.isResumed(at, limit);
            String role = verb.column("subject").equals("actor") ? acting : verb.column("subject");
            if (pronoun && (role.equals(acting) || role.equals("recipient"))) {
                NounPhrases.Complement subject = nounPhrases.complement(at + 1, limit, null);
                if (subject != null && subject.phrase() != null) {
                    roles.markAnchored();
                    if (!roles.has(role)) {
                        roles.add(role, nounPhrases.coordinated(subject.phrase(), limit));
                    }
                }
                return;
            }
        }
    }
}
