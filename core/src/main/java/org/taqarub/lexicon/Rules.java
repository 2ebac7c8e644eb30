package org.taqarub.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Event;
import org.taqarub.text.Letters;

/** Reads the entries of rule files and says what is wrong with them. */
final class Rules {

    static final Set<String> FIELDS = Set.of(
            "rule",
            "frame",
            "position",
            "source",
            "type",
            "stance",
            "mode",
            "cameo",
            "verb",
            "masdar",
            "noun",
            "participle",
            "subject",
            "object",
            "after",
            "idafa",
            "requires",
            "content",
            "status",
            "actors",
            "spoken",
            "topic",
            "told",
            "transitive",
            "without",
            "with",
            "yes",
            "no",
            "match",
            "value",
            "speaker",
            "manner",
            "note",
            "adjective");

    /** What a pattern of quotes.rules may ask for. */
    static final Set<String> QUOTE_SLOTS = Set.of(
            "say",
            "act",
            "say-participle",
            "act-participle",
            "say-noun",
            "act-noun",
            "actor",
            "quoted",
            "clause",
            "nominal",
            "marked",
            "that",
            "prep",
            "mods",
            "colon",
            "finite",
            "mods-short",
            "mods-quote",
            "stop");

    /** What a pattern of times.rules may ask for. */
    static final Set<String> TIME_SLOTS = Set.of(
            "day",
            "month",
            "year",
            "yearwords",
            "weekday",
            "number",
            "ordinal",
            "unit",
            "units",
            "dual",
            "part",
            "edge",
            "digits",
            "hijri",
            "hijri-year",
            "rel",
            "half",
            "clock");

    private static final Set<String> ROLES = Set.of(
            "actor",
            "recipient",
            "both",
            "none",
            "holder",
            "issue",
            "place",
            "instrument",
            "ignore",
            "content",
            "topic");
    private static final Set<String> REQUIRES =
            Set.of("actor", "recipient", "both", "either", "none", "holder", "issue");

    private Rules() {}

    static String id(Block block) {
        for (String name : List.of("rule", "frame", "position")) {
            if (!block.first(name).isEmpty()) {
                return block.first(name);
            }
        }
        return "";
    }

    static @Nullable Frame frame(Block block, List<Problem> problems) {
        int before = problems.size();
        boolean position = !block.first("position").isEmpty();
        String type = block.first(position ? "stance" : "type");
        List<String> types = new ArrayList<>();
        if (position) {
            types.addAll(List.of("support", "oppose", "conditional"));
        } else {
            for (Event.Type t : Event.Type.values()) {
                types.add(t.name());
            }
        }
        if (!types.contains(type)) {
            problems.add(new Problem(
                    block.file(),
                    block.line(),
                    1,
                    (position ? "stance" : "type") + " is missing or unknown: " + type + Near.hint(type, types)));
        }
        Map<String, String> after = new HashMap<>();
        for (Block.Field field : block.all("after")) {
            String[] words = field.value().split("\\s+");
            String role = words[words.length - 1];
            if (words.length < 2 || !ROLES.contains(role)) {
                problems.add(new Problem(
                        block.file(),
                        field.line(),
                        field.column(),
                        "after: a preposition and a role, as in <على recipient>" + Near.hint(role, ROLES)));
                continue;
            }
            after.put(Letters.fold(String.join(" ", java.util.Arrays.copyOf(words, words.length - 1))), role);
        }
        for (String name : List.of("subject", "object", "idafa")) {
            for (Block.Field field : block.all(name)) {
                if (!ROLES.contains(field.value())) {
                    problems.add(new Problem(
                            block.file(),
                            field.line(),
                            field.column(),
                            "unknown role " + field.value() + Near.hint(field.value(), ROLES)));
                }
            }
        }
        for (Block.Field field : block.all("requires")) {
            if (!REQUIRES.contains(field.value())) {
                problems.add(new Problem(
                        block.file(),
                        field.line(),
                        field.column(),
                        "unknown " + field.value() + Near.hint(field.value(), REQUIRES)));
            }
        }
        if (block.values("verb").isEmpty()
                && block.values("masdar").isEmpty()
                && block.values("noun").isEmpty()
                && block.values("participle").isEmpty()) {
            problems.add(
                    new Problem(block.file(), block.line(), 1, id(block) + " has no verb, masdar, noun or participle"));
        }
        checkExamples(block, problems);
        if (problems.size() > before) {
            return null;
        }
        return new Frame(
                id(block),
                type,
                block.first("mode"),
                orElse(block.first("subject"), position ? "holder" : "actor"),
                orElse(block.first("object"), "none"),
                after,
                block.first("idafa"),
                orElse(block.first("requires"), position ? "holder" : "either"),
                block.first("content").equals("ignored"),
                block.first("status"),
                block.values("with").stream().map(Letters::fold).toList(),
                block.values("without").stream().map(Letters::fold).toList(),
                block.values("masdar").stream().map(Letters::fold).collect(java.util.stream.Collectors.toSet()),
                block.first("actors"),
                block);
    }

    static void checkExamples(Block block, List<Problem> problems) {
        if (block.first("source").isEmpty()) {
            problems.add(new Problem(
                    block.file(),
                    block.line(),
                    1,
                    id(block) + " has no source; name one that was opened, or write unverified"));
        }
        for (String name : List.of("yes", "no")) {
            if (block.values(name).isEmpty()) {
                problems.add(new Problem(
                        block.file(), block.line(), 1, id(block) + " has no <" + name + ">; write a sentence"));
            }
        }
        for (Block.Field field : block.all("yes")) {
            try {
                Example.parse(field.value());
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(block.file(), field.line(), field.column(), String.valueOf(e.getMessage())));
            }
        }
    }

    private static String orElse(String value, String other) {
        return value.isEmpty() ? other : value;
    }
}
