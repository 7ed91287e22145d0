package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class DescriptorsTests {
    /** Open in every process, and never closed by these tests. */
    private static final int OPEN = 0;

    /** Above every limit, so never open. */
    private static final int NEVER_OPEN = Integer.MAX_VALUE;

    private final Descriptors parent = new Descriptors();
    private final List<Integer> closed = new ArrayList<>();

    @BeforeEach
    void needsLinux() {
        assumeThat(Files.isDirectory(Path.of("/proc/self/fd"))).isTrue();
    }

    @Test
    void closesWhatIsStillOpenOnce() {
        parent.opened(OPEN);
        parent.closeAll(closed::add);
        parent.closeAll(closed::add);

        assertThat(closed).containsExactly(OPEN);
    }

    @Test
    void leavesAloneWhatTheProcessClosedItself() {
        parent.opened(OPEN);
        parent.closed(OPEN);
        parent.closeAll(closed::add);

        assertThat(closed).isEmpty();
    }

    @Test
    void forgetsANumberThatNamesNothing() {
        parent.opened(NEVER_OPEN);

        assertThat(parent.isEmpty()).isTrue();
    }

    @Test
    void movesWhatAChildGets() {
        Descriptors child = new Descriptors();
        parent.opened(OPEN);
        parent.give(List.of(OPEN), child);

        assertThat(parent.isEmpty()).isTrue();
        child.closeAll(closed::add);
        assertThat(closed).containsExactly(OPEN);
    }
}
