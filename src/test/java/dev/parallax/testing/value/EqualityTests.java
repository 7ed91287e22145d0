package dev.parallax.testing.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.value.Difference.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.NoSuchElementException;

class EqualityTests {
    /** Expected, actual, and under which profiles they are equal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | 1 | SPL",
                "1 | 1.0 | L",
                "1 | True | -",
                "0 | False | -",
                "0.0 | -0.0 | PL",
                "float('nan') | float('nan') | SPL",
                "0.1 | 0.10000000000000002 | L",
                "0.1 | 0.11 | -",
                "inf | -inf | -",
                "1e308 | inf | -",
                "(1, 2) | [1, 2] | PL",
                "[1, 2] | [2, 1] | L",
                "{1, 2} | {2, 1} | SPL",
                "{1} | frozenset({1}) | PL",
                "{1} | [1] | -",
                "{1: 2, 3: 4} | {3: 4, 1: 2} | L",
                "{'a': 1} | {'a': 1, 'b': 2} | -",
                "'a' | b'a' | -",
                "b'a' | bytearray(b'a') | PL",
                "None | 0 | -",
                "Item(unit_price=1) | ITEM(unitPrice=1) | PL",
                "Item(a=1, b=2) | Item(b=2, a=1) | SPL",
                "Item(a=1) | Other(a=1) | -",
                "Item(a=1) | (1,) | L",
                "Colour.RED | Colour.red | PL",
                "Colour.RED | 'RED' | -",
                "Decimal('1.0') | Decimal('1.00') | L",
                "Decimal('1.0') | 1 | L",
                "date(2024, 1, 1) | datetime(2024, 1, 1) | -",
                "complex(1, 0.0) | complex(1, -0.0) | PL",
            })
    void profiles_differ_in_what_they_let_pass(String expected, String actual, String equal) {
        PyValue a = PyLiteral.value(expected);
        PyValue b = PyLiteral.value(actual);
        String found =
                (Equality.STRICT.equal(a, b) ? "S" : "")
                        + (Equality.PYTHONIC.equal(a, b) ? "P" : "")
                        + (Equality.LOOSE.equal(a, b) ? "L" : "");
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(equal);
    }

    @Test
    void each_difference_has_its_path() {
        assertThat(
                        differences(
                                "[1, Item(amount=2.5, name='a'), {'k': (1, 2)}]",
                                "[2, Item(amount=3.5, name='a'), {'k': (1,)}, 4]"))
                .containsExactly(
                        new Difference("$", Kind.LENGTH, "3 items", "4 items"),
                        new Difference("$[0]", Kind.VALUE, "1", "2"),
                        new Difference("$[1].amount", Kind.VALUE, "2.5", "3.5"),
                        new Difference("$[2]['k']", Kind.LENGTH, "2 items", "1 item"),
                        new Difference("$[2]['k'][1]", Kind.MISSING, "2", ""),
                        new Difference("$[3]", Kind.EXTRA, "", "4"));
    }

    @Test
    void types_sets_keys_and_order_are_told_apart() {
        assertThat(differences("1", "1.0"))
                .containsExactly(new Difference("$", Kind.TYPE, "1", "1.0"));
        assertThat(differences("{1, 2}", "{2, 3}"))
                .containsExactly(
                        new Difference("${1}", Kind.MISSING, "1", ""),
                        new Difference("${3}", Kind.EXTRA, "", "3"));
        assertThat(differences("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}"))
                .containsExactly(new Difference("$", Kind.ORDER, "['a', 'b']", "['b', 'a']"));
    }

    @Test
    void a_tolerance_counts_only_where_asked() {
        PyValue a = PyLiteral.value("1.0");
        PyValue next = new PyValue.Floating(Math.nextUp(1.0));
        assertThat(Equality.PYTHONIC.equal(a, next)).isFalse();
        assertThat(Equality.PYTHONIC.ulps(1).equal(a, next)).isTrue();
        assertThat(Equality.STRICT.ulps(1).equal(a, next)).isTrue();
        PyValue apart = PyLiteral.value("1.25");
        assertThat(Equality.PYTHONIC.absolute(0.25).equal(a, apart)).isTrue();
        assertThat(Equality.PYTHONIC.absolute(0.24).equal(a, apart)).isFalse();
        assertThat(Equality.PYTHONIC.relative(0.2).equal(a, apart)).isTrue();
        assertThat(Equality.PYTHONIC.relative(0.19).equal(a, apart)).isFalse();
        PyValue tiny = new PyValue.Floating(-Double.MIN_VALUE);
        assertThat(Equality.PYTHONIC.ulps(2).equal(new PyValue.Floating(Double.MIN_VALUE), tiny))
                .isTrue();
        assertThat(Equality.PYTHONIC.ulps(1).equal(new PyValue.Floating(Double.MIN_VALUE), tiny))
                .isFalse();
    }

    @Test
    void javas_exceptions_stand_for_several_of_pythons() {
        PyValue.Failure java = Conversions.standard().failure(new NoSuchElementException("gone"));
        assertThat(Equality.PYTHONIC.equal(raised("KeyError", "'gone'"), java)).isTrue();
        assertThat(Equality.PYTHONIC.equal(raised("ValueError", "gone"), java)).isFalse();
        assertThat(Equality.STRICT.equal(raised("KeyError", "gone"), java)).isFalse();
    }

    @Test
    void a_ports_own_exception_has_its_python_name() {
        PyValue.Failure java = Conversions.standard().failure(new OutOfStockException());
        assertThat(Equality.PYTHONIC.equal(raised("OutOfStockError", ""), java)).isTrue();
        assertThat(Equality.PYTHONIC.equal(raised("OutOfStock", ""), java)).isTrue();
        assertThat(Equality.PYTHONIC.equal(raised("RuntimeError", ""), java)).isFalse();
    }

    @Test
    void messages_count_where_asked() {
        PyValue a = raised("ValueError", "a");
        PyValue b = raised("ValueError", "b");
        assertThat(Equality.PYTHONIC.equal(a, b)).isTrue();
        assertThat(Equality.PYTHONIC.withMessages().differences(a, b))
                .containsExactly(
                        new Difference("$", Kind.MESSAGE, "ValueError: a", "ValueError: b"));
    }

    private static List<Difference> differences(String expected, String actual) {
        return Equality.PYTHONIC.differences(PyLiteral.value(expected), PyLiteral.value(actual));
    }

    private static PyValue raised(String type, String message) {
        return new PyValue.Failure(
                type, List.of("Exception"), message, List.of(new PyValue.Str(message)), null);
    }

    private static final class OutOfStockException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
