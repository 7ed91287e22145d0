package dev.parallax.testing.value;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page on values, made by converting them. */
final class ValuesPage {
    private static final Conversions CONVERSIONS = Conversions.standard();

    private static final List<String> LITERALS =
            List.of(
                    "None",
                    "True",
                    "7",
                    "-300",
                    "2**31",
                    "2**63",
                    "10**30",
                    "1.5",
                    "-0.0",
                    "float('nan')",
                    "float('inf')",
                    "(1+2j)",
                    "'a'",
                    "'caf\\u00e9'",
                    "'\\U0001f600'",
                    "'\\ud800'",
                    "b'\\x00\\xff'",
                    "bytearray(b'ab')",
                    "[1, 2]",
                    "[1, None]",
                    "(1, 2)",
                    "(1, 'x')",
                    "{2, 1}",
                    "frozenset({1})",
                    "{'b': 1, 'a': 2}",
                    "Item(item_name='pen', price=2.5)",
                    "Colour.RED",
                    "Decimal('1.50')",
                    "date(2024, 2, 29)",
                    "time(23, 59, 0, 5)",
                    "datetime(2024, 2, 29, 12, 0)",
                    "datetime(2024, 2, 29, 12, 0, tzinfo=timezone.utc)",
                    "timedelta(seconds=90)",
                    "Path('a/b')",
                    "iter([1, 2])",
                    "ValueError('no')");

    record Item(String itemName, double price) {}

    enum Colour {
        RED
    }

    /** The types that parameters are tried with, in the order the page lists them. */
    @SuppressWarnings("unused")
    private interface Declared {
        void types(
                boolean a,
                byte b,
                short c,
                int d,
                long e,
                BigInteger f,
                float g,
                double h,
                BigDecimal i,
                char j,
                String k,
                byte[] l,
                List<Integer> m,
                int[] n,
                Integer[] o,
                Set<Integer> p,
                Map<String, Integer> q,
                Optional<Integer> r,
                Tuple s,
                Iterator<Integer> t,
                Item u,
                Colour v,
                LocalDate w,
                LocalTime x,
                LocalDateTime y,
                OffsetDateTime z,
                Duration aa,
                Path bb,
                Throwable cc,
                IllegalArgumentException dd);
    }

    private ValuesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n## To Java\n\n");
        page.append(
                "| Python | for `Object` | a parameter may be declared |\n| --- | --- | --- |\n");
        LITERALS.forEach(literal -> page.append(toJava(literal)));
        page.append("\n## What is refused, and how\n\n```\n");
        refusals().forEach(line -> page.append(line).append('\n'));
        page.append("```\n\n## From Java\n\n| Java | Python |\n| --- | --- |\n");
        fromJava()
                .forEach(
                        (java, value) ->
                                page.append("| `%s` | `%s` |\n".formatted(java, PyRepr.of(value))));
        page.append(ENDING);
        PAIRS.forEach(pair -> page.append(equality(pair)));
        return page.toString();
    }

    private static String toJava(String literal) {
        PyValue value = PyLiteral.value(literal);
        Object natural = CONVERSIONS.toJava(value, Object.class);
        String types =
                types().stream()
                        .filter(type -> crosses(value, type))
                        .map(type -> "`" + shown(type) + "`")
                        .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |\n".formatted(literal, natural(natural), types);
    }

    private static String natural(@Nullable Object object) {
        return switch (object) {
            case null -> "`null`";
            case PyValue value -> "`PyValue." + value.getClass().getSimpleName() + "`";
            case List<?> list -> "`List`";
            case Set<?> set -> "`Set`";
            case Map<?, ?> map -> "`Map`";
            case Path path -> "`Path`";
            case Iterator<?> iterator -> "`Iterator`";
            default -> "`" + object.getClass().getSimpleName() + "`";
        };
    }

    /** Says whether a type takes a value and gives the same one back. */
    private static boolean crosses(PyValue value, Type type) {
        try {
            Object made = CONVERSIONS.toJava(value, type);
            return Equality.PYTHONIC.equal(value, CONVERSIONS.fromJava(made));
        } catch (Conversions.Mismatch e) {
            return false;
        }
    }

    private static List<Type> types() {
        Method method = Declared.class.getDeclaredMethods()[0];
        return Arrays.asList(method.getGenericParameterTypes());
    }

    private static String shown(Type type) {
        return switch (type) {
            case Class<?> c -> c.getSimpleName();
            case ParameterizedType p ->
                    shown(p.getRawType())
                            + Arrays.stream(p.getActualTypeArguments())
                                    .map(ValuesPage::shown)
                                    .collect(Collectors.joining(", ", "<", ">"));
            case GenericArrayType a -> shown(a.getGenericComponentType()) + "[]";
            default -> type.getTypeName();
        };
    }

    private static List<String> refusals() {
        List<String> lines = new ArrayList<>();
        refused("128", byte.class, lines);
        refused("2**31", int.class, lines);
        refused("2**63", long.class, lines);
        refused("1", boolean.class, lines);
        refused("True", int.class, lines);
        refused("1.5", int.class, lines);
        refused("2**53 + 1", double.class, lines);
        refused("None", int.class, lines);
        refused("'ab'", char.class, lines);
        refused("Item(name='pen')", Item.class, lines);
        refused("Colour.GREEN", Colour.class, lines);
        return lines;
    }

    private static void refused(String literal, Type type, List<String> lines) {
        try {
            CONVERSIONS.toJava(PyLiteral.value(literal), type);
            throw new AssertionError(literal + " was taken for " + shown(type));
        } catch (Conversions.Mismatch e) {
            lines.add(e.getMessage());
        }
    }

    private static Map<String, PyValue> fromJava() {
        Map<String, PyValue> rows = new TreeMap<>(Comparator.comparing(String::toString));
        row(rows, "(byte) 7", (byte) 7);
        row(rows, "1.5f", 1.5f);
        row(rows, "'c'", 'c');
        row(rows, "new int[] {1, 2}", new int[] {1, 2});
        row(rows, "List.of(1, 2)", List.of(1, 2));
        row(rows, "Set.of(1)", Set.of(1));
        row(rows, "Map.of(\"a\", 1)", Map.of("a", 1));
        row(rows, "Map.entry(1, 2)", Map.entry(1, 2));
        row(rows, "Tuple.of(1, \"x\")", Tuple.of(1, "x"));
        row(rows, "Optional.empty()", Optional.empty());
        row(rows, "Optional.of(3)", Optional.of(3));
        row(rows, "List.of(1, 2).iterator()", List.of(1, 2).iterator());
        row(rows, "new Item(\"pen\", 2.5)", new Item("pen", 2.5));
        row(rows, "Colour.RED", Colour.RED);
        row(rows, "new BigDecimal(\"1.50\")", new BigDecimal("1.50"));
        row(rows, "BigInteger.TEN.pow(30)", BigInteger.TEN.pow(30));
        row(rows, "LocalDate.of(2024, 2, 29)", LocalDate.of(2024, 2, 29));
        row(rows, "Duration.ofSeconds(90)", Duration.ofSeconds(90));
        row(
                rows,
                "OffsetDateTime.of(2024, 2, 29, 12, 0, 0, 0, UTC)",
                OffsetDateTime.of(2024, 2, 29, 12, 0, 0, 0, ZoneOffset.UTC));
        row(rows, "Path.of(\"a\", \"b\")", Path.of("a", "b"));
        row(rows, "new byte[] {0, -1}", new byte[] {0, -1});
        return rows;
    }

    private static void row(Map<String, PyValue> rows, String java, Object object) {
        rows.put(java, CONVERSIONS.fromJava(object));
    }

    private static final String INTRODUCTION =
            """
            # Values on both sides

            Made by `ValuesPageTests`: each cell was converted, not typed.

            A parameter's declared type decides what a Python value becomes. Nothing is cut or rounded
            in silence: what a type has no object for is refused, and the call is not made. On the way
            back the object's class decides. A type is listed if it takes the value and gives the same
            one back.
            """;

    private static final List<String> PAIRS =
            List.of(
                    "[1, 2]|(1, 2)",
                    "1|1.0",
                    "1|True",
                    "float('nan')|float('nan')",
                    "0.0|-0.0",
                    "0.30000000000000004|0.3",
                    "0.3001|0.3",
                    "{'a': 1, 'b': 2}|{'b': 2, 'a': 1}",
                    "{1, 2}|{2, 1}",
                    "[1, 2]|[2, 1]",
                    "b'ab'|bytearray(b'ab')",
                    "Decimal('1.50')|Decimal('1.5')",
                    "Item(item_name='pen')|Item(itemName='pen')");

    private static String equality(String pair) {
        PyValue left = PyLiteral.value(pair.substring(0, pair.indexOf('|')));
        PyValue right = PyLiteral.value(pair.substring(pair.indexOf('|') + 1));
        String cells =
                List.of(Equality.STRICT, Equality.PYTHONIC, Equality.LOOSE).stream()
                        .map(rules -> rules.equal(left, right) ? "equal" : "differ")
                        .collect(Collectors.joining(" | "));
        return "| `%s` | %s |\n".formatted(pair.replace("|", "` and `"), cells);
    }

    private static final String ENDING =
            """

            ## When two values are equal

            | Python's, Java's | `STRICT` | `PYTHONIC` (default) | `LOOSE` |
            | --- | --- | --- | --- |
            """;
}
