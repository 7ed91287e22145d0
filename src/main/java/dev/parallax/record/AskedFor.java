package dev.parallax.record;

import org.jspecify.annotations.Nullable;

/**
 * What the user asked for, in the spelling of the command line.
 *
 * @param era {@code 2018} or {@code today}
 * @param processes {@code contexts} or {@code os}
 * @param net {@code loopback} or {@code live}
 * @param gil {@code on}, {@code off} or another GIL's name, for the Java lane
 * @param engine {@code interpreter} or {@code jit}, for the GraalPy lane
 * @param workers the number that replaced the script's MAX_WORKERS, null for the script's own
 * @param timeScale what every sleep was multiplied by
 * @param work what the Java port's work was multiplied by; 1 for none
 * @param timeoutSeconds the limit for one execution
 */
public record AskedFor(
        String era,
        String processes,
        String net,
        String gil,
        String engine,
        @Nullable Integer workers,
        double timeScale,
        long work,
        double timeoutSeconds) {}
