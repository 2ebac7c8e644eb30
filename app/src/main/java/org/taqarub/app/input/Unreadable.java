package org.taqarub.app.input;

/** Why something is no report, and what would make it one. */
class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    Unreadable(String reason, String remedy) {
        super(reason, null, false, false);
        this.remedy = remedy;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
