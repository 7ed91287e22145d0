package dev.parallax.record;

/**
 * One line that a program wrote, and who wrote it when.
 *
 * @param time seconds since the run began
 * @param stream where it was written to
 * @param pid the writing process's id; virtual where {@link LaneStamp#notes()} says so
 * @param process {@code multiprocessing.current_process().name} of the writer, empty if unknown
 * @param thread {@code threading.current_thread().name} of the writer, empty if unknown
 * @param text the line without its end; untrusted, to be escaped wherever it is shown
 */
public record OutputLine(
        double time, Stream stream, long pid, String process, String thread, String text) {

    /** The standard stream that a line was written to. */
    public enum Stream {
        /** {@code sys.stdout}. */
        STDOUT,
        /** {@code sys.stderr}. */
        STDERR
    }
}
