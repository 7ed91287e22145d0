package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * A Python's part of the talk's table 'Processos e Threads': runs {@code processes_threads.py} and
 * reads the JSON that it prints.
 *
 * @param script where that file is
 */
public record ProcessesThreadsScript(Path script) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Runs it in an interpreter.
     *
     * @param interpreter the command line that starts it, up to where the script's path belongs
     * @throws LabException if it can't be started, fails, or prints something else
     * @throws InterruptedException if interrupted; the interpreter and its children are ended
     */
    public List<ProcessesThreads> measure(List<String> interpreter)
            throws LabException, InterruptedException {
        List<String> command = new ArrayList<>(interpreter);
        command.add(script.toString());
        return rows(output(command), interpreter.getFirst());
    }

    private static String output(List<String> command) throws LabException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw failed(command.getFirst(), "can't be started: " + e.getMessage());
        }
        try {
            return answer(process, command.getFirst());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String answer(Process process, String who)
            throws LabException, InterruptedException {
        FutureTask<byte[]> reading = new FutureTask<>(process.getInputStream()::readAllBytes);
        Thread.ofPlatform().daemon().name("from " + who).start(reading);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw failed(who, "has not ended within " + PATIENCE.toMinutes() + " minutes");
        }
        if (process.exitValue() != 0) {
            throw failed(who, "ended with status " + process.exitValue() + ": run it by hand");
        }
        try {
            return new String(reading.get(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            throw failed(who, "can't be read: " + e.getCause());
        }
    }

    /** Reads the script's output. */
    static List<ProcessesThreads> rows(String json, String who) throws LabException {
        try {
            JsonNode answer = JSON.readTree(json);
            List<ProcessesThreads> rows = new ArrayList<>();
            for (JsonNode row : answer.path("rows")) {
                rows.add(row(answer.path("runtime").asString(who), row));
            }
            if (rows.isEmpty()) {
                throw failed(who, "has printed no rows");
            }
            return rows;
        } catch (JacksonException e) {
            throw failed(who, "has printed something that is no JSON");
        }
    }

    private static ProcessesThreads row(String runtime, JsonNode row) {
        Map<String, Double> means = new LinkedHashMap<>();
        row.path("means").properties().forEach(e -> means.put(e.getKey(), number(e.getValue())));
        return new ProcessesThreads(
                runtime,
                row.path("kind").asString("?"),
                row.path("shares_memory").asBoolean(false),
                row.path("demonstration").asString(""),
                number(row.path("start_seconds")),
                number(row.path("switch_seconds")),
                number(row.path("kib")),
                means);
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    private static LabException failed(String who, String reason) {
        return new LabException("processes_threads.py in " + who + " " + reason);
    }
}
