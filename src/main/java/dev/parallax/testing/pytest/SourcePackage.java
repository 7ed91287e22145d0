package dev.parallax.testing.pytest;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.PythonSource;
import dev.parallax.lane.python.ShortCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A package's source distribution, its tests in it, brought from PyPI by pip when it is needed.
 *
 * @param requirement such as {@code roman-numerals==4.1.0}
 */
public record SourcePackage(String requirement) {
    private static final Pattern PINNED = Pattern.compile("[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+");
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String UNPACK =
            """
            import sys, tarfile
            with tarfile.open(sys.argv[1]) as archive:
                archive.extractall(sys.argv[2], filter='data')
            """;

    /**
     * Checks the requirement.
     *
     * @throws IllegalArgumentException if it names no version, so that runs can't be repeated
     */
    public SourcePackage {
        if (!PINNED.matcher(requirement).matches()) {
            throw new IllegalArgumentException(
                    "'" + requirement + "' is no pinned package; write NAME==VERSION");
        }
    }

    /**
     * Returns the folder of its sources, after a download if it is not there.
     *
     * @throws LaneUnavailableException if it can't be had; the message has pip's reason
     */
    public Path folder(Path workDir, PythonSource pythons)
            throws LaneUnavailableException, InterruptedException {
        PythonCommand python = pythons.find();
        Path target = workDir.resolve("sdists").resolve(requirement.replace("==", "-"));
        try {
            AtomicFolder.make(target, draft -> bring(workDir, python, draft));
            try (Stream<Path> all = Files.list(target)) {
                return all.filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow(() -> new IOException("its archive holds no folder"));
            }
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    "%s could not be brought from PyPI: %s; check the network, pip's settings or"
                                    .formatted(requirement, e.getMessage())
                            + " the version, and run again");
        }
    }

    private void bring(Path workDir, PythonCommand python, Path draft)
            throws IOException, InterruptedException {
        Path download = Files.createTempDirectory("parallax-sdist");
        try {
            run(
                    workDir,
                    python,
                    List.of(
                            "-m",
                            "pip",
                            "download",
                            "--quiet",
                            "--no-input",
                            "--disable-pip-version-check",
                            "--no-deps",
                            "--no-binary",
                            ":all:",
                            "--dest",
                            download.toString(),
                            requirement));
            try (Stream<Path> files = Files.list(download)) {
                Path archive =
                        files.findFirst().orElseThrow(() -> new IOException("pip left no file"));
                List<String> unpack = List.of("-c", UNPACK, archive.toString(), draft.toString());
                run(workDir, python, unpack);
            }
        } finally {
            AtomicFolder.delete(download);
        }
    }

    private static void run(Path workDir, PythonCommand python, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = python.process(workDir, command);
        builder.environment().put("NO_COLOR", "1");
        ShortCommand result = ShortCommand.run(builder, LIMIT);
        if (result.exit() != 0) {
            throw new IOException(result.lastLine());
        }
    }
}
