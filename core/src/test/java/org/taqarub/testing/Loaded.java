package org.taqarub.testing;

import java.util.List;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.morphology.StanfordMorphology;
import org.taqarub.morphology.Token;
import org.taqarub.reader.Reader;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.QuoteMarks;
import org.taqarub.text.Splitter;

/** What takes seconds to load, loaded once in a JVM and on first use. */
public final class Loaded {

    private Loaded() {}

    private static final class LexiconHolder {
        static final Lexicon LEXICON = Lexicon.bundled();
    }

    private static final class ReaderHolder {
        static final Reader READER = Reader.with(LexiconHolder.LEXICON);
    }

    private static final class RulesHolder {
        static final Reader READER = Reader.byRules(LexiconHolder.LEXICON);
    }

    private static final class MorphologyHolder {
        static final StanfordMorphology MORPHOLOGY = freshMorphology();
    }

    /** The bundled lexicon. */
    public static Lexicon lexicon() {
        return LexiconHolder.LEXICON;
    }

    /** A reader with the bundled lexicon. */
    public static Reader reader() {
        return ReaderHolder.READER;
    }

    /** The same without the weights that fill empty sides of events: what the rules alone read, however the weights were learned. */
    public static Reader rules() {
        return RulesHolder.READER;
    }

    /** The morphology that the reader uses, shared. */
    public static StanfordMorphology morphology() {
        return MorphologyHolder.MORPHOLOGY;
    }

    /** A morphology that has seen nothing yet; takes seconds. */
    public static StanfordMorphology freshMorphology() {
        return StanfordMorphology.load(lexicon()::isUncut);
    }

    /** The tokens of a text. */
    public static List<Token> tokens(String text) {
        return tokens(text, morphology());
    }

    /** The tokens of a text as a morphology gives them. */
    public static List<Token> tokens(String text, StanfordMorphology morphology) {
        List<Piece> pieces = Splitter.pieces(Normalizer.normalize(text));
        return morphology.analyze(pieces, Splitter.sentences(pieces, QuoteMarks.of(pieces)));
    }
}
