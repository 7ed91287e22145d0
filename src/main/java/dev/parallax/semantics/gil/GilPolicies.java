package dev.parallax.semantics.gil;

import dev.parallax.semantics.gil.OldGilPolicy.PlatformLock;

import java.util.List;

/**
 * The policies by the names that users call them.
 *
 * <pre>{@code
 * System.out.println(GilPolicies.names().contains("old")); // true
 * System.out.println(GilPolicies.byName("none").enabled()); // false
 * }</pre>
 */
public final class GilPolicies {
    /** The name of {@link NewGilPolicy}, the default. */
    public static final String NEW = "new";

    /** The name of {@link NoGilPolicy}. */
    public static final String NONE = "none";

    private static final List<String> NAMES =
            List.of(
                    NEW,
                    "old",
                    "old-mutex",
                    "graalpy",
                    "per-interpreter",
                    NONE,
                    "fifo",
                    "priority",
                    "ruby");

    private GilPolicies() {}

    /** Returns all names, the best known first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the policy of that name with its own interval.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public static GilPolicy byName(String name) {
        return byName(name, 0);
    }

    /**
     * Returns the policy of that name.
     *
     * @param interval the switch interval, timer period or quantum in nanoseconds; for {@code old}
     *     and {@code old-mutex} the check interval in ticks; 0 or less for the policy's own; {@code
     *     none} has none and ignores it
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public static GilPolicy byName(String name, long interval) {
        boolean own = interval <= 0;
        return switch (name) {
            case "new" -> own ? new NewGilPolicy() : new NewGilPolicy(interval);
            case "old" -> old(interval, PlatformLock.SEMAPHORE);
            case "old-mutex" -> old(interval, PlatformLock.MUTEX_AND_CONDITION);
            case "graalpy" -> own ? new GraalpyGilPolicy() : new GraalpyGilPolicy(interval);
            case "per-interpreter" ->
                    own ? new PerInterpreterGilPolicy() : new PerInterpreterGilPolicy(interval);
            case "none" -> new NoGilPolicy();
            case "fifo" -> own ? new FifoGilPolicy() : new FifoGilPolicy(interval);
            case "priority" -> own ? new PriorityGilPolicy() : new PriorityGilPolicy(interval);
            case "ruby" -> own ? new RubyGilPolicy() : new RubyGilPolicy(interval);
            default ->
                    throw new IllegalArgumentException(
                            "there is no GIL named '"
                                    + name
                                    + "'. Use one of: "
                                    + String.join(", ", NAMES));
        };
    }

    private static OldGilPolicy old(long interval, PlatformLock lock) {
        int ticks =
                interval <= 0
                        ? OldGilPolicy.DEFAULT_CHECK_INTERVAL
                        : (int) Math.min(interval, Integer.MAX_VALUE);
        return new OldGilPolicy(ticks, lock);
    }
}
