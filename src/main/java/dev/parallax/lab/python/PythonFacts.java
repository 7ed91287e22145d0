package dev.parallax.lab.python;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What a Python says of itself.
 *
 * @param implementation {@code CPython} or {@code GraalPy}
 * @param version such as {@code 3.14.3}
 * @param freeThreaded whether it was built to run without a GIL
 * @param gilEnabled what {@code sys._is_gil_enabled()} says; null before 3.13
 * @param interval {@code sys.getswitchinterval()} in seconds; NaN where it does not count
 * @param cores how many cores it may use
 * @param pid its process
 */
record PythonFacts(
        String implementation,
        String version,
        int major,
        int minor,
        boolean freeThreaded,
        @Nullable Boolean gilEnabled,
        double interval,
        int cores,
        long pid) {
    private static final int FIRST_NEW_GIL = 302;
    private static final int FIRST_OWN_GILS = 313;
    private static final int FIRST_COSTS = 307;
    private static final int HUNDRED = 100;

    /** Reads the answer to {@code stamp}. */
    static PythonFacts of(JsonNode answer) {
        JsonNode gil = answer.path("gil");
        return new PythonFacts(
                answer.path("implementation").asString("Python"),
                answer.path("version").asString(""),
                answer.path("major").asInt(0),
                answer.path("minor").asInt(0),
                answer.path("free_threaded_build").asBoolean(false),
                gil.isBoolean() ? gil.asBoolean() : null,
                answer.path("interval").asDouble(Double.NaN),
                answer.path("cores").asInt(0),
                answer.path("pid").asLong(0));
    }

    String name() {
        String suffix = freeThreaded ? " (free-threaded)" : "";
        return implementation + " " + version + suffix;
    }

    boolean isCpython() {
        return implementation.equals("CPython");
    }

    /** Whether it is older than 3.2 and counts ticks. */
    boolean hasOldGil() {
        return isCpython() && number() < FIRST_NEW_GIL;
    }

    /** Whether interpreters of one process can have a GIL each, and be used from Python. */
    boolean hasOwnGils() {
        return isCpython() && number() >= FIRST_OWN_GILS;
    }

    /** Whether {@code processes_threads.py} runs with it. */
    boolean canMeasureCosts() {
        return number() >= FIRST_COSTS;
    }

    private int number() {
        return major * HUNDRED + minor;
    }
}
