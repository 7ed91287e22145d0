package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Subject;
import dev.parallax.lab.java.JavaSubject;
import dev.parallax.lab.python.Pythons;
import dev.parallax.lab.virtual.SimulatedSubject;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The options that say who is measured. */
final class GilSubjects {
    private static final Set<String> KNOWN = Set.of("java", "cpython", "graalpy", "simulated");

    @Option(
            names = "--subjects",
            split = ",",
            paramLabel = "SUBJECT",
            description =
                    "Who is measured, in this order: java, cpython (bundled), graalpy, simulated,"
                            + " or the path of a Python.")
    private List<String> names = List.of();

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "A further Python to measure; may be given several times.")
    private List<String> pythons = List.of();

    @Option(
            names = "--cores",
            split = ",",
            paramLabel = "N",
            description = "Cores of the simulated machine; several give a subject each.")
    private List<String> cores = List.of();

    @Option(names = "--slow", description = "Measures GraalPy's processes, too: many minutes.")
    private boolean slow;

    /** Who is measured if nobody is named. */
    private List<String> usual = List.of("cpython", "java", "simulated");

    private List<Integer> usualCores = List.of(4);

    GilSubjects() {}

    GilSubjects(List<String> usual, List<Integer> usualCores) {
        this.usual = usual;
        this.usualCores = usualCores;
    }

    /** Checks the names, so that nothing has run when a mistake is found. */
    List<String> checked() {
        List<String> all = new ArrayList<>(names.isEmpty() ? usual : names);
        all.addAll(pythons);
        for (String name : all) {
            if (!KNOWN.contains(name) && name.isBlank()) {
                throw new UserError(
                        "--subjects: found an empty name. Use " + GilPythons.ALLOWED + ".");
            }
        }
        cores();
        if (!cores.isEmpty() && !all.contains("simulated")) {
            throw new UserError(
                    "--cores: is for the simulation alone. Leave it out, or name 'simulated' in"
                            + " --subjects.");
        }
        return List.copyOf(new LinkedHashSet<>(all));
    }

    List<Integer> cores() {
        return cores.isEmpty() ? usualCores : GilChecks.counts("--cores", cores, 1);
    }

    /**
     * Opens those that were asked for. One that nobody named and that is missing stands in the
     * tables with its reason.
     */
    Opened open(GilCommand gil, long seed) throws IOException, InterruptedException {
        List<Subject> all = new ArrayList<>();
        try {
            for (String name : checked()) {
                switch (name) {
                    case "java" -> all.add(new JavaSubject());
                    case "simulated" ->
                            cores().forEach(c -> all.add(new SimulatedSubject(c, seed)));
                    default -> all.add(python(gil, name));
                }
            }
            return new Opened(all);
        } catch (UserError | InterruptedException e) {
            all.forEach(Subject::close);
            throw e;
        }
    }

    private Subject python(GilCommand gil, String name) throws IOException, InterruptedException {
        try {
            Subject python = GilPythons.all(gil).open(name);
            boolean quick = name.equals(Pythons.GRAALPY) && !slow;
            return quick ? new GilQuickSubject(python) : python;
        } catch (LabException e) {
            if (names.contains(name)) {
                throw GilPythons.unusable("--subjects", name, e);
            }
            if (pythons.contains(name)) {
                throw GilPythons.unusable("--python", name, e);
            }
            return new GilAbsentSubject(name, String.valueOf(e.getMessage()));
        }
    }

    /** Says whether this is the simulation, which has as many cores as one likes. */
    static boolean simulated(Subject subject) {
        return subject instanceof SimulatedSubject;
    }

    /** Subjects that are closed together. */
    record Opened(List<Subject> all) implements AutoCloseable {
        Opened {
            all = List.copyOf(all);
        }

        @Override
        public void close() {
            all.forEach(Subject::close);
        }
    }
}
