package org.taqarub.app.lists;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** The column {@code source}: one or several, separated by a comma. */
final class Sources {

    private Sources() {}

    static String joined(Collection<String> sources) {
        return sources.stream()
                .flatMap(source -> Arrays.stream(source.split(", ")))
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
