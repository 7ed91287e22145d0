package dev.parallax.lane.graalpy;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What contexts of one engine cost, which stand in for processes on GraalPy.
 *
 * @param python Python's version, such as {@code 3.12.8}
 * @param starts how many were started to find {@code startSeconds}, at least 1
 * @param startSeconds from before a context is made to after it is closed, warm, median
 * @param turns how many round trips {@code switchSeconds} is the mean of, at least 1
 * @param switchSeconds half of a round trip between two contexts on two threads through two pipes
 * @param idle how many idle contexts {@code kib} is the mean of, at least 1
 * @param kib heap in KiB that an idle context keeps
 * @param sharesGlobals whether a global variable of one was seen in another
 * @param sharesPipe whether a byte that one wrote to its pipe was read in another
 */
public record ContextCosts(
        String python,
        int starts,
        double startSeconds,
        int turns,
        double switchSeconds,
        int idle,
        double kib,
        boolean sharesGlobals,
        boolean sharesPipe) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Measures in a Java virtual machine of its own, so that this one's state doesn't matter.
     *
     * @param workDir a folder for compiled modules, kept between runs
     * @param starts how many contexts to start for the median, at least 1
     * @param turns how many round trips to take, at least 1
     * @throws IOException if that virtual machine can't be started, fails or takes too long
     * @throws InterruptedException if interrupted; nothing is left running
     */
    public static ContextCosts measure(Path workDir, int starts, int turns)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(workDir, starts, turns));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        Process process = builder.start();
        try {
            return answer(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path workDir, int starts, int turns) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(ContextCostsMain.class.getName());
        command.add(workDir.toAbsolutePath().toString());
        command.addAll(List.of(Integer.toString(starts), Integer.toString(turns)));
        return command;
    }

    private static ContextCosts answer(Process process) throws IOException, InterruptedException {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("from contexts").start(() -> read(process, text));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("contexts: no answer after " + PATIENCE.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("contexts: ended with status " + process.exitValue());
        }
        try {
            return new JsonMapper().readValue(text.join(), ContextCosts.class);
        } catch (JacksonException e) {
            throw new IOException("contexts: the answer is no JSON", e);
        }
    }

    private static void read(Process process, CompletableFuture<String> text) {
        try {
            byte[] all = process.getInputStream().readAllBytes();
            text.complete(new String(all, StandardCharsets.UTF_8));
        } catch (IOException e) {
            text.complete("");
        }
    }
}
