package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.parity.Verdict;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** Test classes of all shapes: absent sides, bad set-ups, annotations of one's own, by hand. */
class ParallaxTests {
    @Parallax("orders.py")
    @ExtendWith(NoPython.class)
    static class WithoutPython {
        @ParityTest
        @Case("[1]")
        void total(List<Integer> items, Answer java) {
            java.is(1);
        }
    }

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Caseless {
        @ParityTest
        void total(List<Integer> items, Answer java) {}
    }

    @Parallax("no_such.py")
    static class Fileless {
        @ParityTest
        @Case("[1]")
        void total(List<Integer> items, Answer java) {}
    }

    @Parallax(
            value = "orders.py",
            sides = {Side.CPYTHON, Side.JAVA})
    @ExtendWith(FakeSides.class)
    static class NeedsCpython {
        @ParityTest
        @Case("[1]")
        void total(List<Integer> items, Answer java) {
            java.is(1);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @ParityTest("total")
    @Case("[1, 2]")
    @Case("[3]")
    @interface Totals {}

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Mixed {
        @Totals
        void own(List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n).sum());
        }

        @Nested
        class Inner {
            @ParityTest
            @Case("items=[1]")
            void first(@Default("[5]") List<Integer> items, Answer java) {
                java.is(items.get(0));
            }
        }

        @Test
        void hand(Parity parity) {
            parity.of("total").and(() -> 3).with(List.of(1, 2)).check();
            assertThat(parity.of("total").and(() -> 4).withPython("[1, 2]").judge().verdict())
                    .isEqualTo(Verdict.MISMATCH);
            assertThatThrownBy(() -> parity.of("first").and(() -> 4).with(List.of()).check())
                    .isInstanceOf(ParityMismatchError.class);
        }

        @ParityTest
        @Case("'a'")
        void total(List<Integer> items, Answer java) {
            java.is(0);
        }
    }

    @Test
    void an_absent_python_aborts_and_never_passes() {
        ParityTestTests.run(WithoutPython.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(0).failed(0).aborted(1));
        ParityTestTests.run(NeedsCpython.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(0).failed(0).aborted(1));
    }

    @Test
    void a_test_without_cases_or_file_fails_and_says_what_to_write() {
        assertThat(containerFailure(Caseless.class))
                .contains("Caseless.total has no case: write @Case(\"\")");
        assertThat(containerFailure(Fileless.class))
                .contains("Fileless: no file no_such.py (looked beside");
    }

    @Test
    void annotations_of_ones_own_nested_classes_and_tests_by_hand_work() {
        var results = ParityTestTests.run(Mixed.class);

        assertThat(ParityTestTests.names(results))
                .contains("total([1, 2])", "total([3])", "hand(Parity)");
        assertThat(
                        results.testEvents().succeeded().stream()
                                .map(e -> e.getTestDescriptor().getDisplayName()))
                .contains("total([1, 2])", "total([3])", "hand(Parity)");
    }

    @Test
    void an_argument_that_java_cannot_take_is_no_answer() {
        assertThat(ParityTestTests.failure(ParityTestTests.run(Mixed.class), "total('a')"))
                .isInstanceOf(ParityInfrastructureError.class)
                .hasMessageContaining("graalpy: failed: java.lang.ClassCastException")
                .hasMessageContaining("java: total: 'a' is a str: ");
    }

    private static String containerFailure(Class<?> test) {
        return ParityTestTests.run(test).containerEvents().failed().stream()
                .map(
                        e ->
                                e.getRequiredPayload(
                                                org.junit.platform.engine.TestExecutionResult.class)
                                        .getThrowable()
                                        .orElseThrow()
                                        .getMessage())
                .findFirst()
                .orElse("");
    }
}
