package dev.parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Drives the packaged program as a user does: through the launcher, in a process of its own. */
final class Program {
    private static final long PATIENCE_SECONDS = 300;

    private Program() {}

    static CliResult run(Path folder, String... args) throws IOException, InterruptedException {
        Started started = start(folder, args);
        if (!started.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            started.process.destroyForcibly();
            throw new AssertionError("still running: " + Arrays.toString(args));
        }
        return started.result();
    }

    static Started start(Path folder, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("parallax").toAbsolutePath().toString());
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        return new Started(process, out, err);
    }

    /** A program on its way. */
    record Started(Process process, Path out, Path err) {
        CliResult result() throws IOException {
            return new CliResult(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }
}
