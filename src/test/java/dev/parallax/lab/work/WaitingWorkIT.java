package dev.parallax.lab.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

/** Work with real sockets, files and sleeps. */
@Timeout(60)
class WaitingWorkIT {
    static List<ChecksumPage.Known> waiting() throws IOException {
        return ChecksumPage.thatWait(true);
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void work_that_waits_returns_what_the_python_original_returns(ChecksumPage.Known known)
            throws IOException, InterruptedException {
        assertThat(WorksTests.result(known, "new")).isEqualTo(known.result());
        assertThat(WorksTests.result(known, "none")).isEqualTo(known.result());
    }
}
