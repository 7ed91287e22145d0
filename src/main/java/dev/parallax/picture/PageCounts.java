package dev.parallax.picture;

import dev.parallax.semantics.gil.GilEvent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How often what happened, for one thread or one GIL.
 *
 * @param acquires how often the GIL was taken
 * @param forced how often it was let go because somebody asked
 * @param voluntary how often it was let go to block or to end
 * @param requests drop requests; a thread's are those it made
 * @param busy how often a woken thread found the GIL taken
 */
record PageCounts(long acquires, long forced, long voluntary, long requests, long busy) {
    static final PageCounts NONE = new PageCounts(0, 0, 0, 0, 0);

    /** Counts events by whatever {@code key} says they belong to. */
    static Map<Long, PageCounts> by(Iterable<GilEvent> events, ToLongFunction<GilEvent> key) {
        Map<Long, PageCounts> counts = new HashMap<>();
        for (GilEvent event : events) {
            PageCounts one = one(event);
            if (!one.equals(NONE)) {
                counts.merge(key.applyAsLong(event), one, PageCounts::plus);
            }
        }
        return counts;
    }

    private static PageCounts one(GilEvent event) {
        return switch (event.kind()) {
            case ACQUIRE -> new PageCounts(1, 0, 0, 0, 0);
            case RELEASE ->
                    event.value() == GilEvent.FORCED
                            ? new PageCounts(0, 1, 0, 0, 0)
                            : new PageCounts(0, 0, 1, 0, 0);
            case DROP_REQUEST -> new PageCounts(0, 0, 0, 1, 0);
            case BUSY -> new PageCounts(0, 0, 0, 0, 1);
            default -> NONE;
        };
    }

    private PageCounts plus(PageCounts more) {
        return new PageCounts(
                acquires + more.acquires,
                forced + more.forced,
                voluntary + more.voluntary,
                requests + more.requests,
                busy + more.busy);
    }
}
