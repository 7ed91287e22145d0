package dev.parallax.fuzz.program;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GroupOfExceptions;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Exceptions and values as both languages tell and compare them. */
final class Telling {
    private Telling() {}

    /** Tells an exception: its type, its text, its value, its members, its cause. */
    static String told(Throwable error) {
        return error.getCause() == null
                ? name(error)
                : name(error) + " from " + name(error.getCause());
    }

    /** Names an exception; what is no Python exception keeps its place, to be found. */
    private static String name(Throwable error) {
        if (!(error instanceof PyBaseException)) {
            StackTraceElement[] frames = error.getStackTrace();
            return error + (frames.length == 0 ? "" : " at " + frames[0]);
        }
        ErrorName name = ErrorName.of(error);
        String told = name.text().isEmpty() ? name.name() : name.name() + ": " + name.text();
        return switch (error) {
            // Some say "None" and some nothing for no value.
            case StopIteration stop when stop.value() == null -> name.name();
            case StopIteration stop -> told + " (value " + PyText.repr(stop.value()) + ")";
            case GroupOfExceptions group ->
                    told
                            + " "
                            + PyText.repr(group.exceptions().stream().map(Telling::told).toList());
            default -> told;
        };
    }

    /** {@code left == right}: {@code True == 1} holds in Python, also within others. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return Objects.equals(number(left), number(right));
    }

    private static @Nullable Object number(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth ? 1 : 0;
            case Tuple tuple -> tuple(numbers(tuple.items()));
            case List<?> list -> numbers(list);
            default -> value;
        };
    }

    @SuppressWarnings("NullAway") // the analysis loses that items may be None
    private static Tuple tuple(List<@Nullable Object> items) {
        return new Tuple(items);
    }

    private static List<@Nullable Object> numbers(List<?> values) {
        List<@Nullable Object> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(number(value)));
        return numbers;
    }
}
