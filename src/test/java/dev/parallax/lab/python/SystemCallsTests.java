package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemCallsTests {
    private static final String TIMED = "202 0x7f0000000c70 0x89 0x0 0x7f00aa 0x0 0xff 0x1 0x2";
    private static final String NEAR = "202 0x7f0000000d00 0x89 0x0 0x0 0x0 0xff 0x1 0x2";
    private static final String FAR = "202 0x7f0000990000 0x189 0x0 0x0 0x0 0xff 0x1 0x2";

    private final SystemCalls calls = new SystemCalls("amd64", false);

    @Test
    void running_is_runnable() {
        assertThat(calls.read("running\n")).isEqualTo(Doing.RUNNABLE);
    }

    @Test
    void a_timed_futex_is_the_new_gil() {
        assertThat(calls.read(TIMED)).isEqualTo(Doing.GIL_WAIT);
    }

    @Test
    void an_untimed_futex_beside_it_is_part_of_the_gil() {
        assertThat(calls.read(NEAR)).isEqualTo(Doing.LOCK_WAIT);
        calls.read(TIMED);
        assertThat(calls.read(NEAR)).isEqualTo(Doing.GIL_WAIT);
        assertThat(calls.read(FAR)).isEqualTo(Doing.LOCK_WAIT);
    }

    @Test
    void every_futex_is_the_old_gil() {
        assertThat(new SystemCalls("amd64", true).read(FAR)).isEqualTo(Doing.GIL_WAIT);
    }

    @Test
    void sleeping_is_told_from_waiting_for_a_device() {
        assertThat(calls.read("230 0x1 0x1 0x7f 0x0 0x0 0x0 0x1 0x2")).isEqualTo(Doing.SLEEP);
        assertThat(calls.read("23 0x0 0x0 0x0 0x0 0x7f 0x0 0x1 0x2")).isEqualTo(Doing.SLEEP);
        assertThat(calls.read("23 0x5 0x7f 0x0 0x0 0x7f 0x0 0x1 0x2")).isEqualTo(Doing.IO);
        assertThat(calls.read("45 0x3 0x7f 0x1 0x0 0x0 0x0 0x1 0x2")).isEqualTo(Doing.IO);
    }

    @Test
    void numbers_are_the_processors() {
        SystemCalls arm = new SystemCalls("aarch64", false);

        assertThat(arm.read(TIMED.replaceFirst("202", "98"))).isEqualTo(Doing.GIL_WAIT);
        assertThat(arm.read(TIMED)).isEqualTo(Doing.IO);
    }
}
