package org.taqarub.store.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an export holds.
 *
 * @param counts of what was written, by table or kind, and of the reports it was written of
 * @param changed what is not as it was in the record, by what was done
 * @param leftOut what was selected and is not there, by what and why
 */
public record Manifest(
        String format,
        String query,
        String program,
        int schema,
        List<String> lexicons,
        List<String> statuses,
        String made,
        Map<String, Long> counts,
        Map<String, Notice> changed,
        Map<String, Notice> leftOut,
        List<File> files) {

    public Manifest {
        lexicons = List.copyOf(lexicons);
        statuses = List.copyOf(statuses);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        files = List.copyOf(files);
    }

    /**
     * Something that was changed or left out.
     *
     * @param count how often
     * @param examples the first reports concerned, at most ten, as {@code source:id}
     */
    public record Notice(long count, List<String> examples) {

        public Notice {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A file of the export.
     *
     * @param name from the folder that the manifest is in
     * @param bytes its size
     * @param sha256 in hexadecimal digits
     */
    public record File(String name, long bytes, String sha256) {}

    static Manifest of(Selection selection, Order order, Tally tally, List<File> files) {
        return new Manifest(
                order.format().toString(),
                selection.query(),
                selection.program(),
                selection.schema(),
                List.copyOf(tally.lexicons()),
                order.format().countsEvents()
                        ? order.statuses().stream()
                                .sorted()
                                .map(status -> status.name().toLowerCase(Locale.ROOT))
                                .toList()
                        : List.of(),
                order.made(),
                tally.counts(),
                notices(tally.changed()),
                notices(tally.leftOut()),
                files);
    }

    private static Map<String, Notice> notices(Map<String, Tally.Notice> of) {
        Map<String, Notice> notices = new LinkedHashMap<>();
        of.forEach((what, notice) -> notices.put(what, new Notice(notice.count(), notice.examples())));
        return notices;
    }

    /** As it is written beside the export. */
    public String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new ObjectMapper().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", format);
            json.writeStringField("query", Characters.wellFormed(query));
            json.writeStringField("program", program);
            json.writeNumberField("schema", schema);
            json.writeArrayFieldStart("lexicons");
            for (String lexicon : lexicons) {
                json.writeString(Characters.wellFormed(lexicon));
            }
            json.writeEndArray();
            if (!statuses.isEmpty()) {
                json.writeArrayFieldStart("statuses");
                for (String status : statuses) {
                    json.writeString(status);
                }
                json.writeEndArray();
            }
            json.writeStringField("made", made);
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            notices("changed", changed, json);
            notices("leftOut", leftOut, json);
            json.writeArrayFieldStart("files");
            for (File file : files) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeNumberField("bytes", file.bytes());
                json.writeStringField("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return out + "\n";
    }

    private static void notices(String field, Map<String, Notice> notices, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Map.Entry<String, Notice> notice : notices.entrySet()) {
            json.writeStartObject();
            json.writeStringField("what", notice.getKey());
            json.writeNumberField("count", notice.getValue().count());
            json.writeArrayFieldStart("reports");
            for (String report : notice.getValue().examples()) {
                json.writeString(Characters.wellFormed(report));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
