package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Span;
import org.taqarub.text.Letters;
import org.taqarub.text.Normalizer;
import org.taqarub.text.Piece;
import org.taqarub.text.Splitter;

/**
 * Words as search compares them. A word of a text is known by its spelling, folded, and by its stems: what is left without article, clitics,
 * pronouns and the endings of case, dual and sound plural. Where the letters leave open whether the first is a clitic, both readings are
 * indexed, unless the lexicon knows the word as one; names are never cut. Gender, derivation and broken plurals tell words apart, but for
 * nationalities (إيرانية finds إيراني); {@link #wide} goes beyond. Thread-safe.
 */
final class WordForms {

    /** Goes before a spelling where it is a term, so that it never equals a stem. */
    static final String SPELLING = "=";

    private static final int REMEMBERED = 400_000;

    /** A word or number of a text, with what it is found by. */
    record Word(Span span, String spelling, List<String> stems) {}

    private final Lexicon lexicon;
    private final Set<String> whole;
    private final Set<String> masculineInAt;
    private final Map<String, String> nationalities = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, Set<String>> akin = new HashMap<>();
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();
    private final Map<String, Known> rememberedAsked = new ConcurrentHashMap<>();
    private final Map<String, List<Word>> rememberedNames = new ConcurrentHashMap<>();

    /** What a word's letters come to, wherever it stands. */
    private record Known(String spelling, List<String> stems) {}

    WordForms(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.whole = lexicon.words("search-whole");
        this.masculineInAt = lexicon.words("search-masculine-at");
        Map<String, Set<String>> ofState = new LinkedHashMap<>();
        for (Entry entry : lexicon.list("states")) {
            variants(entry, "").forEach((form, first) -> {
                states.putIfAbsent(form, first);
                ofState.computeIfAbsent(entry.country(), c -> new LinkedHashSet<>())
                        .add(first);
            });
        }
        for (Entry entry : lexicon.list("demonyms")) {
            variants(entry, "ي").forEach((form, first) -> {
                for (String inflected : nationality(form)) {
                    nationalities.putIfAbsent(inflected, first);
                }
                ofState.computeIfAbsent(entry.country(), c -> new LinkedHashSet<>())
                        .add(first);
            });
        }
        ofState.values().forEach(this::relate);
        for (Entry entry : lexicon.list("plurals")) {
            Set<String> related = new LinkedHashSet<>();
            for (String form : entry.forms()) {
                related.addAll(ofQuery(form));
            }
            relate(related);
        }
    }

    private void relate(Set<String> words) {
        for (String word : words) {
            akin.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(words);
        }
    }

    /** Forms of one word, each with the one that stands for all that begin alike (سورية: سوريا); {@code ending} is what the word must end in to stand for others. */
    private static Map<String, String> variants(Entry entry, String ending) {
        Map<String, String> out = new LinkedHashMap<>();
        List<String> firsts = new ArrayList<>();
        for (String form : entry.forms()) {
            String folded = Letters.fold(form);
            if (folded.indexOf(' ') >= 0 || folded.length() < 3) {
                continue;
            }
            String bare = folded.startsWith("ال") && "أإآ".indexOf(form.charAt(0)) < 0 && folded.length() > 4
                    ? folded.substring(2)
                    : folded;
            String first = firsts.stream()
                    .filter(f -> f.startsWith(bare.substring(0, 2)))
                    .findFirst()
                    .orElse(null);
            if (first == null) {
                first = bare;
                if (bare.endsWith(ending)) {
                    firsts.add(bare);
                }
            }
            out.put(bare, first);
        }
        return out;
    }

    private static List<String> nationality(String form) {
        if (!form.endsWith("ي")) {
            return List.of(form);
        }
        return List.of(
                form,
                form + "ه",
                form + "ون",
                form + "ين",
                form + "ان",
                form + "تان",
                form + "تين",
                form + "ات",
                form + "ا",
                form + "و");
    }

    /** All words and numbers of a text, in order. */
    List<Word> of(String text) {
        return words(text, remembered);
    }

    /** The words of a query, each with its spelling and with the stems that it asks for. */
    List<Word> asked(String text) {
        return words(text, rememberedAsked);
    }

    /** The words of a name, as {@link #asked}; names come again and again. */
    List<Word> name(String text) {
        List<Word> known = rememberedNames.get(text);
        if (known == null) {
            known = List.copyOf(asked(text));
            if (rememberedNames.size() < REMEMBERED) {
                rememberedNames.put(text, known);
            }
        }
        return known;
    }

    private List<Word> words(String text, Map<String, Known> memory) {
        List<Piece> pieces = Splitter.pieces(Normalizer.normalize(text));
        List<Word> words = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece.kind() != Piece.Kind.MARK) {
                Known known = memory.get(piece.text());
                if (known == null) {
                    String spelling = spelling(piece);
                    known = new Known(
                            spelling,
                            piece.kind() != Piece.Kind.ARABIC
                                    ? List.of(spelling)
                                    : memory == remembered
                                            ? List.copyOf(readings(piece.text(), spelling))
                                            : asked(piece.text(), spelling));
                    if (memory.size() < REMEMBERED) {
                        memory.put(piece.text(), known);
                    }
                }
                words.add(new Word(piece.span(), known.spelling(), known.stems()));
            }
        }
        return words;
    }

    /** The beginning of words that a query gives, without article. */
    String beginning(Word asked) {
        String spelling = asked.spelling();
        return spelling.length() > 4 && spelling.startsWith("ال") ? spelling.substring(2) : spelling;
    }

    /** One word for each word, so that two ways of writing a name give the same. */
    String key(String text) {
        StringBuilder key = new StringBuilder();
        for (Word word : name(text)) {
            key.append(key.length() == 0 ? "" : "_").append(word.stems().get(0));
        }
        return key.toString();
    }

    private List<String> ofQuery(String text) {
        List<Word> words = asked(text);
        return words.isEmpty() ? List.of() : words.get(0).stems();
    }

    private static String spelling(Piece piece) {
        return switch (piece.kind()) {
            case ARABIC, MARK -> Letters.fold(piece.text());
            case NUMBER -> piece.text().replace(",", "");
            case LATIN -> latin(piece.text());
        };
    }

    private static String latin(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        boolean plain = lower.chars().allMatch(c -> c < 0x80);
        return plain
                ? lower
                : java.text.Normalizer.normalize(lower, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "");
    }

    /** All stems that a word of a text may have. */
    private Set<String> readings(String word, String folded) {
        Set<String> out = new LinkedHashSet<>();
        if (isWhole(folded) && !hasArticle(word, folded, 0)) {
            bases(word, folded, false, false, out);
            return out;
        }
        int article = afterArticle(word, folded);
        if (article > 0) {
            bases(word.substring(article), folded.substring(article), true, false, out);
            return out;
        }
        bases(word, folded, false, false, out);
        if (out.stream().anyMatch(this::isKnown)) {
            return out; // وحدتها, as وحدة
        }
        int length = folded.length();
        char first = folded.charAt(0);
        int conjunction = (first == 'و' || first == 'ف') && length >= 4 ? 1 : 0;
        if (conjunction == 1) {
            bases(word.substring(1), folded.substring(1), false, false, out);
            if (isWhole(folded.substring(1))) {
                return out;
            }
        }
        char next = length > conjunction ? folded.charAt(conjunction) : ' ';
        String rest = length > conjunction + 1 ? folded.substring(conjunction + 1) : "";
        boolean preposition = (next == 'ب' || next == 'ل' || next == 'ك') && rest.length() >= 3;
        boolean future = next == 'س' && rest.length() >= 4 && "يتن".indexOf(rest.charAt(0)) >= 0;
        if (preposition || future) {
            bases(word.substring(conjunction + 1), rest, false, false, out);
        }
        return out;
    }

    /**
     * What a word of a query asks for: as it stands, and where no list knows it without what is hardly a part of it: the article and what goes before
     * it, و and ف, and ب ل ك before a word that a list knows.
     */
    private List<String> asked(String word, String folded) {
        Set<String> out = new LinkedHashSet<>();
        int article = isWhole(folded) && !hasArticle(word, folded, 0) ? 0 : afterArticle(word, folded);
        if (article > 0) {
            bases(word.substring(article), folded.substring(article), true, true, out);
            return List.copyOf(out);
        }
        bases(word, folded, false, true, out);
        if (out.stream().anyMatch(this::isKnown) || folded.length() < 4) {
            return List.copyOf(out);
        }
        char first = folded.charAt(0);
        int at = first == 'و' || first == 'ف' ? 1 : 0;
        if (at == 1) {
            bases(word.substring(1), folded.substring(1), false, true, out);
        }
        char next = folded.charAt(at);
        if ((next == 'ب' || next == 'ل' || next == 'ك') && folded.length() - at >= 4) {
            Set<String> rest = new LinkedHashSet<>();
            bases(word.substring(at + 1), folded.substring(at + 1), false, true, rest);
            if (rest.stream().anyMatch(this::isKnown)) {
                out.addAll(rest);
            }
        }
        return List.copyOf(out);
    }

    private boolean isName(String folded) {
        return folded.length() >= 3 && (lexicon.isUncut(folded) || lexicon.isPlaceName(folded));
    }

    /** Whether the lists of search or names hold the word. */
    private boolean isKnown(String folded) {
        return isWhole(folded) || akin.containsKey(folded);
    }

    private boolean isWhole(String folded) {
        return whole.contains(folded) || isName(folded);
    }

    /** Length of article and clitics before it (الـ, وال, بال, ولل); 0 where there is no article. What is written with hamza is none (إلهام). */
    private int afterArticle(String word, String folded) {
        int at = 0;
        int length = folded.length();
        if ((folded.charAt(0) == 'و' || folded.charAt(0) == 'ف') && length >= 5) {
            at = 1;
        }
        if (folded.startsWith("لل", at) && length - at >= 4) {
            return at + 2;
        }
        if (at < length
                && "بكل".indexOf(folded.charAt(at)) >= 0
                && folded.startsWith("ال", at + 1)
                && length - at >= 5) {
            at++;
        }
        return hasArticle(word, folded, at) ? at + 2 : 0;
    }

    private static boolean hasArticle(String word, String folded, int at) {
        return folded.startsWith("ال", at) && "أإآ".indexOf(word.charAt(at)) < 0 && folded.length() - at >= 4;
    }

    /**
     * Stems of a word without clitics before it, the likeliest first.
     *
     * @param word normal, as written; its length is that of {@code folded}
     * @param definite whether the article stood before it: then neither a pronoun nor an accusative alef ends it
     * @param asked whether the word is a query's: then السعودية is the state, and ه at the end is ة
     */
    private void bases(String word, String folded, boolean definite, boolean asked, Set<String> out) {
        String state = states.get(folded);
        String nationality = nationalities.get(folded);
        if (state != null) {
            out.add(state);
        }
        boolean accusative = folded.endsWith("ا");
        if (nationality != null && (state == null || (!asked && !accusative))) {
            out.add(nationality);
        }
        if (state != null || nationality != null) {
            return;
        }
        int length = folded.length();
        boolean uncut = length < 4 || isWhole(folded);
        boolean counted = !uncut || (folded.endsWith("ات") && !isName(folded));
        if (counted && plural(folded, out) != null) {
            return;
        }
        if (uncut) {
            out.add(folded);
            return;
        }
        out.add(folded);
        if (word.endsWith("ة") || definite) {
            return;
        }
        if (folded.endsWith("وا") && length >= 5) {
            out.add(folded.substring(0, length - 2));
        } else if (folded.endsWith("ا") && folded.charAt(length - 2) != 'ا' && !word.endsWith("ى")) {
            String bare = folded.substring(0, length - 1);
            out.add(bare);
            plural(bare, out);
        }
        for (String pronoun : PRONOUNS) {
            int left = length - pronoun.length();
            if (left >= 3 && folded.endsWith(pronoun) && !(asked && pronoun.equals("ه"))) {
                owned(folded.substring(0, left), out);
                break;
            }
        }
    }

    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "كم", "ه");

    /** Without a pronoun: حكومته is حكومة, لقائه is لقاء, مسؤوليها are مسؤول. */
    private void owned(String base, Set<String> out) {
        int length = base.length();
        char last = base.charAt(length - 1);
        if (last == 'ت') {
            if (plural(base, out) == null) {
                out.add(base.substring(0, length - 1) + "ه");
                out.add(base);
            }
        } else if ((last == 'ي' || last == 'و') && length >= 4) {
            String before = base.substring(0, length - 1);
            out.add(before.endsWith("ا") ? before + "ء" : before);
            out.add(base);
        } else {
            out.add(base);
        }
    }

    /** Adds what a dual or sound plural is one of; null where the word is none. */
    private @Nullable String plural(String folded, Set<String> out) {
        int length = folded.length();
        if (length >= 5 && folded.endsWith("ات")) {
            String one = folded.substring(0, length - 2);
            boolean feminine = (length >= 6 && one.startsWith("م")) || one.endsWith("ي");
            if (masculineInAt.contains(one)) {
                out.add(one);
            } else {
                out.add(one + "ه");
                if (!feminine) {
                    out.add(one);
                }
            }
            return one;
        }
        if (length >= 6 && (folded.endsWith("تان") || folded.endsWith("تين"))) {
            String one = folded.substring(0, length - 3);
            out.add(one + "ه");
            out.add(folded.substring(0, length - 2));
            return one;
        }
        boolean men = (length >= 5 && folded.endsWith("ين"))
                || (length >= 6 && (folded.endsWith("ون") || folded.endsWith("ان")));
        if (men) {
            String one = folded.substring(0, length - 2);
            out.add(folded);
            out.add(one);
            return one;
        }
        return null;
    }

    /** Stems of a word and of those akin to it: its broken plural or singular, the other gender, the adjective made of it, state and nationality. */
    List<String> wide(Word asked) {
        Set<String> out = new LinkedHashSet<>();
        for (String stem : asked.stems()) {
            Set<String> roots = new HashSet<>();
            roots.add(stem);
            if (stem.length() >= 5 && stem.endsWith("يه")) {
                roots.add(stem.substring(0, stem.length() - 2));
            } else if (stem.length() >= 4 && (stem.endsWith("ي") || stem.endsWith("ه"))) {
                roots.add(stem.substring(0, stem.length() - 1));
            }
            out.add(stem);
            out.addAll(akin.getOrDefault(stem, Set.of()));
            for (String root : roots) {
                if (root.length() >= 3 && Letters.isArabic(root.charAt(0))) {
                    out.add(root);
                    out.add(root + "ه");
                    out.add(root + "ي");
                    out.add(root + "يه");
                    out.addAll(akin.getOrDefault(root, Set.of()));
                    out.addAll(akin.getOrDefault(root + "ه", Set.of()));
                }
            }
        }
        return List.copyOf(out);
    }
}
