package org.taqarub.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    private static final Comparator<Candidate> IN_ORDER = Comparator.comparingInt(Candidate::at);

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

    /**
     * Whether any candidate that lacks something can be taken. In a report in which the rules find nothing none is: it is mostly none of politics, and nothing was learned from
     * such.
     *
     * @param sound what rules take for events
     */
    boolean takesOpen(List<Candidate> sound) {
        return lone
                ? ofSentences.decides("ASSAULT") || ofSentences.decides("PROTEST")
                : ofReports.decides("open") && !sound.isEmpty();
    }

    /**
     * The events of the text, in its order.
     *
     * @param sound what rules take for events
     * @param open what lacks something of what its frame asks for
     */
    List<Candidate> told(List<Candidate> sound, List<Candidate> open) {
        List<Candidate> out = new ArrayList<>();
        if (lone) {
            sound.stream().filter(c -> !isOfSentence(c)).forEach(out::add);
            List<Candidate> own = Stream.concat(sound.stream(), open.stream())
                    .filter(this::isOfSentence)
                    .sorted(IN_ORDER)
                    .toList();
            ofSentences.take(
                    own,
                    c -> clues.ofSentence(c, sound),
                    c -> ofSentences.threshold(c.frame().type()),
                    out,
                    EventWeigher::isSame);
        } else {
            boolean all = !ofReports.decides("sound");
            for (Candidate c : sound) {
                if (all || ofReports.probability(clues.ofReport(c, sound)) >= ofReports.threshold("sound")) {
                    out.add(c);
                }
            }
            if (takesOpen(sound)) {
                ofReports.take(
                        open.stream().sorted(IN_ORDER).toList(),
                        c -> clues.ofReport(c, sound),
                        c -> ofReports.threshold("open"),
                        out,
                        EventWeigher::overlap);
            }
        }
        out.sort(IN_ORDER);
        return out;
    }

    private boolean isOfSentence(Candidate c) {
        return lone && ofSentences.decides(c.frame().type());
    }

    private static boolean isSame(Candidate a, Candidate b) {
        return overlap(a, b)
                || a.frame().type().equals(b.frame().type())
                        && Math.max(a.from(), b.from()) - Math.min(a.to(), b.to()) < APART;
    }

    private static boolean overlap(Candidate a, Candidate b) {
        return a.from() < b.to() && b.from() < a.to();
    }

    /** Hands on every candidate. */
    void tell(List<Candidate> sound, List<Candidate> open, Choices choices) {
        for (List<Candidate> all : List.of(sound, open)) {
            for (Candidate c : all) {
                choices.event(new EventChoice(
                        analysis.span(c.from(), c.to()),
                        Event.Type.valueOf(c.frame().type()),
                        c.flaw(),
                        List.copyOf(lone ? clues.ofSentence(c, sound) : clues.ofReport(c, sound))));
            }
        }
    }
}
