package dev.parallax.semantics.interpreter;

/**
 * The processor time of child processes that have ended: {@code resource.RUSAGE_CHILDREN}. Any
 * thread may use it.
 *
 * <pre>{@code
 * Interpreter py = Interpreter.standard();
 * py.children().add(0.5);
 * py.children().add(0.25);
 * System.out.println(py.children().cpuSeconds()); // 0.75
 * }</pre>
 */
public final class ChildAccount {
    private double seconds;

    ChildAccount() {}

    /**
     * Adds an ended child.
     *
     * @param cpuSeconds the processor time it reported; NaN if it died without a report
     */
    public synchronized void add(double cpuSeconds) {
        seconds += cpuSeconds;
    }

    /** Returns the sum, NaN if one child's share is unknown. */
    public synchronized double cpuSeconds() {
        return seconds;
    }
}
