package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One call of {@code repr}: knows which containers it is inside of, since they may hold themselves.
 */
final class Repr {
    // By identity: equality of a container that holds itself would not end.
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Byte n -> n.toString();
            case Short n -> n.toString();
            case Integer n -> n.toString();
            case Long n -> n.toString();
            case BigInteger n -> n.toString();
            case Double n -> FloatText.repr(n);
            case Float n -> FloatText.repr(n);
            case CharSequence text -> Quoted.str(text.toString());
            case Character letter -> Quoted.str(letter.toString());
            case byte[] bytes -> Quoted.bytes(bytes);
            case Throwable error -> error(error);
            default -> container(value);
        };
    }

    private static String error(Throwable error) {
        ErrorName name = ErrorName.of(error);
        String argument = name.text().isEmpty() ? "" : Quoted.str(name.text());
        if (error instanceof OSError os && os.strerror() != null) {
            argument = os.errno() + ", " + Quoted.str(os.strerror());
        }
        if (error instanceof StopIteration stop && stop.value() != null) {
            argument = PyText.repr(stop.value());
        }
        return name.name() + "(" + argument + ")";
    }

    private String container(Object value) {
        return switch (value) {
            case Tuple tuple -> guarded(tuple, "(...)", () -> tuple(tuple));
            case List<?> list -> guarded(list, "[...]", () -> "[" + join(list) + "]");
            case Map<?, ?> map -> guarded(map, "{...}", () -> "{" + pairs(map) + "}");
            case Set<?> set ->
                    set.isEmpty() ? "set()" : guarded(set, "{...}", () -> "{" + join(set) + "}");
            case Record fields when RecordFields.areShown(fields) ->
                    guarded(fields, "...", () -> dataclass(fields));
            default -> value.toString();
        };
    }

    private String dataclass(Record value) {
        return RecordFields.of(value).stream()
                .map(field -> field.name() + "=" + of(field.value()))
                .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "(", ")"));
    }

    private String guarded(Object container, String again, Supplier<String> text) {
        if (!open.add(container)) {
            return again;
        }
        try {
            return text.get();
        } finally {
            open.remove(container);
        }
    }

    private String tuple(Tuple tuple) {
        String items = join(tuple.items());
        return tuple.items().size() == 1 ? "(" + items + ",)" : "(" + items + ")";
    }

    private String join(Iterable<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(of(item)));
        return String.join(", ", texts);
    }

    private String pairs(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
