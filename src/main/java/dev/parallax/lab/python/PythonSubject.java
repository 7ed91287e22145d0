package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lab.Subject;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real Python. What it is asked runs in a process that is kept from one measurement to the next,
 * one with the GIL and one without; {@code python-scripts/gil/probe.py} is what runs there. Times
 * are taken in that process, round trips of the echo in this one.
 */
public final class PythonSubject implements Subject {
    /** GraalPy changes threads so rarely that it has to be watched for longer. */
    private static final Duration LONG_PROOF = Duration.ofSeconds(4);

    private static final Duration PROOF = Duration.ofSeconds(1);

    private final PythonFacts facts;
    private final Path scripts;
    private final Servers servers;
    private final Duration limit;

    PythonSubject(PythonFacts facts, Path scripts, Servers servers, Duration limit) {
        this.facts = facts;
        this.scripts = scripts;
        this.servers = servers;
        this.limit = limit;
    }

    @Override
    public String name() {
        return facts.name();
    }

    /** Whether it was built to run without a GIL. */
    public boolean freeThreaded() {
        return facts.freeThreaded();
    }

    /** The GIL that is its own: {@code new}, or {@code old} before Python 3.2. */
    public String ownPolicy() {
        return facts.hasOldGil() ? "old" : "new";
    }

    @Override
    public String unsupported(Probe probe, Mode mode) {
        return Support.missing(facts, scripts, probe, mode);
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException {
        return run(Requests.words(probe), unsupported(probe, mode), () -> measured(probe, mode));
    }

    private Measurement measured(Probe probe, Mode mode) throws LabException, InterruptedException {
        PythonServer server = servers.in(mode);
        return switch (probe) {
            case Probe.Batch _ -> Readings.batch(server.ask(Requests.of(probe), limit));
            case Probe.Slices slices ->
                    Readings.slices(server.ask(Requests.of(probe), limit.plus(slices.length())));
            case Probe.Convoy convoy -> {
                JsonNode first = server.ask(Requests.of(probe), limit);
                int port = (int) Answers.number(first, "port");
                Measurement echo = new EchoClient().measure(port, convoy.length());
                yield Readings.convoy(echo, server.next(limit));
            }
        };
    }

    /**
     * Runs two threads in tight loops for a second or more and says how they took turns.
     *
     * @throws LabException if the mode is not supported, or it fails
     */
    @Override
    public ModeStamp stamp(Mode mode) throws LabException, InterruptedException {
        return run("proof of mode", Support.missing(facts, mode), () -> proof(mode));
    }

    private ModeStamp proof(Mode mode) throws LabException, InterruptedException {
        PythonServer server = servers.in(mode);
        Duration length = facts.isCpython() ? PROOF : LONG_PROOF;
        JsonNode slices = server.ask(Requests.of(new Probe.Slices(2, length)), limit);
        return Proofs.of(PythonFacts.of(server.ask(Requests.STAMP, limit)), mode, slices);
    }

    /**
     * Measures the talk's table of processes and threads.
     *
     * @param processes whether to measure processes too, which takes a minute on GraalPy
     * @return threads first, then processes if asked for; their texts are the Python's own
     * @throws LabException if it is older than 3.7, or it fails
     */
    public List<ProcessesThreads> costs(boolean processes)
            throws LabException, InterruptedException {
        return run(
                "processes and threads",
                Support.missingCosts(facts),
                () -> {
                    PythonServer server = servers.in(new Mode(ownPolicy(), 0));
                    return CostRows.of(name(), server.ask(Requests.costs(processes), limit));
                });
    }

    /**
     * Runs work in threads and watches them from outside. CPython is sampled, which needs Linux;
     * GraalPy's waits are recorded by its Java virtual machine.
     *
     * @param work the kind of work, such as {@code countdown}
     * @param threads how many threads
     * @param size how much work each
     */
    public GilTrace trace(String work, int threads, long size, Mode mode)
            throws LabException, InterruptedException {
        Probe.Batch batch = new Probe.Batch(work, Probe.Spread.THREADS, threads, size);
        return run("trace of " + work, unsupported(batch, mode), () -> traced(batch, mode));
    }

    private GilTrace traced(Probe.Batch batch, Mode mode)
            throws LabException, InterruptedException {
        ModeStamp stamp = proof(mode);
        if (facts.isCpython()) {
            boolean gil = !mode.policy().equals("none");
            return new ProcWatch(servers.in(mode), gil, facts.hasOldGil(), limit)
                    .watch(batch, stamp);
        }
        return new JfrWatch(servers, limit).watch(batch, stamp);
    }

    private interface Action<T> {
        T run() throws LabException, InterruptedException;
    }

    /** What fails leaves nothing running and says who failed at what. */
    private <T> T run(String what, String unsupported, Action<T> action)
            throws LabException, InterruptedException {
        if (!unsupported.isEmpty()) {
            throw new LabException(name() + ", " + what + ": " + unsupported);
        }
        boolean done = false;
        try {
            T result = action.run();
            done = true;
            return result;
        } catch (LabException e) {
            throw new LabException(name() + ", " + what + ": " + e.getMessage(), e);
        } finally {
            if (!done) {
                servers.close();
            }
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
