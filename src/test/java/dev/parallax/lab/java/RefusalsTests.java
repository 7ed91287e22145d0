package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RefusalsTests {
    private static final Duration SHORT = Duration.ofMillis(10);

    private static String reason(Probe probe) {
        return Refusals.reason(probe, Mode.ON);
    }

    @Test
    void unknown_names_are_answered_with_the_known_ones() {
        assertThat(reason(new Probe.Batch("bitcoin", Spread.SERIAL, 1, 1)))
                .startsWith("there is no work 'bitcoin'. Use one of: maths, sorting");
        assertThat(Refusals.reason(new Probe.Slices(1, SHORT), new Mode("giant", 0)))
                .startsWith("there is no GIL 'giant'. Use one of: new, old");
    }

    @Test
    void numbers_out_of_range_are_named() {
        assertThat(reason(new Probe.Batch("sleep", Spread.THREADS, 0, 1)))
                .isEqualTo("the number of tasks must be 1 to 1000, not 0");
        assertThat(reason(new Probe.Batch("sleep", Spread.THREADS, 1, -1)))
                .isEqualTo("a size can't be negative: -1");
        assertThat(reason(new Probe.Convoy(-1, Spread.THREADS, SHORT)))
                .contains("CPU threads", "-1");
        assertThat(reason(new Probe.Convoy(1, Spread.SERIAL, SHORT))).contains("in threads");
        assertThat(reason(new Probe.Slices(2, Duration.ZERO))).contains("PT0S");
    }

    @Test
    void what_makes_sense_is_not_refused() {
        assertThat(reason(new Probe.Batch("sleep", Spread.INTERPRETERS, 4, 1))).isEmpty();
        assertThat(reason(new Probe.Convoy(0, Spread.PROCESSES, SHORT))).isEmpty();
        assertThat(reason(new Probe.Slices(1, SHORT))).isEmpty();
    }

    @Test
    void the_subject_throws_the_reason_with_its_name() {
        try (JavaSubject subject = new JavaSubject()) {
            Probe nonsense = new Probe.Batch("bitcoin", Spread.SERIAL, 1, 1);
            assertThatThrownBy(() -> subject.measure(nonsense, Mode.ON))
                    .isInstanceOf(LabException.class)
                    .hasMessageStartingWith("Java ")
                    .hasMessageContaining("bitcoin");
        }
    }
}
