package dev.parallax.record;

import java.util.List;

/**
 * What ran a lane: the proof that belongs beside every figure.
 *
 * @param implementation {@code CPython}, {@code GraalPy} or {@code Java}
 * @param version the runtime's own version
 * @param languageVersion the Python language version, or the Java feature version
 * @param compiler {@code interpreter only}, {@code bytecode interpreter}, or the JIT's name
 * @param gil the GIL as observed: {@code on}, {@code off}, {@code per interpreter}, a policy's name
 * @param processes how child processes are made: {@code fork}, {@code contexts}, {@code os}, …
 * @param notes what a reader of the figures must know, one sentence each
 */
public record LaneStamp(
        String implementation,
        String version,
        String languageVersion,
        String compiler,
        String gil,
        String processes,
        List<String> notes) {

    /** Copies the notes. */
    public LaneStamp {
        notes = List.copyOf(notes);
    }
}
