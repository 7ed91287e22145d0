package dev.parallax.semantics.threading;

/**
 * The inside of a {@code with} block.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Lock lock = new Lock(py);
 *             try (Held _ = lock.enter()) {
 *                 py.print(lock.locked()); // True
 *             }
 *             py.print(lock.locked()); // False
 *         });
 * }</pre>
 */
@FunctionalInterface
public interface Held extends AutoCloseable {
    /** Leaves it: releases what was acquired. */
    @Override
    void close();
}
