package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * What a barrier was made with.
 *
 * @param action what the last who comes does before all go on; null for nothing
 * @param timeout how long each waits unless it says so itself, in seconds
 */
record BarrierOptions(PyFunction.@Nullable SilentNoArguments action, double timeout)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static final BarrierOptions NONE = new BarrierOptions(null, Double.POSITIVE_INFINITY);
}
