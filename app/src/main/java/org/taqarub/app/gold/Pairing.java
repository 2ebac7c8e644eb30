package org.taqarub.app.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.taqarub.record.Span;

/** One-to-one pairs, the best first. */
final class Pairing {

    private Pairing() {}

    /** A possible pair and how well it fits. */
    record Candidate<T extends Comparable<T>>(double score, T a, T b) {}

    /** Greedy: by score, then by {@code a}, then by {@code b}. */
    static <T extends Comparable<T>> List<Candidate<T>> of(List<Candidate<T>> candidates) {
        List<Candidate<T>> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble((Candidate<T> c) -> -c.score())
                .thenComparing(Candidate::a)
                .thenComparing(Candidate::b));
        Set<T> usedA = new HashSet<>();
        Set<T> usedB = new HashSet<>();
        List<Candidate<T>> pairs = new ArrayList<>();
        for (Candidate<T> candidate : sorted) {
            if (!usedA.contains(candidate.a()) && !usedB.contains(candidate.b())) {
                usedA.add(candidate.a());
                usedB.add(candidate.b());
                pairs.add(candidate);
            }
        }
        return pairs;
    }

    /** Code units that two spans share. */
    static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    /** Intersection over union, 0 to 1. */
    static double iou(Span a, Span b) {
        int common = overlap(a, b);
        return common == 0 ? 0 : (double) common / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()));
    }

    /** Whether two mentions nearly coincide, or one holds the other and they share an edge up to a clitic's length. */
    static boolean sameName(Span a, Span b) {
        if (iou(a, b) >= 0.5) {
            return true;
        }
        boolean inside = a.contains(b) || b.contains(a);
        return inside && (Math.abs(a.start() - b.start()) <= 3 || Math.abs(a.end() - b.end()) <= 1);
    }
}
