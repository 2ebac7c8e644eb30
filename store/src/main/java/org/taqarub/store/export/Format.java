package org.taqarub.store.export;

import java.util.Locale;

/** The forms in which the record leaves. */
public enum Format {
    JSONL("jsonl", false),
    CSV("", true),
    XLSX("xlsx", false),
    PARQUET("", true),
    PLOVER("tsv", false),
    PHOENIX("tsv", false),
    GRAPHML("graphml", false),
    GEXF("gexf", false),
    DNA("csv", false),
    BIBTEX("bib", false),
    RIS("ris", false);

    private final String ending;
    private final boolean folder;

    Format(String ending, boolean folder) {
        this.ending = ending;
        this.folder = folder;
    }

    /** Usual ending of its file's name, without the dot; empty where it is a folder. */
    public String ending() {
        return ending;
    }

    /** Whether it is a folder of files. */
    public boolean isFolder() {
        return folder;
    }

    /** Whether it holds events by their status alone, so that those of another status must be left out or told apart. */
    public boolean countsEvents() {
        return this == PLOVER || this == PHOENIX || this == GRAPHML || this == GEXF;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
