package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.python.PythonSubject;
import dev.parallax.lab.python.Pythons;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Opens the Pythons that a user names. */
final class GilPythons {
    /** What may stand where a subject is named. */
    static final String ALLOWED = "java, cpython, graalpy, simulated or the path of a Python";

    /** How long a Python may take for a measurement beyond its own length. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private GilPythons() {}

    /** Opens a Python that the user has named with an option. */
    static PythonSubject open(GilCommand gil, String option, String name)
            throws IOException, InterruptedException {
        try {
            return all(gil).open(name);
        } catch (LabException e) {
            throw unusable(option, name, e);
        }
    }

    /** A path that leads to no Python is a mistake; what should come with Parallax is missing. */
    static UserError unusable(String option, String name, LabException e) {
        String reason = String.valueOf(e.getMessage());
        if (name.equals(Pythons.CPYTHON) || name.equals(Pythons.GRAALPY)) {
            return new UserError(name + ": " + reason, ExitCode.NOTHING_RAN);
        }
        String allowed = option.equals("--python") ? "the path of a Python" : ALLOWED;
        return new UserError("%s: %s. Use %s.".formatted(option, reason, allowed));
    }

    /** Returns what opens Pythons. */
    static Pythons all(GilCommand gil) throws IOException {
        Path scripts = gil.home().folder().resolve("python-scripts").resolve("gil");
        return new Pythons(gil.home().state(), scripts, PATIENCE);
    }
}
