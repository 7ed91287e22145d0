package dev.parallax.lane.java;

import dev.parallax.lane.BrokenProgramException;
import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.OutputCollector;
import dev.parallax.lane.java.Worker.Answer;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Runs Java ports in a worker JVM. The worker is kept for the next run, unless the port outlived
 * its time, ended the JVM, exhausted its memory or left threads behind: then a new one is started.
 *
 * <p>Output, times and exceptions are those of the port; processor time is read in steps of some 10
 * ms; memory is the worker's, without its children's.
 */
public final class JavaLane implements Lane {
    private static final Duration CALIBRATION_LIMIT = Duration.ofSeconds(60);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);

    private static final String CHILDREN =
            "child processes are JVMs started ahead, up to the number of workers, at least %d: the start is not in the figures"
                    .formatted(LaneRequest.TALK_CPUS);
    private static final String LOOPS =
            "loops are compiled without unrolling, so that a GIL request does not change their"
                    + " code";
    private static final String TIME = "processor time is read in steps of about 10 ms";

    private final Ports ports;
    private final List<String> instead;
    private @Nullable Worker worker;

    /**
     * Makes a lane that has started nothing.
     *
     * @param workDir a folder for what is compiled on the fly; made when needed
     */
    public JavaLane(Path workDir) {
        this(workDir, List.of());
    }

    /**
     * Makes a lane that has started nothing, for ports with some classes changed.
     *
     * @param workDir a folder for what is compiled on the fly; made when needed
     * @param instead folders whose classes take the place of the class path's
     */
    public JavaLane(Path workDir, List<Path> instead) {
        ports = new Ports(workDir);
        this.instead = instead.stream().map(Path::toString).toList();
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public LaneStamp prepare(LaneRequest request)
            throws LaneUnavailableException, InterruptedException {
        PortClass port = ports.find(request.comparison().port());
        Frames.Order order = Orders.of(port, request);
        Answer answer = ask(Frames.PROBE, order, PROBE_LIMIT);
        if (answer instanceof Answer.Gil(String found)) {
            return stamp(found, request.comparison().needs());
        }
        throw new LaneUnavailableException(
                "the worker JVM does not start: run "
                        + System.getProperty("java.home")
                        + "/bin/java -version to see whether this Java works");
    }

    private static LaneStamp stamp(String gil, Set<Need> needs) {
        return new LaneStamp(
                "Java",
                System.getProperty("java.runtime.version"),
                Integer.toString(Runtime.version().feature()),
                System.getProperty("java.vm.name"),
                gil,
                "os",
                needs.contains(Need.PROCESSES)
                        ? List.of(CHILDREN, LOOPS, TIME)
                        : List.of(LOOPS, TIME));
    }

    /**
     * Finds what the work of a port has to be multiplied by so that one serial task takes at least
     * 250 ms on this machine; 1 for a port whose work can't be multiplied. Takes a second or two.
     *
     * @throws LaneUnavailableException if the port can't be loaded or calibrated
     */
    public long calibrate(LaneRequest request)
            throws LaneUnavailableException, InterruptedException {
        PortClass port = ports.find(request.comparison().port());
        Answer answer = ask(Frames.CALIBRATE, Orders.of(port, request), CALIBRATION_LIMIT);
        if (answer instanceof Answer.Factor(long factor)) {
            return factor;
        }
        discardWorker();
        throw new LaneUnavailableException(
                port.name() + ": can't be calibrated" + reason(answer) + ": run it with work = 1");
    }

    private static String reason(@Nullable Answer answer) {
        return answer instanceof Answer.Failed(String reason) ? " (" + reason + ")" : "";
    }

    private @Nullable Answer ask(byte kind, Frames.Order order, Duration limit)
            throws LaneUnavailableException, InterruptedException {
        try {
            Worker ready = worker();
            ready.order(kind, order, new OutputCollector(line -> {}));
            return ready.answer(limit);
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    "the worker JVM can't be started: " + e.getMessage());
        }
    }

    @Override
    public LaneRun run(LaneRequest request) throws InterruptedException {
        OutputCollector output = new OutputCollector(line -> {});
        Runs runs = new Runs(output);
        try {
            PortClass port = ports.find(request.comparison().port());
            Worker ready = worker();
            ready.order(Frames.RUN, Orders.of(port, request), output);
            return finish(runs, ready, request.timeout());
        } catch (BrokenProgramException e) {
            return runs.broken(e.getMessage());
        } catch (LaneUnavailableException e) {
            return runs.unsupported(e.getMessage());
        } catch (IOException e) {
            return runs.unsupported("the worker JVM can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            discardWorker();
            throw e;
        }
    }

    private LaneRun finish(Runs runs, Worker ready, Duration timeout) throws InterruptedException {
        Answer answer = ready.answer(timeout);
        return switch (answer) {
            case null -> {
                String dump = ready.dump();
                discardWorker();
                yield runs.timedOut(timeout, dump);
            }
            case Answer.Ended(Frames.Done done) -> {
                if (!done.reusable()) {
                    discardWorker();
                }
                yield runs.completed(done);
            }
            case Answer.Gone gone -> {
                int status = ready.status();
                discardWorker();
                yield runs.gone(status);
            }
            case Answer.Failed(String reason) -> runs.broken(reason);
            default -> throw new IllegalStateException("the worker answers what nobody asked");
        };
    }

    private Worker worker() throws IOException {
        Worker current = worker;
        if (current == null || !current.isAlive()) {
            current = Worker.start(instead);
            worker = current;
        }
        return current;
    }

    private void discardWorker() {
        if (worker != null) {
            worker.destroy();
            worker = null;
        }
    }

    @Override
    public void close() {
        discardWorker();
        ports.close();
    }
}
