package org.taqarub.app.gold;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.Defaults;
import org.taqarub.app.input.Origin;
import org.taqarub.app.input.ReportSource;
import org.taqarub.record.Report;

/**
 * Gives gold documents that leave out their texts the reports of their ids from corpora. A text that is not the one that was annotated is
 * refused, since no offset would fit it.
 */
public final class CorpusJoiner {

    private final String file;
    private final Complaints complaints;

    /** Documents by id that wait for their report. */
    private final Map<String, Document> waiting = new HashMap<>();

    private final Map<String, Report> joined = new HashMap<>();

    /** Where a report of the id was found that has another text, and what that text is like. */
    private final Map<String, String> refused = new HashMap<>();

    private CorpusJoiner(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /**
     * Documents that have a text stay as they are; one whose text is not found is complained of and left out.
     *
     * @param file the gold file, for messages
     * @param corpora files of JSON Lines, also compressed; read until every text is found
     * @param standardInput where a file is {@code -}
     */
    public static Documents join(
            Documents gold, String file, List<String> corpora, Complaints complaints, InputStream standardInput)
            throws InterruptedException {
        CorpusJoiner joiner = new CorpusJoiner(file, complaints);
        gold.list().stream()
                .filter(document -> document.text() == null && document.withheld() != null)
                .forEach(document -> joiner.waiting.put(document.id(), document));
        if (!joiner.waiting.isEmpty()) {
            new ReportSource(Defaults.NONE, complaints, standardInput).each(corpora, joiner::offer);
        }
        List<Document> documents = new ArrayList<>();
        for (Document document : gold.list()) {
            Document whole = document.text() == null ? joiner.whole(document) : document;
            if (whole != null) {
                documents.add(whole);
            }
        }
        return new Documents(documents);
    }

    /** @return whether texts are still wanted */
    private boolean offer(Origin origin, Report report) {
        Document document = waiting.get(report.id());
        Withheld withheld = document == null ? null : document.withheld();
        if (withheld != null) {
            if (withheld.is(report.text())) {
                joined.put(report.id(), report);
                waiting.remove(report.id());
            } else {
                Withheld other = Withheld.of(withheld.corpus(), report.text());
                refused.put(report.id(), "the text at " + origin + " is not the one annotated (" + other.print());
            }
        }
        return !waiting.isEmpty();
    }

    /** The document with its text; null where it has none, which is said. */
    private @Nullable Document whole(Document document) {
        Withheld withheld = document.withheld();
        Report report = joined.get(document.id());
        if (report != null && withheld != null && withheld.is(report.text())) {
            return document.with(report);
        }
        Origin origin = new Origin(file, document.line());
        String other = refused.get(document.id());
        if (withheld == null) {
            complaints.failure(
                    origin,
                    document.id() + " has no text, nor the length and sha256 of one",
                    "pack it again with gold/pack.py; it is left out");
        } else if (other != null) {
            complaints.failure(
                    origin,
                    document.id() + ": " + other + "; annotated was " + withheld.print() + ")",
                    "fetch the corpus as gold/README.md describes it; the document is left out");
        } else {
            String corpus = withheld.corpus().isEmpty() ? "its corpus" : "the file of " + withheld.corpus();
            complaints.failure(
                    origin,
                    document.id() + " is in none of the corpora",
                    "give " + corpus + " with --corpus; the document is left out");
        }
        return null;
    }
}
