package dev.parallax.testing.value;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which of Python's exceptions Java's own may stand for. */
final class JavaErrors {
    private static final Set<String> OS =
            Set.of("OSError", "FileNotFoundError", "FileExistsError", "PermissionError");
    private static final Map<String, Set<String>> TABLE =
            Map.ofEntries(
                    Map.entry(
                            "java.util.NoSuchElementException",
                            Set.of("KeyError", "StopIteration", "IndexError", "LookupError")),
                    Map.entry(
                            "java.lang.IndexOutOfBoundsException",
                            Set.of("IndexError", "LookupError")),
                    Map.entry(
                            "java.lang.IllegalArgumentException",
                            Set.of("ValueError", "TypeError")),
                    Map.entry("java.lang.NumberFormatException", Set.of("ValueError")),
                    Map.entry("java.time.DateTimeException", Set.of("ValueError")),
                    Map.entry("java.lang.ClassCastException", Set.of("TypeError")),
                    Map.entry(
                            "java.lang.NullPointerException",
                            Set.of("TypeError", "AttributeError")),
                    Map.entry(
                            "java.lang.ArithmeticException",
                            Set.of("ZeroDivisionError", "OverflowError", "ArithmeticError")),
                    Map.entry("java.lang.IllegalStateException", Set.of("RuntimeError")),
                    Map.entry(
                            "java.lang.UnsupportedOperationException",
                            Set.of("NotImplementedError", "TypeError")),
                    Map.entry("java.util.concurrent.TimeoutException", Set.of("TimeoutError")),
                    Map.entry(
                            "java.util.concurrent.CancellationException", Set.of("CancelledError")),
                    Map.entry("java.io.EOFException", Set.of("EOFError")),
                    Map.entry("java.io.FileNotFoundException", Set.of("FileNotFoundError")),
                    Map.entry("java.nio.file.NoSuchFileException", Set.of("FileNotFoundError")),
                    Map.entry(
                            "java.nio.file.FileAlreadyExistsException", Set.of("FileExistsError")),
                    Map.entry("java.nio.file.AccessDeniedException", Set.of("PermissionError")),
                    Map.entry("java.io.UncheckedIOException", OS),
                    Map.entry("java.io.IOException", OS),
                    Map.entry("java.lang.ArrayStoreException", Set.of("TypeError")),
                    Map.entry("java.lang.NegativeArraySizeException", Set.of("ValueError")));

    private JavaErrors() {}

    /**
     * Says whether an exception may stand for a Python type: its nearest listed class decides; a
     * class of the port's own also has its Python name, {@code OutOfStockException} or {@code
     * OutOfStock} for {@code OutOfStockError}.
     */
    static boolean standFor(PyValue.Failure error, String pythonType) {
        if (bare(error.type()).equals(bare(pythonType)) && !error.type().startsWith("java.")) {
            return true;
        }
        return listed(error).contains(pythonType);
    }

    private static Set<String> listed(PyValue.Failure error) {
        return Stream.concat(Stream.of(error.type()), error.bases().stream())
                .map(TABLE::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Set.of());
    }

    /** Returns all Python types that an exception may stand for, sorted. */
    static List<String> names(PyValue.Failure error) {
        return listed(error).stream().sorted().toList();
    }

    private static String bare(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return Names.folded(simple.replaceFirst("(?<=.)(Exception|Error)$", ""));
    }
}
