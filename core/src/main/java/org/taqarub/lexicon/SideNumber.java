package org.taqarub.lexicon;

import java.util.Locale;

/**
 * What is counted of an event and of somebody who could be a side of it. Distances and places are in words, from 0. Of a mention that there is not, the numbers are -1 (those that begin with {@code AFTER}
 * or {@code BEFORE}, or end so), or 9999 ({@link #NEAREST}, {@link #FIRST}). The nine from {@link #AFTER_GAP} on and the nine from {@link #BEFORE_GAP} on stand in one order.
 */
public enum SideNumber {
    /** Words of the sentence before the event. */
    SENTENCE_BEFORE,
    /** Words of the sentence from the event on. */
    SENTENCE_AFTER,
    /** Mentions of anybody in the sentence. */
    NAMED,
    /** Number of the sentence in the report, from 0. */
    SENTENCE,
    /** How many the rules have as actors. */
    ACTORS,
    /** How many the rules have as recipients. */
    RECIPIENTS,
    /** From the event to the nearest mention; below 0 where that stands before. */
    NEAREST,
    /** Mentions in the report. */
    TIMES,
    /** Where in the report the first mention stands. */
    FIRST,
    /** From the event to the first mention after it in the sentence; what follows is counted between the two. */
    AFTER_GAP,
    AFTER_COMMAS,
    AFTER_VERBS,
    AFTER_RELATIVES,
    AFTER_THATS,
    AFTER_NAMED,
    AFTER_MARKS,
    AFTER_QUOTES,
    /** From the beginning of the sentence to that mention. */
    AFTER_POSITION,
    /** From the last mention before it in the sentence to the event; what follows is counted between the two. */
    BEFORE_GAP,
    BEFORE_COMMAS,
    BEFORE_VERBS,
    BEFORE_RELATIVES,
    BEFORE_THATS,
    BEFORE_NAMED,
    BEFORE_MARKS,
    BEFORE_QUOTES,
    /** From the beginning of the sentence to that mention. */
    BEFORE_POSITION,
    /** How many others have a mention nearer to the event. */
    NEARER,
    /** How many others are named between the event and the mention after it. */
    NEARER_AFTER,
    /** How many others are named between the mention before the event and it. */
    NEARER_BEFORE,
    /** Of those named nearer after the event, the political ones. */
    POLITICAL_AFTER,
    /** Of those named nearer before the event, the political ones. */
    POLITICAL_BEFORE,
    /** How many others of one kind (of a state, armed …) have a nearer mention. */
    NEARER_OF_KIND,
    /** How many of one kind there are, himself among them. */
    OF_KIND,
    /** How many could be a side. */
    OPTIONS,
    /** How many others are mentioned more often. */
    OFTENER,
    /** How many others of one kind are mentioned more often. */
    OFTENER_OF_KIND,
    /** How many mentions fewer than whoever has most. */
    FEWER,
    /** Other events of the type in which the rules have it as actor. */
    ACTS,
    /** Other events of the type in which the rules have it as recipient. */
    SUFFERS;

    /** Its name in {@code side-trees.tsv}: {@code after-gap}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
