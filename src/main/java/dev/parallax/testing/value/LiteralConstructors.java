package dev.parallax.testing.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values written as a name or a call: {@code None}, {@code Decimal('1.0')}, {@code date(…)}. */
final class LiteralConstructors {
    private static final String KNOWN =
            "None, True, False, nan, inf, float, complex, set, frozenset, bytearray, Decimal, date,"
                    + " time, datetime, timedelta, Path, iter, ValueError(…), Type(field=value),"
                    + " Enum.MEMBER";

    private static final String EXCEPTION =
            "[A-Z]\\w*(Error|Exception|Warning)|StopIteration|StopAsyncIteration|GeneratorExit"
                    + "|KeyboardInterrupt|SystemExit";

    private final LiteralSource source;

    LiteralConstructors(LiteralSource source) {
        this.source = source;
    }

    PyValue named(LiteralParser parser) {
        int start = source.at();
        StringBuilder path = new StringBuilder(source.name());
        while (source.peek() == '.') {
            source.advance(1);
            path.append('.').append(source.name());
        }
        String name = path.toString();
        if (source.takes("(")) {
            return called(start, last(name), parser.arguments(")"), parser);
        }
        return constant(start, name);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private PyValue constant(int start, String name) {
        return switch (name) {
            case "None" -> new PyValue.None();
            case "True" -> new PyValue.Bool(true);
            case "False" -> new PyValue.Bool(false);
            case "nan", "math.nan" -> new PyValue.Floating(Double.NaN);
            case "inf", "math.inf" -> new PyValue.Floating(Double.POSITIVE_INFINITY);
            case "timezone.utc", "datetime.timezone.utc" ->
                    new PyValue.Member("timezone", "utc", new PyValue.None());
            default -> {
                int dot = name.lastIndexOf('.');
                if (dot < 0 || !Character.isUpperCase(last(name.substring(0, dot)).charAt(0))) {
                    throw source.error(start, "unknown name " + name + "; known are " + KNOWN);
                }
                yield new PyValue.Member(
                        last(name.substring(0, dot)), last(name), new PyValue.None());
            }
        };
    }

    private PyValue called(int start, String name, CallArguments given, LiteralParser parser) {
        try {
            return switch (name) {
                case "float" -> new PyValue.Floating(real(only(name, given)));
                case "complex" -> complex(given);
                case "set" -> parser.set(start, iterable(name, given), false);
                case "frozenset" -> parser.set(start, iterable(name, given), true);
                case "bytearray" -> new PyValue.Bytes(latin1(given), true);
                case "Decimal" -> new PyValue.Decimal(decimal(only(name, given)));
                case "date", "time", "datetime", "timedelta" -> Moments.made(name, given);
                case "timezone" -> Moments.zone(only(name, given));
                case "iter" -> new PyValue.Iterated("list_iterator", iterable(name, given), false);
                case "Path", "PurePath", "PosixPath", "PurePosixPath" ->
                        PosixPath.of(text(only(name, given)));
                default ->
                        name.matches(EXCEPTION) && given.keywords().isEmpty()
                                ? LiteralExceptions.of(name, given.positional())
                                : data(name, given);
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw source.error(start, name + ": " + String.valueOf(e.getMessage()));
        } catch (BadLiteral e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw source.error(start, String.valueOf(e.getMessage()));
        }
    }

    private static PyValue only(String name, CallArguments given) {
        if (given.positional().size() != 1 || !given.keywords().isEmpty()) {
            throw new IllegalArgumentException(name + "() takes one argument here");
        }
        return given.positional().getFirst();
    }

    private static String text(PyValue value) {
        if (value instanceof PyValue.Str s) {
            return s.value();
        }
        throw new IllegalArgumentException("a str is expected, found " + PyRepr.of(value));
    }

    private static double real(PyValue value) {
        return switch (value) {
            case PyValue.Floating f -> f.value();
            case PyValue.Int n -> n.value().doubleValue();
            case PyValue.Str s -> parsed(s.value());
            default ->
                    throw new IllegalArgumentException(
                            "float() takes a number or its text, found " + PyRepr.of(value));
        };
    }

    private static double parsed(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        boolean negative = word.startsWith("-");
        String name = word.replaceFirst("^[-+]", "");
        double size =
                switch (name) {
                    case "nan" -> Double.NaN;
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    default -> {
                        if (!name.matches("(\\d+(\\.\\d*)?|\\.\\d+)(e[-+]?\\d+)?")) {
                            throw new IllegalArgumentException(
                                    "could not convert string to float: "
                                            + PyRepr.of(new PyValue.Str(text)));
                        }
                        yield Double.parseDouble(name);
                    }
                };
        return negative ? -size : size;
    }

    private static PyValue complex(CallArguments given) {
        if (given.positional().size() != 2 || !given.keywords().isEmpty()) {
            throw new IllegalArgumentException("complex() takes two numbers here");
        }
        return new PyValue.Complex(
                real(given.positional().getFirst()), real(given.positional().getLast()));
    }

    private static List<PyValue> iterable(String name, CallArguments given) {
        if (given.positional().isEmpty() && given.keywords().isEmpty()) {
            return List.of();
        }
        return switch (only(name, given)) {
            case PyValue.Items i -> i.items();
            case PyValue.Tuple t -> t.items();
            case PyValue.Set s -> s.items();
            default -> throw new IllegalArgumentException(name + "() takes a list or a set here");
        };
    }

    private static String latin1(CallArguments given) {
        if (given.positional().isEmpty()) {
            return "";
        }
        if (only("bytearray", given) instanceof PyValue.Bytes b) {
            return b.latin1();
        }
        throw new IllegalArgumentException("bytearray() takes bytes here");
    }

    private static String decimal(PyValue value) {
        if (value instanceof PyValue.Int n) {
            return n.value().toString();
        }
        String text = text(value).strip().replace("_", "");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> "NaN";
            case "inf", "infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            default -> {
                String number = new BigDecimal(text).toString();
                boolean minusZero = text.startsWith("-") && !number.startsWith("-");
                yield minusZero ? "-" + number : number;
            }
        };
    }

    private static PyValue data(String name, CallArguments given) {
        if (!Character.isUpperCase(name.charAt(0)) || !given.positional().isEmpty()) {
            throw new IllegalArgumentException("no literal: " + name + "(…); known are " + KNOWN);
        }
        List<PyValue.Field> fields = new ArrayList<>();
        for (Map.Entry<String, PyValue> field : given.keywords().entrySet()) {
            fields.add(new PyValue.Field(field.getKey(), field.getValue()));
        }
        return new PyValue.Data(name, fields);
    }
}
