package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes records and constants of enums. */
final class ToJavaTypes {
    private ToJavaTypes() {}

    /** Makes a record: of a dataclass by its fields' names, of a tuple by their order. */
    static Object record(PyValue value, Class<?> raw, Type declared) {
        List<Components.Component> components = Components.of(raw);
        @Nullable Object[] made = new Object[components.size()];
        for (int n = 0; n < made.length; n++) {
            Components.Component component = components.get(n);
            made[n] =
                    ToJava.convert(
                            field(value, raw, components, n), bound(component.type(), declared));
        }
        return Components.make(raw, value, made);
    }

    private static PyValue field(
            PyValue value, Class<?> raw, List<Components.Component> components, int n) {
        return switch (value) {
            case PyValue.Data d -> named(d, raw, components, n);
            case PyValue.Tuple t when t.items().size() == components.size() -> t.items().get(n);
            default -> throw ToJava.mismatch(value, raw);
        };
    }

    private static PyValue named(
            PyValue.Data data, Class<?> raw, List<Components.Component> components, int n) {
        Map<String, PyValue> fields = new LinkedHashMap<>();
        data.fields().forEach(f -> fields.put(Names.folded(f.name()), f.value()));
        String name = components.get(n).name();
        PyValue value = fields.get(Names.folded(name));
        if (value == null || fields.size() != components.size()) {
            throw new Conversions.Mismatch(
                    data,
                    "the record "
                            + raw.getSimpleName()
                            + " has the fields "
                            + String.join(
                                    ", ",
                                    components.stream().map(Components.Component::name).toList()));
        }
        return value;
    }

    /** Puts what a record's parameter stands for in its place. */
    private static Type bound(Type component, Type declared) {
        if (component instanceof TypeVariable<?> variable
                && declared instanceof ParameterizedType p) {
            TypeVariable<?>[] variables = ToJava.raw(declared).getTypeParameters();
            for (int n = 0; n < variables.length; n++) {
                if (variables[n].getName().equals(variable.getName())) {
                    return p.getActualTypeArguments()[n];
                }
            }
        }
        return component;
    }

    static Object constant(PyValue value, Class<?> raw) {
        if (value instanceof PyValue.Member member) {
            for (Object constant : raw.getEnumConstants()) {
                if (Names.folded(((Enum<?>) constant).name()).equals(Names.folded(member.name()))) {
                    return constant;
                }
            }
            throw new Conversions.Mismatch(
                    value, "the enum " + raw.getSimpleName() + " has no such constant");
        }
        throw ToJava.mismatch(value, raw);
    }
}
