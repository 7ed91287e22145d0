package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;

@Timeout(120)
class ContextCostsIT {
    @Test
    void contexts_share_pipes_but_no_globals() throws Exception {
        ContextCosts costs = ContextCosts.measure(Path.of("target", "test-work"), 2, 100);
        assertThat(costs.python()).startsWith("3.");
        assertThat(costs.starts()).isEqualTo(2);
        assertThat(costs.turns()).isEqualTo(100);
        assertThat(costs.sharesGlobals()).isFalse();
        assertThat(costs.sharesPipe()).isTrue();
        assertThat(costs.startSeconds()).isPositive();
        assertThat(costs.switchSeconds()).isPositive();
        assertThat(costs.startSeconds()).isGreaterThan(costs.switchSeconds());
        assertThat(costs.kib()).isPositive();
    }
}
