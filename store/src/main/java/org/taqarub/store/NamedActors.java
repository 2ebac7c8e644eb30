package org.taqarub.store;

import java.util.regex.Pattern;
import org.taqarub.record.Entity;

/**
 * Which entities are the same actor in every report. An id of the lexicon is; so is a person with two names or more, an organisation by its name,
 * a body or a population of a stated country. Whom only one report tells apart (a source, a minister without a name) is nobody elsewhere.
 */
public final class NamedActors {

    private static final Pattern FULL_NAME = Pattern.compile("person:[^-]+-.+");
    private static final Pattern OF_STATE = Pattern.compile("(?:body:[^:]+|people):[A-Z]{3}");
    private static final Pattern PLACE = Pattern.compile("place:[^:]+");

    private NamedActors() {}

    /** Whether the entity's id means the same actor or place in any other report. */
    public static boolean isNamed(Entity entity) {
        String id = entity.id();
        return id.indexOf(':') < 0
                || FULL_NAME.matcher(id).matches()
                || OF_STATE.matcher(id).matches()
                || PLACE.matcher(id).matches()
                || id.startsWith("org:");
    }
}
