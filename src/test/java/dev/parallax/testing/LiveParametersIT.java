package dev.parallax.testing;

import static dev.parallax.testing.ParityAssertions.assertParity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Modules and functions as parameters, on real Pythons. */
@Parallax(value = "orders.py", limit = 60_000)
class LiveParametersIT {
    @Test
    void function(PyFunction total) {
        assertThat(total.call(List.of(1, 2), Parity.kw("tax", 0.5))).isEqualTo(4.5);
        assertParity(total.withPython("[1, 2], tax=0.5"), () -> 4.5);
    }

    @Test
    void failing(PyModule orders) {
        assertThatThrownBy(() -> orders.fn("first").call(List.of()))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("list index out of range");
        assertThatThrownBy(() -> assertParity(orders.fn("rounded").with(2.675), () -> 2.68))
                .isInstanceOf(ParityMismatchError.class)
                .hasMessageContaining("java     2.68");
    }
}
