package org.taqarub.event;

/** Is handed what weights are to decide, for learning them. */
public interface Choices {

    /** A side of an event as rules left it. */
    default void side(SideChoice choice) {}

    /** A candidate for an event. */
    default void event(EventChoice choice) {}
}
