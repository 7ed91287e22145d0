package dev.parallax.testing.value;

import dev.parallax.semantics.text.PyText;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Python source text that evaluates to a value; for plain values it is {@code repr(value)}.
 * What no source text makes, an iterator or some object, is shown in angle brackets.
 *
 * <p>Safe for use by any thread.
 *
 * <pre>{@code
 * PyValue value = PyLiteral.value("{'a': 1e16, 'b': 'it\\'s'}");
 * System.out.println(PyRepr.of(value)); // {'a': 1e+16, 'b': "it's"}
 * }</pre>
 */
public final class PyRepr {
    private PyRepr() {}

    /** Returns the text of a value. */
    public static String of(PyValue value) {
        return switch (value) {
            case PyValue.None none -> "None";
            case PyValue.Bool b -> b.value() ? "True" : "False";
            case PyValue.Int n -> n.value().toString();
            case PyValue.Floating f -> real(f.value());
            case PyValue.Complex c -> complex(c);
            case PyValue.Str s -> PyText.repr(s.value());
            case PyValue.Bytes b -> bytes(b);
            case PyValue.Items i -> "[" + joined(i.items()) + "]";
            case PyValue.Tuple t -> "(" + joined(t.items()) + (t.items().size() == 1 ? ",)" : ")");
            case PyValue.Set s -> set(s);
            case PyValue.Dict d ->
                    d.entries().stream()
                            .map(e -> of(e.key()) + ": " + of(e.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case PyValue.Data d ->
                    d.fields().stream()
                            .map(f -> f.name() + "=" + of(f.value()))
                            .collect(Collectors.joining(", ", d.type() + "(", ")"));
            case PyValue.Member m -> m.type() + "." + m.name();
            case PyValue.Decimal d -> "Decimal('" + d.text() + "')";
            case PyValue.Moment m -> MomentText.of(m);
            case PyValue.Path p -> "Path(" + PyText.repr(p.posix()) + ")";
            case PyValue.Iterated i -> iterated(i);
            case PyValue.Failure e -> e.type() + "(" + joined(e.args()) + ")";
            case PyValue.Held h -> "<" + h.object() + ">";
            case PyValue.Opaque o -> o.repr().startsWith("<") ? o.repr() : "<" + o.repr() + ">";
        };
    }

    /** Returns the text of a call's arguments: {@code [1, 2], tax=0.2}. */
    public static String arguments(CallArguments given) {
        return Stream.concat(
                        given.positional().stream().map(PyRepr::of),
                        given.keywords().entrySet().stream()
                                .map(e -> e.getKey() + "=" + of(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Returns the import statements that the texts of these values need, in order. */
    public static Set<String> imports(PyValue... values) {
        Set<String> lines = new TreeSet<>();
        for (PyValue value : values) {
            addImports(value, lines);
        }
        return lines;
    }

    private static void addImports(PyValue value, Set<String> lines) {
        switch (value) {
            case PyValue.Decimal d -> lines.add("from decimal import Decimal");
            case PyValue.Path p -> lines.add("from pathlib import Path");
            case PyValue.Moment m ->
                    lines.add("from datetime import date, datetime, time, timedelta, timezone");
            default -> {}
        }
        PyParts.of(value).forEach(part -> addImports(part, lines));
    }

    private static String joined(List<PyValue> items) {
        return items.stream().map(PyRepr::of).collect(Collectors.joining(", "));
    }

    private static String real(double value) {
        String text = PyText.repr(value);
        return Double.isFinite(value) ? text : "float('" + text + "')";
    }

    private static String complex(PyValue.Complex c) {
        boolean finite = Double.isFinite(c.real()) && Double.isFinite(c.imag());
        boolean exact = finite && !minusZero(c.real()) && !minusZero(c.imag());
        if (!exact || (c.real() == 0 && c.imag() < 0)) {
            return "complex(" + real(c.real()) + ", " + real(c.imag()) + ")";
        }
        String imag = whole(c.imag()) + "j";
        if (c.real() == 0) {
            return imag;
        }
        return "(" + whole(c.real()) + (c.imag() < 0 ? "" : "+") + imag + ")";
    }

    private static boolean minusZero(double value) {
        return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
    }

    private static String whole(double value) {
        String text = PyText.repr(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String bytes(PyValue.Bytes bytes) {
        String text = PyText.repr(bytes.latin1().getBytes(StandardCharsets.ISO_8859_1));
        return bytes.mutable() ? "bytearray(" + text + ")" : text;
    }

    private static String set(PyValue.Set set) {
        String items = set.items().isEmpty() ? "" : "{" + joined(set.items()) + "}";
        if (set.frozen()) {
            return "frozenset(" + items + ")";
        }
        return items.isEmpty() ? "set()" : items;
    }

    private static String iterated(PyValue.Iterated i) {
        if (i.type().equals("list_iterator") && !i.more()) {
            return "iter([" + joined(i.first()) + "])";
        }
        String items = joined(i.first()) + (i.more() ? (i.first().isEmpty() ? "…" : ", …") : "");
        return "<" + i.type() + " of " + items + ">";
    }
}
