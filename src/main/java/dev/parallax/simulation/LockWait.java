package dev.parallax.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A thread that waits for ever for a lock of the program.
 *
 * @param thread who waits
 * @param lock the lock's name
 * @param holder who has the lock
 * @param holderEnded whether the holder has ended without giving it back
 */
public record LockWait(String thread, String lock, String holder, boolean holderEnded) {
    private static final int MOST = 8;

    /** Returns who waits for what, the first few in words and the others counted. */
    public static String words(List<LockWait> waits) {
        String told =
                waits.stream().limit(MOST).map(LockWait::words).collect(Collectors.joining("; "));
        int rest = waits.size() - MOST;
        if (rest <= 0) {
            return told;
        }
        return told + "; and " + rest + (rest == 1 ? " more waits" : " more wait");
    }

    private String words() {
        String who = holder.equals(thread) ? "it holds itself" : holder + " holds";
        String ended = holderEnded ? ", though it has ended" : "";
        return "%s waits for lock %s, which %s%s".formatted(thread, lock, who, ended);
    }
}
