package org.taqarub.quote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.lexicon.Reporting;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Delivery;
import org.taqarub.record.Span;
import org.taqarub.record.TimeMention;

/** Reads from the reporting clause how something was said: to whom, where, when, and through whom it came. One report. */
final class DeliveryReader {

    private static final int LONGEST_VENUE = 9;

    private final Lexicon lexicon;
    private final Analysis analysis;
    private final Actors actors;
    private final List<Token> tokens;
    private final List<TimeMention> times;
    private final Set<String> venues;
    private final Set<String> addressing;
    private final Set<String> carrying;
    private final Set<String> pages;

    DeliveryReader(Lexicon lexicon, Analysis analysis, Actors actors, List<TimeMention> times) {
        this.lexicon = lexicon;
        this.analysis = analysis;
        this.actors = actors;
        this.tokens = analysis.tokens();
        this.times = times;
        this.venues = lexicon.words("venue");
        this.addressing = lexicon.words("addressing");
        this.carrying = lexicon.words("carrying");
        this.pages = lexicon.words("page");
    }

    /**
     * Reads one reporting clause.
     *
     * @param cue tokens of the cue
     * @param speaker tokens that name the speaker, null where none do
     * @param text tokens of what is reported
     * @param known who speaks, null where unknown: he is neither his own addressee nor his own carrier
     */
    Delivery read(int[] cue, int @Nullable [] speaker, int[] text, @Nullable String known) {
        int sentence = analysis.sentenceStart(cue[0]);
        int from = text[0] > cue[0] ? clauseStart(cue[0], sentence) : cue[0];
        int to = text[0] > cue[0] ? text[0] : Math.min(analysis.sentenceEnd(cue[0]), cue[0] + 24);
        return new Delivery(
                act(cue),
                addressee(cue, speaker, to, known),
                venue(from, to),
                date(from, to),
                carriers(from, speaker == null ? to : Math.max(speaker[0], from), known));
    }

    /** A clause begins after the mark before the cue; «وفي مؤتمر صحفي، قال» is one clause, since no verb stands before the comma. */
    private int clauseStart(int cue, int sentence) {
        int start = cue;
        while (start > sentence && !tokens.get(start - 1).isMark() && !isRelative(start - 1)) {
            start--;
        }
        for (int i = sentence; i < cue; i++) {
            if (tokens.get(i).isVerb() || tokens.get(i).isQuoteMark() || isRelative(i)) {
                return start;
            }
        }
        return sentence;
    }

    private boolean isRelative(int at) {
        String s = tokens.get(at).base();
        return s.equals("الذي") || s.equals("التي") || s.equals("الذين");
    }

    private String act(int[] cue) {
        for (int i = cue[1] - 1; i >= cue[0]; i--) {
            List<Reporting> words = lexicon.reporting(tokens.get(i).base());
            if (!words.isEmpty()) {
                return words.get(0).act();
            }
        }
        return Delivery.PLAIN.act();
    }

    /** قال لوكالة …, أبلغ نظيره أن …: after لـ, or as the object of a verb that takes whom it tells. */
    private @Nullable String addressee(int[] cue, int @Nullable [] speaker, int to, @Nullable String known) {
        boolean telling =
                lexicon.reporting(tokens.get(cue[0]).base()).stream().anyMatch(r -> addressing.contains(r.id()));
        int after = speaker != null && speaker[0] >= cue[0] ? speaker[1] : cue[1];
        for (int i = cue[0] + 1; i < to; i++) {
            Phrase phrase = actors.startingAt(i);
            String id = phrase == null ? null : phrase.entity();
            if (phrase == null
                    || id == null
                    || id.equals(known)
                    || phrase.shape() == Phrase.Shape.PLACE
                    || phrase.isLocative()) {
                continue;
            }
            Token token = tokens.get(i);
            Token before = tokens.get(i - 1);
            boolean told = token.preposition().equals("ل")
                    || before.fold().equals("ل")
                    || before.isQuoteMark()
                            && tokens.get(Math.max(0, i - 2)).fold().equals("ل");
            boolean object = telling && i == after && token.preposition().isEmpty() && phrase.end() <= to;
            if (told || object) {
                return id;
            }
        }
        return null;
    }

    /** في مؤتمر صحفي, خلال كلمته أمام المجلس: a noun of occasion after its preposition, with what belongs to it. */
    private @Nullable Span venue(int from, int to) {
        for (int i = Math.max(1, from); i < to; i++) {
            Token token = tokens.get(i);
            if (!token.isNoun() || !venues.contains(token.stem()) && !venues.contains(token.base())) {
                continue;
            }
            Token before = tokens.get(i - 1);
            boolean held = !token.preposition().isEmpty()
                    || before.fold().equals("في")
                    || before.bare().equals("في")
                    || before.bare().equals("خلال")
                    || before.bare().equals("عبر")
                    || before.bare().equals("علي") && pages.contains(token.stem())
                    || before.base().equals("هامش")
                    || before.base().equals("ختام")
                    || before.base().equals("اعقاب");
            if (!held) {
                continue;
            }
            int end = i + 1;
            while (end < to && end < i + LONGEST_VENUE && belongs(end)) {
                end++;
            }
            while (end > i + 1
                    && (tokens.get(end - 1).pos().equals("IN")
                            || tokens.get(end - 1).isMark())) {
                end--;
            }
            return analysis.baseSpan(i, end);
        }
        return null;
    }

    private boolean belongs(int at) {
        Token token = tokens.get(at);
        return !token.isMark()
                && !token.isVerb()
                && !token.base().equals("ان")
                && token.conjunction().isEmpty()
                && (token.isNoun()
                        || token.isAdjective()
                        || token.fold().equals("مع")
                        || token.fold().equals("امام"))
                && lexicon.calendar().longest(tokens, at) == null
                && token.paragraph() == tokens.get(at - 1).paragraph();
    }

    /** The calendar time of the clause; durations are none. */
    private String date(int from, int to) {
        if (from >= to) {
            return "";
        }
        Span clause = analysis.span(from, to);
        for (TimeMention time : times) {
            boolean inside =
                    time.span().start() >= clause.start() && time.span().end() <= clause.end();
            if (inside && !time.value().startsWith("P")) {
                return time.value();
            }
        }
        return "";
    }

    /** نقلت وكالة … عن: who stands between a verb of passing on and the source. */
    private List<String> carriers(int from, int to, @Nullable String known) {
        boolean passed = false;
        Set<String> found = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean on = carrying.contains(token.base());
            if (on && token.base().equals("نقلا") && i + 1 < to) {
                // ذكرت القناة نقلا عن …: the carrier stands before.
                for (int k = from; k < i; k++) {
                    add(actors.startingAt(k), known, found);
                }
                return new ArrayList<>(found);
            }
            passed |= on;
            if (passed && token.bare().equals("عن")) {
                return new ArrayList<>(found);
            }
            if (passed) {
                add(actors.startingAt(i), known, found);
            }
        }
        return List.of();
    }

    private void add(@Nullable Phrase phrase, @Nullable String known, Set<String> found) {
        if (phrase != null
                && phrase.entity() != null
                && !phrase.entity().equals(known)
                && phrase.shape() != Phrase.Shape.PLACE
                && phrase.shape() != Phrase.Shape.DEMONYM) {
            found.add(phrase.entity());
        }
    }
}
