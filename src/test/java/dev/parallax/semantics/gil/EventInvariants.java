package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one GIL's events in their order and fails at the first that should not be there. */
final class EventInvariants {
    private final GilPolicy policy;
    private final Map<Long, Kind> doing = new HashMap<>();
    private long holder = GilEvent.NOBODY;
    private long last = GilEvent.NOBODY;
    private long heir = GilEvent.NOBODY;
    private long asked = GilEvent.NOBODY;
    private long stepsAside = GilEvent.NOBODY;
    private long lastRequest = Long.MIN_VALUE / 2;
    private long lastSwitch = Long.MIN_VALUE / 2;
    private long now;
    private long switches;
    private long takes;
    private long drops;
    private long forced;
    private long requests;

    private EventInvariants(GilPolicy policy) {
        this.policy = policy;
    }

    /** Returns what the events add up to. */
    static GilCounts check(GilPolicy policy, List<GilEvent> events) {
        EventInvariants invariants = new EventInvariants(policy);
        events.forEach(invariants::check);
        assertThat(invariants.holder).isEqualTo(GilEvent.NOBODY);
        assertThat(invariants.doing.values()).containsOnly(Kind.END);
        return new GilCounts(
                invariants.takes,
                invariants.drops,
                invariants.forced,
                invariants.requests,
                invariants.switches);
    }

    private void check(GilEvent event) {
        assertThat(event.nanos()).isGreaterThanOrEqualTo(now);
        now = event.nanos();
        switch (event.kind()) {
            case START -> becomes(event, Kind.START, new Kind[] {null});
            case TAKE_BEGIN -> becomes(event, Kind.TAKE_BEGIN, Kind.START, Kind.RELEASE);
            case WAIT -> becomes(event, Kind.WAIT, Kind.TAKE_BEGIN, Kind.BUSY, Kind.TIMEOUT);
            case RETRY, TIMEOUT -> becomes(event, event.kind(), Kind.WAIT);
            case BUSY -> becomes(event, Kind.BUSY, Kind.RETRY);
            case DROP_REQUEST -> request(event);
            case ACQUIRE -> acquire(event);
            case RELEASE -> release(event);
            case SWITCH_WAIT_BEGIN -> stepsAside = event.thread();
            case SWITCH_WAIT_END -> assertThat(event.other()).isNotEqualTo(event.thread());
            case CHECK -> assertThat(event.thread()).isEqualTo(holder);
            case END -> becomes(event, Kind.END, Kind.RELEASE);
            default -> assertThat(doing.get(event.thread())).isEqualTo(Kind.RELEASE);
        }
    }

    private void becomes(GilEvent event, Kind next, Kind... allowed) {
        assertThat(doing.put(event.thread(), next)).as("before %s", event).isIn((Object[]) allowed);
    }

    private void acquire(GilEvent event) {
        becomes(event, Kind.ACQUIRE, Kind.TAKE_BEGIN, Kind.RETRY, Kind.TIMEOUT);
        assertThat(holder).as("two holders at %s", event).isEqualTo(GilEvent.NOBODY);
        assertThat(event.thread()).as("asked to let go").isNotEqualTo(stepsAside);
        if (heir != GilEvent.NOBODY) {
            assertThat(event.thread()).as("handed over").isEqualTo(heir);
        }
        holder = event.thread();
        if (holder != last) {
            switches++;
            lastSwitch = now;
        }
        assertThat(event.value()).isEqualTo(switches);
        last = holder;
        takes++;
        asked = GilEvent.NOBODY;
        heir = GilEvent.NOBODY;
        stepsAside = GilEvent.NOBODY;
    }

    private void request(GilEvent event) {
        assertThat(event.other()).isEqualTo(holder);
        if (asked == GilEvent.NOBODY) {
            assertThat(now - lastRequest).as("one an interval").isGreaterThanOrEqualTo(apart());
            assertThat(now - lastSwitch).as("a full slice").isGreaterThanOrEqualTo(apart());
            lastRequest = now;
        }
        asked = holder;
        requests++;
    }

    /** A timer that is late may be early next time, and who is more urgent asks at once. */
    private long apart() {
        return policy.patienceNanos() == GilPolicy.FOREVER || policy instanceof PriorityGilPolicy
                ? 0
                : policy.patienceNanos();
    }

    private void release(GilEvent event) {
        becomes(event, Kind.RELEASE, Kind.ACQUIRE);
        assertThat(event.thread()).isEqualTo(holder);
        if (event.value() == GilEvent.FORCED) {
            forced++;
            if (policy.checks() instanceof Checks.OnRequest) {
                assertThat(asked).as("nobody has asked").isEqualTo(holder);
            }
        }
        heir = policy.handsOver() ? event.other() : GilEvent.NOBODY;
        holder = GilEvent.NOBODY;
        drops++;
    }
}
