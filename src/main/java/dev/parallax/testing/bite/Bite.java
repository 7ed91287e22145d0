package dev.parallax.testing.bite;

import org.junit.jupiter.api.DynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Proof that a parity suite bites: runs it against mutants of one side, with one constant,
 * comparison or operator changed, and expects it to fail. Of Java, class files are changed; of
 * Python, modules, by CPython's own {@code ast}; the files themselves stay as they are. A report
 * lists every mutant with the test that noticed it; a suite that notices fewer than it should
 * fails.
 *
 * <p>All of it runs in this process, on Pythons that stay warm, but for ports of scripts, which
 * have a JVM for each mutant. A loop of Java that no longer ends is stopped by counting its
 * branches, one of Python by the suite's limit.
 *
 * <pre>{@code
 * class OrdersTest {}
 * Bite bite = Bite.of(OrdersTest.class).changing(Orders.class).atLeast(80);
 * bite.percent(); // 80
 * bite.sides(); // 'cpython,java'
 * // in a @TestFactory that returns Stream<DynamicTest>: return bite.tests();
 * }</pre>
 *
 * @param suite the parity tests
 * @param port the classes that are changed
 * @param original the Python files that are changed
 * @param most how many mutants are tried, spread evenly over all there are
 * @param percent how many of a hundred the suite has to notice, at least 1
 * @param sides as the parameter {@code parallax.sides} has them
 * @param accepted places whose mutants may survive, such as {@code Orders.java:17}, and why
 * @param reports the folder that reports are written to
 */
public record Bite(
        Class<?> suite,
        List<Class<?>> port,
        List<Path> original,
        int most,
        int percent,
        String sides,
        Map<String, String> accepted,
        Path reports) {

    /** Copies the collections. */
    public Bite {
        port = List.copyOf(port);
        original = List.copyOf(original);
        accepted = Map.copyOf(accepted);
    }

    /**
     * Starts with a suite: 50 mutants, one of which it has to notice, CPython beside Java, reports
     * in {@code target/parallax/bite}.
     */
    public static Bite of(Class<?> suite) {
        Path reports = Path.of("target", "parallax", "bite");
        return new Bite(suite, List.of(), List.of(), 50, 1, "cpython,java", Map.of(), reports);
    }

    /**
     * Returns one that changes these classes. Those of a {@link
     * dev.parallax.testing.ScriptTest @ScriptTest} are changed in the JVM that its port runs in.
     */
    public Bite changing(Class<?>... classes) {
        return new Bite(suite, List.of(classes), original, most, percent, sides, accepted, reports);
    }

    /**
     * Returns one that changes these Python files. The suite names its module in {@link
     * dev.parallax.testing.Parallax @Parallax}, {@link dev.parallax.testing.Binds @Binds} or {@link
     * dev.parallax.testing.ScriptTest @ScriptTest}; a file of that name in another folder, with all
     * that stands beside the module linked to, takes its place. Needs a CPython.
     */
    public Bite changing(Path... files) {
        return new Bite(suite, port, List.of(files), most, percent, sides, accepted, reports);
    }

    /** Returns one that tries at most so many mutants. */
    public Bite mutants(int number) {
        return new Bite(suite, port, original, number, percent, sides, accepted, reports);
    }

    /** Returns one that has to notice so many of a hundred; accepted survivors don't count. */
    public Bite atLeast(int hundredths) {
        return new Bite(suite, port, original, most, hundredths, sides, accepted, reports);
    }

    /** Returns one that compares these sides, such as {@code graalpy,java}. */
    public Bite on(String names) {
        return new Bite(suite, port, original, most, percent, names, accepted, reports);
    }

    /**
     * Returns one that lets mutants of a place survive, since no test could notice them. If all
     * mutants of the place are noticed, that fails, too: the reason is wrong or outdated.
     *
     * @param position such as {@code Orders.java:17}
     * @param reason why nothing can be noticed, for the report
     */
    public Bite accepting(String position, String reason) {
        Map<String, String> more = new LinkedHashMap<>(accepted);
        more.put(position, reason);
        return new Bite(suite, port, original, most, percent, sides, more, reports);
    }

    /** Returns one that writes its reports into this folder. */
    public Bite reportedIn(Path folder) {
        return new Bite(suite, port, original, most, percent, sides, accepted, folder);
    }

    /** Returns the one test; none while the suite runs against a mutant. */
    public Stream<DynamicTest> tests() {
        if (suite.getClassLoader() instanceof MutantLoader) {
            return Stream.empty();
        }
        return Stream.of(
                DynamicTest.dynamicTest(suite.getSimpleName() + " notices mutants", this::check));
    }

    /**
     * Runs all of it and writes the reports.
     *
     * @throws AssertionError if the suite fails unchanged, runs nothing or notices too few
     */
    public void check() throws IOException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("parallax-bite");
        try (Trials trials = new Trials(sides, folder)) {
            BiteRun run = new BiteRun(this, trials, folder);
            run.sound();
            List<Tried> tried = new ArrayList<>();
            for (Mutant mutant : run.chosen()) {
                tried.add(run.tried(mutant));
            }
            BiteReport report = new BiteReport(this, tried);
            report.write();
            report.judge();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
