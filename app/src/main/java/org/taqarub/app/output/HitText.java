package org.taqarub.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.taqarub.record.Report;
import org.taqarub.record.Span;
import org.taqarub.store.search.Facet;
import org.taqarub.store.search.Hit;
import org.taqarub.store.search.Reason;
import org.taqarub.store.search.Results;
import org.taqarub.store.search.Snippet;

/** What a search found, for a person at a terminal. Where scripts meet on a line of a terminal, each stands in an isolate, so that neither turns the other round. */
public final class HitText {

    private static final int MOST_VALUES = 10;
    private static final int MOST_REASONS = 8;

    private final boolean colours;
    private final boolean terminal;
    private final ResourceBundle labels;

    /**
     * @param colours whether ANSI colours may be used; else words that match stand in brackets
     * @param terminal whether bidi isolates may be used; in a file they would only be in the way
     * @param labels headings, under {@code search.*}
     */
    public HitText(boolean colours, boolean terminal, ResourceBundle labels) {
        this.colours = colours;
        this.terminal = terminal;
        this.labels = labels;
    }

    /** How many were found and which are shown. */
    public String head(long total, long skip, int shown) {
        String line = labels.getString("search.found") + " " + total;
        return shown == 0 ? line : line + " · " + (skip + 1) + "–" + (skip + shown);
    }

    /** A report found, after an empty line. */
    public String of(long number, Hit hit) {
        Report report = hit.stored().record().report();
        StringBuilder out = new StringBuilder("\n");
        String origin = List.of(report.source(), report.published(), report.id()).stream()
                .filter(part -> !part.isEmpty())
                .map(this::isolated)
                .collect(Collectors.joining(" · "));
        out.append(number).append(". ").append(style("2", origin)).append('\n');
        if (!report.title().isEmpty()) {
            out.append("   ")
                    .append(style("1", Words.shortened(report.title(), 200)))
                    .append('\n');
        }
        for (Snippet snippet : hit.snippets()) {
            out.append("   … ").append(marked(snippet)).append(" …\n");
        }
        for (Reason reason : distinct(hit.why())) {
            out.append("   ")
                    .append(style("2", isolated(reason.term()) + " = "))
                    .append(isolated("«" + Words.shortened(reason.matched(), 60) + "»"))
                    .append(style("2", number(reason)))
                    .append('\n');
        }
        return out.toString().stripTrailing();
    }

    private static List<Reason> distinct(List<Reason> why) {
        List<Reason> out = new ArrayList<>();
        for (Reason reason : why) {
            boolean told = out.stream()
                    .anyMatch(other -> other.term().equals(reason.term())
                            && other.matched().equals(reason.matched()));
            if (!told && out.size() < MOST_REASONS) {
                out.add(reason);
            }
        }
        return out;
    }

    private String number(Reason reason) {
        if (reason.event() != null) {
            return " · " + labels.getString("search.event") + " " + (reason.event() + 1);
        }
        return reason.quotation() == null
                ? ""
                : " · " + labels.getString("search.quotation") + " " + (reason.quotation() + 1);
    }

    private String marked(Snippet snippet) {
        StringBuilder out = new StringBuilder();
        int at = snippet.span().start();
        for (Span mark : snippet.marks()) {
            out.append(line(snippet.text()
                    .substring(
                            at - snippet.span().start(),
                            mark.start() - snippet.span().start())));
            String words = line(snippet.text()
                    .substring(
                            mark.start() - snippet.span().start(),
                            mark.end() - snippet.span().start()));
            out.append(colours ? style("1;33", words) : "[" + words + "]");
            at = mark.end();
        }
        return out.append(line(snippet.text().substring(at - snippet.span().start())))
                .toString();
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Counts of all that was found, after an empty line. */
    public String facets(Results results) {
        StringBuilder out = new StringBuilder();
        for (Facet facet : Facet.values()) {
            List<Results.Count> counts = results.facets().getOrDefault(facet, List.of());
            out.append('\n')
                    .append(style("1;34", labels.getString("search." + facet.written()) + " (" + counts.size() + ")"))
                    .append('\n');
            for (Results.Count count : counts.subList(0, Math.min(MOST_VALUES, counts.size()))) {
                out.append(String.format(java.util.Locale.ROOT, "%8d  ", count.reports()))
                        .append(isolated(count.value()))
                        .append(count.label().equals(count.value()) ? "" : "  " + isolated(count.label()))
                        .append('\n');
            }
            if (counts.size() > MOST_VALUES) {
                out.append("          …\n");
            }
        }
        return out.toString().stripTrailing();
    }

    private String isolated(String words) {
        return terminal ? '\u2068' + words + '\u2069' : words;
    }

    private String style(String codes, String words) {
        return colours && !words.isEmpty() ? "\u001B[" + codes + "m" + words + "\u001B[0m" : words;
    }
}
