package dev.parallax.semantics.text;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of a record, which stands for a dataclass. */
final class RecordFields {
    private RecordFields() {}

    record Field(String name, @Nullable Object value) {}

    /** Says whether the record leaves it to Java how it is shown, and so to us. */
    static boolean areShown(Record value) {
        String name = value.getClass().getSimpleName();
        List<Field> fields = of(value);
        if (fields.isEmpty() && value.getClass().getRecordComponents().length > 0) {
            return false;
        }
        return value.toString()
                .equals(
                        fields.stream()
                                .map(field -> field.name() + "=" + field.value())
                                .collect(Collectors.joining(", ", name + "[", "]")));
    }

    /** Returns them in their order; none if the record's module is closed to this library. */
    static List<Field> of(Record value) {
        List<Field> fields = new ArrayList<>();
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (!component.getAccessor().trySetAccessible()) {
                    return List.of();
                }
                fields.add(new Field(component.getName(), component.getAccessor().invoke(value)));
            }
        } catch (ReflectiveOperationException e) {
            return List.of();
        }
        return fields;
    }
}
