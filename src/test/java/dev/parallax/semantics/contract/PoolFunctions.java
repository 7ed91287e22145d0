package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.ZeroDivisionError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Functions that pools call, what they are called with, and what comes back. */
final class PoolFunctions {
    private PoolFunctions() {}

    static int seven(Interpreter py) {
        return 7;
    }

    static int square(Interpreter py, int x) {
        return x * x;
    }

    static int inverse(Interpreter py, int x) {
        if (x == 0) {
            throw new ZeroDivisionError("division by zero");
        }
        return 12 / x;
    }

    static List<Integer> range(int end) {
        return Stream.iterate(0, x -> x + 1).limit(end).toList();
    }

    static String all(Iterator<?> results) {
        List<Object> found = new ArrayList<>();
        results.forEachRemaining(found::add);
        return PyText.repr(found);
    }

    static @Nullable Object next(Iterator<?> results) {
        return results.hasNext() ? results.next() : null;
    }
}
