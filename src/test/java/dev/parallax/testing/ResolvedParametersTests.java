package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.testing.value.Equality;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;

/** What tests get as parameters, and assertions on it. */
class ResolvedParametersTests {
    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Asking {
        @BeforeEach
        void module(PyModule orders) {
            assertThat(orders.name()).isEqualTo("orders");
        }

        @Test
        void function(PyFunction total, @PyFunction.Named("first") PyFunction head) {
            assertThat(total.call(List.of(1, 2))).isEqualTo(3);
            assertThat(head.with(List.of(7))).hasToString("orders.first([7])");
            assertThatThrownBy(() -> head.call(List.of()))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .satisfies(
                            e ->
                                    assertThat(e.getStackTrace()[0])
                                            .hasToString("python.first(orders.py:11)"));
        }

        @Test
        void noAnswer(PyModule orders) {
            assertThatThrownBy(() -> orders.fn("no_such").call())
                    .isInstanceOf(ParityInfrastructureError.class)
                    .hasMessage("orders.no_such()\n  graalpy: broke: no function no_such");
        }

        @Test
        void assertions(PyModule orders, Gil gil) {
            ParityAssertions.assertParity(orders.fn("total").with(List.of(1, 2)), () -> 3);
            ParityAssertions.assertParity(
                    orders.fn("total").withPython("[1, 2]"), () -> 3.0, Equality.LOOSE);
            assertThatThrownBy(
                            () ->
                                    ParityAssertions.assertParity(
                                            orders.fn("total").withPython("[1, 2]"), () -> 4))
                    .isInstanceOf(ParityMismatchError.class)
                    .hasMessageStartingWith("PARITY MISMATCH  orders.total([1, 2])");
            assertThat(gil.held()).isTrue();
        }

        @Test
        void pair(PyModule orders, Parity parity) {
            parity.of(orders.fn("total")).and(() -> 3).with(List.of(1, 2)).check();
        }
    }

    @Parallax("orders.py")
    @ExtendWith(NoPython.class)
    static class WithoutPython {
        @Test
        void function(PyFunction total) {
            total.call(List.of());
        }
    }

    @Test
    void modules_functions_and_assertions_on_them() {
        ParityTestTests.run(Asking.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(4).failed(0));
    }

    @Test
    void without_a_python_the_test_is_aborted() {
        ParityTestTests.run(WithoutPython.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(0).aborted(1).failed(0));
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        try (Pythons pythons = Pythons.start()) {
            assertThatThrownBy(() -> pythons.module(Path.of("no_such.py")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("no_such.py; name the Python module's file");
        }
    }
}
