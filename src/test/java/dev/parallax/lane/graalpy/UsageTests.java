package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTests {
    @Test
    void sumsUpOwnAndChildrensTimeWhateverTheProgramIsCalled() {
        String stat = "42 (a) b (c)) S 1 42 42 0 -1 4194304 9 8 7 6 100 20 3 4 20 0 1 0 99";

        assertThat(Usage.ticks(stat)).isEqualTo(127);
    }

    @Test
    void readsThePeakInBytes() {
        assertThat(Usage.peak("Name:\tjava\nVmPeak:\t  9 kB\nVmHWM:\t   12 kB\n"))
                .isEqualTo(12_288);
    }

    @Test
    void anUnknownPeakIsZero() {
        assertThat(Usage.peak("Name:\tjava\n")).isZero();
    }
}
