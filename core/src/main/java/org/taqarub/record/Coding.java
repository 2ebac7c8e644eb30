package org.taqarub.record;

import org.jspecify.annotations.Nullable;

/**
 * How an event counts: by its type and mode, not by its status.
 *
 * @param score on the conflict-cooperation scale of the PLOVER manual, -10 (conflict) to +10 (cooperation)
 * @param cameo CAMEO code of three or four digits; the first two are its root code, the first three its base code
 * @param goldstein value of that code on the Goldstein scale, -10 to +10; null where the list has none
 */
public record Coding(
        double score, Quad quad, String cameo, @Nullable Double goldstein) {

    /** Words or deeds, for or against. */
    public enum Quad {
        VERBAL_COOPERATION,
        MATERIAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_CONFLICT
    }
}
