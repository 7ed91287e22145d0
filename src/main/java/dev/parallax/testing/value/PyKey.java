package dev.parallax.testing.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two hashable values have in common if Python finds them equal: {@code 1}, {@code 1.0} and
 * {@code True} are one key. Differs from CPython: a NaN is the same key as another NaN.
 */
record PyKey(String kind, Object content) {
    /** Returns the key of a value, empty if the value can't be hashed. */
    static Optional<PyKey> of(PyValue value) {
        return switch (value) {
            case PyValue.Bool b -> number(b.value() ? BigDecimal.ONE : BigDecimal.ZERO);
            case PyValue.Int n -> number(new BigDecimal(n.value()));
            case PyValue.Floating f -> real(f.value());
            case PyValue.Complex c when c.imag() == 0 -> real(c.real());
            case PyValue.Decimal d -> decimal(d);
            case PyValue.Tuple t -> all(t.items()).map(keys -> new PyKey("tuple", keys));
            case PyValue.Set s when s.frozen() ->
                    all(s.items()).map(keys -> new PyKey("set", Set.copyOf(new HashSet<>(keys))));
            case PyValue.Bytes b when !b.mutable() -> Optional.of(new PyKey("bytes", b.latin1()));
            case PyValue.Bytes b -> Optional.empty();
            case PyValue.Items i -> Optional.empty();
            case PyValue.Dict d -> Optional.empty();
            case PyValue.Set s -> Optional.empty();
            default -> Optional.of(new PyKey("value", value));
        };
    }

    private static Optional<PyKey> number(BigDecimal value) {
        return Optional.of(new PyKey("number", value.stripTrailingZeros()));
    }

    private static Optional<PyKey> real(double value) {
        return Double.isFinite(value)
                ? number(new BigDecimal(value))
                : Optional.of(new PyKey("float", value));
    }

    private static Optional<PyKey> decimal(PyValue.Decimal value) {
        try {
            return number(new BigDecimal(value.text()));
        } catch (NumberFormatException e) {
            return Optional.of(new PyKey("value", value));
        }
    }

    private static Optional<List<PyKey>> all(List<PyValue> items) {
        List<PyKey> keys = new ArrayList<>();
        for (PyValue item : items) {
            Optional<PyKey> key = of(item);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }
}
