package org.taqarub.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.output.FindingText;
import org.taqarub.lexicon.Codings;
import org.taqarub.record.Record;
import org.taqarub.record.Span;
import org.taqarub.store.FileFault;
import org.taqarub.store.Store;
import org.taqarub.store.Stored;
import org.taqarub.store.correct.Correction;
import org.taqarub.store.correct.Editing;
import org.taqarub.store.correct.GoldJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taqarub correct}: what a person says of the findings of a report. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Mixin
    LexiconOptions lexicon = new LexiconOptions();

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPORT", descriptionKey = "correctReport")
    String report = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FINDING", descriptionKey = "correctFinding")
    Correction.@Nullable Finding finding;

    @Parameters(index = "2", arity = "0..1", paramLabel = "NUMBER", descriptionKey = "correctNumber")
    @Nullable
    Integer number;

    @Option(names = "--source", paramLabel = "OUTLET", descriptionKey = "correctSource")
    @Nullable
    String source;

    @Option(names = "--accept")
    boolean accept;

    @Option(names = "--reject")
    boolean reject;

    @Option(names = "--set", paramLabel = "FIELD=VALUE")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--add")
    boolean add;

    @Option(names = "--at", paramLabel = "START..END", descriptionKey = "correctAt")
    @Nullable
    String at;

    @Option(names = "--complete")
    boolean complete;

    @Option(names = "--undo", paramLabel = "N")
    @Nullable
    Long undo;

    @Option(names = "--list")
    boolean list;

    @Option(names = "--gold", paramLabel = "FILE", descriptionKey = "correctGold")
    @Nullable
    Path gold;

    @Option(names = "--partial")
    boolean partial;

    @Option(names = "--who", paramLabel = "NAME")
    @Nullable
    String who;

    @Option(names = "--why", paramLabel = "TEXT")
    String why = "";

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int asked = (accept ? 1 : 0)
                + (reject ? 1 : 0)
                + (add ? 1 : 0)
                + (complete ? 1 : 0)
                + (undo == null ? 0 : 1)
                + (list ? 1 : 0)
                + (gold == null ? 0 : 1)
                + (fields.isEmpty() || add ? 0 : 1);
        if (asked > 1) {
            throw wrong("one of --accept, --reject, --set, --add, --complete, --undo, --list and --gold at a time");
        }
        Path folder = record.folder(surroundings);
        Path file = gold;
        Long taken = undo;
        if (list) {
            try (Store store = Store.read(folder)) {
                store.corrections().forEach(correction -> surroundings.out().println(FindingText.line(correction)));
                return 0;
            }
        }
        if (file != null) {
            try (Store store = Store.read(folder)) {
                return export(store, file);
            }
        }
        if (taken != null) {
            try (Store store = Store.write(folder, Derived::gist)) {
                return undo(store, taken);
            }
        }
        if (report.isEmpty()) {
            throw wrong("which report? give its id, or --list, --undo N or --gold FILE");
        }
        if (asked == 0) {
            try (Store store = Store.read(folder)) {
                return show(store);
            }
        }
        try (Store store = Store.write(folder, Derived::gist)) {
            return correct(store);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private Stored stored(Store store) throws IOException {
        List<Long> keys = new ArrayList<>();
        if (source == null) {
            keys.addAll(store.keys(report));
        } else {
            Long key = store.key(source, report);
            if (key != null) {
                keys.add(key);
            }
        }
        List<Stored> found = new ArrayList<>();
        for (long key : keys) {
            Stored stored = store.get(key);
            if (stored != null) {
                found.add(stored);
            }
        }
        if (found.isEmpty()) {
            throw wrong("the record has no report `" + report + "`" + (source == null ? "" : " of `" + source + "`")
                    + "; `taqarub search` shows the ids of reports");
        }
        if (found.size() > 1) {
            throw wrong("several outlets have a report `" + report + "`; name one with --source: "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(each -> each.record().report().source())
                                    .toList()));
        }
        return found.get(0);
    }

    private int show(Store store) throws IOException {
        Record shown = stored(store).record();
        PrintStream out = surroundings.out();
        Editing editing = new Editing(shown, (type, mode) -> null);
        out.print(FindingText.head(shown.report()));
        for (Correction.Finding kind : Correction.Finding.values()) {
            if (finding != null && finding != kind) {
                continue;
            }
            List<JsonNode> all = editing.all(kind);
            for (int i = 0; i < all.size(); i++) {
                if (number == null || number == i + 1) {
                    out.println(FindingText.line(
                            kind, i + 1, all.get(i), shown.report().text()));
                }
            }
        }
        for (Correction correction :
                store.corrections(shown.report().source(), shown.report().id())) {
            out.println(FindingText.line(correction));
        }
        return 0;
    }

    private int correct(Store store) throws IOException {
        Record corrected = stored(store).record();
        Codings codings = surroundings.readers().lexicon(lexicon.folders()).codings();
        Editing editing = new Editing(corrected, codings::of);
        Correction correction;
        try {
            correction = correction(editing);
        } catch (Editing.Refused e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        store.begin("correct", TaqarubCommand.Version.number(), List.of(report));
        long made = store.correct(correction);
        store.finish(List.of());
        Derived.index(store, surroundings.readers().lexicon(lexicon.folders()), surroundings);
        surroundings
                .out()
                .println("correction " + made + " holds; `taqarub correct --undo " + made + "` takes it back");
        return 0;
    }

    private Correction correction(Editing editing) throws Editing.Refused {
        String by = who();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (complete) {
            return editing.complete(by, now, why);
        }
        Correction.Finding kind = finding;
        if (kind == null || kind == Correction.Finding.REPORT) {
            throw wrong("which finding? one of entity, mention, quotation, event, time, position");
        }
        if (add) {
            return editing.add(kind, at(), fields, by, now, why);
        }
        if (number == null) {
            throw wrong("which " + kind + "? give its number; `taqarub correct " + report + "` lists them");
        }
        JsonNode found = editing.find(kind, number);
        return accept
                ? editing.accept(kind, found, by, now, why)
                : reject
                        ? editing.reject(kind, found, by, now, why)
                        : editing.change(kind, found, fields, by, now, why);
    }

    private Span at() {
        Span range = Editing.range(at == null ? "" : at);
        if (range == null) {
            throw wrong("--add needs --at START..END, offsets in UTF-16 code units, e.g. --at 12..17");
        }
        return range;
    }

    private String who() {
        String named = who;
        if (named != null) {
            return named;
        }
        String user = surroundings.environment().getOrDefault("TAQARUB_WHO", "");
        return user.isEmpty() ? System.getProperty("user.name", "") : user;
    }

    private int undo(Store store, long taken) throws IOException {
        store.begin("correct", TaqarubCommand.Version.number(), List.of("undo " + taken));
        Correction was = store.undo(taken);
        store.finish(List.of());
        if (was == null) {
            throw wrong("there is no correction " + taken + " that holds; `taqarub correct --list` lists them");
        }
        Derived.index(store, surroundings.readers().lexicon(lexicon.folders()), surroundings);
        surroundings.out().println("undone: " + FindingText.line(was));
        return 0;
    }

    /** Reports that somebody went through to the end; with {@code --partial} all that have a correction. */
    private int export(Store store, Path file) throws IOException {
        Set<Long> keys = new LinkedHashSet<>();
        Set<Long> whole = new LinkedHashSet<>();
        for (Correction correction : store.corrections()) {
            Long key = correction.undone() == null ? store.key(correction.source(), correction.id()) : null;
            if (key != null) {
                keys.add(key);
                if (correction.finding() == Correction.Finding.REPORT) {
                    whole.add(key);
                }
            }
        }
        if (!partial) {
            keys.retainAll(whole);
        }
        StringBuilder lines = new StringBuilder();
        for (long key : keys) {
            Stored stored = store.get(key);
            if (stored != null) {
                lines.append(GoldJson.line(stored.record(), whole.contains(key)))
                        .append('\n');
            }
        }
        try {
            Files.writeString(file, lines.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFault.told("--gold: `" + file + "` is not written", e);
        }
        surroundings
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d reports in %s%s",
                        keys.size(),
                        file,
                        keys.isEmpty() && !partial
                                ? "; mark those that you went through with `taqarub correct REPORT --complete`, or take all corrected ones with --partial"
                                : ""));
        return 0;
    }
}
