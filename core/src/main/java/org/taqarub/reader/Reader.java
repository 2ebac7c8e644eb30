package org.taqarub.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.ActorResolver;
import org.taqarub.actor.Actors;
import org.taqarub.actor.NameFinder;
import org.taqarub.event.Choices;
import org.taqarub.event.ContextReader;
import org.taqarub.event.EventFinder;
import org.taqarub.figure.FigureReader;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.Analysis;
import org.taqarub.morphology.Morphology;
import org.taqarub.morphology.StanfordMorphology;
import org.taqarub.position.PositionReader;
import org.taqarub.quote.QuotationFinder;
import org.taqarub.record.Event;
import org.taqarub.record.Figure;
import org.taqarub.record.Position;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.record.Warning;
import org.taqarub.text.AlignedText;
import org.taqarub.text.JoinedWords;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.QuoteMarks;
import org.taqarub.text.Splitter;
import org.taqarub.time.TimeReader;

/** From a report to a record. Thread-safe and deterministic; does no input or output. */
public final class Reader {

    private final Lexicon lexicon;
    private final Morphology morphology;
    private final NameFinder names;
    private final ActorResolver resolver;
    private final Set<String> foreign;
    private final TimeReader times;
    private final QuotationFinder quotations;
    private final EventFinder events;
    private final ContextReader contexts;
    private final FigureReader figures;
    private final PositionReader positions;

    private Reader(Lexicon lexicon, Morphology morphology, EventFinder events) {
        this.lexicon = lexicon;
        this.morphology = morphology;
        this.names = new NameFinder(lexicon);
        this.resolver = new ActorResolver(lexicon);
        this.foreign = lexicon.words("not-arabic");
        this.times = new TimeReader(lexicon);
        this.quotations = new QuotationFinder(lexicon);
        this.events = events;
        this.contexts = new ContextReader(lexicon, morphology);
        this.figures = new FigureReader(lexicon);
        this.positions = new PositionReader(lexicon);
    }

    /** Loads the models of clitics and parts of speech; takes seconds. */
    public static Reader with(Lexicon lexicon) {
        return new Reader(lexicon, StanfordMorphology.load(lexicon::isUncut), new EventFinder(lexicon));
    }

    /** The same, without the weights of the lexicon: what rules are tried with. */
    public static Reader byRules(Lexicon lexicon) {
        return new Reader(lexicon, StanfordMorphology.load(lexicon::isUncut), EventFinder.byRules(lexicon));
    }

    /** Reads one report. A text that is not Arabic gives a record without findings and a warning. */
    public Record read(Report report) {
        return read(report, null);
    }

    /** The same for learning: what weights decide is handed on, and the record has all entities, also those that nothing refers to. */
    public Record read(Report report, @Nullable Choices choices) {
        if (!Language.isArabic(report.text(), foreign)) {
            return unread(report);
        }
        AlignedText aligned = Normalizer.normalize(report.text());
        List<Warning> warnings = new ArrayList<>();
        List<Piece> pieces =
                JoinedWords.split(Splitter.pieces(aligned), lexicon::isPlaceName, lexicon::isStateName, warnings);
        QuoteMarks marks = QuoteMarks.of(pieces);
        List<int[]> sentences = Splitter.sentences(pieces, marks);
        Analysis analysis = new Analysis(report, morphology.analyze(pieces, sentences), sentences, marks);

        Actors actors = resolver.resolve(analysis, names.find(analysis));
        TimeReader.Found when = times.read(analysis);
        List<Quotation> said = quotations.find(analysis, actors, when.times());
        List<Event> done = coded(events.find(analysis, actors, when.times(), said, choices));
        done = contexts.read(analysis, actors, done);
        done = figures.read(analysis, actors, said, done);
        List<Position> stands = positions.read(analysis, actors, said);
        warnings.addAll(when.warnings());
        return new Record(
                report,
                actors.entities(choices == null ? used(said, done, stands) : actors.ids()),
                said,
                done,
                when.times(),
                stands,
                warnings,
                lexicon.version());
    }

    private List<Event> coded(List<Event> found) {
        return found.stream().map(e -> e.with(lexicon.codings().of(e))).toList();
    }

    private Record unread(Report report) {
        List<Warning> warnings = report.text().isBlank()
                ? List.of(new Warning("empty", new Span(0, 0), "The report has no text."))
                : List.of(new Warning("language", new Span(0, 0), "The text is not Arabic; it was not read."));
        return new Record(report, List.of(), List.of(), List.of(), List.of(), List.of(), warnings, lexicon.version());
    }

    private static Set<String> used(List<Quotation> said, List<Event> done, List<Position> stands) {
        Set<String> used = new HashSet<>();
        for (Quotation quotation : said) {
            if (quotation.speaker() != null) {
                used.add(quotation.speaker());
            }
            if (quotation.delivery().addressee() != null) {
                used.add(quotation.delivery().addressee());
            }
            used.addAll(quotation.delivery().carriers());
        }
        done.forEach(e -> {
            used.addAll(e.actors());
            used.addAll(e.recipients());
            for (Figure figure : e.circumstances().figures()) {
                addKnown(figure.victims(), used);
                addKnown(figure.source(), used);
            }
        });
        stands.forEach(p -> used.add(p.holder()));
        return used;
    }

    private static void addKnown(@Nullable String entity, Set<String> used) {
        if (entity != null) {
            used.add(entity);
        }
    }
}
