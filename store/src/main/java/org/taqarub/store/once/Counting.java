package org.taqarub.store.once;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Counts once what several reports have: copies of a report, words of a speaker, events. docs/COUNTING.md has the rules. */
public final class Counting {

    private static final Comparator<Gist> ORDER =
            Comparator.comparing(Gist::published).thenComparing(Gist::source).thenComparing(Gist::id);

    private Counting() {}

    /** Counts; the same reports give the same, whatever their order and their keys. Takes two threads. */
    public static Counted of(Iterable<Gist> all) {
        List<Gist> gists = new ArrayList<>();
        all.forEach(gists::add);
        gists.sort(ORDER);
        Weights weights = new Weights();
        gists.forEach(weights::count);
        CompletableFuture<Copies> copies = CompletableFuture.supplyAsync(() -> new Copies(gists));
        CompletableFuture<List<Counted.SameQuotation>> quotations =
                copies.thenApplyAsync(done -> quotations(gists, weights));
        List<Happening> happenings = happenings(gists, copies, weights);
        return new Counted(copies(gists, copies.join()), quotations.join(), happenings);
    }

    private static List<Counted.Copy> copies(List<Gist> gists, Copies copies) {
        Map<Integer, List<Long>> groups = new TreeMap<>();
        for (int report = 0; report < gists.size(); report++) {
            groups.computeIfAbsent(copies.first(report), k -> new ArrayList<>())
                    .add(gists.get(report).key());
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> {
                    Gist first = gists.get(group.getKey());
                    return new Counted.Copy(Ids.of("c", first.source(), first.id()), List.copyOf(group.getValue()));
                })
                .toList();
    }

    private static List<Counted.SameQuotation> quotations(List<Gist> gists, Weights weights) {
        return new SameWords(weights)
                .gather(gists).stream().map(Counting::quotation).toList();
    }

    private static Counted.SameQuotation quotation(SameWords.Group group) {
        Map<List<Integer>, Integer> variants = new LinkedHashMap<>();
        List<Counted.Version> versions = new ArrayList<>();
        String speaker = "";
        for (SameWords.Said said : group.members) {
            List<Integer> wording = IntStream.of(said.words.stems()).boxed().toList();
            Integer variant = variants.computeIfAbsent(wording, k -> variants.size());
            versions.add(new Counted.Version(said.gist.key(), said.words.ordinal(), variant));
            if (speaker.isEmpty() && said.speaker != null) {
                speaker = said.speaker;
            }
        }
        SameWords.Said first = group.members.get(0);
        return new Counted.SameQuotation(
                Ids.of("q", first.gist.source(), first.gist.id(), first.words.start() + ":" + first.words.ordinal()),
                speaker,
                List.copyOf(versions));
    }

    private static List<Happening> happenings(List<Gist> gists, CompletableFuture<Copies> copies, Weights weights) {
        Deed.Parties parties = new Deed.Parties();
        List<Deed> deeds = new ArrayList<>();
        for (int report = 0; report < gists.size(); report++) {
            Gist gist = gists.get(report);
            if (gist.tellings().isEmpty()) {
                continue;
            }
            Weights.Vector topic = weights.vector(gist.topic(), -1);
            for (Gist.Telling telling : gist.tellings()) {
                deeds.add(new Deed(gist, telling, report, parties, weights, topic));
            }
        }
        Copies known = copies.join();
        deeds.forEach(deed -> deed.copy = known.first(deed.report));
        Gathering gathering = new Gathering(new Likeness(deeds));
        gathering.gather(deeds);
        return gathering.join().stream()
                .map(group -> Summary.of(group, parties))
                .sorted(Comparator.comparing(Happening::firstSeen).thenComparing(Happening::id))
                .toList();
    }
}
