package dev.parallax.testing.pytest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One process that runs a session, watched by the results that it writes. For one thread. */
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int LAST_LINES = 12;
    private static final Pattern NOT_THEIRS =
            Pattern.compile("[/\\\\](_pytest|pluggy)[/\\\\]|parallax_(report|session)\\.py");

    private final ResultLines lines;
    private final Duration limit;

    /**
     * Prepares one.
     *
     * @param limit how long one test may take
     */
    Child(ResultLines lines, Duration limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /**
     * Runs the process to its end, or until one test takes too long.
     *
     * @return why it ended before its time, or empty
     */
    String run(ProcessBuilder builder, Path results, Path log)
            throws IOException, InterruptedException {
        Files.writeString(results, "");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (BufferedReader reader = Files.newBufferedReader(results, StandardCharsets.US_ASCII)) {
            boolean late = watch(process, reader);
            if (late) {
                stop(process);
                lines.broke(Outcome.HUNG, "no end after " + limit.toSeconds() + " s\n" + tail(log));
                return "";
            }
            read(reader, new StringBuilder());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (lines.ended()) {
            return "";
        }
        String text = "its process ended with " + process.exitValue() + "\n" + tail(log);
        return lines.broke(Outcome.CRASHED, text) ? "" : text;
    }

    /** Returns true if a test takes too long. */
    private boolean watch(Process process, BufferedReader reader)
            throws IOException, InterruptedException {
        StringBuilder part = new StringBuilder();
        String test = null;
        long since = System.nanoTime();
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            int before = lines.done().size();
            read(reader, part);
            if (!Objects.equals(test, lines.running()) || before != lines.done().size()) {
                test = lines.running();
                since = System.nanoTime();
            }
            if (test != null && System.nanoTime() - since > limit.toNanos()) {
                return true;
            }
        }
        read(reader, part);
        return false;
    }

    /** Takes whole lines only; the rest of the last one is still to come. */
    private void read(BufferedReader reader, StringBuilder part) throws IOException {
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                lines.add(part.toString());
                part.setLength(0);
            } else {
                part.append((char) c);
            }
        }
    }

    /** A process whose input ends writes where it stands, and ends. */
    private static void stop(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns the last lines, without frames of pytest and of the session itself. */
    private static String tail(Path log) throws IOException {
        List<String> kept =
                Files.readString(log, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !NOT_THEIRS.matcher(line).find())
                        .toList();
        return String.join("\n", kept.subList(Math.max(0, kept.size() - LAST_LINES), kept.size()));
    }
}
