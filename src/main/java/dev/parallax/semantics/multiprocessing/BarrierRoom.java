package dev.parallax.semantics.multiprocessing;

import java.util.HashMap;
import java.util.Map;

/** A barrier: generations of parties that wait for each other. */
final class BarrierRoom extends Room {
    /** What a party gets of a barrier that is broken. */
    static final int BROKEN = -1;

    private final int parties;
    private final Map<Integer, Integer> left = new HashMap<>();
    private int arrived;
    private int generation;
    private int brokenUpTo = -1;
    private boolean broken;

    BarrierRoom(int parties) {
        this.parties = parties;
    }

    @Override
    Object attempt(Request request) {
        return switch (request.op()) {
            case "arrive" -> arrive();
            case "wait" -> opened(request.number());
            case "break" -> {
                broken = true;
                brokenUpTo = generation;
                arrived = 0;
                yield true;
            }
            case "reset" -> {
                brokenUpTo = arrived > 0 ? generation : brokenUpTo;
                generation += arrived > 0 ? 1 : 0;
                arrived = 0;
                broken = false;
                yield true;
            }
            case "parties" -> parties;
            case "waiting" -> arrived;
            default -> broken;
        };
    }

    /** Returns generation and place in one number, or that it is broken. */
    private Object arrive() {
        if (broken) {
            return BROKEN;
        }
        int place = generation * parties + arrived;
        arrived++;
        if (arrived == parties) {
            left.put(generation, parties);
            generation++;
            arrived = 0;
        }
        return place;
    }

    private Object opened(int place) {
        int mine = place / parties;
        if (mine <= brokenUpTo && !left.containsKey(mine)) {
            return BROKEN;
        }
        if (mine == generation) {
            return PENDING;
        }
        left.computeIfPresent(mine, (key, count) -> count == 1 ? null : count - 1);
        return place % parties;
    }
}
