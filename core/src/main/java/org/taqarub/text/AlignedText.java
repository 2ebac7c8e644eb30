package org.taqarub.text;

import org.taqarub.record.Span;

/**
 * A text and its normal form, with the way back.
 *
 * <p>{@code starts[i]} is the raw offset at which normal character {@code i} begins and {@code ends[i]} the raw offset after it, marks that
 * follow it included; both rise with {@code i}. {@code starts} has one more element, the raw length.
 */
public final class AlignedText {

    private final String raw;
    private final String normal;
    private final int[] starts;
    private final int[] ends;

    AlignedText(String raw, String normal, int[] starts, int[] ends) {
        this.raw = raw;
        this.normal = normal;
        this.starts = starts;
        this.ends = ends;
    }

    /** The text as it came. */
    public String raw() {
        return raw;
    }

    /** The normal form. */
    public String normal() {
        return normal;
    }

    /** The raw stretch behind a stretch of the normal form; half-open on both sides. */
    public Span toRaw(int normalStart, int normalEnd) {
        if (normalStart >= normalEnd) {
            int at = normalStart < starts.length ? starts[normalStart] : raw.length();
            return new Span(at, at);
        }
        return new Span(starts[normalStart], ends[normalEnd - 1]);
    }
}
