package dev.parallax.lane.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a helper command said: one that is waited for and whose output is small.
 *
 * @param exit its exit status
 * @param output its standard output and error together, at most {@link #MOST_BYTES}
 */
public record ShortCommand(int exit, String output) {
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it can't be started, or is still running after the limit; it is ended
     *     then, and so is what it started
     */
    public static ShortCommand run(ProcessBuilder builder, Duration limit)
            throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(
                            () -> read(process.getInputStream()),
                            work -> Thread.ofVirtual().name("output of command").start(work));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("no end after " + limit.toSeconds() + " s");
            }
            return new ShortCommand(process.exitValue(), output.join());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Returns the last line that is not blank, or an empty string. */
    public String lastLine() {
        return output.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
    }

    private static String read(InputStream in) {
        try (in) {
            byte[] kept = in.readNBytes(MOST_BYTES);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The command was ended while it wrote; what it said no longer matters.
            return "";
        }
    }
}
