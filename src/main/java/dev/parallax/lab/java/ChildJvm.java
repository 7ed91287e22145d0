package dev.parallax.lab.java;

import dev.parallax.lab.LabException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The parent's end of a child that is told things by lines and answers by lines. */
final class ChildJvm implements AutoCloseable {
    private static final String GONE = "gone";

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ChildJvm(Process process) {
        this.process = process;
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts one that runs {@link ChildMain}; returns before it is ready. */
    static ChildJvm start() throws LabException {
        return start(ChildCommand.of(ChildMain.class));
    }

    /** Starts any program that speaks by lines. */
    static ChildJvm start(List<String> command) throws LabException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            ChildJvm child = new ChildJvm(builder.start());
            Thread.ofPlatform().daemon().name("from a child").start(child::listen);
            return child;
        } catch (IOException e) {
            throw new LabException("can't start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private void listen() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            in.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            // Killed in the middle of a line.
        }
        answers.add(GONE);
    }

    long pid() {
        return process.pid();
    }

    /** Sends an order; whether it arrives shows in the answer. */
    void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            // It has died; the answer will say so.
        }
    }

    /**
     * Waits for the next answer and returns its words.
     *
     * @throws LabException if the child has died or the order failed
     */
    String[] answer() throws LabException, InterruptedException {
        String line = answers.take();
        if (line.equals(GONE)) {
            answers.add(GONE);
            throw new LabException("a child process has died with status " + process.waitFor());
        }
        if (line.startsWith("failed ")) {
            throw new LabException("a child process " + line);
        }
        return line.split(" ", -1);
    }

    /** Ends it and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> process).join();
    }
}
