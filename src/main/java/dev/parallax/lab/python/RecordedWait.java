package dev.parallax.lab.python;

/**
 * A wait that a Java virtual machine recorded.
 *
 * @param thread the thread's index among the watched
 * @param kind what it waited for: {@code GIL_WAIT}, {@code LOCK_WAIT} or {@code SLEEP}
 * @param fromNanos since the trace began
 * @param toNanos not before {@code fromNanos}
 */
record RecordedWait(int thread, Doing kind, long fromNanos, long toNanos) {}
