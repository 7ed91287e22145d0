package dev.parallax.lane.cpython;

import dev.parallax.lane.OutputCollector;
import dev.parallax.lane.python.FrameReader;
import dev.parallax.lane.python.RunnerResult;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One program in one CPython process, from its start until nothing of it is left. */
final class Execution implements FrameReader.Handler {
    /** How long output may still come after the process ended; it is in the pipe already. */
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final OutputCollector collector;
    private final String token;
    private final Path dumpFile;
    private volatile double startedAt = Double.NaN;
    private volatile @Nullable RunnerResult result;
    private volatile boolean stopped;

    /**
     * Prepares one.
     *
     * @param token marks the run's frames and processes
     * @param dumpFile where Python writes its threads' stacks when asked
     * @param live is told each line as it comes
     */
    Execution(String token, Path dumpFile, Consumer<OutputLine> live) {
        this.token = token;
        this.dumpFile = dumpFile;
        this.collector = new OutputCollector(live);
    }

    /**
     * Runs the process to its end or to the time limit.
     *
     * @throws IOException if it can't be started
     * @throws InterruptedException if this thread was interrupted; the process is gone then
     */
    LaneRun run(ProcessBuilder builder, Duration limit) throws IOException, InterruptedException {
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process, token);
        Thread out = reader(process.getInputStream(), Stream.STDOUT);
        Thread err = reader(process.getErrorStream(), Stream.STDERR);
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                double end = collector.elapsedSeconds();
                tree.destroy();
                out.join(DRAIN);
                err.join(DRAIN);
                return outcome(end).ended(process.exitValue());
            }
            stopped = true;
            double end = collector.elapsedSeconds();
            return outcome(end).timedOut(limit, ThreadDump.take(tree, dumpFile));
        } finally {
            stopped = true;
            tree.destroy();
        }
    }

    private Outcome outcome(double end) {
        return new Outcome(
                collector.lines(),
                collector.threads(),
                collector.totals(),
                result,
                // A process may be gone before its first frame is read.
                Double.isNaN(startedAt) ? 0 : Math.max(0, end - startedAt));
    }

    private Thread reader(InputStream in, Stream raw) {
        FrameReader reader = new FrameReader(token, raw, this);
        return Thread.ofVirtual()
                .name("cpython " + raw)
                .start(
                        () -> {
                            try (in) {
                                reader.read(in);
                            } catch (IOException e) {
                                // The process was ended while it wrote; what came is kept.
                            }
                        });
    }

    @Override
    public void line(Stream stream, long pid, String process, String thread, String text) {
        if (!stopped) {
            collector.line(stream, pid, process, thread, text);
        }
    }

    @Override
    public void thread(long pid, String process, String thread, boolean begins) {
        if (!stopped) {
            collector.thread(pid, process, thread, begins);
        }
    }

    @Override
    public void event(String name, long pid, JsonNode data) {
        switch (name) {
            case "start" -> startedAt = collector.elapsedSeconds();
            case "end" -> result = RunnerResult.of(data);
            default -> {
                // A newer runner may say more than this host understands.
            }
        }
    }
}
