package org.taqarub.event;

import java.util.ArrayList;
import java.util.List;
import org.taqarub.lexicon.Frame;
import org.taqarub.record.Event;

/**
 * An event with what it was read from, before repetitions are joined.
 *
 * @param retold the other mentions of the event in the order in which they were joined
 * @param flaw what it lacks of what its frame asks for; empty where nothing
 */
record Candidate(
        int at,
        int length,
        int from,
        int to,
        Frame frame,
        Roles roles,
        List<String> actors,
        List<String> recipients,
        Event.Status status,
        List<Candidate> retold,
        String flaw) {

    Candidate(
            int at,
            int length,
            Frame frame,
            Roles roles,
            List<String> actors,
            List<String> recipients,
            Event.Status status,
            String flaw) {
        this(at, length, at, at + length, frame, roles, actors, recipients, status, List.of(), flaw);
    }

    /** This, lacking something. */
    Candidate flawed(String what) {
        return new Candidate(at, length, from, to, frame, roles, actors, recipients, status, retold, what);
    }

    /** Whether it has all that its frame asks for. */
    boolean isSound() {
        return flaw.isEmpty();
    }

    Candidate with(List<String> newActors, List<String> newRecipients) {
        return new Candidate(at, length, from, to, frame, roles, newActors, newRecipients, status, retold, flaw);
    }

    /** This, told by the words of both. */
    Candidate togetherWith(Candidate other) {
        Candidate sides = with(other);
        return new Candidate(
                at,
                length,
                Math.min(from, other.from()),
                Math.max(to, other.to()),
                frame,
                roles,
                sides.actors(),
                sides.recipients(),
                status,
                retold,
                flaw);
    }

    /** This, told again by another mention. */
    Candidate retoldBy(Candidate other) {
        List<Candidate> mentions = new ArrayList<>(retold);
        mentions.add(other);
        mentions.addAll(other.retold());
        Candidate sides = with(other);
        return new Candidate(
                at,
                length,
                from,
                to,
                frame,
                roles,
                sides.actors(),
                sides.recipients(),
                status,
                List.copyOf(mentions),
                flaw);
    }

    /** This with the sides that a later mention of the same event adds. */
    private Candidate with(Candidate later) {
        boolean more = actors.isEmpty() && !later.actors().isEmpty()
                || recipients.isEmpty() && !later.recipients().isEmpty();
        if (!more) {
            return this;
        }
        List<String> newActors = new ArrayList<>(actors.isEmpty() ? later.actors() : actors);
        List<String> newRecipients = new ArrayList<>(recipients.isEmpty() ? later.recipients() : recipients);
        newActors.removeAll(recipients);
        newRecipients.removeAll(newActors);
        return with(newActors, newRecipients);
    }
}
