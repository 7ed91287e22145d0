package dev.parallax.semantics.gil;

/**
 * When running code looks whether to let go of the GIL.
 *
 * <pre>{@code
 * String how =
 *         switch (new OldGilPolicy().checks()) {
 *             case Checks.EveryTicks(int ticks) -> "every " + ticks + " ticks";
 *             case Checks checks -> checks.toString();
 *         };
 * System.out.println(how); // every 100 ticks
 * }</pre>
 */
public sealed interface Checks {
    /** At the next check site after somebody has asked. */
    record OnRequest() implements Checks {}

    /**
     * Every so many ticks, asked or not.
     *
     * @param ticks {@code sys.setcheckinterval}; 0 or less: at every tick
     */
    record EveryTicks(int ticks) implements Checks {}

    /** Never. */
    record Never() implements Checks {}
}
