package org.taqarub.store.search;

/** A query that cannot be read. The message is for a person; it names what was meant where something is near. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remainder;
    private final int column;
    private final String suggestion;

    QueryException(String message, String query, int at, String suggestion) {
        super(message + (suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?"));
        this.remainder = query.substring(at);
        this.column = query.codePointCount(0, at) + 1;
        this.suggestion = suggestion;
    }

    /** What was not read, from the fault on, as written. */
    public String remainder() {
        return remainder;
    }

    /** Where the fault is: the character's number in the query, from 1. */
    public int column() {
        return column;
    }

    /** What was probably meant; empty where nothing is near. */
    public String suggestion() {
        return suggestion;
    }
}
