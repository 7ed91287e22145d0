package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

import java.nio.file.Path;
import java.util.List;

/** What a test class's reader sees: nodes, their names, and why they fail. */
class ParityTestTests {
    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Right {
        @ParityTest
        @Case("[1, 2]")
        @Case("[]")
        @CaseFile("totals.txt")
        @RandomCases(count = 20, seed = 42)
        void total(@Within(ints = {0, 1000}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n).sum());
        }

        @ParityTest
        @Case("[1]")
        @Case("[]")
        void first(List<Integer> items, Answer java) {
            java.is(items.get(0));
        }

        @ParityTest
        @Case("[1], 2")
        void add(List<Integer> items, int item) {
            items.add(item);
        }

        @ParityTest
        @Case("'Ann'")
        void greet(String name, Answer java) {
            java.out().print("hi " + name + "\n");
        }
    }

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Wrong {
        @ParityTest
        @RandomCases(count = 50, seed = 42)
        void total(@Within(ints = {0, 1000}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n > 99 ? 99 : n).sum());
        }

        @ParityTest
        @Case("[]")
        void first(List<Integer> items, Answer java) {
            java.is(items.isEmpty() ? null : items.getFirst());
        }

        @ParityTest
        @Case("")
        void nothing(Answer java) {}

        @ParityTest
        @Case("")
        void loads(Answer java) {
            throw new NoSuchMethodError("loads");
        }
    }

    @Test
    void a_port_that_is_right_passes_with_one_node_a_case() {
        EngineExecutionResults results = run(Right.class);

        results.testEvents().assertStatistics(s -> s.succeeded(8).failed(0));
        assertThat(names(results))
                .contains("total([1, 2])", "total([])", "total([7, 8])", "total(…) × 20, seed 42")
                .contains("first([])", "add([1], 2)", "greet('Ann')");
    }

    @Test
    void a_generated_call_that_fails_is_shown_at_its_smallest() {
        assertThat(failure(run(Wrong.class), "total"))
                .hasMessageStartingWith("PARITY MISMATCH  orders.total([100])")
                .hasMessageContaining("seed 42, @Replay(\"s:")
                .hasMessageContaining("graalpy  100\n    java     99\n")
                .hasMessageContaining("import orders; print(repr(orders.total([100])))")
                .hasMessageContaining("mvn test -Dtest=Wrong#total");
    }

    @Test
    void an_exception_on_one_side_is_a_mismatch_with_its_frame() {
        assertThat(failure(run(Wrong.class), "first"))
                .isInstanceOf(ParityMismatchError.class)
                .hasMessageContaining("raises IndexError: list index out of range")
                .hasMessageContaining("orders.py:11 in first  return items[0]");
    }

    @Test
    void nothing_observed_fails() {
        assertThat(failure(run(Wrong.class), "nothing"))
                .hasMessageStartingWith("PARITY VACUOUS  orders.nothing()");
    }

    @Test
    void both_sides_broken_is_no_pass() {
        assertThat(failure(run(Wrong.class), "loads"))
                .isInstanceOf(ParityInfrastructureError.class)
                .hasMessageContaining("graalpy: raised ImportError: no json")
                .hasMessageContaining("java: raised java.lang.NoSuchMethodError: loads");
    }

    static EngineExecutionResults run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .configurationParameter(
                        "parallax.ledger", Path.of("target", "unused.md").toString())
                .execute();
    }

    static List<String> names(EngineExecutionResults results) {
        return results.testEvents().finished().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    static Throwable failure(EngineExecutionResults results, String name) {
        Event failed =
                results.testEvents().failed().stream()
                        .filter(e -> e.getTestDescriptor().getDisplayName().startsWith(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no failure of " + name));
        return thrown(failed);
    }

    static Throwable thrown(Event failed) {
        return failed.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
