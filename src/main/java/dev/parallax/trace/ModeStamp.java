package dev.parallax.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof of the mode a result was got in: what was asked for beside what was observed.
 *
 * @param runtime what ran it, such as {@code CPython 3.14.3} or {@code simulation}
 * @param asked the GIL that was asked for, such as {@code new, 5 ms}
 * @param observed what was seen of it while it ran, such as {@code held by one thread at a time,
 *     median slice 5.1 ms}
 * @param cores how many cores the run could use
 * @param more further observations, such as {@code sys._is_gil_enabled() -> True}
 */
public record ModeStamp(
        String runtime, String asked, String observed, int cores, Map<String, String> more) {
    /**
     * The key in {@code more} that says who waits for which lock, if the run ended because no
     * thread could go on.
     */
    public static final String DEADLOCK = "deadlock";

    /** Copies the map. */
    public ModeStamp {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
}
