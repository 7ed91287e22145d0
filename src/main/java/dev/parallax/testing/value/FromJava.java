package dev.parallax.testing.value;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.BaseStream;

/** Makes values of Java objects. */
final class FromJava {
    private static final int DEEPEST = 200;

    private final Conversions conversions;
    private final int limit;
    private int depth;

    FromJava(Conversions conversions, int limit) {
        this.conversions = conversions;
        this.limit = limit;
    }

    PyValue value(@Nullable Object object) {
        if (depth == DEEPEST) {
            return new PyValue.Opaque("object", "<nested more than " + DEEPEST + " deep>");
        }
        depth++;
        try {
            return switch (object) {
                case null -> new PyValue.None();
                case PyValue value -> value;
                case Boolean b -> new PyValue.Bool(b);
                case AtomicBoolean b -> new PyValue.Bool(b.get());
                case Number n -> number(n);
                case CharSequence s -> new PyValue.Str(s.toString());
                case Character c -> new PyValue.Str(c.toString());
                case byte[] b ->
                        new PyValue.Bytes(new String(b, StandardCharsets.ISO_8859_1), false);
                case Throwable e -> conversions.failure(e);
                case Enum<?> e ->
                        new PyValue.Member(
                                e.getDeclaringClass().getSimpleName(),
                                e.name(),
                                new PyValue.None());
                case Optional<?> o -> value(o.orElse(null));
                case OptionalInt o -> value(o.isPresent() ? o.getAsInt() : null);
                case OptionalLong o -> value(o.isPresent() ? o.getAsLong() : null);
                case OptionalDouble o -> value(o.isPresent() ? o.getAsDouble() : null);
                case Path p -> PosixPath.of(p.toString().replace(File.separatorChar, '/'));
                case File f -> PosixPath.of(f.getPath().replace(File.separatorChar, '/'));
                default -> compound(object);
            };
        } finally {
            depth--;
        }
    }

    private PyValue number(Number number) {
        return switch (number) {
            case Double d -> new PyValue.Floating(d);
            case Float f -> new PyValue.Floating(f);
            case BigDecimal d -> new PyValue.Decimal(d.toString());
            case BigInteger n -> new PyValue.Int(n);
            case Byte n -> integer(n);
            case Short n -> integer(n);
            case Integer n -> integer(n);
            case Long n -> integer(n);
            case AtomicInteger n -> integer(n.get());
            case AtomicLong n -> integer(n.get());
            default -> conversions.holds() ? new PyValue.Held(number) : opaque(number);
        };
    }

    private static PyValue integer(long value) {
        return new PyValue.Int(BigInteger.valueOf(value));
    }

    private PyValue compound(Object object) {
        if (conversions.holds() && isHeld(object)) {
            return new PyValue.Held(object);
        }
        return switch (object) {
            case Tuple t -> new PyValue.Tuple(all(t.items()));
            case Map.Entry<?, ?> e ->
                    new PyValue.Tuple(List.of(value(e.getKey()), value(e.getValue())));
            case Record r -> data(r);
            case Set<?> s -> new PyValue.Set(all(s), false);
            case Collection<?> c -> new PyValue.Items(all(c));
            case Map<?, ?> m -> dict(m);
            case Iterator<?> i -> iterated(object, i);
            case BaseStream<?, ?> s -> iterated(object, s.iterator());
            case Iterable<?> i when !(object instanceof Path) -> iterated(object, i.iterator());
            default -> {
                if (object.getClass().isArray()) {
                    yield array(object);
                }
                PyValue time = FromJavaTime.value(object);
                yield time == null ? opaque(object) : time;
            }
        };
    }

    /** Says whether an object is more than what its value would tell. */
    private static boolean isHeld(Object object) {
        return switch (object) {
            case Tuple _, Map.Entry<?, ?> _, Collection<?> _, Map<?, ?> _ -> false;
            case Record _, Iterator<?> _, BaseStream<?, ?> _, Iterable<?> _ -> true;
            default -> !object.getClass().isArray() && FromJavaTime.value(object) == null;
        };
    }

    private static PyValue opaque(Object object) {
        return new PyValue.Opaque(object.getClass().getSimpleName(), object.toString());
    }

    private List<PyValue> all(Iterable<?> items) {
        List<PyValue> values = new ArrayList<>();
        for (Object item : items) {
            values.add(value(item));
        }
        return values;
    }

    private PyValue dict(Map<?, ?> map) {
        List<PyValue.Entry> entries = new ArrayList<>();
        map.forEach((key, v) -> entries.add(new PyValue.Entry(value(key), value(v))));
        return new PyValue.Dict(entries);
    }

    private PyValue array(Object array) {
        List<PyValue> values = new ArrayList<>();
        for (int n = 0; n < Array.getLength(array); n++) {
            values.add(value(Array.get(array, n)));
        }
        return new PyValue.Items(values);
    }

    private PyValue data(Record object) {
        List<PyValue.Field> fields = new ArrayList<>();
        for (Components.Component c : Components.of(object.getClass())) {
            fields.add(new PyValue.Field(Names.snake(c.name()), value(c.read(object))));
        }
        return new PyValue.Data(object.getClass().getSimpleName(), fields);
    }

    private PyValue iterated(Object object, Iterator<?> iterator) {
        if (limit <= 0) {
            return opaque(object);
        }
        List<PyValue> first = new ArrayList<>();
        while (first.size() < limit && iterator.hasNext()) {
            first.add(value(iterator.next()));
        }
        boolean more = first.size() == limit && iterator.hasNext();
        return new PyValue.Iterated(object.getClass().getSimpleName(), first, more);
    }
}
