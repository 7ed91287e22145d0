package dev.parallax.testing.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Literals, their texts and their JSON, held against what CPython made of them. */
class LiteralVectorTests {
    @TestFactory
    Stream<DynamicTest> a_literal_is_what_cpython_evaluates_it_to() throws IOException {
        return each(
                true,
                vector ->
                        assertThat(sorted(PyLiteral.value(vector.literal())))
                                .isEqualTo(sorted(Wire.decode(vector.wire()))));
    }

    @TestFactory
    Stream<DynamicTest> what_cpython_refuses_is_refused_in_one_line() throws IOException {
        return each(
                false,
                vector ->
                        assertThatThrownBy(() -> PyLiteral.value(vector.literal()))
                                .isInstanceOf(BadLiteral.class)
                                .message()
                                .contains(vector.literal())
                                .doesNotContain("\n"));
    }

    @TestFactory
    Stream<DynamicTest> a_value_survives_its_text() throws IOException {
        return each(
                true,
                vector -> {
                    PyValue value = Wire.decode(vector.wire());
                    assertThat(PyLiteral.value(PyRepr.of(value))).isEqualTo(value);
                });
    }

    @TestFactory
    Stream<DynamicTest> a_value_has_one_line_of_json() throws IOException {
        return each(
                true,
                vector -> {
                    PyValue value = Wire.decode(vector.wire());
                    assertThat(Wire.encode(value)).isASCII();
                    assertThat(Wire.decode(Wire.encode(value))).isEqualTo(value);
                });
    }

    private static Stream<DynamicTest> each(boolean valid, Consumer<Vectors.Vector> check)
            throws IOException {
        return Vectors.read().all().stream()
                .filter(vector -> vector.valid() == valid)
                .map(
                        vector ->
                                DynamicTest.dynamicTest(
                                        vector.literal(), () -> check.accept(vector)));
    }

    /** Sets come sorted from Python. */
    private static PyValue sorted(PyValue value) {
        return value instanceof PyValue.Set set
                ? new PyValue.Set(
                        set.items().stream()
                                .sorted(java.util.Comparator.comparing(Wire::encode))
                                .toList(),
                        set.frozen())
                : value;
    }
}
