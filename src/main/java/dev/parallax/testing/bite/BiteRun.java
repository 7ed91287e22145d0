package dev.parallax.testing.bite;

import org.junit.platform.launcher.listeners.TestExecutionSummary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes mutants and runs the suite against them. */
final class BiteRun {
    private final Bite bite;
    private final Trials trials;
    private final Path folder;
    private final Mutants mutants;

    BiteRun(Bite bite, Trials trials, Path folder) {
        this.bite = bite;
        this.trials = trials;
        this.folder = folder;
        mutants = new Mutants(bite.suite().getClassLoader());
    }

    /**
     * Fails if the suite does not pass before anything is changed: as it is, and once for each
     * Python file, from a folder like those of its mutants.
     */
    void sound() throws IOException, ClassNotFoundException {
        Map<String, byte[]> same = new HashMap<>();
        for (Class<?> type : bite.port()) {
            same.put(type.getName(), mutants.unchanged(code(type)));
        }
        checkSound(run(same, Optional.empty()));
        for (Path file : bite.original()) {
            Path python = Substitute.of(folder, file, Files.readString(file));
            checkSound(run(Map.of(), Optional.of(python)));
        }
    }

    private void checkSound(TestExecutionSummary summary) {
        String name = bite.suite().getSimpleName();
        if (summary.getTotalFailureCount() > 0) {
            throw new AssertionError(
                    name
                            + " fails before anything is changed: "
                            + summary.getFailures().getFirst().getException());
        }
        if (summary.getTestsSucceededCount() == 0) {
            throw new AssertionError(name + " ran no test on " + bite.sides());
        }
    }

    /** Returns the mutants to try, spread evenly over all there are. */
    List<Mutant> chosen() throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Class<?> type : bite.port()) {
            all.addAll(mutants.of(code(type)));
        }
        for (Path file : bite.original()) {
            all.addAll(PythonMutants.of(file));
        }
        if (all.isEmpty()) {
            throw new AssertionError(
                    "nothing to change in "
                            + bite.port()
                            + bite.original()
                            + "; name the port's classes or the original's files");
        }
        int number = Math.min(bite.most(), all.size());
        List<Mutant> chosen = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            chosen.add(all.get((int) ((long) n * all.size() / number)));
        }
        return chosen;
    }

    /** Runs the suite against a mutant. */
    Tried tried(Mutant mutant) throws IOException, ClassNotFoundException {
        TestExecutionSummary summary =
                switch (mutant) {
                    case Mutant.OfJava(Place place, Map<String, byte[]> classes) ->
                            run(classes, Optional.empty());
                    case Mutant.OfPython(Place place, Path file, String source) ->
                            run(Map.of(), Optional.of(Substitute.of(folder, file, source)));
                };
        String noticedBy =
                summary.getTotalFailureCount() == 0
                        ? ""
                        : summary.getFailures().getFirst().getTestIdentifier().getDisplayName();
        return new Tried(mutant.place(), noticedBy);
    }

    private TestExecutionSummary run(Map<String, byte[]> changed, Optional<Path> python)
            throws IOException, ClassNotFoundException {
        Set<String> places = new LinkedHashSet<>();
        places.add(MutantLoader.place(bite.suite()));
        bite.port().forEach(type -> places.add(MutantLoader.place(type)));
        places.remove(MutantLoader.place(Bite.class));
        Path own = Files.createTempDirectory(folder, "mutant");
        Class<?> like = bite.port().isEmpty() ? bite.suite() : bite.port().getFirst();
        MutantLoader loader = new MutantLoader(like, places, changed, own);
        return trials.run(loader.loadClass(bite.suite().getName()), python, own);
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
}
