package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyMemoryTests {
    @Test
    void private_memory_is_the_sum_of_its_lines() {
        String smaps =
                """
                55d0-7ffe ---p 00000000 00:00 0 [rollup]
                Rss:      9999 kB
                Private_Clean:     100 kB
                Private_Dirty:      24 kB
                """;
        assertThat(ConcurrencyMemory.privateKib(smaps)).isEqualTo(124);
        assertThat(ConcurrencyMemory.privateKib(-1)).isNaN();
    }
}
