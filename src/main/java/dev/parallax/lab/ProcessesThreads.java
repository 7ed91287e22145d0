package dev.parallax.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of the talk's table 'Processos e Threads', measured: what it means to do something in a
 * thread, a virtual thread or a process.
 *
 * @param runtime where, such as {@code CPython 3.14.3}
 * @param kind what, such as {@code threads} or {@code processes}
 * @param sharesMemory <i>compartilham memória</i>: whether a change made by one was seen by another
 * @param demonstration how that was seen, in a sentence
 * @param startSeconds <i>custo de spawn</i>: from before the start to after the end of one that
 *     does nothing, median; NaN if unknown
 * @param switchSeconds <i>custo de switch</i>: half of a round trip between two that wake each
 *     other; NaN if unknown
 * @param kib <i>necessidade de recursos</i>: memory in KiB that one takes for itself while it
 *     waits; NaN if unknown
 * @param means <i>mecanismos de sincronização</i>: what they are kept in step by, and what using it
 *     once costs in seconds
 */
public record ProcessesThreads(
        String runtime,
        String kind,
        boolean sharesMemory,
        String demonstration,
        double startSeconds,
        double switchSeconds,
        double kib,
        Map<String, Double> means) {
    /** Copies the map. */
    public ProcessesThreads {
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    }
}
