package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lane.cpython.ProcessTree;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running {@code probe.py}. Used by one thread at a time; after an exception it is of no more use
 * and has to be closed.
 */
final class PythonServer implements AutoCloseable {
    private static final String TOKEN = "PARALLAX_GIL_TOKEN";
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error: \\d+ \\((.+)\\)$");
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration GOODBYE = Duration.ofMillis(500);

    private final String name;
    private final Process process;
    private final ProcessTree tree;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final StderrTail errors = new StderrTail();
    private final Thread errorReader;

    /**
     * Starts it.
     *
     * @param name what messages call it
     * @param builder starts {@code probe.py}
     */
    PythonServer(String name, ProcessBuilder builder) throws LabException {
        this.name = name;
        String token = UUID.randomUUID().toString();
        builder.environment().put(TOKEN, token);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new LabException(name + " can't be started (" + reason(e) + ")", e);
        }
        tree = new ProcessTree(process, token);
        Thread.ofVirtual().name(name + " answers").start(this::read);
        errorReader =
                Thread.ofVirtual()
                        .name(name + " errors")
                        .start(() -> errors.read(process.getErrorStream()));
    }

    /** What the system said, without the Java around it. */
    private static String reason(IOException e) {
        String all = String.valueOf(e.getMessage()).strip();
        Matcher found = SYSTEM_ERROR.matcher(all);
        return found.find() ? found.group(1) : all;
    }

    long pid() {
        return process.pid();
    }

    /** Sends a request and returns its first answer. */
    JsonNode ask(Map<String, Object> request, Duration limit)
            throws LabException, InterruptedException {
        send(request);
        return next(limit);
    }

    /** Sends a request whose answer is not waited for. */
    void send(Map<String, Object> request) throws LabException, InterruptedException {
        String line = JsonMapper.shared().writeValueAsString(request) + "\n";
        try {
            OutputStream out = process.getOutputStream();
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw gone();
        }
    }

    /** Waits for an answer. */
    JsonNode next(Duration limit) throws LabException, InterruptedException {
        Optional<String> line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new LabException(
                    "no answer after %d s; make the work smaller or raise --timeout"
                            .formatted(limit.toSeconds()));
        }
        if (line.isEmpty()) {
            throw gone();
        }
        return Answers.parse(line.get());
    }

    private LabException gone() throws InterruptedException {
        errorReader.join(LAST_WORDS);
        String status =
                process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                        ? "it ended with status " + process.exitValue()
                        : "it closed its output";
        String words = errors.lastLine();
        return new LabException(words.isEmpty() ? status : status + ": " + words);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(Optional.of(line));
                line = reader.readLine();
            }
        } catch (IOException e) {
            // It was ended while it wrote; nobody waits for the rest.
        }
        lines.add(Optional.empty());
    }

    /** Lets it end by itself, which takes a Java virtual machine a while. */
    void endAndWait(Duration limit) throws LabException, InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw gone();
        }
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new LabException("it did not end within " + limit.toSeconds() + " s");
        }
    }

    /** Asks it to end, then ends it and all that it started. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            var _ = process.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            tree.destroy();
        } catch (InterruptedException e) {
            interrupted = true;
            process.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name + " as process " + process.pid();
    }
}
