package org.taqarub.app.input;

/**
 * What is assumed of a report that does not say it.
 *
 * @param published ISO 8601 date or date-time, empty where unknown
 * @param source outlet, empty where unknown
 */
public record Defaults(String published, String source) {

    /** Nothing is assumed. */
    public static final Defaults NONE = new Defaults("", "");
}
