package dev.parallax.record;

import dev.parallax.record.OutputLine.Stream;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Records of a machine that doesn't exist, for tests. */
public final class SampleRecords {
    /** What a line begins with that was written to standard error. */
    private static final String STDERR = "2> ";

    private SampleRecords() {}

    /** Returns a run that printed these lines and ended well. */
    public static LaneRun printed(String... lines) {
        return ended(0, null, lines);
    }

    /** Returns a run that ended with an exception. */
    public static LaneRun raised(String type, String message, String... lines) {
        return ended(1, new ExceptionInfo(type, message, "script.py", 3), lines);
    }

    /** Returns a run that ended with an exit status. */
    public static LaneRun exited(int code, String... lines) {
        return ended(code, null, lines);
    }

    private static LaneRun ended(int code, @Nullable ExceptionInfo exception, String... lines) {
        List<OutputLine> output = output(lines);
        OutputTotals totals = new OutputTotals(lines.length, lines.length, digest(output));
        return new LaneRun(
                RunStatus.COMPLETED,
                null,
                code,
                output,
                threads(output),
                totals,
                exception,
                1.5,
                0.25,
                64L << 20,
                null);
    }

    /** One that lives as long as the program, if it wrote anything. */
    private static List<ThreadSpan> threads(List<OutputLine> output) {
        return output.stream()
                .limit(1)
                .map(line -> new ThreadSpan(line.pid(), line.process(), line.thread(), 0, 1.5))
                .toList();
    }

    /** Returns a run that never ended by itself, or never began. */
    public static LaneRun failed(RunStatus status, String reason) {
        OutputTotals totals = new OutputTotals(0, 0, "");
        String dump = status == RunStatus.TIMED_OUT ? "MainThread\n  at spin (loop.py:2)" : null;
        return new LaneRun(
                status,
                reason,
                null,
                List.of(),
                List.of(),
                totals,
                null,
                Double.NaN,
                Double.NaN,
                0,
                dump);
    }

    /** Returns the run as if only some of its lines had been kept. */
    public static LaneRun truncated(LaneRun run, long lines, String sha256) {
        OutputTotals totals = new OutputTotals(lines, run.output().size(), sha256);
        return new LaneRun(
                run.status(),
                run.reason(),
                run.exitCode(),
                run.output(),
                run.threads(),
                totals,
                run.exception(),
                run.wallSeconds(),
                run.cpuSeconds(),
                run.peakMemoryBytes(),
                run.threadDump());
    }

    /** Returns the run with another duration. */
    public static LaneRun lasting(double wallSeconds, LaneRun run) {
        return new LaneRun(
                run.status(),
                run.reason(),
                run.exitCode(),
                run.output(),
                run.threads(),
                run.totals(),
                run.exception(),
                wallSeconds,
                wallSeconds / 2,
                run.peakMemoryBytes(),
                run.threadDump());
    }

    /** Returns a lane with a stamp that suits its name. */
    public static LaneRecord lane(String name, LaneRun... runs) {
        return new LaneRecord(name, stamp(name), 0, List.of(runs));
    }

    private static LaneStamp stamp(String lane) {
        return switch (lane) {
            case "cpython" ->
                    new LaneStamp("CPython", "9.9.9", "9.9.9", "none", "on", "fork", List.of());
            case "graalpy" ->
                    new LaneStamp(
                            "GraalPy",
                            "99.1.0",
                            "9.8.7",
                            "interpreter only",
                            "on",
                            "contexts",
                            List.of("pids are virtual."));
            default -> new LaneStamp("Java", "99", "99", "Dummy VM", "on", "os", List.of());
        };
    }

    /** Returns a record of the era 2018. */
    public static RunRecord record(String comparison, String slide, LaneRecord... lanes) {
        return record(comparison, "2018", slide, lanes);
    }

    /** Returns a record of an era. */
    public static RunRecord record(
            String comparison, String era, String slide, LaneRecord... lanes) {
        return new RunRecord(
                RunRecord.SCHEMA,
                comparison,
                "comparisons/" + comparison + ".toml",
                "title = \"A sample\"\n",
                "",
                slide,
                "2001-02-03T04:05:06Z",
                new AskedFor(era, "contexts", "loopback", "on", "interpreter", null, 1.0, 1, 120.0),
                new Environment("0.0.0", "Dummy OS 1", "dummy64", 2, "99", "Dummy VM"),
                List.of(lanes));
    }

    private static List<OutputLine> output(String... lines) {
        List<OutputLine> output = new ArrayList<>();
        for (String line : lines) {
            boolean stderr = line.startsWith(STDERR);
            output.add(
                    new OutputLine(
                            output.size() / 4.0,
                            stderr ? Stream.STDERR : Stream.STDOUT,
                            4711,
                            "MainProcess",
                            "MainThread",
                            stderr ? line.substring(STDERR.length()) : line));
        }
        return output;
    }

    private static String digest(List<OutputLine> output) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (OutputLine line : output) {
                if (line.stream() == Stream.STDOUT) {
                    digest.update((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
