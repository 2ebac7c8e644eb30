package org.taqarub.event;

import java.util.List;
import java.util.Set;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.text.Letters;

/** The subject of the verb that carries an event noun: شنت روسيا غارات. */
final class CarryingVerbs {

    /** How many words a time or a place between commas may have. */
    private static final int ASIDE = 12;

    /** How far before a noun, in words, the verb may stand that carries it, where only its being there counts. */
    private static final int CARRIER_REACH = 5;

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Actors actors;
    private final Lexicon lexicon;
    private final Clause clause;
    private final NounPhrases nounPhrases;
    private final Subjects subjects;

    CarryingVerbs(
            Analysis analysis,
            Actors actors,
            Lexicon lexicon,
            Clause clause,
            NounPhrases nounPhrases,
            Subjects subjects) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.actors = actors;
        this.lexicon = lexicon;
        this.clause = clause;
        this.nounPhrases = nounPhrases;
        this.subjects = subjects;
    }

    /** Gives the noun at a token the subject of its verb. */
    void read(int at, Roles roles, String acting, Frame frame) {
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
            boolean verbal = token.isVerb() && clause.isVerb(i);
            int opening = token.isMark("،") ? opening(i, start) : i;
            if (opening < i) {
                i = opening;
                continue;
            }
            comma |= token.isMark("،");
            if (through && clause.isVerb(i) && !comma) {
                through(i, at, roles, acting);
                return;
            }
            if (token.isMark("؛") || token.isMark(":") || token.base().equals("ان")) {
                return;
            }
            List<Entry> verbs =
                    verbal || !token.isDefinite() && token.isNoun() ? lexicon.lightVerbs(token.base()) : List.of();
            if (comma && i > analysis.sentenceStart(at)) {
                // Past a comma only the verb that opens the sentence still carries: شنت روسيا، اليوم، غارات.
                if (verbal) {
                    return;
                }
                continue;
            }
            if (verbs.isEmpty() && clause.isVerb(i) && carries(i, at) && !isWithin(i, at)) {
                Phrase subject = nounPhrases.nextBare(i + 1, at, 2);
                if (subject != null
                        && subject.shape() != Phrase.Shape.PLACE
                        && !(subject.end() == at
                                && tokens.get(at).isDefinite()
                                && subject.shape() == Phrase.Shape.PEOPLE
                                && !tokens.get(subject.start()).isDefinite())
                        && !roles.has(acting)
                        && roles.of("both").size() < 2
                        && !roles.all().containsValue(List.of(subject))) {
                    roles.add(acting, nounPhrases.coordinated(subject, at));
                    roles.markCarried();
                }
                return;
            }
            for (Entry verb : verbs) {
                String preposition = Letters.fold(verb.column("prep"));
                boolean fits = preposition.isEmpty()
                        ? tokens.get(at).preposition().isEmpty()
                                && !(at > 0 && clause.isPreposition(at - 1) && !isEarlier(at - 1))
                        : tokens.get(at).preposition().equals(preposition)
                                || at > 0 && tokens.get(at - 1).base().equals(preposition);
                if (!fits || !clause.isVerb(i)) {
                    continue;
                }
                if (i > 0
                        && Set.of("لم", "لن", "لا", "ما")
                                .contains(tokens.get(i - 1).bare())
                        && verb.id().startsWith("control-")) {
                    // ولم تعلن طالبان مسؤوليتها عن الهجوم.
                    return;
                }
                roles.markCarried();
                String role = verb.column("subject").equals("actor") ? acting : verb.column("subject");
                if (!role.equals(acting) && !role.equals("recipient")) {
                    return;
                }
                boolean mutual = role.equals("actor")
                        && Set.of("CONSULT", "COOPERATE", "AGREE").contains(frame.type())
                        && tokens.get(at).pronoun().isEmpty()
                        && !roles.has("recipient");
                // بدأت أنقرة مهاجمة التنظيم: what is in construct with the masdar is its object.
                mutual |= role.equals("actor")
                        && tokens.get(at).pronoun().isEmpty()
                        && frame.takesObjectInConstruct(tokens.get(at).stem())
                        && !roles.isFilled("recipient")
                        && roles.of("actor").stream()
                                .allMatch(p -> p.start() == at + 1
                                        && p.shape() != Phrase.Shape.DEMONYM
                                        && tokens.get(p.start()).preposition().isEmpty());
                if (roles.has(role) && !mutual) {
                    return;
                }
                Phrase subject = nounPhrases.nextBare(i + 1, at, 4);
                if (subject == null) {
                    subject = subjects.subjectBefore(i, byEnding(token.base(), false));
                }
                if (subject == null && token.base().endsWith("نا") && token.isVerb() && role.equals(acting)) {
                    // قدمنا تنازلات
                    roles.speak(clause.speakerAt(at));
                    return;
                }
                if (subject == null && isObject(i, at, !preposition.isEmpty())) {
                    subject = subjects.dropped(i, byEnding(token.base(), false));
                }
                Phrase found = subject;
                if (found != null && roles.all().values().stream().anyMatch(l -> l.contains(found))) {
                    subject = null;
                }
                if (subject == null
                        && isBareClause(i)
                        && !tokens.get(at).pronoun().isEmpty()) {
                    // سائحين قامت باعتقالهم
                    subject = subjects.agreeing(i, byEnding(token.base(), false), roles.of("recipient"));
                }
                if (subject != null && subject.shape() != Phrase.Shape.PLACE) {
                    if (roles.has(role)) {
                        // يعتزم الرئيس لقاء نظيره: with a subject of its own the noun's construct is the other side.
                        roles.move(role, "recipient");
                    }
                    roles.add(
                            role,
                            subject.end() <= i
                                    ? nounPhrases.coordinatedBefore(subject)
                                    : nounPhrases.coordinated(subject, at));
                }
                return;
            }
            if (verbal) {
                return;
            }
        }
    }

    /** وجهت روسيا ضربات, توجيه ضربات: whether the words right before tell that somebody does what a noun names. */
    boolean isCarried(int at) {
        int start = Math.max(analysis.sentenceStart(at), at - CARRIER_REACH);
        for (int i = at - 1; i >= start; i--) {
            Token token = tokens.get(i);
            if (i == at - 1 && lexicon.words("carrying-nouns").contains(token.stem())) {
                return true;
            }
            if (token.isMark()) {
                return false;
            }
            if (token.isVerb() && actors.covering(i) == null) {
                return lexicon.lightVerbs(token.base()).stream()
                        .anyMatch(v -> v.column("subject").equals("actor"));
            }
        }
        return false;
    }

    /** جدد المبعوث، أمس، دعوته: the comma that opens what this one closes, a time or a place between commas; this one where it closes none. */
    private int opening(int comma, int start) {
        int k = comma - 1;
        while (k > start && !tokens.get(k).isMark("،")) {
            Token token = tokens.get(k);
            if (comma - k > ASIDE || token.isMark() || token.isVerb() && actors.covering(k) == null) {
                return comma;
            }
            k--;
        }
        int first = k + 1;
        boolean inserted = k > start
                && first < comma
                && (clause.isTimeAdverb(first)
                        || clause.isPreposition(first)
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
                || nounPhrases.complement(verb + 1, noun, null) != null) {
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
        Phrase subject = nounPhrases.nextBare(verb + 1, at, 2);
        if (subject == null || plural) {
            subject = subjects.subjectBefore(verb, byEnding(base, plural));
        }
        if (subject != null && subject.shape() != Phrase.Shape.PLACE) {
            roles.add(acting, nounPhrases.coordinated(subject, at));
            roles.markCarried();
        }
    }

    /** Whether a verb that is no light verb has the noun as its object: none of saying or judging, and no preposition between. */
    private boolean carries(int verb, int noun) {
        String base = tokens.get(verb).base();
        if (!lexicon.reporting(base).isEmpty()
                || lexicon.words("hitting-verbs").contains(base)
                || lexicon.words("happening-verbs").contains(base)
                || !tokens.get(noun).preposition().isEmpty()
                || clause.isPreposition(noun - 1)
                || lexicon.words("taking-as-done").contains(tokens.get(noun - 1).bare())
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

    /** سائحين قامت: whether a verb stands right behind a noun without the article, which its clause describes. */
    private boolean isBareClause(int verb) {
        if (verb == 0
                || !tokens.get(verb).isVerb()
                || !tokens.get(verb).conjunction().isEmpty()) {
            return false;
        }
        Token before = tokens.get(verb - 1);
        return (before.isNoun() || before.isAdjective())
                && !before.isDefinite()
                && before.pronoun().isEmpty();
    }

    /** تنظر المحكمة في قضية اغتيال: whether the noun belongs to another that a preposition after the verb governs. */
    private boolean isWithin(int verb, int at) {
        int k = at - 1;
        while (k > verb
                && tokens.get(k).isNoun()
                && !tokens.get(k).isDefinite()
                && tokens.get(k).pronoun().isEmpty()
                && actors.covering(k) == null) {
            if (clause.isGoverned(k)) {
                // لتقديم العلاج: what somebody does it for is his.
                return !tokens.get(k).preposition().equals("ل")
                        && !lexicon.words("carrying-nouns")
                                .contains(tokens.get(k).stem());
            }
            k--;
        }
        return false;
    }

    /** A verb of no frame in particular, for what its ending tells of its subject. */
    private Frame.Verb byEnding(String base, boolean plural) {
        boolean feminine = base.endsWith("ت") || base.startsWith("ت");
        return new Frame.Verb(
                lexicon.frames("event").get(0), new VerbForm(VerbForm.Tense.PERFECT, 3, feminine, plural, false), "");
    }
}
