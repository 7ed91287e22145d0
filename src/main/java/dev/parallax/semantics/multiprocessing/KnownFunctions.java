package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Which functions a child has been told of, by number: a lambda that captures nothing travels once,
 * since packing it takes longer than most calls. To be used under the lock of its owner.
 */
final class KnownFunctions {
    /** Stands for a function that travels with each call. */
    static final int EACH_TIME = -1;

    private final Map<Class<?>, Integer> numbers = new HashMap<>();

    /**
     * A function as it travels.
     *
     * @param number its number, or {@link #EACH_TIME}
     * @param packed the function, null if the child has it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Reference(int number, byte @Nullable [] packed) {}

    /**
     * Refers to a function.
     *
     * @throws dev.parallax.semantics.errors.TypeError if it can't travel
     */
    Reference refer(PyFunction function) {
        Integer known = numbers.get(function.getClass());
        if (known != null) {
            return new Reference(known, null);
        }
        Pickle.Packed packed = Pickle.dumpsFunction(function);
        return new Reference(packed.constant() ? numbers.size() : EACH_TIME, packed.bytes());
    }

    /** Notes that the child has got what was referred to. */
    void sent(PyFunction function, Reference reference) {
        if (reference.number() != EACH_TIME) {
            numbers.put(function.getClass(), reference.number());
        }
    }
}
