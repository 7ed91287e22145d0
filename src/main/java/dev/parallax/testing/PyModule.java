package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.parity.CaseLabel;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A Python module, as a parameter of any test of a class with {@link Parallax} or from {@link
 * Pythons}.
 *
 * <p>Safe for use by any number of threads.
 *
 * <pre>{@code
 * @Test
 * void module(PyModule orders) {
 *     assertThat(orders.fn("total").call(List.of(1, 2), Parity.kw("tax", 0.5))).isEqualTo(4.5);
 * }
 * }</pre>
 */
public final class PyModule {
    private final ModuleFile file;
    private final Supplier<List<Backend>> sides;
    private final Duration limit;

    PyModule(ModuleFile file, Supplier<List<Backend>> sides, Duration limit) {
        this.file = file;
        this.sides = sides;
        this.limit = limit;
    }

    /** Returns its {@code __name__}. */
    public String name() {
        return file.name();
    }

    /** Returns a function of it by its Python name; whether it exists shows when it is called. */
    public PyFunction fn(String name) {
        return new PyFunction(this, name);
    }

    /** Returns the Python sides, at least one. */
    List<Backend> sides() {
        return sides.get();
    }

    Duration limit() {
        return limit;
    }

    CaseLabel label() {
        return CaseLabel.of(file.name(), file.folder());
    }

    @Override
    public String toString() {
        return "module " + name();
    }
}
