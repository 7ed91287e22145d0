package dev.parallax.testing.generate;

import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;

/** Strategies by the declared types of Java. */
final class TypeStrategies {
    private static final int DEEPEST = 10;

    private final Ranges ranges;
    private int depth;

    TypeStrategies(Ranges ranges) {
        this.ranges = ranges;
    }

    Strategy<PyValue> of(Type type) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException(type + " is made of itself");
        }
        try {
            Class<?> raw = raw(type);
            Strategy<PyValue> made = strategy(type, raw);
            boolean absent = raw == Optional.class || (ranges.none() && !raw.isPrimitive());
            return absent ? orNone(made) : made;
        } finally {
            depth--;
        }
    }

    private static Strategy<PyValue> orNone(Strategy<PyValue> strategy) {
        return Strategies.oneOf(
                List.of(Strategies.just(new PyValue.None()), strategy, strategy, strategy));
    }

    private Strategy<PyValue> strategy(Type type, Class<?> raw) {
        return switch (raw.getName()) {
            case "boolean", "java.lang.Boolean" -> Strategies.booleans();
            case "byte", "java.lang.Byte" -> integers(8);
            case "short", "java.lang.Short" -> integers(16);
            case "int", "java.lang.Integer" -> integers(32);
            case "long", "java.lang.Long" -> integers(64);
            case "java.math.BigInteger" -> integers(130);
            case "double", "java.lang.Double" ->
                    Numbers.floats(ranges.from(), ranges.to(), ranges.nan());
            case "float", "java.lang.Float" -> floats();
            case "char", "java.lang.Character" -> Strategies.text(1, 1).filter(TypeStrategies::one);
            case "java.lang.String", "java.lang.CharSequence" -> texts(ranges);
            case "[B" -> Strategies.bytes(ranges.shortest(), ranges.longest());
            case "java.lang.Object" -> anything();
            default -> compound(type, raw);
        };
    }

    private static boolean one(PyValue value) {
        return value instanceof PyValue.Str text && text.value().length() == 1;
    }

    private Strategy<PyValue> integers(int bits) {
        BigInteger border = BigInteger.ONE.shiftLeft(bits - 1);
        BigInteger least = ranges.least() == null ? border.negate() : ranges.least();
        BigInteger most = ranges.most() == null ? border : ranges.most();
        return Numbers.integers(
                least.max(border.negate()), most.min(border.subtract(BigInteger.ONE)));
    }

    /** Makes floats that a Java float holds exactly. */
    private Strategy<PyValue> floats() {
        return Numbers.floats(ranges.from(), ranges.to(), ranges.nan())
                .map(value -> new PyValue.Floating((float) ((PyValue.Floating) value).value()));
    }

    private static Strategy<PyValue> anything() {
        return Strategies.oneOf(
                List.of(
                        Strategies.just(new PyValue.None()),
                        Strategies.booleans(),
                        Strategies.integers(),
                        Strategies.floats(),
                        Strategies.text(0, 10),
                        Strategies.lists(Strategies.integers(), 0, 5)));
    }

    private Strategy<PyValue> compound(Type type, Class<?> raw) {
        if (raw.isEnum()) {
            return constants(raw);
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        if (raw == Optional.class) {
            return of(parameter(type, 0));
        }
        int least = ranges.shortest();
        int most = ranges.longest();
        if (raw.isArray()) {
            return Strategies.lists(of(component(type, raw)), least, most);
        }
        if (Set.class.isAssignableFrom(raw)) {
            return Strategies.sets(of(parameter(type, 0)), least, most);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Strategies.dicts(of(parameter(type, 0)), of(parameter(type, 1)), least, most);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return Strategies.lists(of(parameter(type, 0)), least, most);
        }
        if (Iterator.class.isAssignableFrom(raw) || BaseStream.class.isAssignableFrom(raw)) {
            return Containers.items(of(parameter(type, 0)), least, most)
                    .map(items -> new PyValue.Iterated("iterator", items, false));
        }
        return Moments.of(raw)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no values can be generated for "
                                                + type.getTypeName()
                                                + "; give a strategy"));
    }

    private static Strategy<PyValue> constants(Class<?> raw) {
        return Strategies.sampledFrom(
                Arrays.stream(raw.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .map(name -> member(raw, name))
                        .toList());
    }

    private static PyValue member(Class<?> raw, String name) {
        return new PyValue.Member(raw.getSimpleName(), name, new PyValue.None());
    }

    private Strategy<PyValue> record(Class<?> raw) {
        List<Strategy<PyValue>> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            values.add(of(component.getGenericType()));
            names.add(Names.snake(component.getName()));
        }
        return Strategies.all(values).map(made -> data(raw.getSimpleName(), names, made));
    }

    private static PyValue data(String type, List<String> names, List<PyValue> values) {
        List<PyValue.Field> fields = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            fields.add(new PyValue.Field(names.get(n), values.get(n)));
        }
        return new PyValue.Data(type, fields);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> raw(p.getRawType());
            case WildcardType w -> raw(w.getUpperBounds()[0]);
            case GenericArrayType a -> raw(a.getGenericComponentType()).arrayType();
            default -> Object.class;
        };
    }

    private static Type component(Type type, Class<?> raw) {
        return type instanceof GenericArrayType a
                ? a.getGenericComponentType()
                : raw.getComponentType();
    }

    private static Type parameter(Type type, int index) {
        return type instanceof ParameterizedType p
                ? p.getActualTypeArguments()[index]
                : Object.class;
    }

    private static Strategy<PyValue> texts(Ranges ranges) {
        return ranges.alphabet().isEmpty()
                ? Texts.text(ranges.shortest(), ranges.longest(), ranges.surrogates())
                : Texts.of(ranges.alphabet(), ranges.shortest(), ranges.longest());
    }
}
