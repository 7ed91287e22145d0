package dev.parallax.testing;

import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which public functions, classes and methods of a Python file have a port and a test of it. What
 * is neither ported nor {@link NotPorted} fails, and so does a port without a test: a file that
 * grows can't go unnoticed.
 *
 * <pre>{@code
 * @Parallax("orders.py")
 * @NotPorted(value = "rounded", reason = "prices are whole here")
 * @NotPorted(value = "greet", reason = "the service has no terminal")
 * @NotPorted(value = "counter", reason = "nothing runs in threads")
 * @NotPorted(value = "add_up", reason = "of no use without a loop")
 * @NotPorted(value = "add_up_twice", reason = "of no use without a loop")
 * @NotPorted(value = "Stack", reason = "java.util.ArrayDeque")
 * class OrdersParityTest {
 *     @ParityTest
 *     @Case("[1, 2], tax=0.2")
 *     void total(List<Integer> items, double tax, Answer java) {
 *         java.is(Orders.total(items, tax));
 *     }
 *
 *     @TestFactory
 *     Stream<DynamicTest> registry() {
 *         return PortRegistry.of(getClass()).tests();
 *     }
 * }
 * }</pre>
 */
public final class PortRegistry {
    /** How far the port of one definition is. */
    public enum Status {
        /** It has a port and a test. */
        TESTED,
        /** It has a port that no test compares. */
        UNTESTED,
        /** It has no port, for a reason that is written down. */
        LEFT_OUT,
        /** It has no port, and nobody says why. */
        MISSING
    }

    /**
     * One definition of the Python file.
     *
     * @param name in Python, a method's with its class
     * @param status how far its port is
     * @param reason why it was left out, or {@code ""}
     */
    public record Entry(String name, Status status, String reason) {}

    private final Home home;
    private final List<Entry> entries;

    private PortRegistry(Home home, List<Entry> entries) {
        this.home = home;
        this.entries = List.copyOf(entries);
    }

    /** Reads the Python file of a test class and looks for ports and tests. */
    public static PortRegistry of(Class<?> test) {
        Parallax parallax =
                AnnotationSupport.findAnnotation(test, Parallax.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                test.getName() + " has no @Parallax"));
        Home home = Home.of(test, parallax);
        PortStates states = PortStates.of(home);
        return new PortRegistry(
                home, PyDefinitions.of(source(home)).stream().map(states::entry).toList());
    }

    private static String source(Home home) {
        try {
            return Files.readString(home.module().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all definitions in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * Returns a test for each definition that fails if it is missing or untested, and writes the
     * table into {@code target/parallax/PORT.md}.
     */
    public Stream<DynamicTest> tests() {
        write(Session.output().resolve("PORT.md"));
        return entries.stream().map(e -> DynamicTest.dynamicTest(shown(e), () -> check(e)));
    }

    /** Writes the table as a section of a file, whose other sections stay. */
    public void write(Path file) {
        String title = home.module().name() + ".py, as " + home.test().getName() + " has it";
        PortChapter.write(file, title, table());
    }

    private static String shown(Entry entry) {
        return switch (entry.status()) {
            case TESTED -> entry.name() + ": ported, tested";
            case UNTESTED -> entry.name() + ": ported, untested";
            case LEFT_OUT -> entry.name() + ": left out, " + entry.reason();
            case MISSING -> entry.name() + ": missing";
        };
    }

    private static void check(Entry entry) {
        if (entry.status() == Status.UNTESTED) {
            throw new AssertionError(
                    shown(entry) + "; write a @ParityTest " + entry.name() + " for it");
        }
        if (entry.status() == Status.MISSING) {
            throw new AssertionError(
                    shown(entry)
                            + "; port and test it, or write @NotPorted(value = \""
                            + entry.name()
                            + "\", reason = \"...\")");
        }
    }

    /** Returns the registry as a table in Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder("| Python | port |\n| --- | --- |\n");
        entries.forEach(
                e -> {
                    String state = shown(e).substring(e.name().length() + 2);
                    table.append("| `")
                            .append(e.name())
                            .append("` | ")
                            .append(state)
                            .append(" |\n");
                });
        return table.toString();
    }
}
