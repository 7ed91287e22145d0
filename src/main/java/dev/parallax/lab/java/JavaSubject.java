package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Subject;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceRecorder;
import dev.parallax.trace.TraceThread;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Java as it is measured: this JVM's threads under a GIL of any policy, and child JVMs. Every kind
 * of work is done until it is compiled before it is measured for the first time.
 */
public final class JavaSubject implements Subject {
    private static final Probe.Slices PROOF = new Probe.Slices(2, Duration.ofMillis(300));

    private final Settling settling = new Settling();
    private final ChildJvms children = new ChildJvms();

    /** Makes one that has started nothing yet. */
    public JavaSubject() {}

    @Override
    public String name() {
        return "Java " + System.getProperty("java.version");
    }

    @Override
    public String unsupported(Probe probe, Mode mode) {
        return Refusals.reason(probe, mode);
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException {
        return measure(probe, mode, GilEventSink.NONE);
    }

    private Measurement measure(Probe probe, Mode mode, GilEventSink sink)
            throws LabException, InterruptedException {
        Stretches stretches = new Stretches();
        boolean listens = probe instanceof Probe.Slices || !sink.equals(GilEventSink.NONE);
        GilEventSink all = listens ? both(stretches, sink) : GilEventSink.NONE;
        return measure(probe, mode, new Observed(all, stretches)).measurement();
    }

    private record Observed(GilEventSink sink, Stretches stretches) {}

    private record Seen(Measurement measurement, List<TraceThread> threads) {}

    private Seen measure(Probe probe, Mode mode, Observed observed)
            throws LabException, InterruptedException {
        refuse(probe, mode);
        try {
            settling.settle(probe instanceof Probe.Batch batch ? batch.work() : "countdown");
            List<ChildJvm> helpers = helpers(probe);
            try (Scene scene = new Scene(mode, observed.sink())) {
                Measurement measurement =
                        switch (probe) {
                            case Probe.Batch batch when helpers.isEmpty() ->
                                    new BatchRun(batch).inThreads(scene);
                            case Probe.Batch batch ->
                                    new BatchRun(batch).inProcesses(helpers, mode);
                            case Probe.Convoy convoy -> new EchoRun(convoy).run(scene, helpers);
                            case Probe.Slices slices ->
                                    new SliceRun(slices).run(scene, observed.stretches());
                        };
                return new Seen(measurement, scene.threads());
            }
        } catch (IOException | IllegalStateException e) {
            throw new LabException(name() + ": " + probe + " failed: " + e.getMessage(), e);
        } catch (InterruptedException | LabException e) {
            // A child that was not waited for would answer the next measurement.
            children.close();
            throw e;
        }
    }

    private void refuse(Probe probe, Mode mode) throws LabException {
        String reason = unsupported(probe, mode);
        if (!reason.isEmpty()) {
            throw new LabException(name() + ": " + reason);
        }
    }

    private List<ChildJvm> helpers(Probe probe) throws LabException, InterruptedException {
        return switch (probe) {
            case Probe.Batch batch when batch.spread() == Probe.Spread.PROCESSES ->
                    children.ready(batch.tasks(), batch.work());
            case Probe.Convoy convoy when convoy.spread() == Probe.Spread.PROCESSES ->
                    children.ready(convoy.cpuThreads(), "countdown");
            default -> List.of();
        };
    }

    private static GilEventSink both(GilEventSink first, GilEventSink second) {
        return (nanos, kind, gil, thread, other, value) -> {
            first.event(nanos, kind, gil, thread, other, value);
            second.event(nanos, kind, gil, thread, other, value);
        };
    }

    /**
     * Measures once and keeps what the GILs and their threads did.
     *
     * @param limit how many events to keep; later ones are counted
     * @throws LabException as {@link #measure}; also for work in processes, whose events stay there
     */
    public GilTrace trace(Probe probe, Mode mode, int limit)
            throws LabException, InterruptedException {
        if (probe instanceof Probe.Batch batch && batch.spread() == Probe.Spread.PROCESSES) {
            throw new LabException(
                    name() + ": processes keep their events to themselves; trace threads instead");
        }
        TraceRecorder recorder = new TraceRecorder(limit);
        Stretches stretches = new Stretches();
        Observed observed = new Observed(both(stretches, recorder), stretches);
        Seen seen = measure(probe, mode, observed);
        return new GilTrace(
                Proof.title(probe),
                GilTrace.Source.MEASURED,
                Proof.stamp(name(), mode, stretches, seen.measurement()),
                seen.threads(),
                recorder.events(),
                recorder.dropped());
    }

    @Override
    public ModeStamp stamp(Mode mode) throws LabException, InterruptedException {
        Stretches stretches = new Stretches();
        Seen seen = measure(PROOF, mode, new Observed(stretches, stretches));
        return Proof.stamp(name(), mode, stretches, seen.measurement());
    }

    /** Returns the process numbers of its child JVMs. */
    List<Long> childPids() {
        return children.pids();
    }

    @Override
    public void close() {
        children.close();
    }
}
