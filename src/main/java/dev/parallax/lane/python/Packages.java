package dev.parallax.lane.python;

import dev.parallax.lane.LaneUnavailableException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Packages from PyPI (aiohttp for scripts, pytest for test files, and what these need), installed
 * once by pip into a folder of their own. Both Python lanes use the folder: GraalPy passes over the
 * native modules in it, which are CPython's, and takes the packages' own fallbacks in Python.
 *
 * <p>pip looks where the user's own settings tell it to. Any thread may use this.
 */
public final class Packages {
    private final String what;
    private final String requirements;
    private final Path workDir;
    private final PythonSource pythons;
    private final Duration limit;
    private @Nullable Path folder;
    private @Nullable String failure;

    /** Prepares aiohttp; see the other constructor. */
    public Packages(Path workDir, PythonSource pythons, Duration limit) {
        this("aiohttp", "requirements.txt", workDir, pythons, limit);
    }

    /**
     * Installs nothing yet.
     *
     * @param what the package that is wanted, for messages
     * @param requirements the resource beside this class that pins it and what it needs
     * @param workDir where the folder is kept
     * @param pythons finds a CPython whose pip is used
     * @param limit the longest that an installation may take
     */
    public Packages(
            String what, String requirements, Path workDir, PythonSource pythons, Duration limit) {
        this.what = what;
        this.requirements = requirements;
        this.workDir = workDir.toAbsolutePath();
        this.pythons = pythons;
        this.limit = limit;
    }

    /**
     * Returns the folder, after an installation if it is not there.
     *
     * @throws LaneUnavailableException if the packages can't be had; the message has pip's reason.
     *     It is remembered: there is no second try before the next start of Parallax
     */
    public synchronized Path folder() throws LaneUnavailableException, InterruptedException {
        if (failure != null) {
            throw new LaneUnavailableException(failure);
        }
        if (folder == null) {
            try {
                folder = install(pythons.find());
            } catch (IOException e) {
                failure =
                        "%s could not be brought from PyPI: %s; ".formatted(what, e.getMessage())
                                + "check the network or pip's settings and run again";
                throw new LaneUnavailableException(failure);
            }
        }
        return folder;
    }

    private Path install(PythonCommand python) throws IOException, InterruptedException {
        byte[] pins = pins();
        String version = command(python, List.of("--version"), Duration.ofSeconds(60)).lastLine();
        // Native modules fit one Python version only: pip names it at the end of its own version.
        String key = Digests.of(List.of(pins, version.getBytes(StandardCharsets.UTF_8)));
        Path target = workDir.resolve("packages").resolve(key);
        return AtomicFolder.make(target, draft -> install(python, pins, draft));
    }

    private void install(PythonCommand python, byte[] pins, Path draft)
            throws IOException, InterruptedException {
        Path list = Files.createTempFile("parallax-", "-" + requirements);
        try {
            Files.write(list, pins);
            command(
                    python,
                    List.of(
                            "install",
                            "--quiet",
                            "--no-input",
                            "--disable-pip-version-check",
                            "--prefer-binary",
                            "--target",
                            draft.toString(),
                            "--requirement",
                            list.toString()),
                    limit);
        } finally {
            Files.delete(list);
        }
    }

    private ShortCommand command(PythonCommand python, List<String> arguments, Duration time)
            throws IOException, InterruptedException {
        List<String> pip = new ArrayList<>(List.of("-m", "pip"));
        pip.addAll(arguments);
        ProcessBuilder builder = python.process(workDir, pip);
        builder.environment().putAll(Map.of("NO_COLOR", "1", "PIP_ROOT_USER_ACTION", "ignore"));
        ShortCommand result = ShortCommand.run(builder, time);
        if (result.exit() != 0) {
            throw new IOException(result.lastLine());
        }
        return result;
    }

    private byte[] pins() throws IOException {
        try (InputStream in = Packages.class.getResourceAsStream(requirements)) {
            if (in == null) {
                throw new IOException("Parallax's own " + requirements + " is missing in its jar");
            }
            return in.readAllBytes();
        }
    }
}
