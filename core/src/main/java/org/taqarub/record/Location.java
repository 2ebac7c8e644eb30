package org.taqarub.record;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer that an event's place may be.
 *
 * @param id of the gazetteer
 * @param country ISO 3166-1 alpha-3, empty where it belongs to no one state
 * @param latitude degrees north, null where not known
 * @param longitude degrees east, null where not known
 */
public record Location(
        String id,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
