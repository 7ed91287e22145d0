package dev.parallax.testing.value;

import java.util.List;
import java.util.stream.Collectors;

/** Exceptions written as calls: {@code ValueError('no')}. */
final class LiteralExceptions {
    private LiteralExceptions() {}

    static PyValue.Failure of(String type, List<PyValue> args) {
        return new PyValue.Failure(type, List.of(), message(type, args), args, null);
    }

    /** Returns what {@code str} of it is. */
    private static String message(String type, List<PyValue> args) {
        if (args.size() == 1) {
            return args.getFirst() instanceof PyValue.Str text && !type.equals("KeyError")
                    ? text.value()
                    : PyRepr.of(args.getFirst());
        }
        return args.isEmpty()
                ? ""
                : args.stream().map(PyRepr::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
