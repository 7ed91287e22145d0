package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilPolicy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must be true of one GIL's events, whatever the policy and the threads. */
final class EventRules {
    private final GilPolicy policy;
    private final Map<Long, Boolean> onCore = new HashMap<>();
    private long holder = GilEvent.NOBODY;
    private long lastHolder = GilEvent.NOBODY;
    private long dropper = GilEvent.NOBODY;
    private long heir = GilEvent.NOBODY;
    private boolean asked;
    private long lastChange;
    private long switches;
    long forcedDrops;
    long requests;

    private EventRules(GilPolicy policy) {
        this.policy = policy;
    }

    static EventRules check(GilPolicy policy, int gil, List<GilEvent> events) {
        EventRules rules = new EventRules(policy);
        events.stream().filter(e -> e.gil() == gil).forEach(rules::event);
        assertThat(rules.holder).as("nobody holds it at the end").isEqualTo(GilEvent.NOBODY);
        return rules;
    }

    private void event(GilEvent e) {
        switch (e.kind()) {
            case ACQUIRE -> acquire(e);
            case RELEASE -> release(e);
            case DROP_REQUEST -> request(e);
            case CHECK -> assertThat(e.thread()).as("%s", e).isEqualTo(holder);
            case ON_CORE, OFF_CORE ->
                    assertThat(onCore.put(e.thread(), e.kind() == Kind.ON_CORE))
                            .as("%s", e)
                            .isNotEqualTo(e.kind() == Kind.ON_CORE);
            case SWITCH_WAIT_END -> assertThat(e.other()).isNotEqualTo(e.thread());
            default -> {}
        }
    }

    private void acquire(GilEvent e) {
        assertThat(holder).as("two holders: %s", e).isEqualTo(GilEvent.NOBODY);
        assertThat(onCore.get(e.thread())).as("takes it without a core: %s", e).isTrue();
        if (policy.waitsForSuccessor()) {
            assertThat(e.thread()).as("was asked to let go: %s", e).isNotEqualTo(dropper);
        }
        if (heir != GilEvent.NOBODY) {
            assertThat(e.thread()).as("was handed over: %s", e).isEqualTo(heir);
        }
        if (e.thread() != lastHolder) {
            switches++;
            lastChange = e.nanos();
        }
        assertThat(e.value()).as("counts the changes: %s", e).isEqualTo(switches);
        holder = e.thread();
        lastHolder = holder;
        dropper = GilEvent.NOBODY;
        heir = GilEvent.NOBODY;
        asked = false;
    }

    private void release(GilEvent e) {
        assertThat(e.thread()).as("lets go of what it has: %s", e).isEqualTo(holder);
        if (e.value() == GilEvent.FORCED) {
            forcedDrops++;
            dropper = holder;
            if (policy.patienceNanos() != GilPolicy.FOREVER) {
                assertThat(asked).as("was asked: %s", e).isTrue();
            }
        }
        heir = policy.handsOver() ? e.other() : GilEvent.NOBODY;
        holder = GilEvent.NOBODY;
    }

    private void request(GilEvent e) {
        assertThat(e.other()).as("asks the holder: %s", e).isEqualTo(holder);
        if (policy.patienceNanos() != GilPolicy.FOREVER && !policy.asksOnArrival(1, 0)) {
            assertThat(e.nanos() - lastChange)
                    .as("leaves the holder an interval: %s", e)
                    .isGreaterThanOrEqualTo(policy.patienceNanos());
        }
        asked = true;
        requests++;
    }
}
