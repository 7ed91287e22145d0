package dev.parallax.conformance;

import dev.parallax.semantics.errors.TypeError;

import org.graalvm.polyglot.Value;

/**
 * A Python object on its way through Java classes that compare and show objects: it is compared as
 * Python compares it and shown as {@code repr} shows it, not as the map or list that the border
 * between the languages makes of it.
 *
 * @param value the object
 */
public record PythonObject(Object value) implements Comparable<PythonObject> {
    @Override
    public int compareTo(PythonObject other) {
        return less(other) ? -1 : other.less(this) ? 1 : 0;
    }

    private boolean less(PythonObject other) {
        Value mine = Value.asValue(value);
        if (!mine.hasMember("__lt__")) {
            throw new TypeError("'<' not supported");
        }
        Value answer = mine.invokeMember("__lt__", other.value);
        return answer.isBoolean() && answer.asBoolean();
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
