package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds Pythons and makes them subjects of experiments. */
public final class Pythons {
    /** GraalPy, which comes with Parallax. */
    public static final String GRAALPY = "graalpy";

    /** The CPython that comes with Parallax. */
    public static final String CPYTHON = "cpython";

    private final Path workDir;
    private final Path scripts;
    private final Duration limit;

    /**
     * Starts nothing.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @param scripts the folder {@code python-scripts/gil}
     * @param limit how long one measurement may take beyond its own length
     */
    public Pythons(Path workDir, Path scripts, Duration limit) {
        this.workDir = workDir.toAbsolutePath();
        this.scripts = scripts.toAbsolutePath();
        this.limit = limit;
    }

    /**
     * Starts a Python and returns it; the caller closes it.
     *
     * @param name {@code graalpy}, {@code cpython}, a path, or a name that PATH leads to
     * @throws LabException if there is none or it does not run
     */
    public PythonSubject open(String name) throws LabException, InterruptedException {
        Path probe = scripts.resolve("probe.py");
        if (!Files.isRegularFile(probe)) {
            throw new LabException(
                    probe + " is missing; run Parallax from a clone that has python-scripts");
        }
        Servers servers = new Servers(start(name), scripts);
        return new PythonSubject(servers.meet(), scripts, servers, limit);
    }

    private PythonStart start(String name) throws LabException, InterruptedException {
        if (name.equals(GRAALPY)) {
            return new GraalpyStart();
        }
        if (!name.equals(CPYTHON)) {
            return new CpythonStart(new PythonCommand(name, Map.of(), "named"), workDir);
        }
        try {
            return new CpythonStart(new Interpreters(workDir, Optional.empty()).find(), workDir);
        } catch (LaneUnavailableException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Returns the interpreters that PATH and pyenv lead to, each once, oldest version first; what
     * does not answer is left out. Takes a moment for each.
     */
    public List<FoundPython> found() throws InterruptedException {
        return new PythonSearch(workDir).search();
    }
}
