package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Value;

/** What a Python process is to do, and as whom. */
interface Job {

    /** Returns the run that the process belongs to. */
    ProcessTable table();

    /** Returns the process's id. */
    int pid();

    /**
     * Runs the program on the process's own thread and returns the exit code.
     *
     * @param boot the Python module {@code parallax_graalpy}
     * @param host what that module calls
     */
    int run(Value boot, Host host);
}
