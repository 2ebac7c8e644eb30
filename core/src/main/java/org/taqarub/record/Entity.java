package org.taqarub.record;

import java.util.List;

/**
 * An actor or a place of one report, with all of its mentions.
 *
 * @param id unique within the record; an id of the lexicon where the entity is known there
 * @param kind one of {@link Kind}
 * @param arabicName usual or longest Arabic name
 * @param englishName English name, empty where unknown
 * @param country ISO 3166-1 alpha-3 of the state that it acts for or belongs to, empty where none
 * @param sector PLOVER sector, empty where none
 * @param mentions in the order of the text; never empty
 */
public record Entity(
        String id,
        Kind kind,
        String arabicName,
        String englishName,
        String country,
        String sector,
        List<Mention> mentions) {

    public Entity {
        mentions = List.copyOf(mentions);
    }

    /** What an entity is; the names in the record's JSON are the constants in small letters. */
    public enum Kind {
        STATE,
        IGO,
        ORGANISATION,
        ARMED_GROUP,
        GOVERNMENT_BODY,
        PERSON,
        POPULATION,
        MEDIA,
        COMPANY,
        PLACE
    }
}
