package org.taqarub.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/**
 * Says which of a report's times an event has: every time belongs to a verb or a noun of its sentence, and an event takes the time of its own word, of its
 * relative clause, of the verb that carries it or goes before it in a chain, of the words that report it, or that beside it. Where none of these has one the
 * event has no date.
 */
final class EventTimes {

    /**
     * When an event happened.
     *
     * @param value {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
     * @param evidence the time expression, under the way in which it belongs to the event
     */
    record When(String value, Evidence evidence) {}

    /** A time with its place among the tokens and the word that it belongs to. */
    private record Placed(TimeMention time, String value, int start, int end, int host) {

        int distance(int at) {
            return at < start ? start - at : at - end + 2;
        }
    }

    private static final Pattern DURATION = Pattern.compile("P(\\d+)([DWMY])");

    private static final int FRONT = 8;
    private static final int CARRIED = 14;
    private static final int GOVERNED = 4;

    /** How many words on from what is said to be planned or signed its time may begin: المقرر عقدها في سنغافورة في 12. */
    private static final int PLANNED = 6;

    private final Analysis analysis;
    private final Actors actors;
    private final Arguments arguments;
    private final Lexicon lexicon;
    private final List<Quotation> quotations;
    private final List<Token> tokens;
    private final @Nullable LocalDate published;
    private final List<Placed> times = new ArrayList<>();

    EventTimes(
            Analysis analysis,
            Actors actors,
            Arguments arguments,
            Lexicon lexicon,
            List<TimeMention> times,
            List<Quotation> quotations) {
        this.analysis = analysis;
        this.actors = actors;
        this.arguments = arguments;
        this.lexicon = lexicon;
        this.quotations = quotations;
        this.tokens = analysis.tokens();
        this.published = analysis.report().publishedOn();
        place(times);
    }

    /** When an event happened by the words that state it, or else by those that state it again; null where the report does not say so. */
    @Nullable
    When of(Candidate event) {
        When told = stated(event);
        for (Candidate again : event.retold()) {
            if (told == null) {
                told = stated(again);
                told = told != null && (isToCome(told.value()) || !isNear(told.value())) ? null : told;
            }
        }
        return told;
    }

    private @Nullable When stated(Candidate event) {
        int at = event.at();
        int end = at + event.length();
        if (isStanding(event)) {
            return null;
        }
        boolean verbal = EventFinder.SPEAKING.contains(event.frame().type());
        When own = isVerb(at) ? ofVerb(at) : ofNoun(at, end, verbal);
        if (own == null) {
            own = beside(at, end, event.frame().type());
        }
        if (own == null && verbal) {
            own = spoken(event);
        }
        if (own == null && verbal) {
            own = lead(event);
        }
        return own;
    }

    /** قوات يدعمها التحالف, المدعومة من: backing that goes on has no date. */
    private boolean isStanding(Candidate event) {
        int at = event.at();
        return event.frame().type().equals("AID")
                && (isVerb(at) ? isHabit(at) : tokens.get(at).isAdjective() || isCircumstance(at));
    }

    /** The nearest time of the sentence where no other clause and no quotation begins or ends between; null where none is. */
    private @Nullable When beside(int at, int end, String type) {
        Placed best = null;
        int least = Integer.MAX_VALUE;
        for (Placed time : times) {
            boolean here = time.start() >= analysis.sentenceStart(at) && time.end() <= analysis.sentenceEnd(at);
            boolean together = here
                    && quotations.stream()
                            .allMatch(q -> q.span().contains(tokens.get(at).span())
                                    == q.span().contains(time.time().span()));
            int distance = together ? between(time, at, end, type) : -1;
            if (distance >= 0 && distance < least) {
                least = distance;
                best = time;
            }
        }
        return when(best, "when.beside");
    }

    /** How many words lie between an event and a time; negative where a clause ends there, or the time is that of words about the event. */
    private int between(Placed time, int at, int end, String type) {
        boolean after = time.start() >= end;
        int from = after ? end : time.end();
        int to = after ? time.start() : at;
        int passed = 0;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark("؛") || tokens.get(i).isMark(":")) {
                return -1;
            }
            if (tokens.get(i).isVerb() && actors.covering(i) == null || isRelative(i)) {
                return -1;
            }
            if (tokens.get(i).isMark("،") && (!after || ++passed > 1)) {
                return -1;
            }
            if (after && (isPreparing(i) || i > end && isPlanned(i, time.start()))) {
                return -1;
            }
            // اتهمها بمحاولة انقلاب في 2016, عام 2015 بعد سنوات من التفاوض: another deed's time.
            if (after
                            && isOtherDeed(i, type)
                            && tokens.get(i).conjunction().isEmpty()
                            && !tokens.get(to - 1).isMark("،")
                    || isOtherTime(i) && !(after && i == to - 1)) {
                return -1;
            }
        }
        boolean elsewhere = !after && time.host() >= 0 && isJudging(time.host());
        return elsewhere ? -1 : to - from;
    }

    /** Whether an event noun stands at a token, of another type than {@code type}. */
    private boolean isOtherDeed(int at, String type) {
        var match = tokens.get(at).isVerb() ? null : arguments.nounAt(at);
        return match != null
                && match.values().stream().noneMatch(n -> n.frame().type().equals(type));
    }

    /** بعد, منذ, قبل; not من قبل, by whom. */
    private boolean isOtherTime(int at) {
        return lexicon.words("other-time").contains(tokens.get(at).base())
                && !(tokens.get(at).base().equals("قبل")
                        && at > 0
                        && tokens.get(at - 1).bare().equals("من"));
    }

    /** Whether a date lies after the day of publication. */
    boolean isToCome(String value) {
        if (published == null || !value.matches("\\d{4}-\\d\\d(-\\d\\d)?")) {
            return false;
        }
        return value.compareTo(published.toString().substring(0, value.length())) > 0;
    }

    // ---- where times stand and what they belong to

    private void place(List<TimeMention> mentions) {
        int i = 0;
        int open = -1;
        for (TimeMention time : mentions) {
            while (i < tokens.size()
                    && tokens.get(i).span().end() <= time.span().start()) {
                i++;
            }
            int end = i;
            while (end < tokens.size()
                    && tokens.get(end).span().start() < time.span().end()) {
                end++;
            }
            // بين 1998 و2000: neither end is when it happened.
            boolean range = i > 0
                            && tokens.get(i - 1).base().equals("بين")
                            && !(i > 1
                                    && lexicon.words("nights")
                                            .contains(tokens.get(i - 2).base()))
                    || open >= 0
                            && i < end
                            && (i == open && !tokens.get(i).conjunction().isEmpty()
                                    || i == open + 1 && tokens.get(open).bare().equals("و"));
            open = range && i != open ? end : -1;
            String value = i < end && !range ? dated(time.value(), i) : "";
            if (!value.isEmpty()) {
                times.add(new Placed(time, value, i, end, host(i, end, value)));
            }
        }
    }

    /** A value as events have it: no weeks and no durations; empty where a duration tells no date. */
    private String dated(String value, int start) {
        Matcher duration = DURATION.matcher(value);
        if (duration.matches()) {
            return ago(Integer.parseInt(duration.group(1)), duration.group(2), start);
        }
        if (value.startsWith("P")) {
            return "";
        }
        if (value.indexOf('W') > 0) {
            LocalDate monday = LocalDate.of(Integer.parseInt(value.substring(0, 4)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(value.substring(6)))
                    .with(java.time.DayOfWeek.MONDAY);
            YearMonth month = YearMonth.from(monday);
            return month.equals(YearMonth.from(monday.plusDays(6))) ? month.toString() : "";
        }
        return value;
    }

    /** قبل ثلاثة أيام is a day, قبل أسبوعين a month, قبل عامين a year; before something else (قبل يومين من) it is none. */
    private String ago(int count, String unit, int start) {
        boolean lead = tokens.get(start).base().equals("قبل");
        if (published == null
                || !lead && !(start > 0 && tokens.get(start - 1).base().equals("قبل"))) {
            return "";
        }
        int after = start;
        while (after < tokens.size() && after < start + 4) {
            Token token = tokens.get(after);
            if (token.base().equals("من")
                    || token.base().equals("على")
                    || token.base().equals("علي")) {
                return "";
            }
            after++;
        }
        switch (unit) {
            case "D":
                LocalDate day = published.minusDays(count);
                return count < 7 ? day.toString() : YearMonth.from(day).toString();
            case "W":
                return YearMonth.from(published.minusWeeks(count)).toString();
            case "M":
                return YearMonth.from(published.minusMonths(count)).toString();
            default:
                return count < 100 ? String.valueOf(published.getYear() - count) : "";
        }
    }

    /** Verbs by the tagger; قتل and لقي at the head of a sentence are verbs whatever it says. */
    private boolean isVerb(int at) {
        if (actors.covering(at) != null) {
            return false;
        }
        Token token = tokens.get(at);
        return arguments.isVerb(at)
                || lexicon.words("casualty-verbs").contains(token.base())
                        && token.preposition().isEmpty()
                        && token.pronoun().isEmpty()
                        && opensSentence(at);
    }

    /** At the head of a sentence, after a comma, or before a number: قتل 52 فلسطينيا. */
    private boolean opensSentence(int at) {
        return at == analysis.sentenceStart(at)
                || tokens.get(at - 1).isMark("،")
                || at + 1 < tokens.size()
                        && (tokens.get(at + 1).kind() == org.taqarub.text.Piece.Kind.NUMBER
                                || tokens.get(at + 1).pos().equals("CD"));
    }

    /** Whether a value ends on the day of publication or before. */
    private boolean isOver(String value) {
        return published != null && value.compareTo(published.toString().substring(0, value.length())) <= 0;
    }

    private boolean isBoundary(int at) {
        Token token = tokens.get(at);
        return token.isMark("،")
                || token.isMark("؛")
                || token.isMark(":")
                || token.isMark(".")
                || token.isMark("-")
                || token.isMark("–");
    }

    private boolean isRelative(int at) {
        return lexicon.words("relatives").contains(tokens.get(at).base());
    }

    private boolean opensClause(int at) {
        return lexicon.words("clause-openers").contains(tokens.get(at).base());
    }

    /** The token that a time belongs to: a verb, or a noun that it stands beside; -1 where there is none. */
    private int host(int start, int end, String value) {
        int sentence = analysis.sentenceStart(start);
        int limit = analysis.sentenceEnd(start);
        int before = start - 1;
        while (before >= sentence && isGovernor(before)) {
            before--;
        }
        boolean head = before < sentence
                || before == sentence && tokens.get(before).base().equals("بدء");
        // الاتفاق الموقع عام 2015, ميزانية 2018: the noun's time.
        if (!head
                && lexicon.words("dated-participles")
                        .contains(tokens.get(before).base())) {
            return before;
        }
        if (!head
                && value.length() == 4
                && before == start - 1
                && tokens.get(before).isNoun()
                && tokens.get(start).kind() == org.taqarub.text.Piece.Kind.NUMBER) {
            return before;
        }
        boolean boundary = !head && (isBoundary(before) || opensClause(before));
        int ahead = -1;
        if (head && hasSince(sentence, start)) {
            return -1;
        }
        if (head) {
            ahead = verbAfter(end, Math.min(limit, end + FRONT));
        } else if ((boundary || !tokens.get(before + 1).conjunction().isEmpty()) && end < limit && isVerb(end)) {
            ahead = end;
        }
        if (ahead >= 0) {
            return ahead;
        }
        boolean apart = boundary && tokens.get(before).isMark("،") && (end >= limit || isBoundary(end));
        int skipped = -1;
        for (int i = start - 1; i >= sentence; i--) {
            if (isVerb(i)) {
                boolean fits = !apart || opensAt(i, sentence);
                if (fits && !(isHabit(i) && isOver(value))) {
                    return isJudging(i) && !apart && isEventNoun(before) ? before : i;
                }
                skipped = skipped < 0 ? i : skipped;
            }
            if (tokens.get(i).isMark("؛") || isRelative(i) && skipped < 0 && !apart) {
                return skipped;
            }
            // القمة المقررة في سنغافورة الثلاثاء
            if (!apart && isPlanned(i, start)) {
                return i;
            }
            // محادثات تحضيرا للقمة في سنغافورة الثلاثاء
            if (!apart && start - i > 1 && isPreparing(i)) {
                return i + 1;
            }
            // وزار البلاد منذ الاتفاق في فيينا الشهر الماضي
            if (!apart
                    && i > sentence
                    && isEventNoun(i)
                    && lexicon.words("other-time").contains(tokens.get(i - 1).base())) {
                return i;
            }
        }
        if (skipped < 0 && hasSince(sentence, start)) {
            return -1;
        }
        return skipped >= 0 ? skipped : verbAfter(end, Math.min(limit, end + CARRIED));
    }

    /** المقررة في سنغافورة الثلاثاء: whether a participle says when something is planned or was signed. */
    private boolean isPlanned(int at, int time) {
        return time - at <= PLANNED
                && lexicon.words("dated-participles").contains(tokens.get(at).base());
    }

    /** تحضيرا للقمة, للإعداد لزيارة: whether what stands after a word is what is prepared, and no clause of its own. */
    private boolean isPreparing(int at) {
        Token next = tokens.get(at + 1);
        return lexicon.words("preparing").contains(tokens.get(at).stem())
                && next.isNoun()
                && next.preposition().equals("ل");
    }

    /** ومنذ بدء النزاع في 2011، قصفت: where something began is not when the rest happened. */
    private boolean hasSince(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).base().equals("منذ")) {
                return true;
            }
        }
        return false;
    }

    private boolean isEventNoun(int at) {
        return at >= 0 && !tokens.get(at).isVerb() && lexicon.frameNounsAt(tokens, at);
    }

    private int verbAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isVerb(i)) {
                return i;
            }
            if (isRelative(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a verb begins a clause of its own: at the sentence's head, after a mark, a particle or و. */
    private boolean opensAt(int verb, int sentence) {
        if (verb == sentence || !tokens.get(verb).conjunction().isEmpty()) {
            return true;
        }
        Token before = tokens.get(verb - 1);
        return before.isMark()
                || opensClause(verb - 1)
                || before.base().equals("قد")
                || before.base().equals("لقد")
                || before.base().equals("ان")
                || firstVerb(sentence) == verb && !isRelative(verb - 1);
    }

    private int firstVerb(int sentence) {
        return verbAfter(sentence, analysis.sentenceEnd(sentence));
    }

    private boolean isGovernor(int at) {
        return lexicon.words("time-governors").contains(tokens.get(at).base());
    }

    // ---- events of verbs

    private @Nullable When ofVerb(int verb) {
        When own = when(hostedBy(verb, verb), "when.clause");
        if (own != null) {
            return isHabit(verb) && !isNear(own.value()) ? null : own;
        }
        When chained = chained(verb);
        if (chained != null) {
            return chained;
        }
        When told = isHabit(verb) ? null : reported(verb);
        return told != null ? told : reached(verb);
    }

    /** The time nearest to a place among those that belong to a verb, in the same quotation or out of any. */
    private @Nullable Placed hostedBy(int verb, int at) {
        Placed best = null;
        for (Placed time : times) {
            if (time.host() == verb
                    && !(isToCome(time.value()) && isPast(verb))
                    && isSameSpeech(time.start(), at)
                    && (best == null || time.distance(at) < best.distance(at))) {
                best = time;
            }
        }
        return best;
    }

    private @Nullable When when(@Nullable Placed time, String rule) {
        return time == null
                ? null
                : new When(
                        time.value(),
                        new Evidence(
                                time.time().span(), rule, List.of(time.time().evidence())));
    }

    /** A verb in the present tells of what goes on, and has a date only where that is about today. */
    private boolean isHabit(int verb) {
        Token token = tokens.get(verb);
        return !isPast(verb)
                && !token.preposition().equals("س")
                && !(verb > 0 && tokens.get(verb - 1).bare().equals("لم"))
                && !(verb > 0 && tokens.get(verb - 1).bare().equals("ان"));
    }

    private boolean isPast(int verb) {
        Token token = tokens.get(verb);
        return !token.pos().equals("VBP")
                && !(token.pos().equals("VBN") && token.base().startsWith("ي"));
    }

    private boolean isNear(String value) {
        if (published == null || value.length() < 10) {
            return false;
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(LocalDate.parse(value), published);
        return Math.abs(days) <= 7;
    }

    private boolean isSameSpeech(int a, int b) {
        Span first = tokens.get(a).span();
        Span second = tokens.get(b).span();
        return quotations.stream()
                .noneMatch(q -> q.span().contains(first) != q.span().contains(second));
    }

    /** قتلت الشرطة الجمعة إرهابيا واعتقلت 16: a verb in the past that goes on with the first one of its sentence has its time. */
    private @Nullable When chained(int verb) {
        Token token = tokens.get(verb);
        boolean past = isPast(verb);
        boolean goesOn = !token.conjunction().isEmpty()
                || verb > 0
                        && lexicon.words("going-on")
                                .contains(tokens.get(verb - 1).base());
        if (!past || !goesOn) {
            return null;
        }
        When main = when(mainTime(verb), "when.chain");
        return main != null || token.conjunction().isEmpty() ? main : when(before(verb), "when.chain");
    }

    /** هاجموا فندقا أمس وتبادلوا إطلاق النار: the time of the verb in the past before, with no other clause between. */
    private @Nullable Placed before(int at) {
        for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
            if (isVerb(i)) {
                return isPast(i) && isSameSpeech(i, at) ? hostedBy(i, i) : null;
            }
            if (isRelative(i) || tokens.get(i).isMark("؛") || tokens.get(i).isMark(":")) {
                return null;
            }
        }
        return null;
    }

    /** The time of the first verb of a sentence, where {@code at} stands in no clause of another. */
    private @Nullable Placed mainTime(int at) {
        for (int i = analysis.sentenceStart(at); i < at; i++) {
            if (isVerb(i)) {
                return isPast(i) && isSameSpeech(i, at) ? hostedBy(i, i) : null;
            }
        }
        return null;
    }

    // ---- events of nouns

    private @Nullable When ofNoun(int at, int end, boolean verbal) {
        int limit = analysis.sentenceEnd(at);
        boolean governed = isAfterSomething(at);
        int next = -1;
        for (int i = end; i < limit && next < 0; i++) {
            if (isVerb(i)) {
                next = i;
            }
        }
        // الهجوم الذي وقع الثلاثاء, هجوم استهدف المدينة الثلاثاء
        if (next >= 0 && isOwnClause(at, end, next)) {
            When own = when(hostedBy(next, at), "when.relative");
            for (int i = next + 1; i < limit && own == null && !isBoundary(i) && !isRelative(i); i++) {
                if (isVerb(i)) {
                    own = tokens.get(i).conjunction().isEmpty() ? when(hostedBy(i, at), "when.relative") : null;
                    break;
                }
            }
            if (own != null) {
                return own;
            }
        }
        Placed after = null;
        for (Placed time : times) {
            boolean reached = time.start() >= end
                    && time.start() < (next < 0 ? limit : next)
                    && (time.host() < end || time.host() == at || time.host() == end && isPlanned(end, time.start()))
                    && isSameSpeech(time.start(), at)
                    && time.start() - end <= (governed ? GOVERNED : CARRIED)
                    && isOpen(end, time.start())
                    && !(time.host() >= 0 && time.host() < at && hasComma(end, time.start()));
            if (reached && (after == null || time.start() < after.start())) {
                after = time;
            }
        }
        if (after != null) {
            return when(after, "when.noun");
        }
        if (governed) {
            return null;
        }
        boolean during = isDuring(at);
        int carrier = carrier(at, during);
        boolean spoken = verbal && carrier >= 0 && isSaying(carrier);
        if (carrier >= 0 && at - carrier <= CARRIED && (during || spoken || !isJudging(carrier))) {
            boolean free = isAnnouncing(carrier) || during || spoken;
            Placed time = hostedBy(carrier, free ? carrier : at);
            if (time == null) {
                time = between(carrier, at);
            }
            When carried = when(time, "when.carrier");
            if (carried != null) {
                return isHabit(carrier) && !isNear(carried.value()) ? null : carried;
            }
            When chained = chained(carrier);
            if (chained != null) {
                return chained;
            }
        }
        if (isCircumstance(at)) {
            When main = when(mainTime(at), "when.chain");
            if (main != null) {
                return main;
            }
            int first = firstVerb(analysis.sentenceStart(at));
            if (first >= 0 && first < at && !isSpoken(at)) {
                return reached(first);
            }
        }
        When told = reported(at);
        boolean other = carrier < 0 || at - carrier > CARRIED || isJudging(carrier) && !spoken;
        return told != null || other ? told : reached(carrier);
    }

    /** خلال زيارته, أثناء لقائه: at the time of the verb. */
    private boolean isDuring(int at) {
        return at > 0 && lexicon.words("same-time").contains(tokens.get(at - 1).base());
    }

    /** بدأت قوات يدعمها التحالف الأربعاء هجوما: a time between a verb and the noun that belongs to a verb before. */
    private @Nullable Placed between(int verb, int at) {
        for (Placed time : times) {
            if (time.start() > verb && time.end() <= at && time.host() >= 0 && time.host() < verb && isHabit(verb)) {
                return time;
            }
        }
        return null;
    }

    private boolean isSaying(int verb) {
        return lexicon.reporting(tokens.get(verb).base()).stream().anyMatch(r -> r.say());
    }

    private boolean isAnnouncing(int verb) {
        return lexicon.reporting(tokens.get(verb).base()).stream()
                .anyMatch(r -> r.act().equals("announce"));
    }

    /** بعد الهجوم, منذ تحريرها, في أعقاب, ردا على: what stands after these happened at another time than the clause's. */
    private boolean isAfterSomething(int at) {
        int start = analysis.sentenceStart(at);
        for (int i = at - 1; i >= Math.max(start, at - 3); i--) {
            int k = i;
            if (isVerb(i) || isBoundary(i) || times.stream().anyMatch(t -> t.start() <= k && k < t.end())) {
                return false;
            }
            if (lexicon.words("other-time").contains(tokens.get(i).base())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwnClause(int at, int end, int verb) {
        boolean relative = false;
        boolean close = true;
        for (int i = end; i < verb; i++) {
            if (lexicon.words("relatives-persons").contains(tokens.get(i).base())) {
                return false;
            }
            relative |= isRelative(i);
            close &= tokens.get(i).isAdjective();
            if (isBoundary(i) && !relative || opensClause(i)) {
                return false;
            }
        }
        Token token = tokens.get(verb);
        return relative
                || close
                        && !tokens.get(at).isDefinite()
                        && token.conjunction().isEmpty()
                        && token.preposition().isEmpty();
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isMark("،")) {
                return true;
            }
        }
        return false;
    }

    /** Whether no new clause begins between two places. */
    private boolean isOpen(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isRelative(i)
                    || opensClause(i)
                    || tokens.get(i).isMark("؛")
                    || tokens.get(i).isMark(":")
                    || isOtherTime(i) && i < to - 1 && !isGovernor(i)) {
                return false;
            }
        }
        return true;
    }

    /** The verb whose subject or object a noun is: the last one before it, with no new clause between; -1 where there is none. */
    private int carrier(int at, boolean during) {
        for (int i = at - 1; i >= analysis.sentenceStart(at); i--) {
            if (isVerb(i)) {
                return i;
            }
            if (isRelative(i)
                    || opensClause(i) && !(during && i == at - 1)
                    || tokens.get(i).base().equals("ان")
                    || tokens.get(i).isMark("؛")
                    || tokens.get(i).isMark(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** أدان الرئيس أمس القصف: what is judged or asked for happened at another time. */
    private boolean isJudging(int verb) {
        return lexicon.reporting(tokens.get(verb).base()).stream()
                .anyMatch(r -> !r.act().equals("announce"));
    }

    /** مطالبا, رافضين: a participle that goes on with the sentence's verb. */
    private boolean isCircumstance(int at) {
        Token token = tokens.get(at);
        String s = token.base();
        return !token.isDefinite()
                && token.preposition().isEmpty()
                && token.conjunction().isEmpty()
                && s.length() > 3
                && (s.startsWith("م") || s.charAt(1) == 'ا')
                && (s.endsWith("ا") || s.endsWith("ين"));
    }

    // ---- events inside of speech

    /** في 19 يوليو قالت الوزارة إن 43 قتلوا: what a word of saying of an earlier time reports happened then. */
    private @Nullable When reported(int at) {
        Quotation inner = innermost(at);
        if (inner == null) {
            return null;
        }
        for (int i = analysis.sentenceStart(at); i < analysis.sentenceEnd(at); i++) {
            if (tokens.get(i).span().start() < inner.cue().end()
                    && inner.cue().start() < tokens.get(i).span().end()
                    && isVerb(i)) {
                for (Placed t : times) {
                    if (t.host() == i && !inner.span().contains(t.time().span()) && !isNear(t.value())) {
                        return when(t, "when.reported");
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Quotation innermost(int at) {
        Span span = tokens.get(at).span();
        Quotation inner = null;
        for (Quotation q : quotations) {
            if (q.span().contains(span)
                    && (inner == null || q.span().length() < inner.span().length())) {
                inner = q;
            }
        }
        return inner;
    }

    /** قال الوزير الأربعاء إنه مستعد: who does something by what he says does it when he says it. */
    private @Nullable When spoken(Candidate event) {
        Quotation inner = innermost(event.at());
        String speaker = inner == null ? null : inner.speaker();
        if (inner == null
                || speaker == null
                || !event.actors().contains(speaker)
                || isVerb(event.at()) && isPast(event.at())) {
            return null;
        }
        for (int i = analysis.sentenceStart(event.at()); i < event.at(); i++) {
            if (isVerb(i)
                    && tokens.get(i).span().start() < inner.cue().end()
                    && inner.cue().start() < tokens.get(i).span().end()) {
                Placed time = hostedBy(i, i);
                return time != null && isNear(time.value())
                        ? when(time, "when.spoken")
                        : time == null ? reached(i) : null;
            }
        }
        return null;
    }

    /** نرفض, أدعو: a verb in the present of whoever speaks. */
    private static boolean isOfSpeaker(Token verb) {
        return verb.pos().equals("VBP")
                && (verb.base().startsWith("ن") || verb.base().startsWith("ا"));
    }

    // ---- events of a report's course

    /**
     * The day that the narrative has reached: that of the last main verb in the past before, in the same paragraph; at the head of a paragraph that of the
     * sentence before, where no time stands in the verb's own.
     */
    private @Nullable When reached(int verb) {
        Token token = tokens.get(verb);
        if (!isPast(verb) || isSpoken(verb) || isEarlier(verb) || isApart(verb)) {
            return null;
        }
        int sentence = analysis.sentenceOf(verb);
        boolean here = true;
        for (int s = sentence - 1; s >= 0; s--) {
            int start = analysis.sentences().get(s)[0];
            int first = firstVerb(start);
            boolean same = tokens.get(start).paragraph() == token.paragraph();
            if (!same
                    && !(here
                            && isUndated(verb)
                            && !isSummary(verb)
                            && isPast(firstVerb(analysis.sentenceStart(verb))))) {
                return null;
            }
            if (first < 0) {
                here &= same;
                continue;
            }
            Placed time = hostedBy(first, first);
            if (time != null && isNear(time.value()) && (same || isPast(first) && !isSummary(first))) {
                return when(time, same ? "when.narrative" : "when.next");
            }
            here = false;
        }
        return null;
    }

    /** هدد الرئيس روسيا. وقال الخميس إنه …: what the first sentence says in short was said when the second one says. */
    private @Nullable When lead(Candidate event) {
        int at = event.at();
        if (analysis.sentenceOf(at) != 0 || analysis.sentences().size() < 2 || !isUndated(at) || isSpoken(at)) {
            return null;
        }
        boolean main = isVerb(at)
                ? isPast(at)
                        && (firstVerb(0) == at || !tokens.get(at).conjunction().isEmpty())
                        && !isEarlier(at)
                : isCircumstance(at) && firstVerb(0) >= 0 && firstVerb(0) < at && isPast(firstVerb(0));
        int next = firstVerb(analysis.sentences().get(1)[0]);
        if (!main || next < 0 || !isPast(next) || isSummary(next) || !isSaying(next) && !isAct(next, event.actors())) {
            return null;
        }
        Placed time = hostedBy(next, next);
        return time != null && isNear(time.value()) && !isToCome(time.value()) ? when(time, "when.lead") : null;
    }

    /** Whether one of them is named right after a verb, as who acts. */
    private boolean isAct(int verb, List<String> who) {
        for (int i = verb + 1; i < Math.min(analysis.sentenceEnd(verb), verb + 4); i++) {
            Phrase phrase = actors.startingAt(i);
            if (phrase != null) {
                return phrase.entity() != null && who.contains(phrase.entity());
            }
        }
        return false;
    }

    /** وفي أعقاب الاتفاق وافقت, لطالما عارض: a sentence that tells of another time, or of any. */
    private boolean isApart(int verb) {
        int start = analysis.sentenceStart(verb);
        for (int i = start; i < Math.min(analysis.sentenceEnd(verb), verb + 6); i++) {
            String word = tokens.get(i).base();
            if (i < Math.min(verb, start + 3)
                            && (lexicon.words("other-time").contains(word)
                                    || lexicon.words("elsewhere").contains(word))
                    || lexicon.words("always").contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpoken(int at) {
        Span span = tokens.get(at).span();
        return quotations.stream().anyMatch(q -> q.span().contains(span));
    }

    /** Whether no time stands in a sentence, and no word for one at its head or beside the verb. */
    private boolean isUndated(int at) {
        int start = analysis.sentenceStart(at);
        for (int i = start; i < Math.min(analysis.sentenceEnd(at), at + FRONT); i++) {
            if ((i < start + 4 || i > at - 4)
                    && lexicon.words("some-time").contains(tokens.get(i).base())) {
                return false;
            }
        }
        return times.stream()
                .noneMatch(t -> t.start() >= analysis.sentenceStart(at) && t.start() < analysis.sentenceEnd(at));
    }

    /** وقد وضعت, وكانت أعلنت: a sentence that goes back behind the story. */
    private boolean isSummary(int at) {
        int start = analysis.sentenceStart(at);
        for (int i = start; i < Math.min(analysis.sentenceEnd(at), start + 2); i++) {
            if (tokens.get(i).base().equals("قد") || tokens.get(i).bare().startsWith("كان")) {
                return true;
            }
        }
        return false;
    }

    /** كان قد اتهم, وكانت أعلنت: what lies before the story. */
    private boolean isEarlier(int verb) {
        int sentence = analysis.sentenceStart(verb);
        for (int i = sentence; i < verb; i++) {
            if (tokens.get(i).bare().startsWith("كان")
                    || isRelative(i)
                    || i == verb - 1 && tokens.get(i).base().equals("ما")
                    || tokens.get(i).base().equals("ان")) {
                return true;
            }
        }
        return false;
    }
}
