package dev.parallax.record;

/**
 * How long a thread lived.
 *
 * @param pid its process's id; virtual where {@link LaneStamp#notes()} says so
 * @param process {@code multiprocessing.current_process().name}
 * @param thread {@code threading.current_thread().name} when it began
 * @param begin seconds since the run began, on the clock of {@link OutputLine#time}
 * @param end the same; NaN if it was not seen to end
 */
public record ThreadSpan(long pid, String process, String thread, double begin, double end) {}
