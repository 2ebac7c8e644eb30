package org.taqarub.reader;

import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.record.Report;

/**
 * Speed as a ratio, in one process: our reader with all finders against stock CoreNLP (segmenter, tagger, shift-reduce parser; sentences
 * capped at 120 tokens) on the same reports, each on one thread and warmed on others; then our reader on two threads against one.
 *
 * <p>Arguments: a gzipped JSON Lines file of reports, and how many to measure on (300). Prints the median of five rounds of each.
 */
public final class SpeedBenchmark {

    private static final int ROUNDS = 5;

    /** How often the other reports are read before, until the virtual machine has compiled what runs most. */
    private static final int WARM_ROUNDS = 4;

    private static final int CAP = 120;
    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private SpeedBenchmark() {}

    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        List<String> texts = texts(Path.of(args[0]), 2 * count);
        List<String> warm = texts.subList(0, count);
        List<String> measured = texts.subList(count, 2 * count);

        Reader reader = Reader.with(Lexicon.bundled());
        Consumer<String> ours = t -> reader.read(Report.of("r", "2018-05-14", t));
        Consumer<String> stock = stock();

        double oursRate = rate("taqarub, one thread", ours, warm, measured);
        double stockRate = rate("stock CoreNLP, one thread", stock, warm, measured);
        System.out.printf("ratio to stock CoreNLP: %.1f%n", oursRate / stockRate);
        double one = rate("taqarub, one thread", ours, warm, measured);
        double two = twoThreads(ours, measured);
        System.out.printf("ratio of two threads to one: %.2f%n", two / one);
    }

    private static Consumer<String> stock() {
        ArabicSegmenter segmenter = new ArabicSegmenter(new Properties());
        segmenter.loadSegmenter("edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
        MaxentTagger tagger = new MaxentTagger("edu/stanford/nlp/models/pos-tagger/arabic.tagger");
        ShiftReduceParser parser = ShiftReduceParser.loadModel("edu/stanford/nlp/models/srparser/arabicSR.ser.gz");
        return text -> {
            for (String sentence : text.split("(?<=[.!؟])\\s+|\n")) {
                if (sentence.isBlank()) {
                    continue;
                }
                String[] words = segmenter.segmentString(sentence).trim().split("\\s+");
                List<Word> shown =
                        Arrays.stream(words).limit(CAP).map(Word::new).toList();
                List<TaggedWord> tagged = tagger.tagSentence(shown);
                parser.apply(tagged);
            }
        };
    }

    private static double rate(String name, Consumer<String> read, List<String> warm, List<String> measured) {
        for (int w = 0; w < WARM_ROUNDS; w++) {
            warm.forEach(read);
        }
        double[] rates = new double[ROUNDS];
        for (int r = 0; r < ROUNDS; r++) {
            long start = System.nanoTime();
            measured.forEach(read);
            rates[r] = measured.size() / ((System.nanoTime() - start) / 1e9);
        }
        return median(name, rates);
    }

    private static double twoThreads(Consumer<String> read, List<String> measured) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        double[] rates = new double[ROUNDS];
        try {
            for (int r = 0; r < ROUNDS; r++) {
                long start = System.nanoTime();
                List<Future<?>> jobs = new ArrayList<>();
                measured.forEach(t -> jobs.add(pool.submit(() -> read.accept(t))));
                for (Future<?> job : jobs) {
                    job.get();
                }
                rates[r] = measured.size() / ((System.nanoTime() - start) / 1e9);
            }
        } finally {
            pool.shutdown();
        }
        return median("taqarub, two threads", rates);
    }

    private static double median(String name, double[] rates) {
        System.out.printf("%s: first %.1f reports/s", name, rates[0]);
        Arrays.sort(rates);
        System.out.printf(", median %.1f%n", rates[ROUNDS / 2]);
        return rates[ROUNDS / 2];
    }

    /** Every twentieth report of the file, so that all sections are there. */
    private static List<String> texts(Path file, int count) throws IOException {
        List<String> out = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line = in.readLine(); line != null && out.size() < count; line = in.readLine()) {
                Matcher text = TEXT.matcher(line);
                if (n++ % 20 == 0 && text.find()) {
                    out.add(text.group(1).replace("\\n", "\n").replace("\\\"", "\""));
                }
            }
        }
        return out;
    }
}
