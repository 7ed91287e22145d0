package dev.parallax.conformance;

import org.graalvm.polyglot.HostAccess.Export;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Passes on what the Python side tells, and ends the process if that takes too long. Any thread may
 * use it.
 */
public final class Watch {
    /** The exit code of a process that left tests for another one. */
    static final int INCOMPLETE = 4;

    private static final int DEEP = 25;
    private static final Duration IMPORTS = Duration.ofSeconds(90);

    private final PrintStream out;
    private final long limit;
    private String test = "import";
    // Imports take seconds in a fresh process, whatever one test may take.
    private long since = System.nanoTime() + IMPORTS.toNanos();

    Watch(PrintStream out, Duration limit) {
        this.out = out;
        this.limit = limit.toNanos();
    }

    /** Called by Python before a test. */
    @Export
    public synchronized void begin(String name) {
        test = name;
        since = System.nanoTime();
    }

    /** Called by Python after a test. */
    @Export
    public synchronized void end(String name, String outcome, String text) {
        out.println(new RawResult(name, RawResult.Outcome.valueOf(outcome), text).line());
        out.flush();
        test = "end";
        since = System.nanoTime();
    }

    /** Says that GraalPy itself broke down in the test that was running. */
    synchronized void broken(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        String start = text.toString().lines().limit(DEEP).collect(Collectors.joining("\n"));
        end(test, RawResult.Outcome.FAILED.name(), start);
    }

    /** Ends the process once a test has run for too long. */
    @SuppressWarnings("ThreadSleep") // nothing else tells that time has passed
    void keep() {
        try {
            while (true) {
                Thread.sleep(100);
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void check() {
        if (System.nanoTime() - since > limit) {
            end(test, RawResult.Outcome.HUNG.name(), "It didn't end.\n" + dump());
            Runtime.getRuntime().halt(INCOMPLETE);
        }
    }

    private static String dump() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getValue().length > 0)
                .filter(entry -> !entry.getKey().equals(Thread.currentThread()))
                .map(Watch::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Arrays.stream(thread.getValue())
                .limit(DEEP)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n", thread.getKey().getName() + "\n", ""));
    }
}
