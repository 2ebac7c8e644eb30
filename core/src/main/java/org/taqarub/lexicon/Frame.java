package org.taqarub.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A predicate: how it is written, and what part each of its complements plays.
 *
 * @param id e.g. {@code assault.shell}
 * @param type PLOVER type, or the stance of a position
 * @param mode PLOVER mode, empty where none
 * @param subject role of the subject
 * @param object role of the direct object; {@code none} where it has none
 * @param after role by preposition, folded
 * @param idafa role of a noun in construct; empty where a lone one is not read
 * @param requires {@code actor}, {@code recipient}, {@code both}, {@code either} or {@code none}
 * @param ignoresContent whether what it governs is no event of its own
 * @param status status that the predicate sets, empty where none
 * @param with fixed words of which one must follow the verb; folded, empty where none
 * @param without words that must not follow; folded, empty where none
 * @param masdars its verbal nouns, folded
 * @param actors what one of those who act must be: force, official, person or crowd; empty where anybody may act
 * @param block the entry it was read from
 */
public record Frame(
        String id,
        String type,
        String mode,
        String subject,
        String object,
        Map<String, String> after,
        String idafa,
        String requires,
        boolean ignoresContent,
        String status,
        List<String> with,
        List<String> without,
        Set<String> masdars,
        String actors,
        Block block) {

    public Frame {
        after = Map.copyOf(after);
        with = List.copyOf(with);
        without = List.copyOf(without);
        masdars = Set.copyOf(masdars);
    }

    /** Whether a word is the masdar of a transitive verb of which one alone in construct is mostly who acts, and may be whom it is done to. @param stem folded */
    public boolean takesObjectInConstruct(String stem) {
        return object.equals("recipient") && idafa.equals("actor") && masdars.contains(stem);
    }

    /**
     * A form of a frame's verb.
     *
     * @param preposition that must follow, folded; empty where none must
     */
    public record Verb(Frame frame, VerbForm form, String preposition) {}

    /**
     * A noun or participle of a frame.
     *
     * @param participle whether it takes subject and object like its verb
     */
    public record Noun(Frame frame, boolean participle) {}
}
