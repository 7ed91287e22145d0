package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.gil.OldGilPolicy.PlatformLock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;

class GilPoliciesTests {
    static final List<String> NAMES = GilPolicies.names();

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_policy_has_the_name_it_is_found_by(String name) {
        assertThat(GilPolicies.byName(name).name()).isEqualTo(name);
        assertThat(GilPolicies.byName(name).enabled()).isEqualTo(!name.equals("none"));
    }

    @Test
    void without_an_interval_a_policy_has_its_own() {
        assertThat(GilPolicies.byName("new")).isEqualTo(new NewGilPolicy(5_000_000));
        assertThat(GilPolicies.byName("graalpy").timerNanos()).isEqualTo(50_000_000);
        assertThat(GilPolicies.byName("ruby")).isEqualTo(new RubyGilPolicy(100_000_000));
        assertThat(GilPolicies.byName("old").checks()).isEqualTo(new Checks.EveryTicks(100));
    }

    @Test
    void an_interval_is_nanoseconds_or_ticks() {
        assertThat(GilPolicies.byName("fifo", 7_000)).isEqualTo(new FifoGilPolicy(7_000));
        assertThat(GilPolicies.byName("old-mutex", 7))
                .isEqualTo(new OldGilPolicy(7, PlatformLock.MUTEX_AND_CONDITION));
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> GilPolicies.byName("nwe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nwe'")
                .hasMessageContaining("new, old, old-mutex, graalpy, per-interpreter, none");
    }
}
