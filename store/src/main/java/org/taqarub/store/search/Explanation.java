package org.taqarub.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Context;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Mention;
import org.taqarub.record.Quotation;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.Stored;
import org.taqarub.store.search.Field.Scope;

/** Shows of a report that was found why it was: what each term matched, and where. It reads the report itself; the index holds no text. */
final class Explanation {

    private static final int MOST_PARTS = 3;
    private static final int MOST_PLACES = 3;
    private static final int MOST_SNIPPETS = 4;
    private static final int MOST_OCCURRENCES = 40;
    private static final int WIDTH = 220;
    private static final int BEFORE = 70;

    private final WordForms forms;
    private final Names names;

    /** Terms that a match can rest on: those not denied. */
    private final List<Query> terms = new ArrayList<>();

    private final Map<Query.Text, List<WordForms.Word>> asked = new HashMap<>();
    private final Map<Query.Text, List<Set<String>>> stems = new HashMap<>();
    private final Map<Query.In, NameTest> nameTests = new HashMap<>();

    Explanation(Query query, WordForms forms, Names names) {
        this.forms = forms;
        this.names = names;
        collect(query);
    }

    private void collect(Query query) {
        if (query instanceof Query.And and) {
            and.parts().forEach(this::collect);
        } else if (query instanceof Query.Or or) {
            or.parts().forEach(this::collect);
        } else if (query instanceof Query.Apart apart) {
            collect(apart.query());
        } else if (query instanceof Query.Text text) {
            terms.add(query);
            prepare(text);
        } else if (query instanceof Query.In in) {
            terms.add(query);
            if (in.field().kind() == Field.Kind.WORDS) {
                prepare(in.value());
            } else if (in.field().kind() == Field.Kind.NAME) {
                nameTests.computeIfAbsent(in, one -> NameTest.of(one.field(), one.value(), forms, names));
            }
        } else if (query instanceof Query.When) {
            terms.add(query);
        }
    }

    private void prepare(Query.Text text) {
        List<WordForms.Word> words = forms.asked(text.words());
        asked.put(text, words);
        stems.put(
                text,
                words.stream()
                        .map(word -> (Set<String>)
                                new HashSet<>(text.width() == Query.Width.WIDE ? forms.wide(word) : word.stems()))
                        .toList());
    }

    /** One report while it is explained. */
    private final class Work {
        final Record record;
        final String text;
        final List<Reason> why = new ArrayList<>();
        final TreeMap<Span, Set<Query>> places = new TreeMap<>();
        final List<Span> parts = new ArrayList<>();
        final Map<String, Entity> entities = new HashMap<>();
        final Map<String, Names.Terms> nameTerms = new HashMap<>();
        private @Nullable List<WordForms.Word> words;

        Work(Record record) {
            this.record = record;
            this.text = record.report().text();
            record.entities().forEach(entity -> entities.put(entity.id(), entity));
        }

        List<WordForms.Word> words() {
            List<WordForms.Word> known = words;
            if (known == null) {
                known = forms.of(text);
                words = known;
            }
            return known;
        }

        void place(Query term, Span span) {
            places.computeIfAbsent(span, s -> new HashSet<>()).add(term);
        }

        Names.Terms terms(Entity entity) {
            return nameTerms.computeIfAbsent(entity.id(), id -> names.of(entity, text));
        }
    }

    /** The report with snippets and reasons. */
    Hit of(Stored stored, float score, Match match) {
        Work work = new Work(stored.record());
        Map<Integer, Span> events = new TreeMap<>();
        Map<Integer, Span> quotations = new TreeMap<>();
        if (match.events() != null) {
            for (int i : match.events()) {
                if (events.size() < MOST_PARTS && i < work.record.events().size()) {
                    events.put(i, work.record.events().get(i).span());
                }
            }
        }
        if (match.quotations() != null) {
            for (int i : match.quotations()) {
                if (quotations.size() < MOST_PARTS
                        && i < work.record.quotations().size()) {
                    quotations.put(i, work.record.quotations().get(i).span());
                }
            }
        }
        for (Query term : terms) {
            Scope scope = Compiled.pure(term);
            if (scope == Scope.EVENT) {
                events.keySet().forEach(i -> event(term, i, work));
            } else if (scope == Scope.QUOTATION) {
                quotations.keySet().forEach(i -> quotation(term, i, work));
            } else {
                report(term, work);
            }
        }
        work.parts.addAll(events.values());
        for (int i : quotations.keySet()) {
            Quotation quotation = work.record.quotations().get(i);
            work.parts.add(quotation.cue().start() < quotation.span().start() ? quotation.cue() : quotation.span());
        }
        return new Hit(stored, score, match, snippets(work), work.why);
    }

    // --- terms of the report ---

    private void report(Query term, Work work) {
        Report report = work.record.report();
        if (term instanceof Query.Text text) {
            occurrences(text, work.words(), (span, number) -> {
                work.place(term, span);
                if (number < MOST_PLACES) {
                    work.why.add(reason(term, span, work, null, null, null));
                }
            });
            title(term, text, report, work);
        } else if (term instanceof Query.When) {
            work.why.add(new Reason(term.toString(), report.published(), null, null, null, null));
        } else if (term instanceof Query.In in) {
            switch (in.field()) {
                case TITLE -> title(term, in.value(), report, work);
                case MENTION -> mention(in, work);
                case SOURCE -> known(term, in, report.source(), work);
                case CATEGORY -> known(term, in, report.category(), work);
                default -> known(term, in, report.id(), work);
            }
        }
    }

    private void title(Query term, Query.Text text, Report report, Work work) {
        String title = report.title();
        occurrences(text, forms.of(title), (span, number) -> {
            if (number == 0) {
                work.why.add(new Reason(term.toString(), span.of(title), null, null, null, null));
            }
        });
    }

    private static void known(Query term, Query.In in, String value, Work work) {
        if (ReportDocuments.code(in.field(), value)
                .startsWith(ReportDocuments.code(in.field(), in.value().words()))) {
            work.why.add(new Reason(term.toString(), value, null, null, null, null));
        }
    }

    private void mention(Query.In term, Work work) {
        NameTest test = test(term);
        for (Entity entity : work.record.entities()) {
            if (test.holds(work.terms(entity))) {
                for (int i = 0; i < entity.mentions().size(); i++) {
                    Span span = entity.mentions().get(i).span();
                    work.place(term, span);
                    if (i == 0) {
                        work.why.add(reason(term, span, work, entity.id(), null, null));
                    }
                }
            }
        }
    }

    private NameTest test(Query.In in) {
        NameTest test = nameTests.get(in);
        return test == null ? NameTest.of(in.field(), in.value(), forms, names) : test;
    }

    private static Reason reason(
            Query term,
            Span span,
            Work work,
            @Nullable String entity,
            @Nullable Integer event,
            @Nullable Integer quotation) {
        return new Reason(term.toString(), span.of(work.text), span, entity, event, quotation);
    }

    // --- terms of events and quotations ---

    private void event(Query term, int number, Work work) {
        Event event = work.record.events().get(number);
        if (term instanceof Query.When when) {
            if (isWithin(event.date(), when)) {
                work.why.add(new Reason(term.toString(), event.date(), null, null, number, null));
            }
            return;
        }
        if (!(term instanceof Query.In in)) {
            return;
        }
        switch (in.field()) {
            case ACTOR -> parties(in, event.actors(), event.span(), number, null, work);
            case RECIPIENT -> parties(in, event.recipients(), event.span(), number, null, work);
            case PARTY -> {
                parties(in, event.actors(), event.span(), number, null, work);
                parties(in, event.recipients(), event.span(), number, null, work);
            }
            case PLACE -> {
                Span place = event.place();
                if (place != null && test(in).holds(names.place(event, work.text))) {
                    work.place(term, place);
                    work.why.add(reason(term, place, work, null, number, null));
                }
            }
            case CONTEXT -> {
                for (Context context : event.circumstances().contexts()) {
                    if (context.name().equals(in.value().words())) {
                        work.place(term, context.span());
                        work.why.add(reason(term, context.span(), work, null, number, null));
                    }
                }
            }
            default -> {
                if (codes(event, in.field()).startsWith(in.value().words().toLowerCase(Locale.ROOT))) {
                    work.place(term, event.span());
                    work.why.add(reason(term, event.span(), work, null, number, null));
                }
            }
        }
    }

    private static String codes(Event event, Field field) {
        String code = switch (field) {
            case TYPE -> event.type().name();
            case MODE -> event.mode();
            case STATUS -> event.status().name();
            case QUAD -> event.coding() == null ? "" : event.coding().quad().name();
            default -> event.coding() == null ? "" : event.coding().cameo();
        };
        return code.toLowerCase(Locale.ROOT);
    }

    private static boolean isWithin(String date, Query.When when) {
        if (date.isEmpty()) {
            return false;
        }
        return (when.from().isEmpty() || !Days.first(date).isBefore(Days.first(when.from())))
                && (when.to().isEmpty() || !Days.last(date).isAfter(Days.last(when.to())));
    }

    private void quotation(Query term, int number, Work work) {
        Quotation quotation = work.record.quotations().get(number);
        if (!(term instanceof Query.In in)) {
            return;
        }
        switch (in.field()) {
            case SPEAKER -> {
                String speaker = quotation.speaker();
                Span named = quotation.speakerText();
                Entity entity = speaker == null ? null : work.entities.get(speaker);
                boolean holds = entity != null && test(in).holds(work.terms(entity));
                if (named != null && (holds || test(in).terms().contains("#" + forms.key(named.of(work.text))))) {
                    work.place(term, named);
                    work.why.add(reason(term, named, work, speaker, null, number));
                } else if (entity != null && holds) {
                    Span span = nearest(entity, quotation.cue());
                    work.place(term, span);
                    work.why.add(reason(term, span, work, speaker, null, number));
                }
            }
            case ADDRESSEE -> {
                String addressee = quotation.delivery().addressee();
                if (addressee != null) {
                    parties(in, List.of(addressee), quotation.cue(), null, number, work);
                }
            }
            case SAID -> {
                List<WordForms.Word> inside = work.words().stream()
                        .filter(word -> quotation.span().contains(word.span()))
                        .toList();
                occurrences(in.value(), inside, (span, count) -> {
                    work.place(term, span);
                    if (count < MOST_PLACES) {
                        work.why.add(reason(term, span, work, null, null, number));
                    }
                });
            }
            default -> {
                String code = in.field() == Field.MANNER
                        ? quotation.manner().name().toLowerCase(Locale.ROOT)
                        : quotation.delivery().act();
                if (code.equals(in.value().words())) {
                    work.place(term, quotation.cue());
                    work.why.add(reason(term, quotation.cue(), work, null, null, number));
                }
            }
        }
    }

    private void parties(
            Query.In term, List<String> ids, Span at, @Nullable Integer event, @Nullable Integer quotation, Work work) {
        for (String id : ids) {
            Entity entity = work.entities.get(id);
            if (entity != null && test(term).holds(work.terms(entity))) {
                Span span = nearest(entity, at);
                work.place(term, span);
                work.why.add(reason(term, span, work, id, event, quotation));
            }
        }
    }

    /** The entity's mention nearest to a place. */
    private static Span nearest(Entity entity, Span at) {
        Span best = entity.mentions().get(0).span();
        for (Mention mention : entity.mentions()) {
            if (distance(mention.span(), at) < distance(best, at)) {
                best = mention.span();
            }
        }
        return best;
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.min(Math.abs(a.start() - b.end()), Math.abs(b.start() - a.end()));
    }

    // --- words ---

    private void occurrences(Query.Text text, List<WordForms.Word> words, BiConsumer<Span, Integer> use) {
        List<WordForms.Word> wanted = asked.getOrDefault(text, List.of());
        List<Set<String>> wantedStems = stems.getOrDefault(text, List.of());
        int length = wanted.size();
        int number = 0;
        for (int i = 0; length > 0 && number < MOST_OCCURRENCES && i + length <= words.size(); i++) {
            boolean all = true;
            for (int k = 0; k < length && all; k++) {
                all = is(words.get(i + k), wanted.get(k), wantedStems.get(k), text);
            }
            if (all) {
                use.accept(words.get(i).span().cover(words.get(i + length - 1).span()), number++);
            }
        }
    }

    private boolean is(WordForms.Word word, WordForms.Word wanted, Set<String> wantedStems, Query.Text text) {
        if (text.beginning()) {
            String beginning = forms.beginning(wanted);
            return word.spelling().startsWith(wanted.spelling())
                    || word.stems().stream().anyMatch(stem -> stem.startsWith(beginning));
        }
        return text.width() == Query.Width.EXACT
                ? word.spelling().equals(wanted.spelling())
                : word.spelling().equals(wanted.spelling())
                        || word.stems().stream().anyMatch(wantedStems::contains);
    }

    // --- snippets ---

    private static List<Snippet> snippets(Work work) {
        List<Span> windows = new ArrayList<>();
        for (Span part : work.parts) {
            take(window(work.text, part), windows);
        }
        Set<Query> shown = new HashSet<>();
        work.places.forEach((span, of) -> {
            if (windows.stream().anyMatch(window -> window.contains(span))) {
                shown.addAll(of);
            }
        });
        while (windows.size() < MOST_SNIPPETS) {
            Span best = best(work, windows, shown);
            if (best == null) {
                break;
            }
            work.places.forEach((span, of) -> {
                if (best.contains(span)) {
                    shown.addAll(of);
                }
            });
            take(best, windows);
        }
        if (windows.isEmpty() && !work.text.isBlank()) {
            windows.add(window(work.text, new Span(0, 0)));
        }
        windows.sort(null);
        List<Snippet> out = new ArrayList<>();
        for (Span window : windows) {
            List<Span> marks = work.places.keySet().stream()
                    .filter(window::contains)
                    .sorted()
                    .toList();
            out.add(new Snippet(window, window.of(work.text), apart(marks)));
        }
        return out;
    }

    /** The window that shows the most terms not shown yet; of two snippets of words the second is taken without, then there are enough. */
    private static @Nullable Span best(Work work, List<Span> windows, Set<Query> shown) {
        Span best = null;
        int most = 0;
        for (Span span : work.places.keySet()) {
            if (windows.stream().anyMatch(window -> window.overlaps(span))) {
                continue;
            }
            Span window = window(work.text, span);
            Set<Query> fresh = new HashSet<>();
            Set<Query> all = new HashSet<>();
            for (Map.Entry<Span, Set<Query>> place : work.places
                    .tailMap(new Span(window.start(), Integer.MAX_VALUE), true)
                    .entrySet()) {
                if (place.getKey().start() >= window.end()) {
                    break;
                }
                all.addAll(place.getValue());
            }
            fresh.addAll(all);
            fresh.removeAll(shown);
            int worth = fresh.size() * 100 + (windows.size() < 2 ? all.size() : 0);
            if (worth > most) {
                most = worth;
                best = window;
            }
        }
        return best;
    }

    /** Adds a window, or widens one that it touches. */
    private static void take(Span window, List<Span> windows) {
        Span taken = window;
        for (int i = windows.size() - 1; i >= 0; i--) {
            if (windows.get(i).overlaps(taken)) {
                taken = taken.cover(windows.remove(i));
            }
        }
        windows.add(taken);
    }

    /** The longest first where marks share words; what lies in another is left out. */
    private static List<Span> apart(List<Span> marks) {
        List<Span> out = new ArrayList<>();
        for (Span mark : marks) {
            if (out.isEmpty() || !out.get(out.size() - 1).overlaps(mark)) {
                out.add(mark);
            }
        }
        return out;
    }

    /** The sentence round a place, cut at words where it is long. */
    private static Span window(String text, Span at) {
        int start = at.start();
        int least = Math.max(0, at.start() - BEFORE);
        while (start > least && !endsSentence(text, start - 1)) {
            start--;
        }
        if (start == least && start > 0) {
            while (start < at.start() && !Character.isWhitespace(text.charAt(start - 1))) {
                start++;
            }
        }
        int end = at.end();
        int most = Math.min(text.length(), Math.max(at.end(), start + WIDTH));
        while (end < most && !(end > at.start() && end > 0 && endsSentence(text, end - 1))) {
            end++;
        }
        if (end == most && end < text.length()) {
            while (end > at.end() && !Character.isWhitespace(text.charAt(end))) {
                end--;
            }
        }
        while (start < at.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > Math.max(at.end(), start) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Whether a sentence ends with a character; a full stop inside a number or an abbreviation ends none. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '؟' || c == '?' || c == '!';
        return c == '\n' || (stop && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }
}
