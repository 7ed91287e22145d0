package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.InterpreterSettings;

import java.io.Serializable;

/**
 * The first thing a child process is told.
 *
 * @param settings what it runs under
 * @param role what it is for
 */
record Start(InterpreterSettings settings, Role role) implements Serializable {
    enum Role {
        /** Answers calls until told to end. */
        POOL_WORKER,
        /** Makes one call and ends; an exception is its end, with status 1. */
        PROCESS
    }
}
