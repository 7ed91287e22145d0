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
            case "open" -> open();
            case "wait" -> opened(request.number());
            case "break" -> sendAway(true);
            case "reset" -> sendAway(false);
            case "parties" -> parties;
            case "waiting" -> arrived % parties;
            default -> broken;
        };
    }

    /** Returns generation and place in one number, or that it is broken. */
    private Object arrive() {
        if (broken) {
            return BROKEN;
        }
        if (arrived == parties) {
            return PENDING; // the last who came is acting
        }
        int place = generation * parties + arrived;
        arrived++;
        return place;
    }

    /** Those who wait get the error; says that it could. */
    private boolean sendAway(boolean andBreak) {
        brokenUpTo = generation;
        generation++;
        arrived = 0;
        broken = andBreak;
        return true;
    }

    /** Lets those go who have come; says that it could. */
    private boolean open() {
        if (!broken && arrived == parties) {
            left.put(generation, parties);
            generation++;
            arrived = 0;
        }
        return true;
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
