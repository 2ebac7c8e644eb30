package org.taqarub.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.actor.Phrase;
import org.taqarub.event.Arguments;
import org.taqarub.event.Roles;
import org.taqarub.lexicon.FormTrie;
import org.taqarub.lexicon.Frame;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Token;
import org.taqarub.record.Evidence;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;

/** Finds where an actor is said to stand, by the frames of positions.rules. Stateless. */
public final class PositionReader {

    private final Lexicon lexicon;

    public PositionReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** All positions in the order of the text; one for each holder and matter as worded. */
    public List<Position> read(Analysis analysis, Actors actors, List<Quotation> quotations) {
        List<Position> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Arguments arguments = new Arguments(analysis, actors, lexicon, quotations);
        List<Token> tokens = analysis.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || actors.covering(i) != null) {
                continue;
            }
            Frame frame = null;
            Roles roles = null;
            int length = 1;
            if (arguments.isVerb(i)) {
                for (Frame.Verb verb : lexicon.frameVerbs(token.base())) {
                    boolean preposition = verb.preposition().isEmpty() || follows(tokens, i, verb.preposition());
                    if (frame == null
                            && !verb.frame().block().first("position").isEmpty()
                            && preposition
                            && !isNegated(tokens, i)) {
                        frame = verb.frame();
                        roles = arguments.ofVerb(i, verb);
                    }
                }
            } else {
                FormTrie.Match<Frame.Noun> match = arguments.nounAt(i);
                if (match != null) {
                    for (Frame.Noun noun : match.values()) {
                        if (frame == null
                                && !noun.frame().block().first("position").isEmpty()) {
                            frame = noun.frame();
                            length = match.end() - i;
                            roles = arguments.ofNoun(i, length, frame, noun.participle());
                        }
                    }
                }
            }
            if (frame == null || roles == null) {
                continue;
            }
            String holder = holder(roles);
            Span cue = analysis.span(i, i + length);
            if (holder == null) {
                holder = speakerOf(cue, quotations, token);
            }
            int end = arguments.clauseEnd(i);
            if (holder == null || end - i < 2 || !actors.isPolitical(holder)) {
                continue;
            }
            Span span = analysis.span(i, end);
            String issue = analysis.words(Math.min(i + length, end - 1), end);
            if (seen.add(holder + "|" + issue)) {
                List<Evidence> parts = new ArrayList<>();
                for (Phrase phrase : roles.of("holder")) {
                    parts.add(Evidence.of(analysis.baseSpan(phrase.start(), phrase.end()), "role.holder"));
                }
                out.add(new Position(
                        span,
                        holder,
                        issue,
                        Position.Stance.valueOf(frame.type().toUpperCase(Locale.ROOT)),
                        new Evidence(cue, frame.id(), parts)));
            }
        }
        return out;
    }

    private static @Nullable String holder(Roles roles) {
        for (Phrase phrase : roles.of("holder")) {
            if (phrase.entity() != null && phrase.shape() != Phrase.Shape.PLACE) {
                return phrase.entity();
            }
        }
        return null;
    }

    /** «نؤيد …» inside speech is the speaker's own stand. */
    private static @Nullable String speakerOf(Span cue, List<Quotation> quotations, Token token) {
        boolean first = token.isVerb()
                && (token.base().startsWith("ن")
                        || token.base().startsWith("ا")
                        || token.base().endsWith("نا"));
        if (!first) {
            return null;
        }
        for (Quotation quotation : quotations) {
            if (quotation.span().contains(cue)) {
                return quotation.speaker();
            }
        }
        return null;
    }

    private static boolean follows(List<Token> tokens, int at, String preposition) {
        for (int k = at + 1; k < Math.min(tokens.size(), at + 9); k++) {
            if (tokens.get(k).bare().equals(preposition)
                    || tokens.get(k).preposition().equals(preposition)
                    || tokens.get(k).base().equals(preposition)) {
                return true;
            }
            if (tokens.get(k).isVerb() || tokens.get(k).isMark(".")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNegated(List<Token> tokens, int at) {
        return at > 0
                && Set.of("لم", "لن", "لا", "ليس", "ما")
                        .contains(tokens.get(at - 1).bare());
    }
}
