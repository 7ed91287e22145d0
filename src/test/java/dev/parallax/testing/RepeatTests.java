package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Racing programs: the sets of what they answer. */
class RepeatTests {
    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Racing {
        private final AtomicInteger run = new AtomicInteger();

        @ParityTest
        @Case("[1, 1]")
        @Repeat(runs = 4)
        @Expect(answer = "2", because = "no update is lost")
        @Expect(answer = "1", is = Expect.Kind.INTERESTING, because = "an update is lost")
        void total(List<Integer> items, Answer java) {
            java.is(2 - run.getAndIncrement() % 2);
        }

        @ParityTest("total")
        @Case("[2]")
        @Repeat(runs = 4)
        @Expect(answer = "2", because = "no update is lost")
        @Expect(answer = "0", is = Expect.Kind.FORBIDDEN, because = "both are there")
        void forbidden(List<Integer> items, Answer java) {
            java.is(run.getAndIncrement() % 3);
        }

        @ParityTest("total")
        @Case("[3]")
        @Repeat(runs = 4)
        void undeclared(List<Integer> items, Answer java) {
            java.is(run.getAndIncrement());
        }
    }

    private final EngineExecutionResults results = ParityTestTests.run(Racing.class);

    @Test
    void declared_answers_pass_and_interesting_ones_are_reported() {
        results.testEvents().assertStatistics(s -> s.succeeded(1).failed(2));
        assertThat(
                        results.testEvents().stream()
                                .filter(e -> e.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("1: graalpy 0, java 2, INTERESTING, an update is lost")
                .contains("2: graalpy 4, java 2, ACCEPTED, no update is lost");
    }

    @Test
    void forbidden_and_undeclared_answers_fail_with_their_counts() {
        assertThat(ParityTestTests.failure(results, "total([2]) \u00d7"))
                .hasMessageContaining("java: 0 (2 of 4 runs) is forbidden: both are there")
                .hasMessageContaining("java: 1 (1 of 4 runs) is not declared");
    }

    @Test
    void without_declarations_all_runs_must_answer_the_same() {
        assertThat(ParityTestTests.failure(results, "total([3]) \u00d7"))
                .hasMessageContaining("no answer is declared, and runs differ");
    }
}
