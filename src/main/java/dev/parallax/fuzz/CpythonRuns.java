package dev.parallax.fuzz;

import dev.parallax.lane.python.PythonCommand;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** CPython: one process for all programs, until one hangs or takes it along. */
final class CpythonRuns implements Runs {
    private final PythonCommand python;
    private final Path workDir;
    private final Duration limit;
    private @Nullable Connection connection;

    CpythonRuns(PythonCommand python, Path workDir, Duration limit) {
        this.python = python;
        this.workDir = workDir;
        this.limit = limit;
    }

    private record Connection(
            Process process, Writer requests, BlockingQueue<Optional<String>> answers) {}

    @Override
    public List<List<String>> run(List<Told> programs) throws IOException, InterruptedException {
        List<List<String>> traces = new ArrayList<>();
        for (Told program : programs) {
            traces.add(run(program));
        }
        return traces;
    }

    private List<String> run(Told program) throws IOException, InterruptedException {
        Connection open = open();
        open.requests().write(program.request() + "\n");
        open.requests().flush();
        Optional<String> answer = open.answers().poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            close();
            return NO_END;
        }
        if (answer.isEmpty()) {
            close();
            return List.of("CPython ended with status " + open.process().waitFor());
        }
        return JsonMapper.shared().readValue(answer.get(), new TypeReference<List<String>>() {});
    }

    private Connection open() throws IOException {
        if (connection == null) {
            List<String> arguments = List.of("-c", PythonServer.source());
            Process process =
                    python.process(workDir, arguments)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
            Thread.ofVirtual().name("fuzz cpython").start(() -> read(process, answers));
            connection = new Connection(process, process.outputWriter(), answers);
        }
        return connection;
    }

    private static void read(Process process, BlockingQueue<Optional<String>> answers) {
        try (BufferedReader reader = process.inputReader()) {
            String line = reader.readLine();
            while (line != null) {
                answers.add(Optional.of(line));
                line = reader.readLine();
            }
        } catch (IOException e) {
            // It was ended while it wrote; nobody waits for the rest.
        }
        answers.add(Optional.empty());
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.process().destroyForcibly();
            connection = null;
        }
    }
}
