package dev.parallax.simulation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Goes through a thread's phases, in and out of repeats. */
final class Cursor {
    private final Deque<Frame> frames = new ArrayDeque<>();

    Cursor(List<Phase> phases, long now) {
        frames.push(new Frame(phases, 1, now));
    }

    /**
     * Returns the next phase that is no repeat, or null at the end. A repeat that takes no time
     * ends, or it would never.
     */
    @Nullable Phase next(long now, long cpuNanos) {
        while (!frames.isEmpty()) {
            Frame frame = frames.element();
            if (!frame.hasNext(now, cpuNanos)) {
                frames.pop();
            } else {
                Phase phase = frame.next();
                if (!(phase instanceof Phase.Repeat repeat)) {
                    return phase;
                }
                if (repeat.times() > 0) {
                    frames.push(new Frame(repeat.phases(), repeat.times(), -1));
                }
            }
        }
        return null;
    }

    private static final class Frame {
        private final List<Phase> phases;
        private long left;
        private int at;
        private long began;
        private long cpuAtStart = -1;

        Frame(List<Phase> phases, long times, long began) {
            this.phases = phases;
            this.left = times;
            this.began = began;
        }

        boolean hasNext(long now, long cpuNanos) {
            if (at < phases.size()) {
                return true;
            }
            boolean stuck = now == began && cpuNanos == cpuAtStart;
            began = now;
            cpuAtStart = cpuNanos;
            at = 0;
            if (left != Long.MAX_VALUE) {
                left--;
            }
            return left > 0 && !stuck && !phases.isEmpty();
        }

        Phase next() {
            return phases.get(at++);
        }
    }
}
