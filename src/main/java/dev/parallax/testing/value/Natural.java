package dev.parallax.testing.value;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The object of a value where Java declares none but {@code Object}. */
final class Natural {
    private Natural() {}

    static @Nullable Object of(PyValue value) {
        return switch (value) {
            case PyValue.None none -> null;
            case PyValue.Bool b -> b.value();
            case PyValue.Int n -> integer(n.value());
            case PyValue.Floating f -> f.value();
            case PyValue.Str s -> s.value();
            case PyValue.Bytes b -> b.latin1().getBytes(StandardCharsets.ISO_8859_1);
            case PyValue.Items i -> all(i.items());
            case PyValue.Tuple t -> Tuple.of(all(t.items()).toArray());
            case PyValue.Set s -> new LinkedHashSet<>(all(s.items()));
            case PyValue.Dict d -> map(d);
            case PyValue.Decimal d -> decimal(d);
            case PyValue.Moment m -> moment(m);
            case PyValue.Path p -> Path.of(p.posix());
            case PyValue.Held h -> h.object();
            case PyValue.Iterated i when !i.more() -> all(i.first()).iterator();
            default -> value;
        };
    }

    /** Returns an Integer if it fits, else a Long, else a BigInteger. */
    static Object integer(BigInteger value) {
        if (value.bitLength() < 32) {
            return value.intValueExact();
        }
        return value.bitLength() < 64 ? (Object) value.longValueExact() : value;
    }

    private static List<@Nullable Object> all(List<PyValue> items) {
        List<@Nullable Object> made = new ArrayList<>(items.size());
        for (PyValue item : items) {
            made.add(of(item));
        }
        return made;
    }

    private static Map<@Nullable Object, @Nullable Object> map(PyValue.Dict dict) {
        Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
        dict.entries().forEach(e -> made.put(of(e.key()), of(e.value())));
        return made;
    }

    private static Object decimal(PyValue.Decimal value) {
        try {
            return new BigDecimal(value.text());
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static @Nullable Object moment(PyValue.Moment value) {
        Class<?> type =
                switch (value.type()) {
                    case "date" -> LocalDate.class;
                    case "time" -> LocalTime.class;
                    case "timedelta" -> Duration.class;
                    default ->
                            value.text().matches(".*T.*[-+].*")
                                    ? OffsetDateTime.class
                                    : LocalDateTime.class;
                };
        return ToJavaTime.convert(value, type);
    }
}
