package dev.parallax.testing.cpython;

import dev.parallax.lane.python.PythonCommand;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A CPython process that answers one program after the other. For one thread at a time. */
final class Child implements AutoCloseable {
    private static final String END = "";

    /** How long after its limit a program's stacks may take to be written. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Process process;
    private final Path errors;
    private final Writer requests;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final String version;

    private Child(Process process, Path errors) throws IOException, InterruptedException {
        this.process = process;
        this.errors = errors;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("parallax-cpython").start(() -> read(reader));
        String first = answers.poll(60, TimeUnit.SECONDS);
        if (first == null || first.isEmpty()) {
            kill();
            throw new IOException("CPython didn't start: " + lastError());
        }
        version = Wire.json(first).path("version").stringValue();
    }

    /** Starts one; the folder holds the Python files. */
    static Child start(PythonCommand python, Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                python.process(
                        Path.of("").toAbsolutePath(),
                        List.of(
                                "-B",
                                "-X",
                                "utf8",
                                folder.resolve(Protocol.PYTHON_FILE).toString()));
        // sets of strings have one order, so that a run can be repeated
        builder.environment().put("PYTHONHASHSEED", "0");
        builder.redirectError(errors.toFile());
        return new Child(builder.start(), errors);
    }

    private void read(BufferedReader reader) {
        try (reader) {
            String line = reader.readLine();
            while (line != null) {
                answers.add(line);
                line = reader.readLine();
            }
        } catch (IOException e) {
            // as good as its end
        }
        answers.add(END);
    }

    String version() {
        return version;
    }

    /** Sends a program; its answers follow by {@link #answer}. */
    void ask(String request, Duration limit) throws IOException {
        for (Duration each : List.of(Protocol.loading(limit), limit)) {
            requests.write(String.format(Locale.ROOT, "%.3f ", each.toMillis() / 1000.0));
        }
        send(request);
    }

    /** Sends a line of a live program. */
    void send(String line) throws IOException {
        requests.write(line);
        requests.write('\n');
        requests.flush();
    }

    /**
     * Waits for the next line of an answer.
     *
     * @throws Late if it doesn't come before the deadline and the grace after it
     * @throws IOException if the process has ended
     */
    JsonNode answer(long deadline) throws IOException, InterruptedException, Late {
        long left = deadline + GRACE.toNanos() - System.nanoTime();
        String line = answers.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
        if (line == null) {
            throw new Late();
        }
        if (line.isEmpty()) {
            process.waitFor(5, TimeUnit.SECONDS);
            String code = process.isAlive() ? "" : " with exit code " + process.exitValue();
            throw new IOException("CPython ended" + code + ": " + lastError());
        }
        return Wire.json(line);
    }

    /** Returns what it wrote to its own standard error: stacks, or why it died. */
    String errors() {
        try {
            return Files.readString(errors, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private String lastError() {
        return errors().lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b);
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            // the folder is removed later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program took too long. */
    static final class Late extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
