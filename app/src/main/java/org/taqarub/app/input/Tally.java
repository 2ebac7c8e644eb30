package org.taqarub.app.input;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was passed over in an archive or a folder, by reason. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();
    private long sum;

    void count(String reason) {
        counts.merge(reason, 1L, Long::sum);
        sum++;
    }

    long sum() {
        return sum;
    }

    /** Sum, then each reason with its count, the commonest first. */
    @Override
    public String toString() {
        return sum + " ("
                + counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** Tells the listener of each reason. */
    void tell(Complaints complaints, Origin whole) {
        counts.forEach((reason, count) -> complaints.skip(whole, reason, count));
    }
}
