package org.taqarub.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something was said, as far as the report states it.
 *
 * @param act the speech act of the cue, an act of reporting.tsv (assert, deny, accuse, demand, warn, threaten, promise, praise, condemn, ask, refuse,
 *     accept, announce, suggest, expect, reveal, write); never empty, {@code assert} where the cue tells no more
 * @param addressee id of the {@link Entity} that it was said to, null where none is stated
 * @param venue the words that name the occasion (مؤتمر صحفي, تغريدة, كلمته أمام المجلس), null where none is stated
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY}, {@code YYYY-Www} of the clause that reports it; empty where it states none
 * @param carriers ids of those who passed it on, in the order of the text: an agency that cites its source
 */
public record Delivery(
        String act, @Nullable String addressee, @Nullable Span venue, String date, List<String> carriers) {

    /** Plainly said, nothing more stated. */
    public static final Delivery PLAIN = new Delivery("assert", null, null, "", List.of());

    public Delivery {
        carriers = List.copyOf(carriers);
    }
}
