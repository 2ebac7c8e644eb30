package org.taqarub.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taqarub.lexicon.Entry;
import org.taqarub.record.Evidence;

/**
 * A noun phrase that names somebody or something, before it is known who that is.
 */
public final class Phrase {

    /** What the phrase is made of. */
    public enum Shape {
        STATE,
        SEAT,
        PLACE,
        ORGANISATION,
        BODY,
        PERSON,
        TITLE,
        PEOPLE,
        DEMONYM
    }

    /** What it is made of; a name of several places may turn out to be of another shape. */
    Shape shape;

    final int start;
    int end;

    /** The list entries that the phrase's head may be; more than one where the form is ambiguous. */
    List<Entry> entries = List.of();

    /** States, seats and places that are called so, where they are of several states or lists; empty where there is but one. */
    List<Entry> readings = List.of();

    /** Titles that stand before a name or alone, in order. */
    final List<Entry> titles = new ArrayList<>();

    /** Folded words of a person's name; empty where there is none. */
    List<String> name = List.of();

    /** Where the name begins; -1 where there is none. */
    int nameStart = -1;

    /** State that the phrase's own words give; empty where they give none. */
    String country = "";

    /** Sector that the phrase's own words give; empty where they give none. */
    String sector = "";

    /** The words that gave the country, as a phrase of their own. */
    @Nullable
    Phrase owner;

    /** Phrases inside this one that name something in their own right. */
    final List<Phrase> inner = new ArrayList<>();

    /** A description that points back: المسؤول ذاته, الأخير. */
    boolean backward;

    /** Somebody whom only a word of saying before shows to be one: وقال سكان الحي إن. */
    boolean saidToSpeak;

    /** نظيره, نظيرتها. */
    boolean counterpart;

    /** المتحدث باسمه: speaks for who was named before, and is not he. */
    boolean inHisName;

    boolean plural;
    boolean definite;
    boolean feminine;

    /** May be masculine to its verb; with {@link #feminine}, either. */
    boolean masculine = true;

    /** Gender of the given name: m, f, u for both; empty where unknown. */
    String nameGender = "";

    /** Whether a pronoun stands on the head (رئيسها, قواته). */
    boolean owned;

    /** Stands where only a place can (في واشنطن). */
    boolean locative;

    /** Kind that a head noun gives to a name that no list holds. */
    @Nullable
    Entry head;

    /** The name that this title stands in apposition to; null where none. */
    @Nullable
    Phrase appositionTo;

    final List<Evidence> evidence = new ArrayList<>();

    /** Id of the entity that it was resolved to; null until then or where it stays unresolved. */
    @Nullable
    String entity;

    Phrase(Shape shape, int start, int end) {
        this.shape = shape;
        this.start = start;
        this.end = end;
    }

    /** The full name that this short form belongs to; null where none. */
    @Nullable
    Phrase sameAs;

    /** Whether the first letter belongs to the name though it was cut as a preposition. */
    boolean whole;

    /** How it was resolved, for the evidence. */
    String how = "";

    /** Name of the rule that read it. */
    String rule() {
        return "actor." + shape.name().toLowerCase(java.util.Locale.ROOT) + (how.isEmpty() ? "" : "." + how);
    }

    /** What it is made of. */
    public Shape shape() {
        return shape;
    }

    /** First token. */
    public int start() {
        return start;
    }

    /** Token after the last. */
    public int end() {
        return end;
    }

    /** Id of the entity that it names; null where it stays unresolved. */
    public @Nullable String entity() {
        return entity;
    }

    /** Whether several are named (مسؤولون, قوات). */
    public boolean isPlural() {
        return plural;
    }

    /** Whether its head is feminine to a verb and cannot be masculine. */
    public boolean isOnlyFeminine() {
        return feminine && !masculine;
    }

    /** Whether it has the article, or what it belongs to has. */
    public boolean isDefinite() {
        return definite;
    }

    /** Whether it stands where only a place can. */
    public boolean isLocative() {
        return locative;
    }

    /** The state, seats and places of the lists that a place's name may mean; several where the text does not decide. */
    public List<Entry> readings() {
        return readings.isEmpty() ? entries : readings;
    }

    /** Phrases inside this one that name something in their own right. */
    public List<Phrase> inner() {
        return inner;
    }

    @Override
    public String toString() {
        return shape + "[" + start + "," + end + ")";
    }
}
