package dev.parallax.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which threads of two traces stand for each other.
 *
 * @param inA a number that both traces' threads share, for each thread of the first
 * @param inB the same for the second
 * @param onlyInA the first trace's threads that have no partner
 * @param onlyInB the second's
 */
record ThreadMatch(
        Map<Long, Integer> inA,
        Map<Long, Integer> inB,
        List<TraceThread> onlyInA,
        List<TraceThread> onlyInB) {

    /** Matches by name; those of one name, and those left over, by their order. */
    static ThreadMatch of(List<TraceThread> a, List<TraceThread> b) {
        ThreadMatch match =
                new ThreadMatch(
                        new HashMap<>(), new HashMap<>(), new ArrayList<>(a), new ArrayList<>(b));
        for (TraceThread first : a) {
            match.onlyInB.stream()
                    .filter(second -> second.name().equals(first.name()))
                    .findFirst()
                    .ifPresent(second -> match.pair(first, second));
        }
        while (!match.onlyInA.isEmpty() && !match.onlyInB.isEmpty()) {
            match.pair(match.onlyInA.getFirst(), match.onlyInB.getFirst());
        }
        return match;
    }

    private void pair(TraceThread first, TraceThread second) {
        int shared = inA.size();
        inA.put(first.number(), shared);
        inB.put(second.number(), shared);
        onlyInA.remove(first);
        onlyInB.remove(second);
    }
}
