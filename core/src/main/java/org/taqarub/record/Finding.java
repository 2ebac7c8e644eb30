package org.taqarub.record;

/** Anything read from a report: it says where, and on what evidence. */
public sealed interface Finding permits Mention, TimeMention, Quotation, Event, Position, Figure, Context {

    /** The words that state the finding. */
    Span span();

    /** The tree of rules and words that it rests on. */
    Evidence evidence();
}
