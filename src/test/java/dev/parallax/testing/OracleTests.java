package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Python's answers live, from a file, and held against each other. */
class OracleTests {
    @TempDir Path folder;

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Recorded {
        @ParityTest
        @Case("[1, 2]")
        @RandomCases(count = 5, seed = 7)
        void total(@Within(ints = {0, 9}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n).sum());
        }

        @ParityTest
        @Case("[]")
        void first(List<Integer> items, Answer java) {
            java.is(items.get(0));
        }
    }

    private EngineExecutionResults run(String oracle, boolean write) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Recorded.class))
                .configurationParameter("parallax.oracle", oracle)
                .configurationParameter("parallax.vectors", folder.toString())
                .configurationParameter("parallax.vectors.write", String.valueOf(write))
                .execute();
    }

    private Path file() {
        return folder.resolve("dev/parallax/testing/OracleTests.Recorded.vectors.json");
    }

    @Test
    void what_was_recorded_answers_without_a_python() throws IOException {
        run("live", true).testEvents().assertStatistics(s -> s.succeeded(3));

        assertThat(Files.readString(file())).contains("\"call\":\"total([1, 2])\"");
        run("recorded", false).testEvents().assertStatistics(s -> s.succeeded(3));
        run("both", false).testEvents().assertStatistics(s -> s.succeeded(3));
    }

    @Test
    void a_call_that_was_never_recorded_is_no_pass() {
        assertThat(ParityTestTests.failure(run("recorded", false), "first"))
                .isInstanceOf(ParityInfrastructureError.class)
                .hasMessageContaining(
                        "recorded: no answer is recorded for this call; record with"
                                + " -Dparallax.vectors.write=true");
    }

    @Test
    void a_stale_answer_is_named_the_odd_one_out() throws IOException {
        run("live", true);
        String text = Files.readString(file());
        Files.writeString(file(), text.replaceAll("\"returned\":3\\b", "\"returned\":4"));

        assertThat(ParityTestTests.failure(run("both", false), "total"))
                .hasMessageContaining("graalpy   3\n")
                .hasMessageContaining("recorded  4\n")
                .hasMessageContaining("=> RECORDED is the odd one out");
    }
}
