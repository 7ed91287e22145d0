package dev.parallax.cli;

import java.util.List;

/**
 * One thing that the semantics library and Python both do, and how it is measured.
 *
 * @param name what the Python script calls it, and the JMH method
 * @param title what the table calls it
 * @param limit the largest part of CPython's cost that Java's may be; {@link #NONE} where the
 *     operating system's hand-over between threads is nearly all of both
 * @param kotlin the JMH method that does the same in Kotlin, empty for none
 */
record SemanticsStep(String name, String title, double limit, String kotlin) {
    /** Java's cost over Kotlin's that a generator's step may have. */
    static final double KOTLIN_LIMIT = 1.5;

    /** No limit. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final double THIRD = 1 / 3.0;

    static final List<SemanticsStep> ALL =
            List.of(
                    new SemanticsStep("next", "next(g)", 0.2, "kotlinNext"),
                    new SemanticsStep(
                            "nextDeep", "next(g), 100 yield from deep", 0.6, "kotlinNextDeep"),
                    new SemanticsStep("echo", "echo over a socket, 1 client", THIRD, ""),
                    new SemanticsStep("echoes", "echo over a socket, 50 clients", THIRD, ""),
                    new SemanticsStep("sleepZero", "await asyncio.sleep(0)", 0.1, ""),
                    new SemanticsStep("createTask", "create a task, and its end", 0.1, ""),
                    new SemanticsStep("queue", "hand over by asyncio.Queue(1)", 0.1, ""),
                    new SemanticsStep("submit", "submit(f), result() of 1,000", 0.2, ""),
                    new SemanticsStep("submitAndWait", "submit(f).result(), one thread", NONE, ""),
                    new SemanticsStep("startWarm", "start and join a ready process", 1, ""),
                    new SemanticsStep("trip", "submit(f).result(), one process", 1, ""),
                    new SemanticsStep("mapChunks", "map by processes, chunks of 100", 1, ""));
}
