package org.taqarub.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Actors;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.record.Event;
import org.taqarub.record.Evidence;
import org.taqarub.record.Figure;
import org.taqarub.record.Quotation;
import org.taqarub.record.Span;

/** Reads casualties and sums of money and gives each to the event that it belongs to; one that belongs to none is left out. Stateless. */
public final class FigureReader {

    private final Lexicon lexicon;

    public FigureReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The events with their figures, in the same order. */
    public List<Event> read(Analysis analysis, Actors actors, List<Quotation> quotations, List<Event> events) {
        if (events.isEmpty()) {
            return events;
        }
        List<Count> counts = new ArrayList<>(new CasualtyReader(lexicon, analysis, actors).read());
        counts.addAll(new MoneyReader(lexicon, analysis).read());
        if (counts.isEmpty()) {
            return events;
        }
        counts.sort((a, b) -> Integer.compare(a.quantity().start(), b.quantity().start()));
        EventOfFigure owners = new EventOfFigure(lexicon, analysis, events);
        SourceOfFigure sources = new SourceOfFigure(lexicon, analysis, actors);
        List<List<Figure>> figures = new ArrayList<>();
        events.forEach(e -> figures.add(new ArrayList<>()));
        for (Count count : counts) {
            int owner = owners.of(count);
            if (owner >= 0) {
                figures.get(owner).add(figure(count, analysis, quotations, sources));
            }
        }
        List<Event> out = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            out.add(
                    figures.get(i).isEmpty()
                            ? event
                            : event.with(event.circumstances().withFigures(figures.get(i))));
        }
        return out;
    }

    private static Figure figure(Count count, Analysis analysis, List<Quotation> quotations, SourceOfFigure sources) {
        Span span = analysis.baseSpan(count.quantity().start(), count.end());
        List<Evidence> parts = new ArrayList<>();
        if (count.wordEnd() > count.word()) {
            parts.add(Evidence.of(analysis.baseSpan(count.word(), count.wordEnd()), count.rule()));
        }
        Quotation quotation = innermost(span, quotations);
        if (quotation != null) {
            parts.add(Evidence.of(quotation.cue(), quotation.evidence().rule()));
        }
        String source = quotation == null ? sources.of(count) : quotation.speaker();
        return new Figure(
                span,
                count.kind(),
                count.quantity().leastWhole(),
                count.quantity().mostWhole(),
                count.unit(),
                count.victims(),
                source,
                new Evidence(span, count.shape(), parts));
    }

    /** The smallest quotation that holds a figure and whose speaker is known; null where the report speaks. */
    private static @Nullable Quotation innermost(Span span, List<Quotation> quotations) {
        Quotation best = null;
        for (Quotation quotation : quotations) {
            if (quotation.span().contains(span)
                    && quotation.speaker() != null
                    && (best == null || quotation.span().length() < best.span().length())) {
                best = quotation;
            }
        }
        return best;
    }
}
