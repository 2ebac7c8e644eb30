package org.taqarub.app.output;

import org.taqarub.record.Record;

/** placeholder */
public final class RecordPage {
    public static String head() {
        return "";
    }

    public static String article(Record r) {
        return "";
    }

    public String place(Record r, String a) {
        return a;
    }

    public String foot() {
        return "";
    }
}
