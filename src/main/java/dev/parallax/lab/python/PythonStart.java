package dev.parallax.lab.python;

import java.util.List;
import java.util.Map;

/** How a Python is started. */
interface PythonStart {
    /** What to call it in messages until it has said its own name. */
    String asked();

    /**
     * Returns a process that is yet to be started.
     *
     * @param arguments Python's own: a script and what it is given
     * @param environment variables for this start alone
     * @param javaOptions options for the Java virtual machine, if it needs one
     */
    ProcessBuilder process(
            List<String> arguments, Map<String, String> environment, List<String> javaOptions);
}
