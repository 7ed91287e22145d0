package dev.parallax.semantics.generator;

import java.util.Arrays;

/** Adds a rewritten body's line to stack traces, at the depth where the body runs. */
final class HiddenLines {
    private HiddenLines() {}

    /**
     * Adds a line.
     *
     * @param error what the body raises; called from {@link StateFrame#located}, which the body
     *     called
     */
    static Throwable add(Throwable error, StackTraceElement line) {
        StackTraceElement[] trace = error.getStackTrace();
        StackTraceElement[] outer = callers();
        int at = trace.length - outer.length;
        boolean below = at >= 0 && sameCallers(trace, at, outer);
        int place = below ? at : trace.length;
        StackTraceElement[] longer = Arrays.copyOf(trace, trace.length + 1);
        System.arraycopy(trace, place, longer, place + 1, trace.length - place);
        longer[place] = line;
        error.setStackTrace(longer);
        return error;
    }

    /** Returns the frames of whoever resumed the body. */
    private static StackTraceElement[] callers() {
        StackTraceElement[] all = new Throwable().getStackTrace();
        int skipped = 0;
        while (skipped < all.length && !all[skipped].getMethodName().equals("resume")) {
            skipped++;
        }
        return Arrays.copyOfRange(all, skipped, all.length);
    }

    /** The innermost of them stands at another line by now, so it is compared without it. */
    private static boolean sameCallers(
            StackTraceElement[] trace, int at, StackTraceElement[] outer) {
        return outer.length > 0
                && trace[at].getMethodName().equals(outer[0].getMethodName())
                && trace[at].getClassName().equals(outer[0].getClassName())
                && Arrays.equals(trace, at + 1, trace.length, outer, 1, outer.length);
    }
}
