package dev.parallax.run;

import dev.parallax.lane.Lane;
import dev.parallax.lane.cpython.CpythonLane;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.graalpy.GraalpyLane;
import dev.parallax.lane.java.JavaLane;
import dev.parallax.lane.python.Packages;
import dev.parallax.record.OutputLine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lanes of a run, and what they share. Adding a lane is adding a line here.
 *
 * @param all in the order they run
 * @param calibration measured by the java lane, if there is one
 */
public record Lanes(List<Lane> all, WorkCalibration calibration) {
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(5);

    /** Copies the list. */
    public Lanes {
        all = List.copyOf(all);
    }

    /**
     * Makes lanes by name; starts nothing.
     *
     * @param names as {@link Lane#name()} gives them
     * @param workDir where unpacked and compiled things are kept
     * @param python the interpreter that the user names for the cpython lane, if any
     * @throws IllegalArgumentException for another name
     */
    public static Lanes of(List<String> names, Path workDir, Optional<String> python) {
        return of(names, workDir, python, List.of());
    }

    /**
     * Makes lanes by name, the java lane with some classes changed; starts nothing.
     *
     * @param instead folders whose classes take the place of the class path's
     * @see #of(List, Path, Optional)
     */
    public static Lanes of(
            List<String> names, Path workDir, Optional<String> python, List<Path> instead) {
        Consumer<OutputLine> live = line -> {};
        Interpreters bundled = new Interpreters(workDir, Optional.empty());
        Interpreters chosen = python.isEmpty() ? bundled : new Interpreters(workDir, python);
        Packages packages = new Packages(workDir, bundled, INSTALL_LIMIT);
        List<Lane> all = new ArrayList<>();
        WorkCalibration calibration = WorkCalibration.none();
        for (String name : names) {
            switch (name) {
                case "graalpy" -> all.add(new GraalpyLane(workDir, packages::folder));
                case "cpython" ->
                        all.add(
                                new CpythonLane(
                                        workDir,
                                        chosen,
                                        python.isEmpty()
                                                ? packages
                                                : new Packages(workDir, chosen, INSTALL_LIMIT),
                                        live));
                case "java" -> {
                    JavaLane java = new JavaLane(workDir, instead);
                    all.add(java);
                    calibration = new WorkCalibration(java::calibrate);
                }
                default -> throw new IllegalArgumentException("no such lane: " + name);
            }
        }
        return new Lanes(all, calibration);
    }
}
