package dev.parallax.semantics.threading;

/** The inside of a {@code with} block. */
@FunctionalInterface
public interface Held extends AutoCloseable {
    /** Leaves it: releases what was acquired. */
    @Override
    void close();
}
