package org.taqarub.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.actor.Phrase;

/** The complements of a predicate: phrases by role. */
public final class Roles {

    private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
    private final Set<String> unnamed = new LinkedHashSet<>();
    private final Map<String, Phrase> standing = new LinkedHashMap<>();
    private final Set<String> shapes = new LinkedHashSet<>();
    private @Nullable String speaker;
    private boolean carried;
    private boolean anchored;
    private boolean crowd;
    private boolean addressed;

    /** Whether a light verb carries the noun. */
    public boolean isCarried() {
        return carried;
    }

    /** Whether words after the noun say that it happened: الهجوم الذي وقع, محادثات جرت. */
    public boolean isAnchored() {
        return anchored;
    }

    /** Whether the role has a phrase, or words that name nobody known: a house, forty people. */
    public boolean isFilled(String role) {
        return has(role) || unnamed.contains(role);
    }

    /** Whether somebody unnamed is told whom a pronoun points to: دعت مواطنيها. */
    public boolean isAddressed() {
        return addressed;
    }

    /** Whether a number of people that are not named are the subject: تظاهر الآلاف. */
    public boolean isCrowd() {
        return crowd;
    }

    /** Whether only words that name nobody known fill the role. */
    public boolean isUnnamed(String role) {
        return unnamed.contains(role) && !has(role);
    }

    /** Who speaks in the first person and is the subject; null where nobody is. */
    public @Nullable String speaker() {
        return speaker;
    }

    /** Who speaks in the first person is the subject; null where nobody known does. */
    void speak(@Nullable String who) {
        speaker = who;
    }

    void markAddressed() {
        addressed = true;
    }

    void markCarried() {
        carried = true;
    }

    void markAnchored() {
        anchored = true;
    }

    void markCrowd() {
        crowd = true;
    }

    /** Gives the phrases of one role to another, in place of those that it has. */
    void move(String from, String to) {
        List<Phrase> moved = phrases.remove(from);
        if (moved != null) {
            phrases.put(to, moved);
        }
    }

    /** Words that name nobody known fill the role. */
    void fill(String role) {
        if (!role.isEmpty() && !role.equals("none") && !role.equals("ignore")) {
            unnamed.add(role);
        }
    }

    /** Notes who stands where a side could, whichever role he has: behind the verb, before it, in construct. Nothing is noted of nobody. */
    void stands(String where, @Nullable Phrase phrase) {
        if (phrase != null) {
            standing.putIfAbsent(where, phrase);
        }
    }

    /** Who stands where a side could, by the name of the place. */
    Map<String, Phrase> standing() {
        return standing;
    }

    /** Notes how the predicate is built: passive, a masdar. */
    void shape(String shape) {
        shapes.add(shape);
    }

    /** How the predicate is built. */
    Set<String> shapes() {
        return shapes;
    }

    /** Phrases of one role in the order found; empty where none. */
    public List<Phrase> of(String role) {
        return phrases.getOrDefault(role, List.of());
    }

    /** Whether the role has a phrase. */
    public boolean has(String role) {
        return phrases.containsKey(role);
    }

    /** All phrases by role. */
    public Map<String, List<Phrase>> all() {
        return phrases;
    }

    /** Adds phrases to a role; one that has a role already keeps it. */
    public void add(String role, List<Phrase> more) {
        if (role.isEmpty() || role.equals("none") || role.equals("ignore")) {
            return;
        }
        for (Phrase phrase : more) {
            if (phrases.values().stream().noneMatch(l -> l.contains(phrase))) {
                phrases.computeIfAbsent(role, r -> new ArrayList<>()).add(phrase);
            }
        }
    }
}
