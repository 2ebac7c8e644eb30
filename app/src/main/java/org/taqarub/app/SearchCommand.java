package org.taqarub.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.output.HitJson;
import org.taqarub.app.output.HitText;
import org.taqarub.lexicon.Lexicon;
import org.taqarub.store.Stored;
import org.taqarub.store.search.Facet;
import org.taqarub.store.search.Hit;
import org.taqarub.store.search.Order;
import org.taqarub.store.search.Query;
import org.taqarub.store.search.Results;
import org.taqarub.store.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub search}: reports of the record that a query finds, and why. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    /** A record that can be searched. */
    interface Searched extends AutoCloseable {

        /** Its index, brought up to the record. */
        Searcher searcher();

        /** The report of a key; null where there is none. */
        @Nullable
        Stored stored(long key);

        @Override
        void close() throws IOException;
    }

    /** Opens records. */
    interface Opening {

        /**
         * @param folder of the record
         * @throws IOException with a message for the user where there is no record or it cannot be searched
         */
        Searched open(Path folder, Lexicon lexicon) throws IOException;
    }

    private final Surroundings surroundings;
    private final Opening opening;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "query")
    List<String> query = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|jsonl", descriptionKey = "hitFormat")
    Format format = Format.TEXT;

    @Option(names = "--sort", paramLabel = "relevance|newest|oldest")
    Order order = Order.RELEVANCE;

    @Option(names = "--facets")
    boolean facets;

    @Option(names = "--count")
    boolean count;

    @Mixin
    LexiconOptions words = new LexiconOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    private int limit = 10;
    private long page = 1;

    /** @param opening the store's way to a record */
    SearchCommand(Surroundings surroundings, Opening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    /** How hits are shown. */
    enum Format {
        TEXT,
        JSONL
    }

    @Option(names = "--limit", paramLabel = "N")
    void limit(int number) {
        if (number < 0) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number from 0, not " + number);
        }
        limit = number;
    }

    @Option(names = "--page", paramLabel = "N")
    void page(long number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "--page takes a number from 1, not " + number);
        }
        page = number;
    }

    @Override
    public Integer call() throws IOException {
        Query asked = RecordIndex.parse(String.join(" ", query));
        Lexicon lexicon = surroundings.readers().lexicon(words.folders());
        PrintStream out = surroundings.out();
        try (Searched searched = opening.open(record.folder(surroundings), lexicon)) {
            if (count) {
                long found = searched.searcher().count(asked);
                print(out, format == Format.JSONL ? "{\"count\":" + found + "}" : Long.toString(found));
                return 0;
            }
            Set<Facet> wanted = facets ? EnumSet.allOf(Facet.class) : EnumSet.noneOf(Facet.class);
            long skip = Math.multiplyExact(page - 1, (long) limit);
            Results results =
                    searched.searcher().search(asked, order, skip, limit, wanted, key -> searched.stored(key));
            if (format == Format.JSONL) {
                for (Hit hit : results.hits()) {
                    print(out, HitJson.line(hit));
                }
                if (facets) {
                    print(out, HitJson.facets(results));
                }
            } else {
                HitText text = new HitText(
                        surroundings.colours(), surroundings.outTerminal(), Messages.of(surroundings.locale()));
                print(out, text.head(results.total(), skip, results.hits().size()));
                long number = skip;
                for (Hit hit : results.hits()) {
                    print(out, text.of(++number, hit));
                }
                if (facets) {
                    print(out, text.facets(results));
                }
            }
        }
        return 0;
    }

    private static void print(PrintStream out, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }
}
