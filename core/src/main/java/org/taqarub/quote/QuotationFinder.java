package org.taqarub.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Pattern;
import org.taqarub.lexicon.PatternRule;
import org.taqarub.lexicon.Reporting;
import org.taqarub.lexicon.VerbForm;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Delivery;
import org.taqarub.record.Entity;
import org.taqarub.record.Evidence;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;
import org.taqarub.text.QuoteMarks;

/**
 * Finds reported speech by the patterns of quotes.rules, where it ends, and who speaks. A clause that names nobody takes the speaker before it
 * that its verb agrees with. Stateless.
 */
public final class QuotationFinder {

    private static final int LONGEST_MODS = 28;

    /** Acts whose complement is reported where it holds words in marks. */
    private static final Set<String> ACTS = Set.of(
            "demand",
            "warn",
            "threaten",
            "promise",
            "accuse",
            "condemn",
            "praise",
            "refuse",
            "accept",
            "ask",
            "suggest");

    private final Lexicon lexicon;
    private final List<PatternRule> rules;
    private final Set<String> noContent;
    private final Set<String> notBeforeThat;
    private final Set<String> irrealis;
    private final Set<String> attribution;
    private final Set<String> governing;
    private final Set<String> resuming;
    private final Set<String> turning;
    private final Set<String> masdars;
    private final Set<String> continuing;
    private final Set<String> withheld;
    private final Set<String> speaking;
    private final Set<String> venues;
    private final Set<String> anonymity;

    public QuotationFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.noContent = lexicon.words("no-content");
        this.notBeforeThat = lexicon.words("not-before-that");
        this.irrealis = lexicon.words("irrealis");
        this.attribution = lexicon.words("attribution");
        this.governing = lexicon.words("governing");
        this.resuming = lexicon.words("resuming");
        this.turning = lexicon.words("turning");
        this.masdars = lexicon.words("masdar");
        this.continuing = lexicon.words("continuing");
        this.withheld = lexicon.words("withheld");
        this.speaking = lexicon.words("speaking");
        this.venues = lexicon.words("venue");
        this.anonymity = lexicon.words("anonymity");
        this.rules = lexicon.rules("quotes");
    }

    /** All quotations in the order of their cues. */
    public List<Quotation> find(Analysis analysis, Actors actors, List<TimeMention> times) {
        return new Run(analysis, actors, times).find();
    }

    private final class Run implements Pattern.Slots {

        private static final int[] NONE = {};

        private final Analysis analysis;
        private final Actors actors;
        private final DeliveryReader deliveries;
        private final List<Token> tokens;
        private final Map<Integer, QuoteMarks.Pair> opening = new HashMap<>();
        private final Map<Integer, QuoteMarks.Pair> closing = new HashMap<>();
        private final List<Quotation> out = new ArrayList<>();
        private final List<int[]> ranges = new ArrayList<>();
        private final List<@Nullable String> speakers = new ArrayList<>();
        private final List<Integer> cues = new ArrayList<>();
        private int matching;

        Run(Analysis analysis, Actors actors, List<TimeMention> times) {
            this.deliveries = new DeliveryReader(lexicon, analysis, actors, times);
            this.analysis = analysis;
            this.actors = actors;
            this.tokens = analysis.tokens();
            for (QuoteMarks.Pair pair : analysis.marks().pairs()) {
                opening.put(pair.open(), pair);
                if (pair.balanced()) {
                    closing.put(pair.close(), pair);
                }
            }
        }

        List<Quotation> find() {
            for (int[] sentence : analysis.sentences()) {
                int i = sentence[0];
                while (i < sentence[1]) {
                    i = readAt(i, sentence[1]);
                }
            }
            out.sort(java.util.Comparator.comparing(Quotation::span));
            return out;
        }

        private int readAt(int i, int limit) {
            if (!mayBegin(i)) {
                return i + 1;
            }
            Pattern.Slots once = Pattern.once(this, i);
            for (PatternRule rule : rules) {
                matching = i;
                for (Pattern pattern : rule.patterns()) {
                    Pattern.Match match = pattern.matchAt(tokens, i, limit, once);
                    if (match != null) {
                        int next = take(rule, match, limit);
                        if (next > i) {
                            return next;
                        }
                        once = Pattern.once(this, i);
                    }
                }
            }
            return i + 1;
        }

        private boolean mayBegin(int i) {
            Token token = tokens.get(i);
            if (token.isMark()) {
                return opening.containsKey(i);
            }
            return token.isWord() || actors.startingAt(i) != null;
        }

        // ---- slots

        @Override
        public int[] ends(String slot, int at) {
            Token token = tokens.get(at);
            switch (slot) {
                case "say":
                    return isVerb(at, true) ? new int[] {at + 1} : NONE;
                case "act":
                    return isVerb(at, false) ? new int[] {at + 1} : NONE;
                case "say-participle":
                    return is(at, Reporting.Shape.PARTICIPLE, true) ? new int[] {at + 1} : NONE;
                case "act-participle":
                    return is(at, Reporting.Shape.PARTICIPLE, false) ? new int[] {at + 1} : NONE;
                case "say-noun":
                    return is(at, Reporting.Shape.MASDAR, true) ? new int[] {at + 1} : NONE;
                case "act-noun":
                    return is(at, Reporting.Shape.MASDAR, false) ? new int[] {at + 1} : NONE;
                case "actor":
                    return actorEnds(at);
                case "that":
                    return isThat(at) ? new int[] {at + 1} : NONE;
                case "prep":
                    return isPreposition(token) ? new int[] {at + 1} : NONE;
                case "colon":
                    return token.isMark(":") ? new int[] {at + 1} : NONE;
                case "stop":
                    return token.isMark() && !token.isQuoteMark() && !token.isMark(":") && !token.isMark("(")
                            ? new int[] {at + 1}
                            : NONE;
                case "mods":
                    return modEnds(at, LONGEST_MODS);
                case "mods-quote":
                    return quoteModEnds(at);
                case "mods-short":
                    return shortModEnds(at);
                case "quoted":
                    return quotedEnds(at);
                case "clause":
                    return token.isMark() && !opening.containsKey(at) && !token.isMark("(") && !token.isMark("-")
                            ? NONE
                            : new int[] {clauseEnd(at)};
                case "marked":
                    return isMarked(at) ? new int[] {nominalEnd(at)} : NONE;
                case "finite":
                    return token.isVerb() && !isRelative(at)
                                    || token.base().equals("لا")
                                    || token.base().equals("لن")
                                    || token.base().equals("ان")
                            ? new int[] {clauseEnd(at)}
                            : NONE;
                case "nominal":
                    return isNominal(at) && isContentHere(at) ? new int[] {nominalEnd(at)} : NONE;
                default:
                    return NONE;
            }
        }

        /** إن, أن, بأن before what is said; not in قبل أن, رغم أن, يمكن أن. */
        private boolean isThat(int at) {
            Token token = tokens.get(at);
            if (!token.base().equals("ان")
                    || token.preposition().equals("ل")
                    || token.preposition().equals("ك")) {
                return false;
            }
            Phrase phrase = token.fold().equals("بان") ? actors.covering(at) : null;
            if (phrase != null && phrase.end() > at + 1) {
                // بان كي مون
                return false;
            }
            return at == 0 || !notBeforeThat.contains(tokens.get(at - 1).base());
        }

        private boolean isPreposition(Token token) {
            String s = token.fold();
            return s.equals("الي") || s.equals("علي") || s.equals("عن") || s.equals("من") || s.equals("في");
        }

        private boolean isActForm(int at) {
            return lexicon.reporting(tokens.get(at).base()).stream().noneMatch(Reporting::say);
        }

        /** أن يقول, لم يقل: what may be said, or was not; but قبل أن يعلن tells what was. */
        private boolean isUnreal(int at) {
            if (at > 0 && tokens.get(at - 1).bare().equals("لا") && isActForm(at)) {
                return true;
            }
            if (at == 0 || !irrealis.contains(tokens.get(at - 1).bare())) {
                return false;
            }
            String before = at > 1 ? tokens.get(at - 2).base() : "";
            return !(tokens.get(at - 1).bare().equals("ان") && (before.equals("قبل") || before.equals("بعد")));
        }

        private boolean isVerb(int at, boolean say) {
            Token token = tokens.get(at);
            if (!token.isWord()
                    || token.isDefinite()
                    || token.preposition().length() == 1 && !token.preposition().equals("س")) {
                return false;
            }
            boolean unreal = isUnreal(at);
            if (token.base().equals("يقل") || token.base().equals("تقل")) {
                // لا يقل عن: only after لم is it from قال, and there it is negated.
                return false;
            }
            for (Reporting word : lexicon.reporting(token.base())) {
                if (token.preposition().equals("س") && word.form().tense() != VerbForm.Tense.IMPERFECT) {
                    continue;
                }
                boolean jussive = unreal && word.form().tense() == VerbForm.Tense.IMPERFECT;
                if (word.shape() == Reporting.Shape.VERB
                        && word.say() == say
                        && !jussive
                        && (token.isVerb() || isPlainlyVerb(at, word))) {
                    return true;
                }
            }
            return false;
        }

        /** The tagger misses verbs at the start of a sentence; after و at a clause's start with an actor next they are verbs all the same. */
        private boolean isPlainlyVerb(int at, Reporting word) {
            Token token = tokens.get(at);
            if (!token.pos().equals("NN")
                    && !token.pos().equals("NNP")
                    && !token.pos().equals("JJ")
                    && !token.pos().equals("VN")) {
                return false;
            }
            boolean starts = at == analysis.sentenceStart(at)
                    || token.conjunction().equals("و")
                    || tokens.get(at - 1).isMark()
                    || tokens.get(at - 1).bare().equals("كما")
                    || turning.contains(tokens.get(at - 1).bare())
                    || leadsToContent(at, word);
            if (!starts || at + 1 >= tokens.size() || word.form().plural()) {
                return false;
            }
            var calendar = lexicon.calendar().longest(tokens, at + 1);
            int time = calendar == null ? at + 1 : calendar.end();
            boolean timed = time > at + 1
                    && time < tokens.size()
                    && (ends("that", time).length > 0
                            || word.prepositions().contains(tokens.get(time).fold()));
            return timed
                    || actors.startingAt(at + 1) != null
                    || ends("that", at + 1).length > 0
                    || tokens.get(at + 1).isMark(":")
                    || isPreposition(tokens.get(at + 1));
        }

        /** عندما عبر الرئيس عن سعادته: somebody, and the word's own preposition before a noun with a pronoun. */
        private boolean leadsToContent(int at, Reporting word) {
            Phrase phrase = at + 1 < tokens.size() ? actors.startingAt(at + 1) : null;
            if (phrase == null || word.prepositions().contains("")) {
                return false;
            }
            for (int i = phrase.end(); i < Math.min(phrase.end() + 8, tokens.size() - 1); i++) {
                if (tokens.get(i).isMark() || tokens.get(i).isVerb()) {
                    return false;
                }
                if (word.prepositions().contains(tokens.get(i).fold())) {
                    return !tokens.get(i + 1).pronoun().isEmpty() || isMasdar(tokens.get(i + 1));
                }
            }
            return false;
        }

        private boolean is(int at, Reporting.Shape shape, boolean say) {
            Token token = tokens.get(at);
            if (!token.isWord() || token.isDefinite() && !(shape == Reporting.Shape.MASDAR && leadsToThat(at))) {
                return false;
            }
            for (Reporting word : lexicon.reporting(token.isDefinite() ? token.stem() : token.base())) {
                if (word.shape() == shape && word.say() == say) {
                    if (shape == Reporting.Shape.PARTICIPLE) {
                        return token.preposition().isEmpty()
                                && (token.base().endsWith("ا")
                                        || token.base().endsWith("ه")
                                                && (isClauseStart(at) || at + 1 < tokens.size() && isThat(at + 1))
                                        || token.base().endsWith("ين") && isClauseStart(at));
                    }
                    return true;
                }
            }
            return false;
        }

        /** الإصرار على أن: with the article too, where أن follows at once. */
        private boolean leadsToThat(int at) {
            int next = at + 1 < tokens.size() && isPreposition(tokens.get(at + 1)) ? at + 2 : at + 1;
            return next < tokens.size() && isThat(next);
        }

        private boolean isClauseStart(int at) {
            return at == analysis.sentenceStart(at)
                    || tokens.get(at - 1).isMark()
                    || !tokens.get(at).conjunction().isEmpty();
        }

        /** Somebody who can speak. */
        private int[] actorEnds(int at) {
            if (opening.containsKey(at) && opening.get(at).balanced() && at + 1 < tokens.size()) {
                Phrase inside = actors.startingAt(at + 1);
                return inside != null && inside.end() >= opening.get(at).close()
                        ? new int[] {Math.max(inside.end(), opening.get(at).close() + 1)}
                        : NONE;
            }
            Phrase phrase = actors.startingAt(at);
            if (phrase == null
                    || phrase.shape() == Phrase.Shape.PLACE
                    || phrase.isLocative() && phrase.shape() != Phrase.Shape.PERSON) {
                return NONE;
            }
            if (phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural()) {
                return NONE;
            }
            Token token = tokens.get(at);
            boolean addressee =
                    token.preposition().equals("ل") && at > 0 && (isVerb(at - 1, true) || isVerb(at - 1, false));
            if (token.preposition().equals("ب") || addressee) {
                return NONE;
            }
            return new int[] {phrase.end()};
        }

        /** Words between a speaker and what is said, up to each place where what is said may begin; nearest first. */
        private int[] modEnds(int at, int most) {
            if (isThat(at) || tokens.get(at).isMark(":") || opening.containsKey(at) && !isNameInMarks(at)) {
                return NONE;
            }
            List<Integer> ends = new ArrayList<>();
            boolean relative = false;
            int i = at;
            while (i < tokens.size() && i <= at + most) {
                Token token = tokens.get(i);
                if (token.paragraph() != tokens.get(at).paragraph()
                        || token.isMark("؛")
                        || token.isMark(".")
                                && (i + 1 >= tokens.size()
                                        || tokens.get(i + 1).span().start()
                                                > token.span().end())) {
                    break;
                }
                if (i > at) {
                    boolean that =
                            ends("that", i).length > 0 && token.conjunction().isEmpty();
                    boolean preposition =
                            isPreposition(token) && i + 1 < tokens.size() && ends("that", i + 1).length > 0;
                    boolean quote =
                            opening.containsKey(i) && quotedLength(i) > 1 && !isNameInMarks(i) && !isNominalInMarks(i);
                    if (that || preposition || quote || token.isMark(":") || is(i, Reporting.Shape.MASDAR, true)) {
                        ends.add(i);
                        if (!is(i, Reporting.Shape.MASDAR, true)) {
                            break;
                        }
                    }
                }
                relative |= isRelative(i);
                boolean finite = !relative && isFinite(i);
                if (opening.containsKey(i) && opening.get(i).balanced()) {
                    i = opening.get(i).close();
                } else if (token.isMark("(") && parenthesisEnd(i) > i) {
                    i = parenthesisEnd(i);
                } else if (isDash(i) && dashEnd(i) > i) {
                    i = dashEnd(i);
                } else if (i > at
                                && (isVerb(i, true) && !(relative && isKeptBack(i))
                                        || ends("that", i).length > 0
                                                && !(relative
                                                        && !token.conjunction().isEmpty()))
                        || finite
                        || isSpeechParticiple(i)
                        || is(i, Reporting.Shape.PARTICIPLE, false) && reportsAtOnce(i)) {
                    break;
                }
                i++;
            }
            return ends.stream().mapToInt(Integer::intValue).toArray();
        }

        /** واصفا إياه بأنه …: what a participle reports begins within a few words, with no comma before. */
        private boolean reportsAtOnce(int at) {
            for (int k = at + 1; k < Math.min(at + 6, tokens.size()); k++) {
                if (ends("that", k).length > 0 || opening.containsKey(k)) {
                    return true;
                }
                if (tokens.get(k).isMark()) {
                    return false;
                }
            }
            return false;
        }

        /** A verb that rules a clause of its own; a word so tagged after أثناء and the like is a noun. */
        private boolean isFinite(int at) {
            Token token = tokens.get(at);
            return token.isVerb()
                    && token.pronoun().isEmpty()
                    && !token.base().startsWith("كان")
                    && !(at > 0 && (governing.contains(tokens.get(at - 1).base()) || isDescribed(at - 1)));
        }

        /** قمة جمعت الرئيسين: a verb right after a noun without the article describes the noun. */
        private boolean isDescribed(int at) {
            Token token = tokens.get(at);
            return (token.isNoun() || token.isAdjective())
                    && !token.isName()
                    && !token.isDefinite()
                    && token.pronoun().isEmpty()
                    && actors.covering(at) == null
                    && token.isWord();
        }

        /** الذي, or a negated verb after a noun without article: مسؤول لم يذكر اسمه. */
        private boolean isRelative(int at) {
            Token token = tokens.get(at);
            String s = token.base();
            if (s.equals("الذي") || s.equals("التي") || s.equals("الذين") || s.equals("اللذان") || s.equals("اللذين")) {
                return true;
            }
            Token before = at > 0 ? tokens.get(at - 1) : token;
            if (token.conjunction().equals("و") && before.isMark("،") && (s.equals("هو") || s.equals("هي"))) {
                // الوزير، وهو يقرأ ورقة، إن
                return true;
            }
            boolean described =
                    token.conjunction().isEmpty() && (before.isNoun() || before.isAdjective()) && !before.isDefinite();
            return described && (s.equals("لم") || s.equals("لا") || isAnonymity(at));
        }

        /** مسؤول فضل عدم ذكر اسمه: what a source keeps back stands within three words. */
        private boolean isAnonymity(int at) {
            if (!anonymity.contains(tokens.get(at).base())) {
                return false;
            }
            for (int i = at + 1; i < Math.min(at + 4, tokens.size()); i++) {
                String s = tokens.get(i).base();
                if (s.equals("عدم") || withheld.contains(s)) {
                    return true;
                }
            }
            return false;
        }

        /** لم يكشف, فضل عدم …: the verb of a relative clause on a source who keeps his name back. */
        private boolean isKeptBack(int at) {
            return isRelative(at)
                    || at > 0
                            && tokens.get(at - 1).base().equals("لم")
                            && withheld.contains(tokens.get(at).base());
        }

        /** The mark that closes a parenthesis of at most a dozen words in the same paragraph; {@code open} where none does. */
        private int parenthesisEnd(int open) {
            for (int i = open + 1; i < Math.min(tokens.size(), open + 14); i++) {
                if (tokens.get(i).paragraph() != tokens.get(open).paragraph()) {
                    return open;
                }
                if (tokens.get(i).isMark(")")) {
                    return i;
                }
            }
            return open;
        }

        private boolean isDash(int at) {
            Token token = tokens.get(at);
            return token.isMark("-") || token.isMark("–") || token.isMark("—");
        }

        /** The dash that closes what a dash opened, within fourteen words; {@code open} where none does. */
        private int dashEnd(int open) {
            for (int i = open + 2; i < Math.min(analysis.sentenceEnd(open), open + 15); i++) {
                if (isDash(i)) {
                    return i;
                }
            }
            return open;
        }

        /** A time or a short adverbial between a speaker and a masdar phrase: اليوم الخميس, في بيان. */
        private int[] shortModEnds(int at) {
            List<Integer> ends = new ArrayList<>();
            int i = at;
            boolean comma = tokens.get(at).isMark("،");
            while (i < tokens.size() && i < at + 9) {
                Token token = tokens.get(i);
                if (token.paragraph() != tokens.get(at).paragraph()
                        || token.isMark() && !token.isMark("،") && !token.isMark("(") && !token.isMark(")")) {
                    break;
                }
                if (token.isVerb()) {
                    break;
                }
                i++;
                if (i < tokens.size() && isPreposition(tokens.get(i - 1))) {
                    continue;
                }
                if (i < tokens.size()
                        && (isAdverbial(at, i) || tokens.get(i - 1).isMark("،") && (comma || i - at > 1))) {
                    ends.add(i);
                }
            }
            return ends.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Words before a quotation in marks without a colon: what is in the marks must be long enough to be speech. */
        private int[] quoteModEnds(int at) {
            int head = isPreposition(tokens.get(at)) && at + 1 < tokens.size() ? at + 1 : at;
            if (isNominal(head) && !venues.contains(tokens.get(head).base()) && isContentHere(head)) {
                // أعلنت الجماعة استهداف «مركز القيادة»: the noun phrase is reported, not the marks alone.
                return NONE;
            }
            boolean relative = false;
            for (int i = at; i < Math.min(tokens.size(), at + 45); i++) {
                Token token = tokens.get(i);
                if (token.paragraph() != tokens.get(at).paragraph()
                        || token.isMark(".")
                        || token.isMark("؛")
                        || token.isMark(":")) {
                    return NONE;
                }
                QuoteMarks.Pair pair = opening.get(i);
                if (pair != null) {
                    int words = quotedLength(i);
                    boolean last = pair.close() + 2 >= analysis.sentenceEnd(i)
                            || tokens.get(Math.min(pair.close() + 1, tokens.size() - 1))
                                    .isMark();
                    if (words >= 6 || words >= 4 && last) {
                        return i > at ? new int[] {i} : NONE;
                    }
                    if (!pair.balanced()) {
                        return NONE;
                    }
                    i = pair.close();
                    continue;
                }
                relative |= isRelative(i);
                boolean finite = !relative && isFinite(i);
                boolean that = ends("that", i).length > 0 && token.conjunction().isEmpty();
                if (that && !isWholeInMarks(i + 1) || i > at && (finite || isSpeechParticiple(i))) {
                    return NONE;
                }
            }
            return NONE;
        }

        /** إن «…»، : all that is reported stands in marks, and it is long enough to be speech. */
        private boolean isWholeInMarks(int open) {
            QuoteMarks.Pair pair = opening.get(open);
            return pair != null
                    && quotedLength(open) >= 6
                    && (pair.close() + 1 >= analysis.sentenceEnd(open)
                            || tokens.get(pair.close() + 1).isMark());
        }

        /** «سكاي نيوز عربية»: a name from the lists, marks and all. */
        private boolean isNameInMarks(int open) {
            QuoteMarks.Pair pair = opening.get(open);
            Phrase phrase = open + 1 < tokens.size() ? actors.covering(open + 1) : null;
            return pair != null && phrase != null && phrase.end() >= pair.close();
        }

        /** «التحالف من أجل القيم المشتركة» في بيان إن: a few words in marks without a verb, and more after them. */
        private boolean isNominalInMarks(int open) {
            QuoteMarks.Pair pair = opening.get(open);
            if (pair == null
                    || !pair.balanced()
                    || quotedLength(open) > 6
                    || pair.close() + 1 >= tokens.size()
                    || tokens.get(open - 1).isMark(":")
                    || tokens.get(pair.close() + 1).isMark()
                            && !tokens.get(open - 1).base().equals("ب")) {
                return false;
            }
            for (int i = open + 1; i < pair.close(); i++) {
                if (tokens.get(i).isVerb() || ends("that", i).length > 0) {
                    return false;
                }
            }
            for (int i = pair.close() + 1; i < Math.min(pair.close() + 12, analysis.sentenceEnd(open)); i++) {
                if (ends("that", i).length > 0 && tokens.get(i).conjunction().isEmpty()) {
                    return true;
                }
                if (tokens.get(i).isVerb() || isSpeechParticiple(i) || opening.containsKey(i)) {
                    return false;
                }
            }
            return false;
        }

        /** A reporting participle, but for قائلا, which only carries its verb on. */
        private boolean isSpeechParticiple(int at) {
            return is(at, Reporting.Shape.PARTICIPLE, true)
                    && !tokens.get(at).base().startsWith("قايل");
        }

        private boolean isAdverbial(int from, int to) {
            Token first = tokens.get(from);
            String s = first.base();
            return to - from <= 3
                    && (s.equals("اليوم")
                            || s.equals("امس")
                            || s.equals("في")
                            || s.equals("مساء")
                            || s.equals("صباح")
                            || s.equals("ايضا")
                            || lexicon.calendar().longest(tokens, from) != null
                            || s.equals("رسميا")
                            || s.equals("يوم")
                            || s.equals("علي") && tokens.get(from + 1).base().equals("الدوام")
                            || s.equals("مجددا")
                            || s.equals("مرارا")
                            || s.equals("بشده")
                            || s.equals("مرات"));
        }

        private int quotedLength(int open) {
            QuoteMarks.Pair pair = opening.get(open);
            return pair == null ? 0 : pair.close() - pair.open() - 1;
        }

        private int[] quotedEnds(int at) {
            QuoteMarks.Pair pair = opening.get(at);
            if (pair == null) {
                return NONE;
            }
            int end = pair.balanced() ? pair.close() + 1 : pair.close();
            return new int[] {end};
        }

        /** A noun phrase with words in marks in it: دعا إلى وقف «فوري وشامل» للقتال. */
        private boolean isMarked(int at) {
            Token token = tokens.get(at);
            boolean noun = token.isWord()
                    && token.isNoun()
                    && token.conjunction().isEmpty()
                    && !noContent.contains(token.base())
                    && !is(at, Reporting.Shape.PARTICIPLE, true);
            boolean complement =
                    !token.preposition().isEmpty() || isPreposition(tokens.get(Math.max(0, at - 1))) || isMasdar(token);
            if (!noun || !complement || actors.covering(at) != null || !isAct(matching)) {
                return false;
            }
            for (int i = at + 1; i < Math.min(at + 13, analysis.sentenceEnd(at)); i++) {
                if (opening.containsKey(i)) {
                    return opening.get(i).balanced() && quotedLength(i) > 1 && !isNameInMarks(i);
                }
                if (tokens.get(i).isVerb()
                        || tokens.get(i).isMark()
                        || ends("that", i).length > 0
                        || is(i, Reporting.Shape.PARTICIPLE, true)) {
                    return false;
                }
            }
            return false;
        }

        /** Whether a cue is a verbal act towards somebody, and no mere telling. */
        private boolean isAct(int cue) {
            return lexicon.reporting(tokens.get(cue).base()).stream().anyMatch(r -> !r.say() && ACTS.contains(r.act()));
        }

        /** A noun that may open what was said; whether it does depends on the cue ({@link #isContent}). */
        private boolean isNominal(int at) {
            QuoteMarks.Pair pair = opening.get(at);
            if (pair != null) {
                boolean goesOn = pair.balanced()
                        && quotedLength(at) <= 3
                        && pair.close() + 1 < tokens.size()
                        && !tokens.get(pair.close() + 1).isMark();
                return goesOn && isMasdar(tokens.get(at + 1));
            }
            Token token = tokens.get(at);
            if (!token.isWord()
                    || noContent.contains(token.base())
                    || token.isVerb() && !isAccusative(token) && !isPossessed(token)
                    || !token.conjunction().isEmpty()) {
                return false;
            }
            if (isAccusative(token) || isPossessed(token)) {
                return true;
            }
            Phrase phrase = actors.startingAt(at);
            if (phrase != null && phrase.shape() != Phrase.Shape.PEOPLE
                    || is(at, Reporting.Shape.PARTICIPLE, true)
                    || is(at, Reporting.Shape.PARTICIPLE, false)
                    || lexicon.calendar().longest(tokens, at) != null) {
                return false;
            }
            return token.isNoun() && !token.isName();
        }

        /** رفضها: a noun of action with a pronoun, though the tagger takes it for a verb. */
        private boolean isPossessed(Token token) {
            return !token.pronoun().isEmpty()
                    && masdars.contains(token.base())
                    && token.conjunction().isEmpty();
        }

        /** عفوا, هدنة …: a noun of action that ends in the accusative's alef. */
        private boolean isAccusative(Token token) {
            String s = token.base();
            return s.length() > 3 && s.endsWith("ا") && masdars.contains(s.substring(0, s.length() - 1));
        }

        /** Whether a noun phrase is what the cue reports: a noun of action, or any noun without the article where the word takes one. */
        private boolean isContent(int cue, int at) {
            Token token = tokens.get(opening.containsKey(at) ? at + 1 : at);
            if (!tokens.get(cue).pronoun().isEmpty() && !is(cue, Reporting.Shape.MASDAR, true)) {
                return false;
            }
            String preposition = at > 0 && isPreposition(tokens.get(at - 1)) && at - 1 > cue
                    ? tokens.get(at - 1).fold()
                    : tokens.get(at).preposition();
            for (Reporting word : lexicon.reporting(tokens.get(cue).base())) {
                if (!word.prepositions().contains(preposition)) {
                    continue;
                }
                boolean fits = word.content() == Reporting.Content.MASDAR && isMasdar(token)
                        || word.content() == Reporting.Content.NOUN && (!token.isDefinite() || isMasdar(token));
                if (fits) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the cue of the match under way takes this noun phrase as what it reports. */
        private boolean isContentHere(int at) {
            for (int cue = matching; cue < Math.min(at, matching + 12); cue++) {
                if (!lexicon.reporting(tokens.get(cue).base()).isEmpty()) {
                    return isContent(cue, at);
                }
            }
            return isMasdar(tokens.get(opening.containsKey(at) ? at + 1 : at));
        }

        /** A noun phrase ends where its clause does, and before «، لكن». */
        private int nominalEnd(int at) {
            int end = clauseEnd(at);
            for (int i = at + 1; i < end; i++) {
                String s = tokens.get(i).bare();
                boolean but = s.equals("لكن")
                        || s.equals("غير")
                                && i + 1 < end
                                && tokens.get(i + 1).base().equals("ان");
                if (but && tokens.get(i - 1).isMark("،")) {
                    return trim(at, i);
                }
            }
            return end;
        }

        /** Nouns of action by their shape or by the frames and reporting words that know them. */
        private boolean isMasdar(Token token) {
            String s = token.stem();
            if (masdars.contains(s)
                    || isAccusative(token)
                    || lexicon.reporting(token.base()).stream().anyMatch(r -> r.shape() == Reporting.Shape.MASDAR)
                    || lexicon.frameNounsAt(List.of(token), 0)) {
                return true;
            }
            if (s.length() > 4 && s.endsWith("ا") && !token.isDefinite()) {
                s = s.substring(0, s.length() - 1);
            }
            int n = s.length();
            return n >= 5 && s.endsWith("يه") && token.isNoun()
                    || n == 5 && s.charAt(0) == 'ت' && (s.charAt(3) == 'ي' || s.charAt(2) == 'ا')
                    || n == 4 && s.charAt(0) == 'ت'
                    || n >= 5 && s.startsWith("ا") && s.charAt(n - 2) == 'ا'
                    || n == 5 && s.startsWith("ا") && s.charAt(2) == 'ا' && s.endsWith("ه")
                    || n >= 5 && s.startsWith("است")
                    || n == 6 && s.startsWith("م") && s.endsWith("ه") && s.charAt(2) == 'ا';
        }

        // ---- where a reported clause ends

        /** Token after the last of the clause that begins at {@code at}. */
        private int clauseEnd(int at) {
            int limit = analysis.sentenceEnd(at);
            int i = at;
            while (i < limit) {
                Token token = tokens.get(i);
                if (opening.containsKey(i)
                        && opening.get(i).balanced()
                        && opening.get(i).close() < limit) {
                    i = opening.get(i).close() + 1;
                    continue;
                }
                QuoteMarks.Pair closed = closing.get(i);
                if (closed != null && closed.open() < at) {
                    return i;
                }
                if (i > at && endsHere(at, i)) {
                    return trim(at, i);
                }
                i++;
            }
            return trim(at, limit);
        }

        private int trim(int at, int end) {
            int e = end;
            while (e > at + 1
                    && tokens.get(e - 1).isMark()
                    && !closing.containsKey(e - 1)
                    && !tokens.get(e - 1).isMark(")")) {
                e--;
            }
            return e;
        }

        /** Whether the report's own voice, or another cue, begins at {@code i}. */
        private boolean endsHere(int at, int i) {
            Token token = tokens.get(i);
            boolean afterComma = tokens.get(i - 1).isMark("،")
                    || tokens.get(i - 1).isMark("؛")
                    || tokens.get(i - 1).isMark("-");
            boolean speech = i + 1 < tokens.size() && (isVerb(i + 1, true) || isVerb(i + 1, false));
            String bare = token.bare();
            boolean afterMark = closing.containsKey(i - 1);
            if (bare.equals("في")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).base().equals("اشاره")) {
                return true;
            }
            if (afterComma && isNarrated(i)) {
                return true;
            }
            if (afterComma
                    && token.conjunction().equals("و")
                    && (bare.equals("هو") || bare.equals("هي"))
                    && i + 1 < tokens.size()
                    && Set.of("ما", "الامر", "ليست", "ليس", "المره", "موقف")
                            .contains(tokens.get(i + 1).base())) {
                return true;
            }
            if (afterComma
                    && bare.equals("الامر")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).base().equals("الذي")) {
                return true;
            }
            if (afterComma
                    && bare.equals("كما")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isVerb()) {
                return true;
            }
            if (speech
                    && (bare.equals("بينما")
                            || bare.equals("فيما")
                            || (afterComma || afterMark)
                                    && (bare.startsWith("لكن") || bare.equals("اذ") || bare.equals("حيث")))) {
                return true;
            }
            if (afterMark
                    && !is(i, Reporting.Shape.PARTICIPLE, true)
                    && is(i, Reporting.Shape.PARTICIPLE, false)
                    && i > at + 2) {
                return true;
            }
            if (is(i, Reporting.Shape.PARTICIPLE, true) || is(i, Reporting.Shape.PARTICIPLE, false)) {
                return afterComma || token.conjunction().equals("و") || i > at + 2 && leadsToSpeech(i);
            }
            if (attribution.contains(token.bare()) && token.conjunction().isEmpty()) {
                if (token.bare().equals("كما")) {
                    return afterComma && i + 1 < tokens.size() && (isVerb(i + 1, true) || isVerb(i + 1, false));
                }
                int next = i + 1;
                if (next < tokens.size()
                        && (tokens.get(next).fold().equals("ل")
                                || tokens.get(next).fold().equals("عن"))) {
                    next++;
                }
                return next < tokens.size() && isSource(next);
            }
            if (afterComma
                    && token.conjunction().equals("و")
                    && token.pos().equals("VBD")
                    && isVerb(i, false)
                    && i > at + 1) {
                return true;
            }
            if (token.conjunction().equals("و") && isVerb(i, true) && i > at + (afterComma ? 1 : 3)) {
                return afterComma
                        || ends("that", i + 1 < tokens.size() ? i + 1 : i).length > 0
                        || i + 1 < tokens.size() && actors.startingAt(i + 1) != null
                        || i + 1 < tokens.size() && isNominal(i + 1) && isContent(i, i + 1)
                        || i + 1 < tokens.size() && (tokens.get(i + 1).isMark(":") || isPreposition(tokens.get(i + 1)));
            }
            if (afterComma && token.fold().startsWith("فان") && token.fold().length() <= 5) {
                return true;
            }
            if (afterComma && resuming.contains(token.fold())) {
                return true;
            }
            if (afterComma && isTurning(i)) {
                return true;
            }
            if (afterComma && token.bare().equals("بعدما") && opensSpeech(i + 1)) {
                return true;
            }
            if (afterComma
                    && token.fold().equals("ومن")
                    && i + 1 < tokens.size()
                    && Set.of("المتوقع", "المقرر", "المنتظر", "المرتقب")
                            .contains(tokens.get(i + 1).base())) {
                return true;
            }
            if (afterComma
                    && token.base().equals("غير")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).base().equals("ان")) {
                return true;
            }
            return false;
        }

        /** Whether what stands after بحسب and the like can be a source: somebody, a document, what was said. */
        private boolean isSource(int at) {
            Token token = tokens.get(at);
            Phrase phrase = actors.startingAt(at);
            boolean somebody = phrase != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && phrase.shape() != Phrase.Shape.STATE;
            return somebody
                    || speaking.contains(token.stem())
                    || token.base().equals("ما")
                    || isVerb(at, true)
                    || isVerb(at, false)
                    || token.base().startsWith("قول")
                    || token.base().startsWith("تعبير")
                    || token.base().startsWith("وصف");
        }

        /** ولم يقدم دليلا, دون أن يكشف هويته, دون مزيد من التفاصيل: what was not said is the report's own. */
        private boolean isNarrated(int i) {
            String s = tokens.get(i).bare();
            int next = i + 1;
            if (next >= tokens.size()) {
                return false;
            }
            boolean but = s.startsWith("لكن") || s.equals("الا") || s.equals("غير");
            if (but) {
                while (next < i + 3
                        && next + 1 < tokens.size()
                        && !tokens.get(next).bare().equals("لم")) {
                    next++;
                }
                if (tokens.get(i + 1).base().equals("من")
                        || tokens.get(i + 1).base().equals("دون")) {
                    return true;
                }
                return tokens.get(next).bare().equals("لم")
                        && withheld.contains(tokens.get(next + 1).base());
            }
            boolean without = s.equals("دون") || s.equals("بدون");
            boolean not = s.equals("لم") || s.equals("لا");
            if (without && tokens.get(next).base().equals("ان") && next + 1 < tokens.size()) {
                next++;
            }
            return (without || not) && withheld.contains(tokens.get(next).base());
        }

        /** من جهته, بدوره: somebody else comes in. */
        private boolean isTurning(int i) {
            Token token = tokens.get(i);
            return turning.contains(token.bare())
                    || token.bare().equals("من")
                            && i + 1 < tokens.size()
                            && turning.contains(tokens.get(i + 1).fold());
        }

        private boolean opensSpeech(int from) {
            for (int k = from; k < Math.min(from + 2, tokens.size()); k++) {
                if (isVerb(k, true) || isVerb(k, false)) {
                    return true;
                }
            }
            return false;
        }

        private boolean leadsToSpeech(int i) {
            for (int k = i + 1; k < Math.min(i + 3, tokens.size()); k++) {
                if (ends("that", k).length > 0 || opening.containsKey(k)) {
                    return true;
                }
            }
            return false;
        }

        // ---- taking a match

        /** Token to go on from; the match's start where it is no quotation after all. */
        private int take(PatternRule rule, Pattern.Match match, int limit) {
            String value = rule.field("value");
            if (value.equals("none")) {
                return match.end();
            }
            Map<String, int[]> c = match.captures();
            int[] cue = c.getOrDefault("cue", new int[] {match.start(), match.start() + 1});
            int[] text = c.get("text");
            if (value.equals("trailing") && match.start() - analysis.sentenceStart(match.start()) < 5) {
                return match.start();
            }
            if (value.equals("trailing") && (!tokens.get(match.start() - 1).isMark() || match.end() < limit)) {
                return match.start();
            }
            if (value.equals("according") || value.equals("trailing")) {
                text = attributed(match, limit);
                if (text == null) {
                    return match.start();
                }
            }
            if (text == null || text[1] <= text[0]) {
                return match.start();
            }
            if (rule.id().endsWith("nominal") && !isContent(cue[0], text[0])
                    || rule.id().endsWith("after-quoted") && isFragment(text)
                    || !takesPreposition(cue, text[0])) {
                return match.start();
            }
            if (value.equals("according") && text[0] > match.start() && opensOtherReport(text[0])) {
                return match.start();
            }
            if ((value.equals("according") || value.equals("trailing")) && isReported(rule, text, c)) {
                return match.start();
            }
            int[] addressee = c.get("addressee");
            if (addressee != null && !isObject(addressee[0], cue[0])) {
                return match.start();
            }
            if (value.equals("headline") && match.start() != analysis.sentenceStart(match.start())) {
                return match.start();
            }
            if (value.equals("according")
                    && (!tokens.get(match.start()).pronoun().isEmpty() && c.containsKey("speaker")
                            || isAlso(match, limit))) {
                return match.start();
            }
            int[] speakerRange = c.get("speaker");
            if (value.equals("described") && isGoverned(cue[0])) {
                speakerRange = null;
            }
            boolean carrier = rule.id().equals("quote.carrier");
            if (speakerRange != null
                    && speakerRange[0] > cue[0] + 1
                    && !carrier
                    && (isOther(speakerRange[0] - 1) || passesOver(cue[0] + 1, speakerRange[0]))) {
                return match.start();
            }
            if (isCarried(cue[0], speakerRange, text[0])) {
                return match.start();
            }
            int[] source = sourceBetween(speakerRange == null ? cue[1] : speakerRange[1], text[0]);
            if (source != null) {
                speakerRange = source;
            }
            if (source == null && speakerRange != null && !carrier && isObject(speakerRange[0], cue[0])) {
                return match.start();
            }
            Phrase first = speakerRange != null && rule.id().contains("say-actor") ? subjectTouching(cue[0]) : null;
            if (first != null) {
                // X considers Y: what follows the verb is its object.
                speakerRange = new int[] {first.start(), first.end()};
            }
            String speaker = null;
            Span speakerText = null;
            if (speakerRange != null) {
                Phrase phrase = actors.startingAt(speakerRange[0]);
                if (phrase == null) {
                    phrase = actors.startingAt(speakerRange[0] + 1);
                }
                if (phrase != null) {
                    speaker = phrase.entity();
                    speakerText = analysis.baseSpan(speakerRange[0], speakerRange[1]);
                }
            }
            List<Evidence> parts = new ArrayList<>();
            if (speakerText != null) {
                parts.add(Evidence.of(speakerText, "quote.speaker-named"));
            } else {
                Phrase before = subjectBefore(cue[0]);
                if (before != null) {
                    speaker = before.entity();
                    speakerText = analysis.baseSpan(before.start(), before.end());
                    parts.add(Evidence.of(speakerText, "quote.speaker-before-cue"));
                } else if (!hasOtherSubject(cue[0])) {
                    speaker = carried(cue[0]);
                    if (speaker != null) {
                        parts.add(Evidence.of(analysis.baseSpan(cue[0], cue[1]), "quote.speaker-carried"));
                    }
                }
            }
            boolean unnamed = speakerText == null && rule.id().endsWith("say-nominal") && !opensClause(cue[0]);
            if (speaker == null && isRisky(rule, cue[0]) || unnamed || isInSpeech(rule, cue[0])) {
                return match.start();
            }
            if (speakerText == null && (isStray(cue[0]) || isImpersonal(cue[0]))) {
                return match.start();
            }
            boolean quoted = opening.containsKey(text[0]);
            boolean apposed = speakerRange != null && text[0] == speakerRange[1] && isAct(cue[0]);
            boolean name = quoted
                    && rule.id().endsWith("say-actor-quoted")
                    && (quotedLength(text[0]) <= 2 || apposed)
                    && !hasColon(cue[1], text[0])
                    && !isJudgement(cue[0])
                    && text[1] < limit
                    && !tokens.get(text[1]).isMark();
            if (name) {
                // مدير مركز «الأفق» للدراسات, تطالب الجبهة «…» باستقلالها
                return match.start();
            }
            boolean fragment = quoted
                    && !isJudgement(cue[0])
                    && rule.id().endsWith("say-quoted")
                    && text[1] - text[0] <= 4
                    && !hasColon(cue[1], text[0])
                    && text[1] < limit
                    && !tokens.get(text[1]).isMark();
            if (fragment) {
                text = new int[] {text[0], clauseEnd(text[0])};
            }
            if (quoted
                    && text[1] - text[0] <= 3
                    && !hasColon(cue[1], text[0])
                    && !rule.id().contains("that")
                    && !value.equals("described")
                    && isName(text)) {
                return match.start();
            }
            Delivery delivery = deliveries.read(cue, speakerText == null ? null : speakerRange, text, speaker);
            emit(rule.id(), text, cue, speaker, speakerText, delivery, parts);
            if (value.equals("according") && text[1] <= match.start() && isInserted(match, limit)) {
                int rest = match.end() + 1;
                emit(rule.id(), new int[] {rest, clauseEnd(rest)}, cue, speaker, speakerText, delivery, parts);
            }
            if (quoted) {
                furtherStretches(
                        rule.id(), Math.max(text[1], match.end()), limit, cue, speaker, speakerText, delivery, parts);
            }
            if (rule.id().endsWith("after-quoted")) {
                int i = text[0] + 1;
                while (i < text[1] - 1) {
                    i = Math.max(i + 1, readAt(i, text[1] - 1));
                }
            }
            if (speakerRange != null && speakerRange[0] > cue[0] && hasRelative(speakerRange[1], text[0])) {
                return speakerRange[1];
            }
            return Math.max(
                    match.start() + 1,
                    value.equals("according") || value.equals("trailing")
                            ? match.end()
                            : Math.min(match.end(), cueEnd(match, cue, text)));
        }

        /** الذي وصف … بـ«…»: speech in a relative clause between the speaker and what he says. */
        private boolean hasRelative(int from, int to) {
            for (int i = from; i < to; i++) {
                if (isRelative(i)) {
                    return true;
                }
            }
            return false;
        }

        /** رد ترامب واصفا مستشارته: who stands behind another actor or a participle is no subject of the verb. */
        private boolean passesOver(int from, int to) {
            for (int i = from; i < to; i++) {
                Phrase phrase = actors.startingAt(i);
                boolean actor = phrase != null && phrase.entity() != null && !phrase.isLocative();
                if (actor || is(i, Reporting.Shape.PARTICIPLE, true) || is(i, Reporting.Shape.PARTICIPLE, false)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Words that somebody is known to have said: «على حد قوله» after them says no more, and an agency that is cited for them carries them.
         */
        private boolean isReported(PatternRule rule, int[] text, Map<String, int[]> captures) {
            int[] speaker = captures.get("speaker");
            Phrase source = speaker == null ? null : actors.startingAt(speaker[0]);
            boolean carrier = speaker == null
                    || source != null && source.entity() != null && actors.kind(source.entity()) == Entity.Kind.MEDIA;
            for (int[] range : ranges) {
                boolean inside = range[0] <= text[0] + 1 && text[1] - 1 <= range[1];
                boolean holds = text[0] <= range[0] && range[1] <= text[1];
                if (inside && opening.containsKey(text[0]) || carrier && (inside || holds)) {
                    return true;
                }
            }
            return speaker == null && !opening.containsKey(text[0]) && text[1] - text[0] > 25;
        }

        /** وبحسب الوكالة، فقد أكد الوزير …: what follows is the report of another source. */
        private boolean opensOtherReport(int from) {
            for (int i = from; i < Math.min(from + 3, tokens.size()); i++) {
                if ((isVerb(i, true) || isVerb(i, false))
                        && i + 1 < tokens.size()
                        && actors.startingAt(i + 1) != null) {
                    return true;
                }
            }
            return false;
        }

        /** دفع الوزير إلى وصف …: after a preposition the word is a noun, and who stands after it is described. */
        private boolean isGoverned(int cue) {
            return !tokens.get(cue).preposition().isEmpty() || cue > 0 && isPreposition(tokens.get(cue - 1));
        }

        /** «فرانس برس»، أوضح …: one or two words in marks before a comma and a verb are a name. */
        private boolean isFragment(int[] text) {
            return text[1] - text[0] <= 4
                    && (isName(text) || !tokens.get(text[0] + 1).isVerb());
        }

        /** فسرت على أنها: a preposition before أن must be one that the word reports with. */
        private boolean takesPreposition(int[] cue, int text) {
            int that = text - 1;
            if (that <= cue[0] || ends("that", that).length == 0 || !isPreposition(tokens.get(that - 1))) {
                return true;
            }
            String preposition = tokens.get(that - 1).fold();
            return lexicon.reporting(tokens.get(cue[0]).base()).stream()
                    .anyMatch(r -> r.prepositions().contains(preposition) || preposition.equals("في"));
        }

        /** Where to look for the next cue: inside the reported clause, since speech holds speech. */
        private int cueEnd(Pattern.Match match, int[] cue, int[] text) {
            return text[0] > cue[0] ? text[0] : match.end();
        }

        private boolean hasColon(int from, int to) {
            for (int i = from; i < to; i++) {
                if (tokens.get(i).isMark(":")) {
                    return true;
                }
            }
            return false;
        }

        /** One word in marks that a list knows is a name, no speech. */
        private boolean isName(int[] text) {
            return actors.covering(Math.min(text[0] + 1, tokens.size() - 1)) != null;
        }

        private boolean isRisky(PatternRule rule, int cue) {
            return rule.id().endsWith("nominal")
                    || isVerb(cue, false) && rule.id().contains("quoted");
        }

        /** A verb that goes on about somebody named before opens its sentence or has و: فيما يتوقع وصول … is nobody's. */
        private boolean opensClause(int cue) {
            Token token = tokens.get(cue);
            Token before = tokens.get(Math.max(0, cue - 1));
            return cue == analysis.sentenceStart(cue)
                    || !token.conjunction().isEmpty()
                    || before.bare().equals("كما")
                    || before.base().equals("عندما")
                    || before.base().equals("اذ")
                    || before.base().equals("قد")
                    || !before.pronoun().isEmpty()
                    || before.base().equals("التي")
                    || before.base().equals("الذي");
        }

        /** Inside marks a verb and a masdar without a speaker of their own are no second report: «أنت تعلن الحرب». */
        private boolean isInSpeech(PatternRule rule, int cue) {
            return rule.id().endsWith("say-nominal") && analysis.marks().isInside(cue);
        }

        /** قيل إن, يقال إن: nobody said it. */
        private boolean isImpersonal(int cue) {
            Reporting word = reporting(cue);
            if (word == null || word.shape() != Reporting.Shape.VERB) {
                return word != null && word.id().equals("qila");
            }
            boolean expected = word.act().equals("expect")
                    && word.form().tense() == VerbForm.Tense.IMPERFECT
                    && word.form().person() == 3
                    && !word.form().feminine()
                    && !word.form().plural()
                    && (cue == 0 || tokens.get(cue - 1).pronoun().isEmpty())
                    && tokens.get(cue).conjunction().isEmpty();
            return word.form().passive() || expected;
        }

        /** A verb in the middle of a clause that names nobody has a subject of its own that is no actor: واجتماع يؤكد أن …. */
        private boolean isStray(int cue) {
            Reporting word = reporting(cue);
            if (word == null
                    || word.shape() != Reporting.Shape.VERB
                    || cue == analysis.sentenceStart(cue)
                    || !tokens.get(cue).conjunction().isEmpty()) {
                return false;
            }
            Token before = tokens.get(cue - 1);
            boolean what = before.bare().equals("ما") || before.bare().equals("مما");
            if (what && !(cue > 1 && attribution.contains(tokens.get(cue - 2).bare()))) {
                return true;
            }
            if (before.isMark() || !isVerb(cue, true) && !isVerb(cue, false)) {
                return false;
            }
            boolean noun = before.isNoun() && !before.pos().equals("VN");
            return noun && actors.covering(cue - 1) == null;
        }

        /** اعتبر, وصف: one or two words in marks are the judgement itself. */
        private boolean isJudgement(int cue) {
            String base = tokens.get(cue).base();
            return base.contains("عتبر") || base.contains("وصف") || base.startsWith("يصف") || base.startsWith("تصف");
        }

        /** وأشار القرار إلى: a noun with the article right after the verb is its subject, and it is nobody who was named before. */
        private boolean hasOtherSubject(int cue) {
            Reporting word = reporting(cue);
            if (word == null || word.shape() != Reporting.Shape.VERB || cue + 1 >= tokens.size()) {
                return false;
            }
            Token next = tokens.get(cue + 1);
            return next.isDefinite()
                    && next.isNoun()
                    && !next.isName()
                    && next.preposition().isEmpty()
                    && actors.covering(cue + 1) == null
                    && lexicon.calendar().longest(tokens, cue + 1) == null
                    && !next.base().equals("اليوم");
        }

        /** كما before a verb means "also" unless the sentence or clause ends with what it attributes. */
        private boolean isAlso(Pattern.Match match, int limit) {
            if (!tokens.get(match.start()).bare().equals("كما")) {
                return false;
            }
            boolean closed = match.end() >= limit || tokens.get(match.end()).isMark();
            return !closed || match.start() == analysis.sentenceStart(match.start());
        }

        /** نقلت الصحيفة عن خبير … أن: the paper carries, and it is not known who spoke. */
        private boolean isCarried(int cue, int @Nullable [] speaker, int text) {
            if (speaker == null
                    || lexicon.reporting(tokens.get(cue).base()).stream().noneMatch(r -> r.id().equals("naqala"))) {
                return false;
            }
            for (int i = speaker[1]; i < text; i++) {
                if (tokens.get(i).bare().equals("عن")) {
                    return speaker[0] < i;
                }
            }
            return false;
        }

        /** ذكرت القناة، نقلا عن مسؤول، أن …: who is named there is the source; null where nobody is. */
        private int @Nullable [] sourceBetween(int from, int to) {
            for (int i = from; i + 2 < to; i++) {
                if (tokens.get(i).bare().equals("نقلا")
                        && tokens.get(i + 1).fold().equals("عن")) {
                    int[] ends = actorEnds(i + 2);
                    return ends.length == 0 || ends[0] > to ? null : new int[] {i + 2, ends[0]};
                }
            }
            return null;
        }

        /**
         * ونعتت الرئيس بـ…, دعا إيران إلى أن …, حذر المشرعين من أن …: who stands after a verb that does not agree with him, or in the accusative, is its
         * object.
         */
        private boolean isObject(int at, int cue) {
            Reporting word = reporting(cue);
            Phrase phrase = actors.startingAt(at);
            if (word == null
                    || phrase == null
                    || phrase.entity() == null
                    || at < cue
                    || word.shape() != Reporting.Shape.VERB
                    || !isVerb(cue, true) && !isVerb(cue, false)) {
                return false;
            }
            String id = phrase.entity();
            boolean person = actors.kind(id) == Entity.Kind.PERSON;
            boolean woman = person ? actors.isFeminine(id) && !actors.isMasculine(id) : phrase.isOnlyFeminine();
            boolean man = person && !actors.isFeminine(id) && !actors.isPlural(id);
            boolean accusative = phrase.isPlural() && tokens.get(at).base().endsWith("ين");
            boolean touching = at == cue + 1;
            return word.form().feminine() && man
                    || !word.form().feminine() && !word.form().plural() && touching && woman && !actors.isPlural(id)
                    || touching && accusative;
        }

        /** Whether the token before a speaker shows that he is no subject: أمام اللجنة. */
        private boolean isOther(int at) {
            Token token = tokens.get(at);
            return !token.fold().equals("عن") && governing.contains(token.base());
        }

        /** An actor right before a verb without و that agrees with it. */
        private @Nullable Phrase subjectTouching(int cue) {
            Reporting word = reporting(cue);
            Phrase phrase = cue > 0 ? actors.covering(cue - 1) : null;
            if (word == null
                    || phrase == null
                    || phrase.end() != cue
                    || phrase.start() < analysis.sentenceStart(cue)
                    || !tokens.get(cue).conjunction().isEmpty()
                    || word.shape() != Reporting.Shape.VERB) {
                return null;
            }
            boolean governed = !tokens.get(phrase.start()).preposition().isEmpty()
                    || phrase.start() > 0 && isPreposition(tokens.get(phrase.start() - 1));
            boolean speaks = phrase.entity() != null
                    && phrase.shape() != Phrase.Shape.PLACE
                    && phrase.shape() != Phrase.Shape.DEMONYM
                    && !phrase.isLocative();
            return speaks && !governed && agrees(phrase.entity(), word.form(), true) ? phrase : null;
        }

        private void emit(
                String rule,
                int[] text,
                int[] cue,
                @Nullable String speaker,
                @Nullable Span speakerText,
                Delivery delivery,
                List<Evidence> parts) {
            List<int[]> stretches = stretches(text);
            for (int[] stretch : stretches) {
                int from = stretch[0];
                int to = stretch[1];
                Quotation.Manner manner = Quotation.Manner.INDIRECT;
                if (opening.containsKey(from) && opening.get(from).close() >= to - 1) {
                    manner = Quotation.Manner.DIRECT;
                    QuoteMarks.Pair pair = opening.get(from);
                    from++;
                    to = Math.min(to, pair.close());
                    while (to > from && tokens.get(to - 1).isMark(".")) {
                        to--;
                    }
                } else {
                    for (int i = from; i < to; i++) {
                        QuoteMarks.Pair pair = opening.get(i);
                        if (pair != null && pair.close() - pair.open() > 2 && !isTitle(pair)) {
                            manner = Quotation.Manner.MIXED;
                        }
                        QuoteMarks.Pair end = closing.get(i);
                        if (end != null && end.open() < from) {
                            manner = Quotation.Manner.MIXED;
                        }
                    }
                }
                if (to <= from) {
                    continue;
                }
                Span span = analysis.span(from, to);
                Span cueSpan = analysis.span(cue[0], cue[1]);
                if (out.stream().anyMatch(q -> q.span().equals(span))) {
                    continue;
                }
                out.add(new Quotation(
                        span, manner, cueSpan, speaker, speakerText, delivery, new Evidence(span, rule, parts)));
                ranges.add(new int[] {from, to});
                speakers.add(speaker);
                cues.add(cue[0]);
            }
        }

        /** «…» و«…» under one cue. */
        private void furtherStretches(
                String rule,
                int from,
                int limit,
                int[] cue,
                @Nullable String speaker,
                @Nullable Span speakerText,
                Delivery delivery,
                List<Evidence> parts) {
            int at = from;
            while (at < limit) {
                int next = at;
                boolean joined = false;
                while (next < limit
                        && next < at + 4
                        && !opening.containsKey(next)
                        && !tokens.get(next).isVerb()
                        && !is(next, Reporting.Shape.PARTICIPLE, true)
                        && !is(next, Reporting.Shape.PARTICIPLE, false)
                        && (!tokens.get(next).isMark() || tokens.get(next).isMark("،"))) {
                    joined |= tokens.get(next).isMark("،")
                            || tokens.get(next).fold().startsWith("و");
                    next++;
                }
                if (!joined) {
                    return;
                }
                QuoteMarks.Pair pair = next > at ? opening.get(next) : null;
                if (pair == null || !pair.balanced() || pair.close() >= limit) {
                    return;
                }
                emit(rule, new int[] {next, pair.close() + 1}, cue, speaker, speakerText, delivery, parts);
                at = pair.close() + 1;
            }
        }

        private boolean isTitle(QuoteMarks.Pair pair) {
            return pair.close() - pair.open() <= 2;
        }

        /**
         * One stretch, or each stretch in marks where a clause is made of them: أنه «…» ولا حتى «…».
         */
        private List<int[]> stretches(int[] text) {
            QuoteMarks.Pair first = opening.get(text[0]);
            if (first == null || !first.balanced() || first.close() >= text[1] - 1) {
                return List.of(text);
            }
            List<int[]> marked = new ArrayList<>();
            int outside = 0;
            int i = text[0];
            while (i < text[1]) {
                QuoteMarks.Pair pair = opening.get(i);
                if (pair != null && pair.balanced() && pair.close() < text[1]) {
                    marked.add(new int[] {i, pair.close() + 1});
                    i = pair.close() + 1;
                } else {
                    outside += tokens.get(i).isMark() ? 0 : 1;
                    i++;
                }
            }
            int inside = marked.stream().mapToInt(m -> m[1] - m[0] - 2).sum();
            if (outside <= 3 || marked.size() > 1 && outside * 2 < inside) {
                List<int[]> speech =
                        marked.stream().filter(m -> m[1] - m[0] > 3).toList();
                return speech.isEmpty() ? marked : speech;
            }
            return List.of(text);
        }

        /** What «وفق …» attributes: the clause after it where it opens the sentence, else the clause before it. */
        private int @Nullable [] attributed(Pattern.Match match, int limit) {
            int start = analysis.sentenceStart(match.start());
            int words = 0;
            for (int i = start; i < match.start(); i++) {
                words += tokens.get(i).isMark() ? 0 : 1;
            }
            int end = match.end();
            if (words <= 1) {
                int from = end;
                while (from < limit
                        && from < end + 14
                        && !(tokens.get(from).isMark("،")
                                || tokens.get(from).conjunction().equals("ف")
                                || tokens.get(from).base().equals("ان")
                                        && !tokens.get(from).conjunction().isEmpty()
                                || ends("that", from).length > 0
                                        && tokens.get(from).bare().startsWith("ان"))) {
                    from++;
                }
                if (from >= limit || from >= end + 14) {
                    return null;
                }
                if (tokens.get(from).isMark("،")) {
                    from++;
                }
                if (from < limit && ends("that", from).length > 0) {
                    from++;
                }
                return from < limit ? new int[] {from, clauseEnd(from)} : null;
            }
            int to = match.start();
            while (to > start && tokens.get(to - 1).isMark() && !closing.containsKey(to - 1)) {
                to--;
            }
            if (to <= start) {
                return null;
            }
            QuoteMarks.Pair pair = closing.get(to - 1);
            if (pair != null
                    && pair.open() >= start
                    && pair.close() - pair.open() > 2
                    && (to == match.start() || pair.close() - pair.open() > pair.open() - start)) {
                return new int[] {pair.open(), to};
            }
            int from = start;
            for (int k = 0; k < ranges.size(); k++) {
                int[] range = ranges.get(k);
                if (range[0] >= start && range[0] < to && range[1] >= to) {
                    from = Math.max(from, range[0]);
                } else if (range[0] >= start && range[1] < to && range[1] > from) {
                    from = range[1];
                }
            }
            while (from < to && (tokens.get(from).isMark() && !opening.containsKey(from))) {
                from++;
            }
            return to - from >= (isInserted(match, limit) ? 2 : 3) ? new int[] {from, to} : null;
        }

        /** خلفت المعارك، بحسب المصدر، عشرة قتلى: the source stands inside the clause that it is the source of. */
        private boolean isInserted(Pattern.Match match, int limit) {
            int before = match.start() - 1;
            int after = match.end();
            return before > analysis.sentenceStart(match.start())
                    && after + 2 < limit
                    && (tokens.get(before).isMark("،") || isDash(before))
                    && (tokens.get(after).isMark("،") || isDash(after))
                    && tokens.get(after + 1).conjunction().isEmpty()
                    && !attribution.contains(tokens.get(after + 1).base())
                    && !isTurning(after + 1)
                    && !is(after + 1, Reporting.Shape.PARTICIPLE, true)
                    && !is(after + 1, Reporting.Shape.PARTICIPLE, false)
                    && !(isVerb(after + 1, true) || isVerb(after + 1, false))
                    && !Set.of("فيما", "بينما", "حيث", "اذ", "لكن", "مما", "وسط", "بعد", "قبل", "الذي", "التي")
                            .contains(tokens.get(after + 1).base());
        }

        // ---- who speaks

        private @Nullable Reporting reporting(int cue) {
            List<Reporting> words = lexicon.reporting(tokens.get(cue).base());
            return words.isEmpty() ? null : words.get(0);
        }

        /** The subject right before a verb: الوزير قال, الوزير الذي قال, وكان الوزير قال. */
        private @Nullable Phrase subjectBefore(int cue) {
            Reporting word = reporting(cue);
            if (word == null
                    || word.shape() != Reporting.Shape.VERB
                    || !tokens.get(cue).conjunction().isEmpty()) {
                return null;
            }
            int start = analysis.sentenceStart(cue);
            if (tokens.get(start).bare().equals("اما")) {
                // أما بالنسبة لفلان، فقد قال: the topic is the subject.
                for (int k = start + 1; k < cue; k++) {
                    Phrase topic = actors.startingAt(k);
                    if (topic != null && topic.entity() != null && topic.shape() != Phrase.Shape.PLACE) {
                        return agrees(topic.entity(), word.form(), true) ? topic : null;
                    }
                }
            }
            int i = cue - 1;
            while (i >= start && i > cue - 12) {
                Token token = tokens.get(i);
                Phrase phrase = actors.covering(i);
                if (phrase != null) {
                    boolean speaks = phrase.shape() != Phrase.Shape.PLACE
                            && phrase.entity() != null
                            && !(phrase.shape() == Phrase.Shape.DEMONYM && !phrase.isPlural())
                            && !phrase.isLocative();
                    boolean governed = !tokens.get(phrase.start()).preposition().isEmpty()
                            || phrase.start() > start && isGoverning(phrase.start() - 1);
                    if (speaks && !governed && agrees(phrase.entity(), word.form(), true)) {
                        return phrase;
                    }
                    i = phrase.start() - 1;
                    continue;
                }
                if (token.isVerb() || token.isMark("؛") || token.isMark(":") || ends("that", i).length > 0) {
                    return null;
                }
                i--;
            }
            return null;
        }

        /** The last speaker that the cue agrees with; then the last named who could have spoken. */
        private @Nullable String carried(int cue) {
            Reporting word = reporting(cue);
            VerbForm form = word == null ? null : word.form();
            boolean participle = word != null && word.shape() == Reporting.Shape.PARTICIPLE;
            if (word != null && word.form().person() == 1 && word.shape() == Reporting.Shape.VERB) {
                return speakerAround(cue);
            }
            int sentence = analysis.sentenceOf(cue);
            String here = lastSpeaker(sentence, cue, form, participle);
            if (here != null) {
                return here;
            }
            String subject = firstSubject(analysis.sentenceStart(cue), cue, form, participle);
            if (subject != null) {
                return subject;
            }
            boolean goesOn = word != null && continuing.contains(tokens.get(cue).base());
            String narrated = null;
            for (int before = sentence - 1; before >= Math.max(0, sentence - 4); before--) {
                int from = analysis.sentences().get(before)[0];
                if (tokens.get(from).paragraph() < tokens.get(cue).paragraph() - 2) {
                    break;
                }
                String speaker = lastSpeaker(before, cue, form, participle);
                if (speaker != null) {
                    return narrated == null || goesOn ? speaker : narrated;
                }
                if (narrated == null
                        && tokens.get(from).paragraph() >= tokens.get(cue).paragraph() - 1) {
                    narrated = firstSubject(from, analysis.sentences().get(before)[1], form, participle);
                }
            }
            if (narrated != null) {
                return narrated;
            }
            for (Phrase phrase : phrasesBefore(cue)) {
                String id = phrase.entity();
                if (id != null
                        && phrase.shape() == Phrase.Shape.PERSON
                        && actors.kind(id) == Entity.Kind.PERSON
                        && (form == null || agrees(id, form, participle))
                        && tokens.get(phrase.start()).paragraph()
                                >= tokens.get(cue).paragraph() - 1) {
                    return id;
                }
            }
            return null;
        }

        /** The last in a sentence who spoke, in no quotation that holds the cue, and whom the cue agrees with. */
        private @Nullable String lastSpeaker(int sentence, int cue, @Nullable VerbForm form, boolean participle) {
            for (int k = speakers.size() - 1; k >= 0; k--) {
                String speaker = speakers.get(k);
                if (speaker == null || analysis.sentenceOf(cues.get(k)) != sentence) {
                    continue;
                }
                int[] range = ranges.get(k);
                boolean around = range[0] <= cue && cue < range[1];
                if (!around && !isNested(k) && (form == null || agrees(speaker, form, participle))) {
                    return speaker;
                }
            }
            return null;
        }

        /** Whether the cue of a quotation lies inside another quotation: its speaker is quoted himself. */
        private boolean isNested(int k) {
            int cue = cues.get(k);
            for (int other = 0; other < ranges.size(); other++) {
                if (other != k && ranges.get(other)[0] <= cue && cue < ranges.get(other)[1]) {
                    return true;
                }
            }
            return false;
        }

        /** أقول: who speaks in the innermost quotation around it. */
        private @Nullable String speakerAround(int cue) {
            for (int k = ranges.size() - 1; k >= 0; k--) {
                if (ranges.get(k)[0] <= cue && cue < ranges.get(k)[1]) {
                    return speakers.get(k);
                }
            }
            return null;
        }

        /** The first in a stretch who is named without a preposition, can speak, and whom the cue agrees with. */
        private @Nullable String firstSubject(int from, int to, @Nullable VerbForm form, boolean knowsNumber) {
            for (int i = from; i < to; i++) {
                Phrase phrase = actors.startingAt(i);
                if (phrase == null
                        || phrase.entity() == null
                        || phrase.shape() == Phrase.Shape.PLACE
                        || phrase.isLocative()) {
                    continue;
                }
                boolean governed = !tokens.get(i).preposition().isEmpty() || i > 0 && isGoverning(i - 1);
                boolean speaks = phrase.shape() == Phrase.Shape.STATE
                        || phrase.shape() == Phrase.Shape.SEAT
                        || phrase.shape() == Phrase.Shape.PERSON
                        || phrase.shape() == Phrase.Shape.TITLE
                        || phrase.shape() == Phrase.Shape.BODY
                        || phrase.shape() == Phrase.Shape.ORGANISATION
                        || phrase.shape() == Phrase.Shape.PEOPLE && form != null && form.plural();
                if (!governed && speaks && (form == null || agrees(phrase.entity(), form, knowsNumber))) {
                    return phrase.entity();
                }
            }
            return null;
        }

        /** Whether a token governs the noun after it, which then is no subject. */
        private boolean isGoverning(int at) {
            return isPreposition(tokens.get(at))
                    || governing.contains(tokens.get(at).base())
                    || tokens.get(at).isQuoteMark()
                            && at > 0
                            && tokens.get(at - 1).fold().equals("ل");
        }

        private List<Phrase> phrasesBefore(int token) {
            List<Phrase> before = new ArrayList<>();
            for (Phrase phrase : actors.phrases()) {
                if (phrase.start() < token) {
                    before.add(0, phrase);
                }
            }
            return before;
        }

        private boolean agrees(@Nullable String entity, VerbForm form, boolean knowsNumber) {
            if (entity == null) {
                return false;
            }
            if (form.person() == 1) {
                return true;
            }
            boolean person = actors.kind(entity) == Entity.Kind.PERSON;
            if (form.plural()) {
                return actors.isPlural(entity);
            }
            if (form.feminine()) {
                return actors.isFeminine(entity) || actors.isPlural(entity);
            }
            return actors.isMasculine(entity) && !(person && knowsNumber && actors.isPlural(entity));
        }
    }
}
