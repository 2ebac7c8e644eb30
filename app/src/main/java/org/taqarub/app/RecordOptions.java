package org.taqarub.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which record on disk is meant. */
final class RecordOptions {

    @Option(names = "--record", paramLabel = "DIR", descriptionKey = "record")
    @Nullable
    Path folder;

    /** The folder named, else the one that TAQARUB_RECORD names, else where this system keeps what programs make. */
    Path folder(Surroundings surroundings) {
        Path named = folder;
        return named == null
                ? usual(
                        surroundings.environment(),
                        System.getProperty("os.name", ""),
                        System.getProperty("user.home", ""))
                : named;
    }

    static Path usual(Map<String, String> environment, String system, String home) {
        String chosen = environment.getOrDefault("TAQARUB_RECORD", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? Path.of(home, "AppData", "Local") : Path.of(local)).resolve("taqarub");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "taqarub");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The standard asks for an absolute path and to pass over others.
        return (data.startsWith("/") ? Path.of(data) : Path.of(home, ".local", "share")).resolve("taqarub");
    }
}
