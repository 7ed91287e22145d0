package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.OldGilPolicy.PlatformLock;
import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickCounterTests {
    private final PythonThread first = new PythonThread("first", 1, false);
    private final PythonThread second = new PythonThread("second", 2, false);

    /** CPython counts down below zero, so an interval of 100 is 101 ticks long. */
    @ParameterizedTest
    @CsvSource({"100, 101", "1, 2", "0, 1", "-5, 1"})
    void a_check_is_due_after_the_interval_and_again(int interval, int ticks) {
        TickCounter counter = new TickCounter(new OldGilPolicy(interval, PlatformLock.SEMAPHORE));
        for (int round = 0; round < 2; round++) {
            for (int tick = 1; tick < ticks; tick++) {
                assertThat(counter.due()).isFalse();
            }
            assertThat(counter.due()).isTrue();
        }
    }

    @Test
    void ticks_count_once_a_second_thread_has_come() {
        TickCounter counter = new TickCounter(new OldGilPolicy());
        counter.usedBy(first);
        counter.usedBy(first);
        assertThat(counter.counting()).isFalse();
        counter.usedBy(second);
        counter.usedBy(first);
        assertThat(counter.counting()).isTrue();
    }

    @Test
    void other_locks_count_no_ticks() {
        TickCounter counter = new TickCounter(new NewGilPolicy());
        counter.usedBy(first);
        counter.usedBy(second);
        assertThat(counter.counting()).isFalse();
        assertThat(counter.due()).isTrue();
    }
}
