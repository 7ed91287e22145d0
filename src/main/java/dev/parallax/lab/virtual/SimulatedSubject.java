package dev.parallax.lab.virtual;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Subject;
import dev.parallax.semantics.gil.GilCounts;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.WorkloadFile;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The simulation as a subject: measures in virtual time. Each measurement has a seed of its own, so
 * that repeating one shows what chance does; a new subject with the same seed measures the same.
 */
public final class SimulatedSubject implements Subject {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int KEPT_EVENTS = 200_000;
    private static final Probe.Slices OBSERVATION = new Probe.Slices(2, Duration.ofMillis(500));

    private final OsModel os;
    private long seed;

    /** Makes one on Linux with so many cores. */
    public SimulatedSubject(int cores, long seed) {
        this(OsModel.linux(cores), seed);
    }

    /** Makes one on a machine. */
    public SimulatedSubject(OsModel os, long seed) {
        this.os = os;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "simulation, " + os.cores() + (os.cores() == 1 ? " core" : " cores");
    }

    @Override
    public String unsupported(Probe probe, Mode mode) {
        if (!GilPolicies.names().contains(mode.policy())) {
            return "the simulation has no GIL '"
                    + mode.policy()
                    + "'; use one of "
                    + String.join(", ", GilPolicies.names());
        }
        if (probe instanceof Probe.Batch batch && !WorkModel.kinds().contains(batch.work())) {
            return "the simulation has no work '"
                    + batch.work()
                    + "'; use one of "
                    + String.join(", ", WorkModel.kinds());
        }
        return "";
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException {
        WorkloadFile file = file(probe, mode);
        SimulationResult result = file.run(GilEventSink.NONE);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        double seconds = result.endNanos() / NANOS;
        return new Measurement(
                seconds,
                result.cpuNanos() / NANOS,
                numbers(probe, result, seconds),
                samples(probe, result));
    }

    private static List<Double> samples(Probe probe, SimulationResult result) {
        return switch (probe) {
            case Probe.Batch batch -> List.of();
            case Probe.Convoy convoy -> Quantiles.seconds(result.roundTrips());
            case Probe.Slices slices -> Quantiles.seconds(result.slices());
        };
    }

    private static Map<String, Double> numbers(
            Probe probe, SimulationResult result, double seconds) {
        double switches = result.gils().stream().mapToLong(GilCounts::switches).sum();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("switches", probe instanceof Probe.Batch ? switches : switches / seconds);
        numbers.put("forced", (double) result.forcedSwitches());
        numbers.put("checks", (double) result.checks());
        numbers.put("syscalls", (double) result.syscalls());
        if (probe instanceof Probe.Convoy) {
            numbers.put("rate", result.roundTrips().getTotalCount() / seconds);
        }
        return numbers;
    }

    /**
     * Runs a batch and returns what happened.
     *
     * @throws LabException if the batch or the mode is not supported
     */
    public GilTrace trace(Probe.Batch batch, Mode mode) throws LabException {
        return VirtualTraces.record(file(batch, mode), KEPT_EVENTS).trace();
    }

    private WorkloadFile file(Probe probe, Mode mode) throws LabException {
        String reason = unsupported(probe, mode);
        if (!reason.isEmpty()) {
            throw new LabException(reason);
        }
        return VirtualRun.of(probe, mode, os, seed++);
    }

    @Override
    public ModeStamp stamp(Mode mode) throws LabException {
        WorkloadFile file = file(OBSERVATION, mode);
        return VirtualTraces.stamp(file, file.run(GilEventSink.NONE));
    }

    @Override
    public void close() {}
}
