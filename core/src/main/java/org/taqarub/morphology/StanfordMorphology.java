package org.taqarub.morphology;

import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.taqarub.text.Letters;
import org.taqarub.text.Piece;

/**
 * Stanford CoreNLP's Arabic segmenter and part-of-speech tagger.
 *
 * <p>Segmentation is remembered for each word type. A word is shown to the segmenter inside a fixed carrier (في … في), so what it answers
 * depends on the word alone and not on who asked first: docs/decisions/0001 has the measurements. A word that cannot carry a clitic never
 * reaches the segmenter, and a name that the lexicon knows is never cut inside.
 */
public final class StanfordMorphology implements Morphology {

    private static final String SEGMENTER =
            "edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz";
    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/arabic.tagger";
    private static final String CARRIER = "في";

    /** Word types remembered at most, about 100 MB; beyond it words are still read, not remembered. */
    private static final int MEMORY = 400_000;

    /** Longest stretch shown to the tagger at once, in parts. */
    private static final int LONGEST = 150;

    private static final int LONGEST_WORD = 30;

    private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني");

    /** Words whose first letters are no clitics though they could be: والد, بالغ, كاليفورنيا, والتقى with a pronoun. */
    private static final java.util.regex.Pattern LOOKALIKES = java.util.regex.Pattern.compile(
            "والد|والت|والي|والا|بالغ|بالي|باليست|بالون|بالت|كالي|كالت|فالت|فالن|فالي|فالو");

    /** Kin before a pronoun, where the segmenter takes the first letter for a conjunction or leaves the feminine ending as it is written there: والدته, وابنته. */
    private static final java.util.Map<String, String> KIN = java.util.Map.of(
            "والد", "والد", "والدت", "والدة", "والدي", "والدي", "والدا", "والدا", "ابنت", "ابنة", "ابنتي", "ابنتي",
            "ابنتا", "ابنتا");

    private final MaxentTagger tagger;
    private final ArabicSegmenter loaded;
    private final ThreadLocal<ArabicSegmenter> segmenter;
    private final Predicate<String> isName;
    private final ConcurrentHashMap<String, Segmentation> memory = new ConcurrentHashMap<>(1 << 16);

    private StanfordMorphology(ArabicSegmenter loaded, MaxentTagger tagger, Predicate<String> isName) {
        this.loaded = loaded;
        this.tagger = tagger;
        this.isName = isName;
        this.segmenter = ThreadLocal.withInitial(() -> new ArabicSegmenter(this.loaded));
    }

    /**
     * Loads both models; takes about two seconds.
     *
     * @param isName whether a folded word without clitics is a name that must not be cut
     */
    public static StanfordMorphology load(Predicate<String> isName) {
        Quiet.ensure();
        java.util.concurrent.CompletableFuture<MaxentTagger> tagger =
                java.util.concurrent.CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
        ArabicSegmenter segmenter = new ArabicSegmenter(new Properties());
        segmenter.loadSegmenter(SEGMENTER);
        return new StanfordMorphology(segmenter, tagger.join(), isName);
    }

    /** CoreNLP tells of each model on standard error; the command line has its own words. Set once, since setting it is not thread-safe. */
    private static final class Quiet {
        static {
            edu.stanford.nlp.util.logging.RedwoodConfiguration.errorLevel().apply();
        }

        static void ensure() {}
    }

    @Override
    public List<Token> analyze(List<Piece> pieces, List<int[]> sentences) {
        List<Token> out = new ArrayList<>(pieces.size());
        for (int[] sentence : sentences) {
            int from = sentence[0];
            while (from < sentence[1]) {
                int to = Math.min(sentence[1], from + LONGEST);
                analyzeStretch(pieces.subList(from, to), out);
                from = to;
            }
        }
        return out;
    }

    private void analyzeStretch(List<Piece> pieces, List<Token> out) {
        Segmentation[] cuts = new Segmentation[pieces.size()];
        List<Word> shown = new ArrayList<>(pieces.size() * 2);
        int[] main = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Piece.Kind.ARABIC) {
                Segmentation cut = segment(piece.text());
                cuts[i] = cut;
                main[i] = shown.size() + cut.main();
                for (String part : cut.parts()) {
                    shown.add(new Word(part));
                }
            } else {
                main[i] = shown.size();
                shown.add(new Word(plain(piece)));
            }
        }
        List<TaggedWord> tagged = tagger.tagSentence(shown);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String fold = Letters.fold(piece.text());
            String pos = tagged.get(main[i]).tag();
            if (pos.startsWith("VB") && (isHyphenated(pieces, i, 1) || isHyphenated(pieces, i, -1))) {
                pos = "NNP";
            }
            Segmentation cut = cuts[i];
            if (cut == null) {
                pos = piece.kind() == Piece.Kind.NUMBER ? "CD" : piece.kind() == Piece.Kind.MARK ? "PUNC" : "NNP";
                out.add(new Token(
                        piece.span(),
                        piece.text(),
                        fold,
                        piece.kind(),
                        piece.paragraph(),
                        "",
                        "",
                        fold,
                        fold,
                        "",
                        pos));
            } else {
                boolean verb = pos.startsWith("VB")
                        && !pos.equals("VBG")
                        && !cut.pronoun().isEmpty();
                String base = verb ? beforePronoun(cut.base()) : cut.base();
                out.add(new Token(
                        piece.span(),
                        piece.text(),
                        fold,
                        piece.kind(),
                        piece.paragraph(),
                        cut.conjunction(),
                        cut.preposition(),
                        base,
                        base.equals(cut.base()) ? cut.stem() : base,
                        cut.pronoun(),
                        pos));
            }
        }
    }

    /** A verb as it is written without the pronoun: أبرمته from أبرمت, استعادوها from استعادوا. */
    private static String beforePronoun(String base) {
        if (base.endsWith("ه") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ت";
        }
        return base.endsWith("و") && base.length() > 3 ? base + "ا" : base;
    }

    /** ميزا-كوادرا: words that a hyphen joins without a space are a name, no verb. */
    private static boolean isHyphenated(List<Piece> pieces, int at, int step) {
        int other = at + 2 * step;
        if (other < 0 || other >= pieces.size()) {
            return false;
        }
        Piece hyphen = pieces.get(at + step);
        Piece first = pieces.get(Math.min(at, other));
        Piece last = pieces.get(Math.max(at, other));
        return hyphen.text().equals("-")
                && pieces.get(other).kind() == Piece.Kind.ARABIC
                && first.span().end() == hyphen.span().start()
                && hyphen.span().end() == last.span().start();
    }

    /** The treebank's spelling of marks. */
    private static String plain(Piece piece) {
        String s = piece.text();
        if (piece.kind() != Piece.Kind.MARK) {
            return s;
        }
        char c = s.charAt(0);
        if (Letters.isQuoteMark(c)) {
            return "\"";
        }
        switch (c) {
            case '،':
                return ",";
            case '؛':
                return ";";
            case '؟':
                return "?";
            case '(':
            case '[':
                return "-LRB-";
            case ')':
            case ']':
                return "-RRB-";
            case '…':
                return "...";
            case '–':
            case '—':
                return "-";
            default:
                return s;
        }
    }

    private Segmentation segment(String word) {
        Segmentation known = memory.get(word);
        if (known != null) {
            return known;
        }
        Segmentation cut = decide(word).keepHamza(word);
        if (memory.size() < MEMORY) {
            memory.put(word, cut);
        }
        return cut;
    }

    /** The models were trained on text whose hamza on alef is dropped: with it the tagger takes إلى for a verb. */
    private static String trained(String word) {
        return word.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').replace('ٱ', 'ا');
    }

    private Segmentation decide(String written) {
        String word = trained(written);
        String fold = Letters.fold(word);
        int n = fold.length();
        if (n < 3 && !(n == 2 && "وفبلك".indexOf(fold.charAt(0)) >= 0)) {
            return Segmentation.whole(word);
        }
        if (isName.test(fold)) {
            return Segmentation.whole(word);
        }
        char first = fold.charAt(0);
        boolean conjunction = first == 'و' || first == 'ف';
        if (conjunction && isName.test(fold.substring(1))) {
            return Segmentation.afterConjunction(word);
        }
        int at = conjunction ? 1 : 0;
        if (n > at + 2 && "بلك".indexOf(fold.charAt(at)) >= 0 && isName.test(fold.substring(at + 1))) {
            return Segmentation.afterPreposition(word, at);
        }
        if (!mayHaveClitic(word) || n > LONGEST_WORD) {
            return Segmentation.whole(word);
        }
        Segmentation kin = ofKin(word);
        if (kin != null) {
            return kin;
        }
        Segmentation plain = beforeArticle(word);
        if (plain != null) {
            return plain;
        }
        String[] parts = segmenter
                .get()
                .segmentString(CARRIER + " " + word + " " + CARRIER)
                .trim()
                .split("\\s+");
        if (parts.length < 3) {
            return Segmentation.whole(word);
        }
        return Segmentation.of(word, java.util.Arrays.copyOfRange(parts, 1, parts.length - 1));
    }

    private static @Nullable Segmentation ofKin(String word) {
        for (String pronoun : PRONOUNS) {
            if (!word.endsWith(pronoun)) {
                continue;
            }
            String before = word.substring(0, word.length() - pronoun.length());
            for (String clitic : List.of("", "و", "ف", "ب", "ل", "ك")) {
                String kin = before.startsWith(clitic) ? KIN.get(before.substring(clitic.length())) : null;
                if (kin != null) {
                    return Segmentation.of(
                            word, clitic.isEmpty() ? new String[] {kin, pronoun} : new String[] {clitic, kin, pronoun});
                }
            }
        }
        return null;
    }

    /**
     * Whether the first or last letters could be clitics at all. After the article only a verb of the eighth form takes a pronoun. The pronoun ي of
     * the first person is left on: in newspapers a final ي is nearly always the adjective's.
     */
    private static boolean mayHaveClitic(String word) {
        boolean suffix = false;
        for (String pronoun : PRONOUNS) {
            suffix |= word.endsWith(pronoun) && word.length() > pronoun.length() + 1;
        }
        if (word.startsWith("ال")) {
            return suffix && word.startsWith("الت");
        }
        return suffix || "وفبلكس".indexOf(word.charAt(0)) >= 0;
    }

    /** A conjunction or preposition before the article (والحكومة, بالقصف, للجيش) needs no model, but for words that only look so. */
    private static @org.jspecify.annotations.Nullable Segmentation beforeArticle(String word) {
        int at = word.charAt(0) == 'و' || word.charAt(0) == 'ف' ? 1 : 0;
        if (word.length() > at + 4 && word.startsWith("لل", at)) {
            return Segmentation.beforeAssimilatedArticle(word, at);
        }
        if (at == 1
                && word.startsWith("ال", 1)
                && word.length() > 6
                && !LOOKALIKES.matcher(word).lookingAt()) {
            return Segmentation.afterConjunction(word);
        }
        if ("بك".indexOf(word.charAt(at)) >= 0
                && word.startsWith("ال", at + 1)
                && word.length() > at + 6
                && !LOOKALIKES.matcher(word.substring(at)).lookingAt()) {
            return Segmentation.afterPreposition(word, at);
        }
        return null;
    }
}
