package dev.parallax.semantics.gil;

/**
 * What a GIL has counted since it was made.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             GilCounts before = py.gil().counts();
 *             py.gil().blocking(() -> "");
 *             py.print(py.gil().counts().drops() - before.drops()); // 1
 *         });
 * }</pre>
 *
 * @param takes how often it was taken
 * @param drops how often it was let go, forced or not
 * @param forcedDrops how often it was let go at a tick, on request
 * @param requests how often a waiting thread asked for it
 * @param switches how often it changed hands, the first thread to take it included
 */
public record GilCounts(long takes, long drops, long forcedDrops, long requests, long switches) {
    /** Nothing has happened yet. */
    public static final GilCounts ZERO = new GilCounts(0, 0, 0, 0, 0);
}
