package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VirtualPidsTests {
    @Test
    void givesEachNumberOnceAndNoneOfARealProcess() {
        long host = ProcessHandle.current().pid();
        VirtualPids pids = new VirtualPids(host - 1);

        int first = pids.next();
        int second = pids.next();

        assertThat(first).isGreaterThan((int) host);
        assertThat(second).isGreaterThan(first);
        assertThat(ProcessHandle.of(second)).isEmpty();
    }
}
