package dev.parallax.lane.graalpy;

import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.OutputCollector;
import dev.parallax.lane.python.PythonFiles;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.OutputLine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Executes scripts in GraalPy, inside this Java process: one engine, made when it is first needed,
 * and for each execution, and each of its child processes, a context of its own.
 *
 * <p>A program that uses no processes runs on GraalPy's Java backend, which starts sooner; one that
 * does gets the operating system's pipes, semaphores and descriptors. {@link Contexts} lists the
 * options, {@code parallax_fork.py} what differs from a fork.
 */
public final class GraalpyLane implements Lane {

    /** Where packages from PyPI are. */
    @FunctionalInterface
    public interface PackageSource {

        /**
         * Returns the folder they are installed in, installing them if need be.
         *
         * @throws LaneUnavailableException if they can't be had; says why and what to do
         */
        Path folder() throws LaneUnavailableException, InterruptedException;
    }

    private final Path workDir;
    private final PackageSource packages;
    private final Consumer<OutputLine> live;
    private @Nullable Interpreters interpreters;

    /** Makes a lane that nobody watches; see the other constructor. */
    public GraalpyLane(Path workDir, PackageSource packages) {
        this(workDir, packages, _ -> {});
    }

    /**
     * Makes a lane; starts nothing.
     *
     * @param workDir where unpacked and compiled Python files are kept between runs
     * @param packages asked only for comparisons that need aiohttp
     * @param live is told each line as it comes, on the writing thread
     */
    public GraalpyLane(Path workDir, PackageSource packages, Consumer<OutputLine> live) {
        this.workDir = workDir.toAbsolutePath();
        this.packages = packages;
        this.live = live;
    }

    @Override
    public String name() {
        return "graalpy";
    }

    @Override
    public LaneStamp prepare(LaneRequest request)
            throws LaneUnavailableException, InterruptedException {
        if (request.comparison().needs().contains(Need.AIOHTTP)) {
            packages.folder();
        }
        return interpreters().prepare(request);
    }

    @Override
    public LaneRun run(LaneRequest request) throws InterruptedException {
        try {
            boolean aiohttp = request.comparison().needs().contains(Need.AIOHTTP);
            Path folder = aiohttp ? packages.folder() : null;
            return interpreters().execute(request, folder, new OutputCollector(live));
        } catch (LaneUnavailableException e) {
            return Execution.unsupported(String.valueOf(e.getMessage()));
        }
    }

    private Interpreters interpreters() throws LaneUnavailableException {
        if (interpreters == null) {
            try {
                interpreters = new Interpreters(workDir, PythonFiles.unpack(workDir));
            } catch (IOException e) {
                throw new LaneUnavailableException(
                        "can't write below %s (%s); make it writable, or choose another folder"
                                .formatted(workDir, e.getMessage()));
            }
        }
        return interpreters;
    }

    @Override
    public void close() {
        if (interpreters != null) {
            interpreters.close();
            interpreters = null;
        }
    }
}
