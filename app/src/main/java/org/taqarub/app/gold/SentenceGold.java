package org.taqarub.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sentences without their reports, labelled as the Arabic event gold is: whether each tells of an event of a type, and of some the verb that does.
 *
 * @param labels of sentences by id; those whose label is neither yes nor no are left out
 * @param verbs annotated words by id
 */
public record SentenceGold(Map<String, Label> labels, Map<String, Verb> verbs) {

    /**
     * Whether a sentence tells of an event.
     *
     * @param type of events, in capitals
     * @param easy whether it is a no that nobody would doubt
     */
    public record Label(String type, boolean yes, boolean easy) {}

    /**
     * The words that tell of an event, by any of its readings.
     *
     * @param type of events, in capitals
     * @param words folded, without clitics and with them
     */
    public record Verb(String type, Set<String> words) {}

    public SentenceGold {
        labels = Map.copyOf(labels);
        verbs = Map.copyOf(verbs);
    }

    /**
     * Reads the file.
     *
     * @throws IOException where it cannot be read or is no such file; the message says where and why
     */
    public static SentenceGold of(Path file) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + e.getLocation().getLineNr() + ": no JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.path("labels").isObject()) {
            throw new IOException(
                    file + ": no <labels>; give labelled sentences, {\"labels\": {\"assault:ID\": \"yes\"}}");
        }
        Map<String, Label> labels = new LinkedHashMap<>();
        root.path("labels").fields().forEachRemaining(field -> {
            String label = field.getValue().asText();
            boolean yes = label.equals("yes");
            int colon = field.getKey().indexOf(':');
            if (colon > 0 && (yes || label.endsWith("no"))) {
                String type = field.getKey().substring(0, colon).toUpperCase(Locale.ROOT);
                labels.put(field.getKey(), new Label(type, yes, label.startsWith("easy")));
            }
        });
        Map<String, Verb> verbs = new LinkedHashMap<>();
        root.path("spans").fields().forEachRemaining(field -> {
            Set<String> words = new LinkedHashSet<>();
            for (JsonNode reading : field.getValue().path("readings")) {
                reading.path("verb").forEach(word -> words.addAll(FoldedWords.of(word.asText())));
            }
            if (!words.isEmpty()) {
                verbs.put(
                        field.getKey(),
                        new Verb(field.getValue().path("type").asText().toUpperCase(Locale.ROOT), words));
            }
        });
        return new SentenceGold(labels, verbs);
    }
}
