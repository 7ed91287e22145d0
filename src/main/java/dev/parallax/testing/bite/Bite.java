package dev.parallax.testing.bite;

import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proof that a parity suite bites: runs it against mutants of the port, class files with one
 * constant, comparison or operator changed, and expects it to fail. Survivors are listed with their
 * lines; a suite that notices fewer mutants than it should fails.
 *
 * <p>All of it runs in this process, on Pythons that stay warm; a loop that no longer ends is
 * stopped by counting its branches.
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
 * @param most how many mutants are tried, spread evenly over all there are
 * @param percent how many of a hundred the suite has to notice, at least 1
 * @param sides as the parameter {@code parallax.sides} has them
 */
public record Bite(Class<?> suite, List<Class<?>> port, int most, int percent, String sides) {

    /** Starts with a suite: 50 mutants, one of which it has to notice, CPython beside Java. */
    public static Bite of(Class<?> suite) {
        return new Bite(suite, List.of(), 50, 1, "cpython,java");
    }

    /** Returns one that changes these classes. */
    public Bite changing(Class<?>... classes) {
        return new Bite(suite, List.of(classes), most, percent, sides);
    }

    /** Returns one that tries at most so many mutants. */
    public Bite mutants(int number) {
        return new Bite(suite, port, number, percent, sides);
    }

    /** Returns one that has to notice so many of a hundred. */
    public Bite atLeast(int hundredths) {
        return new Bite(suite, port, most, hundredths, sides);
    }

    /** Returns one that compares these sides, such as {@code graalpy,java}. */
    public Bite on(String names) {
        return new Bite(suite, port, most, percent, names);
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
     * Runs all of it.
     *
     * @throws AssertionError if the suite fails unchanged, runs nothing or notices too few
     */
    public void check() throws IOException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("parallax-bite");
        try (Trials trials = new Trials(sides, folder.resolve("DIVERGENCES.md"))) {
            Mutants mutants = new Mutants(suite.getClassLoader());
            sound(trials, mutants, folder);
            List<Mutant> chosen = chosen(mutants);
            List<Mutant> survivors = new ArrayList<>();
            for (Mutant mutant : chosen) {
                if (run(trials, Map.of(mutant.type(), mutant.code()), folder).getTotalFailureCount()
                        == 0) {
                    survivors.add(mutant);
                }
            }
            judge(chosen, survivors);
        } finally {
            delete(folder);
        }
    }

    private void sound(Trials trials, Mutants mutants, Path folder)
            throws IOException, ClassNotFoundException {
        Map<String, byte[]> same = new HashMap<>();
        for (Class<?> type : port) {
            same.put(type.getName(), mutants.unchanged(code(type)));
        }
        TestExecutionSummary summary = run(trials, same, folder);
        if (summary.getTotalFailureCount() > 0) {
            throw new AssertionError(
                    suite.getSimpleName()
                            + " fails before anything is changed: "
                            + summary.getFailures().getFirst().getException());
        }
        if (summary.getTestsSucceededCount() == 0) {
            throw new AssertionError(suite.getSimpleName() + " ran no test on " + sides);
        }
    }

    private List<Mutant> chosen(Mutants mutants) throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Class<?> type : port) {
            all.addAll(mutants.of(code(type)));
        }
        if (all.isEmpty()) {
            throw new AssertionError("nothing to change in " + port + "; name the port's classes");
        }
        int number = Math.min(most, all.size());
        List<Mutant> chosen = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            chosen.add(all.get((int) ((long) n * all.size() / number)));
        }
        return chosen;
    }

    private TestExecutionSummary run(Trials trials, Map<String, byte[]> changed, Path folder)
            throws IOException, ClassNotFoundException {
        Set<String> places = new LinkedHashSet<>();
        places.add(MutantLoader.place(suite));
        port.forEach(type -> places.add(MutantLoader.place(type)));
        places.remove(MutantLoader.place(Bite.class));
        Path own = Files.createTempDirectory(folder, "mutant");
        MutantLoader loader = new MutantLoader(port.getFirst(), places, changed, own);
        return trials.run(loader.loadClass(suite.getName()));
    }

    private static byte[] code(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no class file for " + type.getName());
            }
            return in.readAllBytes();
        }
    }

    private void judge(List<Mutant> chosen, List<Mutant> survivors) {
        int noticed = chosen.size() - survivors.size();
        StringBuilder text = new StringBuilder();
        text.append(suite.getSimpleName()).append(" noticed ").append(noticed);
        text.append(" of ").append(chosen.size()).append(" mutants");
        survivors.forEach(mutant -> text.append("\n  survived  ").append(mutant.shown()));
        if (noticed == 0 || noticed * 100L < (long) percent * chosen.size()) {
            throw new AssertionError(text + "\nat least " + percent + " % are asked for");
        }
        System.getLogger(Bite.class.getName()).log(System.Logger.Level.INFO, text.toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
