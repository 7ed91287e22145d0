package dev.parallax.lane.java;

import dev.parallax.lane.OutputCollector;
import dev.parallax.record.OutputLine;
import dev.parallax.semantics.interpreter.JvmCommand;
import dev.parallax.semantics.interpreter.ThreadChange;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The host's end of a worker JVM. To be used by one thread. */
final class Worker {
    /** How long a worker has to say where its threads stand. */
    private static final Duration DUMP_PATIENCE = Duration.ofSeconds(2);

    /** How long killed children have to be gone from the process table. */
    private static final Duration REAP_PATIENCE = Duration.ofSeconds(2);

    private final Process process;
    private final DataOutputStream orders;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Thread errors;
    private volatile @Nullable OutputCollector output;

    /** What a worker answers. */
    sealed interface Answer {
        record Ended(Frames.Done done) implements Answer {}

        record Factor(long factor) implements Answer {}

        record Gil(String found) implements Answer {}

        record Threads(String dump) implements Answer {}

        record Failed(String reason) implements Answer {}

        /** Its process has ended. */
        record Gone() implements Answer {}
    }

    private Worker(Process process) {
        this.process = process;
        orders = new DataOutputStream(process.getOutputStream());
        errors = Thread.ofPlatform().daemon().name("worker's errors").unstarted(this::readErrors);
    }

    /**
     * Starts one; returns before it is ready, and lets orders wait.
     *
     * @param instead folders whose classes take the place of the class path's
     */
    static Worker start(List<String> instead) throws IOException {
        List<String> command = JvmCommand.of(WorkerMain.class.getName(), instead, List.of());
        Worker worker = new Worker(new ProcessBuilder(command).start());
        Thread.ofPlatform().daemon().name("worker's answers").start(worker::readAnswers);
        worker.errors.start();
        return worker;
    }

    void order(byte kind, Frames.Order order, OutputCollector collector) {
        output = collector;
        try {
            orders.writeByte(kind);
            order.writeTo(orders);
            orders.flush();
        } catch (IOException e) {
            // It has died; the answer will say so.
        }
    }

    /** Waits for the next answer; null if there is none in time. */
    @Nullable Answer answer(Duration patience) throws InterruptedException {
        return answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Asks where the worker's threads stand; null if it doesn't say, or the run has just ended. */
    @Nullable String dump() throws InterruptedException {
        try {
            orders.writeByte(Frames.DUMP);
            orders.flush();
        } catch (IOException e) {
            return null;
        }
        return answer(DUMP_PATIENCE) instanceof Answer.Threads(String dump) ? dump : null;
    }

    private void readAnswers() {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                read(in);
            }
        } catch (IOException e) {
            answers.add(new Answer.Gone());
        }
    }

    private void read(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case Frames.LINE -> take(WrittenLine.readFrom(in));
            case Frames.THREAD -> take(ThreadChange.readFrom(in));
            case Frames.DONE -> answers.add(new Answer.Ended(Frames.Done.readFrom(in)));
            case Frames.FACTOR -> answers.add(new Answer.Factor(in.readLong()));
            case Frames.GIL -> answers.add(new Answer.Gil(WrittenLine.readText(in)));
            case Frames.THREADS -> answers.add(new Answer.Threads(WrittenLine.readText(in)));
            case Frames.FAILED -> answers.add(new Answer.Failed(WrittenLine.readText(in)));
            default -> throw new IOException("the worker sent something unknown");
        }
    }

    private void take(WrittenLine line) {
        OutputCollector collector = output;
        if (collector != null) {
            OutputLine.Stream stream =
                    line.stream() == WrittenLine.Stream.STDERR
                            ? OutputLine.Stream.STDERR
                            : OutputLine.Stream.STDOUT;
            collector.line(stream, line.pid(), line.process(), line.thread(), line.text());
        }
    }

    private void take(ThreadChange change) {
        OutputCollector collector = output;
        if (collector != null) {
            collector.thread(change.pid(), change.process(), change.thread(), change.begins());
        }
    }

    /** What the JVM itself says, its own or a child's, comes from nobody known. */
    private void readErrors() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                OutputCollector collector = output;
                if (collector != null) {
                    collector.line(OutputLine.Stream.STDERR, process.pid(), "", "", line);
                }
            }
        } catch (IOException e) {
            // It has died.
        }
    }

    /** Waits for the end of a worker that has gone; returns its status. */
    int status() throws InterruptedException {
        int status = process.waitFor();
        errors.join(DUMP_PATIENCE);
        return status;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it and all its descendants; what they write from now on is nobody's. */
    void destroy() {
        output = null;
        // The children first, as long as their parent is there to reap them.
        endDescendants();
        List<ProcessHandle> late = process.descendants().toList();
        process.destroyForcibly();
        late.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private void endDescendants() {
        List<ProcessHandle> descendants = process.descendants().toList();
        descendants.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture<?>[] ends =
                descendants.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, REAP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
