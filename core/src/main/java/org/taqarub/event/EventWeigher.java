package org.taqarub.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.taqarub.lexicon.EventWeights;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Event;
import org.taqarub.record.Report;

/**
 * Decides by weights which candidates are events: of those that rules take for events the improbable are left out, of those that lack something the probable are taken
 * besides. In a sentence without its report attacks and protests are events only where the sentence tells them, not where it refers to them.
 */
final class EventWeigher {

    /** How many words apart two candidates of one type in a sentence without its report are one. */
    private static final int APART = 4;

    /** How many times more probable a candidate is taken to become at most when its sides are filled. */
    private static final double MOST_GAIN = 1.6;

    private final Analysis analysis;
    private final EventClues clues;
    private final EventWeights ofReports;
    private final EventWeights ofSentences;
    private final boolean lone;

    EventWeigher(Analysis analysis, EventClues clues, EventWeights ofReports, EventWeights ofSentences) {
        this.analysis = analysis;
        this.clues = clues;
        this.ofReports = ofReports;
        this.ofSentences = ofSentences;
        this.lone = isLone(analysis);
    }

    /** Whether a text is a sentence without its report: no title, no date, one sentence. */
    private static boolean isLone(Analysis analysis) {
        Report report = analysis.report();
        return report.title().isBlank()
                && report.published().isBlank()
                && analysis.sentences().size() == 1;
    }

    /** Whether no candidate that lacks something can be taken, so that there is no need to look at them. */
    boolean isStrict() {
        return !ofReports.decides("open") && !ofSentences.decides("ASSAULT") && !ofSentences.decides("PROTEST");
    }

    /**
     * The events of the text, in its order.
     *
     * @param sound what rules take for events
     * @param open what lacks something of what its frame asks for
     */
    List<Candidate> told(List<Candidate> sound, List<Candidate> open) {
        List<Candidate> out = new ArrayList<>();
        List<Candidate> ofSentence = new ArrayList<>();
        for (Candidate c : sound) {
            (isOfSentence(c) ? ofSentence : out).add(c);
        }
        open.stream().filter(this::isOfSentence).forEach(ofSentence::add);
        List<Weighed> probable = new ArrayList<>();
        for (Candidate c : ofSentence) {
            double p = ofSentences.probability(clues.ofSentence(c, sound));
            if (p >= ofSentences.threshold(c.frame().type())) {
                probable.add(new Weighed(c, p));
            }
        }
        for (Candidate c : bestFirst(probable)) {
            if (out.stream().noneMatch(o -> isSame(o, c))) {
                out.add(c);
            }
        }
        if (!lone) {
            weigh(sound, open, out);
        }
        out.sort(Comparator.comparingInt(Candidate::at));
        return out;
    }

    /** A candidate and how probable it is. */
    private record Weighed(Candidate candidate, double probability) {}

    private static List<Candidate> bestFirst(List<Weighed> weighed) {
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::probability)
                        .reversed()
                        .thenComparing(w -> w.candidate().at()))
                .map(Weighed::candidate)
                .toList();
    }

    private void weigh(List<Candidate> sound, List<Candidate> open, List<Candidate> out) {
        if (ofReports.decides("sound")) {
            out.removeIf(c -> ofReports.probability(clues.ofReport(c, sound)) < ofReports.threshold("sound"));
        }
        if (!ofReports.decides("open") || sound.isEmpty()) {
            // A report in which the rules find nothing is mostly none of politics, and nothing was learned from such.
            return;
        }
        List<Weighed> probable = new ArrayList<>();
        for (Candidate c : open) {
            double p = ofReports.probability(clues.ofReport(c, sound));
            if (p >= ofReports.threshold("open")) {
                probable.add(new Weighed(c, p));
            }
        }
        for (Candidate c : bestFirst(probable)) {
            if (out.stream().noneMatch(o -> o.from() < c.to() && c.from() < o.to())) {
                out.add(c);
            }
        }
    }

    /**
     * Whether a candidate that lacks something may become probable enough when its sides are filled: filling is what costs time, and few gain more.
     *
     * @param sound what rules take for events
     */
    boolean isWorthFilling(Candidate c, List<Candidate> sound) {
        if (isOfSentence(c)) {
            double p = ofSentences.probability(clues.ofSentence(c, sound));
            return p * MOST_GAIN >= ofSentences.threshold(c.frame().type());
        }
        return !lone && ofReports.probability(clues.ofReport(c, sound)) * MOST_GAIN >= ofReports.threshold("open");
    }

    private boolean isOfSentence(Candidate c) {
        return lone && ofSentences.decides(c.frame().type());
    }

    private static boolean isSame(Candidate a, Candidate b) {
        boolean overlap = a.from() < b.to() && b.from() < a.to();
        return overlap
                || a.frame().type().equals(b.frame().type())
                        && Math.max(a.from(), b.from()) - Math.min(a.to(), b.to()) < APART;
    }

    /** Hands on every candidate. */
    void tell(List<Candidate> sound, List<Candidate> open, Choices choices) {
        for (List<Candidate> all : List.of(sound, open)) {
            for (Candidate c : all) {
                Set<String> own = lone ? clues.ofSentence(c, sound) : clues.ofReport(c, sound);
                choices.event(new EventChoice(
                        analysis.span(c.from(), c.to()),
                        Event.Type.valueOf(c.frame().type()),
                        c.flaw(),
                        List.copyOf(own)));
            }
        }
    }
}
